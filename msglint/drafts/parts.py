"""The parts of a message: subject, greeting, body, sign-off, signature, quoted text. What is in no part is not prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msglint.drafts.closing import Piece, closing
from msglint.drafts.fields import fields_of
from msglint.drafts.greeting import greeting_end, is_bare_name
from msglint.drafts.markdown import fenced_blocks
from msglint.drafts.names import mask
from msglint.drafts.quoting import quoted_lines
from msglint.message import MergeField, Part
from msglint.text import fold

_FIRST_LINES = 3  # of the message's own, among which a greeting may stand


def parts_of(text: str, subject: str, body_start: int, fields: Sequence[MergeField] | None = None) -> tuple[Part, ...]:
    """Divide a message. ``fields`` are the merge fields of ``text`` from ``body_start`` on, if they are known already."""
    parts: list[Part] = []
    if subject.strip():
        start = len(subject) - len(subject.lstrip())
        parts.append(Part("subject", start, start + len(subject.strip())))
    known = fields_of(text, "text", body_start) if fields is None else fields
    # Fields are written over and typography is folded, so that each pattern is written once; ``at`` leads back.
    folded = fold(mask(text, known)[body_start:])
    at = folded.at
    code = fenced_blocks(text, body_start)
    for run in _runs(folded.text, [(block.start - body_start, block.end - body_start) for block in code], at):
        role = run[0][0]
        parts.append(Part(role, at[run[0][1]] + body_start, at[run[-1][2] - 1] + 1 + body_start))
    return tuple(parts)


def _runs(text: str, code: list[tuple[int, int]], at: Sequence[int]) -> Iterator[list[Piece]]:
    """Neighbouring pieces of one role, stripped of blanks; code ends a run."""
    run: list[Piece] = []
    for piece in _pieces(text, code, at):
        if run and (piece is None or piece[0] != run[0][0]):
            yield run
            run = []
        if piece:
            run.append(piece)
    if run:
        yield run


def _pieces(text: str, code: list[tuple[int, int]], at: Sequence[int]) -> Iterator[Piece | None]:
    """The stretches of the text with their roles, in order, without blanks around them; None for a line of code."""
    lines = text.split("\n")
    starts: list[int] = []
    offset = 0
    for line in lines:
        starts.append(offset)
        offset += len(line) + 1
    blocks = iter([*code, (at[-1] + 1, 0)])
    block = next(blocks)
    coded: list[bool] = []
    for start in starts:
        while 0 < block[1] <= at[start]:
            block = next(blocks)
        coded.append(block[0] <= at[start])
    own = ["" if is_code else line for line, is_code in zip(lines, coded, strict=True)]
    quoted = quoted_lines(own)
    own = ["" if is_quoted else line for line, is_quoted in zip(own, quoted, strict=True)]
    greeting = _greeting(own)
    if greeting:
        row, end = greeting
        own[row] = own[row][end:]
    roles = closing(own)
    for i, line in enumerate(lines):
        if coded[i]:
            yield None
            continue
        shift = greeting[1] if greeting and greeting[0] == i else 0
        pieces: list[Piece] = [(role, a + shift, b + shift) for role, a, b in roles[i]]
        if shift:
            pieces.insert(0, ("greeting", 0, shift))
        if quoted[i]:
            pieces = [("quoted", 0, len(line))]
        for role, a, b in pieces:
            inside = line[a:b]
            if inside.strip():
                a += len(inside) - len(inside.lstrip())
                yield role, starts[i] + a, starts[i] + a + len(inside.strip())


def _greeting(lines: Sequence[str]) -> tuple[int, int] | None:
    """The line with the greeting and where in it the greeting ends."""
    filled = [i for i, line in enumerate(lines[:200]) if line.strip()][: _FIRST_LINES + 1]
    for at, i in enumerate(filled[:_FIRST_LINES]):
        end = greeting_end(lines[i])
        whole = not lines[i][end:].strip()
        if end and (at == 0 or whole):
            return i, end
        if not at and len(filled) > 1 and is_bare_name(lines[i]):
            return i, len(lines[i].rstrip())
    return None
