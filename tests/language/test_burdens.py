"""Burdens: what staying as they are means for the reader."""

from __future__ import annotations

import pytest

from msglint.language.burdens import burden_in, chance_in
from tests.language.made import sentence


@pytest.mark.parametrize(
    "text",
    [
        "Each crate that comes back broken costs your packers ten minutes.",
        "As long as the key hangs in the office, nobody on your night shift can open the store before six.",
        "Your two oldest tubs leak every night, until somebody tops them up by hand.",
        "I'd guess that your gate stands open for an hour every night because the bolt is jammed.",
    ],
)
def test_a_trouble_with_how_much_or_how_is_a_burden(text: str) -> None:
    assert burden_in(sentence(text), None, asked=False) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Your stall has a green roof and two long tables.",
        "Our crates come back broken every week, which costs us ten minutes each.",
        "Sooner or later your packers will break every crate they have.",
        "Clearly your packers waste an hour every day.",
        "You said that your packers lose an hour every day.",
        "Kilnwatch is a tool that turns off every kiln left on in your yard.",
        "Don't wait until every crate of yours is broken!",
    ],
)
def test_a_threat_a_verdict_and_what_is_ours_are_none(text: str) -> None:
    assert burden_in(sentence(text), None, asked=False) is None


def test_a_question_states_no_burden() -> None:
    assert burden_in(sentence("Do your packers lose ten minutes on every broken crate?"), None, asked=True) is None


def test_theirs_may_be_named_in_the_sentence_before() -> None:
    told = "Half of the late boats were empty, because nobody had rung."
    assert burden_in(sentence(told), None, asked=False) is None
    assert burden_in(sentence(told), sentence("I saw your slip on Monday."), asked=False) is not None


def test_a_chance_is_theirs_and_has_a_figure() -> None:
    assert chance_in(sentence("With a second hook you could hold 40 coats in the hall."), asked=False) is not None
    assert chance_in(sentence("With us you could take your business to the next level."), asked=False) is None
