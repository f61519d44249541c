"""Counts over a run: what the footer says and what the exit status is made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from msglint.finding import SEVERITIES, DraftFailure, DraftReport, Severity


class Summary(NamedTuple):
    """Of a report, what a run adds up and stops for. ``findings`` are as many as each of `SEVERITIES` has."""

    path: str
    score: int | None
    findings: tuple[int, ...]
    strengths: int
    silenced: int


def summary_of(report: DraftReport) -> Summary:
    found = [finding.severity for finding in report.findings]
    counts = tuple([found.count(severity) for severity in SEVERITIES])
    return Summary(report.path, report.score.value, counts, len(report.strengths), report.silenced)


@dataclass(slots=True)
class Counts:
    """Drafts and what was said about them, added up one by one."""

    drafts: int = 0
    failures: int = 0
    findings: Counter[Severity] = field(default_factory=Counter)
    strengths: int = 0
    silenced: int = 0

    def add(self, report: Summary | DraftReport | DraftFailure) -> None:
        if isinstance(report, DraftFailure):
            self.failures += 1
            return
        summary = summary_of(report) if isinstance(report, DraftReport) else report
        self.drafts += 1
        for severity, count in zip(SEVERITIES, summary.findings, strict=True):
            self.findings[severity] += count
        self.strengths += summary.strengths
        self.silenced += summary.silenced

    def __str__(self) -> str:
        said = [
            many(self.findings["error"], "error"),
            many(self.findings["warning"], "warning"),
            many(self.findings["info"], "note"),
            many(self.strengths, "strength"),
        ]
        if self.silenced:
            said.append(f"{self.silenced} silenced")
        if self.failures:
            said.append(f"{self.failures} not readable")
        return f"{many(self.drafts, 'draft')}: {', '.join(said)}"


def many(count: int, what: str) -> str:
    """`1 draft`, `2 drafts`."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
