"""`msglint why`: what the gate said of the last mails. Some mail programs show nothing but a status."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from msglint.errors import UsageError
from msglint.presend.records import Record, forget, home, last
from msglint.presend.words import in_full


@click.command("why", short_help="Show why the last mail was sent or stopped.")
@click.option("-n", "--last", "count", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Show the last N mails.")
@click.option("--stopped", is_flag=True, help="Only mails that were not sent.")
@click.option("--format", "format_", type=click.Choice(("text", "jsonl")), default="text", show_default=True, help="Text, or JSON lines.")
@click.option("--forget", "forgotten", is_flag=True, help="Take all reports away instead.")
def command(count: int, stopped: bool, format_: str, forgotten: bool) -> None:
    """Show what `msglint sendmail` and `msglint gate` made of the last mail, and why.

    The reports are kept for you alone, in a folder that only you can read: the last 20, or as many as `reports` under
    `gate:` in the settings says. They quote what was found; recipients are in none of them.

    \b
    Examples:
      msglint why
      msglint why --stopped -n 3
      msglint why --forget
    """
    if forgotten:
        click.echo(f"{forget()} reports are gone.")
        return
    records = _of(count, stopped)
    if not records:
        raise UsageError(f"no mail has {'been stopped' if stopped else 'come by'} yet: there are no reports in {home() / 'reports'}")
    for at, record in enumerate(records):
        if format_ == "jsonl":
            click.echo(json.dumps(asdict(record), ensure_ascii=False))
        else:
            click.echo(("\n" if at else "") + in_full(record), nl=False)


def _of(count: int, stopped: bool) -> list[Record]:
    if not stopped:
        return [*last(count)]
    return [record for record in last(10_000) if record.kind != "sent"][:count]
