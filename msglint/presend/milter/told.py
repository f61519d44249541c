"""How a verdict is told: to the mail server in replies, to the sender in one line of SMTP, to the log without a word of the mail."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from msglint.presend.mail import OURS
from msglint.presend.milter import wire
from msglint.presend.milter.desk import Judged
from msglint.presend.milter.letter import SCORE, Letter
from msglint.presend.milter.wire import Terms, frame
from msglint.presend.verdict import Verdict, badness, counted
from msglint.reports.excerpt import clean

Stopped = Literal["reject", "quarantine", "accept"]
LONGEST = 480  # characters of a reply: SMTP takes 512 bytes a line
_TYPED = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"}  # curly quotes and dashes
_NUMBER = re.compile(r"[A-Za-z0-9]{1,40}")
_HEADER = "X-Msglint-Score"


@dataclass(frozen=True, slots=True)
class Manner:
    """What becomes of a mail that is stopped, whether the sender is told its words, what is written into a mail that passes, and
    whether the mail's own header may let it pass."""

    stopped: Stopped = "reject"
    quotes: bool = True
    score_header: bool = False
    override: bool = False

    @property
    def actions(self) -> int:
        """What a milter of this manner does to mails."""
        headers = wire.CAN_CHANGE_HEADERS | (wire.CAN_ADD_HEADERS if self.score_header else 0)
        return headers | (wire.CAN_QUARANTINE if self.stopped == "quarantine" else 0)


def replies(judged: Judged, letter: Letter, terms: Terms, manner: Manner) -> bytes:
    """All that the mail server is told at the end of a mail."""
    verdict = judged.verdict
    outcome = outcome_of(verdict, terms, manner)
    if outcome == "deferred":
        return wire.reply("451 4.3.0 msglint can't judge mail just now; try again later")
    if outcome == "rejected":
        code = "5.6.0" if verdict.kind == "broken" else "5.7.1"
        return wire.reply(f"550 {code} {reason(verdict, quotes=manner.quotes)}")
    changes = b"" if judged.is_sealed else _headers(verdict, letter, terms, manner)
    held = wire.quarantine(f"msglint: {summary(verdict)}") if outcome == "quarantined" else b""
    return changes + held + frame(wire.ACCEPT)


def outcome_of(verdict: Verdict, terms: Terms, manner: Manner) -> str:
    """In one word. A mail server that can't quarantine is told to reject."""
    if verdict.kind in ("sent", "held"):
        return "accepted" if verdict.kind == "sent" else "deferred"
    if manner.stopped == "accept":
        return "accepted"
    return "quarantined" if manner.stopped == "quarantine" and terms.actions & wire.CAN_QUARANTINE else "rejected"


def reason(verdict: Verdict, *, quotes: bool) -> str:
    """Why a mail is refused, for its sender: the worst finding first, on one line that SMTP can carry."""
    if verdict.kind == "broken":
        return ascii_line(f"msglint: not sent: {verdict.why if quotes else 'the mail is broken'}")
    findings = sorted(verdict.draft.get("findings", ()), key=badness)
    said = f"msglint: not sent: {verdict.why}{_score(verdict)}"
    if findings:
        worst = findings[0]
        words = f"{clean(worst['message'])} [{worst['rule']}]" if quotes else f"[{worst['rule']}]"
        tail = f" ({len(findings) - 1} more)" if len(findings) > 1 else ""
        said = f"{ascii_line(f'{said}: {words}', LONGEST - len(tail))}{tail}"
    return ascii_line(said)


def ascii_line(text: str, longest: int = LONGEST) -> str:
    """The text as letters that every mail server knows, on one line, cut to a length."""
    plain = unicodedata.normalize("NFKD", clean(text).translate(_TYPED))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    line = " ".join(kept.encode("ascii", "replace").decode("ascii").split())
    return line if len(line) <= longest else f"{line[: longest - 3].rstrip()}..."


def summary(verdict: Verdict) -> str:
    """A verdict in numbers, without a word of the mail: for logs."""
    if verdict.failed:
        return ascii_line(verdict.why, 200)
    if verdict.kind == "broken":
        return "the mail is broken"
    if not verdict.draft:
        return "not judged"
    counts = counted([finding["severity"] for finding in verdict.draft["findings"]])
    score = verdict.draft["score"]
    return ", ".join(filter(None, [counts, "" if score is None else f"{score}/100"])) or "no score"


def number(letter: Letter) -> str:
    """The mail server's number of a mail, as it may stand in a log."""
    return letter.number if _NUMBER.fullmatch(letter.number) else "-"


def _headers(verdict: Verdict, letter: Letter, terms: Terms, manner: Manner) -> bytes:
    """Our headers that somebody else wrote are taken off, and the score is written if that is wanted."""
    made = b""
    if terms.actions & wire.CAN_CHANGE_HEADERS:
        for name in (OURS, *((SCORE,) if manner.score_header else ())):
            made += wire.take_headers(name, range(1, letter.ours[name] + 1))
    score = verdict.draft.get("score")
    if manner.score_header and score is not None and terms.actions & wire.CAN_ADD_HEADERS:
        made += wire.add_header(_HEADER, str(score), terms)
    return made


def _score(verdict: Verdict) -> str:
    score = verdict.draft.get("score")
    return "" if score is None else f" ({score}/100)"
