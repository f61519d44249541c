"""Branches: every kind of group, what is none, which readings there are, and that places lead back."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.drafts import message_of
from msglint.drafts.fields.branches import MOST, branches_of, readings_of
from msglint.drafts.fields.groups import groups_of, unspun
from msglint.message import Draft, Origin
from msglint.text import MappedText

READINGS = [
    # spintax
    ("{Hi|Hello|Hey} Dana", ["Hi Dana", "Hello Dana", "Hey Dana"]),
    ("{Hi|Hey} Dana, {how|what}?", ["Hi Dana, how?", "Hey Dana, how?", "Hi Dana, what?"]),
    ("{Hi|Good {morning|evening}} Dana", ["Hi Dana", "Good morning Dana", "Good evening Dana"]),
    ("{{Hi|Hello} Dana|Hey}", ["Hi Dana", "Hey", "Hello Dana"]),
    ("{Hi|Hello {{first_name}}}, so", ["Hi, so", "Hello {{first_name}}, so"]),
    ("{Hi *|FNAME|*|Hello}", ["Hi *|FNAME|*", "Hello"]),
    ("Great{ idea|}!", ["Great idea!", "Great!"]),
    ("{RANDOM|you|all}", ["you", "all"]),
    ("save ${500|600}", ["save $500", "save $600"]),
    ("{https://a.example|https://b.example}", ["https://a.example", "https://b.example"]),
    ("{a `x|y`|b}", ["a `x|y`", "b"]),
    ("{One.\n\nTwo.|Three.}", ["One.\n\nTwo.", "Three."]),
    ("{{RANDOM | Hi {{firstName}}, | Hello, |Hey,}} so", ["Hi {{firstName}}, so", "Hello, so", "Hey, so"]),
    ("{{Random|Hi|Hello}} {{first_name|there}}", ["Hi {{first_name|there}}", "Hello {{first_name|there}}"]),
    ("{{RANDOM | {big|small} dogs | cats}}", ["big dogs", "cats", "small dogs"]),
    ("{{Hi there|Good day|Hello}} Dana", ["Hi there Dana", "Good day Dana", "Hello Dana"]),
    ("{{fallback|{{first_name}}|Doctor}}", ["{{first_name}}", "Doctor"]),
    # conditions
    ("{{#if vet}}Your clinic{{else}}Your shop{{/if}} is open", ["Your clinic is open", "Your shop is open"]),
    ("{{#if a}}1{{else if b}}2{{else}}3{{/if}}", ["1", "2", "3"]),
    ("{{#if a}}1{{#elsif b}}2{{#else}}3{{#endif}}", ["1", "2", "3"]),
    ("Saw {{#unless old}}your{{/unless}} shop", ["Saw your shop", "Saw shop"]),
    ("{% if a %}1{% elif b %}2{% elsif c %}3{% endif %}.", ["1.", "2.", "3.", "."]),
    ("{%- unless a -%}1{%- else -%}2{%- endunless -%}", ["1", "2"]),
    ("{% case a %} so {% when 1 %}one{% when 2 %}two{% else %}many{% endcase %}", ["one", "two", "many"]),
    ("{{ if .Vet }}1{{ else }}2{{ end }}", ["1", "2"]),
    ("*|IF:SHOP|*1*|ELSEIF:FARM|*2*|ELSE:|*3*|END:IF|*", ["1", "2", "3"]),
    ("%IF $CITY = 'Cork'%1%ELSE%2%/IF%", ["1", "2"]),
    ("{{#if a}}1{% if b %}2{% endif %}{{/if}}3", ["123", "3", "13"]),
    ("{% if a %}{Hi|Hello}{% else %}Hey{% endif %} you", ["Hi you", "Hey you", "Hello you"]),
    # read once
    ("{{#each dogs}}{{this}} barks.{{/each}}", ["{{this}} barks."]),
    ("{% for dog in dogs %}{{dog}} barks.{% endfor %}", ["{{dog}} barks."]),
    ("{% comment %}{ask|tell} her{% endcomment %}Hi", ["Hi"]),
    # a tag takes its line with it
    ("A\n{% if b %}\nB\n{% else %}\nC\n{% endif %}\nD\n", ["A\nB\nD\n", "A\nC\nD\n"]),
    ("A\r\n  {{#if b}}\r\nB\r\n  {{/if}}\r\nD", ["A\r\nB\r\nD", "A\r\nD"]),
    # what is never closed stays, what is around it is read
    ("{% if a %}{Hi|Hello} {{#if b}}", ["{% if a %}Hi {{#if b}}", "{% if a %}Hello {{#if b}}"]),
    ("{{#if a}}{one|{{else}}two}{{/if}}", ["{one|", "two}"]),
    ("{{#if a}}1{{#unless b}}2{{/if}}3", ["1{{#unless b}}23", "3"]),
]

WHOLE = [
    "Hi Dana, how is the shop?",
    "Hi {{first_name}} of {company}, see [the list].",
    "{{first_name|there}} {first_name|there} {FirstName|friend} {{ x | default: 'a' | upper }}",
    "{single} {color: red} {} {|",
    '{"a": "b|c"} {color: red; margin: 0|1}',
    "if (a || b) { return a || b }",
    "`{a|b}`",
    "```\n{a|b}\n{{#if x}}y{{/if}}\n```",
    "https://a.example/{a|b} www.a.example/?q={a|b}",
    "https://a.example/{{id}}/{a|b}",
    "\\{a|b}",
    "${a|b} #{a|b}",
    "| a | b |\n| {{x}} | c |",
    "{{/if}} {{else}} {% endif %} |END:IF|",
    "{% set a = 1 %}{{> footer}}{{! a note }}",
]


@pytest.mark.parametrize(("text", "readings"), READINGS)
def test_readings(text: str, readings: list[str]) -> None:
    assert [reading for reading, _ in branches_of(text)] == readings


@pytest.mark.parametrize("text", WHOLE)
def test_texts_without_branches(text: str) -> None:
    assert branches_of(text) == []


def test_front_matter_stays_as_it_is() -> None:
    text = "---\nsubject: {a|b}\n---\n  {Hi|Hello} Dana"
    body = text.index("  {Hi")
    readings = branches_of(text, body)
    assert [reading[body:] for reading, _ in readings] == ["  Hi Dana", "  Hello Dana"]
    assert all(reading[:body] == text[:body] for reading, _ in readings)
    assert branches_of(text[:body] + "Hi", body) == []


def test_a_place_leads_back_to_its_words() -> None:
    text = "{{#if vet}}Your clinic{{else}}Your {old|new} shop{{/if}} is open"
    reading, map = branches_of(text)[-1]
    assert reading == "Your new shop is open"
    new = map.span(5, 8)
    assert text[new.start : new.end] == "new"
    over = map.span(0, len("Your new shop is"))
    assert text[over.start : over.end] == "Your {old|new} shop{{/if}} is"


def test_each_branch_has_its_turn_and_not_each_combination() -> None:
    assert len(branches_of("{a|b|c} {d|e} {f|g|h|i} {% if j %}k{% endif %}")) == 1 + 2 + 1 + 3 + 1
    assert len(branches_of("{a|b} " * 20)) == 21


def test_after_the_most_readings_the_rest_is_not_read() -> None:
    readings = branches_of(" ".join(f"{{a{i}|b{i}}}" for i in range(100)))
    assert len(readings) == MOST
    assert "b0" in readings[1][0] and "b62" in readings[-1][0]
    assert len(branches_of("{a|b} " * 30_000)) < 20  # so that all of them together stay small


def test_equal_readings_count_once() -> None:
    assert [reading for reading, _ in branches_of("{Hi|Hi|Hello}")] == ["Hi", "Hello"]


_PIECES = st.sampled_from(
    "{ { | | } } {{ }} {{#if_a}} {{else}} {{/if}} {%_if_a_%} {%_elif_b_%} {%_else_%} {%_endif_%} *|IF:A|* *|ELSE:|* *|END:IF|* {{RANDOM_| "
    "{{name}} {{a|b|c}} {%_for_a_in_b_%} {%_endfor_%} `x|y` https://a.example/ word , .".replace("_ ", " ").split(" ")
).map(lambda piece: piece.replace("_", " ")) | st.sampled_from([" ", "\n", "\n\n", "  "])


@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=40).map("".join)), st.integers(0, 20))
@settings(deadline=None, max_examples=250)
def test_any_text(text: str, start: int) -> None:
    start = min(start, len(text))
    groups = groups_of(text, start)
    readings = branches_of(text, start)
    assert len(readings) <= 1 + sum(len(group.branches) - 1 for group in groups)
    assert bool(readings) == bool(groups)
    for reading, map in readings:
        assert reading[:start] == text[:start]
        assert map.length == len(reading)
        places = [map.span(i, i + 1) for i in range(len(reading))]
        assert [text[place.start : place.end] for place in places] == list(reading)
        assert places == sorted(places)
    for group, following in pairwise(groups):
        assert following.start >= group.end or following.end <= group.end  # one within the other, or apart
    for draft in readings_of(Draft("a", "a", text, subject=text, body_start=start)):
        message_of(draft)
    message_of(Draft("a", "a", text, subject=text, fields="final"))


@pytest.mark.parametrize(
    "piece",
    [
        "{{",
        "{%",
        "{|",
        "{a|",
        "{|}",
        "{a|b}",
        "{{#if a}}",
        "{{RANDOM|",
        "{% if a %}\n",
        "*|IF:A|*",
        "%IF ",
        "{{a|b",
        "https://{{",
        " {{x}} |",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    for length in (190_000, 1_000_000):
        text = piece * (length // len(piece))
        start = time.process_time()
        branches_of(text)
        assert time.process_time() - start < 4


@pytest.mark.parametrize(("opens", "closes"), [("{a|", "}"), ("{{#if a}}", "{{/if}}"), ("{{RANDOM|a|", "}}")])
def test_deep_nesting_is_no_harm(opens: str, closes: str) -> None:
    deep = 190_000 // len(opens + closes)
    assert branches_of(opens * deep + closes * deep)


def test_a_branch_deep_inside_is_read() -> None:
    text = "".join(f"{{a{i}|" for i in range(70)) + "x" + "}" * 70
    assert [reading for reading, _ in branches_of(text)] == [f"a{i}" for i in range(MOST)]


def test_unspun_spintax() -> None:
    text = "{Hi|Good {day|evening}} {{first_name|there}} {% if a %}{b|c}{% endif %} {{RANDOM | d | e}}"
    assert [text[span.start : span.end] for span in unspun(text)] == ["{Hi|Good {day|evening}}", "{b|c}", "{{RANDOM | d | e}}"]


def test_a_template_is_read_once_a_branch() -> None:
    text = "{Hi|Hello} {{first_name}},\n\nHow is the {shop|farm}?"
    message = message_of(Draft("a", "a", text, subject="{Your|The} roof"), channel="dm", stage="warm")
    variants = (message, *message.variants)
    assert [(v.draft.subject, v.draft.text.replace("\n\n", " ")) for v in variants] == [
        ("Your roof", "Hi {{first_name}}, How is the shop?"),
        ("Your roof", "Hello {{first_name}}, How is the shop?"),
        ("Your roof", "Hi {{first_name}}, How is the farm?"),
        ("The roof", "Hi {{first_name}}, How is the shop?"),
    ]
    assert {(v.channel, v.stage, v.stage_from, v.variants) for v in variants} == {
        ("dm", "warm", "given", message.variants),
        ("dm", "warm", "given", ()),
    }
    assert all([f.raw for f in v.fields] == ["{{first_name}}"] for v in variants)
    assert {v.source("text") for v in variants} == {text}
    assert {v.source("subject") for v in variants} == {"{Your|The} roof"}
    roles = [[part.role for part in v.parts] for v in variants]
    assert roles == [["subject", "greeting", "body"]] * 4


def test_a_text_that_was_made_from_another_leads_back_to_that() -> None:
    page = "<p>{Hi|<b>Hello</b>} Dana</p>"
    made = MappedText(page)
    for start, end in ((3, 7), (10, 15), (19, 25)):
        made.copy(start, end)
    draft = Draft("a", "a.html", made.text, origin=Origin(page, (made.map,)))
    readings = readings_of(draft)
    assert [reading.text for reading in readings] == ["Hi Dana", "Hello Dana"]
    assert all(reading.origin and reading.origin.text == page and len(reading.origin.maps) == 2 for reading in readings)
    origin = readings[1].origin
    assert origin is not None
    hello = origin.span(0, 5)
    assert page[hello.start : hello.end] == "Hello"
    assert readings_of(replace(draft, text="Hi", origin=None)) == [replace(draft, text="Hi", origin=None)]


def test_in_a_final_message_branches_are_open_fields() -> None:
    text = "{Hi|Hello {{first_name}}} Dana,\n\n{% if town %}Is it in {{town}}?{% endif %}\n\n> {a|b} {{x}}"
    message = message_of(Draft("a", "a", text, subject="{Your|The} roof"), fields="final")
    assert message.variants == ()
    assert message.draft.text == text
    assert [(f.part, f.raw) for f in message.fields] == [
        ("subject", "{Your|The}"),
        ("text", "{Hi|Hello {{first_name}}}"),
        ("text", "{% if town %}"),
        ("text", "{{town}}"),
        ("text", "{% endif %}"),
    ]
    assert all(f.kind != "logic" for f in message.fields)
