"""`--changed-since`: of a run, what stands in lines that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from msglint.cli.linting import Linted
from msglint.cli.sources import STANDARD_INPUT
from msglint.errors import UsageError
from msglint.finding import DraftFailure
from msglint.runs.repository import Changes, Lines

_LAST = 1 << 60


@dataclass(slots=True)
class Touched:
    """Leaves out files and records that are as they were, and in the others findings whose lines are."""

    changes: Changes
    ref: str
    elsewhere: int = 0

    def files(self, files: Iterable[str | DraftFailure]) -> list[str | DraftFailure]:
        return [file for file in files if isinstance(file, DraftFailure) or self._lines(file) is not None]

    def watch(self, linted: Iterable[Linted | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        for path, group in groupby(linted, key=lambda each: each.path if isinstance(each, DraftFailure) else each[0].path):
            lines = () if path == STANDARD_INPUT else self._lines(path) or ()
            yield from self._of_file(group, lines)

    def _of_file(self, items: Iterable[Linted | DraftFailure], lines: Lines) -> Iterator[Linted | DraftFailure]:
        """A record goes up to where the next one begins, so those of one line wait until that is known."""
        waiting: list[Linted] = []
        for each in items:
            if isinstance(each, DraftFailure):
                yield each
                continue
            if waiting and _first(each) > _first(waiting[0]):
                yield from self._records(waiting, lines, _first(each) - 1)
                waiting = []
            waiting.append(each)
        yield from self._records(waiting, lines, _LAST)

    def _records(self, records: list[Linted], lines: Lines, last: int) -> Iterator[Linted]:
        for report, message in records:
            if _meets(lines, _first((report, message)), last):
                kept = tuple(f for f in report.findings if f.whole or not f.place.exact or _meets(lines, f.place.line, f.place.end_line))
                self.elsewhere += len(report.findings) - len(kept)
                yield replace(report, findings=kept), message

    def _lines(self, file: str) -> Lines | None:
        if file == STANDARD_INPUT:
            raise UsageError("--changed-since is about files of a repository; a message on standard input has no past")
        return self.changes.of(Path(file))

    def told(self) -> str:
        findings = "1 finding stands" if self.elsewhere == 1 else f"{self.elsewhere} findings stand"
        return f"{findings} in lines that have not changed since {self.ref}, not shown"


def _first(each: Linted) -> int:
    """The line where a draft begins: the file's first, if it is all of the file."""
    return each[1].draft.line


def _meets(lines: Lines, first: int, last: int) -> bool:
    return any(start <= last and first <= end for start, end in lines)
