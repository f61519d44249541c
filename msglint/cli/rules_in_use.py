"""The rules that hold in the current folder: those of the options and of the settings, and what settings turned off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from msglint.cli.draft_options import settings_files, settings_options
from msglint.cli.options import rules_in, rules_option
from msglint.configured import RuleSets
from msglint.rule import Rule
from msglint.ruleset import RuleSet
from msglint.settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """The rules as settings want them, and ``known``: all of them, as their files have them."""

    rules: RuleSet
    known: RuleSet
    settings: Settings

    @property
    def off(self) -> tuple[Rule, ...]:
        on = {rule.id for rule in self.rules.rules}
        return tuple(rule for rule in self.known.rules if rule.id not in on)

    def place(self, rule: Rule) -> str:
        """The line of the settings that changes a rule (or its category); "" when none does."""
        where = self.settings.where
        return where.get(f"rules.{rule.id}") or where.get(f"rules.{rule.category}") or ""


def tells_of_rules(command: Command) -> Command:
    """Give a command the options that say which rules and settings hold; it gets ``rules``, a `RulesInUse`."""

    @wraps(command)
    def with_rules(
        *args: Any, rules_folders: tuple[Path, ...], no_built_in: bool, settings_file: Path | None, no_settings: bool, **kwargs: Any
    ) -> Any:
        settings = settings_files(settings_file, no_settings).of(Path.cwd())
        sets = RuleSets(rules_folders, lambda folders: rules_in(folders, no_built_in))
        return command(*args, rules=RulesInUse(sets.of(settings), sets.unchanged(settings), settings), **kwargs)

    wrapped: Any = rules_option(settings_options(with_rules))
    return wrapped  # type: ignore[no-any-return]
