"""What settings say under `gate:`: which mails are linted before they are sent, what stops one, and who sends it in the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from msglint.finding import SEVERITIES
from msglint.gate_kinds import KINDS
from msglint.marked_yaml import Node

BLOCK_ON = (*SEVERITIES, "never")
SKIPPED = tuple(name for name, kind in KINDS.items() if kind.usual)

_HEADER = re.compile(r"[!-9;-~]+(:.*)?", re.DOTALL)
_DOMAIN = re.compile(r"@?[^\s@,;:]+")


@dataclass(frozen=True, slots=True)
class Said:
    """One value that somebody wrote, the line it stands in, and how it reads on one line."""

    value: Any
    place: str
    shown: str


@dataclass(frozen=True, slots=True)
class Gate:
    """What holds before a mail is sent. ``block_on`` and ``min_score`` are None where the settings of `check` hold."""

    sendmail: tuple[str, ...] = ()  # the program that really sends, with arguments of its own
    block_on: str | None = None
    min_score: int | None = None
    own_domains: tuple[str, ...] = ()  # mail that goes nowhere else is not linted
    skip: tuple[str, ...] = SKIPPED
    skip_to: tuple[str, ...] = ()
    skip_subject: tuple[str, ...] = ()
    skip_header: tuple[str, ...] = ()
    broken: str = "block"  # block or send
    on_failure: str = "send"  # send or hold
    largest: int = 25  # megabytes
    seconds: int = 30
    reports: int = 20


def gate_of(said: Mapping[str, Said]) -> Gate:
    """The gate that these settings make."""
    return Gate(**{name: each.value for name, each in said.items()})


def read_gate(node: Node) -> dict[str, Said]:
    """The settings under `gate:`, each with its line; mistakes become problems of the node's source."""
    return {name: Said(_READ[name](value, name), value.place, _shown(value)) for name, value in node.mapping("gate", _READ).items()}


def _choice(*legal: str) -> Callable[[Node, str], str]:
    return lambda node, name: node.choice(legal, name)


def _number(least: int, most: int) -> Callable[[Node, str], int]:
    def read(node: Node, name: str) -> int:
        value = node.convert(_whole, least, name)
        if not least <= value <= most:
            node.complain(f"{name} is from {least} to {most}")
        return value

    return read


def _whole(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text.strip()):
        raise ValueError(f'"{text}" is not a whole number')
    return int(text)


def _texts(what: str, legal: re.Pattern[str] = re.compile(r".*\S.*", re.DOTALL), hint: str = "") -> Callable[[Node, str], tuple[str, ...]]:
    def read(node: Node, name: str) -> tuple[str, ...]:
        items = node.items(name)
        for item in items:
            if not legal.fullmatch(item.text(what)):
                item.complain(f'"{item.text()}" is not {what}', hint)
        return tuple(item.text(what).strip() for item in items)

    return read


def _kinds(node: Node, name: str) -> tuple[str, ...]:
    return tuple(item.choice(KINDS, name) for item in node.items(name))


def _program(node: Node, name: str) -> tuple[str, ...]:
    words = tuple(item.text("a word of the call") for item in node.items(name))
    if node.is_text and len(words[0].split()) > 1:
        node.complain("sendmail is a program and its arguments, as a list", f"such as  sendmail: [{', '.join(words[0].split())}]")
    elif not words or not words[0].strip():
        node.complain("sendmail needs a program", "such as  sendmail: [msmtp, -a, work]")
    elif any("\0" in word for word in words):
        node.complain("no argument can have a NUL character in it")
    return words


_READ: Mapping[str, Callable[[Node, str], Any]] = {
    "sendmail": _program,
    "block_on": _choice(*BLOCK_ON),
    "min_score": _number(0, 100),
    "own_domains": _texts("a domain", _DOMAIN, "such as  acme.example"),
    "skip": _kinds,
    "skip_to": _texts("an address"),
    "skip_subject": _texts("a subject"),
    "skip_header": _texts("a header", _HEADER, 'such as  List-Id  or  "X-Ticket: *"'),
    "broken": _choice("block", "send"),
    "on_failure": _choice("send", "hold"),
    "largest": _number(1, 64),
    "seconds": _number(1, 600),
    "reports": _number(1, 1000),
}
GATE_KEYS = tuple(_READ)


def _shown(node: Node) -> str:
    return ", ".join(item.text() for item in node.items()) or "none"
