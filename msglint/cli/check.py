"""`msglint check`: lint drafts, write a report, and say with the exit status whether they are fit to go."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import click

import msglint
from msglint.campaign import Campaign
from msglint.cli.adopting import Adopting, adopts
from msglint.cli.choices import Choices, judges_drafts
from msglint.cli.linting import with_progress
from msglint.cli.outcome import Limits, Outcome
from msglint.cli.outputs import FormatAndFile, Output, look_of, opened, outputs_of
from msglint.cli.profiling import started, tell
from msglint.cli.run import Run, runs_option
from msglint.cli.sources import STANDARD_INPUT, about_how_many
from msglint.errors import MsglintError
from msglint.finding import DraftReport, Finding
from msglint.reports.formats import AUTO, FORMATS
from msglint.reports.frame import Frame
from msglint.reports.home import home_of
from msglint.rule import Rule
from msglint.settings import FAIL_ON

_FORMATS = "\b\nFormats:\n" + "".join(f"  {name:<11} {each.about}\n" for name, each in FORMATS.items())


@click.command("check", short_help="Lint drafts.", epilog=_FORMATS)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice((AUTO, *FORMATS)),
    default=AUTO,
    metavar="FORMAT",
    help="How the report is written; the formats are listed below. [default: auto, which is github in GitHub Actions, gitlab in "
    "GitLab CI when there is an --output, else terminal]",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report to a file.")
@click.option(
    "--also",
    type=FormatAndFile(),
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write one more report of the same run, such as sarif=msglint.sarif. Can be given again and again.",
)
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
@click.option(
    "--force-ignore",
    is_flag=True,
    help="Leave out what settings `ignore` even when it is named, for pre-commit and scripts that name every file.",
)
@adopts
@judges_drafts
@click.option("-v", "--verbose", "ledger", is_flag=True, help="Show every row of each score.")
@click.option("--explain", is_flag=True, help="Say with each finding why its rule is there, and show a better version of a sentence.")
@runs_option
@click.option(
    "--profile",
    "profiling",
    is_flag=True,
    help="After the report, say on standard error where the time went: by stage, by rule and by fact, the slowest first. Lints in "
    "one process, and every draft, as with --jobs 1 --no-cache.",
)
@click.pass_context
def command(
    ctx: click.Context,
    choices: Choices,
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    also: tuple[Output, ...],
    fail_on: str | None,
    min_score: int | None,
    adopting: Adopting,
    force_ignore: bool,
    ledger: bool,
    explain: bool,
    jobs: int | None,
    no_cache: bool,
    profiling: bool,
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
      msglint check drafts/ --also gitlab=gl-code-quality-report.json
      msglint check drafts/ --rules my-rules/ --profile
    """
    paths = paths or _piped(ctx)
    profile = started(choices, jobs) if profiling else None
    if profile:
        jobs, no_cache = 1, True
    with choices.at("loading"):
        rules = choices.cards_for(STANDARD_INPUT)  # mistakes in rules and settings are told before anything else
    files = choices.files(paths, even_named=force_ignore)
    files = adopting.start(choices, paths, files)
    outputs = outputs_of(format_, output, also, files)

    def limits_of(path: str) -> Limits:
        settings = choices.holds_for(path)
        return Limits(fail_on or settings.fail_on, settings.min_score if min_score is None else min_score)

    outcome, campaign = Outcome(limits_of), Campaign()
    run = ctx.with_resource(Run(choices, jobs, no_cache, campaign))
    frame = Frame(
        home_of(Path.cwd(), os.environ), rule=partial(_rule, choices), under=outcome.why_under, stops=outcome.stops,
        repeated=campaign.repeated, model=_model(), rules_hash=rules.hash, environment=os.environ,
    )  # fmt: skip
    why = _reasons(choices) if explain else None
    with ExitStack() as stack:
        written = opened(outputs, stack, lambda stream: look_of(stream, ledger, why))
        # A report that scrolls by on the same terminal is progress enough.
        total = about_how_many(files) if sys.stderr.isatty() and not written.scrolls else 0
        if written.in_pieces and not adopting.watches and not profile:
            pieces = with_progress(run.pieces(files, written.in_pieces.text_of), total)
            written.join(outcome.watch(pieces), frame)
        else:
            linted = with_progress(run.lint(files), total)
            if profile:
                linted = profile.each("rest", linted)
            stack.enter_context(choices.at("report"))
            written.write(outcome.watch(adopting.watch(linted)), frame)
    if not FORMATS[outputs[0].format].counts:
        click.echo(f"msglint: {outcome.counts}", err=True)
    outcome.tell()
    adopting.tell()
    if profile:
        tell(profile)
    ctx.exit(outcome.status() or int(adopting.fell))


def _reasons(choices: Choices) -> Callable[[DraftReport, Finding], list[str]]:
    """What --explain says of a finding: why its rule is there, and one of its examples put better."""

    def said(report: DraftReport, finding: Finding) -> list[str]:
        rule = _rule(choices, report, finding.rule)
        if rule is None:
            return []
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


def _rule(choices: Choices, report: DraftReport, id: str) -> Rule | None:
    """The rule behind a finding; what msglint says by itself has none."""
    try:
        return choices.rules_for(report.path).get(id)
    except MsglintError:
        return None


def _model() -> str:
    """Name and version of the language model, read without loading it."""
    meta = json.loads((Path(msglint.__file__).parent / "language" / "model" / "meta.json").read_text("utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"
