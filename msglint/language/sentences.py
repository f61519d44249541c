"""Sentences of mail and DMs: one splitter for everybody, made for line ends, bullets, and a missing final stop."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from msglint.language.trees import Tree
from msglint.language.words import Fill, Word, moved, words_of
from msglint.message import Part
from msglint.text import Folded

P = ParamSpec("P")
T = TypeVar("T")

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
_REMEMBERED = 1024  # segments
_MOST_READ = 128  # things remembered of a line
_AS_IT_IS = range(2**62)  # where the text as it is read is the text as decoded
_UNKNOWN = object()
_LONGEST = 150  # words; beyond this a "sentence" is a table or a dump, and is cut


class Line:
    """What a sentence says, wherever it stands: its words, their places counted from the sentence's start in the text as it is read
    (folded, names as their stand-ins). Equal sentences of many drafts share one, and what was read in it once (`remembered`)."""

    __slots__ = ("_memory", "_starts", "known", "line", "lowers", "tree", "words")

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.lowers = tuple(w.lower for w in words)
        self.known = frozenset(self.lowers)
        self.line = " " + " ".join(self.lowers) + " "
        self._memory: dict[Hashable, Any] = {}
        self.tree: Tree | None = None  # once it was parsed
        self._starts: dict[int, int] = {}
        at = 1
        for i, lower in enumerate(self.lowers):
            self._starts[at] = i
            at += len(lower) + 1
        self._starts[at] = len(self.lowers)

    def word_range(self, span: tuple[int, int]) -> tuple[int, int]:
        return self._starts[span[0]], self._starts[span[1]]

    def once(self, key: Hashable, read: Callable[[], T]) -> T:
        """What ``read`` gave for this key, not worked out again while it is remembered. The sentence of a template stands beside another
        name in every message, and all of these are keys, so that it has to forget them."""
        if key not in self._memory:
            found = read()
            if len(self._memory) >= _MOST_READ:
                self._memory.clear()
            self._memory[key] = found
        return cast(T, self._memory[key])


class Sentence:
    """One sentence: its part of the message, its words, and the line of read words that patterns run over.

    The words' own places count from its start in the text as it is read; ``at`` leads from there to the text as decoded,
    of which `start`, `end` and `place` tell.
    """

    __slots__ = ("_at", "_first", "known", "line", "lowers", "part", "said", "words")

    def __init__(self, part: Part, said: Line, first: int, at: Sequence[int] = _AS_IT_IS) -> None:
        self.part, self.said, self._first, self._at = part, said, first, at
        self.words, self.lowers, self.known, self.line = said.words, said.lowers, said.known, said.line

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self._at[self._first]

    @property
    def end(self) -> int:
        return self._at[self._first + self.words[-1].end - 1] + 1

    @property
    def key(self) -> Hashable:
        """The same for sentences that say the same in a part of the same kind."""
        return self.said, self.part.role

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Where the words ``[first, last)`` stand in the text."""
        return self._at[self._first + self.words[first].start], self._at[self._first + self.words[last - 1].end - 1] + 1

    def word_range(self, span: tuple[int, int]) -> tuple[int, int]:
        """The words ``[first, last)`` of a character span in ``line`` that begins and ends at word borders."""
        return self.said.word_range(span)

    def only(self, indices: Collection[int]) -> Sentence:
        """The sentence with none but these words, at least one."""
        return Sentence(self.part, Line(tuple(self.words[i] for i in indices)), self._first, self._at)


def remembered(read: Callable[Concatenate[Sentence, P], T]) -> Callable[Concatenate[Sentence, P], T]:
    """For a function of a sentence, and of other sentences and values that can be keys, given in the same way at every call: what it
    gave for the same lines in parts of the same kind is not worked out again. It must not look at where they stand."""

    @wraps(read)
    def recalled(sentence: Sentence, *args: P.args, **named: P.kwargs) -> T:
        key: tuple[Hashable, ...] = (read, sentence.part.role)
        if args or named:
            key += tuple(given.key if isinstance(given, Sentence) else given for given in (*args, *named.values()))
        known = sentence.said._memory.get(key, _UNKNOWN)
        return sentence.said.once(key, lambda: read(sentence, *args, **named)) if known is _UNKNOWN else cast(T, known)

    return cast("Callable[Concatenate[Sentence, P], T]", recalled)


def sentences_of(text: Folded, part: Part, start: int, end: int, fills: Sequence[Fill]) -> Iterator[Sentence]:
    """The sentences of one part, ``[start, end)`` in folded offsets."""
    for first, last in _segments(text.text, start, end, fills):
        inside = tuple(Fill(f.start - first, f.end - first, f.kind, f.words) for f in fills if first <= f.start and f.end <= last)
        for said, offset in _lines(text.text[first:last], inside):
            yield Sentence(part, said, first + offset, text.at)


@lru_cache(maxsize=_REMEMBERED)
def _lines(text: str, fills: tuple[Fill, ...]) -> tuple[tuple[Line, int], ...]:
    """The sentences of a segment, each with its offset in the segment."""
    words = words_of(Folded(text, range(len(text) + 1)), fills=fills)
    chunks = (group[i : i + _LONGEST] for group in _ends(words) for i in range(0, len(group), _LONGEST))
    return tuple((Line(tuple(moved(chunk, -chunk[0].start))), chunk[0].start) for chunk in chunks)


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


def _ends(words: list[Word]) -> Iterator[list[Word]]:
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
