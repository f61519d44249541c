"""find: phrases - words in a row, in the pattern language of `msglint.language.patterns`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.language.matching import Matcher
from msglint.language.patterns import Lists, Pattern, PatternError, any_of, compile_pattern
from msglint.language.reading import Reading
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
    pattern = read_patterns(node, lists, "phrases")
    return Phrases(Matcher(pattern)) if pattern else None


def read_patterns(node: Node, lists: Lists, what: str) -> Pattern | None:
    """One pattern or a list of them; what cannot be read is a problem at its place."""
    patterns = []
    for item in node.items(what):
        try:
            patterns.append(compile_pattern(item.text("a phrase"), lists))
        except PatternError as error:
            item.complain(f"this phrase can't be read: {error}", _LANGUAGE)
    return any_of(patterns) if patterns else None
