"""`score` and `compare`: one line a draft, means, and what a rewrite gained."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run

GOOD = "Your oven stood still on 3 May. Who lights it at four in the morning?\n"
BAD = "We bake huge loaves and I really need one more sale. Interested?\n"


@pytest.fixture
def drafts(here: Path) -> Path:
    (here / ".msglint.yaml").write_text("root: yes\n", "utf-8")
    for name, text in (("a.txt", BAD), ("b/c.txt", GOOD), ("b/short.txt", "Hi\n")):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(text, "utf-8")
    return here


def lines(out: str) -> list[list[str]]:
    return [line.split() for line in out.split("\n\n")[0].splitlines()]


def test_a_line_a_draft_and_the_means(run: Run, drafts: Path) -> None:
    result = run("score", "a.txt", "b")
    (bad, good, short) = lines(result.stdout)
    assert (bad[-1], good[-1], short[-1]) == ("a.txt", "b/c.txt", "b/short.txt")
    assert int(bad[0]) < 40 < int(good[0])
    assert short[0] == "-" and "not enough text: no score" in result.stdout
    means = result.stdout.split("\n\n")[1].splitlines()
    assert means[0].split() == [f"{int(bad[0]):.1f}", *"mean of 1 draft in .".split()]
    assert means[1].split() == [f"{int(good[0]):.1f}", *"mean of 1 draft in b".split()]
    assert means[2].split() == [f"{(int(bad[0]) + int(good[0])) / 2:.1f}", *"mean of 2 drafts (1 without a score)".split()]
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("as-read", ["b/c.txt", "b/short.txt", "a.txt"]),
        ("worst", ["a.txt", "b/c.txt", "b/short.txt"]),
        ("best", ["b/c.txt", "a.txt", "b/short.txt"]),
        ("name", ["a.txt", "b/c.txt", "b/short.txt"]),
    ],
)
def test_order(run: Run, drafts: Path, sort: str, names: list[str]) -> None:
    assert [line[-1] for line in lines(run("score", "b", "a.txt", "--sort", sort).stdout)] == names


def test_what_cannot_be_read_is_told_and_the_rest_scored(run: Run, drafts: Path) -> None:
    result = run("score", "none.txt", "a.txt")
    assert result.exit_code == 2
    assert "none.txt: there is no such file or folder" in result.stderr
    assert lines(result.stdout)[0][-1] == "a.txt"


def test_compare_adds_up(run: Run, drafts: Path) -> None:
    out = run("compare", "a.txt", "b/c.txt").stdout
    old, new, gained, _, *rest = out.splitlines()
    assert int(new.split()[0]) - int(old.split()[0]) == int(gained) > 0
    rows = rest[: rest.index("")]
    assert sum(float(row.split()[0]) for row in rows) == int(gained)
    assert any("gone: " in row and "[needs-the-sale]" in row for row in rows)
    assert "\nGone\n" in out and "  error  " in out.split("\nGone\n")[1].split("\nNew\n")[0]
    assert "  +  " in out.split("\nNew\n")[1]


def test_the_same_draft_gains_nothing(run: Run, drafts: Path) -> None:
    (drafts / "copy.txt").write_text(BAD, "utf-8")
    out = run("compare", "a.txt", "copy.txt").stdout
    assert out.splitlines()[2].strip() == "+0"
    assert "Gone" not in out and "New" not in out


def test_folders_are_paired_by_path_and_tables_by_id(run: Run, drafts: Path) -> None:
    for name, text in (("new/c.txt", GOOD), ("new/only.txt", GOOD)):
        (drafts / name).parent.mkdir(exist_ok=True)
        (drafts / name).write_text(text, "utf-8")
    out = run("compare", "b", "new").stdout
    assert out.splitlines()[0].split()[1] == "->" and out.splitlines()[0].endswith("+0  c.txt")
    assert "\n+0.0 on average over 1 drafts\n" in out
    assert "only in the old: short.txt" in out and "only in the new: only.txt" in out


def test_compare_without_a_score(run: Run, drafts: Path) -> None:
    assert "one of the two has no score, so there is nothing to add up" in run("compare", "b/short.txt", "a.txt").stdout


def test_compare_says_what_is_missing(run: Run, drafts: Path) -> None:
    result = run("compare", "a.txt", "none.txt")
    assert result.exit_code == 2
    assert "none.txt: there is no such file or folder" in result.stderr
    assert "Gone" not in result.stdout
