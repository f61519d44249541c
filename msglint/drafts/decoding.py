"""Bytes to text, and the values of a draft's keys: what every reader checks in the same words."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TypeVar, get_args

from msglint.errors import DraftError
from msglint.message import FieldsAs

Legal = TypeVar("Legal", bound=str)

FIELDS_AS: tuple[FieldsAs, ...] = get_args(FieldsAs)

# What other programs call ours.
_MEANT = {
    "e-mail": "email", "mail": "email", "linkedin": "dm", "inmail": "dm", "instagram": "dm", "whatsapp": "dm", "twitter": "dm", "x": "dm",
    "facebook": "dm", "messenger": "dm", "chat": "dm", "direct message": "dm", "text": "sms", "text message": "sms", "page": "copy",
    "newsletter": "copy", "cold": "first", "first touch": "first", "followup": "follow-up", "follow up": "follow-up", "bump": "follow-up",
}  # fmt: skip
_BOM = b"\xef\xbb\xbf"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(path: str, data: bytes, *, line: int = 0, before: int = 0) -> str:
    """UTF-8 to text without a byte-order mark. ``line`` and ``before`` say where ``data`` starts in its file (0, 0: it is the file)."""
    if not before:
        if data.startswith(UTF_16_MARKS):
            raise DraftError(path, "is UTF-16, not UTF-8: save it as UTF-8")
        if data.startswith(_BOM):
            data, before = data[len(_BOM) :], len(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at, problem = error.start, f"is not UTF-8: byte 0x{data[error.start]:02x}"
    else:
        if "\0" not in text:
            return text
        at, problem = data.index(0), "is not text: it has a NUL byte"
    where = line or data.count(b"\n", 0, at) + 1
    raise DraftError(path, f"{problem} at offset {before + at}", where)


def no_nul(path: str, text: str, line: int = 0) -> None:
    """A DraftError when ``text`` has a NUL byte, as a picture or a program has; ``line`` is where a record begins."""
    at = text.find("\0")
    if at >= 0:
        raise DraftError(path, f"is not text: it has a NUL byte at offset {at}", line or text.count("\n", 0, at) + 1)


def guess(word: str, legal: Sequence[str]) -> str:
    """``; did you mean "x"?`` for the legal word nearest to ``word``, or nothing."""
    near = difflib.get_close_matches(word.lower(), legal, n=1, cutoff=0.5)
    return f'; did you mean "{near[0]}"?' if near else ""


def listed(legal: Sequence[str]) -> str:
    """``a, b or c``."""
    return f"{', '.join(legal[:-1])} or {legal[-1]}"


def choice(key: str, value: str, legal: Sequence[Legal]) -> Legal | None:
    """The legal value meant, in whatever case it is written; None for an empty one; ValueError with the whole complaint."""
    if not value or not (given := value.strip().lower()):
        return None
    for word in legal:
        if word in (given, _MEANT.get(given)):
            return word
    raise ValueError(f"{key} {value.strip()!r} is not known: use {listed(legal)}{guess(given, legal)}")
