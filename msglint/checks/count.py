"""find: count - phrases that are fine once and too much together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.checks.phrases import Phrases, read_patterns
from msglint.language.patterns import Lists, Matcher
from msglint.language.reading import Reading
from msglint.marked_yaml import Node


@dataclass(frozen=True, slots=True)
class Count:
    """At least so many of these phrases in one message; the place is the last that made it too many."""

    phrases: Phrases
    least: int

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset()

    def find(self, reading: Reading) -> Iterator[Match]:
        found = list(self.phrases.find(reading))
        if len(found) >= self.least:
            yield found[self.least - 1]


def read(node: Node, lists: Lists) -> Count | None:
    keys = node.mapping("count", ("phrases", "at_least"), required=("phrases", "at_least"))
    if len(keys) < 2:
        return None
    pattern = read_patterns(keys["phrases"], lists, "phrases")
    least = keys["at_least"].convert(int, 2, "at_least")
    return Count(Phrases(Matcher(pattern)), least) if pattern else None
