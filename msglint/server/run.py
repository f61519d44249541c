"""How the daemon comes and goes: only one starts, it takes the place of one that died, and it leaves nothing behind.

An answer that takes longer than `LONGEST` ends it at once (SIGALRM), so that even a fault in a library does not block it for good;
the caller, who has lost patience long before, does it himself.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msglint import client
from msglint.errors import UsageError
from msglint.server.listening import Answer, Daemon

LONGEST = 30  # seconds for an answer to be made
_WAITING = 128  # callers that the system lets wait at the door
_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def background(arguments: Sequence[str]) -> None:
    """The start in the background, by `client.start`: the lock that the starter holds, and the minutes of `--idle`."""
    lock, minutes = int(arguments[0]), float(arguments[1]) if len(arguments) > 1 else client.IDLE
    os.umask(0o077)
    run(minutes, lock)


def run(minutes: float, lock: int | None = None, told: Callable[[str], None] = lambda said: None) -> str:
    """Be the daemon, and return why it ended. Raises UsageError when it can't be."""
    place = client.folder(make=True)
    if place is None:
        raise UsageError("the daemon needs a folder of its own, which nobody else can enter; `msglint daemon status` says which")
    lock = client.locked(place) if lock is None else lock
    if lock is None:
        raise UsageError("a daemon is just being started")
    path = Path(place) / client.name()
    try:
        if client.ask({"do": "status"}, at=str(path)):
            raise UsageError("a daemon is running already; `msglint daemon stop` ends it")
        answer = _loaded()
        if path.name != client.name():
            raise UsageError("msglint was changed while the daemon started")
        sweep(path.parent)
        daemon = Daemon(_bound(path), path, answer, minutes * 60)
    finally:
        os.close(lock)
    told(f"listening at {path}")
    until_signal(daemon)
    return daemon.run()


def _loaded() -> Answer:
    from msglint.server.answers import answer, load

    load()
    gc.collect()
    gc.freeze()  # rules and model are here to stay: nobody need look at them again
    return in_time(answer)


def in_time(answer: Answer) -> Answer:
    """The same, and the end of this process when an answer takes too long."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)

    def timed(question: Mapping[str, Any]) -> dict[str, Any]:
        signal.alarm(LONGEST)
        try:
            return answer(question)
        finally:
            signal.alarm(0)

    return timed


def _bound(path: Path) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    before = os.umask(0o177)
    try:
        listener.bind(str(path))
    except OSError as error:
        raise UsageError(
            f"the daemon can't listen at {path}: {error.strerror}; if a daemon is there that does not answer, kill it"
        ) from None
    finally:
        os.umask(before)
    listener.listen(_WAITING)
    return listener


def sweep(place: Path) -> None:
    """Take away the sockets that nobody listens at any more: their daemons were killed. Only for who holds the lock."""
    for path in place.glob("*.sock"):
        probe = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            probe.settimeout(1)
            probe.connect(str(path))
        except ConnectionRefusedError:
            path.unlink(missing_ok=True)
        except OSError:
            pass
        finally:
            probe.close()


def until_signal(daemon: Daemon) -> None:
    """Let a signal end the daemon after what it is at."""
    for number in _SIGNALS:
        signal.signal(number, lambda number, frame: daemon.end(f"it got {signal.Signals(number).name}"))
    signal.set_wakeup_fd(daemon.wake, warn_on_full_buffer=False)
