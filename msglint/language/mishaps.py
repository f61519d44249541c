"""Mishaps that may come, which are no gain, outcome or advice, however they are worded."""

from __future__ import annotations

from msglint.language.sentences import Sentence

_MISHAPS = frozenset(
    "gust storm spark fire flood frost slip fall crack leak burst knock bump jolt breach outage blackout hack virus bite kick landslide "
    "spill collapse accident lightning hailstorm gale cloudburst short-circuit explosion puncture blowout".split()
)
_ANY_ONE = frozenset("one another a any single next".split())
_MAY = frozenset("could might may can will would".split())


def perilous(sentence: Sentence) -> bool:
    """Whether it says what a mishap may do: "one gust and it could be through the roof"."""
    lowers = sentence.lowers
    at = next((i for i, w in enumerate(lowers[:8]) if w in _MISHAPS), None)
    return at is not None and bool(set(lowers[:at]) & _ANY_ONE) and bool(set(lowers[at + 1 :]) & _MAY)
