"""SARIF 2.1.0: one run with a result a finding and the rules behind them, for code scanning at GitHub, Azure and in editors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from msglint import __version__
from msglint.finding import SEVERITIES, DraftFailure, Severity
from msglint.reports.counts import Counts
from msglint.reports.fingerprints import Fingerprints
from msglint.reports.frame import Frame, Linted
from msglint.reports.marks import OWN, Mark, marks_of
from msglint.reports.markup import shown
from msglint.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TOP = "SRCROOT"
_LEVEL: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEM: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}  # GitHub's words


def write_sarif(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    """Results are written as they come; the rules they name, files that could not be read and counts wait for the end."""
    counts, fingerprints, rules = Counts(), Fingerprints(), _Rules(frame)
    failures: list[dict[str, Any]] = []
    stream.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": [')
    before = ""
    for item in linted:
        counts.add(item if isinstance(item, DraftFailure) else item[0])
        for mark in marks_of(item, frame):
            if mark.kind == "unreadable":
                failures.append(_notification(mark, frame))
                continue
            result = _result(mark, rules.number(mark, item), fingerprints.of(mark), frame)
            stream.write(f"{before}\n{_dump(result)}")
            before = ","
    driver = {"name": "msglint", "version": __version__, "semanticVersion": __version__, "rules": rules.told}
    rest = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": not failures, "toolExecutionNotifications": failures}],
        "originalUriBaseIds": {_TOP: {"description": {"text": "The top folder of the repository."}}},
        "properties": {
            "drafts": counts.drafts,
            "findings": {severity: counts.findings[severity] for severity in SEVERITIES},
            "silenced": counts.silenced,
        },
    }
    stream.write(f"\n], {_dump(rest)[1:-1]}}}]}}\n")


class _Rules:
    """The rules that results name, each told once, in the order they first came."""

    def __init__(self, frame: Frame) -> None:
        self.told: list[dict[str, Any]] = []
        self._numbers: dict[str, int] = {}
        self._frame = frame

    def number(self, mark: Mark, item: Linted | DraftFailure) -> int:
        if mark.rule not in self._numbers:
            self._numbers[mark.rule] = len(self.told)
            rule = None if isinstance(item, DraftFailure) else self._frame.rule(item[0], mark.rule)
            self.told.append(_rule(rule) if rule else _rule_of_no_file(mark))
        return self._numbers[mark.rule]


def _rule(rule: Rule) -> dict[str, Any]:
    better = next((hit for hit in rule.hits if hit.better), None)
    text, markdown = f"{rule.why} Instead: {rule.advice}", f"{shown(rule.why)}\n\n**Instead:** {shown(rule.advice)}\n"
    if better:
        text += f"\nFor example: {better.text.strip()}\nBetter: {better.better.strip()}"
        markdown += f"\n**For example:** {shown(better.text.strip())}\n\n**Better:** {shown(better.better.strip())}\n"
    return _described(rule.id, rule.title, rule.why, text, markdown, rule.severity, rule.category)


def _rule_of_no_file(mark: Mark) -> dict[str, Any]:
    """What msglint says by itself, such as a score under the limit."""
    said = OWN.get(mark.rule, mark.message)
    return _described(mark.rule, mark.rule.replace("-", " "), said, said, shown(said), mark.severity, "msglint")


def _described(id: str, title: str, why: str, help: str, markdown: str, severity: Severity, category: str) -> dict[str, Any]:
    return {
        "id": id,
        "shortDescription": {"text": f"{title[:1].upper()}{title[1:]}".rstrip(".") + "."},
        "fullDescription": {"text": why},
        "help": {"text": help, "markdown": markdown},
        "defaultConfiguration": {"level": _LEVEL[severity]},
        "properties": {"tags": [category, "sales-message"], "problem.severity": _PROBLEM[severity]},
    }


def _result(mark: Mark, rule: int, fingerprint: str, frame: Frame) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": mark.rule,
        "ruleIndex": rule,
        "level": _LEVEL[mark.severity],
        "message": {"text": mark.text},
        "locations": [_location(mark, frame)],
        # GitHub reads this one only, in this form; the other name says what it is made of.
        "partialFingerprints": {"primaryLocationLineHash": fingerprint, "ruleAndSentence/v1": fingerprint},
    }
    return {**result, "properties": {"draft": mark.draft}} if mark.draft else result


def _location(mark: Mark, frame: Frame) -> dict[str, Any]:
    uri = frame.home.uri(mark.path)
    artifact = {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _TOP}
    region = {"startLine": mark.line}  # alone it means the whole line
    if mark.columns:
        column, end_line, end_column = mark.columns
        region = {"startLine": mark.line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _notification(mark: Mark, frame: Frame) -> dict[str, Any]:
    return {"level": "error", "message": {"text": mark.message}, "locations": [_location(mark, frame)], "descriptor": {"id": mark.rule}}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
