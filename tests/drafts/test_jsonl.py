"""JSON lines: good records, bad ones, and that the good survive the bad."""

from __future__ import annotations

import io
import json

import pytest

from msglint.drafts.tables.jsonl import read_jsonl
from msglint.errors import DraftError
from msglint.message import Draft


def _read(data: str | bytes) -> list[Draft | DraftError]:
    return list(read_jsonl("t.jsonl", io.BytesIO(data.encode() if isinstance(data, str) else data)))


def test_a_record() -> None:
    record = {
        "id": "r7", "channel": "SMS", "stage": "warm", "subject": "Hay", "text": "Hi Bo,\nhay is in.", "thread": "Any hay?", "to": "Bo",
        "fields": "final", "owner": {"team": 3},
    }  # fmt: skip
    (draft,) = _read(json.dumps(record))
    assert draft == Draft(
        id="r7", path="t.jsonl", text="Hi Bo,\nhay is in.", subject="Hay", channel="sms", stage="warm", to="Bo", thread="Any hay?",
        fields="final", exact=False, line=1, subject_place=(1, 1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("record", "id_"),
    [
        ('{"text": "a"}', "t.jsonl:1"),
        ('{"id": 12, "text": "a"}', "12"),
        ('{"id": 0, "text": "a"}', "0"),
        ('{"id": null, "text": ""}', "t.jsonl:1"),
    ],
)
def test_ids(record: str, id_: str) -> None:
    (draft,) = _read(record)
    assert isinstance(draft, Draft)
    assert draft.id == id_


def test_null_and_empty_values_are_not_given() -> None:
    (draft,) = _read('{"text": "a", "subject": null, "channel": "", "stage": null, "fields": " "}')
    assert isinstance(draft, Draft)
    assert (draft.subject, draft.channel, draft.stage, draft.fields) == ("", None, None, None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"subject": "a"}', 'no "text"'),
        ('{"text": null}', 'no "text"'),
        ('{"text": 4}', '"text" must be text, not a number'),
        ('{"text": "a", "subject": ["b"]}', '"subject" must be text, not a list'),
        ('{"text": "a", "id": true}', '"id" must be text or a whole number, not true or false'),
        ('{"text": "a", "id": 1.5}', "not a number"),
        ('{"text": "a", "channel": "emial"}', 'email, dm, sms or copy; did you mean "email"?'),
        ('{"text": "a", "stage": "follow-ups"}', 'did you mean "follow-up"?'),
        ('{"text": "a", "fields": 1}', '"fields" must be text'),
        ('{"text": "a"', "is not JSON"),
        ('["a"]', "not a list"),
        ('"a"', "not text"),
        ("null", "not null"),
        ('{"text": "half \\ud83d"}', "half a character"),
        ("[" * 100_000, "is not JSON"),
        ("9" * 5000, "t.jsonl:1: "),
    ],
)
def test_bad_records(line: str, words: str) -> None:
    error, draft = _read(f'{line}\n{{"text": "still here"}}\n')
    assert isinstance(error, DraftError)
    assert (error.path, error.line) == ("t.jsonl", 1)
    assert words in str(error)
    assert isinstance(draft, Draft)
    assert draft.line == 2


def test_blank_lines_and_a_byte_order_mark() -> None:
    first, second = _read(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n  \n{"text": "b"}')
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.line, second.line, second.id) == (1, 4, "t.jsonl:4")


def test_a_line_that_is_not_utf_8() -> None:
    error, draft = _read(b'{"text": "caf\xe9"}\n{"text": "b"}')
    assert isinstance(error, DraftError)
    assert str(error) == "t.jsonl:1: is not UTF-8: byte 0xe9 at offset 13"
    assert isinstance(draft, Draft)


def test_offsets_of_bad_bytes_are_of_the_file() -> None:
    _, error = _read(b'{"text": "a"}\n\x00')
    assert isinstance(error, DraftError)
    assert str(error) == "t.jsonl:2: is not text: it has a NUL byte at offset 14"


def test_utf_16_is_one_error() -> None:
    (error,) = _read('{"text": "a"}\n{"text": "b"}\n'.encode("utf-16"))
    assert isinstance(error, DraftError)
    assert "UTF-16" in error.problem
