"""What the gate says to a person: in short when it stops a mail, and in full when they ask."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from msglint.presend.records import Record
from msglint.presend.verdict import badness
from msglint.reports.excerpt import clean

_WIDTH = 92
_FEW = 3
_WORD = {"error": "error", "warning": "warning", "info": "note"}
_AS_IT_IS = "To send it as it is: run `msglint send-anyway`, then send it again."
_NEXT = {
    "stopped": ("Change it and send it again.", _AS_IT_IS),
    "broken": (_AS_IT_IS,),
    "held": ("It is not the mail's fault.", _AS_IT_IS),
}
_DID = {"sent": "sent", "stopped": "not sent", "broken": "not sent", "held": "held back"}


def in_short(record: Record) -> str:
    """Why a mail was not sent: the worst of it, what to do, and how to send it all the same."""
    lines = [*headline(record, "msglint: ")]
    worst = worst_first(record)
    for finding in worst[:_FEW]:
        lines += _finding(finding)
    if len(worst) > _FEW:
        lines.append(f"  {len(worst) - _FEW} more: run `msglint why`")
    return "\n".join([*lines, *_NEXT.get(record.kind, ())]) + "\n"


def in_full(record: Record) -> str:
    """Everything there is to say of a mail that went by."""
    when = datetime.fromtimestamp(record.time).strftime("%Y-%m-%d %H:%M:%S")
    subject = f' "{clean(record.subject)}"' if record.subject else ""
    lines = [f"{when}  {clean(record.by)}{subject}", *headline(record)]
    for finding in worst_first(record):
        lines += _finding(finding)
    return "\n".join([*lines, *_NEXT.get(record.kind, ())]) + "\n"


def headline(record: Record, start: str = "") -> list[str]:
    """What became of it and why; the mistakes in a settings file take several lines."""
    first, *more = [clean(line).rstrip() for line in record.why.splitlines()] or [""]
    return [f"{start}{_DID.get(record.kind, record.kind)}: {first}{_score(record)}", *more]


def worst_first(record: Record) -> list[dict[str, Any]]:
    """Its findings, in the order in which they matter."""
    return sorted(record.findings, key=badness)


def _score(record: Record) -> str:
    return "" if record.score is None else f" ({record.score}/100, {clean(record.band)})"


def _finding(finding: Mapping[str, Any]) -> Iterator[str]:
    where = "subject: " if finding["part"] == "subject" else ""
    said = f"{_WORD.get(finding['severity'], finding['severity'])}: {where}{clean(finding['message'])} [{finding['rule']}]"
    yield from _wrapped(said, "  ")
    yield from _wrapped(f"Instead: {clean(finding['advice'])}", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
