"""The merge-field lexer: placeholders a mail merge or a person still has to fill, in the syntaxes people use. Nothing is executed."""

from __future__ import annotations

import re

from msglint.drafts.fields.defaults import divided, is_piped_field, is_spun
from msglint.drafts.fields.kinds import kind_of
from msglint.drafts.fields.tags import BANG, COMMENT, CURLY, DOLLAR, NESTED, PERCENT_LOGIC, STARS, TAG, logic_of
from msglint.drafts.markdown import code_spans
from msglint.drafts.parts.names import word_set
from msglint.message import FieldKind, MergeField, TextName
from msglint.regexes import later

_SIGNS = "{[<«%*$#"  # with one of these a field begins
# Every repetition is bounded or stops at its own delimiter, so hostile text costs linear time.
_FIELD = later(
    rf"""(?=[{re.escape(_SIGNS)}])(?:
    {CURLY} | {NESTED} | {TAG} | {COMMENT} | {DOLLAR} | {BANG} | {STARS} | {PERCENT_LOGIC}
  | \{{(?P<single>[A-Za-z_][\w.]{{0,40}}(?:[ -][\w.]{{1,40}}){{0,4}})\}}
  | \{{(?P<piped>[A-Za-z]\w{{1,40}}\|[^{{}}|\n]{{0,60}})\}}
  | (?<![\w%])%(?P<percent>[A-Za-z]\w{{2,39}})%
  | (?<![\w%])%%=?(?P<percents>[A-Za-z_][^%\n]{{1,60}}?)=?%%
  | <<(?P<angles>[^<>\n]{{1,60}})>>
  | «[ ]?(?P<guillemets>[A-Za-z_][\w.]{{0,40}}(?:[ ][\w.]{{1,40}}){{0,2}})[ ]?»
  | <(?P<angle>[A-Za-z]\w{{1,40}}(?:[ ]\w{{1,40}}){{0,3}})>
  | \[\[(?P<squares>[^\[\]{{}}]{{1,150}})\]\]
  | \[(?P<square>[^\[\]{{}}]{{1,150}})\]
    )""",
    re.VERBOSE,
)
_LINE_KEEPS = later(r"\n[ \t\r]*\n")

_NOT_FILLED = word_set(
    """sic the a an and or is are was were to of in on he she they it we i you his her their our my your this that these those not
    redacted removed omitted deleted snip snipped laughs laughter applause inaudible crosstalk image img photo gif video audio pdf
    external ext spam edit edited update updated note nb ok re fwd fw quote unquote tm"""
)
_EDITORIAL = later(
    r"(?:emphasis|italics|bold|translation|sic)\b|(?:see|image|cid|fig|figure|table|ref|footnote|note|page|p)\b[ .:]*\S*\d|cid:|image:"
)
_SUBJECT_TAGS = word_set("webinar invite invitation ebook guide report free new reminder urgent infographic podcast important internal")
_COUNTED = later(r"[\W\d_]*(?:\d+\s*(?:of|/)\s*\d+)?[\W\d_]*")
_ADDRESS = later(r"://|\w@\w|^mailto:")
_DEFINITION = later(r"^ {0,3}\[([^\[\]\n]{1,99})\]:[ \t]*(?:https?://|www\.|mailto:|[</#])", re.MULTILINE)
_REFERENCE = later(r"\[([^\[\]\n]{1,99})\]")
_URL_BEFORE = later(r"(?:https?://|\bwww\.)\S{0,200}\Z")
_CHECKBOX_BEFORE = later(r"(?:^|\n)[ \t]*(?:[-*+]|\d{1,3}[.)])?[ \t]*\Z")
_TAG_BEFORE = later(r"\s*(?:(?:re|fwd?|aw)\s*:\s*)*", re.IGNORECASE)


def fields_of(text: str, part: TextName, start: int = 0) -> list[MergeField]:
    """The merge fields of ``text[start:]`` in order, none inside code. Spintax is no field."""
    found: list[MergeField] = []
    match = _FIELD.search(text, start) if any(map(text.__contains__, _SIGNS)) else None
    if not match:
        return found
    code = iter([*code_spans(text, start), None])
    block = next(code)
    defined = {m[1].lower() for m in _DEFINITION.finditer(text, start)}
    while match:
        while block and block.end <= match.start():
            block = next(code)
        if block and block.start < match.end():
            match = _FIELD.search(text, block.end)
            continue
        kind = _kind(match, part, defined)
        if kind and _URL_BEFORE.search(text, max(start, match.start() - 210), match.start()):
            kind = "link"
        if kind:
            default = "" if kind == "logic" else divided(_content(match))[1]
            found.append(MergeField(part, match.start(), match.end(), kind, match[0], default))
        match = _FIELD.search(text, match.end() if kind else match.start() + 1)
    return found


def _kind(match: re.Match[str], part: TextName, defined: set[str]) -> FieldKind | None:
    """The kind of the field a match stands for; None when it is none."""
    syntax = str(match.lastgroup)
    content = _content(match)
    if _LINE_KEEPS.search(content):
        return None
    if syntax in ("square", "squares"):
        return kind_of(content) if _is_placeholder(match, content, part, defined) else None
    if syntax == "angle":
        kind = kind_of(content)
        return kind if kind in ("name", "company", "sender") or " " in content or "_" in content else None
    if syntax == "piped" and not is_piped_field(content):
        return None
    if syntax == "angles" and not re.search(r"[^\W\d_]", content):
        return None
    if logic_of(syntax, content):
        return "logic"
    if syntax == "curly" and is_spun(content):
        return None
    return kind_of(divided(content)[0])


def _content(match: re.Match[str]) -> str:
    """What stands between a field's brackets."""
    content: str = match[str(match.lastgroup)]
    return content.removeprefix("MC:").strip("~") if match.lastgroup in ("stars", "curly") else content


def _is_placeholder(match: re.Match[str], content: str, part: TextName, defined: set[str]) -> bool:
    """Whether words in square brackets stand for something still to be written."""
    text, start, end = match.string, match.start(), match.end()
    lower = " ".join(content.lower().split()).strip(" .!?:")
    if lower in _NOT_FILLED or lower in defined or _EDITORIAL.match(lower) or _ADDRESS.search(content) or _COUNTED.fullmatch(content):
        return False
    if text.startswith(("(", ":]"), end) or text[max(0, start - 1) : start] in ("!", "\\") or content.startswith("^"):
        return False
    reference = _REFERENCE.match(text, end)
    if reference and reference[1].lower() in defined:
        return False
    if lower == "x" and _CHECKBOX_BEFORE.search(text, max(0, start - 20), start):
        return False
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    if len(content) <= 3 and re.search(r"\w", beside) and content[0] not in "xXnN$#":
        return False  # "employee[s]", "[T]he"
    if lower.split()[0] in _NOT_FILLED and content[0].islower() and _within_quotes(text, start):
        return False  # "[the new owners] came"
    return not (part == "subject" and _is_tag(text, start, content, lower))


def _within_quotes(text: str, at: int) -> bool:
    before = text[max(0, at - 200) : at].rpartition("\n")[2]
    return (before.count('"') + before.count("“") + before.count("”")) % 2 == 1


def _is_tag(subject: str, start: int, content: str, lower: str) -> bool:
    """A label such as a mailing list puts before a subject: ``[crew-list] Re: Saturday``."""
    before = _TAG_BEFORE.match(subject)
    if before is None or before.end() != start:
        return False
    return (
        lower in _SUBJECT_TAGS
        or lower == "action required"
        or bool(re.fullmatch(r"\w+(?:-\w+)+", content) and kind_of(content) == "phrase")
    )
