"""Whatever comes in, the gate ends with a status of its own or the real program's, and never shows a traceback."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_gates import CLEAN, FAULTY, Gate, gate

from msglint.presend.answer import Answer, Question, answer_of
from msglint.presend.arguments import read_arguments
from msglint.presend.decide import decide
from msglint.presend.mail import Mail
from msglint.presend.records import Record, record_of
from msglint.presend.words import in_full, in_short
from msglint.settings import Settings

__all__ = ["gate"]

_HEADS = st.sampled_from(
    [b"To:", b"Bcc: a@b", b"Subject: =?utf-8?Q?=E9?=", b"Content-Type: multipart/mixed; boundary=x", b"X-Msglint: send",
     b" folded", b"From a",
     b"Content-Type: multipart/signed", b"Precedence: bulk", b"In-Reply-To:", b"content-transfer-encoding: base64", b"",
     b"no header", b"\xff: a"]
)  # fmt: skip
_MAILS = st.one_of(
    st.binary(max_size=300),
    st.builds(
        lambda lines, end, body: end.join(lines) + end * 2 + body,
        st.lists(_HEADS, max_size=8),
        st.sampled_from([b"\n", b"\r\n", b"\r"]),
        st.binary(max_size=200),
    ),
)
_ARGUMENTS = st.lists(
    st.one_of(
        st.sampled_from("-i -t -f -oi -bs -bm -- - -F -a --x -Nnever ana@birch.example -q".split()),
        st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8),
    ),
    max_size=6,
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
_DRAFTS = st.fixed_dictionaries({"draft": st.fixed_dictionaries({"score": _JSON, "findings": _JSON})}) | _JSON
GATE = Settings().before_sending()
_FEW = settings(
    max_examples=int(os.environ.get("MSGLINT_EXAMPLES", 60)), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_FEW
@given(mail=_MAILS, arguments=_ARGUMENTS, answer=st.sampled_from([CLEAN, FAULTY, {"draft": {}, "broken": "is odd"}, [], "raise"]))
def test_a_call_ends_with_a_status_that_means_something(gate: Gate, mail: bytes, arguments: list[str], answer: Any) -> None:
    called = gate(mail, arguments, answer=answer, env={"MSGLINT_SENDMAIL": str(gate.program("steady", f"cat > {gate.got}; exit 41"))})
    assert called.status in (41, 65, 77) or (called.status, arguments) == (0, ["--help"])
    assert (called.sent is not None) == (called.status == 41)
    assert "Traceback" not in called.out + called.err
    assert not (called.status == 41 and (called.out or called.err))


@_FEW
@given(data=_MAILS, answer=_DRAFTS, recipients=st.lists(st.text(max_size=9), max_size=3))
def test_whatever_the_linter_answers_there_is_a_verdict(data: bytes, answer: Any, recipients: list[str]) -> None:
    mail = Mail(data, len(data))
    verdict = decide(mail, recipients, GATE, Question(data), by_header=True, lint=lambda question, seconds: answer_of(answer))
    assert verdict.status in (0, 65, 75, 77)


@_FEW
@given(data=st.binary(max_size=400) | _MAILS)
def test_a_mail_is_looked_at_whatever_is_in_it(data: bytes) -> None:
    mail = Mail(data, len(data))
    assert len(mail.fingerprint) == 64
    stretches = mail.without_ours()
    assert all(start <= end for start, end in stretches) and stretches[-1][1] == len(data)
    record = record_of(
        decide(mail, mail.addresses, GATE, Question(data), by_header=False, lint=lambda *_: Answer(broken="x")), mail, "gate", 0
    )
    assert isinstance(record, Record) and in_short(record) and in_full(record)


@given(_ARGUMENTS)
def test_arguments_are_always_read(arguments: list[str]) -> None:
    assert len(read_arguments(arguments).recipients) <= len(arguments)
