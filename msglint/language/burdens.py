"""Burdens: what staying as they are means for the reader, told by its parts - a trouble or a bar, with how much or how it comes about."""

from __future__ import annotations

from itertools import pairwise

from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip, specifics
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER
from msglint.language.stakes import THEIR_PEOPLE

# What goes wrong, or is spent for nothing.
_TROUBLES = all_forms(
    "wait queue lose waste miss fine fail break leak stop close shut expire lapse retire quit resign complain cancel refuse reject scrap "
    "spoil rot freeze melt sink chase hunt retype repeat deduct dock penalise penalize delay overrun burn leave stand idle block jam stall "
    "overflow flood fade crack slip forget overlook guess redo throw bin dump wither wilt rust stink soak pile shrink tear bounce return "
    "damage bruise strain ache tire struggle skip postpone strand turn walk drive run drop fall carry search look sit lie swallow cost pay "
    "charge spend end docks gap shortage penalty fee bill refund overtime backlog mistake error duplicate complaint fault loss debt damp "
    "surcharge drain mess clash bottleneck"
) | frozenset(
    "late later slow slower slowly broken missing wrong empty unsold unused stuck cold wet dark dirty stale overdue behind unpaid unread "
    "unanswered unheard lost invalid void illegal banned uninsured unsafe dearer heavier hot dry sour unfinished undone double twice again "
    "alone away elsewhere short shorter worse fewer less down less tired angry cross bored hungry thirsty outside useless "
    "engaged jammed overfull eats guzzles gobbles drinks under second-grade unpicked unplanted unfilled halfway nowhere worthless "
    "half-empty vacant unlit unlocked unheated unlabelled unsorted unmarked unstaffed unwatched gone gone-off off".split()
)
# Too light to be a trouble with nothing but a number beside it: it takes a second one, or a bar.
_LIGHT = all_forms(
    "leave stand turn walk drive run drop fall carry look sit lie stop close shut end return spend pay charge cost skip search guess "
    "bill fee"
) | frozenset("again later off down less alone away outside hot cold dry short shorter twice double dark gone".split())
_BARS = frozenset("n't not nobody none never cannot only must seldom rarely hardly neither without nowhere until till".split())
_BARRED = frozenset(
    [("no", "one"), ("no", "longer"), ("has", "to"), ("have", "to"), ("had", "to"), ("too", "late"), ("no", "more"), ("no", "other")]
)
_HOW = frozenset("until till because since unless without whenever while before once if when after so whoever whichever means by".split())
_LASTING = frozenset(["until", "till", "unless", "without"])
_OFTEN = frozenset(
    "every each per daily weekly monthly yearly always nightly everyone all whole most half third quarter "
    "mornings evenings nights sundays mondays tuesdays wednesdays thursdays fridays saturdays weekends".split()
)
_SPANS = frozenset("hour hours day days week weeks month months year years minute minutes morning evening night shift season".split())
_LEVY = ("£", "$", "€", "₦", "₹")
_SAID = frozenset("said wrote told mentioned asked says".split())
_THREATS = all_forms("hesitate forgive predict regret ruin doom bankrupt suffer destroy crush hate") | frozenset(
    "disaster catastrophe nightmare scandal finished clearly obviously plainly frankly honestly evidently apparent obvious "
    "unsubscribe discount offer sorry thanks attached guarantee obligation competitors rivals enemy".split()
)
_LOOSE_WHEN = (
    "sooner or later",
    "any day now",
    "one day",
    "too late",
    "left behind",
    "next level",
    "leaving money",
    "every day that",
    "before it",
    "at stake",
    "do n't be",
    "on your mind",
)
_LEADS = frozenset("guess reckon think gather hear heard imagine suppose read know understand found".split())
_COUNTS = (("count",), ("reckoning",), ("sums",), ("watch",), ("estimate",), ("guess",))
_NOW = frozenset("is are costs has have can ca will wo may must 's gets goes takes pays".split())
_THEN = frozenset("was were had did because yesterday ago last".split())
_TAKE = all_forms("take serve have keep sell bake book let open fill win get save claim seat host grow print ship deliver cover add hold")
_GIVEN_THAT = frozenset("if with without were once".split())
_WARES = frozenset("tool platform app software system service plugin product solution device machine kit".split())
_FEWEST_OWN = 3


@remembered
def burden_in(sentence: Sentence, before: Sentence | None, *, asked: bool) -> WordSpan | None:
    """The words that say what staying as they are means for the reader. ``before``: the sentence before, where they may be named."""
    lowers, known = sentence.lowers, sentence.known
    if asked or "!" in sentence.line or known & _THREATS or any(f" {words} " in sentence.line for words in _LOOSE_WHEN):
        return None
    if set(_without_lead(lowers)) & (SELLER - {"me"}) or (lowers[0] in ("you", "he", "she") and known & _SAID):
        return None
    if _says_what_it_is(sentence) or (known & BUYER and known & (_SAID - {"says"})):  # their own words, given back
        return None
    troubles = {w for w in lowers if w in _TROUBLES}
    heavy = troubles - _LIGHT
    bars = len(known & _BARS) + len(_BARRED & set(pairwise(lowers)))
    much = bool(known & _OFTEN) + bool(specifics(sentence)) + any(w.startswith(_LEVY) for w in lowers) + bool(known & _SPANS)
    lasting = bool(known & _LASTING) or " as long as " in sentence.line
    how = len(known & _HOW) + lasting
    if not (_weighs(len(troubles), len(heavy), bars, much, how) or (bars and lasting and much and specifics(sentence))):
        return None
    if not (_theirs(sentence, before) or (heavy and much > 1 and known & _NOW and not known & _THEN)):
        return None
    own = {w for w in lowers if w[0].isalpha() and w not in FUNCTION_WORDS and w not in troubles}
    if len(own) < _FEWEST_OWN:
        return None
    return 0, clip(sentence, len(lowers))


def _says_what_it_is(sentence: Sentence) -> bool:
    """ "Loopdesk is a tool that sends every mail to the right agent": what a ware does is no burden."""
    known = sentence.known
    return bool(known & _WARES) and bool(known & {"that", "which"}) and (" is a " in sentence.line or " is an " in sentence.line)


def _without_lead(lowers: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "I'd guess (that)" before them, and without "by my count"."""
    start = next((i + 1 for i, w in enumerate(lowers[:4]) if w in _LEADS and lowers[0] == "i"), 0)
    return tuple(w for i, w in enumerate(lowers) if i >= start and not (w == "my" and lowers[i + 1 : i + 2] in _COUNTS))


def _weighs(troubles: int, heavy: int, bars: int, much: int, how: int) -> bool:
    """A trouble that is counted and comes about somehow, a bar that comes about somehow, or a heavy trouble that is counted."""
    if heavy and (much >= 2 or (much and (how or bars)) or (how and bars)):
        return True
    if troubles and how and much and (bars or troubles > 1 or much > 1):
        return True
    if troubles > 1 and (much > 1 or (much and how)):
        return True
    return bars > 1 and how > 0 and much > 0


@remembered
def chance_in(sentence: Sentence, *, asked: bool) -> WordSpan | None:
    """What they could have besides: "you could take the Friday run as well with a second van"."""
    lowers, known = sentence.lowers, sentence.known
    if asked or "!" in sentence.line or known & SELLER or known & _THREATS or not known & _GIVEN_THAT or not specifics(sentence):
        return None
    at = next((i for i, w in enumerate(lowers) if w in ("could", "would", "'d") and set(lowers[max(0, i - 4) : i]) & BUYER), None)
    if at is None or not set(lowers[at + 1 : at + 4]) & _TAKE:
        return None
    own = {w for w in lowers if w[0].isalpha() and w not in FUNCTION_WORDS}
    return (0, clip(sentence, len(lowers))) if len(own) > _FEWEST_OWN else None


def _theirs(sentence: Sentence, before: Sentence | None) -> bool:
    """Theirs or their people's; or nobody's, right after something of theirs."""
    if sentence.known & (BUYER | THEIR_PEOPLE):
        return True
    return before is not None and bool(before.known & BUYER)
