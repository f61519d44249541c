"""Lines that belong to another message: ``>`` quotes, "On ... wrote:" and what follows, forwarded mails."""

from __future__ import annotations

import re
from collections.abc import Sequence

# ">" begins a quoted line, but not in ">50 sites" or ">> Book here <<".
_MARKED = re.compile(r" {0,3}>(?!\d|.*<<)")
_WHEN = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d{1,2}[:.]\d\d|\d[/.-]\d|\b(?:19|20)\d\d\b|@",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(r"\s*(?:on\s|\d{4}-\d\d-\d\d\b)", re.IGNORECASE)
_WROTE = re.compile(r"\bwrote\s*:\s*$|\bwrites\s*:\s*$|\bwrote\s+\(.{0,60}\)\s*:\s*$", re.IGNORECASE)
_YOU_WROTE = re.compile(r"\byou\s+(?:wrote|write)\b", re.IGNORECASE)
_INTRODUCES = re.compile(r"(?:wrote|writes|said|schrieb|a écrit|escribió|<[^<>\s]{3,80}@[^<>\s]{1,80}>)\s*:?\s*$", re.IGNORECASE)
_DIVIDER = re.compile(
    r"\s*[-_*=]{2,60}\s*(?:original (?:message|appointment|e-?mail)|forwarded (?:message|by\b.{0,80})|reply above this line.{0,80}"
    r"|forwarded mail|ursprüngliche nachricht|message d'origine)\s*[-_*=]{0,60}\s*$|\s*begin forwarded message\s*:?\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[-_*=]{3,200}\s*")
_HEADER_FROM = re.compile(r"\s*\*?from:\*?\s*\S", re.IGNORECASE)
_HEADER = re.compile(r"\s*\*?(?P<key>from|sent|date|to|cc|bcc|subject|reply-to|importance):\*?(?:\s|$)", re.IGNORECASE)
_LONGEST = 400  # characters of an attribution, which mail programs wrap over up to three lines


def quoted_lines(lines: Sequence[str]) -> list[bool]:
    """For each line whether it is quoted or forwarded."""
    quoted = [bool(_MARKED.match(line)) for line in lines]
    for i, line in enumerate(lines):  # mail boxes write ">From" for a line of prose that begins with "From"
        if line.startswith(">From ") and not any(quoted[max(0, i - 1) : i] + quoted[i + 1 : i + 2]):
            quoted[i] = False
    at = 0
    while at < len(lines):
        end, rest = (at, False) if quoted[at] or not lines[at].strip() else _introduction(lines, quoted, at)
        if rest:
            above = next((i for i in range(at - 1, max(-1, at - 4), -1) if lines[i].strip()), at)
            start = above if _RULE.fullmatch(lines[above]) else at
            return quoted[:start] + [True] * (len(lines) - start)
        quoted[at:end] = [True] * (end - at)
        at = max(end, at + 1)
    return quoted


def _introduction(lines: Sequence[str], quoted: Sequence[bool], at: int) -> tuple[int, bool]:
    """The line after what introduces a quotation at line ``at`` (``at`` when nothing does), and whether all that follows is quoted."""
    line = lines[at]
    if _DIVIDER.match(line[:_LONGEST]):
        return at, True
    if _HEADER_FROM.match(line):
        end, keys = at, set[str]()
        while end < min(at + 12, len(lines)) and (header := _HEADER.match(lines[end])):
            keys.add(header["key"].lower())
            end += 1
        if len(keys) >= 3:
            # Headers on top of a pasted mail belong to this very message, unless a mail program put them there.
            return end, "sent" in keys or any(map(str.strip, lines[:at]))
        return at, False
    if not _ATTRIBUTION.match(line):
        introduces = line.rstrip().endswith(":") and _marked_next(lines, quoted, at + 1) and _INTRODUCES.search(line[-_LONGEST:])
        return (at + 1 if introduces else at), False
    joined = ""
    for end in range(at + 1, min(at + 4, len(lines) + 1)):
        joined = f"{joined} {lines[end - 1].strip()}".strip()
        if len(joined) > _LONGEST or not lines[end - 1].strip():
            break
        if _WROTE.search(joined) and _WHEN.search(joined):
            marked = _marked_next(lines, quoted, end)
            return (end, not marked) if marked or not _YOU_WROTE.search(joined) else (at, False)
    return at, False


def _marked_next(lines: Sequence[str], quoted: Sequence[bool], at: int) -> bool:
    """Whether the next line that is not blank carries a quote mark."""
    for i in range(at, min(at + 3, len(lines))):
        if lines[i].strip():
            return quoted[i]
    return False
