"""The process that lints for a milter, mail after mail: settings, rules and model are read once, at its start.

It reads a length and a mail, and writes a length and an answer, until there is nothing more to read. It says nothing else.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
from pathlib import Path
from typing import BinaryIO

from msglint.cli.quick_start import has_started, quick_start
from msglint.presend.answer import Answer, Question
from msglint.presend.lint import get_ready, in_words, lint

HEAD = struct.Struct("!I")
# The model is read with the first sentence that is parsed.
_FIRST = b"Subject: the old mill\r\n\r\nHi Ana, saw you moved to the old mill. I need to know what you left behind.\r\n"


def main() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # it ends when the milter closes its end
        signal.signal(number, signal.SIG_IGN)
    with os.fdopen(os.dup(0), "rb") as questions, os.fdopen(os.dup(1), "wb") as answers:
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        serve(questions, answers, Path(sys.argv[1]) if len(sys.argv) > 1 else None)


def serve(questions: BinaryIO, answers: BinaryIO, settings_file: Path | None) -> None:
    """Say first whether it is ready, then answer."""
    try:
        with quick_start():
            ready = get_ready(settings_file)
    except Exception as error:
        _say(answers, Answer(failed=in_words(error)))
        return
    _say(answers, lint(Question(_FIRST), ready))
    has_started()
    while (mail := _asked(questions)) is not None:
        _say(answers, lint(Question(mail), ready))


def _asked(questions: BinaryIO) -> bytes | None:
    head = questions.read(HEAD.size)
    return questions.read(HEAD.unpack(head)[0]) if len(head) == HEAD.size else None


def _say(answers: BinaryIO, answer: Answer) -> None:
    data = json.dumps(answer.plain()).encode()
    answers.write(HEAD.pack(len(data)) + data)
    answers.flush()


if __name__ == "__main__":
    main()
