"""reviewdog's diagnostic format (rdjson): one object with every finding, for review comments on any code host."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from msglint.finding import DraftFailure, Severity
from msglint.message import Message
from msglint.reports.frame import Frame, Linted
from msglint.reports.marks import Mark, marks_of

_SEVERITY: Mapping[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def write_rdjson(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """Written finding by finding. Columns are bytes of UTF-8, from 1, the end not included, as the format wants them."""
    stream.write('{"source": {"name": "msglint"}, "diagnostics": [')
    before = ""
    for item in linted:
        message = None if isinstance(item, DraftFailure) else item[1]
        for mark in marks_of(item, frame):
            stream.write(f"{before}\n{json.dumps(_diagnostic(mark, message, frame), ensure_ascii=False)}")
            before = ","
    stream.write("\n]}\n" if before else "]}\n")


def _diagnostic(mark: Mark, message: Message | None, frame: Frame) -> dict[str, Any]:
    return {
        "message": f"{mark.draft}: {mark.text}" if mark.draft else mark.text,
        "location": {"path": frame.home.path(mark.path), "range": _range(mark, message)},
        "severity": _SEVERITY[mark.severity],
        "code": {"value": mark.rule},
    }


def _range(mark: Mark, message: Message | None) -> dict[str, Any]:
    if mark.columns is None or mark.finding is None or message is None:
        return {"start": {"line": mark.line}}
    place = mark.finding.place
    source = message.source(place.part)
    return {
        "start": {"line": place.line, "column": place.column + _more(source, place.start)},
        "end": {"line": place.end_line, "column": place.end_column + _more(source, place.end)},
    }


def _more(source: str, offset: int) -> int:
    """How many more bytes than characters stand before a place in its line."""
    before = source[source.rfind("\n", 0, offset) + 1 : offset]
    return len(before.encode("utf-8", "replace")) - len(before)
