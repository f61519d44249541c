"""Gains: what is better then, for somebody of theirs."""

from __future__ import annotations

import pytest

from msglint.language.gains import gain_in
from tests.language.made import sentence


@pytest.mark.parametrize(
    "text",
    [
        "Then your ushers can sit down without missing a call.",
        "Fewer coats on the floor of the hall.",
        "It lets your ushers sit down between the acts.",
        "It would give Rosa her evenings.",
        "By the third week your coats come back clean and dry.",
        "The bell would ring for the acts and not for the bar.",
    ],
)
def test_what_is_better_then_is_a_gain(text: str) -> None:
    assert gain_in(sentence(text), asked=False) is not None


@pytest.mark.parametrize(
    "text",
    [
        "We could be home before your ushers.",
        "Your ushers hung 40 coats on the floor.",
        "No worries if your ushers are busy.",
        "Our app lets your ushers sit down.",
        "You would never see this price again.",
    ],
)
def test_what_is_ours_or_told_or_sold_is_none(text: str) -> None:
    assert gain_in(sentence(text), asked=False) is None


@pytest.mark.parametrize("word", ["No", "one", "Fewer", "Half", "by", "you", "Then"])
def test_a_word_alone_is_none(word: str) -> None:
    assert gain_in(sentence(word), asked=False) is None


def test_a_question_may_hold_one() -> None:
    assert gain_in(sentence("Would it help if your ushers could go home at ten without the keys?"), asked=True) is not None
    assert gain_in(sentence("Do your ushers go home at ten without the keys?"), asked=True) is None
