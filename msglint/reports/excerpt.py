"""Excerpts: the lines of a draft around a place, safe to print, cut to a width, with the words at the place apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

CUT = "…"
MOST_LINES = 3

# Turning text right-to-left and back can make a terminal show something else than is there.
_TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of a draft: what stands before the words meant, those words, and what stands after them."""

    before: str
    words: str
    after: str


def clean(text: str) -> str:
    """The text on one line without anything a terminal would act on."""
    return "".join(" " if char in "\t\n\r" else char for char in text if char in "\t\n\r" or not _acts(char))


def _acts(char: str) -> bool:
    return char in _TURNS or unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs")


def excerpts(text: str, start: int, end: int, width: int) -> Iterator[Excerpt]:
    """The lines that ``[start, end)`` runs over (the first few of them), each cut to ``width`` characters around it."""
    at = text.rfind("\n", 0, start) + 1
    for _ in range(MOST_LINES):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        first, last = max(at, start), min(stop, end)
        if text[first:last].strip():
            yield _cut(Excerpt(clean(text[at:first]), clean(text[first:last]), clean(text[last:stop]).rstrip()), width)
        at = stop + 1
        if at >= end:
            return


def _cut(line: Excerpt, width: int) -> Excerpt:
    """Keep the words whole if they fit, and as much of what stands around them as there is room for."""
    before, words, after = line.before.lstrip(), line.words.rstrip(), line.after
    if len(before) + len(words) + len(after) <= width:
        return Excerpt(before, words, after)
    if len(words) >= width:
        return Excerpt("", words[: width - 1].rstrip() + CUT, "")
    room = width - len(words)
    # A little more room goes to what comes before: it says how the words came about.
    kept = max(room - len(after), min(len(before), room * 3 // 5))
    if len(before) > kept:
        before = CUT + before[len(before) - kept + 1 :].lstrip() if kept > 1 else ""
    room -= len(before)
    if len(after) > room:
        after = after[: room - 1].rstrip() + CUT if room > 1 else ""
    return Excerpt(before, words, after)
