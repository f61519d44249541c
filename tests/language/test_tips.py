"""Tips: help without the writer."""

from __future__ import annotations

import pytest

from msglint.language.tips import tip_in
from tests.language.made import sentence


@pytest.mark.parametrize(
    "text",
    [
        "The library in Ennis lends projectors, the form is at the desk.",
        "Ballina hung a second bell in the hall, and it halved the queue.",
        "Your opening hours on the map are wrong for Sundays.",
        "The form you need for the licence is L-4.",
        "The fee can be reclaimed within 30 days at the town hall.",
        "Turn the hooks round before you buy longer ones.",
        "The link in your bio goes to the old theatre.",
    ],
)
def test_help_by_others_and_by_hand_is_a_tip(text: str) -> None:
    assert tip_in(sentence(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Your theatre has two bells and a long queue.",
        "The theatre in Ballina was full on Sunday.",
        "Order the hooks before Friday.",
        "The hall is warm and the hooks are long.",
    ],
)
def test_what_nobody_can_use_is_none(text: str) -> None:
    assert tip_in(sentence(text)) is None
