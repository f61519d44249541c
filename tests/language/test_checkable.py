"""Whether a claim could be checked: two of who, when and how much."""

from __future__ import annotations

import pytest
from made import sentence

from msglint.language.checkable import can_be_checked


def checkable(text: str) -> bool:
    return can_be_checked(sentence(text), frozenset(["tallow"]))


@pytest.mark.parametrize(
    "text",
    [
        "In May the Harte bakery threw away 12 loaves a day in place of 40.",
        "It was fitted at Doyle's mill in March.",
        "One dairy I worked with sold 200 litres more.",
        "Waste fell by 9% last winter.",
    ],
)
def test_two_of_who_when_and_how_much_can_be_checked(text: str) -> None:
    assert checkable(text)


@pytest.mark.parametrize(
    "text",
    [
        "We double your sales in 30 days.",
        "Our clients save 40%.",
        "Everybody sees results by Monday.",
        "At Tallow we save you 40%.",
        "We Save Every Shop A Lot Of Money And 40 Hours.",
        "In May everything gets better.",
        "We are No. 1 in taps.",
        "Our taps are 100% tight, Mrs Vella.",
        "Nine out of ten plumbers at Crane buy ours.",
        "It cuts your bill by half, so who reads the meter at Crane Hill?",
    ],
)
def test_less_cannot(text: str) -> None:
    assert not checkable(text)
