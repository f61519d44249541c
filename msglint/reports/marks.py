"""What CI formats show: one mark a finding, a score under the limit, or a file that could not be read, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from msglint.finding import DraftFailure, DraftReport, Finding, Severity
from msglint.message import Message
from msglint.reports.excerpt import clean
from msglint.reports.frame import Frame, Linted

UNDER, UNREADABLE = "min-score", "not-readable"  # stand where a rule's id stands
OWN: Mapping[str, str] = {UNDER: "The draft's score is lower than what passes.", UNREADABLE: "The draft could not be read."}

Kind = Literal["finding", "under", "unreadable"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to show. ``line`` counts from 1; ``columns`` are its column, the line and the column after its end, None where
    only the line is known. ``draft`` names the draft where its file holds several."""

    kind: Kind
    path: str  # as it was named
    line: int
    columns: tuple[int, int, int] | None
    severity: Severity
    rule: str
    message: str
    advice: str = ""
    draft: str = ""
    finding: Finding | None = None

    @property
    def text(self) -> str:
        """Message and advice, a line each."""
        return f"{self.message}\nInstead: {self.advice}" if self.advice else self.message


def marks_of(item: Linted | DraftFailure, frame: Frame) -> Iterator[Mark]:
    """The marks of a draft, in the order of its text; a score under the limit comes first."""
    if isinstance(item, DraftFailure):
        said = item.message.removeprefix(f"line {item.line}: ")
        yield Mark("unreadable", item.path, max(1, item.line), None, "error", UNREADABLE, clean(said))
        return
    report, message = item
    draft = name_in_file(report)
    if under := frame.under(report):
        yield Mark("under", report.path, first_line(message), None, "error", UNDER, under, draft=draft)
    for finding in report.findings:
        place = finding.place
        columns = (place.column, place.end_line, place.end_column) if place.exact else None
        yield Mark(
            "finding", report.path, place.line, columns, finding.severity, finding.rule,
            clean(finding.message), clean(finding.advice), draft, finding,
        )  # fmt: skip


def name_in_file(report: DraftReport) -> str:
    """The record's own id; "" for a file with one draft, and where the id says no more than file and line."""
    rest = report.id.removeprefix(report.path)
    return "" if rest == "" or (rest != report.id and rest.startswith(":")) else clean(report.id)


def first_line(message: Message) -> int:
    """Where the draft begins in its file."""
    draft = message.draft
    return 1 + draft.text.count("\n", 0, draft.body_start) if draft.exact and not draft.origin else draft.line
