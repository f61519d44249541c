"""What becomes of a mail: sent, stopped, broken or held back, with the status that mail programs understand, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from msglint.finding import SEVERITIES
from msglint.gate_settings import Gate
from msglint.presend.answer import Answer

Kind = Literal["sent", "stopped", "broken", "held"]
STATUS: Mapping[Kind, int] = {"sent": 0, "stopped": 77, "broken": 65, "held": 75}


@dataclass(frozen=True, slots=True)
class Verdict:
    """``why`` is in words. ``failed`` says that msglint could not do its work, whatever policy made of that. ``draft`` is the
    linter's, where there is one (version 1 of the report)."""

    kind: Kind
    why: str
    failed: bool = False
    draft: Mapping[str, Any] = field(default_factory=dict)
    subject: str = ""

    @property
    def status(self) -> int:
        return STATUS[self.kind]


def verdict_of(answer: Answer, gate: Gate) -> Verdict:
    """What the answer comes to where this gate stands."""
    if answer.failed:
        return failed(answer.failed, gate)
    if answer.broken:
        return Verdict("broken" if gate.broken == "block" else "sent", f"the mail is broken: it {answer.broken}")
    if answer.unread:
        return Verdict("sent", f"not judged: it {answer.unread}")
    draft = answer.draft
    reasons = [*_too_bad(draft["findings"], gate), *_too_low(draft["score"], gate)]
    if reasons:
        return Verdict("stopped", " and ".join(reasons), draft=draft, subject=answer.subject)
    return Verdict("sent", "nothing in it stops it", draft=draft, subject=answer.subject)


def failed(why: str, gate: Gate) -> Verdict:
    """msglint's own failure, open or closed as settings have it."""
    return Verdict("sent" if gate.on_failure == "send" else "held", f"msglint could not judge it: {why}", failed=True)


def badness(finding: Mapping[str, Any]) -> int:
    """Orders findings, the worst first."""
    return SEVERITIES.index(finding["severity"]) if finding["severity"] in SEVERITIES else len(SEVERITIES)


def stops(severity: str, gate: Gate) -> bool:
    """Whether a finding this bad stops a mail."""
    return gate.block_on in SEVERITIES and SEVERITIES.index(severity) <= SEVERITIES.index(str(gate.block_on))


def _too_bad(findings: Sequence[Mapping[str, Any]], gate: Gate) -> list[str]:
    return [counted(severities)] if (severities := [each["severity"] for each in findings if stops(each["severity"], gate)]) else []


def _too_low(score: int | None, gate: Gate) -> list[str]:
    return [f"a score under {gate.min_score}"] if None not in (score, gate.min_score) and score < gate.min_score else []  # type: ignore[operator]


def counted(severities: Sequence[str]) -> str:
    """Such as "2 errors, 1 note"."""
    names = {"error": "error", "warning": "warning", "info": "note"}
    counts = [(severities.count(severity), names[severity]) for severity in SEVERITIES]
    return ", ".join(f"{count} {name}{'s' * (count > 1)}" for count, name in counts if count)
