"""Frames of asking for the seller's sake: appetite, time, a name, an opinion, however the question is wrapped."""

from __future__ import annotations

import pytest
from made import sentence

from msglint.finding import QuestionKind
from msglint.language.asking_frames import asked_for_us, stated_for_us
from msglint.language.asking_frames.leave import hands_over_neutral, seeks_leave

ASKED: tuple[tuple[QuestionKind, str], ...] = (
    ("interest", "Will you like to try it?"),
    ("interest", "How does a free month of our lamps grab you?"),
    ("interest", "Do you think the choir would like our robes?"),
    ("interest", "Would it be mad to try our salt on one road?"),
    ("meeting", "Got ten minutes on Tuesday?"),
    ("interest", "Would your committee consider having one of our lamps?"),
    ("interest", "How does a lamp for ten pounds sound?"),
    ("interest", "How interested would you be in a lamp club?"),
    ("interest", "Could I tell you more about what we do?"),
    ("interest", "Want a look?"),
    ("meeting", "Which of the two days suits you?"),
    ("meeting", "When can we see?"),
    ("meeting", "Ok if I come by on Saturday?"),
    ("meeting", "When's good for a chat?"),
    ("meeting", "Shall we say Monday at nine?"),
    ("interest", "If I posted our lamp book, would you read it?"),
    ("interest", "Might the verger be minded to see our candles?"),
    ("interest", "Is there any call for a lamp cart at your fair?"),
    ("meeting", "Thursday at three?"),
    ("meeting", "Could our fitter look in on Friday?"),
    ("meeting", "Which day may we note?"),
    ("logistics", "Could you please help me?"),
    ("rhetorical", "Had enough of dark halls?"),
    ("referral", "Is it you who signs for lamps, or a colleague?"),
)
STATED: tuple[tuple[QuestionKind, str], ...] = (
    ("interest", "I was wondering whether you would like to receive our list."),
    ("interest", "If that appeals, drop me a line and I'll send the rest."),
    ("interest", "Kindly confirm if you are interested for our lamps."),
    ("interest", "We wonder if the museum might stock our lamps."),
    ("meeting", "Kindly name a day on which I may call."),
    ("referral", "Please send me the name of your lamp buyer."),
    ("logistics", "Tell me if you want the green one."),
    ("seller-product", "Would love to hear what you think."),
)
THEIRS = (
    "Is a second lamp something the council asked you for?",
    "Do you need one lamp, or are two better?",
    "How keen are your nurses on the new shift?",
    "Do you still have the Monday call with all nine shops?",
    "Who at the trust decides when a bus is past repair?",
    "Would it be wrong to guess that the ramp is the problem?",
    "What would you like to change about the rota?",
    "Do parents show interest when the fees come first?",
    "Do you bring it up before they have signed?",
    "Which day suits your drivers?",
    "What rate of interest is your bank asking?",
    "Does the county do it, or is it you who does the chasing?",
)


@pytest.mark.parametrize(("kind", "text"), ASKED)
def test_a_question_for_the_sellers_sake(kind: QuestionKind, text: str) -> None:
    assert asked_for_us(sentence(text)) == kind


@pytest.mark.parametrize(("kind", "text"), STATED)
def test_a_statement_that_asks_for_it(kind: QuestionKind, text: str) -> None:
    assert stated_for_us(sentence(text)) == kind


@pytest.mark.parametrize("text", THEIRS)
def test_what_is_about_them_has_no_such_frame(text: str) -> None:
    assert asked_for_us(sentence(text)) is None


@pytest.mark.parametrize(
    ("before", "text", "neutral"),
    [
        ("", "Shall I send you the list of lamp posts?", True),
        ("The council keeps a map of the lamps.", "Want me to send it?", True),
        ("We have a lamp book.", "Want me to send it?", False),
        ("", "Shall I send you our list of lamps?", False),
        ("", "May I send you the brochure?", False),
    ],
)
def test_what_is_sent_may_be_nobodys_wares(before: str, text: str, neutral: bool) -> None:
    assert hands_over_neutral(sentence(text), sentence(before) if before else None) == neutral


@pytest.mark.parametrize(
    ("text", "leave"),
    [
        ("Could we set one up at your gate?", True),
        ("May I ask how you light the yard?", False),
        ("Can you see the yard from the road?", False),
    ],
)
def test_leave_is_asked_for_what_the_writer_would_do(text: str, leave: bool) -> None:
    assert seeks_leave(sentence(text).line) == leave
