"""The stage of a message, read from the thread it answers and from what its writer says of earlier messages."""

from __future__ import annotations

import re

from msglint.drafts.occasion.ordinary import is_ordinary
from msglint.drafts.occasion.prose import own_text, sentences_of
from msglint.drafts.occasion.stage_cues import (
    CLAIMED,
    FIRST,
    FOLLOW_UP,
    FOLLOW_UP_OPENING,
    INTRODUCES,
    PUBLIC,
    TOLD,
    WARM,
    WARM_FIRST_WORDS,
)
from msglint.message import Message, Stage

_OPENING = 3  # sentences in which people say why they write
_FIRST, _LAST = 12, 4  # sentences at the start and at the end that are looked at, in a long message
_LONGEST = 300  # characters of a sentence
_REPLY = re.compile(r"\s*(?:re|aw|sv)\s*:", re.IGNORECASE)
_PRETENDED = re.compile(r"\s*(?:re|fwd?)\s*:", re.IGNORECASE)  # where there is no thread, a trick
_FORWARDED = re.compile(r"forwarded|^\W*(?:fwd?|wg)\s*:", re.IGNORECASE)
_WROTE = re.compile(r"^[^\n>]*(?:\n[^\n>]*)?(?:wrote|writes)\s*:|^\W*(?:from|sent):\s", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"[A-Z][^\W\d_]+")


def stage_of(message: Message) -> Stage | None:
    """The stage that the message tells of, None when nothing in it does."""
    return _by_thread(message) or ("none" if is_ordinary(message) else _by_words(message))


def _by_thread(message: Message) -> Stage | None:
    """A thread with words of the other side is a conversation; with the writer's own alone it is a message sent again."""
    draft = message.draft
    quoted = "\n".join(draft.text[part.start : part.end] for part in message.parts if part.role == "quoted")
    if quoted and not _FORWARDED.search(quoted[:200]) and (draft.reply or _REPLY.match(draft.subject) or _WROTE.search(quoted)):
        return "follow-up" if _own_words(message, quoted) else "warm"
    if draft.thread.strip():
        return "warm" if _answered(message, draft.thread) else "follow-up"
    return None


def _own_words(message: Message, quoted: str) -> bool:
    """Whether a quoted thread is the writer's own: the name before "wrote:", or below the quoted mail, is in the signature."""
    names = _names(own_text(message, "signature"))
    if not names:
        return False
    wrote = _WROTE.search(quoted)
    if not wrote:
        return bool(names & _names("\n".join(quoted.rstrip().splitlines()[-3:])))
    line_end = quoted.find("\n", wrote.end())
    return bool(names & _names(quoted[wrote.start() : line_end if line_end >= 0 else None]))


def _answered(message: Message, thread: str) -> bool:
    """Whether a given thread holds an answer of the other side."""
    writers = [wrote[0] for wrote in _WROTE.finditer(thread)]
    names = _names(own_text(message, "signature"))
    return any(not names & _names(wrote) for wrote in writers) if names else len(writers) > 1


def _names(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text))


def _by_words(message: Message) -> Stage | None:
    body = [sentence[:_LONGEST] for sentence in sentences_of(own_text(message, "body"))]
    body = [*body[:_FIRST], *body[_FIRST:][-_LAST:]]
    subject = [_PRETENDED.sub("", s).strip() for s in sentences_of(own_text(message, "subject"))]
    opening = [*subject, *body[:_OPENING]]
    everything = [*subject, *body]
    if any(map(WARM.search, everything)) or any(map(WARM_FIRST_WORDS.search, body[:1])):
        return "warm"
    if any(map(FOLLOW_UP.search, everything)):
        return "follow-up"
    if any(TOLD.search(s) and not PUBLIC.search(before + s) for before, s in zip(["", *body], body, strict=False)):
        return "warm"
    if any(map(CLAIMED.search, everything)):
        made_up = _PRETENDED.match(message.draft.subject) or any(map(INTRODUCES.search, everything))
        return None if made_up else "warm"
    if any(map(FOLLOW_UP_OPENING.search, opening)):
        return "follow-up"
    if any(map(FIRST.search, everything)):
        return "first"
    return "follow-up" if message.draft.reply else None
