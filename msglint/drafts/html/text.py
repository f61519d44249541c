"""The text a reader of a web page sees, with the place of every character in the page's source."""

from __future__ import annotations

import bisect
import re
from html import unescape
from typing import NamedTuple

from msglint.drafts.html.attributes import LONGEST, PLAIN, Look, look_of
from msglint.drafts.html.lines import PageLines
from msglint.drafts.html.tags import BLOCKS, Tag, closed_by, tags_of
from msglint.text import MappedText

_RUN = re.compile(
    r"(?P<words>[^ \t\r\n\f\v\xa0&]+(?: [^ \t\r\n\f\v\xa0&]+)*)"
    r"|(?P<entity>&(?:\#[0-9]{1,8};?|\#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?))"
    r"|(?P<blank>[ \t\r\n\f\v\xa0]+)|(?:&\#?(?![\#0-9A-Za-z]))+|&"
)
_UNSEEN = frozenset("head script style iframe noembed noframes template svg math audio video canvas object title".split())
_PARAGRAPHS = frozenset("blockquote dl h1 h2 h3 h4 h5 h6 hr ol p pre ul".split())
_ITEMS = frozenset(("li",))
_CODE = frozenset(("code", "pre", "samp"))
_NO_INLINE_CODE = re.compile(r"`|<(?:br|p|div|pre)\b", re.IGNORECASE)
_LONGEST_CODE = 400
MOST_TAGS = 120_000


class _State(NamedTuple):
    """What holds for the text inside an element."""

    quoted: bool = False
    keeps_lines: bool = False
    tiny: bool = False


class _Exit(NamedTuple):
    """What happens at the tag ``at``, where an element ends: the state before it, line breaks, and a mark to write."""

    at: int
    state: _State
    breaks: int = 0
    mark: str = ""


def html_text(source: str, start: int = 0, end: int | None = None) -> MappedText:
    """The text of the page in ``source[start:end]``: one line a block, "- " before list items, "> " before quoted lines.

    ValueError when it has more tags than any message has."""
    end = len(source) if end is None else end
    tags = tags_of(source, start, end, most=MOST_TAGS + 1)
    if len(tags) > MOST_TAGS:
        raise ValueError(f"has more than {MOST_TAGS:,} HTML tags, too many for a message")
    page = _Page(source, tags, code=True)
    page.read(start, end)
    if page.left_out and not page.lines.written:  # a mail that is nothing but preformatted text
        page = _Page(source, tags, code=False)
        page.read(start, end)
    return page.lines.made


class _Page:
    def __init__(self, source: str, tags: list[Tag], *, code: bool) -> None:
        self.lines = PageLines(source)
        self.left_out = False
        self._source, self._tags, self._code = source, tags, code
        self._closed = closed_by(tags)
        self._quotes = [i for i, tag in enumerate(tags) if tag.name == "blockquote" and not tag.closing]
        self._state = _State()
        self._exits: list[_Exit] = []
        self._replied = False

    def read(self, at: int, end: int) -> None:
        i = 0
        while i < len(self._tags):
            tag = self._tags[i]
            self._text(at, tag.start)
            self._leave(i, tag.start)
            at, after = tag.end, i + 1
            if tag.closing or not tag.name:
                self._break(tag)
            elif self._skips(i, tag):
                after = max(i + 1, self._closed[i])
                if after > i + 1 or self._closed[i] == i + 1:
                    at = self._tags[after].start
            i = after
        self._text(at, end)
        self._leave(len(self._tags), end)

    def _skips(self, i: int, tag: Tag) -> bool:
        """Enter the element that a start tag opens; true when what it holds is to be left out."""
        look = PLAIN if tag.end - tag.start == len(tag.name) + 2 else look_of(self._source[tag.start : min(tag.end, tag.start + LONGEST)])
        closes = self._closed[i] < len(self._tags)
        if (tag.name in _UNSEEN or look.hidden) and closes:
            return True
        self._break(tag, 1 if look.tight and tag.name == "p" else 0)
        if tag.name == "br":
            self.lines.br()
        elif tag.name in _ITEMS:
            self.lines.bullet = True
        elif tag.name in _CODE and self._code and closes and not look.prose:
            if tag.name != "pre" and self._is_inline_code(i):
                self._mark(i, "`")
                return False
            self.left_out = True
            return True
        elif tag.name == "q" and closes:
            self._mark(i, '"')
            return False
        if look is not PLAIN:
            self._enter_styled(i, tag, look)
        elif tag.name in _PARAGRAPHS:
            self._enter(i, self._inside(i, tag), 2)
        return False

    def _enter_styled(self, i: int, tag: Tag, look: Look) -> None:
        if look.ends_own:
            self._replied = True
            self._state = self._state._replace(quoted=True)
        if tag.empty:
            return
        if look.signature and not self._state.quoted:
            self.lines.break_(1)
            self.lines.sign_until = self._end_of(i)
        if look.quoted or look.reply:
            self.lines.break_(1)
        state = self._inside(i, tag)
        inner = _State(
            state.quoted or look.quoted or look.reply,
            state.keeps_lines or look.keeps_lines,
            state.tiny if look.tiny is None else look.tiny,
        )
        breaks = (1 if look.tight else 2) if tag.name in _PARAGRAPHS else int(inner.quoted and not self._state.quoted)
        self._enter(i, inner, breaks)
        if look.reply and tag.name != "blockquote":  # what stands between several quotations is an answer
            first = bisect.bisect_right(self._quotes, i)
            if first < len(self._quotes) and self._quotes[first] < self._closed[i]:
                self._exits.append(_Exit(self._quotes[first], self._exits[-1].state if self._exits else _State()))

    def _inside(self, i: int, tag: Tag) -> _State:
        """The state that the kind of element makes. A quotation that nothing ends hides nothing, unless a mail program made it."""
        if tag.name == "pre":
            return self._state._replace(keeps_lines=True)
        if tag.name == "blockquote" and self._closed[i] < len(self._tags):
            return self._state._replace(quoted=True)
        return self._state

    def _enter(self, i: int, state: _State, breaks: int) -> None:
        if state != self._state or breaks:
            self._exits.append(_Exit(self._closed[i], self._state, breaks))
            self._state = state

    def _mark(self, i: int, mark: str) -> None:
        at = self._tags[i].start
        self.lines.write(mark, at, at, quoted=self._state.quoted)
        self.lines.glue = True
        self._exits.append(_Exit(self._closed[i], self._state, mark=mark))

    def _leave(self, i: int, at: int) -> None:
        """Leave the elements that end at the tag ``i``."""
        while self._exits and self._exits[-1].at <= i:
            ended = self._exits.pop()
            if ended.mark:
                self.lines.write(ended.mark, at, at, quoted=self._state.quoted, glued=True)
            if ended.breaks:
                self.lines.break_(ended.breaks)
            self._state = ended.state._replace(quoted=True) if self._replied else ended.state

    def _break(self, tag: Tag, count: int = 0) -> None:
        if tag.name in BLOCKS:
            self.lines.break_(count or (2 if tag.name in _PARAGRAPHS and not tag.closing else 1))

    def _end_of(self, i: int) -> int:
        closed = self._closed[i]
        return self._tags[closed].start if closed < len(self._tags) else len(self._source)

    def _is_inline_code(self, i: int) -> bool:
        code = self._source[self._tags[i].end : self._end_of(i)] if self._end_of(i) - self._tags[i].end < _LONGEST_CODE else ""
        return bool(code.strip()) and not _NO_INLINE_CODE.search(code)

    def _text(self, start: int, end: int) -> None:
        if start >= end or self._state.tiny:
            return
        state, lines, source = self._state, self.lines, self._source
        for run in _RUN.finditer(source, start, end):
            at, stop = run.span()
            kind = run.lastgroup
            if kind == "blank":
                lines.blank(at, stop, keep=state.keeps_lines)
                continue
            if kind == "entity":
                meant = unescape(run[0])
                if meant != run[0]:
                    if meant.isspace():
                        lines.blank(at, stop, keep=False, hard=True)
                    elif meant:
                        lines.write(meant, at, stop, quoted=state.quoted)
                    continue
            lines.write(None, at, stop, quoted=state.quoted)
