"""Many items through work that takes them many at a time: those whose answer is known go past it, all come out in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")

BATCH = 64  # items worked on together
_WAITING = 4096  # items that may wait behind one that is worked on


@dataclass(slots=True)
class _Slot(Generic[Item, Done]):
    item: Item
    done: Done | None


def in_order(
    items: Iterable[Item],
    known: Callable[[Item], Done | None],
    work: Callable[[Sequence[Item]], Callable[[], Sequence[Done]]],
    *,
    ahead: int = 1,
    batch_of: int = BATCH,
) -> Iterator[Done]:
    """What becomes of each item, in order. ``work`` begins with ``batch_of`` items and gives a function that waits for the end of it;
    so many batches are begun before the first is waited for."""
    waiting: deque[_Slot[Item, Done]] = deque()
    running: deque[tuple[list[_Slot[Item, Done]], Callable[[], Sequence[Done]]]] = deque()
    batch: list[_Slot[Item, Done]] = []

    def begin() -> None:
        running.append((batch.copy(), work([slot.item for slot in batch])))
        batch.clear()

    def finish() -> None:
        slots, results = running.popleft()
        for slot, done in zip(slots, results(), strict=True):
            slot.done = done

    for item in items:
        slot = _Slot(item, known(item))
        waiting.append(slot)
        if slot.done is None:
            batch.append(slot)
        if batch and (len(batch) == batch_of or len(waiting) >= _WAITING):
            begin()
        while len(running) >= ahead or (running and len(waiting) >= _WAITING):
            finish()
        while waiting and (done := waiting[0].done) is not None:
            waiting.popleft()
            yield done
    if batch:
        begin()
    while waiting:
        if (done := waiting[0].done) is None:
            finish()
        else:
            waiting.popleft()
            yield done
