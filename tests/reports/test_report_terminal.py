"""The report for people: what is shown of a draft, and what must never be. Whole outputs are pinned in tests/cli."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest

from msglint.finding import DraftFailure, DraftReport, Finding, Place, Row, Score, Severity, Variants
from msglint.message import Draft, Message, StageFrom
from msglint.reports.terminal import Linted, Look, write_terminal

TEXT = "The \x1b[31mbig\x07 oven\nfor [bold]everybody[/bold] :smile: at the corner of your street\n"


def linted(*findings: Finding, text: str = TEXT, name: str = "a.txt", path: str = "a.txt", stage_from: StageFrom = "given") -> Linted:
    ledger = (Row("base", "pace", 41.5, "Pace"), Row("cap", "all", -1.5, "at most 40: nobody reads it"))
    score = Score(40, "mostly about you", {"pace": 41.5, "whose-need": 0.0}, ledger)
    draft = Draft(id=name, path=path, text=text, subject="The big oven")
    report = DraftReport(name, path, "email", "first", stage_from, "template", score, findings, (), ())
    return report, Message(draft, "email", "first", stage_from, "template")


def finding(start: int, end: int, *, severity: Severity = "error", rule: str = "size", said: str = "is big") -> Finding:
    line = TEXT.count("\n", 0, start) + 1
    return Finding(rule, "hype", severity, Place("text", start, end, TEXT[start:end], line, 5, line, 9), said, "Say how big.")


def shown(*reports: Linted | DraftFailure, look: Look | None = None) -> str:
    stream = StringIO()
    write_terminal(reports, stream, look)
    return stream.getvalue()


def test_nothing_in_a_draft_reaches_the_terminal_as_a_command() -> None:
    out = shown(linted(finding(4, 19), finding(24, 47, said='"\x1b]0;title\x07[red]x" is \u202ebig'), name="a\x1b[2J.txt"))
    assert "\x1b" not in out and "\x07" not in out and "\u202e" not in out
    assert "a.txt: a.txt  40/100" in out
    assert "| The big oven\n" in out
    assert "for [bold]everybody[/bold] :smile: at the corner of your street\n" in out
    assert '"[red]x" is big' in out


def test_words_are_underlined_where_they_stand() -> None:
    lines = shown(linted(finding(24, 47))).splitlines()
    at = next(i for i, line in enumerate(lines) if "everybody" in line)
    assert lines[at] == "      2 | for [bold]everybody[/bold] :smile: at the corner of your street"
    assert lines[at][lines[at + 1].index("^") : lines[at + 1].rindex("^") + 1] == TEXT[24:47]


def test_branches_are_told_on_a_line_of_their_own() -> None:
    report, message = linted()
    assert "branches" not in shown((report, message))
    branched = shown((replace(report, variants=Variants(3, 40, 72)), message)).splitlines()
    assert branched[2] == "  3 branches read, scores 40 to 72; this is the worst"
    assert "  3 branches read, all with this score" in shown((replace(report, variants=Variants(3, 40, 40)), message))


def test_advice_is_given_once_a_rule() -> None:
    out = shown(linted(finding(4, 19), finding(24, 47), finding(60, 65, rule="other")))
    assert out.count("Instead: Say how big.") == 2


def test_rules_about_the_whole_message_underline_nothing() -> None:
    out = shown(linted(replace(finding(4, 19), whole=True)))
    assert "^" not in out
    assert "\n  error  is big [size]\n" in out


@pytest.mark.parametrize(
    ("stage_from", "said"),
    [
        ("default", "read as first touch (assumed), e-mail; change with --stage"),
        ("read", "read as first touch (from its words), e-mail; change with --stage"),
        ("given", "read as first touch, e-mail"),
    ],
)
def test_says_how_the_stage_is_known(stage_from: StageFrom, said: str) -> None:
    assert f"\n  {said}\n" in shown(linted(stage_from=stage_from))


def test_says_how_the_channel_is_known_and_what_changes_both() -> None:
    report, message = linted(stage_from="default")
    read = replace(report, channel="dm", channel_from="read")
    assert "\n  read as first touch (assumed), direct message (from its layout); change with --stage, --channel\n" in shown((read, message))


def test_says_that_another_language_was_not_judged() -> None:
    report, message = linted()
    out = shown((replace(report, score=Score(None, "not English: no score", {}, ())), replace(message, english=False)))
    assert out.startswith(
        "a.txt  not English: no score\n  its words read as another language: msglint judges English only, nothing here was judged\n"
    )
    assert "read as first" not in out


def test_dimensions_with_what_they_can_reach_and_the_cap() -> None:
    report, message = linted()
    most = replace(report, score=replace(report.score, most={"pace": 50.0, "whose-need": 0.0}))
    assert "\n  pace 41.5/50\n  at most 40: nobody reads it\n" in shown((most, message))
    assert "\n  pace 41.5  whose need 0\n" in shown(linted())


def test_ledger() -> None:
    out = shown(linted(), look=Look(ledger=True))
    assert "   +41.50  Pace [base]\n    -1.50  at most 40: nobody reads it [cap]\n    40.00  the score\n" in out


@pytest.mark.parametrize(
    ("name", "path", "head"),
    [
        ("a.txt", "a.txt", "a.txt  "), ("a.jsonl:3", "a.jsonl", "a.jsonl:3  "), ("r1", "a.jsonl", "a.jsonl: r1  "),
        ("-", "-", "standard input  "), ("-:3", "-", "standard input:3  "), ("r1", "-", "standard input: r1  "),
    ],
)  # fmt: skip
def test_names(name: str, path: str, head: str) -> None:
    assert shown(linted(name=name, path=path)).startswith(head)


def test_counts_are_said_and_returned() -> None:
    stream = StringIO()
    one = linted(finding(4, 19), finding(24, 47, severity="info"))
    counts = write_terminal([one, DraftFailure("b", "gone"), linted(finding(4, 19, severity="warning"))], stream)
    assert stream.getvalue().endswith("\n2 drafts: 1 error, 1 warning, 1 note, 0 strengths, 1 not readable\n")
    assert (counts.drafts, counts.failures, dict(counts.findings)) == (2, 1, {"error": 1, "warning": 1, "info": 1})


def test_why_is_said_once_a_rule_when_it_is_asked_for() -> None:
    look = Look(why=lambda report, finding: [f"Why: {finding.rule} of {report.id}", "[bold]second[/bold]"])
    out = shown(linted(finding(4, 19), finding(24, 47)), look=look)
    assert out.count("    Why: size of a.txt\n    [bold]second[/bold]\n") == 1


def test_colour_only_when_asked_for() -> None:
    assert "\x1b[" in shown(linted(finding(4, 19)), look=Look(color=True))
    assert "\x1b[" not in shown(linted(finding(4, 19)), look=Look(color=False))


@pytest.mark.parametrize("width", [20, 40, 72, 200])
def test_lines_stay_within_the_width(width: int) -> None:
    long = "word " * 40 + "oven " + "word " * 40
    place = Place("text", 200, 204, "oven", 1, 201, 1, 205)
    said = Finding("size", "hype", "error", place, "this is said at some length " * 5, "so that it has to be wrapped " * 5)
    out = shown(linted(said, text=long), look=Look(width=width, ledger=True))
    assert max(map(len, out.splitlines())) <= max(40, min(width, 110))
    assert " | …" in out
