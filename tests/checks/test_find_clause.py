"""find: clause - who does what to whom. Short plain sentences, so that the parse is not what is tested."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from msglint.errors import RuleError

Found = Callable[..., list[str]]  # the fixture: what a rule made for the test finds in a text

DEAL = {"subject": "seller", "verb": "~need", "with": "(deal|order)"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We need the deal this week.", ["We need the deal"]),
        ("I need the deal.", ["I need the deal"]),
        ("If we need the deal, we say so.", ["we need the deal"]),
        ("need the deal asap", ["need the deal"]),
        ("You need the deal in May.", []),
        ("The mill needs a deal.", []),
        ("We need a new roof.", []),
        ("We like the deal.", []),
        ("We need your order by Friday.", []),  # the thing is theirs
    ],
)
def test_subject_verb_and_object(found: Found, text: str, words: list[str]) -> None:
    assert found(text, {"clause": DEAL}) == words


@pytest.mark.parametrize(("side", "words"), [("seller", ["We need"]), ("buyer", ["you need"]), ("other", ["the mill needs"])])
def test_each_side_has_its_clause(found: Found, side: str, words: list[str]) -> None:
    text = "We need a roof. On Monday you need a roof. In May the mill needs a roof."
    assert found(text, {"clause": {"subject": side, "verb": "~need"}}) == words


def test_several_sides_are_any_of_them(found: Found) -> None:
    text = "We need a roof. You need a roof. The mill needs a roof."
    assert found(text, {"clause": {"subject": ["seller", "buyer"], "verb": "~need"}}) == ["We need", "You need"]


def test_words_outside_the_clause_do_not_count(found: Found) -> None:
    assert found("We need a roof because the deal was late.", {"clause": DEAL}) == []


def test_the_place_covers_subject_verb_and_object_and_no_more(found: Found) -> None:
    assert found("On Monday we really need one more deal from the port.", {"clause": DEAL}) == ["we really need one more deal"]


@pytest.mark.parametrize(
    ("key", "value", "text", "hit"),
    [
        ("negated", "no", "We need the deal.", True),
        ("negated", "no", "We don't need the deal.", False),
        ("negated", "yes", "We don't need the deal.", True),
        ("negated", "yes", "We need the deal.", False),
        ("mood", "statement", "We sell the rack to joiners.", True),
        ("mood", "statement", "Do we sell the rack to joiners?", False),
        ("mood", "statement", "Sell the rack to joiners.", False),
        ("mood", "question", "Do we sell the rack to joiners?", True),
        ("mood", "question", "We sell the rack to joiners.", False),
        ("mood", "imperative", "Sell the rack to joiners.", True),
        ("mood", "imperative", "We sell the rack to joiners.", False),
        ("mood", "statement", "Do you want us to sell the rack?", False),  # it hangs on the question
        ("mood", "question", "Do you want us to sell the rack?", True),
        ("object", "buyer", "We sell your racks.", True),
        ("object", "buyer", "We sell our racks.", False),
        ("object", "seller", "They sell our racks.", True),
        ("tense", "past", "We sold the rack in May.", True),
        ("tense", "past", "We sell the rack in May.", False),
        ("tense", "present", "We sell the rack in May.", True),
        ("tense", "present", "We sold the rack in May.", False),
        ("gains", "seller", "Please send us the plan.", True),
        ("gains", "seller", "We send you the plan.", False),
        ("gains", "buyer", "We send you the plan.", True),
        ("gains", "buyer", "Please send us the plan.", False),
        ("gains", "buyer", "We print labels for you.", True),
        ("gains", "seller", "Print the labels for us.", True),
        ("subject_words", "boss", "My boss needs the deal.", True),
        ("subject_words", "boss", "My dog needs the deal.", False),
        ("subject_words", "boss", "My dog needs a boss.", False),
    ],
)
def test_conditions(found: Found, key: str, value: str, text: str, hit: bool) -> None:
    clause: dict[str, Any] = {"verb": "~need|~sell|~send|~print", key: value}
    assert bool(found(text, {"clause": clause})) is hit


def test_every_clause_that_matches_is_found(found: Found) -> None:
    text = "I need the deal, and we need the sale."
    assert found(text, {"clause": {"subject": "seller", "verb": "~need"}}) == ["I need", "we need"]


def test_a_clause_without_a_verb_or_a_thing_is_a_mistake(found: Found) -> None:
    with pytest.raises(RuleError, match='a clause needs at least one of "verb", "with", "modal"'):
        found("I need the deal.", {"clause": {"subject": "seller"}})


def test_without_conditions_the_verb_is_enough(found: Found) -> None:
    assert found("The mill needs a roof.", {"clause": {"verb": "~need"}}) == ["The mill needs"]


def test_an_excused_clause_does_not_hide_the_next_one(found: Found) -> None:
    text = "I need to learn more, and I need the deal."
    assert found(text, {"clause": {"subject": "seller", "verb": "~need"}}, unless=["learning"]) == ["I need"]
