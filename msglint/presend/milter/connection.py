"""One connection of a mail server, from its first byte to its last: reads commands, has mails judged, answers."""

from __future__ import annotations

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from msglint.presend.decide import MEGABYTE
from msglint.presend.milter import wire
from msglint.presend.milter.desk import Desk, Judged
from msglint.presend.milter.letter import Letter
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.session import Session
from msglint.presend.milter.told import Manner, number, outcome_of, replies, summary
from msglint.presend.milter.wire import WireError
from msglint.presend.verdict import failed

T = TypeVar("T")
_HEAD = 4  # bytes of a length


@dataclass(frozen=True, slots=True)
class House:
    """What all connections share. ``desk`` gives the one that judges now, ``say`` writes a line into the log."""

    desk: Callable[[], Desk]
    say: Callable[[str], None]
    scope: Scope = field(default_factory=Scope)
    manner: Manner = field(default_factory=Manner)
    limits: Limits = field(default_factory=Limits)


class Connection:
    """Ends when the other side does, when it says something that is no milter protocol, or takes too long."""

    def __init__(self, house: House, reader: StreamReader, writer: StreamWriter) -> None:
        self._house, self._reader, self._writer = house, reader, writer
        self._session = Session(house.manner.actions, house.scope, house.limits, house.desk().gate.largest * MEGABYTE)
        self._judging = False
        self._until = 0.0  # when the mail that comes in has to be whole
        self.ends_soon = False  # after the mail in hand

    @property
    def is_busy(self) -> bool:
        """Whether a mail is in hand."""
        return self._judging or self._session.letter is not None

    async def serve(self) -> None:
        try:
            while await self._command() and not (self.ends_soon and not self.is_busy):
                pass
        except WireError as error:
            self._house.say(f"a connection was closed: {error}")
        except asyncio.TimeoutError:
            self._house.say("a connection was closed: it took too long")
        except (asyncio.IncompleteReadError, ConnectionError):
            if self.is_busy:
                self._house.say("a connection was lost in the middle of a mail")
        finally:
            self._session.drop()
            self._writer.close()

    async def _command(self) -> bool:
        """Read a command and answer it; whether there may be another."""
        length = wire.length_of(await self._bytes(_HEAD), self._house.limits.frame)
        said = await self._bytes(length)
        was_busy = self.is_busy
        step = self._session.take(said[:1], said[1:])
        if self.is_busy and (not was_busy or said[:1] == wire.MAIL):
            self._until = _now() + self._house.limits.mail
        if step.letter:
            await self._judge(step.letter)
        elif step.answer:
            await self._send(step.answer)
        return not step.done

    async def _bytes(self, size: int) -> bytes:
        seconds = self._house.limits.idle
        if self.is_busy:
            seconds = min(seconds, self._until - _now())
        return await _within(self._reader.readexactly(size), seconds)

    async def _send(self, data: bytes) -> None:
        self._writer.write(data)
        await _within(self._writer.drain(), self._house.limits.idle)

    async def _judge(self, letter: Letter) -> None:
        self._judging = True
        start = _now()
        try:
            judged = await self._judged(letter)
            terms, manner = self._session.terms, self._house.manner
            await self._send(replies(judged, letter, terms, manner))
            outcome = outcome_of(judged.verdict, terms, manner)
            self._house.say(f"{number(letter)}: {outcome} ({summary(judged.verdict)}), {_now() - start:.2f} s")
        except ConnectionError:
            self._house.say(f"{number(letter)}: the mail server was gone before it could be told")
            raise
        finally:
            self._judging = False
            letter.close()

    async def _judged(self, letter: Letter) -> Judged:
        """What the desk says; the mail server is told meanwhile that somebody is at it."""
        desk, limits = self._house.desk(), self._house.limits
        loop = asyncio.get_running_loop()
        judged = loop.run_in_executor(desk.threads, lambda: desk.judge(letter, override=self._house.manner.override))
        until = _now() + limits.waiting + desk.gate.seconds
        try:
            while not (await asyncio.wait({judged}, timeout=limits.progress))[0]:
                if _now() > until:
                    return Judged(failed("there were too many mails before it", desk.gate))
                await self._send(wire.frame(wire.PROGRESS))
            return judged.result()
        finally:
            judged.cancel()  # if nobody has begun with it


def _now() -> float:
    return asyncio.get_running_loop().time()


async def _within(work: Awaitable[T], seconds: float) -> T:
    """Raises asyncio.TimeoutError, which is not TimeoutError before Python 3.11."""
    return await asyncio.wait_for(work, seconds)
