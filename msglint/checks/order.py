"""find: order - something comes before any of the things that should come first, or those never come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.evidence import Evidence, read_evidence
from msglint.checks.match import Match
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.marked_yaml import Node


@dataclass(frozen=True, slots=True)
class Order:
    """The first of ``this`` in the body, when none of ``first`` stands before it: ends where it begins."""

    this: tuple[Evidence, ...]
    first: tuple[Evidence, ...]

    def find(self, reading: Reading) -> Iterator[Match]:
        places = sorted(_body(self.this, reading), key=lambda m: (m.sentence, m.first))
        if not places:
            return
        early = places[0]
        if not any((m.sentence, m.last) <= (early.sentence, early.first) for m in _body(self.first, reading)):
            yield early


def _body(evidence: tuple[Evidence, ...], reading: Reading) -> Iterator[Match]:
    for e in evidence:
        yield from (m for m in e.find(reading) if reading.sentences[m.sentence].part.role == "body")


def read(node: Node, lists: Lists) -> Order | None:
    keys = node.mapping("order", ("this", "comes_before"), required=("this", "comes_before"))
    if len(keys) < 2:
        return None
    this, first = (
        tuple(e for item in keys[name].items(name) if (e := read_evidence(item, lists)) is not None) for name in ("this", "comes_before")
    )
    return Order(this, first)
