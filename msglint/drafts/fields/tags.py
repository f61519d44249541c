"""The tags of mail merges: how they are spelt, and what those of template logic do. Nothing is executed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

# Shared by the lexers of fields and of branches. Every repetition is bounded, so hostile text costs linear time.
CURLY = r"\{\{(?P<triple>\{)?(?P<curly>[^{}]{0,300})\}\}(?(triple)\})"
NESTED = r"\{\{\s{0,9}\$\{(?P<nested>[^{}\n]{1,80}\}[^{}\n]{0,200})\}\}"  # {{${first_name} | default: 'there'}}
TAG = r"\{%[-+~]?(?P<tag>[^{}]{0,300}?)[-+~]?%\}"
COMMENT = r"\{\#(?P<comment>[^{}]{0,300}?)\#\}"
DOLLAR = r"[$\#]\{(?P<dollar>(?=[ ]?[A-Za-z_])[^{}\n]{1,80})\}"
BANG = r"\{!(?P<bang>[^{}\n]{1,80})\}"
STARS = r"\*\|(?P<stars>[^|*\n]{1,80})\|\*"
PERCENT_LOGIC = r"%(?P<percents_logic>/IF|ELSE|(?:ELSE)?IF[ ][^%\n]{1,150})%"

Step = Literal["open", "else", "close", "aside"]


@dataclass(frozen=True, slots=True)
class Logic:
    """What a tag does: open, divide or close a stretch, or nothing of the kind. ``word`` is the stretch's own ("if", "each").

    The word of an ``else`` is "" when nothing may come after it, and "" for a ``close`` that fits any stretch.
    """

    step: Step
    word: str = ""


ONCE = frozenset("each for foreach range with raw verbatim block filter autoescape tablerow rssitems feedblock".split())
HIDDEN = frozenset(["comment", "capture"])
CASES = frozenset(["case", "switch"])  # what stands before the first "when" is not shown

_ASIDE = Logic("aside")
_ELSE = frozenset("else elif elseif elsif when".split())
_TAG_OPENS = frozenset("if unless ifequal ifnotequal ifchanged for case switch comment capture raw verbatim block with filter".split())
_CURLY_OPENS = re.compile(r"(if|unless|each|with|range|for)\s+\S", re.IGNORECASE)
_CURLY_ELSE = re.compile(r"(?:else(?P<more>\s+(?:if|unless)\b.*)?|el(?:se)?if\s+\S.*)$", re.IGNORECASE | re.DOTALL)
_CURLY_END = re.compile(r"end(?P<word>if|unless|for|each|with|range|case|set)?$", re.IGNORECASE)
_CURLY_ASIDE = re.compile(r"(?:[!>]|(?:set|include)\s+\S)", re.IGNORECASE)
_STARS_OPENS = {"IF": "if", "IFNOT": "if", "INTERESTED": "interested", "RSSITEMS": "rssitems", "FEEDBLOCK": "feedblock"}


def logic_of(family: str, content: str) -> Logic | None:
    """What a tag does; None for a field. ``family`` is the name of its group in the patterns above."""
    if family == "curly":
        return _curly(content.strip("~- \t\r\n"))
    if family == "tag":
        return None if content.startswith("=") else _tag(content.strip())
    if family == "stars":
        return _stars(content)
    if family == "percents_logic":
        return _percents(content)
    return _ASIDE if family == "comment" else None


def _curly(content: str) -> Logic | None:
    if content.startswith("/"):
        return Logic("close", _first_word(content[1:]))
    if content.startswith("^"):
        return Logic("open", _first_word(content[1:])) if content[1:].strip() else Logic("else")
    if content.startswith("#"):
        word = _first_word(content[1:])
        if word in _ELSE:
            return Logic("else", "" if word == "else" else "if")
        return Logic("close", word[3:]) if word.startswith("end") else Logic("open", word)
    if divides := _CURLY_ELSE.match(content):
        return Logic("else", "" if content.lower() == "else" else divides["more"] or "if")
    if ends := _CURLY_END.match(content):
        return Logic("close", (ends["word"] or "").lower())
    if opens := _CURLY_OPENS.match(content):
        return Logic("open", opens[1].lower())
    return _ASIDE if _CURLY_ASIDE.match(content) else None


def _tag(content: str) -> Logic:
    word = _first_word(content)
    if word in _ELSE:
        return Logic("else", "" if word == "else" and " if " not in f"{content} ".lower() else "if")
    if word.startswith("end"):
        return Logic("close", word[3:])
    return Logic("open", word) if word in _TAG_OPENS else _ASIDE


def _stars(content: str) -> Logic | None:
    word, colon, rest = content.partition(":")
    if word in ("ELSE", "ELSEIF"):
        return Logic("else", "" if word == "ELSE" else "if")
    if word == "END":
        return Logic("close", _STARS_OPENS.get(rest.partition(":")[0], rest.lower()))
    return Logic("open", _STARS_OPENS[word]) if colon and word in _STARS_OPENS else None


def _percents(content: str) -> Logic:
    if content.startswith("ELSE"):
        return Logic("else", "" if content == "ELSE" else "if")
    return Logic("close", "if") if content.startswith("/") else Logic("open", "if")


def _first_word(content: str) -> str:
    return (content.split(None, 1) or [""])[0].lower()
