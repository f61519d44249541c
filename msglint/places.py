"""Places of what the checks find: in the draft, in its file's lines and columns, and the sentence around."""

from __future__ import annotations

from msglint.checks import Match
from msglint.finding import Place
from msglint.language.reading import Reading
from msglint.message import TextName
from msglint.silence import Shade, Silence
from msglint.text import Lines


class Places:
    """Places of matches in one reading of a draft."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._lines: Lines | None = None

    def of(self, match: Match) -> Place:
        sentence = self.reading.sentences[match.sentence]
        message, draft = self.reading.message, self.reading.message.draft
        start, end = sentence.place(match.first, match.last)
        name = sentence.part.text_name
        if origin := message.origin(name):
            told = origin.span(start, end)
            start, end = told.start, told.end
        source = message.source(name)
        quote = source[start:end]
        if name == "subject":
            line, column = draft.subject_place
            if not (draft.exact and draft.subject_exact):
                return Place(name, start, end, quote, line, 1, line, 1, exact=False)
            return Place(name, start, end, quote, line, column + start, line, column + end)
        if not draft.exact:
            return Place(name, start, end, quote, draft.line, 1, draft.line, 1, exact=False)
        if self._lines is None:
            self._lines = Lines(source)
        line, column = self._lines.place(start)
        end_line, end_column = self._lines.place(end)
        return Place(name, start, end, quote, line, column, end_line, end_column)

    def told(self, start: int, end: int) -> Place:
        """The place of a stretch of the source of the text."""
        message, draft = self.reading.message, self.reading.message.draft
        source = message.source("text")
        if not draft.exact:
            return Place("text", start, end, source[start:end], draft.line, 1, draft.line, 1, exact=False)
        if self._lines is None:
            self._lines = Lines(source)
        return Place("text", start, end, source[start:end], *self._lines.place(start), *self._lines.place(end))

    def shade(self, silence: Silence) -> Shade | None:
        """What marks turn off in this reading, if there are any."""
        if not silence:
            return None
        return silence.shade([self._first_line(i) for i in range(len(self.reading.sentences))])

    def lines(self, match: Match) -> tuple[int, int]:
        """The lines of the source that the sentence of a match runs over; no line for a subject that stands elsewhere."""
        sentence = self.reading.sentences[match.sentence]
        first = self._first_line(match.sentence)
        return first, first if sentence.part.text_name == "subject" else self._line("text", sentence.end - 1, sentence.end)

    def sentence(self, match: Match) -> str:
        """The sentence of a match as it is read, on one line."""
        sentence = self.reading.sentences[match.sentence]
        return " ".join(self.reading.message.text(sentence.part.text_name)[sentence.start : sentence.end].split())

    def _first_line(self, index: int) -> int:
        sentence = self.reading.sentences[index]
        draft = self.reading.message.draft
        if sentence.part.text_name == "subject":
            return draft.subject_place[0] if draft.exact and draft.subject_exact else 0
        return self._line("text", sentence.start, sentence.start + 1)

    def _line(self, name: TextName, start: int, end: int) -> int:
        if origin := self.reading.message.origin(name):
            start = origin.span(start, end).start
        if self._lines is None:
            self._lines = Lines(self.reading.message.source(name))
        return self._lines.place(start)[0]

    def words(self, match: Match) -> str:
        """The words of a match as they are read, without a page's tags between them."""
        sentence = self.reading.sentences[match.sentence]
        start, end = sentence.place(match.first, match.last)
        return self.reading.message.text(sentence.part.text_name)[start:end]
