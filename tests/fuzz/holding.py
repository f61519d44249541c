"""What must hold for all that a reader gives, whatever bytes it was given."""

from __future__ import annotations

import io
import os
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from msglint.drafts import message_of, reader_of
from msglint.errors import DraftError
from msglint.message import Draft, Message, Origin

SECONDS = float(os.environ.get("MSGLINT_FUZZ_SECONDS", "2"))  # of processor time, for one input
_LONGEST = 10_000  # characters of a text that is divided as well
_READINGS = 2 * 64 + 2  # of one draft
_UNSEEN = "\u200b\u200c\u2060\ufeff\u00ad"


@contextmanager
def soon(seconds: float = SECONDS) -> Iterator[None]:
    """What stands in it must not take longer."""
    start = time.process_time()
    yield
    took = time.process_time() - start
    assert took <= seconds, f"{took:.1f} s"


def read(suffix: str, data: bytes) -> list[Draft | DraftError]:
    reader = reader_of(f".{suffix}")
    assert reader
    return list(reader(f"a.{suffix}", io.BytesIO(data)))


def check_reader(suffix: str, data: bytes, *, divided: int = 1) -> None:
    """Read ``data`` as a file, and try all that comes out. One in ``divided`` drafts is made a message as well."""
    with soon():
        found = read(suffix, data)
    assert found
    some = zlib.crc32(data) % divided == 0
    assert not some or list(map(str, found)) == list(map(str, read(suffix, data)))
    for each in found:
        assert each.path == f"a.{suffix}"
        if isinstance(each, DraftError):
            check_error(each, data)
            continue
        check_draft(each, data, suffix)
        if some and len(each.text) <= _LONGEST:
            check_division(each)


def check_error(error: DraftError, data: bytes) -> None:
    assert error.problem and "Traceback" not in error.problem
    assert 0 <= error.line <= data.count(b"\n") + data.count(b"\r") + 1
    str(error).encode()


def check_draft(draft: Draft, data: bytes, suffix: str) -> None:
    for text in (draft.text, draft.subject, draft.to, draft.id):
        text.encode()  # no half characters
        assert "\0" not in text or text is not draft.text
    assert 0 <= draft.body_start <= len(draft.text)
    assert 1 <= draft.line <= data.count(b"\n") + data.count(b"\r") + 1
    check_origins(draft)
    source = draft.origin.text if draft.origin else draft.text
    if draft.subject and draft.exact and draft.subject_exact and suffix in ("txt", "eml", "html"):
        line, column = draft.subject_place
        subject = draft.subject_origin.text if draft.subject_origin else draft.subject
        assert source.split("\n")[line - 1][column - 1 :].startswith(subject)
    for mark in draft.marks:
        assert 0 <= mark.start < mark.end <= len(source)
        assert "msglint" in source[mark.start : mark.end].lower() or mark.form == "front matter"


def check_division(draft: Draft) -> None:
    """As a template and as a final message; twice the same."""
    for fields in ("template", "final"):
        with soon():
            message = message_of(draft, fields=fields)  # type: ignore[arg-type]
        assert fields == "final" or message == message_of(draft, fields="template")
        check_message(message)


def check_message(message: Message) -> None:
    assert len(message.variants) <= _READINGS
    for reading in (message, *message.variants):
        check_parts(reading)
        check_fields(reading)
        check_origins(reading.draft)
        assert all(0 <= start < end <= len(reading.draft.text) for start, end in reading.code)
        assert all(a[1] <= b[0] for a, b in pairwise(reading.code))


def check_parts(message: Message) -> None:
    """They stand in order, and no word is left out of them but code."""
    text, start = message.draft.text, message.draft.body_start
    parts = [part for part in message.parts if part.role != "subject"]
    for part in message.parts:
        whole = message.text(part.text_name)
        assert 0 <= part.start < part.end <= len(whole)
        assert part.role == "subject" or start <= part.start
        check_place(message.origin(part.text_name), whole, part.start, part.end)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    if "```" in text or "~~~" in text:
        return
    left, at = "", start
    for part in parts:
        left += text[at : part.start]
        at = part.end
    left += text[at:]
    if not message.fields:
        assert not left.translate(str.maketrans("", "", _UNSEEN)).strip(), left


def check_fields(message: Message) -> None:
    for name in ("text", "subject"):
        text = message.text(name)  # type: ignore[arg-type]
        fields = [field for field in message.fields if field.part == name]
        assert all(field.raw == text[field.start : field.end] != "" for field in fields)
        assert all(a.end <= b.start for a, b in pairwise(fields))
        for field in fields:
            check_place(message.origin(field.part), text, field.start, field.end)


def check_origins(draft: Draft) -> None:
    for text, origin in ((draft.text, draft.origin), (draft.subject, draft.subject_origin)):
        if origin:
            check_maps(text, origin)


def check_maps(text: str, origin: Origin) -> None:
    """Offsets go up, stay in the source, and what was copied is the same there."""
    assert origin.maps[0].length == len(text)
    for map, following in zip(origin.maps, [*origin.maps[1:], None], strict=True):
        within = following.length if following else len(origin.text)
        assert bool(map.pieces) == bool(map.length)
        assert all(0 <= start <= end <= within for _, start, end in map.pieces)
        assert all(a[0] < b[0] and a[1] <= b[1] and a[2] <= b[2] for a, b in pairwise(map.pieces)), map.pieces
    if len(origin.maps) > 1:
        return
    pieces = origin.maps[0].pieces
    stops = [*(at for at, _, _ in pieces[1:]), len(text)][: len(pieces)]
    for (at, start, end), stop in zip(pieces, stops, strict=True):
        if stop - at == end - start:
            assert text[at:stop] == origin.text[start:end] or text[at:stop].isspace()


def check_place(origin: Origin | None, text: str, start: int, end: int) -> None:
    if origin:
        place = origin.span(start, end)
        assert 0 <= place.start <= place.end <= len(origin.text)


def text_of(data: bytes) -> str:
    """Bytes as a text that any reader may have read: no NUL, no half characters."""
    return data.decode("utf-8", "replace").replace("\0", " ")


def pick(data: bytes, choices: Sequence[str]) -> tuple[str, bytes]:
    """One of some choices by the first byte, and the rest."""
    return choices[(data[0] if data else 0) % len(choices)], data[1:]
