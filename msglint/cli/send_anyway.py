"""`msglint send-anyway`: leave for the last mail that was stopped to be sent once as it is."""

from __future__ import annotations

import time

import click

from msglint.errors import UsageError
from msglint.presend.records import LEAVE, give_leave, last
from msglint.reports.excerpt import clean


@click.command("send-anyway", short_help="Let the mail that was just stopped pass once.")
def command() -> None:
    """Let the last mail that was stopped pass once, as it is: send it again within 15 minutes.

    Only that mail passes: the same subject, recipients and text. If you change its text, it is judged anew.

    \b
    Examples:
      msglint send-anyway && git send-email mail.txt
    """
    record = next((record for record in last(10_000) if record.kind != "sent"), None)
    if record is None:
        raise UsageError("no mail has been stopped, so there is none to let pass")
    try:
        give_leave(record, time.time())
    except OSError as error:
        raise UsageError(f"the leave can't be written down: {error.strerror}") from None
    click.echo(f'"{clean(record.subject) or "the mail"}" may go once as it is. Send it again within {LEAVE // 60} minutes.')
