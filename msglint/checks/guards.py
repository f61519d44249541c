"""Named guards for `unless:` - reasons for which a match is no fault after all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.checks.phrases import read_patterns
from msglint.language.forms import forms
from msglint.language.patterns import Lists, Matcher
from msglint.language.reading import Reading
from msglint.language.sides import BUYER
from msglint.marked_yaml import Node

_SAID = frozenset().union(
    *(forms(w) for w in ["say", "write", "tell", "ask", "mention", "call", "describe", "post", "claim", "promise", "report", "explain"])
)
_NOT = frozenset("n't not no never nobody nothing hardly without neither nor".split())
_BECOMES = frozenset("is are be 's 're as get have make for".split())  # "is your ticket to": not a thing they own
_LEARN = frozenset("understand know learn hear ask see check read find".split())


def _negated(match: Match, reading: Reading) -> bool:
    """A negation stands in the clause, before the match or in it ("no need for a call", "we don't need the deposit")."""
    lowers = reading.sentences[match.sentence].lowers
    for at in range(match.last - 1, max(-1, match.first - 6), -1):
        word = lowers[at]
        if word in _NOT and not (word == "no" and lowers[at - 1 : at] == ("say",)):
            return True
        if at < match.first and word in (",", ";", ":", "but", "-", "—", "."):
            return False
    return False


def _quoted(match: Match, reading: Reading) -> bool:
    """Inside quotation marks, or reported as what the buyer said ("you asked to hear more", "your page calls it ...")."""
    lowers = reading.sentences[match.sentence].lowers
    before = lowers[: match.first]
    if before.count('"') % 2 == 1:
        return True
    words = reading.sentences[match.sentence].words
    opened = any(
        w.read == "'" and w.end == words[i + 1].start and (i == 0 or words[i - 1].end < w.start)
        for i, w in enumerate(words[: match.first])
        if i + 1 < len(words)
    )
    if opened and "'" in lowers[match.last - 1 :]:
        return True
    for i in range(len(before)):
        if (
            before[i] in _SAID
            and before[i - 1 : i] != ("your",)
            and any(w in BUYER for w in before[max(0, i - 5) : i])
            and "you 'll" not in " ".join(before[:i])
        ):
            return not any(w in (";", "so", "and", "but", "?") and j > i + 6 for j, w in enumerate(before))
    return False


def _buyer_owns(match: Match, reading: Reading) -> bool:
    """The thing is the buyer's own: "your guide to ...", "their breakthrough"."""
    lowers = reading.sentences[match.sentence].lowers
    for at in range(match.first - 1, max(-1, match.first - 6), -1):
        if lowers[at] in ("your", "their", "his", "her"):
            return not (at and lowers[at - 1] in _BECOMES)
        if lowers[at] in (",", ".", ";", ":", "for", "to", "is", "are", "will", "can") and lowers[at] not in ("to", "for"):
            return False
    return False


def _buyer_question(match: Match, reading: Reading) -> bool:
    """The sentence is a question about the buyer."""
    return any(q.sentence == match.sentence and q.about_buyer for q in reading.questions)


def _learning(match: Match, reading: Reading) -> bool:
    """The need is to learn something: "I need to understand how ..."."""
    lowers = reading.sentences[match.sentence].lowers
    return any(
        lowers[i] == "to" and i + 1 < len(lowers) and lowers[i + 1] in _LEARN for i in range(match.first, min(match.last + 2, len(lowers)))
    )


def _inclusive(match: Match, reading: Reading) -> bool:
    """The subject is the inclusive "we" (writer and reader)."""
    return any(c.side == "both" and match.first <= c.verb < match.last for c in reading.clauses(match.sentence))


def _other_subject(match: Match, reading: Reading) -> bool:
    """The parse gives the matched verb a subject that is not the seller."""
    for clause in reading.clauses(match.sentence):
        if match.first <= clause.verb < match.last and clause.subject and clause.side in ("buyer", "other"):
            return True
    return False


NAMED: Mapping[str, Callable[[Match, Reading], bool]] = {
    "negated": _negated,
    "buyers-own-words": _quoted,
    "buyer-owns": _buyer_owns,
    "buyer-question": _buyer_question,
    "learning": _learning,
    "inclusive-we": _inclusive,
    "other-subject": _other_subject,
}


_ON_CLAUSES = frozenset(["inclusive-we", "other-subject"])


@dataclass(frozen=True, slots=True)
class Guard:
    """A named guard, or phrases that excuse a match when they stand in its sentence (or touch it)."""

    name: str
    phrases: Matcher | None = None
    touching: bool = False

    @property
    def wants_parse(self) -> bool:
        return self.name in _ON_CLAUSES

    def excuses(self, match: Match, reading: Reading) -> bool:
        if self.phrases is None:
            return NAMED[self.name](match, reading)
        sentence = reading.sentences[match.sentence]
        spans = [sentence.word_range(s) for s in self.phrases.spans(sentence.line, sentence.known)]
        return any(not self.touching or (a <= match.last and match.first <= b) for a, b in spans)


def read_guards(node: Node, lists: Lists) -> tuple[Guard, ...]:
    """A list of guard names and of `sentence_has:` / `next_to:` phrases."""
    guards = []
    for item in node.items("unless"):
        if item.is_text:
            guards.append(Guard(item.choice(NAMED, "a guard")))
            continue
        for name, phrases in item.mapping("a guard", ("sentence_has", "next_to")).items():
            pattern = read_patterns(phrases, lists, name)
            if pattern:
                guards.append(Guard(name, Matcher(pattern), touching=name == "next_to"))
    return tuple(guards)
