"""Trade talk: what sells without anybody saying "we offer"."""

from __future__ import annotations

import pytest
from made import sentence

from msglint.language.trade_talk import trade_talk_in

SELLS = (
    "Stone lamps at £40 each.",
    "Lamps from Rs 500 a piece.",
    "Free delivery anywhere in Fife.",
    "All sizes, minimum order 20.",
    "We are dealers in valves.",
    "Take a look at Hatchling.",
    "LampLight finds the fault in a minute.",
    "I could drop some samples in.",
    "We'd be glad to quote for the north gate.",
    "Kindly send your order by Monday.",
    "Our lamp firm sells shades and wicks.",
    "It was made for small schools.",
    "Bowls, R249 each.",
    "With these you get lamps at factory price.",
    "We are a full-service supplier.",
    "LampKeep stores and counts bulbs.",
    "We are Wick House, selling lamps since 1920.",
    "I can show you how to make lamps pay.",
)
SELLS_NOT = (
    "The menu still shows lamps at £40.",
    "With oil at £2 the lamps stay dark.",
    "Firms over £50,000 have to send their sums in.",
    "Your sign says the lamps are £40 each.",
    "The council gave a fine of £40.",
    "The rent on that floor is £15 a foot.",
    "We are neighbours of the mill.",
    "Our street is closed on Sunday.",
    "Two lamps went out on Monday.",
    "Does the school pay £40 each?",
    "I'd be glad to understand how it works.",
    "The lamps on the R702 stay dark.",
    "You closed a $2M round in May.",
    "At £2 a bulb each power cut eats a margin.",
    "A line in reply costs nothing, no reply costs nothing either.",
    "To be removed from the list, call us at no cost.",
)


@pytest.mark.parametrize("text", SELLS)
def test_talk_of_trade_sells(text: str) -> None:
    made = sentence(text)
    span = trade_talk_in(made)
    assert span is not None
    assert 0 <= span[0] < span[1] <= len(made.words)


@pytest.mark.parametrize("text", SELLS_NOT)
def test_what_is_theirs_or_nobodys_sells_nothing(text: str) -> None:
    assert trade_talk_in(sentence(text)) is None
