"""`msglint eval`: how far msglint agrees with people who read the same drafts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from msglint.cli.choices import Choices, judges_drafts
from msglint.cli.quick_start import quick_start
from msglint.cli.sources import told
from msglint.corpus import Agreement, Count, gold_of, wilson
from msglint.errors import UsageError
from msglint.finding import DraftFailure
from msglint.reports.counts import many


@click.command("eval", short_help="Measure the rules against drafts with answers.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@judges_drafts
@click.pass_context
def command(ctx: click.Context, choices: Choices, paths: tuple[Path, ...]) -> None:
    """Measure the rules on drafts that say what should be found in them: precision and recall of each category and each rule,
    with 95 % intervals (Wilson).

    PATH is a folder with an expected.yaml, or a .jsonl table whose records have "faults" and "strengths" (or one "fault" or
    "strength" with "flag": true or false). A draft counts once for a category, however often it is found in it.

    \b
    Examples:
      msglint eval corpus/
      msglint eval labelled.jsonl
    """
    ctx.with_resource(quick_start())
    agreement, failed = Agreement(), False
    for path in paths:
        if not path.exists():
            raise UsageError(f"there is no file or folder {path}")
        gold = dict(gold_of(path))
        for each in choices.lint(choices.files([str(path)])):
            if isinstance(each, DraftFailure):
                failed = True
                click.echo(told(each), err=True)
            elif each[0].id in gold:
                agreement.add(each[0], gold.pop(each[0].id))
        for name in gold:
            failed = True
            click.echo(f"msglint: {path}: there is an answer for {name}, and no such draft", err=True)
    for line in _table(agreement):
        click.echo(line)
    ctx.exit(2 if failed else 0)


def _table(agreement: Agreement) -> Iterator[str]:
    yield f"{many(agreement.drafts, 'draft')} with answers"
    yield ""
    width = max([len(rule) for _, rule in agreement.rules] + [len(name) for name in agreement.categories] + [8]) + 2
    yield f"{'':{width}}  expected  found  right  precision       recall"
    for category, count in sorted(agreement.categories.items()):
        yield _row(category, width, count)
        for (of, rule), each in sorted(agreement.rules.items()):
            if of == category and rule != category:
                yield _row(f"  {rule}", width, Count(count.expected, each.found, each.right))


def _row(name: str, width: int, count: Count) -> str:
    precision, recall = _share(count.right, count.found), _share(count.right, count.expected)
    return f"{name:{width}}  {count.expected:8}  {count.found:5}  {count.right:5}  {precision:14}  {recall}".rstrip()


def _share(right: int, of: int) -> str:
    """A share with its interval: ".95 .83-.99"."""
    if not of:
        return "-"
    low, high = wilson(right, of)
    return " ".join([_two(right / of), f"{_two(low)}-{_two(high)}"])


def _two(share: float) -> str:
    return f"{share:.2f}".removeprefix("0")
