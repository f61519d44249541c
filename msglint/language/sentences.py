"""Sentences of mail and DMs: one splitter for everybody, made for line ends, bullets, and a missing final stop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msglint.language.words import Fill, Word, words_of
from msglint.message import Part
from msglint.text import Folded

_BULLET = re.compile(r"\s*(?:[-*•·–—→>✓✔☑✅►▪➡👉]|\(?\d{1,2}[.)])\s+")
_LINE = re.compile(r"[^\n]*\n?")
_OPEN_ENDED = frozenset(
    "a an the of to and or but for in on at with your our my their his her its by from as that which is are be will can we "
    "i you who how what when if than into about so some any no more this these those not 's 're 've , -".split()
)
# A line that begins with one of these goes on from the one above.
_GOES_ON = re.compile(
    r"(?:of|and|or|than|by|with|for|from|in|on|at|into|to)\b|(?:is|are|was|were)\s(?:an?|the|not|so|very|now|still|too|more)\b"
)
_CLOSERS = frozenset(['"', "'", ")", "]", "''"])
_LONGEST = 150  # words; beyond this a "sentence" is a table or a dump, and is cut


@dataclass(slots=True)
class Sentence:
    """One sentence: its part of the message and its words, and the line of read words that patterns run over."""

    part: Part
    words: tuple[Word, ...]
    line: str = field(init=False)
    lowers: tuple[str, ...] = field(init=False)
    known: frozenset[str] = field(init=False)
    _starts: dict[int, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.lowers = tuple(w.lower for w in self.words)
        self.known = frozenset(self.lowers)
        self.line = " " + " ".join(self.lowers) + " "
        self._starts = {}
        at = 1
        for i, lower in enumerate(self.lowers):
            self._starts[at] = i
            at += len(lower) + 1
        self._starts[at] = len(self.lowers)

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    def word_range(self, span: tuple[int, int]) -> tuple[int, int]:
        """The words ``[first, last)`` of a character span in ``line`` that begins and ends at word borders."""
        return self._starts[span[0]], self._starts[span[1]]


def sentences_of(text: Folded, part: Part, start: int, end: int, fills: Sequence[Fill]) -> Iterator[Sentence]:
    """The sentences of one part, ``[start, end)`` in folded offsets."""
    for first, last in _segments(text.text, start, end, fills):
        words = words_of(text, first, last, fills)
        for group in _ends(words, text):
            for at in range(0, len(group), _LONGEST):
                chunk = group[at : at + _LONGEST]
                if chunk:
                    yield Sentence(part, tuple(chunk))


def _segments(text: str, start: int, end: int, fills: Sequence[Fill]) -> Iterator[tuple[int, int]]:
    """Stretches that cannot share a sentence: bullets, paragraphs, and lines that end for good."""
    at: int | None = None
    previous = ""
    for match in _LINE.finditer(text, start, end):
        if match.start() >= end or match.end() == match.start():
            break
        first, last = match.span()
        content = text[first:last].rstrip("\n")
        bullet = _BULLET.match(content)
        breaks = not content.strip() or bool(bullet) or _line_ends(previous, content)
        if breaks and at is not None:
            yield at, first
            at = None
        if content.strip():
            if at is None:
                at = first + (bullet.end() if bullet else 0)
            previous = content
        else:
            previous = ""
    if at is not None and at < end:
        yield at, end


def _line_ends(line: str, following: str) -> bool:
    """Whether a line ends its sentence, or is only wrapped."""
    line, following = line.rstrip(), following.lstrip()
    if not line:
        return False
    if line[-1] in ".!?:…" or not (line[-1].isalnum() or line[-1] in ",;-–—'\")]}%"):
        return True
    last = re.split(r"[\s]", line.lower())[-1]
    if last in _OPEN_ENDED or line[-1] in ",;":
        return False
    if _GOES_ON.match(following):
        return False
    if following[:1].islower() or following[:1].isdigit():
        return len(line) < 36
    return len(line) < 56


def _ends(words: list[Word], text: Folded) -> Iterator[list[Word]]:
    """Cut a segment's words after closing punctuation."""
    group: list[Word] = []
    i = 0
    while i < len(words):
        word = words[i]
        group.append(word)
        i += 1
        if not _closes(word, words[i] if i < len(words) else None, len(group) == 1):
            continue
        while i < len(words) and words[i].read in _CLOSERS and words[i].start == words[i - 1].end:
            group.append(words[i])
            i += 1
        if i < len(words) and (words[i].read in (",", ";", ")") or (group[-1].read in _CLOSERS and words[i].read[:1].islower())):
            continue
        yield group
        group = []
    if group:
        yield group


def _closes(word: Word, following: Word | None, first: bool) -> bool:
    if word.field == "sentence":
        return first and following is not None and following.start != word.start and following.read[0].isupper()
    read = word.read
    if read[0] in "!?" or read == ".":
        return True
    if read[0] in ".…":
        return following is None or not following.read[:1].islower()
    if read == "\u2026":
        return following is None or not following.read[:1].islower()
    return (
        ord(read[0]) > 0x2300 and read[0] not in "—–…" and not read[0].isalnum() and (following is None or ord(following.read[0]) < 0x2000)
    )
