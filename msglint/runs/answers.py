"""What is kept of an answer about a draft: places, names of rules, numbers. The draft's words are cut from the draft anew.

Texts in a report are the draft's words, a rule's, or a rule's with the draft's inside. Of the first only offsets are kept, of
the second the rule's name. A report that cannot be made again like this, letter for letter, is not kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from msglint.finding import SEVERITIES, DraftReport, Finding, Place, Question, Row, Score, Strength, Variants, asks
from msglint.message import Draft, Message
from msglint.text import shortened
from msglint.traces import Trace

_PARTS = ("text", "subject")
# Rows of a ledger that no rule has: what they say stands in rules/score.yaml.
_OWN_ROWS = frozenset(("base", "cap", "ceiling", "floor", "rounding"))


@dataclass(frozen=True, slots=True)
class Card:
    """What a report says of a rule."""

    category: str
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The report about a draft, what its message leaves for comparing it with others, and whether that is in English."""

    report: DraftReport
    trace: Trace | None
    english: bool = True


class _NotKept(Exception):
    """Something in a report that neither a rule nor the draft has."""


def written(answer: Answer, draft: Draft, message: Message, cards: Mapping[str, Card]) -> bytes | None:
    """The answer as it is kept; None when it could not be read again. ``draft`` is what ``message`` was made from."""
    try:
        kept = json.dumps(_Writer(draft, message, cards).answer(answer), separators=(",", ":")).encode()
    except _NotKept:
        return None
    again = read(kept, draft, cards)
    same = again is not None and again == answer and _sentences(again.report) == _sentences(answer.report)
    return kept if same else None


def read(kept: bytes, draft: Draft, cards: Mapping[str, Card]) -> Answer | None:
    """The answer about this draft made again; None when what was kept is not about it."""
    try:
        return _Reader(draft, cards).answer(json.loads(kept))
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def _sentences(report: DraftReport) -> list[str]:
    return [finding.sentence for finding in report.findings]  # they do not count when findings are compared


class _Writer:
    def __init__(self, draft: Draft, message: Message, cards: Mapping[str, Card]) -> None:
        self._cards = cards
        self._raw = (draft.text, draft.subject, *_readings(message))
        self._texts = [_plain(text) for text in self._raw]

    def answer(self, answer: Answer) -> list[Any]:
        report, score = answer.report, answer.report.score
        return [
            [report.channel, report.channel_from, report.stage, report.stage_from, report.fields, report.stakes, report.silenced],
            answer.english,
            [score.value, score.band, score.dimensions, score.most],
            [[row.rule, row.dimension, row.points, self._why(row, report)] for row in score.ledger],
            [self._finding(finding) for finding in report.findings],
            [[each.rule, _place(each.place), self._said(each.rule, each.message, each.place)] for each in report.strengths],
            [[question.kind, _place(question.place)] for question in report.questions],
            [report.variants.n, report.variants.min, report.variants.max] if report.variants else None,
            self._trace(answer.trace) if answer.trace else None,
        ]

    def _finding(self, finding: Finding) -> list[Any]:
        said = self._said(finding.rule, finding.message, finding.place)
        sentence = self._cut(finding.sentence) if finding.sentence else 0
        return [finding.rule, SEVERITIES.index(finding.severity), int(finding.whole), _place(finding.place), said, sentence]

    def _said(self, rule: str, message: str, place: Place) -> Any:
        """How a rule's message comes about: 0 as it is, 1 with the words of the place, else with other words."""
        if rule not in self._cards:
            raise _NotKept
        before, *after = self._cards[rule].message.split("{quote}")
        if not after:
            return 0
        if message == shortened(place.quote).join((before, *after)):
            return 1
        words = message[len(before) : len(before) + (len(message) - len(before) - sum(map(len, after))) // len(after)]
        return [*self._cut(words.removesuffix("…")), int(words.endswith("…"))]

    def _cut(self, words: str) -> list[int]:
        """Where words with single blanks stand: in which text, read with single blanks, from where, and how many characters."""
        for number, text in enumerate(self._texts):
            if (at := text.find(words)) >= 0:
                return [number, at, len(words)]
        raise _NotKept

    def _why(self, row: Row, report: DraftReport) -> Any:
        """What a row says: one of the score's own texts, or what a finding or strength says, or which question is meant."""
        if row.rule not in self._cards and row.rule in _OWN_ROWS:
            return row.why
        said: list[Finding | Strength] = [*report.findings, *report.strengths]
        for number, each in enumerate(said):
            if each.rule == row.rule and each.message == row.why:
                return number
        for number, question in enumerate(report.questions):
            if question.kind == row.rule and asks(question.place) == row.why:
                return [number]
        raise _NotKept

    def _trace(self, trace: Trace) -> list[Any]:
        """The opening is text of the draft but where merge fields are written over, one sign for each character."""
        for number in (0, 2):  # the draft's own text, or what the first reading made of it
            source = self._raw[number][trace.start : trace.start + len(trace.opening)]
            over = [[at, ord(sign)] for at, (sign, was) in enumerate(zip(trace.opening, source, strict=False)) if sign != was]
            if len(source) == len(trace.opening) and not any(chr(sign).isprintable() and sign != 32 for _, sign in over):
                return [number, trace.keys, trace.start, len(trace.opening), over]
        raise _NotKept


class _Reader:
    def __init__(self, draft: Draft, cards: Mapping[str, Card]) -> None:
        self._draft = draft
        self._cards = cards
        self._sources = (
            draft.origin.text if draft.origin else draft.text,
            draft.subject_origin.text if draft.subject_origin else draft.subject,
        )
        self._raw = [draft.text, draft.subject]
        self._texts: dict[int, str] = {}

    def answer(self, kept: list[Any]) -> Answer:
        told, english, (value, band, dimensions, most), rows, findings, strengths, questions, variants, trace = kept
        channel, channel_from, stage, stage_from, fields, stakes, silenced = told
        found = tuple(self._finding(*each) for each in findings)
        shown = tuple(self._strength(*each) for each in strengths)
        asked_ = tuple(Question(kind, self._place(place)) for kind, place in questions)
        ledger = tuple(Row(rule, of, points, _why(why, (*found, *shown), asked_)) for rule, of, points, why in rows)
        report = DraftReport(
            id=self._draft.id, path=self._draft.path, channel=channel, channel_from=channel_from, stage=stage, stage_from=stage_from,
            fields=fields, stakes=stakes, score=Score(value, band, dimensions, ledger, most), findings=found, strengths=shown,
            questions=asked_, silenced=silenced, variants=Variants(*variants) if variants else None,
        )  # fmt: skip
        return Answer(report, self._trace(*trace) if trace else None, english)

    def _finding(self, rule: str, severity: int, whole: int, at: list[int], said: Any, sentence: Any) -> Finding:
        card, place = self._cards[rule], self._place(at)
        read = self._cut(*sentence) if sentence else ""
        return Finding(rule, card.category, SEVERITIES[severity], place, self._said(card, said, place), card.advice, bool(whole), read)

    def _strength(self, rule: str, at: list[int], said: Any) -> Strength:
        card, place = self._cards[rule], self._place(at)
        return Strength(rule, card.category, place, self._said(card, said, place))

    def _said(self, card: Card, said: Any, place: Place) -> str:
        if said == 0:
            return card.message
        words = shortened(place.quote) if said == 1 else self._cut(*said[:3]) + "…" * said[3]
        return card.message.replace("{quote}", words)

    def _place(self, kept: list[int]) -> Place:
        number, start, end, *lines = kept
        quote = self._sources[number][start:end]
        if lines:
            return Place(_PARTS[number], start, end, quote, *lines)  # type: ignore[arg-type]
        line = self._draft.subject_place[0] if number else self._draft.line
        return Place(_PARTS[number], start, end, quote, line, 1, line, 1, exact=False)  # type: ignore[arg-type]

    def _cut(self, number: int, start: int, length: int) -> str:
        return self._text(number)[start : start + length]

    def _text(self, number: int) -> str:
        if number not in self._texts:
            self._texts[number] = _plain(self._source(number))
        return self._texts[number]

    def _source(self, number: int) -> str:
        if number >= len(self._raw):  # of a draft with branches or marks, whose readings only a message has
            from msglint.drafts import message_of

            self._raw += _readings(message_of(self._draft))
        return self._raw[number]

    def _trace(self, number: int, keys: Iterable[int], start: int, length: int, over: Iterable[tuple[int, int]]) -> Trace:
        opening = list(self._source(number)[start : start + length])
        for at, sign in over:
            opening[at] = chr(sign)
        return Trace(tuple(keys), "".join(opening), start)


def _readings(message: Message) -> Iterator[str]:
    for each in (message, *message.variants):
        yield from (each.text("text"), each.text("subject"))


def _place(place: Place) -> list[int]:
    kept = [_PARTS.index(place.part), place.start, place.end]
    return [*kept, place.line, place.column, place.end_line, place.end_column] if place.exact else kept


def _why(kept: Any, said: tuple[Finding | Strength, ...], questions: tuple[Question, ...]) -> str:
    if isinstance(kept, int):
        return said[kept].message
    return kept if isinstance(kept, str) else asks(questions[kept[0]].place)


def _plain(text: str) -> str:
    return " ".join(text.split())
