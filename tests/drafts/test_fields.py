"""Merge fields: every syntax, what is none, and what a field will hold."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msglint.drafts.fields.kinds import kind_of
from msglint.drafts.fields.lexer import fields_of

FOUND = [
    ("Hi {{ first_name }}, still at {{company}}?", [("{{ first_name }}", "name"), ("{{company}}", "company")]),
    ("Hi {{first_name|there}},", [("{{first_name|there}}", "name")]),
    ("Hi {{ contact.firstname | default: 'you' | capitalize }},", [("{{ contact.firstname | default: 'you' | capitalize }}", "name")]),
    ("in {{lead.City:default=your town}} now", [("{{lead.City:default=your town}}", "phrase")]),
    ("Dear {{{Recipient.FirstName}}},", [("{{{Recipient.FirstName}}}", "name")]),
    ("{{#if vet}}Your clinic{{else}}Your shop{{/if}}", [("{{#if vet}}", "logic"), ("{{else}}", "logic"), ("{{/if}}", "logic")]),
    ("{% if x %}yes{% endif %}", [("{% if x %}", "logic"), ("{% endif %}", "logic")]),
    ("{%- for a in b -%}", [("{%- for a in b -%}", "logic")]),
    ("near {%= lead.city %}?", [("{%= lead.city %}", "phrase")]),
    ("Hello {!Contact.FirstName}!", [("{!Contact.FirstName}", "name")]),
    ("Hi *|FNAME|*, *|IF:SHOP|*hello*|END:IF|*", [("*|FNAME|*", "name"), ("*|IF:SHOP|*", "logic"), ("*|END:IF|*", "logic")]),
    ("Hi %FIRSTNAME%,", [("%FIRSTNAME%", "name")]),
    ("Hi ${name}, #{company}", [("${name}", "name"), ("#{company}", "company")]),
    ("the <<city>> depot", [("<<city>>", "phrase")]),
    ("the «city» depot", [("«city»", "phrase")]),
    ("Dear <First Name>,", [("<First Name>", "name")]),
    ("Hi {first_name} of {Company Name}", [("{first_name}", "name"), ("{Company Name}", "company")]),
    ("Hi [First Name], at [Company]", [("[First Name]", "name"), ("[Company]", "company")]),
    ("[[first_name]], hello", [("[[first_name]]", "name")]),
    ("[specific thing you noticed]. [INSERT NAME]", [("[specific thing you noticed]", "sentence"), ("[INSERT NAME]", "name")]),
    ("about [one odd detail\nfrom their menu]?", [("[one odd detail\nfrom their menu]", "sentence")]),
    ("within [X] days", [("[X]", "number")]),
    ("see [{{company}}](https://a.example/x)", [("{{company}}", "company")]),
    ("https://a.example/{{first_name}}", [("{{first_name}}", "link")]),
    ("{Hi|Hello {first_name}|Hey}", [("{first_name}", "name")]),
    ("[First Name][Last Name]", [("[First Name]", "name"), ("[Last Name]", "name")]),
    ("Hi {{${first_name} | default: 'you'}},", [("{{${first_name} | default: 'you'}}", "name")]),
    ("Hi {first_name|there},", [("{first_name|there}", "name")]),
    ("{Hi|Hello {{first_name}}}", [("{{first_name}}", "name")]),
    ("{{else if vet}}", [("{{else if vet}}", "logic")]),
    ("{{ end_date }}, {{ end }}", [("{{ end_date }}", "date"), ("{{ end }}", "logic")]),
    ("{{#if title}}a{{#else}}b{{#endif}}", [("{{#if title}}", "logic"), ("{{#else}}", "logic"), ("{{#endif}}", "logic")]),
    ("*|INTERESTED:Pets:Dogs|*x*|END:INTERESTED|*", [("*|INTERESTED:Pets:Dogs|*", "logic"), ("*|END:INTERESTED|*", "logic")]),
    ("%IF $CITY = 'Cork'%x%ELSE%y%/IF%", [("%IF $CITY = 'Cork'%", "logic"), ("%ELSE%", "logic"), ("%/IF%", "logic")]),
    ("Dear %%first_name%% at %%=v(@company)=%%", [("%%first_name%%", "name"), ("%%=v(@company)=%%", "phrase")]),
    ("{# for the vets #}", [("{# for the vets #}", "logic")]),
    ("{{ owner.first_name }}", [("{{ owner.first_name }}", "sender")]),
    (
        "{{ contact.firstname }} {!Account.Name} ${city}",
        [("{{ contact.firstname }}", "name"), ("{!Account.Name}", "company"), ("${city}", "phrase")],
    ),
    ("{{lead.First Name:default=friend}}", [("{{lead.First Name:default=friend}}", "name")]),
]

DEFAULTS = {
    "{{first_name}}": "",
    "{{ first_name | capitalize }}": "",
    '{{ event.date | date: "%B" }}': "",
    "{{first_name|there}}": "there",
    "{{ first_name | title | there }}": "there",
    '{{FIRST_NAME | "my friend"}}': "my friend",
    '{{ contact.firstname | default: "you" | capitalize }}': "you",
    "{{ first_name|default('you', true) }}": "you",
    '{{ .FirstName | default "you" }}': "you",
    "{{lead.City:default=your town}}": "your town",
    "{{ first_name or 'there' }}": "there",
    '{{ first_name ?? "there" }}': "there",
    '{{or first_name "there"}}': "there",
    '{{insert name "default=Customer"}}': "Customer",
    "{{ personalization_token('contact.firstname', 'there') }}": "there",
    "{{${first_name} | default: 'you'}}": "you",
    "{first_name|there}": "there",
    "*|FNAME|*": "",
    "{{#if vet}}": "",
}

NONE = [
    "as shown [1] and [12, 13], see [p. 4]",
    "the pump [sic] was off",
    "our [price list](https://a.example/p)",
    "our [price list][prices]\n\n[prices]: https://a.example/p",
    "![map](m.png)",
    "- [ ] call\n- [x] write\n* [X] post",
    "well [...] so [..]",
    "[^1] and \\[not this\\]",
    "[cid:image001.png] [https://a.example] [dana@a.example]",
    "two employee[s] and [t]he rest",
    'they wrote "since [the new owners] came, it leaks"',
    "part [1 of 2], [3/6]",
    "{Hi|Hello|Hey} Dana",
    "{{RANDOM | Hi | Hello}} Dana",
    "{{Hi there|Good day|Hello}} Dana",
    "{great|good} {Day|Week}",
    "save ${500|600}",
    "100%% up and 50%% down",
    "{color: red} {} {{}",
    "up 20%off and 30% more%",
    "https://a.example/%E2%80%99x",
    "a < b and c > d, <br> <b>",
    "«Nous avons fini, enfin!»",
    "write `{{first_name}}` there",
    "```\nHi {{first_name}},\n```",
    "[emphasis added] [redacted]",
    "{{a\n\nb}}",
]

KINDS = {
    "name": "first name|name|recipient|contact|FNAME|Contact.FirstName|contact.full_name|insert name here|prospect_name|name of the baker",
    "sender": "your name|my name|sender|signature|your title|sender.first_name|owner.firstname|Your Company|my_name|user.name",
    "company": "company|organisation|account|firm|business|agency|company.name|Account.Name|similar company|company you both know",
    "link": "link|url|calendar|website|short.link|e-mail|book a call link|LinkedIn Link|unsubscribe_url|demoUrl|link/attachment",
    "number": "number|X|amount|phone|percent|Amount 2|number of vans",
    "date": "date|day|month|time|weekday|date and time|time that suits you|event date",
    "sentence": "icebreaker|opener|personalization|personalised line|specific observation|opening_line|one thing you liked there|intro",
    "phrase": "city|industry|topic A|event name|subject line|job title|customer type|their role|updated_demo_or_resource|your product||?",
}


def _shown(text: str, part: str = "text") -> list[tuple[str, str]]:
    fields = fields_of(text, part)  # type: ignore[arg-type]
    assert all(text[f.start : f.end] == f.raw and f.part == part for f in fields)
    return [(f.raw, f.kind) for f in fields]


@pytest.mark.parametrize(("text", "fields"), FOUND)
def test_found(text: str, fields: list[tuple[str, str]]) -> None:
    assert _shown(text) == fields


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert _shown(text) == []


@pytest.mark.parametrize(("field", "default"), DEFAULTS.items())
def test_default(field: str, default: str) -> None:
    (found,) = fields_of(f"Hi {field},", "text")
    assert (found.raw, found.default) == (field, default)


@pytest.mark.parametrize(("kind", "content"), [(kind, content) for kind in KINDS for content in KINDS[kind].split("|")])
def test_kind(kind: str, content: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("subject", "fields"),
    [
        ("[crew-list] Re: Saturday", []),
        ("Re: [Webinar] Boilers", []),
        ("[Company] and the boiler", [("[Company]", "company")]),
        ("Boiler at [webinar]", [("[webinar]", "phrase")]),
    ],
)
def test_subject_labels(subject: str, fields: list[tuple[str, str]]) -> None:
    assert _shown(subject, "subject") == fields


def test_places_count_from_the_start_of_the_text_and_front_matter_is_left_out() -> None:
    text = "---\nto: {{first_name}}\n---\nHi {{first_name}},"
    body = text.rindex("Hi")
    assert [(f.start, f.end) for f in fields_of(text, "text", body)] == [(body + 3, len(text) - 1)]


_PIECES = st.sampled_from(
    ["{{", "}}", "{", "}", "{%", "%}", "[", "]", "[[", "*|", "|*", "<<", ">>", "«", "»", "%", "${", "`", "```\n", "|", "name", "a"]
) | st.sampled_from(" \n")


@given(st.one_of(st.text(max_size=120), st.lists(_PIECES, max_size=40).map("".join)))
@settings(deadline=None, max_examples=300)
def test_any_text(text: str) -> None:
    fields = fields_of(text, "text")
    assert all(text[f.start : f.end] == f.raw != "" for f in fields)
    assert all(a.end <= b.start for a, b in pairwise(fields))


@pytest.mark.parametrize("piece", ["{", "[", "<", ">", " ", "{{ ", "[a ", "*|", "%a", "`", "«a ", "[a]: ", "https://"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.process_time()
    fields_of(text, "text")
    assert time.process_time() - start < 2


@pytest.mark.parametrize("piece", ["{{", "{%", "[[", "*|", "{#", "{{${", "%%a", "{a|"])
def test_a_megabyte_of_open_brackets_takes_a_second_at_most(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    assert fields_of(text, "text") == []
    assert time.process_time() - start < 1
