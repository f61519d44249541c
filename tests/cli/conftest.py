"""How the tests of the command line call it: in this process, with rules of their own that stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from msglint.cli import main

Run = Callable[..., Result]
FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture
def run() -> Run:
    """`run("check", "a.txt", input="...")`; anything but a clean exit is an error of the test."""

    def call(*args: str, input: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, args, input=input, prog_name="msglint", terminal_width=100)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return call


@pytest.fixture
def check(run: Run) -> Run:
    """`check("a.txt", ...)` with the tests' own rules."""
    return lambda *args, input=None: run("check", "--no-built-in", "--rules", str(FIXTURES / "rules"), *args, input=input)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
