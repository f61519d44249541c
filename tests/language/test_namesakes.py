"""Names read as stand-ins: which words of a message are names, and that only their places tell what they were."""

from __future__ import annotations

import pytest

from msglint import lint_many
from msglint.drafts import message_of
from msglint.language.reading import Reading
from msglint.language.training import told
from msglint.message import Draft, Names
from msglint.names.words import DAYS, MONTHS, PEOPLE, PLACES, told_words


def read(text: str, **given: object) -> Reading:
    return Reading(message_of(Draft("a", "a", text, **given)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hi Ada, how do you dry the clay?", ["Ada"]),
        ("Dear Ms Achterberg,\n\nHow do you dry the clay?", ["Achterberg"]),
        ("Hi Pavel Tarrant,\n\nHow do you dry it, Pavel?", ["Pavel Tarrant", "Pavel", "Tarrant"]),
        ("Hi Zoë, how do you dry the clay?", ["Zoë"]),
        ("I saw that Alder Foods opened a shop in Cork.", ["Alder Foods", "Cork"]),
        ("I saw your shops in Cork, Oulu and Riga.", ["Cork", "Oulu", "Riga"]),
        ("I saw that Oak Tools opened a shop for North Foods.", ["Oak Tools", "North Foods"]),  # known by its last word
        ("I saw that Oak Road is wet, and got Life Insurance and Free Tools.", []),
        ("I saw the Oak Tools in your shop.", []),
        ("I saw Cork's new hall.", ["Cork"]),
        ("Alder Foods opened a shop near you.", ["Alder Foods"]),
        ("In Oulu the shops close at four.", ["Oulu"]),
        ("Hi Will, how do you dry the clay?", []),
        ("Dear Team,\n\nHow do you dry the clay?", []),
        ("We close on Monday and open in March.", ["Monday", "March"]),
        ("May I ask what opens in May, and on which Friday?", ["Friday", "May"]),
        ("March is when the clay comes; may we ask in June?", ["June"]),
        ("We open on 4 June, May 5 and Black Friday.", []),
        ("Is Friday fine? In May we close.", ["Friday", "May"]),
        ("Find us on LinkedIn and Google.", []),
        ("My name is Ada and I dry clay in Oulu.", []),
        ('You wrote "we love Oulu so much" on your page.', []),
        ("Our Dutch and Spanish teams are here.", []),
        ("The Best Clay In Oulu For Your Shop", []),
        ("we went to OULU and to AlderFoods and to Oulu 5.", []),
        ("Oulu is where we went.", []),
        # behind the word that opens a sentence
        ("Noticed Alder Foods dries the clay at night. Saw Oulu is wet all day.", ["Alder Foods", "Oulu"]),
        ("Noticed Oak Tools dries the clay at night. Loved Life Insurance as it was.", ["Oak Tools"]),
        ("I read the Alder Agency map.", []),
        ("I read about it in Alder Agency mail.", ["Alder Agency"]),
    ],
)
def test_what_is_a_name(text: str, names: list[str]) -> None:
    assert list(read(text).namesakes.read_as) == names


def test_the_writers_own_names_and_those_given_stay() -> None:
    text = "I dry clay for shops in Oulu and for Alder.\n\nBest,\nAda Oulu"
    assert list(read(text).namesakes.read_as) == ["Alder"]
    assert not read(text, names=Names(seller=("Alder",))).namesakes.read_as


def test_words_of_somebodys_own_rules_stay() -> None:
    message = message_of(Draft("a", "a", "I dry clay for shops in Oulu."))
    assert Reading(message).namesakes.read_as
    assert not Reading(message, frozenset(["oulu"])).namesakes.read_as


def test_nothing_is_read_as_the_writer_or_as_a_word_of_somebodys_own_rules() -> None:
    text = "Hi Ada,\n\nI saw that your shop in Oulu opens on Monday, in May. Is Tuesday too late?\n\nBest,\nDana Houston"
    first, body, asked = (sentence.line for sentence in read(text).sentences)
    assert (first, asked) == (f" hi {PEOPLE[1].lower()} , ", f" is {DAYS[1].lower()} too late ? ")
    assert body == f" i saw that your shop in {PLACES[1].lower()} opens on {DAYS[0].lower()} , in {MONTHS[0].lower()} . "
    meant = Reading(message_of(Draft("a", "a", text)), frozenset([DAYS[0].lower(), MONTHS[0].lower()]))
    assert meant.sentences[1].line.endswith(f" opens on {DAYS[1].lower()} , in {MONTHS[1].lower()} . ")
    assert meant.sentences[2].line == " is tuesday too late ? "


def test_the_same_name_is_always_the_same() -> None:
    reading = read("Hi Ada,\n\nYour shop in Oulu beats the one in Cork. Oulu it is, Ada.")
    assert reading.sentences[-1].line == f" {PLACES[0].lower()} it is , {PEOPLE[0].lower()} . "


def test_places_are_those_of_the_text() -> None:
    text = "I saw that Alder Foods opened a shop in Oulu, and that Cork's hall is new."
    (sentence,) = read(text).sentences
    said = [text[slice(*sentence.place(i, i + 1))] for i in range(len(sentence.words))]
    start = said.index("that") + 1
    assert "".join(said[:start]) == "Isawthat"
    assert text[slice(*sentence.place(start, start + 2))] == "Alder Foods"
    assert said[start + 2 : start + 7] == ["opened", "a", "shop", "in", "Oulu"]
    assert said[-6:] == ["Cork", "'s", "hall", "is", "new", "."]
    assert (sentence.start, sentence.end) == (0, len(text))


def test_sentences_that_differ_in_names_share_their_line() -> None:
    one, other = (read(f"I saw that {firm} opened a shop in {town}.").sentences[0] for firm, town in (("Norrby", "Oulu"), ("Ada", "Goole")))
    assert one.said is other.said


def test_a_name_that_stood_in_the_thread_was_said() -> None:
    assert PLACES[0].lower() in read("I wrote about your shop in Oulu.", thread="the shop in oulu").said_words
    assert PLACES[0].lower() not in read("I wrote about your shop in Oulu.", thread="the shop").said_words


def test_stand_ins_mean_nothing() -> None:
    assert told_words().isdisjoint(name.lower() for name in (*PEOPLE, *PLACES))


def test_the_words_that_mean_something_are_all_known() -> None:
    assert sorted(told_words()) == told.told_words(), "run python -m msglint.language.training.told"


@pytest.mark.parametrize(
    "text", ["Hi {a},\n\nI saw that {b} opened a shop in {c}. Who packs the oak there?\n\nWould a call suit you, {a}?"]
)
def test_a_message_is_judged_the_same_whatever_they_are_called(text: str) -> None:
    called = [
        ("Ada", "Alder Foods", "Cork"),
        ("Vera", "Dune Labs", "Oulu"),
        ("Achterberg", "Northwind Optics", "Haifa"),
        ("Bo", "Oak Tools", "Riga"),
    ]
    drafts = [Draft("a", "a", text.format(a=a, b=b, c=c)) for a, b, c in called]
    judged = {(r.score.value, tuple(f.rule for f in r.findings), tuple(s.rule for s in r.strengths)) for r in lint_many(drafts)}
    assert len(judged) == 1


def test_a_day_in_another_name_is_none() -> None:
    first, second = (sentence.line for sentence in read("We open on Friday. The Black Friday crowd is here in May, may it be.").sentences)
    assert (first, "black friday crowd" in second) == (" we open on tuesday . ", True)


def test_which_day_or_month_is_meant_changes_nothing() -> None:
    lines = {
        tuple(sentence.line for sentence in read(f"May I come on {day}, or in {month}? You closed in {other}.").sentences)
        for day, month, other in (("Monday", "May", "June"), ("Friday", "October", "March"), ("Thursday", "July", "January"))
    }
    assert lines == {(" may i come on tuesday , or in october ? ", " you closed in june . ")}
