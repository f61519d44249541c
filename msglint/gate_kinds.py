"""The kinds of mail that settings can leave unjudged: their names, what is said of a mail left out, and what it is known by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol


class Mail(Protocol):
    """As much of a mail as tells its kind."""

    def get(self, name: str) -> str:
        """The value of a header, "" without one."""

    @property
    def type(self) -> str: ...
    @property
    def has_calendar(self) -> bool: ...
    @property
    def has_patch(self) -> bool: ...
    @property
    def is_encrypted(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """``usual``: left out without a word in settings."""

    why: str
    fits: Callable[[Mail], bool]
    usual: bool = False


def _is_automatic(mail: Mail) -> bool:
    answers = mail.get("precedence").lower() == "auto_reply"
    return answers or mail.get("auto-submitted").lower() not in ("", "no") or mail.type == "multipart/report"


KINDS: Mapping[str, Kind] = {
    "invitations": Kind("it is an invitation", lambda mail: mail.type == "text/calendar" or mail.has_calendar, usual=True),
    "encrypted": Kind("it is encrypted", lambda mail: mail.is_encrypted, usual=True),
    "automatic": Kind("it was made by a program", _is_automatic, usual=True),
    "patches": Kind("it is a patch", lambda mail: mail.has_patch, usual=True),
    "replies": Kind("it is a reply", lambda mail: bool(mail.get("in-reply-to") or mail.get("references"))),
    "lists": Kind("it is from a list", lambda mail: bool(mail.get("list-id") or mail.get("precedence").lower() == "list")),
    "bulk": Kind("it is marked as bulk", lambda mail: mail.get("precedence").lower() in ("bulk", "junk")),
}
