"""Stakes: the reader's own reason to change - what staying as they are costs them, or what they could have."""

from __future__ import annotations

from functools import cache

from msglint.language.changes import change_in
from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip, specifics
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER
from msglint.language.stake_cues import PEOPLE, STAKES, TROUBLES

THEIR_PEOPLE = frozenset(PEOPLE.split("|")) - {"half", "shop", "office", "team", "partners"}
_OURS = SELLER - {"i", "me", "us"}
_LEADS_IN = frozenset(
    "saw see noticed notice read heard hear gather understand think reckon guess know believe figured figure found find spotted counted "
    "tried assume imagine bet suspect wonder wondered was were watched looked rang called walked drove met spoke told"
    " talk say speak tell work".split()
)
# So general that it could be said to anybody.
_SAID_TO_ALL = all_forms(
    "business company sale revenue growth opportunity chance competitor rival money time profit lead result customer client "
    "market potential success industry world thing cost future today risk brand deal offer value waste miss lose leave act now save "
    "get grow need make want know can will wait day year people many lot every ever firm price good behind efficiency increase reduce "
    "productivity performance team problem issue pay work take keep stay go come thousand million hundred help let see"
)
WOULD_BE = frozenset(["would", "could", "'d", "'ll", "will"])
_SAW = frozenset("saw read heard noticed noticing watched spotted loved".split())
_DREAD = frozenset("hesitate forgive predict regret imagine afford doom left-behind".split())
_NEVER_MIND = frozenset(["unsubscribe", "guarantee", "obligation", "sorry", "thanks", "attached", "discount", "offer"])


@cache
def _stakes() -> Matcher:
    return matcher_of(STAKES)


@cache
def _stakes_and_troubles() -> Matcher:
    return matcher_of((*STAKES, *TROUBLES))


@remembered
def stake_in(sentence: Sentence, before: Sentence | None, *, asked: bool, given_back: bool) -> WordSpan | None:
    """The words that say what is at stake for the reader. ``before``: the sentence before, where "they" may be named;
    ``given_back``: the reader's own words, whose trouble is theirs to name."""
    return _framed(sentence, before, asked, given_back) or change_in(sentence, asked=asked)


def _framed(sentence: Sentence, before: Sentence | None, asked: bool, given_back: bool) -> WordSpan | None:
    """The words of one of the frames."""
    turn = next((i for i, w in enumerate(sentence.lowers) if w in (";", "–", "—")), len(sentence.lowers)) if given_back else 0
    seen = '"' in sentence.known or sentence.lowers[0] in _SAW or sentence.lowers[1:2] in [(w,) for w in _SAW]
    unnamed = not (sentence.known | (before.known if before else frozenset())) & (BUYER | THEIR_PEOPLE)
    stakes = _stakes() if seen or unnamed else _stakes_and_troubles()
    if not stakes.found(sentence.line, sentence.known) or (asked and not _states_first(sentence)):
        return None
    if any("!" in w for w in sentence.lowers[-2:]):  # shouted: more likely to scare than to say how it is
        return None
    if not _theirs(sentence, before) or _DREAD & sentence.known or _NEVER_MIND & sentence.known:
        return None
    if {"could", "might", "guess"} & sentence.known and not specifics(sentence):
        return None
    if " used to be " in sentence.line and not sentence.known & BUYER:  # what is no more: "retreads used to be blamed for it"
        return None
    for span in stakes.spans(sentence.line, sentence.known):
        first, last = sentence.word_range(span)
        if first < turn:  # the trouble is theirs to name, and has been named
            continue
        if _ours(sentence, first, last) or _denied(sentence, first):
            continue
        own = {w for w in sentence.lowers if w[0].isalnum() and w not in FUNCTION_WORDS and w not in _SAID_TO_ALL and w not in _LEADS_IN}
        if len(own) + specifics(sentence) >= 2 and own:
            start = _start(sentence, first)
            return start, max(last, clip(sentence, _end(sentence, last)))
    return None


def _states_first(sentence: Sentence) -> bool:
    """A question that first states: "Half of the calls are about opening hours - who picks up?" """
    return any(w in (";", ":", "-", "–", "—", ".") for w in sentence.lowers[3:-2])


def _theirs(sentence: Sentence, before: Sentence | None) -> bool:
    known = sentence.known
    if sentence.lowers[0] in ("we", "our", "my"):
        return False
    if known & BUYER or known & THEIR_PEOPLE:
        return True
    if sentence.lowers[0] == "it":  # a price: "it costs 40 a month"
        return False
    if known & _OURS:
        return False
    return before is None or bool(before.known & (BUYER | THEIR_PEOPLE)) or not before.known & _OURS


def _ours(sentence: Sentence, first: int, last: int) -> bool:
    """The nearest person named before the words, or in them, is the seller, who does not only see it."""
    lowers = sentence.lowers
    inside = set(lowers[first:last])
    if inside & (_OURS | {"i"}):
        return not inside & BUYER
    for i in range(first - 1, -1, -1):
        word = lowers[i]
        if word in BUYER or word in THEIR_PEOPLE or word in ("they", "their", "he", "she", "who", "nobody"):
            return False
        if word in ("i", "we"):
            return not set(lowers[i + 1 : first]) & _LEADS_IN
        if word in ("our", "my"):
            return True
    return False


def _denied(sentence: Sentence, first: int) -> bool:
    return bool({"n't", "not", "without"} & set(sentence.lowers[max(0, first - 3) : first])) and "instead" not in sentence.known


def _start(sentence: Sentence, first: int) -> int:
    at = first
    while at > 0 and sentence.lowers[at - 1] not in (";", ":", "-", "–", "—", ".", "("):
        at -= 1
    return at


def _end(sentence: Sentence, last: int) -> int:
    at = last
    while at < len(sentence.lowers) and sentence.lowers[at] not in (";", "?", "–", "—", "(", ")"):
        at += 1
    return at
