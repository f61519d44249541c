"""What nothing_like and order look for: a question, a fact (offer, observation), or a phrase anywhere in the message."""

from __future__ import annotations

from msglint.checks import fact
from msglint.checks.phrases import Phrases, read_patterns
from msglint.checks.question import QuestionCheck, read_kinds
from msglint.language.patterns import Lists, Matcher
from msglint.marked_yaml import Node

Evidence = fact.Fact | QuestionCheck | Phrases


def read_evidence(node: Node, lists: Lists) -> Evidence | None:
    """`question: KIND`, `fact: NAME` or `phrases: [...]`."""
    keys = node.mapping("an entry", ("question", "fact", "phrases"))
    if len(keys) != 1:
        if node.is_mapping:
            node.complain("an entry holds one of: question, fact, phrases")
        return None
    if "question" in keys:
        return QuestionCheck(read_kinds(keys["question"]))
    if "fact" in keys:
        return fact.read(keys["fact"], lists)
    pattern = read_patterns(keys["phrases"], lists, "phrases")
    return Phrases(Matcher(pattern)) if pattern else None
