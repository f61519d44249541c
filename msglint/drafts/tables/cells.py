"""Rows of comma-separated files, one at a time, with the line each begins in. A quote that is never closed spoils one row only.

Python's own reader has one limit on the size of cells for the whole process, and takes the rest of the file into such a row.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

DELIMITERS = (",", ";", "\t", "|")
NONE = "\x1f"  # divides nothing: a table of one column
_LARGEST = 4_000_000  # characters of a row
_AGAIN = 60  # lines of a row that is looked for where another one failed

Line = tuple[int, str]


class Row(NamedTuple):
    """The cells of a row that begins in ``line``, or what is wrong with it."""

    line: int
    cells: list[str]
    problem: str = ""


def rows(lines: Iterable[Line], delimiter: str) -> Iterator[Row]:
    """The rows that are not blank. After one with broken quotes reading goes on in the line below its first."""
    ahead = iter(lines)
    again: deque[Line] = deque()
    while first := again.popleft() if again else next(ahead, None):
        if not first[1].strip():
            continue
        taken, made = [first], _Row(delimiter)
        made.feed(first[1])
        most = _AGAIN if again else _LARGEST
        size = len(first[1])
        while made.open and len(taken) <= most and size <= _LARGEST:
            line = again.popleft() if again else next(ahead, None)
            if line is None:
                break
            taken.append(line)
            size += len(line[1])
            made.feed(line[1])
        if made.open or (made.strays and len(taken) > 1):
            problem = (
                "a quote opens here that is never closed"
                if made.open
                else "its quotes do not match: a quote inside a quoted cell is doubled"
            )
            yield Row(first[0], [], problem)
            again.extendleft(reversed(taken[1:]))
        elif any(cell.strip() for cell in made.cells):
            yield Row(first[0], made.cells)


def delimiter_of(sample: Sequence[Line], knows: Callable[[Sequence[str]], int]) -> str:
    """What divides the cells: of the delimiters that divide the header, the one that makes most columns we know, then most rows
    of the header's length."""
    best, most = NONE, (0, 0.0, 1)
    for delimiter in DELIMITERS:
        found = [row.cells for row in rows(sample, delimiter) if not row.problem]
        if not found or len(found[0]) < 2:
            continue
        width = len(found[0])
        score = (knows(found[0]), sum(len(cells) == width for cells in found) / len(found), width)
        if score > most:
            best, most = delimiter, score
    return best


class _Row:
    """Takes lines until a row is complete. ``strays``: something stood behind a closing quote."""

    def __init__(self, delimiter: str) -> None:
        self.cells: list[str] = []
        self.open = self.strays = False
        self._delimiter = delimiter
        self._cell: list[str] = []

    def feed(self, line: str) -> None:
        at = 0
        stop = len(line.rstrip("\r\n"))
        if not self.open and '"' not in line:
            self.cells = line[:stop].split(self._delimiter)
            return
        while at <= stop:
            if self.open:
                close = line.find('"', at)
                if close < 0:
                    self._cell.append(line[at:])
                    return
                self._cell.append(line[at:close])
                at = close + 1
                if line.startswith('"', at):
                    self._cell.append('"')
                    at += 1
                else:
                    self.open = False
                    at = self._end(line, at, stop)
                continue
            opening = at
            while self._delimiter != "\t" and line.startswith(" ", opening):
                opening += 1
            if line.startswith('"', opening):
                self.open, at = True, opening + 1
            else:
                at = self._end(line, at, stop, quoted=False)

    def _end(self, line: str, at: int, stop: int, *, quoted: bool = True) -> int:
        """End a cell at the next delimiter; the offset after it."""
        end = line.find(self._delimiter, at, stop)
        end = stop if end < 0 else end
        rest = line[at:end]
        if quoted and rest.strip():
            self.strays = True
        if not quoted or rest.strip():
            self._cell.append(rest)
        self.cells.append("".join(self._cell))
        self._cell = []
        return end + 1
