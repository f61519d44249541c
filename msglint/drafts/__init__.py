"""Drafts: from files, records and standard input to messages with parts and merge fields.

A reader turns one open file into drafts, one by one; what cannot be read comes out as a DraftError in its place, so that
the rest is still linted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from msglint.drafts.fields import fields_of
from msglint.drafts.markdown import code_spans, read_markdown
from msglint.drafts.parts import parts_of
from msglint.drafts.plain import read_plain
from msglint.drafts.table import read_jsonl
from msglint.errors import DraftError, UsageError
from msglint.message import Channel, Draft, FieldsAs, MergeField, Message, Part, Stage, StageFrom

Reader = Callable[[str, BinaryIO], Iterator[Draft | DraftError]]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
}


def read_path(path: Path) -> Iterator[Draft | DraftError]:
    """The drafts in a file, chosen by its suffix."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        yield DraftError(str(path), f"msglint reads {', '.join(READERS)} files, not {path.suffix or 'files without a suffix'}")
        return
    try:
        with path.open("rb") as stream:
            yield from reader(str(path), stream)
    except OSError as error:
        yield DraftError(str(path), f"cannot be read: {error.strerror or error}")


def read_text(text: str, *, name: str = "-", as_: str = "txt") -> Iterator[Draft | DraftError]:
    """The drafts in a text that is already in hand, such as standard input, read as a file with the suffix ``as_``."""
    reader = READERS.get(f".{as_.lower()}")
    if reader is None:
        raise UsageError(f"text can be read as {', '.join(suffix[1:] for suffix in READERS)}, not as {as_!r}")
    # Half characters (surrogates) become bytes that are not UTF-8, which the reader reports as for a file.
    return reader(name, BytesIO(text.encode("utf-8", "surrogatepass")))


def message_of(draft: Draft, *, fields: FieldsAs | None = None, channel: Channel | None = None, stage: Stage | None = None) -> Message:
    """Divide a draft into a message. ``fields``, ``channel`` and ``stage`` win over the draft's own; fields default to a template's."""
    found = fields_of(draft.text, "text", draft.body_start)
    parts = parts_of(draft.text, draft.subject, draft.body_start, found)
    known_stage = stage or draft.stage
    stage_from: StageFrom = "given" if known_stage else "default"
    return Message(
        draft=draft,
        channel=channel or draft.channel or "email",
        stage=known_stage or "first",
        stage_from=stage_from,
        fields_as=fields or draft.fields or "template",
        parts=parts,
        fields=(*fields_of(draft.subject, "subject"), *_own(found, parts)),
        code=tuple((span.start, span.end) for span in code_spans(draft.text, draft.body_start)) if "`" in draft.text else (),
    )


def _own(fields: list[MergeField], parts: tuple[Part, ...]) -> Iterator[MergeField]:
    """The fields in order that do not stand in quoted text: what another mail left unfilled is not this one's."""
    quoted = iter([part for part in parts if part.role == "quoted"])
    part = next(quoted, None)
    for field in fields:
        while part and part.end <= field.start:
            part = next(quoted, None)
        if part is None or field.end <= part.start:
            yield field
