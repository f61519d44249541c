"""What is so at theirs, told with a detail wherever it stands: "there were two trays left in your window in Kenmare"."""

from __future__ import annotations

from msglint.language.content import WordSpan
from msglint.language.forms import base_verbs
from msglint.language.observations.seen import GUESSED, HYPOTHETICAL, MODAL, NO_FACT, PRAISE, PRODUCTS, WISHED, Seen, owner
from msglint.language.sides import BUYER

# Around them, or nobody's in particular.
_AROUND = frozenset(
    "area industry market competitors sector field space country region county size way kind sort type trade niche peers league "
    "disposal convenience consideration reference information records kindness patience reply answer response interest inbox name question "
    "district village neighbourhood street road".split()
)
# What stands before "your" when the sentence is about something meant for them, or about what they are to do.
_FOR_THEM = frozenset(
    "for like help helps unlike give gives bring brings boost boosts save saves improve grow let until till before".split()
)
_IN_GENERAL = frozenset("many every any all often usually typically never always people companies firms anyone everybody".split())
_NOT_TOLD = GUESSED | HYPOTHETICAL | MODAL | WISHED | PRAISE | frozenset("need needs deserve deserves must worth free attached".split())


def detailed(seen: Seen) -> WordSpan | None:
    """A plain statement about something of theirs, with a number, a date, a place or a name in it."""
    sentence, known = seen.sentence, seen.sentence.known
    if seen.asked or seen.after_offer or seen.ours or known & (_NOT_TOLD | PRODUCTS | _IN_GENERAL) or known & {"my", "me"}:
        return None
    if not known & BUYER or not seen.exact or len(seen.content) < 4 or _ordered(sentence.lowers):
        return None
    if not any(_owned(sentence.lowers, i) for i, word in enumerate(sentence.lowers) if word == "your"):
        return None
    told = any(c.finite and not c.modal and c.mood == "statement" and (c.side != "seller" or not c.subject) for c in seen.clauses)
    return seen.whole if told else None


def _owned(lowers: tuple[str, ...], at: int) -> bool:
    """Whether it is a thing of theirs of which something is said."""
    after = set(lowers[at + 1 : at + 3])
    return not after & (_AROUND | NO_FACT) and not set(lowers[max(0, at - 1) : at]) & _FOR_THEM


def _ordered(lowers: tuple[str, ...]) -> bool:
    return lowers[0] in base_verbs() and lowers[1:2] != ("s",) and lowers[1] in ("the", "a", "an", "your", "me", "us", "it", "this", "to")


# What anybody can see, hear or read of a firm without going in.
_IN_SIGHT = frozenset(
    "window windows door doors gate gates counter shop salon yard sign signs board menu table tables voicemail stand stall till unit hall "
    "platform shelf shelves queue forecourt entrance reception lobby porch roof gutter fence wall kitchen van vans lorry lorries bus "
    "coach skip trailer poster blind blinds shutters awning terrace garden field page site form checkout timetable notice blackboard "
    "website ad advert listing clamp barn shed silo pitch pitches ramp step stairs lift lights light bin bins tray trays chairs bench "
    "benches pavement driveway hedge pond court tower dock bay bays warehouse office brochure leaflet programme calendar hut jetty pier "
    "crane machine pump pumps booth tent cabinet letterbox bell buzzer path car cars video reel photo picture pictures clip post podcast "
    "flyer map".split()
)
_PASSING = frozenset(
    "walked walking drove passed passing stopped saw noticed counted stood rang called waited looked cycled came went tried began visited "
    "spotted heard read timed queued parked rode watched".split()
)
_STATE = frozenset(
    "still again empty shut closed dark open torn broken full missing wet flapping cracked parked left gone half blocked stuck faded "
    "unlit hangs hang lies stands cuts crackles squeaks stops locked down loose slipped idle queueing waiting stacked leaning leaking "
    "off".split()
)

_READ = frozenset("site form checkout page sign menu voicemail website listing notice poster timetable board leaflet ad advert".split())
_READS = frozenset("asks says shows lists wants lets reads gives names promises puts".split())


_THE = frozenset(["the", "your", "that"])


def may_be_in_sight(known: frozenset[str]) -> bool:
    """Words alone: a place or a page of theirs, and how it stands, what it says or who passed it."""
    return bool(known & _IN_SIGHT and known & (_STATE | _READS | _PASSING))


def in_sight(seen: Seen) -> WordSpan | None:
    """What somebody who passes by can see, of a place that needs no name: "the blind on the left window was still torn"."""
    lowers, known = seen.sentence.lowers, seen.sentence.known
    if seen.asked or seen.after_offer or not seen.early or seen.ours or known & (_NOT_TOLD - {"free"} | PRODUCTS | {"my", "you"}):
        return None
    if (
        not known & _IN_SIGHT
        or " next door " in seen.sentence.line
        or lowers[0] in ("a", "an", "most", "many", "some", "every")
        or _ordered(lowers)
        or _IN_GENERAL & known
    ):
        return None
    if "i" in known and not known & _PASSING:
        return None
    reads = bool(known & _READ) and bool(known & _READS)
    near = 5 if "'s" in known else 3  # "the leisure centre's booking page"
    place = any(w in _IN_SIGHT and (_THE & set(lowers[max(0, i - near) : i]) or _of_a_name(seen, i)) for i, w in enumerate(lowers))
    state, passing = bool(known & _STATE), bool(known & _PASSING)
    clear = seen.exact + state + passing if state or passing or reads or any(w[0].isdigit() for w in lowers) else 0
    clear += 2 * reads + (lowers[0] in ("on", "in", "at", "behind", "under", "outside", "over", "above"))
    told = any(c.finite and not c.modal and c.mood == "statement" and (c.side != "seller" or not c.subject) for c in seen.clauses)
    return seen.whole if place and told and clear >= 2 and len(seen.content) >= 4 else None


def _of_a_name(seen: Seen, at: int) -> bool:
    """ "The Crown's glass bin"."""
    who = owner(seen.sentence.lowers[:at])
    return who is not None and seen.sentence.words[who].read[0].isupper()


def filled_in(seen: Seen) -> WordSpan | None:
    """A template's statement about the reader's firm by name with a second field in it: "when {{company}} opened {{site}}"."""
    words, lowers, known = seen.sentence.words, seen.sentence.lowers, seen.sentence.known
    firm = next((i for i, w in enumerate(words) if w.field == "company"), None)
    if firm is None or seen.asked or seen.ours or known & ((GUESSED | HYPOTHETICAL | PRODUCTS) - {"when"}):
        return None
    if lowers[max(0, firm - 1)] in ("like", "for", "help", "at", "to", "with", "as") or MODAL & set(lowers[firm + 1 : firm + 3]):
        return None
    fields = {w.start for w in words if w.field}
    told = lowers[firm + 1 : firm + 2] and (lowers[firm + 1].endswith(("ed", "s")) or lowers[firm + 1] in ("has", "is", "was", "had"))
    return seen.whole if len(fields) >= 2 and told else None
