"""The options that say which rules are in use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from msglint.errors import UsageError
from msglint.runs.keys import files_seen, remember_digests

if TYPE_CHECKING:
    from msglint.ruleset import RuleSet

Command = TypeVar("Command", bound=Callable[..., Any])

_MOST = 4  # sets of rules remembered
_remembered: dict[tuple[Any, ...], RuleSet] | None = None


def rules_option(command: Command) -> Command:
    """Give a command --rules and --no-built-in: it gets ``rules_folders`` and ``no_built_in``; `rules_in` reads them."""
    command = click.option(
        "--no-built-in",
        is_flag=True,
        help="Leave msglint's own rules out, and use only those of --rules and of settings (word lists stay).",
    )(command)
    return click.option(
        "--rules",
        "rules_folders",
        type=click.Path(path_type=Path),
        multiple=True,
        metavar="FOLDER",
        help="Use the rules in this folder too, beside msglint's own; one with the id of an own rule stands in for it. "
        "May be given several times.",
    )(command)


def rules_in(folders: tuple[Path, ...], no_built_in: bool = False) -> RuleSet:
    """The rules that the options ask for."""
    from msglint.ruleset import built_in, load_rules

    if no_built_in and not folders:
        raise UsageError("--no-built-in leaves no rules at all; name a folder of your own with --rules FOLDER")
    if not folders:
        return built_in()
    if _remembered is None:
        return load_rules(*folders, with_built_in=not no_built_in)
    state = (Path.cwd(), folders, no_built_in, *(seen for folder in folders for seen in files_seen(folder)))
    if state not in _remembered:
        rules = load_rules(*folders, with_built_in=not no_built_in)
        for old in list(_remembered)[: 1 - _MOST]:
            del _remembered[old]
        _remembered[state] = rules
    return _remembered[state]


def remember_rules() -> None:
    """For the daemon: from now on rules of somebody's folders are read again only when a file in them has changed."""
    global _remembered
    _remembered = {}
    remember_digests()
