"""Across drafts: what counts as the same message to many, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msglint.campaign import Repeated, of
from msglint.drafts import message_of
from msglint.message import Draft, Message

BLAST = "Hi {name},\n\nSaw that {firm} is hiring {n} bakers. We fit ovens that light themselves. Would a call suit you?\n\nBest,\nRuth"


def message(text: str, id: str) -> Message:
    return message_of(Draft(id, id, text, channel="email", stage="first"))


def messages(*texts: str) -> list[Message]:
    return [message(text, str(i)) for i, text in enumerate(texts)]


def blast(name: str, firm: str, n: int = 3) -> str:
    return BLAST.format(name=name, firm=firm, n=n)


def test_only_names_and_numbers_differ() -> None:
    found = of(messages(blast("Ana", "Birch"), blast("Jo", "Elm & Sons", 12), blast("Una", "Oak Bakery", 1)))
    assert found == [Repeated("message", ("0", "1", "2"), "Saw that Birch is hiring 3 bakers.")]


def test_a_name_that_opens_a_sentence_does_not_count_either() -> None:
    called = [("Ana", "Birch Foods"), ("Bartholomew", "Oak Tools"), ("Una", "Quarnwick Mills")]
    texts = [f"Hi {name},\n\n{name}, who mills the flour for {firm}?" for name, firm in called]
    assert of(messages(*texts)) == [Repeated("opening", ("0", "1", "2"), "Ana, who mills the flour for Birch Foods?")]


def test_two_words_beside_names_are_no_opening_of_their_own() -> None:
    own = ("Who mills your flour?", "The rye sells out by ten. Why?", "Do you bake on Sundays too?")
    texts = [f"Hi {name},\n\nRuth from Elm Ovens. {each}" for name, each in zip(("Ana", "Jo", "Una"), own, strict=True)]
    assert of(messages(*texts)) == []


def test_a_message_put_together_by_hand_has_the_names_it_has() -> None:
    made = [replace(message(blast(name, firm), name), likeness=None) for name, firm in (("Ana", "Birch"), ("Jo", "Elm"), ("Una", "Oak"))]
    assert of(made) == [Repeated("message", ("Ana", "Jo", "Una"), "Saw that Birch is hiring 3 bakers.")]


def test_filled_and_unfilled_are_the_same() -> None:
    assert len(of(messages(blast("Ana", "Birch"), blast("{{first_name}}", "{{company}}"), blast("[Name]", "Elm")))) == 1


def test_two_are_not_many() -> None:
    assert of(messages(blast("Ana", "Birch"), blast("Jo", "Elm"))) == []


def test_one_sentence_of_four_may_be_their_own() -> None:
    texts = [blast("Ana", "Birch") + f"\n\nP.S. {own}" for own in ("I liked the rye.", "Is the mill yours?", "My aunt lives next door.")]
    assert [each.what for each in of(messages(*texts))] == ["opening"]
    longer = [text.replace("We fit", "It is cold out. The road is wet. Flour is dear. We fit") for text in texts]
    assert [each.what for each in of(messages(*longer))] == ["opening"]  # 6 of 8 are shared
    almost = [
        text.replace("We fit", "It is cold out. The road is wet. Flour is dear. Salt is not. Yeast is alive. We fit") for text in texts
    ]
    assert [each.what for each in of(messages(*almost))] == ["message"]  # 8 of 10


def test_the_same_opening_before_messages_of_their_own() -> None:
    opening = "I came across your page and loved it. "
    found = of(
        messages(*(opening + own for own in ("Who mills your flour?", "The rye sells out by ten. Why?", "Do you bake on Sundays too?")))
    )
    assert found == [Repeated("opening", ("0", "1", "2"), "I came across your page and loved it.")]


@pytest.mark.parametrize("text", ["Thanks!", "", "Hi Ana,\n\nThanks a lot.\n\nRuth", "> quoted one here. And another one there."])
def test_short_and_quoted_text_is_nobodys_campaign(text: str) -> None:
    assert [each for each in of(messages(text, text, text)) if each.what == "message"] == []


def test_different_messages_share_nothing() -> None:
    assert (
        of(
            messages(
                "The rye sells out by ten. Who bakes it?",
                "Your oven broke on 3 May. What did you sell?",
                "Nobody answers at six. Why is that?",
            )
        )
        == []
    )
