"""The kinds of `find:`, one file each. A new kind is one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from msglint.checks import (
    clause,
    count,
    fact,
    field,
    link,
    nothing_like,
    order,
    phrases,
    question,
    share,
    shouting,
    spacy_dependencies,
    spacy_tokens,
)
from msglint.checks.guards import Guard, read_guards
from msglint.checks.match import Check, Match
from msglint.language.patterns import Lists
from msglint.marked_yaml import Node
from msglint.message import Role

KINDS: Mapping[str, Callable[[Node, Lists], Check | None]] = {
    "phrases": phrases.read,
    "clause": clause.read,
    "question": question.read,
    "link": link.read,
    "nothing_like": nothing_like.read,
    "order": order.read,
    "share": share.read,
    "count": count.read,
    "fact": fact.read,
    "field": field.read,
    "shouting": shouting.read,
    "spacy_tokens": spacy_tokens.read,
    "spacy_dependencies": spacy_dependencies.read,
}
AnyCheck = TypeVar("AnyCheck")


def within(check: AnyCheck, where: tuple[Role, ...], unless: tuple[Guard, ...]) -> AnyCheck:
    """The check, told where its rule looks and what its rule excuses, if it is of a kind that must know."""
    told: AnyCheck = check.within(where, unless) if hasattr(check, "within") else check
    return told


__all__ = ["KINDS", "Check", "Guard", "Lists", "Match", "read_guards", "within"]
