"""find: shouting - words in capitals, rows of exclamation marks, rockets and fires, a greeted name in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.checks.parameters import Parameter, whole
from msglint.language.content import FUNCTION_WORDS
from msglint.language.forms import base_verbs
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence, remembered
from msglint.language.words import Word
from msglint.marked_yaml import Node

_WAYS = ("capitals", "exclamations", "emoji", "greeting")
_LOUD = frozenset(
    [
        "huge",
        "news",
        "ever",
        "free",
        "big",
        "best",
        "today",
        "last",
        "chance",
        "new",
        "insane",
        "unreal",
        "amazing",
        "never",
        "biggest",
        "massive",
        "hot",
        "guaranteed",
        "urgent",
        "special",
        "exclusive",
        "love",
        "literally",
        "wow",
        "omg",
        "epic",
        "crazy",
        "mental",
        "secret",
        "profit",
        "profits",
        "money",
        "rich",
        "everything",
        "everyone",
        "life",
        "sales",
        "double",
        "triple",
        "millions",
        "mega",
        "ultimate",
        "incredible",
        "unbelievable",
        "awesome",
        "fantastic",
        "phenomenal",
        "stunning",
        "winner",
        "now",
        "explosive",
        "limited",
        "hurry",
        "nothing",
        "everywhere",
        "forever",
        "instantly",
        "magic",
        "miracle",
        "genius",
        "legendary",
        "finally",
        "proven",
        "results",
        "growth",
        "revenue",
        "success",
        "viral",
        "bonkers",
        "deal",
        "deals",
        "steal",
    ]
)
_ROCKETS = re.compile("(?:[🚀🔥💰💸🤑💥⚡🚨💯🎉🤯📈👑💎⏰]\ufe0f?){2,}")
# Capitals that somebody else wrote, on a page, a sign or a button.
_WRITTEN = frozenset(
    [
        "say",
        "says",
        "said",
        "saying",
        "read",
        "reads",
        "show",
        "shows",
        "showed",
        "display",
        "displays",
        "marked",
        "labelled",
        "labeled",
        "stamped",
        "titled",
        "called",
        "headed",
        "signed",
        "reading",
        "sign",
        "signs",
        "signpost",
        "button",
        "buttons",
        "column",
        "columns",
        "field",
        "fields",
        "form",
        "forms",
        "label",
        "notice",
        "banner",
        "heading",
        "page",
        "sheet",
        "status",
        "error",
        "poster",
        "plate",
    ]
)
_WARM = frozenset(["congratulations", "congrats", "birthday", "thanks", "thank", "welcome", "hooray"])
_GREETS = frozenset(["hi", "hello", "hey", "dear", "hiya", "greetings"])
_FIRM = frozenset("ltd limited llc llp plc inc pty gmbh corp co company sons bros services group".split())


@dataclass(frozen=True, slots=True)
class Shouting:
    """The ways of shouting this rule minds, and how many exclamation marks in a row are too many."""

    ways: frozenset[str]
    most: int = 2

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        marks = Parameter("exclamation_marks", str(self.most), "so many in a row are still fine", whole(1), "most")
        return (marks,) if "exclamations" in self.ways else ()

    def find(self, reading: Reading) -> Iterator[Match]:
        for i, sentence in enumerate(reading.sentences):
            if "greeting" in self.ways and i < 2:
                yield from (Match(i, a, b) for a, b in _greeted(sentence))
            yield from (Match(i, a, b) for a, b in _loud(sentence, self.ways, self.most))


@remembered
def _loud(sentence: Sentence, ways: frozenset[str], most: int) -> list[tuple[int, int]]:
    """The words of a sentence that shout in one of these ways, whichever sentence it is."""
    rows = "exclamations" in ways and _WARM.isdisjoint(sentence.known)
    found = [
        (i, i + 1)
        for i, word in enumerate(sentence.words)
        if (rows and word.read[0] == "!" and len(word.read) > most) or ("emoji" in ways and _ROCKETS.search(word.read))
    ]
    return [*found, *_capitals(sentence)] if "capitals" in ways else found


def _is_capitals(word: Word) -> bool:
    return word.read.isalpha() and word.read.isupper() and not word.field


def _capitals(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Runs of words in capitals that hold ordinary English words; names, acronyms and what a sign says are no shouting."""
    words = sentence.words
    if not _WRITTEN.isdisjoint(sentence.known):
        return
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _is_capitals(words[end]):
            end += 1
        if end > at and _shouted([w.lower for w in words[at:end]], words[end].read if end < len(words) else ""):
            yield at, end
        at = max(end, at + 1)


def _shouted(run: list[str], following: str) -> bool:
    """Whether these words are shouted: a loud word, two ordinary ones ("PDF ONLY" holds one), or a long one before "!!"."""
    loud = any(w in _LOUD and len(w) > 2 for w in run)
    plain = sum(len(w) > 2 and (w in _LOUD or w in FUNCTION_WORDS or w in base_verbs()) for w in run)
    if len(run) == 1:
        return (loud and len(run[0]) > 3) or (following[:2] == "!!" and len(run[0]) > 4)
    return sum(map(len, run)) > 5 and (loud or plain >= 2)


def _greeted(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """A greeting to a name or a firm of several words in capitals, as it stands in a register: "Hi GRANGE JOINERY LTD,"."""
    words = sentence.words
    if len(words) < 3 or words[0].lower not in _GREETS or words[0].field:
        return
    end = 1
    long = 0
    while (
        end < len(words)
        and not words[end].field
        and (words[end].read in ("&", "'", "-", ".", "+") or (words[end].read.isupper() and words[end].read.replace("'", "").isalpha()))
    ):
        long += len(words[end].read) > 3
        end += 1
    stops = end == len(words) or words[end].read[0] in ",:;!–—-"
    firm = words[end - 1].lower in _FIRM
    if stops and (long >= 2 or (firm and end > 2 and long)):
        yield 0, end


def read(node: Node, lists: Lists) -> Shouting:
    return Shouting(frozenset(item.choice(_WAYS, "a way of shouting") for item in node.items("shouting")))
