"""Records of drafts, and JSON lines of them: one record a line, read one at a time however long the file is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from msglint.drafts.decoding import FIELDS_AS, UTF_16_MARKS, choice, decode
from msglint.drafts.html.text import html_text
from msglint.drafts.marks import comments_in
from msglint.drafts.sizes import LONGEST, too_long
from msglint.errors import DraftError
from msglint.message import CHANNELS, COLUMNS, STAGES, STAKES, Draft, Origin

_KEYS = {key: key for key in COLUMNS}
# Tags that no plain text has by chance.
_HTML = re.compile(r"</(?:p|div|span|td|li|a|b|strong|em|html|body)>|<br ?/?>", re.IGNORECASE)


def read_jsonl(path: str, stream: BinaryIO, *, columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """A draft for every line of a JSON lines file that holds one, a DraftError for every other that is not blank.

    ``columns`` is from our fields to the records' keys, where these are other ones.
    """
    before, found = 0, False
    for line, data in enumerate(stream, 1):
        if line == 1 and data.startswith(UTF_16_MARKS):  # every line of it would be an error of its own
            yield DraftError(path, "is UTF-16, not UTF-8: save it as UTF-8")
            return
        if data.strip():
            found = True
            try:
                yield draft_of_record(path, line, _record(decode(path, data, line=line, before=before)), columns or {})
            except DraftError as error:
                yield error
            except ValueError as error:
                yield DraftError(path, str(error), line)
        before += len(data)
    if not found:
        yield DraftError(path, "has no records: it is empty")


def draft_of_record(path: str, line: int, record: Mapping[str, Any], columns: Mapping[str, str] | None = None) -> Draft:
    """The draft in one record; ValueError says what is wrong with it. A text that is HTML is read as a page."""
    keys = {key: columns.get(key, key) for key in COLUMNS} if columns else _KEYS
    given = record.get(keys["id"])
    if isinstance(given, bool) or not isinstance(given, str | int | None):
        raise ValueError(f'"{keys["id"]}" must be text or a whole number, not {_kind(given)}')
    if record.get(keys["text"]) is None:
        raise ValueError(f'the record has no "{keys["text"]}"')
    text = _text(record, keys["text"])
    page = html_text(text) if _HTML.search(text) else None
    if len(page.text if page else text) > LONGEST:
        raise ValueError(too_long())
    return Draft(
        id=_sound(keys["id"], str(given)) if given not in (None, "") else f"{path}:{line}",
        path=path,
        text=page.text if page else text,
        subject=_text(record, keys["subject"]),
        channel=choice("channel", _text(record, keys["channel"]), CHANNELS),
        stage=choice("stage", _text(record, keys["stage"]), STAGES),
        to=_text(record, keys["to"]),
        thread=_text(record, keys["thread"]),
        fields=choice("fields", _text(record, keys["fields"]), FIELDS_AS),
        stakes=choice("stakes", _text(record, keys["stakes"]), STAKES),
        exact=False,
        line=line,
        subject_place=(line, 1),
        origin=Origin(text, (page.map,)) if page else None,
        marks=comments_in(text) if page else (),
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


def _text(record: Mapping[str, Any], key: str) -> str:
    """The value of a key as text; a key that is missing or null is empty."""
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f'"{key}" must be text, not {_kind(value)}')
    return _sound(key, value)


def _sound(key: str, value: str) -> str:
    """``value``, unless it holds a NUL, or half a character, as a cut-off emoji escape does: nothing after us could write it out."""
    if "\0" in value:
        raise ValueError(f'"{key}" is not text: it holds a NUL at offset {value.index(chr(0))}')
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        half = ord(value[error.start])
        raise ValueError(f'"{key}" holds half a character (\\u{half:04x}) at offset {error.start}') from None
    return value


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return kinds.get(type(value), "null")
