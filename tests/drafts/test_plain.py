"""Plain text drafts: decoding and the first line's subject."""

from __future__ import annotations

import io

import pytest

from msglint.drafts.plain import read_plain
from msglint.errors import DraftError
from msglint.message import Draft


def _read(data: bytes) -> Draft | DraftError:
    (draft,) = read_plain("a.txt", io.BytesIO(data))
    return draft


@pytest.mark.parametrize(
    ("text", "subject", "column", "rest"),
    [
        ("Subject: Two ovens\n\nHi Ama,", "Two ovens", 10, "\nHi Ama,"),
        ("subject:Two ovens \r\n\r\nHi Ama,", "Two ovens", 9, "\r\nHi Ama,"),
        ("Subject: Two ovens\nHi Ama,", "Two ovens", 10, "Hi Ama,"),
        ("Subject: Two ovens", "Two ovens", 10, ""),
        ("Subject: ovens are hard\nand so is bread.", "", 1, "Subject: ovens are hard\nand so is bread."),
        ("---\nchannel: dm\n---\n", "", 1, "---\nchannel: dm\n---\n"),
        ("", "", 1, ""),
    ],
)
def test_subject_line(text: str, subject: str, column: int, rest: str) -> None:
    draft = _read(text.encode())
    assert isinstance(draft, Draft)
    assert draft.text == text
    assert (draft.subject, draft.subject_place) == (subject, (1, column))
    assert draft.text[draft.body_start :] == rest


def test_the_text_is_the_file_as_it_is_without_the_byte_order_mark() -> None:
    draft = _read("\ufeffHi Ama,\r\nné à\rIfé\n".encode())
    assert isinstance(draft, Draft)
    assert draft.text == "Hi Ama,\r\nné à\rIfé\n"


@pytest.mark.parametrize(
    ("data", "problem", "line"),
    [
        (b"Hi Ama,\ncaf\xe9", "is not UTF-8: byte 0xe9 at offset 11", 2),
        (b"\xef\xbb\xbfcaf\xe9", "is not UTF-8: byte 0xe9 at offset 6", 1),
        (b"Hi\x00Ama", "is not text: it has a NUL byte at offset 2", 1),
        ("Hi".encode("utf-16"), "is UTF-16, not UTF-8: save it as UTF-8", 0),
    ],
)
def test_what_cannot_be_read(data: bytes, problem: str, line: int) -> None:
    error = _read(data)
    assert isinstance(error, DraftError)
    assert (error.problem, error.line) == (problem, line)
