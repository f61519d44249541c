"""`file:line:column: severity: rule: message`, a finding a line: what editors, grep and problem matchers read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from msglint.finding import DraftFailure
from msglint.reports.excerpt import clean
from msglint.reports.frame import Frame, Linted
from msglint.reports.home import Home
from msglint.reports.marks import Mark, marks_of


def write_line(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """A line a mark, and nothing else; the column is left out where only the line is known."""
    for item in linted:
        for mark in marks_of(item, frame):
            stream.write(in_line(mark, frame.home) + "\n")


def in_line(mark: Mark, home: Home) -> str:
    place = f"{mark.line}:{mark.columns[0]}" if mark.columns else f"{mark.line}"
    said = f"{mark.draft}: {mark.message}" if mark.draft else mark.message
    return f"{clean(home.path(mark.path))}:{place}: {mark.severity}: {mark.rule}: {said}"
