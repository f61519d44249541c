"""The greeting of a message: where "Hi Dana," ends, and when there is none."""

from __future__ import annotations

import re

from msglint.drafts.parts.names import EMOJI, FIELDS, GROUPS, PERSON, TITLES, TOKEN, is_capital, is_field, is_stop, word_set
from msglint.regexes import later

_CLOSED = word_set(
    "there all everyone everybody guys folks team man bro dude mate pal buddy both again you hun"
)  # no name goes on after these
_LONGEST = 160  # characters of a line that may hold a greeting
_OPENING = later(
    rf"""(?P<word>hi+ya|hi+|hello+|hell[ao]w|hallo|hullo|hey+a?|heya|howdy|dear(?:est)?|greetings|yo|ahoy|hola|bonjour|salut|ciao|namaste
      |g'?day|good\s?(?:morning|afternoon|evening|day)|(?P<plain>morning|afternoon|evening|happy\s(?:\w{{2,5}}day|new\syear)))
      (?=$|[\s,!.:;…\-–—({FIELDS}]|{EMOJI})""",
    re.IGNORECASE | re.VERBOSE,
)
_FORMAL = later(
    r"(?:to\s+whom(?:soever)?\s+(?:it|this)\s+may\s+concern|dear\s+sirs?(?:\s+or\s+|\s*/\s*)madams?)\s*[,.:;!-]?", re.IGNORECASE
)
_STOP_MARK = later(rf"[ ]*(?:(?:{EMOJI})[ ]?)+[,.!:]?|[ ]*(?:,|!+|[:;]|\.+(?=\s|$)|…|[ ]?[–—]|--+|(?<=[ ])-|-(?=[ ]))", re.IGNORECASE)
_NAMES_LIST = later(r"(?:\s*[A-Z][\w'-]*,){0,6}\s*[A-Z][\w'-]*,?\s+(?:and|&|\+)\s+[A-Z][\w'-]*\s*(?:[,:!–—-]|$)")
_FIELD_ALONE = later(rf"{PERSON}+(?:[ ]{PERSON}+)?[ ]*(?:,|!|:|[–—]|--?(?=\s))")


def greeting_end(line: str) -> int:
    """Where the greeting at the start of a line ends; 0 when the line does not start with one.

    Over-eating hides what should be judged, so a greeting is taken only up to a mark or the line's end, and only while its
    words can be names: "hey need three testimonials, u in?" has none.
    """
    line = line[:_LONGEST]
    indent = len(line) - len(line.lstrip())
    formal = _FORMAL.match(line, indent)
    if formal:
        return formal.end()
    opening = _OPENING.match(line, indent)
    if not opening:
        field = _FIELD_ALONE.match(line, indent)
        return field.end() if field else 0
    formal_word = opening["word"].lower().startswith("dear")
    end = _addressee(line, opening.end(), lower=0 if opening["plain"] else 4 if formal_word else 2)
    if not end:
        return 0
    mark = _STOP_MARK.match(line, opening.end())
    if mark and mark.end() == end and "," in mark[0]:  # "Hello, Dana!"
        named = _addressee(line, end, lower=0, most=2)
        end = named or end
    for _ in range(4):  # "Hi Ngaio, hi Bert,"
        again = _OPENING.match(line, _skip(line, end))
        more = _addressee(line, again.end(), lower=2) if again and line[end - 1] == "," else 0
        if not more:
            break
        end = more
    others = _NAMES_LIST.match(line, end)
    return others.end() if others and line[end - 1 : end] == "," else end


def is_bare_name(line: str) -> bool:
    """Whether a line is only the reader's name, as in "Kevin," or "Ms. Alvarado,"; a colon needs a title, else it is a heading."""
    line = line.strip()
    mark = line[-1:]
    if mark not in (",", ":", "–", "—", "-") or not line[:-1].strip():
        return False
    words = line[:-1].split()
    if len(words) > 4:
        return False
    bare = [word.strip(".,") for word in words]
    if any(not word or not TOKEN.fullmatch(word) or is_stop(word) for word in bare):
        return False
    groups = all(word.lower() in GROUPS for word in bare)
    titled = bare[0].lower() in TITLES or is_field(bare[0])
    named = all(is_capital(word) or word.lower() in GROUPS for word in bare) or (len(bare) == 1 and mark == ",")
    return groups or (named and (titled or mark == "," or (mark != ":" and len(words) == 1)))


def _skip(line: str, at: int) -> int:
    while at < len(line) and line[at].isspace():
        at += 1
    return at


def _addressee(line: str, at: int, lower: int, most: int = 7) -> int:
    """The end of the names and the mark that follow at ``at``; 0 if something else does.

    ``lower`` is how many words may be names though nothing says so, ``most`` how many words there may be.
    """
    words: list[str] = []
    while True:
        mark = _STOP_MARK.match(line, at)
        if mark:
            return mark.end()
        at = _skip(line, at)
        if at == len(line):
            return len(line.rstrip()) if len(words) <= 4 else 0
        token = TOKEN.match(line, at)
        if not token:
            return 0
        word = token["word"]
        before = words[-1].lower() if words else ""
        titled = before in TITLES
        words.append(word)
        if len(words) > most + titled or is_stop(word) or (word[-3:].lower() in ("'re", "'ve", "'ll") or word[-2:].lower() in ("'m", "'d")):
            return 0
        if not (is_field(word) or is_capital(word) or word.lower() in TITLES or word.lower() in GROUPS):
            lower -= 1
            if lower < 0 or before in _CLOSED:
                return 0
        end = token.end()
        if token[0].endswith(".") and not (word.lower() in TITLES or len(word) == 1):
            end -= 1
        at = end
