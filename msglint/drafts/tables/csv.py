"""Tables with commas, semicolons, tabs or bars: a draft for every row, or for every step of a sequence that a row holds."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import BinaryIO

from msglint.drafts.charsets import decoded
from msglint.drafts.decoding import UTF_16_MARKS
from msglint.drafts.exports.order import Order
from msglint.drafts.exports.rows import StepRows, step_rows
from msglint.drafts.tables.cells import DELIMITERS, Line, Row, delimiter_of, rows
from msglint.drafts.tables.columns import Columns, columns_of, known_columns
from msglint.drafts.tables.jsonl import draft_of_record
from msglint.errors import DraftError
from msglint.message import Draft

_SAMPLE = 200  # lines by which the delimiter is found
_LONGEST_LINE = 8_000_000
_BOM = b"\xef\xbb\xbf"


def read_csv(path: str, stream: BinaryIO, *, columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """A draft for every row with a message, a DraftError for every one that cannot be read."""
    named = columns or {}
    lines = _lines(stream)
    try:
        sample = list(islice(lines, _SAMPLE))
        delimiter = _told(sample)
        if delimiter:
            sample = sample[1:]
        else:
            delimiter = delimiter_of(sample, lambda header: known_columns(header, named))
        found = rows(chain(sample, lines), delimiter)
        header = next(found, None)
        if header is None:
            yield DraftError(path, "is a table without a row: the first row names its columns")
            return
        if header.problem:
            yield DraftError(path, header.problem, header.line)
            return
        tool = None if named else step_rows(header.cells)
        if tool:
            yield from _rows_of_steps(path, found, header.cells, tool)
            return
        try:
            where = columns_of(header.cells, named)
        except ValueError as error:
            yield DraftError(path, str(error), header.line)
            return
        any_row = False
        for row in found:
            any_row = True
            yield from _drafts(path, row, header.cells, where)
        if not any_row:
            yield DraftError(path, "is a table without a row below its header", header.line)
    except UnicodeError:
        yield DraftError(path, "is not UTF-16, though its first bytes say so")


def _drafts(path: str, row: Row, header: list[str], where: Columns) -> Iterator[Draft | DraftError]:
    """The drafts in one row, or what is wrong with it."""
    try:
        _sound(row, header)
        if not where.steps and where.fields["text"] >= len(row.cells):
            raise ValueError(f"the row ends before its text: it has {len(row.cells)} of {len(header)} cells")
        cells = [*row.cells, *[""] * (len(header) - len(row.cells))]
        record: dict[str, str] = {field: cells[index] for field, index in where.fields.items()}
        if not where.steps:
            yield draft_of_record(path, row.line, record)
        else:
            yield from _steps(path, row.line, record, {n: {f: cells[i] for f, i in step.items()} for n, step in where.steps.items()})
    except ValueError as error:
        yield DraftError(path, str(error), row.line)


def _rows_of_steps(path: str, found: Iterator[Row], header: list[str], tool: StepRows) -> Iterator[Draft | DraftError]:
    """The drafts in a table with a row for each step, but for steps that nobody gets to read, such as calls."""
    order, any_step = Order(tool.table.tool), False
    for row in found:
        try:
            _sound(row, header)
            step = tool.step(row.cells)
            if not step.text or not step.channel:
                continue
            any_step = True
            draft = draft_of_record(path, row.line, order.record(step))
        except ValueError as error:
            any_step = True
            yield DraftError(path, str(error), row.line)
            continue
        order.read(step, draft)
        yield draft
    if not any_step:
        yield DraftError(path, f"is a sequence of {tool.table.tool} without a message in it")


def _sound(row: Row, header: list[str]) -> None:
    """ValueError when something is wrong with a row."""
    if row.problem:
        raise ValueError(row.problem)
    if any(cell.strip() for cell in row.cells[len(header) :]):
        raise ValueError(
            f"the row has {len(row.cells)} cells, the header has {len(header)}: a cell that holds the delimiter needs quotes around it"
        )
    if any("\0" in cell for cell in row.cells):
        raise ValueError("is not text: it has a NUL byte")


def _steps(path: str, line: int, record: Mapping[str, str], steps: Mapping[int, Mapping[str, str]]) -> Iterator[Draft]:
    """The messages of a sequence. All but the first follow up on the one before, unless the row knows better."""
    id_ = record.get("id", "").strip() or f"{path}:{line}"
    before = ""
    for number, step in steps.items():
        if not step["text"].strip():
            continue
        whole = {**record, "subject": "", **step, "id": f"{id_}#{number}"}
        if before:
            whole["stage"] = record.get("stage", "").strip() or "follow-up"
            whole["thread"] = before
        yield draft_of_record(path, line, whole)
        before = step["text"]
    if not before:
        raise ValueError('the record has no "text"')


def _told(sample: list[Line]) -> str:
    """The delimiter that a first line ``sep=;`` tells, as spreadsheets write it."""
    first = sample[0][1].strip("\r\n") if sample else ""
    return first[4:] if first.lower().startswith("sep=") and first[4:] in DELIMITERS else ""


def _lines(stream: BinaryIO) -> Iterator[Line]:
    """The lines with their numbers, with their ends."""
    first = stream.readline(_LONGEST_LINE)
    if first.startswith(UTF_16_MARKS):
        yield from enumerate(_lines_of_utf_16(chain((first,), stream)), 1)
        return
    number, line = 1, first.removeprefix(_BOM)
    while line:
        try:
            yield number, line.decode("utf-8")
        except UnicodeDecodeError:
            yield number, decoded(line)[0]
        number, line = number + 1, stream.readline(_LONGEST_LINE)


def _lines_of_utf_16(pieces: Iterator[bytes]) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-16")()
    held: list[str] = []
    for piece in pieces:
        *full, rest = decoder.decode(piece).split("\n")
        for line in full:
            yield "".join([*held, line, "\n"])
            held = []
        held.append(rest)
    held.append(decoder.decode(b"", final=True))
    if any(held):
        yield "".join(held)
