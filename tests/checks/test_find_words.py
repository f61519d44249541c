"""find: phrases, count, shouting and field - what is found on words alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]  # the fixture: what a rule made for the test finds in a text

HUGE = {"phrases": ["huge|big", "~skyrocket"]}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A huge barn.", ["huge"]),
        ("A HUGE barn.", ["HUGE"]),
        ("A huge barn and a big roof.", ["huge", "big"]),
        ("The price skyrocketed. It is huge.", ["skyrocketed", "huge"]),
        ("A hugely loved barn.", []),
        ("", []),
    ],
)
def test_phrases_are_found_wherever_they_stand(found: Found, text: str, words: list[str]) -> None:
    assert found(text, HUGE) == words


WRAPPED = "What we put before you this week is, as you see, the deal\nof a lifetime."


@pytest.mark.parametrize("text", ["the deal of a lifetime", WRAPPED, "The  deal of a Lifetime", "the \u201cdeal of a lifetime\u201d"])
def test_case_line_ends_and_curly_quotes_do_not_matter(found: Found, text: str) -> None:
    (words,) = found(text, {"phrases": ["deal of a lifetime"]})
    assert words.lower().split() == ["deal", "of", "a", "lifetime"]


@pytest.mark.parametrize("text", ["we don't ship", "we don\u2019t ship", "we dont ship", "we do not ship"])
def test_a_phrase_meets_the_word_however_it_is_typed(found: Found, text: str) -> None:
    assert found(text, {"phrases": ["(do n't|do not) ship"]}) == [text[3:]]


def test_a_phrase_ends_with_its_sentence(found: Found) -> None:
    assert found("Here is the deal. Of a lifetime nothing is said.", {"phrases": ["deal of a lifetime"]}) == []


def test_a_phrase_can_use_a_word_list(found: Found) -> None:
    assert found("A whopping fee, a giant fee.", {"phrases": ["@loud fee"]}, lists={"loud": "# comment\nwhopping\ngiant\n"}) == [
        "whopping fee",
        "giant fee",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [("A huge barn.", []), ("A huge barn. A big roof.", ["big"]), ("A huge barn, a big roof, a huge door, a big gate.", ["big"])],
)
def test_count_stands_at_the_one_too_many(found: Found, text: str, words: list[str]) -> None:
    assert found(text, {"count": {"phrases": ["huge|big"], "at_least": "2"}}) == words


def test_count_needs_as_many_as_it_says(found: Found) -> None:
    assert found("huge, huge, huge", {"count": {"phrases": ["huge"], "at_least": "4"}}) == []
    assert found("huge, huge, huge, huge", {"count": {"phrases": ["huge"], "at_least": "4"}}) == ["huge"]


@pytest.mark.parametrize(
    ("way", "text", "words"),
    [
        ("capitals", "This is HUGE news!", ["HUGE"]),
        ("capitals", "THIS IS THE END of it", ["THIS IS THE END"]),
        ("capitals", "Our VAT and IBAN are below, OK.", []),
        ("capitals", "THE roof", []),
        ("exclamations", "It works!!!", ["!!!"]),
        ("exclamations", "It works!! Really!", []),
        ("emoji", "New rack \U0001f680\U0001f525", ["\U0001f680\U0001f525"]),
        ("emoji", "New rack \U0001f680 and lamp \U0001f525", []),
        ("emoji", "It works!!!", []),
        ("exclamations", "HUGE \U0001f680\U0001f525", []),
    ],
)
def test_ways_of_shouting(found: Found, way: str, text: str, words: list[str]) -> None:
    assert found(text, {"shouting": [way]}) == words


UNFILLED = {"field": "unfilled"}
EVERYWHERE = ["subject", "greeting", "body"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hi {{first_name}},\n\nWho loads your van?", ["{{first_name}}"]),
        ("Your stall at [Market] is open. See {{link}} and {{link}}.", ["[Market]", "{{link}}", "{{link}}"]),
        ("Hi Mara,\n\nWho loads your van?", []),
        ("Note [1] of your report gives the yield.", []),
    ],
)
def test_an_open_field_is_a_fault_in_a_final_message_only(found: Found, text: str, words: list[str]) -> None:
    assert found(text, UNFILLED, draft={"fields": "final"}, where=EVERYWHERE) == words
    assert found(text, UNFILLED, draft={"fields": "template"}, where=EVERYWHERE) == []


@pytest.mark.parametrize("fields", ["final", "template"])
def test_a_gap_where_the_name_should_be_is_a_fault_in_any_message(found: Found, fields: str) -> None:
    for text, words in (("Hi ,\n\nWho loads your van?", ["Hi ,"]), ("Hi, who loads your van?", [])):
        assert found(text, UNFILLED, draft={"fields": fields}, where=EVERYWHERE) == words


def test_an_open_field_in_the_subject(found: Found) -> None:
    assert found("Who loads it?", UNFILLED, draft={"fields": "final", "subject": "Vans at {{company}}"}, where=EVERYWHERE) == [
        "{{company}}"
    ]


def test_what_another_mail_left_open_is_not_found(found: Found) -> None:
    text = "Who loads your van?\n\nOn Mon, 3 Mar 2025 at 10:00, Ben <ben@mill.example> wrote:\n> Hi {{first_name}}, hello.\n"
    assert found(text, UNFILLED, draft={"fields": "final"}, where=EVERYWHERE) == []
