"""find: spacy_dependencies - spaCy patterns over the parse tree, for experts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from msglint.checks.match import Match
from msglint.checks.spacy_tokens import Anchors, anchors_of, may_hold, patterns_in
from msglint.checks.spacy_values import read_token
from msglint.language.parse import read_words
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.language.spacy_patterns import tree_spans
from msglint.marked_yaml import Node

# < is governed by, > governs, doubled: at any depth; . and ; precede and follow, * at any distance; $ siblings; + right, - left.
OPERATORS = (
    "<", ">", "<<", ">>", ".", ".*", ";", ";*", "$+", "$-", "$++", "$--", ">+", ">-", ">++", ">--", "<+", "<-", "<++", "<--",
)  # fmt: skip
_KEYS = ("LEFT_ID", "REL_OP", "RIGHT_ID", "RIGHT_ATTRS")


@dataclass(frozen=True, slots=True)
class DependencyPatterns:
    """Patterns over the tree, as JSON; the place is from the first to the last of a pattern's words."""

    patterns: str
    anchors: tuple[Anchors, ...]

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset(i for i, s in enumerate(reading.sentences) if may_hold(self.anchors, s))

    def find(self, reading: Reading) -> Iterator[Match]:
        for i, sentence in enumerate(reading.sentences):
            tree = reading.tree(i) if may_hold(self.anchors, sentence) else None
            if tree is not None:
                yield from (Match(i, first, last) for first, last in tree_spans(self.patterns, read_words(sentence), tree))


def read(node: Node, lists: Lists) -> DependencyPatterns | None:
    patterns = patterns_in(node, "spacy_dependencies", _pattern)
    if not patterns:
        return None
    anchors = tuple(anchors_of([each["RIGHT_ATTRS"] for each in pattern]) for pattern in patterns)
    return DependencyPatterns(json.dumps(patterns), anchors)


def _pattern(node: Node) -> list[dict[str, Any]]:
    if not node.is_list:
        node.complain("a pattern must be a list of nodes", "the first has RIGHT_ID and RIGHT_ATTRS, the others LEFT_ID and REL_OP too")
        return []
    known: list[str] = []
    return [_node(item, known) for item in node.items()]


def _node(node: Node, known: list[str]) -> dict[str, Any]:
    """One node of a pattern; ``known`` are the ids of those before it."""
    first = not known
    keys = node.mapping("the first node" if first else "a node", _KEYS, ("RIGHT_ID", "RIGHT_ATTRS") if first else _KEYS)
    if first:
        for name in ("LEFT_ID", "REL_OP"):
            if name in keys:
                keys[name].complain(f"the first node has no {name}", "it is the anchor that the others hang on")
    elif "LEFT_ID" in keys and keys["LEFT_ID"].is_text:
        keys["LEFT_ID"].choice(known, "LEFT_ID")
    if not first and "REL_OP" in keys:
        keys["REL_OP"].choice(OPERATORS, "REL_OP")
    id = keys["RIGHT_ID"].text("RIGHT_ID") if "RIGHT_ID" in keys else ""
    if id in known:
        keys["RIGHT_ID"].complain(f'the id "{id}" is taken by a node before', "give each node an id of its own")
    known.append(id)
    read = {name: value.text(name) for name, value in keys.items() if name != "RIGHT_ATTRS"}
    return {**read, "RIGHT_ATTRS": read_token(keys["RIGHT_ATTRS"], "RIGHT_ATTRS", op=False) if "RIGHT_ATTRS" in keys else {}}
