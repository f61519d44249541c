"""Markdown: front matter with places, its mistakes, and code."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.drafts.markdown import code_spans, fenced_blocks, read_markdown
from msglint.errors import DraftError
from msglint.message import Draft, Names


def _read(text: str) -> Draft | DraftError:
    (draft,) = read_markdown("a.md", io.BytesIO(text.encode()))
    return draft


def _draft(text: str) -> Draft:
    draft = _read(text)
    assert isinstance(draft, Draft), draft
    assert draft.text == text
    return draft


def test_all_keys() -> None:
    draft = _draft(
        "---\nchannel: email  # not dm\nstage: follow-up\nsubject: 'Kiln 2'\nto: Inga Holt\nfields: final\n"
        "thread: |\n  Kiln two is down.\n  --- again\n---\n\nHi Inga,\n"
    )
    assert (draft.channel, draft.stage, draft.fields, draft.to) == ("email", "follow-up", "final", "Inga Holt")
    assert draft.thread == "Kiln two is down.\n--- again"
    assert (draft.subject, draft.subject_place) == ("Kiln 2", (4, 11))
    assert draft.text[draft.body_start :] == "\nHi Inga,\n"
    assert (draft.id, draft.path, draft.exact) == ("a.md", "a.md", True)


@pytest.mark.parametrize(
    ("line", "subject", "place"),
    [
        ("subject: Re: the kiln", "Re: the kiln", (2, 10)),
        ("subject:   {{first_name}}, the kiln  ", "{{first_name}}, the kiln", (2, 12)),
        ("subject: [Company] & us", "[Company] & us", (2, 10)),
        ("subject: your # 1 kiln", "your # 1 kiln", (2, 10)),
        ("subject: #1 kiln", "#1 kiln", (2, 10)),
        ("subject: # later", "", (2, 10)),
        ("subject: @home, 100% off", "@home, 100% off", (2, 10)),
        ('subject: "A \\"hot\\" kiln" # why', 'A "hot" kiln', (2, 11)),
        ('subject: "Hot" kilns', '"Hot" kilns', (2, 10)),
        ("subject: > 40 kilns", "> 40 kilns", (2, 10)),
        ("subject: no", "no", (2, 10)),
        ("subject: 007", "007", (2, 10)),
        ("subject:", "", (2, 9)),
        ("subject: >\n  Hot\n  kilns", "Hot kilns", (3, 3)),
        ("subject: Hot\n  kilns", "Hot kilns", (2, 10)),
        ("to: 😀\nsubject: '😀 it''s'", "😀 it's", (3, 11)),
    ],
)
def test_subject_and_its_place(line: str, subject: str, place: tuple[int, int]) -> None:
    draft = _draft(f"---\n{line}\n---\nHi Inga,")
    assert (draft.subject, draft.subject_place) == (subject, place)
    assert draft.text[draft.body_start :] == "Hi Inga,"


@pytest.mark.parametrize(
    "text", ["Hi Inga,\n", "", "---", "---\nBig kilns.\n", "text\n---\nchannel: dm\n---\n", "--- x\nchannel: dm\n---\n"]
)
def test_no_front_matter(text: str) -> None:
    draft = _draft(text)
    assert (draft.body_start, draft.subject, draft.channel) == (0, "", None)


@pytest.mark.parametrize("end", ["---", "--- ", "..."])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_closing_lines(end: str, newline: str) -> None:
    draft = _draft(newline.join(["---", "# a note", "", "channel: DM", "subject: Kiln", end, "", "hi inga"]))
    assert (draft.channel, draft.subject) == ("dm", "Kiln")
    assert draft.text[draft.body_start :] == f"{newline}hi inga"


def test_subject_line_in_the_body() -> None:
    draft = _draft("---\nchannel: email\n---\nSubject: Kiln two\n\nHi Inga,")
    assert (draft.subject, draft.subject_place) == ("Kiln two", (4, 10))
    assert draft.text[draft.body_start :] == "\nHi Inga,"


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        (
            "chanel: email",
            2,
            ["'chanel'", "thread, fields, stakes, seller, buyer or msglint", 'did you mean "channel"?'],
        ),
        ("stage: folow-up", 2, ["'folow-up'", "first, follow-up, warm or none", 'did you mean "follow-up"?']),
        ("subject: x\nchannel: telegram", 3, ["'telegram'", "email, dm, sms or copy"]),
        ("fields: templates", 2, ['did you mean "template"?']),
        ("subject: a\nsubject: b", 3, ["subject is given twice (first in line 2)"]),
        ("just words", 2, ['lines "key: value"']),
        ("to: x\n\n# note\nthread: |\n  a\n b: [\n", 7, ["thread cannot be read"]),
        ("to:\n  - a\n  - b", 2, ["to must be text"]),
    ],
)
def test_mistakes(front: str, line: int, words: list[str]) -> None:
    error = _read(f"---\n{front}\n---\nHi")
    assert isinstance(error, DraftError)
    assert (error.path, error.line) == ("a.md", line)
    assert all(word in error.problem for word in words), error.problem


def test_unclosed_front_matter() -> None:
    error = _read("---\nchannel: dm\n\nhi inga")
    assert isinstance(error, DraftError)
    assert error.line == 1
    assert "not closed" in error.problem


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` and ``c`d``", ["`b`", "``c`d``"]),
        ("x\n```py\nb = `c`\n```\ny `z`", ["```py\nb = `c`\n```", "`z`"]),
        ("~~~\nb\n~~~\n", ["~~~\nb\n~~~"]),
        ("````\n```\n````", ["````\n```\n````"]),
        ("I`ll say you`ve won", []),
        ("```\nnever closed", []),
        ("~~~~~~~~\nSALE\n~~~~~~~~", []),
        ("a ` b\n` c", []),
    ],
)
def test_code(text: str, code: list[str]) -> None:
    assert [text[span.start : span.end] for span in code_spans(text)] == code


@given(st.lists(st.sampled_from(["`", "``", "```", "~~~", "\n", "a", " ", "\r\n"]), max_size=40).map("".join), st.integers(0, 10))
@settings(deadline=None)
def test_code_spans_are_in_order_and_apart(text: str, start: int) -> None:
    spans = code_spans(text, start)
    assert all(start <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert set(fenced_blocks(text, start)) <= set(spans)


_PIECES = st.sampled_from(
    ["---\n", "channel: dm\n", "subject", ": ", "'", '"', "\\", "", ">", "\n", " ", "#", "a", "{{", "[", "\t", "é", "\x07"]
)


@given(
    st.lists(
        _PIECES,
        max_size=25,
    ).map("".join)
)
@settings(deadline=None, max_examples=300)
def test_any_front_matter(text: str) -> None:
    draft = _read("---\n" + text)
    if isinstance(draft, Draft):
        assert 0 <= draft.body_start <= len(draft.text)
        assert draft.subject_place[0] <= draft.text.count("\n") + 1
    else:
        assert draft.line >= 1


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ("seller: Kiln & Co", Names(seller=("Kiln & Co",))),
        ("seller: Kiln # ours\nbuyer: 'Birch, Inc.'", Names(("Kiln",), ("Birch, Inc.",))),
        ("buyer: [Birch, 'Elm, Inc.']", Names(buyer=("Birch", "Elm, Inc."))),
        ("seller:\n  - Kiln\n  - Glaze\nbuyer: ", Names(seller=("Kiln", "Glaze"))),
    ],
)
def test_names_of_both_sides(front: str, names: Names) -> None:
    draft = _read(f"---\n{front}\n---\nHi")
    assert isinstance(draft, Draft)
    assert draft.names == names


def test_names_that_are_no_names() -> None:
    error = _read("---\nseller:\n  a: {b: c}\n---\nHi")
    assert isinstance(error, DraftError)
    assert (error.line, error.problem) == (2, "the value of seller must be text or a list of names")


@pytest.mark.parametrize(("given", "channel"), [("LinkedIn", "dm"), ("E-Mail", "email"), ("newsletter", "copy"), ("text", "sms")])
def test_what_others_call_a_channel(given: str, channel: str) -> None:
    draft = _read(f"---\nchannel: {given}\n---\nHi")
    assert isinstance(draft, Draft)
    assert draft.channel == channel
