"""spaCy's own matchers over our sentences, for rules by experts. A Doc's tokens are the sentence's words, one to one, and its tags
and dependencies are those of our parse; spaCy is imported when such a rule first looks at a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from msglint.language.trees import Tree

if TYPE_CHECKING:
    from spacy.matcher import DependencyMatcher, Matcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

WordSpan = tuple[int, int]

_one_at_a_time = Lock()


def token_spans(patterns: str, words: Sequence[str], tree: Tree | None) -> list[WordSpan]:
    """Where token patterns (as JSON) match: the longest first, none of them inside another, in order. ``tree``: the parse of the
    words, for patterns that ask for tags or dependencies."""
    matcher = _tokens(patterns)
    with _doc(words, tree) as doc:
        return sorted((start, end) for _, start, end in matcher(doc))


def tree_spans(patterns: str, words: Sequence[str], tree: Tree) -> list[WordSpan]:
    """Where dependency patterns (as JSON) match: from the first to the last word each takes, the longer where two overlap."""
    matcher = _trees(patterns)
    with _doc(words, tree) as doc:
        found = {(min(tokens), max(tokens) + 1) for _, tokens in matcher(doc)}
    kept: list[WordSpan] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or kept[-1][1] <= span[0]:
            kept.append(span)
    return kept


@contextmanager
def _doc(words: Sequence[str], tree: Tree | None) -> Iterator[Doc]:
    """A sentence as spaCy has it, as long as this is open: then its words are forgotten, which bounds the memory of a long run."""
    from spacy.tokens import Doc

    starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
    with _one_at_a_time, vocabulary().memory_zone():
        if tree is None:
            yield Doc(vocabulary(), words=list(words), sent_starts=starts)
        else:
            tags, labels = list(tree.tags), list(tree.labels)
            yield Doc(vocabulary(), words=list(words), tags=tags, deps=labels, heads=list(tree.heads))


@cache
def vocabulary() -> Vocab:
    """English as spaCy's matchers see it: which words are numbers, stop words, and so on."""
    from spacy.lang.en import English
    from spacy.vocab import create_vocab

    return create_vocab("en", English.Defaults)


@cache
def _tokens(patterns: str) -> Matcher:
    from spacy.matcher import Matcher

    matcher = Matcher(vocabulary())
    matcher.add("rule", json.loads(patterns), greedy="LONGEST")
    return matcher


@cache
def _trees(patterns: str) -> DependencyMatcher:
    from spacy.matcher import DependencyMatcher

    matcher = DependencyMatcher(vocabulary())
    matcher.add("rule", json.loads(patterns))
    return matcher
