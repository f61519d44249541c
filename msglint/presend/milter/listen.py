"""Where a milter listens: `inet:127.0.0.1:9905` or `unix:/path`, as Postfix writes it."""

from __future__ import annotations

import os
import re
import socket
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from msglint.errors import UsageError

_INET = re.compile(r"inet:(?:\[(?P<six>[^\]]+)\]|(?P<host>[^\[\]:@]+)):(?P<port>\d{1,5})")
_LONGEST_PATH = 107  # bytes; the kernel's
_BACKLOG = 256


@dataclass(frozen=True, slots=True)
class Address:
    """A host and a port, or the path of a socket."""

    host: str = ""
    port: int = 0
    path: Path | None = None

    def __str__(self) -> str:
        if self.path:
            return f"unix:{self.path}"
        return f"inet:[{self.host}]:{self.port}" if ":" in self.host else f"inet:{self.host}:{self.port}"


def address_of(text: str) -> Address:
    """Raises UsageError."""
    if text.startswith("unix:/"):
        path = Path(text.partition(":")[2])
        if len(os.fsencode(path)) > _LONGEST_PATH:
            raise UsageError(f"{text}: the path of a socket has at most {_LONGEST_PATH} bytes")
        return Address(path=path)
    match = _INET.fullmatch(text)
    if not match or not 0 <= int(match["port"]) < 65536:
        raise UsageError(f'"{text}" is no place to listen; write  inet:127.0.0.1:9905  or  unix:/path/of/a/socket')
    return Address(match["six"] or match["host"], int(match["port"]))


def listening(address: Address) -> socket.socket:
    """A socket that listens there. Only its owner and group may use one that has a path. Raises UsageError."""
    try:
        return _by_path(address.path) if address.path else _by_port(address)
    except OSError as error:
        raise UsageError(f"{address} can't be listened at: {error.strerror or error}") from None


def gone(listener: socket.socket) -> None:
    """Take the path of a socket away that is about to close."""
    with suppress(OSError):
        if listener.family == socket.AF_UNIX:
            Path(listener.getsockname()).unlink()


def _by_port(address: Address) -> socket.socket:
    family, kind, protocol, _, place = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        listener.listen(_BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def _by_path(path: Path) -> socket.socket:
    _clear(path)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o117)
    try:
        listener.bind(str(path))
        listener.listen(_BACKLOG)
    except OSError:
        listener.close()
        raise
    finally:
        os.umask(mask)
    return listener


def _clear(path: Path) -> None:
    """Take away a socket that nobody listens at."""
    if not path.exists():
        return
    if not stat.S_ISSOCK(path.lstat().st_mode):
        raise UsageError(f"{path} is there and is no socket")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as other:
        other.settimeout(2)
        try:
            other.connect(str(path))
        except ConnectionRefusedError:
            path.unlink(missing_ok=True)
            return
    raise UsageError(f"somebody listens at {path} already")
