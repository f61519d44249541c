"""The score: what must hold for every message, and the numbers in rules/score.yaml."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.finding import QUESTION_KINDS, SEVERITIES, Finding, Place, QuestionKind, Score, Severity, Strength
from msglint.message import CHANNELS, STAGES, STAKES
from msglint.ruleset import FAULTS, STRENGTHS, built_in, built_in_rules
from msglint.score import Judged, ScoreSettings, band_of, score, settings_from

NUMBERS: ScoreSettings = built_in().score
# For single steps: numbers of the test's own, so that tuning rules/score.yaml breaks none of them.
FIXED = settings_from(
    {
        "dimensions": {
            "whose-need": {"points": 25, "base": 1, "title": "Whose need it is about"},
            "curiosity": {"points": 20, "base": 0.3, "title": "Curiosity about them"},
            "their-world": {"points": 20, "base": 0.2, "title": "Their world"},
            "reason-to-change": {"points": 15, "base": 0.35, "without_offer": 1, "title": "Their reason to change"},
            "equal-footing": {"points": 10, "base": 1, "title": "Equal footing"},
            "pace": {"points": 10, "base": 1, "title": "Pace"},
        },
        "channels": {"copy": {"curiosity": 0, "whose-need": 45}},
        "stages": {"warm": {"curiosity": 0.6, "their-world": 0.5, "reason-to-change": 0.7}},
        "strengths": {
            "buyer-question": {"dimension": "curiosity", "share": 0.6},
            "buyer-observation": {"dimension": "their-world", "share": 0.55},
        },
        "questions": {
            "buyer-problem": {"dimension": "reason-to-change", "share": 0.3},
            "buyer-impact": {"dimension": "reason-to-change", "share": 0.4},
        },
        "faults": {
            "seller-need": {"dimension": "whose-need", "share": 0.8},
            "hype": {"dimension": "whose-need", "share": 0.7},
            "interest-fishing": {"dimension": "curiosity", "share": 0.35},
            "no-buyer-question": {"dimension": "curiosity", "share": 0.3},
            "mass-blast": {"dimension": "their-world", "share": 0.5},
            "one-down": {"dimension": "equal-footing", "share": 0.8},
            "premature-pitch": {"dimension": "pace", "share": 0.8},
        },
        "severities": {"error": 1, "warning": 1, "info": 0.4},
        "debt": 0,
        "stakes": {"normal": 1, "high": 1.5},
        "caps": {
            "unfilled-field": {"at": 40, "why": "a merge field is not filled in"},
            "seller-need": {"at": 55, "why": "your own need is the reason to act"},
            "no-buyer": {"at": 35, "why": "the reader does not appear in it"},
        },
        "bands": [{"from": 80, "name": "about them"}, {"from": 60, "name": "mixed"}, {"from": 0, "name": "about you"}],
        "least_words": 4,
    }
)
DATA: dict[str, Any] = yaml.safe_load((built_in_rules() / "score.yaml").read_text("utf-8"))
SCORED_STAGES = tuple(stage for stage in STAGES if stage != "none")

places = st.builds(
    lambda part, start, length: Place(part, start, start + length, "some words"),
    st.sampled_from(["text", "subject"]),
    st.integers(0, 400),
    st.integers(1, 60),
)
# Categories that score.yaml knows, and now and then one that it does not.
findings = st.builds(
    lambda category, severity, place, whole: Finding(f"rule-{category}", category, severity, place, "said", "advice", whole),
    st.sampled_from([*NUMBERS.faults, "feature-dump"]),
    st.sampled_from(SEVERITIES),
    places,
    st.booleans(),
)
strengths = st.builds(
    lambda category, place: Strength(f"rule-{category}", category, place, "said"), st.sampled_from([*NUMBERS.strengths, "easy-no"]), places
)
questions = st.tuples(st.sampled_from(QUESTION_KINDS), places)
judged = st.builds(
    Judged,
    channel=st.sampled_from(CHANNELS),
    stage=st.sampled_from(SCORED_STAGES),
    findings=st.lists(findings, max_size=8).map(tuple),
    strengths=st.lists(strengths, max_size=6).map(tuple),
    questions=st.lists(questions, max_size=4).map(tuple),
    offers=st.booleans(),
    names_buyer=st.booleans(),
    unfilled=st.booleans(),
    words=st.integers(NUMBERS.least_words, 400),
    stakes=st.sampled_from(STAKES),
)
many = settings(max_examples=100, deadline=None)


def fault(category: str, severity: Severity = "error", start: int = 0, *, whole: bool = False) -> Finding:
    return Finding("the-rule", category, severity, Place("text", start, start + 5, "words"), "said", "advice", whole)


def strength(category: str, start: int = 100) -> Strength:
    return Strength("the-strength", category, Place("text", start, start + 5, "words"), "said")


def message(
    *found: Finding,
    strengths: Iterable[Strength] = (),
    questions: Iterable[tuple[QuestionKind, Place]] = (),
    **changes: Any,
) -> Judged:
    """A first mail that offers nothing, names the reader, and has just these findings, strengths and questions."""
    plain = Judged("email", "first", found, tuple(strengths), tuple(questions), offers=False, names_buyer=True, unfilled=False, words=60)
    return replace(plain, **changes)


def value(judged: Judged, numbers: ScoreSettings = NUMBERS) -> int:
    found = score(judged, numbers).value
    assert found is not None
    return found


def points(result: Score, rule: str) -> list[float]:
    return [row.points for row in result.ledger if row.rule == rule]


# What must hold for every message


@many
@given(judged)
def test_the_rows_add_up_to_the_score_exactly(judged: Judged) -> None:
    result = score(judged, NUMBERS)
    assert sum(row.points for row in result.ledger) == result.value
    total = 0.0
    for row in reversed(result.ledger):  # in any order: nothing is lost in the last bits
        total += row.points
    assert total == result.value


@many
@given(judged)
def test_the_score_and_its_dimensions_stay_in_their_bounds(judged: Judged) -> None:
    result = score(judged, NUMBERS)
    assert result.value is not None and 0 <= result.value <= 100
    assert isinstance(result.value, int)
    own = NUMBERS.channels.get(judged.channel, {})
    assert list(result.dimensions) == list(NUMBERS.dimensions)
    for name, total in result.dimensions.items():
        most = own.get(name, NUMBERS.dimensions[name].points)
        assert -NUMBERS.debt * most - 0.25 < total <= most
        assert total == sum(row.points for row in result.ledger if row.dimension == name)


@many
@given(judged)
def test_a_row_is_a_step_somebody_can_read(judged: Judged) -> None:
    """Every row says why, none but a base is empty, and what lies outside the dimensions is a cap or the rounding."""
    for row in score(judged, NUMBERS).ledger:
        assert row.why
        assert row.points or row.rule == "base"
        assert (row.dimension == "all") == (row.rule in ("cap", "rounding") or row.why == "no less than nothing")
        assert row.rule != "cap" or row.points < 0
        assert row.rule != "rounding" or abs(row.points) <= 0.5


@many
@given(judged, findings)
def test_one_more_finding_at_the_end_never_raises_the_score(judged: Judged, more: Finding) -> None:
    assert value(replace(judged, findings=(*judged.findings, more))) <= value(judged)


full = findings.filter(lambda finding: finding.severity != "info")


@many
@given(judged, st.lists(full, max_size=6), full, st.integers(0, 6))
def test_one_more_warning_or_error_anywhere_never_raises_the_score(judged: Judged, before: list[Finding], more: Finding, at: int) -> None:
    judged = replace(judged, findings=tuple(before))
    assert value(replace(judged, findings=(*before[:at], more, *before[at:]))) <= value(judged)


def test_a_mild_finding_in_front_does_not_soften_a_grave_one() -> None:
    alone, after_info = message(fault("hype", "error", 50)), message(fault("hype", "info", 10), fault("hype", "error", 50))
    assert value(after_info, FIXED) <= value(alone, FIXED)


@many
@given(judged, strengths, st.integers(0, 6))
def test_one_more_strength_anywhere_never_lowers_the_score(judged: Judged, more: Strength, at: int) -> None:
    assert value(replace(judged, strengths=(*judged.strengths[:at], more, *judged.strengths[at:]))) >= value(judged)


@many
@given(judged, questions)
def test_one_more_question_at_the_end_never_lowers_the_score(judged: Judged, more: tuple[QuestionKind, Place]) -> None:
    assert value(replace(judged, questions=(*judged.questions, more))) >= value(judged)


def test_asking_about_the_problem_first_does_not_lower_the_score() -> None:
    problem, impact = ("buyer-problem", Place("text", 0, 9, "q")), ("buyer-impact", Place("text", 20, 29, "q"))
    assert value(message(questions=[problem, impact], offers=True), FIXED) >= value(message(questions=[impact], offers=True), FIXED)


@many
@given(judged, st.booleans())
def test_caps_only_hold_down(judged: Judged, unfilled: bool) -> None:
    free = replace(judged, names_buyer=True, unfilled=False)
    assert value(replace(free, names_buyer=False)) <= min(value(free), NUMBERS.caps["no-buyer"].at)
    assert value(replace(free, unfilled=True)) <= min(value(free), NUMBERS.caps["unfilled-field"].at)


@many
@given(st.sampled_from(sorted(NUMBERS.faults)), st.sampled_from(SEVERITIES), st.sampled_from(CHANNELS), st.integers(2, 9))
def test_repeats_saturate(category: str, severity: Severity, channel: Any, times: int) -> None:
    """The k-th finding of a category costs no more than the one before, in the rows and in the score."""
    costs = points(score(message(*(fault(category, severity, 10 * i) for i in range(times)), channel=channel), NUMBERS), "the-rule")
    assert costs == sorted(costs)  # from the heaviest loss to the lightest
    scores = [value(message(*(fault(category, severity, 10 * i) for i in range(k)), channel=channel)) for k in range(times + 1)]
    steps = [a - b for a, b in itertools.pairwise(scores)]
    assert all(step >= 0 for step in steps)
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(steps))  # a point for the rounding


@many
@given(judged)
def test_the_length_of_a_message_is_no_matter(judged: Judged) -> None:
    assert score(judged, NUMBERS) == score(replace(judged, words=judged.words * 7), NUMBERS)


@many
@given(judged)
def test_the_same_message_gets_the_same_score(judged: Judged) -> None:
    again = copy.deepcopy(judged)
    assert repr(score(judged, NUMBERS)) == repr(score(again, NUMBERS))


@many
@given(judged, st.integers(0, 400))
def test_stage_none_and_too_little_text_get_no_score(judged: Judged, words: int) -> None:
    none = score(replace(judged, stage="none", words=words), NUMBERS)
    short = score(replace(judged, words=words % NUMBERS.least_words), NUMBERS)
    for result, band in ((none, "not outreach: no score"), (short, "not enough text: no score")):
        assert (result.value, result.band, result.dimensions, result.ledger) == (None, band, {}, ())


# Single steps


def test_every_dimension_starts_at_its_base() -> None:
    result = score(message(offers=True), FIXED)
    bases = {row.dimension: row.points for row in result.ledger if row.rule == "base"}
    assert bases == {"whose-need": 25, "curiosity": 6, "their-world": 4, "reason-to-change": 5.25, "equal-footing": 10, "pace": 10}
    assert points(result, "rounding") == [-0.25]
    assert result.value == 60


def test_a_dimension_can_owe_the_others_but_the_sum_is_never_below_nothing() -> None:
    data = copy.deepcopy(dict(FIXED.data))
    data["debt"] = 0.5
    owing = settings_from(data)
    begging = [fault("one-down", start=n) for n in (0, 20)]  # 8 + 4 of the 10 points of equal footing
    assert score(message(*begging), FIXED).dimensions["equal-footing"] == 0
    assert score(message(*begging), owing).dimensions["equal-footing"] == -2
    data["faults"]["one-down"]["share"] = 3.0
    assert score(message(*begging), settings_from(data)).dimensions["equal-footing"] == -5
    data["dimensions"] = {name: {**each, "base": 0, "without_offer": 0} for name, each in data["dimensions"].items()}
    lowest = score(message(*begging), settings_from(data))
    assert lowest.value == 0
    assert points(lowest, "floor") == [40.0, 5.0]


def test_who_offers_nothing_owes_no_reason_to_change() -> None:
    result = score(message(), FIXED)
    assert result.dimensions["reason-to-change"] == 15
    assert [row.why for row in result.ledger if row.dimension == "reason-to-change"] == [
        "Their reason to change: nothing is offered, so none is owed"
    ]


@pytest.mark.parametrize(
    ("severities", "owed"), [(["info", "info"], False), (["warning"], False), (["warning", "warning"], True), (["error"], True)]
)  # of two categories
def test_who_is_after_something_owes_a_reason_to_change(severities: list[Severity], owed: bool) -> None:
    result = score(message(*(fault(("guilt-trip", "one-down")[i], severity, 20 * i) for i, severity in enumerate(severities))), FIXED)
    assert result.dimensions["reason-to-change"] == (5.25 if owed else 15)


def test_a_going_conversation_starts_higher() -> None:
    warm, first = (score(message(stage=stage, offers=True), FIXED).dimensions for stage in ("warm", "first"))
    assert {name for name in warm if warm[name] > first[name]} == {"curiosity", "their-world", "reason-to-change"}


def test_an_info_costs_less_than_an_error() -> None:
    assert [points(score(message(fault("one-down", s)), FIXED), "the-rule") for s in ("error", "info")] == [[-8.0], [-3.25]]


def test_the_second_of_a_category_counts_half_the_third_a_quarter() -> None:
    result = score(
        message(*(fault("interest-fishing", "warning", 10 * i) for i in range(3)), strengths=[strength("buyer-question")]), FIXED
    )
    assert points(result, "the-rule") == [-7.0, -3.5, -1.75]


def test_another_category_starts_anew() -> None:
    assert points(score(message(fault("seller-need"), fault("hype", start=20)), FIXED), "the-rule") == [-20.0, -17.5]


def test_strengths_beyond_the_points_of_a_dimension_meet_its_ceiling() -> None:
    result = score(message(strengths=[strength("buyer-question"), strength("buyer-question", 200)]), FIXED)
    assert points(result, "the-strength") == [12.0, 6.0]
    assert points(result, "ceiling") == [-4.0]
    assert result.dimensions["curiosity"] == 20


def test_faults_below_nothing_meet_the_floor() -> None:
    result = score(message(fault("seller-need"), fault("hype", start=20)), FIXED)
    assert points(result, "floor") == [12.5]
    assert result.dimensions["whose-need"] == 0


def test_a_fault_bites_after_the_ceiling() -> None:
    """Strengths that ran into the ceiling are no reserve that faults use up first."""
    asked = [strength("buyer-question", at) for at in (100, 200, 300)]
    assert score(message(fault("interest-fishing"), strengths=asked), FIXED).dimensions["curiosity"] == 13


def test_a_strength_in_the_words_of_a_fault_is_none() -> None:
    on_it, beside = message(fault("mass-blast", start=100)), message(fault("mass-blast", start=105))
    given = [strength("buyer-observation", 100)]
    assert points(score(replace(on_it, strengths=tuple(given)), FIXED), "the-strength") == []
    assert points(score(replace(beside, strengths=tuple(given)), FIXED), "the-strength") == [11.0]


@pytest.mark.parametrize("mild", [fault("mass-blast", "info", 100), fault("mass-blast", "warning", 100, whole=True)])
def test_an_info_or_a_finding_about_the_whole_message_takes_no_strength_away(mild: Finding) -> None:
    assert points(score(message(mild, strengths=[strength("buyer-observation", 100)]), FIXED), "the-strength") == [11.0]


def test_the_subject_and_the_text_are_different_places() -> None:
    in_subject = Finding("the-rule", "mass-blast", "error", Place("subject", 100, 105, "words"), "said", "advice")
    assert points(score(message(in_subject, strengths=[strength("buyer-observation", 100)]), FIXED), "the-strength") == [11.0]


@pytest.mark.parametrize(("kind", "given"), [("buyer-problem", 4.5), ("buyer-impact", 6.0), ("buyer-situation", None), ("meeting", None)])
def test_a_question_about_a_problem_speaks_for_a_reason_to_change(kind: QuestionKind, given: float | None) -> None:
    result = score(message(questions=[(kind, Place("text", 0, 9, "Who pays?"))], offers=True), FIXED)
    assert points(result, kind) == ([] if given is None else [given])


@pytest.mark.parametrize(
    ("changes", "at", "why"),
    [
        ({"unfilled": True}, 40, "at most 40: a merge field is not filled in"),
        (
            {"findings": (fault("seller-need"),), "strengths": (strength("buyer-question"), strength("buyer-observation", 30))},
            55,
            "at most 55: your own need is the reason to act",
        ),
        ({"names_buyer": False}, 35, "at most 35: the reader does not appear in it"),
    ],
)
def test_a_cap_is_a_row(changes: dict[str, Any], at: int, why: str) -> None:
    result = score(message(**changes), FIXED)
    assert result.value == at
    (row,) = (row for row in result.ledger if row.rule == "cap")
    assert (row.dimension, row.why) == ("all", why)
    assert row.points == at - sum(result.dimensions.values())


def test_a_seller_need_that_is_no_error_caps_nothing() -> None:
    result = score(message(fault("seller-need", "warning"), strengths=[strength("buyer-question")]), FIXED)
    assert points(result, "cap") == []
    assert result.value == 62


def test_the_lowest_cap_holds() -> None:
    result = score(message(fault("seller-need"), names_buyer=False, unfilled=True, strengths=[strength("buyer-question")]), FIXED)
    assert result.value == 35


def test_a_cap_above_the_score_is_not_shown() -> None:
    low = message(*(fault(category, start=20 * i) for i, category in enumerate(FIXED.faults)), offers=True, names_buyer=False)
    assert points(score(low, FIXED), "cap") == []


def test_a_fact_and_a_question_without_a_fault_are_worth_ninety() -> None:
    """What the design promises a short DM (with `test_metamorphic`, which has the words)."""
    good = message(strengths=[strength("buyer-observation"), strength("buyer-question", 200)], channel="dm", words=20)
    assert value(good, NUMBERS) >= 90


# Bands and weights


@pytest.mark.parametrize(
    ("value", "band"),
    [(100, "about them"), (80, "about them"), (79, "mixed"), (60, "mixed"), (59, "about you"), (0, "about you")],
)
def test_bands(value: int, band: str) -> None:
    assert band_of(value, FIXED) == band


def test_bands_come_from_the_top_and_end_at_nothing() -> None:
    starts = [least for least, _ in NUMBERS.bands]
    assert starts == sorted(starts, reverse=True)
    assert starts[-1] == 0


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_points_of_a_channel_are_a_hundred(channel: str) -> None:
    own = NUMBERS.channels.get(channel, {})
    assert set(own) <= set(NUMBERS.dimensions)
    assert sum(own.get(name, dimension.points) for name, dimension in NUMBERS.dimensions.items()) == 100


def test_copy_is_not_asked_for_curiosity() -> None:
    for numbers in (FIXED, NUMBERS):
        result = score(message(fault("no-buyer-question", "warning"), strengths=[strength("buyer-question")], channel="copy"), numbers)
        assert result.dimensions["curiosity"] == 0
        assert points(result, "the-rule") == points(result, "the-strength") == []


def test_bases_and_shares_are_parts_of_one() -> None:
    shares = [s.share for group in (NUMBERS.strengths, NUMBERS.questions, NUMBERS.faults) for s in group.values()]
    bases = [b for d in NUMBERS.dimensions.values() for b in (d.base, d.without_offer)] + [
        b for own in NUMBERS.stages.values() for b in own.values()
    ]
    assert all(0 < share <= 1 for share in shares)
    assert all(0 <= base <= 1 for base in bases)


def test_names_in_the_file_are_names_msglint_knows() -> None:
    """A misspelt category would be worth nothing, silently."""
    assert set(NUMBERS.faults) <= set(FAULTS)
    assert set(NUMBERS.strengths) <= set(STRENGTHS)
    assert set(NUMBERS.questions) <= set(QUESTION_KINDS)
    assert set(NUMBERS.severities) == set(SEVERITIES)
    assert set(NUMBERS.channels) <= set(CHANNELS)
    assert set(NUMBERS.stages) <= set(STAGES)
    assert all(set(own) <= set(NUMBERS.dimensions) for own in (*NUMBERS.channels.values(), *NUMBERS.stages.values()))


def test_every_rule_weighs_something() -> None:
    rules = built_in().rules
    assert {rule.category for rule in rules if rule.kind == "fault"} <= set(NUMBERS.faults)
    assert {rule.category for rule in rules if rule.kind == "strength"} <= set(NUMBERS.strengths)


# Settings


def changed(**changes: Any) -> dict[str, Any]:
    return copy.deepcopy(DATA) | changes


def test_settings_are_read_from_texts_as_from_numbers() -> None:
    def texts(data: Any) -> Any:
        if isinstance(data, dict):
            return {key: texts(item) for key, item in data.items()}
        return [texts(item) for item in data] if isinstance(data, list) else str(data)

    assert settings_from(texts(DATA)) == settings_from(DATA) == NUMBERS


@pytest.mark.parametrize("name", sorted(DATA))
def test_every_entry_is_needed(name: str) -> None:
    data = changed()
    del data[name]
    with pytest.raises(KeyError, match=name):
        settings_from(data)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"least_words": "few"}, ValueError),
        ({"least_words": None}, TypeError),
        ({"severities": {"error": "much"}}, ValueError),
        ({"stakes": {"normal": 1}}, ValueError),
        ({"stakes": {"normal": 1, "high": 0}}, ValueError),
        ({"dimensions": {"pace": {"points": "10", "base": "1"}}}, KeyError),
        ({"caps": {"no-buyer": {"at": "35"}}}, KeyError),
        ({"bands": [{"from": "x", "name": "y"}]}, ValueError),
        ({"faults": {"hype": {"dimension": "pace"}}}, KeyError),
    ],
)
def test_a_number_that_is_none_is_an_error(changes: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        settings_from(changed(**changes))


@pytest.mark.parametrize("group", ["strengths", "questions", "faults"])
def test_a_share_of_no_dimension_is_an_error(group: str) -> None:
    with pytest.raises(ValueError, match='"some-name" names the dimension "charm", which is not there'):
        settings_from(changed(**{group: {"some-name": {"dimension": "charm", "share": 0.5}}}))


@pytest.mark.parametrize(("group", "of"), [("channels", "copy"), ("stages", "warm")])
def test_a_weight_of_no_dimension_is_an_error(group: str, of: str) -> None:
    with pytest.raises(ValueError, match="charm"):
        settings_from(changed(**{group: {of: {"charm": 10}}}))


@pytest.mark.parametrize("ends", [[], [50], [5], [0, 50], [50, 0, 10], [50, -1]])
def test_bands_that_do_not_go_down_to_the_ground_are_an_error(ends: list[int]) -> None:
    with pytest.raises(ValueError, match="bands go down from the best, the last from 0"):
        settings_from(changed(bands=[{"from": end, "name": "good"} for end in ends]))


@pytest.mark.parametrize("cap", ["unfilled-field", "no-buyer"])
def test_a_missing_cap_is_an_error(cap: str) -> None:
    with pytest.raises(ValueError, match=f'caps need "{cap}"'):
        settings_from(changed(caps={name: given for name, given in DATA["caps"].items() if name != cap}))


@many
@given(judged)
def test_high_stakes_never_score_more(judged: Judged) -> None:
    assert value(replace(judged, stakes="high")) <= value(replace(judged, stakes="normal"))


def test_high_stakes_make_a_fault_dearer_and_leave_a_clean_message_alone() -> None:
    normal, high = (score(message(fault("hype"), stakes=stakes), NUMBERS) for stakes in STAKES)
    taken = -(NUMBERS.faults["hype"].share * NUMBERS.dimensions["whose-need"].points)
    assert points(normal, "the-rule") == [taken]
    assert points(high, "the-rule") == [taken * NUMBERS.stakes["high"]]
    assert value(message(stakes="high")) == value(message())


def test_the_same_words_cost_a_dimension_once_and_it_is_the_dearest() -> None:
    dear, cheap = max(("seller-need", "hype"), key=lambda c: NUMBERS.faults[c].share), "seller-urgency"
    both = score(message(fault(dear), fault(cheap)), NUMBERS)
    assert points(both, "the-rule") == points(score(message(fault(dear)), NUMBERS), "the-rule")
    apart = score(message(fault(dear), fault(cheap, start=40)), NUMBERS)
    assert len(points(apart, "the-rule")) == 2
