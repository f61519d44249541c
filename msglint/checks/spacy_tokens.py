"""find: spacy_tokens - spaCy token patterns, for experts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from msglint.checks.guards import Guard
from msglint.checks.match import Match
from msglint.checks.spacy_values import Token, fixed_words, needs_parse, read_token
from msglint.language.parse import read_words
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence
from msglint.language.spacy_patterns import token_spans
from msglint.marked_yaml import Node
from msglint.message import Role

Anchors = tuple[frozenset[str], ...]
AnyToken = TypeVar("AnyToken")


@dataclass(frozen=True, slots=True)
class TokenPatterns:
    """Token patterns, as JSON. A pattern is tried on sentences that hold a word of each of its anchors; ``parsed`` says that
    tags or dependencies decide, or a guard that asks for clauses."""

    patterns: str
    anchors: tuple[Anchors, ...]
    parsed: bool

    def within(self, where: tuple[Role, ...], unless: tuple[Guard, ...]) -> TokenPatterns:
        return replace(self, parsed=self.parsed or any(guard.wants_parse for guard in unless))

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset(i for i, s in enumerate(reading.sentences) if may_hold(self.anchors, s)) if self.parsed else frozenset()

    def find(self, reading: Reading) -> Iterator[Match]:
        for i, sentence in enumerate(reading.sentences):
            if not may_hold(self.anchors, sentence):
                continue
            tree = reading.tree(i) if self.parsed else None
            if tree is not None or not self.parsed:
                yield from (Match(i, first, last) for first, last in token_spans(self.patterns, read_words(sentence), tree))


def may_hold(patterns: Sequence[Anchors], sentence: Sentence) -> bool:
    """Whether the words leave room for one of the patterns."""
    return any(all(sentence.known & words for words in anchors) for anchors in patterns)


def anchors_of(pattern: Sequence[Token]) -> Anchors:
    return tuple(words for token in pattern if (words := fixed_words(token)) is not None)


def patterns_in(node: Node, kind: str, read_one: Callable[[Node], list[AnyToken]]) -> list[list[AnyToken]]:
    """A list of patterns, each a list itself; one pattern needs no list around it. None of them when one cannot be read."""
    items = node.items(kind)
    patterns = [read_one(each) for each in ([node] if any(item.is_mapping for item in items) else items)]
    return patterns if all(patterns) else []


def read(node: Node, lists: Lists) -> TokenPatterns | None:
    patterns = patterns_in(node, "spacy_tokens", _pattern)
    if not patterns:
        return None
    tokens = [token for pattern in patterns for token in pattern]
    return TokenPatterns(json.dumps(patterns), tuple(map(anchors_of, patterns)), any(map(needs_parse, tokens)))


def _pattern(node: Node) -> list[Token]:
    if not node.is_list:
        node.complain("a pattern must be a list of tokens", "such as [{LOWER: hello}, {TAG: NNP}]")
        return []
    known = len(node.source.problems)
    pattern = [read_token(item) for item in node.items()]
    if len(node.source.problems) == known and not any(token.keys() - {"OP"} and _must_be_there(token) for token in pattern):
        node.complain("a pattern needs a token that must be there", 'one with an attribute, and without OP "?", "*" or "!"')
    return pattern


def _must_be_there(token: Token) -> bool:
    op = str(token.get("OP", "{1}"))
    return op not in ("!", "?", "*") and not op.startswith(("{0", "{,"))
