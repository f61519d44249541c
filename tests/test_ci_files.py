"""The pre-commit hooks and the GitHub Action: what they promise, and what their shell steps do."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click import Choice

from msglint.cli import COMMANDS
from msglint.cli.check import command as check
from msglint.drafts import READERS

TOP = Path(__file__).parents[1]
FIXTURES = Path(__file__).parent / "fixtures"
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
INSTALL, LINT = ACTION["runs"]["steps"]

BAD = "Hello Bruna,\n\nThe bakery has a stupendous mixer. Who cleans your old one?\n\nTom\n"
GOOD = "Hello Bruna,\n\nSaturday's queue went round the corner. Who lights the oven at four?\n\nTom\n"

needs_bash = pytest.mark.skipif(sys.platform == "win32", reason="the action is for Linux and macOS")


# -- pre-commit


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_that_exists_once_for_all_files(hook: dict[str, Any]) -> None:
    program, command, *options = hook["entry"].split()
    assert program == "msglint" and command in COMMANDS
    assert set(options) <= {option for parameter in check.params for option in parameter.opts}
    assert hook["require_serial"] is True, "pre-commit would start one run a core, each loading the model"
    assert "types_or" in hook or "files" in hook


# -- the action: what it says of itself


def test_inputs_reach_the_shell_as_variables_only() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"], "an expression in a script is text pasted into a program"
        assert step["shell"] == "bash"
    used = {name for step in ACTION["runs"]["steps"] for value in [*step["env"].values(), step.get("working-directory", "")]
            for name in re.findall(r"inputs\.([\w-]+)", value)}  # fmt: skip
    assert used == set(ACTION["inputs"])


def test_every_variable_of_a_script_is_set() -> None:
    for step in ACTION["runs"]["steps"]:
        assert set(re.findall(r"MSGLINT_\w+", step["run"])) == set(step["env"])


def test_outputs_are_written_by_the_step() -> None:
    for name, output in ACTION["outputs"].items():
        assert output["value"] == f"${{{{ steps.{LINT['id']}.outputs.{name} }}}}"
        assert f"{name}=" in LINT["run"]


def test_changed_files_of_all_kinds_are_linted() -> None:
    (kinds,) = re.findall(r"^ *(\*\.txt .*)\) paths\+=", LINT["run"], re.MULTILINE)
    assert {kind.removeprefix("*") for kind in kinds.split(" | ")} == set(READERS)


def test_severities_in_the_description_are_those_of_the_option() -> None:
    (fail_on,) = (parameter.type for parameter in check.params if parameter.name == "fail_on")
    assert isinstance(fail_on, Choice)
    assert ", ".join(fail_on.choices) in ACTION["inputs"]["fail-on"]["description"]


# -- the action: what it does


class Runner:
    """What GitHub's runner gives a step: folders, files, and the variables of the step with the inputs put in."""

    def __init__(self, here: Path) -> None:
        self.here = here / "repo"
        self.temp = here / "temp"
        for folder in (self.here, self.temp):
            folder.mkdir()
        self.files = {name: here / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        self.base = ""
        self.git("init", "-q", "-b", "main")
        venv = self.temp / "msglint-venv/bin"
        venv.mkdir(parents=True)
        rules = f'check --no-built-in --rules "{FIXTURES / "rules"}"'
        _program(venv / "msglint", f'shift; exec "{sys.executable}" -m msglint {rules} "$@"')
        _program(venv / "python", f'exec "{sys.executable}" "$@"')

    def git(self, *args: str) -> str:
        who = ("-c", "user.name=Tom", "-c", "user.email=tom@bakery.example", "-c", "commit.gpgsign=false")
        return subprocess.run(["git", *who, *args], cwd=self.here, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, **files: str) -> str:
        """Write files (`a__b_txt` is a/b.txt), commit them, and name the commit."""
        for name, text in files.items():
            path = self.here / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        self.git("add", "-A")
        self.git("commit", "-qm", "drafts")
        return self.git("rev-parse", "HEAD")

    def run(self, step: dict[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
        given = {name: str(each["default"]) for name, each in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        for file in self.files.values():
            file.write_text("", "utf-8")
        script = self.temp / "script.sh"
        script.write_text(step["run"], "utf-8")
        env = {name: self._filled(value, given) for name, value in step["env"].items()}
        env |= {"GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(self.temp), "GITHUB_WORKSPACE": str(self.here), "GITHUB_ACTION_PATH": str(TOP)}
        env |= {name: str(path) for name, path in self.files.items()}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.here, env={**os.environ, "PYTHONPATH": str(TOP), **env}, capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    def stand_in(self, status: int = 0) -> None:
        """From now on msglint only remembers what it was asked."""
        _program(self.temp / "msglint-venv/bin/msglint", f'printf "%s\\0" "$@" > "{self.temp}/asked"; exit {status}')

    def asked(self) -> list[str]:
        """What the stand-in was asked after the options that it always gets."""
        command, *args = (self.temp / "asked").read_text("utf-8").split("\0")[:-1]
        always = ["--format", "github", "--also", f"json={self.temp / 'msglint.json'}", "--force-ignore"]
        assert (command, args[:5]) == ("check", always)
        return args[5:]

    def outputs(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.files["GITHUB_OUTPUT"].read_text("utf-8").splitlines())

    def _filled(self, value: str, inputs: dict[str, str]) -> str:
        if "github.event" in value:
            return self.base
        return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], value)


def _program(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


@needs_bash
def test_lint_annotates_sums_up_and_fails(runner: Runner) -> None:
    runner.commit(drafts__bad_txt=BAD, drafts__good_txt=GOOD)
    result = runner.run(LINT, paths="drafts", sarif_file="out.sarif", comment_file="out.md")
    assert "::error file=drafts/bad.txt,line=3," in result.stdout
    assert result.returncode == 1, result.stderr
    assert runner.outputs() == {
        "score": "68", "mean-score": "73.0", "drafts": "2", "errors": "1", "warnings": "0", "exit-code": "1",
        "report": str(runner.temp / "msglint.json"),
    }  # fmt: skip
    assert "### msglint: 2 drafts: 1 error" in runner.files["GITHUB_STEP_SUMMARY"].read_text("utf-8")
    assert (runner.here / "out.sarif").exists() and (runner.here / "out.md").exists()


@needs_bash
def test_lint_only_what_a_pull_request_changes(runner: Runner) -> None:
    runner.stand_in()
    runner.base = runner.commit(drafts__old_txt=BAD, drafts__gone_txt=BAD)
    (runner.here / "drafts/gone.txt").unlink()
    runner.commit(**{"drafts__new ü_TXT": GOOD, "elsewhere_txt": BAD, "drafts__notes_rst": "x"})
    result = runner.run(LINT, paths="drafts", changed_only="true")
    assert (result.returncode, runner.asked()) == (0, ["--", "drafts/new ü.TXT"]), result.stdout + result.stderr

    runner.base = runner.git("rev-parse", "HEAD")
    result = runner.run(LINT, changed_only="true")
    assert (result.returncode, result.stdout) == (0, "No draft has changed.\n")
    assert set(runner.outputs()) == set(ACTION["outputs"]) and runner.outputs()["exit-code"] == "0"


@needs_bash
def test_all_is_linted_when_there_is_nothing_to_compare_with_and_a_lost_commit_is_told(runner: Runner) -> None:
    runner.stand_in()
    runner.commit(drafts__old_txt=BAD)
    runner.base = "0" * 40  # what GitHub says of the first push of a branch
    result = runner.run(LINT, changed_only="true")
    assert result.stdout.startswith("There is no earlier commit to compare with")
    assert (result.returncode, runner.asked()) == (0, ["--", "."])
    runner.base = "1" * 40
    result = runner.run(LINT, changed_only="true")
    assert result.returncode == 2 and "fetch-depth: 0" in result.stdout and runner.outputs() == {}


EVIL = '$(touch pwned) `touch pwned` "; touch pwned; "'


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "asked"),
    [
        ({"paths": EVIL}, ["--", EVIL]),
        ({"fail_on": EVIL}, [f"--fail-on={EVIL}", "--", "."]),
        ({"min_score": EVIL}, [f"--min-score={EVIL}", "--", "."]),
        ({"options": EVIL}, [EVIL, "--", "."]),
        ({"sarif_file": EVIL}, ["--also", f"sarif={EVIL}", "--", "."]),
        ({"comment_file": EVIL}, ["--also", f"markdown={EVIL}", "--", "."]),
        ({"changed_only": EVIL}, ["--", "."]),
        ({"paths": "a b.txt\n\n-c.txt\n", "options": "--stage=first\n--channel\ndm"},
         ["--stage=first", "--channel", "dm", "--", "a b.txt", "-c.txt"]),
    ],
)  # fmt: skip
def test_inputs_are_arguments_and_never_run(runner: Runner, inputs: dict[str, str], asked: list[str]) -> None:
    runner.stand_in(status=2)
    result = runner.run(LINT, **inputs)
    assert runner.asked() == asked
    assert result.returncode == 2 and runner.outputs() == {"exit-code": "2"}, "a report there is none of is not read"
    assert not (runner.here / "pwned").exists()


@needs_bash
def test_install_makes_a_place_of_its_own(runner: Runner) -> None:
    said = runner.temp / "said"
    make = 'mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; chmod +x "$3/bin/python"'
    _program(runner.temp / "python-x", f'echo "$@" >> "{said}"; if [ "$1 $2" = "-m venv" ]; then {make}; fi')
    result = runner.run(INSTALL, python=str(runner.temp / "python-x"))
    assert result.returncode == 0, result.stderr
    asked, venv, pip = said.read_text("utf-8").splitlines()
    assert asked.startswith("-c import sys") and venv == f"-m venv {runner.temp / 'msglint-venv'}"
    assert pip.startswith("-m pip install") and pip.endswith(f" {TOP}")


@needs_bash
def test_install_says_which_python_it_needs(runner: Runner) -> None:
    _program(runner.temp / "old-python", "exit 1")
    result = runner.run(INSTALL, python=str(runner.temp / "old-python"))
    assert result.returncode == 2
    assert result.stdout.startswith("::error title=msglint::msglint needs Python 3.10 to 3.13")
    code = re.search(r"-c '(.*?)'", INSTALL["run"])
    assert code and subprocess.run([sys.executable, "-c", code[1]]).returncode == 0
