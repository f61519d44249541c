"""What one version of a draft gained over another: points, and the rows of the score behind them."""

from __future__ import annotations

from collections.abc import Iterator

from msglint.finding import DraftReport, Row
from msglint.reports.excerpt import clean


def gained_in(old: DraftReport, new: DraftReport) -> int | None:
    """Points gained; None when one of the two has no score."""
    if old.score.value is None or new.score.value is None:
        return None
    return new.score.value - old.score.value


def changed_rows(old: DraftReport, new: DraftReport) -> Iterator[str]:
    """A line for each rule that came to more or less, the biggest change first. Together they are the difference of the scores."""
    for points, row, gone in sorted(_changes(old, new), key=lambda change: -abs(change[0])):
        where = "" if row.dimension == "all" else f"{row.dimension.replace('-', ' ')}: "
        yield f"{points:>+8.2f}  {where}{gone}{clean(row.why)} [{row.rule}]"


def _changes(old: DraftReport, new: DraftReport) -> Iterator[tuple[float, Row, str]]:
    """What each rule came to more or less in a dimension, and "gone: " if only the old draft has it."""
    keys = dict.fromkeys((row.dimension, row.rule) for report in (old, new) for row in report.score.ledger)
    for dimension, rule in keys:
        rows = [[row for row in report.score.ledger if (row.dimension, row.rule) == (dimension, rule)] for report in (old, new)]
        points = sum(row.points for row in rows[1]) - sum(row.points for row in rows[0])
        if points:
            yield points, (rows[1] or rows[0])[0], "" if rows[1] else "gone: "
