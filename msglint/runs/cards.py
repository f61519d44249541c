"""What reports say of rules, kept so that a run answered from earlier results loads no rules.

Cards are kept only of rules that were loaded without a mistake, by the content of every file they were made from: rules with
mistakes have none, are loaded, and the mistakes told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msglint import kept
from msglint.runs.answers import Card
from msglint.runs.keys import PACKAGE, rules_digest
from msglint.settings import Settings

if TYPE_CHECKING:
    from msglint.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of a set of rules by their ids, the set's ``hash``, and the digest of all that judges drafts by it."""

    cards: Mapping[str, Card]
    hash: str
    digest: bytes


class CardBox:
    """Cards of sets of rules as settings want them. ``folders`` hold more rules, ``load`` makes the set when it has to be."""

    def __init__(self, folders: Iterable[Path], no_built_in: bool, load: Callable[[Settings], RuleSet]) -> None:
        self._folders = tuple(folders)
        self._no_built_in = no_built_in
        self._load = load
        self._made: dict[int, tuple[Settings, Cards]] = {}
        self._digests: dict[tuple[Path, ...], bytes] = {}

    def of(self, settings: Settings) -> Cards:
        """Raises RuleError or SettingsError, as loading the rules does."""
        if id(settings) not in self._made:
            self._made[id(settings)] = settings, self._cards(settings)  # the settings keep their id as long
        return self._made[id(settings)][1]

    def _cards(self, settings: Settings) -> Cards:
        files = self._files((*settings.rule_folders, *self._folders))
        nodes = [*settings.rules.items(), *(("score", node) for node in settings.score)]
        said = repr([(name, node.source.content, node.line) for name, node in nodes])
        name = f"cards-{sha256(files + said.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
        known = kept.recall(name)
        try:
            hash, cards = known
            made = {id: Card(*card) for id, card in cards.items()}
        except (TypeError, ValueError, AttributeError):
            rules = self._load(settings)
            hash, made = rules.hash, {rule.id: Card(rule.category, rule.message, rule.advice) for rule in rules.rules}
            plain = {id: [card.category, card.message, card.advice] for id, card in made.items()}
            kept.keep(name, lambda: [hash, plain], most=32)
        return Cards(made, hash, sha256(files + hash.encode()).digest())

    def _files(self, folders: tuple[Path, ...]) -> bytes:
        if folders not in self._digests:
            self._digests[folders] = rules_digest((*_built_in(), *folders), (self._no_built_in, len(folders)))
        return self._digests[folders]


def _built_in() -> tuple[Path, ...]:
    """Where msglint's own rules are, as `msglint.ruleset.built_in_rules` says, which costs much to import."""
    return tuple(folder for folder in (PACKAGE / "rules", PACKAGE.parent / "rules") if next(folder.rglob("*.yaml"), None))[:1]
