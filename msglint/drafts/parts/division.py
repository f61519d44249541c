"""The parts of a message: subject, greeting, body, sign-off, signature, boilerplate, quoted text. What is in no part is not prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msglint.drafts.fields.lexer import fields_of
from msglint.drafts.markdown import fenced_blocks
from msglint.drafts.parts.closing import Piece, closing
from msglint.drafts.parts.greeting import greeting_end, is_bare_name
from msglint.drafts.parts.names import mask
from msglint.drafts.parts.quoting import quoted_lines
from msglint.message import MergeField, Part
from msglint.text import Folded, fold

_GREETING_LINES = 3  # lines of the message's own among which a greeting may stand


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the folded text without its end, where it starts there, and whether it belongs to a code block."""

    start: int
    text: str
    code: bool


def parts_of(text: str, subject: str, body_start: int, fields: Sequence[MergeField] | None = None) -> tuple[Part, ...]:
    """Divide a message. ``fields`` are the merge fields of ``text`` from ``body_start`` on, if they are known already."""
    parts: list[Part] = []
    if subject.strip():
        start = len(subject) - len(subject.lstrip())
        parts.append(Part("subject", start, start + len(subject.strip())))
    known = fields_of(text, "text", body_start) if fields is None else fields
    # Fields are written over and typography is folded, so that each pattern is written once; ``at`` leads back.
    message = mask(text, known)[body_start:]
    folded = fold(message)
    code = [(block.start - body_start, block.end - body_start) for block in fenced_blocks(text, body_start)]
    for role, first, last in _merged(_pieces(_lines(message, folded, code))):
        parts.append(Part(role, folded.at[first] + body_start, folded.at[last - 1] + 1 + body_start))
    return tuple(parts)


def _lines(message: str, folded: Folded, code: Sequence[tuple[int, int]]) -> list[_Line]:
    blocks = iter(code)
    block = next(blocks, None)
    lines: list[_Line] = []
    start = 0
    for text in folded.text.split("\n"):
        at = folded.at[start]
        while block and block[1] <= at:
            block = next(blocks, None)
        # The carriage return of a line's end was folded to a blank, and a blank has a meaning after "--".
        bare = text[:-1] if text and message[folded.at[start + len(text) - 1]] == "\r" else text
        lines.append(_Line(start, bare, bool(block and block[0] <= at)))
        start += len(text) + 1
    return lines


def _pieces(lines: Sequence[_Line]) -> Iterator[Piece | None]:
    """The stretches of the text with their roles, in order, without blanks around them; None for a line of code."""
    own = ["" if line.code else line.text for line in lines]
    quoted = quoted_lines(own)
    own = ["" if is_quoted else text for text, is_quoted in zip(own, quoted, strict=True)]
    greeted, greeting = _greeting(own)
    own[greeted] = own[greeted][greeting:]
    for i, (line, pieces) in enumerate(zip(lines, closing(own), strict=True)):
        if line.code:
            yield None
        elif quoted[i]:
            pieces = [("quoted", 0, len(line.text))]
        elif i == greeted and greeting:
            pieces = [("greeting", 0, greeting), *((role, start + greeting, end + greeting) for role, start, end in pieces)]
        for role, start, end in pieces:
            inside = line.text[start:end]
            if inside.strip():
                start += line.start + len(inside) - len(inside.lstrip())
                yield role, start, start + len(inside.strip())


def _greeting(lines: Sequence[str]) -> tuple[int, int]:
    """The line with the greeting, and where in it the greeting ends (0: there is none)."""
    filled = [i for i, line in enumerate(lines[:200]) if line.strip()][: _GREETING_LINES + 1]
    for at, i in enumerate(filled[:_GREETING_LINES]):
        end = greeting_end(lines[i])
        if end and (at == 0 or not lines[i][end:].strip()):
            return i, end
        if at == 0 and len(filled) > 1 and is_bare_name(lines[i]):
            return i, len(lines[i].rstrip())
    return 0, 0


def _merged(pieces: Iterator[Piece | None]) -> Iterator[Piece]:
    """Neighbouring pieces of one role as one; code keeps them apart."""
    run: Piece | None = None
    for piece in pieces:
        if run and piece and piece[0] == run[0]:
            run = run[0], run[1], piece[2]
            continue
        if run:
            yield run
        run = piece
    if run:
        yield run
