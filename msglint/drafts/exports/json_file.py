"""A JSON file of a sequence, or of records like those of JSON lines: a draft for every wording, with its places in the file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from msglint.drafts.decoding import decode
from msglint.drafts.exports.located import Located, located
from msglint.drafts.exports.order import Order
from msglint.drafts.exports.step import Step
from msglint.drafts.exports.tools import TOOLS, steps_in
from msglint.drafts.sizes import bytes_of
from msglint.drafts.tables.jsonl import draft_of_record
from msglint.errors import DraftError
from msglint.message import Draft, Origin
from msglint.text import Lines, OffsetMap

LARGEST = 8 * 2**20  # bytes


def read_json(path: str, stream: BinaryIO, *, columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """The drafts in a document. ``columns`` is from our fields to the keys of its records, where it is a list of them."""
    try:
        source = decode(path, bytes_of(path, stream, LARGEST, "JSON"))
        document = _document(path, source)
        named = {"text": "text", **(columns or {})}["text"]
        if isinstance(document, list) and any(isinstance(each, dict) and named in each for each in document):
            yield from _records(path, source, document, columns or {})
            return
        found = steps_in(document)
    except DraftError as error:
        yield error
        return
    except ValueError as error:
        yield DraftError(path, str(error))
        return
    if not found:
        yield DraftError(
            path,
            f'is JSON, but no sequence as {", ".join(TOOLS)} write it, and no list of records with a "{named}": '
            "save the messages as a .csv or .jsonl file",
        )
        return
    yield from _drafts(path, source, *found)


def _document(path: str, source: str) -> Any:
    try:
        return located(source)
    except json.JSONDecodeError as error:
        raise DraftError(path, f"is not JSON: {error.msg} (column {error.colno})", error.lineno) from None
    except RecursionError:
        raise DraftError(path, "is not JSON msglint can read: it is nested too deep") from None


def _records(path: str, source: str, document: list[Any], columns: Mapping[str, str]) -> Iterator[Draft | DraftError]:
    lines = Lines(source)
    named = columns.get("text", "text")
    for number, record in enumerate(document, 1):
        text = record.get(named) if isinstance(record, dict) else None
        try:
            if not isinstance(text, Located):
                raise ValueError(f'record {number} has no "{named}" that is text')
            draft = draft_of_record(path, lines.place(text.start)[0], record, columns)
            subject = record.get(columns.get("subject", "subject"))
            id_ = draft.id if record.get(columns.get("id", "id")) not in (None, "") else f"{path}#{number}"
            yield _placed(replace(draft, id=id_), source, lines, text, subject)
        except ValueError as error:
            yield DraftError(path, str(error), lines.place(text.start)[0] if isinstance(text, Located) else 0)


def _drafts(path: str, source: str, tool: str, steps: list[Step]) -> Iterator[Draft | DraftError]:
    lines, order = Lines(source), Order(tool)
    told = [step for step in steps if step.text.strip() and step.channel]
    for step in told:
        line = lines.place(step.text.start)[0] if isinstance(step.text, Located) else 1
        try:
            draft = draft_of_record(path, line, order.record(step))
        except ValueError as error:
            yield DraftError(path, f"{order.name(step)}: {error}", line)
            continue
        order.read(step, draft)
        yield _placed(draft, source, lines, step.text, step.subject)
    if not told:
        yield DraftError(path, f"is a sequence of {tool} without a message in it")


def _placed(draft: Draft, source: str, lines: Lines, text: str, subject: object) -> Draft:
    """The draft with places in the file."""
    if isinstance(subject, Located) and draft.subject:
        raw, map_ = source[subject.start : subject.end], subject.map(source)
        own = OffsetMap(tuple((at, start - subject.start, end - subject.start) for at, start, end in map_.pieces), map_.length)
        draft = replace(draft, subject_place=lines.place(subject.start), subject_origin=Origin(raw, (own,)))
    if not isinstance(text, Located):
        return draft
    map_ = text.map(source)
    maps = (*(draft.origin.maps if draft.origin else ()), map_)
    marks = tuple(
        replace(mark, start=(told := map_.span(mark.start, mark.end)).start, end=told.end) for mark in draft.marks
    )  # fmt: skip
    return replace(draft, exact=True, origin=Origin(source, maps), marks=marks)
