"""The lines of a text made from a page: blanks and line breaks wait until something follows them, as in a browser."""

from __future__ import annotations

from msglint.text import MappedText

_MOST_BREAKS = 2  # one blank line


class PageLines:
    """Writes words line by line. ``bullet`` and ``sign_until`` (an offset of the source) say what the next line begins with."""

    def __init__(self, source: str) -> None:
        self.made = MappedText(source)
        self.written = False
        self.bullet = False
        self.sign_until = -1
        self.glue = False  # the next words follow without a blank
        self._source = source
        self._breaks = 0
        self._blank: tuple[int, int] | None = None
        self._spacer = False  # a hard space on a line of its own, which makes the line
        self._dashes = False  # the line is "--" so far

    @property
    def _empty(self) -> bool:
        return self._breaks > 0 or not self.written

    def break_(self, count: int) -> None:
        """At least ``count`` line breaks before what follows."""
        if self._spacer and self._empty:
            self._breaks += 1
        self._spacer = False
        self._end_line()
        self._breaks = max(self._breaks, count)

    def br(self) -> None:
        """A line break; on an empty line one more."""
        self._spacer = False
        self._end_line()
        self._breaks += 1

    def blank(self, start: int, end: int, *, keep: bool, hard: bool = False) -> None:
        """White space of the source; with ``keep`` its line ends count."""
        if keep:
            for i in range(start, end):
                if self._source[i] == "\n":
                    self.br()
        if not self._empty:
            self._blank = self._blank or (start, end)
        elif hard or "\xa0" in self._source[start:end]:
            self._spacer = True

    def write(self, words: str | None, start: int, end: int, *, quoted: bool, glued: bool = False) -> None:
        """Write ``words`` for ``source[start:end]``, or that stretch itself."""
        text = self._source[start:end] if words is None else words
        fresh = self._empty
        if fresh:
            self._begin_line(text, start, quoted)
        elif self._blank and not glued and not self.glue:
            self.made.put(" ", *self._blank)
        if words is None:
            self.made.copy(start, end)
        else:
            self.made.put(words, start, end)
        self._dashes = fresh and text == "--"
        self._blank, self._spacer, self.glue, self.written = None, False, False, True

    def _end_line(self) -> None:
        if not self._breaks and self._dashes and self._blank:  # "-- " is where a signature begins, "--" need not be
            self.made.put(" ", *self._blank)
        self._blank = None

    def _begin_line(self, text: str, at: int, quoted: bool) -> None:
        before = "\n" * min(self._breaks, _MOST_BREAKS) if self.written else ""
        if self.sign_until > at and not self._dashes and not text.startswith("--"):
            before += "-- \n"
        if quoted:
            before += "> "
        if self.bullet:
            before += "- "
        self.made.put(before, at, at)
        self.sign_until, self._breaks, self.bullet, self._blank = -1, 0, False, None
