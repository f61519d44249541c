"""Tables: delimiters, quotes, columns under many names, sequences, and rows that are broken."""

from __future__ import annotations

import io
import json

import pytest

from msglint.drafts import read_text
from msglint.drafts.tables.csv import read_csv
from msglint.errors import DraftError
from msglint.message import Draft


def read(table: str | bytes, **columns: str) -> list[Draft | DraftError]:
    return list(read_csv("a.csv", io.BytesIO(table.encode() if isinstance(table, str) else table), columns=columns))


def told(table: str | bytes, **columns: str) -> list[str]:
    """Text, or line and complaint."""
    return [each.text if isinstance(each, Draft) else f"{each.line}: {each.problem}" for each in read(table, **columns)]


def test_a_row() -> None:
    (draft,) = read('id,Channel,Stage,Subject,Text,To,Thread,Fields,Owner\nr7,SMS,warm,Hay,"Hi Bo,\nhay is ""in"".",Bo,Any hay?,final,x\n')
    assert draft == Draft(
        id="r7", path="a.csv", text='Hi Bo,\nhay is "in".', subject="Hay", channel="sms", stage="warm", to="Bo", thread="Any hay?",
        fields="final", exact=False, line=2, subject_place=(2, 1),
    )  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    text = "Hi Ada, how are; the ovens | today"
    table = f'id,subject,text\n1,"a, b","{text}"\n2,,"Hi, Bo; x"\n'.replace(",", delimiter)
    assert told(table) == [text.replace(",", delimiter), "Hi, Bo; x".replace(",", delimiter)]


@pytest.mark.parametrize(
    ("table", "texts"),
    [
        ("text\nHi Ada, how are you\nHi; Bo\n", ["Hi Ada, how are you", "Hi; Bo"]),
        ("id;text\n1;Hi, Ada, how, are, you\n2;Hi, Bo, how\n", ["Hi, Ada, how, are, you", "Hi, Bo, how"]),
        ("sep=|\nid|text, all of it\n1|Hi\n", ["Hi"]),
        ("sep=;\r\nid;text\r\n1;Hi, Ada\r\n", ["Hi, Ada"]),
        ('"id", "text"\n"1", "Hi, Ada"\n', ["Hi, Ada"]),
        ("\n\nid,text\n\n1,Hi\n,\n\n", ["Hi"]),
    ],
)
def test_tables_that_are_hard_to_divide(table: str, texts: list[str]) -> None:
    assert told(table, **({"text": "text, all of it"} if "all of it" in table else {})) == texts


def test_lines_are_those_of_the_file() -> None:
    drafts = read('id,text\n\n1,"a\n\nb"\n2,c\n\n3,d\n')
    assert [(d.line, d.id) for d in drafts if isinstance(d, Draft)] == [(3, "1"), (6, "2"), (8, "3")]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_character_sets(codec: str) -> None:
    first, second = read("id,text\n1,Café\n2,“Öl”\n".encode(codec))
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.text, second.text, second.line) == ("Café", "“Öl”", 3)


@pytest.mark.parametrize(
    "column", ["Body", "MESSAGE", "email_body", "Email Body", "emailBody", "Message text", "Copy", "content", "Template", "Email copy"]
)
def test_usual_names_of_the_text(column: str) -> None:
    assert told(f"Name,{column},Company\nAda,Hi,x\n") == ["Hi"]


def test_columns_as_the_settings_name_them() -> None:
    (draft,) = read("Ref,Pitch,Betreff,Body\n7,Hi,Öfen,old\n", id="ref", text="Pitch", subject="Betreff")
    assert isinstance(draft, Draft)
    assert (draft.id, draft.text, draft.subject) == ("7", "Hi", "Öfen")


@pytest.mark.parametrize(
    ("table", "columns", "words"),
    [
        ("Name,City\nAda,Łódź\n", {}, ["'Name', 'City'", "columns: {text: <column>}"]),
        ("Name,Body\nAda,Hi\n", {"text": "Pitch"}, ["no column 'Pitch'", "'Name', 'Body'"]),
        ("Name,Body\nAda,Hi\n", {"texts": "Body"}, ['did you mean "text"?']),
        ("text\n", {}, ["without a row below its header"]),
        ("", {}, ["without a row"]),
        ('"text\nHi\n', {}, ["never closed"]),
    ],
)
def test_tables_that_cannot_be_read(table: str, columns: dict[str, str], words: list[str]) -> None:
    (error,) = read(table, **columns)
    assert isinstance(error, DraftError)
    assert all(word in error.problem for word in words)


SEQUENCE = (
    "Contact,Email,Email 1 subject,Email 1 body,Email 2 subject,Email 2 body,Email 3 body\n"
    'c1,a@b.example,Ovens,"Hi, Ada",,Again?,Last\nc2,b@b.example,Rotas,Hi Bo,,,\n'
)


def test_sequences() -> None:
    drafts = [d for d in read(SEQUENCE, id="Contact") if isinstance(d, Draft)]
    assert [(d.id, d.subject, d.text, d.stage, d.thread, d.line) for d in drafts] == [
        ("c1#1", "Ovens", "Hi, Ada", None, "", 2),
        ("c1#2", "", "Again?", "follow-up", "Hi, Ada", 2),
        ("c1#3", "", "Last", "follow-up", "Again?", 2),
        ("c2#1", "Rotas", "Hi Bo", None, "", 3),
    ]


@pytest.mark.parametrize(
    "header",
    ["Step 1 body,Step 2 body", "message_1,message_2", "Body 1,Body 2", "Body,Body 2", "email1Body,email2Body", "Body,Follow-up 1 body"],
)
def test_names_of_steps(header: str) -> None:
    drafts = [d for d in read(f"id,{header}\nx,one,two\n") if isinstance(d, Draft)]
    assert [(d.id, d.text, d.stage) for d in drafts] == [("x#1", "one", None), ("x#2", "two", "follow-up")]


def test_steps_as_the_settings_name_them() -> None:
    assert told("Mail 1,Mail 2,Note\na,b,c\n", text="Mail #") == ["a", "b"]


def test_a_stage_of_the_row_holds_for_its_steps() -> None:
    drafts = [d for d in read("stage,Body 1,Body 2\nwarm,one,two\n") if isinstance(d, Draft)]
    assert [d.stage for d in drafts] == ["warm", "warm"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("1,a,b,c", "the row has 4 cells, the header has 3"),
        ("1,a", "ends before its text: it has 2 of 3 cells"),
        ('1,a,"x\0y"', "NUL"),
        ('1,a,"never closed', "never closed"),
        ('1,a,"one\nstray" quote', "quotes do not match"),
    ],
)
def test_bad_rows_spoil_no_other(row: str, words: str) -> None:
    first, error, *more = read(f'id,subject,text\n0,x,"Hi\nAda"\n{row}\n9,x,Ho\n')
    assert isinstance(first, Draft)
    assert isinstance(error, DraftError)
    assert (error.line, words in error.problem) == (4, True)
    assert isinstance(more[-1], Draft)
    assert (more[-1].text, more[-1].id) == ("Ho", "9")


def test_values_that_are_not_legal() -> None:
    assert told("channel,text\nemial,Hi\nDM,Ho\n") == [
        "2: channel 'emial' is not known: use email, dm, sms or copy; did you mean \"email\"?",
        "Ho",
    ]


def test_empty_cells_and_surplus_ones() -> None:
    assert told("id,text,note\n1,,x\n2,Hi,,,\n3,Ho\n") == ["", "Hi", "Ho"]


def test_a_long_cell() -> None:
    (draft,) = read('id,text\n1,"' + "word " * 50_000 + '"\n')
    assert isinstance(draft, Draft)
    assert len(draft.text) == 250_000


def test_a_quote_that_is_never_closed_takes_no_time() -> None:
    found = read('id,text\n1,"never\n' + '2,"closed"\n' * 20_000)
    assert isinstance(found[0], DraftError)
    assert sum(isinstance(each, Draft) for each in found) > 19_000


def test_a_page_in_a_cell() -> None:
    (draft,) = read('id,text\n1,"<p>Hi Ada,</p><p>I <b>need</b> you</p>"\n')
    assert isinstance(draft, Draft)
    assert draft.text == "Hi Ada,\n\nI need you"
    assert draft.origin
    at = draft.text.index("need")
    place = draft.origin.span(at, at + 4)
    assert draft.origin.text[place.start : place.end] == "need"


def test_rows_come_one_at_a_time() -> None:
    stream = io.BytesIO(b"id,text\n" + b"1,Hi\n" * 100_000)
    rows = read_csv("a.csv", stream)
    next(rows)
    assert stream.tell() < 2000


def test_keys_of_records_as_the_settings_name_them() -> None:
    record = json.dumps({"Email Body": "Hi", "name": "Ada", "text": "other"})
    (draft,) = read_text(record, as_="jsonl", columns={"text": "Email Body", "to": "name"})
    assert isinstance(draft, Draft)
    assert (draft.text, draft.to) == ("Hi", "Ada")
    (error,) = read_text('{"text": "Hi"}', as_="jsonl", columns={"text": "Body"})
    assert 'has no "Body"' in str(error)


@pytest.mark.parametrize("as_", ["csv", "tsv"])
def test_columns_through_the_door(as_: str) -> None:
    (draft,) = read_text("a\tb\n1\t2\n", as_=as_, columns={"text": "b"})
    assert isinstance(draft, Draft)
    assert draft.text == "2"
