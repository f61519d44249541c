"""`msglint check` with a baseline, on changed lines only, and with scores that may not fall."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Git = Callable[..., None]

GOOD = "Hello Bruna,\n\nSaturday's queue went round the corner. Who lights the oven at four?\n\nTom\n"
BIG = "The bakery has a stupendous mixer."
BAD = GOOD.replace("\n\nTom", f"\n\n{BIG}\n\nTom")

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.fixture
def lines(check: Run) -> Run:
    """`lines("drafts")`: a line a finding."""
    return lambda *args, input=None: check("--format", "line", *args, input=input)


@pytest.fixture
def git(here: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository in the current folder with drafts/a.md (good) and drafts/b.md (bad), committed."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=Jo", "-c", "user.email=jo@example.com", *arguments], check=True, capture_output=True)

    Path("drafts").mkdir()
    Path("drafts/a.md").write_text(GOOD, "utf-8")
    Path("drafts/b.md").write_text(BAD, "utf-8")
    git("init", "--quiet", "--initial-branch", "main")
    commit(git)
    return git


def commit(git: Git) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "work")


def found(result: Result) -> list[str]:
    """Where something was found."""
    return [line.split(": ")[0].rpartition(":")[0] for line in result.stdout.splitlines() if "big-words" in line]


# -- marks


def test_silenced_findings_are_counted(check: Run, here: Path) -> None:
    (here / "a.md").write_text(BAD.replace("mixer.", "mixer. <!-- msglint: off big-words -- a quotation -->"), "utf-8")
    result = check("a.md")
    assert result.exit_code == 0
    assert result.stdout.endswith("1 strength, 1 silenced\n")
    assert json.loads(check("a.md", "--format", "json").stdout)["drafts"][0]["silenced"] == 1


def test_mistakes_in_marks_can_fail_the_check(check: Run, here: Path) -> None:
    (here / "a.md").write_text(GOOD + "<!-- msglint: off-file big-words -->", "utf-8")
    assert check("a.md").exit_code == 0
    result = check("a.md", "--fail-on", "warning", "--explain")
    assert result.exit_code == 1
    assert "[mark-unused]" in result.stdout and "[mark-without-reason]" in result.stdout


def test_settings_may_ask_for_a_reason(check: Run, here: Path) -> None:
    (here / "a.md").write_text(GOOD + "<!-- msglint: off-file big-words -->\n\n" + BIG, "utf-8")
    assert check("a.md", "--no-settings").exit_code == 0
    (here / ".msglint.yaml").write_text("silence_reason: required\n", "utf-8")
    assert check("a.md").exit_code == 1
    (here / ".msglint.yaml").write_text("silence_reason: optional\n", "utf-8")
    assert "mark-without-reason" not in check("a.md").stdout
    (here / ".msglint.yaml").write_text("silence_reason: ask\n", "utf-8")
    assert 'did you mean "asked"?' in check("a.md").stderr


def test_what_is_said_of_marks_can_be_explained(run: Run, here: Path) -> None:
    assert run("explain", "mark-left-in").stdout.startswith("mark-left-in: A mark would be sent\n")


@pytest.mark.parametrize("format_", ["github", "sarif", "gitlab", "junit", "rdjson", "checkstyle", "line", "markdown", "jsonl"])
def test_every_format_can_tell_of_marks(check: Run, here: Path, format_: str) -> None:
    (here / "a.md").write_text(GOOD + "<!-- msglint: off-file big-word -->", "utf-8")
    result = check("a.md", "--format", format_)
    assert result.exit_code == 0, result.output
    assert "mark-unknown" in result.stdout


# -- the baseline


def test_known_findings_do_not_count(lines: Run, git: Git) -> None:
    assert found(lines("drafts")) == ["drafts/b.md:5"]
    first = lines("drafts", "--baseline", "known.json", "--update-baseline")
    assert (first.exit_code, found(first)) == (0, [])
    assert "known.json knows 1 finding now, 0 before" in first.stderr
    known = lines("drafts", "--baseline", "known.json")
    assert (known.exit_code, found(known)) == (0, [])
    assert "1 finding known from known.json, not shown" in known.stderr
    Path("drafts/b.md").write_text(
        BAD.replace("Hello", f"A stupendous day!\n\n{BIG}\n\nHello").replace(f"\n\n{BIG}\n\nTom", "\n\nTom"), "utf-8"
    )
    new = lines("drafts", "--baseline", "known.json")
    assert (new.exit_code, found(new)) == (1, ["drafts/b.md:1"]), "the sentence that moved is known"


def test_paths_are_seen_from_the_baselines_folder(lines: Run, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    lines("drafts", "--baseline", "drafts/known.json", "--update-baseline")
    assert [*json.loads(Path("drafts/known.json").read_text("utf-8"))["known"]] == ["b.md"]
    monkeypatch.chdir("drafts")
    assert lines(".", "--baseline", "known.json").exit_code == 0
    assert lines(str(Path("b.md").absolute()), "--baseline", "known.json").exit_code == 0


def test_pruning(lines: Run, git: Git) -> None:
    lines("drafts", "--baseline", "known.json", "--update-baseline")
    Path("drafts/b.md").write_text(GOOD, "utf-8")
    Path("drafts/a.md").write_text(BAD, "utf-8")
    left = lines("drafts", "--baseline", "known.json")
    assert (left.exit_code, found(left)) == (1, ["drafts/a.md:5"])
    assert "1 finding in known.json is not there any more; --prune takes it out" in left.stderr
    before = Path("known.json").read_text("utf-8")
    assert "b.md" in before
    assert "not there any more" not in lines("drafts/a.md", "--baseline", "known.json").stderr, "b.md was not looked at"
    pruned = lines("drafts", "--baseline", "known.json", "--prune")
    assert pruned.exit_code == 1
    assert json.loads(Path("known.json").read_text("utf-8"))["known"] == {}


def test_the_score_is_that_of_the_whole_draft(check: Run, git: Git) -> None:
    check("drafts", "--baseline", "known.json", "--update-baseline")
    scores = [
        [draft["score"] for draft in json.loads(check("drafts", "--format", "json", *more).stdout)["drafts"]]
        for more in ((), ("--baseline", "known.json"))
    ]
    assert scores[0] == scores[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--baseline", "none.json"], "there is no baseline none.json yet; --update-baseline writes"),
        (["--update-baseline"], "--update-baseline needs a --baseline FILE to write to"),
        (["--prune"], "--prune needs a --baseline FILE to write to"),
        (["--baseline", "a.json", "--update-baseline", "--changed-since", "HEAD"], "leave --changed-since out"),
        (["--baseline", "drafts/a.md"], "is no baseline of msglint"),
        (["--changed-since", "nope"], 'git knows no commit "nope"'),
        (["--no-worse-than", "nope"], 'git knows no commit "nope"'),
    ],
)
def test_what_cannot_be_done(lines: Run, git: Git, arguments: list[str], said: str) -> None:
    result = lines("drafts", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("option", ["--changed-since", "--no-worse-than"])
def test_what_has_no_past(lines: Run, git: Git, option: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    piped = lines(option, "HEAD", input=GOOD)
    assert (piped.exit_code, "a message on standard input has no past" in piped.stderr) == (2, True)
    outside = tmp_path_factory.mktemp("outside") / "a.md"
    outside.write_text(GOOD, "utf-8")
    result = lines(str(outside), option, "HEAD")
    assert (result.exit_code, "is not in the git repository" in result.stderr) == (2, True)


# -- changed lines


def test_only_changed_lines_count(lines: Run, git: Git) -> None:
    nothing = lines("drafts", "--changed-since", "HEAD")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    Path("drafts/b.md").write_text(BAD.replace("Tom", "A stupendous day!\n\nTom"), "utf-8")
    Path("drafts/new.md").write_text(BAD, "utf-8")
    result = lines("drafts", "--changed-since", "HEAD")
    assert found(result) == ["drafts/b.md:7", "drafts/new.md:5"]
    assert "1 finding stands in lines that have not changed since HEAD, not shown" in result.stderr
    assert lines("drafts/a.md", "--changed-since", "HEAD").exit_code == 0


def test_what_is_said_of_the_whole_message_counts_when_any_line_changed(lines: Run, git: Git) -> None:
    Path("drafts/c.md").write_text("The oven is hot.\n\nThe mixer is red.\n", "utf-8")
    commit(git)
    Path("drafts/c.md").write_text("The oven is hot.\n\nThe mixer is blue.\n", "utf-8")
    assert "drafts/c.md:1:1: warning: asks-nothing" in lines("drafts", "--changed-since", "HEAD").stdout


def test_taking_a_mark_out_touches_its_line(lines: Run, git: Git) -> None:
    Path("drafts/c.md").write_text(BAD.replace(BIG, f"<!-- msglint: off big-words -- why -->\n{BIG}"), "utf-8")
    commit(git)
    Path("drafts/c.md").write_text(BAD, "utf-8")
    assert found(lines("drafts", "--changed-since", "HEAD")) == ["drafts/c.md:5"]


def test_of_a_table_only_changed_records_are_judged(check: Run, git: Git) -> None:
    records = [{"id": str(n), "text": f"{BIG} Who lights the oven at {n}?"} for n in range(4)]
    table = "".join(json.dumps(record) + "\n" for record in records)
    Path("list.jsonl").write_text(table, "utf-8")
    rows = "id,text\n" + "".join(f'{n},"{BIG}\nWho lights the oven at {n}?"\n' for n in range(4))
    Path("list.csv").write_text(rows, "utf-8")
    commit(git)
    Path("list.jsonl").write_text(table.replace("at 2", "at two"), "utf-8")
    Path("list.csv").write_text(rows.replace("at 1", "at one"), "utf-8")
    report = json.loads(check("list.jsonl", "list.csv", "--changed-since", "HEAD", "--format", "json").stdout)
    assert [(draft["path"], draft["id"], len(draft["findings"])) for draft in report["drafts"]] == [
        ("list.jsonl", "2", 1),
        ("list.csv", "1", 1),
    ]


# -- no worse than before


def test_a_score_may_not_fall(lines: Run, git: Git) -> None:
    same = lines("drafts", "--no-worse-than", "HEAD", "--fail-on", "never")
    assert (same.exit_code, "fell" in same.stderr) == (0, False)
    Path("drafts/a.md").write_text(BAD, "utf-8")
    result = lines("drafts", "--no-worse-than", "HEAD", "--fail-on", "never")
    assert result.exit_code == 1
    assert "msglint: drafts/a.md fell from 78 to 68 since HEAD\n    -10.00  whose need: " in result.stderr
    assert "the mean of drafts fell from 73.0 to 68.0 since HEAD (2 drafts)" in result.stderr
    assert lines("drafts/b.md", "--no-worse-than", "HEAD", "--fail-on", "never").exit_code == 0


def test_a_better_draft_passes_and_so_does_one_that_goes(lines: Run, git: Git) -> None:
    Path("drafts/b.md").write_text(GOOD, "utf-8")
    Path("drafts/a.md").unlink()
    assert lines("drafts", "--no-worse-than", "main").exit_code == 0


def test_a_new_draft_counts_for_the_mean_only(lines: Run, git: Git) -> None:
    Path("drafts/c.md").write_text(BAD, "utf-8")
    result = lines("drafts", "--no-worse-than", "HEAD", "--fail-on", "never")
    assert result.exit_code == 1
    assert "the mean of drafts fell from 73.0 to 71.3 since HEAD (3 drafts; 1 draft is new)" in result.stderr
    assert lines("drafts/c.md", "--no-worse-than", "HEAD", "--fail-on", "never").exit_code == 0


def test_a_draft_with_a_new_name_is_compared_with_the_old_one(lines: Run, git: Git) -> None:
    git("mv", "drafts/a.md", "drafts/z.md")
    Path("drafts/z.md").write_text(GOOD + "A stupendous end.\n", "utf-8")
    assert "drafts/z.md fell from 78 to 68" in lines("drafts", "--no-worse-than", "HEAD").stderr


def test_a_draft_that_has_no_score_any_more_is_told(lines: Run, git: Git) -> None:
    Path("drafts/a.md").write_text(f"---\nstage: none\n---\n{GOOD}", "utf-8")
    result = lines("drafts/a.md", "--no-worse-than", "HEAD")
    assert result.exit_code == 0
    assert "drafts/a.md has no score any more (not outreach: no score; 78 in HEAD), which --no-worse-than lets pass" in result.stderr


def test_records_without_an_id_are_paired_by_their_text(lines: Run, git: Git) -> None:
    texts = [f"{BIG} Who lights the oven?", "Saturday's queue went round the corner. Who lights the oven at four?"]
    Path("list.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    commit(git)
    Path("list.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in reversed(texts)), "utf-8")
    assert "fell" not in lines("list.jsonl", "--no-worse-than", "HEAD").stderr
    worse = [texts[0], f"{texts[1]} {BIG}"]
    Path("list.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in worse), "utf-8")
    assert "list.jsonl:2 fell from 78 to 68" in lines("list.jsonl", "--no-worse-than", "HEAD").stderr


def test_all_of_it_together(lines: Run, git: Git) -> None:
    lines("drafts", "--baseline", "known.json", "--update-baseline")
    Path("drafts/b.md").write_text(BAD.replace("Tom", "A stupendous day!\n\nTom"), "utf-8")
    result = lines("drafts", "--baseline", "known.json", "--changed-since", "HEAD", "--no-worse-than", "HEAD")
    assert (result.exit_code, found(result)) == (1, ["drafts/b.md:7"])
    assert "drafts/b.md fell from 68 to 63" in result.stderr
    assert "drafts/a.md" not in result.output
