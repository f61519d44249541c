"""What a run comes to: the exit status, and what --min-score has stopped or let through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar, cast

import click

from msglint.cli.linting import Linted
from msglint.cli.sources import told
from msglint.finding import SEVERITIES, DraftFailure, DraftReport, Severity
from msglint.reports.counts import Counts, Summary, summary_of
from msglint.reports.pieces import Piece

Item = TypeVar("Item", bound="Linted | Piece | DraftFailure")


class Limits(NamedTuple):
    """From which severity on, and under which score, a draft is stopped."""

    fail_on: str
    min_score: int | None

    def bad(self, draft: Summary) -> bool:
        """Whether something in the draft is as bad as ``fail_on``, or worse."""
        if self.fail_on == "never":
            return False
        return any(draft.findings[: SEVERITIES.index(cast(Severity, self.fail_on)) + 1])

    def under(self, draft: Summary) -> bool:
        """Whether the draft's score is too low; a draft without a score passes."""
        return self.min_score is not None and draft.score is not None and draft.score < self.min_score


@dataclass(slots=True)
class Outcome:
    """Gathered while the reports go by on their way to the page; failures are told on standard error at once.

    ``limits_of`` gives the limits of the draft at a path.
    """

    limits_of: Callable[[str], Limits]
    counts: Counts = field(default_factory=Counts)
    stopped: int = 0
    under: Counter[int] = field(default_factory=Counter)  # least score -> drafts under it
    unscored: int = 0

    def watch(self, drafts: Iterable[Item]) -> Iterator[Item]:
        for each in drafts:
            if isinstance(each, DraftFailure):
                self.counts.add(each)
                click.echo(told(each), err=True)
            else:
                found = each.summary if isinstance(each, Piece) else summary_of(each[0])
                self.counts.add(found)
                self._judge(found)
            yield each

    def _judge(self, draft: Summary) -> None:
        limits = self.limits_of(draft.path)
        self.stopped += limits.bad(draft)
        if limits.min_score is not None:
            self.unscored += draft.score is None
            self.under[limits.min_score] += limits.under(draft)

    def stops(self, report: DraftReport) -> bool:
        """Whether the run fails for this draft."""
        limits, draft = self.limits_of(report.path), summary_of(report)
        return limits.bad(draft) or limits.under(draft)

    def why_under(self, report: DraftReport) -> str:
        """In a sentence, why a draft's score stops it; "" when it does not."""
        limits = self.limits_of(report.path)
        if not limits.under(summary_of(report)):
            return ""
        return f"The draft scores {report.score.value}, and {limits.min_score} is the least that passes (--min-score or the settings)."

    def tell(self) -> None:
        """What the least score has done; the findings speak for themselves."""
        for least, drafts in sorted((+self.under).items()):
            click.echo(f"msglint: {_drafts(drafts)} under --min-score {least}", err=True)
        if self.unscored:
            click.echo(f"msglint: {_drafts(self.unscored)} without a score, which --min-score lets pass", err=True)

    def status(self) -> int:
        if self.counts.failures:
            return 2
        return int(self.under.total() > 0 or self.stopped > 0)


def _drafts(count: int) -> str:
    return "1 draft is" if count == 1 else f"{count} drafts are"
