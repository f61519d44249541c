"""The linter asked about one mail, the daemon first: it answers in a tenth of the time, if there is one."""

from __future__ import annotations

import math
import time

from msglint import client
from msglint.presend.answer import Answer, Question, answer_of
from msglint.presend.apart import lint_apart


def lint_soon(question: Question, seconds: float) -> Answer:
    """What the linter says, within so many seconds (to the next whole one)."""
    until = time.monotonic() + seconds
    beside = (str(path.absolute()) if path else None for path in (question.settings_file, question.beside))
    said = client.gate(question.mail, *beside, seconds=min(client.PATIENCE, seconds / 2))
    if said:
        return answer_of(said)
    client.missed()
    return lint_apart(question, max(math.ceil(until - time.monotonic()), 1))
