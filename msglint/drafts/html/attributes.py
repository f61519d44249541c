"""What a tag's attributes say that matters to a reader: hidden, quoted, a signature, kept line breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from msglint.regexes import later

LONGEST = 4_000  # characters of a tag; the rest are data
_ATTRIBUTE = later(r"""([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_HIDING = later(
    r"(?:^|;)(?:display:none|visibility:hidden|max-height:0(?:px|pt|em|%)?(?=;|!|$)|opacity:0?\.?0*(?=;|!|$))|(?:^|;)height:0(?:px)?;.*overflow:hidden"
)
_SIZE = later(r"(?:^|;)font(?:-size)?:([^;]*)")
_NO_SIZE = later(r"0(?:px|pt|em|rem|%)?(?:!.*)?")
_KEEPING = later(r"white-space:(?:pre|break-spaces)")
_TIGHT = later(r"(?:^|;)margin:0|(?:^|;)margin-bottom:0")

_QUOTED = frozenset(
    """gmail_attr moz-cite-prefix moz-forward-container moz-email-headers-table yahoo_quoted protonmail_quote zmail_extra
    reply-intro olk_src_body_section mail-editor-reference-message-container""".split()
)
_FROM_HERE_ON = frozenset("divrplyfwdmsg appendonsend".split())
_SIGNATURE = frozenset("gmail_signature moz-signature signature ms-outlook-mobile-signature applemailsignature".split())
_READ_AS_PROSE = later(r"white-space:pre-(?:wrap|line)|font-family:(?!.*mono)")


@dataclass(frozen=True, slots=True)
class Look:
    """How an element is shown. ``tiny`` is None when the element does not set the size of its letters."""

    hidden: bool = False
    tiny: bool | None = None
    keeps_lines: bool = False
    tight: bool = False  # a paragraph without a blank line after it
    quoted: bool = False  # an earlier message
    reply: bool = False  # Gmail's wrapper around the line "On ... wrote:" and the quotation
    ends_own: bool = False  # all that follows is an earlier message
    signature: bool = False
    prose: bool = False  # preformatted, but to be read


PLAIN = Look()


@lru_cache(maxsize=1024)
def look_of(tag: str) -> Look:
    """The look that a start tag, or its first ``LONGEST`` characters, gives its element."""
    values: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(tag[1:]):
        values.setdefault(name.lower(), unescape(double or single or bare).lower())
    if len(values) < 2:  # the tag's own name
        return PLAIN
    style = re.sub(r"\s+", "", values.get("style", ""))
    classes = set(values.get("class", "").split())
    marks = {re.sub(r"^(?:x_)+", "", mark) for mark in (*classes, *values.get("id", "").split())}
    size = _SIZE.findall(style)
    return Look(
        hidden="hidden" in values or bool(_HIDING.search(style)),
        tiny=bool(_NO_SIZE.fullmatch(size[-1])) if size else None,
        keeps_lines=bool(_KEEPING.search(style)),
        tight="msonormal" in classes or bool(_TIGHT.search(style)),
        quoted=bool(marks & _QUOTED) or values.get("type") == "cite",
        reply=any(mark.startswith("gmail_quote") for mark in marks),
        ends_own=bool(marks & _FROM_HERE_ON),
        signature=bool(marks & _SIGNATURE),
        prose="wrap" in values or any(name.startswith("moz-") for name in classes) or bool(_READ_AS_PROSE.search(style)),
    )
