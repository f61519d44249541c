"""The trigger index hides no match: with it and without it, each rule finds the same, in its own examples and in any draft."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from msglint.drafts import message_of, read_path
from msglint.language.matching import Matcher
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence
from msglint.message import Draft
from msglint.rule import Rule
from msglint.ruleset import built_in

CORPUS = Path(__file__).parent.parent.parent / "corpus"
RULES = built_in().rules
SENTENCES = 40  # of other people's drafts, for every rule


def searches(rule: Rule) -> Iterator[Matcher]:
    """Every search for phrases in a rule: what it looks for, and its guards."""
    todo: list[Any] = [rule.check, *rule.unless]
    while todo:
        each = todo.pop()
        if isinstance(each, Matcher):
            yield each
        elif isinstance(each, (tuple, list)):
            todo.extend(each)
        elif hasattr(each, "__dataclass_fields__"):
            todo.extend(getattr(each, name) for name in each.__dataclass_fields__)


@cache
def compiled(regex: str) -> re.Pattern[str]:
    return re.compile("(?<= )" + regex)


def without_index(matcher: Matcher, line: str) -> list[tuple[int, int]]:
    """The spans of all alternatives, each tried everywhere."""
    found = [m.span() for option in matcher.options for m in compiled(option.regex).finditer(line) if m.end() > m.start()]
    kept: list[tuple[int, int]] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def sentences_of(drafts: Iterable[Draft]) -> list[Sentence]:
    return [sentence for draft in drafts for sentence in Reading(message_of(draft)).sentences]


@pytest.fixture(scope="module")
def others() -> list[Sentence]:
    found = sentences_of(draft for path in sorted(CORPUS.rglob("*.md")) for draft in read_path(path) if isinstance(draft, Draft))
    return random.Random(20261122).sample(found, SENTENCES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_index_hides_nothing(rule: Rule, others: list[Sentence]) -> None:
    texts = [text for example in (*rule.hits, *rule.misses) for text in (example.text, example.better) if text]
    own = sentences_of(Draft(id="a", path="a", text=text) for text in texts)
    for matcher in searches(rule):
        for sentence in (*own, *others):
            assert matcher.spans(sentence.line, sentence.known) == without_index(matcher, sentence.line), sentence.line
