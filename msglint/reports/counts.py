"""Counts over a run: what the footer says and what the exit status is made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from msglint.finding import DraftFailure, DraftReport, Severity


@dataclass(slots=True)
class Counts:
    """Drafts and what was said about them, added up one by one."""

    drafts: int = 0
    failures: int = 0
    findings: Counter[Severity] = field(default_factory=Counter)
    strengths: int = 0
    silenced: int = 0

    def add(self, report: DraftReport | DraftFailure) -> None:
        if isinstance(report, DraftFailure):
            self.failures += 1
            return
        self.drafts += 1
        self.findings.update(finding.severity for finding in report.findings)
        self.strengths += len(report.strengths)
        self.silenced += report.silenced

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
