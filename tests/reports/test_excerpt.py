"""Excerpts: the right words apart, on a line that fits, with nothing a terminal would act on."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msglint.reports.excerpt import MOST_LINES, Excerpt, clean, excerpts


@pytest.mark.parametrize(
    ("text", "words", "width", "shown"),
    [
        ("Who lights the oven at four?", "oven", 80, [Excerpt("Who lights the ", "oven", " at four?")]),
        ("Hello\nWho lights\r\nthe oven?\nTom", "lights\r\nthe", 80, [Excerpt("Who ", "lights", ""), Excerpt("", "the", " oven?")]),
        ("Hello\n\toven\n", "oven", 80, [Excerpt("", "oven", "")]),
        ("a few words before the oven and then some more after it", "oven", 24, [Excerpt("…before the ", "oven", " and…")]),
        ("oven and then some more words after it", "oven", 24, [Excerpt("", "oven", " and then some more…")]),
        ("a few words that stand before the oven", "oven", 24, [Excerpt("…stand before the ", "oven", "")]),
        ("incomprehensibilities:oven:incomprehensibilities", "oven", 20, [Excerpt("…ilities:", "oven", ":incom…")]),
        ("a very long run of words", "very long run of words", 12, [Excerpt("", "very long r…", "")]),
        ("1.\n2.\n3.\n4.\n5.", "1.\n2.\n3.\n4.", 80, [Excerpt("", "1.", ""), Excerpt("", "2.", ""), Excerpt("", "3.", "")]),
    ],
)  # fmt: skip
def test_excerpts(text: str, words: str, width: int, shown: list[Excerpt]) -> None:
    start = text.index(words)
    assert list(excerpts(text, start, start + len(words), width)) == shown


@given(st.text(st.characters() | st.sampled_from("\n\r\t\x1b[31m \u202e")), st.data(), st.integers(10, 60))
def test_every_line_fits_and_is_safe(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = list(excerpts(text, start, end, width))
    assert len(shown) <= MOST_LINES
    for line in shown:
        whole = line.before + line.words + line.after
        assert len(whole) <= width
        assert not any(unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") for char in whole)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\tb\r\nc", "a b  c"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;https://x.example\x07link\x1b]8;;\x07", "link"),
        ("\x9b31mred \x1bcthere", "31mred cthere"),
        ("a\u202eb\u2066c\u2028d", "abcd"),
        ("🍞 [bold]stays[/bold] :smile:", "🍞 [bold]stays[/bold] :smile:"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
