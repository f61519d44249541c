"""GitHub Actions: annotations on the changed files, every finding in the log, and a table in the step's summary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from msglint.finding import DraftFailure, Severity
from msglint.reports.counts import Counts, many
from msglint.reports.frame import Frame, Linted
from msglint.reports.line import in_line
from msglint.reports.markdown import Page
from msglint.reports.marks import Mark, marks_of
from msglint.reports.worst import WorstFirst

ANNOTATIONS = 10  # of each kind that GitHub shows for a step; it drops the rest and does not say so
SUMMARY = 2**20  # bytes that a step may add to its summary

_COMMAND: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def write_github(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """Findings go to the log as they come; the first annotations of each kind, worst first, and the summary wait for the end."""
    counts, annotations, page = Counts(), WorstFirst[Mark](ANNOTATIONS), Page(frame, SUMMARY)
    stream.write("::group::msglint, all findings\n")
    for item in linted:
        counts.add(item if isinstance(item, DraftFailure) else item[0])
        page.add(item)
        for mark in marks_of(item, frame):
            stream.write(f"- {_harmless(in_line(mark, frame.home))}\n")
            annotations.add(mark.severity, mark)
    stream.write("::endgroup::\n")
    for mark in annotations.taken(3 * ANNOTATIONS):
        stream.write(f"{_annotation(mark, frame)}\n")
    summary = frame.path_in("GITHUB_STEP_SUMMARY")
    if annotations.left_out:
        where = "the summary of this job and in the log above" if summary else "the log above"
        stream.write(f"{many(annotations.left_out, 'more finding')} in {where}: GitHub shows {ANNOTATIONS} annotations of a kind.\n")
    stream.write(f"{counts}\n")
    if summary:
        try:
            with summary.open("a", encoding="utf-8", errors="replace", newline="\n") as written:
                page.write(written)
        except OSError as error:
            stream.write(f"The summary can't be written to GITHUB_STEP_SUMMARY: {error.strerror}\n")


def _annotation(mark: Mark, frame: Frame) -> str:
    place = {"file": frame.home.path(mark.path), "line": str(mark.line)}
    if mark.columns:
        column, end_line, end_column = mark.columns
        place["endLine"] = str(end_line)
        if end_line == mark.line:  # GitHub refuses columns over several lines
            place |= {"col": str(column), "endColumn": str(end_column)}
    place["title"] = f"{mark.rule} ({mark.draft})" if mark.draft else mark.rule
    properties = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in place.items())
    return f"::{_COMMAND[mark.severity]} {properties}::{_escaped(mark.text, _DATA)}"


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)


def _harmless(line: str) -> str:
    """GitHub takes "##[command]" anywhere in a line of the log for a command."""
    return line.replace("##[", "# #[")
