"""Whether a text is English: on short messages in other languages, and on the odd English people type."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from msglint import lint
from msglint.drafts import message_of
from msglint.drafts.occasion import english
from msglint.drafts.occasion.english import is_english
from msglint.message import Draft

MESSAGES = [json.loads(line) for line in (Path(__file__).parent.parent / "fixtures" / "languages.jsonl").read_text("utf-8").splitlines()]


def test_short_messages_in_other_languages_are_told() -> None:
    others = [message for message in MESSAGES if message["lang"] != "en"]
    told = [message for message in others if not is_english(message["text"])]
    assert len(others) >= 200
    assert len({message["lang"] for message in others}) >= 20
    assert len(told) / len(others) >= 0.97


def test_no_odd_english_is_taken_for_another_language() -> None:
    assert [message["text"] for message in MESSAGES if message["lang"] == "en" and not is_english(message["text"])] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🙏🔥",
        "12.50 / 14.00 / 9.99",
        "Namaste!",
        "https://beispiel.example/die-und-der-das-ist-nicht",
        "Ask for Joris van den Berg or Lucía de la Cruz at the Rue des Lilas desk.",
        "Ist das so? That is what the driver asked when he saw the gate. What do you tell the drivers who come at night?",
    ],
)
def test_says_english_where_nothing_tells_otherwise(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Завтра?",
        "明天见",
        "OK, CRM demo: вы сможете показать его завтра вашей команде?",
        "Wie viele Wagen stehen nachts auf dem Hof, und wer zählt sie?",
        "COMBIEN DE CAMIONS DORMENT DANS LA COUR ET QUI LES COMPTE ?",
        # no small word of it is known, but hardly one of so many is English
        "Faint o gerbydau sydd yn iard y cwmni dros nos bellach, a phwy fydd yn cyfrif pob lori cyn i'r giatiau agor bob bore?",
    ],
)
def test_says_what_is_another_language(text: str) -> None:
    assert not is_english(text)


def test_no_word_counts_for_both_sides() -> None:
    assert not english._FOREIGN & (english._ENGLISH | english._ALSO_ENGLISH)


def test_only_the_writers_own_sentences_count() -> None:
    quoted = "Which of the two gates do your drivers use at night?\n\nOn Mon, 4 May 2026 at 10:12, Uwe <uwe@hof.example> wrote:\n"
    quoted += "\n".join("> Wir haben nachts immer nur das eine Tor auf und sonst ist alles zu." for _ in range(5))
    assert message_of(Draft(id="a", path="a", text=quoted)).english
    greeted = "Grüß Gott Frau Doktor Huber,\n\nWhich of the two gates do your drivers use?\n\nMit freundlichen Grüßen aus Wien\nUwe"
    assert message_of(Draft(id="a", path="a", text=greeted)).english


def test_another_language_is_not_judged() -> None:
    report = lint(
        "Wir brauchen noch zwei Abschlüsse, sonst schaffen wir unsere Quote nicht. I need this deal. Kaufen Sie bitte heute noch."
    )
    assert (report.score.value, report.score.band) == (None, "not English: no score")
    assert report.findings == report.strengths == ()


def test_a_long_text_takes_no_long_time() -> None:
    """Addresses are looked for from the start of a word only."""
    assert is_english('"' * 50_000 + "a-" * 50_000)
