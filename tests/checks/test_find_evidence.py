"""find: question, fact, nothing_like and order - what a message asks, offers and shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Found = Callable[..., list[str]]  # the fixture: what a rule made for the test finds in a text

ASKED = {
    "buyer-situation": "Who loads your van?",
    "buyer-problem": "What goes wrong when your van is late?",
    "buyer-impact": "What does a late van cost you?",
    "indirect-buyer": "I'd like to understand how you load your van.",
    "interest": "Are you interested in our racks?",
    "meeting": "Do you have ten minutes on Tuesday?",
    "referral": "Who should I speak to about vans?",
    "rhetorical": "Who doesn't want a tidy van?",
    "seller-product": "Have you seen our new rack?",
}
OFFER, OBSERVED, SAID = (
    "We build racks for vans.",
    "Your second van was new in May.",
    'You told the paper that the ramp "eats a tyre a month".',
)


@pytest.mark.parametrize("kind", ASKED)
def test_a_question_is_of_one_kind(found: Found, kind: str) -> None:
    text = " ".join(ASKED.values())
    assert found(text, {"question": kind}) == [ASKED[kind]]


def test_buyer_stands_for_the_four_kinds_about_them(found: Found) -> None:
    assert found(" ".join(ASKED.values()), {"question": "buyer"}) == list(ASKED.values())[:4]


def test_any_stands_for_all_kinds(found: Found) -> None:
    assert found(f"The roof leaks. {' '.join(ASKED.values())}", {"question": "any"}) == list(ASKED.values())
    assert found("We count them. Who asks? Who answers?", {"count": {"question": "any", "at_least": 2}}) == ["Who answers?"]


def test_several_kinds(found: Found) -> None:
    assert found(" ".join(ASKED.values()), {"question": ["meeting", "referral"]}) == [ASKED["meeting"], ASKED["referral"]]


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("offer", ["We build racks for vans"]),
        ("buyers-own-words", ['You told the paper that the ramp "eats a tyre a month"']),
    ],
)
def test_facts(found: Found, fact: str, words: list[str]) -> None:
    assert found(f"The roof leaks. {OFFER} {SAID}", {"fact": fact}) == words


def test_an_observation_is_a_fact_about_them(found: Found) -> None:
    assert found(f"The roof leaks. {OBSERVED}", {"fact": "buyer-observation"}) == ["Your second van was new in May"]
    assert found(f"The roof leaks. {OFFER}", {"fact": "buyer-observation"}) == []


def test_a_question_about_them_leads_to_the_offer(found: Found) -> None:
    asked, first = "Who loads your van?", {"fact": "asked-first"}
    assert found(f"{OBSERVED} {asked} {OFFER}", first) == [asked]
    assert found(f"{OBSERVED} {OFFER} {asked}", first) == []
    assert found(f"{asked} {OFFER}", first) == []  # asked of anybody


def absent(**only_if: Any) -> dict[str, Any]:
    return {"nothing_like": {"these": [{"question": "buyer"}]} | ({"only_if": only_if} if only_if else {})}


def test_nothing_like_stands_at_the_first_sentence(found: Found) -> None:
    assert found("Hi Ruth,\n\nWe print labels. They are cheap.", absent()) == ["We print labels."]


def test_nothing_like_is_silent_when_it_is_there(found: Found) -> None:
    assert found("We print labels. Who prints yours?", absent()) == []


def test_what_stands_in_the_subject_is_not_in_the_message(found: Found) -> None:
    assert found("We print labels.", absent(), draft={"subject": "Who loads your van?"}) == ["We print labels."]


def test_any_of_several_things_is_enough(found: Found) -> None:
    either = {"nothing_like": {"these": [{"question": "buyer"}, {"phrases": ["label"]}, {"fact": "buyers-own-words"}]}}
    assert [found(text, either) for text in ("Who loads your van?", "The label is red.", SAID)] == [[], [], []]
    assert found("The roof leaks.", either) == ["The roof leaks."]


@pytest.mark.parametrize("text", ["", "Hi Ruth,\n"])
def test_where_nothing_is_said_nothing_is_missing(found: Found, text: str) -> None:
    assert found(text, absent()) == []


def test_nothing_like_only_if_something_is_there(found: Found) -> None:
    barn = absent(any_of=[{"phrases": ["barn"]}, {"fact": "offer"}])
    assert found("The roof leaks. The barn door is new.", barn) == ["barn"]
    assert found(f"The barn door is new. {OFFER}", barn) == ["barn"]
    assert found("The roof leaks.", barn) == []


def test_nothing_like_unless_something_is_there(found: Found) -> None:
    unless = absent(unless_any=[{"phrases": ["barn"]}])
    assert found("The roof leaks. The barn door is new.", unless) == []
    assert found("The roof leaks.", unless) == ["The roof leaks."]


def test_nothing_like_in_a_message_of_some_length(found: Found) -> None:
    assert found("We print labels", absent(at_least_words="4")) == []
    assert found("We print paper labels", absent(at_least_words="4")) == ["We print paper labels"]


def test_punctuation_is_no_word(found: Found) -> None:
    assert found("We print labels, Ruth.", absent(at_least_words="5")) == []


ORDER = {
    "order": {
        "this": [{"fact": "offer"}, {"phrases": ["price list"]}],
        "comes_before": [{"question": "buyer"}, {"fact": "buyer-observation"}],
    }
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{OFFER} Who loads your van?", ["We build racks for vans"]),
        (OFFER, ["We build racks for vans"]),  # what should come first never comes
        (f"Here is a price list. {OFFER}", ["price list"]),
        (f"Who loads your van? {OFFER}", []),
        (f"{OBSERVED} {OFFER}", []),
        (f"{OBSERVED} {OFFER} {OFFER}", []),
        ("Who loads your van?", []),
        ("The roof leaks.", []),
    ],
)
def test_order(found: Found, text: str, words: list[str]) -> None:
    assert found(text, ORDER) == words


def test_what_stands_at_the_same_place_does_not_stand_before(found: Found) -> None:
    same = {"order": {"this": [{"phrases": ["roof"]}], "comes_before": [{"phrases": ["roof leaks"]}]}}
    assert found("The roof leaks.", same) == ["roof"]


def test_order_looks_at_the_body_only(found: Found) -> None:
    assert found(OFFER, ORDER, draft={"subject": "Who loads your van?"}) == ["We build racks for vans"]
