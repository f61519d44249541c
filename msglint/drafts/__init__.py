"""Drafts: from files, records and standard input to messages with parts and merge fields.

A reader turns one open file into drafts, one by one; what cannot be read comes out as a DraftError in its place, so that
the rest is still linted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from msglint.drafts.fields.branches import readings_of
from msglint.drafts.fields.groups import unspun
from msglint.drafts.fields.lexer import fields_of
from msglint.drafts.markdown import code_spans
from msglint.drafts.markdown_prose import read_markdown_prose
from msglint.drafts.marks import without_marks
from msglint.drafts.occasion.channel import channel_of
from msglint.drafts.occasion.english import is_english
from msglint.drafts.occasion.prose import own_text
from msglint.drafts.occasion.stage import stage_of
from msglint.drafts.parts.division import parts_of
from msglint.drafts.plain import read_plain
from msglint.errors import DraftError, UsageError
from msglint.message import Channel, Draft, FieldsAs, MergeField, Message, Part, Stage, TextName

Drafts = Iterator[Draft | DraftError]
Reader = Callable[[str, BinaryIO], Drafts]


# Each reader is imported when a file of its kind comes: most runs read one kind.
def _html(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.html.page import read_html

    return read_html(path, stream)


def _mail(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.mail.message import read_mail

    return read_mail(path, stream)


def _mbox(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.mail.mbox import read_mbox

    return read_mbox(path, stream)


def _csv(path: str, stream: BinaryIO, columns: Mapping[str, str] | None = None) -> Drafts:
    from msglint.drafts.tables.csv import read_csv

    return read_csv(path, stream, columns=columns)


def _jsonl(path: str, stream: BinaryIO, columns: Mapping[str, str] | None = None) -> Drafts:
    from msglint.drafts.tables.jsonl import read_jsonl

    return read_jsonl(path, stream, columns=columns)


TABLES = {".jsonl": _jsonl, ".csv": _csv, ".tsv": _csv}
READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown_prose,
    ".markdown": read_markdown_prose,
    ".html": _html,
    ".htm": _html,
    ".eml": _mail,
    ".mbox": _mbox,
    **TABLES,
}


def reader_of(suffix: str, columns: Mapping[str, str] | None = None) -> Reader | None:
    """The reader of a kind of file; ``columns`` tells those of tables which of our fields stands in which column."""
    table = TABLES.get(suffix.lower())
    return partial(table, columns=columns) if table and columns else READERS.get(suffix.lower())


def read_path(path: Path, *, columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """The drafts in a file, whose suffix chooses the reader. ``columns`` is, for a table, from our fields to its columns."""
    reader = reader_of(path.suffix, columns)
    if reader is None:
        yield DraftError(str(path), f"msglint reads {', '.join(READERS)} files, not {path.suffix or 'files without a suffix'}")
        return
    try:
        with path.open("rb") as stream:
            yield from reader(str(path), stream)
    except OSError as error:
        yield DraftError(str(path), f"cannot be read: {error.strerror or error}")


def read_stream(name: str, stream: BinaryIO, *, as_: str = "txt", columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """The drafts in an open stream, such as standard input, read as a file with the suffix ``as_``."""
    reader = reader_of(f".{as_}", columns)
    if reader is None:
        raise UsageError(f"text can be read as {', '.join(suffix[1:] for suffix in READERS)}, not as {as_!r}")
    return reader(name, stream)


def read_text(text: str, *, name: str = "-", as_: str = "txt", columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """The drafts in a text that is already in hand, read as a file with the suffix ``as_``."""
    # Half characters (surrogates) become bytes that are not UTF-8, which the reader reports as for a file.
    return read_stream(name, BytesIO(text.encode("utf-8", "surrogatepass")), as_=as_, columns=columns)


def message_of(draft: Draft, *, fields: FieldsAs | None = None, channel: Channel | None = None, stage: Stage | None = None) -> Message:
    """Divide a draft into a message. ``fields``, ``channel`` and ``stage`` win over the draft's own; fields default to a template's.

    A template is read once a branch, with the channel and stage of the first; in a final message there should be no branches.
    """
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
