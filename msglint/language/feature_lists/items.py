"""The items of a row: short runs of words with commas and the like between them."""

from __future__ import annotations

from collections.abc import Sequence

from msglint.language.content import FUNCTION_WORDS
from msglint.language.feature_lists.words import FEATURES, NO_ITEM, PRAISE
from msglint.language.sentences import Sentence

LEAST = 3  # items of a list
_LONGEST = 7  # words of one item
_BETWEEN = frozenset(", ; / | • · + & and or plus".split())
STOPS = frozenset('. ! ? : ; ( ) " - – — ...'.split())
_CUTS = frozenset("all from for in at on with to by".split())


def rows_in(sentence: Sentence) -> list[tuple[int, list[list[str]], int]]:
    """Runs of short items with commas and the like between them: (first word, items, end)."""
    lowers = sentence.lowers
    rows: list[tuple[int, list[list[str]], int]] = []
    items: list[tuple[int, int]] = []
    start = 0
    for i in range(len(lowers) + 1):
        word = lowers[i] if i < len(lowers) else "."
        if (word not in _BETWEEN and word not in STOPS and word not in NO_ITEM) or _joins(sentence, i):
            continue
        if i > start:
            items.append((start, i))
        if word in _BETWEEN and (items or i == start):
            start = i + 1
            continue
        _close(rows, items, lowers)
        items, start = [], i + 1
    return rows


def _joins(sentence: Sentence, i: int) -> bool:
    """A hyphen or stroke inside a word: "clean-up", "A/B"."""
    words = sentence.words
    inside = 0 < i < len(words) - 1 and words[i - 1].end == words[i].start and words[i].end == words[i + 1].start
    return inside and words[i].read in ("-", "/", "&")


def _close(rows: list[tuple[int, list[list[str]], int]], items: list[tuple[int, int]], lowers: Sequence[str]) -> None:
    kept = [(a, b) for a, b in items if any(w not in FUNCTION_WORDS and w[0].isalnum() for w in lowers[a:b])]
    if kept and kept[-1][1] - kept[-1][0] > _LONGEST:
        a, b = kept[-1]
        kept[-1] = a, next((j for j in range(a + 1, b) if lowers[j] in _CUTS), b)
    if sum(not j or not _adds(lowers[a:b]) for j, (a, b) in enumerate(kept)) < LEAST:
        return
    if LEAST <= len(kept) <= LEAST + 1 and lowers[kept[1][0] - 1] in ("and", "&") and lowers[kept[2][0] - 1] == ",":
        return  # "gaskets and seals, small stuff"
    if len(kept) >= LEAST and all(b - a <= _LONGEST for a, b in kept[1:]):
        rows.append((kept[0][0], [list(lowers[a:b]) for a, b in kept], kept[-1][1]))


def _adds(item: Sequence[str]) -> bool:
    """ "..., from 50 pieces upwards", "..., new and mended ones", "just say yes": more of the item before it, or no thing at all."""
    return item[0] in _CUTS or item[-1] == "ones" or item[:2] in (("just", "say"), ("just", "reply"), ("any", "other"))


def names(sentence: Sentence, first: int, last: int) -> int:
    """How many of the items are names: places and people are no features."""
    starts = [j for j in range(first, last) if j and (j == first or sentence.lowers[j - 1] in _BETWEEN)]
    return sum(_is_name(sentence.words[j].read) for j in starts)


def _is_name(word: str) -> bool:
    """ "Cork", and neither "PTZ" nor "DJs"."""
    return word[0].isupper() and not word.isupper() and not word[:2].isupper()


def is_feature(item: Sequence[str]) -> bool:
    return any(w in FEATURES or w in PRAISE for w in item)
