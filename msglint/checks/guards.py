"""Named guards for `unless:` - reasons for which a match is no fault after all."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from msglint.checks.match import Match
from msglint.checks.phrases import read_search
from msglint.language.checkable import can_be_checked
from msglint.language.clauses import Clause
from msglint.language.content import FUNCTION_WORDS
from msglint.language.forms import forms
from msglint.language.matching import Matcher
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.language.sides import BUYER
from msglint.language.turning import told_before
from msglint.marked_yaml import Node

_SAID = frozenset().union(
    *(forms(w) for w in ["say", "write", "tell", "ask", "mention", "call", "describe", "post", "claim", "promise", "report", "explain"])
)
_NOT = frozenset("n't not no never nobody nothing hardly without neither nor".split())
_BECOMES = frozenset("is are be 's 're as get have make for".split())  # "is your ticket to": not a thing they own
_BEFORE_PLACES = frozenset("at in from on of for".split())
_AFTER_NAMES = ((",",), ("at",), ("from",), ("in",))
_NOBODY = (["it"], ["this"], ["that"], ["there"])  # "it would be good to talk"
_MANY = ("NNS", "NNPS")
_NOUNS = ("NN", "NNP", *_MANY)
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
    behind = lowers[match.last - 1 :]
    if any(behind[i : i + 2] == (",", "you") and behind[i + 2] in _SAID for i in range(len(behind) - 2)):
        return True  # "the round closes in May, you wrote"
    for i in range(len(before)):
        if (
            before[i] in _SAID
            and before[i - 1 : i] not in (("your",), ("i",), ("we",))
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
    """The sentence is a question about the buyer, and the match is no statement in front of it: "it is magic, what do you use?" """
    asked = any(q.sentence == match.sentence and q.about_buyer for q in reading.questions)
    return asked and not told_before(reading.sentences[match.sentence].lowers, match.last)


def _learning(match: Match, reading: Reading) -> bool:
    """The need is to learn something: "I need to understand how ..."."""
    lowers = reading.sentences[match.sentence].lowers
    return any(
        lowers[i] == "to" and i + 1 < len(lowers) and lowers[i + 1] in _LEARN for i in range(match.first, min(match.last + 2, len(lowers)))
    )


def _inclusive(match: Match, reading: Reading) -> bool:
    """The subject is the inclusive "we" (writer and reader)."""
    return any(c.side == "both" and match.first <= c.verb < match.last for c in reading.clauses(match.sentence))


def _checkable(match: Match, reading: Reading) -> bool:
    """The sentence gives two of who, when and how much, so that the claim in it can be checked."""
    return can_be_checked(reading.sentences[match.sentence], reading.seller_names)


def _other_subject(match: Match, reading: Reading) -> bool:
    """The parse gives the matched verb a subject that is not the seller."""
    clauses = reading.clauses(match.sentence)
    own = [c for c in clauses if match.first <= c.verb < match.last]
    if not own:  # words without a verb of their own: that of the clause they stand in
        around = [c for c in clauses if match.first in c.own]
        own = around[-1:]
    return any(c.side in ("buyer", "other") and _has_subject(c, clauses, match, reading) for c in own)


def _has_subject(clause: Clause, clauses: list[Clause], match: Match, reading: Reading) -> bool:
    """Whether somebody is named as the one who does it. A subject that is only understood counts when it is carried over
    ("the runner has to call"), and for a verb that was taken for a noun of theirs ("the lorries circle back")."""
    sentence = reading.sentences[match.sentence]
    if clause.subject:
        return clause.finite or [sentence.lowers[i] for i in clause.subject] not in _NOBODY
    before = [i for i in clause.own if i < min(clause.verb, match.first)]
    if clause.side == "buyer":
        return clause.mood != "question" or any(sentence.lowers[i] in BUYER for i in before)
    above = [c for c in clauses if c.verb < clause.verb and clause.verb in c.own and clause.verb not in c.subject]
    carried = (c for c in above if c.subject and c.side in ("buyer", "other"))
    if any([sentence.lowers[i] for i in c.subject] not in _NOBODY for c in carried):
        return True
    tree = reading.tree(match.sentence)
    return tree is not None and bool(before) and tree.tags[before[-1]] in (_NOUNS if before[-1] else _MANY)


def _has_thread(match: Match, reading: Reading) -> bool:
    """The message answers something or goes on from it: quoted lines, a thread, or headers that say so."""
    draft = reading.message.draft
    return bool(draft.reply or draft.thread.strip() or any(part.role == "quoted" for part in reading.message.parts))


def _names_somebody(match: Match, reading: Reading) -> bool:
    """A name stands in the words found, before them in the sentence, or right behind them: "your colleague Ana Ruiz said". A place
    or a firm is none ("someone at Acme said"), and neither is a word that only begins the sentence ("Yesterday someone said")."""
    sentence = reading.sentences[match.sentence]
    lowers = sentence.lowers
    for i in range(min(len(lowers), match.last + 2)):
        word = sentence.words[i]
        capital = word.read[0].isupper() and len(word.read) > 1 and word.lower not in FUNCTION_WORDS
        begins = i == 0 and lowers[1:2] not in _AFTER_NAMES
        placed = i > 0 and lowers[i - 1] in _BEFORE_PLACES
        if capital and not begins and not placed and i != match.first:
            return True
    return False


NAMED: Mapping[str, Callable[[Match, Reading], bool]] = {
    "negated": _negated,
    "buyers-own-words": _quoted,
    "buyer-owns": _buyer_owns,
    "buyer-question": _buyer_question,
    "learning": _learning,
    "inclusive-we": _inclusive,
    "checkable": _checkable,
    "other-subject": _other_subject,
    "has-thread": _has_thread,
    "names-somebody": _names_somebody,
}


REACHES = ("sentence_has", "next_to", "before", "after", "message_has", "sentence_lacks", "message_lacks")
_LACKS = ("sentence_lacks", "message_lacks")  # these excuse a match when their phrases are not there
_ON_CLAUSES = frozenset(["inclusive-we", "other-subject"])


@dataclass(frozen=True, slots=True)
class Guard:
    """A named guard, or phrases that excuse a match by where they stand: in its sentence, touching it on either side, right
    before or right after it, or anywhere in the message; or by being nowhere there. ``line`` is that of its rule file."""

    name: str
    phrases: Matcher | None = None
    line: int = field(default=0, compare=False)

    @property
    def wants_parse(self) -> bool:
        return self.name in _ON_CLAUSES

    def excuses(self, match: Match, reading: Reading) -> bool:
        if self.phrases is None:
            return NAMED[self.name](match, reading)
        if not self.name.startswith("message_"):
            found = next(self._words(match, reading), None) is not None
        elif (known := reading.told.get(self.phrases)) is not None:  # every match of the message would ask it of every sentence
            found = known
        else:
            found = reading.told[self.phrases] = next(self._words(match, reading), None) is not None
        return found != (self.name in _LACKS)

    def told(self, match: Match, reading: Reading) -> str:
        """The guard that excuses a match, for the author of its rule: its name, the words that made it hold, and its line."""
        words = next(self._words(match, reading), "") if self.phrases else ""
        return self.name + (f' "{words}"' if words else "") + f" (line {self.line})"

    def _words(self, match: Match, reading: Reading) -> Iterator[str]:
        """The words of the guard's phrases, where they excuse the match."""
        assert self.phrases is not None
        within = reading.sentences if self.name.startswith("message_") else (reading.sentences[match.sentence],)
        for sentence in within:
            for first, last in map(sentence.word_range, self.phrases.spans(sentence.line, sentence.known)):
                if _stands(self.name, match, first, last):
                    yield " ".join(sentence.lowers[first:last])


def _stands(reach: str, match: Match, first: int, last: int) -> bool:
    """Whether words ``[first, last)`` of the match's sentence stand where a guard wants them."""
    match reach:
        case "next_to":
            return first <= match.last and match.first <= last
        case "before":
            return last == match.first
        case "after":
            return first == match.last
    return True


def read_guards(node: Node, lists: Lists) -> tuple[Guard, ...]:
    """A list of guard names, and of phrases under one of the `REACHES`, such as `sentence_has:`."""
    guards = []
    for item in node.items("unless"):
        line = item.line
        if item.is_text:
            guards.append(Guard(_named(item), line=line))
            continue
        for name, phrases in item.mapping("a guard", REACHES).items():
            search = read_search(phrases, lists, name)
            if search:
                guards.append(Guard(name, search, line=line))
    return tuple(guards)


def _named(item: Node) -> str:
    """A guard's name. One that needs phrases, written without them, is told how it is written."""
    name = item.text("a guard")
    if name in REACHES:
        item.complain(f"{name} needs phrases", f'write it as  - {name}: ["a phrase"]')
        return next(iter(NAMED))
    if name in NAMED:
        return name
    near = next(iter(difflib.get_close_matches(name, [*NAMED, *REACHES], n=1)), "")
    guess = f'did you mean "{near}"? ' if near else ""
    reaches = ", ".join(f"{reach}: [...]" for reach in REACHES)
    item.complain(f'a guard can\'t be "{name}"', f"{guess}legal: {', '.join(NAMED)}, {reaches}")
    return next(iter(NAMED))
