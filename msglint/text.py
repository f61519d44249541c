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


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where the characters of a text that was made from a source stand in that source.

    ``pieces`` are ``(at, start, end)`` in order: the text from offset ``at`` up to the next piece came from
    ``source[start:end]``, character for character when the lengths agree, else as a whole (``&amp;`` for ``&``).
    """

    pieces: tuple[tuple[int, int, int], ...]
    length: int  # of the text

    def span(self, start: int, end: int) -> Span:
        """The place in the source of ``[start, end)`` of the text, from the first character's start to the last one's end."""
        if start >= end:
            at = self._place(start)[0] if start < self.length else self._place(self.length - 1)[1] if self.length else 0
            return Span(at, at)
        return Span(self._place(start)[0], self._place(end - 1)[1])

    def _place(self, offset: int) -> tuple[int, int]:
        i = bisect.bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        at, start, end = self.pieces[i]
        stop = self.pieces[i + 1][0] if i + 1 < len(self.pieces) else self.length
        if stop - at == end - start:
            return start + offset - at, start + offset - at + 1
        return start, end


class MappedText:
    """Builds a text from pieces of a source, and the map back.

    >>> made = MappedText("I <b>need</b> it &amp; you")
    >>> made.copy(0, 2); made.copy(5, 9); made.copy(13, 17); made.put("&", 17, 22)
    >>> made.text, made.map.span(2, 6)
    ('I need it &', Span(start=5, end=9))
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._texts: list[str] = []
        self._pieces: list[tuple[int, int, int]] = []
        self._length = 0

    def copy(self, start: int, end: int) -> None:
        """Take ``source[start:end]`` over as it is."""
        if start < end:
            self._add(self.source[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Write ``text`` for ``source[start:end]``, which may be empty (a line break that a tag stands for)."""
        if text:
            self._add(text, start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        self._texts.append(text)
        self._pieces.append((self._length, start, end))
        self._length += len(text)

    @property
    def text(self) -> str:
        return "".join(self._texts)

    @property
    def map(self) -> OffsetMap:
        return OffsetMap(tuple(self._pieces), self._length)


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
