"""What was worked out once and is kept for the next run: files in the user's cache folder, each named by what it was made from.

Nothing depends on it: what cannot be read is worked out again, what cannot be written is not kept. Files are the user's alone
(0600, folder 0700), written whole or not at all, and only so many of a kind stay.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = "MSGLINT_CACHE"  # names another folder; "off" keeps nothing


def folder() -> Path | None:
    """Where things are kept: $MSGLINT_CACHE, or msglint's part of the system's cache folder. None: nothing is to be kept."""
    given = os.environ.get(FOLDER)
    if given:
        return None if given == "off" else Path(given)
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    if base and Path(base).is_absolute():
        return Path(base) / "msglint"
    try:
        return Path.home() / ".cache" / "msglint"
    except RuntimeError:  # nobody's home
        return None


def recall(name: str) -> Any:
    """What was kept under this name; None if nothing was, or nothing that can be read."""
    return recall_with(name)[0]


def recall_with(name: str) -> tuple[Any, bytes]:
    """The same, and what was kept ``beside`` it."""
    place = folder()
    if place is None:
        return None, b""
    try:
        if not _ours(place):
            return None, b""
        said, _, beside = (place / f"{name}.json").read_bytes().partition(b"\n")
        value = json.loads(said)
        with contextlib.suppress(OSError):
            os.utime(place / f"{name}.json")  # in use: `keep` removes the file that was asked for longest ago
        return value, beside
    except (OSError, ValueError, RecursionError):
        return None, b""


def keep(name: str, value: Callable[[], Any], most: int = 8, beside: Callable[[], bytes] = bytes) -> None:
    """Keep a value that JSON can hold, and bytes ``beside`` it, which are asked for after it; of the files whose names begin alike
    (up to the last "-"), the ``most`` last used stay."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        place = _made_folder()
        if place is None:
            return
        text = json.dumps(value(), separators=(",", ":")).encode()
        if rest := beside():
            text += b"\n" + rest
        import tempfile  # what a run answered from earlier results does without

        handle, temporary = tempfile.mkstemp(prefix=".new-", dir=place)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text)
            Path(temporary).replace(place / f"{name}.json")
        except BaseException:
            Path(temporary).unlink()
            raise
        alike = place.glob(f"{name.rpartition('-')[0]}-*.json")
        for old in sorted(alike, key=lambda path: path.stat().st_mtime, reverse=True)[most:]:
            old.unlink()


def database(name: str, table: str) -> sqlite3.Connection | None:
    """A sqlite file of ours, open, with the table that these statements make; None if there is none to be had. It is a cache:
    one that is no database, or is broken, begins anew, and losing what was last written does no harm."""
    with contextlib.suppress(OSError, sqlite3.Error):
        place = _made_folder()
        if place is None:
            return None
        file = place / f"{name}.sqlite"
        for _ in range(2):
            file.touch(mode=0o600)
            # Two runs at once: the second to write waits a moment, then keeps nothing.
            connection = sqlite3.connect(file, timeout=0.2, isolation_level=None, check_same_thread=False)
            try:
                connection.execute("PRAGMA synchronous = OFF")
                connection.executescript(table)
                return connection
            except sqlite3.OperationalError:  # somebody else is at it
                connection.close()
                return None
            except sqlite3.DatabaseError:
                connection.close()
                file.unlink()
    return None


def row_of(connection: sqlite3.Connection | None, statement: str, name: bytes | str) -> tuple[Any, ...] | None:
    """What a statement finds under a name, bytes first; None where there is no such thing, or no file that can be read."""
    if connection is None:
        return None
    try:
        row: tuple[Any, ...] | None = connection.execute(statement, (name,)).fetchone()
    except sqlite3.Error:
        return None
    return row if row and isinstance(row[0], bytes) else None


class Shelf:
    """Many small things by name in one file, read one by one; new ones are written when it is closed, at most ``most`` stay."""

    def __init__(self, name: str, most: int) -> None:
        self._most = most
        self._new: dict[str, bytes] = {}
        self._connection = database(name, "CREATE TABLE IF NOT EXISTS things (name TEXT PRIMARY KEY, thing BLOB NOT NULL) WITHOUT ROWID")

    def get(self, name: str) -> bytes | None:
        if name in self._new:
            return self._new[name]
        found = row_of(self._connection, "SELECT thing FROM things WHERE name = ?", name)
        thing: bytes | None = found[0] if found else None
        return thing

    def put(self, name: str, thing: bytes) -> None:
        self._new[name] = thing

    def close(self) -> None:
        if self._connection is None:
            return
        with contextlib.suppress(sqlite3.Error):
            if self._new:
                self._connection.execute("BEGIN IMMEDIATE")
                (count,) = self._connection.execute("SELECT count(*) FROM things").fetchone()
                if count + len(self._new) > self._most:
                    self._connection.execute("DELETE FROM things")
                self._connection.executemany("INSERT OR REPLACE INTO things VALUES (?, ?)", self._new.items())
                self._connection.execute("COMMIT")
        self._connection.close()


def _made_folder() -> Path | None:
    """The folder, made if need be; None when nothing is to be kept there. Raises OSError when it cannot be made."""
    place = folder()
    if place is None:
        return None
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place if _ours(place) else None


def _ours(place: Path) -> bool:
    """Whether nobody else can put files there."""
    if os.name == "nt":
        return True
    status = place.stat()
    return status.st_uid == os.getuid() and not status.st_mode & 0o022
