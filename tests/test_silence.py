"""Marks in drafts: what they turn off and where, what that does to the score, and what is said of their own mistakes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from msglint import lint
from msglint.drafts import message_of, read_text
from msglint.errors import DraftError
from msglint.finding import DraftReport
from msglint.linter import Linter
from msglint.message import Reasons
from msglint.ruleset import RuleSet, load_rules

BIG = "The bakery has a stupendous mixer."
ASKS = "Who cleans your old one?"
OFF = "<!-- msglint: off big-words -- a quotation -->"
ON = "<!-- msglint: on big-words -->"
FILE = OFF.replace("off", "off-file")


@pytest.fixture(scope="module")
def small() -> RuleSet:
    return load_rules(Path(__file__).parent / "fixtures/rules")


@pytest.fixture(scope="module")
def linter(small: RuleSet) -> Linter:
    return Linter(small)


def report_of(linter: Linter, text: str, as_: str = "md", reasons: Reasons | None = None, **given: str) -> DraftReport:
    draft = next(read_text(text, name=f"a.{as_}", as_=as_))
    assert not isinstance(draft, DraftError), draft
    return next(linter.lint([message_of(replace(draft, reasons=reasons), **given)]))  # type: ignore[arg-type]


def told(report: DraftReport) -> list[tuple[int, str]]:
    return [(finding.place.line, finding.rule) for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "left", "silenced"),
    [
        (f"{BIG} {OFF}\n\n{BIG}", [3], 1),
        (f"{BIG}\n{OFF} {BIG}\n\n{BIG}", [1, 4], 1),
        (f"{OFF}\n{BIG} {BIG}\n\n{BIG}", [4], 2),
        (f"{BIG}\n\n{OFF}\n\n\n{BIG}\n\n{BIG}", [1, 8], 1),
        (f"{OFF}\nThe bakery has a\nstupendous mixer. {BIG}\n\n{BIG}", [3, 5], 1),
        (f"{OFF}\n{BIG}\n\n{BIG}\n\n{ON}\n\n{BIG}", [8], 2),
        (f"{OFF}\n{BIG}\n\n{ON.replace(' big-words', '')}\n\n{BIG}", [6], 1),
        (f"{OFF}\n{BIG}\n\n{OFF}\n{BIG}\n\n{BIG}\n\n{ON}\n{BIG}", [10], 3),
        (f"{FILE}\n{BIG}\n\n{BIG}", [], 2),
        (f"{BIG}\n\n{BIG}\n\n{FILE}", [], 2),
        (f"{OFF.replace('big-words', 'hype')}\n{BIG}\n\n{BIG}", [4], 1),
        (f"{OFF.replace('big-words', 'asks-interest, Big-Words')}\n{BIG} Are you interested?\n\n{BIG}", [4], 2),
        (f"{OFF.replace(' -- ', ' — ')}\n{BIG}\n\n{BIG}", [4], 1),
        (f"---\nsubject: A stupendous day\n---\n{FILE}\n{BIG}", [], 2),
        (f"---\nmsglint: {{off: {{hype: a quotation}}}}\nsubject: A stupendous day\n---\n{BIG}", [], 2),
        ("{Hi|Hello} Ana,\n\n" + OFF + "\n{The stupendous oven|A stupendous van}, who cleans it?\n", [], 2),
        (f"```\n{FILE}\n```\n{BIG}", [4], 0),
    ],
)  # fmt: skip
def test_where_a_rule_is_off(linter: Linter, text: str, left: list[int], silenced: int) -> None:
    report = report_of(linter, f"{text}\n\n{ASKS}\n")
    assert told(report) == [(line, "big-words") for line in left]
    assert report.silenced == silenced


def test_a_mark_above_a_subject_line_is_for_the_subject(linter: Linter) -> None:
    mark = "{# msglint: off big-words -- a quotation #}"
    report = report_of(linter, f"{mark}\nSubject: A stupendous day\n\n{BIG} {ASKS}\n", "txt")
    assert (told(report), report.silenced) == ([(4, "big-words")], 1)


def test_pages(linter: Linter) -> None:
    page = f"<title>Ovens</title>\n<p>Hi</p>\n{OFF}\n<div>\n <p>{BIG}\n</p></div>\n<p>{BIG} {ASKS}</p>\n"
    report = report_of(linter, page, "html")
    assert (told(report), report.silenced) == ([(7, "big-words")], 1)


def test_a_record_counts_lines_of_its_text(linter: Linter) -> None:
    text = f"{BIG} {{# msglint: off big-words -- a quotation #}}\\n\\n{BIG} {ASKS}"
    report = report_of(linter, f'{{"text": "{text}"}}', "jsonl")
    assert ([f.place.start for f in report.findings], report.silenced) == ([97], 1)


def test_what_is_said_of_the_whole_message(linter: Linter) -> None:
    off = "{# msglint: off-file asks-nothing -- it answers #}\n"
    plain = report_of(linter, "The oven is hot.", "txt")
    assert [finding.whole for finding in plain.findings] == [True]
    quiet = report_of(linter, f"{off}The oven is hot.", "txt")
    assert (quiet.findings, quiet.silenced) == ((), 1)


def test_a_silenced_finding_costs_nothing(linter: Linter) -> None:
    bad, silent, clean = (report_of(linter, f"{text}\n\n{ASKS}\n") for text in (BIG, f"{BIG} {OFF}", "The bakery has a red mixer."))
    assert bad.score.value is not None and silent.score.value is not None
    assert silent.score.value > bad.score.value
    assert silent.score == clean.score
    assert "big-words" not in [row.rule for row in silent.score.ledger]


@pytest.mark.parametrize(
    ("mark", "rule", "severity", "said"),
    [
        ("off big-words -- a quotation", "mark-unused", "warning", '"big-words" is not found where this mark turns it off'),
        ("off-file hype -- a quotation", "mark-unused", "warning", '"hype" is not found in this message'),
        ("off big-word -- a quotation", "mark-unknown", "warning", 'there is no rule or category "big-word"; did you mean "big-words"?'),
        ("of big-words -- a quotation", "mark-unknown", "warning", 'a mark says off, on or off-file, not "of"; did you mean "off"?'),
        ("disable big-words", "mark-unknown", "warning", 'a mark says off, on or off-file, not "disable"'),
        ("off -- a quotation", "mark-unknown", "warning", "this mark does not say which rules it turns off"),
        ("on big-words", "mark-unused", "warning", 'there is no "off big-words" above this "on" to end'),
        ("on", "mark-unused", "warning", 'there is no "off" above this "on" to end'),
    ],
)
def test_mistakes_in_marks(linter: Linter, mark: str, rule: str, severity: str, said: str) -> None:
    report = report_of(linter, f"Hi Bruna,\n\n{ASKS} <!-- msglint: {mark} -->\n")
    (finding,) = report.findings
    assert (finding.rule, finding.severity, finding.message) == (rule, severity, said)
    assert finding.category == "silencing" and finding.advice
    assert finding.place.quote == f"<!-- msglint: {mark} -->"
    assert (finding.place.line, finding.place.column) == (3, len(ASKS) + 2)
    assert report.score == report_of(linter, f"Hi Bruna,\n\n{ASKS}\n").score


def test_a_mark_without_a_reason(linter: Linter) -> None:
    text = f"{BIG} <!-- msglint: off big-words --> {ASKS}"
    asked, required, optional = (report_of(linter, text, reasons=reasons) for reasons in (None, "required", "optional"))  # type: ignore[arg-type]
    assert [(f.rule, f.severity) for f in asked.findings] == [("mark-without-reason", "warning")]
    assert [(f.rule, f.severity) for f in required.findings] == [("big-words", "error"), ("mark-without-reason", "error")]
    assert "the settings ask for one" in required.findings[1].message
    assert optional.findings == ()
    assert (asked.silenced, required.silenced, optional.silenced) == (1, 0, 1)


@pytest.mark.parametrize(
    ("text", "as_", "fields"),
    [
        (f"{BIG} {{# msglint: off big-words -- why #}}", "txt", "final"),
        (f"{BIG}\nmsglint: off big-words -- why", "txt", None),
        (f"{BIG} {OFF}", "txt", None),
        (f"Subject: Hi\n\n{BIG}\n{{# msglint: off big-words -- why #}}\n", "eml", None),
    ],
)
def test_a_mark_that_would_be_sent_is_an_error_and_turns_nothing_off(linter: Linter, text: str, as_: str, fields: str | None) -> None:
    report = report_of(linter, f"{text}\n{ASKS}\n", as_, fields=fields)  # type: ignore[arg-type]
    assert {(f.rule, f.severity) for f in report.findings} == {("big-words", "error"), ("mark-left-in", "error")}
    assert report.silenced == 0


def test_a_mark_for_a_rule_that_does_not_judge_here_is_not_called_unused(linter: Linter) -> None:
    for text in (f"{OFF}\n{ASKS}", f"{OFF.replace('big-words', 'needs-the-sale')}\n{ASKS}"):
        report = report_of(linter, text, stage="none")
        assert report.findings == ()


def test_marks_do_not_depend_on_the_batch(linter: Linter) -> None:
    texts = [f"{BIG} {OFF}\n\n{ASKS}", f"{BIG}\n\n{ASKS}", f"{OFF}\n{ASKS}"]
    messages = [message_of(next(read_text(text, name="a.md", as_="md"))) for text in texts]  # type: ignore[arg-type]
    assert list(linter.lint(messages)) == [next(linter.lint([message])) for message in messages]


def test_the_library_knows_marks(small: RuleSet) -> None:
    report = lint(f"{BIG} {{# msglint: off big-words -- why #}} {ASKS}", rules=small)
    assert (report.findings, report.silenced) == ((), 1)


def test_findings_know_their_sentence(linter: Linter) -> None:
    report = report_of(linter, f"{ASKS} The  bakery has\na *stupendous* mixer. Bye.")
    assert [finding.sentence for finding in report.findings] == ["The bakery has a stupendous mixer."]
