"""Drafts through the linter in order, failures kept in their places, and a progress bar for those who wait."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

import click

from msglint.finding import DraftFailure, DraftReport
from msglint.message import Draft, Message

if TYPE_CHECKING:
    from msglint.linter import Linter

Linted = tuple[DraftReport, Message]
Item = TypeVar("Item")

_LONG = 50  # drafts; more than that are worth a progress bar


def lint_in_order(
    drafts: Iterable[Draft | DraftFailure], message_of: Callable[[Draft], Message], linter_of: Callable[[Message], Linter]
) -> Iterator[Linted | DraftFailure]:
    """Each draft's report with its message. Neighbours with the same linter are linted many at a time, and what the linter
    has taken waits in a queue."""
    taken: deque[Message | DraftFailure] = deque()

    def messages() -> Iterator[Message]:
        for draft in drafts:
            item = draft if isinstance(draft, DraftFailure) else message_of(draft)
            taken.append(item)
            if not isinstance(item, DraftFailure):
                yield item

    for linter, group in groupby(messages(), key=linter_of):
        for report in linter.lint(group):
            while isinstance(first := taken.popleft(), DraftFailure):
                yield first
            yield report, first
    yield from (each for each in taken if isinstance(each, DraftFailure))


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The same items, with a bar on standard error while they come, if they are many."""
    if total <= _LONG:
        yield from items
        return
    with click.progressbar(length=total, label="Reading drafts", file=sys.stderr) as bar:
        for item in items:
            yield item
            bar.update(1)
