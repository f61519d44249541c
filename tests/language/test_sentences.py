"""Sentences: where mail and DMs end them, and that they never leave their part."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import sentence, sentences

from msglint.language import sentences as sentences_room
from msglint.language.matching import Matcher
from msglint.language.patterns import compile_pattern
from msglint.language.sentences import sentences_of
from msglint.language.words import Fill
from msglint.message import Part
from msglint.text import fold


def _split(text: str, fills: tuple[Fill, ...] = ()) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, fills)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n \n", []),
        ("The kiln is hot", ["The kiln is hot"]),
        ("One kiln. Two ovens.", ["One kiln.", "Two ovens."]),
        ("Who packs?And when?", ["Who packs?", "And when?"]),
        ("Really?! Yes!!! Good.", ["Really?!", "Yes!!!", "Good."]),
        # Stops that end nothing
        ("Dr. Reyes called at 3.5 bar. Fine.", ["Dr. Reyes called at 3.5 bar.", "Fine."]),
        ("We ship clay, e.g. tiles. Good.", ["We ship clay, e.g. tiles.", "Good."]),
        ("See oak.io for more. Thanks.", ["See oak.io for more.", "Thanks."]),
        ("Wait... what changed?", ["Wait... what changed?"]),
        ("Fine... Next one", ["Fine...", "Next one"]),
        ("Late\u2026 and loud", ["Late\u2026 and loud"]),
        ("Mind: who packs?", ["Mind: who packs?"]),
        # What closes belongs to the sentence
        ('Jo said "stop." Then left.', ['Jo said "stop."', "Then left."]),
        ("\u201cWho packs?\u201d asks Jo.", ["\u201cWho packs?\u201d asks Jo."]),
        ("(Is it dry?) Good.", ["(Is it dry?)", "Good."]),
        ("Great \U0001f44d Who packs?", ["Great \U0001f44d", "Who packs?"]),
        # Lines
        ("Saw the new barn\nWho fits the doors?", ["Saw the new barn", "Who fits the doors?"]),
        ("Who fits the doors at the\nnew depot in Leith?", ["Who fits the doors at the\nnew depot in Leith?"]),
        (
            "The van leaves early on Monday and each of the drivers\nsigns the sheet before noon.",
            ["The van leaves early on Monday and each of the drivers\nsigns the sheet before noon."],
        ),
        ("First we fire the kiln,\nthen we wait.", ["First we fire the kiln,\nthen we wait."]),
        ("The oven is cold.\n\nwho lights it", ["The oven is cold.", "who lights it"]),
        ("no stop here\n\nnor here", ["no stop here", "nor here"]),
        ("The kiln\r\n\r\nThe oven\r\n", ["The kiln", "The oven"]),
        ("Our till\nis a wonder.", ["Our till\nis a wonder."]),
        ("saw ur stall\nand wondered who bakes", ["saw ur stall\nand wondered who bakes"]),
        ("saw ur stall\nwho bakes", ["saw ur stall", "who bakes"]),
        # Bullets
        ("What costs most:\n- dust\n- late vans\n* noise", ["What costs most:", "dust", "late vans", "noise"]),
        ("1. Dust\n2) Noise\n(3) Heat", ["Dust", "Noise", "Heat"]),
        ("\u2022 Dust\n\u2705 Noise", ["Dust", "Noise"]),
    ],
)
def test_a_text_divides_into_these_sentences(text: str, expected: list[str]) -> None:
    assert _split(text) == expected


def test_a_dump_is_cut() -> None:
    assert [len(s.words) for s in sentences("oak " * 151)] == [150, 1]


def test_a_sentence_knows_its_line_and_words() -> None:
    made = sentence("Dont burn Your oak!")
    assert made.line == " do n't burn your oak ! "
    assert made.lowers == ("do", "n't", "burn", "your", "oak", "!")
    assert made.known == {"do", "n't", "burn", "your", "oak", "!"}
    assert (made.start, made.end) == (0, 19)


def test_a_sentence_that_is_a_merge_field_stands_alone() -> None:
    text = "{{icebreaker}} Who packs?"
    assert _split(text, (Fill(0, 14, "sentence", ("Specifics",)),)) == ["{{icebreaker}}", "Who packs?"]


def test_a_merge_field_is_no_place_to_divide() -> None:
    text = "Who runs {{c}}? Who packs?"
    assert _split(text, (Fill(9, 14, "company", ("Acme",)),)) == ["Who runs {{c}}?", "Who packs?"]


def test_the_stop_after_a_sentence_field_belongs_to_it() -> None:
    text = "{{icebreaker}}. Who packs?"
    assert _split(text, (Fill(0, 14, "sentence", ("Specifics",)),)) == ["{{icebreaker}}.", "Who packs?"]


def test_a_sentence_field_in_the_middle_does_not_end_the_sentence() -> None:
    text = "Saw [something specific] on the gate."
    assert _split(text, (Fill(4, 24, "sentence", ("Specifics",)),)) == [text]


MARKS = ". ... ? ?! ! , ; : - -- ( ) \" ' \u2019 \u201c \u201d \u2026 \U0001f44d \u200b * 1."
TYPED = "oak Ash late the The and dont 3.5 12 Dr. e.g. oak.io {{c}} " + MARKS
PIECES = st.sampled_from([*TYPED.split(), "\n", "\n\n", "\n- ", "\n2) ", "\r\n", " ", "\t"])
TEXTS = st.lists(st.one_of(PIECES, PIECES.map(lambda piece: piece + " ")), max_size=40).map("".join)


@given(TEXTS, st.data())
@settings(deadline=None, max_examples=300)
def test_sentences_keep_order_do_not_overlap_and_stay_inside_their_part(text: str, data: st.DataObject) -> None:
    text = text.replace("\u200b", "")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = Part("body", start, end)
    at = start
    inside: set[int] = set()
    for made in sentences_of(fold(text), part, start, end, ()):
        assert made.part is part
        assert made.words
        assert at <= made.start < made.end <= end
        at = made.end
        inside.update(range(made.start, made.end))
    letters = {i for i in range(start, end) if text[i].isalpha()}
    assert letters <= inside, "a letter is in no sentence"


def test_an_unseen_character_before_a_closing_quote_moves_no_sentence_end() -> None:
    assert _split('Jo said "stop.\u200b" Then left.') == ['Jo said "stop.\u200b"', "Then left."]


@given(TEXTS)
@settings(deadline=None)
def test_unseen_characters_move_no_sentence_end(text: str) -> None:
    plain = text.replace("\u200b", "")
    shown = [text[s.start : s.end].replace("\u200b", "") for s in sentences(text)]
    assert shown == _split(plain)


@given(TEXTS)
@settings(deadline=None)
def test_places_in_the_line_lead_back_to_the_words(text: str) -> None:
    every_word = Matcher(compile_pattern("*", lambda _: None))
    for made in sentences(text):
        spans = every_word.spans(made.line, made.known)
        assert [made.word_range(span) for span in spans] == [(i, i + 1) for i in range(len(made.words))]


def test_what_was_read_in_a_line_is_remembered_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences_room, "_MOST_READ", 3)
    said, read = sentence("We fix kilns.").said, []

    def once(key: str) -> str:
        return said.once(key, lambda: read.append(key) or key)

    assert [once("a"), once("a"), once("b"), once("c"), once("a")] == ["a", "a", "b", "c", "a"]
    assert read == ["a", "b", "c"]
    once("d")  # one too many: the others are forgotten, else a template's line would remember every name it ever stood beside
    once("a")
    assert read == ["a", "b", "c", "d", "a"]
