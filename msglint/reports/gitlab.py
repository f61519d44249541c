"""GitLab's code quality report: a JSON array with an issue a finding, which the merge request shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from msglint.finding import DraftFailure, Severity
from msglint.reports.fingerprints import Fingerprints
from msglint.reports.frame import Frame, Linted
from msglint.reports.marks import Mark, marks_of

# "blocker" is left for a file that could not be read: nobody knows what is in it.
_SEVERITY: Mapping[Severity, str] = {"error": "critical", "warning": "minor", "info": "info"}


def write_gitlab(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """Written issue by issue. GitLab shows an issue once a fingerprint, so the file is part of it."""
    fingerprints = Fingerprints()
    before = "["
    for item in linted:
        for mark in marks_of(item, frame):
            stream.write(f"{before}\n{json.dumps(_issue(mark, fingerprints.of(mark), frame), ensure_ascii=False)}")
            before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")


def _issue(mark: Mark, fingerprint: str, frame: Frame) -> dict[str, Any]:
    path = frame.home.path(mark.path)
    said = f"{mark.draft}: {mark.message}" if mark.draft else mark.message
    return {
        "description": f"{said} Instead: {mark.advice}" if mark.advice else said,
        "check_name": mark.rule,
        "fingerprint": hashlib.sha256(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": "blocker" if mark.kind == "unreadable" else _SEVERITY[mark.severity],
        "location": {"path": path, "lines": {"begin": mark.line, "end": mark.columns[1] if mark.columns else mark.line}},
    }
