"""The door of the room: files and texts to drafts, drafts to messages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.drafts import READERS, message_of, read_path, read_text
from msglint.errors import DraftError, UsageError
from msglint.message import Draft


@pytest.mark.parametrize(
    ("name", "content", "ids"),
    [
        ("a.txt", "Hi Ola,", ["a.txt"]),
        ("a.MD", "---\nchannel: dm\n---\nhi ola", ["a.MD"]),
        ("a.markdown", "", ["a.markdown"]),
        ("a.jsonl", '{"text": "a"}\n{"id": "x", "text": "b"}\n', ["a.jsonl:1", "x"]),
    ],
)
def test_read_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str, ids: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(content, "utf-8")
    drafts = list(read_path(Path(name)))
    assert [draft.id for draft in drafts if isinstance(draft, Draft)] == ids
    assert all(draft.path == name for draft in drafts)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.docx", ".jsonl, .csv, .tsv, .json files, not .docx"),
        ("README", "not files without a suffix"),
        ("gone.txt", "No such file"),
        ("d.md", "directory"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "d.md").mkdir()
    (error,) = read_path(tmp_path / name)
    assert isinstance(error, DraftError)
    assert words in error.problem
    assert error.path == str(tmp_path / name)


@pytest.mark.parametrize(("as_", "channel"), [("txt", None), ("md", "dm"), ("markdown", "dm")])
def test_read_text(as_: str, channel: str | None) -> None:
    (draft,) = read_text("---\nchannel: dm\n---\nhi", name="<in>", as_=as_)
    assert isinstance(draft, Draft)
    assert (draft.id, draft.path, draft.channel) == ("<in>", "<in>", channel)


def test_read_text_of_records_and_half_characters() -> None:
    (record,) = read_text('{"text": "a"}', as_="jsonl")
    assert isinstance(record, Draft)
    assert record.id == "-:1"
    (error,) = read_text("caf\udce9")
    assert isinstance(error, DraftError)
    assert "is not UTF-8" in error.problem


def test_read_text_as_something_else() -> None:
    with pytest.raises(UsageError, match="txt, md, markdown, html"):
        read_text("a", as_="docx")


def test_defaults_and_overrides() -> None:
    bare = message_of(Draft("a", "a", "Hi Ola,"))
    assert (bare.channel, bare.stage, bare.stage_from, bare.fields_as) == ("email", "first", "default", "template")
    draft = Draft("a", "a", "Hi Ola,", channel="dm", stage="warm", fields="final")
    own = message_of(draft)
    assert (own.channel, own.stage, own.stage_from, own.fields_as) == ("dm", "warm", "given", "final")
    told = message_of(draft, fields="template", channel="sms", stage="none")
    assert (told.channel, told.stage, told.stage_from, told.fields_as) == ("sms", "none", "given", "template")
    assert message_of(Draft("a", "a", ""), fields="final", stage="first").stage_from == "given"
    assert message_of(Draft("a", "a", ""), fields="final").fields_as == "final"


def test_fields_of_subject_and_text_but_not_of_front_matter_and_quotes() -> None:
    text = "---\nto: {{first_name}}\n---\nHi {{first_name}},\n\nok?\n\n> at {{company}}\n"
    message = message_of(Draft("a", "a", text, subject="For {{company}}", body_start=text.index("Hi")))
    assert [(f.part, f.raw, message.source(f.part)[f.start : f.end] == f.raw) for f in message.fields] == [
        ("subject", "{{company}}", True),
        ("text", "{{first_name}}", True),
    ]


@given(st.text(max_size=200), st.sampled_from(["txt", "md", "jsonl", "html", "eml", "mbox", "csv", "tsv"]))
@settings(deadline=None, max_examples=200)
def test_any_text_gives_drafts_or_errors(text: str, as_: str) -> None:
    for draft in read_text(text, as_=as_):
        if isinstance(draft, Draft):
            message_of(draft)
        else:
            assert str(draft)


def test_every_reader_is_in_the_table() -> None:
    readers = [".txt", ".md", ".markdown", ".html", ".htm", ".eml", ".mbox", ".jsonl", ".csv", ".tsv"]
    assert list(READERS) == readers
