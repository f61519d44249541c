"""Whole reports: every place cuts out its quote, the ledger adds up, and the same text gets the same report."""

from __future__ import annotations

import zlib
from functools import cache

from holding import SECONDS, pick, soon, text_of

from msglint.drafts import message_of
from msglint.finding import Place
from msglint.linter import Linter
from msglint.message import Draft, Message
from msglint.ruleset import built_in

TOKENS = (
    b"I need ", b"we ", b"you ", b"your ", b"our platform ", b"really ", b"make a sale", b"book a call", b"15 minutes", b"?", b"!",
    b"!!!", b".", b", ", b"\n", b"\n\n", b"Hi Dana,\n", b"Best,\nBen\n", b"- ", b"https://calendly.com/a", b"www.a.example",
    b"a@b.example", b"just checking in", b"leading ", b"GUARANTEED ", b"30%", b"$5,000", b"don't ", b"dont ", b"\xe2\x80\x99s ",
    b"\xe2\x80\x9c", b"\xe2\x80\x9d", b"\xe2\x80\x8b", b"\xf0\x9f\x98\x80", b"\xef\xac\x81", b"\xf0\x9d\x90\x88", b"\xd0\xb0",
    b"\xc3\x9f", b"\xcc\x81", b"\xe2\x80\xae", b"{{first_name}}", b"[company]", b"{a|b}", b"> ", b"`", b"...", b"how do you ", b"what ",
    b"who ", b"saw that ", b"noticed ", b"congrats ", b"sorry ", b"only ", b"today", b"last chance", b"quick question", b"interested",
    b"help ", b"save ", b"customers ", b"like yours ", b"(", b")", b"\"", b"'", b"-", b"\xe2\x80\x94", b"1) ", b"Re: ", b"cheers",
)  # fmt: skip


@cache
def _linter(parsing: bool) -> Linter:
    return Linter(built_in(), parsing=parsing)


def one(data: bytes) -> None:
    channel, data = pick(data, ("email", "dm", "sms", "copy"))
    text = text_of(data[:2000])
    subject, _, body = text.rpartition("\n\n\n")
    message = message_of(Draft("a", "a.txt", body, subject=" ".join(subject.split())), channel=channel)  # type: ignore[arg-type]
    linter = _linter(zlib.crc32(data) % 4 == 0)
    with soon(2 * SECONDS):
        (report,) = linter.lint([message])
    assert [report, report] == list(linter.lint([message, message]))
    for each in (*report.findings, *report.strengths, *report.questions):
        _check(each.place, message)
    score = report.score
    if score.value is not None:
        assert 0 <= score.value <= 100 and sum(row.points for row in score.ledger) == score.value


def _check(place: Place, message: Message) -> None:
    source = message.source(place.part)
    assert 0 <= place.start < place.end <= len(source)
    assert place.quote == source[place.start : place.end]
    if place.part == "text":
        lines = source.split("\n")
        assert lines[place.line - 1][place.column - 1 :].startswith(place.quote.split("\n")[0])
        assert lines[place.end_line - 1][: place.end_column - 1].endswith(place.quote.split("\n")[-1])
