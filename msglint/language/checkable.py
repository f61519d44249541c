"""Whether a claim could be checked: two of who, when and how much stand in it ("Norrby cut returns from 14 % to 9 % in May")."""

from __future__ import annotations

import re
from functools import cache

from msglint.language.content import FUNCTION_WORDS, all_forms
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence

_WHEN = (
    "(in|since|by|during|from|until|last|this past|of) [early|late|mid|the (spring|summer|autumn|winter|end) of] (january|february|march"
    "|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|q1|q2|q3|q4)",
    "(last|this past|the past) (week|month|quarter|year|season|term|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "(yesterday|a year ago|# (weeks|months|years) ago)",
    "in (the|their|its|her|his) (first|last|past) # [*] (days|weeks|months|quarters|years)",
)
_WHO = (
    "(a|an|one|two|three|another|the other|# of the #|# of our # | # of #) [*] [*] (shop|clinic|firm|company|school|hotel|bakery|mill|yard"
    "|farm|garage|dealer|studio|gym|salon|surgery|practice|restaurant|cafe|brewery|depot|agency|team|client|customer|warehouse|pub|library|theatre"
    "|plant|nursery|college|landlord|carrier|courier|charity) [*] (in|on|near|from|opposite|beside|across) (your|the|*)",
    "(a|an|one|two|three|another) [*] [*] (i|we) [*] (work|worked|help|helped|supply|supplied|fitted|fit|built|build|serve|served|met"
    "|visited) [with|for|at]",
)
_FIGURE = re.compile(r"[$£€]?\d")
_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty half third".split()
)
# A number before one of these is a duration that is promised ("in 30 days"), before others a figure.
_SPANS = frozenset("day days week weeks month months hour hours minutes year years %".split())
_SMALL = all_forms(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
) | frozenset(
    "september october november december english german french american british european internet google facebook instagram linkedin "
    "tiktok meta amazon whatsapp sir madam dear hi hello no.".split()
)


@cache
def _when() -> Matcher:
    return matcher_of(_WHEN)


@cache
def _who() -> Matcher:
    return matcher_of(_WHO)


def can_be_checked(sentence: Sentence, seller_names: frozenset[str]) -> bool:
    """At least two of: who it was, when, how much."""
    who = _names_somebody(sentence, seller_names) or _who().found(sentence.line, sentence.known)
    when = _when().found(sentence.line, sentence.known) or any(re.fullmatch(r"(?:19|20)\d\d", w) for w in sentence.lowers)
    return who + when + _has_figure(sentence) >= 2


def _has_figure(sentence: Sentence) -> bool:
    """A number that measures something, other than a promised stretch of time."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers):
        if lower in _NUMBER_WORDS or (_FIGURE.match(lower) and not re.fullmatch(r"(?:19|20)\d\d", lower)):
            following = lowers[i + 1] if i + 1 < len(lowers) else ""
            if following not in _SPANS or following == "%":
                return True
    return False


def _names_somebody(sentence: Sentence, seller_names: frozenset[str]) -> bool:
    """A name in mid-sentence that is not the writer's own, in a sentence that is not written in capitals throughout."""
    words = [w for w in sentence.words if w.read[:1].isalpha()]
    capitals = [w for w in words[1:] if w.read[0].isupper() and w.lower not in FUNCTION_WORDS]
    if len(capitals) > max(2, len(words) // 2):
        return False
    return any(
        len(w.read) > 2 and not w.read.isupper() and w.lower not in _SMALL and w.lower not in seller_names and not w.field for w in capitals
    )
