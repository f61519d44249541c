"""What a format may ask for besides the drafts: the rules, where the repository is, what stops a draft, how to look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msglint.campaign import Repeated
from msglint.finding import DraftReport, Finding
from msglint.message import Message
from msglint.reports.home import Home
from msglint.rule import Rule

Linted = tuple[DraftReport, Message]


@dataclass(frozen=True, slots=True)
class Look:
    """How the report is shown to people. ``why`` gives what else there is to say of a finding, a paragraph an item."""

    color: bool = False
    width: int = 100
    ledger: bool = False
    why: Callable[[DraftReport, Finding], Sequence[str]] | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """The same for all drafts of a run.

    ``rule`` gives the rule behind a finding, None for one that no rule file has. ``under`` says in a sentence why a draft's
    score stops it ("" when it does not), ``stops`` whether anything does. ``environment`` is the environment's variables.
    """

    home: Home
    rule: Callable[[DraftReport, str], Rule | None] = lambda report, id: None
    under: Callable[[DraftReport], str] = lambda report: ""
    stops: Callable[[DraftReport], bool] = lambda report: False
    repeated: Callable[[], Sequence[Repeated]] = lambda: ()
    model: str = ""
    rules_hash: str = ""
    look: Look = Look()
    environment: Mapping[str, str] = field(default_factory=dict)

    def path_in(self, variable: str) -> Path | None:
        """The file that a variable of the environment names."""
        return Path(self.environment[variable]) if self.environment.get(variable) else None
