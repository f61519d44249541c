"""Places in a text: spans, lines and columns, and folding that keeps every offset."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.text import Lines, Span, fold

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab'\"- .\n\r\t\u2018\u2019\u201c\u201d\u2011\u00a0\u200b\u200d\u2060\ufeff\u00ad\u00df\ufb01\U0001f44d"),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(0, 3), Span(2, 5), True),
        (Span(0, 9), Span(3, 4), True),
        (Span(1, 2), Span(1, 2), True),
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 1), Span(4, 5), False),
    ],
)
def test_spans_overlap_when_they_share_a_character(one: Span, other: Span, overlap: bool) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


def test_spans_sort_by_where_they_begin_then_end() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 3)]) == [Span(1, 3), Span(1, 9), Span(4, 5)]


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("kiln", 0, (1, 1)),
        ("kiln", 4, (1, 5)),
        ("kiln\noven", 4, (1, 5)),
        ("kiln\noven", 5, (2, 1)),
        ("kiln\n\noven", 5, (2, 1)),
        ("kiln\n\noven", 9, (3, 4)),
        ("kiln\r\noven", 6, (2, 1)),
        ("kiln\n", 5, (2, 1)),
        ("\U0001f44d\u00e9 oven", 3, (1, 4)),
    ],
)
def test_line_and_column_count_characters_from_one(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).place(offset) == place


@given(TEXTS, st.data())
@settings(deadline=None)
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Lines(text).place(offset)
    lines = text.split("\n")
    assert sum(len(before) + 1 for before in lines[: line - 1]) + column - 1 == offset
    assert column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("It\u2019s \u2018dry\u2019", "It's 'dry'"),
        ("don\u0060t, don\u00b4t, don\u02bct", "don't, don't, don't"),
        ("\u201cdry\u201d \u201edry\u201f \u00abdry\u00bb", '"dry" "dry" "dry"'),
        ("co\u2011op co\u2010op \u22125", "co-op co-op -5"),
        ("two\u00a0tons\u202fof\u3000oak\there", "two tons of oak here"),
        ("oak\r\nash", "oak \nash"),
        ("so\u00adlar \u200bpanels\u2060\ufeff", "solar panels"),
        ("dust \u2013 noise \u2014 heat\u2026", "dust \u2013 noise \u2014 heat\u2026"),
        ("Stra\u00dfe \ufb01ne \U0001f469\u200d\U0001f373", "Stra\u00dfe fine \U0001f469\u200d\U0001f373"),
        ("\U0001d427\U0001d41e\U0001d41e\U0001d41d \uff4e\uff45\uff45\uff44 \u24dd\u24d4\u24d4\u24d3", "need need need"),
        ("n\u0435\u0435d S\u0410LE l\u03bfan", "need SALE loan"),
        (
            "\u0421\u0435\u043b\u043e \u0438 \u03b1\u03b3\u03bf\u03c1\u03ac",
            "\u0421\u0435\u043b\u043e \u0438 \u03b1\u03b3\u03bf\u03c1\u03ac",
        ),
        ("5 \u00b5m, \u0394t", "5 \u00b5m, \u0394t"),
    ],
)
def test_only_what_looks_different_is_folded(typed: str, folded: str) -> None:
    assert fold(typed).text == folded


def test_unseen_characters_are_dropped_and_places_stay_those_of_the_text() -> None:
    text = "\ufeffno \u00ads\u200bteel"
    found = fold(text)
    assert found.text == "no steel"
    start = found.text.index("steel")
    assert text[found.at[start] : found.at[start + 4] + 1] == "s\u200bteel"


@given(TEXTS)
@settings(deadline=None)
def test_folding_keeps_offsets(text: str) -> None:
    found = fold(text)
    at = list(found.at)
    assert len(at) == len(found.text) + 1
    assert at == sorted(at)
    assert at[-1] == len(text)
    for i, chars in groupby(zip(at, found.text, strict=False), key=lambda pair: pair[0]):
        folded = "".join(char for _, char in chars)
        look_alike = not text[i].isascii() and folded.isascii() and folded.isalpha() and len(folded) == 1
        assert folded == fold(text[i]).text or look_alike
    dropped = set(range(len(text))) - set(at)
    assert all(fold(text[i]).text == "" for i in dropped)


@given(TEXTS)
@settings(deadline=None)
def test_folding_twice_folds_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(once.text).text == once.text
