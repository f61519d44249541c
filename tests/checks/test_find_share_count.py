"""find: share and count - what is too much, or too little, of a message."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from msglint.checks import KINDS
from msglint.checks.fact import FACTS
from msglint.drafts import message_of
from msglint.examples import run_examples
from msglint.language.reading import Reading
from msglint.marked_yaml import load as load_yaml
from msglint.message import Draft
from msglint.ruleset import load_rules

Found = Callable[..., list[str]]  # the fixture: what a rule made for the test finds in a text
Load = Callable[..., Any]

# The rule about messages that are mostly about the writer, as it will stand in a rule file.
SELF = {"share": {"of": "clauses", "subject": "seller", "leaves_out": "buyer", "more_than": "50%", "at_least": "4"}}


@pytest.mark.parametrize(
    "text",
    [
        "We were founded in Ghent in 2009. We won the regional award twice. Our team loves bread. We built ovens. How do you bake?",
        "I am proud to announce that we launched a new oven. We believe in quality. Our clients love us. Do you bake?",
        "we do ads, we do sites, our work won prizes, and we love what we do",
    ],
)
def test_mostly_about_the_seller(found: Found, text: str) -> None:
    assert len(found(text, SELF)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I tried your app, I got stuck, I think I know why. Does the button move?",  # two of four
        "I read your post on yeast. I saw that your shop moved. I called your baker. I asked what you charge.",  # theirs is in each
        "We build ovens. We won an award. We love bread.",  # three clauses are too few
        "We build ovens for you. We bring them to you. We fit them at yours. We clean up after you.",
        "Your ovens are old. Your baker says so. You open at six. You close at two. We build ovens.",
        "",
    ],
)
def test_not_mostly_about_the_seller(found: Found, text: str) -> None:
    assert found(text, SELF) == []


def test_the_place_is_the_first_sentence_of_the_body(found: Found) -> None:
    text = "Hi Ana,\n\nWe build ovens. We won an award. We love bread. We bake."
    assert found(text, SELF) == ["We build ovens."]


def test_inclusive_we_is_not_the_seller(found: Found) -> None:
    together = "Shall we compare notes? Shall we talk on Monday? Could we meet at the mill? Should we chat about the yeast?"
    assert found(together, SELF) == []


def test_what_follows_counts_and_not_what_leads_up_to_it(found: Found) -> None:
    """ "I see", "I heard", "I know" say nothing of the seller."""
    text = "I see your oven smokes. I heard your baker left. I know your flour is late. I think your queue is long."
    assert found(text, SELF | {"share": SELF["share"] | {"more_than": "40%"}}) == []


def parsed(rules: Any, text: str) -> int:
    reading = Reading(message_of(Draft(id="t", path="t", text=text)))
    return len(rules.rules[0].check.wants_parse(reading))


def test_only_a_message_that_may_be_about_the_seller_is_parsed(load: Load) -> None:
    rules = load(SELF)
    assert parsed(rules, "We build ovens. We love bread. Who bakes?") == 3
    assert parsed(rules, "Your oven smokes. Who bakes at your place, and when?") == 0
    assert parsed(rules, "We bake.") == 0


def words(**spec: str) -> dict[str, Any]:
    return {"share": {"more_than": "30%", "at_least": "6", **spec}}


def test_share_of_words(found: Found) -> None:
    assert found("We bake our bread, and we sell ours ourselves.", words(of="words", side="seller")) != []  # 5 of 9
    assert found("We bake bread in the old mill by the river.", words(of="words", side="seller")) == []
    assert found("We bake our bread.", words(of="words", side="seller")) == []  # too few words
    assert found("You bake your bread, and you sell yours yourself.", words(of="words", side="buyer")) != []


def test_share_of_words_that_phrases_take_up(found: Found) -> None:
    very = words(of="words", phrases="very *")
    assert found("It is a very old, very big, very red door.", very) != []
    assert found("It is a very old door of a mill by the river.", very) == []


def test_share_of_pronouns(found: Found) -> None:
    most = {"share": {"of": "pronouns", "side": "seller", "more_than": "70%", "at_least": "4"}}
    assert found("I bake. We sell. Our mill is old. My son helps. How are you?", most) != []  # 4 of 5
    assert found("I bake. We sell. Our mill is old. Do you bake? Is your mill old?", most) == []
    assert found("I bake. We sell. Our mill is old.", most) == []


def test_exactly_the_share_is_still_fine(found: Found) -> None:
    half = {"share": {"of": "pronouns", "side": "seller", "more_than": "50%", "at_least": "2"}}
    assert found("I bake. You bake.", half) == []
    assert found("I bake. We bake. You bake.", half) != []


VERY = {"phrases": ["very|really"], "at_least": "2"}


@pytest.mark.parametrize(
    ("spec", "text", "found_"),
    [
        (VERY, "It is very old and really red.", ["really"]),
        (VERY, "It is very old.", []),
        ({"question": "meeting", "at_least": "2"}, "Do you have ten minutes? Can we hop on a call?", ["Can we hop on a call?"]),
        ({"fact": "offer", "at_least": "2"}, "We build racks for vans. We also offer ramps.", ["We also offer ramps"]),
        (
            {"any_of": [{"phrases": "very"}, {"question": "buyer"}], "at_least": "2"},
            "A very old van. Who loads it for you?",
            ["Who loads it for you?"],
        ),
        ({"phrases": "very", "question": "buyer", "at_least": "2"}, "A very old van. Who loads it for you?", ["Who loads it for you?"]),
        ({"phrases": "very", "at_least": "1", "at_most": "1"}, "It is very old.", ["very"]),
        ({"phrases": "very", "at_least": "1", "at_most": "1"}, "It is very, very old.", []),
        ({"question": "buyer", "at_most": "1"}, "The gate is new. Who loads your van?", ["The gate is new."]),
        ({"question": "buyer", "at_most": "1"}, "Who loads your van? Who drives your van?", []),
        ({"question": "buyer", "at_most": "0"}, "We build racks.", ["We build racks."]),
    ],
)
def test_count(found: Found, spec: dict[str, Any], text: str, found_: list[str]) -> None:
    assert found(text, {"count": spec}) == found_


def test_the_same_words_count_once(found: Found) -> None:
    twice = {"any_of": [{"phrases": "very old"}, {"phrases": "old door"}], "at_least": "2"}
    assert found("A very old door.", {"count": twice}) == []
    assert found("A very old door. An old door.", {"count": twice}) == ["old door"]


def test_only_what_stands_where_the_rule_looks_is_counted(found: Found) -> None:
    draft = {"subject": "A very old van"}
    assert found("It is really red.", {"count": VERY}, draft=draft) == ["really"]
    assert found("It is really red.", {"count": VERY}, draft=draft, where=["body"]) == []
    assert found("It is really red and very old.", {"count": VERY}, draft=draft, where=["body"]) == ["very"]


def test_what_a_guard_excuses_is_not_counted(found: Found) -> None:
    text = 'You wrote "very, very old" of it. It is really red'
    assert found(f"{text}.", {"count": VERY}, unless=["buyers-own-words"]) == []
    assert found(f"{text} and very big.", {"count": VERY}, unless=["buyers-own-words"]) == ["very"]


def test_a_guard_that_needs_the_parse_gets_it(found: Found) -> None:
    need = {"count": {"phrases": "~need", "at_least": "2"}}
    text = "We need a van. Your drivers need a ramp."
    assert found(text, need) == ["need"]
    assert found(text, need, unless=["other-subject"]) == []
    assert found("We need a van. I need a ramp.", need, unless=["other-subject"]) == ["need"]


def test_facts_are_counted_after_the_parse(found: Found) -> None:
    offers = {"count": {"fact": "offer", "at_least": "2"}}
    text = "We build racks for vans. We also offer ramps."
    assert found(text, offers, unless=["other-subject"]) == found(text, offers) != []


def problems(kind: str, text: str) -> list[str]:
    source, node = load_yaml(text, "x")
    assert node
    KINDS[kind](node, lambda name: None)
    return [f"{p.line}:{p.column}: {p.problem}" + (f" / {p.hint}" if p.hint else "") for p in source.problems]


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("count", "{phrases: very}", ['1:1: count needs "at_least" or "at_most"']),
        (
            "count",
            "{at_least: 2}",
            ["1:1: count needs something to count / one of: question, fact, phrases, or any_of with a list of them"],
        ),
        ("count", "{phrases: very, at_least: two}", ['1:27: at_least: "two" is not a whole number, such as 3']),
        ("count", "{phrases: very, at_least: 0}", ["1:27: at_least: it can't be less than 1"]),
        ("count", "{phrases: very, at_least: 3, at_most: 2}", ["1:39: at_most 2 is less than at_least 3, so nothing is ever found"]),
        (
            "count",
            "{fact: ofer, at_least: 2}",
            [f'1:8: fact can\'t be "ofer" / did you mean "offer"? legal: {", ".join(FACTS)}'],
        ),
        (
            "share",
            "{of: clauses, subject: seller, more_than: half, at_least: 4}",
            ['1:43: more_than: "half" is not a share; write it in per cent, such as 50%'],
        ),
        (
            "share",
            "{of: clauses, subject: seller, more_than: 0.5, at_least: 4}",
            ['1:43: more_than: "0.5" is not a share; write it in per cent, such as 50%'],
        ),
        (
            "share",
            "{of: clauses, subject: seller, more_than: 100%, at_least: 4}",
            ["1:43: more_than: nothing can be more than 100% of the whole; it is from 0% to 99%"],
        ),
        ("share", "{of: clauses, more_than: 50%, at_least: 4}", ['1:1: a share of clauses needs "subject"']),
        (
            "share",
            "{of: words, side: seller, phrases: very, more_than: 5%, at_least: 4}",
            ['1:1: a share of words needs "side" or "phrases", not both'],
        ),
        (
            "share",
            "{of: words, subject: seller, more_than: 5%, at_least: 4}",
            [
                '1:13: a share of words has no "subject" / legal: of, more_than, at_least, side, phrases',
                '1:1: a share of words needs "side" or "phrases", not both',
            ],
        ),
        (
            "share",
            "{of: clause, subject: seller, more_than: 5%, at_least: 4}",
            ['1:6: of can\'t be "clause" / did you mean "clauses"? legal: clauses, words, pronouns'],
        ),
        ("share", "{subject: seller, more_than: 5%, at_least: 4}", ['1:1: a share needs "of"']),
        (
            "share",
            "seller",
            [
                "1:1: a share must be a mapping (key: value lines) "
                "/ it can have: of, more_than, at_least, subject, leaves_out, side, phrases"
            ],
        ),
    ],
)
def test_a_mistake(kind: str, text: str, said: list[str]) -> None:
    assert problems(kind, text) == said


def test_a_rule_about_messages_that_are_mostly_about_the_sender() -> None:
    rules = load_rules(Path(__file__).parents[1] / "fixtures/own-rules")
    assert rules.rules[0].find == "share"
    assert [f"{failure.part}, line {failure.example.line}: {failure.problem}" for failure in run_examples(rules)] == []
