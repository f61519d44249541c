"""`msglint test-rules`: run the examples that stand in rule files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import click

from msglint.cli.options import rules_in
from msglint.cli.quick_start import quick_start
from msglint.cli.readings import all_of
from msglint.cli.rule_text import scalar
from msglint.cli.sources import drafts_in, files_of, near
from msglint.drafts import message_of
from msglint.errors import UsageError
from msglint.examples import Failure, count, run_examples
from msglint.finding import DraftFailure
from msglint.reports.counts import many
from msglint.reports.excerpt import clean
from msglint.ruleset import built_in_rules
from msglint.watch import Change, Watch

_PAUSE = 0.2  # seconds between two looks
_NAMED = 3  # rules


@click.command("test-rules", short_help="Run the rules' examples.")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--watch", is_flag=True, help="Stay, and run the examples of a rule again as soon as its file is saved.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="With --watch: drafts, a folder or a table; each save also tells in which of them a rule now finds more or less.",
)
@click.pass_context
def command(ctx: click.Context, folder: Path | None, watch: bool, corpus: Path | None) -> None:
    """Run the examples of all rules in a folder (default: msglint's own rules). Rules in the folder
    may use msglint's word lists.

    A rule must find each of its hits, with exactly the words under "found"; it must not find anything in its misses; and the
    "better" version of a hit must pass the rule. For an example that fails, this shows why (as far as it is known), what to
    write if what is found is right, and how its sentences were read.

    Exit status: 0 all pass, 1 some fail, 2 the rules cannot be read.

    \b
    Examples:
      msglint test-rules
      msglint test-rules my-rules/
      msglint test-rules my-rules/ --watch --corpus drafts/
    """
    ctx.with_resource(quick_start())
    if corpus and not watch:
        raise UsageError("--corpus is for --watch: without it nothing has changed")
    if watch:
        _watch(folder, corpus)
        return
    rules = rules_in((folder,) if folder else (), no_built_in=folder is not None)
    failed = 0
    for failure in run_examples(rules):
        failed += 1
        _show(failure)
    examples = f"{many(count(rules), 'example')} of {many(len(rules.rules), 'rule')}"
    click.echo(f"{examples}: {failed} failed" if failed else f"{examples}: all pass")
    ctx.exit(1 if failed else 0)


def _watch(folder: Path | None, corpus: Path | None) -> None:
    """Until Ctrl-C: after every save what it changed."""
    watch = Watch(folder or built_in_rules(), lambda: rules_in((folder,) if folder else (), no_built_in=folder is not None))
    if corpus:
        drafts = drafts_in(files_of([str(corpus)]), "txt")
        watch.know(message_of(draft) for draft in drafts if not isinstance(draft, DraftFailure))
    try:
        while True:
            change = watch.look()
            if change:
                tell(change)
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        click.echo("")


def tell(change: Change) -> None:
    """A change, in a few lines."""
    if change.error:
        click.echo(f"{change.error}\n")
        return
    for failure in change.failures:
        _show(failure)
    for touched in change.touched:
        sign = "+" if touched.gained else "-"
        click.echo(f'  {sign} {clean(touched.draft)}: "{clean(touched.words)}" [{touched.rule}]')
    failed = f"{len(change.failures)} failed" if change.failures else "all examples pass"
    names = ", ".join(rule.id for rule in change.rules[:_NAMED]) + (", ..." if len(change.rules) > _NAMED else "")
    click.echo(f"{many(len(change.rules), 'rule')} ({names}): {failed}" if change.rules else "a rule is gone")


def _show(failure: Failure) -> None:
    rule, example = failure.rule, failure.example
    click.echo(f"{near(Path(rule.path))}:{example.line}: {rule.id}: {failure.problem}")
    for reason in failure.because:
        click.echo(f"    {clean(reason)}")
    if failure.part == "hit" and failure.found:
        for line in _ready(failure):
            click.echo(f"    {line}")
    for line in all_of(failure.reading.message) if failure.reading else ():
        click.echo(f"    {clean(line)}")
    click.echo()


def _ready(failure: Failure) -> Iterator[str]:
    """What to write in the file, if what is found is right."""
    yield "if that is right, write"
    yield from f"  found: {scalar(failure.found[0], 4)}".split("\n")
