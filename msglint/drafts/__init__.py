"""Drafts: from files, records and standard input to messages with parts and merge fields.

A reader turns one open file into drafts, one by one; what cannot be read comes out as a DraftError in its place, so that
the rest is still linted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from msglint.errors import DraftError, UsageError
from msglint.message import Channel, Draft, FieldsAs, Message, Stage

Drafts = Iterator[Draft | DraftError]
Reader = Callable[[str, BinaryIO], Drafts]


# Each reader is imported when a file of its kind comes: most runs read one kind.
def _plain(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.plain import read_plain

    return read_plain(path, stream)


def _markdown(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.markdown_prose import read_markdown_prose

    return read_markdown_prose(path, stream)


def _html(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.html.page import read_html

    return read_html(path, stream)


def _mail(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.mail.message import read_mail

    return read_mail(path, stream)


def _mbox(path: str, stream: BinaryIO) -> Drafts:
    from msglint.drafts.mail.mbox import read_mbox

    return read_mbox(path, stream)


def _csv(path: str, stream: BinaryIO, columns: Mapping[str, str] | None = None) -> Drafts:
    from msglint.drafts.tables.csv import read_csv

    return read_csv(path, stream, columns=columns)


def _jsonl(path: str, stream: BinaryIO, columns: Mapping[str, str] | None = None) -> Drafts:
    from msglint.drafts.tables.jsonl import read_jsonl

    return read_jsonl(path, stream, columns=columns)


def _json(path: str, stream: BinaryIO, columns: Mapping[str, str] | None = None) -> Drafts:
    from msglint.drafts.exports.json_file import read_json

    return read_json(path, stream, columns=columns)


TABLES = {".jsonl": _jsonl, ".csv": _csv, ".tsv": _csv}
READERS: dict[str, Reader] = {
    ".txt": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".eml": _mail,
    ".mbox": _mbox,
    **TABLES,
}
# Read when they are named, but not looked for in folders, where most of them are no drafts.
NAMED: dict[str, Callable[..., Drafts]] = {".json": _json}


def reader_of(suffix: str, columns: Mapping[str, str] | None = None) -> Reader | None:
    """The reader of a kind of file; ``columns`` tells those of tables which of our fields stands in which column."""
    suffix = suffix.lower()
    table = {**TABLES, **NAMED}.get(suffix)
    return partial(table, columns=columns) if table and columns else READERS.get(suffix, table)


def read_path(path: Path, *, columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """The drafts in a file, whose suffix chooses the reader. ``columns`` is, for a table, from our fields to its columns."""
    reader = reader_of(path.suffix, columns)
    if reader is None:
        yield DraftError(str(path), f"msglint reads {', '.join((*READERS, *NAMED))} files, not {path.suffix or 'files without a suffix'}")
        return
    try:
        with path.open("rb") as stream:
            yield from reader(str(path), stream)
    except OSError as error:
        yield DraftError(str(path), f"cannot be read: {error.strerror or error}")


def read_stream(name: str, stream: BinaryIO, *, as_: str = "txt", columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """The drafts in an open stream, such as standard input, read as a file with the suffix ``as_``."""
    reader = reader_of(f".{as_}", columns)
    if reader is None:
        raise UsageError(f"text can be read as {', '.join(suffix[1:] for suffix in (*READERS, *NAMED))}, not as {as_!r}")
    return reader(name, stream)


def read_text(text: str, *, name: str = "-", as_: str = "txt", columns: Mapping[str, str] | None = None) -> Iterator[Draft | DraftError]:
    """The drafts in a text that is already in hand, read as a file with the suffix ``as_``."""
    # Half characters (surrogates) become bytes that are not UTF-8, which the reader reports as for a file.
    return read_stream(name, BytesIO(text.encode("utf-8", "surrogatepass")), as_=as_, columns=columns)


def message_of(draft: Draft, *, fields: FieldsAs | None = None, channel: Channel | None = None, stage: Stage | None = None) -> Message:
    """Divide a draft into a message. ``fields``, ``channel`` and ``stage`` win over the draft's own; fields default to a template's.

    A template is read once a branch, with the channel and stage of the first; in a final message there should be no branches.
    """
    from msglint.drafts.division import divided  # what a run answered from earlier results does without

    return divided(draft, fields, channel, stage)
