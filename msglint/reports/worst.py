"""The worst first, in little room: lines by severity, no more of each than may be shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from msglint.finding import SEVERITIES, Severity

Item = TypeVar("Item")


class WorstFirst(Generic[Item]):
    """Keeps the first items of each severity, up to ``most`` in size; `left_out` counts what did not fit."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Severity, list[tuple[int, Item]]] = {severity: [] for severity in SEVERITIES}
        self._sizes: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
        self._added = 0
        self.left_out = 0

    def add(self, severity: Severity, item: Item, size: int = 1) -> None:
        self._added += 1
        if self._sizes[severity] + size <= self._most:
            self._kept[severity].append((size, item))
            self._sizes[severity] += size

    def taken(self, most: int) -> Iterator[Item]:
        """The worst of what was kept, up to ``most`` in size; sets `left_out`."""
        given = 0
        for severity in SEVERITIES:
            for size, item in self._kept[severity]:
                if size > most:
                    most = 0
                    break
                most -= size
                given += 1
                yield item
        self.left_out = self._added - given
