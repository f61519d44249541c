"""The decision over one mail: what lets it pass unread, then what the linter says."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from msglint.gate_settings import Gate
from msglint.presend import records
from msglint.presend.answer import Answer, Question
from msglint.presend.mail import Mail
from msglint.presend.skips import why_skipped
from msglint.presend.verdict import Verdict, failed, verdict_of
from msglint.presend.warm import lint_soon

Lint = Callable[[Question, float], Answer]  # a question, and how many seconds there are for it
MEGABYTE = 1024 * 1024


def decide(mail: Mail, recipients: Sequence[str], gate: Gate, question: Question, *, by_header: bool, lint: Lint | None = None) -> Verdict:
    """What becomes of a mail to these recipients. Any failure of msglint's goes by the policy; nothing is raised.

    ``by_header`` says that the mail's own header may let it pass: only those who take it off again can allow that.
    """
    try:
        if by_header and mail.override == "send" and not mail.is_sealed:
            return Verdict("sent", "its header X-Msglint says so")
        return _before_reading(mail, recipients, gate) or verdict_of((lint or lint_soon)(question, gate.seconds), gate)
    except Exception as error:
        return failed(type(error).__name__, gate)


def _before_reading(mail: Mail, recipients: Sequence[str], gate: Gate) -> Verdict | None:
    if not mail.size:
        return Verdict("sent", "there is nothing in it")
    if why := why_skipped(mail, recipients, gate):
        return Verdict("sent", f"not read: {why}")
    if records.has_leave(mail, time.time()):
        return Verdict("sent", "`msglint send-anyway` gave it leave")
    if mail.size > gate.largest * MEGABYTE:
        return failed(f"it has more than {gate.largest} MB (`largest` under `gate:` in settings)", gate)
    if mail.is_encrypted:
        return Verdict("stopped", "it is encrypted, so nobody can judge it (`skip` under `gate:` in settings has no `encrypted`)")
    return None
