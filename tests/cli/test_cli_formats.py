"""`msglint check --format`: what is written where, what CI changes, and what is said when it can't be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from msglint.reports.formats import FORMATS

Run = Callable[..., Result]

BAD = "Hello Bruna,\n\nThe bakery has a stupendous mixer. Who cleans your old one?\n\nTom\n"


@pytest.fixture
def drafts(here: Path) -> Path:
    (here / ".git").mkdir()
    folder = here / "drafts"
    folder.mkdir()
    (folder / "bad.txt").write_text(BAD, "utf-8")
    (folder / "broken.jsonl").write_text("{}\n", "utf-8")
    return folder


def test_help_lists_every_format(run: Run) -> None:
    said = run("check", "--help").stdout
    for name, each in FORMATS.items():
        assert f"  {name:<11} {each.about}\n" in said


def test_places_are_told_from_the_top_of_the_repository(check: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drafts)
    result = check("--format", "line", ".", "--min-score", "99")
    assert result.stdout.splitlines() == [
        "drafts/bad.txt:1: error: min-score: The draft scores 68, and 99 is the least that passes (--min-score or the settings).",
        'drafts/bad.txt:3:18: error: big-words: "stupendous" is a big word.',
        'drafts/broken.jsonl:1: error: not-readable: the record has no "text"',
    ]
    assert result.stderr.splitlines()[-2:] == [
        "msglint: 1 draft: 1 error, 0 warnings, 0 notes, 1 strength, 1 not readable",
        "msglint: 1 draft is under --min-score 99",
    ]
    assert result.exit_code == 2


def test_standard_input_has_a_name(check: Run, here: Path) -> None:
    assert check("-f", "line", input=BAD).stdout == 'stdin:3:18: error: big-words: "stupendous" is a big word.\n'


def test_github_actions_gets_annotations(check: Run, drafts: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    said = check("drafts").stdout
    assert "::error file=drafts/bad.txt,line=3,endLine=3,col=18,endColumn=28,title=big-words::" in said
    assert "1 draft: 1 error" in (here / "summary.md").read_text("utf-8")
    assert check("drafts", "--format", "terminal").stdout.startswith("drafts/bad.txt  68/100")


def test_gitlab_gets_its_report_in_the_file_and_people_theirs_in_the_log(
    check: Run, drafts: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    result = check("drafts", "-o", "quality.json")
    assert [issue["check_name"] for issue in json.loads((here / "quality.json").read_text("utf-8"))] == ["big-words", "not-readable"]
    assert result.stdout == ""
    assert "msglint: 1 draft: 1 error" in result.stderr, "GitLab's report has no place for it"
    assert check("drafts").stdout.startswith("drafts/bad.txt  68/100")


def test_several_reports_of_one_run(check: Run, drafts: Path, here: Path) -> None:
    formats = [name for name in FORMATS if name != "terminal"]
    also = [part for name in formats for part in ("--also", f"{name}=out.{name}")]
    result = check("drafts", *also)
    assert result.stdout.startswith("drafts/bad.txt  68/100") and result.exit_code == 2
    for name in formats:
        assert (here / f"out.{name}").read_text("utf-8") == check("drafts", "--format", name).stdout, name


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--format", "yaml"), "'yaml' is not one of"),
        (("--also", "sarif"), '"sarif" should be a format, "=" and a file, such as sarif=msglint.sarif; formats: terminal, line'),
        (("--also", "yaml=a.yaml"), '"yaml=a.yaml" should be a format, "=" and a file'),
        (("--also", "sarif=no/such/folder"), f"the report can't be written to {Path('no/such/folder')}: No such file or directory"),
        (("--also", "sarif=a", "--also", "line=./a"), "two reports would be written to a; give one of them another name"),
        (("-o", "a", "--also", "line=a"), "two reports would be written to a"),
        (("--also", "line=drafts/bad.txt"), f"{Path('drafts/bad.txt')} is one of the files to check"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(check: Run, drafts: Path, args: tuple[str, ...], said: str) -> None:
    result = check("drafts", *args)
    assert said in result.stderr and result.exit_code == 2 and result.stdout == ""
    assert (drafts / "bad.txt").read_text("utf-8") == BAD


def test_a_full_disk_is_told(check: Run, drafts: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    result = check("drafts", "--also", "sarif=/dev/full")
    assert result.stderr.splitlines()[-1] == "msglint: the report can't be written to /dev/full: No space left on device"
    assert result.exit_code == 2


def test_ignored_files_can_be_left_out_even_when_they_are_named(check: Run, drafts: Path, here: Path) -> None:
    (here / ".msglint.yaml").write_text("ignore: [drafts/bad.txt]\n", "utf-8")
    named = ("drafts/bad.txt", "-f", "line")
    assert check(*named).exit_code == 1
    result = check(*named, "--force-ignore")
    assert (result.exit_code, result.stdout) == (0, "")
    assert check("-f", "line", "--force-ignore", "-", input=BAD).exit_code == 1, "standard input has no name to ignore"


def test_a_name_with_line_ends_makes_no_line_of_its_own(check: Run, here: Path) -> None:
    name = "a\n::error::b.txt"
    assert check(name).stderr == "msglint: a ::error::b.txt: there is no such file or folder\n"
    assert (
        check(name, "-f", "github").stdout.splitlines()[1] == "- a ::error::b.txt:1: error: not-readable: there is no such file or folder"
    )
