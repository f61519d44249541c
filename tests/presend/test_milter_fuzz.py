"""Whatever a mail server says, or whoever is in its place, a milter answers in frames or ends the connection."""

from __future__ import annotations

import os
import re
import struct

from fake_mta import Milter, Mta
from hypothesis import given, settings
from hypothesis import strategies as st
from milter_frames import read_frames

from msglint.presend.milter import wire
from msglint.presend.milter.desk import Judged
from msglint.presend.milter.letter import Letter
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.session import Session
from msglint.presend.milter.told import LONGEST, Manner, ascii_line, number, reason, replies, summary
from msglint.presend.milter.wire import Terms, WireError
from msglint.presend.verdict import Verdict

RUNS = settings(max_examples=int(os.environ.get("MSGLINT_FUZZ", "80")), deadline=None)
SMALL = Limits(frame=4096, headers=5, header_bytes=200, recipients=3, in_memory=50)

texts = st.lists(st.binary(max_size=20), max_size=4).map(lambda parts: b"".join(part + b"\0" for part in parts))
offers = st.tuples(st.integers(0, 8), st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)).map(lambda three: struct.pack("!III", *three))
macros = st.tuples(st.sampled_from([b"C", b"M", b"E", b""]), texts).map(b"".join)
letters = st.sampled_from(sorted(wire.COMMANDS))
frames = st.one_of(
    st.tuples(st.just(wire.OPTIONS), offers),
    st.tuples(st.just(wire.MACROS), macros),
    st.tuples(letters, texts),
    st.tuples(
        st.sampled_from([wire.MAIL, wire.RCPT, wire.HEADER]), st.sampled_from([b"a\0b\0", b"<jo@acme.example>\0", b"X-Msglint\0send\0"])
    ),
    st.tuples(st.one_of(letters, st.binary(min_size=1, max_size=1)), st.binary(max_size=300)),
)


@RUNS
@given(st.lists(frames, max_size=30), st.booleans())
def test_a_session_answers_in_frames_or_ends(said: list[tuple[bytes, bytes]], only_authenticated: bool) -> None:
    letters_taken: list[Letter] = []
    session = Session(0x31, Scope(only_authenticated), SMALL, 500)
    try:
        for command, data in [(wire.OPTIONS, struct.pack("!III", 6, 0x3F, 0x1FFFFF)), *said]:
            step = session.take(command, data)
            assert len(read_frames(step.answer)) <= 1
            assert not (step.answer and step.letter)
            if session.letter:
                assert session.letter.size < 500 + 4096 and len(session.letter.recipients) <= 3
            if step.letter:
                letters_taken.append(step.letter)
                mail = step.letter.mail()
                assert len(mail.data) <= 500
                assert mail.size == len(mail.data) or step.letter.is_cut
            if step.done:
                break
    except WireError as error:
        assert str(error).isascii()
    finally:
        session.drop()
        for each in letters_taken:
            each.close()


@RUNS
@given(st.binary(max_size=400))
def test_a_connection_takes_any_bytes(data: bytes) -> None:
    milter = Milter()

    async def script(mta: Mta) -> None:
        mta.writer.write(data)
        mta.writer.write_eof()
        await mta.reader.read(-1)

    milter.talk(script)
    assert all(line.isascii() for line in milter.log)


words = st.text(max_size=60) | st.text("\r\n%\0\x1b[31m5.\u202eé“”", max_size=60)
findings = st.lists(
    st.fixed_dictionaries({"severity": st.sampled_from(["info", "error", "warning"]), "message": words, "rule": words}), max_size=4
)
verdicts = st.builds(
    lambda kind, why, failed, found, score: Verdict(kind, why, failed, {"findings": found, "score": score} if found else {}),
    st.sampled_from(["sent", "stopped", "broken", "held"]), words, st.booleans(), findings, st.none() | st.integers(0, 100),
)  # fmt: skip
manners = st.builds(Manner, st.sampled_from(["reject", "quarantine", "accept"]), st.booleans(), st.booleans(), st.booleans())


@RUNS
@given(verdicts, manners, st.integers(0, 0x3F), words)
def test_whatever_is_told_is_safe_for_smtp_and_for_a_log(verdict: Verdict, manner: Manner, actions: int, named: str) -> None:
    letter = Letter("", SMALL, 500)
    letter.number = named
    terms = Terms(6, actions & manner.actions, 0)
    told = read_frames(replies(Judged(verdict, False), letter, terms, manner))
    assert told[-1][0] in (wire.ACCEPT, wire.REPLY)
    for reply, data in told:
        if reply == wire.REPLY:
            text = data[:-1].replace(b"%%", b"")
            assert re.fullmatch(rb"(550 5\.[67]\.|451 4\.3\.)[01] [ -~]+", text) and b"%" not in text
            assert data.endswith(b"\0") and len(data.replace(b"%%", b"%")) <= 500
    assert {reply for reply, _ in told} <= {b"a", b"y", b"q", b"h"}
    assert re.fullmatch(r"[ -~]*", f"{number(letter)}: {summary(verdict)}")
    letter.close()


@RUNS
@given(st.text(max_size=700), st.integers(10, LONGEST))
def test_a_line_is_plain_and_not_too_long(text: str, longest: int) -> None:
    assert re.fullmatch(rf"[ -~]{{0,{longest}}}", ascii_line(text, longest))


def test_a_line_is_read_as_it_was_meant() -> None:
    assert ascii_line("“Zoë’s café” \u2013 50%\r\n550 5.7.1 ok\x1b[31m \u202e!") == '"Zoe\'s cafe" - 50% 550 5.7.1 ok !'


def test_the_worst_finding_comes_first_and_the_rest_is_counted() -> None:
    found = [
        {"severity": severity, "message": f"{severity} {'words ' * 90}", "rule": f"the-{severity}"}
        for severity in ("info", "error", "warning")
    ]
    said = reason(Verdict("stopped", "1 error", draft={"findings": found, "score": None}), quotes=True)
    assert said.startswith("msglint: not sent: 1 error: error words") and said.endswith("... (2 more)") and len(said) <= LONGEST
    assert reason(Verdict("stopped", "1 error", draft={"findings": found, "score": 3}), quotes=False) == (
        "msglint: not sent: 1 error (3/100): [the-error] (2 more)"
    )
    assert reason(Verdict("stopped", "a score under 40", draft={"findings": [], "score": 3}), quotes=True) == (
        "msglint: not sent: a score under 40 (3/100)"
    )
