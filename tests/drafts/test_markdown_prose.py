"""What is read of Markdown, and that places stay where they are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.drafts import message_of, read_text
from msglint.drafts.markdown_prose import prose_of
from msglint.errors import DraftError
from msglint.message import Draft


def prose(text: str, start: int = 0) -> Draft:
    return prose_of(Draft(id="a.md", path="a.md", text=text, body_start=start))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Who lights *the* oven?", "Who lights the oven?"),
        ("A **game** changer, a __big__ one, ~~not~~ _really_.", "A game changer, a big one, not really."),
        ("***so***", "so"),
        ("a * b * c, 2*3*4, snake_case_name, *|FNAME|* and *|LNAME|*, {{ first_name }} _or_ {{last_name}}", None),
        ("* one\n* two *three*", "* one\n* two three"),
        ("See [our list](https://a.example/x_y_z) now.", "See our list https://a.example/x_y_z now."),
        ('See [our list](https://a.example/x "The list").', "See our list https://a.example/x."),
        ("See [the page](../page.md) and [below](#below).", "See the page and below."),
        ("[Book]({{booking_link}}) a time", "Book {{booking_link}} a time"),
        ("[https://a.example](https://a.example)", "https://a.example"),
        ("[a **big** list](/list)", "a big list"),
        ("[your city](s), [Company] (the one)", "[your city](s), [Company] (the one)"),
        ("See [our list][1] or [the page][].\n\n[1]: https://a.example/x\n[the page]: /page 'T'\n",
         "See our list https://a.example/x or the page.\n\n"),
        ("[first name] and [your city]", "[first name] and [your city]"),
        ("![a ramp](ramp.png) Steel. ![x][1]", " Steel. "),
        ("[![a ramp](r.png)](https://a.example)", " https://a.example"),
        ("<https://a.example/x> and Ana <ana@a.example>", "https://a.example/x and Ana <ana@a.example>"),
        ("Steel.[^1]\n\n[^1]: A note.", "Steel.\n\nA note."),
        ("A <b>bold</b> word<br>here <First Name>", "A bold word\nhere <First Name>"),
        ("One.\n<!-- a note\nof ours -->\nTwo.", "One.\nTwo."),
        ("One <!-- note --> two.", "One  two."),
        ("One <!-- never closed", "One  never closed"),
        ("<style>p { a: b }</style><div style='display:none'>hidden</div>Seen", "Seen"),
        ("<pre>I need it</pre>Seen", "Seen"),
        ("`[a](/b) <b>` and\n```\n<!-- x -->\n**b**\n```\n**c**", "`[a](/b) <b>` and\n```\n<!-- x -->\n**b**\n```\nc"),
        ('{{< figure src="x" >}}Steel {{% note %}}', "Steel "),
        ("R&amp;D &mdash; AT&T &nosuch;", "R&D — AT&T &nosuch;"),
        (r"5 \* 3 and \# one, C:\temp", r"5 * 3 and # one, C:\temp"),
        ("| a | b |\n|---|:-:|\n| c | d |\n\n{x|y} | z", "\n a \n b \n\n\n\n c \n d \n\n\n{x|y} | z"),
        ("a | b is no table", "a | b is no table"),
    ],
)  # fmt: skip
def test_what_is_read(text: str, read: str | None) -> None:
    if read is None:
        read = text.replace("_or_", "or")
    made = prose(text).text
    assert [line.rstrip() for line in made.split("\n") if line.strip()] == [line.rstrip() for line in read.split("\n") if line.strip()]


def test_places_are_told_in_the_file() -> None:
    text = "---\nsubject: Hi\n---\nA **game** changer & [a list](https://a.example).\n"
    draft = next(read_text(text, name="a.md", as_="md"))
    assert not isinstance(draft, DraftError)
    assert draft.origin and draft.origin.text == text and draft.text.startswith("---\nsubject: Hi\n---\n")
    at = draft.text.index("game changer")
    span = draft.origin.span(at, at + len("game changer"))
    assert text[span.start : span.end] == "game** changer"
    message = message_of(draft)
    (part,) = (part for part in message.parts if part.role == "body")
    assert message.text("text")[part.start : part.end] == "A game changer & a list https://a.example."


def test_a_draft_without_markup_is_the_same_object() -> None:
    draft = Draft(id="a", path="a", text="Who lights the oven?\n\n- Sam\n- Ada")
    assert prose_of(draft) is draft


@pytest.mark.parametrize(
    ("front", "text"),
    [
        ("---\ntitle: Ramps\ndate: 2024-03-01\ntags:\n- steel\n- wood\nlayout: post\nparams: {a: [b]}\n---\n", "Who signs?"),
        ('+++\ntitle = "Ramps"\n[params]\na = 1\n+++\n', "Who signs?"),
    ],
)
def test_front_matter_of_other_programs(front: str, text: str) -> None:
    draft = next(read_text(front + text, as_="md"))
    assert not isinstance(draft, DraftError), draft
    assert draft.text[draft.body_start :] == text


_PIECES = [
    "*", "**", "_", "__", "~~", "[", "]", "(", ")", "![", "](", "https://a.example/x", "[1]: ", "[^1]", "<", ">", "<b>", "</b>", "<!--",
    "-->", "<style>", "</style>", "{{", "}}", "{{<", ">}}", "&amp;", "\\", "|", "|---|---|", "`", "```", "\n", " ", "a", "we", "é", "😀",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join), st.integers(0, 6))
@settings(deadline=None, max_examples=400)
def test_every_character_that_is_left_is_where_it_was(text: str, start: int) -> None:
    start = min(start, len(text))
    made = prose(text, start)
    assert made.text[:start] == text[:start]
    if made.origin:
        places = [made.origin.span(i, i + 1) for i in range(len(made.text))]
        assert all(0 <= one.start <= one.end <= len(text) for one in places)
        assert sorted(one.start for one in places) == [one.start for one in places]
        copied = [(char, text[one.start : one.end]) for char, one in zip(made.text, places, strict=True)]
        assert all(char == was or char in " \n&" or "](" in was or "][" in was or "[" in was for char, was in copied)


@pytest.mark.parametrize(
    "text",
    ["[" * 40_000, "[a](" * 20_000, "**a" * 20_000, "_a " * 30_000, "<b" * 30_000, "<!--" * 30_000, "|" * 40_000, "&#1" * 30_000,
     "![a" * 20_000, "*a*" * 20_000, "[a][" * 20_000 + "\n[a]: /x", "~~" * 30_000, "\\*" * 30_000, "{{< " * 20_000],
)  # fmt: skip
def test_hostile_text(text: str) -> None:
    start = time.process_time()
    prose(text)
    assert time.process_time() - start < 3
