"""The examples in the built-in rules, a test each, so that the one that fails has a name; and the folders they stand in."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from msglint.examples import Failure, count, run_examples
from msglint.rule import Example, Proof, Rule
from msglint.ruleset import RuleSet, built_in, built_in_rules

CASES = {
    f"{rule.id}:{part}:{number}": (rule, part, example)
    for rule in built_in().rules
    for part, examples in (("hit", rule.hits), ("miss", rule.misses))
    for number, example in enumerate(examples, 1)
}


def told(failure: Failure) -> str:
    return f"{failure.rule.path}:{failure.example.line}: {failure.part}: {failure.problem}"


@pytest.fixture(scope="module")
def failures(rules: RuleSet) -> dict[tuple[str, int], list[str]]:
    """What does not hold, by rule and line, with one parse for all of the examples."""
    found: dict[tuple[str, int], list[str]] = {}
    for failure in run_examples(rules):
        found.setdefault((failure.rule.id, failure.example.line), []).append(told(failure))
    return found


def test_every_example_is_a_case(rules: RuleSet) -> None:
    assert len(CASES) == count(rules)
    assert len({(rule.id, example.line) for rule, _, example in CASES.values()}) == count(rules)  # a line tells them apart


@pytest.mark.parametrize(("rule", "part", "example"), CASES.values(), ids=CASES.keys())
def test_an_example(rule: Rule, part: str, example: Example, failures: dict[tuple[str, int], list[str]]) -> None:
    assert failures.get((rule.id, example.line), []) == []
    if part == "hit" and rule.kind == "fault":
        assert example.better


def test_an_example_that_does_not_hold_is_told(rules: RuleSet) -> None:
    """Else the cases above would all pass, whatever the rules find."""
    rule = rules.get("needs-the-sale")
    turned = replace(rule, proof=lambda: Proof(hits=rule.misses[:1], misses=rule.hits[:1]))
    assert [failure.part for failure in run_examples(rules, [turned])] == ["hit", "miss"]


@pytest.mark.parametrize("words", sorted((built_in_rules() / "words").glob("*.txt")), ids=lambda path: path.stem)
def test_every_word_list_is_used(words: Path) -> None:
    """By a rule, or by another list."""
    files = [path for path in built_in_rules().rglob("*") if path.suffix in (".yaml", ".txt") and path != words]
    assert any(re.search(rf"@{words.stem}(?![\w-])", path.read_text("utf-8")) for path in files)
