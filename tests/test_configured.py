"""Rules as settings want them: what a change does, which of two wins, and what is said of one that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from msglint.cli.rule_text import rule_text
from msglint.configured import RuleSets
from msglint.drafts import message_of
from msglint.errors import SettingsError
from msglint.linter import Linter
from msglint.message import Draft
from msglint.ruleset import built_in, load_rules
from msglint.settings import FILE, Settings, SettingsFiles

HYPE = "Our mixer is a game changer. Who cleans yours at night?"


def settings(folder: Path, text: str) -> Settings:
    (folder / FILE).write_text(f"root: yes\n{text}", "utf-8")
    return SettingsFiles().of(folder / "a.md")


def found(folder: Path, text: str, message: str = HYPE) -> list[tuple[str, str]]:
    linter = Linter(RuleSets().of(settings(folder, text)))
    (report,) = linter.lint([message_of(Draft("a", "a", message))])
    return [(f.rule, f.severity) for f in report.findings]


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(SettingsError) as error:
        RuleSets().of(settings(folder, text))
    (problem,) = error.value.problems
    return f"{problem.line}: {problem.problem}; {problem.hint}"


def test_nothing_said_means_msglints_own_rules(tmp_path: Path) -> None:
    assert RuleSets().of(settings(tmp_path, "min_score: 3\n")) is built_in()
    assert ("size-words", "warning") in found(tmp_path, "")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("rules: {size-words: off}", None),
        ("rules: {size-words: info}", "info"),
        ("rules: {size-words: {severity: error}}", "error"),
        ("rules: {hype: off}", None),
        ("rules: {hype: info}", "info"),
        ("rules: {hype: off, size-words: error}", "error"),
        ("rules: {size-words: error, hype: off}", "error"),
    ],
)
def test_a_rule_or_a_category_off_or_of_another_severity(tmp_path: Path, text: str, severity: str | None) -> None:
    assert dict(found(tmp_path, text)).get("size-words") == severity


def test_a_category_is_off_with_all_its_rules_and_no_other(tmp_path: Path) -> None:
    rules = RuleSets().of(settings(tmp_path, "rules: {hype: off}"))
    assert {rule.id for rule in built_in().rules} - {rule.id for rule in rules.rules} == {r.id for r in built_in().of_category("hype")}


def test_numbers_of_the_score_move_and_the_rest_stays(tmp_path: Path) -> None:
    rules = RuleSets().of(settings(tmp_path, "score: {faults: {hype: {share: 0.1}}, caps: {no-buyer: {at: 20}}}"))
    assert (rules.score.faults["hype"].share, rules.score.faults["hype"].dimension) == (0.1, built_in().score.faults["hype"].dimension)
    assert rules.score.caps["no-buyer"].at == 20
    assert rules.score.dimensions == built_in().score.dimensions
    assert rules.hash != built_in().hash


def test_a_nearer_file_moves_the_score_further(tmp_path: Path) -> None:
    settings(tmp_path, "score: {least_words: 9, caps: {no-buyer: {at: 20}}}")
    near = tmp_path / "near"
    near.mkdir()
    (near / FILE).write_text("score: {least_words: 7}\n", "utf-8")
    score = RuleSets().of(SettingsFiles().of(near / "a.md")).score
    assert (score.least_words, score.caps["no-buyer"].at) == (7, 20)


def test_equal_changes_are_one_rule_set_and_others_have_another_hash(tmp_path: Path) -> None:
    sets = RuleSets()
    first = sets.of(settings(tmp_path, "rules: {size-words: off}"))
    again = sets.of(settings(tmp_path, "min_score: 4\nrules: {size-words: off}"))
    other = sets.of(settings(tmp_path, "rules: {size-words: info}"))
    assert first is again
    assert len({first.hash, other.hash, built_in().hash}) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules:\n  size-word: off", '3: there is no rule "size-word"; did you mean "size-words"?'),
        ("rules:\n  size-words: of", '3: size-words can\'t be "of"; did you mean "off"?'),
        ("score:\n  cap: {}", '3: score has no "cap"; did you mean "caps"?'),
        ("score: {faults: {hype: {share: big}}}", "2: the numbers of the score can't be read: could not convert string to float: 'big'"),
        ("score: {faults: {hype: {points: 3}}}", '2: hype has no "points"; legal: dimension, share'),
    ],
)
def test_mistakes_are_told_with_their_line(tmp_path: Path, text: str, said: str) -> None:
    assert complaint(tmp_path, text).startswith(said) or said in complaint(tmp_path, text)


def test_a_mistake_is_told_every_time_and_once(tmp_path: Path) -> None:
    sets, wrong = RuleSets(), settings(tmp_path, "rules: {nothing: off}")
    for _ in range(2):
        with pytest.raises(SettingsError) as error:
            sets.of(wrong)
        assert len(error.value.problems) == 1


def test_what_is_said_of_rules_that_are_left_out_means_nothing(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "own-words.yaml").write_text(rule_text("own-words", "phrases"), "utf-8")
    said = settings(tmp_path, "rules: {size-words: off, hype: info, own-words: error}")
    rules = RuleSets((own,), lambda folders: load_rules(*folders)).of(said)
    assert [(rule.id, rule.severity) for rule in rules.rules] == [("own-words", "error")]
    wrong = settings(tmp_path, "rules: {size-word: off}")
    with pytest.raises(SettingsError, match='there is no rule "size-word"'):
        RuleSets((own,), lambda folders: load_rules(*folders)).of(wrong)


def test_rules_that_are_off_are_still_known(tmp_path: Path) -> None:
    sets, said = RuleSets(), settings(tmp_path, "rules: {size-words: off}")
    assert "size-words" not in {rule.id for rule in sets.of(said).rules}
    assert sets.unchanged(said) is built_in()
