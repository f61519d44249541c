"""Stakes: what staying as they are costs the reader; not the seller's costs, prices, slogans, dread, plain facts."""

from __future__ import annotations

import pytest
from made import message, parsed, shown

STAKES = (
    "Your oldest boat loses a coat of varnish every winter.",
    "From 1 May the harbour charges for every night at your pier.",
    "Painting the hull before October saves you hauling it out twice.",
    "That is close to 600 pounds gone on your old pump each winter.",
    "Your crew spends two hours a day on pumping.",
    "Guests who can't moor sail on to Ryde.",
    "Nobody at yours knows the old lift but Jo.",
    "Your licence lapses in June.",
    "You turned away nine weddings for lack of a tent.",
)
NO_STAKES = (
    "We lose two hours a day on pumping.",
    "Our costs went up in May.",
    "Your boats came back in May.",
    "You run four boats from Ryde.",
    "Don't miss out on growth!",
    "It costs 40 a month.",
    "How much does the pumping cost you?",
    "The talk takes two hours.",
)


@pytest.mark.parametrize("text", STAKES)
def test_a_stake_of_theirs(text: str) -> None:
    reading = parsed(message(text))
    assert list(reading.stakes) == [0]


@pytest.mark.parametrize("text", NO_STAKES)
def test_no_stake_of_theirs(text: str) -> None:
    assert not parsed(message(text)).stakes


def test_they_may_be_named_in_the_sentence_before() -> None:
    assert list(parsed(message("Your pier has one pump. That costs about an hour a day in the winter storms.")).stakes) == [1]


def test_trouble_that_is_only_given_back_is_no_reason_yet() -> None:
    assert not parsed(message('You wrote that "the crew pumps by hand until nine".')).stakes


@pytest.mark.parametrize(
    "text",
    [
        "You told us that the crew pays double for every night at the pier.",
        "Several of you wrote in August that your ropes had torn by the second winter.",
    ],
)
def test_trouble_that_they_told_is_their_own_words(text: str) -> None:
    assert not parsed(message(text)).stakes


def test_the_words_end_with_the_statement() -> None:
    reading = parsed(message("Your crew spends two hours a day on pumping; is that right?"))
    assert shown(reading, reading.stakes) == ["Your crew spends two hours a day on pumping"]
