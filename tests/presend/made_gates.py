"""Calls of the gate in processes of their own, as a mail program makes them, with a program that writes down what it gets."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[2]
CALLER = Path(__file__).parent / "caller.py"
MAIL = b"From: jo@acme.example\nTo: ana@birch.example\nSubject: the old mill\n\nHi Ana,\n\nwe bake bread.\n"
CLEAN = {"draft": {"score": 90, "band": "about them", "findings": []}, "subject": "the old mill"}
FINDING = {
    "severity": "error", "rule": "needs-the-sale", "part": "text", "line": 7, "exact": True, "quote": "we bake bread",
    "message": '"we bake bread" is about you.', "advice": "Say what it is to them.",
}  # fmt: skip
FAULTY = {"draft": {"score": 31, "band": "about you", "findings": [FINDING]}, "subject": "the old mill"}


@dataclass(frozen=True)
class Called:
    """What a call came to. ``sent`` is what the real program read, None when it was not called."""

    status: int
    out: str
    err: str
    sent: bytes | None
    arguments: list[str]


class _Caller:
    """The process that makes the calls."""

    def __init__(self) -> None:
        env = {**os.environ, "PYTHONPATH": str(TOP)}
        self._process = subprocess.Popen(
            [sys.executable, str(CALLER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
        )  # fmt: skip
        atexit.register(self._process.kill)

    def call(self, asked: Mapping[str, Any]) -> int:
        assert self._process.stdin and self._process.stdout
        print(json.dumps(asked), file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


@cache
def _caller() -> _Caller:
    return _Caller()


@dataclass
class Gate:
    """A home folder, and calls from there. ``answer`` is what the linter says, unless a call has another."""

    home: Path
    answer: Any = field(default_factory=lambda: CLEAN)

    def __post_init__(self) -> None:
        self.got = self.home / "got"
        self.real = self.program("real", f'printf "%s\\n" "$@" > {self.got}.arguments; cat > {self.got}')

    def program(self, name: str, script: str) -> Path:
        path = self.home / name
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)
        return path

    def settings(self, text: str) -> None:
        (self.home / ".msglint.yaml").write_text(text, "utf-8")

    def environment(self, more: Mapping[str, str | None]) -> dict[str, str]:
        made = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(TOP), "MSGLINT_SENDMAIL": str(self.real), **more}
        return {name: value for name, value in made.items() if value is not None}

    def __call__(
        self, mail: bytes = MAIL, arguments: Sequence[str] = ("-i", "--", "ana@birch.example"), *, answer: Any = None,
        called: str = "msglint-sendmail", env: Mapping[str, str | None] = {},
    ) -> Called:  # fmt: skip
        listed = Path(f"{self.got}.arguments")
        for old in (self.got, listed):
            old.unlink(missing_ok=True)
        status, out, err = self._call(mail, arguments, answer, called, env)
        return Called(
            status, out.decode(), err.decode(), self.got.read_bytes() if self.got.exists() else None,
            listed.read_text("utf-8").splitlines() if listed.exists() else [],
        )  # fmt: skip

    def through_cat(self, mail: bytes, answer: Any = None) -> tuple[int, bytes, bytes]:
        """Status, what is sent, what is said, with a program that sends by showing the mail."""
        return self._call(mail, (), answer, "msglint-sendmail", {"MSGLINT_SENDMAIL": "cat"})

    def _call(
        self, mail: bytes, arguments: Sequence[str], answer: Any, called: str, env: Mapping[str, str | None]
    ) -> tuple[int, bytes, bytes]:  # fmt: skip
        files = {name: self.home / f"its-{name}" for name in ("stdin", "stdout", "stderr")}
        files["stdout"].unlink(missing_ok=True)
        files["stderr"].unlink(missing_ok=True)
        files["stdin"].write_bytes(mail)
        status = _caller().call(
            {
                **{name: str(path) for name, path in files.items()},
                "how": answer or self.answer,
                "called": called,
                "arguments": list(arguments),
                "env": self.environment(env),
                "cwd": str(self.home),
            }
        )
        return status, files["stdout"].read_bytes(), files["stderr"].read_bytes()

    def reports(self) -> list[Path]:
        return sorted((self.home / ".local/state/msglint/reports").glob("*.json"))


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    return Gate(tmp_path)
