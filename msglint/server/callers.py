"""Whom the daemon answers, and how it does what a caller asked as the caller would: in its folder, with its streams."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from msglint import client


def is_ours(connection: Any) -> bool:
    """Whether the process at the other end belongs to this user and sees the same files, which one in a container does not."""
    try:
        process, user = client.peer(connection)
        return user == os.geteuid() and (sys.platform != "linux" or _view(str(process)) == _view("self"))
    except OSError:
        return False


def _view(process: str) -> list[tuple[int, int]]:
    """What a process sees of the file system: its mounts and its root."""
    seen = (Path(f"/proc/{process}/{what}").stat() for what in ("ns/mnt", "root"))
    return [(each.st_dev, each.st_ino) for each in seen]


class Kept(BytesIO):
    """What is written to a standard stream, which may pass for a terminal."""

    terminal = False

    def isatty(self) -> bool:
        return self.terminal


class Stream(TextIOWrapper):
    """A standard stream that keeps what is written, and looks like the caller's."""

    def __init__(self, look: Mapping[str, Any]) -> None:
        self.kept = Kept()
        self.kept.terminal = look["terminal"] is True
        encoding, errors = (bytes.fromhex(look[name]).decode() for name in ("encoding", "errors"))
        super().__init__(self.kept, encoding=encoding, errors=errors, newline="\n", write_through=True)


@dataclass(frozen=True, slots=True)
class Call:
    """What a caller sent of itself. ``stdin`` is None when its standard input is not asked for."""

    arguments: list[str]
    cwd: bytes
    environment: Mapping[str, str]
    stdin: bytes | None
    out: Stream
    err: Stream


def call_of(said: Mapping[str, Any]) -> Call:
    """A call as `msglint.client` writes it. Raises whatever it likes for anything else."""
    return Call(
        [os.fsdecode(bytes.fromhex(argument)) for argument in said["arguments"]],
        bytes.fromhex(said["cwd"]),
        {name: os.fsdecode(bytes.fromhex(said["environment"][name])) for name in client.ENVIRONMENT if name in said["environment"]},
        None if said["stdin"] is None else bytes.fromhex(said["stdin"]),
        Stream(said["stdout"]),
        Stream(said["stderr"]),
    )


@contextmanager
def as_caller(call: Call) -> Iterator[None]:
    """This process stands where the caller does, until the end of the block. Raises OSError when it can't."""
    streams = sys.stdin, sys.stdout, sys.stderr
    try:
        os.chdir(call.cwd)
        for name in (*client.ENVIRONMENT, *client.CI):
            os.environ.pop(name, None)
        os.environ.update(call.environment)
        sys.stdin, sys.stdout, sys.stderr = TextIOWrapper(BytesIO(call.stdin or b""), "utf-8"), call.out, call.err
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        os.chdir("/")  # so that no file system is kept from being unmounted
