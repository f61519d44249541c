"""find: share - too large a part of a message's clauses, or of its words, belongs to one side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from msglint.checks.match import Match, whole_message
from msglint.checks.parameters import Parameter, percent, whole
from msglint.checks.phrases import Phrases, read_search
from msglint.language.clauses import Clause
from msglint.language.content import FUNCTION_WORDS, all_forms
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER, SIDES
from msglint.marked_yaml import Node

_NAMED = ("seller", "buyer")
_OF = {"clauses": ("subject", "leaves_out"), "words": ("side", "phrases"), "pronouns": ("side",)}
_SHARED = ("of", "more_than", "at_least")
_CLAUSES = 2  # that one spoken "we" stands for at most, on the average: "we came and saw"
_ITS = frozenset(["it", "this", "which"])
# What people write of the exchange itself: that they wrote, will call, stop here. It is about neither side.
_EXCHANGE = all_forms("reach write email mail message call ring follow check circle ping bump stop assume guess leave hear send ask close")
_THINKS = all_forms("think agree disagree wonder guess doubt know understand believe like love")
_THEIRS = frozenset(["your", "yours"])
_WARES = all_forms(
    "app tool platform software system product service range price rate team staff process method model version company firm studio "
    "agency founder engineer crew office workshop catalogue package plan course stock delivery pricing machine kit technology workforce"
)
_SHORT = 3  # words; a line of fewer need not hold a clause
# What stands between two clauses side by side; a verb with the next clause right behind it only leads up to that one.
_BETWEEN = frozenset(", ; : . - – — and but or so because".split())


@dataclass(frozen=True, slots=True)
class ShareOf:
    """More than ``over`` per cent, of at least ``least`` in the message."""

    over: float
    least: int

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (
            Parameter("more_than", f"{self.over:g}%", "the share that is still fine", percent, "over"),
            Parameter("at_least", str(self.least), f"with fewer {self._things} than this nothing is found", whole(1), "least"),
        )

    @property
    def _things(self) -> str:
        return "words"

    def find(self, reading: Reading) -> Iterator[Match]:
        theirs, all_ = self._counted(reading)
        if all_ >= self.least and theirs * 100 > self.over * all_:
            yield from whole_message(reading)

    def _counted(self, reading: Reading) -> tuple[int, int]:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ClauseShare(ShareOf):
    """Clauses of the body whose subject is on a side, and that leave another side out: it is neither in them nor gains."""

    subjects: frozenset[str]
    leaves_out: frozenset[str]

    @property
    def _things(self) -> str:
        return "clauses"

    def wants_parse(self, reading: Reading) -> frozenset[int]:
        return frozenset(reading.body) if self._may_be(reading) else frozenset()

    def _may_be(self, reading: Reading) -> bool:
        """Whether the words leave room for it. "I" and "we" are seldom left unsaid, so too few of them settle it."""
        sentences = [reading.sentences[i] for i in reading.body]
        if sum(len(s.words) for s in sentences) < self.least:
            return False
        spoken = sum(lower in SELLER or lower in reading.seller_names for s in sentences for lower in s.lowers)
        spoken += sum(s.known.isdisjoint(SELLER) and s.known.isdisjoint(BUYER) for s in sentences)  # a product's doings, perhaps
        clauses = max(self.least, sum(len(s.words) > _SHORT for s in sentences))
        return self.subjects != {"seller"} or spoken * _CLAUSES * 100 > self.over * clauses

    def _counted(self, reading: Reading) -> tuple[int, int]:
        if not self._may_be(reading):  # what other rules had parsed must not decide
            return 0, 0
        if self.subjects == {"seller"} and not _of_a_firm(reading):
            return 0, 0
        about_them = {*reading.observations, *reading.own_words} if "seller" in self.subjects else set[int]()
        clauses = [(i, clause) for i in reading.body for clause in reading.clauses(i)]
        counted = [
            (i, c)
            for i, c in clauses
            if c.finite and not _leads_up(reading.sentences[i], c) and (i in about_them or not _aside(reading.sentences[i], c))
        ]
        topic = _topic(reading) if "seller" in self.subjects else frozenset[str]()
        theirs, named, before = 0, False, False  # named: the reader was; before: the clause before was one of these
        for i, clause in counted:
            sentence = reading.sentences[i]
            own = clause.side == "other" and (_product(reading, i, clause, before) or _is_topic(reading, i, clause, topic))
            side = "seller" if own else clause.side
            before = (
                side in self.subjects
                and i not in about_them
                and not self._left_out(sentence, clause)
                and not (named and _went_through(sentence, clause))
            )
            named = named or (not before and any(sentence.lowers[j] in _THEIRS for j in clause.own))
            theirs += before
        return theirs, len(counted)

    def _left_out(self, sentence: Sentence, clause: Clause) -> bool:
        """Whether the side that must not turn up does."""
        present = {name for name, words in (("seller", SELLER), ("buyer", BUYER)) if _names(sentence, clause, words)}
        return bool(self.leaves_out & {*present, clause.object_side, clause.gains})


def _of_a_firm(reading: Reading) -> bool:
    """Whether somebody's trade is in it at all: what a neighbour or a passer-by tells of himself is no praise of a firm."""
    if reading.sells or reading.opening:
        return True
    lines = [reading.sentences[i].line.replace(" our own ", " ") for i in reading.body]
    return any(_WARES & reading.sentences[i].known for i in reading.body) or any(" our " in line for line in lines)


def _topic(reading: Reading) -> frozenset[str]:
    """What a message opens with when that is the writer's firm: its name, and what it is called ("a choir")."""
    opening = reading.opening
    if opening is None:
        return frozenset()
    words = reading.sentences[opening.sentence].words[slice(*opening.words)]
    named = {w.lower for w in words if w.read[0].isupper() and w.read.isalpha() and w.lower not in FUNCTION_WORDS}
    return frozenset(named | {b.lower for a, b in pairwise(words) if a.lower in ("a", "an")})


def _is_topic(reading: Reading, i: int, clause: Clause, topic: frozenset[str]) -> bool:
    """The firm by its name, by what it is ("the choir"), or as "it", in a sentence that leaves the reader out."""
    sentence = reading.sentences[i]
    if i in reading.asked_in or i in reading.observations or sentence.known & BUYER or clause.mood == "imperative":
        return False
    subject = [sentence.lowers[j] for j in clause.subject]
    return bool(topic) and bool(subject) and (bool(topic & set(subject)) or subject[0] in ("it", "its"))


def _product(reading: Reading, i: int, clause: Clause, before: bool) -> bool:
    """Something nobody owns that is the seller's all the same: the product by name, or "it" after a clause of theirs."""
    if i in reading.asked_in or i in reading.observations:
        return False
    words = [reading.sentences[i].words[j] for j in clause.subject]
    subject = {word.lower for word in words}
    named = bool(subject & _WARES) or any(word.read[0].isupper() and word.lower not in FUNCTION_WORDS for word in words)
    return (i in reading.sells and clause.main and named and not subject & BUYER) or (
        before and subject <= _ITS and (bool(subject) or not clause.main) and clause.mood == "statement"
    )


def _aside(sentence: Sentence, clause: Clause) -> bool:
    """Inside quotation marks, where somebody else says it; or about the exchange itself, or the two of us."""
    if sentence.lowers[: clause.verb].count('"') % 2 == 1:
        return True
    subject = {sentence.lowers[j] for j in clause.subject}
    return subject <= {"i", "we"} and (sentence.lowers[clause.verb] in _EXCHANGE or (clause.side == "seller" and "both" in sentence.known))


def _went_through(sentence: Sentence, clause: Clause) -> bool:
    """What "I" went through with something of the reader's, or make of it: "I tried your app, I got stuck", "I may be wrong"."""
    thought = clause.past or clause.modal in ("may", "might", "could") or sentence.lowers[clause.verb] in _THINKS
    return thought and {sentence.lowers[j] for j in clause.subject} <= {"i"}


def _names(sentence: Sentence, clause: Clause, words: frozenset[str]) -> bool:
    return any(sentence.lowers[i] in words or (words is BUYER and sentence.words[i].field == "company") for i in clause.own)


def _leads_up(sentence: Sentence, clause: Clause) -> bool:
    """ "I saw", "I think" before what was seen or thought: only that counts."""
    behind = clause.verb + 1
    return (
        not any(i >= behind and sentence.lowers[i][0].isalnum() for i in clause.own)
        and any(lower[0].isalnum() for lower in sentence.lowers[behind:])
        and sentence.lowers[behind] not in _BETWEEN
    )


@dataclass(frozen=True, slots=True)
class WordShare(ShareOf):
    """Words of the body that name a side ("we", "our"), or that phrases take up, among all words or all that name a side."""

    side: frozenset[str]
    phrases: Phrases | None
    among_named: bool

    def _counted(self, reading: Reading) -> tuple[int, int]:
        words = [w.lower for i in reading.body for w in reading.sentences[i].words if w.read[0].isalnum()]
        all_ = [w for w in words if w in SELLER or w in BUYER] if self.among_named else words
        if self.phrases is None:
            return sum(w in self.side for w in all_), len(all_)
        body = set(reading.body)
        taken = {(m.sentence, i) for m in self.phrases.find(reading) if m.sentence in body for i in range(m.first, m.last)}
        return sum(reading.sentences[s].words[i].read[0].isalnum() for s, i in taken), len(all_)


def read(node: Node, lists: Lists) -> ShareOf | None:
    of = next((value.choice(_OF, "of") for key, value in node.pairs() if key.is_text and key.text() == "of"), "")
    own = _OF.get(of, tuple(dict.fromkeys(name for names in _OF.values() for name in names)))
    known = len(node.source.problems)
    keys = node.mapping(f"a share of {of}" if of else "a share", (*_SHARED, *own), _SHARED)
    over = keys["more_than"].convert(percent, 50.0, "more_than") if "more_than" in keys else 50.0
    least = keys["at_least"].convert(whole(1), 1, "at_least") if "at_least" in keys else 1
    whose = [name for name in own if name != "leaves_out"]
    if of and sum(name in keys for name in whose) != 1:
        node.complain(f"a share of {of} needs " + " or ".join(f'"{name}"' for name in whose) + (", not both" if len(whose) > 1 else ""))
    if len(node.source.problems) > known or not of:
        return None

    def sides(name: str, legal: tuple[str, ...]) -> frozenset[str]:
        return keys[name].choices(legal, name) if name in keys else frozenset()

    if of == "clauses":
        return ClauseShare(over, least, sides("subject", SIDES), sides("leaves_out", _NAMED))
    search = read_search(keys["phrases"], lists, "phrases") if "phrases" in keys else None
    names = {"seller": SELLER, "buyer": BUYER}
    side = frozenset[str]().union(*(names[name] for name in sides("side", _NAMED)))
    return WordShare(over, least, side, Phrases(search) if search else None, of == "pronouns")
