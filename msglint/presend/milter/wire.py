"""The milter protocol on the wire, versions 2 to 6: frames of a length, a letter and data; what the letters and bits mean."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

VERSIONS = (2, 6)
_LENGTH = struct.Struct("!I")
_THREE = struct.Struct("!III")

# What the mail server says.
OPTIONS, MACROS, CONNECT, HELO, MAIL, RCPT, DATA, HEADER, END_OF_HEADERS, BODY, END, ABORT, QUIT, NEW, UNKNOWN = (
    b"O", b"D", b"C", b"H", b"M", b"R", b"T", b"L", b"N", b"B", b"E", b"A", b"Q", b"K", b"U",
)  # fmt: skip
COMMANDS = frozenset((OPTIONS, MACROS, CONNECT, HELO, MAIL, RCPT, DATA, HEADER, END_OF_HEADERS, BODY, END, ABORT, QUIT, NEW, UNKNOWN))

# What it may be told.
ACCEPT, CONTINUE, REPLY, TEMPFAIL, SKIP, PROGRESS = b"a", b"c", b"y", b"t", b"s", b"p"
ADD_HEADER, CHANGE_HEADER, QUARANTINE = b"h", b"m", b"q"

# What a milter may do to a mail.
CAN_ADD_HEADERS, CAN_CHANGE_HEADERS, CAN_QUARANTINE = 0x01, 0x10, 0x20

# How the two talk: what is left out, and which commands get no reply.
NO_CONNECT, NO_HELO, NO_UNKNOWN, NO_DATA = 0x01, 0x02, 0x100, 0x200
NO_REPLY_HEADER, CAN_SKIP = 0x80, 0x400
NO_REPLY_CONNECT, NO_REPLY_HELO, NO_REPLY_RCPT, NO_REPLY_DATA = 0x1000, 0x2000, 0x8000, 0x10000
NO_REPLY_UNKNOWN, NO_REPLY_END_OF_HEADERS, LEADING_SPACE = 0x20000, 0x40000, 0x100000

# The bit under which a command gets no reply.
SILENT = {
    CONNECT: NO_REPLY_CONNECT,
    HELO: NO_REPLY_HELO,
    RCPT: NO_REPLY_RCPT,
    DATA: NO_REPLY_DATA,
    HEADER: NO_REPLY_HEADER,
    END_OF_HEADERS: NO_REPLY_END_OF_HEADERS,
    UNKNOWN: NO_REPLY_UNKNOWN,
}
_WANTED_STEPS = NO_CONNECT | NO_HELO | NO_UNKNOWN | NO_DATA | CAN_SKIP | LEADING_SPACE | sum(SILENT.values())


class WireError(Exception):
    """Something that is not the protocol. Its text is ours and says nothing of the mail."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the mail server and the milter agreed on."""

    version: int = VERSIONS[1]
    actions: int = 0
    steps: int = 0

    def is_silent(self, command: bytes) -> bool:
        """Whether a command gets no reply."""
        return bool(self.steps & SILENT.get(command, 0))


def agreed(data: bytes, actions: int) -> Terms:
    """The terms that an offer of the mail server's leaves, for a milter that wants these actions."""
    if len(data) < _THREE.size:
        raise WireError("an offer that is too short")
    version, offered, steps = _THREE.unpack_from(data)
    if version < VERSIONS[0]:
        raise WireError(f"version {version} of the protocol; it has to be {VERSIONS[0]} or newer")
    return Terms(min(version, VERSIONS[1]), offered & actions, steps & _WANTED_STEPS)


def options(terms: Terms) -> bytes:
    return frame(OPTIONS, _THREE.pack(terms.version, terms.actions, terms.steps))


def frame(letter: bytes, data: bytes = b"") -> bytes:
    return _LENGTH.pack(len(data) + 1) + letter + data


def length_of(head: bytes, longest: int) -> int:
    """How many bytes follow the four of a frame's head."""
    (length,) = _LENGTH.unpack(head)
    if not 1 <= length <= longest:
        raise WireError(f"a frame of {length} bytes; 1 to {longest} are allowed")
    return int(length)


def strings(data: bytes) -> list[bytes]:
    """Strings that end with a NUL each."""
    if not data.endswith(b"\0"):
        raise WireError("a text without an end")
    return data[:-1].split(b"\0")


def macros(data: bytes) -> Iterator[tuple[str, str]]:
    """The names and values of a set of macros, for the command that its first byte names. Braces around a name are left out."""
    values = strings(data[1:]) if len(data) > 1 else []
    if len(values) % 2:
        raise WireError("a macro without a value")
    for name, value in zip(values[::2], values[1::2], strict=True):
        yield name.decode("ascii", "replace").strip("{}"), value.decode("utf-8", "replace")


def reply(text: str) -> bytes:
    """An SMTP reply, such as "550 5.7.1 no". The mail server reads ``%%`` as one percent sign."""
    return frame(REPLY, text.replace("%", "%%").encode("ascii") + b"\0")


def add_header(name: str, value: str, terms: Terms) -> bytes:
    return frame(ADD_HEADER, _header(name, value, terms))


def take_headers(name: str, indexes: Iterable[int]) -> bytes:
    """Take the headers of a name off that stand at these places among their like, from 1; the last first, or they would move."""
    places = sorted(indexes, reverse=True)
    return b"".join(frame(CHANGE_HEADER, _LENGTH.pack(at) + f"{name}\0\0".encode("ascii")) for at in places)


def quarantine(why: str) -> bytes:
    return frame(QUARANTINE, why.encode("ascii") + b"\0")


def _header(name: str, value: str, terms: Terms) -> bytes:
    space = " " if terms.steps & LEADING_SPACE else ""
    return f"{name}\0{space}{value}\0".encode("ascii")
