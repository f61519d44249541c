"""find: nothing_like - the message holds none of these things, though it should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.evidence import Evidence, read_evidence
from msglint.checks.fact import Fact
from msglint.checks.match import Match, whole_message
from msglint.checks.parameters import Parameter, whole
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence, remembered
from msglint.marked_yaml import Node

_CONDITIONS = ("any_of", "at_least_words", "unless_any")


@dataclass(frozen=True, slots=True)
class NothingLike:
    """None of ``wanted`` is there, and the condition holds: one of ``given`` (if any) is there, none of ``excused``.

    The place is the first of ``given``, or the first sentence.
    """

    wanted: tuple[Evidence, ...]
    given: tuple[Evidence, ...]
    excused: tuple[Evidence, ...]
    least: int

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (Parameter("at_least_words", str(self.least), "in a message with fewer words nothing is found", whole(), "least"),)

    def find(self, reading: Reading) -> Iterator[Match]:
        if sum(_words(reading.sentences[i]) for i in reading.body) < self.least:
            return
        if any(m.sentence not in reading.faulted or not _is_news(e) for e in self.wanted for m in _there(e, reading)):
            return
        if any(_there(e, reading) for e in self.excused):
            return
        if not self.given:
            yield from whole_message(reading)
            return
        places = [m for e in self.given for m in _there(e, reading)]
        if places:
            first = min(places, key=lambda m: (m.sentence, m.first))
            yield Match(first.sentence, first.first, first.last, whole=True)


@remembered
def _words(sentence: Sentence) -> int:
    return sum(word.read[0].isalnum() for word in sentence.words)


def _is_news(evidence: Evidence) -> bool:
    """What is new in a follow-up: nothing is, if all that is new is a fault."""
    return isinstance(evidence, Fact) and evidence.name == "news"


def _there(evidence: Evidence, reading: Reading) -> list[Match]:
    return [m for m in evidence.find(reading) if reading.sentences[m.sentence].part.role == "body"]


def read(node: Node, lists: Lists) -> NothingLike | None:
    keys = node.mapping("nothing_like", ("these", "only_if"), required=("these",))
    if "these" not in keys:
        return None
    conditions = keys["only_if"].mapping("only_if", _CONDITIONS) if "only_if" in keys else {}

    def entries(name: str) -> tuple[Evidence, ...]:
        found = [read_evidence(item, lists) for item in conditions[name].items(name)] if name in conditions else []
        return tuple(e for e in found if e is not None)

    wanted = tuple(e for item in keys["these"].items("these") if (e := read_evidence(item, lists)) is not None)
    least = conditions["at_least_words"].convert(whole(), 0, "at_least_words") if "at_least_words" in conditions else 0
    return NothingLike(wanted, entries("any_of"), entries("unless_any"), least)
