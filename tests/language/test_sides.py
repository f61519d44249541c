"""Sides: the seller's, the buyer's, both together, or neither."""

from __future__ import annotations

import pytest

from msglint.language.sides import BUYER, SELLER, Side, inclusive, side_of_words


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("i", "seller"),
        ("our kiln", "seller"),
        ("a friend of mine", "seller"),
        ("you", "buyer"),
        ("your kiln", "buyer"),
        ("that yard of yours", "buyer"),
        ("my notes on your kiln", "buyer"),
        ("the kiln", "other"),
        ("their kiln", "other"),
        ("yourselves", "buyer"),
        ("", "other"),
    ],
)
def test_side_of_a_noun_phrase(words: str, side: Side) -> None:
    assert side_of_words(words.split()) == side


def test_no_word_is_on_both_sides() -> None:
    assert not SELLER & BUYER


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "question", "expected"),
    [
        ("we", "talk", "about your kiln", False, True),
        ("we", "talk", "about the kiln", False, False),
        ("we", "meet", "", True, True),
        ("we", "compare", "notes", True, True),
        ("we", "sell", "your kiln", False, False),
        ("we", "sell", "kilns", True, False),
        ("i", "talk", "to you", True, False),
        ("you", "talk", "to your baker", True, False),
        ("", "talk", "to you", True, False),
    ],
)
def test_when_we_means_writer_and_reader(subject: str, verb: str, rest: str, question: bool, expected: bool) -> None:
    assert inclusive(subject, verb, rest.split(), question) is expected
