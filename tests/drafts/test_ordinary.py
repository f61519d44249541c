"""Ordinary business mail is told from outreach, and outreach is never taken for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from msglint.drafts import message_of
from msglint.message import Draft, Message

MESSAGES = [json.loads(line) for line in (Path(__file__).parent.parent / "fixtures" / "ordinary.jsonl").read_text("utf-8").splitlines()]


def read(text: str, subject: str = "", *, reply: bool = False) -> Message:
    return message_of(Draft(id="a", path="a", text=text, subject=subject, reply=reply))


def test_no_outreach_is_taken_for_ordinary_mail() -> None:
    outreach = [m for m in MESSAGES if m["stage"] != "none"]
    assert len(outreach) == 60
    assert [m["text"] for m in outreach if read(m["text"], m["subject"]).stage == "none"] == []


def test_most_ordinary_mail_is_known() -> None:
    ordinary = [m for m in MESSAGES if m["stage"] == "none"]
    assert len(ordinary) == 60
    assert sum(read(m["text"], m["subject"]).stage == "none" for m in ordinary) >= 48


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office until 9 June and read my mail in the evening.",
        "Please do not reply to this message. Your locker 12 was opened at 08:15.",
        "Hello Mr Berg,\n\nInvoice no. 4410 for the gate was due on 3 May. If you have already paid, thank you.\n\nAccounts",
        "can anyone cover my late on friday? dentist",
        "Hi all,\n\nMinutes of Monday's meeting are attached. Ola chases the gate.\n\nRik",
        "Dear residents,\n\nThe yard will be closed from 7.30 on Tuesday. Please move your vans by Monday night.\n\nThe office",
        "Ola,\n\nSee the revised contract attached. Can you check clause 4 and send it back by noon?\n\nRik",
        "You are subscribed to the gate digest. To change to the plain text version, send an e-mail to the list.",
        "The gate opens by itself.. any ideas?\n\n-- \nlist maintainer: gates@lists.example",
    ],
)
def test_reads_what_belongs_to_work_or_trade(text: str) -> None:
    message = read(text)
    assert (message.stage, message.stage_from) == ("none", "read")


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        # an offer outweighs everything
        ("first", "Hi all,\n\nMinutes of every meeting are attached by themselves: our software writes them.\n\nRik"),
        ("first", "Ola,\n\nSee the price list attached. Can you check it and send your order by noon?\n\nRik"),
        ("first", "Dear residents,\n\nThe yard will be closed on Tuesday. Save 20% on a new gate by Monday night.\n\nThe office"),
        # a question about the reader
        ("first", "Ola,\n\nThe yard will be closed from 7.30 on Tuesday. Where do your drivers turn then?\n\nRik"),
        # what was seen of theirs
        ("first", "Ola,\n\nYour vans queue at the gate from 7.30. The council posted the plan, attached is the report.\n\nRik"),
        # somebody presses
        ("first", "Ola,\n\nSee the contract attached. Please sign by noon, my manager closes the month.\n\nRik"),
        # an earlier message, or an answer
        ("follow-up", "Ola,\n\nStill no reply to my last note. See the report attached, can you check it by noon?\n\nRik"),
        ("warm", "Ola,\n\nThanks for the quick reply. See the drawing attached, can you check it by noon?\n\nRik"),
    ],
)
def test_a_sign_of_outreach_weighs_more(stage: str, text: str) -> None:
    assert read(text).stage == stage


def test_one_sign_is_not_enough() -> None:
    assert read("Hi Ola,\n\nThe gate sticks on Tuesday mornings.\n\nRik").stage == "first"
    assert read("Hi Ola,\n\nPlease ring before noon.\n\nRik").stage == "first"
    assert read("Hi Ola,\n\nFor your information: gates rust.\n\nRik").stage == "first"


def test_a_text_without_a_frame_must_show_more() -> None:
    text = "FYI, please check by noon."
    assert read("FYI, the gate sticks. Please check.").stage == "first"
    assert read(text, "the gate").stage == "none"


def test_a_thread_with_words_of_theirs_stays_a_conversation() -> None:
    quoted = "On Mon, 4 May 2026 at 10:12, Ola Berg <ola@yard.example> wrote:\n> Which clause?"
    assert read(f"See redline attached, clause 4.\n\nRik\n\n{quoted}", "Re: lease").stage == "warm"


def test_an_answer_without_its_thread_may_be_ordinary() -> None:
    text = "Ola,\n\nSee redlines attached, clause 4.\n\nRik"
    assert read(text, "Re: lease", reply=True).stage == "none"


def test_what_is_given_wins() -> None:
    draft = Draft(id="a", path="a", text="can anyone cover my late on friday?", stage="first")
    assert (message_of(draft).stage, message_of(draft).stage_from) == ("first", "given")
