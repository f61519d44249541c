"""Parts: a marked-up message in, the same stretches with their roles out."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.drafts.parts.division import parts_of

Shown = list[tuple[str, str]]


def _parts(text: str, subject: str = "", body_start: int = 0) -> Shown:
    parts = parts_of(text, subject, body_start)
    return [(part.role, (subject if part.role == "subject" else text)[part.start : part.end]) for part in parts]


def _greeting(text: str) -> str:
    return next((words for role, words in _parts(text) if role == "greeting"), "")


@pytest.mark.parametrize(
    "line",
    [
        "Hi Dana,",
        "Hello {{first_name}} -",
        "Dear Sir/Madam,",
        "Hey Marta!",
        "Hi there,",
        "Dear all,",
        "Good morning Dr. Reyes,",
        "Kevin,",
        "hi mara,",
        "hey jo poe,",
        "HELLO!",
        "Hi",
        "Hi Dana",
        "Hello, Dana!",
        "Hi Ngaio, hi Bert,",
        "Hi Tom, Dick and Harriet,",
        "Hi Anne-Marie –",
        "To whom it may concern,",
        "Dear Mr O’Dowd:",
        "G’day Rhona,",
        "Morning Dev,",
        "Happy Friday, Ines!",
        "Dear parents and carers,",
        "Ms. Alvarado,",
        "{{FIRST_NAME}},",
        "{first_name} –",
        "Team,",
        "all,",
        "Dear Valued Customer,",
        "Hi Will,",
        "Hope,",
        "hey @jo,",
        "Hi «first_name»!",
        "Dear [First Name] [Last Name],",
        "Hi J. P. Moss,",
        "Hi Dana 👋",
        "Hey :)",
        "Dear Sir or Madam",
        "Hola Inés,",
        "Dr. Osei:",
        "Hi Ben & Jerry,",
        "Hi Jo (and Sam),",
    ],
)
def test_greeting_on_its_own_line(line: str) -> None:
    assert _parts(f"\n {line}\n\nWho minds the till on Sundays?") == [("greeting", line), ("body", "Who minds the till on Sundays?")]


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("Hi Dana, who minds the till?", "Hi Dana,"),
        ("hey sam, saw ur post", "hey sam,"),
        ("hey sam saw ur post", ""),
        ("hey need three testimonials, u in?", ""),
        ("hey man love the bread!", ""),
        ("hi bro amazing bread!", ""),
        ("hey quick question, who does ur rota", ""),
        ("Hey Lauren. Your bread won!", "Hey Lauren."),
        ("hi! ur cake is ready", "hi!"),
        ("hey, the list is at 31", "hey,"),
        ("Hi 😀 saw the video", "Hi 😀"),
        ("Hi Dr. Reyes, who runs the ward?", "Hi Dr. Reyes,"),
        ("Hi {{first_name}} — saw the oven", "Hi {{first_name}} —"),
        ("{{first_name}} — saw the oven", "{{first_name}} —"),
        ("{{topic}}: who minds it?", ""),
        ("Hi its Chad from Peak Roofs! Free quotes!", ""),
        ("Hi I'm Chad, and I sell roofs", ""),
        ("Hi this is Chad - we sell roofs", ""),
        ("Hi hope you are well, I sell roofs", ""),
        ("Hello, Great offer inside!", "Hello,"),
        ("Greetings from Leeds, Dana", ""),
        ("Evening classes, who runs them?", ""),
        ("Hidden costs, Dana?", ""),
        ("Dearly missed, that oven.", ""),
        ("Interesting, that oven of yours.", ""),
        ("Kevin", ""),
        ("Features:\n\n- one\n- two", ""),
        ("Kevin, who minds the till?", ""),
        ("Thanks,\n\nwho minds the till?", ""),
        ("# Draft two\n\nHi Dana,\n\nwho minds the till?", "Hi Dana,"),
        ("One.\nTwo.\nThree.\nHi Dana,", ""),
        ("{% if vet %}Hi Dana,{% endif %} who minds the till?", "Hi Dana,"),
    ],
)
def test_greeting_is_not_over_eaten(text: str, greeting: str) -> None:
    assert _greeting(text) == greeting
    assert "".join(words for _, words in _parts(text)).replace(" ", "") != ""


@pytest.mark.parametrize(
    "line",
    [
        "Best,",
        "Kind regards,",
        "Cheers",
        "Thanks,",
        "Thank you!",
        "Le meas,",
        "Warmly",
        "Talk soon,",
        "Yours sincerely,",
        "All the best –",
        "Many thanks and kind regards,",
        "Thanks again 🙏",
        "Best, and thanks",
        "With best wishes,",
        "  Regards",
        "Sincerely yours,",
        "thx",
        "Thanks for your time,",
        "Have a great weekend!",
        "Onwards,",
        "xx",
        "Mit freundlichen Grüßen",
        "Bien à vous,",
        "**Best,**",
        "Take care",
    ],
)
@pytest.mark.parametrize(
    "name", ["Tilde", "tilde", "Tilde Holm\nHolm Ovens Ltd.\n+44 20 7946 0000", "{{sender_name}}", "[Your Name]\n[Your Title]"]
)
def test_sign_off(line: str, name: str) -> None:
    text = f"Hi Dana,\n\nWho minds the till?\n\n{line}\n{name}\n"
    assert _parts(text)[1:] == [("body", "Who minds the till?"), ("sign-off", line.strip()), ("signature", name)]
    assert _parts(text.replace("\n", "\r\n"))[1:3] == [("body", "Who minds the till?"), ("sign-off", line.strip())]


@pytest.mark.parametrize(
    ("end", "parts"),
    [
        ("\n\nBest, Tilde", [("sign-off", "Best,"), ("signature", "Tilde")]),
        ("\n\nThanks - Tilde Holm, Holm Ovens", [("sign-off", "Thanks -"), ("signature", "Tilde Holm, Holm Ovens")]),
        ("\n\ncheers, tilde", [("sign-off", "cheers,"), ("signature", "tilde")]),
        ("\n\nThanks!\n\nBest,\nTilde", [("sign-off", "Thanks!\n\nBest,"), ("signature", "Tilde")]),
        ("\n\nBest,", [("sign-off", "Best,")]),
        ("\n\nAgain, so sorry,\nTilde", [("body", "Again, so sorry,"), ("signature", "Tilde")]),
        ("\n\nMarcus", [("signature", "Marcus")]),
        ("\n\nCol", [("signature", "Col")]),
        ("\n\nkit", [("signature", "kit")]),
        ("\n\nTrish, Sierra Staffing", [("signature", "Trish, Sierra Staffing")]),
        ("\n\n— Jo", [("signature", "— Jo")]),
        ("\n\nE. Strand\nAccounts", [("signature", "E. Strand\nAccounts")]),
        (
            "\n\nJo Strand\nt: 555 0100 200\n\nhttps://strand.example",
            [("signature", "Jo Strand\nt: 555 0100 200\n\nhttps://strand.example")],
        ),
        ("\n\n{{signature}}", [("signature", "{{signature}}")]),
        ("\nMarcus", [("signature", "Marcus")]),
        ("\n- Jo", [("signature", "- Jo")]),
        (" - Jo", [("signature", "- Jo")]),
        (" Cheers, Jo", [("sign-off", "Cheers,"), ("signature", "Jo")]),
        ("\n\n-- \nTilde\nWe bake. Do you?", [("signature", "-- \nTilde\nWe bake. Do you?")]),
        ("\n\n--\nTilde\n0100 200 300", [("signature", "--\nTilde\n0100 200 300")]),
        ("\n\nBest,\nJo\n\n-- \nHolm Ovens", [("sign-off", "Best,"), ("signature", "Jo\n\n-- \nHolm Ovens")]),
        ("\n\nSent from my iPhone", [("boilerplate", "Sent from my iPhone")]),
        ("\n\nJo\n\nSent from my iPhone", [("signature", "Jo"), ("boilerplate", "Sent from my iPhone")]),
        ("\n\nUnsubscribe", [("boilerplate", "Unsubscribe")]),
        ("\n\nTo stop receiving these mails,\nwrite to us.", [("boilerplate", "To stop receiving these mails,\nwrite to us.")]),
        ("\n\nJo\n\n----\n{{unsubscribe_link}}", [("signature", "Jo"), ("boilerplate", "----\n{{unsubscribe_link}}")]),
    ],
)
def test_ends(end: str, parts: Shown) -> None:
    body = "Who minds the till?"
    if parts[0][0] == "body":
        body, parts = f"{body}\n\n{parts[0][1]}", parts[1:]
    assert _parts(f"Hi Dana,\n\nWho minds the till?{end}") == [("greeting", "Hi Dana,"), ("body", body), *parts]


@pytest.mark.parametrize(
    "end",
    [
        "\n\nThoughts",
        "\n\nACT NOW",
        "\n\nFree Trial",
        "\n\nCall me.",
        "\n\nhttps://holm.example/book",
        "\n\nInterested?",
        "\n\n- Ovens\n- Tills",
        "\n\nThanks for asking.\nThe till is minded by Jo and Sam on most Sundays, I think.",
        "\n\nBest practices, too.",
        "\n\nThursday",
        "\n\n--\nWhat would you change?",
        "\n\nIf you want to stop, tell me.",
        "\n\nAll the best with the oven.",
        " Thanks!",
        "\n\nreally",
        "\n\nUnsubscribe rates went up.",
        "\nin Sierra Leone",
        "\n\nLoved it, especially the oven and the till and the bread",
        "\n\n1. Jo",
    ],
)
def test_no_ends(end: str) -> None:
    assert _parts(f"Hi Dana,\n\nWho minds the till?{end}") == [("greeting", "Hi Dana,"), ("body", f"Who minds the till?{end}")]


@pytest.mark.parametrize("text", ["Thanks!", "Marcus", "Best, Jo", "{{signature}}", "-- ", "Sent a box."])
def test_one_line_is_body(text: str) -> None:
    assert [role for role, _ in _parts(text)] == ["body"] if text != "-- " else ["signature"]


@pytest.mark.parametrize(
    ("end", "parts"),
    [
        ("Best,\nJo\n\nP.S. Loved the rye.", [("sign-off", "Best,"), ("signature", "Jo"), ("body", "P.S. Loved the rye.")]),
        ("Jo\n\nPS - who bakes\nthe rye?", [("signature", "Jo"), ("body", "PS - who bakes\nthe rye?")]),
        (
            "Best,\nJo\nps: rye?\n\nSent from my iPhone",
            [("sign-off", "Best,"), ("signature", "Jo"), ("body", "ps: rye?"), ("boilerplate", "Sent from my iPhone")],
        ),
        (
            "Jo\n\nPS Rye?\n\nAnd the white loaf, is that yours?",
            [("signature", "Jo"), ("body", "PS Rye?\n\nAnd the white loaf, is that yours?")],
        ),
        ("P.S. Rye?\n\nBest,\nJo", [("body", "P.S. Rye?"), ("sign-off", "Best,"), ("signature", "Jo")]),
    ],
)
def test_postscripts(end: str, parts: Shown) -> None:
    body: Shown = [("body", "Who minds the till?")]
    if parts[0][0] == "body":
        body, parts = [("body", "Who minds the till?\n\n" + parts[0][1])], parts[1:]
    assert _parts(f"Who minds the till?\n\n{end}") == [*body, *parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("> Any rye?\n> Jo\n\nYes, two.", [("quoted", "> Any rye?\n> Jo"), ("body", "Yes, two.")]),
        ("Yes, two.\n\n> Any rye?\n\nAnd one.", [("body", "Yes, two."), ("quoted", "> Any rye?"), ("body", "And one.")]),
        (
            "Two.\n\nJo\n\nOn Mon, 3 Feb 2025 at 10:11, Sam Poe\n<sam@poe.example> wrote:\n\nAny rye?\n\nSam",
            [
                ("body", "Two."),
                ("signature", "Jo"),
                ("quoted", "On Mon, 3 Feb 2025 at 10:11, Sam Poe\n<sam@poe.example> wrote:\n\nAny rye?\n\nSam"),
            ],
        ),
        (
            "On Mon, 3 Feb 2025, Sam wrote:\n> Any rye?\n\nTwo loaves.\n\nBest,\nJo",
            [("quoted", "On Mon, 3 Feb 2025, Sam wrote:\n> Any rye?"), ("body", "Two loaves."), ("sign-off", "Best,"), ("signature", "Jo")],
        ),
        ("Sam Poe writes:\n\n> Any rye?\n\nTwo.", [("quoted", "Sam Poe writes:\n\n> Any rye?"), ("body", "Two.")]),
        ("On 3 May 2025 you wrote:\n\nWe lose two loaves a day.", [("body", "On 3 May 2025 you wrote:\n\nWe lose two loaves a day.")]),
        ("On top of that, Sam wrote:\nrye.", [("body", "On top of that, Sam wrote:\nrye.")]),
        (
            "Two.\n\n-----Original Message-----\nFrom: Sam\nAny rye?",
            [("body", "Two."), ("quoted", "-----Original Message-----\nFrom: Sam\nAny rye?")],
        ),
        (
            "Two.\n\nJo\n\n________\nFrom: Sam\nSent: Monday\nTo: Jo\nSubject: rye\n\nAny rye?",
            [("body", "Two."), ("signature", "Jo"), ("quoted", "________\nFrom: Sam\nSent: Monday\nTo: Jo\nSubject: rye\n\nAny rye?")],
        ),
        (
            "See below.\n\n---------- Forwarded message ---------\nAny rye?",
            [("body", "See below."), ("quoted", "---------- Forwarded message ---------\nAny rye?")],
        ),
        (
            "See below.\n\nBegin forwarded message:\n\nAny rye?",
            [("body", "See below."), ("quoted", "Begin forwarded message:\n\nAny rye?")],
        ),
        (
            "From: Jo\nTo: Sam\nSubject: rye\n\nHi Sam,\n\nTwo.",
            [("quoted", "From: Jo\nTo: Sam\nSubject: rye"), ("greeting", "Hi Sam,"), ("body", "Two.")],
        ),
        (">50 loaves a day\n>> Order here <<", [("body", ">50 loaves a day\n>> Order here <<")]),
        (">From Leeds we drive", [("body", ">From Leeds we drive")]),
        ("From: the oven to the till.", [("body", "From: the oven to the till.")]),
    ],
)
def test_quoted(text: str, parts: Shown) -> None:
    assert _parts(text) == parts


def test_code_is_in_no_part_and_divides_the_body() -> None:
    assert _parts("Hi Jo,\n\nrun\n\n```\nBest,\n> x\n```\n\nand `wait`.\n\nSam") == [
        ("greeting", "Hi Jo,"), ("body", "run"), ("body", "and `wait`."), ("signature", "Sam"),
    ]  # fmt: skip


def test_subject_and_front_matter() -> None:
    text = "---\nto: Hi Jo,\n---\nHi Sam,\n\nTwo.\n"
    assert _parts(text, "  Rye? ", text.index("Hi Sam")) == [("subject", "Rye?"), ("greeting", "Hi Sam,"), ("body", "Two.")]
    assert _parts("Two.", "   ") == [("body", "Two.")]
    assert _parts("", "") == _parts(" \n\t\r\n", "") == []


def test_typography_and_unseen_characters_do_not_move_places() -> None:
    text = "\u200bHi\u00a0Dana\u200b,\r\n\r\nWho\u00ad minds it?\r\n\r\nBest,\u200b\r\nJo\r\n"
    assert [(role, words.replace("\u200b", "")) for role, words in _parts(text)] == [
        ("greeting", "Hi\u00a0Dana,"), ("body", "Who\u00ad minds it?"), ("sign-off", "Best,"), ("signature", "Jo"),
    ]  # fmt: skip


_PIECES = st.sampled_from(
    [
        "Hi Dana,",
        "Best,",
        "Jo",
        "\n",
        "\n\n",
        "> a",
        ">",
        "On 3 May 2025, Sam wrote:",
        "PS x",
        "-- ",
        "--",
        "```\n",
        "{{name}}",
        "[Name]",
        "{% if x %}",
        "Unsubscribe",
        "Who?",
        " ",
        "\r\n",
        "\u200b",
        "-----Original Message-----",
        "From: a",
        "To: b",
        "Sent: c",
        "🙂",
        "Thanks! Jo",
        "\ue000",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=30).map("".join)), st.text(max_size=20), st.integers(0, 40))
@settings(deadline=None, max_examples=500)
def test_any_text(text: str, subject: str, body_start: int) -> None:
    body_start = min(body_start, len(text))
    parts = parts_of(text, subject, body_start)
    assert [part.role for part in parts].count("subject") == bool(subject.strip())
    in_text = [part for part in parts if part.role != "subject"]
    assert all(body_start <= part.start < part.end <= len(text) for part in in_text)
    assert all(text[part.start : part.end].strip() == text[part.start : part.end] for part in in_text)
    assert all(a.end <= b.start for a, b in pairwise(in_text))
    assert all(a.role != b.role or a.role == "body" for a, b in pairwise(in_text) if "```" not in text)


@given(st.lists(_PIECES, max_size=30).map("".join))
@settings(deadline=None)
def test_every_word_is_in_a_part(text: str) -> None:
    if "`" in text or "{%" in text:
        return
    kept = "".join(text[part.start : part.end] for part in parts_of(text, "", 0))
    blank = str.maketrans("", "", " \n\r\u200b")
    assert kept.translate(blank) == text.translate(blank)


@pytest.mark.parametrize(
    "piece",
    [
        "{",
        "[",
        ">",
        " ",
        "\n",
        "--\n",
        "> \n",
        "On Mon 2025 wrote\n",
        "From: a\n",
        "Thanks,\n",
        "PS \n",
        "Jo\n\n",
        "! Jo ",
        "Hi a, ",
        "{{x}}",
        "```\n",
        "=",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.process_time()
    parts_of(text, text, 0)
    assert time.process_time() - start < (2 if piece in "{[> " else 6)
