"""Reports that are written draft by draft: a piece of text for each, made where the draft is linted, and put together in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TextIO

from msglint.finding import DraftFailure, DraftReport
from msglint.reports.counts import Summary, summary_of
from msglint.reports.frame import Frame, Linted
from msglint.runs.answers import Answer
from msglint.traces import Trace

TextOf = Callable[[DraftReport], str]


class Piece(NamedTuple):
    """What the report says of a draft, and what the run asks of the draft besides."""

    text: str
    summary: Summary
    trace: Trace | None


class InPieces(NamedTuple):
    """How a report is written draft by draft. ``text_of`` gives a draft's piece; as a function of a module it can be sent to another
    process. ``join`` writes pieces, and in their places what could not be read."""

    text_of: TextOf
    join: Callable[[Iterable[str | DraftFailure], TextIO, Frame], object]

    def write(self, linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
        """The same from reports that are here."""
        self.join((each if isinstance(each, DraftFailure) else self.text_of(each[0]) for each in linted), stream, frame)


def piece_of(text_of: TextOf, answer: Answer) -> Piece:
    return Piece(text_of(answer.report), summary_of(answer.report), answer.trace)
