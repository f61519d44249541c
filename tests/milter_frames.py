"""What a milter answers, taken apart: for its tests and for its fuzzing."""

from __future__ import annotations

import struct


def read_frames(data: bytes) -> list[tuple[bytes, bytes]]:
    """The frames of an answer; fails when it is not made of frames."""
    found = []
    while data:
        (length,) = struct.unpack("!I", data[:4])
        assert length >= 1 and len(data) >= 4 + length
        found.append((data[4:5], data[5 : 4 + length]))
        data = data[4 + length :]
    return found
