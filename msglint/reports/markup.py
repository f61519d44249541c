"""Markdown for code hosts: a draft's words shown as they are, so that they make no link, call nobody and break no table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msglint.reports.excerpt import clean

_MARKS = re.compile(r"([\\`*_{}\[\]<>|~&$!])")
# A host turns these into links to people, issues and pages, whether escaped or not; a blank nobody sees keeps them apart.
_CALLS = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE)
_UNSEEN = "\u200b"


def shown(text: str) -> str:
    """Text on one line."""
    return _MARKS.sub(r"\\\1", _CALLS.sub(_UNSEEN, clean(text)))


def row(cells: Sequence[str]) -> str:
    """A table's row, of cells that are already safe."""
    return f"| {' | '.join(cells)} |\n"


def table(heads: Sequence[str], rows: Iterable[str]) -> Iterator[str]:
    """A table of rows made by `row`, with a blank line after it."""
    yield row(heads)
    yield row(["---"] * len(heads))
    yield from rows
    yield "\n"
