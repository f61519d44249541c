"""A message read: which parts, in which order, with merge fields as if filled in."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from made import message, parsed

from msglint.drafts import message_of
from msglint.language.parse import parse
from msglint.language.reading import Reading, parse_all
from msglint.message import Channel, Draft, FieldKind, MergeField, Part, Role


def _lines(reading: Reading) -> list[str]:
    return [sentence.line.strip() for sentence in reading.sentences]


def _field(text: str, raw: str, kind: FieldKind) -> MergeField:
    start = text.index(raw)
    return MergeField("text", start, start + len(raw), kind, raw)


@pytest.mark.parametrize(
    ("text", "raw", "kind", "read"),
    [
        ("Is {{first}} there?", "{{first}}", "name", "is dana there ?"),
        ("Who packs at {{org}}?", "{{org}}", "company", "who packs at tipetech ?"),
        ("Saw [their post] today.", "[their post]", "phrase", "saw details today ."),
        ("{{line}}\n\nWho packs?", "{{line}}", "sentence", "specifics"),
        ("See {{url}} now.", "{{url}}", "link", "see https://example.com now ."),
        ("It takes {{n}} vans.", "{{n}}", "number", "it takes 12 vans ."),
        ("On {{day}} then?", "{{day}}", "date", "on tuesday then ?"),
        ("I am {{me}}.", "{{me}}", "sender", "i am alex ."),
        ("{% if a %}We pack.", "{% if a %}", "logic", "we pack ."),
    ],
)
def test_a_merge_field_is_read_as_filled_in(text: str, raw: str, kind: FieldKind, read: str) -> None:
    field = _field(text, raw, kind)
    reading = Reading(message(text, fields=[field]))
    assert _lines(reading)[0] == read
    places = {(word.start, word.end, word.field) for word in reading.sentences[0].words if word.field}
    assert places == (set() if kind == "logic" else {(field.start, field.end, kind)})


def test_the_sellers_names_stand_in_the_signature() -> None:
    text = "Ada packs at Leith.\nBen O\u2019Hara, Ovenly Ltd, 3 Al Rd, +44 131"
    made = message(text, [Part("body", 0, 19), Part("signature", 20, len(text))])
    assert Reading(made).seller_names == {"ben", "ovenly"}
    assert Reading(message(text)).seller_names == frozenset()


def test_inline_code_is_not_read() -> None:
    text = "Run `we need you` on the {{org}} kiln."
    made = replace(message(text, fields=[_field(text, "{{org}}", "company")]), code=((4, 17),))
    reading = Reading(made)
    assert _lines(reading) == ["run on the tipetech kiln ."]
    assert [text[w.start : w.end] for w in reading.sentences[0].words] == ["Run", "on", "the", "{{org}}", "kiln", "."]


def test_unseen_characters_before_a_merge_field_move_nothing() -> None:
    text = "\ufeffSo\u00adlar for {{org}}?"
    reading = Reading(message(text, fields=[_field(text, "{{org}}", "company")]))
    assert _lines(reading) == ["solar for tipetech ?"]
    sentence = reading.sentences[0]
    assert [text[slice(*sentence.place(i, i + 1))] for i in range(4)] == ["So\u00adlar", "for", "{{org}}", "?"]


def test_unseen_characters_before_a_part_move_nothing() -> None:
    text = "Hi\u200b Jo,\nWho packs?"
    parts = [Part("greeting", 0, 7), Part("body", 7, len(text))]
    reading = Reading(message(text, parts))
    assert [(s.part.role, text[s.start : s.end]) for s in reading.sentences] == [("greeting", "Hi\u200b Jo,"), ("body", "Who packs?")]


def test_the_subject_is_read_in_its_own_text() -> None:
    subject, text = "Your {{org}} kiln", "Who packs the oak?"
    fields = [MergeField("subject", 5, 12, "company", "{{org}}")]
    parts = [Part("subject", 0, len(subject)), Part("body", 0, len(text))]
    reading = Reading(message(text, parts, subject=subject, fields=fields))
    assert _lines(reading) == ["your tipetech kiln", "who packs the oak ?"]
    assert subject[reading.sentences[0].words[1].start : reading.sentences[0].words[1].end] == "{{org}}"
    assert reading.sentences[0].part.text_name == "subject"
    assert reading.body == (1,)
    assert 0 not in reading.wants_parse


@pytest.mark.parametrize(
    ("role", "read"),
    [
        ("subject", True),
        ("greeting", True),
        ("body", True),
        ("sign-off", False),
        ("signature", False),
        ("boilerplate", False),
        ("quoted", False),
    ],
)
def test_which_parts_are_read(role: Role, read: bool) -> None:
    text = "We help bakers. Who packs at your depot?"
    reading = parsed(message(text, [Part(role, 0, len(text))], subject=text))
    assert len(reading.sentences) == (2 if read else 0)
    assert len(reading.questions) == (1 if read else 0)
    assert len(reading.offers) == (1 if role == "body" else 0)
    assert reading.body == ((0, 1) if role == "body" else ())


def test_what_a_mail_quotes_and_signs_with_is_never_read() -> None:
    text = (
        "Hi Jo,\n\nWho packs the oak at your depot?\n\nBest,\nMo Reyes\nHead of Sales, Kiln Ltd\n\n"
        "On Mon, 3 Mar 2025 at 10:02, Jo Poe wrote:\n> We need your kiln.\n> Do you sell ovens?\n"
    )
    reading = Reading(message_of(Draft("draft", "draft", text)))
    body = [text[s.start : s.end] for s in reading.sentences if s.part.role == "body"]
    assert body == ["Who packs the oak at your depot?"]
    assert all(s.end < text.index("Mo Reyes") for s in reading.sentences)
    assert len(reading.questions) == 1


@pytest.mark.parametrize(("channel", "casual"), [("email", False), ("copy", False), ("dm", True), ("sms", True)])
def test_only_dms_and_text_messages_are_casual(channel: Channel, casual: bool) -> None:
    reading = Reading(message("you still open on sundays", channel=channel))
    assert reading.casual is casual
    assert bool(reading.questions) is casual


def test_an_empty_message_has_nothing() -> None:
    reading = parsed(message(""))
    assert (reading.sentences, reading.body, reading.wants_parse, reading.questions) == ((), (), frozenset(), ())
    assert (reading.offers, reading.observations, reading.own_words) == ({}, {}, {})


def test_a_sentence_without_either_side_wants_no_parse() -> None:
    reading = Reading(message("The kiln is hot. We fix kilns. Who packs the oak at your depot?"))
    assert reading.wants_parse == {1, 2}


def test_a_sentence_that_was_not_parsed_has_no_clauses() -> None:
    assert Reading(message("We fix kilns.")).clauses(0) == []
    (clause,) = parsed(message("We fix kilns.")).clauses(0)
    assert clause.side == "seller"


def test_a_stated_question_is_a_statement() -> None:
    reading = Reading(message("Who packs the oak at your depot? I wonder who checks your scales."))
    assert [question.sentence for question in reading.questions] == [0, 1]
    assert reading.asked_in == {0}


def test_equal_sentences_are_parsed_once() -> None:
    reading = Reading(message("We fix kilns. We fix kilns. We fix ovens."))
    assert parse(reading.sentences) == 8
    assert reading.sentences[0].said.tree is not reading.sentences[2].said.tree


def test_a_doc_is_one_sentence_with_the_read_words() -> None:
    reading = Reading(message("Ill fix it - the kiln - then: the oven; all of it, ok"))
    (sentence,) = reading.sentences
    parse_all([reading])
    tree = reading.tree(0)
    assert tree is not None
    assert [node.text for node in tree.nodes()] == [word.read for word in sentence.words]
    assert sum(node.head is node for node in tree.nodes()) == 1


def test_what_else_is_parsed_changes_no_clause() -> None:
    texts = ["We fix kilns for your crew.", "Saw your post about the new depot.", "You dry the oak yourself and we never do."]
    alone = [parsed(message(text)).clauses(0) for text in texts]
    together = Reading(message("\n\n".join(texts)))
    parse_all([together])
    assert [together.clauses(i) for i in range(3)] == alone


def test_nothing_to_parse_loads_no_model() -> None:
    code = "from msglint.language import parse, reading; print(parse.parse([]), parse.load.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]
