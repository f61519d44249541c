"""Results of earlier runs, by what they were made from: the cache behind a run over drafts that have not changed.

One sqlite file in the user's cache folder (`msglint.kept`). Runs may use it at the same time: each result is written whole,
in transactions of a moment, and whoever has to wait too long keeps nothing. The results asked for longest ago go first.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress

from msglint import kept

MOST = 100_000  # results, about 1 KB each
_AT_ONCE = 256  # results written in one transaction
_DAY = 86_400
_TABLE = """
CREATE TABLE IF NOT EXISTS results (name BLOB PRIMARY KEY, used INTEGER NOT NULL, result BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON results (used);
"""


class Results:
    """Open from the start to `close`; without a cache folder it knows nothing and keeps nothing."""

    def __init__(self, name: str = "results-1", most: int = MOST) -> None:
        self._most = most
        self._today = int(time.time()) // _DAY
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._connection = kept.database(name, _TABLE)

    def get(self, name: bytes) -> bytes | None:
        if name in self._new:
            return self._new[name]
        found = kept.row_of(self._connection, "SELECT result, used FROM results WHERE name = ?", name)
        if found is None:
            return None
        result: bytes = found[0]
        if found[1] != self._today:
            self._used.append(name)
        return result

    def put(self, name: bytes, result: bytes) -> None:
        if self._connection is not None:
            self._new[name] = result
            if len(self._new) >= _AT_ONCE:
                self._write()

    def close(self) -> None:
        if self._connection is None:
            return
        if self._new or self._used:
            self._write()
        self._connection.close()
        self._connection = None

    def _write(self) -> None:
        connection = self._connection
        assert connection
        with suppress(sqlite3.Error):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("UPDATE results SET used = ? WHERE name = ?", ((self._today, name) for name in self._used))
            rows = ((name, self._today, result) for name, result in self._new.items())
            connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
            (count,) = connection.execute("SELECT count(*) FROM results").fetchone()
            if count > self._most:
                oldest = "SELECT name FROM results ORDER BY used LIMIT ?"
                connection.execute(f"DELETE FROM results WHERE name IN ({oldest})", (count - self._most * 9 // 10,))
            connection.execute("COMMIT")
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK") if connection.in_transaction else None
        self._new.clear()
        self._used.clear()
