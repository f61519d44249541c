"""docs/ci.md is true: its files are valid and do what it says, its tables have what there is."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from click.testing import CliRunner

from msglint.cli import main
from msglint.cli.check import command as check
from msglint.reports.formats import AUTO, FORMATS
from msglint.reports.github import ANNOTATIONS, SUMMARY
from msglint.reports.markdown import LONGEST_COMMENT
from msglint.reports.marks import UNDER, UNREADABLE

TOP = Path(__file__).parents[1]
PAGE = (TOP / "docs/ci.md").read_text("utf-8")
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
FILES: dict[str, str] = dict(re.findall(r"^```ya?ml (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
STEPS: list[str] = re.findall(r"^```yml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def section(title: str) -> str:
    return re.split(r"^## ", PAGE.partition(f"\n## {title}\n")[2], flags=re.MULTILINE)[0]


def first_column(text: str) -> list[str]:
    return [name for line in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE) for name in re.findall(r"`([^`]+)`", line)]


def tables(text: str) -> list[str]:
    return [each for each in re.split(r"\n\n", text) if each.startswith("| ")]


@pytest.fixture
def copy_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the page's settings and two drafts, one of which is no good."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "drafts").mkdir()
    (tmp_path / ".msglint.yaml").write_text(FILES[".msglint.yaml"], "utf-8")
    (tmp_path / "drafts/bad.txt").write_text("Hi Ana,\n\nI really need to make a sale.\n\nTom\n", "utf-8")
    (tmp_path / "README.md").write_text("I really need to make a sale.\n", "utf-8")
    return tmp_path


def run(*args: str) -> Any:
    return CliRunner().invoke(main, args, prog_name="msglint")


def test_the_settings_hold(copy_repository: Path) -> None:
    said = run("settings", "drafts/bad.txt").stdout
    assert re.search(r"fail_on +error +\.msglint\.yaml", said.replace(f"{copy_repository}/", "")) and re.search(r"min_score +60", said)
    assert "README.md" not in run("check", ".").stdout, "ignored"


def test_the_hooks() -> None:
    (repo,) = yaml.safe_load(FILES[".pre-commit-config.yaml"])["repos"]
    ids = [hook["id"] for hook in HOOKS]
    assert [hook["id"] for hook in repo["hooks"]] == ids[:1]
    assert first_column(section("pre-commit")) == ids
    assert all(hook["entry"] == "msglint check --force-ignore" for hook in HOOKS)


def test_the_workflow_and_the_tables_of_the_action() -> None:
    job = yaml.safe_load(FILES[".github/workflows/messages.yml"])["jobs"]["msglint"]
    given = job["steps"][1]["with"]
    assert set(given) <= set(ACTION["inputs"]) and all(isinstance(value, str) for value in given.values())
    inputs, outputs = tables(section("GitHub Actions"))
    assert first_column(inputs) == list(ACTION["inputs"])
    assert first_column(outputs) == list(ACTION["outputs"])
    for name, default in re.findall(r"^\| `([\w-]+)` \| `([^`]+)` \|", inputs, re.MULTILINE):
        assert ACTION["inputs"][name]["default"] == default


def test_steps_are_steps() -> None:
    inputs = {"sarif-file", "comment-file"}
    assert len(STEPS) == 3
    for text in STEPS:
        assert all("run" in step or "uses" in step for step in yaml.safe_load(text))
        for named in re.findall(r"(?:sarif_file: |--body-file )(\S+)", text):
            assert any(f"{each}: {named}" in PAGE for each in inputs)
    assert "${{" not in "".join(re.findall(r"- run: .*", "".join(STEPS))), "an expression in a script is text pasted into a program"


def test_gitlab_finds_the_reports_that_the_script_writes(copy_repository: Path) -> None:
    job = yaml.safe_load(FILES[".gitlab-ci.yml"])["messages"]
    command = job["script"][-1]
    result = run(*shlex.split(command)[1:])
    assert result.exit_code == 1 and result.stdout.startswith("drafts/bad.txt  ")
    assert job["artifacts"]["when"] == "always", "a job that fails is the one whose reports are wanted"
    reports = job["artifacts"]["reports"]
    issues = json.loads((copy_repository / reports["codequality"]).read_text("utf-8"))
    assert {issue["location"]["path"] for issue in issues} == {"drafts/bad.txt"}
    assert "needs-the-sale" in {issue["check_name"] for issue in issues}
    assert ElementTree.parse(copy_repository / reports["junit"]).getroot().get("failures") == "1"


def test_the_commands_run(copy_repository: Path) -> None:
    commands = re.findall(r"^```sh\n(.*?)\n```$", PAGE, re.MULTILINE | re.DOTALL) + re.findall(r"run: (msglint .*)", PAGE)
    assert len(commands) == 2
    for command in commands:
        result = run(*shlex.split(command)[1:])
        assert result.exit_code == 1, result.output


def test_the_formats() -> None:
    formats, *_ = tables(section("Anywhere else"))
    assert first_column(formats.replace(": `file:line:column: severity: rule: message`", "")) == [AUTO, *FORMATS]
    silent = [name for name, each in FORMATS.items() if not each.counts]
    said = re.search(r"\*\*Silenced findings\*\*.*?\. (.*?) have no place", PAGE, re.DOTALL)
    assert said and re.findall(r"`(\w+)`", said[1]) == silent
    assert f"`{UNREADABLE}`" in PAGE and f"`{UNDER}`" in PAGE


def test_the_numbers_and_options() -> None:
    assert f"{LONGEST_COMMENT:,} characters" in PAGE
    assert ANNOTATIONS == 10 and "shows ten errors, ten warnings and ten notices" in PAGE
    assert SUMMARY == 2**20 and "up to its 1 MiB" in PAGE
    options = {option for parameter in check.params for option in parameter.opts}
    others = "".join(re.findall(r"^ *- run: (?:gh|pip) .*$", PAGE, re.MULTILINE)) + "--quiet"  # options of other programs
    assert set(re.findall(r"(?<![\w-])(--[a-z][a-z-]*)", PAGE)) - set(re.findall(r"--[a-z-]+", others)) <= options


def test_the_page_is_in_the_lists() -> None:
    assert "](ci.md)" in (TOP / "docs/README.md").read_text("utf-8")
    assert "](docs/ci.md)" in (TOP / "README.md").read_text("utf-8")
