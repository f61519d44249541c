"""Changes around the reader: a price that rose, terms that somebody else changes on a day; not the writer's own, nor what is past."""

from __future__ import annotations

import pytest
from made import sentence

from msglint.language.changes import change_in, rises

DEARER = (
    "A drum of varnish went from 80 to 115 since the fair.",
    "A crate in Mombasa went from R900 to R1,400.",
    "The berth fee moves from twelve to 15 on the 1st.",
    "The grant falls from 40 to 25 percent for such hulls.",
    "The price list moves on the 1st, oak by 9%.",
)
NEW_TERMS = (
    "From May the inspectorate wants the list of ropes.",
    "Since my last email the insurer has begun to ask for a log.",
    "The boatyard across the bay reopens in May with twelve berths.",
    "The port will only take booked barges from 3 May.",
    "The bank now wants two signatures on such loans.",
)
NO_CHANGE = (
    "Our berth fee goes from 12 to 15.",
    "The course goes from 90 to 120 on Monday, so book now.",
    "A bakery in Skipton went from nine complaints a week to one.",
    "The council met in May and went home.",
    "A bank wants two signatures in May.",
    "If the council ends the grant in May, nobody paints.",
    "The pump runs at 3,000 turns and came in March.",
    "The council ends the grant in May!",
)


@pytest.mark.parametrize("text", [*DEARER, *NEW_TERMS])
def test_a_change_around_them(text: str) -> None:
    assert change_in(sentence(text), asked=False)
    assert not change_in(sentence(text), asked=True)


@pytest.mark.parametrize("text", NO_CHANGE)
def test_no_change_around_them(text: str) -> None:
    assert not change_in(sentence(text), asked=False)


def test_only_a_cost_that_rose_is_no_gain() -> None:
    assert all(rises(sentence(text)) for text in DEARER)
    assert not any(rises(sentence(text)) for text in (*NEW_TERMS, "Your fee goes from 15 to 12."))
