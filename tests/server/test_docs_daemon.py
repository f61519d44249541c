"""docs/daemon.md: what it says is so."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from conftest import Listen

from msglint import client
from msglint.cli import main
from msglint.server import listening, run

PAGE = (Path(__file__).parents[2] / "docs/daemon.md").read_text("utf-8")
ANSWERS = PAGE.split("## What it answers")[1].split("## Whom it answers")[0]


@pytest.mark.parametrize("call", sorted(set(re.findall(r"`msglint (daemon \w+)`", PAGE))))
def test_its_commands_are_there(call: str) -> None:
    result = CliRunner().invoke(main, [*shlex.split(call), "--help"], prog_name="msglint")
    assert result.exit_code == 0


def test_it_shows_all_commands() -> None:
    listed = CliRunner().invoke(main, ["daemon", "--help"], prog_name="msglint").stdout.split("Commands:\n")[1]
    assert {line.split()[0] for line in listed.splitlines()} == set(re.findall(r"`msglint daemon (\w+)`", PAGE))


def test_its_numbers_are_those_in_use() -> None:
    words = " ".join(PAGE.split())
    for said in (
        f"nobody has asked for {client.IDLE} minutes",
        f"grown over {listening.MOST_MEMORY >> 20} MB",
        f"up to {client.LARGEST >> 10} KB in all",
        f"a call waits {client.PATIENCE:g} seconds at most",
        f"takes over {run.LONGEST} seconds ends the daemon",
        f"`{client.SWITCH}=auto`",
        f"`{client.SWITCH}=off`",
    ):
        assert said in words, said
    assert set(re.findall(r"`([A-Z_]+)`", PAGE)) <= set(client.CI)


def test_it_names_what_is_answered_and_no_more() -> None:
    answered, not_answered = ANSWERS.split("Folders, tables")
    options = {option for option in client.VALUED | client.FLAGS if option.startswith("--")}
    assert set(re.findall(r"`(--[a-z-]+)`", answered)) == options
    assert set(re.findall(r"`(\.[a-z]+)`", answered)) == set(client.SUFFIXES)
    assert not set(re.findall(r"`(--[a-z-]+)`", not_answered)) & options


def test_its_example_runs(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(question: Any) -> dict[str, str]:
        return {"status": "01", "out": question["call"]["stdin"], "err": ""}

    place = listen(answer).at
    monkeypatch.setattr(client, "address", lambda: place)
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)
    assert names["status"] == 1
    assert names["out"].startswith(b"Subject: The old mill\n\nHi Ana")
