"""Places in a text: spans, line and column, and folding that never loses an offset."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")


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
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

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


@cache
def _plain_letters() -> dict[int, str]:
    """`_FOLD`, with letters and digits in other clothes (mathematical, fullwidth, circled), each of which stands for a plain one."""
    dressed = ((0x1D400, 0x1D7FF), (0xFF01, 0xFF5E), (0x2102, 0x2149), (0x24B6, 0x24E9))
    plain = {code: unicodedata.normalize("NFKC", chr(code)) for first, last in dressed for code in range(first, last + 1)}
    return {code: char for code, char in plain.items() if len(char) == 1 and char.isascii()} | _FOLD


# Cyrillic and Greek letters that look like Latin ones. Only in a word that has Latin letters too are they meant to be those.
_LOOK_ALIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
    "\u03bf\u03bd\u03c1\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "aeopcyxijshdqw" "ABEKMHOPCTYXIJS" "ovpABEZHIKMNOPTYX",
)  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(r"[A-Za-z][\u0370-\u051f]|[\u0370-\u051f][A-Za-z]")

_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb06": "st"}

# Characters nobody sees: zero-width space and (non-)joiner, word joiner, byte-order mark, soft hyphen.
# The zero-width joiner stays: it holds emoji together.
_UNSEEN = "\u200b\u200c\u2060\ufeff\u00ad"
_RESIZED = re.compile(f"[{_UNSEEN}{''.join(_LIGATURES)}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with typographic variants folded, and where each of its characters stood before.

    ``at`` has one entry a character plus one for the end; ``at[i]`` is the offset in the text as decoded.
    """

    text: str
    at: Sequence[int]


def fold(text: str) -> Folded:
    """Fold curly quotes, odd spaces and hyphens, look-alike letters and ligatures to plain ones, drop unseen characters, and keep
    every offset."""
    if text.isascii():
        return Folded(text.translate(_FOLD), range(len(text) + 1))
    plain = text.translate(_plain_letters())
    if _MIXED.search(plain):
        plain = _LETTERS.sub(lambda word: word[0].translate(_LOOK_ALIKE) if _MIXED.search(word[0]) else word[0], plain)
    if not _RESIZED.search(plain):
        return Folded(plain, range(len(plain) + 1))
    pieces: list[str] = []
    at: list[int] = []
    start = 0
    for char in _RESIZED.finditer(plain):  # stretch by stretch: a page is long, and such characters are few
        meant = _LIGATURES.get(char[0], "")
        pieces += (plain[start : char.start()], meant)
        at += (*range(start, char.start()), *[char.start()] * len(meant))
        start = char.end()
    return Folded("".join([*pieces, plain[start:]]), [*at, *range(start, len(plain) + 1)])


def shortened(quote: str, most: int = 60) -> str:
    """A quote on one line, with an ellipsis when it is longer than ``most`` characters."""
    quote = " ".join(quote.split())
    return quote if len(quote) <= most else quote[: most - 1].rstrip() + "…"


def kept_if_short(maxsize: int, most: int = 2_000) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """`lru_cache` for a function of a text that remembers no text of more than ``most`` characters, so that it stays small."""

    def keeping(read: Callable[[str], T]) -> Callable[[str], T]:
        kept = lru_cache(maxsize=maxsize)(read)
        return wraps(read)(lambda text: kept(text) if len(text) <= most else read(text))

    return keeping
