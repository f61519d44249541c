"""Where drafts come from: files, folders, standard input. What cannot be read comes out as a failure in its place."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from msglint.drafts import READERS, read_path, read_text
from msglint.errors import DraftError
from msglint.finding import DraftFailure
from msglint.message import Draft

STANDARD_INPUT = "-"


def files_of(paths: Iterable[str], *, but: Path | None = None) -> Iterator[str | DraftFailure]:
    """The files to read: folders are searched for drafts, in order of their names. ``but`` is left out of folders (the report itself)."""
    for path in paths:
        if path == STANDARD_INPUT or Path(path).is_file():
            yield path
        elif Path(path).is_dir():
            found = False
            for file in _below(path):
                if but is None or Path(file).resolve() != but:
                    found = True
                    yield file
            if not found:
                yield DraftFailure(path, f"there is nothing to read in this folder: msglint reads {', '.join(READERS)} files")
        else:
            yield DraftFailure(path, "there is no such file or folder")


def drafts_in(files: Iterable[str | DraftFailure], as_: str) -> Iterator[Draft | DraftFailure]:
    """The drafts in the files, one by one; standard input is read as ``as_``."""
    for file in files:
        if isinstance(file, DraftFailure):
            yield file
            continue
        found = read_text(standard_input(), as_=as_) if file == STANDARD_INPUT else read_path(Path(file))
        for draft in found:
            yield _failure(draft) if isinstance(draft, DraftError) else draft


def standard_input() -> str:
    """Standard input as text. Bytes that are not UTF-8 come through as half characters, which the readers report."""
    return click.get_binary_stream("stdin").read().decode("utf-8", "surrogateescape")


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


def _failure(error: DraftError) -> DraftFailure:
    return DraftFailure(error.path, f"line {error.line}: {error.problem}" if error.line else error.problem)


def _below(folder: str) -> Iterator[str]:
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                yield str(Path(top) / name)
