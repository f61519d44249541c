"""`msglint check --profile`."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from msglint import client, kept
from msglint.cli import profiling
from msglint.profile import Profile, Spot

Run = Callable[..., Result]
NEED = "Hi Jo,\n\nI really need to make a sale. Does the oven in your shop still smoke?\n\nBest,\nRuth\n"
FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture
def draft(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(kept.FOLDER, str(here / "cache"))
    path = here / "need.txt"
    path.write_text(NEED)
    return path


def columns(said: str, head: str) -> list[list[str]]:
    """The rows below the line that begins with a word, as cells."""
    block = said[re.search(rf"^{head} ", said, re.MULTILINE).start() :].split("\n\n")[0]  # type: ignore[union-attr]
    return [re.split(r"  +", line.strip()) for line in block.strip().splitlines()[1:]]


def test_the_report_is_the_same_and_the_tables_are_on_standard_error(run: Run, draft: Path) -> None:
    plain = run("check", str(draft), "-f", "json", "--no-cache")
    timed = run("check", str(draft), "-f", "json", "--profile")
    assert timed.stdout_bytes == plain.stdout_bytes and timed.exit_code == plain.exit_code == 1
    assert "Profile: 1 message" in timed.stderr and "Profile" not in plain.stderr


def test_the_slowest_is_first_and_the_shares_make_a_whole(run: Run, draft: Path) -> None:
    said = run("check", str(draft), "--profile").stderr
    stages = columns(said, "stage")
    spent = [float(row[1].replace(",", "")) for row in stages]
    assert spent == sorted(spent, reverse=True)
    assert sum(float(row[2].rstrip(" %")) for row in stages) == pytest.approx(100, abs=1)
    assert {"parse", "facts", "rules", "score", "report", "reading", "parts", "candidates"} <= {row[0] for row in stages}
    rules = columns(said, "rule")
    assert len(rules) == profiling._SLOWEST + 1 and rules[-1][0].endswith(" more")
    assert columns(said, "fact")


def test_rules_of_ones_own_are_always_shown(run: Run, draft: Path, here: Path) -> None:
    rule = (FIXTURES / "rules").rglob("*.yaml")
    (here / "mine").mkdir()
    path = next(p for p in sorted(rule) if "phrases:" in p.read_text("utf-8"))
    shutil.copy(path, here / "mine")
    id = re.search(r"^id: (\S+)", path.read_text("utf-8"), re.MULTILINE)
    assert id
    rows = columns(run("check", str(draft), "--rules", "mine", "--profile").stderr, "rule")
    assert [row for row in rows if row[0] == id[1]]


def test_what_a_rule_found_is_counted(run: Run, draft: Path) -> None:
    said = run("check", str(draft), str(draft), "--profile", "--no-built-in", "--rules", str(FIXTURES / "rules")).stderr
    tried = {row[0]: row[4:] for row in columns(said, "rule")}
    assert all(counts[0] in ("0", "2") for counts in tried.values()) and any(counts[1] == "2" for counts in tried.values())


def test_every_draft_is_linted_again(run: Run, draft: Path) -> None:
    run("check", str(draft))
    assert "Profile: 1 message," in run("check", str(draft), "--profile").stderr


def test_it_says_that_it_needs_one_process(run: Run, draft: Path) -> None:
    said = run("check", str(draft), "--profile", "--jobs", "2").stderr
    assert said.startswith("msglint: --profile lints in one process; --jobs 2 does not count\n")
    assert "--jobs" not in run("check", str(draft), "--profile", "--jobs", "1").stderr


def test_the_daemon_is_not_asked() -> None:
    assert client.paths_in(["need.txt", "--profile"]) is None


def test_nothing_to_lint_makes_a_table_too() -> None:
    profile = Profile()
    profile.spent[Spot("loading")] = 5_000_000
    said = "\n".join(profiling.tables(profile))
    assert "Profile: 0 messages, 0.01 s" in said and "5.00  100.0 %" in said
