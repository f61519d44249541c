"""Results told as such: what is said to come of a change; not what was seen, feared, or gained by the writer."""

from __future__ import annotations

import pytest
from made import message, parsed

from msglint.language.results import announces, result_in

RESULTS = (
    "The upshot is that your ringers climb the tower once a week.",
    "Once the hinge is mended, your verger locks up alone.",
    "What changes is simple: the pews stay dry.",
    "The sexton would have the key in his hand by ten.",
    "With it the cart goes out once instead of twice.",
    "Fewer cold mornings for your choir.",
    "Two of your three ladders would disappear.",
)
NO_RESULTS = (
    "Your ringers climb the tower once a week.",
    "The tower would collapse in a storm.",
    "If the hinge went, would your verger lock up?",
    "A short call would show you the hinge and the key.",
    "With this our order book would look good to us.",
)


@pytest.mark.parametrize("text", RESULTS)
def test_a_result_that_is_told(text: str) -> None:
    assert result_in(parsed(message(text)).sentences[0]) is not None


@pytest.mark.parametrize("text", NO_RESULTS)
def test_no_result(text: str) -> None:
    assert result_in(parsed(message(text)).sentences[0]) is None


def test_what_is_announced_was_not_seen() -> None:
    told = parsed(message("The upshot is that your ringers climb the tower once a week."))
    assert announces(told.sentences[0])
    assert not told.observations


def test_a_modal_alone_announces_nothing() -> None:
    assert not announces(parsed(message("The sexton would have the key in his hand by ten.")).sentences[0])
