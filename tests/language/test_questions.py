"""Questions: what asks, with and without a question mark, and what the answer would be about (clear cases)."""

from __future__ import annotations

import pytest
from made import sentence

from msglint.finding import BUYER_KINDS, QUESTION_KINDS, QuestionKind
from msglint.language.questions import ReadQuestion, question_in

KINDS: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    (
        "buyer-situation",
        (
            "Why are your tenants not answering the bell?",
            "Still no answer from the harbour office?",
            "Who packs the crates at your depot?",
            "How many ovens do you run on a Sunday?",
            "Which of your sites still uses paper dockets?",
            "How do your drivers record a delivery",
        ),
    ),
    (
        "buyer-problem",
        (
            "What's the hardest part of drying your timber?",
            "Where do your crews get stuck on a wet day?",
            "What problems does the new kiln give you?",
        ),
    ),
    (
        "buyer-impact",
        (
            "What does a late delivery cost you?",
            "What happens to your orders when the saw is down?",
            "How much do you lose each week to spoiled fruit?",
        ),
    ),
    (
        "indirect-buyer",
        (
            "Could you tell me how the crates get back to you?",
            "Would you mind telling me who plans your night shift?",
            "Can you tell me which of your kilns runs hottest?",
        ),
    ),
    (
        "interest",
        (
            "Would you be interested in a sample?",
            "Would you like me to send the drawings?",
            "Can I send you a sample?",
        ),
    ),
    (
        "meeting",
        (
            "Do you have 15 minutes on Tuesday?",
            "Could we hop on a quick call next week?",
            "When are you free for a chat?",
            "Can we meet on Friday?",
        ),
    ),
    (
        "referral",
        (
            "Who is the right person to talk to about the roof?",
            "Could you introduce me to the head baker?",
            "Do you know anyone who needs a kiln?",
        ),
    ),
    (
        "logistics",
        (
            "Still no reply?",
            "Can you give me a straight answer?",
            "Did you get the invoice?",
            "Can you confirm the delivery address?",
            "What time should we come on Monday?",
        ),
    ),
    (
        "rhetorical",
        (
            "Why haven't you got back to me?",
            "Three letters now, why are you not answering?",
            "Are you tired of burnt bread?",
            "Who doesn't want more orders?",
            "Sound good?",
        ),
    ),
    (
        "seller-product",
        (
            "Have you tried our app?",
            "What do you think of our proposal?",
            "Any questions about our quote?",
        ),
    ),
)


def _question(text: str, *, casual: bool = False) -> ReadQuestion | None:
    return question_in(sentence(text), 0, casual=casual)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS for text in texts])
def test_the_kind_of_a_question(kind: QuestionKind, text: str) -> None:
    assert _question(text) == ReadQuestion(0, kind, stated=False)


def test_every_kind_has_its_examples() -> None:
    assert tuple(sorted(kind for kind, _ in KINDS)) == tuple(sorted(QUESTION_KINDS))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("indirect-buyer", "I'd like to understand how your bakers plan the night shift."),
        ("indirect-buyer", "I wonder who checks your scales."),
        ("indirect-buyer", "I'm curious how you dry the oak."),
        ("interest", "Let me know if you're interested."),
        ("meeting", "I'd love to set up a call next week."),
        ("referral", "Please forward this to the head baker."),
    ],
)
def test_a_question_may_be_stated(kind: QuestionKind, text: str) -> None:
    assert _question(text) == ReadQuestion(0, kind, stated=True)


@pytest.mark.parametrize(
    "text",
    [
        "So was a miller in Leith until March.",
        "Our kiln is new.",
        "I like your barn.",
        "The oven is down.",
        "What we do is simple.",
        "What a roof!",
        "When you open, call me.",
        "How we build kilns:",
        "Should you need a hand, shout.",
        "Had you asked, I would have come.",
    ],
)
def test_what_asks_nothing(text: str) -> None:
    assert _question(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "who packs ur crates",
        "r u still milling by hand",
        "do you dry the oak yourself",
        "What does a late delivery cost you",
        "Hi, how do you dry the oak",
    ],
)
@pytest.mark.parametrize("casual", [True, False])
def test_a_question_needs_no_question_mark(text: str, casual: bool) -> None:
    asked = _question(text, casual=casual)
    assert asked is not None
    assert asked.about_buyer
    assert not asked.stated


@pytest.mark.parametrize("text", ["you still open on sundays", "keen"])
def test_a_clipped_question_without_a_mark_is_one_in_a_dm_only(text: str) -> None:
    asked = _question(text, casual=True)
    assert asked is not None
    assert not asked.stated
    assert _question(text) is None


@pytest.mark.parametrize(
    ("text", "asks"), [("Who packs at your depot?", True), ("Who packs at your depot", False), ("Interested in oak", False)]
)
def test_a_subject_asks_only_with_a_question_mark(text: str, asks: bool) -> None:
    assert (question_in(sentence(text, "subject"), 0, casual=False) is not None) is asks


def test_a_curly_quote_changes_no_kind() -> None:
    assert _question("What\u2019s the hardest part of drying your timber?") == _question("What's the hardest part of drying your timber?")


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_which_kinds_are_about_the_buyer(kind: QuestionKind) -> None:
    assert ReadQuestion(0, kind, stated=False).about_buyer is (kind in BUYER_KINDS)
    assert (kind in BUYER_KINDS) is ("buyer" in kind)


def test_a_question_keeps_the_number_of_its_sentence() -> None:
    found = question_in(sentence("Who packs at your depot?"), 7, casual=False)
    assert found is not None
    assert found.sentence == 7


@pytest.mark.parametrize(
    "text",
    [
        "What most ringers miss is the landing",
        "What surprised me was your south door",
        "What you'd notice first is the quiet",
        "still waiting on ur key",
    ],
)
def test_a_topic_or_a_chase_asks_nothing(text: str) -> None:
    assert _question(text, casual=True) is None


@pytest.mark.parametrize("text", ["what size bells are they", "what breaks most often", "still on ropes in the tower"])
def test_what_looks_like_one_and_asks(text: str) -> None:
    asked = _question(text, casual=True)
    assert asked is not None
    assert asked.about_buyer


def test_something_neutral_fishes_for_no_interest() -> None:
    neutral, showpiece = _question("Shall I send you the list of ropes?"), _question("Shall I send you our brochure?")
    assert neutral is not None
    assert neutral.kind == "logistics"
    assert showpiece is not None
    assert showpiece.kind == "interest"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("buyer-problem", "Are the fitters complaining about the new rota?"),
        ("logistics", "Are the fitters still coming on Friday?"),
        ("logistics", "Is there somewhere for a trailer behind the mill?"),
        ("buyer-situation", "Is there room for a third loom?"),
        ("interest", "Is there room for our looms?"),
        ("referral", "Who at the abbey would see to the bells?"),
        ("buyer-situation", "Who on the night shift would hear it first?"),
        ("referral", "Would I be better off ringing the bursar about it?"),
        ("referral", "Do you know which department looks after looms?"),
        ("buyer-problem", "Do you know which of the looms jams most?"),
        ("rhetorical", "Who hasn't dropped a bobbin?"),
        ("buyer-situation", "Who hasn't handed in a key yet?"),
        ("rhetorical", "What weaver in her right mind weaves on a Sunday?"),
        ("seller-product", "What did you think of the trial?"),
        ("buyer-situation", "What gets dropped to make up for it?"),
        ("buyer-situation", "Further to my letter, has the moss spread over the roof?"),
        ("seller-product", "Have you looked at my letter?"),
        ("buyer-problem", "Did anybody get a call, or did the call go to the wrong mill?"),
        ("referral", "Whose desk should my letter land on?"),
        ("buyer-situation", "Whose desk does the post land on first?"),
        ("referral", "Is it you I should bother about looms?"),
        ("logistics", "What's the best address to send the swatches to?"),
        ("rhetorical", "Is there a weaver alive who likes Mondays?"),
        ("seller-product", "Were you able to open the drawing we sent?"),
        ("buyer-situation", "Were you able to open the mill after the flood?"),
    ],
)
def test_questions_that_differ_by_a_word_or_two(kind: QuestionKind, text: str) -> None:
    assert _question(text) == ReadQuestion(0, kind, stated=False)
