"""Excerpts: the lines of a draft around a place, safe to print, cut to a width, with the words at the place apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

CUT = "…"
MOST_LINES = 3

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")  # colours and the like; titles and links
_SPACES = dict.fromkeys(map(ord, "\t\n\r"), " ")
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
    if text.isprintable():
        return text
    text = _ESCAPE.sub("", text).translate(_SPACES)
    return "".join(char for char in text if not _acts(char))


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
            around = 4 * width  # more than is shown, even after cleaning; a line may be a megabyte long
            before, after = text[max(at, first - around) : first], text[last : min(stop, last + around)]
            yield _cut(Excerpt(clean(before), clean(text[first:last][:around]), clean(after).rstrip()), width)
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
    before = _last(before, kept)
    return Excerpt(before, words, _first(after, room - len(before)))


def _last(text: str, most: int) -> str:
    """The end of a text that has to be cut, in whole words where it has any."""
    if len(text) <= most:
        return text
    if most < 2:
        return ""
    kept = text[-(most - 1) :]
    if text[-most] != " " and " " in kept:
        kept = kept[kept.index(" ") :]
    return CUT + kept.lstrip()


def _first(text: str, most: int) -> str:
    """The start of a text that has to be cut, in whole words where it has any."""
    if len(text) <= most:
        return text
    if most < 2:
        return ""
    kept = text[: most - 1]
    if text[most - 1] != " " and " " in kept:
        kept = kept[: kept.rindex(" ")]
    return kept.rstrip() + CUT
