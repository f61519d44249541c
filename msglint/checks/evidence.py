"""What nothing_like, order and count look for: a question, a fact (offer, observation), or phrases."""

from __future__ import annotations

from msglint.checks import fact
from msglint.checks.phrases import Phrases, read_search
from msglint.checks.question import QuestionCheck, read_kinds
from msglint.language.patterns import Lists
from msglint.marked_yaml import Node

Evidence = fact.Fact | QuestionCheck | Phrases
SOURCES = ("question", "fact", "phrases")


def read_evidence(node: Node, lists: Lists) -> Evidence | None:
    """`question: KIND`, `fact: NAME` or `phrases: [...]`."""
    keys = node.mapping("an entry", SOURCES)
    if len(keys) != 1:
        if node.is_mapping:
            node.complain("an entry holds one of: question, fact, phrases")
        return None
    ((source, value),) = keys.items()
    return evidence_of(source, value, lists)


def evidence_of(source: str, value: Node, lists: Lists) -> Evidence | None:
    """The evidence under one of the `SOURCES`."""
    if source == "question":
        return QuestionCheck(read_kinds(value))
    if source == "fact":
        return fact.read(value, lists)
    search = read_search(value, lists, "phrases")
    return Phrases(search) if search else None
