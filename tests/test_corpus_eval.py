"""Agreement with people: how gold is read, what counts as right, and the intervals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from msglint.corpus import Agreement, Gold, gold_of, wilson
from msglint.errors import DraftError, RuleError, UsageError
from msglint.finding import DraftReport, Finding, Place, Score, Strength

PLACE = Place("text", 0, 1, "x")


def report(*found: tuple[str, str], strengths: tuple[str, ...] = ()) -> DraftReport:
    findings = tuple(Finding(rule, category, "error", PLACE, "", "") for category, rule in found)
    given = tuple(Strength(name, name, PLACE, "") for name in strengths)
    return DraftReport("a", "a", "email", "first", "given", "template", Score(1, "", {}, ()), findings, given, ())


def gold(*expected: str, known: tuple[str, ...] = ("hype", "one-down", "easy-no")) -> Gold:
    return Gold(frozenset(expected), frozenset(known))


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    # Worked values of the Wilson score interval: 0/10, 5/10, 10/10, 81/263 (Newcombe 1998, table I).
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (0, 0, 0.0, 1.0)],
)
def test_wilson(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of) == pytest.approx((low, high), abs=5e-5)


def test_a_category_counts_once_a_draft_and_each_of_its_rules() -> None:
    agreement = Agreement()
    agreement.add(report(("hype", "a"), ("hype", "a"), ("hype", "b")), gold("hype", "one-down"))
    agreement.add(report(("hype", "a"), strengths=("easy-no",)), gold("easy-no"))
    counts = {name: (c.expected, c.found, c.right) for name, c in agreement.categories.items()}
    assert counts == {"hype": (1, 2, 1), "one-down": (1, 0, 0), "easy-no": (1, 1, 1)}
    assert {rule: (c.found, c.right) for (_, rule), c in agreement.rules.items()} == {"a": (2, 1), "b": (1, 1), "easy-no": (1, 1)}
    assert (agreement.categories["hype"].precision, agreement.categories["one-down"].precision) == (0.5, None)


def test_what_the_answer_does_not_speak_for_is_not_judged() -> None:
    agreement = Agreement()
    agreement.add(report(("hype", "a"), ("one-up", "b")), gold("hype", known=("hype",)))
    assert set(agreement.categories) == {"hype"}


def write(path: Path, *records: object) -> Path:
    path.write_text("\n".join(json.dumps(record) for record in records) + "\n", "utf-8")
    return path


def test_records_with_answers(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.jsonl",
        {"id": "1", "text": "x", "faults": [{"id": "hype", "evidence": "x"}], "strengths": ["easy-no"]},
        {"id": "2", "text": "x", "fault": "hype", "flag": False},
        {"text": "x", "strength": "easy-no", "flag": True},
        {"id": "4", "text": "x"},
    )
    found = gold_of(path)
    assert {id: set(each.expected) for id, each in found.items()} == {"1": {"hype", "easy-no"}, "2": set(), f"{path}:3": {"easy-no"}}
    assert (len(found["1"].known) > 30, set(found["2"].known)) == (True, {"hype"})


@pytest.mark.parametrize("record", [{"faults": ["hyped"]}, {"faults": 3}, {"fault": "nothing", "flag": True}, ["x"]])
def test_answers_that_cannot_be_read(tmp_path: Path, record: object) -> None:
    with pytest.raises(DraftError, match=r"a\.jsonl:1: the answer can't be read"):
        gold_of(write(tmp_path / "a.jsonl", record))


def test_a_folder_with_expected(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Hi", "utf-8")
    (tmp_path / "t.jsonl").write_text("", "utf-8")
    (tmp_path / "expected.yaml").write_text(
        "a.md:\n  faults: {hype: 'x', one-down: [a, b]}\nt.jsonl#r1: {strengths: {easy-no: ''}}\n", "utf-8"
    )
    found = gold_of(tmp_path)
    assert {name: set(each.expected) for name, each in found.items()} == {str(tmp_path / "a.md"): {"hype", "one-down"}, "r1": {"easy-no"}}


def test_mistakes_in_expected(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Hi", "utf-8")
    (tmp_path / "expected.yaml").write_text("b.md: {}\na.md: {faults: {hyp: x}, strength: {}}\n", "utf-8")
    with pytest.raises(RuleError) as error:
        gold_of(tmp_path)
    assert [p.problem for p in error.value.problems] == ["there is no draft b.md", 'a.md has no "strength"', 'faults has no "hyp"']


@pytest.mark.parametrize("name", ["a.md", "."])
def test_where_there_are_no_answers(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"expected\.yaml"):
        gold_of(tmp_path / name)
