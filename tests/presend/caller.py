"""Called in place of `msglint-sendmail`: the same, with a linter that says what it is told to. Or it does something worse.

With arguments it is one call: what the linter says as JSON, the name it was called by, the arguments. Without, it reads calls
from standard input, a JSON line each, and makes each in a process of its own: that saves starting Python for every one.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from typing import Any, NoReturn

from msglint.presend import apart, decide, real, records, spool, users, words  # noqa: F401, so that the calls need not
from msglint.presend.answer import Answer, Question, answer_of
from msglint.presend.sendmail import leave, run


def behave(how: Any, question: Question) -> Answer:
    if how == "hang":
        time.sleep(60)
    if how == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if how == "chatter":
        sys.stderr.write("loading")
        sys.stderr.flush()
        os.write(1, b"loading")
    if how == "raise":
        raise RuntimeError(question.mail.decode())
    return answer_of({"draft": {"score": 90, "band": "about them", "findings": []}, "subject": ""})


def call(how: Any, called: str, arguments: list[str]) -> NoReturn:
    if isinstance(how, str):
        apart.lint = lambda question: behave(how, question)
        leave(run(called, arguments))
    leave(run(called, arguments, lint=lambda question, seconds: answer_of(how)))


def child(asked: dict[str, Any]) -> NoReturn:
    try:
        for stream, (path, flags) in enumerate(
            [(asked["stdin"], os.O_RDONLY), (asked["stdout"], os.O_WRONLY | os.O_CREAT), (asked["stderr"], os.O_WRONLY | os.O_CREAT)]
        ):
            os.dup2(os.open(path, flags, 0o600), stream)
        os.chdir(asked["cwd"])
        os.environ.clear()
        os.environ.update(asked["env"])
        call(asked["how"], asked["called"], asked["arguments"])
    finally:
        os._exit(120)  # no status of ours


def serve() -> None:
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            child(json.loads(line))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        call(json.loads(sys.argv[1]), sys.argv[2], sys.argv[3:])
    serve()
