"""The kinds of `find:`, one file each. A new kind is one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msglint.checks import clause, count, fact, field, nothing_like, order, phrases, question, shouting
from msglint.checks.guards import Guard, read_guards
from msglint.checks.match import Check, Match
from msglint.language.patterns import Lists
from msglint.marked_yaml import Node

KINDS: Mapping[str, Callable[[Node, Lists], Check | None]] = {
    "phrases": phrases.read,
    "clause": clause.read,
    "question": question.read,
    "nothing_like": nothing_like.read,
    "order": order.read,
    "count": count.read,
    "fact": fact.read,
    "field": field.read,
    "shouting": shouting.read,
}

__all__ = ["KINDS", "Check", "Guard", "Lists", "Match", "read_guards"]
