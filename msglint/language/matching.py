"""The search for patterns in sentences: what a sentence's words rule out is never tried.

All alternatives of all patterns stand in one index, each under the words of which it needs one. Most sentences leave a
handful of the thousands; only these are compiled to regular expressions and tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from threading import Lock
from typing import Protocol
from weakref import WeakKeyDictionary, WeakValueDictionary

from msglint import regexes
from msglint.language.patterns import NO_LISTS, Pattern, any_of, compile_pattern

_REMEMBERED = 4096  # sentences whose alternatives are remembered
_WORDS = 20_000  # whose part of the index is at hand

Row = tuple[int, int, tuple[frozenset[str], ...]]
"""In the index, under a word: the number of a search, which of its alternatives, and sets of words of each of which it needs one too."""


class Matcher:
    """A search for a pattern."""

    def __init__(self, pattern: Pattern) -> None:
        self.options: Sequence[Pattern] = pattern.options or (pattern,)
        self._compiled: dict[int, re.Pattern[str]] = {}
        self.number = _index.add(self)

    @classmethod
    def indexed(cls, number: int, options: Sequence[Pattern]) -> Matcher:
        """A search that stands in the index already (see `Block`). Its alternatives may be read when they are asked for."""
        made = cls.__new__(cls)
        made.options, made._compiled, made.number = options, {}, number
        return made

    def spans(self, line: str, words: frozenset[str]) -> list[tuple[int, int]]:
        """Character spans in ``line`` (" word word "), whose words are ``words``: in order, the longer one where two overlap."""
        seen = _index.seen(line, words)
        if self.number not in seen.candidates:
            return []
        spans = seen.spans.get(self.number)
        if spans is None:
            spans = seen.spans[self.number] = self._searched(line, seen.candidates[self.number])
        return list(spans)

    def _searched(self, line: str, options: Iterable[int]) -> list[tuple[int, int]]:
        found = [m.span() for option in options for m in self._regex(option).finditer(line) if m.end() > m.start()]
        if len(found) < 2:
            return found
        kept: list[tuple[int, int]] = []
        for span in sorted(found, key=lambda s: (s[0], -s[1])):
            if not kept or span[0] >= kept[-1][1]:
                kept.append(span)
        return kept

    def found(self, line: str, words: frozenset[str]) -> bool:
        """Whether it is anywhere in the line."""
        for option in _index.seen(line, words).candidates.get(self.number, ()):
            match = self._regex(option).search(line)
            if match and match.end() > match.start():
                return True
        return False

    def _regex(self, option: int) -> re.Pattern[str]:
        compiled = self._compiled.get(option)
        if compiled is None:
            compiled = self._compiled[option] = regexes.compiled("(?<= )" + self.options[option].regex)
        return compiled


class Rooms:
    """Several lines, and for each search those of them that leave room for it: a search asks for its own, not in every line."""

    def __init__(self, lines: Sequence[tuple[str, frozenset[str]]]) -> None:
        self._lines = lines
        self._places: dict[int, list[int]] = {}  # of each search
        self._searches = -1  # there were when this was worked out; later ones leave the others as they are

    def __contains__(self, matcher: Matcher) -> bool:
        """Whether any line leaves room for a search."""
        if matcher.number > self._searches:
            self._searches = _index.added
            self._places = {}
            for i, (line, words) in enumerate(self._lines):
                for number in _index.seen(line, words).candidates:
                    self._places.setdefault(number, []).append(i)
        return matcher.number in self._places

    def of(self, matcher: Matcher) -> Sequence[int]:
        """The places of the lines that do, in order."""
        return self._places[matcher.number] if matcher in self else ()


class _Seen:
    """A line: for each search by its number the alternatives it leaves room for, and what was found in it."""

    __slots__ = ("candidates", "spans")

    def __init__(self, candidates: Mapping[int, Sequence[int]]) -> None:
        self.candidates = candidates
        self.spans: dict[int, list[tuple[int, int]]] = {}


class Block(Protocol):
    """Many searches whose part of the index was worked out before, numbered from 0."""

    searches: int

    def rows(self, word: str | None, first: int) -> Iterable[Row]:
        """What stands under a word, and under None what needs no word; ``first`` is the number that search 0 has got."""
        ...


class _Index:
    """The alternatives of all searches there are, by the words they need."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._living: WeakValueDictionary[int, Matcher] = WeakValueDictionary()
        self.added = 0
        self._indexed = 0  # searches in the index, some of which may have gone since
        self._new: list[int] = []
        self._by_word: dict[str | None, list[Row]] = {}  # under None those that need no word
        self._blocks: WeakKeyDictionary[Block, int] = WeakKeyDictionary()  # the number of the first search of each
        self._rows: dict[str | None, Sequence[Row]] = {}  # all that stands under the words that were looked for
        self._remembered: dict[str, _Seen] = {}

    def add(self, matcher: Matcher) -> int:
        """The number the search gets."""
        with self._lock:
            self.added += 1
            self._living[self.added] = matcher
            self._new.append(self.added)
            return self.added

    def take(self, block: Block) -> int:
        """Add many searches at once. They stay as long as somebody has the block."""
        with self._lock:
            first = self._blocks[block] = self.added + 1
            self.added += block.searches
            self._rows, self._remembered = {}, {}
            return first

    def seen(self, line: str, words: frozenset[str]) -> _Seen:
        known = None if self._new else self._remembered.get(line)
        return self._looked_at(line, words) if known is None else known

    def _looked_at(self, line: str, words: frozenset[str]) -> _Seen:
        with self._lock:
            if self._new:
                self._catch_up()
            found: dict[int, tuple[int, ...]] = {}
            known = self._rows
            for word in (None, *words):
                rows = known.get(word)
                for number, option, needs in self._under(word) if rows is None else rows:
                    for needed in needs:
                        if needed.isdisjoint(words):
                            break
                    else:
                        options = found.get(number)
                        if options is None:
                            found[number] = _alone(option)
                        elif option not in options:  # it may need one of several words that are there
                            found[number] = (*options, option)
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            seen = self._remembered[line] = _Seen(found)
            return seen

    def _under(self, word: str | None) -> Sequence[Row]:
        """All that stands under a word."""
        if len(self._rows) >= _WORDS:
            self._rows.clear()
        rows = [*self._by_word.get(word, ()), *(row for block, first in self._blocks.items() for row in block.rows(word, first))]
        self._rows[word] = rows
        return rows

    def _catch_up(self) -> None:
        """Enter the new searches; when most of the old ones have gone (rules that were read anew), begin afresh."""
        if self._indexed + len(self._new) > 2 * len(self._living):
            self._by_word, self._indexed, self._new = {}, 0, sorted(self._living)
        self._rows, self._remembered = {}, {}
        for number in self._new:
            matcher = self._living.get(number)
            for i, option in enumerate(matcher.options if matcher else ()):
                for word in (None,) if option.triggers is None else option.triggers:
                    self._by_word.setdefault(word, []).append((number, i, option.needs))
        self._indexed += len(self._new)
        self._new = []


@cache
def _alone(option: int) -> tuple[int]:
    """One tuple for all searches of which a line leaves room for this alternative only, as for most."""
    return (option,)


_index = _Index()


def matcher_of(cues: Iterable[str]) -> Matcher:
    """A search for any of these patterns, which use no word lists."""
    return Matcher(any_of(compile_pattern(cue, NO_LISTS) for cue in cues))


def take(block: Block) -> int:
    """Add the searches of a block to the index; gives the number of its first. They stay as long as somebody has the block."""
    return _index.take(block)
