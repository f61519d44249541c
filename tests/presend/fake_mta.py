"""A mail server that talks to a milter's connection over a pair of sockets, and workers that say what they are told to."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from made_gates import CLEAN, FAULTY

from msglint.presend.answer import Answer, answer_of
from msglint.presend.milter import wire
from msglint.presend.milter.connection import Connection, House
from msglint.presend.milter.desk import Desk
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.told import Manner
from msglint.presend.milter.wire import frame

ALL_ACTIONS, ALL_STEPS = 0x1FF, 0x1FFFFF
HEADERS = [("From", " jo@acme.example"), ("To", " ana@birch.example"), ("Subject", " the old mill")]
Frame = tuple[bytes, bytes]


class Worker:
    """In place of a worker process. A mail with the word "faulty" has an error, one with "crash" ends it; all are kept."""

    def __init__(self, settings_file: Path | None = None) -> None:
        self.mails: list[bytes] = []
        self.killed = threading.Event()
        self.gate: Callable[[], None] = lambda: None

    def start(self) -> str:
        return ""

    def ask(self, mail: bytes, seconds: float) -> Answer:
        self.mails.append(mail)
        self.gate()
        if b"crash" in mail:
            return Answer(failed="the linter ended before it had an answer: status -11")
        if b"NUL" in mail:
            return Answer(broken="has a NUL character")
        return answer_of(FAULTY if b"faulty" in mail else CLEAN)

    def kill(self) -> None:
        self.killed.set()

    def end(self) -> None:
        pass


@dataclass
class Milter:
    """What stands behind a connection, and what was logged."""

    settings: Path | None = None
    scope: Scope = field(default_factory=Scope)
    manner: Manner = field(default_factory=Manner)
    limits: Limits = field(default_factory=Limits)
    log: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.worker = Worker()
        self.desk = Desk(self.settings, helper=lambda _: self.worker)

    @property
    def house(self) -> House:
        return House(lambda: self.desk, self.log.append, self.scope, self.manner, self.limits)

    def talk(self, script: Callable[[Mta], Awaitable[None]]) -> None:
        """Let a mail server say what it has to say; the connection must end soon after."""
        asyncio.run(asyncio.wait_for(self._talk(script), 20))

    async def _talk(self, script: Callable[[Mta], Awaitable[None]]) -> None:
        ours, theirs = socket.socketpair()
        reader, writer = await asyncio.open_connection(sock=ours)
        served = asyncio.create_task(Connection(self.house, reader, writer).serve())
        mta = Mta(*await asyncio.open_connection(sock=theirs))
        try:
            await script(mta)
        finally:
            mta.writer.close()
            await served
            self.desk.threads.shutdown()


@dataclass
class Mta:
    """The mail server's side."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    steps: int = 0

    async def send(self, *frames: Frame) -> None:
        self.writer.write(b"".join(frame(letter, data) for letter, data in frames))
        await self.writer.drain()

    async def read(self) -> Frame:
        (length,) = struct.unpack("!I", await self.reader.readexactly(4))
        data = await self.reader.readexactly(length)
        return data[:1], data[1:]

    async def ask(self, letter: bytes, data: bytes = b"") -> Frame:
        await self.send((letter, data))
        return await self.read()

    async def negotiate(self, actions: int = ALL_ACTIONS, steps: int = ALL_STEPS, version: int = 6) -> tuple[int, int, int]:
        letter, data = await self.ask(b"O", struct.pack("!III", version, actions, steps))
        assert letter == b"O"
        agreed: tuple[int, int, int] = struct.unpack("!III", data)
        self.steps = agreed[2]
        return agreed

    async def mail(
        self, body: bytes | Sequence[bytes], headers: Iterable[tuple[str, str]] = HEADERS, *, sender: str = "<jo@acme.example>",
        recipients: Sequence[str] = ("<ana@birch.example>",), macros: Frame = (b"D", b"Mi\0004F3A2B\0"),
    ) -> list[Frame]:  # fmt: skip
        """Hand over a whole mail; all replies at its end, or the one that ended it sooner."""
        await self.send(macros)
        first = await self.ask(b"M", sender.encode() + b"\0")
        if first[0] != wire.CONTINUE:
            return [first]
        for address in recipients:
            await self._quietly(b"R", address.encode() + b"\0")
        for name, value in headers:
            await self._quietly(b"L", f"{name}\0{value}\0".encode())
        await self._quietly(b"N", b"")
        for piece in [body] if isinstance(body, bytes) else body:
            if (await self.ask(b"B", piece))[0] == wire.SKIP:
                break
        return await self.end()

    async def end(self) -> list[Frame]:
        """The end of a mail, and all replies up to the last."""
        await self.send((b"E", b""))
        replies = [await self.read()]
        while replies[-1][0] in (wire.ADD_HEADER, wire.CHANGE_HEADER, wire.QUARANTINE, wire.PROGRESS):
            replies.append(await self.read())
        return replies

    async def _quietly(self, letter: bytes, data: bytes) -> None:
        await self.send((letter, data))
        if not self.steps & wire.SILENT[letter]:
            assert (await self.read())[0] == wire.CONTINUE

    async def is_closed(self) -> bool:
        try:
            return await asyncio.wait_for(self.reader.read(1), 5) == b""
        except ConnectionError:
            return True


def whole(body: bytes, headers: Iterable[tuple[str, str]] = HEADERS) -> bytes:
    """The mail as it should reach the linter."""
    return "".join(f"{name}:{value}\r\n" for name, value in headers).encode() + b"\r\n" + body
