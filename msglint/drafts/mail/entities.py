"""The structure of a mail: headers, and parts within parts, all with their places in the mail's bytes. Nothing is decoded yet.

Python's own parser keeps no places, and its newer policies crash on headers that real mails have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from msglint.text import Span

_DEEPEST = 12
_MOST_PARTS = 500
_LONGEST = 20_000  # characters of a header's value

_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_KNOWN = re.compile(
    rb"(?:from|to|cc|bcc|subject|date|sender|reply-to|in-reply-to|references|return-path|delivered-to|user-agent|importance|priority"
    rb"|thread-\w+|message-id|mime-version|received|auto-submitted|(?:content|x|list|arc|dkim|authentication|resent|precedence)-?[\w-]*)",
    re.IGNORECASE,
)
_TYPE = re.compile(r"\s*([\w.+-]{1,80})/([\w.+-]{1,80})")
_PARAMETER = re.compile(r""";\s*([\w-]{1,40})\*?\d?\*?\s*=\s*("(?:[^"\\]|\\.)*"|[^;\s]*)""")
_FOLD = re.compile(r"\r?\n(?=[ \t])")
_SOME_BOUNDARY = re.compile(rb"^--([^\s-][^\r\n]{0,70}?)[ \t]*\r?\n(?=content-)", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailPart:
    """A mail or a part of one: the bytes ``[start, end)`` of its body, its type, and its own parts. ``places`` are the
    values of its headers, by their names in lower case."""

    start: int
    end: int
    headers: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)
    kind: str = "text"
    subkind: str = "plain"
    parameters: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[MailPart, ...] = ()

    def walk(self) -> Iterator[MailPart]:
        yield self
        for part in self.parts:
            yield from part.walk()


def mail_parts(data: bytes) -> MailPart:
    """A mail with all its parts. What has no headers at all is a body."""
    start = len(data) - len(data.lstrip(b"\r\n"))
    places, body = _headers(data, start, len(data))
    if not any(_KNOWN.fullmatch(name) for name in places):
        return MailPart(0, len(data))
    return _part(data, places, body, len(data), 0, count())


def _headers(data: bytes, start: int, end: int) -> tuple[dict[bytes, Span], int]:
    """The places of the headers' values, the first of each name, and where the body begins.

    A line among them that is no header is passed over when known headers follow, else the body begins with it.
    """
    found: list[tuple[bytes, int, int]] = []
    at, stray, kept = start, -1, 0
    while at < end:
        stop = data.find(b"\n", at, end)
        stop = end if stop < 0 else stop + 1
        line = data[at : min(stop, at + 200)]
        header = _HEADER.match(line)
        if not line.strip(b"\r\n"):
            at = stop
            break
        if line[:1] in (b" ", b"\t") and found and stray < 0:
            found[-1] = (found[-1][0], found[-1][1], stop)
        elif header:
            found.append((header[1].lower(), at + header.end(), stop))
            if _KNOWN.fullmatch(header[1]):
                stray = -1
        elif stray < 0 and not (at == start and line.startswith((b"From ", b">From "))):
            stray, kept = at, len(found)
        at = stop
    if stray >= 0:
        found, at = found[:kept], stray
    places: dict[bytes, Span] = {}
    for name, first, last in found:
        places.setdefault(name, Span(first, last))
    return places, at


def _part(data: bytes, places: Mapping[bytes, Span], start: int, end: int, depth: int, seen: Iterator[int]) -> MailPart:
    headers = {
        name.decode("ascii"): _FOLD.sub("", _raw(data[place.start : min(place.end, place.start + _LONGEST)])).strip()
        for name, place in places.items()
        if name != b"bcc"
    }
    kind, subkind, parameters = _content_type(headers.get("content-type", ""))
    parts: tuple[MailPart, ...] = ()
    if kind == "multipart" and depth < _DEEPEST:
        parts = tuple(_inner(data, start, end, parameters.get("boundary", ""), depth + 1, seen))
        if not parts:  # no boundary, or one that does not come: the text is there all the same
            kind, subkind = "text", "plain"
    named = {name.decode("ascii"): place for name, place in places.items()}
    return MailPart(start, end, headers, named, kind, subkind, parameters, parts)


def _inner(data: bytes, start: int, end: int, boundary: str, depth: int, seen: Iterator[int]) -> Iterator[MailPart]:
    lines = list(_boundary_lines(data, start, end, boundary.encode("utf-8", "surrogateescape"))) if boundary else []
    if not lines:
        guessed = _SOME_BOUNDARY.search(data, start, end)
        lines = list(_boundary_lines(data, start, end, guessed[1])) if guessed else []
    for i, (line, is_last) in enumerate(lines):
        if is_last or next(seen) >= _MOST_PARTS:
            break
        following = lines[i + 1][0] if i + 1 < len(lines) else None
        first, last = line.end, following.start if following else end
        places, body = _headers(data, first, last)
        yield _part(data, places, body, max(body, _before_line_end(data, last) if following else last), depth, seen)


def _boundary_lines(data: bytes, start: int, end: int, boundary: bytes) -> Iterator[tuple[Span, bool]]:
    """The lines that divide a multipart body, and whether each is the last."""
    for match in re.finditer(rb"^--" + re.escape(boundary.rstrip()) + rb"(--)?[ \t]*(?:\r?\n|\Z)", data[start:end], re.MULTILINE):
        yield Span(start + match.start(), start + match.end()), bool(match[1])


def _before_line_end(data: bytes, at: int) -> int:
    at -= data[at - 1 : at] == b"\n"
    return at - (data[at - 1 : at] == b"\r")


def _content_type(value: str) -> tuple[str, str, dict[str, str]]:
    match = _TYPE.match(value)
    if not match:
        return "text", "plain", {}
    parameters: dict[str, str] = {}
    for name, given in _PARAMETER.findall(value[:2000]):
        given = re.sub(r"\\(.)", r"\1", given[1:-1]) if given.startswith('"') and len(given) > 1 else given
        parameters.setdefault(name.lower(), re.sub(r"^[\w-]*'[\w-]*'", "", given))
    return match[1].lower(), match[2].lower(), parameters


def _raw(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")
