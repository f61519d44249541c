"""Whether a claim could be checked: two of who, when and how much stand in it ("Norrby cut returns from 14 % to 9 % in May")."""

from __future__ import annotations

import re
from functools import cache

from msglint.language.content import FUNCTION_WORDS, all_forms
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence
from msglint.language.turning import told_until

_WHEN = (
    "(in|since|during|from|until|last|this past|of) [early|late|mid|the (spring|summer|autumn|winter|end) of] (january|february|march"
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
    "tiktok meta amazon whatsapp sir madam dear hi hello no. year class grade".split()
)
_OPENS = frozenset([",", "hi", "hello", "hey", "dear", "morning", "afternoon", "-", "–", "—"])
_CLOSES = frozenset([",", ".", "!", "?", ";", ":", "-", "–", "—"])
_TITLES = frozenset(["mr", "mrs", "ms", "dr", "prof", "rev", "fr"])
_LONGEST_NAME = 4
_ONE = frozenset(["the", "a", "an", "one", "two", "three", "another", "that"])  # "the guys in Riva" are somebody, "best in Riva" is not


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
    for i, lower in enumerate(lowers[: told_until(lowers)]):
        if lower in _NUMBER_WORDS or (_FIGURE.match(lower) and not re.fullmatch(r"(?:19|20)\d\d", lower)):
            following = lowers[i + 1] if i + 1 < len(lowers) else ""
            if (following not in _SPANS or following == "%") and not _only_said(lowers, i):
                return True
    return False


def _only_said(lowers: tuple[str, ...], i: int) -> bool:
    """ "100 % safe", "nine out of ten", "three times": numbers that nobody counted."""
    following = lowers[i + 1 : i + 3]
    of_ten = lowers[i + 1 : i + 4] in (("out", "of", "ten"), ("out", "of", "10")) or lowers[max(0, i - 2) : i] == ("out", "of")
    return of_ten or (lowers[i] == "100" and following[:1] == ("%",)) or following[:1] == ("times",)


def _names_somebody(sentence: Sentence, seller_names: frozenset[str]) -> bool:
    """A name in mid-sentence that is not the writer's own and not the one who is spoken to, in a sentence that is not written in
    capitals throughout."""
    spoken_to = _spoken_to(sentence)
    told = sentence.words[: told_until(sentence.lowers)]
    placed = {i for i, w in enumerate(told) if i and told[i - 1].lower == "in" and not {w.lower for w in told[max(0, i - 4) : i]} & _ONE}
    words = [w for i, w in enumerate(told) if w.read[:1].isalpha() and i not in spoken_to and i not in placed]
    capitals = [w for w in words[1:] if w.read[0].isupper() and w.lower not in FUNCTION_WORDS]
    if len(capitals) > max(2, len(words) // 2):
        return False
    return any(
        len(w.read) > 2 and not w.read.isupper() and w.lower not in _SMALL and w.lower not in seller_names and not w.field for w in capitals
    )


def _spoken_to(sentence: Sentence) -> frozenset[int]:
    """Names between commas or behind the last one: "it never fails, Mrs Grech"."""
    words, found = sentence.words, set[int]()
    for i, word in enumerate(words):
        if word.lower not in _OPENS:
            continue
        end = i + 1
        while end < len(words) and words[end].read[0].isupper() and end - i <= _LONGEST_NAME:
            end += 1
            if end < len(words) and words[end].lower == "." and words[end - 1].lower in _TITLES:
                end += 1
        if i + 1 < end and (end == len(words) or words[end].lower in _CLOSES):
            found.update(range(i + 1, end))
    return frozenset(found)
