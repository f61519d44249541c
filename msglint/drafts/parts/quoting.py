"""Lines that belong to another message: ``>`` quotes, "On ... wrote:" and what follows, forwarded mails."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msglint.regexes import later

# ">" begins a quoted line, but not in ">50 sites" or ">> Book here <<".
_MARKED = later(r" {0,3}>(?!\d|.*<<\s*$)")
_CLOCK = r"\d{1,2}[:.]\d\d"
_WHEN = later(
    rf"\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|{_CLOCK}|\d[/.-]\d|\b(?:19|20)\d\d\b|@",
    re.IGNORECASE,
)
# A person who quotes by hand writes a day or an hour; a mail program writes the date and the minute, or the address.
_BY_PROGRAM = later(rf"\w@\w|(?:\b20\d\d\b|\d[/.-]\d\d?[/.-]\d\d).*{_CLOCK}")
_SENDER_AT_END = later(rf"\b20\d\d\b.*{_CLOCK}.*<(?:mailto:)?[^<>\s]{{1,80}}@[^<>\s]{{1,80}}>\s*:\s*$")
_ATTRIBUTION = later(
    r"\s*(?:[-_=*]{2,20}\s*)?(?:(?:on|at|am|le|el|op|il|em|den)\s|\d{1,4}[-./]\d\d?[-./]\d\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s)",
    re.IGNORECASE,
)
_WROTE = later(
    r"\b(?:wrote|writes|a\s+écrit|escribió|ha\s+scritto|escreveu)\s*(?:\(.{0,60}\)\s*)?:\s*$"
    r"|\b(?:schrieb|schreef|skrev)\b.{0,120}:\s*$",
    re.IGNORECASE,
)
_YOU_WROTE = later(r"\byou\s+(?:wrote|write)\b", re.IGNORECASE)
_INTRODUCES = later(
    r"(?:\bsaid|\b(?:wrote|writes|a écrit|escribió|ha scritto|escreveu)\b.{0,60}|\b(?:schrieb|schreef|skrev)\b.{0,120}"
    r"|<[^<>\s]{3,80}@[^<>\s]{1,80}>.{0,40})\s*:?\s*$",
    re.IGNORECASE,
)
_DIVIDER = later(
    r"""\s*[-_*=]{2,60}\s*(?:original\s(?:message|appointment|e-?mail)|reply\sabove\sthis\sline.{0,80}
        |forwarded\s(?:message|mail|e-?mail|by\b.{0,80}|message\sfrom\b.{0,80})
        |(?:ursprüngliche|weitergeleitete)\snachricht|message\s(?:d'origine|transféré)|mensaje\s(?:original|reenviado)
        |(?:oorspronkelijk|doorgestuurd)\sbericht|messaggio\s(?:originale|inoltrato)|mensagem\s(?:original|encaminhada))\s*[-_*=]{0,60}\s*$
      |\s*(?:begin\sforwarded\smessage|anfang\sder\sweitergeleiteten\snachricht|début\sdu\smessage\sréexpédié)\s*:?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_RULE = later(r"\s*[-_*=]{3,200}\s*")
_HEADER = later(
    r"""\s*\*{0,2}(?:(?P<sender>from|von|de|van|da|från)|(?P<sent>sent|gesendet|envoyé|enviado|verzonden|inviato)
      |(?P<subject>subject|betreff|objet|asunto|assunto|onderwerp|oggetto)|(?P<date>date|datum|fecha|data)
      |(?P<to>to|an|à|a|para|aan)|(?P<other>cc|bcc|kopie|reply-to|importance|attachments))\s?:\*{0,2}(?:\s|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_HEADERS = 12  # lines of a block of headers
_LONGEST = 400  # characters of an attribution, which mail programs wrap over up to three lines


def quoted_lines(lines: Sequence[str]) -> list[bool]:
    """For each line whether it is quoted or forwarded."""
    quoted = [bool(_MARKED.match(line)) for line in lines]
    for i, line in enumerate(lines):  # mail boxes write ">From" for a line of prose that begins with "From"
        if line.startswith(">From ") and not any(quoted[max(0, i - 1) : i] + quoted[i + 1 : i + 2]):
            quoted[i] = False
    at = 0
    while at < len(lines):
        if quoted[at] or not lines[at].strip():
            at += 1
            continue
        end, rest = _introduction(lines, quoted, at)
        if rest:
            start = _ruled_from(lines, at)
            return quoted[:start] + [True] * (len(lines) - start)
        quoted[at:end] = [True] * (end - at)
        at = max(end, at + 1)
    return quoted


def _ruled_from(lines: Sequence[str], at: int) -> int:
    """The line drawn above what introduces a quotation, unless it closes a paragraph of its own; else the introduction."""
    above = next((i for i in range(at - 1, max(-1, at - 4), -1) if lines[i].strip()), at)
    near = above == at - 1 or above == 0 or not lines[above - 1].strip()
    return above if near and _RULE.fullmatch(lines[above]) else at


def _introduction(lines: Sequence[str], quoted: Sequence[bool], at: int) -> tuple[int, bool]:
    """The line after what introduces a quotation at line ``at`` (``at`` when nothing does), and whether all that follows is quoted."""
    line = lines[at]
    if _DIVIDER.match(line[:_LONGEST]):
        return at + 1, not _marked_next(lines, quoted, at + 1)
    header = _HEADER.match(line)
    if header and header["sender"]:
        return _headers(lines, at)
    if _ATTRIBUTION.match(line):
        end, rest = _attribution(lines, quoted, at)
        if end > at:
            return end, rest
    if not line.rstrip().endswith(":") or not _marked_next(lines, quoted, at + 1):
        return at, False
    last = line[-_LONGEST:]
    return (at + 1 if _INTRODUCES.search(last) and not _YOU_WROTE.search(last) else at), False


def _headers(lines: Sequence[str], at: int) -> tuple[int, bool]:
    """The end of a block of headers that begins with the sender, and whether another mail follows it."""
    end, keys = at, set[str]()
    while end < min(at + _HEADERS, len(lines)) and (header := _HEADER.match(lines[end])):
        keys.add(header.lastgroup or "")
        end += 1
    if len(keys) < 3 or not (
        keys & {"sent", "subject"} or any("@" in line for line in lines[at:end])
    ):  # a journey has from, to and date too
        return at, False
    # Headers on top of a pasted mail belong to this very message, unless a mail program put them there.
    return end, "sent" in keys or any(map(str.strip, lines[:at]))


def _attribution(lines: Sequence[str], quoted: Sequence[bool], at: int) -> tuple[int, bool]:
    """The end of "On ... wrote:", perhaps wrapped, and whether what follows is quoted without marks."""
    for end in range(at + 1, min(at + 4, len(lines) + 1)):
        last = lines[end - 1].strip()
        if not last or quoted[end - 1] or len(last) > _LONGEST:
            break
        if not last.endswith(":"):
            continue
        joined = " ".join(line.strip() for line in lines[at:end])[: _LONGEST + 1]
        if len(joined) > _LONGEST:
            break
        if (_WROTE.search(joined) and _WHEN.search(joined)) or _SENDER_AT_END.search(joined):
            if _marked_next(lines, quoted, end):
                return end, False
            return (end, True) if _BY_PROGRAM.search(joined) and not _YOU_WROTE.search(joined) else (at, False)
    return at, False


def _marked_next(lines: Sequence[str], quoted: Sequence[bool], at: int) -> bool:
    """Whether the next line that is not blank carries a quote mark."""
    for i in range(at, min(at + 3, len(lines))):
        if lines[i].strip():
            return quoted[i]
    return False
