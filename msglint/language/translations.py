"""Translations of phrases that were made before: phrase -> Pattern, as plain lists that JSON can hold, read when asked for.

Their regular expressions, more than half of it all, stand one behind the other in a text beside these lists.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from msglint.language.patterns import Pattern


class Expressions:
    """Regular expressions one behind the other, each once. ``kept`` is the `text` of an earlier run."""

    def __init__(self, kept: bytes = b"") -> None:
        self._kept = kept
        self._length = 0
        self._places: dict[str, tuple[int, int]] = {}

    def at(self, start: int, end: int) -> str:
        """The kept one at this place."""
        return self._kept[start:end].decode()

    def place(self, expression: str) -> tuple[int, int]:
        """Where it will stand in the text."""
        if expression not in self._places:
            start, self._length = self._length, self._length + len(expression.encode())
            self._places[expression] = start, self._length
        return self._places[expression]

    def text(self) -> bytes:
        """All that were given a place."""
        return "".join(self._places).encode()


class Translations:
    """The phrases of one set of word lists. ``known`` is what `plain` gave in an earlier run, with the ``expressions`` it gave places."""

    def __init__(self, known: Any = None, expressions: Expressions | None = None) -> None:
        self._expressions = expressions or Expressions()
        known = known or {"sets": [], "patterns": {}}
        self._sets: list[str] = known["sets"]  # words with spaces between: read faster than lists of words
        self._plain: dict[str, list[Any]] = known["patterns"]
        self._read: dict[int, frozenset[str]] = {}
        self._made: dict[str, Pattern] = {}

    @property
    def grown(self) -> bool:
        """Whether something was translated that was not known."""
        return any(source not in self._plain for source in self._made)

    def of(self, source: str, translate: Callable[[], Pattern]) -> Pattern:
        """The phrase's pattern: the known one, else what ``translate`` makes."""
        pattern = self._made.get(source)
        if pattern is None:
            plain = self._plain.get(source)
            pattern = self._made[source] = translate() if plain is None else self._pattern(plain)
        return pattern

    def plain(self, expressions: Expressions) -> Any:
        """All that is known; a set of words that many share is written once. The expressions are given places in these."""
        for source, plain in self._plain.items():
            self._made.setdefault(source, self._pattern(plain))
        places: dict[frozenset[str], int] = {}

        def written(pattern: Pattern) -> list[Any]:
            triggers = None if pattern.triggers is None else places.setdefault(pattern.triggers, len(places))
            needs = [places.setdefault(words, len(places)) for words in pattern.needs]
            options = [written(option) for option in pattern.options]
            place = (0, 0) if options else expressions.place(pattern.regex)
            return [*place, triggers, int(pattern.empty), options, needs]

        patterns = {source: written(pattern) for source, pattern in self._made.items()}
        return {"sets": [" ".join(sorted(words)) for words in places], "patterns": patterns}

    def _pattern(self, plain: list[Any]) -> Pattern:
        start, end, triggers, empty, options, needs = plain
        return Pattern(
            partial(self._expressions.at, start, end),
            None if triggers is None else self._words(triggers),
            bool(empty),
            tuple([self._pattern(option) for option in options]),
            tuple([self._words(place) for place in needs]),
        )

    def _words(self, place: int) -> frozenset[str]:
        words = self._read.get(place)
        if words is None:
            words = self._read[place] = frozenset(self._sets[place].split())
        return words
