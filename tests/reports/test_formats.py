"""The table of formats: each is written as the drafts come, none holds them, and `auto` picks the right one. Paths, and several
reports at once."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from made_reports import FAILURE, calm, finding, linted, some, written

from msglint.finding import DraftFailure
from msglint.reports.formats import FORMATS, format_for
from msglint.reports.frame import Linted
from msglint.reports.home import Home, home_of
from msglint.reports.several import written_beside
from msglint.reports.worst import WorstFirst

AT_THE_END = {"junit", "markdown"}  # their shape wants the counts first


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_cannot_be_read_is_in_every_format(name: str) -> None:
    text = written(FORMATS[name].write, [FAILURE], calm())
    assert "1 not readable" in text if name == "terminal" else "has no" in text


@pytest.mark.parametrize("name", sorted(set(FORMATS) - AT_THE_END))
def test_a_report_is_written_as_the_drafts_come(name: str) -> None:
    from io import StringIO

    stream, sizes = StringIO(), []

    def items() -> Iterator[Linted | DraftFailure]:
        for n in range(3):
            sizes.append(stream.tell())
            yield linted(finding("oven"), path=f"{n}.txt")

    FORMATS[name].write(items(), stream, calm())
    assert sizes[1] < sizes[2] and (sizes[1] > 0 or name == "line")


class _Nowhere:
    """A stream that keeps nothing."""

    def write(self, text: str) -> int:
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for _ in lines:
            pass

    def isatty(self) -> bool:
        return False

    def flush(self) -> None:
        pass


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_holds_the_drafts(name: str) -> None:
    def items() -> Iterator[Linted | DraftFailure]:
        for n in range(80):
            yield linted(finding("oven", "info"), path=f"{n}.txt", text="our oven" + "." * 50_000)

    FORMATS[name].write(items(), _Nowhere(), calm())  # type: ignore[arg-type]  # imports and caches
    gc.collect()
    tracemalloc.start()
    FORMATS[name].write(items(), _Nowhere(), calm())  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_500_000, "80 drafts of 50 kB went by"


# -- auto


@pytest.mark.parametrize(
    ("environment", "to_file", "name"),
    [
        ({}, False, "terminal"),
        ({}, True, "terminal"),
        ({"GITHUB_ACTIONS": "true"}, False, "github"),
        ({"GITHUB_ACTIONS": "true"}, True, "terminal"),
        ({"GITHUB_ACTIONS": "false"}, False, "terminal"),
        ({"GITLAB_CI": "true"}, False, "terminal"),
        ({"GITLAB_CI": "true"}, True, "gitlab"),
    ],
)
def test_auto(environment: dict[str, str], to_file: bool, name: str) -> None:
    assert format_for(environment, to_file=to_file) == name


# -- paths


@pytest.mark.parametrize(
    ("named", "path", "uri"),
    [
        ("a.md", "drafts/a.md", "drafts/a.md"),
        ("./x/../a.md", "drafts/a.md", "drafts/a.md"),
        ("../b c.md", "b c.md", "b%20c.md"),
        ("/repo/drafts/a.md", "drafts/a.md", "drafts/a.md"),
        ("/else/é.md", "/else/é.md", "file:///else/%C3%A9.md"),
        ("../../out.md", "/out.md", "file:///out.md"),
        ("-", "stdin", "stdin"),
        ("a\udcff.md", "drafts/a\udcff.md", "drafts/a%FF.md"),
    ],
)
def test_paths_are_told_from_the_top(named: str, path: str, uri: str) -> None:
    home = Home(Path("/repo"), Path("/repo/drafts"))
    assert (home.path(named), home.uri(named)) == (path, uri)


def test_the_top_is_what_the_ci_says_else_the_repository_else_here(tmp_path: Path) -> None:
    here = tmp_path / "repo/drafts"
    here.mkdir(parents=True)
    outside = tmp_path / "elsewhere"
    assert home_of(here, {"GITHUB_WORKSPACE": str(outside)}).top in (here, *tmp_path.parents)
    (tmp_path / "repo/.git").write_text("gitdir: somewhere", "utf-8")  # a work tree has a file here
    assert home_of(here, {}).top == tmp_path / "repo"
    assert home_of(here, {"GITHUB_WORKSPACE": str(outside)}).top == tmp_path / "repo"
    assert home_of(here, {"GITHUB_WORKSPACE": str(tmp_path)}).top == tmp_path
    assert home_of(here, {"CI_PROJECT_DIR": str(tmp_path)}).path("a.md") == "repo/drafts/a.md"
    (tmp_path / "link").symlink_to(tmp_path / "repo")
    assert home_of(here, {"GITHUB_WORKSPACE": str(tmp_path / "link")}).path("a.md") == "drafts/a.md"


# -- the worst first


def test_worst_first_keeps_what_fits() -> None:
    worst: WorstFirst[str] = WorstFirst(10)
    for severity, item in (("info", "i" * 6), ("error", "e" * 4), ("info", "j" * 6), ("warning", "w" * 4), ("error", "f" * 4)):
        worst.add(severity, item, len(item))  # type: ignore[arg-type]
    assert list(worst.taken(12)) == ["eeee", "ffff", "wwww"]
    assert worst.left_out == 2
    assert list(worst.taken(99)) == ["eeee", "ffff", "wwww", "iiiiii"]
    assert worst.left_out == 1


# -- several reports


def test_each_writer_gets_every_item() -> None:
    first: list[int] = []
    second: list[int] = []
    assert list(written_beside(range(500), [first.extend, lambda items: second.extend(each * 2 for each in items)])) == [*range(500)]
    assert first == [*range(500)] and second == [*range(0, 1000, 2)]


def test_a_writer_that_fails_is_told_and_the_others_go_on() -> None:
    through: list[int] = []

    def full(items: Iterable[int]) -> None:
        next(iter(items))
        raise OSError("disk full")

    seen = []
    with pytest.raises(OSError, match="disk full"):
        seen.extend(written_beside(range(500), [full, through.extend]))
    assert through == [*range(500)]


def test_a_writer_sees_no_end_when_the_drafts_break_off() -> None:
    ended = []

    def broken() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    def write(items: Iterable[int]) -> None:
        ended.append(list(items))

    with pytest.raises(ValueError, match="no more"):
        list(written_beside(broken(), [write]))
    assert ended == []


def test_all_formats_beside_each_other_say_the_same_as_alone() -> None:
    from io import StringIO

    streams = {name: StringIO() for name in FORMATS}
    writers = [lambda items, name=name: FORMATS[name].write(items, streams[name], calm()) for name in FORMATS]
    assert len(list(written_beside(some(), writers))) == 6
    assert {name: stream.getvalue() for name, stream in streams.items()} == {
        name: written(FORMATS[name].write, some(), calm()) for name in FORMATS
    }
