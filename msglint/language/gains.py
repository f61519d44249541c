"""Gains: an outcome told by its parts - what is better then, and that it would be so, for somebody of theirs."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip, specifics
from msglint.language.matching import Matcher, matcher_of
from msglint.language.mishaps import perilous
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER
from msglint.language.stakes import THEIR_PEOPLE

_BETTER = frozenset(
    "fewer less without sooner earlier quicker faster home free back ready dry warm quiet punctual asleep awake rested done finished "
    "settled sorted already full half once single instead nobody never longer rather same straight directly halved ahead safe clean "
    "tidy open lit paid sold booked found kept saved alone anywhere anytime herself himself themselves yourself yourselves own spare "
    "shorter lighter cooler calmer easier cheaper smaller warmer fresher later".split()
)
_BETTER_PAIRS = frozenset(
    [
        ("no", "more"),
        ("on", "time"),
        ("in", "time"),
        ("at", "once"),
        ("at", "home"),
        ("up", "to"),
        ("and", "not"),
        (",", "not"),
        ("off", "the"),
    ]
    + [
        ("by", w)
        for w in "noon lunch dark dinner breakfast eight nine ten seven six five four three friday monday midday then easter".split()
    ]
)
_WOULD = frozenset("would could 'd will 'll can".split())
_MAKES = frozenset(
    "means mean meant lets let allows saves save spares frees gives give leaves keeps takes gets cuts halves turns brings puts sends "
    "buys shortens stops ends removes give save let free spare leave allow mean spares".split()
)
_BY_THIS = frozenset("it that this which with once after then so instead".split())
_CONTRASTS = frozenset([("and", "not"), (",", "not"), ("instead", "of"), ("rather", "than"), ("place", "of")])
_PERSONS = frozenset(
    "her his their them everyone everybody nobody whoever anyone each porter cook foreman apprentice "
    "nurse carer clerk baker joiner secretary caretaker gardener cleaner matron vet".split()
)
_TIMES = frozenset(
    "week month day year monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter easter then".split()
)
_FIRST = frozenset("fewer less no half one".split())
_NOT_SO = frozenset(
    "if whether unless hope hoping wonder price prices offer offers discount demo trial platform software app tool product service "
    "solution "
    "package dashboard portal guarantee promise please click link sorry thanks thank invoice "
    "interested regret lose losing loses lost fine fined risk worse hear heard amazed love success growth".split()
)
_NO_NAME = frozenset("of your the one need worries problem hard pressure rush idea obligation strings thing last more doubt matter".split())
_NO_GAIN = all_forms("fail break leak wait suffer struggle cost complain cancel miss burn die sue expire lapse close shut")
_UNDONE = frozenset("without no never nobody fewer less".split())
_NOT_PAST = frozenset("was were had did used took came went said saw read heard".split())
_ASKED = (
    "(would|will|might) (it|that) ...3 (help|matter|be (of use|something|worth something|a relief)|make (a|any) difference|change anything)"
    " [to|for] [you|them] if ",
    "(what|how) (would|could|might) [it] ...4 (mean|change|be like|happen|look|feel) ...4 if ",
    "(what|suppose|say|imagine) if ",
    "would (you|they|she|he|your *|the *) ...2 (like|welcome|mind) it if ",
)


def _theirs(told: tuple[str, ...]) -> bool:
    """Said of somebody of theirs; or of a thing, for one use and not for another."""
    return bool(set(told) & (BUYER | THEIR_PEOPLE | _PERSONS)) or told[0] in _FIRST or _by_then(told) or _contrasts(told)


def _contrasts(told: tuple[str, ...]) -> bool:
    """ "For bookings and not for directions"."""
    return any(pair in _CONTRASTS for pair in pairwise(told))


def _by_then(told: tuple[str, ...]) -> bool:
    """ "By the second week the trays come back clean"."""
    return told[0] in ("by", "from", "after", "within") and bool(set(told[1:6]) & _TIMES)


def _made(told: tuple[str, ...]) -> str:
    """What a thing said before does: something for one of theirs ("it lets the receptionist ..."), or anything at all."""
    at = next((i for i, w in enumerate(told[:4]) if w in _MAKES), None)
    if at is None or told[0] not in _BY_THIS:
        return ""
    return (
        "theirs"
        if set(told[at + 1 : at + 4]) & (BUYER | THEIR_PEOPLE | _FIRST | {"her", "his", "their"}) and len(told) > at + 4
        else "a thing"
    )


@cache
def _asked() -> Matcher:
    return matcher_of(_ASKED)


@remembered
def gain_in(sentence: Sentence, *, asked: bool) -> WordSpan | None:
    """The words that say what is better then, for somebody of theirs."""
    lowers, known = sentence.lowers, sentence.known
    if "!" in sentence.line or known & (SELLER - {"me"}) or (known & _NO_GAIN and not known & _UNDONE) or perilous(sentence):
        return None
    first = 0
    if asked:
        led = next((sentence.word_range(s)[1] for s in _asked().spans(sentence.line, known)), None)
        if led is None:
            return None
        first = led
    told = lowers[first:]
    if len(told) < 2 or (set(told) & _NOT_SO) or (set(told) & _NOT_PAST) or not _theirs(told):
        return None
    better = len(set(told) & _BETTER) + sum(pair in _BETTER_PAIRS for pair in pairwise(told))
    would = bool(set(told) & _WOULD) or asked or _by_then(told)
    makes = _made(told)
    named = told[0] in _FIRST and told[1] not in _NO_NAME
    own = {w for w in told if w[0].isalpha() and w not in FUNCTION_WORDS and w not in _BETTER}
    if len(own) < 2 or not (would or makes or named):
        return None
    contrast = would and _contrasts(told)
    led = told[0] in ("then", "so", "once", "after", "that", "instead") and would
    if (
        better >= 2
        or makes == "theirs"
        or contrast
        or (better and led)
        or (better and (makes or named or asked))
        or (better and would and specifics(sentence) and told[0] not in _WOULD)
    ):
        return first, clip(sentence, len(lowers))
    return None
