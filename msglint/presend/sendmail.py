"""`msglint sendmail`, also as `msglint-sendmail`: called by a mail program in place of sendmail(1), it hands the mail to the real
one, or does not.

Its status is the real program's own, or 77 (the mail was stopped), 65 (the mail is broken), 75 (nothing was sent, and that is
not the mail's fault). It says nothing at all when it lets a mail pass: Emacs takes any word for a failure.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

if TYPE_CHECKING:
    from pathlib import Path

    from msglint.gate_settings import Gate
    from msglint.presend.arguments import Arguments
    from msglint.presend.decide import Lint
    from msglint.presend.spool import Spool

HELP = """\
Usage: msglint sendmail [ARGUMENTS OF SENDMAIL]...

  Stand in for sendmail(1): read a mail from standard input, lint it as it will be read, and hand it, unchanged and with
  the same arguments, to the program that really sends. A mail that should not go as it is is stopped, and the reason
  said on standard error.

  Name it where your mail program asks for sendmail; `msglint-sendmail` is the same for those that want one path.

Examples:
    mutt, neomutt   set sendmail="msglint sendmail"
    s-nail          set mta=/path/to/msglint-sendmail
    git             git config sendemail.sendmailCmd msglint-sendmail
    Emacs           (setq sendmail-program "msglint-sendmail")
    aerc            outgoing = /path/to/msglint-sendmail

  What stops a mail, and which program sends it, stands under `gate:` in ~/.msglint.yaml (or the file that
  MSGLINT_SETTINGS names); MSGLINT_SENDMAIL names another program. Without them it is the first other sendmail on the
  PATH. See docs/before-sending.md.

  Exit status: that of the program that sends; 77 the mail was stopped, 65 the mail is broken, 75 nothing was sent and the
  mail is not to blame. `msglint why` tells the reason again, `msglint send-anyway` lets a stopped mail pass once.
"""
HELD = 75


def main() -> None:
    """The command `msglint-sendmail`."""
    leave(run(sys.argv[0], sys.argv[1:]))


def leave(status: int) -> NoReturn:
    """End with this status and no other, whoever still listens."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


def run(called: str, arguments: Sequence[str], lint: Lint | None = None) -> int:
    """Hand a call over, and not return; or else the status to end with. ``lint`` stands in for the linter."""
    try:
        return _run(called, arguments, lint)
    except KeyboardInterrupt:
        return _held("it was interrupted")
    except Exception as error:
        return _held(str(error) if type(error).__module__ == "msglint.errors" else _fault(error))


def _run(called: str, arguments: Sequence[str], lint: Lint | None) -> int:
    if list(arguments) == ["--help"]:
        _say(HELP, sys.stdout)
        return 0
    from msglint.presend.arguments import read_arguments
    from msglint.presend.real import hand_over, real_program
    from msglint.presend.users import users_settings

    settings_file, settings = users_settings(os.environ)
    gate = settings.before_sending()
    program = real_program(gate.sendmail, os.environ, called)
    said = read_arguments(arguments)
    if called.endswith(("mailq", "newaliases")) or not said.sends or not _has_input():
        return _started(hand_over, program, arguments, called)

    from msglint.presend.spool import spooled

    _open_streams()
    try:
        spool = spooled(0)
    except OSError as error:
        return _held(f"the mail can't be kept while it is linted: {error.strerror}")
    try:
        status, spool = _judged(spool, said, gate, settings_file, lint)
    except Exception as error:
        status = _held(_fault(error)) if gate.on_failure == "hold" else 0
    return status or _started(hand_over, program, arguments, called, spool.fileno)


def _judged(spool: Spool, said: Arguments, gate: Gate, settings_file: Path | None, lint: Lint | None) -> tuple[int, Spool]:
    """The status of the mail, and what is to be handed on when that is 0. What became of it is written down and, if it does
    not go, said."""
    from msglint.presend.answer import Question
    from msglint.presend.decide import MEGABYTE, decide
    from msglint.presend.mail import Mail
    from msglint.presend.records import keep, record_of

    mail = Mail(spool.first(gate.largest * MEGABYTE), spool.size)
    recipients = (*said.recipients, *(mail.addresses if said.from_headers else ()))
    verdict = decide(mail, recipients, gate, Question(mail.data, settings_file), by_header=True, lint=lint)
    with suppress(Exception):  # what is told of a mail changes nothing in what becomes of it
        record = record_of(verdict, mail, "sendmail", time.time())
        keep(record, gate.reports)
        if verdict.status:
            from msglint.presend.words import in_short

            _say(in_short(record), sys.stderr)
    return verdict.status, spool if verdict.status else spool.only(mail.without_ours())


def _started(hand_over: Callable[..., NoReturn], program: Sequence[str], *call: Any) -> int:
    try:
        hand_over(program, *call)
    except OSError as error:
        return _held(f"{program[0]} can't be started: {error.strerror}")


def _has_input() -> bool:
    try:
        os.fstat(0)
    except OSError:
        return False
    return True


def _open_streams() -> None:
    """Where the caller closed standard output or error, no other file may take its number."""
    for stream in (1, 2):
        try:
            os.fstat(stream)
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)


def _held(why: str) -> int:
    _say(f"msglint: held back, nothing was sent: {why}\n", sys.stderr)
    return HELD


def _fault(error: Exception) -> str:
    """Only the kind of an error nobody foresaw: its text may quote the mail."""
    return f"msglint has a fault ({type(error).__name__})"


def _say(text: str, stream: TextIO | None) -> None:
    if stream is None:
        return
    with suppress(OSError, ValueError):
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "replace").decode(encoding))
