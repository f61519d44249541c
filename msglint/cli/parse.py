"""`msglint parse`: show how a draft is read, for those who write rules."""

from __future__ import annotations

from pathlib import Path

import click

from msglint.cli.draft_options import as_option, channel_option, settings_files, settings_options
from msglint.cli.quick_start import quick_start
from msglint.cli.readings import branches_of
from msglint.cli.sources import STANDARD_INPUT, drafts_in, files_of, told
from msglint.drafts import message_of
from msglint.finding import DraftFailure
from msglint.message import Channel
from msglint.reports.excerpt import clean


@click.command("parse", short_help="Show how a draft is read.")
@click.argument("file", type=click.Path(path_type=Path))
@as_option
@channel_option
@settings_options
@click.pass_context
def command(ctx: click.Context, file: Path, as_: str, channel: Channel | None, settings_file: Path | None, no_settings: bool) -> None:
    """Show how msglint reads a draft, sentence by sentence: for those who write rules.

    FILE is a draft, or "-" for standard input. Each sentence stands there with its words as they are read ("u" as "you"), the
    question it asks, whether it offers something or states a fact about the reader, and its clauses: whose side the subject
    is on, subject | verb | the rest, and in brackets what else is known of it. A draft with branches (spintax, conditions) is
    shown branch by branch, each with the sentences that are new in it.

    \b
    Examples:
      msglint parse mail.md
      echo "who does ur payroll atm" | msglint parse - --channel dm
    """
    ctx.with_resource(quick_start())
    failed = False
    settings = settings_files(settings_file, no_settings).of(Path.cwd() if str(file) == STANDARD_INPUT else file)
    for draft in drafts_in(files_of([str(file)]), as_, lambda path: settings.columns):
        if isinstance(draft, DraftFailure):
            failed = True
            click.echo(told(draft), err=True)
            continue
        message = message_of(settings.for_draft(draft), channel=channel)
        click.echo(clean(draft.id) if draft.id != STANDARD_INPUT else "standard input")
        for line in branches_of(message):
            click.echo(f"  {line}")
    ctx.exit(2 if failed else 0)
