"""find: fact - a named reading of the language layer: an offer, a specific fact about the buyer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.marked_yaml import Node

FACTS = ("offer", "buyer-observation", "buyers-own-words")


@dataclass(frozen=True, slots=True)
class Fact:
    """Places of a named fact (see `msglint.language.offers` and `observations`)."""

    name: str

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset()  # Reading.wants_parse already asks for what facts need

    def find(self, reading: Reading) -> Iterator[Match]:
        spans = {"offer": reading.offers, "buyer-observation": reading.observations, "buyers-own-words": reading.own_words}[self.name]
        for sentence, (first, last) in spans.items():
            yield Match(sentence, first, last)


def read(node: Node, lists: Lists) -> Fact:
    return Fact(node.choice(FACTS, "fact"))
