"""Options of the commands that read drafts: what they are read as, and whose settings hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from msglint.drafts import NAMED, READERS
from msglint.errors import UsageError
from msglint.message import CHANNELS
from msglint.settings import FILE, SettingsFiles

Command = TypeVar("Command", bound=Callable[..., Any])

channel_option = click.option(
    "--channel",
    type=click.Choice(CHANNELS),
    help="Where the message goes: an e-mail, a direct message (dm), a text message (sms), or copy for many readers. "
    "Wins over what a draft says; without either msglint reads it from the message.",
)
as_option = click.option(
    "--as",
    "as_",
    type=click.Choice([suffix.removeprefix(".") for suffix in (*READERS, *NAMED)]),
    default="txt",
    show_default=True,
    help='What standard input ("-") holds. Files tell by their suffix.',
)


def settings_options(command: Command) -> Command:
    """Where settings come from; read them with `settings_files`."""
    command = click.option("--no-settings", is_flag=True, help=f"Look for no {FILE} files.")(command)
    return click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"Use this settings file, instead of the {FILE} files beside and above the drafts.",
    )(command)


def settings_files(only: Path | None, no_settings: bool) -> SettingsFiles:
    if only and no_settings:
        raise UsageError("--settings and --no-settings can't both hold; leave one out")
    return SettingsFiles(only, search=not no_settings)
