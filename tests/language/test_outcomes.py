"""Outcomes: what would be different for the reader; not features, not the seller's gain, not what is posted to them."""

from __future__ import annotations

import pytest
from made import message, parsed, shown

OUTCOMES = (
    "A cover goes on in a minute, so your crew could leave before dark.",
    "You'd know on Friday which boats need pumping.",
    "No more pumping at nine.",
    "Nobody at yours would have to count the till twice.",
    "A bakery in Skipton went from nine complaints a week to one.",
    "It would spare your nurses the walk to the cellar.",
    "With two tills your girls could serve both ends of the hall.",
)
PUT_OTHERWISE = (
    "That way the Monday count takes you ten minutes and not the whole morning.",
    "The aim is that each ringer knows on Thursday which bells are down.",
    "Hang the rota by the hatch and your waiters stop guessing who is next.",
    "Having the list by noon means your baker starts at four.",
    "In the end the sexton waits an hour where today it is three.",
    "What goes away is the paper in the vestry.",
    "Nothing changes for your ringers except that the ladder is dry.",
    "A trench round the tower and your cellar stays dry.",
    "Your verger gets the list before he unlocks.",
    "So you can tell a family on the phone which pew is free.",
    "It means fewer cold mornings for your choir.",
)
NO_OUTCOMES = (
    "One gust and it could be through your roof with the crew asleep.",
    "A single spark and your crew would have no barn by noon.",
    "So you can call and order.",
    "Your guests agree that the hall is cold.",
    "You'd get a platform with forty features.",
    "You will love our covers.",
    "So we can hit our target.",
    "You'll get an email with the link tonight.",
    "Your crew can leave before dark on Fridays, the rota says.",
    "We would be home by then.",
    "Would your crew leave before dark?",
)


@pytest.mark.parametrize("text", OUTCOMES + PUT_OTHERWISE)
def test_an_outcome_in_their_terms(text: str) -> None:
    assert list(parsed(message(text)).outcomes) == [0]


@pytest.mark.parametrize("text", NO_OUTCOMES)
def test_no_outcome_of_theirs(text: str) -> None:
    assert not parsed(message(text)).outcomes


def test_the_words_begin_where_the_outcome_does() -> None:
    reading = parsed(message("A cover goes on in a minute, so your crew could leave before dark."))
    assert shown(reading, reading.outcomes) == ["so your crew could leave before dark"]
