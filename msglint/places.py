"""Places of what the checks find: in the draft, in its file's lines and columns, and the sentence around."""

from __future__ import annotations

from collections.abc import Sequence

from msglint.finding import Place
from msglint.language.sentences import Sentence
from msglint.message import Message, TextName
from msglint.silence import Shade, Silence
from msglint.text import Lines


class Places:
    """Places in one reading of a draft."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self._draft = message.draft
        self._source = message.source("text")
        self._lines: Lines | None = None

    def of(self, name: TextName, start: int, end: int) -> Place:
        """The place of a stretch of the text or subject that is read."""
        draft = self._draft
        origin = draft.origin if name == "text" else draft.subject_origin
        if origin:
            told = origin.span(start, end)
            start, end = told.start, told.end
        if name == "text":
            return self.told(start, end)
        quote = self.message.source(name)[start:end]
        line, column = draft.subject_place
        if not (draft.exact and draft.subject_exact):
            return Place(name, start, end, quote, line, 1, line, 1, exact=False)
        return Place(name, start, end, quote, line, column + start, line, column + end)

    def read(self, name: TextName, start: int, end: int) -> Place:
        """The same place in the text as it is read, of no file: there what stands before something else does so in all that is alike."""
        return Place(name, start, end, self.message.text(name)[start:end])

    def told(self, start: int, end: int) -> Place:
        """The place of a stretch of the source of the text."""
        quote, line = self._source[start:end], self._draft.line
        if not self._draft.exact:
            return Place("text", start, end, quote, line, 1, line, 1, False)
        if self._lines is None:
            self._lines = Lines(self._source)
        return Place("text", start, end, quote, *self._lines.place(start), *self._lines.place(end))

    def shade(self, silence: Silence, sentences: Sequence[Sentence]) -> Shade | None:
        """What marks turn off in this reading, whose sentences these are, if there are any."""
        return silence.shade([self._first_line(sentence) for sentence in sentences]) if silence else None

    def lines(self, sentence: Sentence) -> tuple[int, int]:
        """The lines of the source that a sentence runs over; no line for a subject that stands elsewhere."""
        first = self._first_line(sentence)
        return first, first if sentence.part.text_name == "subject" else self._line("text", sentence.end - 1, sentence.end)

    def _first_line(self, sentence: Sentence) -> int:
        draft = self._draft
        if sentence.part.text_name == "subject":
            return draft.subject_place[0] if draft.exact and draft.subject_exact else 0
        return self._line("text", sentence.start, sentence.start + 1)

    def _line(self, name: TextName, start: int, end: int) -> int:
        if origin := self.message.origin(name):
            start = origin.span(start, end).start
        if self._lines is None:
            self._lines = Lines(self.message.source(name))
        return self._lines.place(start)[0]
