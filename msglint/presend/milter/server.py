"""The milter as a service: listens, takes connections, reads settings and rules anew on SIGHUP, and on SIGTERM lets the mails in
hand come to their end."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable, Sequence
from contextlib import suppress

from msglint.errors import MsglintError
from msglint.presend.milter.connection import Connection, House
from msglint.presend.milter.desk import Desk
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.listen import gone
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.told import Manner

READY, STOPPING = "READY=1", "STOPPING=1"


class Server:
    """``open_desk`` reads settings and rules and starts the workers; it may raise MsglintError."""

    def __init__(self, open_desk: Callable[[], Desk], say: Callable[[str], None], scope: Scope, manner: Manner, limits: Limits) -> None:
        self._open_desk, self._say, self._limits = open_desk, say, limits
        self._desk = open_desk()
        self._house = House(lambda: self._desk, say, scope, manner, limits)
        self._connections: dict[asyncio.Task[None], Connection] = {}
        self._stop = asyncio.Event()
        self._reloading = asyncio.Lock()

    async def run(self, listeners: Sequence[socket.socket]) -> None:
        """Serve until somebody says `stop`."""
        servers = [await _started(listener, self._connected) for listener in listeners]
        tell_systemd(READY)
        await self._stop.wait()
        tell_systemd(STOPPING)
        for listener, server in zip(listeners, servers, strict=True):
            gone(listener)
            server.close()
        in_time = await self._finish()
        async with self._reloading:
            await asyncio.to_thread(self._desk.close, at_once=not in_time)

    def stop(self) -> None:
        self._stop.set()

    async def reload(self) -> None:
        """Read settings and rules anew; with a mistake in them the old ones go on."""
        async with self._reloading:
            try:
                new = await asyncio.to_thread(self._open_desk)
            except MsglintError as error:
                self._say(f"the settings and rules were not read anew, the old ones hold: {error}")
                return
            old, self._desk = self._desk, new
            self._say("settings and rules were read anew")
            await asyncio.to_thread(old.close)

    async def _connected(self, reader: StreamReader, writer: StreamWriter) -> None:
        if len(self._connections) >= self._limits.connections:
            self._say(f"a connection was refused: there are {self._limits.connections} already")
            writer.close()
            return
        task = asyncio.current_task()
        assert task
        connection = self._connections[task] = Connection(self._house, reader, writer)
        try:
            await connection.serve()
        except Exception as error:  # its text may quote the mail
            self._say(f"a connection was closed: msglint has a fault ({type(error).__name__})")
        finally:
            del self._connections[task]

    async def _finish(self) -> bool:
        """Close what is idle, and wait for the mails in hand; whether all of them came to their end."""
        for task, connection in self._connections.items():
            connection.ends_soon = True
            if not connection.is_busy:
                task.cancel()
        if busy := sum(connection.is_busy for connection in self._connections.values()):
            self._say(f"stopping when {busy} mail{'s are' if busy > 1 else ' is'} done")
        if not self._connections:
            return True
        _, late = await asyncio.wait([*self._connections], timeout=self._limits.grace)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
        return not late


async def serve(server: Server, listeners: Sequence[socket.socket]) -> None:
    """Run a server that listens to signals."""
    loop = asyncio.get_running_loop()
    reloads: set[asyncio.Task[None]] = set()

    def reload() -> None:
        task = loop.create_task(server.reload())
        reloads.add(task)
        task.add_done_callback(reloads.discard)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, server.stop)
    loop.add_signal_handler(signal.SIGHUP, reload)
    await server.run(listeners)


def tell_systemd(state: str) -> None:
    """Say how things are where systemd wants to know (Type=notify)."""
    place = os.environ.get("NOTIFY_SOCKET", "")
    if place.startswith(("/", "@")):
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
            to.sendto(state.encode(), place.replace("@", "\0", 1))


async def _started(listener: socket.socket, connected: Callable[[StreamReader, StreamWriter], object]) -> asyncio.AbstractServer:
    if listener.family == socket.AF_UNIX:
        return await asyncio.start_unix_server(connected, sock=listener)  # type: ignore[arg-type]
    return await asyncio.start_server(connected, sock=listener)  # type: ignore[arg-type]
