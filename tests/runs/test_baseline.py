"""The baseline: what makes a finding known, what goes and comes, and a file that stays small in a diff."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from msglint.errors import UsageError
from msglint.finding import DraftReport, Finding, Place, Score
from msglint.runs.baseline import WHOLE, Baseline, read_baseline


def finding(sentence: str, rule: str = "big-words", *, whole: bool = False) -> Finding:
    return Finding(rule, "hype", "error", Place("text", 0, 3, "big"), "Big.", "Cut.", whole, sentence)


def report(path: Path | str, *sentences: str | Finding) -> DraftReport:
    findings = tuple(finding(each) if isinstance(each, str) else each for each in sentences)
    return DraftReport(str(path), str(path), "email", "first", "given", "template", Score(50, "mixed", {}, ()), findings, (), ())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    for name in ("a.md", "b.md"):
        (tmp_path / "drafts" / name).write_text("x", "utf-8")
    return tmp_path / "known.json"


def written(file: Path, *reports: DraftReport) -> Baseline:
    """A baseline that knows what is in these reports, read from its file again."""
    made = read_baseline(file, new=True)
    for each in reports:
        made.sift(each)
    made.update()
    made.write()
    return read_baseline(file)


def shown(baseline: Baseline, each: DraftReport) -> list[str]:
    return [found.sentence for found in baseline.sift(each)]


def test_known_findings_are_hidden_and_counted(file: Path) -> None:
    path = file.parent / "drafts/a.md"
    known = written(file, report(path, "Our till is big.", "A big oven."))
    assert shown(known, report(path, "Our till is big.", "A new big one.", "A big oven.")) == ["A new big one."]
    assert known.hidden == 2


@pytest.mark.parametrize(
    ("now", "is_known"),
    [
        ("Our till is big.", True), ("our  TILL is big!", True), ("“Our till” is big", True),
        ("Our till was big.", False), ("Our till is big, so big.", False), ("", False),
    ],
)  # fmt: skip
def test_a_sentence_is_known_by_its_words(file: Path, now: str, is_known: bool) -> None:
    path = file.parent / "drafts/a.md"
    assert (shown(written(file, report(path, "Our till is big.")), report(path, now)) == []) is is_known


def test_another_file_or_rule_is_another_finding(file: Path) -> None:
    path = file.parent / "drafts/a.md"
    known = written(file, report(path, "Our till is big."))
    assert shown(known, report(file.parent / "drafts/b.md", "Our till is big.")) == ["Our till is big."]
    assert len(known.sift(report(path, finding("Our till is big.", "shouting")))) == 1


def test_a_sentence_counts_as_often_as_it_was_there(file: Path) -> None:
    path = file.parent / "drafts/a.md"
    known = written(file, report(path, "So big.", "So big."))
    assert known.known.total() == 2
    assert shown(known, report(path, "So big.", "So big.", "So big.")) == ["So big."]


def test_what_is_said_of_the_whole_message_is_known_by_its_rule(file: Path) -> None:
    path = file.parent / "drafts/a.md"
    known = written(file, report(path, finding("", whole=True)))
    assert WHOLE in file.read_text("utf-8")
    assert shown(known, report(path, finding("", whole=True), "So big.")) == ["So big."]


def test_of_a_long_sentence_the_beginning_and_a_hash_stand_in_the_file(file: Path) -> None:
    path = file.parent / "drafts/a.md"
    long = "We are big, " * 30 + "and that is it."
    known = written(file, report(path, long))
    assert len(max(json.loads(file.read_text("utf-8"))["known"]["drafts/a.md"]["big-words"], key=len)) < 120
    assert shown(known, report(path, long.upper())) == []
    other = long.replace("that is", "this is")
    assert shown(known, report(path, other)) == [other]


def test_the_file_is_sorted_and_one_line_a_sentence(file: Path) -> None:
    a, b = file.parent / "drafts/a.md", file.parent / "drafts/b.md"
    written(file, report(b, "Zebra."), report(a, "Zebra.", "Apple.", finding("Apple é 😀.", "caps")))
    first = file.read_text("utf-8")
    assert '   "Apple é 😀.": 1\n' in first.replace("    ", "   ")
    assert first.index("a.md") < first.index("b.md") and first.index('"Apple."') < first.index('"Zebra."')
    file.unlink()
    written(file, report(a, finding("Apple é 😀.", "caps"), "Apple.", "Zebra."), report(b, "Zebra."))
    assert file.read_text("utf-8") == first


def test_pruning_forgets_and_does_not_learn(file: Path) -> None:
    a, b = file.parent / "drafts/a.md", file.parent / "drafts/b.md"
    written(file, report(a, "One big.", "Two big.", "Two big."), report(b, "Three big."))
    known = read_baseline(file)
    known.sift(report(a, "Two big.", "Four big."))
    assert known.gone() == 2
    known.prune()
    known.write()
    assert sorted(read_baseline(file).known.items()) == [
        (("drafts/a.md", "big-words", "two big"), 1), (("drafts/b.md", "big-words", "three big"), 1),
    ]  # fmt: skip


def test_updating_leaves_files_alone_that_were_not_checked(file: Path) -> None:
    a, b = file.parent / "drafts/a.md", file.parent / "drafts/b.md"
    written(file, report(a, "One big."), report(b, "Two big."))
    known = written(file, report(a, "Three big."))
    assert {key[2] for key in known.known} == {"three big", "two big"}


def test_what_is_known_of_a_file_that_is_no_more_is_gone(file: Path) -> None:
    b = file.parent / "drafts/b.md"
    known = written(file, report(b, "Two big."))
    b.unlink()
    assert known.gone() == 1
    known.update()
    assert not known.known


def test_standard_input_is_nobodys_file(file: Path) -> None:
    known = written(file, report("-", "One big."))
    assert not known.known
    assert shown(known, report("-", "One big.")) == ["One big."]


def test_half_characters_do_no_harm(file: Path) -> None:
    path = file.parent / "drafts/a\udce9.md"
    written(file, report(path, "One \ud800 big."))
    assert "One" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1"), ("[1]", 'no "version": 1'), ('{"version": 2, "known": {}}', 'no "version": 1'),
        ('{"version": 1}', "is no baseline"),
        ('{"version": 1, "known": {"a": []}}', "is no baseline"), ('{"version": 1, "known": {"a": {"b": {"c": 0}}}}', "a number from 1"),
        ('{"version": 1, "known": {"a": {"b": {"c": true}}}}', "a number from 1"), ("[" * 100_000, "is no baseline"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_baseline(file: Path, text: str, said: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError, match="--update-baseline") as error:
        read_baseline(file, new=True)
    assert said in str(error.value)


def test_a_baseline_that_is_not_there(file: Path) -> None:
    with pytest.raises(UsageError, match="--update-baseline writes"):
        read_baseline(file)
    with pytest.raises(UsageError, match="can't be written"):
        replace(read_baseline(file, new=True), path=file.parent / "no/known.json").write()
