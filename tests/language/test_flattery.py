"""Empty praise: said of the reader, in words that would fit anybody."""

from __future__ import annotations

import pytest
from made import message, parsed, shown


def praised(text: str) -> str:
    """The words that praise and name nothing."""
    reading = parsed(message(text))
    return "; ".join(shown(reading, reading.empty_praise))


@pytest.mark.parametrize(
    "text",
    [
        "What your nursery does is amazing.",
        "Few yards inspire me the way yours does.",
        "It is plain that you care about quality.",
        "You and your crew do such important work.",
        "I know that you're the best in the business, so who paints your boats?",
        "Someone with your impressive background will see the point of it.",
        "ur an absolute queen at what u do 👑 do u sell candles?",
    ],
)
def test_praise_in_general_terms_is_empty(text: str) -> None:
    assert praised(text)


@pytest.mark.parametrize(
    "text",
    [
        "I love how your second clip shows the hinge from below.",  # the particular is named
        "Your passion fruit tart is great with the dry cider.",
        "The 40 beds that you moved in one night were amazing.",
        "It would be great to see you.",  # a courtesy
        "Great, thank you.",
        "We have an amazing range for you.",  # of the writer's own thing
        "Our team is outstanding, and you know it.",
        "Is your team amazing at what it does?",  # asked
        "Your work is not that impressive.",  # denied
    ],
)
def test_praise_with_a_particular_and_no_praise_at_all(text: str) -> None:
    assert not praised(text)


def test_only_the_stretch_that_praises_is_told() -> None:
    assert praised("What your nursery does is amazing, we sell blinds in Cork.") == "What your nursery does is amazing"
