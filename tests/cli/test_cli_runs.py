"""Runs from the cache and with worker processes: the same bytes, sooner."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from msglint import kept
from msglint.reports import json_v1
from msglint.reports.formats import FORMATS

Run = Callable[..., Result]
FIXTURES = Path(__file__).parents[1] / "fixtures"
NEED = "Hi Jo,\n\nI really need to make a sale this week. Saw your oven smokes less than ours.\n\nBest,\nRuth\n"
RULES = ("--no-built-in", "--rules", "own-rules")
RULE = """
id: own-need
category: seller-need
title: Your need
severity: error
where: [subject, body]
find:
  phrases: ["need to make a sale"]
message: '"{quote}" is your need.'
why: It is yours.
advice: Leave it out.
reasons:
  - {source: S3, claim: Needs of sellers move nobody., strength: opinion}
hits:
  - {text: I need to make a sale., found: need to make a sale, better: How is your oven?}
  - {text: We need to make a sale today., found: need to make a sale, better: Does it smoke?}
misses:
  - The mixer takes forty kilos.
  - Which flour is on the shelf?
"""

WATCHED = """
import sys
def watch(event, arguments):
    if event == "import" and arguments[0] in {"spacy", "msglint.linter", "msglint.language.reading", "msglint.checks"}:
        print("imported", arguments[0], file=sys.stderr)
sys.addaudithook(watch)
from msglint.cli import main
main()
"""


@pytest.fixture
def drafts(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with drafts of all kinds, and an empty cache."""
    monkeypatch.setenv(kept.FOLDER, str(here / "cache"))
    monkeypatch.setenv("MSGLINT_NO_DAEMON", "1")
    shutil.copytree(FIXTURES / "drafts", here / "drafts")
    (here / "own-rules").mkdir()
    (here / "own-rules" / "own-need.yaml").write_text(RULE)
    for number in range(3):
        (here / "drafts" / f"need-{number}.txt").write_text(NEED)
    (here / "drafts" / "spun.txt").write_text("Hi Jo,\n\n{I really need|We need} to make a sale. Does your {old|new} oven smoke?\n")
    (here / "drafts" / "empty.txt").write_text("")
    (here / "drafts" / "german.txt").write_text("Hallo Jo,\n\nwir haben gesehen, dass Ihr Ofen raucht, und machen neue.\n")
    return here


@pytest.fixture
def check(run: Run) -> Run:
    return lambda *args, input=None: run("check", *RULES, *args, input=input)


def msglint(*args: str, program: str = WATCHED) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(map(str, sys.path))
    return subprocess.run([sys.executable, "-c", program, *args], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_is_the_same_from_the_cache(drafts: Path, check: Run, format: str) -> None:
    runs = [check("drafts", "-f", format, *more) for more in (["--no-cache"], [], [])]
    assert len({(run.exit_code, run.stdout_bytes, run.stderr) for run in runs}) == 1
    assert runs[0].exit_code in (1, 2) and runs[0].stdout


def test_what_drafts_share_is_the_same_from_the_cache(drafts: Path, check: Run) -> None:
    said = {check("drafts", "-f", "json", *more).stdout for more in (["--no-cache"], [], [])}
    assert len(said) == 1
    assert '"repeated": [{"what": "message", "ids": ["drafts/need-0.txt"' in said.pop()


def test_a_run_over_what_has_not_changed_does_not_read_it_again(drafts: Path) -> None:
    first = msglint("check", "drafts/need-0.txt", *RULES)
    again = msglint("check", "drafts/need-0.txt", *RULES)
    assert "imported msglint.linter" in first.stderr
    assert (again.returncode, again.stdout, again.stderr) == (first.returncode, first.stdout, "")
    assert first.returncode == 1 and "own-need" in again.stdout


def test_score_uses_the_cache_too(drafts: Path) -> None:
    first, again = (msglint("score", "drafts/need-0.txt", "drafts/need-1.txt", *RULES) for _ in range(2))
    assert again.stdout == first.stdout and "imported" not in again.stderr


@pytest.mark.parametrize("change", ["draft", "option", "settings", "rule"])
def test_what_has_changed_is_linted(drafts: Path, run: Run, change: str) -> None:
    use = ("check", "drafts/need-0.txt", *RULES, "-f", "json")
    before, more = run(*use).stdout, []
    if change == "draft":
        (drafts / "drafts" / "need-0.txt").write_text(NEED.replace("I really need", "They never need"))
    elif change == "option":
        more = ["--stage", "warm"]
    elif change == "settings":
        (drafts / ".msglint.yaml").write_text("rules: {own-need: off}\n")
    elif change == "rule":
        (drafts / "own-rules" / "own-need.yaml").write_text(RULE.replace("is your need", "is about you"))
    after = run(*use, *more).stdout
    assert after != before
    assert after == run(*use, *more, "--no-cache").stdout


def test_nothing_is_kept_of_standard_input_nor_when_nobody_wants_it(drafts: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    check("-", input=NEED)
    check("drafts", "--no-cache")
    assert not (drafts / "cache" / "results-1.sqlite").exists()
    monkeypatch.setenv(kept.FOLDER, "off")
    check("drafts")
    assert not (drafts / "cache" / "results-1.sqlite").exists()
    monkeypatch.setenv(kept.FOLDER, str(drafts / "cache"))
    check("drafts")
    assert (drafts / "cache" / "results-1.sqlite").exists()


def test_the_cache_holds_no_words(drafts: Path, check: Run) -> None:
    check("drafts")
    assert b"oven" not in (drafts / "cache" / "results-1.sqlite").read_bytes()


def test_mistakes_in_rules_and_settings_are_told_with_a_cache(drafts: Path, check: Run) -> None:
    check("drafts")
    (drafts / ".msglint.yaml").write_text("rules: {nothing-of-ours: off}\n")
    for _ in range(2):
        told = check("drafts")
        assert told.exit_code == 2 and "nothing-of-ours" in told.stderr


@pytest.fixture
def many(drafts: Path) -> Path:
    """The same with a table of which processes get a share; a record in it cannot be read."""
    records = [f'{{"id": "r{n}", "text": "Hi Jo,\\n\\nI really need to make a sale. Saw oven {n}, it’s new."}}\n' for n in range(130)]
    records[70] = "no record\n"
    (drafts / "drafts" / "many.jsonl").write_text("".join(records), "utf-8")
    return drafts


@pytest.mark.parametrize(
    "use",
    [("-f", "json"), ("-f", "jsonl", "--min-score", "70"), ("-f", "terminal"), ("-f", "junit"), ("-f", "json", "--also", "jsonl=more.txt")],
)
def test_jobs_change_nothing_in_a_report(many: Path, check: Run, use: tuple[str, ...]) -> None:
    said = set()
    for more in (["--no-cache"], ["--no-cache", "--jobs", "2"], ["--jobs", "2"], ["--jobs", "2"]):
        result = check("drafts", *use, *more)
        beside = (many / "more.txt").read_text("utf-8") if "--also" in use else ""
        said.add((result.exit_code, result.stdout_bytes, result.stderr, beside))
    assert len(said) == 1


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_processes_make_the_pieces_of_a_report_themselves(many: Path, check: Run, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (many / "drafts" / "many.jsonl").replace(many / "many.jsonl")
    use = ("many.jsonl", "-f", format, "--no-cache")
    alone = check(*use)
    monkeypatch.delattr(json_v1, "draft")  # in this process
    assert check(*use, "--jobs", "2").stdout == alone.stdout


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is a signal of POSIX")
def test_ctrl_c_ends_workers_and_says_little(drafts: Path) -> None:
    (drafts / "many.jsonl").write_text("".join(f'{{"text": "Hi Jo, I really need to make a sale, oven {n}."}}\n' for n in range(20_000)))
    program = "from msglint.cli import main; main()"
    run = subprocess.Popen(
        [sys.executable, "-c", program, "check", "many.jsonl", "--jobs", "2", *RULES, "-f", "jsonl"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sys.path))},
    )  # fmt: skip
    assert run.stdout
    run.stdout.readline()  # work is going on
    workers = children(run.pid)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=20)
    assert run.returncode == 1 and b"Traceback" not in said and b"Aborted" in said
    deadline = time.monotonic() + 5
    while any(map(alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert workers and not any(map(alive, workers))


def children(process: int) -> list[int]:
    found = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True).stdout.split("\n")
    return [int(line.split()[0]) for line in found if line.split()[1:] == [str(process)]]


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
