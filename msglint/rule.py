"""A rule as read from its file: what it looks for, when it applies, what it says, why, and its examples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from msglint.finding import Severity
from msglint.message import Channel, Role, Stage

Speaks = Literal["for", "partly", "against"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a rule exists: one of the founding articles (S0-S4) or evidence, how strong, and which way it speaks."""

    source: str
    claim: str
    strength: str
    speaks: Speaks = "for"


@dataclass(frozen=True, slots=True)
class Example:
    """A message with the rule's fault or strength (``hits``) or a near miss; ``found`` gives exactly the words found."""

    text: str
    found: str = ""
    better: str = ""
    channel: Channel | None = None
    stage: Stage | None = None
    subject: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a rule exists, and what it has to find and what not."""

    reasons: tuple[Reason, ...] = ()
    hits: tuple[Example, ...] = ()
    misses: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class SeverityWhen:
    """A severity that holds under a condition: stage, channel, part, or what the message asked before."""

    severity: Severity
    stage: str = ""  # a stage, or "unknown" when nobody said
    channel: str = ""
    part: str = ""  # "subject" or "body"
    after: str = ""  # "buyer-question": a question about them stands earlier in the message


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file. ``check`` does the finding (a `msglint.checks` kind), ``unless`` are its guards; ``proof`` gives what is more
    than half of the file and nobody needs to lint."""

    id: str
    category: str
    title: str
    kind: Literal["fault", "strength"]
    severity: Severity
    severity_when: tuple[SeverityWhen, ...]
    stages: tuple[Stage, ...]
    channels: tuple[Channel, ...]
    where: tuple[Role, ...]
    find: str  # the kind of check, as written under `find:`
    check: Any
    unless: tuple[Any, ...]
    message: str
    why: str
    advice: str
    proof: Callable[[], Proof]
    path: str
    lenient: bool = False  # alone in a good message its warning is a note; a severity that somebody has set holds in every message

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return self.proof().reasons

    @property
    def hits(self) -> tuple[Example, ...]:
        return self.proof().hits

    @property
    def misses(self) -> tuple[Example, ...]:
        return self.proof().misses
