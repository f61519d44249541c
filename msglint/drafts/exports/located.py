"""JSON whose strings know where they stand in the file, so that a place in what was unescaped can be told in it."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from msglint.text import MappedText, OffsetMap

_BLANK = re.compile(r"[ \t\n\r]*")
_SCALAR = re.compile(r"[^\s,\]}]+")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")


class Located(str):
    """A string, and the ``[start, end)`` between its quotes in the file."""

    __slots__ = ("end", "start")
    start: int
    end: int

    def map(self, source: str) -> OffsetMap:
        """From the string to the file."""
        made, at = MappedText(source), self.start
        for escape in _ESCAPE.finditer(source, self.start, self.end):
            made.copy(at, escape.start())
            made.put(json.loads(f'"{escape[0]}"'), *escape.span())
            at = escape.end()
        made.copy(at, self.end)
        return made.map


def located(source: str) -> Any:
    """The JSON in ``source``, as `json.loads` gives it, with strings that are `Located`. ValueError when it is none, RecursionError when
    it is nested too deep."""
    json.loads(source)  # from here on it is JSON
    return _value(source, _BLANK.match(source).end())[0]  # type: ignore[union-attr]


def _value(source: str, at: int) -> tuple[Any, int]:
    """The value that begins there, and the place after it and the blanks behind it."""
    if source[at] == '"':
        text, end = scanstring(source, at + 1)
        value: Any = Located(text)
        value.start, value.end = at + 1, end - 1
    elif source[at] == "{":
        value, end = _object(source, _past(source, at + 1))
    elif source[at] == "[":
        value, end = _list(source, _past(source, at + 1))
    else:
        scalar = _SCALAR.match(source, at)
        value, end = json.loads(scalar[0]), scalar.end()  # type: ignore[index,union-attr]
    return value, _past(source, end)


def _object(source: str, at: int) -> tuple[dict[str, Any], int]:
    made: dict[str, Any] = {}
    while source[at] != "}":
        name, at = scanstring(source, source.index('"', at) + 1)
        made[name], at = _value(source, _past(source, source.index(":", at) + 1))
        at = _past(source, at + 1) if source[at] == "," else at
    return made, at + 1


def _list(source: str, at: int) -> tuple[list[Any], int]:
    made: list[Any] = []
    while source[at] != "]":
        value, at = _value(source, at)
        made.append(value)
        at = _past(source, at + 1) if source[at] == "," else at
    return made, at + 1


def _past(source: str, at: int) -> int:
    return _BLANK.match(source, at).end()  # type: ignore[union-attr]
