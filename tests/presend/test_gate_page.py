"""docs/before-sending.md says what the gate does. MSGLINT_UPDATE_OUTPUTS=1 writes what it shows anew."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from msglint.cli import main
from msglint.gate_kinds import KINDS
from msglint.gate_settings import BLOCK_ON, GATE_KEYS, SKIPPED
from msglint.gate_settings import Gate as Policy
from msglint.presend import decide
from msglint.presend.lint import lint
from msglint.presend.records import LEAVE
from msglint.presend.verdict import STATUS

TOP = Path(__file__).parents[2]
PAGE = TOP / "docs/before-sending.md"
TEXT = PAGE.read_text("utf-8")
MAIL = "To: ana@birch.example\nSubject: the old mill\n\nHi Ana,\n\nI really need to make a sale.\n\nJo\n"


def rows(first: str) -> dict[str, str]:
    """The rows of the table that begins with this head, by what stands in their first cell."""
    table = TEXT[TEXT.index(f"| {first} |") :].partition("\n\n")[0].splitlines()[2:]
    return {line.split(" | ")[0].strip("| `"): line for line in table}


def test_every_setting_and_its_values_are_in_the_page() -> None:
    settings = rows("Setting | Value")
    assert [*settings] == [*GATE_KEYS]
    assert {*BLOCK_ON} <= {*re.findall(r"`(\w+)`", settings["block_on"])}
    assert f"[{', '.join(SKIPPED)}]" in settings["skip"]
    without = Policy()
    for name in ("broken", "on_failure", "largest", "seconds", "reports"):
        value = getattr(without, name)
        assert re.search(rf"; `?{value}`? without it", settings[name]), name
    assert [*rows("Kind")] == [*KINDS]


def test_every_status_is_in_the_page() -> None:
    assert {*rows("Status")} == {"that of the program that sends", *(str(status) for status in STATUS.values() if status)}
    assert f"within {LEAVE // 60} minutes" in TEXT


def test_the_page_shows_what_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decide, "lint_soon", lambda question, seconds: lint(question))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    said = CliRunner().invoke(main, ["gate", "--no-settings"], input=MAIL.encode()).stderr
    shown = re.search(r"^```\n(msglint: not sent: .*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert shown
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        PAGE.write_text(TEXT.replace(shown[1], said), "utf-8")
    else:
        assert shown[1] == said


def test_the_commands_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sequence").mkdir()
    (tmp_path / "sequence/one.md").write_text("Hi {{first_name}},\n\nwho lights the oven on Sunday?\n", "utf-8")
    (tmp_path / "merged.csv").write_text("subject,text\nThe oven,Who lights it on Sunday?\n", "utf-8")
    commands = re.findall(r"^(?:pbpaste \| )?msglint (check [^#\n]*?) *(?:#.*)?$", TEXT, re.MULTILINE)
    (tmp_path / "export.json").write_text('[{"seq_number": 1, "email_body": "Who lights the oven on Sunday?"}]', "utf-8")
    assert len(commands) == 4
    for command in commands:
        result = CliRunner().invoke(main, [*command.split(), "--no-settings"], input="Who lights the oven on Sunday?\n")
        assert result.exit_code in (0, 1), result.stderr


def test_the_files_of_the_page_are_there_and_are_what_they_say() -> None:
    for name in re.findall(r"\]\(\.\./(contrib/[^)]+)\)", TEXT):
        assert (TOP / name).exists(), name
    hook = TOP / "contrib/sendemail-validate"
    assert os.access(hook, os.X_OK)
    subprocess.run(["sh", "-n", str(hook)], check=True)
    assert "msglint-message-check" in (TOP / "contrib/msglint-message.el").read_text("utf-8")


def test_the_add_on_for_thunderbird_is_made_as_the_page_says(tmp_path: Path) -> None:
    own = TEXT[TEXT.index("## Thunderbird") : TEXT.index("## In a script")]
    (made,) = re.findall(r"^python (-m zipfile .*)$", own, re.MULTILINE)
    files = sorted(str(path) for path in (TOP / "contrib/thunderbird").iterdir())
    command = [each for word in made.split() for each in (files if word.startswith("contrib/") else [word])]
    subprocess.run([sys.executable, *command], cwd=tmp_path, check=True)
    with ZipFile(tmp_path / "msglint.xpi") as xpi:
        assert sorted(xpi.namelist()) == sorted(Path(file).name for file in files)
        manifest = json.loads(xpi.read("manifest.json"))
    assert f"Thunderbird {manifest['browser_specific_settings']['gecko']['strict_min_version'].partition('.')[0]} and later" in own
    page = (TOP / "contrib/thunderbird/report.html").read_text("utf-8")
    assert [*rows("Button")] == re.findall(r"<button[^>]*>([^<]+)<", page)
    (patience,) = re.findall(r"PATIENCE = (\d+)000;", (TOP / "contrib/thunderbird/gate.js").read_text("utf-8"))
    assert f"within {patience} seconds" in own
    assert [*re.findall(r"msglint thunderbird (--\w+)", own)] == ["--install", "--remove"]


@pytest.mark.skipif(not shutil.which("emacs"), reason="Emacs is not installed")
def test_the_hook_for_emacs_compiles_without_a_warning(tmp_path: Path) -> None:
    shutil.copy(TOP / "contrib/msglint-message.el", tmp_path)
    command = ["emacs", "-Q", "--batch", "--eval", "(setq byte-compile-error-on-warn t)", "-f", "batch-byte-compile", "msglint-message.el"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
