"""docs/speed.md: its commands run, and its numbers are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from msglint import kept
from msglint.cli import main, profiling, run
from msglint.runs import jobs, results

PAGE = (Path(__file__).parents[1] / "docs" / "speed.md").read_text("utf-8")


def test_the_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("Hi Jo,\n\nI really need to make a sale.\n")
    (tmp_path / "outreach.csv").write_text('id,text\n1,"I really need to make a sale."\n')
    commands = re.findall(r"^msglint (.*?)(?: +#.*)?$", PAGE, re.MULTILINE)
    assert len(commands) == 5
    for command in commands:
        result = CliRunner().invoke(main, command.split())
        assert result.exit_code == 1 and "needs-the-sale" in result.stdout, result.output


def test_the_numbers_are_those_of_the_code() -> None:
    said = " ".join(PAGE.split())
    assert f"At most {results.MOST:,} results stay" in said
    assert f"one for each {run._WORTH_A_WORKER} drafts" in said
    assert f"had {jobs.LIFETIME:,} drafts is replaced" in said
    assert f"`{kept.FOLDER}=off`" in said
    assert f"the {profiling._SLOWEST} slowest" in said


def test_the_columns_of_the_profile_are_told() -> None:
    told = set(re.findall(r"`([^`]+)`", PAGE.partition("| Column |")[2].partition("\n\n")[0]))
    assert told >= set(profiling._RULE[1:])
