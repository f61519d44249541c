"""Options of the commands that read drafts."""

from __future__ import annotations

import click

from msglint.drafts import READERS
from msglint.message import CHANNELS

channel_option = click.option(
    "--channel",
    type=click.Choice(CHANNELS),
    help="Where the message goes: an e-mail, a direct message (dm), a text message (sms), or copy for many readers. "
    "Wins over what a draft says; without either it is an e-mail.",
)
as_option = click.option(
    "--as",
    "as_",
    type=click.Choice([suffix.removeprefix(".") for suffix in READERS]),
    default="txt",
    show_default=True,
    help='What standard input ("-") holds. Files tell by their suffix.',
)
