"""find: count - what is fine once and too much together, or what a message has too little of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from msglint.checks.evidence import SOURCES, Evidence, evidence_of, read_evidence
from msglint.checks.fact import Fact
from msglint.checks.guards import Guard
from msglint.checks.match import Match, whole_message
from msglint.checks.parameters import Parameter, whole
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.marked_yaml import Node
from msglint.message import Role


@dataclass(frozen=True, slots=True)
class Count:
    """At least ``least`` and at most ``most`` of these things in one message.

    The place is the one that made it too many; what is too little has the place of the whole message. Only what stands where
    the rule looks is counted, and nothing that a guard excuses.
    """

    things: tuple[Evidence, ...]
    least: int
    most: int | None
    where: tuple[Role, ...] = ("subject", "greeting", "body")
    unless: tuple[Guard, ...] = ()

    def within(self, where: tuple[Role, ...], unless: tuple[Guard, ...]) -> Count:
        return replace(self, where=where, unless=unless)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        least = Parameter("at_least", str(self.least), "how many it takes to be found", whole(1), "least")
        most = Parameter("at_most", str(self.most), "with more than this many nothing is found", whole(), "most")
        return tuple(each for each, there in ((least, self.least), (most, self.most is not None)) if there)

    @property
    def _guarded_by_clauses(self) -> bool:
        return any(guard.wants_parse for guard in self.unless)

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        # Facts cannot be read before the parse, and have asked for their sentences themselves.
        things = [thing for thing in self.things if not isinstance(thing, Fact)] if self._guarded_by_clauses else []
        return frozenset(match.sentence for thing in things for match in thing.find(reading))

    def find(self, reading: Reading) -> Iterator[Match]:
        if self._guarded_by_clauses and not reading.parsed:  # not parsed yet; nothing may be read off clauses that are to come
            return
        found = [m for m in self._places(reading) if not any(guard.excuses(m, reading) for guard in self.unless)]
        if len(found) < self.least or (self.most is not None and len(found) > self.most):
            return
        if self.least:
            yield found[self.least - 1]
        else:
            yield from whole_message(reading)

    def told(self, reading: Reading) -> Iterator[str]:
        """How near it came, for the author of its rule."""
        found = [m for m in self._places(reading) if not any(guard.excuses(m, reading) for guard in self.unless)]
        words = [" ".join(reading.sentences[m.sentence].lowers[m.first : m.last]) for m in found]
        wanted = [f"at_least is {self.least}"] * bool(self.least) + [f"at_most is {self.most}"] * (self.most is not None)
        yield f"it counts {len(found)}; {', '.join(wanted)}"
        yield from (f'counted: "{each}"' for each in words)

    def _places(self, reading: Reading) -> list[Match]:
        """Where the things are, in order; words that are two of them count once."""
        found = {m for thing in self.things for m in thing.find(reading) if reading.sentences[m.sentence].part.role in self.where}
        kept: list[Match] = []
        for match in sorted(found, key=lambda m: (m.sentence, m.first, -m.last)):
            if not kept or kept[-1].sentence != match.sentence or kept[-1].last <= match.first:
                kept.append(match)
        return kept


def read(node: Node, lists: Lists) -> Count | None:
    keys = node.mapping("count", (*SOURCES, "any_of", "at_least", "at_most"))
    things = [evidence_of(name, keys[name], lists) for name in SOURCES if name in keys]
    if "any_of" in keys:
        things += [read_evidence(item, lists) for item in keys["any_of"].items("any_of")]
    least = keys["at_least"].convert(whole(1), 2, "at_least") if "at_least" in keys else 0
    most = keys["at_most"].convert(whole(), 0, "at_most") if "at_most" in keys else None
    if node.is_mapping and not any(name in keys for name in (*SOURCES, "any_of")):
        node.complain("count needs something to count", f"one of: {', '.join(SOURCES)}, or any_of with a list of them")
    if node.is_mapping and not least and most is None:
        node.complain('count needs "at_least" or "at_most"')
    if most is not None and most < least:
        keys["at_most"].complain(f"at_most {most} is less than at_least {least}, so nothing is ever found")
    known = tuple(thing for thing in things if thing is not None)
    return Count(known, least, most) if known and (least or most is not None) else None
