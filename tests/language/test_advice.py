"""Advice: what the reader could do or have without the writer."""

from __future__ import annotations

import pytest
from made import message, parsed, shown

ADVICE = (
    (
        "Turn the crates round before you stack them, and the lids stay shut.",
        "Turn the crates round before you stack them, and the lids stay shut",
    ),
    ("If you hang the keys behind the bar, the rows stop.", "hang the keys behind the bar, the rows stop"),
    ("Hanging the keys behind the bar halves the rows.", "Hanging the keys behind the bar halves the rows"),
    (
        "Just paste this line under the map: the red gate, not the green one.",
        "Just paste this line under the map: the red gate, not the green one",
    ),
    ("Until the new lid comes, a plank with two stones will hold.", "Until the new lid comes, a plank with two stones will hold"),
    ("In case it helps, the ferry office in Tarbert opens at six.", "In case it helps, the ferry office in Tarbert opens at six"),
    ("A cooper could close that gap in an hour.", "A cooper could close that gap in an hour"),
    ("Keep the flour from under it tonight.", "Keep the flour from under it tonight"),
    ("There is a smith in Oban with a wet stone.", "There is a smith in Oban with a wet stone"),
    ("Any chandler in Oban stocks them.", "Any chandler in Oban stocks them"),
    (
        "Even if we never speak, check the date on the flares, the one outside says 2019.",
        "check the date on the flares, the one outside says 2019",
    ),
)
NO_ADVICE = (
    "Use our app and the lids stay shut.",
    "Call me and the leak stops.",
    "A demo would show you the oven at work.",
    "Call the office and the leak stops.",
    "When you close the gate at five, people drive on to the next farm.",
    "If you keep the old pump it will cost you more.",
    "Have you turned the crates round, and do the lids stay shut?",
    "Turn the crates round!",
    "Your harbour has half of the berths in the loch.",
    "Turn the leads into profit and the growth keeps coming.",
)


@pytest.mark.parametrize(("text", "words"), ADVICE)
def test_advice(text: str, words: str) -> None:
    reading = parsed(message(text))
    assert shown(reading, reading.advice) == [words]


@pytest.mark.parametrize("text", NO_ADVICE)
def test_no_advice(text: str) -> None:
    assert parsed(message(text)).advice == {}
