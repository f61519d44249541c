"""What is inside a merge field's brackets: its name, and its default, which stands there when nothing is known."""

from __future__ import annotations

import re

from msglint.drafts.fields.kinds import kind_of
from msglint.regexes import later

_QUOTED = r"""["'“‘](?P<text>[^"'“”‘’]{0,200})["'”’]"""
_NAMED = r"""["']?(?P<name>[\w.][\w. ]{0,80}?)["']?"""
# personalization_token('contact.firstname', 'there'), NullValue(Contact.FirstName, "there")
_CALL = later(rf"\w{{1,40}}\(\s*{_NAMED}\s*,\s*{_QUOTED}")
# or first_name "there", insert name "default=there"
_HELPER = later(r"""(?:or|default|fallback|coalesce|insert)\s+(?P<name>[\w.]{1,80})\s+["'](?:default=)?(?P<text>[^"']{0,200})["']""")
# first_name or 'there', first_name ?? 'there'
_INFIX = later(rf"(?P<name>[\w.][\w. ]{{0,80}}?)\s*(?:\bor\b|\?\?|\|\||\bfallback=|\bdefault=)\s*{_QUOTED}")
_COLON = later(r"\s*(?:default|fallback)\s*=\s*(?P<text>.*)", re.DOTALL)
_FILTER = later(r"\s*(?:default|fallback|default_if_none|or)\b\s*[:=(]?\s*(?P<text>\S.*?)\s*\)?\s*$", re.DOTALL)
_JUST_QUOTED = later(rf"\s*{_QUOTED}\s*$")
_IN_QUOTES = later(_QUOTED)
_OTHER_FILTER = later(
    r"""[:=(\"']|^\s*(?:capitali[sz]e|title|titleize|title_?case|upper|upcase|uppercase|lower|downcase|lowercase|trim|strip|default|"""
    r"""fallback|escape|safe|first|last|split|strip_html|proper|html|raw)\s*$""",
    re.IGNORECASE,
)
_RANDOM = later(r"\s*(?:random|spin|fallback)\s*\|", re.IGNORECASE)
_PIPED = later(r"(?P<name>[A-Za-z]\w{1,40})\|[^{}|\n]{0,60}")


def divided(content: str) -> tuple[str, str]:
    """A field's content as its name and its default ("" when it tells none)."""
    content = content.strip("=&!$ \t\r\n")
    if content.startswith(('"', "'")):
        return content.replace("|", " "), ""  # a constant; its filters say what becomes of it
    for form in (_CALL, _HELPER, _INFIX):
        if found := form.match(content):
            return found["name"].strip(), found["text"].strip()
    name, *filters = content.split("|")
    name, _, more = name.partition(":")
    if found := _COLON.match(more):
        return name.strip(), found["text"].strip()
    return name.strip().removesuffix("}"), next(filter(None, map(_default, filters)), "")


def is_spun(content: str) -> bool:
    """Whether what stands in double braces is a choice of wordings and no field: "RANDOM | Hi | Hello", "Hi there|Hello|Good day"."""
    more = content.split("|")[1:]
    if _RANDOM.match(content):
        return True
    return len(more) > 1 and not any(map(_OTHER_FILTER.search, more)) and kind_of(divided(content)[0]) in ("phrase", "sentence")


def is_piped_field(content: str) -> bool:
    """Whether what stands in single braces is a field with its default ("first_name|there") and no choice ("great|good")."""
    found = _PIPED.fullmatch(content)
    if found is None:
        return False
    name = found["name"]
    return "_" in name or (name.lower().endswith("name") and kind_of(name) in ("name", "company"))


def _default(filter: str) -> str:
    if found := _JUST_QUOTED.match(filter):
        return found["text"].strip()
    if found := _FILTER.match(filter):
        quoted = _IN_QUOTES.match(found["text"])
        return quoted["text"].strip() if quoted else found["text"].strip("\"' ")
    return "" if _OTHER_FILTER.search(filter) else filter.strip()
