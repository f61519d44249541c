"""Openings: whether the first sentence with content is about the writer, and how; and lists of features."""

from __future__ import annotations

import pytest

from msglint.drafts import message_of
from msglint.language.reading import Reading, parse_all
from msglint.message import Draft


def read(text: str) -> Reading:
    reading = Reading(message_of(Draft("d", "d", text)))
    parse_all([reading])
    return reading


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("My name is Olga Beck.", "name"),
        ("I hope you are well. I'm Olga from the kiln works.", "name"),
        ("We are a small foundry in Fife.", "name"),
        ("I am writing because we have two kilns to let.", "purpose"),
        ("We are proud to present our autumn glazes.", "purpose"),
        ("Founded in 1911, our foundry still pours by hand.", "firm"),
        ("At Kilnworks we believe in slow fires.", "firm"),
        ("We fire plates for hotels.", "firm"),
        ("Freelance potter, eleven years.", "name"),
        ("Local kiln fitter here, saw the smoke.", "name"),
        ("We are potters in Fife.", "name"),
        ("I'm a potter in Fife, does your shop sell bowls?", "name"),
        ("I look after Fife for Kilnworks.", "firm"),
        ("Having just finished the town oven, we are looking for the next.", "firm"),
        ("I left teaching last year to fire plates, and your post made me smile.", "firm"),
        ("Kilnworks is a notebook for potters.", "firm"),
    ],
)
def test_an_opening_about_the_writer(text: str, kind: str) -> None:
    opening = read(text).opening
    assert opening is not None
    assert opening.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "I saw that your kiln stood cold in May. I'm Olga.",
        "Your plates crack at the rim. We fire plates.",
        "Who fires your plates? We do it for hotels.",
        "I'm a regular at your stall.",
        "My son swims in your pool.",
        "We have not met.",
        "I'm writing about your barn on Mill Lane.",
        "I dig what you do with slip.",
        "Two new kilns at the mill since I wrote.",
    ],
)
def test_an_opening_about_somebody_else(text: str) -> None:
    assert read(text).opening is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Our kiln includes a timer, a fan, two shelves and a hood.", "a timer, a fan, two shelves and a hood"),
        ("We offer firing, glazing, packing and delivery.", "firing, glazing, packing and delivery"),
        ("What it has:\n- timer alerts\n- usage reports\n- mobile app", "timer alerts"),
        ("Jugs, bowls, plates, tiles, vases, sinks.", "Jugs, bowls, plates, tiles, vases, sinks"),
        ("The kiln has two shelves, a soft start, a vent, a lid.", "two shelves, a soft start, a vent, a lid"),
        ("Gas kilns. Wheels. Glazes. Fine clay. Tools.", "Gas kilns"),
    ],
)
def test_features_in_a_row(text: str, words: str) -> None:
    reading = read(text)
    ((index, (first, last)),) = reading.feature_lists.items()
    sentence = reading.sentences[index]
    start, end = sentence.place(first, last)
    assert text[start:end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Your stall has plums, quinces, pears and figs.",
        "The fair had jugs, bowls, plates, tiles, vases.",
        "Great plates. Friendly staff. Thanks. Best wishes.",
        "Which costs you more, the gas, the glaze or the breakage?",
        "We met Ana, Joe, Piet and Olga in Cork.",
        "Your page shows:\n- the old prices\n- a map of the wrong town\n- no phone number",
    ],
)
def test_lists_that_are_no_features(text: str) -> None:
    assert read(text).feature_lists == {}
