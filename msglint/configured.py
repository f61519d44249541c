"""The rules as settings want them: own folders beside msglint's rules, rules off or changed, numbers of the score moved."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from msglint.errors import SettingsError
from msglint.marked_yaml import Node
from msglint.ruleset import FAULTS, STRENGTHS, RuleSet, built_in, built_in_ids, load_rules
from msglint.score import settings_from
from msglint.settings import Settings
from msglint.yaml_source import Source

# Tables of the score that a settings file may add rows to; elsewhere it can only move what is there.
_OPEN = ("channels", "stages", "strengths", "questions", "faults")


class RuleSets:
    """Rule sets by what settings say of them, each made once.

    ``folders`` are there in any case; ``load`` makes rules of the folders of the settings and these.
    """

    def __init__(self, folders: tuple[Path, ...] = (), load: Callable[[tuple[Path, ...]], RuleSet] | None = None) -> None:
        self._folders = folders
        self._load = load or _with_built_in
        self._loaded: dict[tuple[Path, ...], RuleSet] = {}
        self._made: dict[int, tuple[Settings, RuleSet]] = {}
        self._same: dict[str, RuleSet] = {}

    def of(self, settings: Settings) -> RuleSet:
        """The rules that hold where these settings do; equal ones are one object. Raises RuleError or SettingsError."""
        if id(settings) not in self._made:
            rules = self._changed(settings)
            self._made[id(settings)] = settings, self._same.setdefault(rules.hash, rules)  # the settings keep their id as long
        return self._made[id(settings)][1]

    def unchanged(self, settings: Settings) -> RuleSet:
        """The rules of the folders that hold, as their files have them: also those that are off."""
        folders = (*settings.rule_folders, *self._folders)
        if folders not in self._loaded:
            self._loaded[folders] = self._load(folders)
        return self._loaded[folders]

    def _changed(self, settings: Settings) -> RuleSet:
        rules = self.unchanged(settings)
        if not settings.rules and not settings.score:
            return rules
        nodes = (*settings.rules.values(), *settings.score)
        known = {id(node.source): len(node.source.problems) for node in nodes}
        made = _with_score(rules.changed(_by_rule(rules, settings.rules)), settings.score)
        problems = [p for source in _sources(nodes) for p in source.problems[known[id(source)] :]]
        if problems:
            raise SettingsError(tuple(sorted(problems, key=lambda p: (p.path, p.line, p.column))))
        return made


def _with_built_in(folders: tuple[Path, ...]) -> RuleSet:
    return load_rules(*folders, with_built_in=True) if folders else built_in()


def _sources(nodes: tuple[Node, ...]) -> list[Source]:
    return list({id(node.source): node.source for node in nodes}.values())


def _by_rule(rules: RuleSet, changes: Mapping[str, Node]) -> dict[str, Node]:
    """A change under a category's name holds for all of its rules; one under a rule's own name wins. What is said of msglint's
    own rules means nothing where they are left out."""
    own = {rule.id for rule in rules.rules}
    changes = {name: change for name, change in changes.items() if name in own or not _left_out(name, rules)}
    made = {rule.id: changes[rule.category] for rule in rules.rules if rule.category in changes and rule.category not in own}
    used = {rules.get(id).category for id in made}
    return {**made, **{name: change for name, change in changes.items() if name not in used or name in own}}


def _left_out(name: str, rules: RuleSet) -> bool:
    """Whether the name is that of a rule of msglint's own, or of a category, that is not among the rules."""
    if name in FAULTS or name in STRENGTHS:
        return not rules.of_category(name)
    return name in built_in_ids()


def _with_score(rules: RuleSet, changes: tuple[Node, ...]) -> RuleSet:
    """The rules with numbers of the score moved, the nearest settings last."""
    for change in changes:
        known = len(change.source.problems)
        numbers = _merged(rules.score.data, change, "score")
        if len(change.source.problems) > known:
            continue
        try:
            score = settings_from(numbers)
        except (KeyError, AttributeError, TypeError, ValueError) as error:
            change.complain(f"the numbers of the score can't be read: {error}", "`msglint explain score` shows those in use")
            continue
        rules = replace(rules, score=score, hash=hashlib.sha256(f"{rules.hash} {change.plain()}".encode()).hexdigest()[:12])
    return rules


def _merged(base: Mapping[str, Any], change: Node, name: str) -> dict[str, Any]:
    """``base`` with the change's values in their places."""
    keys = change.mapping(name, [key.text() for key, _ in change.pairs()] if name in _OPEN else list(base))
    merged = dict(base)
    for key, value in keys.items():
        old = base.get(key)
        merged[key] = _merged(old, value, key) if isinstance(old, Mapping) else value.plain()
    return merged
