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
    """``count`` workers, started when there is work for them. Close it, or work that has begun goes on.

    Of each batch every worker gets a share: neighbours in the order of ``like``, so that items that are alike come to the same worker,
    which remembers the ones before.
    """

    def __init__(self, count: int, recipe: Recipe, lifetime: int = LIFETIME, like: Callable[[Item], Any] | None = None) -> None:
        self._recipe = pickle.dumps(recipe)
        self._lifetime = lifetime
        self._like = like
        self._own = threading.local()
        self._workers: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._threads = [ThreadPoolExecutor(1, thread_name_prefix="msglint-job") for _ in range(count)]

    def begin(self, items: Sequence[Item]) -> Callable[[], Sequence[Done]]:
        """Have these items worked on; what is given back waits for the results, which are in the items' order."""
        like = self._like
        order = sorted(range(len(items)), key=lambda i: like(items[i])) if like else list(range(len(items)))
        count = len(self._threads)
        shares = [order[k * len(order) // count : (k + 1) * len(order) // count] for k in range(count)]
        begun: list[tuple[list[int], Future[Sequence[Done]]]] = [
            (share, thread.submit(self._work, [items[i] for i in share]))
            for share, thread in zip(shares, self._threads, strict=True)
            if share
        ]

        def finished() -> Sequence[Done]:
            done = {i: each for share, future in begun for i, each in zip(share, future.result(), strict=True)}
            return [done[i] for i in range(len(items))]

        return finished

    def close(self) -> None:
        """End all workers at once; nothing they were at is waited for."""
        with self._lock:
            self._closed = True
            for worker in self._workers:
                worker.kill()
        for thread in self._threads:
            thread.shutdown(wait=True, cancel_futures=True)
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
