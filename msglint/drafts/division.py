"""A draft divided into a message: merge fields and branches, parts, channel and stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from msglint.drafts.fields.branches import readings_of
from msglint.drafts.fields.groups import unspun
from msglint.drafts.fields.lexer import fields_of
from msglint.drafts.markdown import code_spans
from msglint.drafts.marks import without_marks
from msglint.drafts.occasion.channel import channel_of
from msglint.drafts.occasion.english import is_english
from msglint.drafts.occasion.prose import own_text
from msglint.drafts.occasion.stage import stage_of
from msglint.drafts.parts.division import parts_of
from msglint.message import Channel, Draft, FieldsAs, MergeField, Message, Part, Stage, TextName
from msglint.names.likeness import likeness_of

_LONG = 10_000  # characters; the division of a longer text is not remembered


def divided(draft: Draft, fields: FieldsAs | None, channel: Channel | None, stage: Stage | None) -> Message:
    """See `msglint.drafts.message_of`."""
    final = (fields or draft.fields) == "final"
    if "msglint" in draft.text.lower():
        draft = without_marks(draft, code_spans(draft.text, draft.body_start), final=final or draft.mail)
    readings = [draft] if final else readings_of(draft)
    first = _message(readings[0], fields, channel, stage)
    if len(readings) == 1:
        return first
    others = (_message(reading, fields, first.channel, first.stage) for reading in readings[1:])
    same = {name: getattr(first, name) for name in ("channel", "channel_from", "stage", "stage_from", "english")}
    return replace(first, variants=tuple(replace(other, **same) for other in others))


def _message(draft: Draft, fields: FieldsAs | None, channel: Channel | None, stage: Stage | None) -> Message:
    """One reading of a draft, divided as its likeness is: by whatever names, for its parts do not depend on them."""
    fields_as = fields or draft.fields or "template"
    found = _fields(draft.text, "text", fields_as, draft.body_start)
    in_subject = _fields(draft.subject, "subject", fields_as)
    likeness = likeness_of(draft, [*in_subject, *found])
    text, subject = likeness.text_swaps, likeness.subject_swaps
    divide = _divided_like if len(draft.text) + len(draft.thread) <= _LONG else _divided_like.__wrapped__
    like, digest = divide(
        _Like(
            text=likeness.text,
            subject=likeness.subject,
            body_start=text.to(draft.body_start),
            channel=channel or draft.channel,
            stage=stage or draft.stage,
            thread=draft.thread,
            mail=draft.mail,
            reply=draft.reply,
            fields_as=fields_as,
            fields=tuple(_moved(field, text.to) for field in found),
            subject_fields=tuple(_moved(field, subject.to) for field in in_subject),
        )
    )
    return Message(
        draft=draft,
        channel=like.channel,
        channel_from=like.channel_from,
        stage=like.stage,
        stage_from=like.stage_from,
        fields_as=fields_as,
        parts=tuple(_part(part, (subject if part.role == "subject" else text).back) for part in like.parts),
        fields=tuple(_moved(field, likeness.swaps(field.part).back) for field in like.fields),
        code=tuple((text.back(start), text.back(end)) for start, end in like.code),
        english=like.english,
        likeness=likeness,
        digest=digest,
    )


class _Like(NamedTuple):
    """All of a draft's likeness that a division goes by."""

    text: str
    subject: str
    body_start: int
    channel: Channel | None
    stage: Stage | None
    thread: str
    mail: bool
    reply: bool
    fields_as: FieldsAs
    fields: tuple[MergeField, ...]
    subject_fields: tuple[MergeField, ...]


@lru_cache(maxsize=4096)  # drafts made of one template are divided once
def _divided_like(like: _Like) -> tuple[Message, bytes]:
    """What is divided as its likeness is, and the digest of that."""
    draft = Draft("", "", like.text, like.subject, body_start=like.body_start, thread=like.thread, mail=like.mail, reply=like.reply)
    parts = parts_of(like.text, like.subject, like.body_start, like.fields)
    message = Message(
        draft=draft,
        channel=like.channel or "email",
        channel_from="given" if like.channel else "default",
        stage=like.stage or "first",
        stage_from="given" if like.stage else "default",
        fields_as=like.fields_as,
        parts=parts,
        fields=(*like.subject_fields, *_own(like.fields, parts)),
        code=tuple((span.start, span.end) for span in code_spans(like.text, like.body_start)) if "`" in like.text else (),
    )
    return _told(message), blake2b(repr(like).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _part(part: Part, to: Callable[[int], int]) -> Part:
    return Part(part.role, to(part.start), to(part.end))


def _moved(field: MergeField, to: Callable[[int], int]) -> MergeField:
    return replace(field, start=to(field.start), end=to(field.end))


def _told(message: Message) -> Message:
    """The message with the channel and stage that it tells of itself where nobody gave them, and whether it is English."""
    channel = channel_of(message) if message.channel_from == "default" else None
    stage = stage_of(message) if message.stage_from == "default" else None
    return replace(
        message,
        channel=channel or message.channel,
        channel_from="read" if channel else message.channel_from,
        stage=stage or message.stage,
        stage_from="read" if stage else message.stage_from,
        english=is_english(own_text(message, "subject", "body")),
    )


def _fields(text: str, part: TextName, fields_as: FieldsAs, start: int = 0) -> list[MergeField]:
    """The merge fields of a text. In a final message tags of logic and spintax (with all in it) are as open as any field."""
    found = fields_of(text, part, start)
    if fields_as == "template":
        return found
    spun = [MergeField(part, span.start, span.end, "phrase", text[span.start : span.end]) for span in unspun(text, start)]
    fields: list[MergeField] = []
    for field in sorted([*spun, *found], key=lambda field: (field.start, -field.end)):
        if not fields or fields[-1].end <= field.start:
            fields.append(replace(field, kind="phrase") if field.kind == "logic" else field)
    return fields


def _own(fields: Iterable[MergeField], parts: tuple[Part, ...]) -> Iterator[MergeField]:
    """The fields in order that do not stand in quoted text: what another mail left unfilled is not this one's."""
    quoted = iter([part for part in parts if part.role == "quoted"])
    part = next(quoted, None)
    for field in fields:
        while part and part.end <= field.start:
            part = next(quoted, None)
        if part is None or field.end <= part.start:
            yield field
