"""The profile: its clock adds up, and a linter that is timed says what any other says."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from msglint.drafts import message_of, read_path
from msglint.errors import DraftError
from msglint.linter import Linter
from msglint.message import Draft, Message
from msglint.profile import STAGES, Profile, ProfiledLinter, Spot
from msglint.ruleset import RuleSet

TOP = Path(__file__).parents[1]
NEED = "Hi Jo,\n\nI really need to make a sale. Does the oven in your shop still smoke?\n\nBest,\nRuth"


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    drafts = (draft for path in sorted((TOP / "corpus" / "dm").iterdir()) for draft in read_path(path))
    return [message_of(draft) for draft in drafts if not isinstance(draft, DraftError)]


def test_a_spot_is_not_charged_for_what_is_done_inside_of_it() -> None:
    profile = Profile()
    with profile.at("rules", "outer"):
        with profile.at("facts", "inner"):
            time.sleep(0.03)
        time.sleep(0.01)
    assert profile.spent[Spot("facts", "inner")] >= 30e6
    assert 10e6 <= profile.spent[Spot("rules", "outer")] < 30e6


def test_all_spots_together_are_the_whole() -> None:
    start = time.perf_counter_ns()
    profile = Profile()
    with profile.at("report"):
        list(profile.each("reading", (time.sleep(0.005) for _ in range(4))))
    whole = time.perf_counter_ns() - start
    assert 20e6 <= profile.spent[Spot("reading")] <= profile.spent.total() <= whole


def test_a_step_that_fails_is_left() -> None:
    profile = Profile()
    with pytest.raises(ValueError, match="no number"):
        profile.timed("parts", _fail)("x")
    assert profile.stage == "rest" and profile.spent[Spot("parts")] > 0


def _fail(said: str) -> int:
    raise ValueError("no number")


def test_reports_are_the_same(rules: RuleSet, messages: list[Message]) -> None:
    timed = list(ProfiledLinter(rules, Profile()).lint(messages))
    assert timed == list(Linter(rules).lint(messages))
    assert sum(len(report.findings) for report in timed) > 5


def test_every_stage_of_linting_has_its_time(rules: RuleSet, messages: list[Message]) -> None:
    profile = Profile()
    list(ProfiledLinter(rules, profile).lint(messages))
    stages = {spot.stage for spot, spent in profile.spent.items() if spent > 0}
    assert stages >= {"words", "candidates", "model", "parse", "facts", "rules", "findings", "score"}
    assert stages <= set(STAGES)
    assert {"questions", "clauses"} <= {spot.name for spot in profile.spent if spot.stage == "facts"}


def test_what_a_rule_did_is_counted(rules: RuleSet) -> None:
    profile = Profile()
    drafts = [Draft(id=name, path=name, text=NEED) for name in "abc"]
    list(profile.linter(lambda: rules).lint(map(message_of, drafts)))
    assert profile.messages == 3
    assert [counts["needs-the-sale"] for counts in (profile.tried, profile.matched, profile.reported)] == [3, 3, 3]
    assert profile.parsed["needs-the-sale"] == 3
    assert profile.matched["shouting"] == 0 and profile.tried["shouting"] == 3
    assert profile.spent[Spot("rules", "needs-the-sale")] > 0
    assert set(profile.rules) == {rule.id for rule in rules.rules}


def test_the_same_rules_have_one_linter(rules: RuleSet) -> None:
    profile = Profile()
    assert profile.linter(lambda: rules) is profile.linter(lambda: rules)
