"""`msglint check`: lint drafts, write a report, and say with the exit status whether they are fit to go."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO, cast, get_args

import click

from msglint.cli.draft_options import as_option, channel_option
from msglint.cli.linting import LONG, Linted, lint_in_order, with_progress
from msglint.cli.options import rules_in, rules_option
from msglint.cli.outcome import Outcome
from msglint.cli.quick_spacy import quick_spacy
from msglint.cli.sources import STANDARD_INPUT, about_how_many, drafts_in, files_of
from msglint.drafts import message_of
from msglint.errors import UsageError
from msglint.finding import SEVERITIES, DraftFailure, DraftReport
from msglint.language.parse import MODEL
from msglint.linter import Linter
from msglint.message import CHANNELS, STAGES, Channel, FieldsAs, Stage
from msglint.reports.json_v1 import write_json, write_jsonl
from msglint.reports.terminal import Look, write_terminal
from msglint.ruleset import WHOLE_MESSAGE, RuleSet

_PIPED_WIDTH = 100
_NO_WORDS = WHOLE_MESSAGE - {"count"}  # a count points at the words that made it too many


@click.command("check", short_help="Lint drafts.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("terminal", "json", "jsonl")),
    default="terminal",
    show_default=True,
    help="The report: to read, or as JSON (one object, or one line a draft).",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report to a file.")
@click.option(
    "--fail-on",
    type=click.Choice((*SEVERITIES, "never")),
    default="error",
    show_default=True,
    help="Exit with status 1 when something this bad, or worse, is found.",
)
@click.option(
    "--min-score",
    type=click.IntRange(0, 100),
    metavar="N",
    help="Exit with status 1 when a draft scores less than this. A draft without a score passes, and msglint says so.",
)
@click.option(
    "--stage",
    type=click.Choice(STAGES),
    help="How well you know each other: first touch, follow-up without a reply so far, warm (they have replied, or are customers), "
    "or none (not outreach: no score). Wins over what a draft says.",
)
@channel_option
@click.option(
    "--fields",
    type=click.Choice(get_args(FieldsAs)),
    help='Merge fields such as {{first_name}}: still to be filled ("template"), or a mistake by now ("final"). '
    "Wins over what a draft says; without either they are still to be filled.",
)
@as_option
@rules_option
@click.option("-v", "--explain", "ledger", is_flag=True, help="Show every row of each score.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    fail_on: str,
    min_score: int | None,
    stage: Stage | None,
    channel: Channel | None,
    fields: FieldsAs | None,
    as_: str,
    rules_folder: Path | None,
    ledger: bool,
) -> None:
    """Lint drafts: files, folders, or standard input ("-", or no PATH at all).

    Each draft gets a score from 0 to 100 for how much it is about the reader, the places that stand in the way with what to
    do instead, and what it already does well. A .jsonl file holds many drafts, a record a line with "text" and, if you like,
    "id", "channel", "stage" and "subject".

    Exit status: 0 nothing to stop for, 1 findings as bad as --fail-on or a score under --min-score, 2 something could not be
    read (the rest still is) or msglint was called wrongly.

    \b
    Examples:
      msglint check drafts/
      msglint check first.txt --channel dm --min-score 70
      pbpaste | msglint check
      msglint check outreach.jsonl --format json -o report.json
    """
    paths = paths or _piped(ctx)
    rules = rules_in(rules_folder)
    files = list(files_of(paths))
    if output and any(Path(file).resolve() == output.resolve() for file in files if isinstance(file, str)):
        raise UsageError(f"{output} is one of the files to check, and the report would overwrite it; give --output another name")
    ctx.with_resource(quick_spacy())
    outcome = Outcome(min_score)
    drafts = drafts_in(files, as_)
    linted = lint_in_order(drafts, Linter(rules), lambda draft: message_of(draft, fields=fields, channel=channel, stage=stage))
    with _opened(output, format_) as stream:
        # A report that scrolls by on the same terminal is progress enough.
        if sys.stderr.isatty() and not stream.isatty() and (total := about_how_many(files)) > LONG:
            linted = with_progress(linted, total)
        reports = outcome.watch(linted)
        if format_ == "terminal":
            write_terminal(reports, stream, _look(stream, rules, ledger))
        elif format_ == "json":
            write_json(_alone(reports), stream, model=_model(), rules=rules.hash)
        else:
            write_jsonl(_alone(reports), stream)
    outcome.tell()
    ctx.exit(outcome.status(fail_on))


def _piped(ctx: click.Context) -> tuple[str, ...]:
    if sys.stdin is None or sys.stdin.isatty():
        ctx.fail(
            "there is nothing to check: name a file or a folder (msglint check drafts/), or pipe a message in (pbpaste | msglint check)"
        )
    return (STANDARD_INPUT,)


def _alone(reports: Iterable[Linted | DraftFailure]) -> Iterator[DraftReport | DraftFailure]:
    return (each if isinstance(each, DraftFailure) else each[0] for each in reports)


def _opened(output: Path | None, format_: str) -> TextIO:
    """Where the report goes. JSON is UTF-8 everywhere, and a half character in a file's name becomes a JSON escape."""
    encoding, errors = ("utf-8", "replace") if format_ == "terminal" else ("utf-8", "backslashreplace")
    if output is None:
        return cast(TextIO, click.open_file("-", "w", encoding=None if format_ == "terminal" else encoding, errors=errors))
    try:
        return output.open("w", encoding=encoding, errors=errors, newline="\n")
    except OSError as error:
        raise UsageError(f"the report can't be written to {output}: {error.strerror}") from None


def _look(stream: TextIO, rules: RuleSet, ledger: bool) -> Look:
    on_terminal = stream.isatty()
    numbers = rules.score
    return Look(
        color=on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns if on_terminal else _PIPED_WIDTH,
        ledger=ledger,
        most={c: {name: numbers.channels.get(c, {}).get(name, d.points) for name, d in numbers.dimensions.items()} for c in CHANNELS},
        whole=frozenset(rule.id for rule in rules.rules if rule.find in _NO_WORDS),
    )


def _model() -> str:
    """Name and version of the language model, read without loading it."""
    meta = json.loads((MODEL / "meta.json").read_text("utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"
