"""A worker process as its milter sees it: asked within a time, ended when it is late, started anew when it is gone."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msglint
from msglint.presend.answer import Answer, answer_of
from msglint.presend.milter.worker import HEAD

STARTING = 120.0  # seconds until it has read its rules and the model
_MOST = 32 * 1024 * 1024  # bytes of an answer
_MAILS = 5_000  # after these it is started anew: a model remembers every new word
_MODULE = "msglint.presend.milter.worker"


class _Gone(Exception):
    """The process ended, or did not answer in time."""


class Helper:
    """One worker. ``command`` stands in for it in tests."""

    def __init__(self, settings_file: Path | None, command: Sequence[str] = ()) -> None:
        self._command = [*(command or (sys.executable, "-m", _MODULE)), *([str(settings_file.absolute())] if settings_file else [])]
        self._process: subprocess.Popen[bytes] | None = None
        self._mails = 0

    def start(self) -> str:
        """Start it and wait until it is ready; why it is not, in words."""
        if self._process:
            return ""
        self._mails = 0
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=Path(msglint.__file__).parents[1],  # Python looks there first for what it imports
                start_new_session=True,  # what is typed at a terminal is for the milter
                bufsize=0,
            )
            for stream in (self._process.stdin, self._process.stdout):
                os.set_blocking(stream.fileno(), False)  # type: ignore[union-attr]
            problem = self._read(time.monotonic() + STARTING).failed
        except (_Gone, OSError) as error:
            problem = f"the linter can't be started: {error}"
        if problem:
            self.end()
        return problem

    def ask(self, mail: bytes, seconds: float) -> Answer:
        """What the linter says of a mail, within so many seconds."""
        if self._mails >= _MAILS or (self._process and self._process.poll() is not None):
            self.end()
        if problem := self.start():
            return Answer(failed=problem)
        self._mails += 1
        until = time.monotonic() + seconds
        try:
            self._write(HEAD.pack(len(mail)) + mail, until)
            return self._read(until)
        except TimeoutError:
            self.end()
            return Answer(failed=f"linting took more than {seconds:g} seconds (`seconds` under `gate:` in settings)")
        except (_Gone, OSError) as error:
            self.end()
            return Answer(failed=f"the linter ended before it had an answer: {error}")

    def kill(self) -> None:
        """Let whoever waits for its answer wait no longer."""
        if process := self._process:
            process.kill()

    def end(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()

    def _write(self, data: bytes, until: float) -> None:
        assert self._process and self._process.stdin
        left, stream = memoryview(data), self._process.stdin.fileno()
        while left:
            _wait(stream, selectors.EVENT_WRITE, until)
            left = left[os.write(stream, left) :]

    def _read(self, until: float) -> Answer:
        (length,) = HEAD.unpack(self._exactly(HEAD.size, until))
        if length > _MOST:
            raise _Gone("its answer is too long")
        try:
            return answer_of(json.loads(self._exactly(length, until)))
        except ValueError:
            raise _Gone("its answer can't be read") from None

    def _exactly(self, size: int, until: float) -> bytes:
        assert self._process and self._process.stdout
        data, stream = bytearray(), self._process.stdout.fileno()
        while len(data) < size:
            _wait(stream, selectors.EVENT_READ, until)
            more = os.read(stream, size - len(data))
            if not more:
                raise _Gone(f"status {self._process.wait()}")
            data += more
        return bytes(data)


def _wait(stream: int, event: int, until: float) -> None:
    with selectors.PollSelector() as selector:
        selector.register(stream, event)
        if not selector.select(max(0.0, until - time.monotonic())):
            raise TimeoutError("it took too long")
