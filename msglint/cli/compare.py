"""`msglint compare`: what a rewrite gained, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from msglint.cli.choices import Choices, judges_drafts
from msglint.cli.gains import changed_rows, gained_in
from msglint.cli.quick_start import quick_start
from msglint.cli.sources import told
from msglint.errors import UsageError
from msglint.finding import DraftFailure, DraftReport, Finding, Strength
from msglint.reports.excerpt import clean

_SEVERITY = {"error": "error", "warning": "warning", "info": "note"}


@click.command("compare", short_help="Show what a rewrite gained.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@judges_drafts
@click.pass_context
def command(ctx: click.Context, choices: Choices, old: Path, new: Path) -> None:
    """Compare two versions of a draft: the two scores, the rows of the score that changed (they add up to the difference),
    the findings that are gone and those that are new.

    OLD and NEW may also be tables or folders: then their drafts are paired by id, or by path, and each pair is a line.

    \b
    Examples:
      msglint compare mail.md mail-2.md
      msglint compare drafts-monday/ drafts/
    """
    ctx.with_resource(quick_start())
    failures: list[DraftFailure] = []
    before, after = (_reports(choices, path, failures) for path in (old, new))
    for failure in failures:
        click.echo(told(failure), err=True)
    if not (before and after) and not failures:
        raise UsageError(f"there is no draft in {new if before else old}")
    if len(before) == len(after) == 1 and not (old.is_dir() or new.is_dir()):
        lines = _pair(*before.values(), *after.values())
    else:
        lines = _many(before, after)
    for line in lines:
        click.echo(line)
    ctx.exit(2 if failures else 0)


def _reports(choices: Choices, path: Path, failures: list[DraftFailure]) -> dict[str, DraftReport]:
    """The reports of the drafts in a file or folder, by what pairs them: the path below the folder, the record's own id."""
    reports: dict[str, DraftReport] = {}
    for each in choices.lint(choices.files([str(path)])):
        if isinstance(each, DraftFailure):
            failures.append(each)
        else:
            report = each[0]
            name = report.id.removeprefix(str(path)).lstrip("/\\:") or report.id
            reports[name] = report
    return reports


def _pair(old: DraftReport, new: DraftReport) -> Iterator[str]:
    for report in (old, new):
        yield f"{_value(report):>4}  {report.score.band:<20}  {clean(report.id)}"
    gained = gained_in(old, new)
    if gained is None:
        yield "      one of the two has no score, so there is nothing to add up"
    else:
        yield f"{gained:>+4}"
        yield ""
        yield from changed_rows(old, new)
    for title, reports in (("Gone", (old, new)), ("New", (new, old))):
        lines = [*_only(*reports)]
        if lines:
            yield ""
            yield title
            yield from lines


def _many(before: dict[str, DraftReport], after: dict[str, DraftReport]) -> Iterator[str]:
    paired = [name for name in before if name in after]
    for name in paired:
        gained = gained_in(before[name], after[name])
        yield f"{_value(before[name]):>4} -> {_value(after[name]):>4}  {'' if gained is None else format(gained, '+'):>4}  {clean(name)}"
    gains = [gained for name in paired if (gained := gained_in(before[name], after[name])) is not None]
    if gains:
        yield ""
        yield f"{sum(gains) / len(gains):+.1f} on average over {len(gains)} drafts"
    for title, names in (("only in the old", before.keys() - after.keys()), ("only in the new", after.keys() - before.keys())):
        for name in sorted(names):
            yield f"{title}: {clean(name)}"


def _value(report: DraftReport) -> str:
    return "-" if report.score.value is None else str(report.score.value)


def _only(one: DraftReport, other: DraftReport) -> Iterator[str]:
    """The findings and strengths one has and the other has not, by rule and words."""
    known = {(each.rule, each.place.quote) for each in _said(other)}
    for each in _said(one):
        if (each.rule, each.place.quote) not in known:
            yield f"  {_kind(each)}  {clean(each.message)} [{each.rule}]"


def _said(report: DraftReport) -> list[Finding | Strength]:
    return [*report.findings, *report.strengths]


def _kind(each: Finding | Strength) -> str:
    return _SEVERITY[each.severity] if isinstance(each, Finding) else "+"
