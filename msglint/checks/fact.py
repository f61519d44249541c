"""find: fact - a named reading of the language layer: an offer, a specific fact about the buyer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.language.content import WordSpan
from msglint.language.opening import OpeningKind
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.marked_yaml import Node


def _opening(reading: Reading, kind: OpeningKind) -> Mapping[int, WordSpan]:
    opening = reading.opening
    return {opening.sentence: opening.words} if opening and opening.kind == kind else {}


FACTS: Mapping[str, Callable[[Reading], Mapping[int, WordSpan]]] = {
    "offer": lambda reading: dict(sorted(reading.sells.items())),
    "buyer-observation": lambda reading: reading.observations,
    "buyers-own-words": lambda reading: reading.own_words,
    "chase": lambda reading: reading.chases,
    "news": lambda reading: reading.news,
    "said-before": lambda reading: reading.said_before,
    "stake": lambda reading: reading.stakes,
    "advice": lambda reading: reading.advice,
    "outcome": lambda reading: reading.outcomes,
    "empty-praise": lambda reading: reading.empty_praise,
    "feature-list": lambda reading: reading.feature_lists,
    "asked-first": lambda reading: reading.asked_first,
    "opens-with-name": lambda reading: _opening(reading, "name"),
    "opens-with-purpose": lambda reading: _opening(reading, "purpose"),
    "opens-with-firm": lambda reading: _opening(reading, "firm"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """Places of a named fact (see `msglint.language.offers`, `observations`, `follow_ups`, `stakes` and `outcomes`)."""

    name: str

    def find(self, reading: Reading) -> Iterator[Match]:
        for sentence, (first, last) in FACTS[self.name](reading).items():
            yield Match(sentence, first, last)


def read(node: Node, lists: Lists) -> Fact:
    return Fact(node.choice(FACTS, "fact"))
