"""JUnit XML: a test case a draft, failed when the run stops for it; for the test pages of Jenkins, GitLab and others."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from tempfile import SpooledTemporaryFile
from typing import TextIO

from msglint.finding import DraftFailure, DraftReport
from msglint.reports import xml
from msglint.reports.counts import Counts
from msglint.reports.frame import Frame, Linted
from msglint.reports.line import in_line
from msglint.reports.marks import Mark, marks_of

_IN_MEMORY = 2**20


def write_junit(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """The format wants the counts before the cases: these wait in a temporary file, not in memory."""
    counts, failures = Counts(), 0
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="backslashreplace", newline="\n") as cases:
        for item in linted:
            counts.add(item if isinstance(item, DraftFailure) else item[0])
            failures += not isinstance(item, DraftFailure) and frame.stops(item[0])
            cases.write(_case(item, frame))
        numbers = xml.attributes(tests=str(counts.drafts + counts.failures), failures=str(failures), errors=str(counts.failures))
        stream.write(f"{xml.HEAD}<testsuites{xml.attributes(name='msglint')}{numbers}>\n")
        stream.write(f"<testsuite{xml.attributes(name='msglint')}{numbers}>\n{_properties(counts)}")
        cases.seek(0)
        shutil.copyfileobj(cases, stream)
    stream.write("</testsuite>\n</testsuites>\n")


def _properties(counts: Counts) -> str:
    numbers = {**{severity: counts.findings[severity] for severity in ("error", "warning", "info")}, "silenced": counts.silenced}
    each = "".join(f"  <property{xml.attributes(name=name, value=str(number))}/>\n" for name, number in numbers.items())
    return f"<properties>\n{each}</properties>\n"


def _case(item: Linted | DraftFailure, frame: Frame) -> str:
    path = frame.home.path(item.path if isinstance(item, DraftFailure) else item[0].path)
    marks = list(marks_of(item, frame))
    name = next((mark.draft for mark in marks if mark.draft), path)
    if isinstance(item, DraftFailure):
        inside = _outcome("error", marks[0].message, marks, frame)
    elif frame.stops(item[0]):
        inside = _outcome("failure", _headline(item[0]), marks, frame)
    else:
        inside = f"<system-out>{xml.text(_listed(marks, frame, _headline(item[0])))}</system-out>"
    return f"<testcase{xml.attributes(name=name, classname=path)}>{inside}</testcase>\n"


def _outcome(kind: str, message: str, marks: list[Mark], frame: Frame) -> str:
    return f"<{kind}{xml.attributes(type=marks[0].rule if marks else None, message=message)}>{xml.text(_listed(marks, frame))}</{kind}>"


def _headline(report: DraftReport) -> str:
    score = report.score
    return score.band if score.value is None else f"{score.value}/100, {score.band}"


def _listed(marks: list[Mark], frame: Frame, *before: str) -> str:
    told = (line for mark in marks for line in (in_line(mark, frame.home), *([f"  Instead: {mark.advice}"] if mark.advice else ())))
    return "\n".join((*before, *told))
