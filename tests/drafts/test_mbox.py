"""Mail boxes: where one mail ends and the next begins, and that a broken one spoils no other."""

from __future__ import annotations

import io

import pytest

from msglint.drafts.mail.mbox import read_mbox
from msglint.errors import DraftError
from msglint.message import Draft

FROM = "From b@a.example Mon Mar  3 10:00:00 2025\n"


def read(box: str) -> list[Draft | DraftError]:
    return list(read_mbox("a.mbox", io.BytesIO(box.encode())))


def texts(box: str) -> list[str]:
    return [each.text.strip() if isinstance(each, Draft) else f"error: {each.problem}" for each in read(box)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_mails_with_their_lines(line_end: str) -> None:
    box = f"{FROM}Subject: One\n\nHi Ada\n\n{FROM}Subject: Two\nIn-Reply-To: <x>\n\nHi Bo\n"
    first, second = read(box.replace("\n", line_end))
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert [(d.id, d.line, d.subject, d.text.strip(), d.exact, d.subject_place, d.reply) for d in (first, second)] == [
        ("a.mbox:1", 1, "One", "Hi Ada", False, (1, 1), False),
        ("a.mbox:6", 6, "Two", "Hi Bo", False, (6, 1), True),
    ]


@pytest.mark.parametrize(
    ("box", "found"),
    [
        (f"{FROM}Subject: x\n\n>From Ada to Bo\n>>From me\n", ["From Ada to Bo\n>From me"]),
        (f"{FROM}Subject: x\n\nHi\n\nFrom what I saw it works.\n", ["Hi\n\nFrom what I saw it works."]),
        (f"{FROM}Subject: x\n\nHi\nFrom b@a.example Mon Mar  3 10:00:00 2025\n", ["Hi\nFrom b@a.example Mon Mar  3 10:00:00 2025"]),
        ("From b@a.example\nSubject: x\n\nHi\n\nFrom c@a.example\nSubject: y\n\nHo\n", ["Hi", "Ho"]),
        (f"\n\n{FROM}Subject: x\n\nHi\n", ["Hi"]),
        (f"{FROM}Subject: x\n\nHi\n\n{FROM}", ["Hi", ""]),
        (f"\ufeff{FROM}Subject: x\n\nHi\n", ["Hi"]),
    ],
)
def test_where_mails_begin(box: str, found: list[str]) -> None:
    assert texts(box) == found


def test_a_broken_mail_in_the_middle() -> None:
    first, broken, last = read(f"{FROM}Subject: x\n\nHi\n\n{FROM}Content-Type: image/png\n\nxx\n\n{FROM}Subject: y\n\nHo\n")
    assert isinstance(first, Draft)
    assert isinstance(broken, DraftError)
    assert isinstance(last, Draft)
    assert str(broken) == "a.mbox:6: has no text to read: it is image/png"
    assert last.line == 11


def test_what_stands_before_the_first_mail() -> None:
    error, draft = read(f"Subject: x\n\nHi\n\n{FROM}Subject: y\n\nHo\n")
    assert isinstance(error, DraftError)
    assert (error.line, "is not a mail box here" in error.problem) == (1, True)
    assert isinstance(draft, Draft)


@pytest.mark.parametrize("box", ["", "\n\n"])
def test_an_empty_box(box: str) -> None:
    assert texts(box) == ["error: is a mail box without a mail"]


def test_one_mail_at_a_time() -> None:
    """The second mail is not asked for before the first has been taken."""
    stream = io.BytesIO((f"{FROM}Subject: x\n\nHi\n\n" * 10_000).encode())
    mails = read_mbox("a.mbox", stream)
    next(mails)
    assert stream.tell() < 1000
