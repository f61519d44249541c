"""Drafts through the linter in order, failures kept in their places, and a progress bar for those who wait."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import click

from msglint.finding import DraftFailure, DraftReport
from msglint.linter import Linter
from msglint.message import Draft, Message

Linted = tuple[DraftReport, Message]
Item = TypeVar("Item")

LONG = 50  # drafts; more than that are worth a progress bar


def lint_in_order(
    drafts: Iterable[Draft | DraftFailure], linter: Linter, message_of: Callable[[Draft], Message]
) -> Iterator[Linted | DraftFailure]:
    """Each draft's report with its message; the linter takes many at a time, and what it has taken waits in a queue."""
    taken: deque[Message | DraftFailure] = deque()

    def messages() -> Iterator[Message]:
        for draft in drafts:
            item = draft if isinstance(draft, DraftFailure) else message_of(draft)
            taken.append(item)
            if not isinstance(item, DraftFailure):
                yield item

    for report in linter.lint(messages()):
        while isinstance(first := taken.popleft(), DraftFailure):
            yield first
        yield report, first
    yield from (each for each in taken if isinstance(each, DraftFailure))


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The same items, with a bar on standard error while they come."""
    with click.progressbar(length=total, label="Reading drafts", file=sys.stderr) as bar:
        for item in items:
            yield item
            bar.update(1)
