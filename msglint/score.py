"""The score: six dimensions, strengths raise, faults lower, caps hold down; every step is a row and the rows add up.

For each dimension with P points: start at base * P; add share * P for each strength and subtract share * severity * stakes * P
for each fault, the k-th of a category counting 1/2^(k-1) and the same words once; stay in [0, P]. The score is the sum, held
down by caps, rounded. Rows are whole quarters of a point, so that their sum is exact. The numbers stand in rules/score.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from msglint.finding import Finding, Place, Question, QuestionKind, Row, Score, Strength, asks, places_of_faults
from msglint.message import STAKES, Channel, Stage, Stakes

_CLOSE_ENOUGH = 0.25


@dataclass(frozen=True, slots=True)
class Dimension:
    points: float
    base: float
    without_offer: float
    title: str


@dataclass(frozen=True, slots=True)
class Share:
    """Which dimension something moves, and by what part of that dimension's points."""

    dimension: str
    share: float


@dataclass(frozen=True, slots=True)
class Cap:
    at: int
    why: str


@dataclass(frozen=True, slots=True)
class ScoreSettings:
    """The content of rules/score.yaml; ``data`` is the mapping it was made from."""

    dimensions: Mapping[str, Dimension]
    channels: Mapping[str, Mapping[str, float]]
    stages: Mapping[str, Mapping[str, float]]
    strengths: Mapping[str, Share]
    questions: Mapping[str, Share]
    faults: Mapping[str, Share]
    severities: Mapping[str, float]
    caps: Mapping[str, Cap]
    bands: tuple[tuple[int, str], ...]
    least_words: int
    stakes: Mapping[str, float]
    debt: float
    data: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)


def settings_from(data: Mapping[str, Any]) -> ScoreSettings:
    """The settings from the parsed YAML mapping; a missing or mistyped entry raises KeyError, TypeError or ValueError."""

    def shares(name: str) -> dict[str, Share]:
        return {k: Share(str(v["dimension"]), float(v["share"])) for k, v in data[name].items()}

    settings = ScoreSettings(
        dimensions={
            k: Dimension(float(v["points"]), float(v["base"]), float(v.get("without_offer", v["base"])), str(v["title"]))
            for k, v in data["dimensions"].items()
        },
        channels={k: {d: float(p) for d, p in v.items()} for k, v in data["channels"].items()},
        stages={k: {d: float(b) for d, b in v.items()} for k, v in data["stages"].items()},
        strengths=shares("strengths"),
        questions=shares("questions"),
        faults=shares("faults"),
        severities={k: float(v) for k, v in data["severities"].items()},
        caps={k: Cap(int(v["at"]), str(v["why"])) for k, v in data["caps"].items()},
        bands=tuple((int(b["from"]), str(b["name"])) for b in data["bands"]),
        least_words=int(data["least_words"]),
        stakes={k: float(v) for k, v in data["stakes"].items()},
        debt=float(data["debt"]),
        data=data,
    )
    for table in (settings.channels, settings.stages):
        for where, values in table.items():
            for name in values:
                if name not in settings.dimensions:
                    raise ValueError(f'"{where}" names the dimension "{name}", which is not there')
    if set(settings.stakes) != set(STAKES) or min(settings.stakes.values()) <= 0:
        raise ValueError(f"stakes need a number above 0 for each of {', '.join(STAKES)}")
    if settings.debt < 0:
        raise ValueError("debt is a share of a dimension's points, 0 or more")
    for cap in ("unfilled-field", "no-buyer"):
        if cap not in settings.caps:
            raise ValueError(f'caps need "{cap}"')
    if not settings.bands or settings.bands[-1][0] != 0 or list(settings.bands) != sorted(settings.bands, reverse=True):
        raise ValueError("bands go down from the best, the last from 0")
    for group in (settings.strengths, settings.questions, settings.faults):
        for name, share in group.items():
            if share.dimension not in settings.dimensions:
                raise ValueError(f'"{name}" names the dimension "{share.dimension}", which is not there')
    return settings


@dataclass(frozen=True, slots=True)
class Judged:
    """What the score looks at."""

    channel: Channel
    stage: Stage
    findings: tuple[Finding, ...]
    strengths: tuple[Strength, ...]
    questions: tuple[tuple[QuestionKind, Place], ...]
    offers: bool
    names_buyer: bool
    unfilled: bool
    words: int
    english: bool = True
    stakes: Stakes = "normal"


def score(judged: Judged, settings: ScoreSettings) -> Score:
    """The score of one message with its ledger; no value for stage none and for too little text."""
    if judged.stage == "none":
        return Score(None, "not outreach: no score", {}, ())
    if not judged.english:
        return Score(None, "not English: no score", {}, ())
    if judged.words < settings.least_words:
        return Score(None, "not enough text: no score", {}, ())
    rows: list[Row] = []
    totals: dict[str, float] = {}
    moving = _moving(judged, settings)
    wants = _wants(judged)
    for name, dimension in settings.dimensions.items():
        own = _dimension(name, dimension, moving[name], wants, judged, settings)
        rows.extend(own)
        totals[name] = sum(row.points for row in own)
    total = sum(totals.values())
    for cap in _caps(judged, settings):
        if total > cap.at:
            rows.append(Row("cap", "all", cap.at - total, f"at most {cap.at}: {cap.why}"))
            total = float(cap.at)
    if total < 0:
        rows.append(Row("floor", "all", -total, "no less than nothing"))
        total = 0.0
    value = int(total + 0.5)
    if value != total:
        rows.append(Row("rounding", "all", value - total, "to a whole number"))
    most = {name: _most(name, dimension, judged, settings) for name, dimension in settings.dimensions.items()}
    return Score(value, band_of(value, settings), totals, tuple(rows), most)


@dataclass(frozen=True, slots=True)
class Outline:
    """A score, and the rows that have words of a finding, strength or question: the row's number and that one's, in this order."""

    score: Score
    whose: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, score: Score, judged: Judged) -> Outline:
        """The outline of what was made of this."""
        said: list[Finding | Strength] = [*judged.findings, *judged.strengths]
        numbers = {id(each.message): number for number, each in enumerate(said)}
        asked = {asks(place): len(said) + number for number, (_, place) in enumerate(judged.questions)}
        whose = ((at, numbers.get(id(row.why), asked.get(row.why))) for at, row in enumerate(score.ledger))
        return cls(score, tuple((at, number) for at, number in whose if number is not None))

    def told(self, findings: Sequence[Finding], strengths: Sequence[Strength], questions: Sequence[Question]) -> Score:
        """The score of a message of which this is told."""
        whys = [*[finding.message for finding in findings], *[strength.message for strength in strengths]]
        score = self.score
        ledger = list(score.ledger)
        for at, number in self.whose:
            row = ledger[at]
            why = whys[number] if number < len(whys) else asks(questions[number - len(whys)].place)
            if why != row.why:
                ledger[at] = Row(row.rule, row.dimension, row.points, why)
        return Score(score.value, score.band, dict(score.dimensions), tuple(ledger), dict(score.most))


def band_of(value: int, settings: ScoreSettings) -> str:
    return next(name for least, name in settings.bands if value >= least)


def _most(name: str, dimension: Dimension, judged: Judged, settings: ScoreSettings) -> float:
    return settings.channels.get(judged.channel, {}).get(name, dimension.points)


@dataclass(slots=True)
class _Moving:
    """What moves one dimension, in order, each with its share of the points."""

    strengths: list[tuple[float, Strength]] = field(default_factory=list)
    questions: list[tuple[float, QuestionKind, Place]] = field(default_factory=list)
    faults: list[tuple[float, Finding]] = field(default_factory=list)


def _moving(judged: Judged, settings: ScoreSettings) -> Mapping[str, _Moving]:
    """What moves each dimension. What is to the message's credit in words that are a fault moves none."""
    moving = {name: _Moving() for name in settings.dimensions}
    faulted = places_of_faults(judged.findings)

    def stands(place: Place) -> bool:
        return not any(map(place.overlaps, faulted))

    for strength in judged.strengths:
        if (share := settings.strengths.get(strength.category)) and stands(strength.place):
            moving[share.dimension].strengths.append((share.share, strength))
    for kind, place in judged.questions:
        if (share := settings.questions.get(kind)) and stands(place):
            moving[share.dimension].questions.append((share.share, kind, place))
    for finding in judged.findings:
        if share := settings.faults.get(finding.category):
            moving[share.dimension].faults.append((share.share, finding))
    return moving


def _dimension(name: str, dimension: Dimension, moving: _Moving, wants: bool, judged: Judged, settings: ScoreSettings) -> list[Row]:
    points = _most(name, dimension, judged, settings)
    base = settings.stages.get(judged.stage, {}).get(name, dimension.base)
    why = dimension.title
    if not wants and dimension.without_offer != dimension.base:
        base, why = dimension.without_offer, f"{dimension.title}: nothing is offered, so none is owed"
    rows = [Row("base", name, _quarters(base * points), why)]
    seen: dict[str, int] = {}  # of each category, how many
    for share, strength in moving.strengths:
        before = seen.get(strength.category, 0)
        rows.append(Row(strength.rule, name, _quarters(share * points * 0.5**before), strength.message))
        seen[strength.category] = before + 1
    if moving.questions:
        share, kind, place = max(moving.questions, key=lambda asked: asked[0])
        rows.append(Row(kind, name, _quarters(share * points), asks(place)))
    if len(rows) > 1:
        rows.extend(_held(rows, points, settings.debt, name))
    taken = [(share * settings.severities[f.severity] * settings.stakes[judged.stakes] * points, f) for share, f in moving.faults]
    counted: list[Place] = []
    for cost, finding in sorted(taken, key=lambda t: -t[0]):  # the dearest of a category counts whole
        if not finding.whole:
            if any(map(finding.place.overlaps, counted)):
                continue  # the same words cost once
            counted.append(finding.place)
        before = seen.get(finding.category, 0)
        rows.append(Row(finding.rule, name, -_quarters(cost * 0.5**before), finding.message))
        seen[finding.category] = before + 1
    rows.extend(_held(rows, points, settings.debt, name))
    return [row for row in rows if row.points or row.rule == "base"]


def _wants(judged: Judged) -> bool:
    """Whether the writer is after something: makes an offer, or shows it by an error or by warnings of two kinds. One may be a mistake."""
    kinds = {finding.category for finding in judged.findings if finding.severity != "info"}
    return judged.offers or len(kinds) > 1 or any(finding.severity == "error" for finding in judged.findings)


def _held(rows: list[Row], points: float, debt: float, name: str) -> list[Row]:
    total, least = sum(row.points for row in rows), -_quarters(debt * points)
    if total > points:
        return [Row("ceiling", name, points - total, f"no more than {points:g} points here")]
    if total < least:
        return [Row("floor", name, least - total, f"no less than {least:g} here" if debt else "no less than nothing here")]
    return []


def _caps(judged: Judged, settings: ScoreSettings) -> Iterable[Cap]:
    if judged.unfilled:
        yield settings.caps["unfilled-field"]
    for category in dict.fromkeys(f.category for f in judged.findings if f.severity == "error"):
        if category in settings.caps:
            yield settings.caps[category]
    if not judged.names_buyer:
        yield settings.caps["no-buyer"]


def _quarters(points: float) -> float:
    return round(points / _CLOSE_ENOUGH) * _CLOSE_ENOUGH
