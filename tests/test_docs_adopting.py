"""docs/silencing.md and docs/adopting.md: their commands are run one after the other in a repository with their drafts."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from msglint.cli import main
from msglint.silence import MARK_RULES

DOCS = Path(__file__).parents[1] / "docs"
BLOCK = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Jo"), ("EMAIL", "jo@example.com"))},
}


def run(command: str) -> str:
    if command.startswith("msglint "):
        return CliRunner().invoke(main, command.split()[1:], prog_name="msglint").output
    done = subprocess.run(command, shell=True, check=True, capture_output=True, text=True)
    return done.stdout + done.stderr


def said(block: str) -> str:
    """The commands of a block with what they really say."""
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{run(command)}" for command in commands)


@pytest.mark.parametrize("page", ["silencing.md", "adopting.md"])
def test_the_page_shows_what_msglint_says(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GIT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".msglint.yaml").write_text("root: yes\n", "utf-8")
    text = (DOCS / page).read_text("utf-8")
    blocks = list(BLOCK.finditer(text))
    for block in blocks:
        _, _, name = block["info"].partition(" ")
        if name and not name.endswith(".json"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(block["text"], "utf-8")
    subprocess.run("git init --quiet --initial-branch main && git add . && git commit --quiet --message start", shell=True, check=True)
    new = text
    for block in blocks:
        kind, _, name = block["info"].partition(" ")
        real = (
            said(block["text"]) if kind == "console" else (tmp_path / name).read_text("utf-8") if name.endswith(".json") else block["text"]
        )
        new = new.replace(block["text"], real)
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        (DOCS / page).write_text(new, "utf-8")
    else:
        assert new == text, "write it anew with MSGLINT_UPDATE_OUTPUTS=1, and look at what changed"


@pytest.mark.parametrize("name", ["front.md", "block.html", "oven.txt"])
def test_the_other_marks_shown_do_what_is_said(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule is silent where it would find something, and no mark has a mistake."""
    (block,) = (block for block in BLOCK.finditer((DOCS / "silencing.md").read_text("utf-8")) if block["info"].endswith(f" {name}"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(block["text"], "utf-8")
    output = run(f"msglint check {name} --format line --no-settings")
    assert "1 silenced" in output, output
    assert not re.search(r"mark-|needs-the-sale", output), output


def test_silencing_md_has_every_finding_about_marks() -> None:
    text = (DOCS / "silencing.md").read_text("utf-8")
    rows = re.findall(r"^\| `(mark-[a-z-]+)` \| (warning|error) \|", text, re.MULTILINE)
    assert [name for name, _ in rows] == [*MARK_RULES]
    assert dict(rows)["mark-left-in"] == "error"
