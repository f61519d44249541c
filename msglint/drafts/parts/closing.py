"""How a message ends: sign-off, signature, a postscript that is body again, and the small print of a mailing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msglint.drafts.parts.boilerplate import is_boilerplate, masthead, small_print
from msglint.drafts.parts.signature_lines import (
    BULLET,
    ENDS_SENTENCE,
    RULE,
    is_contact,
    is_contact_block,
    is_name,
    is_name_block,
    is_post,
    is_prose,
    speaks,
)
from msglint.drafts.parts.signoffs import closing_in_line, split_sign_off
from msglint.message import Role

Piece = tuple[Role, int, int]  # a role and the columns it holds in its line

_TAIL = 25  # lines from the end among which a sign-off is looked for
_DELIMITED = 60  # lines from the end among which "-- " is
_SIGNATURE = 14  # lines of one signature, between a sign-off and what a program put below
_POSTSCRIPT = re.compile(r"[\s*_]*(?:p\.?\s?){1,3}s(?:[.:,)*_-]|\s(?!\d))", re.IGNORECASE)
_DELIMITER = re.compile(r"--[ ]{1,3}")


def closing(lines: Sequence[str]) -> list[list[Piece]]:
    """Divide the lines of a message (greeting left out, quoted lines blank) into body, sign-off, signature and boilerplate."""
    roles: list[list[Piece]] = [[("body", 0, len(line))] if line.strip() else [] for line in lines]
    filled = [i for i, line in enumerate(lines) if line.strip()]
    first = masthead(lines, filled)
    last = max(first, len(filled) - small_print(lines, filled))
    for i in (*filled[:first], *filled[last:]):
        roles[i] = [("boilerplate", 0, len(lines[i]))]
    filled = filled[first:last]
    start = _signed_from(lines, filled, roles)
    _sign(lines, [i for i in filled if i >= start], roles)
    return roles


def _signed_from(lines: Sequence[str], filled: Sequence[int], roles: list[list[Piece]]) -> int:
    """The first line that is signature throughout; on the way the sign-off before it gets its role."""
    last = [i for i in filled[-_TAIL:] if i != 0 and i != filled[0]]
    delimiter = _delimiter(lines, filled)
    signs = [at for at, i in enumerate(last) if i < delimiter and _signs_off(lines, last, at)]
    if not signs:
        return min(delimiter, _unannounced(lines, [i for i in filled if i < delimiter], roles))
    at = signs.pop()
    while signs and _one_signature(lines, last[signs[-1] + 1 : at]):
        _mark_sign_off(lines, last[at], roles)
        at = signs.pop()
    _mark_sign_off(lines, last[at], roles)
    for above in reversed(last[:at]):  # "Thanks!" above "Best,"
        split = split_sign_off(lines[above])
        if not split or split[1] < len(lines[above]):
            break
        roles[above] = [("sign-off", 0, len(lines[above]))]
    return min(last[at] + 1, delimiter)


def _signs_off(lines: Sequence[str], last: Sequence[int], at: int) -> bool:
    """Whether a line is a sign-off and the line after it can be the beginning of a signature."""
    if not split_sign_off(lines[last[at]]):
        return False
    if at + 1 == len(last):
        return True
    line = lines[last[at + 1]]
    if sum(bool(BULLET.match(lines[i])) for i in last[at + 1 : at + 6]) > 1:
        return False
    if _POSTSCRIPT.match(line) or RULE.fullmatch(line) or is_boilerplate(line):
        return True
    return not (is_prose(line) or BULLET.match(line) or (line.rstrip().endswith(":") and not is_contact(line)))


def _one_signature(lines: Sequence[str], between: Sequence[int]) -> bool:
    """Whether the lines between two sign-offs are a name and where to reach it, so that the upper one closes the message."""
    return (
        0 < len(between) <= _SIGNATURE
        and is_name(lines[between[0]])
        and any(is_contact(lines[i]) for i in between)
        and not any(is_prose(lines[i]) or BULLET.match(lines[i]) for i in between)
    )


def _mark_sign_off(lines: Sequence[str], i: int, roles: list[list[Piece]]) -> None:
    end, name = split_sign_off(lines[i]) or (0, 0)
    roles[i] = [("sign-off", 0, end), ("signature", name, len(lines[i]))]


def _unannounced(lines: Sequence[str], filled: Sequence[int], roles: list[list[Piece]]) -> int:
    """The signature of a message without a sign-off: a last line that is only a name."""
    until_postscript = next((at for at, i in enumerate(filled) if at and _POSTSCRIPT.match(lines[i])), len(filled))
    for end in dict.fromkeys((len(filled), until_postscript)):
        block = _paragraph(filled[:end])
        start = _named_from(lines, filled[:end])
        if start is not None:
            return start
        above = filled[: end - len(block)]
        for k in range(max(0, len(block) - 7), len(block) - 1):  # "Again, so sorry," and a name: signed, but what it says counts
            new = above if k == 0 else ENDS_SENTENCE.search(lines[block[k - 1]][-4:])
            if new and _opens_signature(lines[block[k]]) and is_name_block(lines, block[k + 1 :]):
                return block[k + 1]
        if (
            len(block) > 1
            and is_name(lines[block[-1]])
            and ENDS_SENTENCE.search(lines[block[-2]][-4:])
            and not BULLET.match(lines[block[-2]])
        ):
            return block[-1]
        if block:
            i = block[-1]
            found = closing_in_line(lines[i])
            if found:
                start, off, name = found
                pieces: list[Piece] = [("body", 0, start), ("sign-off", start, off), ("signature", name, len(lines[i]))]
                roles[i] = [piece for piece in pieces if piece[1] < piece[2]]
                return i + 1
    return len(lines)


def _named_from(lines: Sequence[str], filled: Sequence[int]) -> int | None:
    """Where the paragraph with the name begins, when the message ends with it and perhaps with telephone numbers below."""
    start, contact = None, False
    for _ in range(4):
        block = _paragraph(filled)
        above = filled[: len(filled) - len(block)]
        if not above or not block or lines[above[-1]].rstrip().endswith(":"):
            break
        reach = contact or any(is_contact(lines[i]) or is_post(lines[i]) for i in block)
        if is_name_block(lines, block, contact) and (start is None or len(block) == 1 or is_post(lines[block[1]])):
            if len(block) > 1 and not reach and not ENDS_SENTENCE.search(lines[above[-1]][-4:]):
                break  # two words on two lines go on from what is above
            start = block[0]
        elif not is_contact_block(lines, block, contact):
            break
        if not reach:
            break
        filled, contact = above, reach
    return start


def _sign(lines: Sequence[str], signed: Sequence[int], roles: list[list[Piece]]) -> None:
    """Give the lines after a sign-off their role: signature, but a postscript is body, and so is prose that goes on from it."""
    after = postscript = delimited = False
    for at, i in enumerate(signed):
        line = lines[i]
        paragraph = at == 0 or i - signed[at - 1] > 1
        delimited = delimited or line.rstrip() == "--"
        if _POSTSCRIPT.match(line):
            after = postscript = True
        elif postscript and paragraph:
            postscript = after and is_prose(line) and not RULE.fullmatch(line)
        if not postscript and not delimited and speaks(line) and not is_boilerplate(line):
            postscript = True  # a postscript that does not say so
        if roles[i] and roles[i][0][0] == "sign-off":
            continue
        if not postscript:
            roles[i] = [("boilerplate" if is_boilerplate(line) else "signature", 0, len(line))]


def _paragraph(filled: Sequence[int]) -> list[int]:
    """The last run of lines without a blank one between."""
    block: list[int] = []
    for i in reversed(filled):
        if block and block[-1] - i > 1:
            break
        block.append(i)
    return block[::-1]


def _delimiter(lines: Sequence[str], filled: Sequence[int]) -> int:
    """The line ``-- `` before a signature (RFC 3676), or ``--`` if what follows looks like one and not like a further section."""
    tail = filled[-_DELIMITED:]
    for at, i in enumerate(tail):
        if _DELIMITER.fullmatch(lines[i]):
            return i
        after = [lines[j].rstrip() for j in tail[at + 1 :]] if lines[i] == "--" else []
        if lines[i] == "--" and len(after) <= 10 and all(len(s) <= 80 and not s.endswith("?") for s in after) and not _goes_on(after):
            return i
    return len(lines)


def _goes_on(after: Sequence[str]) -> bool:
    """Whether the lines below a bare ``--`` are a further section."""
    return bool(after) and (speaks(after[0]) or after[0].endswith(":"))


def _opens_signature(line: str) -> bool:
    line = line.strip()
    return line.endswith(",") and line[0].isupper() and len(line.split()) <= 5
