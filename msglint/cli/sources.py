"""Where drafts come from: files, folders, standard input. What cannot be read comes out as a failure in its place."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from msglint.drafts import READERS, read_path
from msglint.errors import DraftError
from msglint.finding import DraftFailure
from msglint.message import Draft

STANDARD_INPUT = "-"


def files_of(paths: Iterable[str]) -> Iterator[str | DraftFailure]:
    """The files to read: folders are searched for drafts, in order of their names, without hidden ones."""
    for path in paths:
        try:
            is_folder, is_there = Path(path).is_dir(), path == STANDARD_INPUT or Path(path).exists()
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if is_folder and path != STANDARD_INPUT:
            files = list(_below(path))
            yield from files
            if not files:
                yield DraftFailure(path, f"there is nothing to read in this folder: msglint reads {', '.join(READERS)} files")
        else:
            yield path if is_there else DraftFailure(path, "there is no such file or folder")


def drafts_in(files: Iterable[str | DraftFailure], as_: str) -> Iterator[Draft | DraftFailure]:
    """The drafts in the files, one by one; standard input is read as ``as_``."""
    for file in files:
        if isinstance(file, DraftFailure):
            yield file
            continue
        found = READERS[f".{as_}"](STANDARD_INPUT, sys.stdin.buffer) if file == STANDARD_INPUT else read_path(Path(file))
        for draft in found:
            yield _failure(draft) if isinstance(draft, DraftError) else draft


def about_how_many(files: Iterable[str | DraftFailure]) -> int:
    """How many drafts there are, going by lines for tables; a file that cannot be opened counts as one."""
    total = 0
    for file in files:
        lines = 1
        if isinstance(file, str) and file.lower().endswith(".jsonl"):
            with contextlib.suppress(OSError), Path(file).open("rb") as stream:
                lines = sum(1 for line in stream if line.strip())
        total += lines
    return total


def told(failure: DraftFailure) -> str:
    """A failure for people."""
    return f"msglint: {'standard input' if failure.path == STANDARD_INPUT else failure.path}: {failure.message}"


def _failure(error: DraftError) -> DraftFailure:
    return DraftFailure(error.path, f"line {error.line}: {error.problem}" if error.line else error.problem)


def _unreadable(path: str, error: OSError) -> DraftFailure:
    return DraftFailure(path, f"cannot be read: {error.strerror or error}")


def _below(folder: str) -> Iterator[str | DraftFailure]:
    closed: list[DraftFailure] = []
    for top, folders, files in os.walk(folder, onerror=lambda error: closed.append(_unreadable(error.filename, error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                yield str(Path(top) / name)
    yield from closed
