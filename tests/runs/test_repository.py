"""Changed lines, names and contents, from real repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from msglint.errors import UsageError
from msglint.runs.repository import Changes, Repository, repository_of

Git = Callable[..., str]
SUFFIXES = (".md", ".txt")
ALL = ((1, 1 << 60),)
TEN = "".join(f"line {n}\n" for n in range(1, 11))

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """An empty repository in the current folder, and git in it."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def git(*arguments: str) -> str:
        who = ("-c", "user.name=Jo", "-c", "user.email=jo@example.com")
        return subprocess.run(["git", *who, *arguments], check=True, capture_output=True, text=True).stdout.strip()

    git("init", "--quiet", "--initial-branch", "main")
    return git


def commit(git: Git, **files: str) -> str:
    for name, text in files.items():
        Path(name.replace("_", ".")).write_text(text, "utf-8")
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", "work")
    return git("rev-parse", "HEAD")


def changes(since: str = "HEAD") -> Changes:
    repository = repository_of(Path.cwd(), "--changed-since")
    return repository.changes(repository.base(since), SUFFIXES)


@pytest.mark.parametrize(
    ("now", "lines"),
    [
        (TEN, None),
        (TEN.replace("line 4", "LINE 4"), ((4, 4),)),
        (TEN.replace("line 4\n", "line 4\nnew\nnew\n"), ((5, 6),)),
        (TEN.replace("line 4\nline 5\n", ""), ((3, 4),)),
        (TEN.replace("line 1\n", ""), ((0, 1),)),
        ("first\n" + TEN.replace("line 10\n", "line ten"), ((1, 1), (11, 11))),
        (TEN.replace("line 4", "++ b/other.md").replace("line 8", "@@ -1 +1 @@"), ((4, 4), (8, 8))),
        (TEN.replace("line 4\n", "-- a/other.md\n\\ No newline\n"), ((4, 5),)),
        ("", ((0, 1),)),
    ],
)  # fmt: skip
def test_changed_lines(git: Git, now: str, lines: tuple[tuple[int, int], ...] | None) -> None:
    commit(git, a_md=TEN)
    Path("a.md").write_text(now, "utf-8")
    assert changes().of(Path("a.md")) == lines
    git("add", "--all")
    assert changes().of(Path("a.md")) == lines, "staged or not"


def test_new_deleted_and_renamed_files(git: Git) -> None:
    commit(git, a_md=TEN, b_md=TEN + "b\n", c_md=TEN.upper())
    Path("new.md").write_text("new\n", "utf-8")
    Path("staged.md").write_text("new\n", "utf-8")
    git("add", "staged.md")
    Path("a.md").unlink()
    git("mv", "b.md", "moved.md")
    git("mv", "c.md", "changed.md")
    Path("changed.md").write_text(TEN.upper() + "more\n", "utf-8")
    found = changes()
    assert found.of(Path("new.md")) == ALL
    assert found.of(Path("staged.md")) == ((1, 1),)
    assert found.of(Path("moved.md")) is None and found.before(Path("moved.md")) == "b.md"
    assert found.of(Path("changed.md")) == ((11, 11),) and found.before(Path("changed.md")) == "c.md"
    assert found.before(Path("new.md")) is None and found.before(Path("staged.md")) is None


def test_what_others_did_since_is_not_ours(git: Git) -> None:
    commit(git, a_md=TEN, b_md=TEN)
    git("checkout", "--quiet", "-b", "work")
    commit(git, a_md=TEN.replace("line 2", "LINE 2"))
    git("checkout", "--quiet", "main")
    commit(git, b_md=TEN.replace("line 9", "LINE 9"))
    git("checkout", "--quiet", "work")
    found = changes("main")
    assert (found.of(Path("a.md")), found.of(Path("b.md"))) == (((2, 2),), None)


@pytest.mark.parametrize(
    "name", ["with blank.md", "é.md", 'quo"te.md', "tab\there.md", "back\\slash.md", "deep/er/a.md", "UPPER.MD", "[x] *.md"]
)
def test_odd_names(git: Git, name: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(TEN, "utf-8")
    start = commit(git)
    Path(name).write_text(TEN.replace("line 3", "LINE 3"), "utf-8")
    found = changes()
    assert found.of(Path(name)) == ((3, 3),)
    assert repository_of(Path.cwd(), "x").content_at(start, found.name(Path(name))).decode() == TEN


def test_settings_of_a_repository_change_nothing(git: Git) -> None:
    Path(".gitattributes").write_text("*.md diff=odd -text binary\n", "utf-8")
    commit(git, a_md=TEN)
    for setting in (
        "diff.external=false", "diff.odd.textconv=false", "diff.odd.command=false", "diff.noprefix=true", "diff.mnemonicPrefix=true",
        "diff.renames=false", "diff.context=9", "diff.relative=true", "core.quotePath=true", "core.fsmonitor=false", "color.ui=always",
    ):  # fmt: skip
        git("config", *setting.split("="))
    Path("a.md").write_text(TEN.replace("line 3", "LINE 3"), "utf-8")
    assert changes().of(Path("a.md")) == ((3, 3),)


def test_from_a_folder_below(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("drafts").mkdir()
    Path("drafts/a.md").write_text(TEN, "utf-8")
    commit(git)
    Path("drafts/a.md").write_text(TEN + "x\n", "utf-8")
    monkeypatch.chdir("drafts")
    found = changes()
    assert found.of(Path("a.md")) == ((11, 11),)
    assert found.name(Path("a.md")) == "drafts/a.md"


@pytest.mark.parametrize("ref", ["nope", "--help", "HEAD~9", "", "main:a.md"])
def test_a_commit_that_is_not_there(git: Git, ref: str) -> None:
    commit(git, a_md=TEN)
    with pytest.raises(UsageError, match="git knows no commit"):
        changes(ref)


def test_nothing_in_common(git: Git) -> None:
    commit(git, a_md=TEN)
    git("checkout", "--quiet", "--orphan", "other")
    commit(git, a_md=TEN * 2)
    with pytest.raises(UsageError, match=r"nothing in common.*fetch-depth: 0"):
        changes("main")


def test_a_repository_without_a_commit(git: Git) -> None:
    with pytest.raises(UsageError, match="git knows no commit"):
        changes("HEAD")


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match=r"--changed-since needs a git repository, and .* is in none$"):
        repository_of(tmp_path, "--changed-since")


def test_a_file_outside(git: Git, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(git, a_md=TEN)
    with pytest.raises(UsageError, match="is not in the git repository"):
        changes().of(tmp_path_factory.mktemp("other") / "a.md")


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="needs git, which is not installed"):
        repository_of(tmp_path, "--changed-since")


def test_a_content_that_is_not_there(git: Git) -> None:
    start = commit(git, a_md=TEN)
    with pytest.raises(UsageError, match="git cat-file failed"):
        Repository(Path.cwd()).content_at(start, "b.md")
