"""Tables of drafts: JSON lines, one record a line, read one at a time however long the file is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from msglint.drafts.decoding import FIELDS_AS, UTF_16_MARKS, choice, decode
from msglint.errors import DraftError
from msglint.message import CHANNELS, STAGES, Draft


def read_jsonl(path: str, stream: BinaryIO) -> Iterator[Draft | DraftError]:
    """A draft for every line of a JSON lines file that holds one, a DraftError for every other that is not blank."""
    before = 0
    for line, data in enumerate(stream, 1):
        if line == 1 and data.startswith(UTF_16_MARKS):  # every line of it would be an error of its own
            yield DraftError(path, "is UTF-16, not UTF-8: save it as UTF-8")
            return
        if data.strip():
            try:
                yield _draft(path, line, decode(path, data, line=line, before=before))
            except DraftError as error:
                yield error
            except ValueError as error:
                yield DraftError(path, str(error), line)
        before += len(data)


def _draft(path: str, line: int, source: str) -> Draft:
    """The draft in one record; ValueError says what is wrong with it."""
    record = _record(source)
    given = record.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int | None):
        raise ValueError(f'"id" must be text or a whole number, not {_kind(given)}')
    if record.get("text") is None:
        raise ValueError('the record has no "text"')
    return Draft(
        id=_sound("id", str(given)) if given not in (None, "") else f"{path}:{line}",
        path=path,
        text=_text(record, "text"),
        subject=_text(record, "subject"),
        channel=choice("channel", _text(record, "channel"), CHANNELS),
        stage=choice("stage", _text(record, "stage"), STAGES),
        to=_text(record, "to"),
        thread=_text(record, "thread"),
        fields=choice("fields", _text(record, "fields"), FIELDS_AS),
        exact=False,
        line=line,
        subject_place=(line, 1),
    )


def _record(source: str) -> dict[str, Any]:
    try:
        record = json.loads(source)
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error.msg} (column {error.colno})") from None
    except RecursionError:
        raise ValueError("is not JSON msglint can read: it is nested too deep") from None
    if not isinstance(record, dict):
        raise ValueError(f'a record is an object such as {{"text": "..."}}, not {_kind(record)}')
    return record


def _text(record: dict[str, Any], key: str) -> str:
    """The value of a key as text; a key that is missing or null is empty."""
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f'"{key}" must be text, not {_kind(value)}')
    return _sound(key, value)


def _sound(key: str, value: str) -> str:
    """``value``, unless it holds half a character, as a cut-off emoji escape does: nothing after us could write it out."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        half = ord(value[error.start])
        raise ValueError(f'"{key}" holds half a character (\\u{half:04x}) at offset {error.start}') from None
    return value


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return kinds.get(type(value), "null")
