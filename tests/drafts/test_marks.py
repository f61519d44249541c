"""Marks: found in every kind of draft, with their places, and no part of what is read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.drafts import message_of, read_text
from msglint.drafts.marks import comments_in, marks_before, without_marks
from msglint.errors import DraftError
from msglint.message import Draft, Mark, Message


def message(text: str, as_: str = "txt", fields: str | None = None) -> Message:
    draft = next(read_text(text, name=f"a.{as_}", as_=as_))
    assert not isinstance(draft, DraftError), draft
    return message_of(draft, fields=fields)  # type: ignore[arg-type]


def told(message: Message) -> list[tuple[str, str, str]]:
    """Each mark: its form, what it says, and what stands at its place."""
    source = message.source("text")
    return [(mark.form, mark.said, source[mark.start : mark.end]) for mark in message.draft.marks]


@pytest.mark.parametrize(
    ("as_", "mark", "form"),
    [
        ("md", "<!-- msglint: off hype -- why -->", "comment"),
        ("md", "<!--msglint:off hype -- why-->", "comment"),
        ("md", "<!--\n  msglint: off hype\n  -- why\n-->", "comment"),
        ("html", "<!-- msglint: off hype -- why -->", "comment"),
        ("md", "{# msglint: off hype -- why #}", "template"),
        ("html", "{# msglint: off hype -- why #}", "template"),
        ("txt", "{# msglint: off hype -- why #}", "template"),
        ("txt", "{#- MSGLINT : off hype -- why -#}", "template"),
        ("txt", "{# msglint: off hype -- you're {{so}} | right #}", "template"),
        ("txt", "{{! msglint: off hype -- why }}", "template"),
        ("txt", "{{!-- msglint: off hype -- why --}}", "template"),
        ("txt", "{% comment %} msglint: off hype -- why {% endcomment %}", "template"),
        ("txt", "<!-- msglint: off hype -- why -->", "bare"),
        ("txt", "msglint: off hype -- why", "bare"),
        ("md", "# msglint: off hype -- why", "bare"),
    ],
)
def test_a_mark_is_found_and_not_read(as_: str, mark: str, form: str) -> None:
    found = message(f"Who lights the oven?\n{mark}\nIs it Sam?\n", as_)
    ((own, said, at),) = told(found)
    assert (own, at) == (form, mark)
    assert " ".join(said.split()).startswith("off hype -- ")
    read = [found.text("text")[part.start : part.end] for part in found.parts]
    assert [" ".join(text.split()) for text in read] == ["Who lights the oven? Is it Sam?"]
    assert found.fields == ()


@pytest.mark.parametrize(
    ("text", "as_"),
    [
        ("We wrote about msglint: it was fun.", "txt"),
        ("On msglint: off we go.", "txt"),
        ("```\n<!-- msglint: off hype -- why -->\n```\n\nWrite `{# msglint: off hype #}`.", "md"),
        ("<!-- nothing of msglint -->", "md"),
    ],
)
def test_no_mark(text: str, as_: str) -> None:
    assert message(text, as_).draft.marks == ()


def test_in_a_final_message_and_in_mail_no_template_takes_a_mark_out() -> None:
    text = "{# msglint: off hype -- why #}\nSubject: The oven\n\n{# msglint: on #}\nWho lights it?\n"
    assert [form for form, _, _ in told(message(text))] == ["template", "template"]
    assert [form for form, _, _ in told(message(text, fields="final"))] == ["bare", "bare"]
    mail = "Subject: The oven\n\n{# msglint: off hype -- why #}\nWho lights it?\n"
    assert [form for form, _, _ in told(message(mail, "eml"))] == ["bare"]
    page = message("<!-- msglint: off hype -- why --><p>Who lights it?</p>", "html", "final")
    assert [form for form, _, _ in told(page)] == ["comment"], "no reader sees a comment"


def test_a_subject_may_follow_marks() -> None:
    text = "{# msglint: off hype -- why #}\n\n{# msglint: off shouting -- why #}\nSubject: The oven\n\nWho lights it?\n"
    for as_ in ("txt", "md"):
        found = message(text, as_)
        assert (found.draft.subject, found.draft.subject_place) == ("The oven", (4, 10))
        assert [said for _, said, _ in told(found)] == ["off hype -- why", "off shouting -- why"]
    assert marks_before("Subject: The oven") == ((), 0)


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("msglint: {off: {hype: 'a quotation'}}", [("off-file hype -- a quotation", "hype")]),
        (
            "msglint:\n  off:\n    hype: a quotation\n    shouting:\n",
            [("off-file hype -- a quotation", "hype"), ("off-file shouting", "shouting")],
        ),
        ("subject: x\nmsglint: {off: [hype, shouting]}", [("off-file hype", "hype"), ("off-file shouting", "shouting")]),
        ("msglint: {off: hype}", [("off-file hype", "hype")]),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter(front: str, said: list[tuple[str, str]], newline: str) -> None:
    found = message(f"---\n{front}\n---\nWho lights it?\n".replace("\n", newline), "md")
    assert told(found) == [("front matter", what, at) for what, at in said]


@pytest.mark.parametrize(
    "front", ["msglint: off", "msglint: {on: hype}", "msglint:", "msglint: {off: {hype: [a]}}", "msglint: [", "msglint: {off: }"]
)
def test_front_matter_that_is_no_mark(front: str) -> None:
    draft = next(read_text(f"---\n{front}\n---\nHi", as_="md"))
    assert isinstance(draft, DraftError) or (front == "msglint: {off: }" and draft.marks[0].said.strip() == "off-file")
    assert not isinstance(draft, DraftError) or draft.line >= 2


def test_records() -> None:
    (mark,) = message('{"text": "Who lights it?\\n{# msglint: off hype -- why #}\\nIs it Sam?"}', "jsonl").draft.marks
    assert mark == Mark(15, 45, "off hype -- why", "template")
    (mark,) = message('{"text": "<p>Who lights it?</p><!-- msglint: off hype -- why --><p>Is it Sam?</p>"}', "jsonl").draft.marks
    assert (mark.form, mark.said) == ("comment", "off hype -- why")


_PIECES = [
    "<!--",
    "-->",
    "{#",
    "#}",
    "{{!",
    "}}",
    "msglint",
    ":",
    " off",
    " hype",
    " -- why",
    "\n",
    "\r\n",
    " ",
    "{% comment %}",
    "{% endcomment %}",
    "a",
    "é",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
@settings(deadline=None, max_examples=200)
def test_what_is_left_is_where_it_was(text: str) -> None:
    left = without_marks(Draft(id="a", path="a", text=text))
    if left.origin:
        assert all(text[left.origin.span(i, i + 1).start] == char for i, char in enumerate(left.text))
    assert all(0 <= mark.start < mark.end <= len(text) for mark in left.marks)
    assert all(one.end <= two.start for one, two in pairwise(sorted(left.marks, key=lambda mark: mark.start)))
    assert all(text[mark.start : mark.end].startswith("<!--") for mark in comments_in(text))


def test_hostile_text_costs_linear_time() -> None:
    for text in ("<!-- msglint:" * 20_000, "{# msglint: " * 20_000, "msglint: off" * 20_000, " " * 200_000 + "msglint"):
        without_marks(Draft(id="a", path="a", text=text))
