"""What a reader gets to read of Markdown: no comments, tags, link targets, footnote numbers, table rules and marks of emphasis.

Addresses of links stay, as words of their own behind the words they hang on: rules about links want to know whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import BinaryIO

from msglint.drafts.html.attributes import LONGEST, look_of
from msglint.drafts.html.tags import BLOCKS, closed_by, tags_of
from msglint.drafts.markdown import code_spans, read_markdown
from msglint.drafts.marks import comments_in, whole_line
from msglint.errors import DraftError
from msglint.message import Draft, Origin
from msglint.regexes import later
from msglint.text import MappedText

Cut = tuple[int, int, str]  # what to leave out, and what to write instead

_MARKUP = later(r"[<\[*_~&\\]|^\s{0,3}\|", re.MULTILINE)
_NO_PROSE = frozenset("code head iframe math noscript object pre samp script style svg template title video audio".split())
_ELEMENT = later(r"[a-z][\w.-]{0,40}")
_MOST_TAGS = 20_000

# Every repetition is bounded, so hostile text costs linear time.
_KEPT = later(
    r"\{\{(?![<%])[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|\{\#[^{}]{0,300}\#\}|\*\|[^|*\n]{1,80}\|\*|%%[^%\n]{1,60}%%|<<[^<>\n]{1,60}>>|\[\[[^\[\]\n]{1,150}\]\]"
    r"|(?:https?://|www\.)[^\s<>()\[\]]{1,2000}|@\w{1,40}"
)
_SHORTCODE = later(r"\{\{(?P<mark>[<%])[^{}\n]{0,300}[>%]\}\}")
_TITLE = r"""(?:[ \t]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|\([^()\n]{0,300}\)))?"""
_URL = r"(?P<url>[^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200})?|\{\{[^{}\n]{0,200}\}\})"
_TARGET = rf"<?{_URL}>?{_TITLE}"
_WORDS = r"\[(?P<words>(?:!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)|[^\[\]\n]){0,300}(?:\n[^\[\]\n]{1,300})?)\]"
_IMAGE = later(rf"!\[[^\[\]\n]{{0,500}}\](?:\({_TARGET}\)|\[[^\[\]\n]{{0,99}}\])")
_LINK = later(rf"(?<![!\\]){_WORDS}\({_TARGET}\)")
_REFERENCE = later(rf"(?<![!\\]){_WORDS}(?P<rest>\[(?P<name>[^\[\]\n]{{0,99}})\])?")
_DEFINITION = later(
    r"^ {0,3}\[(?P<name>(?!\^)[^\[\]\n]{1,99})\]:[ \t]*<?(?P<url>(?:https?://|www\.|mailto:|[/#.])[^\s<>]{0,2000})>?[^\n]{0,300}$",
    re.MULTILINE,
)
_FOOTNOTE = later(r"\[\^[^\[\]\s]{1,40}\](?::[ \t]*)?")
_AUTOLINK = later(r"<(?P<url>(?:https?://|www\.)[^\s<>]{1,2000})>")
_ENTITY = later(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE = later(r"\\(?=[\\`*_\[\]()#+.!|<>~-])")
_EMPHASIS = (
    later(r"(?P<mark>\*\*\*?|~~)(?=[^\s*~|])(?P<words>[^\n]{0,300}?(?:\n[^\n]{1,300}?)?)(?<=[^\s|\\])(?P=mark)"),
    later(r"(?<![\w_])(?P<mark>__)(?=[^\s_])(?P<words>[^\n]{0,300}?)(?<=[^\s\\])__(?![\w_])"),
    later(r"(?<![\w*])(?P<mark>\*)(?=[^\s*|])(?P<words>[^*\n]{0,300})(?<=[^\s|\\])\*(?![\w*])"),
    later(r"(?<![\w_])(?P<mark>_)(?=[^\s_])(?P<words>[^_\n]{0,300})(?<=[^\s\\])_(?![\w_])"),
)
_RULE = later(r"^[ \t]{0,3}\|?[ \t]*:?-{1,99}:?[ \t]*(?:\|[ \t]*:?-{1,99}:?[ \t]*){0,99}\|?[ \t]*\r?$")
_ADDRESS = later(r"https?://|www\.|\{\{")
_PATH = later(r"[/#.:{]")


def read_markdown_prose(path: str, stream: BinaryIO) -> Iterator[Draft | DraftError]:
    """The one draft in a Markdown file, with its prose as its text; places are told in the file."""
    for draft in read_markdown(path, stream):
        yield draft if isinstance(draft, DraftError) else prose_of(draft)


def prose_of(draft: Draft) -> Draft:
    """The draft with what is no prose taken out of its text."""
    text, start = draft.text, draft.body_start
    if not _MARKUP.search(text, start):
        return draft
    found = _Cuts(text, start)
    cuts = found.made()
    marks = (*draft.marks, *comments_in(text, start, found.code))
    if not cuts:
        return replace(draft, marks=marks)
    made = MappedText(text)
    at = 0
    for first, end, instead in cuts:
        made.copy(at, first)
        made.put(instead, first, end)
        at = end
    made.copy(at, len(text))
    return replace(draft, text=made.text, origin=Origin(text, (made.map,)), marks=marks)


class _Cuts:
    """Gathers what to leave out. What one kind of markup has taken, or what has to stay as it is, no other touches."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text, start
        self.code = code_spans(text, start)
        self._taken = bytearray(len(text))
        self._cuts: list[Cut] = []

    def made(self) -> list[Cut]:
        for span in self.code:
            self._keep(span.start, span.end)
        self._all(_SHORTCODE)
        self._tags()
        for kept in _KEPT.finditer(self.text, self.start):
            if not kept[0].startswith(("http", "www")):
                self._keep(*kept.span())
        self._all(_IMAGE)
        self._links()
        for url in _AUTOLINK.finditer(self.text, self.start):
            self._around(url, "url")
        self._all(_FOOTNOTE)
        self._tables()
        for kept in _KEPT.finditer(self.text, self.start):
            self._keep(*kept.span())
        for pattern in _EMPHASIS:
            for found in pattern.finditer(self.text, self.start):
                self._around(found, "words")
        self._all(_ESCAPE)
        for entity in _ENTITY.finditer(self.text, self.start):
            if (meant := unescape(entity[0])) != entity[0]:
                self._cut(*entity.span(), meant)
        return sorted(self._cuts)

    def _tags(self) -> None:
        """Tags and comments; of elements that hold no prose, all of it. A comment alone on its line takes the line with it."""
        tags = tags_of(self.text, self.start, len(self.text), most=_MOST_TAGS)
        closed = closed_by(tags)
        for i, tag in enumerate(tags):
            if tag.name and not _ELEMENT.fullmatch(tag.name):
                continue  # an address in angle brackets
            hidden = not tag.closing and (tag.name in _NO_PROSE or look_of(self.text[tag.start : min(tag.end, tag.start + LONGEST)]).hidden)
            if not tag.name:
                self._cut(*whole_line(self.text, tag.start, tag.end), "")
            elif hidden and not tag.empty and closed[i] < len(tags):
                self._cut(tag.start, tags[closed[i]].end, "")
            else:
                self._cut(tag.start, tag.end, "\n" if tag.name in BLOCKS or tag.name == "br" else "")

    def _links(self) -> None:
        defined: dict[str, str] = {}
        for found in _DEFINITION.finditer(self.text, self.start):
            if self._cut(*whole_line(self.text, *found.span()), ""):
                defined.setdefault(found["name"].lower(), found["url"])
        for link in _LINK.finditer(self.text, self.start):
            if _PATH.search(link["url"]):
                told = bool(_ADDRESS.match(link["url"]) and not _ADDRESS.match(link["words"]))
                first, last = link.span("url") if told else (link.end(), link.end())
                opened = (link.start(), link.start("words"), "")
                self._frame(link, [opened, (link.end("words"), first, " " * told), (last, link.end(), "")])
        for link in _REFERENCE.finditer(self.text, self.start) if defined else ():
            target = defined.get((link["name"] or link["words"]).lower())
            if target is not None:
                shown = f" {target}" if _ADDRESS.match(target) else ""
                self._frame(link, [(link.start(), link.start("words"), ""), (link.end("words"), link.end(), shown)])

    def _tables(self) -> None:
        """The cells of a table are lines of their own."""
        at, lines = self.start, self.text[self.start :].split("\n")
        inside = False
        for i, line in enumerate(lines):
            rule = "|" in line and bool(_RULE.match(line))
            following = i + 1 < len(lines) and "|" in lines[i + 1] and bool(_RULE.match(lines[i + 1]))
            inside = "|" in line and (inside or rule or following)
            if rule and inside:
                self._cut(at, at + len(line), "")
            elif inside:
                for j, char in enumerate(line):
                    if char == "|":
                        self._cut(at + j, at + j + 1, "\n")
            at += len(line) + 1

    def _all(self, pattern: re.Pattern[str]) -> None:
        for found in pattern.finditer(self.text, self.start):
            self._cut(*found.span(), "")

    def _around(self, found: re.Match[str], inside: str) -> None:
        self._frame(found, [(found.start(), found.start(inside), ""), (found.end(inside), found.end(), "")])

    def _frame(self, found: re.Match[str], cuts: list[Cut]) -> None:
        """All of these cuts or none: a pair of brackets or marks, and not what stands between them."""
        if not any(any(self._taken[start:end]) for start, end, _ in cuts):
            for cut in cuts:
                self._cut(*cut)

    def _cut(self, start: int, end: int, instead: str) -> bool:
        if start >= end or any(self._taken[start:end]):
            return False
        self._keep(start, end)
        self._cuts.append((start, end, instead))
        return True

    def _keep(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\1" * (end - start)
