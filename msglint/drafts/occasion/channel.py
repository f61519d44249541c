"""The channel of a message, read from its layout: an e-mail's subject and signature, a chat's typing, a page's headings."""

from __future__ import annotations

import re

from msglint.drafts.occasion.prose import own_text
from msglint.drafts.parts.names import EMOJI
from msglint.message import Channel, Message
from msglint.regexes import later
from msglint.text import fold

_TEXTED_STOP = later(
    r"\b(?:reply|text|txt|send)\s+['\"]?(?-i:STOP|Stop|END|QUIT)\b|\bmsg (?:&|and) data rates\b|\b(?-i:STOP) to (?:end|opt|unsub)",
    re.IGNORECASE,
)
_HEADING = later(r"^ {0,3}#{1,4}[ \t]+\S", re.MULTILINE)
_MAILING = later(r"\bunsubscribe\b|\bview (?:this|it) (?:e-?mail )?in (?:your|a) browser\b|\bmanage (?:your )?preferences\b", re.IGNORECASE)
_CONNECT = later(
    r"\b(?:thanks|thank you|thx|ty|glad|great|nice|good|love|like|worth|thought)\b[^.!?]{0,50}\b(?:connect(?:ed|ing)?|accepting|the add)\b",
    re.IGNORECASE,
)
# A telephone number does not show who writes, as a profile does: "Hi Rob, Tess from Lowe Roofing."
_NAMES_SELF = later(
    r"\W*(?:(?:hi|hey|hello)\b[^,.!:]{0,20}[,.!:]?\s+)?(?:(?:its|it's|this is)\s+)?"
    r"(?-i:[A-Z])\w+ (?:again )?(?:from|w/|@|at|with|\([a-z]+\))\s*\S",
    re.IGNORECASE,
)
_THEIRS = later(r"\b(?:your|ur) (?:last |latest |recent )?(?:post|comment|story|reel|bio|tweet|page|profile)s?\b", re.IGNORECASE)
_TYPED = later(rf"\b(?:u|ur|thx|pls|plz|lol|haha+|btw|lmk|dm|gonna|wanna|tho|yo|def|rn|imo|idk|omg|hmu)\b|(?:{EMOJI})", re.IGNORECASE)
_SHORT, _BRIEF = 80, 40  # words of a direct message, and of a text message, at most
_LONG = 120  # words of a page that greets nobody


def channel_of(message: Message) -> Channel | None:
    """The channel that the layout tells of, None when it could be any."""
    roles = {part.role for part in message.parts}
    text = fold(message.draft.text[message.draft.body_start :]).text
    personal = "greeting" in roles or "sign-off" in roles
    own = own_text(message, "greeting", "body")
    words = len(own.split())
    if not (message.draft.subject or message.draft.mail) and _TEXTED_STOP.search(text) and words <= _SHORT:
        return "sms"
    subject = message.draft.subject.strip() or message.draft.reply or message.draft.mail
    if not personal and _is_page(text, words) and (not subject or _MAILING.search(text)):
        return "copy"
    if subject:
        return "email"
    if words <= _SHORT and _CONNECT.search(own):
        return "dm"
    if words <= _BRIEF and _NAMES_SELF.match(own):
        return "sms"
    if "sign-off" in roles or ("greeting" in roles and "signature" in roles):
        return "email"
    return "dm" if _is_chat(own, words) else None


def _is_page(text: str, words: int) -> bool:
    headings = len(_HEADING.findall(text)) + sum(map(_is_title, text.split("\n\n")))
    return headings >= 2 or (words >= _LONG and (headings >= 1 or bool(_MAILING.search(text))))


def _is_title(paragraph: str) -> bool:
    """Whether a paragraph is a short line without an end: a heading, if it does not begin the way people are greeted."""
    line = paragraph.strip()
    return "\n" not in line and 2 <= len(line.split()) <= 8 and line[:1].isupper() and line[-1].isalnum() and not line.islower()


def _is_chat(own: str, words: int) -> bool:
    """Whether a text without subject and signature is typed as people do in chats: short, at one go, with little ceremony."""
    if not 0 < words <= _SHORT or own.strip().count("\n\n") > 3:
        return False
    typed = re.sub(r"^\W+", "", own)[:1].islower() or _TYPED.search(own)
    return bool(typed or _THEIRS.search(own))
