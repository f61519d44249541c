"""XML as text: attributes and words of a draft, escaped, without the characters that XML can't hold."""

from __future__ import annotations

import re

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNKNOWN = "\ufffd"
# The standard library's own escape loads all of urllib.
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = {**_IN_TEXT, **str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})}


def text(said: str) -> str:
    """Words between two tags."""
    return _NOT_XML.sub(_UNKNOWN, said).translate(_IN_TEXT)


def attributes(**values: str | None) -> str:
    """` name="value"` for each that is not None."""
    shown = {name: _NOT_XML.sub(_UNKNOWN, value).translate(_IN_ATTRIBUTE) for name, value in values.items() if value is not None}
    return "".join(f' {name}="{value}"' for name, value in shown.items())
