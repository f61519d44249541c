"""Reports written draft by draft: pieces and what a run asks besides, made of the reports; put together they are the same report."""

from __future__ import annotations

import pickle
from io import StringIO

import pytest
from made_reports import calm, finding, linted, some, written

from msglint.finding import DraftFailure
from msglint.reports.counts import Counts
from msglint.reports.formats import FORMATS
from msglint.reports.pieces import Piece, piece_of
from msglint.runs.answers import Answer
from msglint.traces import Trace

IN_PIECES = {name: format.in_pieces for name, format in FORMATS.items() if format.in_pieces}


def test_which_formats_are_written_in_pieces() -> None:
    assert sorted(IN_PIECES) == ["json", "jsonl"]


@pytest.mark.parametrize("name", IN_PIECES)
def test_pieces_put_together_are_the_report(name: str) -> None:
    pieces = IN_PIECES[name]
    texts = [each if isinstance(each, DraftFailure) else pieces.text_of(each[0]) for each in some()]
    stream = StringIO()
    pieces.join(texts, stream, calm())
    assert stream.getvalue() == written(FORMATS[name].write, some(), calm())


def test_a_piece_says_what_the_run_asks() -> None:
    report, _ = linted(finding("oven"), finding("huge", "info"), finding("lights", "info"), path="a.txt", score=None, silenced=2)
    trace = Trace((1, 2), "our oven", 13)
    piece = piece_of(FORMATS["jsonl"].in_pieces.text_of, Answer(report, trace))  # type: ignore[union-attr]
    assert piece.summary == ("a.txt", None, (1, 0, 2), 0, 2) and piece.trace == trace
    assert pickle.loads(pickle.dumps(piece)) == piece and isinstance(pickle.loads(pickle.dumps(piece)), Piece)


def test_counts_are_the_same_of_reports_and_their_summaries() -> None:
    whole, summed = Counts(), Counts()
    for each in some():
        whole.add(each if isinstance(each, DraftFailure) else each[0])
        summed.add(each if isinstance(each, DraftFailure) else piece_of(str, Answer(each[0], None)).summary)
    assert whole == summed and str(whole) == "5 drafts: 4 errors, 1 warning, 2 notes, 0 strengths, 2 silenced, 1 not readable"
