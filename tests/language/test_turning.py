"""Where a sentence turns from telling to asking."""

from __future__ import annotations

import pytest
from made import sentence

from msglint.language.turning import told_before, told_until


def told(text: str, last: str) -> bool:
    """Whether what ends with this word is told before anything is asked."""
    lowers = sentence(text).lowers
    return told_before(lowers, lowers.index(last) + 1)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The glue holds for ever, so who looks after yours?", "ever"),
        ("The glue holds for ever, how long does yours?", "ever"),
        ("The glue holds for ever and I'd like to hear how yours does.", "ever"),
        ("Once it is dry, the glue holds for ever, so what do you use?", "ever"),
        ("What we make never breaks, so who mends yours?", "breaks"),
        ("Did you know that the glue holds for ever?", "ever"),
    ],
)
def test_what_stands_before_the_turn_is_told(text: str, last: str) -> None:
    assert told(text, last)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Does your glue hold for ever?", "ever"),
        ("When the glue holds for ever, who needs a smith?", "ever"),
        ("If the glue holds for ever, how do you take it off?", "ever"),
        ("How do you make the glue hold for ever and who pays?", "ever"),
        ("The glue holds for ever.", "ever"),
    ],
)
def test_what_is_asked_or_only_supposed_is_not(text: str, last: str) -> None:
    assert not told(text, last)


def test_a_sentence_that_asks_nothing_is_told_to_its_end() -> None:
    lowers = sentence("The glue holds for ever, so nobody rings.").lowers
    assert told_until(lowers) == len(lowers)


def test_the_telling_ends_where_the_asking_begins() -> None:
    lowers = sentence("The glue in Cork held for ten years, so who looks after yours?").lowers
    assert lowers[told_until(lowers) :][:3] == (",", "so", "who")
