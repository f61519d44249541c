"""A milter's connection, talked to as Postfix and Sendmail talk."""

from __future__ import annotations

import asyncio
import errno
import os
import struct
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from fake_mta import ALL_ACTIONS, ALL_STEPS, HEADERS, Milter, Mta, whole

from msglint.presend.milter import wire
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.told import Manner
from msglint.presend.milter.wire import frame

SAID = b'550 5.7.1 msglint: not sent: 1 error (31/100): "we bake bread" is about you. [needs-the-sale]\0'
ACCEPTED = [(b"a", b"")]
FAULTY_MAIL = b"we bake bread, faulty\r\n"
Script = Callable[[Mta], Awaitable[None]]


def talk(milter: Milter, steps: int = ALL_STEPS, actions: int = ALL_ACTIONS) -> Callable[[Script], None]:
    """Negotiate, then let the script speak."""

    def run(script: Script) -> None:
        async def all_of_it(mta: Mta) -> None:
            await mta.negotiate(actions, steps)
            await script(mta)

        milter.talk(all_of_it)

    return run


def outcome(milter: Milter, body: bytes = b"Hi\r\n", **mail: object) -> list[tuple[bytes, bytes]]:
    """What one mail comes to."""
    replies: list[tuple[bytes, bytes]] = []

    @talk(milter)
    async def _(mta: Mta) -> None:
        replies.extend(await mta.mail(body, **mail))  # type: ignore[arg-type]

    return replies


def test_it_asks_for_nothing_it_does_not_use() -> None:
    milter = Milter(manner=Manner("quarantine", score_header=True))

    async def script(mta: Mta) -> None:
        version, actions, steps = await mta.negotiate()
        assert (version, actions) == (6, 0x01 | 0x10 | 0x20)
        assert not steps & (0x04 | 0x08 | 0x10 | 0x20 | 0x40), "it needs sender, recipients, headers, their end and the body"
        assert steps & wire.CAN_SKIP and steps & wire.LEADING_SPACE
        assert not steps & 0x80000, "a body without replies could not be skipped"

    milter.talk(script)


def test_an_older_mail_server_gets_a_reply_to_every_command() -> None:
    milter = Milter()

    async def script(mta: Mta) -> None:
        assert await mta.negotiate(0x3F, 0x7F, 2) == (2, 0x10, 0x03)
        for letter in (b"C", b"H"):
            assert await mta.ask(letter, b"x\0") == (b"c", b"")
        assert await mta.mail(b"Hi\r\n", [("Subject", "old")]) == ACCEPTED
        assert milter.worker.mails == [b"Subject: old\r\n\r\nHi\r\n"]

    milter.talk(script)


@pytest.mark.parametrize("offer", [b"", b"\0\0\0\6", struct.pack("!III", 1, 0, 0)])
def test_an_offer_it_cannot_use_ends_the_connection(offer: bytes) -> None:
    milter = Milter()

    async def script(mta: Mta) -> None:
        await mta.send((b"O", offer))
        assert await mta.is_closed()

    milter.talk(script)
    assert len(milter.log) == 1


def test_a_good_mail_is_accepted_and_reaches_the_linter_as_it_is() -> None:
    body = b"Hi Ana,\r\n.\r\n..\r\n\0\xff\xfe caf\xc3\xa9\r\n\r\n \t\r\nno end"
    folded = [*HEADERS, ("X-Long", " a\n\tb\n  c"), ("X-Tight", "x"), ("X-Empty", "")]
    milter = Milter()
    assert outcome(milter, body, headers=folded) == ACCEPTED
    assert milter.worker.mails == [whole(body, [*HEADERS, ("X-Long", " a\r\n\tb\r\n  c"), ("X-Tight", "x"), ("X-Empty", "")])]
    assert len(milter.log) == 1 and milter.log[0].startswith("4F3A2B: accepted (90/100), ")


def test_a_bad_mail_is_refused_with_the_reason() -> None:
    milter = Milter()
    assert outcome(milter, FAULTY_MAIL) == [(b"y", SAID)]
    assert milter.log[0].startswith("4F3A2B: rejected (1 error, 31/100), ")


def test_without_quotes_only_the_rule_is_named() -> None:
    (reply,) = outcome(Milter(manner=Manner(quotes=False)), FAULTY_MAIL)
    assert reply == (b"y", b"550 5.7.1 msglint: not sent: 1 error (31/100): [needs-the-sale]\0")


def test_a_broken_mail_is_refused_as_broken() -> None:
    milter = Milter()
    assert outcome(milter, b"NUL") == [(b"y", b"550 5.6.0 msglint: not sent: the mail is broken: it has a NUL character\0")]
    assert "rejected (the mail is broken)" in milter.log[0]


def test_quarantine() -> None:
    milter = Milter(manner=Manner("quarantine"))
    assert outcome(milter, FAULTY_MAIL) == [(b"q", b"msglint: 1 error, 31/100\0"), *ACCEPTED]
    assert "quarantined" in milter.log[0]


def test_a_mail_server_that_cannot_quarantine_is_told_to_refuse() -> None:
    @talk(Milter(manner=Manner("quarantine")), actions=0x11)
    async def _(mta: Mta) -> None:
        assert (await mta.mail(FAULTY_MAIL))[-1][0] == b"y"


def test_to_watch_only_lets_it_pass_and_logs_what_was_wrong() -> None:
    milter = Milter(manner=Manner("accept"))
    assert outcome(milter, FAULTY_MAIL) == ACCEPTED
    assert "accepted (1 error, 31/100)" in milter.log[0]


def test_the_score_is_written_when_asked_for_and_a_forged_one_taken_off() -> None:
    forged = [("X-Msglint-Score", " 100"), *HEADERS, ("x-msglint-score", " 99")]
    off = [(b"m", struct.pack("!I", at) + b"x-msglint-score\0\0") for at in (2, 1)]
    assert outcome(Milter(manner=Manner(score_header=True)), headers=forged) == [*off, (b"h", b"X-Msglint-Score\0 90\0"), *ACCEPTED]
    assert outcome(Milter(), headers=forged) == ACCEPTED


def test_our_mark_is_always_taken_off_and_counts_only_when_allowed() -> None:
    marked = [("X-Msglint", " send"), *HEADERS]
    off = (b"m", struct.pack("!I", 1) + b"x-msglint\0\0")
    assert outcome(Milter(), headers=marked) == [off, *ACCEPTED]
    assert outcome(Milter(), FAULTY_MAIL, headers=marked) == [(b"y", SAID)]
    assert outcome(Milter(manner=Manner(override=True)), FAULTY_MAIL, headers=marked) == [off, *ACCEPTED]


def test_nothing_is_changed_in_a_signed_mail() -> None:
    signed = [("X-Msglint", " send"), *HEADERS, ("Content-Type", " multipart/signed; boundary=x")]
    assert outcome(Milter(manner=Manner(score_header=True, override=True)), headers=signed) == ACCEPTED
    assert outcome(Milter(manner=Manner(override=True)), FAULTY_MAIL, headers=signed) == [(b"y", SAID)]


@pytest.mark.parametrize(("policy", "reply", "word"), [("send", b"a", "accepted"), ("hold", b"y", "deferred")])
def test_its_own_failure_goes_by_the_policy(tmp_path: Path, policy: str, reply: bytes, word: str) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text(f"gate: {{on_failure: {policy}}}\n")
    milter = Milter(settings)
    (got,) = outcome(milter, b"crash")
    assert got[0] == reply
    assert got[1].startswith(b"451 4.3.0 ") or reply == b"a"
    assert f"4F3A2B: {word} (msglint could not judge it: the linter ended" in milter.log[0]


@pytest.mark.parametrize(
    ("limits", "mail", "words"),
    [
        (Limits(headers=2), {}, "its headers are more than 2,"),
        (Limits(header_bytes=20), {}, "or than 20 bytes"),
        (Limits(recipients=1), {"recipients": ["<a@birch.example>", "<b@birch.example>"]}, "more than 1 recipients"),
    ],
)
def test_a_mail_over_a_limit_is_a_failure_of_ours(limits: Limits, mail: dict[str, object], words: str) -> None:
    milter = Milter(limits=limits)
    assert outcome(milter, **mail) == ACCEPTED
    assert words in milter.log[0] and milter.worker.mails == []


def test_of_a_mail_that_is_too_large_the_rest_is_not_wanted(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("gate: {largest: 1, on_failure: hold}\n")
    piece = b"x" * 60000
    taken: list[bytes] = []
    milter = Milter(settings)

    def pieces() -> list[bytes]:
        return [piece] * 30

    @talk(milter)
    async def _(mta: Mta) -> None:
        await mta.send((b"M", b"<jo@acme.example>\0"))
        await mta.read()
        for each in pieces():
            reply = await mta.ask(b"B", each)
            taken.append(reply[0])
            if reply[0] == wire.SKIP:
                break
        assert (await mta.end())[-1][1].startswith(b"451 4.3.0")

    assert taken == [b"c"] * 17 + [b"s"]
    assert "it has more than 1 MB" in milter.log[0]


def test_a_large_mail_is_kept_in_a_file_and_read_whole() -> None:
    body = bytes(range(1, 256)) * 4000
    milter = Milter(limits=Limits(in_memory=1000))
    assert outcome(milter, [body[at : at + 65535] for at in range(0, len(body), 65535)]) == ACCEPTED  # type: ignore[arg-type]
    assert milter.worker.mails == [whole(body)]


def test_a_mail_that_finds_no_room_is_a_failure_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: object, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("tempfile.SpooledTemporaryFile.write", full)
    milter = Milter()
    assert outcome(milter) == ACCEPTED
    assert "it can't be kept while it is linted: No space left" in milter.log[0] and milter.worker.mails == []


LOGGED_IN = (b"D", b"M{auth_authen}\0jo\0i\0004F3A2B\0")


@pytest.mark.parametrize(
    ("scope", "mail", "judged"),
    [
        (Scope(only_authenticated=True), {}, False),
        (Scope(only_authenticated=True), {"macros": (b"D", b"M{auth_authen}\0\0")}, False),
        (Scope(only_authenticated=True), {"macros": LOGGED_IN}, True),
        (Scope(domains=("acme.example",)), {}, True),
        (Scope(domains=("@ACME.example.",)), {"sender": "<jo@Mail.Acme.Example>"}, True),
        (Scope(domains=("acme.example",)), {"sender": "<jo@notacme.example>"}, False),
        (Scope(domains=("acme.example",)), {"sender": "<>"}, False),
        (Scope(True, ("acme.example",)), {"macros": LOGGED_IN, "sender": "<jo@birch.example>"}, False),
    ],
)
def test_whose_mail_is_judged(scope: Scope, mail: dict[str, object], judged: bool) -> None:
    milter = Milter(scope=scope)
    replies = outcome(milter, FAULTY_MAIL, **mail)
    assert replies == ([(b"y", SAID)] if judged else ACCEPTED)
    assert len(milter.worker.mails) == judged


def test_a_login_does_not_outlast_its_mail() -> None:
    milter = Milter(scope=Scope(only_authenticated=True))

    @talk(milter)
    async def _(mta: Mta) -> None:
        assert await mta.mail(FAULTY_MAIL, macros=LOGGED_IN) == [(b"y", SAID)]
        assert await mta.mail(FAULTY_MAIL) == ACCEPTED
        await mta.send((b"D", b"M{auth_authen}\0jo\0"), (b"A", b""))
        assert await mta.mail(FAULTY_MAIL) == ACCEPTED

    assert len(milter.worker.mails) == 1


def test_mail_to_own_domains_is_not_judged(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("gate: {own_domains: [acme.example]}\n")
    milter = Milter(settings)

    @talk(milter)
    async def _(mta: Mta) -> None:
        assert await mta.mail(FAULTY_MAIL, recipients=["<bo@acme.example>", "<cy@acme.example>"]) == ACCEPTED
        assert await mta.mail(FAULTY_MAIL, recipients=["<bo@acme.example>", "<ana@birch.example>"]) == [(b"y", SAID)]

    assert "accepted (not judged)" in milter.log[0]


def test_several_mails_in_a_connection_have_nothing_of_each_other() -> None:
    milter = Milter()

    @talk(milter)
    async def _(mta: Mta) -> None:
        for at in range(4):
            body = FAULTY_MAIL if at % 2 else b"Hi\r\n"
            assert await mta.mail(body) == ([(b"y", SAID)] if at % 2 else ACCEPTED)
        await mta.send((b"Q", b""))
        assert await mta.is_closed()

    assert milter.worker.mails == [whole(b"Hi\r\n"), whole(FAULTY_MAIL)] * 2


@pytest.mark.parametrize("letter", [b"A", b"K", b"C"])
def test_a_mail_given_up_in_the_middle_leaves_nothing(letter: bytes) -> None:
    milter = Milter()

    @talk(milter)
    async def _(mta: Mta) -> None:
        await mta.send((b"M", b"<x@acme.example>\0"), (b"R", b"<y@acme.example>\0"), (b"L", b"Subject\0 half\0"))
        await mta.read()
        assert (await mta.ask(b"B", b"faulty"))[0] == b"c"
        await mta.send((letter, b""))
        assert await mta.mail(b"Hi\r\n") == ACCEPTED

    assert milter.worker.mails == [whole(b"Hi\r\n")]


def test_a_body_may_come_with_the_end() -> None:
    milter = Milter()

    @talk(milter)
    async def _(mta: Mta) -> None:
        await mta.send((b"M", b"<x@acme.example>\0"), (b"L", b"Subject\0 a\0"), (b"N", b""), (b"E", b"Hi\r\n"))
        assert [await mta.read(), await mta.read()] == [(b"c", b""), *ACCEPTED]

    assert milter.worker.mails == [whole(b"Hi\r\n", [("Subject", " a")])]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (frame(b"X"), "an unknown command"),
        (b"\0\0\0\0", "a frame of 0 bytes"),
        (b"\x7f\xff\xff\xff", "a frame of 2147483647 bytes; 1 to 1048576 are allowed"),
        (frame(b"E"), "a piece of a mail that has not begun"),
        (frame(b"B", b"secret"), "a piece of a mail that has not begun"),
        (frame(b"M", b"<secret@acme.example>"), "a text without an end"),
        (frame(b"M", b"<a>\0") + frame(b"L", b"secret\0"), "a header that is no name and value"),
        (frame(b"D", b"Msecret\0"), "a macro without a value"),
    ],
)
def test_what_is_no_milter_protocol_ends_the_connection(sent: bytes, words: str) -> None:
    milter = Milter()

    @talk(milter)
    async def _(mta: Mta) -> None:
        mta.writer.write(sent)
        while not await mta.is_closed():
            pass

    assert milter.log[0].startswith(f"a connection was closed: {words}")
    assert "secret" not in "".join(milter.log)


def test_a_command_before_the_options_ends_the_connection() -> None:
    milter = Milter()

    async def script(mta: Mta) -> None:
        await mta.send((b"M", b"<x@acme.example>\0"))
        assert await mta.is_closed()

    milter.talk(script)
    assert milter.log == ["a connection was closed: a command before the options"]


def test_frames_may_be_split_at_every_byte() -> None:
    sent = b"".join(
        frame(letter, data)
        for letter, data in [
            (b"O", struct.pack("!III", 6, ALL_ACTIONS, ALL_STEPS)), (b"D", b"Mi\0004F3A2B\0"), (b"M", b"<jo@acme.example>\0"),
            (b"R", b"<ana@birch.example>\0"), (b"L", b"Subject\0 x\0"), (b"N", b""), (b"B", FAULTY_MAIL), (b"E", b""), (b"Q", b""),
        ]
    )  # fmt: skip

    def answers(cuts: list[int]) -> bytes:
        got = b""

        async def script(mta: Mta) -> None:
            nonlocal got
            for start, end in zip([0, *cuts], [*cuts, len(sent)], strict=True):
                mta.writer.write(sent[start:end])
                await asyncio.sleep(0)
            got = await mta.reader.read(-1)

        Milter().talk(script)
        return got

    at_once = answers([])
    assert at_once.endswith(frame(b"y", SAID))
    assert answers(list(range(1, len(sent)))) == at_once
    for cut in range(1, len(sent), 7):
        assert answers([cut]) == at_once


def test_while_it_waits_the_mail_server_is_told() -> None:
    milter = Milter(limits=Limits(progress=0.05))
    go_on = threading.Event()
    milter.worker.gate = lambda: go_on.wait(10) and None

    @talk(milter)
    async def _(mta: Mta) -> None:
        asyncio.get_running_loop().call_later(0.3, go_on.set)
        *waited, last = await mta.mail(FAULTY_MAIL)
        assert len(waited) >= 2 and {*waited} == {(b"p", b"")} and last == (b"y", SAID)


def test_a_mail_whose_turn_does_not_come_is_a_failure_of_ours(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("gate: {seconds: 1, on_failure: hold}\n")
    milter = Milter(settings, limits=Limits(progress=0.05, waiting=-0.8))
    go_on = threading.Event()
    milter.worker.gate = lambda: go_on.wait(10) and None

    @talk(milter)
    async def _(mta: Mta) -> None:
        assert (await mta.mail(b"Hi\r\n"))[-1][1].startswith(b"451 4.3.0 ")
        go_on.set()

    assert "there were too many mails before it" in milter.log[0]


@pytest.mark.parametrize("limits", [Limits(idle=0.1), Limits(mail=0.1)])
def test_a_mail_server_that_falls_silent_in_a_mail_is_left(limits: Limits) -> None:
    milter = Milter(limits=limits)

    @talk(milter)
    async def _(mta: Mta) -> None:
        await mta.ask(b"M", b"<jo@acme.example>\0")
        assert await mta.is_closed()

    assert milter.log == ["a connection was closed: it took too long"]


def test_a_mail_server_that_is_gone_before_the_verdict_is_logged() -> None:
    milter = Milter(limits=Limits(progress=0.02))
    go_on = threading.Event()
    milter.worker.gate = lambda: go_on.wait(0.3) and None

    @talk(milter)
    async def _(mta: Mta) -> None:
        await mta.send((b"M", b"<jo@acme.example>\0"), (b"N", b""), (b"E", b""))
        await mta.read()
        mta.writer.transport.abort()
        await asyncio.sleep(0.2)

    assert milter.log == ["-: the mail server was gone before it could be told"]


def test_a_connection_lost_in_the_middle_of_a_mail_is_logged_without_it() -> None:
    milter = Milter()

    @talk(milter)
    async def _(mta: Mta) -> None:
        await mta.ask(b"M", b"<secret@acme.example>\0")
        mta.writer.write(b"\0\0\1\0Bhalf of it")

    assert milter.log == ["a connection was lost in the middle of a mail"]


def test_nothing_of_a_mail_is_in_the_log() -> None:
    milter = Milter()
    secret = [("Subject", " secret"), ("To", " secret@birch.example")]
    macros = (b"D", b"Mi\0\nsecret: accepted\0")

    @talk(milter)
    async def _(mta: Mta) -> None:
        for body in (b"secret", b"secret faulty", b"secret crash", b"secret NUL"):
            await mta.mail(body, secret, sender="<secret@acme.example>", recipients=["<secret@birch.example>"], macros=macros)

    assert len(milter.log) == 4 and "secret" not in "".join(milter.log)
    assert {line.partition(":")[0] for line in milter.log} == {"-"}
