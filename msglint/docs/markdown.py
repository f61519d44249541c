"""Markdown that shows any text as it is: escaped words, tables, quotations, fenced blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

MADE = "<!-- Made from the rules by `python -m msglint.docs`: change the rules, not this page. -->\n"

_MARKS = re.compile(r"([\\`*_{}\[\]|~])")
_AT_START = re.compile(r"^([ \t]*\d{0,9})([#+.)-])", re.MULTILINE)  # what would begin a heading or a list


def plain(text: str) -> str:
    """Text as it is, on as many lines as it has; nothing in it is taken for Markdown or HTML."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _AT_START.sub(r"\1\\\2", _MARKS.sub(r"\\\1", safe))


def in_line(text: str) -> str:
    """Text as it is, on one line, as a table's cell needs it."""
    return "<br>".join(line.strip() for line in plain(text.strip()).split("\n"))


def marked(text: str, found: str) -> str:
    """Text on one line with the words found in bold, where they first stand."""
    before, words, after = text.partition(found) if found else (text, "", "")
    return in_line(f"{before}\0{words}\1{after}").replace("\0", "<b>").replace("\1", "</b>") if words else in_line(text)


def quotation(text: str) -> str:
    """A paragraph that somebody might write, already safe."""
    return f"> {text}\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table of cells that are already safe."""
    yield _row(heads)
    yield _row(["---"] * len(heads))
    yield from map(_row, rows)
    yield ""


def block(language: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines as they are."""
    yield f"```{language}"
    yield from lines
    yield "```"
    yield ""


def page(lines: Iterable[str]) -> str:
    """A whole page: one blank line between paragraphs, one line end at the end."""
    return re.sub(r"\n{3,}", "\n\n", f"{MADE}\n" + "\n".join(lines)).rstrip() + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
