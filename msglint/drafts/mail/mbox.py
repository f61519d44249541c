"""Mail boxes: one draft a mail, read one mail at a time. The file is only read, never locked or written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from msglint.drafts.mail.message import LARGEST_MAIL, draft_of_mail
from msglint.drafts.sizes import too_large
from msglint.errors import DraftError
from msglint.message import Draft

_DATE = re.compile(rb"From \S.*(?:\d{1,2}:\d\d.*\b\d{4}\b|\b\d{4}\b.*\d{1,2}:\d\d)")
_HEADER = re.compile(rb"[!-9;-~]{1,76}:")
_ESCAPED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def read_mbox(path: str, stream: BinaryIO) -> Iterator[Draft | DraftError]:
    """A draft for every mail in the box, and a DraftError for every one that cannot be read."""
    found = False
    for line, data in _mails(stream):
        found = True
        try:
            if data is None:
                raise DraftError(path, too_large(LARGEST_MAIL, "a mail"), line)
            if not data.startswith(b"From "):
                raise DraftError(path, 'is not a mail box here: a mail in one begins with a line "From ..."', line)
            mail = _ESCAPED.sub(b"", data.partition(b"\n")[2])
            yield draft_of_mail(path, mail, id=f"{path}:{line}", line=line, is_file=False)
        except DraftError as error:
            yield error
    if not found:
        yield DraftError(path, "is a mail box without a mail")


def _mails(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The mails with the number of their first line, and what stands before the first; None for one that is too large."""
    first, size, blank = 1, 0, True
    lines: list[bytes] = []
    held: bytes | None = None  # a line "From ..." that may begin a mail
    for number, line in enumerate(_lines(stream), 1):
        if held is not None:
            if _DATE.match(held) or _HEADER.match(line):
                if _filled(lines):
                    yield first, _whole(lines, size)
                first, size, lines = number - 1, 0, []
            size, held = _add(lines, size, held), None
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if blank and line.startswith(b"From "):
            held = line
        else:
            size = _add(lines, size, line)
        blank = not line.strip(b"\r\n")
    if held is not None:
        if _DATE.match(held) and _filled(lines):
            yield first, _whole(lines, size)
            first, size, lines = number, 0, []
        size = _add(lines, size, held)
    if _filled(lines):
        yield first, _whole(lines, size)


def _whole(lines: list[bytes], size: int) -> bytes | None:
    return b"".join(lines) if size <= LARGEST_MAIL else None


def _filled(lines: list[bytes]) -> bool:
    return any(line.strip() for line in lines)


def _add(lines: list[bytes], size: int, line: bytes) -> int:
    """Keep a line of a mail that is not too large yet; its size with it."""
    if size <= LARGEST_MAIL:
        lines.append(line)
    return size + len(line)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The stream's lines; a longer one than any mail comes in pieces, so that memory stays bounded."""
    while line := stream.readline(LARGEST_MAIL):
        yield line
