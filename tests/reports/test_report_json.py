"""The JSON reports: what they hold, to the letter, and that they are written as the drafts come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO

from msglint import __version__
from msglint.finding import DraftFailure, DraftReport, Finding, Place, Question, Row, Score, Strength
from msglint.reports.json_v1 import text_of, write_json, write_jsonl

SEEN = Place("text", 4, 9, "küche", 2, 1, 2, 6, exact=True)


def report(name: str = "a.txt") -> DraftReport:
    return DraftReport(
        id=name, path=name, channel="dm", stage="warm", stage_from="read", fields="final",
        score=Score(41, "mostly about you", {"pace": 41.5}, (Row("base", "pace", 41.5, "Pace"), Row("rounding", "all", -0.5, "whole"))),
        findings=(Finding("size", "hype", "info", SEEN, "too big", "smaller"),),
        strengths=(Strength("asks", "buyer-question", SEEN, "well asked"),),
        questions=(Question("buyer-impact", SEEN),),
        silenced=2,
    )  # fmt: skip


PLACE = {
    "part": "text", "start": 4, "end": 9, "quote": "küche", "line": 2, "column": 1, "end_line": 2, "end_column": 6, "exact": True,
}  # fmt: skip
DRAFT = {
    "id": "a.txt",
    "path": "a.txt",
    "channel": "dm",
    "channel_from": "given",
    "stage": "warm",
    "stage_from": "read",
    "fields": "final",
    "stakes": "normal",
    "score": 41,
    "band": "mostly about you",
    "dimensions": {"pace": 41.5},
    "ledger": [
        {"rule": "base", "dimension": "pace", "points": 41.5, "why": "Pace"},
        {"rule": "rounding", "dimension": "all", "points": -0.5, "why": "whole"},
    ],
    "findings": [{"rule": "size", "category": "hype", "severity": "info", **PLACE, "message": "too big", "advice": "smaller"}],
    "strengths": [{"rule": "asks", "category": "buyer-question", **PLACE, "message": "well asked"}],
    "questions": [{"kind": "buyer-impact", "part": "text", "start": 4, "end": 9, "quote": "küche"}],
    "silenced": 2,
}


def test_json_to_the_letter() -> None:
    stream = StringIO()
    write_json([text_of(report()), DraftFailure("b.txt", "gone")], stream, model="en_msglint 0.1.0", rules="abc")
    head = f'{{"version": 1, "msglint": "{__version__}", "model": "en_msglint 0.1.0", "rules": "abc", "drafts": [\n'
    assert (
        stream.getvalue()
        == head + json.dumps(DRAFT, ensure_ascii=False) + '\n], "repeated": [], "errors": [{"path": "b.txt", "message": "gone"}]}\n'
    )


def test_json_without_drafts() -> None:
    stream = StringIO()
    write_json([], stream, model="m", rules="r")
    assert json.loads(stream.getvalue()) == {
        "version": 1,
        "msglint": __version__,
        "model": "m",
        "rules": "r",
        "drafts": [],
        "repeated": [],
        "errors": [],
    }


def test_json_holds_every_draft() -> None:
    stream = StringIO()
    write_json([text_of(report("a")), DraftFailure("x", "gone"), text_of(report("b")), text_of(report("c"))], stream, model="m", rules="r")
    assert [draft["id"] for draft in json.loads(stream.getvalue())["drafts"]] == ["a", "b", "c"]


def test_no_score_is_null() -> None:
    stream = StringIO()
    none = DraftReport("a", "a", "email", "none", "given", "template", Score(None, "not outreach: no score", {}, ()), (), (), ())
    write_jsonl([text_of(none)], stream)
    draft = json.loads(stream.getvalue())
    assert (draft["score"], draft["band"], draft["dimensions"], draft["ledger"]) == (None, "not outreach: no score", {}, [])


def test_jsonl_to_the_letter() -> None:
    stream = StringIO()
    write_jsonl([DraftFailure("b.txt", "gone"), text_of(report())], stream)
    assert stream.getvalue() == '{"error": {"path": "b.txt", "message": "gone"}}\n' + json.dumps(DRAFT, ensure_ascii=False) + "\n"


def test_drafts_are_written_as_they_come() -> None:
    stream = StringIO()

    def coming() -> Iterator[str]:
        for name in ("a", "b"):
            yield text_of(report(name))
            assert f'"id": "{name}"' in stream.getvalue()

    write_json(coming(), stream, model="m", rules="r")
