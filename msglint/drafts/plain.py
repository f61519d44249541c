"""Plain text drafts: the whole file is the message, but for a first line ``Subject: ...``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from msglint.drafts.marks import marks_before
from msglint.drafts.parts.greeting import greeting_end
from msglint.drafts.sizes import text_of
from msglint.errors import DraftError
from msglint.message import Draft

_SUBJECT = re.compile(r"[ \t]*subject:[ \t]*(?P<subject>[^\r\n]*)(?:\r?\n|\r|\Z)", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*")


class SubjectLine(NamedTuple):
    """A subject written as the first line: its text, the column where it starts, and the offset after its line."""

    subject: str
    column: int
    end: int


def subject_line(text: str, start: int = 0) -> SubjectLine | None:
    """The line ``Subject: ...`` at ``start``, if a blank line or a greeting follows, so that prose is never taken for one."""
    match = _SUBJECT.match(text, start)
    if not match:
        return None
    following = _LINE.match(text, match.end())
    after = following.group() if following else ""
    if after.strip() and not greeting_end(after):
        return None
    return SubjectLine(match["subject"].rstrip(), match.start("subject") - start + 1, match.end())


def read_plain(path: str, stream: BinaryIO) -> Iterator[Draft | DraftError]:
    """The one draft in a text file."""
    try:
        text = text_of(path, stream)
    except DraftError as error:
        yield error
        return
    marks, start = marks_before(text)
    first = subject_line(text, start)
    if first:
        place = text.count("\n", 0, start) + 1, first.column
        yield Draft(id=path, path=path, text=text, subject=first.subject, body_start=first.end, subject_place=place, marks=marks)
    else:
        yield Draft(id=path, path=path, text=text)
