"""The linter in a process of its own: it may crash, run out of memory or never end, and the mail is still in good hands."""

from __future__ import annotations

import json
import os
import select
import signal
import time

from msglint.presend.answer import Answer, Question, answer_of
from msglint.presend.lint import lint

_MOST = 32 * 1024 * 1024  # bytes of an answer


def lint_apart(question: Question, seconds: float) -> Answer:
    """What the linter says, within so many seconds."""
    reader, writer = os.pipe()
    try:
        child = os.fork()
    except OSError as error:
        os.close(reader)
        os.close(writer)
        return Answer(failed=f"no process can be started: {error.strerror}")
    if child == 0:
        _answer(question, reader, writer)
    os.close(writer)
    try:
        data, in_time = _read(reader, time.monotonic() + seconds)
    finally:
        os.close(reader)
        status = _end(child)
    if not in_time:
        return Answer(failed=f"linting took more than {seconds:g} seconds (`seconds` under `gate:` in settings)")
    try:
        return answer_of(json.loads(data))
    except ValueError:
        return Answer(failed=f"the linter ended with {_how(status)} before it had an answer")


def _answer(question: Question, reader: int, writer: int) -> None:
    """The child: it says nothing but the answer, whatever happens."""
    try:
        os.close(reader)
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        data = json.dumps(lint(question).plain()).encode()
        while data:
            data = data[os.write(writer, data) :]
    finally:
        os._exit(0)


def _read(reader: int, until: float) -> tuple[bytes, bool]:
    """All that comes until the other end is closed, and whether that was in time."""
    data = bytearray()
    while (left := until - time.monotonic()) > 0 and len(data) < _MOST:
        ready, _, _ = select.select([reader], [], [], left)
        if ready:
            more = os.read(reader, 65536)
            if not more:
                return bytes(data), True
            data += more
    return bytes(data), False


def _end(child: int) -> int:
    """End the child if it has not ended, and its exit status. A caller who ignores SIGCHLD has it cleared away already."""
    try:
        os.kill(child, signal.SIGKILL)
        return os.waitpid(child, 0)[1]
    except (ProcessLookupError, ChildProcessError):
        return 0


def _how(status: int) -> str:
    return f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"status {os.waitstatus_to_exitcode(status)}"
