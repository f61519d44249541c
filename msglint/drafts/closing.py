"""How a message ends: sign-off, signature, a postscript that is body again, and the small print of a mailing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msglint.drafts.names import FIELDS, GROUPS, OPT_OUT, is_capital, is_field, is_stop, name_words
from msglint.drafts.signoffs import closing_in_line, dashed_name, split_sign_off
from msglint.message import Role

Piece = tuple[Role, int, int]  # a role and the columns it holds in its line

_SIGNATURE_LINES = 30
_TAIL = 25  # lines from the end among which a sign-off is looked for
_POSTSCRIPT = re.compile(r"[\s*_]*(?:p\.?\s?){1,3}s(?:[.:,)*_-]|\s(?!\d))", re.IGNORECASE)
_RULE = re.compile(r"\s*(?:[-–—_=*~][ ]?){2,200}\s*")
_SMALL_PRINT = re.compile(
    rf"""\s*[*_>|(\[]*(?:
      unsubscribe(?:\s*[.|:<({{\])>-]|\s*$|\s+(?:here|from|at|link|now|me|instantly|any\s?time|by|via|if|https?:|{OPT_OUT}))
    | (?:to|click\s(?:here|below)\s(?:to|if)|click\s\S{{1,40}}\sto|if\syou\sno\slonger\swish\sto|you\s(?:can|may)(?:\salso)?)\s
      (?:unsubscribe|opt[\s-]?out|stop\s(?:receiving|these|getting)|be\sremoved|no\slonger\sreceive|manage\s(?:your\s)?(?:e-?mail\s)?preferences
        |receive\s(?:these|our|further)\s(?:e-?mails|messages|mailings))
    | (?:manage|update|change)\s(?:your\s)?(?:e-?mail\s|subscription\s)?(?:preferences|subscription)
    | opt[\s-]?out(?:\s*[.:|]|\s*$|\s(?:here|at|by|of\s(?:these|future))\b)
    | (?:reply|text|send)\s['"]?(?-i:[Ss]top|STOP|END|QUIT)\b
    | you(?:'re|\sare|\shave)?\s(?:received?|receiving|getting|got)\s(?:this|these)\s
      (?:e-?mails?|messages?|newsletters?|mailings?|notifications?)
    | view\s(?:this|it|the)?\s?(?:e-?mail|message|online|in\s(?:your|a)\s(?:web\s)?browser)
    | (?:©|\(c\)|copyright)\s
    | msg\s(?:&|and)\sdata\srates
    | this\s(?:e-?mail|message|communication)\b.{{0,60}}\b(?:confidential|intended|privileged)
    | (?:confidentiality|privacy|legal)\s(?:notice|disclaimer)\b | disclaimer:
    | (?:sent|posted)\s(?:from|via|with|using)\s(?:my\s|the\s|outlook|yahoo|gmail|mail\b|proton|superhuman|spark|blackberry)
    | get\soutlook\sfor\s
    | {OPT_OUT}+
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTACT = re.compile(
    rf"(?:tel|phone|ph|mob|mobile|cell|fax|web|email|e-mail|[tmpew])\s?[.:]|\+?\(?\d[\d\s().-]{{6,}}|https?://|www\.|\b[\w-]+\.(?:com|co|io|net|org|ie|uk|example)\b|\w@\w|[{FIELDS}]|\|",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-*+•·]|\d{1,3}[.)])\s")
_ENDS_SENTENCE = re.compile(r"[.!?…:)\"'\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]\s*$")
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]|\b(?:ltd|inc|co|corp|jr|sr|llc|ph\.?d|esq|b\.?a|m\.?a|dept|st|rd|ave))\.\s*$", re.IGNORECASE)
_FIRM = re.compile(r"\s*[,|/(@·•–—]|\s+(?:at|from|@|-)\s")


def closing(lines: Sequence[str]) -> list[list[Piece]]:
    """Divide the lines of a message (greeting left out, quoted lines blank) into body, sign-off and signature."""
    roles: list[list[Piece]] = [[("body", 0, len(line))] if line.strip() else [] for line in lines]
    filled = [i for i, line in enumerate(lines) if line.strip()]
    small = _small_print(lines, filled)
    for i in filled[len(filled) - small :]:
        roles[i] = [("signature", 0, len(lines[i]))]
    filled = filled[: len(filled) - small]
    start = _signed_from(lines, filled, roles)
    _sign(lines, [i for i in filled if i >= start], roles)
    return roles


def _small_print(lines: Sequence[str], filled: Sequence[int]) -> int:
    """How many of the last lines are the mailing's small print, or below a line that is and in its paragraph."""
    count = 0
    for seen, i in enumerate(reversed(filled[-2 * _TAIL :]), 1):
        line = lines[i][:300]
        if _SMALL_PRINT.match(line) or (count and count == seen - 1 and _RULE.fullmatch(line)):
            count = seen
        elif i and not lines[i - 1].strip():
            break  # a paragraph that does not begin with any
    return count


def _signed_from(lines: Sequence[str], filled: Sequence[int], roles: list[list[Piece]]) -> int:
    """The first line that is signature throughout; on the way the sign-off before it gets its role."""
    last = filled[-_TAIL:]
    delimiter = _delimiter(lines, filled)
    for at in range(len(last) - 1, -1, -1):
        i = last[at]
        if i >= delimiter or i == 0 or i == filled[0]:
            continue
        split = split_sign_off(lines[i])
        if split and _may_follow(lines, last[at + 1 :]):
            end, name = split
            roles[i] = [("sign-off", 0, end), ("signature", name, len(lines[i]))]
            for above in reversed([j for j in last[:at] if j != filled[0]]):
                split = split_sign_off(lines[above])
                if not split or split[1] < len(lines[above]):
                    break
                roles[above] = [("sign-off", 0, len(lines[above]))]
            return min(i + 1, delimiter)
    if delimiter < len(lines):
        return delimiter
    return _unannounced(lines, filled, roles)


def _unannounced(lines: Sequence[str], filled: Sequence[int], roles: list[list[Piece]]) -> int:
    """The signature of a message without a sign-off: a last line that is only a name."""
    until_postscript = next((at for at, i in enumerate(filled) if at and _POSTSCRIPT.match(lines[i])), len(filled))
    for end in dict.fromkeys((len(filled), until_postscript)):
        block = _paragraph(filled[:end])
        above = filled[: end - len(block)]
        if above and all(_is_contact(lines[i]) for i in block):  # a paragraph of telephone numbers under the name
            upper = _paragraph(above)
            if upper and _is_name_block(lines, upper) and len(upper) < len(above):
                return upper[0]
        if above and _is_name_block(lines, block):
            return block[0]
        for k in range(max(0, len(block) - 5), len(block) - 1):  # "Again, so sorry," and a name: signed, but what it says counts
            new = above if k == 0 else _ENDS_SENTENCE.search(lines[block[k - 1]][-4:])
            if new and _opens_signature(lines[block[k]]) and _is_name_block(lines, block[k + 1 :]):
                return block[k + 1]
        if (
            len(block) > 1
            and _closes(lines[block[-1]])
            and _ENDS_SENTENCE.search(lines[block[-2]][-4:])
            and not _BULLET.match(lines[block[-2]])
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


def _sign(lines: Sequence[str], signed: Sequence[int], roles: list[list[Piece]]) -> None:
    """Give the lines after a sign-off their role: signature, but a postscript is body, and so is prose that goes on from it."""
    after = postscript = False
    for at, i in enumerate(signed):
        paragraph = at == 0 or i - signed[at - 1] > 1
        if _POSTSCRIPT.match(lines[i]):
            after = postscript = True
        elif postscript and paragraph:
            postscript = after and _is_prose(lines[i]) and not _RULE.fullmatch(lines[i])
        if not postscript:
            roles[i] = [("signature", 0, len(lines[i]))]


def _paragraph(filled: Sequence[int]) -> list[int]:
    """The last run of lines without a blank one between."""
    block: list[int] = []
    for i in reversed(filled):
        if block and block[-1] - i > 1:
            break
        block.append(i)
    return block[::-1]


def _is_prose(line: str) -> bool:
    line = line.rstrip()
    return (
        len(line) > 60 or len(line.split()) > 8 or line.endswith("?") or (line.endswith((".", "!")) and not _ABBREVIATED.search(line[-12:]))
    )


def _may_follow(lines: Sequence[str], after: Sequence[int]) -> bool:
    """Whether the line after a sign-off can be the beginning of a signature."""
    if not after:
        return True
    line = lines[after[0]]
    return bool(
        _POSTSCRIPT.match(line) or _RULE.fullmatch(line) or _SMALL_PRINT.match(line[:300]) or not (_is_prose(line) or _BULLET.match(line))
    )


def _delimiter(lines: Sequence[str], filled: Sequence[int]) -> int:
    """The line ``-- `` before a signature (RFC 3676), or ``--`` if what follows looks like one and not like a further section."""
    tail = filled[-_SIGNATURE_LINES:]
    for at, i in enumerate(tail):
        after = [lines[j].rstrip() for j in tail[at + 1 :]]
        if lines[i] == "-- " or (lines[i] == "--" and len(after) <= 10 and all(len(s) <= 80 and not s.endswith("?") for s in after)):
            return i
    return len(lines)


def _is_contact(line: str) -> bool:
    return len(line) <= 90 and bool(_CONTACT.search(line)) and not _is_prose(line)


def _opens_signature(line: str) -> bool:
    line = line.strip()
    return line.endswith(",") and line[0].isupper() and len(line.split()) <= 5


def _is_name_block(lines: Sequence[str], block: Sequence[int]) -> bool:
    """Whether a paragraph is a name, perhaps with firm, post and telephone below."""
    if not block or len(block) > 5 or not _closes(lines[block[0]]) or _SMALL_PRINT.match(lines[block[0]][:300]):
        return False
    return all(
        not _BULLET.match(lines[i]) and (_is_contact(lines[i]) or name_words(lines[i].replace(",", "")) is not None) for i in block[1:]
    )


def _closes(line: str) -> bool:
    """Whether a line is only a name: "Marcus", "kit", "Trish, Sierra Staffing", "— Jo", a field for the sender."""
    line = line.strip().strip("*_")
    if not line or len(line) > 60 or line.endswith(("?", "!", ":", ";", ",")) or (line.endswith(".") and not _ABBREVIATED.search(line)):
        return False
    if dashed_name(line):
        return True
    line = line.lstrip("–—~- ")
    firm = _FIRM.search(line)
    name, more = (line[: firm.start()], line[firm.end() :]) if firm else (line, "")
    words = name.split()
    if not words or len(more.split()) > 5 or _is_prose(more):
        return False
    if len(words) == 1 and words[0].isalpha() and words[0].islower():
        return not firm and 2 <= len(words[0]) <= 12 and not is_stop(words[0]) and words[0] not in GROUPS
    return name_words(name) is not None and (all(is_field(w) or is_capital(w) or w.lower() in GROUPS for w in words))
