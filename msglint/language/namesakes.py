"""Names of people, firms and places in a message: where they stand, and the stand-ins they are read as.

What a reader, their firm and their town are called must not change how a message is judged, and the parser does better with names it
has often seen. So a name is read as another one: the first of a message as the first stand-in, the next as the second, the same
always as the same. Only case and position tell what is a name, and a word that means something to any search is left alone:
a name that is missed is read as it is written, while a word that is wrongly hidden would be a missed fault.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import cycle
from typing import NamedTuple

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
    names_a_firm,
    told_words,
    word_before,
)
from msglint.text import Folded, kept_if_short

Stretch = tuple[int, int]

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŠŽČŐ"
_NAME = rf"[{_CAPITAL}][^\W\d_{_CAPITAL}]+(?:-[{_CAPITAL}][^\W\d_{_CAPITAL}]+)*"
_RUN = rf"{_NAME}(?: (?:& )?{_NAME})*"
_BEFORE, _BEHIND = r"(?<![\w'@#./&*<-])(?<!\d )", r"(?![\w@&*/>-]|'(?!s\b)|\.\w| \d| & )"
_CAPITALS = re.compile(rf"{_BEFORE}{_RUN}{_BEHIND}")
_CAPITAL_WORD = re.compile(_NAME)
_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[^.!?]+")
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r'"[^"\n]+"')
_INTRODUCED = re.compile(r"\b(?:my name is|my name's|i am|i'm|im|this is|it's|its|name's|we are|we're|here is|we at)\b", re.IGNORECASE)
_WITHIN, _DESCRIBED = "within a sentence", "behind an article"
_MOST = 40  # names in a message; with more it is a list


class Run(NamedTuple):
    """Capitalised words that stand together in a line; ``name`` is what of them may be a name where they stand in the middle of a
    sentence, else ""."""

    start: int
    said: str
    name: str = ""


class Standing(NamedTuple):
    """Where a name stands in a text, and what it is read as."""

    start: int
    end: int
    read: str


def stood_in(text: Folded, names: Sequence[Standing]) -> tuple[Folded, Sequence[int]]:
    """A text with stand-ins for its names; and for each place in it, and the end, the offset it had."""
    if not names:
        return text, range(len(text.text) + 1)
    pieces: list[str] = []
    came: list[int] = []
    done = 0
    for start, end, read in names:
        pieces += (text.text[done:start], read)
        came += range(done, start)
        came += (min(start + i, end - 1) for i in range(len(read) - 1))
        came.append(end - 1)
        done = end
    came += range(done, len(text.text) + 1)
    at = text.at
    return Folded("".join([*pieces, text.text[done:]]), came if isinstance(at, range) else [at[i] for i in came]), came


class Namesakes:
    """The names of one message and what each is read as."""

    def __init__(self, read_as: Mapping[str, str]) -> None:
        self.read_as = read_as

    def found_in(self, text: str, taken: Sequence[Stretch]) -> list[Standing]:
        """Where the names stand in a folded text, outside of what is ``taken``."""
        return [each for each in self._standing(text) if not _overlap(each[:2], taken)]

    def _standing(self, text: str) -> Iterator[Standing]:
        for line in _LINE.finditer(text) if self.read_as else ():
            for run in _runs_in(line[0]):
                for start, end in self._in_run(run.said):
                    name = run.said[start:end]
                    if name == run.name or name not in TIMES:  # "Black Friday", "May I" have other meanings
                        yield Standing(line.start() + run.start + start, line.start() + run.start + end, self.read_as[name])

    def _in_run(self, run: str) -> Iterator[Stretch]:
        """The names in a run, the longer ones first."""
        if run in self.read_as:
            yield 0, len(run)
            return
        words = [word.span() for word in _CAPITAL_WORD.finditer(run)] if " " in run else []
        i = 0
        while i < len(words):
            last = next((j for j in range(len(words) - 1, i - 1, -1) if run[words[i][0] : words[j][1]] in self.read_as), None)
            if last is not None:
                yield words[i][0], words[last][1]
            i = i + 1 if last is None else last + 1

    def among(self, words: Collection[str]) -> frozenset[str]:
        """The stand-ins, in lower case, of the names all of whose words are among these."""
        return frozenset(
            word for name, read in self.read_as.items() for word in read.lower().split() if words and all(w in words for w in _words(name))
        )


NOBODY = Namesakes({})


def namesakes_in(greetings: Iterable[str], texts: Iterable[str], not_names: frozenset[str]) -> Namesakes:
    """The names in a message: those in its greetings, and those in the middle of its sentences. ``not_names`` are words, in lower
    case, that are read as they are, and that nothing is read as: the writer's own names, those the settings give, words of own rules."""
    found: dict[str, bool] = {}  # each name, and whether it is a person's
    times: dict[str, None] = {}
    for greeting in greetings:
        for name in _greeted(greeting):
            if not_names.isdisjoint(_words(name)):
                found.update(dict.fromkeys((name, *name.split()), True))
    for text in texts:
        for line in _LINE.findall(text):
            for run in _runs_in(line):
                if run.name and not_names.isdisjoint(_words(run.name)):
                    if run.name in TIMES:
                        times.setdefault(run.name)
                    else:
                        found.setdefault(run.name, False)
    people, places, days, months = ([each for each in some if each.lower() not in not_names] for some in (PEOPLE, PLACES, DAYS, MONTHS))
    read_as = dict(_numbered(found, people, places)) if len(found) <= _MOST and people and places else {}
    for named, are_days in ((days, True), (months, False)):
        read_as |= zip((time for time in times if (time in DAYS) == are_days), named, strict=False)
    return Namesakes(read_as) if read_as else NOBODY


def _numbered(found: Mapping[str, bool], people: Sequence[str], places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each name and its stand-in; those in a longer name of a person have that one's."""
    person_as, place_as = cycle(people), cycle(places)
    persons: dict[str, str] = {}
    for name, person in found.items():
        words = name.split()
        if person:
            for word in words:
                persons[word] = persons.get(word) or next(person_as)
            yield name, " ".join(dict.fromkeys((persons[words[0]], persons[words[-1]])))
        else:
            first = next(place_as)
            yield name, first if len(words) == 1 else f"{first} {next(place_as)}"


@lru_cache(maxsize=1024)
def _greeted(greeting: str) -> tuple[str, ...]:
    """The names in a greeting, behind the word that greets."""
    first = _WORD.search(greeting)
    runs = _CAPITALS.findall(greeting, first.end()) if first else ()
    return tuple(filter(None, map(_name_in, runs)))


@kept_if_short(maxsize=4096)  # what a template leaves as it is stands in every message
def _runs_in(line: str) -> tuple[Run, ...]:
    return tuple(run for said in _SENTENCE.finditer(line) for run in _runs_of(said[0], said.start()))


def _runs_of(said: str, start: int) -> Iterator[Run]:
    """The runs of a sentence, which begins at ``start`` in its line."""
    runs = list(_CAPITALS.finditer(said))
    telling = bool(runs) and _mostly_lower(said)
    quoted = [quote.span() for quote in _QUOTED.finditer(said)] if telling else []
    introduced = _INTRODUCED.search(said) if telling else None
    until = introduced.start() if introduced else len(said)
    listed = -1  # where a name ends that another may follow behind a comma
    for run in runs:
        opens = not _WORD.search(said, 0, run.start())
        within = opens or _is_within(said, run.start()) or (listed + 2 == run.start() and said[listed] == ",")
        name = ""
        if telling and within and run.start() < until and not _overlap(run.span(), quoted):
            name = _opening_name(run[0]) if opens else _name_in(run[0], _DESCRIBED if _is_described(said, run.start()) else _WITHIN)
            listed = run.end() if name else listed
        name = _time_in(run[0], word_before(said, run.start()), opens=opens) or name
        yield Run(start + run.start(), run[0], name)


def _time_in(run: str, before: str, *, opens: bool) -> str:
    """The day or month that a run is, if need be behind the word that opens the sentence ("Is Tuesday fine?"), or ""."""
    *leads, word = run.split()
    if word not in TIMES or len(leads) > opens or not LEADS.issuperset(lead.lower() for lead in leads):
        return ""
    behind = leads[0].lower() if leads else before
    return word if word not in ALSO_WORDS or behind in BEFORE_MONTHS else ""


def _opening_name(run: str) -> str:
    """The name with which a sentence opens. There any word has a capital, so that one is not enough: "Alder Foods", "In Cork"."""
    words = run.split()
    if len(words) < 2:
        return ""
    return _name_in(" ".join(words[1:]), _WITHIN) if words[0].lower() in LEADS else _name_in(run)


def _name_in(run: str, place: str = "") -> str:
    """What of a run is a name, without the titles before it. Its first word means nothing to any search, while the others may say what
    kind of firm or street it is; within a sentence it may be any of them ("in Salt Lake"), and a firm is known by its last word. Behind
    an article they all describe ("the Environment Agency"), and none may be hidden."""
    if place == _WITHIN and names_a_firm(_words(run)):
        return run
    words = run.split()
    while words and words[0].lower() in NO_NAMES:
        del words[0]
    read = _words(" ".join(words))
    plain = bool(read) and all(len(word) > 1 and word not in NO_NAMES for word in read)
    told = [word in told_words() for word in read]
    means = any(told) if place == _DESCRIBED else all(told) if place == _WITHIN else any(told[:1])
    return " ".join(words) if plain and not means else ""


def _is_described(said: str, at: int) -> bool:
    """Whether an article or an owner stands before a place."""
    return word_before(said, at) in ARTICLES


def _is_within(said: str, at: int) -> bool:
    """Whether a place is in the middle of a sentence: behind a word in lower case."""
    if at < 2 or said[at - 1] != " ":
        return False
    before = said[: at - 1].rpartition(" ")[2].rstrip(",")
    return bool(before) and before[0].islower() and before.replace("'", "").isalpha()


def _mostly_lower(said: str) -> bool:
    words = _WORD.findall(said)
    lower = sum(word[0].islower() for word in words)
    return bool(lower >= 2 and 2 * lower > len(words))


def _words(name: str) -> list[str]:
    return _WORD.findall(name.lower())


def _overlap(span: Stretch, taken: Iterable[Stretch]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)
