"""Where drafts come from: files, folders, standard input. What cannot be read comes out as a failure in its place."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from msglint.drafts import READERS, read_path, read_stream
from msglint.errors import DraftError
from msglint.finding import DraftFailure
from msglint.message import Draft
from msglint.reports.excerpt import clean

STANDARD_INPUT = "-"


def files_of(paths: Iterable[str], ignores: Callable[[Path], bool] = lambda path: False) -> Iterator[str | DraftFailure]:
    """The files to read: folders are searched for drafts, in order of their names, without hidden ones and those ignored."""
    for path in paths:
        try:
            is_folder, is_there = Path(path).is_dir(), path == STANDARD_INPUT or Path(path).exists()
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if is_folder and path != STANDARD_INPUT:
            files = list(_below(path))
            kept = [file for file in files if isinstance(file, DraftFailure) or not ignores(Path(file))]
            yield from kept
            if files and not kept:
                yield DraftFailure(path, f"every draft in this folder is ignored ({len(files)}, by the settings' `ignore`)")
            elif not files:
                yield DraftFailure(path, f"there is nothing to read in this folder: msglint reads {', '.join(READERS)} files")
        else:
            yield path if is_there else DraftFailure(path, "there is no such file or folder")


def drafts_in(
    files: Iterable[str | DraftFailure], as_: str, columns_of: Callable[[str], Mapping[str, str]] = lambda file: {}
) -> Iterator[Draft | DraftFailure]:
    """The drafts in the files, one by one; standard input is read as ``as_``. ``columns_of`` names the columns of a table."""
    for file in files:
        if isinstance(file, DraftFailure):
            yield file
            continue
        columns = columns_of(file)
        found = (
            read_stream(STANDARD_INPUT, sys.stdin.buffer, as_=as_, columns=columns)
            if file == STANDARD_INPUT
            else read_path(Path(file), columns=columns)
        )
        for draft in found:
            yield _failure(draft) if isinstance(draft, DraftError) else draft


def about_how_many(files: Iterable[str | DraftFailure]) -> int:
    """How many drafts there are, going by lines for tables and mail boxes; a file that cannot be opened counts as one."""
    total = 0
    for file in files:
        count = _COUNTED.get(os.path.splitext(file)[1].lower()) if isinstance(file, str) else None  # noqa: PTH122
        found = 1
        if count:
            with contextlib.suppress(OSError), Path(str(file)).open("rb") as stream:
                found = count(stream)
        total += found
    return total


def _records(lines: Iterable[bytes]) -> int:
    return sum(1 for line in lines if line.strip())


def _rows(lines: Iterable[bytes]) -> int:
    """Rows below the header; a line inside a quoted cell begins none."""
    count = quotes = 0
    for line in lines:
        count += quotes % 2 == 0 and bool(line.strip())
        quotes += line.count(b'"')
    return max(count - 1, 0)


def _mails(lines: Iterable[bytes]) -> int:
    return sum(1 for line in lines if line.startswith(b"From "))


_COUNTED: dict[str, Callable[[Iterable[bytes]], int]] = {".jsonl": _records, ".csv": _rows, ".tsv": _rows, ".mbox": _mails}


def told(failure: DraftFailure) -> str:
    """A failure for people."""
    return clean(f"msglint: {'standard input' if failure.path == STANDARD_INPUT else failure.path}: {failure.message}")


def near(path: Path) -> str:
    """A path as seen from here, when the file is below."""
    there = path.resolve()
    return str(there.relative_to(Path.cwd())) if there.is_relative_to(Path.cwd()) else str(path)


def _failure(error: DraftError) -> DraftFailure:
    return DraftFailure(error.path, f"line {error.line}: {error.problem}" if error.line else error.problem, error.line)


def _unreadable(path: str, error: OSError) -> DraftFailure:
    return DraftFailure(path, f"cannot be read: {error.strerror or error}")


def _below(folder: str) -> Iterator[str | DraftFailure]:
    closed: list[DraftFailure] = []
    for top, folders, files in os.walk(folder, onerror=lambda error: closed.append(_unreadable(error.filename, error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        within = "" if top in ("", ".") else str(Path(top) / "x")[:-1]
        for name in sorted(files):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in READERS:  # noqa: PTH122  (a Path costs more than a kept result)
                yield within + name
    yield from closed
