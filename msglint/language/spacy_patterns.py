"""spaCy's own matchers over our Docs, for rules by experts. A Doc's tokens are the sentence's words, one to one."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from msglint.language.parse import load

if TYPE_CHECKING:
    from spacy.matcher import DependencyMatcher, Matcher
    from spacy.tokens import Doc

WordSpan = tuple[int, int]


def token_spans(patterns: str, doc: Doc) -> list[WordSpan]:
    """Where token patterns (as JSON) match: the longest first, none of them inside another, in order."""
    return sorted((start, end) for _, start, end in _tokens(patterns)(doc))


def tree_spans(patterns: str, doc: Doc) -> list[WordSpan]:
    """Where dependency patterns (as JSON) match: from the first to the last word each takes, the longer where two overlap."""
    found = {(min(tokens), max(tokens) + 1) for _, tokens in _trees(patterns)(doc)}
    kept: list[WordSpan] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or kept[-1][1] <= span[0]:
            kept.append(span)
    return kept


@cache
def _tokens(patterns: str) -> Matcher:
    from spacy.matcher import Matcher

    matcher = Matcher(load().vocab)
    matcher.add("rule", json.loads(patterns), greedy="LONGEST")
    return matcher


@cache
def _trees(patterns: str) -> DependencyMatcher:
    from spacy.matcher import DependencyMatcher

    matcher = DependencyMatcher(load().vocab)
    matcher.add("rule", json.loads(patterns))
    return matcher
