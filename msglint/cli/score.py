"""`msglint score`: one line a draft, to sort and to watch, and the mean of a folder."""

from __future__ import annotations

from pathlib import Path

import click

from msglint.cli.choices import Choices, judges_drafts
from msglint.cli.run import Run, runs_option
from msglint.cli.sources import STANDARD_INPUT, told
from msglint.finding import DraftFailure, DraftReport
from msglint.reports.counts import many
from msglint.reports.excerpt import clean

_NONE = 101  # no score: behind the best


@click.command("score", short_help="Score drafts, one line each.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--sort",
    type=click.Choice(("as-read", "worst", "best", "name")),
    default="as-read",
    show_default=True,
    help="In which order the lines come.",
)
@judges_drafts
@runs_option
@click.pass_context
def command(ctx: click.Context, choices: Choices, paths: tuple[str, ...], sort: str, jobs: int | None, no_cache: bool) -> None:
    """Score drafts: one line each with the score, what it comes to, the findings by severity (error/warning/note) and the
    draft's name; then the mean of each folder and of all.

    Exit status: 0, or 2 when something could not be read (the rest still is).

    \b
    Examples:
      msglint score drafts/ --sort worst
      msglint score sequence.csv
    """
    choices.cards_for(STANDARD_INPUT)
    reports: list[DraftReport] = []
    failed = False
    for each in ctx.with_resource(Run(choices, jobs, no_cache)).lint(choices.files(paths)):
        if isinstance(each, DraftFailure):
            failed = True
            click.echo(told(each), err=True)
        elif sort == "as-read":
            click.echo(_line(each[0]))
            reports.append(each[0])
        else:
            reports.append(each[0])
    if sort != "as-read":
        for report in sorted(reports, key=_BY[sort]):
            click.echo(_line(report))
    for line in _means(reports):
        click.echo(line)
    ctx.exit(2 if failed else 0)


_BY = {
    "worst": lambda report: (_NONE if report.score.value is None else report.score.value, report.id),
    "best": lambda report: (1 if report.score.value is None else -report.score.value, report.id),
    "name": lambda report: (report.id, 0),
}


def _line(report: DraftReport) -> str:
    value = "-" if report.score.value is None else str(report.score.value)
    found = "/".join(str(sum(f.severity == severity for f in report.findings)) for severity in ("error", "warning", "info"))
    name = "standard input" if report.path == STANDARD_INPUT else clean(report.id)
    return f"{value:>3}  {report.score.band:<28}  {found:>7}  {name}"


def _means(reports: list[DraftReport]) -> list[str]:
    """The mean of each folder, when there are several, and of all drafts that have a score."""
    by_folder: dict[str, list[int]] = {}
    for report in reports:
        if report.score.value is not None:
            by_folder.setdefault(str(Path(report.path).parent), []).append(report.score.value)
    scored = sum(map(len, by_folder.values()))
    lines = [f"{_mean(values):>5.1f}  mean of {many(len(values), 'draft')} in {folder}" for folder, values in sorted(by_folder.items())]
    if scored:
        total = _mean([value for values in by_folder.values() for value in values])
        rest = f" ({len(reports) - scored} without a score)" if scored < len(reports) else ""
        lines = [*(lines if len(lines) > 1 else []), f"{total:>5.1f}  mean of {many(scored, 'draft')}{rest}"]
    return ["", *lines] if lines else []


def _mean(values: list[int]) -> float:
    return sum(values) / len(values)
