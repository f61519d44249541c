"""What several commands share: options, the rules in use, the language model's name."""

from __future__ import annotations

import json
from pathlib import Path

import click

from msglint.drafts import READERS
from msglint.language.parse import MODEL
from msglint.message import CHANNELS
from msglint.ruleset import RuleSet, built_in, load_rules

FORMATS = tuple(suffix.removeprefix(".") for suffix in READERS)

rules_option = click.option(
    "--rules",
    "rules_folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Use the rules in this folder instead of msglint's own.",
)
channel_option = click.option(
    "--channel",
    type=click.Choice(CHANNELS),
    help="Where the message goes: an e-mail, a direct message (dm), a text message (sms), or copy for many readers. "
    "Wins over what a draft says; without either it is an e-mail.",
)
as_option = click.option(
    "--as",
    "as_",
    type=click.Choice(FORMATS),
    default="txt",
    show_default=True,
    help='What standard input ("-") holds. Files tell by their suffix.',
)


def rules_in(folder: Path | None) -> RuleSet:
    return built_in() if folder is None else load_rules(folder)


def model_name() -> str:
    """Name and version of the language model, read without loading it."""
    meta = json.loads((MODEL / "meta.json").read_text("utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"
