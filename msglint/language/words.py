"""Words: what a stretch of text is made of, each with its place and the form it is read as.

Nothing here needs spaCy. A word knows where it stands in the text and how it is *read*: ``u`` as ``you``, ``dont`` as
``do`` + ``n't``, ``ill send`` as ``i`` + ``'ll`` + ``send``, a merge field as the kind of thing it will be filled with.
The parser sees only the read forms, findings only the places, so neither can disturb the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msglint.language.typed import pieces
from msglint.regexes import later
from msglint.text import Folded


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark: ``[start, end)`` in the text as decoded, and the form it is read as."""

    start: int
    end: int
    read: str
    field: str = ""  # the kind of merge field it stands for, "" when it is an ordinary word

    @property
    def lower(self) -> str:
        return self.read.lower()


@dataclass(frozen=True, slots=True)
class Fill:
    """A merge field in the folded text and the words it is read as."""

    start: int
    end: int
    kind: str
    words: tuple[str, ...]


_TLD = "com|co|io|ai|net|org|app|dev|ly|uk|ie|de|fr|nl|eu|us|in|au|ca|me|biz|info|shop|link|example|edu|gov|tech|agency|xyz"
_TLD += "|nz|za|ng|ke|gh|se|dk|fi|es|pt|ch|jp|br|mx|pl|cz|sg|hk|tv|pro|store|online|site|cloud"
_WORDY_TLD = "be|no|it|at|to|so|is|gl|gd|sh|id|my"  # a domain only where a path follows
_SCAN = later(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s<>()\[\]"]+[^\s<>()\[\]".,;:!?']
      | (?<![\w@.])(?:[a-z0-9-]+\.)+(?:{_WORDY_TLD})/[^\s<>()\[\]"]*[^\s<>()\[\]".,;:!?']
      | (?<![\w@.])(?:[a-z0-9-]+\.)+(?:{_TLD})\b(?:/[^\s<>()\[\]"]*[^\s<>()\[\]".,;:!?'])?)
  | (?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)
  | (?P<handle>[@\#][A-Za-z]\w+)
  | (?P<abbr>(?:[A-Za-z]\.){{2,}} | (?-i:\b[A-Z]\.(?=\s[A-Z][a-z]))(?<![Ii]\.)
      | \b(?:jan|feb|aug|sept?|oct|nov|dec)\.(?=\s?\d)
      | \b(?:mr|mrs|ms|dr|jr|sr|st|vs|etc|inc|ltd|corp|approx|dept|assoc|vol)\. | \bno\.(?=\s?\d))
  | (?P<phone>\+?\d{{2,4}}(?:-\d{{3,4}})+\b)
  | (?P<number>\d{{2,4}}s\b | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|[xkm]|bn)?(?![A-Za-z0-9])
      | \d+(?:[.,:/]\d+)*(?=(?:am|pm|hrs?|mins?|lbs?|kg|km|min|h|s|yrs?|years?|cm|mm|g)\b))
  | (?P<word>(?:(?:e|co|re|pre|non|anti|multi|ex|un|sub|semi)-)?[^\W\d_]+(?:'[^\W\d_]+)*(?![^\W_])'? | [^\W_]+)
  | (?P<emoji>[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\u231A-\u23FF\u2049\u203C\u3030\u303D]
      [\U0001F000-\U0001FAFF\uFE0F\u200D\u20E3]*)
  | (?P<smiley>[:;=]-?[()DPp/|](?!\w) | <3)
  | (?P<mark>\.{{2,}} | …+ | !+ | \?[?!]* | -{{2,}} | [—–]+ | ''|\*+|_+|={{2,}} | \S)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def _join_clitics(spans: list[tuple[int, int, str, Fill | None]], text: str) -> None:
    """Behind a merge field an apostrophe and its letters belong together: "{{company}}'s"."""
    for i in range(len(spans) - 2, 0, -1):
        (a, b, _, _), (c, d, _, _) = spans[i], spans[i + 1]
        if (
            spans[i - 1][3]
            and text[a:b] == "'"
            and a == spans[i - 1][1]
            and c == b
            and text[c:d].lower() in ("s", "d", "m", "re", "ve", "ll")
        ):
            spans[i : i + 2] = [(a, d, "clitic", None)]


def words_of(text: Folded, start: int = 0, end: int | None = None, fills: Sequence[Fill] = ()) -> list[Word]:
    """Divide ``text[start:end]`` (offsets in the folded text) into words.

    ``fills`` are the merge fields of the text in order; one that lies in the stretch becomes words of its own, all at
    the field's place. Places of the result are offsets in the text as decoded.
    """
    end = len(text.text) if end is None else end
    spans: list[tuple[int, int, str, Fill | None]] = []
    at = start
    for fill in [*(f for f in fills if start <= f.start and f.end <= end), None]:
        stop = fill.start if fill else end
        spans.extend((m.start(), m.end(), str(m.lastgroup), None) for m in _SCAN.finditer(text.text, at, stop))
        if fill:
            spans.append((fill.start, fill.end, "field", fill))
            at = fill.end
    _join_clitics(spans, text.text)
    found: list[Word] = []
    place = text.at
    for i, (a, b, group, filled) in enumerate(spans):
        if filled:
            found.extend(Word(place[a], place[b - 1] + 1, read, filled.kind) for read in filled.words)
            continue
        raw = text.text[a:b]
        if group != "word":
            found.append(Word(place[a], place[b - 1] + 1, raw))
            continue
        before = found[-1].lower if found else ""
        after = text.text[spans[i + 1][0] : spans[i + 1][1]].lower() if i + 1 < len(spans) else ""
        for length, read in pieces(raw, before, after):
            found.append(Word(place[a], place[a + length - 1] + 1, read))
            a += length
    return found


def moved(words: Sequence[Word], by: int) -> Iterator[Word]:
    """The words, ``by`` characters further on."""
    return (Word(word.start + by, word.end + by, word.read, word.field) for word in words)
