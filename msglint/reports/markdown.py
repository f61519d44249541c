"""A page in Markdown for a comment on a pull request: the scores, then what was found, worst first, in the room there is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from msglint.finding import DraftFailure, DraftReport
from msglint.reports.counts import Counts, many
from msglint.reports.frame import Frame, Linted
from msglint.reports.marks import Mark, marks_of, name_in_file
from msglint.reports.markup import row, shown, table
from msglint.reports.worst import WorstFirst

MARKER = "<!-- msglint -->"  # by which a script finds its own comment again
LONGEST_COMMENT = 65_536  # characters, at GitHub; GitLab takes more
_ROOM_AROUND = 4_000  # for all that is neither a draft nor a finding
_NAMED = 5  # drafts that share something


def write_markdown(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """Written at the end, since the counts come first; no more is kept than a comment can hold."""
    page = Page(frame, LONGEST_COMMENT)
    for item in linted:
        page.add(item)
    page.write(stream)


class Page:
    """Takes drafts one by one; `write` writes a page of at most ``longest`` characters (or bytes, which it counts)."""

    def __init__(self, frame: Frame, longest: int) -> None:
        self._frame = frame
        self._room = longest - _ROOM_AROUND
        self._counts = Counts()
        self._drafts: WorstFirst[str] = WorstFirst(self._room // 2)
        self._marks: WorstFirst[str] = WorstFirst(self._room)

    def add(self, item: Linted | DraftFailure) -> None:
        self._counts.add(item if isinstance(item, DraftFailure) else item[0])
        if not isinstance(item, DraftFailure):
            line = self._draft(item[0])
            self._drafts.add("error" if self._frame.stops(item[0]) else "info", line, _size(line))
        for mark in marks_of(item, self._frame):
            line = self._mark(mark)
            self._marks.add(mark.severity, line, _size(line))

    def write(self, stream: TextIO) -> None:
        drafts = list(self._drafts.taken(self._room // 2))
        marks = list(self._marks.taken(self._room - sum(map(_size, drafts))))
        stream.write(f"{MARKER}\n### msglint: {self._counts}\n\n")
        if drafts:
            stream.writelines(table(("Draft", "Score", "Errors", "Warnings", "Notes"), drafts))
        _left_out(stream, self._drafts.left_out, "draft")
        if marks:
            stream.writelines(table(("Where", "What", "Instead"), marks))
        _left_out(stream, self._marks.left_out, "finding")
        for each in self._frame.repeated()[:_NAMED]:
            what = "are one message with other names in it" if each.what == "message" else "open with the same sentence"
            some = ", ".join(map(shown, each.ids[:_NAMED])) + (", ..." if len(each.ids) > _NAMED else "")
            stream.write(f"{len(each.ids)} drafts {what}: {some[: _ROOM_AROUND // 2 // _NAMED]}\n\n")

    def _draft(self, report: DraftReport) -> str:
        score, found = report.score, Counts()
        found.add(report)
        numbers = [str(found.findings[severity] or "") for severity in ("error", "warning", "info")]
        silenced = f" ({report.silenced} silenced)" if report.silenced else ""
        scored = score.band if score.value is None else f"**{score.value}**/100, {score.band}"
        name = " ".join(filter(None, (self._frame.home.path(report.path), name_in_file(report))))
        return row([shown(name), f"{scored}{silenced}", *numbers])

    def _mark(self, mark: Mark) -> str:
        place = f"{mark.line}:{mark.columns[0]}" if mark.columns else f"line {mark.line}"
        where = " ".join(filter(None, (f"{self._frame.home.path(mark.path)} {place}", mark.draft)))
        severity = "note" if mark.severity == "info" else mark.severity
        return row([shown(where), f"**{severity}** {shown(mark.message)} `{mark.rule}`", shown(mark.advice)])


def _size(line: str) -> int:
    return len(line.encode("utf-8", "replace"))


def _left_out(stream: TextIO, left_out: int, what: str) -> None:
    if left_out:
        stream.write(f"{many(left_out, f'more {what}')} for which there is no room here.\n\n")
