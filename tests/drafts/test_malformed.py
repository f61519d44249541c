"""Malformed drafts: each gives drafts or an error in plain words, soon, and the linter can take what comes out."""

from __future__ import annotations

import io
import time
from collections import Counter

import pytest
from malformed import malformed

from msglint.drafts import READERS, message_of
from msglint.errors import DraftError
from msglint.linter import Linter
from msglint.message import Draft, Message

INPUTS = malformed()
LONGEST = 2.0  # seconds of processor time
MOST_LINTED = 20_000  # characters; the linter's own time is measured elsewhere


def read(suffix: str, data: bytes) -> list[Draft | DraftError]:
    return list(READERS[f".{suffix}"](f"a.{suffix}", io.BytesIO(data)))


def test_there_are_many_for_every_reader() -> None:
    assert len(INPUTS) >= 400
    counts = Counter(suffix for suffix, _ in INPUTS)
    assert all(counts[suffix.removeprefix(".")] >= 40 for suffix in READERS if suffix not in (".markdown", ".htm"))


@pytest.fixture(scope="module")
def outcomes() -> list[list[Draft | DraftError]]:
    """What each input gives; a test fails on the slow ones together, so that they are all named."""
    slow, made = [], []
    for number, (suffix, data) in enumerate(INPUTS):
        start = time.process_time()
        made.append(read(suffix, data))
        took = time.process_time() - start
        if took > LONGEST:
            slow.append((number, suffix, data[:40], len(data), round(took, 1)))
    assert slow == []
    return made


def test_each_gives_drafts_or_errors(outcomes: list[list[Draft | DraftError]]) -> None:
    for (suffix, data), found in zip(INPUTS, outcomes, strict=True):
        assert found, (suffix, data[:100])
        for each in found:
            assert each.path == f"a.{suffix}"
            if isinstance(each, DraftError):
                assert each.problem
                assert "Traceback" not in each.problem
                str(each).encode()
            else:
                for text in (each.text, each.subject, each.to, each.id):
                    text.encode()  # no half characters
                    assert "\0" not in text


def test_places_lead_into_the_source(outcomes: list[list[Draft | DraftError]]) -> None:
    for found in outcomes:
        for draft in found:
            if isinstance(draft, Draft) and draft.origin and draft.text:
                last = len(draft.text)
                for start in range(0, last, max(1, last // 50)):
                    span = draft.origin.span(start, min(start + 5, last))
                    assert 0 <= span.start <= span.end <= len(draft.origin.text)


@pytest.fixture(scope="module")
def messages(outcomes: list[list[Draft | DraftError]]) -> list[Message]:
    made = []
    for found in outcomes:
        for draft in [each for each in found if isinstance(each, Draft)][:3]:
            if len(draft.text) <= MOST_LINTED:
                made.append(message_of(draft))
    return made


def test_all_become_messages_whose_parts_are_in_order(messages: list[Message]) -> None:
    assert len(messages) >= 200
    for message in messages:
        at = 0
        for part in message.parts:
            if part.role != "subject":
                assert at <= part.start < part.end <= len(message.text("text"))
                at = part.end


def test_the_linter_takes_them(messages: list[Message], linter: Linter) -> None:
    some = messages[::3]
    reports = list(linter.lint(some))
    assert len(reports) == len(some)
    for message, report in zip(some, reports, strict=True):
        for finding in report.findings:
            place = finding.place
            assert message.source(place.part)[place.start : place.end] == place.quote
