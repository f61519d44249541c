"""`unless:` - each guard excuses what it is for, and only that. Every pair differs in the one thing the guard looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]  # the fixture: what a rule made for the test finds in a text

DEAL = {"phrases": ["~need ... deal"]}
CLAUSE = {"clause": {"verb": "~need|~compare"}}


@pytest.mark.parametrize(
    ("guard", "excused", "not_excused"),
    [
        ("negated", "We do not need the deal.", "We do now need the deal."),
        ("negated", "We don't need the deal.", "We do need the deal."),
        ("negated", "We never need a deal.", "We always need a deal."),
        ("negated", "There is no need for the deal.", "There is a need for the deal."),
        ("negated", "We need no such deal.", "We need one such deal."),
        ("negated", "Not a thing we need, the deal.", "Not today, but we need the deal."),
        ("buyers-own-words", 'You wrote "we need the deal".', "Your letter is here, and we need the deal."),
        ("buyers-own-words", 'The sign says "we need the deal" now.', "The sign is old. Still we need the deal now."),
        ("buyers-own-words", "The sign says \u201cwe need the deal\u201d now.", "The sign is \u201cold\u201d, we need the deal now."),
        ("buyers-own-words", "You said you need the deal.", "I said we need the deal."),
        ("buyers-own-words", "You wrote 'we need the deal' in May.", "The lads' note is that we need the deal in May."),
        ("buyer-owns", "Your need for the deal is plain.", "Our need for the deal is plain."),
        ("buyer-owns", "Their own need for a deal is plain.", "The need for a deal is plain."),
        ("buyer-question", "Which of your barns need the deal?", "Your barns do not know that we need the deal."),
        ("buyer-question", "How many of your vans need the deal from May?", "Are you interested, as we need the deal?"),
        ("learning", "We need to understand the deal.", "We need to close the deal."),
        ("learning", "We need to hear what deal it is.", "We need to get what deal it is."),
    ],
)
def test_guards_on_words(found: Found, guard: str, excused: str, not_excused: str) -> None:
    assert found(excused, DEAL) != []  # without the guard it is found
    assert found(excused, DEAL, unless=[guard]) == []
    assert found(not_excused, DEAL, unless=[guard]) != []


@pytest.mark.parametrize(
    ("guard", "excused", "not_excused"),
    [
        ("other-subject", "You need the deal.", "We need the deal."),
        ("other-subject", "Your bank needs the deal.", "Our bank needs the deal."),
        ("inclusive-we", "Shall we compare your notes?", "They compare your notes."),
    ],
)
def test_guards_on_the_parse(found: Found, guard: str, excused: str, not_excused: str) -> None:
    assert found(excused, CLAUSE) != []
    assert found(excused, CLAUSE, unless=[guard]) == []
    assert found(not_excused, CLAUSE, unless=[guard]) != []


@pytest.mark.parametrize(
    ("guard", "text"),
    [("other-subject", "The mill needs a deal."), ("other-subject", "They all need a deal.")],
)
def test_guards_on_the_parse_work_for_rules_of_words_too(found: Found, guard: str, text: str) -> None:
    assert found(text, DEAL, unless=[guard]) == []


def test_lets_is_inclusive(found: Found) -> None:
    assert found("Let's compare your notes on Friday.", CLAUSE, unless=["inclusive-we"]) == []


@pytest.mark.parametrize("text", ['We need the "famous" deal.', 'We need the famous "deal".'])
def test_a_word_in_quotation_marks_is_not_a_quotation(found: Found, text: str) -> None:
    need = {"clause": {"verb": "~need", "with": "deal"}}  # not DEAL: its "..." passes no quotation mark
    assert found(text, need, unless=["buyers-own-words"]) != []


def test_a_noun_says_nothing(found: Found) -> None:
    assert found("Thanks for your note, but we need the deal.", DEAL, unless=["buyers-own-words"]) != []


@pytest.mark.parametrize("text", ["Your post was good and we need the deal.", "Thanks for your report, we need the deal."])
def test_other_nouns_say_nothing_either(found: Found, text: str) -> None:
    assert found(text, DEAL, unless=["buyers-own-words"]) != []


@pytest.mark.parametrize(
    ("guard", "text", "excused"),
    [
        ("sentence_has", "A huge barn burns.", True),
        ("sentence_has", "A barn of a place: it is just huge.", True),
        ("sentence_has", "A huge fair. The barn burns.", False),
        ("next_to", "A huge barn burns.", True),
        ("next_to", "The barn huge as ever burns.", True),
        ("next_to", "A huge old barn burns.", False),
        ("next_to", "A huge fair. Barn doors burn.", False),
    ],
)
def test_words_as_guards(found: Found, guard: str, text: str, excused: bool) -> None:
    assert (found(text, {"phrases": ["huge"]}, unless=[{guard: ["barn"]}]) == []) is excused


def test_next_to_excuses_only_what_it_touches(found: Found) -> None:
    assert found("A huge barn, a huge fair.", {"phrases": ["huge ~fair|~barn"]}, unless=[{"next_to": ["barn"]}]) == ["huge fair"]


def test_a_guard_of_words_can_use_a_word_list(found: Found) -> None:
    assert found("A huge barn.", {"phrases": ["huge"]}, unless=[{"next_to": ["@farm"]}], lists={"farm": "barn\nsilo\n"}) == []


def test_one_guard_of_several_is_enough(found: Found) -> None:
    guards = ["negated", "learning", {"sentence_has": ["barn"]}]
    texts = ("We don't need the deal.", "We need to learn of the deal.", "We need the deal for a barn.", "We need the deal.")
    assert [bool(found(text, DEAL, unless=guards)) for text in texts] == [False, False, False, True]
