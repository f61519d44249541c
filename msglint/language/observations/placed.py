"""What is so at a place of work that is named as one both know, told without "you": "the clinic in Enugu sees 90 children on a Monday"."""

from __future__ import annotations

from msglint.language.content import WordSpan, all_forms
from msglint.language.observations.seen import ADVERTISED, GUESSED, HYPOTHETICAL, MODAL, PRAISE, PRODUCTS, WISHED, Seen, owner, third_person
from msglint.language.places import PLACES
from msglint.language.sides import BUYER

_OTHERS = frozenset(
    "a an most many some every each any another other others average typical usual nearest next such few several all both no last only "
    "first".split()
)
_NO_OBSERVATION = (GUESSED - {"sure"}) | HYPOTHETICAL | WISHED | MODAL | PRAISE | (PRODUCTS - {"company"}) | ADVERTISED
_MET = frozenset("saw noticed counted read heard watched".split()) | (
    all_forms("ring call phone walk drive pass stand wait queue park eat stay visit stop cycle try order buy book come go count pick send")
    - frozenset("come go order ring call pass visit".split())
)
_IS = frozenset("is are was were has had have 's does did gets got".split())
_WAS_THERE = frozenset(
    "queued waited stood passed stopped walked drove cycled counted parked sat rang phoned called tried ate stayed shopped looked".split()
)
_AT = frozenset("at past by outside in behind along through into up round under opposite from".split())
_ONE_OF_MANY = frozenset("that which who whose next opposite across nearby near".split())  # "the shop next door", "the factory that ..."
_PAST = frozenset(
    "lost sold ran kept took gave went came made sent put shut left held won built fed lit fell grew began rose spent stood sat broke "
    "froze drew cut let lay became bought taught drove flew swept".split()
)
_FARTHEST = 8
_EARLY_IN = 5


def at_a_place(seen: Seen) -> WordSpan | None:
    """A plain statement with something in it that could be checked, of a place that has "the" or a name before it."""
    lowers, known = seen.sentence.lowers, seen.sentence.known
    if seen.asked or seen.after_offer or not seen.early or seen.ours_but_kin or len(seen.content) < (4 if seen.exact else 5):
        return None
    if known & (BUYER | _NO_OBSERVATION) or lowers[0] in _OTHERS or (known & {"i", "me"} and not known & _MET):
        return None
    if _passed_by(seen):
        return seen.whole
    near = lowers if seen.exact else lowers[: _EARLY_IN if lowers[0] == "the" else 0]
    place = next((i for i, w in enumerate(near) if w in PLACES and _known_to_both(seen, i)), None)
    return seen.whole if place is not None and _told(seen, place) else None


def _passed_by(seen: Seen) -> bool:
    """ "I queued at the tip on Saturday": the writer was there, and when or how many can be checked."""
    lowers = seen.sentence.lowers
    was = (i for i, w in enumerate(lowers[:-3]) if w == "i" and lowers[i + 1] in _WAS_THERE)
    return bool(seen.exact) and any(lowers[i + 2] in _AT and "the" in lowers[i + 3 : i + 4] for i in was)


def _known_to_both(seen: Seen, at: int) -> bool:
    """ "The mill", "the Naas branch", "St Luke's clinic", and not "a mill"."""
    before, after = seen.sentence.lowers[max(0, at - 3) : at], seen.sentence.lowers[at + 1 : at + 2]
    return ("the" in before or owner(seen.sentence.lowers[:at]) is not None) and not _OTHERS & set(before) and not _ONE_OF_MANY & set(after)


def _told(seen: Seen, place: int) -> bool:
    """It is said what is or was so there, in the parse or in the form of a word."""
    lowers = seen.sentence.lowers
    if any(c.finite and c.main and not c.modal and c.mood == "statement" and (c.subject or c.past) for c in seen.clauses):
        return True
    near = range(place + 1, min(place + 1 + _FARTHEST, len(lowers)))
    done = {c.verb for c in seen.clauses if not lowers[c.verb].endswith("ing") and lowers[c.verb - 1] != "to"}
    return any(lowers[i] in _IS | _PAST or third_person(lowers[i]) or i in done for i in near)
