"""What the rules find in a message, before it is told: where it stands, and how bad it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from msglint.checks import Match
from msglint.finding import QuestionKind, Severity
from msglint.language.reading import Reading
from msglint.message import TextName
from msglint.rule import Rule
from msglint.score import Outline

Way = Callable[[int], int]  # from an offset of a text to the one in another


class Spot(NamedTuple):
    """Where something was found in a text, in which sentence; ``whole`` as in `Match`."""

    name: TextName
    start: int
    end: int
    sentence: tuple[int, int]
    whole: bool

    def moved(self, text: Way, subject: Way) -> Spot:
        name, start, end, (first, last), whole = self
        to = text if name == "text" else subject
        return Spot(name, to(start), to(end), (to(first), to(last)), whole)


class Hit(NamedTuple):
    """What a rule has found, how bad it is there, and whether marks turn it off."""

    rule: Rule
    spot: Spot
    severity: Severity
    silenced: bool


@dataclass(slots=True)
class Judgement:
    """All that was found in a message, and what its score goes by besides."""

    hits: list[Hit]
    questions: list[tuple[QuestionKind, Spot]]
    offers: bool
    words: int
    names_buyer: bool = False  # not known before the findings are
    score: Outline | None = None  # once it was asked for again

    def moved(self, text: Way, subject: Way) -> Judgement:
        """The same in another text, and another subject, without the score."""
        hits = [Hit(rule, spot.moved(text, subject), severity, silenced) for rule, spot, severity, silenced in self.hits]
        questions = [(kind, spot.moved(text, subject)) for kind, spot in self.questions]
        return Judgement(hits, questions, self.offers, self.words, self.names_buyer)


def spot_of(reading: Reading, match: Match) -> Spot:
    sentence = reading.sentences[match.sentence]
    return Spot(sentence.part.text_name, *sentence.place(match.first, match.last), (sentence.start, sentence.end), match.whole)
