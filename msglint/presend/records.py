"""What the gate remembers, in a folder only its user can read: the last reports, and the leave to send one mail as it is."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from msglint.presend.mail import Mail
from msglint.presend.verdict import Verdict

LEAVE = 15 * 60  # seconds that a leave lasts
_FINDING = ("severity", "rule", "part", "line", "exact", "quote", "message", "advice")
_LONGEST = 200  # characters of a quote or a subject


@dataclass(frozen=True, slots=True)
class Record:
    """What became of one mail. Of a mail that was not read it says nothing but that; whom a mail is to stands nowhere."""

    time: float
    by: str  # the program that asked
    kind: str
    why: str
    subject: str = ""
    score: int | None = None
    band: str = ""
    findings: list[dict[str, Any]] = field(default_factory=list)
    fingerprint: str = ""
    failed: bool = False


def record_of(verdict: Verdict, mail: Mail, by: str, now: float) -> Record:
    draft = verdict.draft
    return Record(
        time=now,
        by=by,
        kind=verdict.kind,
        why=verdict.why,
        subject=(verdict.subject if draft else mail.get("subject") if verdict.kind != "sent" else "")[:_LONGEST],
        score=draft.get("score"),
        band=draft.get("band", ""),
        findings=[{key: _short(each[key]) for key in _FINDING} for each in draft.get("findings", ())],
        fingerprint=mail.fingerprint if verdict.kind != "sent" else "",
        failed=verdict.failed,
    )


def _short(value: Any) -> Any:
    return f"{value[: _LONGEST - 1]}…" if isinstance(value, str) and len(value) > 2 * _LONGEST else value


def home() -> Path:
    """Where the gate keeps what it remembers."""
    state = os.environ.get("XDG_STATE_HOME") or ""
    return (Path(state) if state.startswith("/") else Path("~/.local/state").expanduser()) / "msglint"


def keep(record: Record, most: int) -> bool:
    """Write a report down and let the oldest go; false when there is no room for it, which must not keep a mail back."""
    try:
        folder = _made(home() / "reports")
        # The time in the name sorts, the process number keeps two apart.
        _write(folder / f"{time.time_ns():020d}-{os.getpid()}.json", asdict(record))
        for old in _names(folder)[:-most]:
            (folder / old).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def last(most: int) -> Iterator[Record]:
    """The last reports, the newest first; what is none is passed over."""
    folder = home() / "reports"
    for name in reversed(_names(folder)):
        if most <= 0:
            return
        with suppress(OSError, ValueError, TypeError):
            yield Record(**json.loads((folder / name).read_text("utf-8")))
            most -= 1


def forget() -> int:
    """Take all reports away, and a leave that is left; how many reports there were."""
    folder = home() / "reports"
    names = _names(folder)
    for name in names:
        (folder / name).unlink(missing_ok=True)
    _leave().unlink(missing_ok=True)
    return len(names)


def give_leave(record: Record, now: float) -> None:
    """Let the mail of a report pass once."""
    _made(home())
    _leave().unlink(missing_ok=True)
    _write(_leave(), {"fingerprint": record.fingerprint, "until": now + LEAVE})


def has_leave(mail: Mail, now: float) -> bool:
    """Whether this mail may pass once; then that was the once."""
    try:
        leave = json.loads(_leave().read_text("utf-8"))
        if leave["fingerprint"] != mail.fingerprint or not now <= leave["until"] <= now + LEAVE:
            return False
        _leave().unlink()  # of two at a time only one can do this
    except (OSError, ValueError, TypeError, KeyError, RuntimeError):  # RuntimeError: a user without a home
        return False
    return True


def _leave() -> Path:
    return home() / "send-anyway.json"


def _names(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir() if path.suffix == ".json")
    except OSError:
        return []


def _made(folder: Path) -> Path:
    home().mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _write(path: Path, data: Any) -> None:
    """A new file for its user alone, there at once or not at all."""
    part = path.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", errors="replace") as file:
        json.dump(data, file, ensure_ascii=False)
    part.replace(path)
