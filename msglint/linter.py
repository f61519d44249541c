"""The one way through the house: messages in, reports out, in batches with one parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from typing import NamedTuple

from msglint.alike import Key, Memory
from msglint.checks import Match
from msglint.finding import (
    SEVERITIES,
    DraftReport,
    Finding,
    Place,
    Score,
    Severity,
    Strength,
    Variants,
    places_of_faults,
)
from msglint.judgement import Hit, Judgement, Telling, spot_of
from msglint.language.parse import parse
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER
from msglint.message import Channel, Message, Stage
from msglint.places import Places
from msglint.rule import Rule
from msglint.rule_files import FAULTS, STRENGTHS
from msglint.ruleset import RuleSet, built_in_ids
from msglint.score import Judged, Outline, score
from msglint.silence import Silence

BATCH = 64  # messages parsed together
_MANY = 200  # findings; a message with more is no template's
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
        self._memory = Memory(rules.own_words)
        self._lenient = frozenset(rule.id for rule in rules.rules if rule.lenient)

    def lint(self, messages: Iterable[Message]) -> Iterator[DraftReport]:
        """A report for each message, in order. Which messages share a batch changes nothing in them."""
        pending = iter(messages)
        while together := list(islice(pending, BATCH)):
            yield from list(self._reports(together))

    def _reports(self, messages: Sequence[Message]) -> Iterator[DraftReport]:
        taken: set[Key] = set()
        branches = [self._taken(branch, taken) for message in messages for branch in (message, *message.variants)]
        self._prepare([branch.reading for branch in branches if branch.reading])
        pending = iter(branches)
        for message in messages:
            silence = Silence(message.draft, self._faults_of(message) if message.draft.marks else (), self._names)
            places = Places(message)
            report = _together([self._report(next(pending), silence) for _ in range(1 + len(message.variants))])
            wrong = tuple(silence.findings(places.told)) if silence else ()
            yield replace(report, findings=_in_order((*report.findings, *wrong))) if wrong else report

    def _alike(self, message: Message) -> bytes | None:
        return self._memory.alike(message)

    def _taken(self, message: Message, taken: set[Key]) -> _Taken:
        """A branch with what was found in its like, or else read; ``taken`` are the keys of those that are read in this batch already."""
        alike = self._alike(message)
        key = self._memory.key(alike, message) if alike else None
        if key and (key in taken or key in self._memory):
            return _Taken(message, key, None)
        reading = self._read(message)
        if alike is None:
            return _Taken(message, None, reading)
        key = self._memory.learnt(alike, reading)
        taken.add(key)
        return _Taken(message, key, reading)

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

    def _report(self, taken: _Taken, silence: Silence) -> _Branch:
        message = taken.message
        places = Places(message)
        known = self._memory.recalled(taken.key, message) if taken.key else None
        if known:
            judgement, text, subject = known
            return _Branch(Telling(message, places.of, text, subject).report(judgement))
        reading = taken.reading or self.read([message])[0]  # forgotten meanwhile
        judgement = self._judgement(reading, places, silence)
        if taken.key and judgement.lasting:
            self._memory.keep(taken.key, judgement, message)
        told = Telling(message, places.of)
        return _Branch(told.report(judgement), [told.finding(hit) for hit in judgement.silenced])

    def _judgement(self, reading: Reading, places: Places, silence: Silence) -> Judgement:
        """What is said of a message. A fault that marks turn off is found, but stands against nothing else."""
        message = reading.message
        as_read = Telling(message, places.read)
        hits: dict[int, Hit] = {}  # by the places that are told of them
        findings: list[Finding] = []
        strengths: list[Strength] = []
        silent: set[tuple[str, Place]] = set()
        for hit, silenced in self._hits(reading, places, silence):
            found = as_read.strength(hit) if hit.rule.kind == "strength" else as_read.finding(hit)
            hits[id(found.place)] = hit
            if isinstance(found, Strength):
                strengths.append(found)
                continue
            findings.append(found)
            if silenced:
                silent.add((found.rule, found.place))
        shown = _distinct(findings)
        kept = self._with_doubt([finding for finding in shown if (finding.rule, finding.place) not in silent], strengths)
        done = tuple(sorted(_believed(strengths, kept), key=lambda s: (s.place.part != "subject", s.place.start, s.place.end, s.rule)))
        asked = [(q.kind, spot_of(reading, Match(q.sentence, 0, len(reading.sentences[q.sentence].words)))) for q in reading.questions]
        judged = Judged(
            channel=message.channel,
            stage=message.stage,
            findings=kept,
            strengths=done,
            questions=tuple((kind, as_read.question(kind, spot).place) for kind, spot in asked),
            offers=bool(reading.offers),
            names_buyer=_names_buyer(reading, kept),
            unfilled=message.fields_as == "final" and any(f.kind != "logic" for f in message.fields),
            words=sum(_words(reading.sentences[i]) for i in reading.body),
            english=message.english,
            stakes=message.stakes,
        )
        return Judgement(
            findings=tuple(hits[id(finding.place)]._replace(severity=finding.severity) for finding in kept),
            silenced=tuple(hits[id(finding.place)] for finding in shown if (finding.rule, finding.place) in silent),
            strengths=tuple(hits[id(strength.place)] for strength in done),
            questions=tuple(asked),
            score=Outline.of(self._score(judged), judged),
            lasting=not depends_on_names(findings, message),
        )

    def _hits(self, reading: Reading, places: Places, silence: Silence) -> Iterator[tuple[Hit, bool]]:
        """What the rules find, and whether marks turn it off."""
        shade = places.shade(silence, reading.sentences)
        for rule in self._applying(reading.message).with_room(reading):
            for match in matches(rule, reading):
                silenced = (
                    rule.kind == "fault" and shade is not None and shade.covers(rule, places.lines(reading.sentences[match.sentence]))
                )
                if rule.kind == "fault" and not match.whole and not silenced:
                    reading.faulted.add(match.sentence)
                yield Hit(rule, spot_of(reading, match), _severity(rule, match, reading)), silenced


class _Taken(NamedTuple):
    """A branch, what it has in common with those that are read alike, and how it is read if what was found in these is not known."""

    message: Message
    key: Key | None
    reading: Reading | None


@remembered
def _words(sentence: Sentence) -> int:
    return sum(any(c.isalnum() for c in word.read) for word in sentence.words)


@dataclass(slots=True)
class _Branch:
    """The report of one branch of a draft, and the findings in it that marks have turned off."""

    report: DraftReport
    silenced: Sequence[Finding] = ()


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


def depends_on_names(findings: Sequence[Finding], message: Message) -> bool:
    """Whether `_distinct` chooses between findings by the lengths of names: of two that share words, where each has words of its own.
    Where there are very many it may."""
    if len(findings) > _MANY:
        return True
    for a, b in combinations(findings, 2):
        if a.category == b.category and a.severity == b.severity and a.place.overlaps(b.place):
            crossing = (a.place.start - b.place.start) * (a.place.end - b.place.end) > 0
            if crossing and (_has_name(a.place, message) or _has_name(b.place, message)):
                return True
    return False


def _has_name(place: Place, message: Message) -> bool:
    swaps = message.likeness.swaps(place.part) if message.likeness else ()
    return any(swap.start < place.end and place.start < swap.end for swap in swaps)


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
