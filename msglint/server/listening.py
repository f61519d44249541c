"""The daemon's ear: it hears many callers at once and answers them one after the other, until there is a reason to end.

Nobody can keep it from the others for long: a question has a size and a time in which it must be there, an answer a time in which
it must be taken, and whoever is gone meanwhile is passed over.
"""

from __future__ import annotations

import gc
import json
import os
import selectors
import socket
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msglint import client
from msglint.server.callers import is_ours

SLOWEST = 5.0  # seconds for a question to be there, and for an answer to be taken
MOST_CALLERS = 128
MOST_MEMORY = 700 * 1024 * 1024  # bytes; afterwards it ends, and the next one starts small
LOOK = 30.0  # seconds between two looks at whether it should go on

Answer = Callable[[Mapping[str, Any]], dict[str, Any]]


@dataclass(slots=True)
class Caller:
    """A connection, and what has come of its question until now."""

    connection: socket.socket
    until: float
    data: bytearray = field(default_factory=bytearray)

    @property
    def length(self) -> int | None:
        return int.from_bytes(self.data[:4], "big") if len(self.data) >= 4 else None

    @property
    def is_whole(self) -> bool:
        return self.length is not None and len(self.data) == 4 + self.length

    def hear(self) -> bool:
        """Take what is there; False when this is no question."""
        try:
            more = self.connection.recv(client.FRAME)
        except BlockingIOError:
            return True
        except OSError:
            return False
        self.data += more
        length = self.length
        return bool(more) and (length is None or (length <= client.FRAME and len(self.data) <= 4 + length))

    def is_gone(self) -> bool:
        try:
            return self.connection.recv(1, socket.MSG_PEEK) == b""
        except BlockingIOError:
            return False
        except OSError:
            return True


class Daemon:
    """Listens at a socket, whose file is at ``path``, and answers with ``answer``. ``idle``: seconds without a caller until it ends."""

    def __init__(self, listener: socket.socket, path: Path, answer: Answer, idle: float) -> None:
        self.listener, self.path, self.idle = listener, path, idle
        self._answer = answer
        self._inode = path.lstat().st_ino
        self._callers: dict[socket.socket, Caller] = {}
        self._asked: deque[Caller] = deque()
        self._why = ""
        self.started = self._busy = time.monotonic()
        self.answered = 0
        self._selector = selectors.DefaultSelector()
        self._bell, self._wake = socket.socketpair()
        for each in (listener, self._bell, self._wake):
            each.setblocking(False)
        self._selector.register(listener, selectors.EVENT_READ)
        self._selector.register(self._bell, selectors.EVENT_READ)

    @property
    def wake(self) -> int:
        """A file that wakes it up, for signals."""
        return self._wake.fileno()

    def end(self, why: str) -> None:
        """Let it end after what it is at."""
        self._why = self._why or why

    def run(self) -> str:
        """Answer until there is a reason to end, and return it. The socket is gone then."""
        look = time.monotonic() + LOOK
        try:
            while not self._why:
                self._listen(self._pause(look))
                now = time.monotonic()
                for late in [caller for caller in self._callers.values() if caller.until <= now]:
                    self._drop(late)
                if self._asked:
                    self._serve(self._asked.popleft())
                if now >= look:
                    look = now + LOOK
                    self.end(self._reason())
                if not self._callers and not self._asked and now - self._busy >= self.idle:
                    self.end("nobody has asked for a while")
        finally:
            self.close()
        return self._why

    def close(self) -> None:
        if self._is_ours():
            self.path.unlink()
        for connection in (*self._callers, *(caller.connection for caller in self._asked), self.listener, self._bell, self._wake):
            connection.close()
        self._selector.close()

    def _pause(self, look: float) -> float:
        """How long it may wait for something to happen."""
        if self._asked:
            return 0
        ends = [look, self._busy + self.idle, *(caller.until for caller in self._callers.values())]
        return max(min(ends) - time.monotonic(), 0)

    def _listen(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            if key.fileobj is self.listener:
                self._accept()
            elif key.fileobj is self._bell:
                self._bell.recv(64)
            else:
                self._hear(self._callers[key.fileobj])  # type: ignore[index]

    def _accept(self) -> None:
        if len(self._callers) + len(self._asked) >= MOST_CALLERS:
            time.sleep(0.01)  # the others wait at the door
            return
        try:
            connection, _ = self.listener.accept()
        except OSError:
            return
        if not is_ours(connection):
            connection.close()
            return
        connection.setblocking(False)
        self._callers[connection] = Caller(connection, time.monotonic() + SLOWEST)
        self._selector.register(connection, selectors.EVENT_READ)

    def _hear(self, caller: Caller) -> None:
        if not caller.hear():
            self._drop(caller)
        elif caller.is_whole:
            self._forget(caller)
            self._asked.append(caller)

    def _forget(self, caller: Caller) -> None:
        self._selector.unregister(caller.connection)
        del self._callers[caller.connection]

    def _drop(self, caller: Caller) -> None:
        self._forget(caller)
        caller.connection.close()

    def _serve(self, caller: Caller) -> None:
        """Answer one caller, whatever it said."""
        with caller.connection as connection:
            if caller.is_gone():
                return
            said = json.dumps(self._answer_to(bytes(caller.data[4:]))).encode()
            try:
                connection.settimeout(SLOWEST)
                connection.sendall(client.framed(said if len(said) <= client.ANSWER else b"{}"))
            except OSError:
                return

    def _answer_to(self, data: bytes) -> dict[str, Any]:
        try:
            question = json.loads(data)
            if question["do"] == "status":
                return self.status()
            if question["do"] == "stop":
                self.end("it was told to")
                return self.status()
        except (ValueError, TypeError, KeyError, RecursionError):
            return {}
        try:
            return self._answer(question)
        except (Exception, SystemExit):  # the caller will meet the same, and say it
            return {}
        finally:
            self._busy = time.monotonic()
            self.answered += 1
            if memory() > MOST_MEMORY:
                self.end("it has become too large")

    def status(self) -> dict[str, Any]:
        now = time.monotonic()
        return {
            "process": os.getpid(),
            "python": sys.prefix,
            "seconds": round(now - self.started),
            "idle": round(now - self._busy),
            "idle_most": round(self.idle),
            "answered": self.answered,
            "memory": memory(),
        }

    def _reason(self) -> str:
        """Why it should not go on, if anything has changed below it."""
        gc.collect()
        if not self._is_ours():
            return "its socket is gone"
        if self.path.name != client.name():
            return "msglint has changed"
        return ""

    def _is_ours(self) -> bool:
        try:
            return self.path.lstat().st_ino == self._inode
        except OSError:
            return False


def memory() -> int:
    """The bytes of memory this process has now (where that is not told: has had at most)."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
