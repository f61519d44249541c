"""Marks: notes to msglint that stand in a draft. They are found, and taken out of what is read; what they mean is `msglint.silence`'s.

<!-- msglint: off needs-the-sale -- a bad example -->     in pages and in Markdown
{# msglint: off needs-the-sale -- a bad example #}        in any text: a comment of mail merges, which they leave out
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from msglint.message import Draft, Mark, Origin
from msglint.regexes import later
from msglint.text import MappedText, Span

# Every repetition is bounded, so hostile text costs linear time.
_SAID = r"\s{0,20}msglint[ \t]{0,9}:"
_COMMENT = rf"<!--{_SAID}(?P<comment>(?:(?!-->).){{0,500}})-->"
_MARK = later(
    rf"""{_COMMENT}
      | \{{\#-?{_SAID}(?P<curly>(?:(?!\#\}}).){{0,500}}?)-?\#\}}
      | \{{\{{~?!(?:--)?{_SAID}(?P<bang>(?:(?!\}}\}}).){{0,500}}?)(?:--)?~?\}}\}}
      | \{{%-?[ ]?comment[ ]?-?%\}}{_SAID}(?P<liquid>(?:(?!\{{%).){{0,500}})\{{%-?[ ]?endcomment[ ]?-?%\}}
      | ^[ \t]{{0,20}}(?:[\#/%;-]{{1,3}}[ \t]{{0,9}})?msglint[ \t]{{0,9}}:(?P<bare>[ \t]{{0,9}}(?:off|on)\b[^\n\r]{{0,500}})$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_SOURCE_COMMENT = later(_COMMENT, re.IGNORECASE | re.DOTALL)
_BLANKS = " \t\r"
_WHITE = later(r"\s*")


def comments_in(source: str, start: int = 0, apart_from: Sequence[Span] = ()) -> tuple[Mark, ...]:
    """The marks that stand in HTML comments of a page or of Markdown, but for those in some stretches (code)."""
    if "msglint" not in source:
        return ()
    found = (Mark(m.start(), m.end(), m["comment"].strip()) for m in _SOURCE_COMMENT.finditer(source, start))
    return tuple(mark for mark in found if not any(s.start <= mark.start < s.end for s in apart_from))


def marks_before(text: str, start: int = 0) -> tuple[tuple[Mark, ...], int]:
    """The marks a text begins with, before a line `Subject:`, and where it goes on."""
    marks: list[Mark] = []
    at = start
    while match := _MARK.match(text, _WHITE.match(text, at).end()):  # type: ignore[union-attr]
        marks.append(_mark(match))
        at = match.end()
    return tuple(marks), _WHITE.match(text, at).end() if marks else start  # type: ignore[union-attr]


def without_marks(draft: Draft, apart_from: Sequence[Span] = (), *, final: bool = False) -> Draft:
    """The draft with the marks that stand in its text listed among its marks and no longer in what is read.

    An HTML comment that is still there stands in plain text, in the open. In a ``final`` message, as a mail is, so does every
    mark of a template: nothing will take it out any more."""
    if "msglint" not in draft.text.lower():
        return draft
    made = MappedText(draft.text)
    marks = list(draft.marks)
    at = 0
    for match in _MARK.finditer(draft.text, draft.body_start):
        if any(span.start <= match.start() < span.end for span in apart_from):
            continue
        mark, (start, end) = _mark(match), whole_line(draft.text, *match.span())
        told = draft.origin.span(mark.start, mark.end) if draft.origin else Span(mark.start, mark.end)
        marks.append(replace(mark, start=told.start, end=told.end))
        made.copy(at, start)
        at = end
    made.copy(at, len(draft.text))
    if final:
        marks = [replace(mark, form="bare") if mark.form == "template" else mark for mark in marks]
    if not at:
        return replace(draft, marks=tuple(marks))
    maps = (made.map, *(draft.origin.maps if draft.origin else ()))
    return replace(draft, text=made.text, origin=Origin(draft.origin.text if draft.origin else draft.text, maps), marks=tuple(marks))


def _mark(match: re.Match[str]) -> Mark:
    bare = match.lastgroup in ("comment", "bare")
    return Mark(match.start(), match.end(), match[str(match.lastgroup)].strip(), "bare" if bare else "template")


def whole_line(text: str, start: int, end: int) -> tuple[int, int]:
    """A mark that has a line to itself takes the line with it."""
    first, last = start, end
    while first > 0 and text[first - 1] in _BLANKS:
        first -= 1
    while last < len(text) and text[last] in _BLANKS:
        last += 1
    if (first == 0 or text[first - 1] == "\n") and last < len(text) and text[last] == "\n":
        return first, last + 1
    return start, end
