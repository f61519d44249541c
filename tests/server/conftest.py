"""A place for sockets, and daemons that answer there without a language model."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from msglint import client
from msglint.server.listening import Answer, Daemon


@pytest.fixture(scope="session")
def runtime() -> Iterator[Path]:
    """A folder with a short name, as sockets need it."""
    folder = Path(tempfile.mkdtemp(prefix="ml-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def place(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where daemons listen now; they may be asked."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv(client.SWITCH, raising=False)
    folder = client.folder(make=True)
    assert folder
    return Path(folder)


class Listening:
    """A daemon in a thread."""

    def __init__(self, path: Path, answer: Answer, idle: float) -> None:
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(path))
        listener.listen(128)
        self.path, self.at, self.why = path, str(path), ""
        self.daemon = Daemon(listener, path, answer, idle)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self.why = self.daemon.run()

    def ended(self, seconds: float = 5) -> str:
        """Why it ended; "" when it has not."""
        self._thread.join(seconds)
        return self.why

    def end(self) -> None:
        self.daemon.end("the test is over")
        with contextlib.suppress(OSError):  # it has ended
            os.write(self.daemon.wake, b"!")
        self._thread.join()


Listen = Callable[..., Listening]


@pytest.fixture
def listen(place: Path) -> Iterator[Listen]:
    """`listen(answer, idle=60)`: a daemon that answers with this function."""
    started: list[Listening] = []

    def start(answer: Answer = lambda question: {"heard": question["do"]}, idle: float = 60) -> Listening:
        started.append(Listening(place / f"{len(started)}.sock", answer, idle))
        return started[-1]

    yield start
    for each in started:
        each.end()
