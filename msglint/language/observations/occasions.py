"""What happened at theirs: news to be glad of, facts taken for granted, what the writer met there as a customer."""

from __future__ import annotations

from functools import cache

from msglint.language.content import WordSpan, all_forms
from msglint.language.matching import Matcher, matcher_of
from msglint.language.observations.seen import WISHED, Seen
from msglint.language.sides import BUYER

# What the writer did with the reader's firm, as a customer or a passer-by.
_DEALT_WITH = all_forms(
    "order buy book call ring phone try visit walk drive pass stand wait queue park eat stay sign download click test write ask count "
    "send return pick sit use spend subscribe register"
)
# "I spent all Sunday on it and you've gone quiet": nothing of theirs.
_BLAMED = frozenset("quiet silent silence ignored ignoring hurts disappointed disappointing".split())


def dealt_with(seen: Seen) -> WordSpan | None:
    """What the writer met as a customer: "I ordered a lamp from you and it came broken"."""
    lowers, known = seen.sentence.lowers, seen.sentence.known
    if seen.asked or not known & BUYER or known & (WISHED | _BLAMED) or "last" in lowers[:3]:
        return None
    if len(seen.content) < (4 if seen.exact else 5):
        return None
    if seen.exact and _took_me().found(seen.sentence.line, known):
        return seen.whole
    did = any(
        clause.side == "seller" and clause.past and not clause.modal and lowers[clause.verb] in _DEALT_WITH for clause in seen.clauses
    )
    return seen.whole if did and not seen.ours_but_kin and known & {"i", "your"} and _at_theirs().found(seen.sentence.line, known) else None


def given(seen: Seen) -> WordSpan | None:
    """A fact taken for granted before the point: "given your growth this quarter", "with the Lyon plant closing in June"."""
    for first, last in (seen.sentence.word_range(s) for s in _given_cues().spans(seen.sentence.line, seen.sentence.known)):
        end = next((i for i in range(last, len(seen.sentence.words)) if seen.sentence.lowers[i] in (",", "-", "—", "–")), last)
        held = seen.content_of(range(first + 1, end))
        if not seen.ours and (len(held) >= 3 or any(w.field for w in seen.sentence.words[first:end])):
            return first, end
    return None


def good_news(seen: Seen) -> WordSpan | None:
    """ "Congratulations on the second yard", "good luck with the new hires"."""
    known = seen.sentence.known
    if seen.asked or not _news().found(seen.sentence.line, known):
        return None
    if "thanks" in known or _wish().found(seen.sentence.line, known):  # good manners, unless they name something of the reader's
        told = ("new" in known and "thanks" not in known) or (known & BUYER and seen.exact)
        return seen.whole if told and len(seen.content) >= 2 else None
    fits = (known & BUYER or seen.exact) and len(seen.content) >= (2 if seen.exact else 3)
    return seen.whole if fits or _luck().found(seen.sentence.line, known) else None


@cache
def _news() -> Matcher:
    cues = (
        "(congrats|congratulations|well done|kudos|good luck|best of luck|fantastic news|great news|thanks|great "
        "(seeing|meeting|hearing)|lovely) ... (on|for|with|at|about|the|your|to) ... (your|the|you) ...5 *",
        "(congrats|congratulations) (on|to) *",
        "(best of luck|good luck|all the best|wish you the best) (with|for|on|at) (the|your|acme 's|details) [*] *",
    )
    return matcher_of(cues)


@cache
def _wish() -> Matcher:
    return matcher_of(("(luck|best) (with|for|on|at|to)",))


@cache
def _luck() -> Matcher:
    return matcher_of(("(congrats|congratulations) (with|for|on|at) (the|your|acme 's|details) [*] *",))


@cache
def _took_me() -> Matcher:
    return matcher_of(
        (
            "(it|this|that) took me ...9 (your|you)",
            "my ...3 (from|at|to|in) your",
            "when i ...6 (your|you)",
            "i (got|had|waited|stood|sat|spent|counted|needed) ...9 (your|you)",
        )
    )


@cache
def _at_theirs() -> Matcher:
    return matcher_of(("(from|at|with|on|in|outside|past|behind|by|near|opposite|through|of|up) (you|your|yours)",))


@cache
def _given_cues() -> Matcher:
    return matcher_of(
        (
            "^ [and|so|but] (given|with|after|since|seeing) [that] (your|the|yourfirm|you)",
            "^ [and|so|but] (given|with|after) (acme|*) 's",
        )
    )
