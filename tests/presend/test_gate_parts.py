"""The parts of the gate one by one: arguments, headers, mail that goes unread, verdicts, leave, settings."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from made_gates import MAIL

from msglint.errors import SettingsError
from msglint.gate_settings import GATE_KEYS, Gate
from msglint.presend import records
from msglint.presend.answer import Answer, answer_of
from msglint.presend.arguments import read_arguments
from msglint.presend.mail import Mail
from msglint.presend.records import Record
from msglint.presend.skips import why_skipped
from msglint.presend.verdict import Verdict, verdict_of
from msglint.presend.words import in_full, in_short
from msglint.settings import FILE, SettingsFiles


def mail(*headers: str, body: str = "Hi\n") -> Mail:
    data = "".join(f"{header}\n" for header in headers).encode() + b"\n" + body.encode()
    return Mail(data, len(data))


# -- arguments


@pytest.mark.parametrize(
    ("arguments", "sends", "recipients", "from_headers"),
    [
        ("-i -f me@x.example -- to@y.example cc@y.example", True, "to@y.example cc@y.example", False),
        ("-oi -fme@x.example -t", True, "", True),
        ("-ti", True, "", True),
        ("-f from@x.example -i to@y.example", True, "to@y.example", False),
        ("-B8BITMIME -N never -R hdrs -- to@y.example", True, "to@y.example", False),
        ("-B 8BITMIME -bm to@y.example", True, "to@y.example", False),
        ("-odb -oem -d0.1 to@y.example", True, "to@y.example", False),
        ("-a work --read-recipients to@y.example", True, "to@y.example", True),
        ("-i -- -t", True, "-t", False),
        ("-bp", False, "", False),
        ("-bs -i", False, "", False),
        ("-ibd", False, "", False),
        ("-q30m", False, "", False),
        ("-I", False, "", False),
        ("", True, "", False),
    ],
)
def test_arguments(arguments: str, sends: bool, recipients: str, from_headers: bool) -> None:
    said = read_arguments(arguments.split())
    assert (said.sends, " ".join(said.recipients), said.from_headers) == (sends, recipients, from_headers)


# -- headers


def test_headers_are_unfolded_and_end_at_the_empty_line() -> None:
    made = mail("From jo Sat Nov 22", "to: a@b.example,", "\tc@d.example", "SUBJECT : one", " two", body="Cc: no\n")
    assert [(header.name, header.value) for header in made.headers] == [("to", "a@b.example,\tc@d.example"), ("subject", "one two")]
    assert made.data[made.headers[0].start : made.headers[0].end] == b"to: a@b.example,\n\tc@d.example\n"


def test_recipients_in_the_headers() -> None:
    made = mail('To: "Ana, B." <ana@birch.example>, rob@birch.example (Rob)', "Cc: x", "Bcc: h@rival.example", "From: jo@acme.example")
    assert made.addresses == ("ana@birch.example", "rob@birch.example", "h@rival.example")


def test_a_hostile_header_takes_no_time() -> None:
    for value in ("a" * 250_000, "[PATCH" * 40_000, "a@" * 120_000, "<" * 250_000, "boundary=abcd " * 20_000):
        made = mail(f"To: {value}", f"Subject: {value}", f"Content-Type: {value}")
        started = time.monotonic()
        assert why_skipped(made, made.addresses, Gate(own_domains=("acme.example",), skip_subject=("*x*y*",))) in ("", "it is a patch")
        assert made.fingerprint
        assert time.monotonic() - started < 5, value[:20]


@pytest.mark.parametrize(
    ("header", "body", "signed", "encrypted"),
    [
        ("Content-Type: text/plain", "Hi\n", False, False),
        ("Content-Type: multipart/signed; boundary=x", "", True, False),
        ("Content-Type: MULTIPART/Encrypted; boundary=x", "", False, True),
        ("Content-Type: application/pkcs7-mime; smime-type=enveloped-data", "", False, True),
        ("Content-Type: application/x-pkcs7-mime; smime-type=signed-data", "", True, True),
        ("DKIM-Signature: v=1", "", True, False),
        ("X-A: b", "-----BEGIN PGP SIGNED MESSAGE-----\nHash: x\n\nHi\n", True, False),
        ("X-A: b", "-----BEGIN PGP MESSAGE-----\n\nabc\n", False, True),
        ("X-A: b", "> -----BEGIN PGP MESSAGE-----\n", False, False),
    ],
)
def test_signed_and_encrypted(header: str, body: str, signed: bool, encrypted: bool) -> None:
    made = mail(header, body=body)
    assert (made.is_signed, made.is_encrypted) == (signed, encrypted)


def test_a_mail_sent_once_more_has_the_same_fingerprint() -> None:
    def made(mark: str, text: str, when: str) -> str:
        head = (f"Date: {when}", f"Message-ID: <{when}@x>", "Subject: a", f'Content-Type: multipart/mixed; boundary="{mark}"')
        return mail(*head, body=f"--{mark}\n\n{text}\n--{mark}--\n").fingerprint

    assert made("=_abc", "Hi Ana", "1") == made("=_xyz", "Hi Ana", "2")
    assert made("=_abc", "Hi Ana", "1") != made("=_abc", "Hi Rob", "1")


# -- mail that goes unread


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Content-Type: text/calendar; method=REQUEST", "invitations"),
        ("Content-Type: multipart/encrypted", "encrypted"),
        ("Auto-Submitted: auto-replied", "automatic"),
        ("Content-Type: multipart/report; report-type=delivery-status", "automatic"),
        ("Subject: [RFC PATCH v2 1/3] rules: fewer", "patches"),
        ("In-Reply-To: <1@x>", "replies"),
        ("References: <1@x>", "replies"),
        ("List-Id: <a.b>", "lists"),
        ("Precedence: list", "lists"),
        ("Precedence: Bulk", "bulk"),
    ],
)
def test_kinds_of_mail_that_go_unread(header: str, kind: str) -> None:
    assert why_skipped(mail(header), ["a@b.example"], Gate(skip=(kind,)))
    assert not why_skipped(mail(header), ["a@b.example"], Gate(skip=()))
    assert bool(why_skipped(mail(header), ["a@b.example"], Gate())) == (kind in ("invitations", "encrypted", "automatic", "patches"))


def test_an_ordinary_mail_is_read() -> None:
    assert why_skipped(mail("Auto-Submitted: no", "Subject: [Acme] the mill"), ["a@b.example"], Gate()) == ""
    assert why_skipped(mail(body="diff --git a/x b/x\n"), ["a@b.example"], Gate()) == "it is a patch"


@pytest.mark.parametrize(
    ("recipients", "skipped"),
    [
        ("ana@acme.example", True),
        ("<Ana@ACME.example.>", True),
        ("ana@mail.acme.example root", True),
        ("ana@acme.example rob@birch.example", False),
        ("ana@notacme.example", False),
        ("ana@acme.example.evil.example", False),
        ("", False),
    ],
)
def test_mail_to_ones_own_house(recipients: str, skipped: bool) -> None:
    for domain in ("acme.example", "@Acme.Example"):
        assert bool(why_skipped(mail(), recipients.split(), Gate(own_domains=(domain,)))) == skipped


def test_patterns_have_stars_and_nothing_else() -> None:
    gate = Gate(skip_subject=("[Ticket *] *", "re?"))
    assert why_skipped(mail("Subject: [ticket 12] the mill"), ["a@b"], gate)
    assert why_skipped(mail("Subject: Re:"), ["a@b"], gate)
    assert not why_skipped(mail("Subject: T] x"), ["a@b"], gate)
    assert not why_skipped(mail("Subject: Re: no"), ["a@b"], gate)


# -- verdicts and words


def test_a_mail_without_a_score_is_not_under_it() -> None:
    draft = {"score": None, "band": "too little text for a score", "findings": []}
    assert verdict_of(Answer(draft), Gate(block_on="error", min_score=50)).kind == "sent"


def test_encrypted_mail_is_stopped_when_settings_do_not_skip_it() -> None:
    from msglint.presend.answer import Question
    from msglint.presend.decide import decide

    made = mail("Content-Type: multipart/encrypted; boundary=x")
    assert decide(made, ["a@b.example"], Gate(skip=()), Question(made.data), by_header=True).kind == "stopped"


@pytest.mark.parametrize("data", [None, [], {}, {"draft": 3}, "text"])
def test_an_answer_that_is_none_is_a_failure(data: object) -> None:
    assert answer_of(data).failed


def test_an_answer_survives_as_plain_data() -> None:
    for answer in (Answer({"score": 3}, subject="a"), Answer(unread="a"), Answer(broken="b"), Answer(failed="c")):
        assert answer_of(answer.plain()) == answer


def test_nothing_a_terminal_would_act_on_is_shown() -> None:
    evil = "a\x1b]0;title\x07\x1b[31mred\u202e\r\nb"
    finding = {
        "severity": "error",
        "rule": "r",
        "part": "subject",
        "line": 1,
        "exact": True,
        "quote": evil,
        "message": evil,
        "advice": evil,
    }
    record = Record(0, evil, "stopped", evil, subject=evil, score=3, band=evil, findings=[finding])
    for said in (in_short(record), in_full(record)):
        assert not {"\x1b", "\x07", "\u202e", "\r"} & {*said}


def test_a_line_is_never_very_long() -> None:
    finding = {
        "severity": "info",
        "rule": "r",
        "part": "text",
        "line": 1,
        "exact": True,
        "quote": "",
        "message": "word " * 99,
        "advice": "do " * 99,
    }
    said = in_short(Record(0, "sendmail", "stopped", "1 error", findings=[finding]))
    assert max(map(len, said.splitlines())) <= 100 and "  note: word" in said


# -- what is remembered


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state/msglint"


def test_leave_runs_out(state: Path) -> None:
    made = mail("Subject: a")
    records.give_leave(Record(0, "sendmail", "stopped", "", fingerprint=made.fingerprint), 1000)
    assert (state / "send-anyway.json").stat().st_mode & 0o777 == 0o600
    assert not records.has_leave(made, 1000 + records.LEAVE + 1)
    assert not records.has_leave(mail("Subject: b"), 1000)
    assert not records.has_leave(made, 0), "a clock that was set back gives no more time"
    assert records.has_leave(made, 1001)
    assert not records.has_leave(made, 1001)


def test_reports_that_cannot_be_read_are_passed_over(state: Path) -> None:
    record = records.record_of(Verdict("stopped", "1 error"), mail("Subject: a"), "gate", 5)
    assert records.keep(record, 9)
    for name, text in (("9.json", "{"), ("99.json", "[]"), ("999.json", '{"a": 1}')):
        (state / "reports" / name).write_text(text, "utf-8")
    assert [*records.last(5)] == [record]
    assert records.forget() == 4
    assert [*records.last(5)] == []


# -- settings


def settings(folder: Path, text: str) -> Gate:
    (folder / FILE).write_text(f"root: yes\n{text}", "utf-8")
    return SettingsFiles().of(folder / "mail.eml").before_sending()


def test_settings_of_the_gate(tmp_path: Path) -> None:
    text = (
        "gate:\n  sendmail: [msmtp, -a, work]\n  block_on: warning\n  min_score: 40\n  own_domains: acme.example\n  skip: [replies, bulk]\n"
        "  skip_to: ['*@birch.example']\n  skip_subject: ['Re: *']\n  skip_header: [List-Id, 'X-Ticket: *']\n  broken: send\n"
        "  on_failure: hold\n  largest: 3\n  seconds: 5\n  reports: 7\n"
    )
    gate = settings(tmp_path, text)
    assert gate == Gate(
        ("msmtp", "-a", "work"), "warning", 40, ("acme.example",), ("replies", "bulk"), ("*@birch.example",), ("Re: *",),
        ("List-Id", "X-Ticket: *"), "send", "hold", 3, 5, 7,
    )  # fmt: skip
    assert {line.split(":")[0].strip() for line in text.splitlines()[1:]} == {*GATE_KEYS}


def test_the_nearer_file_wins_key_by_key(tmp_path: Path) -> None:
    settings(tmp_path, "fail_on: info\ngate: {min_score: 20, seconds: 9}\n")
    (tmp_path / "near").mkdir()
    (tmp_path / "near" / FILE).write_text("gate: {min_score: 30}\n", "utf-8")
    made = SettingsFiles().of(tmp_path / "near/mail.eml")
    gate = made.before_sending()
    assert (gate.min_score, gate.seconds, gate.block_on) == (30, 9, "info")
    assert made.where["gate.min_score"].endswith(f"near/{FILE}:1") and made.where["gate.seconds"] == f"{tmp_path / FILE}:3"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("gate: yes", "gate must be a mapping"),
        ("gate: {min_scor: 3}", 'gate has no "min_scor"'),
        ("gate: {min_score: 300}", "min_score is from 0 to 100"),
        ("gate: {seconds: soon}", '"soon" is not a whole number'),
        ("gate: {largest: 0}", "largest is from 1 to 64"),
        ("gate: {block_on: errors}", 'block_on can\'t be "errors"'),
        ("gate: {skip: [reply]}", 'skip can\'t be "reply"'),
        ("gate: {own_domains: ['ana@acme.example']}", '"ana@acme.example" is not a domain'),
        ("gate: {skip_header: ['X Y']}", '"X Y" is not a header'),
        ("gate: {skip_subject: ['']}", '"" is not a subject'),
        ("gate: {sendmail: msmtp -a work}", "sendmail is a program and its arguments, as a list"),
        ("gate: {sendmail: []}", "sendmail needs a program"),
        ("gate: {broken: hold}", 'broken can\'t be "hold"'),
    ],
)
def test_mistakes_in_settings_are_told(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(SettingsError, match=r"\.msglint\.yaml:2:\d+: ") as error:
        settings(tmp_path, text)
    assert problem in str(error.value)


def test_a_mail_to_test_with_is_read() -> None:
    assert why_skipped(Mail(MAIL, len(MAIL)), ["ana@birch.example"], Gate(own_domains=("acme.example",))) == ""
