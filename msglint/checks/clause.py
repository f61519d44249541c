"""find: clause - who does what to whom, on the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.checks.phrases import read_search
from msglint.language.clauses import Clause, Mood, mood_in
from msglint.language.matching import Matcher
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence
from msglint.language.sides import SIDES
from msglint.marked_yaml import Node

KEYS = ("subject", "subject_words", "verb", "verb_not", "modal", "with", "object", "gains", "negated", "mood", "tense")


@dataclass(frozen=True, slots=True)
class ClauseCheck:
    """A clause with this subject side, whose verb group matches ``verb`` and not ``verb_not``, whose remaining words match
    ``with``, with a modal, done to the side of the ``object``, from which a side ``gains``, ..."""

    subjects: frozenset[str]
    subject_words: Matcher | None
    verb: Matcher | None
    verb_not: Matcher | None
    modal: Matcher | None
    with_: Matcher | None
    objects: frozenset[str]
    gains: frozenset[str]
    negated: bool | None
    moods: frozenset[str]
    past: bool | None

    @property
    def search(self) -> Matcher:
        return next(matcher for matcher in (self.with_, self.verb, self.modal) if matcher)

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset(self._candidates(reading))

    def _candidates(self, reading: Reading) -> Iterator[int]:
        return (i for i in reading.rooms.of(self.search) if self._may_match(reading.sentences[i]))

    def _may_match(self, sentence: Sentence) -> bool:
        needed = (self.verb, self.with_, self.modal)
        if self.gains == {"seller"} and not sentence.known & _ME:
            return False
        return all(m is None or m.found(sentence.line, sentence.known) for m in needed)

    def find(self, reading: Reading) -> Iterator[Match]:
        for i in self._candidates(reading):
            sentence = reading.sentences[i]
            for clause in reading.clauses(i):
                found = self._match(sentence, clause, mood_in(clause, asked=i in reading.asked_in))
                if found:
                    yield Match(i, *found)

    def _match(self, sentence: Sentence, clause: Clause, mood: Mood) -> tuple[int, int] | None:
        if self.subjects and clause.side not in self.subjects:
            return None
        if self.objects and clause.object_side not in self.objects:
            return None
        if self.gains and clause.gains not in self.gains and not (self.gains == {"seller"} and _for_me(sentence, clause)):
            return None
        if self.modal is not None and not self.modal.found(f" {clause.modal} ", frozenset([clause.modal])):
            return None
        if self.negated is not None and clause.negated != self.negated:
            return None
        if self.moods and mood not in self.moods:
            return None
        if self.past is not None and clause.past != self.past:
            return None
        if self.subject_words and not _spans(self.subject_words, sentence, clause.subject):
            return None
        if self.verb_not is not None and any(s[0] <= clause.verb < s[1] for s in _spans(self.verb_not, sentence, clause.own)):
            return None
        verbs = [(clause.verb, clause.verb + 1)]
        if self.verb is not None:
            verbs = [
                s for s in _spans(self.verb, sentence, clause.own) if s[0] <= clause.verb < s[1] or clause.verb <= s[0] <= clause.verb + 3
            ]
        if not verbs:
            return None
        last = verbs[0][1]
        if self.gains == {"seller"}:
            last = next((i + 1 for i in clause.own if i >= last and sentence.lowers[i] in _ME), last)
        if self.with_ is not None:
            objects = [s for s in _spans(self.with_, sentence, clause.own) if s[1] > verbs[0][0] and not _theirs(sentence, s)]
            if not objects:
                return None
            last = max(last, objects[0][1])
        first = min([verbs[0][0], *clause.subject]) if not clause.subject or verbs[0][0] - clause.subject[0] < 8 else verbs[0][0]
        return first, last


_ME = frozenset(["me", "us"])


def _for_me(sentence: Sentence, clause: Clause) -> bool:
    """ "me" or "us" stands right behind the verb: its object."""
    return any(sentence.lowers[i] in _ME for i in clause.own if clause.verb < i <= clause.verb + 2)


def _theirs(sentence: Sentence, span: tuple[int, int]) -> bool:
    """The thing belongs to the buyer or a third party: "your customers", "their quota"."""
    before = sentence.lowers[max(0, span[0] - 2) : span[0]]
    return any(w in ("your", "their", "his", "her", "its") for w in before) and sentence.lowers[span[0]] != "your"


def _spans(matcher: Matcher, sentence: Sentence, indices: tuple[int, ...]) -> list[tuple[int, int]]:
    """Matches over a clause's own words only, as word ranges of the sentence."""
    if not indices:
        return []
    lowers = [sentence.lowers[i] for i in indices]
    line = " " + " ".join(lowers) + " "
    starts, at = {}, 1
    for i, lower in zip(indices, lowers, strict=True):
        starts[at] = i
        at += len(lower) + 1
    ends = {}
    at = 1
    for i, lower in zip(indices, lowers, strict=True):
        at += len(lower) + 1
        ends[at] = i + 1
    return [(starts[a], ends[b]) for a, b in matcher.spans(line, frozenset(lowers))]


def read(node: Node, lists: Lists) -> ClauseCheck | None:
    keys = node.mapping("a clause", KEYS)
    matchers = {}
    for name in ("subject_words", "verb", "verb_not", "modal", "with"):
        matchers[name] = read_search(keys[name], lists, name) if name in keys else None

    def choices(name: str, legal: tuple[str, ...]) -> frozenset[str]:
        return keys[name].choices(legal, name) if name in keys else frozenset()

    subjects, objects, gains = (choices(name, SIDES) for name in ("subject", "object", "gains"))
    moods = choices("mood", ("statement", "question", "imperative"))
    negated = keys["negated"].choice(("yes", "no"), "negated") == "yes" if "negated" in keys else None
    past = keys["tense"].choice(("past", "present"), "tense") == "past" if "tense" in keys else None
    if not any(matchers[name] for name in ("verb", "with", "modal")):
        node.complain('a clause needs at least one of "verb", "with", "modal"')
        return None
    return ClauseCheck(
        subjects,
        matchers["subject_words"],
        matchers["verb"],
        matchers["verb_not"],
        matchers["modal"],
        matchers["with"],
        objects,
        gains,
        negated,
        moods,
        past,
    )
