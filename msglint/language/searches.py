"""Searches of rules that were made before: their part of the index, as plain lists that JSON can hold, and beside it, as bytes, their
alternatives, which are read when one of them is tried. Most never are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import Any, overload

from msglint.language import matching
from msglint.language.matching import Matcher, Row
from msglint.language.patterns import Pattern


def name_of(phrases: Iterable[str], lists: str) -> str:
    """What a search for these phrases is kept under; ``lists`` says with which word lists they are read."""
    return blake2b("\n".join((lists, *phrases)).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


class Searches:
    """The searches of one set of rules, by name, as they are made."""

    def __init__(self) -> None:
        self._made: dict[str, Matcher] = {}

    def of(self, name: str, make: Callable[[], Matcher | None]) -> Matcher | None:
        """The search of this name: the known one, else what ``make`` makes."""
        made = make()
        if made:
            self._made[name] = made
        return made

    def plain(self) -> tuple[Any, bytes]:
        """What `KnownSearches` is made from: what JSON holds, and the bytes beside it."""
        sets: dict[frozenset[str], int] = {}
        rows: dict[str, list[list[int]]] = {}
        beside: list[bytes] = []
        for number, matcher in enumerate(self._made.values()):
            options = []
            for i, option in enumerate(matcher.options):
                needs = [sets.setdefault(words, len(sets)) for words in option.needs]
                for word in _NOWHERE if option.triggers is None else option.triggers:
                    rows.setdefault(word, []).append([number, i, *needs])
                triggers = None if option.triggers is None else sorted(option.triggers)
                options.append([option.regex, triggers, int(option.empty), needs])
            beside.append(json.dumps(options, separators=(",", ":")).encode())
        ends, end = [], 0
        for each in beside:
            ends.append(end := end + len(each))
        plain = {"names": [*self._made], "ends": ends, "rows": rows, "sets": [" ".join(sorted(words)) for words in sets]}
        return plain, b"".join(beside)


_NOWHERE = ("",)  # stands for no word: an alternative that needs none


class KnownSearches(Searches):
    """The searches that an earlier run has made, of the very same rules: a `Block` of the index."""

    def __init__(self, plain: Any, beside: bytes) -> None:
        """Raises KeyError, TypeError or ValueError for what `Searches.plain` did not give."""
        super().__init__()
        self._numbers = {name: number for number, name in enumerate(plain["names"])}
        self._ends: list[int] = plain["ends"]
        self._plain_rows: dict[str, list[list[int]]] = plain["rows"]
        self._sets: list[str | frozenset[str]] = plain["sets"]
        self._beside = beside
        if len(self._ends) != len(self._numbers) or len(beside) != (self._ends or [0])[-1]:
            raise ValueError("not what was kept")
        self.searches = len(self._numbers)
        self._first = matching.take(self)

    def of(self, name: str, make: Callable[[], Matcher | None]) -> Matcher | None:
        number = self._numbers.get(name)
        return super().of(name, make) if number is None else Matcher.indexed(self._first + number, _Alternatives(self, number))

    def rows(self, word: str | None, first: int) -> Iterator[Row]:
        for number, option, *needs in self._plain_rows.get(word or "", ()):
            yield first + number, option, tuple([self._words(place) for place in needs])

    def alternatives(self, number: int) -> tuple[Pattern, ...]:
        """Those of a search."""
        start = self._ends[number - 1] if number else 0
        plain = json.loads(self._beside[start : self._ends[number]])
        return tuple(
            Pattern(
                regex, None if triggers is None else frozenset(triggers), bool(empty), (), tuple([self._words(place) for place in needs])
            )
            for regex, triggers, empty, needs in plain
        )

    def _words(self, place: int) -> frozenset[str]:
        words = self._sets[place]
        if isinstance(words, str):
            words = self._sets[place] = frozenset(words.split())
        return words


class _Alternatives(Sequence[Pattern]):
    """The alternatives of a known search, read when one is asked for. They keep the search in the index."""

    def __init__(self, of: KnownSearches, number: int) -> None:
        self._of, self._number = of, number

    @cached_property
    def _read(self) -> tuple[Pattern, ...]:
        return self._of.alternatives(self._number)

    def __len__(self) -> int:
        return len(self._read)

    @overload
    def __getitem__(self, at: int) -> Pattern: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Pattern]: ...
    def __getitem__(self, at: int | slice) -> Pattern | Sequence[Pattern]:
        return self._read[at]
