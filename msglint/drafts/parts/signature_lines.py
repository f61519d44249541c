"""What a line of a signature looks like: a name, a post, a telephone number, a link; and what prose looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msglint.drafts.parts.names import FIELDS, GROUPS, is_capital, is_field, is_stop, name_words
from msglint.drafts.parts.signoffs import dashed_name
from msglint.regexes import later

RULE = later(r"\s*(?:[-–—_=*~][ ]?){1,200}\s*")
BULLET = later(r"\s*(?:[-*+•·]|\d{1,3}[.)])\s")
ENDS_SENTENCE = later(r"[.!?…:)\"'\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]\s*$")
_LINK = later(r"https?://|\bwww\.|\b[\w-]+\.(?:com|co|io|net|org|ie|uk|example)\b|\w@\w", re.IGNORECASE)
_CONTACT = later(
    rf"(?:\b(?:tel|phone|ph|mob|mobile|cell|fax|web|email|e-mail|office|direct|[tmpewo])\s?[.:]|\+?\(?\d[\d\s().-]{{6,}}|{_LINK.pattern}|[{FIELDS}]|\|)",
    re.IGNORECASE,
)
_ABBREVIATED = later(r"(?:\b[A-Za-z]|\b(?:ltd|inc|co|corp|jr|sr|llc|ph\.?d|esq|b\.?a|m\.?a|dept|st|rd|ave))\.\s*$", re.IGNORECASE)
_FIRM = later(r"\s*[,|/(@·•–—]|\s+(?:at|from|@|-)\s")
_POST = later(
    r"\b(?:manager|director|head of|founder|owner|partner|president|chief|officer|c[etofmr]o|vp|lead|executive|consultant|engineer"
    r"|advisor|adviser|specialist|associate|representative|proprietor|secretary|accountant|analyst|coordinator|sdr|bdr|bdm)\b",
    re.IGNORECASE,
)
_TEAM = later(r"(?:[A-Z][\w'-]*\s(?:and|&)\s)?(?:(?:[Tt]he|[Yy]our|[Aa]ll at)\s)?[A-Z][\w'&-]*(?:\s[A-Z][\w'&-]*){0,2}\s[Tt]eam")
_SMALL_WORDS = frozenset("of at for and the & in to on by with a an / | · • – — - + de la le du und von".split())
_SPEAKS = later(r"\b(?:i|i'(?:m|ll|ve|d)|you|you'(?:re|ll|ve|d)|your|u|ur|me|we'(?:re|ll|ve|d))\b", re.IGNORECASE)
_MOTTO = later(r"\s*[\"'*_~\U0001F000-\U0001FAFF]")


def is_prose(line: str) -> bool:
    line = line.rstrip()
    if line.endswith("?"):
        return True
    if _separated(line):
        return False
    return len(line) > 60 or len(line.split()) > 8 or (line.endswith((".", "!")) and not _ABBREVIATED.search(line[-12:]))


def speaks(line: str) -> bool:
    """Whether a line under a name goes on speaking to the reader, so that it is no motto, post or telephone number."""
    addresses = line.rstrip().endswith("?") or _SPEAKS.search(line[:400])
    return is_prose(line) and bool(addresses) and not (_MOTTO.match(line) or (len(line) <= 90 and _LINK.search(line)))


def is_contact(line: str) -> bool:
    return len(line) <= 120 and bool(_CONTACT.search(line)) and not is_prose(line)


def is_title(line: str) -> bool:
    """Whether a line is all capitalised words, as a post, a firm or a street is: "Member Lead at Rungs"."""
    line = line.strip().strip("*_")
    if not line or len(line) > 70 or line.endswith(("?", "!", ":", ";")) or (line.endswith(".") and not _ABBREVIATED.search(line)):
        return False
    words = [word.strip("().,'\"#") for word in line.split()]
    names = [word for word in words if word and word.lower() not in _SMALL_WORDS]
    return bool(names) and len(words) <= 9 and all(word[0].isupper() or word[0].isdigit() or is_field(word) for word in names)


def is_post(line: str) -> bool:
    """Whether a line is a post: "Sr. Manager - Sales"."""
    return bool(_POST.search(line)) and is_title(line)


def is_name_block(lines: Sequence[str], block: Sequence[int], contact: bool = False) -> bool:
    """Whether a paragraph is a name, perhaps with firm, post and telephone below; ``contact``: a paragraph of those follows."""
    if not block or len(block) > 7 or not is_name(lines[block[0]]):
        return False
    below = [lines[i] for i in block[1:]]
    full_name = len(block) <= 3 and lines[block[0]].strip().replace(" ", "").isalpha() and len(lines[block[0]].split()) in (2, 3)
    contact = contact or full_name or any(is_contact(line) or is_post(line) for line in below)
    return all(
        not BULLET.match(line)
        and (
            is_contact(line) or bool(RULE.fullmatch(line)) or (is_title(line) if contact else name_words(line.replace(",", "")) is not None)
        )
        for line in below
    )


def is_contact_block(lines: Sequence[str], block: Sequence[int], contact: bool = False) -> bool:
    """Whether a paragraph is telephone numbers and links, posts and streets; ``contact``: a paragraph of those follows."""
    return (
        bool(block)
        and len(block) <= 8
        and (contact or any(is_contact(lines[i]) for i in block))
        and all(
            not BULLET.match(lines[i]) and (is_contact(lines[i]) or is_title(lines[i]) or bool(RULE.fullmatch(lines[i]))) for i in block
        )
    )


def is_name(line: str) -> bool:
    """Whether a line is only a name: "Marcus", "kit", "Trish, Sierra Staffing", "— Jo", a field for the sender."""
    line = line.strip().strip("*_")
    if not line or len(line) > 60 or line.endswith(("?", "!", ":", ";", ",")) or (line.endswith(".") and not _ABBREVIATED.search(line)):
        return False
    if dashed_name(line) or _TEAM.fullmatch(line):
        return True
    line = line.lstrip("–—~- ")
    firm = _FIRM.search(line)
    name, more = (line[: firm.start()], line[firm.end() :]) if firm else (line, "")
    words = name.split()
    if not words or len(more.split()) > 5 or is_prose(more):
        return False
    if len(words) == 1 and words[0].isalpha() and words[0].islower():
        return not firm and 2 <= len(words[0]) <= 12 and not is_stop(words[0]) and words[0] not in GROUPS
    return name_words(name) is not None and (all(is_field(w) or is_capital(w) or w.lower() in GROUPS for w in words))


def _separated(line: str) -> bool:
    """Whether bars or dots divide a line, as in "Ann Poe | Sales | Poe Ltd."."""
    return (
        len(line) <= 200
        and sum(line.count(mark) for mark in ("|", " · ", " • ")) >= 1
        and all(len(piece.split()) <= 8 for piece in re.split(r"\||·|•", line))
    )
