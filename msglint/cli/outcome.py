"""What a run comes to: the exit status, and what --min-score has stopped or let through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

import click

from msglint.cli.linting import Linted
from msglint.cli.sources import told
from msglint.finding import DraftFailure, Severity
from msglint.reports.counts import Counts


@dataclass(slots=True)
class Outcome:
    """Gathered while the reports go by on their way to the page; failures are told on standard error at once."""

    min_score: int | None = None
    counts: Counts = field(default_factory=Counts)
    under: int = 0
    unscored: int = 0

    def watch(self, reports: Iterable[Linted | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        for each in reports:
            if isinstance(each, DraftFailure):
                self.counts.add(each)
                click.echo(told(each), err=True)
            else:
                self.counts.add(each[0])
                score = each[0].score.value
                self.unscored += score is None
                self.under += score is not None and score < (self.min_score or 0)
            yield each

    def tell(self) -> None:
        """What --min-score has done; the findings speak for themselves."""
        if self.min_score is not None and self.under:
            click.echo(f"msglint: {_drafts(self.under)} under --min-score {self.min_score}", err=True)
        if self.min_score is not None and self.unscored:
            click.echo(f"msglint: {_drafts(self.unscored)} without a score, which --min-score lets pass", err=True)

    def status(self, fail_on: str) -> int:
        if self.counts.failures:
            return 2
        return int(self.under > 0 or (fail_on != "never" and self.counts.at_least(cast(Severity, fail_on)) > 0))


def _drafts(count: int) -> str:
    return "1 draft is" if count == 1 else f"{count} drafts are"
