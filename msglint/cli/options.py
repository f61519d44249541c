"""The option that says which rules are in use."""

from __future__ import annotations

from pathlib import Path

import click

from msglint.ruleset import RuleSet, built_in, load_rules

rules_option = click.option(
    "--rules",
    "rules_folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Use the rules in this folder instead of msglint's own.",
)


def rules_in(folder: Path | None) -> RuleSet:
    return built_in() if folder is None else load_rules(folder)
