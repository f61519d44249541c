"""What is asked of the reader for the seller's sake, by frame: appetite for the seller's thing, their time, the name of a colleague.

A frame is who (the reader), what they should feel or do (want, consider, spare), and towards what (the seller's thing, a
meeting). It holds however the question is wrapped: asked outright, or in "I was wondering whether ...", "let me know if ...".
"""

from __future__ import annotations

import re
from functools import cache

from msglint.finding import QuestionKind
from msglint.language.asking_frames.hooks import HOOKS
from msglint.language.asking_frames.interest import FIRST_LOOK, INTEREST, INTEREST_STATED
from msglint.language.asking_frames.meeting import MEETING, MEETING_STATED
from msglint.language.asking_frames.ours import OPINION, ORDERS, TAKES_IT
from msglint.language.asking_frames.referral import REFERRAL, REFERRAL_STATED
from msglint.language.asking_frames.theirs import about_them, asks_how_they_do_it
from msglint.language.asking_frames.wish import would_you_like
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence

_IDENTITY = re.compile(
    r"^ (?:(?:hi|hello|hey|morning|evening|good|,) )*(?:is|am i speaking) (?:that|this|to|with) "
    r"(?:mr|mrs|ms|miss|dr|sir|the) (?:\W+ )?(?:\w+ ){1,3}\? $"
)
_HELP_ME = re.compile(
    r"^ (?:(?:please|so|and|then) ,? ?)*(?:would|could|can|will|might) you (?:be able to |kindly |please |be so kind as to )?"
    r"(?:tell|help|let|inform|point|advise|assist|oblige|direct|enlighten) (?:me|us)(?: \w+){0,4} \? $"
)
_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun tomorrow tmrw noon lunch lunchtime "
    "morning afternoon evening week today".split()
)
_WHEN_WITH = frozenset(
    "at on around about next this or say perhaps maybe in the am pm then half past quarter o'clock early late after before and how".split()
)


def asked_for_us(sentence: Sentence) -> QuestionKind | None:
    """The kind of a question that asks for something of the seller's: interest, a meeting, a name, an opinion of their thing."""
    if asks_how_they_do_it(sentence):
        return None
    if _names_a_time(sentence):
        return "meeting"
    if _IDENTITY.search(sentence.line) or _HELP_ME.search(sentence.line):
        return "logistics"
    if would_you_like(sentence):
        return "interest"
    return _fitting(_asked(), sentence)


def stated_for_us(sentence: Sentence) -> QuestionKind | None:
    """As `asked_for_us`, of a statement: "I was wondering whether you would like to see our brochure"."""
    return _fitting(_stated(), sentence)


@cache
def _asked() -> tuple[tuple[QuestionKind, Matcher], ...]:
    return (
        ("rhetorical", matcher_of(HOOKS)),
        ("interest", matcher_of(FIRST_LOOK)),
        ("referral", matcher_of(REFERRAL)),
        ("meeting", matcher_of(MEETING)),
        ("interest", matcher_of(INTEREST)),
        ("interest", matcher_of(INTEREST_STATED)),
        ("seller-product", matcher_of(OPINION)),
    )


@cache
def _stated() -> tuple[tuple[QuestionKind, Matcher], ...]:
    return (
        ("meeting", matcher_of(MEETING_STATED)),
        ("referral", matcher_of(REFERRAL_STATED)),
        ("interest", matcher_of(INTEREST_STATED)),
        ("logistics", matcher_of((*ORDERS, *TAKES_IT))),
        ("seller-product", matcher_of(OPINION)),
    )


def _fitting(frames: tuple[tuple[QuestionKind, Matcher], ...], sentence: Sentence) -> QuestionKind | None:
    for kind, matcher in frames:
        for span in matcher.spans(sentence.line, sentence.known):
            words = sentence.line[span[0] : span[1]].split()
            if not about_them(sentence, words, kind):
                return kind
    return None


def _names_a_time(sentence: Sentence) -> bool:
    """ "Tuesday 11?", "Thursday at three?": a time and nothing else."""
    said = [w for w in sentence.lowers if w[0].isalnum()]
    numbers = "one two three four five six seven eight nine ten eleven twelve".split()
    return (
        0 < len(said) <= 6
        and bool(_WHEN & set(said))
        and all(w in _WHEN or w in _WHEN_WITH or w[0].isdigit() or w in numbers for w in said)
        and any(w.startswith("?") for w in sentence.lowers)
    )
