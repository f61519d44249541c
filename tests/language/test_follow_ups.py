"""Follow-ups: what only asks for an answer, what is new for the reader, and what stood in the thread."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import message, parsed, sentence, shown

from msglint.language.follow_ups import has_number, own_words_of
from msglint.language.reading import Reading
from msglint.message import Part


def read(text: str, thread: str = "") -> Reading:
    made = message(text)
    return parsed(replace(made, draft=replace(made.draft, thread=thread)))


CHASES = (
    "Just checking in.",
    "Any news?",
    "Did you get my mail?",
    "I wanted to float this back up.",
    "Have you had a chance to look at the quote for the ramp?",
    "Following up on my note about the leaking ramp.",
    "Awaiting your reply.",
    "Trying you one more time.",
    "In case my note drowned in the holiday post.",
    "Have you had a think about it, Ines?",
    "Ines, any news?",
    "Attaching the quote again for ease of reference.",
)
NO_CHASES = (
    "The ferry drops its Monday run in May.",
    "Did the crates come back from the fair?",
    "Checking in guests takes nine minutes at your desk.",
    "How many crates broke?",
    "My note had a wrong figure: it is 40, not 60.",
)


@pytest.mark.parametrize("text", CHASES)
def test_a_sentence_that_only_asks_for_an_answer(text: str) -> None:
    reading = read(text)
    assert list(reading.chases) == [0]
    assert not reading.news


@pytest.mark.parametrize("text", NO_CHASES)
def test_a_sentence_that_says_more_does_not_only_chase(text: str) -> None:
    reading = read(text)
    assert not reading.chases
    assert list(reading.news) == [0]


def test_courtesies_are_neither_news_nor_a_chase() -> None:
    reading = read("I hope you had a pleasant weekend.")
    assert not reading.chases
    assert not reading.news


def test_what_stood_in_the_thread_is_not_new() -> None:
    said = "The ferry drops its Monday run in May."
    assert read(said).news
    again = read(said, thread=said)
    assert not again.news
    assert shown(again, again.said_before) == [said]


def test_what_is_quoted_is_not_new() -> None:
    own, quoted = "The harness fits ponies and donkeys.\n\n", "> The harness fits ponies and donkeys.\n"
    made = message(own + quoted, [Part("body", 0, len(own)), Part("quoted", len(own), len(own + quoted))])
    reading = parsed(made)
    assert not reading.news
    assert list(reading.said_before) == [0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is 40, not 60.", True),
        ("A crate lasts nine trips.", True),
        ("Do you have 15 minutes at 3?", False),
        ("My letter of 4 March.", False),
        ("Tuesday at 10 is fine.", False),
    ],
)
def test_a_number_that_is_no_time(text: str, found: bool) -> None:
    assert has_number(sentence(text)) is found


def test_the_topic_of_the_earlier_mail_is_no_word_of_its_own() -> None:
    made = sentence("Following up on my mail about the leaking ramp.")
    assert own_words_of(made, ()) == []


@pytest.mark.parametrize("text", ["Ines from the lamp people.", "Hi Pat its Ines re the crates.", "Ines again re the ramp."])
def test_who_writes_and_about_what_is_not_new(text: str) -> None:
    assert not read(text).news


@pytest.mark.parametrize("text", ["Crates from the mill went up by a third.", "Two crates from the ferry were wet, said Ines."])
def test_what_comes_from_somewhere_may_be_new(text: str) -> None:
    assert read(text).news
