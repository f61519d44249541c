"""find: shouting - words in capitals, rows of exclamation marks, rockets and fires."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Lists, Match
from msglint.language.facts import FUNCTION_WORDS
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence
from msglint.language.words import base_verbs
from msglint.marked_yaml import Node

_WAYS = ("capitals", "exclamations", "emoji")
_LOUD = frozenset("huge news ever free big best today last chance new insane unreal amazing never biggest massive hot guaranteed urgent special exclusive love literally".split())
_ROCKETS = re.compile("(?:[🚀🔥💰💸🤑💥⚡🚨💯🎉🤯📈👑💎⏰]\ufe0f?){2,}")


@dataclass(frozen=True, slots=True)
class Shouting:
    """The ways of shouting this rule minds, and how many exclamation marks in a row are too many."""

    ways: frozenset[str]
    most: int = 2

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset()

    def find(self, reading: Reading) -> Iterator[Match]:
        for i, sentence in enumerate(reading.sentences):
            for j, word in enumerate(sentence.words):
                rows = "exclamations" in self.ways and word.read[0] == "!" and len(word.read) > self.most
                if rows or ("emoji" in self.ways and _ROCKETS.search(word.read)):
                    yield Match(i, j, j + 1)
            if "capitals" in self.ways:
                yield from (Match(i, a, b) for a, b in _capitals(sentence))


def _capitals(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Runs of words in capitals that hold an ordinary English word; a run of names and acronyms is no shouting."""
    words = sentence.words
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end].read.isalpha() and words[end].read.isupper() and not words[end].field:
            end += 1
        run = [w.lower for w in words[at:end]]
        plain = sum(len(w) > 2 and (w in _LOUD or w in FUNCTION_WORDS or w in base_verbs()) for w in run)
        if (len(run) >= 2 and plain >= 1 and sum(map(len, run)) > 5) or (len(run) == 1 and run[0] in _LOUD and len(run[0]) > 3):
            yield at, end
        at = max(end, at + 1)


def read(node: Node, lists: Lists) -> Shouting:
    return Shouting(frozenset(item.choice(_WAYS, "a way of shouting") for item in node.items("shouting")))
