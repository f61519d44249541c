"""find: phrases - words in a row, in the pattern language of `msglint.language.patterns`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.language.matching import Matcher
from msglint.language.patterns import Lists, PatternError, any_of, compile_pattern
from msglint.language.reading import Reading
from msglint.language.searches import name_of
from msglint.marked_yaml import Node

_LANGUAGE = "words can be  ~any-form  a|b  (two words|or three)  [left out]  ...  *  #  @list  ^  $"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Any of these phrases, inside one sentence."""

    matcher: Matcher

    @property
    def search(self) -> Matcher:
        return self.matcher

    def find(self, reading: Reading) -> Iterator[Match]:
        for i in reading.rooms.of(self.matcher):
            sentence = reading.sentences[i]
            for span in self.matcher.spans(sentence.line, sentence.known):
                first, last = sentence.word_range(span)
                yield Match(i, first, last)


def read(node: Node, lists: Lists) -> Phrases | None:
    search = read_search(node, lists, "phrases")
    return Phrases(search) if search else None


def read_search(node: Node, lists: Lists, what: str) -> Matcher | None:
    """The search for one phrase or a list of them; what cannot be read is a problem at its place. ``lists`` may have a memory of
    searches (`searches.Searches`) and what these lists are called in it."""
    items = node.items(what)
    searches = getattr(lists, "searches", None)
    if searches is None:
        return _made(items, lists)
    name = name_of([str(item.plain()) for item in items], getattr(lists, "called", ""))
    known: Matcher | None = searches.of(name, lambda: _made(items, lists))
    return known


def _made(items: Iterable[Node], lists: Lists) -> Matcher | None:
    patterns = []
    for item in items:
        try:
            patterns.append(compile_pattern(item.text("a phrase"), lists))
        except PatternError as error:
            item.complain(f"this phrase can't be read: {error}", _LANGUAGE)
    return Matcher(any_of(patterns)) if patterns else None
