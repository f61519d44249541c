"""The program that Thunderbird starts to have a mail judged: one question on standard input, one answer on standard output.

It says nothing else anywhere, for Thunderbird keeps a log of that. Whatever goes wrong goes by the policy: msglint's own failure
lets the mail pass unless settings hold it, a mistake in settings holds it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from msglint.errors import MsglintError
from msglint.gate_settings import Gate
from msglint.presend.answer import Question
from msglint.presend.composed import composed
from msglint.presend.decide import Lint, decide
from msglint.presend.frames import BadFrame, asked, say
from msglint.presend.mail import Mail
from msglint.presend.records import keep, record_of
from msglint.presend.users import users_settings
from msglint.presend.verdict import Verdict, failed
from msglint.presend.words import headline, worst_first

_FEW = 20  # findings that are told
_TOLD = ("severity", "rule", "part", "quote", "message", "advice")
_NOTHING = Mail(b"", 0)


def main() -> NoReturn:
    """Answer and end. Without a question there is no answer, and the status is 1."""
    questions, answers = os.dup(0), os.dup(1)
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    status = 1
    with suppress(OSError, EOFError):
        say(answers, reply(questions, os.environ))
        status = 0
    os._exit(status)


def reply(questions: int, environment: Mapping[str, str], lint: Lint | None = None) -> dict[str, Any]:
    """The answer to the question on a stream. Raises EOFError when there is none. ``lint`` stands in for the linter."""
    try:
        settings_file, settings = users_settings(environment)
        gate = settings.before_sending()
    except MsglintError as error:
        return _told(Verdict("held", str(error), failed=True), _NOTHING, Gate())
    except Exception as error:  # as for a mistake: nobody can say what the policy is
        return _told(Verdict("held", f"msglint has a fault ({type(error).__name__})", failed=True), _NOTHING, Gate())
    try:
        question = asked(questions)
        if not isinstance(question, dict) or question.keys() != {"mail"}:
            raise BadFrame("it is no question that msglint knows")
        return _judged(question["mail"], gate, settings_file, lint)
    except EOFError:
        raise
    except ValueError as error:
        return _told(failed(f"what Thunderbird said can't be read: {error}", gate), _NOTHING, gate)
    except Exception as error:
        return _told(failed(type(error).__name__, gate), _NOTHING, gate)


def _judged(said: Any, gate: Gate, settings_file: Path | None, lint: Lint | None) -> dict[str, Any]:
    made = composed(said)
    if made.is_passed_on:
        return _told(Verdict("sent", "not read: the words are another's"), made.mail, gate)
    question = Question(made.mail.data, settings_file)
    return _told(decide(made.mail, made.recipients, gate, question, by_header=False, lint=lint), made.mail, gate)


def _told(verdict: Verdict, mail: Mail, gate: Gate) -> dict[str, Any]:
    """The answer that a verdict comes to, written down as every verdict is."""
    record = record_of(verdict, mail, "thunderbird", time.time())
    with suppress(Exception):  # what is told of a mail changes nothing in what becomes of it
        keep(record, gate.reports)
    if not verdict.status:
        return {"go": True}
    findings = [{name: each[name] for name in _TOLD} for each in worst_first(record)]
    return {"go": False, "why": "\n".join(headline(record)), "findings": findings[:_FEW], "more": max(len(findings) - _FEW, 0)}


if __name__ == "__main__":
    main()
