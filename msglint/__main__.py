"""The command `msglint`, also as `python -m msglint`. A simple `msglint check` is first put to the daemon, if one is running."""

from __future__ import annotations

import os
import sys

from msglint import client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def main() -> None:
    # The arrays of the parse are small: numpy's threads cost more than they bring. Set before numpy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.argv[1:2] == ["check"] and client.wanted():
        _warm(sys.argv[2:])
    import gc

    from msglint.cli import main as command

    gc.set_threshold(500_000, 10, 5)  # what a start makes stays: looking through it for garbage is a tenth of the start
    command(prog_name="msglint")


def _warm(arguments: list[str]) -> None:
    """Say what the daemon answers, and end. Comes back when there is no answer: the call is then carried out here."""
    place = client.address()
    if place and os.access(place, os.F_OK):
        drafts = client.paths_in(arguments)
        stdin = _input() if drafts is not None and client.reads_input(drafts) else None
        if answer := client.check(arguments, stdin, at=place):
            _say(*answer)
    client.missed()


def _input() -> bytes | None:
    """What stands on standard input, which can be read again afterwards. None for a terminal."""
    if sys.stdin is None or sys.stdin.isatty():
        return None
    import io

    stream: Any = sys.stdin.buffer
    data: bytes = stream.read(client.LARGEST + 1)

    class Again(io.RawIOBase):
        """What was read, then the rest."""

        def __init__(self) -> None:
            self.read_already = io.BytesIO(data)

        def readable(self) -> bool:
            return True

        def readinto(self, into: bytearray) -> int:  # type: ignore[override]
            return self.read_already.readinto(into) or stream.readinto1(into)

    sys.stdin = io.TextIOWrapper(io.BufferedReader(Again()), sys.stdin.encoding, sys.stdin.errors)
    return data


def _say(status: int, out: bytes, err: bytes) -> None:
    try:
        for stream, said in ((sys.stdout, out), (sys.stderr, err)):
            stream.buffer.write(said)
            stream.flush()
    except OSError:  # nobody listens any more
        status = 1
    sys.stdout = sys.stderr = None
    sys.exit(status)


if __name__ == "__main__":
    main()
