"""`unless:` - each guard excuses what it is for, and only that. Every pair differs in the one thing the guard looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from msglint.errors import RuleError

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
        ("buyers-own-words", "The shops need the deal, you wrote.", "The shops need the deal, and you know it."),
        ("buyers-own-words", "You wrote 'we need the deal' in May.", "The lads' note is that we need the deal in May."),
        ("buyer-owns", "Your need for the deal is plain.", "Our need for the deal is plain."),
        ("buyer-owns", "Their own need for a deal is plain.", "The need for a deal is plain."),
        ("buyer-question", "Which of your barns need the deal?", "Your barns do not know that we need the deal."),
        ("buyer-question", "How many of your vans need the deal from May?", "Are you interested, as we need the deal?"),
        ("buyer-question", "When we need the deal, what do you do?", "We need the deal, what do you pay now?"),
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


TOUCH = {"phrases": ["~circle back", "~touch base"]}


@pytest.mark.parametrize(
    "text",
    [
        "The lorries circle back at the mill.",  # taken for a noun
        "The runner has to touch base with the yard.",  # its subject is carried over
        "The lorries must circle back on Monday.",
        "The team touched base.",
        "Ruth circled back on the rack.",
        "Can your drivers touch base with the yard?",
    ],
)
def test_another_subject_is_believed_when_it_is_only_understood(found: Found, text: str) -> None:
    assert found(text, TOUCH) != []
    assert found(text, TOUCH, unless=["other-subject"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "just circling back with u on this",
        "I wanted to circle back on the rack.",
        "Quick touch base on the rack.",
        "Time to touch base about the rack.",
        "It would be good to touch base.",
        "Happy to touch base with you.",
        "You asked me to circle back on Monday.",
        "Could we touch base about the rack?",
        "Touch base tomorrow?",
    ],
)
def test_the_writer_is_no_other_subject(found: Found, text: str) -> None:
    assert found(text, TOUCH, unless=["other-subject"]) != []


def test_lets_is_inclusive(found: Found) -> None:
    assert found("Let's compare your notes on Friday.", CLAUSE, unless=["inclusive-we"]) == []


@pytest.mark.parametrize("text", ['We need the "famous" deal.', 'We need the famous "deal".'])
def test_a_word_in_quotation_marks_is_not_a_quotation(found: Found, text: str) -> None:
    need = {"clause": {"verb": "~need", "with": "deal"}}  # not DEAL: its "..." passes no quotation mark
    assert found(text, need, unless=["buyers-own-words"]) != []


def test_what_the_writer_says_is_not_the_readers(found: Found) -> None:
    assert found("It takes a minute of your time, I promise, but we need the deal.", DEAL, unless=["buyers-own-words"]) != []


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
        ("before", "The barn huge as ever burns.", True),
        ("before", "A huge barn burns.", False),
        ("before", "The barn is huge.", False),
        ("after", "A huge barn burns.", True),
        ("after", "The barn huge as ever burns.", False),
        ("after", "A huge old barn burns.", False),
        ("sentence_lacks", "A huge barn burns.", False),
        ("sentence_lacks", "A barn of a place: it is just huge.", False),
        ("sentence_lacks", "A huge fair. The barn burns.", True),
        ("message_lacks", "A huge fair. The barn burns.", False),
        ("message_lacks", "A huge fair. The silo burns.", True),
    ],
)
def test_words_as_guards(found: Found, guard: str, text: str, excused: bool) -> None:
    assert (found(text, {"phrases": ["huge"]}, unless=[{guard: ["barn"]}]) == []) is excused


def test_next_to_excuses_only_what_it_touches(found: Found) -> None:
    assert found("A huge barn, a huge fair.", {"phrases": ["huge ~fair|~barn"]}, unless=[{"next_to": ["barn"]}]) == ["huge fair"]


def test_a_guard_of_words_can_use_a_word_list(found: Found) -> None:
    assert found("A huge barn.", {"phrases": ["huge"]}, unless=[{"next_to": ["@farm"]}], lists={"farm": "barn\nsilo\n"}) == []


@pytest.mark.parametrize(
    ("guard", "said"),
    [
        ("negate", 'a guard can\'t be "negate"\n.*\n.*\n.*did you mean "negated"\\? legal: negated, .*, sentence_has: \\['),
        ("next_two", 'did you mean "next_to"\\?'),
        ("next_to", 'next_to needs phrases\n.*\n.*\n.*write it as  - next_to: \\["a phrase"\\]'),
    ],
)
def test_a_wrong_guard_is_told_all_that_there_are(found: Found, guard: str, said: str) -> None:
    with pytest.raises(RuleError, match=said):
        found("A huge barn.", {"phrases": ["huge"]}, unless=[guard])


def test_one_guard_of_several_is_enough(found: Found) -> None:
    guards = ["negated", "learning", {"sentence_has": ["barn"]}]
    texts = ("We don't need the deal.", "We need to learn of the deal.", "We need the deal for a barn.", "We need the deal.")
    assert [bool(found(text, DEAL, unless=guards)) for text in texts] == [False, False, False, True]


@pytest.mark.parametrize(
    ("text", "excused"),
    [
        ("The barn burns.\n\nOn Monday Ida wrote:\n> Which barn?", True),
        ("The barn burns.", False),
    ],
)
def test_quoted_lines_are_a_thread(found: Found, text: str, excused: bool) -> None:
    assert (found(text, {"phrases": ["barn burns"]}, unless=["has-thread"]) == []) is excused


@pytest.mark.parametrize(("draft", "excused"), [({"reply": True}, True), ({"thread": "Which barn?"}, True), ({"thread": " "}, False)])
def test_headers_and_a_given_thread_are_a_thread(found: Found, draft: dict[str, object], excused: bool) -> None:
    assert (found("The barn burns.", {"phrases": ["barn burns"]}, draft=draft, unless=["has-thread"]) == []) is excused


@pytest.mark.parametrize(
    ("text", "excused"),
    [
        ("A friend Ida Holm said so.", True),
        ("Ida, a friend said so.", True),
        ("A friend Ida said so.", True),
        ("A friend at Holmgard said so.", False),
        ("Yesterday a friend said so.", False),
        ("A friend said so.", False),
        ("A friend said so on the way to Ida.", False),
    ],
)
def test_somebody_is_named_near_the_words_found(found: Found, text: str, excused: bool) -> None:
    rule = {"phrases": ["friend ...3 said"]}
    assert found(text, rule) != []
    assert (found(text, rule, unless=["names-somebody"]) == []) is excused


@pytest.mark.parametrize(("text", "excused"), [("The barn burns. It is huge.", True), ("The barn burns. It is old.", False)])
def test_words_anywhere_in_the_message(found: Found, text: str, excused: bool) -> None:
    assert (found(text, {"phrases": ["barn burns"]}, unless=[{"message_has": ["huge"]}]) == []) is excused
