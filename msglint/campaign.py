"""Across drafts: the same message to many, the same opening again and again.

A draft alone cannot show this. Each message is reduced to the keys of its sentences, names and numbers left out, so that
"Hi Ana, saw Birch is hiring" and "Hi Jo, saw Elm is hiring" are the same; only keys are held, never texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil

from msglint.message import Message
from msglint.traces import Trace, trace_of

SAME = 0.8  # of the sentences of two messages, for one to be the other sent again
_MANY = 3  # drafts
_ROUNDING = 1e-9
_LEAST = 2  # sentences; a shorter message may well be the same twice


@dataclass(frozen=True, slots=True)
class Repeated:
    """Something that several drafts share: ``what`` is "message" or "opening", ``ids`` the drafts, ``quote`` how it begins."""

    what: str
    ids: tuple[str, ...]
    quote: str


@dataclass(slots=True)
class Campaign:
    """Gathers messages one by one; `repeated` says what they share. Templates count too: one template is one draft."""

    _messages: dict[frozenset[int], list[str]] = field(default_factory=dict)
    _openings: dict[int, list[str]] = field(default_factory=dict)
    _quotes: dict[int, str] = field(default_factory=dict)

    def add(self, message: Message) -> None:
        self.add_trace(message.draft.id, trace_of(message))

    def add_trace(self, id: str, trace: Trace | None) -> None:
        """The same, for a message of which only the trace is there."""
        if trace is None:
            return
        self._quotes.setdefault(trace.keys[0], trace.opening)
        self._openings.setdefault(trace.keys[0], []).append(id)
        if len(trace.keys) >= _LEAST:
            self._messages.setdefault(frozenset(trace.keys), []).append(id)

    def repeated(self) -> list[Repeated]:
        """The messages that went to many, then the openings used again and again in messages that are otherwise different."""
        groups = self._groups()
        found = [Repeated("message", tuple(ids), self._quote(keys)) for keys, ids in groups if len(ids) >= _MANY]
        same = [set(each.ids) for each in found]
        for key, ids in self._openings.items():
            if len(ids) >= _MANY and not any(group.issuperset(ids) for group in same if ids[0] in group):
                found.append(Repeated("opening", tuple(ids), self._quotes[key]))
        return found

    def _quote(self, keys: frozenset[int]) -> str:
        return next(quote for key, quote in self._quotes.items() if key in keys)

    def _groups(self) -> list[tuple[frozenset[int], list[str]]]:
        """Messages with nearly the same sentences together, each in the first group it fits.

        Of those that share enough of its sentences with a message, each shares one of any few, so the few are asked for that fewest
        have (the prefix filter of set similarity joins: Chaudhuri, Ganti and Kaushik 2006).
        """
        groups: list[tuple[frozenset[int], list[str]]] = []
        by_key: dict[int, list[int]] = {}  # sentence -> groups that have it
        for keys, ids in self._messages.items():
            few = len(keys) - ceil(SAME * len(keys) - _ROUNDING) + 1
            rare = sorted(keys, key=lambda key: len(by_key.get(key, ())))[:few]
            near = {number for key in rare for number in by_key.get(key, ())}
            home = next((n for n in sorted(near) if _same(groups[n][0], keys)), None)
            if home is None:
                home = len(groups)
                groups.append((keys, []))
                for key in keys:
                    by_key.setdefault(key, []).append(home)
            groups[home][1].extend(ids)
        return groups


def _same(some: frozenset[int], others: frozenset[int]) -> bool:
    shared = len(some & others)
    return shared >= SAME * (len(some) + len(others) - shared)


def of(messages: Iterable[Message]) -> list[Repeated]:
    """What messages share."""
    campaign = Campaign()
    for message in messages:
        campaign.add(message)
    return campaign.repeated()
