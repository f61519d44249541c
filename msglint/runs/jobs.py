"""Worker processes: batches of work done side by side, each worker made from a recipe that can be pickled.

Workers are programs of their own that read batches from their standard input and end with it, so none outlives the run,
however that ends, and nothing in this process (threads, open files) gets into them. A worker is replaced from time to time, so
that what it remembers stays bounded.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from typing import Any, Generic, Protocol, TypeVar

from msglint.errors import MsglintError

Item = TypeVar("Item")
Done = TypeVar("Done")

LIFETIME = 50_000  # items a worker gets before another one takes its place
_PROGRAM = "from msglint.runs.worker import main; main()"


class Recipe(Protocol):
    """What a worker is made from. It is pickled, so it holds plain values only."""

    def working(self) -> AbstractContextManager[Callable[[Sequence[Any]], Sequence[Any]]]: ...


class Jobs(Generic[Item, Done]):
    """``count`` workers, started when there is work for them. Close it, or work that has begun goes on."""

    def __init__(self, count: int, recipe: Recipe, lifetime: int = LIFETIME) -> None:
        self._recipe = pickle.dumps(recipe)
        self._lifetime = lifetime
        self._own = threading.local()
        self._workers: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="msglint-job")

    def begin(self, items: Sequence[Item]) -> Callable[[], Sequence[Done]]:
        """Have these items worked on; what is given back waits for the results."""
        future: Future[Sequence[Done]] = self._threads.submit(self._work, items)
        return future.result

    def close(self) -> None:
        """End all workers at once; nothing they were at is waited for."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.end()

    def _work(self, items: Sequence[Item]) -> Sequence[Done]:
        worker: _Worker | None = getattr(self._own, "worker", None)
        if worker and worker.served >= self._lifetime:
            with self._lock:
                self._workers.discard(worker)
            worker.end()
            worker = None
        if worker is None:
            worker = self._own.worker = self._started()
        done: Sequence[Done] = worker.work(items)
        return done

    def _started(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise MsglintError("the run has ended")
            worker = _Worker(self._recipe)
            self._workers.add(worker)
            return worker


class _Worker:
    """One process, used by one thread."""

    def __init__(self, recipe: bytes) -> None:
        self.served = 0
        # Ctrl-C is for this process, which then ends its workers: they are in a group of their own.
        apart: dict[str, Any] = {"creationflags": 0x200} if os.name == "nt" else {"start_new_session": True}
        path = os.pathsep.join(each or os.curdir for each in sys.path)
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}, **apart
        )
        assert self._process.stdin and self._process.stdout
        self._to, self._from = self._process.stdin, self._process.stdout
        self._first = recipe

    def work(self, items: Sequence[Any]) -> Any:
        self.served += len(items)
        try:
            self._to.write(self._first + pickle.dumps(list(items)))
            self._to.flush()
            self._first = b""
            done, error = pickle.load(self._from)
        except (OSError, ValueError, EOFError, pickle.UnpicklingError):
            status = self._process.wait()
            raise MsglintError(
                f"a worker process ended before its work was done (status {status}), perhaps for want of memory; "
                "--jobs 1 does without worker processes"
            ) from None
        if error is not None:
            raise error
        return done

    def kill(self) -> None:
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """Let it go: at the end of its input it ends by itself."""
        for stream in (self._to, self._from):
            with suppress(OSError):
                stream.close()
        self._process.wait()
