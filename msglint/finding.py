"""What msglint says about a message: findings, strengths, questions, the ledger of the score, and the whole report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar, Literal, NamedTuple, get_args

from msglint.message import Channel, FieldsAs, Stage, StageFrom, Stakes, TextName

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)  # worst first

QuestionKind = Literal[
    "buyer-situation", "buyer-problem", "buyer-impact", "indirect-buyer",
    "interest", "meeting", "referral", "logistics", "rhetorical", "seller-product",
]  # fmt: skip
QUESTION_KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
BUYER_KINDS: frozenset[QuestionKind] = frozenset(QUESTION_KINDS[:4])


class _Called:
    """Pickled as a call of the class: in less than half the time of other dataclasses, since reports go from process to process."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]]

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])


class Place(NamedTuple):
    """``[start, end)`` in characters of the draft's ``text`` or ``subject``; lines and columns (from 1) are of the file.

    When ``exact`` is false the text was unescaped from the file and ``line`` is the record's first line.
    """

    part: TextName
    start: int
    end: int
    quote: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    exact: bool = True

    def overlaps(self, other: Place) -> bool:
        """Whether the two share a character."""
        return self.part == other.part and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Finding(_Called):
    """A fault at a place: which rule says so, how bad it is here, why, and what to do instead.

    ``whole`` says that the message as a whole is meant and the place is only where it shows. ``sentence`` is the sentence
    around the place as it is read, with single blanks, "" when the message as a whole is meant: what stays when text moves.
    """

    rule: str
    category: str
    severity: Severity
    place: Place
    message: str
    advice: str
    whole: bool = False
    sentence: str = field(default="", compare=False, repr=False)


def places_of_faults(findings: Iterable[Finding]) -> list[Place]:
    """Where words are an error or warning: what else is found in these words is not to the message's credit."""
    return [finding.place for finding in findings if finding.severity != "info" and not finding.whole]


class Strength(NamedTuple):
    """Something the message does well, with the place that shows it."""

    rule: str
    category: str
    place: Place
    message: str


class Question(NamedTuple):
    """A question the message asks, by what its answer would be about."""

    kind: QuestionKind
    place: Place


def asks(place: Place) -> str:
    """What the ledger says of a question that stands here."""
    return f'"{place.quote}" asks what it means for them'


class Row(NamedTuple):
    """One line of the ledger; the points of all rows add up to the score exactly."""

    rule: str
    dimension: str
    points: float
    why: str


@dataclass(frozen=True, slots=True)
class Score(_Called):
    """``value`` is 0-100, or None with the reason in ``band`` when the message gets no score. ``dimensions`` are the points
    of each dimension, ``most`` the points each can have in the message's channel."""

    value: int | None
    band: str
    dimensions: dict[str, float]
    ledger: tuple[Row, ...]
    most: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Variants(_Called):
    """A draft with branches (spintax, conditions): how many were read, and the lowest and highest score among them."""

    n: int
    min: int
    max: int


@dataclass(frozen=True, slots=True)
class DraftReport(_Called):
    """Everything msglint has to say about one draft."""

    id: str
    path: str
    channel: Channel
    stage: Stage
    stage_from: StageFrom
    fields: FieldsAs
    score: Score
    findings: tuple[Finding, ...]
    strengths: tuple[Strength, ...]
    questions: tuple[Question, ...]
    silenced: int = 0  # findings that marks in the draft have turned off
    channel_from: StageFrom = "given"
    variants: Variants | None = None
    stakes: Stakes = "normal"


@dataclass(frozen=True, slots=True)
class DraftFailure:
    """A draft that could not be read, and why; ``line`` is the line in the file, 0 if there is none to tell."""

    path: str
    message: str
    line: int = 0
