"""Checkstyle XML: files with their errors, for Jenkins (warnings-ng), reviewdog and whatever reads nothing newer."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from msglint.finding import DraftFailure
from msglint.reports.frame import Frame, Linted
from msglint.reports.marks import marks_of
from msglint.reports.xml import HEAD, attributes

_VERSION = "4.3"  # of the format


def write_checkstyle(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """Written file by file. The format knows no end of a place; a column is left out where only the line is known."""
    stream.write(f"{HEAD}<checkstyle{attributes(version=_VERSION)}>\n")
    for path, items in groupby(linted, key=_path):
        stream.write(f"<file{attributes(name=frame.home.path(path))}>\n")
        for item in items:
            for mark in marks_of(item, frame):
                said = f"{mark.draft}: {mark.text}" if mark.draft else mark.text
                column = str(mark.columns[0]) if mark.columns else None
                place = attributes(line=str(mark.line), column=column, severity=mark.severity)
                stream.write(f"  <error{place}{attributes(message=said, source=f'msglint.{mark.rule}')}/>\n")
        stream.write("</file>\n")
    stream.write("</checkstyle>\n")


def _path(item: Linted | DraftFailure) -> str:
    return item.path if isinstance(item, DraftFailure) else item[0].path
