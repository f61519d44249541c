"""Where the time of a run goes: a clock with one hand, and a linter that says to it what it is doing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from time import perf_counter_ns
from typing import Any, NamedTuple, TypeVar

from msglint.checks import Match
from msglint.finding import Score
from msglint.language.clauses import Clause
from msglint.language.parse import load
from msglint.language.reading import Reading
from msglint.linter import Linter
from msglint.message import Message
from msglint.rule import Rule
from msglint.ruleset import RuleSet
from msglint.score import Judged

Item = TypeVar("Item")
Made = TypeVar("Made")

# The way through, as the table names it.
STAGES: Mapping[str, str] = {
    "loading": "rules, and the code that lints",
    "reading": "files: decoding, rows of tables, front matter",
    "parts": "greeting, body, signature, merge fields, channel and stage",
    "words": "sentences and words",
    "candidates": "which sentences need a parse, going by the words of the rules",
    "model": "the language model, once",
    "parse": "the sentences that need it",
    "facts": "what rules share: clauses, questions, offers, ...",
    "rules": "what each rule looks for, and what its guards excuse",
    "findings": "places and words of what was found",
    "score": "the ledger",
    "report": "writing it",
    "rest": "everything else",
}


class Spot(NamedTuple):
    """What the time goes into: a stage, and in it a rule or a fact."""

    stage: str
    name: str = ""


@dataclass(slots=True)
class Profile:
    """Nanoseconds for each spot. The clock shows one spot at a time, the innermost, so that they add up to the whole."""

    spent: Counter[Spot] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)  # fact -> how often it was worked out
    tried: Counter[str] = field(default_factory=Counter)  # rule -> messages it has looked at
    matched: Counter[str] = field(default_factory=Counter)  # ... what its `find:` matched in them
    reported: Counter[str] = field(default_factory=Counter)  # ... and what of it stands in a report
    parsed: Counter[str] = field(default_factory=Counter)  # ... sentences it wanted parsed
    messages: int = 0
    rules: dict[str, Rule] = field(default_factory=dict)
    _under: list[Spot] = field(default_factory=lambda: [Spot("rest")])
    _since: int = field(default_factory=perf_counter_ns)
    _linters: dict[int, Linter] = field(default_factory=dict)

    def enter(self, spot: Spot) -> None:
        now = perf_counter_ns()
        self.spent[self._under[-1]] += now - self._since
        self._under.append(spot)
        self._since = now

    def leave(self) -> None:
        now = perf_counter_ns()
        self.spent[self._under.pop()] += now - self._since
        self._since = now

    @contextmanager
    def at(self, stage: str, name: str = "") -> Iterator[None]:
        self.enter(Spot(stage, name))
        try:
            yield
        finally:
            self.leave()

    def each(self, stage: str, items: Iterable[Item]) -> Iterator[Item]:
        """The same items; the time until each is there belongs to the stage."""
        pending = iter(items)
        while True:
            with self.at(stage):
                try:
                    item = next(pending)
                except StopIteration:
                    return
            yield item

    def timed(self, stage: str, step: Callable[[Item], Made]) -> Callable[[Item], Made]:
        """The same step; its time belongs to the stage."""

        def step_timed(item: Item) -> Made:
            with self.at(stage):
                return step(item)

        return step_timed

    def linter(self, rules: Callable[[], RuleSet]) -> Linter:
        """A linter for these rules that tells this profile what it does."""
        with self.at("loading"):
            chosen = rules()
            if id(chosen) not in self._linters:
                self._linters[id(chosen)] = ProfiledLinter(chosen, self)
            return self._linters[id(chosen)]

    @property
    def stage(self) -> str:
        return self._under[-1].stage


class ProfiledLinter(Linter):
    """A linter whose steps are timed. Its reports are those of any other."""

    def __init__(self, rules: RuleSet, profile: Profile) -> None:
        self.untimed = rules  # keeps the rules alive by whose identity it is found again
        super().__init__(replace(rules, rules=tuple(_timed_rule(rule, profile) for rule in rules.rules)))
        self._profile = profile
        profile.rules |= {rule.id: rule for rule in rules.rules}

    def _prepare(self, readings: Sequence[Reading]) -> None:
        with self._profile.at("candidates"):
            super()._prepare(readings)

    def _read(self, message: Message) -> Reading:
        self._profile.messages += 1
        with self._profile.at("words"):
            return _ProfiledReading(message, self.rules.own_words, self._profile)

    def _parse(self, readings: Sequence[Reading]) -> int:
        if any(reading.parsed for reading in readings):
            with self._profile.at("model"):
                load()
        with self._profile.at("parse"):
            return super()._parse(readings)

    def _alike(self, message: Message) -> None:
        """Like no other: what is asked for is what the rules cost, and what they find, in every message."""

    def _report(self, *args: Any) -> Any:
        with self._profile.at("findings"):
            branch: Any = super()._report(*args)
        self._profile.reported.update(each.rule for each in (*branch.report.findings, *branch.report.strengths))
        return branch

    def _score(self, judged: Judged) -> Score:
        with self._profile.at("score"):
            return super()._score(judged)


def _timed_fact(name: str, read: Callable[[Any], Any]) -> cached_property[Any]:
    def timed(reading: Any) -> Any:
        reading.profile.read[name] += 1
        with reading.profile.at("facts", name):
            return read(reading)

    return cached_property(timed)


def _with_timed_facts(readings: type[_ProfiledReading]) -> type[_ProfiledReading]:
    for name, fact in vars(Reading).items():
        if isinstance(fact, cached_property):
            timed = _timed_fact(name, fact.func)
            timed.__set_name__(readings, name)
            setattr(readings, name, timed)
    return readings


@_with_timed_facts
class _ProfiledReading(Reading):
    """A reading that times each of its facts, without those that it is made from."""

    def __init__(self, message: Message, meant: frozenset[str], profile: Profile) -> None:
        self.profile = profile
        super().__init__(message, meant)

    def clauses(self, index: int) -> list[Clause]:
        self.profile.read["clauses"] += index not in self._clauses
        with self.profile.at("facts", "clauses"):
            return super().clauses(index)


def _timed_rule(rule: Rule, profile: Profile) -> Rule:
    guards = tuple(_TimedGuard(guard, rule.id, profile) for guard in rule.unless)
    timed = _TimedParsingCheck if hasattr(rule.check, "wants_parse") else _TimedCheck
    return replace(rule, check=timed(rule.check, rule.id, profile), unless=guards)


class _Timed:
    """Stands for a check or a guard; what is not timed is answered by the one it stands for."""

    def __init__(self, of: Any, rule: str, profile: Profile) -> None:
        self._of = of
        self._rule = rule
        self._profile = profile
        self._spots = {True: Spot("candidates", rule), False: Spot("rules", rule)}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._of, name)

    def _enter(self) -> bool:
        """Whether this is still about what to parse."""
        deciding = self._profile.stage == "candidates"
        self._profile.enter(self._spots[deciding])
        return deciding


class _TimedCheck(_Timed):
    def find(self, reading: Reading) -> Iterator[Match]:
        deciding = self._enter()
        try:
            found = list(self._of.find(reading))
        finally:
            self._profile.leave()
        if not deciding:
            self._profile.tried[self._rule] += 1
            self._profile.matched[self._rule] += len(found)
        return iter(found)


class _TimedParsingCheck(_TimedCheck):
    def wants_parse(self, reading: Reading) -> Any:
        self._enter()
        try:
            wanted = self._of.wants_parse(reading)
        finally:
            self._profile.leave()
        self._profile.parsed[self._rule] += len(wanted)
        return wanted


class _TimedGuard(_Timed):
    def excuses(self, match: Match, reading: Reading) -> bool:
        self._enter()
        try:
            excused: bool = self._of.excuses(match, reading)
        finally:
            self._profile.leave()
        return excused
