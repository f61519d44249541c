"""find: clause - who does what to whom, on the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Lists, Match
from msglint.checks.phrases import read_patterns
from msglint.language.clauses import Clause
from msglint.language.patterns import Matcher
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence
from msglint.marked_yaml import Node

_SIDES = ("seller", "buyer", "both", "other")
_KEYS = ("subject", "subject_words", "verb", "with", "gains", "negated", "mood", "tense")


@dataclass(frozen=True, slots=True)
class ClauseCheck:
    """A clause with this subject side, whose verb group matches ``verb``, whose remaining words match ``with``, ..."""

    subjects: frozenset[str]
    subject_words: Matcher | None
    verb: Matcher
    with_: Matcher | None
    gains: frozenset[str]
    negated: bool | None
    moods: frozenset[str]
    past: bool | None

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset(i for i, s in enumerate(reading.sentences) if self._may_match(s))

    def _may_match(self, sentence: Sentence) -> bool:
        return self.verb.found(sentence.line, sentence.known) and (self.with_ is None or self.with_.found(sentence.line, sentence.known))

    def find(self, reading: Reading) -> Iterator[Match]:
        for i, sentence in enumerate(reading.sentences):
            if not self._may_match(sentence):
                continue
            for clause in reading.clauses(i):
                found = self._match(sentence, clause)
                if found:
                    yield Match(i, *found)
                    break

    def _match(self, sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
        if self.subjects and clause.side not in self.subjects:
            return None
        if self.gains and clause.gains not in self.gains and clause.object_side not in self.gains:
            return None
        if self.negated is not None and clause.negated != self.negated:
            return None
        if self.moods and clause.mood not in self.moods:
            return None
        if self.past is not None and clause.past != self.past:
            return None
        if self.subject_words and not _spans(self.subject_words, sentence, clause.subject):
            return None
        verbs = [s for s in _spans(self.verb, sentence, clause.own) if s[0] <= clause.verb < s[1] or clause.verb <= s[0] <= clause.verb + 3]
        if not verbs:
            return None
        last = verbs[0][1]
        if self.with_ is not None:
            objects = [s for s in _spans(self.with_, sentence, clause.own) if s[1] > verbs[0][0] and not _theirs(sentence, s)]
            if not objects:
                return None
            last = max(last, objects[0][1])
        first = min([verbs[0][0], *clause.subject]) if not clause.subject or verbs[0][0] - clause.subject[0] < 8 else verbs[0][0]
        return first, last


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
    keys = node.mapping("a clause", _KEYS, required=("verb",))
    matchers = {}
    for name in ("subject_words", "verb", "with"):
        pattern = read_patterns(keys[name], lists, name) if name in keys else None
        matchers[name] = Matcher(pattern) if pattern else None

    def choices(name: str, legal: tuple[str, ...]) -> frozenset[str]:
        return frozenset(item.choice(legal, name) for item in keys[name].items(name)) if name in keys else frozenset()

    subjects, gains = choices("subject", _SIDES), choices("gains", _SIDES)
    moods = choices("mood", ("statement", "question", "imperative"))
    negated = keys["negated"].choice(("yes", "no"), "negated") == "yes" if "negated" in keys else None
    past = keys["tense"].choice(("past", "present"), "tense") == "past" if "tense" in keys else None
    verb = matchers["verb"]
    if verb is None:
        return None
    return ClauseCheck(subjects, matchers["subject_words"], verb, matchers["with"], gains, negated, moods, past)
