"""Watching rules while somebody writes them: what a save changed in their examples and in the drafts of a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from msglint.errors import RuleError
from msglint.examples import Failure, found_by, run_examples
from msglint.language.reading import Reading, parse_all
from msglint.message import Message
from msglint.rule import Rule
from msglint.ruleset import RuleSet

_Found = frozenset[tuple[str, str]]  # draft, words


@dataclass(frozen=True, slots=True)
class Touched:
    """A draft in which a rule finds words that it did not find before (``gained``), or no longer finds them."""

    rule: str
    draft: str
    words: str
    gained: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What came of a save: the rules that are new or different, the examples of theirs that fail, the drafts they touch; or
    what is wrong with the files."""

    rules: tuple[Rule, ...] = ()
    failures: tuple[Failure, ...] = ()
    touched: tuple[Touched, ...] = ()
    error: RuleError | None = None


@dataclass(slots=True)
class Watch:
    """Looks at a folder of rules again and again. The messages are read and parsed once, whatever the rules may ask for."""

    folder: Path
    load: Callable[[], RuleSet]
    readings: list[Reading] = field(default_factory=list)
    _texts: dict[Path, bytes] = field(default_factory=dict)
    _found: dict[str, _Found] = field(default_factory=dict)
    _seen: bool = False

    def know(self, messages: Iterable[Message]) -> None:
        """Take drafts to tell which of them a change touches."""
        self.readings = [Reading(message) for message in messages]
        parse_all(self.readings)

    def look(self) -> Change | None:
        """What has changed since the last look; the first one tells of all rules. None when nothing has."""
        texts = {path: path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.suffix in (".yaml", ".yml", ".txt")}
        changed = {path for path in texts.keys() | self._texts.keys() if texts.get(path) != self._texts.get(path)}
        if not changed and self._seen:
            return None
        self._texts, first, self._seen = texts, not self._seen, True
        try:
            rules = self.load()
        except RuleError as error:
            return Change(error=error)
        own = [rule for rule in rules.rules if Path(rule.path).resolve().is_relative_to(self.folder.resolve())]
        lists = any(path.suffix == ".txt" for path in changed)
        different = tuple(rule for rule in own if lists or Path(rule.path) in changed)
        touched = self._touched(own, different, first)
        return Change(different, tuple(run_examples(rules, different)), () if first else touched)

    def _touched(self, own: list[Rule], different: tuple[Rule, ...], first: bool) -> tuple[Touched, ...]:
        now = {rule.id: self._finds(rule) for rule in (own if first else different)}
        gone = self._found.keys() - {rule.id for rule in own}
        before, after = self._found, {**self._found, **now}
        self._found = {id: found for id, found in after.items() if id not in gone}
        touched = [
            Touched(id, draft, words, gained)
            for id in sorted({*now, *gone})
            for gained, found in (
                (False, before.get(id, frozenset()) - now.get(id, frozenset())),
                (True, now.get(id, frozenset()) - before.get(id, frozenset())),
            )
            for draft, words in sorted(found)
        ]
        return tuple(touched)

    def _finds(self, rule: Rule) -> _Found:
        return frozenset((reading.message.draft.id, words) for reading in self.readings for words in found_by(rule, reading))
