"""Which column of a table holds what: by the names people give, or as the settings say; sequences have columns for each step."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msglint.drafts.decoding import guess
from msglint.message import COLUMNS

_NAMES: dict[str, tuple[str, ...]] = {  # the likeliest first
    "id": ("id", "row id", "record id", "message id", "template id", "draft id", "key"),
    "channel": ("channel", "medium"),
    "stage": ("stage",),
    "subject": ("subject", "subject line", "email subject", "mail subject", "message subject", "subject text"),
    "text": (
        "text", "body", "message", "email body", "mail body", "message body", "body text", "message text", "email text", "copy",
        "email copy", "message copy", "content", "email content", "message content", "email message", "body html", "html body",
        "email html", "template", "template body", "draft", "script",
    ),
    "to": ("to", "recipient", "recipient name", "to name", "to email"),
    "thread": ("thread", "previous message", "previous email", "earlier message", "last message"),
    "fields": ("fields",),
    "stakes": ("stakes",),
}  # fmt: skip
_WORDS = re.compile(r"[a-z]+|\d+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STEP = frozenset("email mail step touch touchpoint message sequence seq follow up followup day nr no number".split())
_MOST_STEPS = 50
_SHOWN = 12  # columns that a complaint lists


@dataclass(frozen=True, slots=True)
class Columns:
    """The indexes of our fields in a row; ``steps`` are those of a sequence's messages, by their numbers."""

    fields: Mapping[str, int]
    steps: Mapping[int, Mapping[str, int]]


def columns_of(header: Sequence[str], named: Mapping[str, str]) -> Columns:
    """Where our fields stand. ``named`` is from our fields to columns; ``#`` in one stands for the number of a step.
    ValueError when there is no column with the text."""
    own = {field: column for field, column in named.items() if column.strip()}
    fields: dict[str, int] = {}
    steps: dict[int, dict[str, int]] = {}
    for field, column in own.items():
        if field not in COLUMNS:
            raise ValueError(f"there is no field {field!r} to name a column for{guess(field, COLUMNS)}")
        found = _matching(header, column)
        if not found:
            raise ValueError(f"there is no column {column!r}, which the settings name for {field}. {listed_columns(header)}")
        for number, index in found.items():
            (steps.setdefault(number, {}) if number else fields)[field] = index
    for field in COLUMNS:
        if field not in own:
            _usual(header, field, fields, steps)
    if "text" in fields and any("text" in step for step in steps.values()):
        steps.setdefault(1, {}).setdefault("text", fields["text"])
    steps = {number: steps[number] for number in sorted(steps) if "text" in steps[number]}
    if "text" not in fields and not steps:
        raise ValueError(
            f"no column is known to hold the messages. {listed_columns(header)} Name it in the settings:  columns: {{text: <column>}}"
        )
    if 1 in steps and "subject" in fields:
        steps[1].setdefault("subject", fields["subject"])
    return Columns(fields, steps)


def known_columns(header: Sequence[str], named: Mapping[str, str]) -> int:
    """How many of the header's cells are columns we know."""
    wanted = {name for names in _NAMES.values() for name in names} | {_plain(column) for column in named.values()}
    return sum(_plain(cell) in wanted or _numbered(cell) is not None for cell in header)


def listed_columns(header: Sequence[str]) -> str:
    """The columns there are, for a complaint."""
    shown = [repr(cell.strip()[:40]) for cell in header if cell.strip()]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return f"Its first row names the columns {', '.join(shown[:_SHOWN])}{more}."


def _usual(header: Sequence[str], field: str, fields: dict[str, int], steps: dict[int, dict[str, int]]) -> None:
    plain = [_plain(cell) for cell in header]
    for name in _NAMES[field]:
        if name in plain:
            fields[field] = plain.index(name)
            break
    if field in ("text", "subject"):
        for index, cell in enumerate(header):
            numbered = _numbered(cell)
            if numbered and numbered[0] == field:
                steps.setdefault(numbered[1], {}).setdefault(field, index)


def _matching(header: Sequence[str], column: str) -> dict[int, int]:
    """The column of that name, under 0, or for a name with ``#`` those of the steps."""
    cells = [cell.strip().lower() for cell in header]
    wanted = column.strip().lower()
    if wanted in cells:
        return {0: cells.index(wanted)}
    if "#" in wanted:
        pattern = re.compile(re.escape(wanted).replace(re.escape("#"), r"\s*(\d{1,3})\s*", 1))
        return {int(match[1]): i for i, cell in enumerate(cells) if (match := pattern.fullmatch(cell)) and int(match[1]) > 0}
    plain = [_plain(cell) for cell in header]
    return {0: plain.index(_plain(column))} if _plain(column) and _plain(column) in plain else {}


def _plain(name: str) -> str:
    return " ".join(_WORDS.findall(_CAMEL.sub(" ", name[:200]).lower()))


def _numbered(name: str) -> tuple[str, int] | None:
    """The field and the step of a column such as "Email 2 body" or "subject_2"."""
    words = _plain(name).split()
    numbers = [int(word) for word in words if word.isdigit() and len(word) < 4]
    if len(numbers) != 1 or not 0 < numbers[0] <= _MOST_STEPS:
        return None
    words = [word for word in words if not word.isdigit()]
    number = numbers[0] + ("followup" in words or ("follow" in words and "up" in words))
    for left in (words, [word for word in words if word not in _STEP]):
        for field in ("text", "subject"):
            if " ".join(left) in _NAMES[field]:
                return field, number
    return None
