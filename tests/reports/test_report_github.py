"""GitHub: what the runner and its summary page make of the report, within their limits, whatever a draft holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from made_reports import FAILURE, calm, finding, linted, some, written
from markdown_it import MarkdownIt

from msglint.campaign import Repeated
from msglint.finding import DraftFailure, Severity
from msglint.reports.frame import Frame, Linted
from msglint.reports.github import ANNOTATIONS, SUMMARY, write_github
from msglint.reports.markdown import LONGEST_COMMENT, MARKER, write_markdown

_UNESCAPED = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]


def runner(log: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands that GitHub's runner takes from a step's output: `::name key=value,...::data` at the start of a line, blanks
    before it allowed, or the older `##[name]data` anywhere in a line."""
    found = []
    for line in re.split(r"\r\n|\r|\n", log):
        new = re.match(r"\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)", line)
        old = re.search(r"##\[([\w-]+)[^\]]*\](.*)", line)
        if new:
            properties = dict(each.split("=", 1) for each in (new[2] or "").split(",") if "=" in each)
            found.append((new[1], {key: _plain(value) for key, value in properties.items()}, _plain(new[3])))
        elif old:
            found.append((old[1], {}, old[2]))
    return found


def _plain(text: str) -> str:
    for escaped, char in _UNESCAPED:
        text = text.replace(escaped, char)
    return text


def annotations(*items: Linted | DraftFailure, frame: Frame | None = None) -> list[tuple[str, dict[str, str], str]]:
    commands = runner(written(write_github, items, frame))
    assert [name for name, _, _ in commands[:2]] == ["group", "endgroup"], "nothing in the log itself is a command"
    assert {name for name, _, _ in commands[2:]} <= {"error", "warning", "notice"}
    return commands[2:]


def test_an_annotation_points_at_the_words() -> None:
    ((name, where, said),) = annotations(linted(finding("“huge”")), frame=calm())
    assert name == "error"
    assert where == {"file": "drafts/a.txt", "line": "3", "endLine": "3", "col": "13", "endColumn": "19", "title": "big"}
    assert said == '"“huge”" is big.\nInstead: Say how big.'


def test_columns_are_left_out_over_several_lines_and_where_they_are_not_known() -> None:
    record = linted(finding("oven", exact=False, line=7), path="l.jsonl", id="r-1", exact=False, line=7)
    found = annotations(linted(finding("lights it\nat four")), record, FAILURE, frame=calm())
    assert [where for _, where, _ in found] == [
        {"file": "drafts/a.txt", "line": "4", "endLine": "5", "title": "big"},
        {"file": "l.jsonl", "line": "7", "title": "big (r-1)"},
        {"file": "drafts/list.jsonl", "line": "3", "title": "not-readable"},
    ]


def test_what_a_draft_says_is_no_command() -> None:
    words = "x\n::add-mask::y\r::stop-commands::z ##[add-mask]w %0A::debug::v"
    evil = linted(finding("oven", message=words, advice=words), path="a,line=9:\n::error::b.txt", id=f"{words} ##[group]")
    ((name, where, said),) = annotations(evil, frame=calm())
    assert (name, where["line"]) == ("error", "3")
    assert where["file"] == "a,line=9:\n::error::b.txt"
    assert "%0A::debug::v" in said, "as the draft has it"


def test_the_worst_come_first_and_no_more_than_github_shows() -> None:
    severities: tuple[Severity, ...] = ("info", "warning", "error")
    many = [linted(*(finding("oven", severity) for severity in severities), path=f"{n}.txt") for n in range(25)]
    found = annotations(*many, frame=calm())
    assert [name for name, _, _ in found] == ["error"] * ANNOTATIONS + ["warning"] * ANNOTATIONS + ["notice"] * ANNOTATIONS
    log = written(write_github, many, calm())
    assert log.count("is big.\n") == 75, "the log has them all"
    assert "\n45 more findings in the log above: GitHub shows 10 annotations of a kind.\n25 drafts: 25 errors" in log


def test_the_summary_has_the_whole_table(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("From an earlier step.\n", "utf-8")
    log = written(write_github, some(), calm(environment={"GITHUB_STEP_SUMMARY": str(summary)}))
    page = summary.read_text("utf-8")
    assert page.startswith("From an earlier step.\n" + MARKER)
    assert "2 silenced" in page and "1 not readable" in page and "2 silenced" in log
    assert page.count("`big`") == 5 and page.count("`not-readable`") == 1


def test_a_summary_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    log = written(write_github, some(), calm(environment={"GITHUB_STEP_SUMMARY": str(tmp_path)}))
    assert log.endswith("The summary can't be written to GITHUB_STEP_SUMMARY: Is a directory\n")


# -- the page in Markdown


def test_no_page_is_longer_than_it_may_be(tmp_path: Path) -> None:
    def many() -> list[Linted]:
        two = [finding("oven", "info", message="ä" * 300), finding("oven", "warning", "hot", message="🍞" * 500)]
        last = [finding("oven")]
        return [linted(*two, *(last if n == 699 else []), path=f"drafts/{n:05}-{'a' * 60}.txt") for n in range(700)]

    page = written(write_markdown, many(), calm(repeated=lambda: [Repeated("message", tuple(map(str, range(9))), "Hi")]))
    assert LONGEST_COMMENT * 0.8 < len(page.encode()) <= LONGEST_COMMENT
    assert page.count("**error**") == 1, "the error of the last draft is there, the warnings of others are not"
    assert re.search(r"\n\d+ more findings for which there is no room here\.\n", page)
    assert re.search(r"\n\d+ more drafts for which there is no room here\.\n", page)
    assert "9 drafts are one message with other names in it: 0, 1, 2, 3, 4, ..." in page
    summary = tmp_path / "summary.md"
    written(write_github, many(), calm(environment={"GITHUB_STEP_SUMMARY": str(summary)}))
    assert LONGEST_COMMENT < summary.stat().st_size <= SUMMARY


CALLS = (
    "@acme/team #12 GH-7 https://a.example/x www.a.example [a](b) ![i](j) <img src=x> <!-- c --> `code` | cell | $x$ &lt; *b* __c__ ~~d~~"
)


def test_what_a_draft_says_is_text_and_nothing_else() -> None:
    page = written(write_markdown, [linted(finding("oven", message=CALLS, advice=CALLS), path="drafts/_a_|<b>.txt", id=CALLS)], calm())
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(page.replace(MARKER, ""))
    assert set(re.findall(r"<(\w+)", html)) <= {"h3", "table", "thead", "tbody", "tr", "th", "td", "strong", "code"}
    cells = re.findall(r"<td>(.*?)</td>", html)
    assert len(cells) == 5 + 3, "no cell more"
    shown = cells[-1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&quot;", '"')
    assert shown.replace("\u200b", "") == CALLS
    for call in ("@acme", "#12", "GH-7", "://", "www."):
        assert call not in shown, "kept apart by a blank nobody sees"


def test_the_page_says_where_what_and_what_instead() -> None:
    page = written(write_markdown, [*some(), linted(path="-", score=91)], calm())
    lines = page.splitlines()
    assert lines[0] == MARKER
    assert lines[1] == "### msglint: 6 drafts: 4 errors, 1 warning, 2 notes, 0 strengths, 2 silenced, 1 not readable"
    assert "| drafts/a.txt | **41**/100, mostly about you (2 silenced) | 2 | 1 | 1 |" in lines
    assert "| drafts/list.jsonl | not enough text: no score |  |  | 1 |" in lines
    assert "| stdin | **91**/100, mostly about you |  |  |  |" in lines
    assert '| drafts/a.txt 3:13 | **error** "“huge”" is big. `big` | Say how big. |' in lines
    assert '| drafts/list.jsonl line 7 rec-1 | **error** "oven" is big. `big` | Say how big. |' in lines
    assert '| drafts/list.jsonl line 3 | **error** the record has no "text" `not-readable` |  |' in lines


def test_drafts_that_stop_the_run_come_first() -> None:
    page = written(write_markdown, [linted(path="fine.txt", score=90), linted(finding("oven"), path="bad.txt")])
    assert page.index("| bad.txt") < page.index("| fine.txt")


@pytest.mark.parametrize("items", [[], [FAILURE], [linted(score=90)]])
def test_a_page_about_little(items: list[Linted | DraftFailure]) -> None:
    page = written(write_markdown, items)
    assert page.startswith(f"{MARKER}\n### msglint: ") and "\n\n\n" not in page
