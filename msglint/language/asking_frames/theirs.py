"""Whether it is the reader's own after all: their appetite, time or thing, and nothing for the seller's sake."""

from __future__ import annotations

import re
from functools import cache

from msglint.finding import QuestionKind
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence

TALK = frozenset("call chat meeting coffee minutes zoom conversation phone meet".split())
DENIED = frozenset("not n't never no unsubscribe stop remove".split())
_THEIR_PEOPLE = frozenset(
    "customers clients guests members readers tenants residents parents students staff drivers patients families children pupils".split()
)
_OUR = frozenset(["our", "ours", "my", "mine"])
_THEIR_DIARY = frozenset("look looking diary calendar number phone mobile availability schedule planner agenda".split())
# "A Saturday lift", "the Monday run": a thing of theirs on that day, not the day.
_DAYS_THING = re.compile(
    r"\b(?:an?|the|your) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?!or|and|at|in|to|for|of|be|morning|afternoon|evening|lunch|slot|call"
    r"|meeting|chat|coffee|visit|appointment|after|before|suit|work|look)[a-z]+"
)
_PROCESS = re.compile(r" (?:decides?|knows?|says?|sees|checks?|notices?) (?:when|whether|if|how|what|which|that) ")
# "Do you still have the Monday call": a meeting of theirs.
_THEIR_MEETING = re.compile(
    r" (?:do|does|did) (?:you|they|your \w+)(?: (?:all|still|ever|usually|always|also))*"
    r" (?:have|hold|run|keep|do) (?:the|that|those|these|your|all|any of the) "
)
_SELLER_ASKS = frozenset("i we me us my our".split())
# What is signed for: who sees to it is whom a seller looks for.
_SIGNED_FOR = frozenset(
    "buying purchasing procurement contract contracts suppliers supplier budget budgets orders ordering marketing hiring recruitment "
    "insurance purchases tenders training advertising website decides decide account accounts phones cleaning catering supplies".split()
)


def asks_how_they_do_it(sentence: Sentence) -> bool:
    """ "May I ask how you dry it?", "Is it you who sees to the generator?": how it is done at theirs, and not whom to write to."""
    line, known = sentence.line, sentence.known
    return _leave_to_ask().found(line, known) or (_who_does_it().found(line, known) and not known & (_SELLER_ASKS | _SIGNED_FOR))


@cache
def _leave_to_ask() -> Matcher:
    return matcher_of(["(may|can|could|might) i ask [you] (how|what|which|who|where|why) (you|your)"])


@cache
def _who_does_it() -> Matcher:
    return matcher_of(["(is|was) it [still|always|usually] (you|yourself) (who|that) * ...2 (the|your) * (?|$|or)"])


# "Did nobody get a call?": one that was made there.
_MADE_THERE = re.compile(r" did (?!.* (?:you|u|i|we|my|our|me|us) )")


def of_a_day(line: str) -> bool:
    """Whether a thing is called after its day, which is then no day to meet on."""
    return _DAYS_THING.search(line) is not None


def of_theirs(line: str) -> bool:
    """Whether a meeting that is asked about is held at theirs already."""
    return _THEIR_MEETING.search(line) is not None or _MADE_THERE.match(line) is not None


def about_them(sentence: Sentence, words: list[str], kind: QuestionKind) -> bool:
    """Whether it is their own appetite, time or thing after all: "do your parents show interest", "which day suits your drivers"."""
    known = frozenset(words)
    if kind == "interest":
        line = sentence.line
        if not sentence.known & {"our", "my", "us", "we", "i"} and re.search(
            r" (?:did|does|has|do|have) (?:the|your|their) (?!you\b)", line
        ):
            return True  # somebody else's interest
        if re.search(r" or (?!nah|not|no )", line) and not sentence.known & {"our", "my", "us", "me"}:
            return True  # which of two
        talk = TALK - {"call"} if " call for " in line else TALK
        if talk & sentence.known:  # "is it worth a call to see if this is of use": their time
            return True
        if (DENIED - {"never"}) & known or (_THEIR_PEOPLE & known and not _OUR & known):
            return True
        return "rate" in sentence.known or seeks_theirs(words)
    if kind == "referral":  # "who decides when a van is past repair": how they go about it
        return _PROCESS.search(sentence.line) is not None
    if kind == "meeting":
        if of_a_day(" ".join(words)) or of_theirs(sentence.line):
            return True
        if "your" in known and not known & _THEIR_DIARY:
            return True
        return bool(_THEIR_PEOPLE & sentence.known) or "usually" in known or "they" in known
    return False


def seeks_theirs(words: list[str]) -> bool:
    """Wants to hear of what is theirs: "interested to know how you ..."."""
    return bool(re.search(r"\b(?:how|what|why|which|where|who) (?:you|your|they|the)\b", " ".join(words)))
