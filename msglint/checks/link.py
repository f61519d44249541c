"""find: link - links of the body by what they are: the writer's calendar, deck or site, a short address, the reader's own page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from msglint.checks.match import Match
from msglint.language.link_hosts import LinkKind
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.marked_yaml import Node

KINDS: tuple[LinkKind, ...] = get_args(LinkKind)
_NOT_THE_WRITERS: frozenset[LinkKind] = frozenset(("asked", "theirs", "source", "unsubscribe", "unknown"))
GROUPS = {"own": frozenset(KINDS) - _NOT_THE_WRITERS, "tracked": frozenset[LinkKind]()}


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """A link of one of these kinds, or (``tracked``) one of the writer's that tells who followed it."""

    kinds: frozenset[LinkKind]
    tracked: bool

    def find(self, reading: Reading) -> Iterator[Match]:
        for link in reading.links:
            if link.kind in self.kinds or (self.tracked and link.tracked and link.kind not in _NOT_THE_WRITERS - {"unknown"}):
                yield Match(link.sentence, link.word, link.word + 1)


def read(node: Node, lists: Lists) -> LinkCheck:
    names = [item.choice([*GROUPS, *KINDS], "a kind of link") for item in node.items("link")]
    kinds = frozenset[LinkKind]().union(*(GROUPS.get(name, {k for k in KINDS if k == name}) for name in names))
    return LinkCheck(kinds, "tracked" in names)
