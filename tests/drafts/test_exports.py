"""Sequences as tools give them out: steps, variants and channels are read, places are those in the file."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from msglint.cli import main
from msglint.drafts import message_of, read_path, read_text
from msglint.drafts.exports.json_file import LARGEST, read_json
from msglint.drafts.exports.located import Located, located
from msglint.errors import DraftError
from msglint.linter import Linter
from msglint.message import Draft
from msglint.ruleset import built_in

HELLO = "<p>Hi {{first_name}},</p><p>who lights the oven at four?</p>"
AGAIN = "Hi {{first_name}},\n\nthe drawing is on page two."
SMARTLEAD = [
    {
        "id": 11, "seq_number": 1, "seq_delay_details": {"delayInDays": 0}, "subject": "", "email_body": "",
        "sequence_variants": [
            {"variant_label": "A", "subject": "The oven", "email_body": HELLO, "is_deleted": False},
            {"variant_label": "B", "subject": "The ramp", "email_body": "<p>Is the ramp shut?</p>", "is_deleted": False},
            {"variant_label": "C", "subject": "Old", "email_body": "<p>Old words.</p>", "is_deleted": True},
        ],
    },
    {"id": 12, "seq_number": 2, "seq_delay_details": {"delay_in_days": 3}, "subject": "", "email_body": AGAIN},
]  # fmt: skip
INSTANTLY = {
    "id": "c1",
    "name": "Ovens",
    "sequences": [
        {
            "steps": [
                {
                    "type": "email",
                    "delay": 2,
                    "variants": [{"subject": "The oven", "body": HELLO}, {"subject": "Old", "body": "Old.", "v_disabled": True}],
                },
                {"type": "email", "delay": 3, "variants": [{"subject": "", "body": AGAIN}]},
            ]
        }
    ],
}
APOLLO_NESTED = {
    "name": "Ovens",
    "emailer_steps": [
        {
            "type": "auto_email",
            "wait_mode": "day",
            "wait_time": 0,
            "emailer_touches": [{"type": "new_thread", "emailer_template": {"subject": "The oven", "body_html": HELLO}}],
        },
        {"type": "call", "note": "Ask for Ana", "emailer_touches": []},
        {
            "type": "manual_email",
            "emailer_touches": [{"type": "reply_to_thread", "emailer_template": {"subject": "", "body_html": AGAIN}}],
        },
    ],
}
APOLLO_FLAT = {
    "emailer_campaign": {"id": "c", "name": "Ovens"},
    "emailer_steps": [{"id": "s2", "position": 3, "type": "auto_email"}, {"id": "s1", "position": 1, "type": "auto_email"}],
    "emailer_touches": [
        {"id": "t2", "emailer_step_id": "s2", "emailer_template_id": "m2", "type": "reply_to_thread"},
        {"id": "t1", "emailer_step_id": "s1", "emailer_template_id": "m1", "type": "new_thread"},
    ],
    "emailer_templates": [{"id": "m2", "subject": None, "body_text": AGAIN}, {"id": "m1", "subject": "The oven", "body_html": HELLO}],
}


def outreach_link(number: int, step: int, template: int) -> dict[str, Any]:
    related = {"sequenceStep": {"type": "sequenceStep", "id": step}, "template": {"type": "template", "id": template}}
    return {"type": "sequenceTemplate", "id": number, "relationships": {name: {"data": each} for name, each in related.items()}}


OUTREACH = {
    "data": [outreach_link(7, 2, 22), outreach_link(8, 1, 21)],
    "included": [
        {"type": "sequence", "id": 5, "attributes": {"name": "Ovens"}},
        {"type": "sequenceStep", "id": 1, "attributes": {"order": 1, "stepType": "auto_email"}},
        {"type": "sequenceStep", "id": 2, "attributes": {"order": 3, "stepType": "manual_email"}},
        {"type": "template", "id": 21, "attributes": {"subject": "The oven", "bodyHtml": HELLO}},
        {"type": "template", "id": 22, "attributes": {"subject": "", "bodyHtml": AGAIN}},
    ],
}


def read(document: Any, **columns: str) -> list[Draft | DraftError]:
    data = document if isinstance(document, bytes) else json.dumps(document, indent=1).encode()
    return list(read_json("a.json", BytesIO(data), columns=columns))


def drafts(document: Any) -> list[Draft]:
    found = read(document)
    assert [each for each in found if isinstance(each, DraftError)] == []
    return [each for each in found if isinstance(each, Draft)]


def problem(document: Any, **columns: str) -> str:
    (error,) = read(document, **columns)
    assert isinstance(error, DraftError)
    return f"{error.line}: {error.problem}"


@pytest.mark.parametrize(
    ("document", "names"),
    [
        (SMARTLEAD, ["Smartlead step 1 A", "Smartlead step 1 B", "Smartlead step 2"]),
        (INSTANTLY, ["Instantly Ovens step 1", "Instantly Ovens step 2"]),
        (APOLLO_NESTED, ["Apollo Ovens step 1", "Apollo Ovens step 3"]),
        (APOLLO_FLAT, ["Apollo Ovens step 1", "Apollo Ovens step 3"]),
        (OUTREACH, ["Outreach Ovens step 1", "Outreach Ovens step 3"]),
    ],
    ids=["Smartlead", "Instantly", "Apollo, as it takes it", "Apollo, as it gives it", "Outreach"],
)
@pytest.mark.parametrize("wrapped", [False, True])
def test_a_sequence_of_each_tool(document: Any, names: list[str], wrapped: bool) -> None:
    found = drafts({"items": [document]} if wrapped and document is not OUTREACH else document)
    first, last = found[0], found[-1]
    assert [draft.id for draft in found] == names
    assert (first.subject, first.text.split(), first.channel, first.stage) == (
        "The oven", ["Hi", "{{first_name}},", "who", "lights", "the", "oven", "at", "four?"], "email", None,
    )  # fmt: skip
    assert (last.subject, last.text, last.stage, last.thread) == ("", AGAIN, "follow-up", first.text)


def test_variants_follow_up_on_the_same_message() -> None:
    second = {**SMARTLEAD[0], "seq_number": 2}
    found = drafts([SMARTLEAD[1] | {"seq_number": 1}, second])
    assert [(draft.id, draft.thread) for draft in found[1:]] == [("Smartlead step 2 A", AGAIN), ("Smartlead step 2 B", AGAIN)]


def test_channels_are_read_and_what_nobody_reads_is_left_out() -> None:
    steps = [
        {"type": kind, "emailer_touches": [{"emailer_template": {"body_text": f"Words of {kind}."}}]}
        for kind in ("linkedin_step_message", "sms", "action_item", "auto_email")
    ]
    assert [(draft.channel, draft.text) for draft in drafts({"emailer_steps": steps})] == [
        ("dm", "Words of linkedin_step_message."),
        ("sms", "Words of sms."),
        ("email", "Words of auto_email."),
    ]


def test_templates_of_outreach_that_no_step_names() -> None:
    alone = {"data": {"type": "template", "id": 4, "attributes": {"name": "Mill", "subject": "The mill", "bodyHtml": HELLO}}}
    (draft,) = drafts(alone)
    assert (draft.id, draft.subject, draft.stage) == ("Outreach Mill", "The mill", None)


def test_places_are_those_in_the_file() -> None:
    body = "<p>Caf\u00e9 &amp; \u201ctea\u201d \U0001f600,</p>\n<p>I really need to make a sale.</p>"
    document = [{"seq_number": 1, "subject": "I need\t\U0001f600 \u201cthis\u201d", "email_body": body}]
    for ascii_only in (True, False):
        source = json.dumps(document, indent=2, ensure_ascii=ascii_only)
        (draft,) = drafts(source.encode())
        assert draft.origin and draft.subject_origin and draft.exact
        assert draft.text.split() == ["Caf\u00e9", "&", "\u201ctea\u201d", "\U0001f600,", "I", "really", "need", "to", "make", "a", "sale."]
        at = draft.text.index("I really")
        span = draft.origin.span(at, at + len("I really need to make a sale."))
        assert source[span.start : span.end] == "I really need to make a sale."
        grin = draft.text.index("\U0001f600")
        span = draft.origin.span(grin, grin + 1)
        assert json.loads(f'"{source[span.start : span.end]}"') == "\U0001f600"
        line, column = draft.subject_place
        assert source.splitlines()[line - 1][column - 1 :].startswith("I need\\t")
        assert draft.subject == document[0]["subject"]
        (report,) = Linter(built_in()).lint([message_of(draft)])
        place = next(finding for finding in report.findings if finding.rule == "needs-the-sale").place
        assert source.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == "I really need to make a sale"


def test_a_mark_in_a_body_silences_where_it_stands() -> None:
    body = "<!-- msglint: off needs-the-sale -- a joke --><p>I really need to make a sale.</p>"
    (draft,) = drafts([{"seq_number": 1, "email_body": f"<p>Hi \u00e9,</p>{body}"}])
    assert draft.origin
    (mark,) = draft.marks
    assert draft.origin.text[mark.start : mark.end] == "<!-- msglint: off needs-the-sale -- a joke -->"


@pytest.mark.parametrize(
    "value",
    ["", "plain", 'a "quote" \\ and / \n\t', "\u00e9\u2028\U0001f600", {"a": [1, -2.5e3, None, True, {}], "b": [[]], "": "x"}, [], 7],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_located_json_is_the_same_json(value: Any, indent: int | None) -> None:
    source = f" {json.dumps(value, indent=indent)}\n"
    found = located(source)
    assert found == json.loads(source)
    if isinstance(found, Located):
        assert found.map(source).length == len(found)
        assert json.loads(f'"{source[found.start : found.end]}"') == value


def test_a_list_of_records_is_read_with_our_keys() -> None:
    found = read([{"id": "a", "text": "Who lights\nthe oven?", "subject": "Oven", "channel": "sms"}, {"text": 7}, {"text": "Is it hot?"}])
    first, bad, last = found
    assert isinstance(first, Draft) and isinstance(last, Draft) and isinstance(bad, DraftError)
    assert (first.id, first.text, first.subject, first.channel) == ("a", "Who lights\nthe oven?", "Oven", "sms")
    assert bad.problem == 'record 2 has no "text" that is text'
    assert last.id == "a.json#3"
    (mapped,) = read([{"copy": "Is it hot?", "title": "Oven"}], text="copy", subject="title")
    assert isinstance(mapped, Draft)
    assert (mapped.text, mapped.subject, mapped.subject_place) == ("Is it hot?", "Oven", (4, 13))


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"name": "a", "version": "1.0"}, "0: is JSON, but no sequence as Apollo, Instantly, Outreach, Smartlead write it"),
        ([], "0: is JSON, but no sequence"),
        (b'{\n"a": 1,\n}', "3: is not JSON"),
        (b"", "1: is not JSON"),
        (b"[" * 200_000, "0: is not JSON msglint can read: it is nested too deep"),
        (b'"' + b"x" * LARGEST + b'"', "0: is JSON of more than 8 MB"),
        (b'["\xff"]', "1: is not UTF-8"),
        ([{"seq_number": 1, "email_body": "a\0b"}], "0: is JSON, but no sequence"),
        ({"steps": [{"actionType": "EMAIL", "stepOrder": 1, "emailPattern": {"templateId": "9"}}]}, "0: is a sequence of HubSpot"),
        ({"data": [outreach_link(1, 2, 3)]}, "0: is a sequence of Outreach without its templates"),
        ([{"seq_number": 1, "email_body": ""}], "0: is a sequence of Smartlead without a message in it"),
        ([{"seq_number": 1, "email_body": "half \ud83d"}], '4: Smartlead step 1: "text" holds half a character'),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(document: Any, said: str) -> None:
    if document == [{"seq_number": 1, "email_body": "a\0b"}]:
        said = '4: Smartlead step 1: "text" is not text: it holds a NUL'
    assert problem(document).startswith(said)


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("Campaign Name,seq_number,variant_label,subject,email_body", "Ovens,2,B,Hay,{}", "Smartlead Ovens step 2 B"),
        ("emailer_step.position,type,wait_mode,emailer_template.subject,emailer_template.body_html", "2,auto_email,day,Hay,{}",
         "Apollo step 2"),
        ("sequenceName,order,stepType,subject,bodyHtml", "Ovens,2,manual_email,Hay,{}", "Outreach Ovens step 2"),
    ],
)  # fmt: skip
def test_tables_with_a_row_for_each_step(header: str, row: str, name: str) -> None:
    first = row.replace("2", "1", 1).replace("B", "A", 1).format("<p>Who bakes?</p>")
    found = list(read_text(f"{header}\n{first}\n{row.format('Is it hot?')}\n", name="a.csv", as_="csv"))
    one, two = (draft for draft in found if isinstance(draft, Draft))
    assert (one.text, one.stage, one.channel, one.line) == ("Who bakes?", None, "email", 2)
    assert (two.id, two.text, two.subject, two.stage, two.thread) == (name, "Is it hot?", "Hay", "follow-up", "Who bakes?")


def test_a_table_of_steps_says_what_is_wrong_with_a_row_and_reads_the_others() -> None:
    table = 'seq_number,subject,email_body\n1,Hay,Who bakes?\nlast,Hay,x\n2,Hay,"open\n3,,Is it hot?\n4,a,b,c\n'
    found = [each.text if isinstance(each, Draft) else f"{each.line}: {each.problem}" for each in read_text(table, as_="csv")]
    assert found[0] == "Who bakes?"
    assert found[1] == "3: a step of Smartlead has a number, not 'last'"
    assert found[2].startswith("4: a quote opens here")
    assert found[3] == "Is it hot?"
    assert found[4].startswith("6: the row has 4 cells")


def test_columns_that_settings_name_win_over_a_tools() -> None:
    table = "seq_number,subject,email_body,own\n2,Hay,not this,Is it hot?\n"
    (draft,) = read_text(table, as_="csv", columns={"text": "own"})
    assert isinstance(draft, Draft)
    assert (draft.text, draft.stage) == ("Is it hot?", None)


@pytest.mark.parametrize("header", ["position,body_html", "order,body html,steps", "seq,email_body"])
def test_other_tables_are_read_as_ever(header: str) -> None:
    (draft,) = read_text(f"{header}\n1,Is it hot?\n", name="a.csv", as_="csv")
    assert isinstance(draft, Draft)
    assert (draft.id, draft.text) == ("a.csv:2", "Is it hot?")


@pytest.mark.parametrize("document", [SMARTLEAD, INSTANTLY, APOLLO_FLAT, OUTREACH], ids=["smartlead", "instantly", "apollo", "outreach"])
def test_a_broken_export_gives_drafts_or_an_error(document: Any) -> None:
    whole, chance = json.dumps(document), Random(7)
    values = ["null", "7", '""', "[]", "{}", "[[]]", '"\\u0000"', "-1e999", '"step"']
    for _ in range(150):
        pieces = re.split(r"(?<=: )", whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(1, len(pieces))
            pieces[at] = chance.choice(values) + "," + pieces[at].partition(", ")[2] if ", " in pieces[at] else pieces[at]
        data = "".join(pieces).encode()
        data = data[: chance.randrange(len(data))] if chance.random() < 0.2 else data
        found = read(data)
        assert found
        for each in found:
            assert isinstance(each, DraftError) or message_of(each).draft.text


def test_check_reads_an_export_that_is_named_and_passes_by_one_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text(json.dumps(SMARTLEAD), "utf-8")
    (tmp_path / "package.json").write_text('{"name": "site"}', "utf-8")
    (tmp_path / "one.txt").write_text("Who lights the oven at four?\n", "utf-8")
    run = CliRunner().invoke
    named = run(main, ["check", "--no-cache", "--no-settings", "--fail-on", "never", str(tmp_path / "export.json")])
    assert named.exit_code == 0, named.stderr
    shown = " ".join(named.stdout.split())  # a long path is wrapped
    assert "Smartlead step 1 A" in shown and "Smartlead step 2" in shown
    folder = run(main, ["check", "--no-cache", "--no-settings", "--fail-on", "never", "--format", "json", str(tmp_path)])
    assert [each["path"] for each in json.loads(folder.stdout)["drafts"]] == [str(tmp_path / "one.txt")]
    assert not json.loads(folder.stdout)["errors"]
    piped = run(main, ["check", "--no-cache", "--no-settings", "--as", "json", "-"], input=json.dumps(INSTANTLY))
    assert "Instantly Ovens step 2" in " ".join(piped.stdout.split()), piped.stderr
    other = run(main, ["check", "--no-cache", "--no-settings", str(tmp_path / "package.json")])
    assert other.exit_code == 2 and "no sequence as Apollo" in other.stderr
    assert [type(each) for each in read_path(tmp_path / "package.json")] == [DraftError]
