"""HTML drafts: the text a reader sees is read, places are told in the page's source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import BinaryIO

from msglint.drafts.charsets import decoded, known
from msglint.drafts.decoding import no_nul
from msglint.drafts.html.tags import tags_of
from msglint.drafts.html.text import html_text
from msglint.drafts.marks import comments_in
from msglint.drafts.sizes import LONGEST, bytes_of, too_long
from msglint.errors import DraftError
from msglint.message import Draft, Origin
from msglint.text import Lines, MappedText, Span

LARGEST_PAGE = 8 * 2**20  # bytes
_HEAD = 16_000  # characters (bytes) in which a page says what it is
_META = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};)")
_NO_SUBJECT = re.compile(
    r"\W*(?:untitled(?: document| page)?|(?:new )?document|(?:html )?(?:e-?mail|newsletter)(?: template)?|title|page title)?\W*", re.I
)


def read_html(path: str, stream: BinaryIO) -> Iterator[Draft | DraftError]:
    """The one draft in a page."""
    try:
        data = bytes_of(path, stream, LARGEST_PAGE, "a page")
        source, _ = decoded(data, _charset(data))
        no_nul(path, source)
        made = html_text(source)
        if len(made.text) > LONGEST:
            raise DraftError(path, too_long())
    except DraftError as error:
        yield error
        return
    except ValueError as error:
        yield DraftError(path, str(error))
        return
    title = _title(source)
    if title is None:
        yield Draft(id=path, path=path, text=made.text, origin=Origin(source, (made.map,)), marks=comments_in(source))
        return
    raw = source[title.start : title.end]
    subject = _subject(raw)
    yield Draft(
        id=path,
        path=path,
        text=made.text,
        subject=subject.text,
        origin=Origin(source, (made.map,)),
        subject_origin=Origin(raw, (subject.map,)),
        subject_place=Lines(source[: title.end]).place(title.start),
        subject_exact="\n" not in raw,
        marks=comments_in(source),
    )


def _charset(data: bytes) -> str:
    """The character set that a page names. Pages that are UTF-8 are, whatever Western set an old template says."""
    named = _META.search(data[:_HEAD])
    charset = known(named[1].decode("ascii", "replace")) if named else ""
    return "" if charset.startswith("utf-16") or charset in ("cp1252", "iso8859-15") else charset


def _title(source: str) -> Span | None:
    """The place of the page's title, if somebody gave it one."""
    for tag in tags_of(source, 0, min(len(source), _HEAD)):
        if tag.name == "title" and tag.inside:
            raw = source[tag.inside.start : tag.inside.end]
            if _NO_SUBJECT.fullmatch(unescape(raw)) or len(raw) > 1000:
                return None
            start = tag.inside.start + len(raw) - len(raw.lstrip())
            return Span(start, start + len(raw.strip()))
    return None


def _subject(raw: str) -> MappedText:
    made = MappedText(raw)
    at = 0
    for found in _ENTITY.finditer(raw):
        made.copy(at, found.start())
        made.put(unescape(found[0]), *found.span())
        at = found.end()
    made.copy(at, len(raw))
    return made
