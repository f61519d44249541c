"""Several reports of one run: the drafts are linted once, and each further report is written beside the first one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from queue import Queue
from threading import Thread
from typing import Generic, TypeVar

Item = TypeVar("Item")
Write = Callable[[Iterable[Item]], object]

_AHEAD = 64  # drafts that the first report may be ahead of the others


class _Broken(Exception):
    """The drafts ended before their time: a further report is left as it is, without its end."""


class _Beside(Generic[Item]):
    """A writer in a thread of its own, which gets each item put into its queue; None is the end."""

    def __init__(self, write: Write[Item]) -> None:
        self.queue: Queue[Item | _Broken | None] = Queue(_AHEAD)
        self.error: Exception | None = None
        self._write = write
        self._over = False
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def end(self, how: _Broken | None) -> None:
        self.queue.put(how)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._write(self._items())
        except Exception as error:  # told in the main thread, when the drafts are through
            self.error = error
            while not self._over:  # whoever puts must not wait for ever
                self._over = isinstance(self.queue.get(), _Broken | None)

    def _items(self) -> Iterator[Item]:
        while not self._over:
            item = self.queue.get()
            self._over = isinstance(item, _Broken | None)
            if isinstance(item, _Broken):
                raise item
            if item is not None:
                yield item


def written_beside(items: Iterable[Item], writers: Sequence[Write[Item]]) -> Iterator[Item]:
    """The same items; each writer gets them too, and is through when they are. The first error of a writer is raised then."""
    beside = [_Beside(write) for write in writers]
    end: _Broken | None = _Broken()
    try:
        for item in items:
            for each in beside:
                each.queue.put(item)
            yield item
        end = None
    finally:
        for each in beside:
            each.end(end)
    for each in beside:
        if each.error:
            raise each.error
