"""What is said of a message but for the words it is said in: what was found where, and what the score is made of. Of messages that are
read alike all this is the same, and each is told in words of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from msglint.checks import Match
from msglint.finding import DraftReport, Finding, Place, Question, QuestionKind, Severity, Strength
from msglint.language.reading import Reading
from msglint.message import Message, TextName, unmoved
from msglint.rule import Rule
from msglint.score import Outline
from msglint.text import shortened

Way = Callable[[int], int]  # from an offset of a text to the one in another


class Spot(NamedTuple):
    """Where something was found in a text, in which sentence; ``whole`` as in `Match`."""

    name: TextName
    start: int
    end: int
    sentence: tuple[int, int]
    whole: bool


class Hit(NamedTuple):
    """What a rule has found, and how bad it is there."""

    rule: Rule
    spot: Spot
    severity: Severity


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that is said of a message. The findings, strengths and questions stand in the order in which they are told."""

    findings: tuple[Hit, ...]
    silenced: tuple[Hit, ...]  # that marks have turned off
    strengths: tuple[Hit, ...]
    questions: tuple[tuple[QuestionKind, Spot], ...]
    score: Outline
    lasting: bool = True  # whether it is the same whatever names stand in the message

    def spots(self) -> Iterator[Spot]:
        """Of all that is told."""
        for hits in (self.findings, self.silenced, self.strengths):
            yield from (hit.spot for hit in hits)
        yield from (spot for _, spot in self.questions)


def spot_of(reading: Reading, match: Match) -> Spot:
    sentence = reading.sentences[match.sentence]
    return Spot(sentence.part.text_name, *sentence.place(match.first, match.last), (sentence.start, sentence.end), match.whole)


@dataclass(frozen=True, slots=True)
class Telling:
    """How what was found is told of a message. ``place`` tells where a stretch of its text or subject stands; ``text`` and ``subject`` lead
    to these from the offsets in the message that it was found in, if that was another one."""

    message: Message
    place: Callable[[TextName, int, int], Place]
    text: Way = unmoved
    subject: Way = unmoved

    def report(self, judgement: Judgement) -> DraftReport:
        """The report about the message."""
        message, draft = self.message, self.message.draft
        findings = tuple([self.finding(hit) for hit in judgement.findings])
        strengths = tuple([self.strength(hit) for hit in judgement.strengths])
        questions = tuple([self.question(kind, spot) for kind, spot in judgement.questions])
        return DraftReport(
            id=draft.id,
            path=draft.path,
            channel=message.channel,
            channel_from=message.channel_from,
            stage=message.stage,
            stage_from=message.stage_from,
            fields=message.fields_as,
            stakes=message.stakes,
            score=judgement.score.told(findings, strengths, questions),
            findings=findings,
            strengths=strengths,
            questions=questions,
        )

    def finding(self, hit: Hit) -> Finding:
        rule, spot, severity = hit
        name, start, end, sentence, whole = spot
        way = self.text if name == "text" else self.subject
        start, end = way(start), way(end)
        around = "" if whole else " ".join(self.message.text(name)[way(sentence[0]) : way(sentence[1])].split())
        said = self._said(rule, name, start, end)
        return Finding(rule.id, rule.category, severity, self.place(name, start, end), said, rule.advice, whole, around)

    def strength(self, hit: Hit) -> Strength:
        rule, (name, start, end, _, _), _ = hit
        way = self.text if name == "text" else self.subject
        start, end = way(start), way(end)
        return Strength(rule.id, rule.category, self.place(name, start, end), self._said(rule, name, start, end))

    def question(self, kind: QuestionKind, spot: Spot) -> Question:
        way = self.text if spot.name == "text" else self.subject
        return Question(kind, self.place(spot.name, way(spot.start), way(spot.end)))

    def _said(self, rule: Rule, name: TextName, start: int, end: int) -> str:
        """The rule's message, with the words as they are read, without a page's tags."""
        said = rule.message
        return said.replace("{quote}", shortened(self.message.text(name)[start:end])) if "{quote}" in said else said
