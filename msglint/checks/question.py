"""find: question - questions by what their answer would be about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.finding import BUYER_KINDS, QUESTION_KINDS, QuestionKind
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.marked_yaml import Node

_GROUPS = {"any": frozenset(QUESTION_KINDS), "buyer": BUYER_KINDS}


@dataclass(frozen=True, slots=True)
class QuestionCheck:
    """A question of one of these kinds."""

    kinds: frozenset[QuestionKind]

    def find(self, reading: Reading) -> Iterator[Match]:
        for question in reading.questions:
            if question.kind in self.kinds:
                yield Match(question.sentence, 0, len(reading.sentences[question.sentence].words))


def read_kinds(node: Node) -> frozenset[QuestionKind]:
    """Kinds of question; "buyer" stands for the four that are about them, "any" for all ten."""
    kinds: set[QuestionKind] = set()
    for item in node.items("question"):
        name = item.choice([*_GROUPS, *QUESTION_KINDS], "a kind of question")
        kinds |= _GROUPS.get(name) or {k for k in QUESTION_KINDS if k == name}
    return frozenset(kinds)


def read(node: Node, lists: Lists) -> QuestionCheck:
    return QuestionCheck(read_kinds(node))
