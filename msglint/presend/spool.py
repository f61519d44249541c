"""A mail on its way: kept in a file without a name that nobody else can open, and handed on from there byte by byte."""

from __future__ import annotations

import os
import select
from collections.abc import Iterable, Iterator, Sequence
from tempfile import TemporaryFile

_PIECE = 256 * 1024


def spooled(stream: int) -> Spool:
    """All that comes on a stream."""
    return Spool(iter(lambda: _read(stream), b""))


def _read(stream: int) -> bytes:
    while True:
        try:
            return os.read(stream, _PIECE)
        except BlockingIOError:  # the caller shares a pipe of its own that does not wait
            select.select([stream], [], [])


class Spool:
    """Bytes in order. Raises OSError when they can't be kept."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115, it stays open for the program that reads it
        self.size = 0
        for piece in pieces:
            self._write(piece)
            self.size += len(piece)

    @property
    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()

    def first(self, most: int) -> bytes:
        """The first bytes."""
        return b"".join(self._between(0, most))

    def only(self, stretches: Sequence[tuple[int, int]]) -> Spool:
        """These stretches of it; itself when that is all."""
        if list(stretches) == [(0, self.size)]:
            return self
        return Spool(piece for start, end in stretches for piece in self._between(start, end))

    def _between(self, start: int, end: int) -> Iterator[bytes]:
        while start < end and (piece := os.pread(self.fileno, min(_PIECE, end - start), start)):
            yield piece
            start += len(piece)

    def _write(self, piece: bytes) -> None:
        left = memoryview(piece)
        while left:
            left = left[self._file.write(left) :]
