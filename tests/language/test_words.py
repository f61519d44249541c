"""Words: where each stands in the text and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.language.forms import base_verbs
from msglint.language.words import Fill, words_of
from msglint.text import fold

Shown = list[tuple[str, str]]

# Pieces that the tokenizer has opinions about, glued at random.
TYPED = (
    "u ur r Im im IM youre dont cannot gonna dunno ill id wed well were its lets hows mins 30min 10am e.g. U.S. J. Dr. no. 5 3.5% £1,200 "
    "24/7 1990s https://oak.example/a?b=c oak.io jo@oak.example @jo #oak co-op re-open o'clock O'Dowd's shouldn't've owners' y'all n't 's "
    "... ?! -- — ’ “ ” ( ) * _ \u200b \u00ad \ufeff \u200d \U0001f44d \U0001f469\u200d\U0001f373 :) <3 straße ﬁne İstanbul n\u0308"
)
PIECES = st.sampled_from([*TYPED.split(), " ", " ", "\u00a0", "\t", "\r\n", "\n"])
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=14).map("".join)


def _read(text: str) -> list[str]:
    return [word.read for word in words_of(fold(text))]


def _shown(text: str) -> Shown:
    return [(text[word.start : word.end], word.read) for word in words_of(fold(text))]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Who packs the crates?", "Who packs the crates ?"),
        ("", ""),
        (" \n\t ", ""),
        # Clitics
        ("don't", "do n't"),
        ("can't won't ain't", "ca n't wo n't ai n't"),
        ("I'd've", "I 'd 've"),
        ("shouldn't've", "should n't 've"),
        ("Dana's yard", "Dana 's yard"),
        ("the owners' yard", "the owners ' yard"),
        ("O'Dowd's at two o'clock", "O'Dowd 's at two o'clock"),
        ("y'all", "you"),
        # Without an apostrophe
        ("Dont ring, Im out", "Do n't ring , I 'm out"),
        ("youre ive theyll thats", "you 're i 've they 'll that 's"),
        ("cannot gonna wanna gotta", "can not going to want to got to"),
        ("lemme dunno", "let me do n't know"),
        ("u r ur thx pls mins", "you are your thanks please minutes"),
        ("U free?", "You free ?"),
        ("IM me", "IM me"),
        ("R Kelso, W Brown", "R Kelso , W Brown"),
        # One piece each
        ("e.g. oak, i.e. wood", "e.g. oak , i.e. wood"),
        ("Dr. Reyes and J. Poe", "Dr. Reyes and J. Poe"),
        ("no. 5", "no. 5"),
        ("no. Five", "no . Five"),
        ("so am I. Then", "so am I . Then"),
        ("1,200 crates at 3.5%", "1,200 crates at 3.5 %"),
        ("24/7 on the 2nd, 1990s", "24/7 on the 2nd , 1990s"),
        ("10am, 30min", "10 am , 30 minute"),
        ("yr van, 20 yr mortgage, last yr", "your van , 20 year mortgage , last year"),
        ("co-founder re-opened", "co-founder re-opened"),
        ("https://oak.example/a?b=1.", "https://oak.example/a?b=1 ."),
        ("see oak.io, thanks", "see oak.io , thanks"),
        ("see oak.be/a-b, let it be.to", "see oak.be/a-b , let it be . to"),
        ("jo@oak.example @jo #oak", "jo@oak.example @jo #oak"),
        # Marks
        ("wait... what?!", "wait ... what ?!"),
        ("so -- yes — no!!", "so -- yes — no !!"),
        ("dry :) <3", "dry :) <3"),
        ("ok \U0001f44d\U0001f3fd \U0001f469\u200d\U0001f373", "ok \U0001f44d\U0001f3fd \U0001f469\u200d\U0001f373"),
    ],
)
def test_text_divides_into_read_words(typed: str, read: str) -> None:
    assert " ".join(_read(typed)) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ill send it", "i 'll send it"),
        ("he fell ill today", "he fell ill today"),
        ("id love a look", "i 'd love a look"),
        ("your id card", "your id card"),
        ("wed like a van", "we 'd like a van"),
        ("they wed in June", "they wed in June"),
        ("well send the van", "we 'll send the van"),
        ("it went well", "it went well"),
        ("were hiring", "we 're hiring"),
        ("Were looking for oak", "We 're looking for oak"),
        ("we were late", "we were late"),
        ("the ovens were here", "the ovens were here"),
        ("its ok", "it 's ok"),
        ("its roof leaks", "its roof leaks"),
        ("lets talk", "let 's talk"),
        ("she lets rooms", "she lets rooms"),
        ("hows the kiln", "how 's the kiln"),
    ],
)
def test_words_without_an_apostrophe_are_read_as_meant(typed: str, read: str) -> None:
    assert " ".join(_read(typed)) == read


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("dont", [("do", "do"), ("nt", "n't")]),
        ("I can\u2019t", [("I", "I"), ("ca", "ca"), ("n\u2019t", "n't")]),
        ("gonna", [("gon", "going"), ("na", "to")]),
        ("dunno", [("du", "do"), ("n", "n't"), ("no", "know")]),
        ("Ill go", [("I", "I"), ("ll", "'ll"), ("go", "go")]),
        ("ur 30min", [("ur", "your"), ("30", "30"), ("min", "minute")]),
        ("\u201coak\u201d", [("\u201c", '"'), ("oak", "oak"), ("\u201d", '"')]),
        ("so\u00adlar", [("so\u00adlar", "solar")]),
        ("i\u200bm in", [("i", "i"), ("m", "'m"), ("in", "in")]),
    ],
)
def test_every_word_stands_where_it_was_typed(text: str, shown: Shown) -> None:
    assert _shown(text) == shown


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_words_cover_every_visible_character_in_order(text: str) -> None:
    at = 0
    for word in words_of(fold(text)):
        assert at <= word.start < word.end <= len(text)
        assert fold(text[at : word.start]).text.strip() == "", "a visible character is in no word"
        assert word.read.strip() == word.read != ""
        at = word.end
    assert fold(text[at:]).text.strip() == ""


@given(TEXTS)
@settings(deadline=None)
def test_curly_quotes_read_as_straight_ones(text: str) -> None:
    straight = words_of(fold(text.replace("\u2019", "'")))
    assert words_of(fold(text.replace("'", "\u2019"))) == straight


@given(TEXTS, st.data())
@settings(deadline=None)
def test_an_unseen_character_changes_no_reading(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert _read(text[:at] + "\u200b" + text[at:]) == _read(text)


def test_a_stretch_is_read_with_places_in_the_whole_text() -> None:
    text = "No oak. Just ash."
    folded = fold(text)
    found = words_of(folded, text.index("Just"), len(text))
    assert [text[word.start : word.end] for word in found] == ["Just", "ash", "."]


def test_a_merge_field_is_read_as_its_words_all_at_its_place() -> None:
    text = "Is {{site}} dry?"
    fill = Fill(3, 11, "phrase", ("the", "yard"))
    found = words_of(fold(text), fills=[fill])
    assert [(text[w.start : w.end], w.read, w.field) for w in found] == [
        ("Is", "Is", ""),
        ("{{site}}", "the", "phrase"),
        ("{{site}}", "yard", "phrase"),
        ("dry", "dry", ""),
        ("?", "?", ""),
    ]


def test_a_merge_field_without_words_leaves_none() -> None:
    text = "{{#if a}}Oak"
    assert [w.read for w in words_of(fold(text), fills=[Fill(0, 9, "logic", ())])] == ["Oak"]


def test_a_merge_field_outside_the_stretch_is_left_alone() -> None:
    text = "{{a}} and {{b}}"
    fills = [Fill(0, 5, "name", ("Jo",)), Fill(10, 15, "name", ("Mo",))]
    assert [w.read for w in words_of(fold(text), 5, len(text), fills)] == ["and", "Mo"]


@pytest.mark.parametrize("typed", ["{{c}}'s yard", "{{c}}\u2019s yard"])
def test_a_merge_field_may_own_something(typed: str) -> None:
    found = words_of(fold(typed), fills=[Fill(0, 5, "company", ("Acme",))])
    assert [w.read for w in found] == ["Acme", "'s", "yard"]


@pytest.mark.xfail(strict=True, reason='the country "US" and the pronoun "us" have the same lower-case form')
def test_the_country_is_not_us() -> None:
    assert "us" not in {word.lower for word in words_of(fold("Prices in the US fell."))}


def test_base_verbs_are_lower_case_base_forms() -> None:
    verbs = base_verbs()
    assert {"send", "talk", "see"} <= verbs
    assert not {"sent", "talking", "sees", ""} & verbs
    assert all(verb == verb.lower() for verb in verbs)
