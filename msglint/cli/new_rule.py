"""`msglint new-rule`: start a rule of one's own."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import click

from msglint.checks import KINDS
from msglint.cli.rule_starts import STARTS
from msglint.cli.rule_text import rule_text
from msglint.errors import UsageError
from msglint.ruleset import FAULTS, STRENGTHS, built_in_rules


@click.command("new-rule", short_help="Start a rule of your own.")
@click.argument("id")
@click.option("--kind", type=click.Choice(tuple(KINDS)), default="phrases", show_default=True, help="What the rule looks for.")
@click.option(
    "--category", metavar="NAME", help="What sort of fault or strength it is, such as hype. [default: one that fits the example in it]"
)
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    default="my-rules",
    show_default=True,
    help="Where to write it. The folder is made if need be; no file is ever overwritten.",
)
def command(id: str, kind: str, category: str | None, folder: Path) -> None:
    """Write the start of a rule: a small rule that works, with its own tests, and comments that say what each line is for.

    ID is the rule's name: lower-case words joined by hyphens. Change the rule bit by bit into yours, and run
    `msglint test-rules FOLDER` as you go.

    \b
    Examples:
      msglint new-rule circle-back
      msglint new-rule our-founders --kind share --category self-density --to our-rules/
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", id):
        raise UsageError(f'a rule can\'t be called "{id}"; its name is lower-case words joined by hyphens, like circle-back')
    if category and category not in (*FAULTS, *STRENGTHS):
        near = difflib.get_close_matches(category, (*FAULTS, *STRENGTHS), n=1)
        guess = f'did you mean "{near[0]}"? ' if near else ""
        raise UsageError(f'there is no category "{category}"; {guess}faults: {", ".join(FAULTS)}; strengths: {", ".join(STRENGTHS)}')
    path = folder / f"{id}.yaml"
    _write(path, rule_text(id, kind, category or STARTS[kind].category))
    if any(built_in_rules().rglob(path.name)):
        click.echo("msglint has a rule of this name; yours will stand in for it.\n")
    click.echo(f"{path} is a rule that works, for you to change.\n")
    click.echo('  1. Open it. Put your own words under "find", and your own examples under "hits" and "misses".')
    click.echo(f"  2. msglint test-rules {folder}    Are the examples found, and nothing else?")
    click.echo(f"  3. msglint check --rules {folder} mail.md    Lint with it, beside msglint's own rules.")


def _write(path: Path, text: str) -> None:
    """Write a file that is not there yet, nor anywhere else in its folder."""
    taken = next(path.parent.rglob(path.name), None) if path.parent.is_dir() else None
    if taken:
        raise UsageError(f"{taken} is there already, and stays as it is; choose another name, or open that one")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{path} can't be written: {error.strerror}") from None
