"""What a browser or a mail program says to a program it started, and hears from it: four bytes of length in the machine's own
order, then JSON. One question, one answer."""

from __future__ import annotations

import json
import os
import struct
from typing import Any

MOST = 96 * 1024 * 1024  # bytes of a question
_LENGTH = struct.Struct("=I")
_PIECE = 256 * 1024


class BadFrame(ValueError):
    """What came is no question, and why, in words."""


def asked(stream: int) -> Any:
    """The question on a stream. Raises BadFrame; EOFError when the other side is gone before it has said it."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > MOST:
        raise BadFrame(f"it has more than {MOST // 1024 // 1024} MB")
    data = _exactly(stream, length)
    try:
        return json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise BadFrame("it is not JSON msglint can read") from None


def say(stream: int, answer: Any) -> None:
    """Raises OSError when nobody listens any more."""
    data = json.dumps(answer).encode("ascii")
    left = memoryview(_LENGTH.pack(len(data)) + data)
    while left:
        left = left[os.write(stream, left) :]


def _exactly(stream: int, count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        more = os.read(stream, min(count - len(data), _PIECE))
        if not more:
            raise EOFError
        data += more
    return bytes(data)
