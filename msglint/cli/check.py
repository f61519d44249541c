"""`msglint check`: lint drafts, write a report, and say with the exit status whether they are fit to go."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO, cast

import click

from msglint.campaign import Campaign
from msglint.cli.choices import Choices, judges_drafts
from msglint.cli.linting import LONG, Linted, with_progress
from msglint.cli.outcome import Limits, Outcome
from msglint.cli.quick_start import quick_start
from msglint.cli.sources import STANDARD_INPUT, about_how_many
from msglint.errors import UsageError
from msglint.finding import DraftFailure, DraftReport, Finding
from msglint.language.parse import MODEL
from msglint.reports.json_v1 import write_json, write_jsonl
from msglint.reports.terminal import Look, write_terminal
from msglint.settings import FAIL_ON

_PIPED_WIDTH = 100


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
    type=click.Choice(FAIL_ON),
    help="Exit with status 1 when something this bad, or worse, is found. [default: error, or what settings say]",
)
@click.option(
    "--min-score",
    type=click.IntRange(0, 100),
    metavar="N",
    help="Exit with status 1 when a draft scores less than this. A draft without a score passes, and msglint says so.",
)
@judges_drafts
@click.option("-v", "--verbose", "ledger", is_flag=True, help="Show every row of each score.")
@click.option("--explain", is_flag=True, help="Say with each finding why its rule is there, and show a better version of a sentence.")
@click.pass_context
def command(
    ctx: click.Context,
    choices: Choices,
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    fail_on: str | None,
    min_score: int | None,
    ledger: bool,
    explain: bool,
) -> None:
    """Lint drafts: files, folders, or standard input ("-", or no PATH at all).

    Each draft gets a score from 0 to 100 for how much it is about the reader, the places that stand in the way with what to
    do instead, and what it already does well. Drafts are .txt, .md, .html, .eml and .mbox files, and tables with a message a
    row (.csv, .tsv, .jsonl).

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
    choices.rules_for(STANDARD_INPUT)  # mistakes in rules and settings are told before anything else
    files = choices.files(paths)
    if output and any(Path(file).resolve() == output.resolve() for file in files if isinstance(file, str)):
        raise UsageError(f"{output} is one of the files to check, and the report would overwrite it; give --output another name")
    ctx.with_resource(quick_start())

    def limits_of(path: str) -> Limits:
        settings = choices.holds_for(path)
        return Limits(fail_on or settings.fail_on, settings.min_score if min_score is None else min_score)

    outcome, campaign = Outcome(limits_of), Campaign()
    linted = _gathered(choices.lint(files), campaign)
    with _opened(output, format_) as stream:
        # A report that scrolls by on the same terminal is progress enough.
        if sys.stderr.isatty() and not stream.isatty() and (total := about_how_many(files)) > LONG:
            linted = with_progress(linted, total)
        reports = outcome.watch(linted)
        if format_ == "terminal":
            write_terminal(reports, stream, _look(stream, ledger, _reasons(choices) if explain else None), campaign.repeated)
        elif format_ == "json":
            write_json(_alone(reports), stream, model=_model(), rules=choices.rules_for(STANDARD_INPUT).hash, repeated=campaign.repeated)
        else:
            write_jsonl(_alone(reports), stream)
    outcome.tell()
    ctx.exit(outcome.status())


def _gathered(linted: Iterable[Linted | DraftFailure], campaign: Campaign) -> Iterator[Linted | DraftFailure]:
    """The same, and the campaign knows what went by: outreach only, for a newsletter is meant to go to many."""
    for each in linted:
        if not isinstance(each, DraftFailure) and each[0].stage in ("first", "follow-up") and each[0].channel != "copy":
            campaign.add(each[1])
        yield each


def _reasons(choices: Choices) -> Callable[[DraftReport, Finding], list[str]]:
    """What --explain says of a finding: why its rule is there, and one of its examples put better."""

    def said(report: DraftReport, finding: Finding) -> list[str]:
        rule = choices.rules_for(report.path).get(finding.rule)
        better = next((hit for hit in rule.hits if hit.better), None)
        shown = [f"Why: {rule.why}"]
        if better:
            shown += [f"For example: {' '.join(better.text.split())}", f"     better: {' '.join(better.better.split())}"]
        return shown

    return said


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


def _look(stream: TextIO, ledger: bool, why: Callable[[DraftReport, Finding], list[str]] | None) -> Look:
    on_terminal = stream.isatty()
    return Look(
        color=on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns if on_terminal else _PIPED_WIDTH,
        ledger=ledger,
        why=why,
    )


def _model() -> str:
    """Name and version of the language model, read without loading it."""
    meta = json.loads((MODEL / "meta.json").read_text("utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"
