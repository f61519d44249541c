"""Names given for a side: where they stand, as what they are read, and what a clause makes of them."""

from __future__ import annotations

import pytest

from msglint.drafts import message_of
from msglint.language.reading import Reading, parse_all
from msglint.message import Draft, Names

NAMES = Names(seller=("Kiln & Co", "Glaze"), buyer=("Birch", "Birch Bakery", "Ana Lund"))


def read(text: str, names: Names = NAMES) -> Reading:
    reading = Reading(message_of(Draft("a", "a", text, names=names)))
    parse_all([reading])
    return reading


def named(text: str, names: Names = NAMES) -> list[tuple[str, str]]:
    words = (w for s in read(text, names).sentences for w in s.words if w.field)
    return [(w.field, text[w.start : w.end]) for w in words]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Glaze helps Birch.", [("seller", "Glaze"), ("buyer", "Birch")]),
        ("Birch Bakery opened.", [("buyer", "Birch Bakery")]),
        ("We at Kiln &  Co fire pots.", [("seller", "Kiln &  Co")]),
        ("GLAZE is here", [("seller", "GLAZE")]),
        ("glaze is here, birch", [("seller", "glaze"), ("buyer", "birch")]),
        ("A glaze on the birch table. Nice", []),
        ("Glazed tiles, Birches, subGlaze", []),
        ("Birch\u2019s oven and \u201cGlaze\u201d", [("buyer", "Birch"), ("seller", "Glaze")]),
    ],
)
def test_where_names_stand(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


def test_a_name_within_a_merge_field_is_the_fields() -> None:
    assert named("Hello {{Glaze}} and Glaze") == [("phrase", "{{Glaze}}"), ("seller", "Glaze")]


def test_without_names_nothing_is_named() -> None:
    assert named("Glaze helps Birch.", Names()) == []
    assert named("Glaze helps Birch.", Names(seller=("", "  "))) == []


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Glaze helps bakeries fire their pots.", "seller"),
        ("Glaze's prices start at ten pounds.", "seller"),
        ("Birch closes at four on Fridays.", "buyer"),
        ("Birch's new oven takes nine minutes to heat.", "buyer"),
        ("The oven takes nine minutes to heat.", "other"),
    ],
)
def test_sides_of_clauses(text: str, side: str) -> None:
    assert read(text).clauses(0)[0].side == side


def test_what_the_named_firm_does_is_an_offer_and_what_is_theirs_an_observation() -> None:
    assert list(read("Glaze fires pots for cafes in Leeds.").offers) == [0]
    assert list(read("Birch's new oven takes nine minutes to heat.").observations) == [0]
    assert list(read("Birch's new oven takes nine minutes to heat.", Names()).offers) == []
