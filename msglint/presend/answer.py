"""What the linter says of one mail, as plain data: it comes from another process, here a child, with a warm server from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Question:
    """A mail to lint as final. ``settings_file`` is the one settings file that holds; without it those beside and above the
    file ``beside`` hold, without both none."""

    mail: bytes
    settings_file: Path | None = None
    beside: Path | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """``draft`` is the draft of a report, version 1, ``subject`` the mail's, decoded. Without a draft one of the others says
    why, in words: ``unread`` (the mail is as it should be, but has no text to judge), ``broken`` (the mail is not), ``failed``
    (msglint is not)."""

    draft: Mapping[str, Any] = field(default_factory=dict)
    unread: str = ""
    broken: str = ""
    failed: str = ""
    subject: str = ""

    def plain(self) -> dict[str, Any]:
        return {"draft": dict(self.draft), "unread": self.unread, "broken": self.broken, "failed": self.failed, "subject": self.subject}


def answer_of(data: Any) -> Answer:
    """An answer that came as plain data; what is not one is a failure."""
    if not isinstance(data, dict) or not isinstance(data.get("draft"), dict):
        return Answer(failed="the linter's answer can't be read")
    return Answer(data["draft"], *(str(data.get(name) or "") for name in ("unread", "broken", "failed", "subject")))
