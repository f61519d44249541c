"""A mail as it stands in a window where it is written: made into one as it will be sent, before it is signed or encrypted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from msglint.presend.mail import Mail, addresses_in

UNKNOWN = "unknown@recipient.invalid"  # a recipient without an address, such as a list in an address book
_MOST = 10_000  # recipients
_OWN_HEADER = re.compile(r"X-[!-9;-~]{1,200}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Composed:
    """``recipients`` are all of them, those of Bcc too, which the mail does not name. ``is_passed_on``: the words are another's."""

    mail: Mail
    recipients: tuple[str, ...]
    is_passed_on: bool = False


def composed(said: Any) -> Composed:
    """The mail in what a mail program says of it, in the terms of Thunderbird's `ComposeDetails`. ValueError when it is none."""
    if not isinstance(said, dict):
        raise ValueError("it is no object")
    to, cc, bcc = (_people(said, name) for name in ("to", "cc", "bcc"))
    is_html = said.get("isPlainText") is False
    body = _text(said, "body" if is_html else "plainTextBody")
    lines = [
        f"From: {_line(_text(said, 'from'))}",
        *(f"{name}: {', '.join(map(_line, people))}" for name, people in (("To", to), ("Cc", cc)) if people),
        f"Subject: {_line(_text(said, 'subject'))}",
        *(["In-Reply-To: <reply@composed.invalid>"] if said.get("type") == "reply" else []),
        *_own_headers(said),
        "MIME-Version: 1.0",
        f"Content-Type: text/{'html' if is_html else 'plain'}; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    data = "\n".join([*lines, "", body]).encode("utf-8", "replace")
    recipients = tuple(address for person in (*to, *cc, *bcc) for address in addresses_in(person) or [UNKNOWN])
    return Composed(Mail(data, len(data)), recipients, said.get("type") == "redirect")


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str | None):
        raise ValueError(f"its {name} is no text")
    return value or ""


def _people(said: Mapping[str, Any], name: str) -> list[str]:
    """Recipients as text; an entry of an address book, which has only a number, becomes an unknown one."""
    value = said.get(name)
    people = [value] if isinstance(value, str) else [] if value is None else value
    if not isinstance(people, list) or not all(isinstance(each, str | dict) for each in people) or len(people) > _MOST:
        raise ValueError(f"its {name} is no list of recipients")
    return [each if isinstance(each, str) else UNKNOWN for each in people if each]


def _own_headers(said: Mapping[str, Any]) -> Iterator[str]:
    """Headers that the writer added, which settings may know."""
    headers = said.get("customHeaders")
    for header in headers if isinstance(headers, list) else ():
        if isinstance(header, dict) and isinstance(header.get("name"), str) and _OWN_HEADER.fullmatch(header["name"]):
            yield f"{header['name']}: {_line(_text(header, 'value'))}"


def _line(value: str) -> str:
    return " ".join(value.split())
