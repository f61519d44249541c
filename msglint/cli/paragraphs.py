"""Paragraphs of plain text for the commands that explain: wrapped, indented, the same in a pipe and on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

WIDTH = 96


def heading(text: str) -> Iterator[str]:
    yield ""
    yield text


def paragraph(text: str, prefix: str = "") -> Iterator[str]:
    """The text two columns in; its own line breaks stay, and later lines stand to the right of the prefix."""
    left = " " * (2 + len(prefix))
    start = f"  {prefix}"
    for line in text.strip("\n").split("\n"):
        if not line.strip():
            yield ""
            continue
        yield from textwrap.wrap(line, WIDTH, initial_indent=start, subsequent_indent=left, break_long_words=False, break_on_hyphens=False)
        start = left
