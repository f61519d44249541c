"""A draft as the user has it, and the message that was read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Channel = Literal["email", "dm", "sms", "copy"]
Stage = Literal["first", "follow-up", "warm", "none"]
StageFrom = Literal["given", "read", "default"]
FieldsAs = Literal["template", "final"]
TextName = Literal["text", "subject"]
Role = Literal["subject", "greeting", "body", "sign-off", "signature", "quoted"]
FieldKind = Literal["name", "company", "phrase", "sentence", "link", "number", "date", "sender", "logic"]

CHANNELS: tuple[Channel, ...] = get_args(Channel)
STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True, slots=True)
class Draft:
    """One message as found in a file, a table row or standard input, before it is divided into parts.

    ``text`` is the whole decoded text that places refer to; for files that is the file as it is, and the message starts
    at ``body_start`` (after front matter). ``exact`` is false when the text was unescaped from something else (a JSON
    record): then every place is reported as ``line``, the record's first line in the file.
    """

    id: str
    path: str
    text: str
    subject: str = ""
    channel: Channel | None = None
    stage: Stage | None = None
    to: str = ""
    thread: str = ""
    fields: FieldsAs | None = None
    body_start: int = 0
    exact: bool = True
    line: int = 1
    subject_place: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class MergeField:
    """A placeholder a mail merge or a person still has to fill: ``[start, end)`` in ``part``, and what it will hold."""

    part: TextName
    start: int
    end: int
    kind: FieldKind
    raw: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the message with one role; ``[start, end)`` in ``text`` or, for the subject, in ``subject``."""

    role: Role
    start: int
    end: int

    @property
    def text_name(self) -> TextName:
        return "subject" if self.role == "subject" else "text"


@dataclass(frozen=True, slots=True)
class Message:
    """What was read from a draft: channel and stage (given or assumed), parts in order, merge fields, inline code."""

    draft: Draft
    channel: Channel
    stage: Stage
    stage_from: StageFrom
    fields_as: FieldsAs
    parts: tuple[Part, ...] = ()
    fields: tuple[MergeField, ...] = ()
    code: tuple[tuple[int, int], ...] = ()  # inline code in ``text``: no prose

    def source(self, part: TextName) -> str:
        return self.draft.subject if part == "subject" else self.draft.text
