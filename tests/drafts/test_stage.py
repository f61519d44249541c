"""Stage and channel as they are read from a message when nobody gives them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from msglint.drafts import message_of
from msglint.message import Draft, Message

MESSAGES = [json.loads(line) for line in (Path(__file__).parent.parent / "fixtures" / "stages.jsonl").read_text("utf-8").splitlines()]


def read(text: str, subject: str = "", thread: str = "") -> Message:
    return message_of(Draft(id="a", path="a", text=text, subject=subject, thread=thread))


def agreement(field: str) -> float:
    right = [getattr(read(m["text"], m.get("subject", ""), m.get("thread", "")), field) == m[field] for m in MESSAGES]
    return sum(right) / len(right)


def test_agrees_with_whoever_wrote_the_messages() -> None:
    assert len(MESSAGES) >= 60
    assert agreement("stage") >= 0.95
    assert agreement("channel") >= 0.9


def test_what_is_given_wins() -> None:
    draft = Draft(id="a", path="a", text="hey u, did u get my last msg?", stage="first", channel="email")
    message = message_of(draft)
    assert (message.stage, message.stage_from, message.channel, message.channel_from) == ("first", "given", "email", "given")
    message = message_of(draft, stage="warm", channel="sms")
    assert (message.stage, message.stage_from, message.channel, message.channel_from) == ("warm", "given", "sms", "given")


def test_nothing_said_is_a_first_touch_by_default() -> None:
    message = read("Hi Ola,\n\nThree of your vans stood at the gate for an hour on Tuesday. What held them up?\n\nBest,\nRik", "the gate")
    assert (message.stage, message.stage_from) == ("first", "default")
    assert (message.channel, message.channel_from) == ("email", "read")


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        ("follow-up", "I havent heard from u since march.. did the boiler hold?"),
        ("follow-up", "Hi Ola,\n\nI know my two earlier\nmessages may have got buried. Is the gate still slow?"),
        ("follow-up", "wanted to float this again, worth a look?"),
        ("follow-up", "Did you ever have a minute to read what I sent about the gate?"),
        ("follow-up", "I don’t want to be a pest, so this is my last note. Is the gate still slow?"),
        ("warm", "Thanks so much for the quick response! Which gate is it?"),
        ("warm", "thx 4 ur answer, thanks for coming back to me. which gate is it?"),
        ("warm", "Here is the drawing of the gate you wanted."),
        ("warm", "On Tuesday's call you told us that the gate sticks. Which one?"),
        ("warm", "Your subscription renews in May. Do you still need all ten seats?"),
        ("first", "We haven't met. I drive past your gate every day."),
        ("first", "Thank you for connecting, Ola. Who opens the gate at night?"),
    ],
)
def test_reads_what_the_words_say(stage: str, text: str) -> None:
    message = read(text)
    assert (message.stage, message.stage_from) == (stage, "read")


@pytest.mark.parametrize(
    "text",
    [
        "Your drivers haven't heard back from the council about the gate, have they?",
        "Do your people follow up by hand when a van is late?",
        'A driver told me: "thanks for getting back to me so fast". How fast is it at yours?',
        "I won't write again unless you ask. Who opens the gate at night?",
        "Do guests checking in late find the gate open?",
        "In your interview you said the gate was the worst of it. Is it still?",
    ],
)
def test_does_not_take_other_peoples_words_for_the_writers(text: str) -> None:
    assert read(text).stage == "first"


def test_a_reply_to_nothing_proves_nothing() -> None:
    assert read("Great speaking with you last week!\n\nOur agency offers gates. Free on Friday?", "Re: our call").stage == "first"
    assert read("Hi Ola,\n\nAs discussed, the gate. Free on Friday?", "RE: gate").stage_from == "default"


THEIRS = "Could we talk about the gate instead?\n\nOn Mon, 4 May 2026 at 10:12, {} wrote:\n> The gate sticks every night."


def test_who_wrote_the_quoted_mail_decides() -> None:
    text = "Hi Ola,\n\n{}\n\nBest,\nRik Maas"
    asked = THEIRS.replace("Could we", "Which gate? Could we")
    assert read(asked.format("Ola Berg <ola@yard.example>"), "Re: vans").stage == "warm"
    body, _, quoted = THEIRS.partition("\n\n")
    own = f"{text.format(body)}\n\n{quoted.format('Rik Maas <rik@gates.example>')}"
    assert read(own, "Re: vans").stage == "follow-up"
    theirs = f"{text.format(body)}\n\n{quoted.format('Ola Berg <ola@yard.example>')}"
    assert read(theirs, "Re: vans").stage == "warm"


def test_a_forwarded_mail_is_no_conversation() -> None:
    forwarded = "---------- Forwarded message ----------\nFrom: Ana\nDate: Monday\nSubject: gates\n\nGates stick."
    text = f"Hi Ola,\n\nThis came up at the fair.\n\n{forwarded}"
    assert read(text, "Fwd: gates").stage == "first"


def test_a_thread_given_with_the_writers_words_alone_is_a_follow_up() -> None:
    text = "Hi Ola,\n\nThe makers recalled that gate on Friday. Is it yours?\n\nBest,\nRik"
    assert read(text, thread="Hi Ola,\n\nDoes your gate stick?\n\nBest,\nRik").stage == "follow-up"
    assert (
        read(text, thread="On Tue, 5 May 2026, Ola Berg wrote:\nIt does.\n\nOn Mon, 4 May 2026, Rik wrote:\nDoes it stick?").stage == "warm"
    )


@pytest.mark.parametrize(
    ("channel", "text"),
    [
        ("dm", "lol that gate story 😂 who fixed it in the end"),
        ("dm", "Thanks for connecting, Ola!\n\nWho opens your gate at night?\n\nRik"),
        ("sms", "Hi Ola, Rik from Maas Gates. Your gate is due its yearly check. Does it stick? Txt STOP to end"),
        ("sms", "Hi Ola, Rik from Maas Gates. Does the gate still stick when it rains?"),
        ("email", "Dear Ms Berg,\n\nDoes the gate still stick when it rains?\n\nKind regards,\nRik Maas"),
        (
            "copy",
            "# Gates that open\n\nYours sticks. Ours does not.\n\n# How it works\n\nA motor pulls it.\n\n# Prices\n\nFrom ten a week.",
        ),
    ],
)
def test_reads_the_channel_from_the_layout(channel: str, text: str) -> None:
    message = read(text)
    assert (message.channel, message.channel_from) == (channel, "read")


def test_an_unclear_layout_is_an_e_mail_by_default() -> None:
    message = read("Hi Ola,\n\nDoes the gate still stick when it rains?")
    assert (message.channel, message.channel_from) == ("email", "default")


def test_all_branches_of_a_draft_have_one_stage_and_channel() -> None:
    message = read("{Just following up on my last note.|Hi Ola!} Does the gate still stick?\n\nBest,\nRik")
    assert message.variants
    assert {(m.stage, m.stage_from, m.channel) for m in (message, *message.variants)} == {("follow-up", "read", "email")}


def test_the_headers_of_a_reply_make_a_mail_and_no_first_touch() -> None:
    message = message_of(Draft(id="a", path="a", text="does the gate still stick?", reply=True))
    assert (message.stage, message.channel) == ("follow-up", "email")
