"""Links: what each address in a body is, by its address, its merge field and the words around it."""

from __future__ import annotations

import pytest

from msglint.drafts import message_of
from msglint.language.link_hosts import host_of, is_address, kind_of_address, kind_of_field, named_by
from msglint.language.reading import Reading
from msglint.message import Draft, Names


def kinds(text: str, **keys: object) -> list[str]:
    return [link.kind for link in Reading(message_of(Draft("d", "d", text, **keys))).links]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Take any hour: https://calendly.com/olga-beck/30", "calendar"),
        ("take any hour cal.com/olga", "calendar"),
        ("The slides are at https://docsend.com/view/zz1.", "deck"),
        ("All of it in https://kilnworks.ie/files/terms.pdf", "deck"),
        ("We filmed it: https://vimeo.com/5512", "video"),
        ("Put your name down at https://kilnworks.ie/signup", "form"),
        ("worth a look bit.ly/kiln", "short"),
        ("Read on at www.kilnworks.ie", "site"),
        ("Our gauges are on kilnworks.ie", "site"),
        ("Lime and hair. https://kilnworks.ie/lime", "unknown"),
        ("Your gallery at https://potterhouse.ie/rooms is upside down.", "theirs"),
        ("I read the post you wrote: https://potterhouse.ie/blog/7", "theirs"),
        ("The new rule on flues is at https://www.gov.uk/flues.", "source"),
        ("According to the council your lane closes: https://lanes.ie/notices/4", "source"),
        ("As promised, the drawing: https://kilnworks.ie/d/9", "asked"),
        ("No more mails? https://kilnworks.ie/unsubscribe/77", "unsubscribe"),
    ],
)
def test_a_link_is_what_its_address_and_the_words_around_it_say(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Is your stall on etsy.com the busier one?",
        "Write to ana@kilnworks.ie when it cracks.",
        "Who fires the kiln at night?\n\nOlga Beck\nhttps://kilnworks.ie",
    ],
)
def test_a_name_a_mail_address_and_a_signature_are_no_links(text: str) -> None:
    assert kinds(text) == []


def test_a_merge_field_is_a_link_of_the_kind_it_is_named_for() -> None:
    assert kinds("Choose a time: {{calendar_link}}") == ["calendar"]
    assert kinds("Your page {{website}} loads slowly.") == ["theirs"]


def test_names_and_addresses_that_are_given_tell_whose_a_link_is() -> None:
    text = "It is on https://potterhouse.ie/rooms"
    assert kinds(text, names=Names(buyer=("Potter House",))) == ["theirs"]
    assert kinds(text, to="Ana <ana@potterhouse.ie>") == ["theirs"]
    assert kinds(text, names=Names(seller=("Potter House",))) == ["site"]


def test_an_address_that_tells_who_followed_it_is_tracked() -> None:
    (link,) = Reading(message_of(Draft("d", "d", "See https://kilnworks.ie/?utm_source=mail"))).links
    assert link.tracked


def test_the_parts_of_an_address() -> None:
    assert host_of("https://www.Kiln-Works.ie/a?b") == "kiln-works.ie"
    assert named_by("shop.kiln-works.co.uk/a") == "kilnworks"
    assert is_address("kilnworks.ie/a")
    assert not is_address("ana@kilnworks.ie")
    assert kind_of_address("https://kilnworks.ie/about") is None
    assert kind_of_field("{{unsubscribe_url}}") == "unsubscribe"
