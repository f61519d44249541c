"""Steps in the order of their sequences: what each follows up on, and what its draft is called."""

from __future__ import annotations

from collections.abc import Mapping

from msglint.drafts.exports.step import Step
from msglint.message import Draft


class Order:
    """Remembers of each sequence the last step and the one before it. Variants of a step follow up on the same."""

    def __init__(self, tool: str) -> None:
        self._tool = tool
        self._last: dict[str, tuple[int, str]] = {}
        self._before: dict[str, str] = {}

    def name(self, step: Step) -> str:
        """The tool, the sequence if it has a name, the step and the variant."""
        number = f"step {step.number}" if step.number else ""
        return " ".join(part for part in (self._tool, step.sequence, number, step.variant) if part)

    def record(self, step: Step) -> Mapping[str, str]:
        """The step as a record with our keys. All but the first of a sequence are follow-ups."""
        number, text = self._last.get(step.sequence, (0, ""))
        if step.number != number:
            self._before[step.sequence] = text
        thread = self._before.get(step.sequence, "") if step.number else ""
        return {
            "id": self.name(step),
            "text": step.text,
            "subject": step.subject,
            "channel": step.channel or "",
            "stage": "follow-up" if step.number > 1 else "",
            "thread": thread,
        }

    def read(self, step: Step, draft: Draft) -> None:
        """This is what was made of it."""
        if step.number and self._last.get(step.sequence, (0, ""))[0] != step.number:
            self._last[step.sequence] = (step.number, draft.text)
