"""The tags of a web page and which tag closes which: one pass, in linear time, and what is broken hides nothing.

Python's own parser takes quadratic time on unclosed tags, drops what follows an unclosed comment, and tells no ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msglint.regexes import later
from msglint.text import Span

BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre section summary
    table tbody td tfoot th thead tr ul caption""".split()
)
_VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
_RAW = frozenset("iframe noembed noframes script style title".split())
_INLINE = frozenset(
    """a abbr acronym applet audio b bdi bdo big blink button canvas cite code colgroup data datalist del dfn em font i image ins kbd
    label map mark marquee math meter nobr noscript object output picture progress q rp rt ruby s samp select slot small span strike
    strong sub sup svg template textarea time tt u var video xml xmp""".split()
)
_KNOWN = BLOCKS | _VOID | _RAW | _INLINE
_TABLE = frozenset("table tbody td tfoot th thead tr".split())
_CLOSED_BY = {
    "dd": {"dd", "dt"},
    "dt": {"dd", "dt"},
    "li": {"li"},
    "option": {"option"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tr": {"td", "th", "tr"},
}

# What may begin a tag, and a field only if a "<" stands in it.
_MARK = later(r"<(?=[A-Za-z/!?]|<[^<>\n]{1,60}>>)|\{[{%](?=[^{}<]{0,300}<)")
_SIMPLE = later(r"""<(/?)([A-Za-z][A-Za-z0-9]{0,20})(?:\s+[\w-]+(?:="[^"<>{]*"|='[^'<>{]*')?)*\s*(/?)>""")
_FIELD = later(r"\{\{\{?[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|<<[^<>\n]{1,60}>>")
_TAG_INSIDE = later(r"</?[A-Za-z!][^<>]*>")
_NAME = later(r"<(?P<closing>/?)(?P<name>[A-Za-z][^\s/<>\"'=]{0,60})")
_PLACEHOLDER = later(r"<[A-Za-z]\w{1,40}(?: \w{1,40}){0,3}>")
_STOP = later(r"[<>\"']|\{[{%]")
_NEXT_TAG = later(r"</?[A-Za-z]|\Z")


class Tag(NamedTuple):
    """A tag at ``[start, end)``; a comment has no name. A title, script or style is one tag up to its end, ``inside`` is its content."""

    start: int
    end: int
    name: str = ""
    closing: bool = False
    empty: bool = True  # no tag will close it
    inside: Span | None = None


def tags_of(source: str, start: int, end: int, *, most: int | None = None) -> list[Tag]:
    """The tags and comments in ``source[start:end]`` in order, the first ``most`` of them. A "<" that begins none of them is text."""
    return list(islice(_Scanner(source, end).tags(start), most))


class _Scanner:
    def __init__(self, source: str, end: int) -> None:
        self._source, self._end = source, end
        self._found: dict[str, int] = {}

    def tags(self, at: int) -> Iterator[Tag]:
        while mark := _MARK.search(self._source, at, self._end):
            at = mark.start()
            simple = _SIMPLE.match(self._source, at, self._end)
            if simple and (name := simple[2].lower()) in _KNOWN and (simple[1] or name not in _RAW):
                at = simple.end()
                yield Tag(mark.start(), at, name, bool(simple[1]), bool(simple[1] or simple[3]) or name in _VOID)
                continue
            field = None if self._source[at + 1].isalpha() else _FIELD.match(self._source, at, self._end)
            if field and not _TAG_INSIDE.search(field[0][1:-1] if mark[0] == "<" else field[0]):
                at = field.end()
                continue
            tag = self._markup(at) if mark[0] == "<" else None
            if tag:
                yield tag
            at = tag.end if tag else mark.end()

    def _markup(self, at: int) -> Tag | None:
        if self._source.startswith("<!--", at):
            close = self._find("-->", at + 2)
            return Tag(at, close + 3 if close >= 0 else at + 4)
        match = _NAME.match(self._source, at, self._end)
        if not match:
            if not self._source.startswith(("<!", "<?", "</"), at):
                return None
            close, other = self._find(">", at), self._find("<", at + 1)
            return Tag(at, close + 1) if close >= 0 and not 0 <= other < close else None
        name, closing = match["name"].lower(), bool(match["closing"])
        end = self._tag_end(match.end())
        if end < 0:
            return None
        if name not in _KNOWN and not closing and _PLACEHOLDER.fullmatch(self._source, at, end):
            return None  # "<First Name>": still to be filled, not an element
        if name in _RAW and not closing:
            return self._raw(at, end, name)
        return Tag(at, end, name, closing, closing or name in _VOID or self._source.startswith("/>", end - 2))

    def _raw(self, at: int, end: int, name: str) -> Tag:
        """An element whose content is no markup. One that is never closed ends where the next tag begins."""
        close = self._find(f"</{name}", end)
        stop = self._find(">", close) if close >= 0 else -1
        if stop >= 0:
            return Tag(at, stop + 1, name, inside=Span(end, close))
        if name not in ("script", "style"):
            return Tag(at, end, name)
        following = _NEXT_TAG.search(self._source, end, self._end)
        return Tag(at, following.start() if following else self._end, name)

    def _tag_end(self, at: int) -> int:
        """The offset after the ">" of the tag whose name ends at ``at``; -1 when a "<" or the end comes first."""
        name = at
        while stop := _STOP.search(self._source, at, self._end):
            if stop[0] == ">":
                return stop.end()
            if stop[0] == "<":
                return -1
            at = stop.end()
            if stop[0][0] == "{":
                field = _FIELD.match(self._source, stop.start(), self._end)
                at = field.end() if field else at
            elif self._after_equals(name, stop.start()):
                close = self._find(stop[0], at)
                if close >= 0 and self._is_value(at, close):
                    at = close + 1
        return -1

    def _after_equals(self, name: int, at: int) -> bool:
        while at > name and self._source[at - 1] in " \t\r\n\f":
            at -= 1
        return at > name and self._source[at - 1] == "="

    def _is_value(self, start: int, close: int) -> bool:
        """Whether a quote that closes here was meant to: when tags stand inside, an attribute or the tag's end must follow."""
        if self._source.find(">", start, close) < 0 and self._source.find("<", start, close) < 0:
            return True
        return self._source[close + 1 : close + 2] in (" ", "\t", "\r", "\n", "\f", "/", ">")

    def _find(self, needle: str, at: int) -> int:
        """``str.find`` without regard to case that remembers what it found, so that asking at every offset stays linear."""
        found = self._found.get(needle, -2)
        if found == -1 or found >= at:
            return found
        if needle.startswith("</"):
            match = later(needle, re.IGNORECASE).search(self._source, at, self._end)
            found = match.start() if match else -1
        else:
            found = self._source.find(needle, at, self._end)
        self._found[needle] = found
        return found


class _Elements:
    """The open elements while tags go by. Counts say at once whether there is one to close, so that no search goes in vain.

    An inline tag closes elements of its own block only, and a stray ``</div>`` in a table's cell nothing outside the cell.
    """

    def __init__(self, count: int) -> None:
        self.closed = [count] * count
        self._open: list[tuple[str, int]] = []
        self._blocks = [""]
        self._cells = 0
        self._counts: Counter[tuple[int, str]] = Counter()

    def open(self, name: str, index: int) -> None:
        if name in BLOCKS:
            closes = _CLOSED_BY.get(name, ())
            while self._blocks[-1] in ("p", "head") or self._blocks[-1] in closes:
                self._pop_block(index)
        self._counts[self._key(name)] += 1
        self._open.append((name, index))
        if name in BLOCKS:
            self._blocks.append(name)
            self._cells += name in ("td", "th")

    def close(self, name: str, index: int) -> None:
        if not self._counts[self._key(name)]:
            return
        pop = self._pop_block if name in BLOCKS else self._pop
        while pop(index) != name:
            pass

    def _key(self, name: str) -> tuple[int, str]:
        if name in _TABLE:
            return 0, name
        return (self._cells, name) if name in BLOCKS else (len(self._blocks), name)

    def _pop(self, index: int) -> str:
        name, opened = self._open.pop()
        self.closed[opened] = index
        self._counts[self._key(name)] -= 1
        return name

    def _pop_block(self, index: int) -> str:
        name = self._blocks[-1]
        while self._open[-1][0] not in BLOCKS:
            self._pop(index)
        self._blocks.pop()
        self._cells -= name in ("td", "th")
        return self._pop(index)


def closed_by(tags: Sequence[Tag]) -> list[int]:
    """For each tag the index of the tag that closes its element, as a browser sees it; ``len(tags)`` when none does."""
    elements = _Elements(len(tags))
    for i, tag in enumerate(tags):
        if not tag.name or tag.name in ("html", "body", "form"):  # what follows </body> is shown all the same
            if tag.name == "body" and not tag.closing:
                elements.close("head", i)
        elif tag.closing:
            elements.close(tag.name, i)
        elif not tag.empty:
            elements.open(tag.name, i)
    return elements.closed
