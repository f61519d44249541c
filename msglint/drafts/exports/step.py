"""A step of a sequence, whichever tool it is from, and the words that tools have for what a step is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from msglint.message import Channel


@dataclass(frozen=True, slots=True)
class Step:
    """One wording of one message. ``number`` is its place in the sequence, 0 when the export does not tell; ``channel`` is None
    for what no reader gets to see, such as a call or a task."""

    sequence: str
    number: int
    text: str
    subject: str = ""
    variant: str = ""
    channel: Channel | None = "email"


def channel_of(kind: object) -> Channel | None:
    """The channel of what a tool calls a step: "auto_email", "linkedin_step_message", "manualEmail", "sms"."""
    words = str(kind or "email").lower().replace("_", " ")
    if "mail" in words or words in ("new thread", "reply to thread"):
        return "email"
    if "sms" in words or "text message" in words:
        return "sms"
    if any(word in words for word in ("linkedin", "inmail", "whatsapp")):
        return "dm"
    return None


def letters(steps: Iterable[Step]) -> list[Step]:
    """The steps, those variants without a name named A, B, C where there are several of one step."""
    steps = list(steps)
    if len(steps) < 2:
        return [replace(step, variant="") for step in steps]
    return [replace(step, variant=step.variant or _letter(at)) for at, step in enumerate(steps)]


def _letter(at: int) -> str:
    return chr(ord("A") + at) if at < 26 else str(at + 1)
