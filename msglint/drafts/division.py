"""A draft divided into a message: merge fields and branches, parts, channel and stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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


def divided(draft: Draft, fields: FieldsAs | None, channel: Channel | None, stage: Stage | None) -> Message:
    """See `msglint.drafts.message_of`."""
    final = (fields or draft.fields) == "final"
    if "msglint" in draft.text.lower():
        draft = without_marks(draft, code_spans(draft.text, draft.body_start), final=final or draft.mail)
    readings = [draft] if final else readings_of(draft)
    first, *others = (_message(reading, fields, channel, stage) for reading in readings)
    first = _told(first)
    if not others:
        return first
    same = {name: getattr(first, name) for name in ("channel", "channel_from", "stage", "stage_from", "english")}
    return replace(first, variants=tuple(replace(other, **same) for other in others))


def _message(draft: Draft, fields: FieldsAs | None, channel: Channel | None, stage: Stage | None) -> Message:
    fields_as = fields or draft.fields or "template"
    found = _fields(draft.text, "text", fields_as, draft.body_start)
    parts = parts_of(draft.text, draft.subject, draft.body_start, found)
    known_channel, known_stage = channel or draft.channel, stage or draft.stage
    return Message(
        draft=draft,
        channel=known_channel or "email",
        channel_from="given" if known_channel else "default",
        stage=known_stage or "first",
        stage_from="given" if known_stage else "default",
        fields_as=fields_as,
        parts=parts,
        fields=(*_fields(draft.subject, "subject", fields_as), *_own(found, parts)),
        code=tuple((span.start, span.end) for span in code_spans(draft.text, draft.body_start)) if "`" in draft.text else (),
    )


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


def _own(fields: list[MergeField], parts: tuple[Part, ...]) -> Iterator[MergeField]:
    """The fields in order that do not stand in quoted text: what another mail left unfilled is not this one's."""
    quoted = iter([part for part in parts if part.role == "quoted"])
    part = next(quoted, None)
    for field in fields:
        while part and part.end <= field.start:
            part = next(quoted, None)
        if part is None or field.end <= part.start:
            yield field
