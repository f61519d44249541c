"""Whether a message is ordinary business mail and no outreach: it shows what work or trade it belongs to, and offers nothing.

A sales message taken for ordinary mail would lose all its findings, so a single sign of an offer, or a question about the reader's own
world, outweighs everything else.
"""

from __future__ import annotations

import re

from msglint.drafts.occasion.ordinary_cues import ADDRESSED, BARE_NAME, DECISIVE, LISTED, PLAIN, SIGNED, STRONG, WEAK
from msglint.drafts.occasion.prose import Cues, own_text, sentences_of
from msglint.drafts.occasion.selling_cues import ABOUT_READER, OBSERVED, OFFERS, REQUEST
from msglint.drafts.occasion.stage_cues import FIRST, FOLLOW_UP, WARM
from msglint.message import Message
from msglint.text import fold

_ENOUGH = 3  # points, of a message addressed or signed as at work
_ENOUGH_ELSE = 4
_SENTENCES = 60  # that are looked at
_LONGEST = 300  # characters of a sentence
_OPENING = 80  # characters in which people are addressed
_LONGEST_QUESTION = 1000
_STRETCH = re.compile(r"[^.!?\n]*(?:[.!?\n]|\Z)")  # every one is taken, or a long text without a "?" would be looked through at each letter


def is_ordinary(message: Message) -> bool:
    """Whether it shows enough of ordinary business and nothing of selling."""
    body = sentences_of(own_text(message, "body", "boilerplate"))[:_SENTENCES]
    found = [*sentences_of(own_text(message, "subject")), *body, *sentences_of(own_text(message, "signature"))]
    sentences = [sentence[:_LONGEST] for sentence in found]
    if _any(OFFERS, sentences):
        return False
    if _any(LISTED, sentences):
        return True
    if _asks_about_reader(message):
        return False
    if _any(DECISIVE, sentences):
        return True
    if any(_any(cues, sentences) for cues in (FOLLOW_UP, WARM, FIRST, OBSERVED)):
        return False
    among_colleagues, points = _points(message, sentences)
    return points >= (_ENOUGH if among_colleagues else _ENOUGH_ELSE)


def _points(message: Message, sentences: list[str]) -> tuple[bool, int]:
    """Whether it is addressed or signed as at work, and the points of all signs of work."""
    greeting = own_text(message, "greeting")
    opening = fold(greeting or own_text(message, "body")[:_OPENING]).text.lower()
    name = bool(BARE_NAME.match(greeting))
    frame = bool(ADDRESSED.match(opening)) + bool(SIGNED.search(own_text(message, "signature")))
    plain, strong, weak = (sum(_any(cues, sentences) for cues in signs) for signs in (PLAIN, STRONG, WEAK))
    return bool(frame or name), 3 * plain + 2 * (strong + frame) + weak + name


def _any(cues: Cues | re.Pattern[str], sentences: list[str]) -> bool:
    return any(map(cues.search, sentences))


def _asks_about_reader(message: Message) -> bool:
    asked = fold(own_text(message, "subject", "body")).text.lower().replace("'", "")
    questions = (stretch[-_LONGEST_QUESTION:] for stretch in _STRETCH.findall(asked) if stretch.endswith("?"))
    return any(ABOUT_READER.search(question) and not REQUEST.search(question) for question in questions)
