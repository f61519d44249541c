"""A draft with stand-ins for all words that may be names, as those made from one template have them: they differ in nothing else.

Which of these words are names is for those to say who read the draft (see `msglint.language.namesakes`). Here a word is one that may
be somebody's: it has a capital, and means nothing to any search, neither of the language layer nor of those that divide a draft.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msglint.message import Draft, Likeness, MergeField, Swap, Swaps
from msglint.names.words import (
    ALSO_WORDS,
    ARTICLES,
    BEFORE_MONTHS,
    DAYS,
    LEADS,
    MONTHS,
    NO_NAMES,
    PEOPLE,
    PLACES,
    TIMES,
    dividing_words,
    names_a_firm,
    told_words,
    word_before,
)
from msglint.text import kept_if_short

# As a name in `namesakes`, of one word without a hyphen; the letters are those that no folding changes. Three of them at least, as in
# a name of the writer's.
_WORD = re.compile(r"(?<![\w'@#./&*<-])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?![\w@&*/>-]|'(?!s\b)|\.\w)")
_DRAWN_OUT = re.compile(r"(.)\1\1")  # "Heyyy"
_ANY_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")
_LETTER_OR_STOP = re.compile(r"[^\W\d_]|[.!?]")
_NEAR = 100  # characters in which a sentence has begun, if it has
_LONG = 10_000  # characters; in a longer text words are counted all at once
# Greetings and farewells that patterns have in pieces, where `training.told` does not see them whole.
_IN_PIECES = frozenset("gday grüße grüsse grüßen grüssen groeten groetjes abraço abraços vänlig vänliga hälsning hälsningar häls".split())

_Kind = Literal["name", "kind of firm", "of a firm", "day", "month"]
_STAND_INS: Mapping[_Kind, tuple[str, ...]] = {
    "name": (*PEOPLE, *PLACES),
    "kind of firm": ("Foods", "Seeds", "Mills", "Wines"),
    "of a firm": ("Birch", "Optics", "Cedar", "Pumps", "Linden", "Textiles", "Umber", "Robotics"),
    "day": DAYS,
    "month": MONTHS,
}


_Word = tuple[int, str, _Kind]  # where it begins, and what it may name


def likeness_of(draft: Draft, fields: Sequence[MergeField]) -> Likeness:
    """``fields`` are the merge fields of its text and subject, whose words stay as they are."""
    subject, text = _names(draft.subject), _names(draft.text)
    stay = [word for name in (*draft.names.seller, *draft.names.buyer) for word in _ANY_WORD.findall(name)]
    stay += _ANY_WORD.findall(draft.thread)  # where a name may be written in another way
    if fields:
        stay += _inside(subject, [field for field in fields if field.part == "subject"])
        stay += _inside(text, [field for field in fields if field.part == "text"])
    read_as = _read_as(subject + text, {said for word in stay for said in (word, word.lower())}, f"{draft.subject}\n{draft.text}")
    return Likeness(*_swapped(draft.subject, subject, read_as), *_swapped(draft.text, text, read_as))


def _names(text: str) -> list[_Word]:
    """The words of a text that may be names."""
    names: list[_Word] = []
    for line in _LINE.finditer(text):
        if found := _names_in(line[0]):
            start = line.start()
            names += [(start + at, word, kind) for at, word, kind in found]
    return names


@kept_if_short(maxsize=1024)  # what a template leaves as it is stands in every message
def _names_in(line: str) -> tuple[_Word, ...]:
    return tuple([word for run in _runs(line) for word in _names_of(run, line)])


def _runs(line: str) -> Iterator[list[re.Match[str]]]:
    """Words with capitals, those together that stand side by side, but for one that only leads up to a name ("Noticed Alder Foods ...")."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(line):
        if run and (line[run[-1].end() : word.start()] not in (" ", " & ") or _leads(run, line)):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _leads(run: list[re.Match[str]], line: str) -> bool:
    """Whether a run is no more than the word that opens a sentence before a name."""
    if len(run) > 1 or run[0][0].lower() not in LEADS:
        return False
    start = run[0].start()
    before = _LETTER_OR_STOP.findall(line, max(0, start - _NEAR), start)
    return not before or before[-1] in ".!?"


def _names_of(run: list[re.Match[str]], line: str) -> Iterator[_Word]:
    """The words of a run that may be names: one that has a meaning only beside one that has none, or in a firm's name. Behind a word in
    lower case that is no article it does not matter which of them has."""
    lowers = [word[0].lower() for word in run]
    first = run[0].start()
    before = word_before(line, first)
    firm = len(run) > 1 and before not in ARTICLES and (line.endswith(f" {before} ", 0, first) or before in LEADS)
    named = firm and names_a_firm(lowers)
    stay = [lower in NO_NAMES or (_divides(lower) and not firm) for lower in lowers]
    means = [stays or lower in told_words() for lower, stays in zip(lowers, stay, strict=True)]
    plain = not all(means)
    for word, stays, meant in zip(run, stay, means, strict=True):
        at, said = word.start(), word[0]
        if said in TIMES:
            if said not in ALSO_WORDS or word_before(line, at) in BEFORE_MONTHS:
                yield at, said, "day" if said in DAYS else "month"
        elif named or (plain and not stays):
            yield at, said, "of a firm" if firm else "kind of firm" if meant else "name"


FIRMS = frozenset(_STAND_INS["of a firm"])


def _divides(lower: str) -> bool:
    """Whether a word may say something of a message's parts, its occasion or language."""
    return lower in _IN_PIECES or lower in dividing_words() or _DRAWN_OUT.search(lower) is not None


def _inside(names: Iterable[_Word], fields: Iterable[MergeField]) -> Iterator[str]:
    """The words that stand in merge fields."""
    spans = sorted((field.start, field.end) for field in fields)
    for start, word, _ in names if spans else ():
        i = bisect_left(spans, (start + len(word), 0)) - 1
        if i >= 0 and start < spans[i][1]:
            yield word


def _read_as(names: Iterable[_Word], stay: Collection[str], said: str) -> dict[str, str]:
    """Each name and its stand-in, while there are any. Words that ``stay`` are read as they are, and so are those that are also ``said``
    where they may be no names: days and months if they are written in the same way, others in any."""
    free = {kind: [*reversed(words)] for kind, words in _STAND_INS.items()}
    kinds: dict[str, _Kind] = {}
    counts: dict[str, int] = {}
    for _, word, kind in names:
        if kinds.get(word, "of a firm") == "of a firm":  # what tells more of it elsewhere counts
            kinds[word] = kind
        counts[word] = counts.get(word, 0) + 1
    as_said, in_any_case = _Text(said), _Text(said.lower())
    read_as: dict[str, str] = {}
    for word, kind in kinds.items():
        plain, where = (word, as_said) if word in TIMES else (word.lower(), in_any_case)
        if free[kind] and plain not in stay and not where.has_more(plain, counts[word]):
            read_as[word] = free[kind].pop()
    return read_as


class _Text:
    """A text whose words are counted when that is the only way to know."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: Counter[str] | None = None

    def has_more(self, word: str, times: int) -> bool:
        """Whether a word stands there more often than so many times."""
        if len(self._text) <= _LONG and self._text.count(word) == times:
            return False
        if self._words is None:
            self._words = Counter(_ANY_WORD.findall(self._text))
        return self._words[word] != times


def _swapped(text: str, names: Iterable[_Word], read_as: Mapping[str, str]) -> tuple[str, Swaps]:
    pieces: list[str] = []
    swaps: list[Swap] = []
    done = length = 0
    for start, word, _ in names:
        if read := read_as.get(word):
            pieces += (text[done:start], read)
            length += start - done
            done = start + len(word)
            swaps.append(Swap(start, done, length, length + len(read)))
            length += len(read)
    return "".join([*pieces, text[done:]]), Swaps(swaps)
