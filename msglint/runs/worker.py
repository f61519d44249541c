"""A worker process (`msglint.runs.jobs`): a recipe and then batches from standard input, results to standard output."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from typing import Any, BinaryIO


def main() -> None:
    # What anything else prints must not get between the results.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    gc.set_threshold(500_000, 10, 5)  # what a start makes stays, as in `msglint.__main__`
    with answers:
        serve(sys.stdin.buffer, answers)


def serve(batches: BinaryIO, answers: BinaryIO) -> None:
    """Work until there are no more batches, or nobody wants the results any more."""
    try:
        with pickle.load(batches).working() as work:
            while True:
                pickle.dump(_done(work, pickle.load(batches)), answers)
                answers.flush()
    except (EOFError, BrokenPipeError):
        return


def _done(work: Any, items: Any) -> tuple[Any, Exception | None]:
    """The results, or what went wrong, told where it can be told to somebody."""
    try:
        return work(items), None
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:
            return None, RuntimeError(f"{type(error).__name__}: {error}")
        return None, error
