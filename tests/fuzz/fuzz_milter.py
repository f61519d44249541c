"""What a mail server says to the milter, whole and in pieces: the same answers, in frames, or the end of the connection."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from holding import soon
from milter_frames import read_frames

from msglint.presend.milter import wire
from msglint.presend.milter.connection import Connection, House
from msglint.presend.milter.desk import Judged
from msglint.presend.milter.letter import Letter
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.told import Manner
from msglint.presend.verdict import Verdict
from msglint.settings import Settings

TOKENS = (
    b"O\0\0\0\x06\0\0\x01\xff\0\x1f\xff\xf7\xff", b"DMi\x004F3A2B\0\xff", b"DM{auth_authen}\0jo\0\xff", b"DC_\0a\0\xff",
    b"M<jo@acme.example>\0\xff", b"R<ana@birch.example>\0\xff", b"T\xff", b"LSubject\0 the mill\0\xff", b"LX-Msglint\0send\0\xff",
    b"LX-Msglint-Score\x0099\0\xff", b"LDKIM-Signature\0x\0\xff", b"LContent-Type\0multipart/signed\0\xff", b"N\xff",
    b"BHi Ana, faulty\xff", b"B\xff", b"E\xff", b"Ecrash\xff", b"A\xff", b"Q\xff", b"K\xff", b"U\xff", b"CHost\x004\0\x191.2.3.4\0\xff",
    b"Hhelo\0\xff", b"\xff", b"\0", b"\0\0\0\x01", b"\0\x10\0\0", b"\x7f\xff\xff\xff", b"\0\0\0\x05", b"%", b"\r\n", b"\n ",
)  # fmt: skip
LIMITS = Limits(frame=3000, headers=5, header_bytes=200, recipients=3, in_memory=50)
_FINDING = {"severity": "error", "rule": "a-rule", "message": '"faulty" is 100% about you.'}


class _Desk:
    """Judges by a word of the mail."""

    def __init__(self, threads: ThreadPoolExecutor) -> None:
        self.gate = Settings().before_sending()
        self.threads = threads
        self.mails: list[tuple[bytes, int, str, tuple[str, ...], str]] = []

    def judge(self, letter: Letter, *, override: bool) -> Judged:
        mail = letter.mail()
        self.mails.append((mail.data, mail.size, letter.sender, tuple(letter.recipients), letter.too_much))
        bad = b"faulty" in mail.data
        return Judged(
            Verdict("stopped" if bad else "sent", "1 error" if bad else "", draft={"score": 31, "findings": [_FINDING] if bad else []}),
            mail.is_sealed,
        )


class _Now(ThreadPoolExecutor):
    """Work is done at once, so that an input always goes the same way."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        from concurrent.futures import Future

        done: Future[object] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


@dataclass
class _Writer:
    """Keeps what is written."""

    written: list[bytes] = field(default_factory=list)
    closed: bool = False

    def write(self, data: bytes) -> None:
        assert not self.closed
        self.written.append(data)

    async def drain(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True


def said_in(data: bytes) -> bytes:
    """An even first byte: the rest is what is said. An odd one: pieces that end in 0xFF become frames."""
    if not data or data[0] % 2 == 0:
        return data[1:]
    return b"".join(wire.frame(piece[:1], piece[1:]) for piece in data[1:].split(b"\xff") if piece)


def pieces_of(said: bytes, data: bytes) -> list[bytes]:
    """``said``, cut at places that the input itself chooses."""
    pieces, at, step = [], 0, 0
    while at < len(said):
        size = 1 + data[step % len(data)] % 9
        pieces.append(said[at : at + size])
        at, step = at + size, step + 1
    return pieces


def one(data: bytes) -> None:
    said = said_in(data)
    manner = Manner(("reject", "quarantine", "accept")[len(data) % 3], bool(len(data) % 2), bool(len(data) % 5), bool(len(data) % 7))  # type: ignore[arg-type]
    with soon():
        whole = asyncio.run(_talk([said], manner))
    assert whole == asyncio.run(_talk(pieces_of(said, data), manner))
    answers, log, mails = whole
    for letter, answer in read_frames(answers):
        assert letter in b"OactyhmqRps"
        if letter == wire.REPLY:
            assert re.fullmatch(rb"(?:550|451) [ -~]+\0", answer) and len(answer.replace(b"%%", b"%")) <= 500
    assert all(line.isascii() and line.isprintable() for line in log)
    for mail, size, _, recipients, too_much in mails:
        assert len(mail) <= size and len(recipients) <= LIMITS.recipients
        assert size <= 1024 * 1024 + LIMITS.frame or too_much


async def _talk(pieces: Sequence[bytes], manner: Manner) -> tuple[bytes, list[str], list[object]]:
    log: list[str] = []
    desk = _Desk(_Now())
    reader, writer = asyncio.StreamReader(), _Writer()
    house = House(lambda: desk, log.append, Scope(), manner, LIMITS)  # type: ignore[arg-type,return-value]
    served = asyncio.ensure_future(Connection(house, reader, writer).serve())  # type: ignore[arg-type]
    for piece in pieces:
        reader.feed_data(piece)
        await asyncio.sleep(0)
    reader.feed_eof()
    await served
    assert writer.closed
    return b"".join(writer.written), [re.sub(r"\d+\.\d+ s$", "", line) for line in log], list(desk.mails)
