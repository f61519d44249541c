"""The one way through the house: messages in, reports out, in batches with one parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from msglint.alike import key_of
from msglint.checks import Match
from msglint.finding import (
    SEVERITIES,
    DraftReport,
    Finding,
    Place,
    Question,
    QuestionKind,
    Score,
    Severity,
    Strength,
    Variants,
    places_of_faults,
)
from msglint.language.parse import parse
from msglint.language.reading import Reading
from msglint.language.sides import BUYER
from msglint.message import Channel, Message, Stage
from msglint.places import Places
from msglint.rule import Rule
from msglint.rule_files import FAULTS, STRENGTHS
from msglint.ruleset import RuleSet, built_in_ids
from msglint.score import Judged, score
from msglint.silence import Shade, Silence
from msglint.text import shortened

BATCH = 64  # messages parsed together
REMEMBERED = 10_000  # messages whose like are known, about 2 KB each: digests, and what was found
# What can be claimed in the words of a fault; facts about the reader, questions and small asks stand beside one all the same.
_MASKS = frozenset(["reason-to-change", "buyer-outcome", "humble-equal", "give-first"])
_OUTREACH = {"first", "follow-up", "warm"}


@dataclass(slots=True)
class Tally:
    """Words read and words parsed, for those who want to know what the parse costs; without messages whose like were read before."""

    words: int = 0
    parsed: int = 0


class _Applying:
    """The rules for messages of one kind, in the order in which they are asked; ``parsing`` are those whose checks want a parse,
    ``guarded`` those whose guards do, of the sentences in which their words stand."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.parsing = [rule for rule in rules if hasattr(rule.check, "wants_parse")]
        clauses = [rule for rule in rules if any(guard.wants_parse for guard in rule.unless)]
        self.guarded = [rule for rule in clauses if rule.find in ("phrases", "question")]
        self._searches = [(rule, getattr(rule.check, "search", None)) for rule in rules]

    def with_room(self, reading: Reading) -> list[Rule]:
        """Without those that look for words that are nowhere in the message."""
        rooms = reading.rooms
        return [rule for rule, search in self._searches if search is None or search in rooms]


_NONE = _Applying([])


class Linter:
    """Lints messages by one set of rules."""

    def __init__(self, rules: RuleSet, *, parsing: bool = True) -> None:
        self.rules = rules
        self.parsing = parsing
        self.tally = Tally()
        # What a message lacks is asked last: a sentence that is a fault makes up for nothing.
        self._in_order = sorted(rules.rules, key=lambda rule: rule.find == "nothing_like")
        self._for: dict[tuple[Stage, Channel], _Applying] = {}
        self._known: frozenset[str] | None = None
        self._judged: dict[bytes | None, _Judgement] = {}
        self._lenient = frozenset(rule.id for rule in rules.rules if rule.lenient)

    def lint(self, messages: Iterable[Message]) -> Iterator[DraftReport]:
        """A report for each message, in order. Which messages share a batch changes nothing in them."""
        pending = iter(messages)
        while together := list(islice(pending, BATCH)):
            yield from list(self._reports(together))

    def _reports(self, messages: Sequence[Message]) -> Iterator[DraftReport]:
        branches = [branch for message in messages for branch in (message, *message.variants)]
        read = [_Read(reading := self._read(branch), key := key_of(reading), self._judged.get(key)) for branch in branches]
        self._prepare([each.reading for each in read if each.known is None])
        readings = iter(read)
        for message in messages:
            silence = Silence(message.draft, self._faults_of(message) if message.draft.marks else (), self._names)
            own = [next(readings) for _ in range(1 + len(message.variants))]
            report = _together([self._report(each, silence) for each in own])
            wrong = tuple(silence.findings(Places(own[0].reading).told)) if silence else ()
            yield replace(report, findings=_in_order((*report.findings, *wrong))) if wrong else report

    def read(self, messages: Sequence[Message]) -> list[Reading]:
        """Read messages: split, decide which sentences need a parse, and parse those of all messages at once."""
        readings = [self._read(message) for message in messages]
        self._prepare(readings)
        return readings

    # Steps by themselves, so that they can be timed (`msglint.profile`).
    def _read(self, message: Message) -> Reading:
        return Reading(message, self.rules.own_words)

    def _prepare(self, readings: Sequence[Reading]) -> None:
        if self.parsing:
            for reading in readings:  # only what it asks for itself, so that a report does not depend on its batch
                reading.parsed = self._wanted(reading)
            self.tally.parsed += self._parse(readings)
        self.tally.words += sum(len(s.words) for r in readings for s in r.sentences)

    def _parse(self, readings: Sequence[Reading]) -> int:
        return parse(reading.sentences[i] for reading in readings for i in sorted(reading.parsed))

    def _score(self, judged: Judged) -> Score:
        return score(judged, self.rules.score)

    def _wanted(self, reading: Reading) -> frozenset[int]:
        wanted = set(reading.wants_parse)
        applying = self._applying(reading.message)
        for rule in applying.parsing:
            wanted |= rule.check.wants_parse(reading)
        for rule in applying.guarded:
            wanted |= {match.sentence for match in rule.check.find(reading)}
        return frozenset(wanted)

    def _faults_of(self, message: Message) -> list[Rule]:
        return [rule for rule in self._applying(message).rules if rule.kind == "fault"]

    def _with_doubt(self, findings: Sequence[Finding], strengths: Iterable[Strength]) -> tuple[Finding, ...]:
        """The findings, with the benefit of the doubt: where a message asks about its reader and does something else right, a warning
        that stands alone is more often msglint's mistake than the writer's, and becomes a note."""
        done = {strength.category for strength in strengths}
        loud = [finding for finding in findings if finding.severity != "info"]
        good = "buyer-question" in done and len(done) > 1
        if not good or len(loud) != 1:
            return tuple(findings)
        (alone,) = loud
        doubted = alone.severity == "warning" and not alone.whole and alone.rule in self._lenient
        return tuple(replace(finding, severity="info") if doubted and finding is alone else finding for finding in findings)

    def _applying(self, message: Message) -> _Applying:
        """The rules for messages of this kind."""
        kind = message.stage, message.channel
        if kind not in self._for:
            self._for[kind] = _Applying([rule for rule in self._in_order if _applies(rule, message.stage, message.channel)])
        return self._for[kind] if message.english else _NONE

    def _names(self) -> frozenset[str]:
        """What a mark may turn off: every rule there is, in use or not, and the categories."""
        if self._known is None:
            self._known = frozenset((*(rule.id for rule in self.rules.rules), *built_in_ids(), *FAULTS, *STRENGTHS))
        return self._known

    def _report(self, read: _Read, silence: Silence) -> _Branch:
        reading = read.reading
        message = reading.message
        places = Places(reading)
        judgement = read.known or self._judged.get(read.key)  # its like may stand in the same batch
        if judgement is None:
            judgement = self._judgement(reading, places, places.shade(silence))
            self._remember(read.key, judgement)
        findings: list[Finding] = []
        strengths: list[Strength] = []
        silent: set[tuple[str, Place]] = set()
        for rule, match, severity, silenced in judgement.hits:
            place = places.of(match)
            said = rule.message.replace("{quote}", shortened(places.words(match)))
            if rule.kind == "strength":
                strengths.append(Strength(rule.id, rule.category, place, said))
            else:
                sentence = "" if match.whole else places.sentence(match)
                findings.append(Finding(rule.id, rule.category, severity, place, said, rule.advice, match.whole, sentence))
                if silenced:
                    silent.add((rule.id, place))
        shown = _distinct(findings)
        kept = self._with_doubt([finding for finding in shown if (finding.rule, finding.place) not in silent], strengths)
        found = tuple(sorted(_believed(strengths, kept), key=lambda s: (s.place.part != "subject", s.place.start, s.place.end, s.rule)))
        asked = tuple(
            Question(kind, places.of(Match(sentence, 0, len(reading.sentences[sentence].words)))) for kind, sentence in judgement.questions
        )
        if judgement.names_buyer is None:
            judgement.names_buyer = _names_buyer(reading, kept)
        judged = Judged(
            channel=message.channel,
            stage=message.stage,
            findings=kept,
            strengths=found,
            questions=tuple((q.kind, q.place) for q in asked),
            offers=judgement.offers,
            names_buyer=judgement.names_buyer,
            unfilled=message.fields_as == "final" and any(f.kind != "logic" for f in message.fields),
            words=judgement.words,
            english=message.english,
            stakes=message.stakes,
        )
        draft = message.draft
        report = DraftReport(
            id=draft.id,
            path=draft.path,
            channel=message.channel,
            channel_from=message.channel_from,
            stage=message.stage,
            stage_from=message.stage_from,
            fields=message.fields_as,
            stakes=message.stakes,
            score=self._score(judged),
            findings=kept,
            strengths=found,
            questions=asked,
        )
        return _Branch(report, [finding for finding in shown if (finding.rule, finding.place) in silent])

    def _judgement(self, reading: Reading, places: Places, shade: Shade | None) -> _Judgement:
        """What the rules find in a message, wherever it stands. A fault that marks turn off is found, but stands against nothing else."""
        hits: list[_Hit] = []
        for rule in self._applying(reading.message).with_room(reading):
            for match in matches(rule, reading):
                silenced = rule.kind == "fault" and shade is not None and shade.covers(rule, places.lines(match))
                if rule.kind == "fault" and not match.whole and not silenced:
                    reading.faulted.add(match.sentence)
                hits.append(_Hit(rule, match, _severity(rule, match, reading), silenced))
        return _Judgement(
            hits=hits,
            questions=[(question.kind, question.sentence) for question in reading.questions],
            offers=bool(reading.offers),
            words=sum(any(c.isalnum() for c in w.read) for i in reading.body for w in reading.sentences[i].words),
        )

    def _remember(self, key: bytes | None, judgement: _Judgement) -> None:
        if key is not None:
            if len(self._judged) >= REMEMBERED:
                self._judged.clear()
            self._judged[key] = judgement


class _Read(NamedTuple):
    """A branch as it is read, what it has in common with those that are read alike, and what was found in one of these."""

    reading: Reading
    key: bytes | None
    known: _Judgement | None


class _Hit(NamedTuple):
    """What a rule has found, how bad it is there, and whether marks turn it off."""

    rule: Rule
    match: Match
    severity: Severity
    silenced: bool


@dataclass(slots=True)
class _Judgement:
    """What was found in a message, without the places: it holds for all that are read alike."""

    hits: list[_Hit]
    questions: list[tuple[QuestionKind, int]]  # with the sentence
    offers: bool
    words: int
    names_buyer: bool | None = None  # not known before the findings are


@dataclass(slots=True)
class _Branch:
    """The report of one branch of a draft, and the findings in it that marks have turned off."""

    report: DraftReport
    silenced: list[Finding]


def matches(rule: Rule, reading: Reading) -> Iterator[Match]:
    """What a rule finds in a reading, in the parts it looks at, without what its guards excuse."""
    for match in rule.check.find(reading):
        if not match.whole and reading.sentences[match.sentence].part.role not in rule.where:
            continue
        if not any(guard.excuses(match, reading) for guard in rule.unless):
            yield match


def _applies(rule: Rule, stage: Stage, channel: Channel) -> bool:
    """Whether a rule is for messages of this kind. A page or newsletter is no outreach to anybody, and yet it sells: what is a fault
    at every stage of outreach is one there."""
    to_nobody = channel == "copy" and stage == "none" and set(rule.stages) >= _OUTREACH
    return channel in rule.channels and (stage in rule.stages or to_nobody)


def _severity(rule: Rule, match: Match, reading: Reading) -> Severity:
    message = reading.message
    stage = "unknown" if message.stage_from == "default" else message.stage
    part = reading.sentences[match.sentence].part.text_name
    for when in rule.severity_when:
        if when.stage and when.stage != stage and when.stage != message.stage:
            continue
        if when.channel and when.channel != message.channel:
            continue
        if when.part and (when.part == "subject") != (part == "subject"):
            continue
        if when.after == "buyer-question" and not any(q.about_buyer and q.sentence < match.sentence for q in reading.questions):
            continue
        return when.severity
    return rule.severity


def _together(read: list[_Branch]) -> DraftReport:
    """One report for all branches of a draft: the score, ledger, strengths and questions of the worst one, the findings of all.

    A finding about the whole message counts only if the worst branch has it; the others may not lack what it lacks.
    """
    branches = [branch.report for branch in read]
    worst = min(branches, key=lambda report: 101 if report.score.value is None else report.score.value)
    silenced = {(finding.rule, finding.place) for branch in read for finding in branch.silenced}
    worst = replace(worst, silenced=len(silenced)) if silenced else worst
    if len(branches) == 1:
        return worst
    findings = dict.fromkeys(f for report in (worst, *branches) for f in report.findings if report is worst or not f.whole)
    scores = [report.score.value for report in branches if report.score.value is not None]
    variants = Variants(len(branches), min(scores), max(scores)) if scores else None
    return replace(worst, findings=_distinct(findings), variants=variants)


def _believed(strengths: Iterable[Strength], findings: Iterable[Finding]) -> Iterator[Strength]:
    """The strengths without those that a fault wears as a mask: a threat is no reason to change, "you'd be crazy to say no" no outcome."""
    faulted = places_of_faults(findings)
    for strength in strengths:
        if strength.category not in _MASKS or not any(strength.place.overlaps(place) for place in faulted):
            yield strength


def _distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In order of place; of several findings of one category on the same words, the worst (then the longest) stays."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.place.start - f.place.end, f.rule)):
        if not any(k.category == finding.category and k.place.overlaps(finding.place) for k in kept):
            kept.append(finding)
    return _in_order(kept)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.place.part != "subject", f.place.start, f.place.end, f.rule)))


def _names_buyer(reading: Reading, findings: tuple[Finding, ...]) -> bool:
    """Whether the reader turns up: you, your, their name or company, or a fact about them. A sentence with a fault in it
    is no evidence, else the fault would lift the cap."""
    if reading.observations or reading.own_words or any(q.about_buyer for q in reading.questions):
        return True
    faults = [f.place for f in findings if not f.whole]
    for sentence in reading.sentences:
        name = sentence.part.text_name
        if sentence.known & BUYER and not any(p.part == name and p.start < sentence.end and sentence.start < p.end for p in faults):
            return True
    greeted = (s for s in reading.sentences if s.part.role == "greeting")
    return any(w.read[0].isupper() for s in greeted for w in s.words[1:]) or any(
        f.kind in ("name", "company") for f in reading.message.fields
    )
