"""Settings on the command line: `settings`, `init`, and what they change in `check`."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run

from msglint.cli.init import START
from msglint.settings import FILE, KEYS, SettingsFiles

MAIL = "Hi Ruth,\n\nWe bake huge loaves.\n"


@pytest.fixture
def root(here: Path) -> Path:
    (here / FILE).write_text("root: yes\n", "utf-8")
    (here / "a.txt").write_text(MAIL, "utf-8")
    return here


def say(root: Path, text: str, folder: str = ".") -> None:
    (root / folder).mkdir(exist_ok=True)
    (root / folder / FILE).write_text(text, "utf-8")


def test_settings_shows_each_value_and_its_line(run: Run, root: Path) -> None:
    say(root, "root: yes\nmin_score: 60\nseller: [Kiln, Glaze]\nrules:\n  size-words: {severity: info}\n")
    (root / "b.md").write_text("---\nchannel: dm\nbuyer: Birch\n---\nhi ruth, who lights the oven?\n", "utf-8")
    out = run("settings", "b.md").stdout
    rows = {line.split()[0]: line.split(maxsplit=1)[1] for line in out.splitlines()[3:]}
    line = f"{root / FILE}"
    assert out.startswith(f"b.md\n  settings files: {FILE}\n\n")
    assert rows["channel"].split(maxsplit=1) == ["dm", "the draft itself"]
    assert rows["min_score"].split() == ["60", f"{line}:2"]
    assert rows["seller"].split(maxsplit=2) == ["Kiln,", "Glaze", f"{line}:3"]
    assert rows["buyer"].endswith("the draft itself")
    assert rows["rules.size-words"].endswith(f"{{severity: info}}  {line}:5")
    assert rows["fail_on"].split(maxsplit=1) == ["error", "msglint's own"]


def test_settings_of_a_folder_and_without_any(run: Run, root: Path) -> None:
    (root / FILE).unlink()
    out = run("settings", "--no-settings").stdout
    assert out.startswith(f".\n  no {FILE} here or above; `msglint init` writes one\n")
    assert "channel    as each draft says  msglint's own\n" in out


def test_settings_of_what_is_not_there(run: Run, root: Path) -> None:
    result = run("settings", "none.md")
    assert (result.exit_code, result.stderr) == (2, "msglint: there is no file or folder none.md\n")


def test_init_writes_a_start_that_changes_nothing_and_names_every_key(run: Run, here: Path) -> None:
    result = run("init")
    assert (result.exit_code, (here / FILE).read_text("utf-8")) == (0, START)
    assert SettingsFiles().of(here / "a.md").where == {}
    for key in (*KEYS, "root", "paths", "ignore"):
        assert key == "score" or f"\n# {key}:" in START, key


def test_what_init_comments_out_is_legal(run: Run, here: Path) -> None:
    (here / "our-rules").mkdir()
    alive = [line.removeprefix("# ") for line in START.splitlines() if line.startswith(("# ", "#  ")) and ":" in line]
    lines = [line for line in alive if line.startswith("  ") or line.split(":")[0] in (*KEYS, "root", "paths", "ignore")]
    (here / FILE).write_text("\n".join(lines) + "\n", "utf-8")
    settings = SettingsFiles().of(here / "dm" / "a.md")
    assert (settings.channel, settings.stage, settings.min_score, settings.fail_on) == ("dm", "first", 60, "error")


def test_init_overwrites_nothing(run: Run, root: Path) -> None:
    result = run("init")
    assert (result.exit_code, (root / FILE).read_text("utf-8")) == (2, "root: yes\n")
    assert "is there already" in result.stderr


def test_check_goes_by_the_settings_of_each_draft(run: Run, root: Path) -> None:
    say(root, 'root: yes\nfail_on: never\npaths:\n  "strict/**": {min_score: 99}\n')
    assert run("check", "a.txt").exit_code == 0
    (root / "strict").mkdir()
    (root / "strict" / "a.txt").write_text(MAIL, "utf-8")
    result = run("check", ".")
    assert (result.exit_code, result.stderr) == (1, "msglint: 1 draft is under --min-score 99\n")
    assert run("check", ".", "--min-score", "0").exit_code == 0


def test_the_command_line_wins_over_settings(run: Run, root: Path) -> None:
    say(root, "root: yes\nfail_on: never\nchannel: dm\n")
    assert "direct message" in run("check", "a.txt").stdout
    result = run("check", "a.txt", "--fail-on", "warning", "--channel", "sms", "--stage", "first")
    assert result.exit_code == 1
    assert "text message" in result.stdout


def test_rules_off_for_some_drafts_only(run: Run, root: Path) -> None:
    say(root, "rules: {size-words: off}\n", "quiet")
    (root / "a.txt").write_text("Our mixer is a game changer. Who cleans yours?\n", "utf-8")
    (root / "quiet" / "a.txt").write_text("Our mixer is a game changer. Who cleans yours?\n", "utf-8")
    out = run("check", ".").stdout
    assert out.count("[size-words]") == 1
    assert "[size-words]" not in run("check", "quiet").stdout
    assert "[size-words]" in run("check", "quiet", "--no-settings").stdout


def test_ignored_drafts_are_passed_over_in_folders_but_not_when_named(run: Run, root: Path) -> None:
    say(root, "root: yes\nignore: [old]\n")
    (root / "old").mkdir()
    (root / "old" / "b.txt").write_text(MAIL, "utf-8")
    assert "b.txt" not in run("check", ".").stdout
    assert "b.txt" in run("check", "old/b.txt").stdout
    result = run("check", "old")
    assert result.exit_code == 2
    assert "every draft in this folder is ignored (1, by the settings' `ignore`)" in result.stderr


def test_names_from_settings_take_sides(run: Run, root: Path) -> None:
    say(root, "root: yes\nseller: Glaze\nbuyer: Birch\n")
    (root / "a.txt").write_text("Birch's new oven takes nine minutes to heat.\nGlaze repairs ovens.\n", "utf-8")
    out = run("parse", "a.txt").stdout
    assert "buyer: " in out and "observation: " in out
    assert "observation: " not in run("parse", "a.txt", "--no-settings").stdout


def test_mistakes_in_settings_stop_before_anything_is_linted(run: Run, root: Path) -> None:
    say(root, "root: yes\nrules: {size-word: off}\n")
    result = run("check", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f'{root / FILE}:2:20: there is no rule "size-word"; did you mean "size-words"?' in result.stderr


def test_two_ways_of_naming_settings_at_once(run: Run, root: Path) -> None:
    result = run("check", "a.txt", "--settings", FILE, "--no-settings")
    assert (result.exit_code, result.stderr) == (2, "msglint: --settings and --no-settings can't both hold; leave one out\n")
