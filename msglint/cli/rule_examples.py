"""`msglint test-rules`: run the examples that stand in rule files."""

from __future__ import annotations

from pathlib import Path

import click

from msglint.cli.options import rules_in
from msglint.cli.quick_spacy import quick_spacy
from msglint.cli.readings import lines_of
from msglint.examples import Failure, count, run_examples
from msglint.reports.counts import many
from msglint.reports.excerpt import clean


@click.command("test-rules", short_help="Run the rules' examples.")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path | None) -> None:
    """Run the examples of all rules in a folder (default: msglint's own rules). Rules in the folder
    may use msglint's word lists.

    A rule must find each of its hits, with exactly the words under "found"; it must not find anything in its misses; and the
    "better" version of a hit must pass the rule. For an example that fails, this shows how its sentences were read.

    Exit status: 0 all pass, 1 some fail, 2 the rules cannot be read.

    \b
    Examples:
      msglint test-rules
      msglint test-rules my-rules/
    """
    ctx.with_resource(quick_spacy())
    rules = rules_in((folder,) if folder else (), no_built_in=folder is not None)
    failed = 0
    for failure in run_examples(rules):
        failed += 1
        _show(failure)
    examples = f"{many(count(rules), 'example')} of {many(len(rules.rules), 'rule')}"
    click.echo(f"{examples}: {failed} failed" if failed else f"{examples}: all pass")
    ctx.exit(1 if failed else 0)


def _show(failure: Failure) -> None:
    rule, example = failure.rule, failure.example
    click.echo(f"{_near(rule.path)}:{example.line}: {rule.id}: {failure.problem}")
    for line in lines_of(failure.reading) if failure.reading else ():
        click.echo(f"    {clean(line)}")
    click.echo()


def _near(path: str) -> str:
    """The path from here, when the file is below."""
    here = Path.cwd()
    there = Path(path).resolve()
    return str(there.relative_to(here)) if there.is_relative_to(here) else path
