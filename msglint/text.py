"""Places in a text: spans, line and column, and folding that never loses an offset."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character range ``[start, end)`` in a text as decoded."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Lines:
    """Line and column of an offset; both count from 1, columns count characters."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for i, char in enumerate(text):
            if char == "\n":
                self._starts.append(i + 1)

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


# Characters that only look different: one to one, so offsets do not move.
_SAME_LENGTH = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060\u2032\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\r", " "),
}
_FOLD = str.maketrans(_SAME_LENGTH)

# Characters nobody sees: zero-width space and (non-)joiner, word joiner, byte-order mark, soft hyphen.
# The zero-width joiner stays: it holds emoji together.
_UNSEEN = "\u200b\u200c\u2060\ufeff\u00ad"


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with typographic variants folded, and where each of its characters stood before.

    ``at`` has one entry a character plus one for the end; ``at[i]`` is the offset in the text as decoded.
    """

    text: str
    at: Sequence[int]


def fold(text: str) -> Folded:
    """Fold curly quotes, odd spaces and hyphens to plain ones and drop unseen characters, keeping every offset."""
    plain = text.translate(_FOLD)
    if not any(char in plain for char in _UNSEEN):
        return Folded(plain, range(len(plain) + 1))
    kept = [i for i, char in enumerate(plain) if char not in _UNSEEN]
    return Folded("".join(plain[i] for i in kept), [*kept, len(plain)])
