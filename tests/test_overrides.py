"""What settings may change in a rule, and what they are told when they cannot."""

from __future__ import annotations

import pytest

from msglint.checks import KINDS
from msglint.checks.parameters import parameters_of, percent, whole
from msglint.drafts import message_of
from msglint.examples import found_by
from msglint.linter import Linter
from msglint.marked_yaml import Node, load
from msglint.message import Draft
from msglint.overrides import changed, changes_for
from msglint.rule import Rule
from msglint.ruleset import RuleSet

SORRY = "Sorry to bother you, I know you're busy. Do the gates close at six?"


def node_of(text: str) -> Node:
    _, node = load(text, "settings")
    assert node
    return node


def after(rule: Rule, text: str) -> tuple[Rule | None, list[str]]:
    """The rule after a change, and what was complained of."""
    node = node_of(text)
    made = changed(rule, node)
    return made, [f"{p.line}:{p.column}: {p.problem}" + (f" / {p.hint}" if p.hint else "") for p in node.source.problems]


def check_of(kind: str, text: str) -> object:
    check = KINDS[kind](node_of(text), lambda name: None)
    assert check
    return check


@pytest.mark.parametrize(
    ("kind", "text", "numbers"),
    [
        ("count", "{phrases: very, at_least: 2}", {"at_least": "2"}),
        ("count", "{phrases: very, at_least: 2, at_most: 4}", {"at_least": "2", "at_most": "4"}),
        ("count", "{phrases: very, at_most: 0}", {"at_most": "0"}),
        ("share", "{of: clauses, subject: seller, more_than: 50%, at_least: 4}", {"more_than": "50%", "at_least": "4"}),
        ("share", "{of: pronouns, side: seller, more_than: 62.5%, at_least: 4}", {"more_than": "62.5%", "at_least": "4"}),
        ("nothing_like", "{these: [question: buyer], only_if: {at_least_words: 8}}", {"at_least_words": "8"}),
        ("nothing_like", "{these: [question: buyer]}", {"at_least_words": "0"}),
        ("shouting", "[exclamations]", {"exclamation_marks": "2"}),
        ("shouting", "[capitals]", {}),
        ("phrases", "very", {}),
        ("question", "buyer", {}),
    ],
)
def test_the_numbers_of_a_check(kind: str, text: str, numbers: dict[str, str]) -> None:
    assert {number.name: number.value for number in parameters_of(check_of(kind, text))} == numbers


def finds(rules: RuleSet, rule: Rule, text: str) -> bool:
    (reading,) = Linter(rules).read([message_of(Draft(id="t", path="t", text=text))])
    return bool(found_by(rule, reading))


def test_a_number_moved_changes_what_is_found(rules: RuleSet) -> None:
    rule = rules.get("stacked-apologies")
    made, said = after(rule, "{at_least: 3}")
    assert made and not said
    assert (finds(rules, rule, SORRY), finds(rules, made, SORRY)) == (True, False)
    assert made.severity == rule.severity


def test_each_kind_of_number_can_be_moved() -> None:
    for kind, text, name, value in [
        ("count", "{phrases: very, at_least: 2, at_most: 4}", "at_most", "9"),
        ("share", "{of: clauses, subject: seller, more_than: 50%, at_least: 4}", "more_than", "66.6%"),
        ("share", "{of: words, side: seller, more_than: 50%, at_least: 4}", "at_least", "7"),
        ("nothing_like", "{these: [question: buyer]}", "at_least_words", "5"),
        ("shouting", "[exclamations]", "exclamation_marks", "1"),
    ]:
        from msglint.checks.parameters import with_parameter

        moved = with_parameter(check_of(kind, text), name, node_of(value))
        assert {number.name: number.value for number in parameters_of(moved)}[name] == value


def test_off_and_on(rules: RuleSet) -> None:
    for id in ("stacked-apologies", "asks-about-them"):
        rule = rules.get(id)
        assert after(rule, "off") == (None, [])
        assert after(rule, "on") == (rule, [])
    assert after(rules.get("stacked-apologies"), "{severity: off}") == (None, [])


def test_a_severity_holds_everywhere(rules: RuleSet) -> None:
    rule = rules.get("pitch-before-them")
    assert rule.severity_when
    for text in ("info", "{severity: info}"):
        made, said = after(rule, text)
        assert made and not said
        assert (made.severity, made.severity_when) == ("info", ())


def test_a_severity_by_stage(rules: RuleSet) -> None:
    made, said = after(rules.get("size-words"), "{severity_when: [{stage: warm, is: info}], severity: error}")
    assert made and not said
    assert made.severity == "error"
    assert [(when.stage, when.severity) for when in made.severity_when] == [("warm", "info")]


def test_what_can_be_changed(rules: RuleSet) -> None:
    assert changes_for(rules.get("stacked-apologies")) == ("severity", "severity_when", "at_least")
    assert changes_for(rules.get("asks-about-them")) == ()


@pytest.mark.parametrize(
    ("id", "text", "said"),
    [
        (
            "stacked-apologies",
            "{at_leest: 3}",
            '1:2: stacked-apologies has no "at_leest" / did you mean "at_least"? legal: severity, severity_when, at_least',
        ),
        ("stacked-apologies", "{at_least: three}", '1:12: at_least: "three" is not a whole number, such as 3'),
        ("stacked-apologies", "{at_least: 0}", "1:12: at_least: it can't be less than 1"),
        (
            "stacked-apologies",
            "{severity: warn}",
            '1:12: severity can\'t be "warn" / did you mean "warning"? legal: off, error, warning, info',
        ),
        ("stacked-apologies", "of", '1:1: stacked-apologies can\'t be "of" / did you mean "off"? legal: on, off, error, warning, info'),
        (
            "stacked-apologies",
            "[off]",
            "1:1: stacked-apologies must be a mapping (key: value lines) / it can have: severity, severity_when, at_least",
        ),
        ("stacked-apologies", "{severity_when: [{stage: warm}]}", '1:18: severity_when needs "is"'),
        ("asks-about-them", "error", '1:1: asks-about-them can\'t be "error" / legal: on, off'),
        ("asks-about-them", "{severity: error}", "1:1: asks-about-them has nothing to change but on and off / write  asks-about-them: off"),
    ],
)
def test_a_mistake(rules: RuleSet, id: str, text: str, said: str) -> None:
    rule = rules.get(id)
    made, complaints = after(rule, text)
    assert complaints == [said]
    assert made is None or made.check == rule.check


def test_a_set_of_rules_changed(rules: RuleSet) -> None:
    node = node_of("{size-words: off, stacked-apologies: {severity: info, at_least: 3}}")
    changes = {key.text(): value for key, value in node.pairs()}
    made = rules.changed(changes)
    assert len(made.rules) == len(rules.rules) - 1
    assert made.get("stacked-apologies").severity == "info"
    assert made.hash != rules.hash
    assert made.hash == rules.changed(changes).hash
    assert not node.source.problems


def test_a_rule_that_is_not_there(rules: RuleSet) -> None:
    node = node_of("{size-word: off}")
    rules.changed({key.text(): value for key, value in node.pairs()})
    (problem,) = node.source.problems
    assert problem.problem == 'there is no rule "size-word"; did you mean "size-words"? `msglint rules` lists them'


def test_readers_of_numbers() -> None:
    assert [percent(text) for text in ("50%", "0 %", "12.5%")] == [50.0, 0.0, 12.5]
    assert [whole()(text) for text in ("0", " 7 ")] == [0, 7]
    for read, text in ((percent, "120%"), (percent, "-5%"), (whole(), "-1"), (whole(), "1.5"), (whole(), "")):
        with pytest.raises(ValueError):
            read(text)
