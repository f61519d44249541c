"""What makes a command that reads messages start sooner, in the process msglint owns."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from msglint.regexes import remembered_regexes
from msglint.rule_memory import remembered_cues

_started = False


@contextmanager
def quick_start() -> Iterator[None]:
    if _started:
        yield
        return
    with remembered_regexes(), remembered_cues():
        yield


def settle() -> None:
    """The rules are there: what a start has made stays, and garbage is looked for beside it."""
    gc.freeze()
    gc.set_threshold(50_000, 10, 5)


def has_started() -> None:
    """For the daemon: what it needs it has in memory, and looks for it on disk no more."""
    global _started
    _started = True
