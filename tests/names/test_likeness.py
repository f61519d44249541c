"""Drafts with stand-ins for what may be names: those made from one template are the same, and every place is found again."""

from __future__ import annotations

import pickle
import time
from typing import Any

import pytest

from msglint.drafts import message_of
from msglint.language.training import told
from msglint.message import Anchors, Draft, Likeness, Message, Names, Swap, Swaps
from msglint.names.likeness import likeness_of
from msglint.names.words import DAYS, MONTHS, PEOPLE, dividing_words


def message(text: str, **given: Any) -> Message:
    return message_of(Draft("a", "a", text, **given))


def likeness(text: str, **given: Any) -> Likeness:
    made = message(text, **given).likeness
    assert made
    return made


def swapped(text: str, **given: Any) -> list[str]:
    return [text[swap.start : swap.end] for swap in likeness(text, **given).text_swaps]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hi Ada,\n\nHow do you dry the clay in Oulu, Ada?", ["Ada", "Oulu", "Ada"]),
        ("I saw that Alder Foods opened a shop.", ["Alder", "Foods"]),
        ("I saw that Alder Tools opened a shop.", ["Alder", "Tools"]),  # a word with a meaning, beside one that has none
        ("I saw that Oak Alder opened a shop.", ["Oak", "Alder"]),
        ("I saw that Oak Tools opened a shop.", ["Oak", "Tools"]),  # a firm, whatever its words mean
        ("I saw that North Foods opened a shop.", ["North", "Foods"]),
        ("I saw that Oak Road opened a shop.", []),
        ("Noticed Oak Tools opened a shop.", ["Oak", "Tools"]),
        ("Noticed Oak Alder opened a shop.", ["Oak", "Alder"]),
        ("It is wet. Saw Alder dries it.", ["Alder"]),
        ("I saw that Free Tools opened a shop.", []),
        ("Alder Tools opened a shop. Oak is sold there.", ["Alder", "Tools"]),
        ("Can you come on Monday, or in June?", ["Monday", "June"]),
        ("May I come in May? March is too early, and so is the march.", []),
        ("May I ask in whose name it is? We march in March.", ["March"]),
        ("Hi Bo and Al,\n\nHow do you dry it?", []),  # too short to be sure
        ("Hi Ada,\n\nWrite to ada@alder.example, or is it ADA there?", []),  # said in another way too
        ("Hi Ada,\n\nHow does [Ada Alder] dry it? Alder is wet.", []),  # a merge field, whose words stay
        ("Hi Anne-Marie,\n\nHow do you dry it, O'Neil?", []),
        ("Heyyy Alder, long time no see!", ["Alder"]),
        ("Dear Team,\n\nWe are Dutch.", []),
        ("Groeten,\nAlder", ["Alder"]),
    ],
)
def test_what_may_be_a_name(text: str, names: list[str]) -> None:
    assert swapped(text) == names


def test_the_same_word_has_the_same_stand_in_and_another_has_another() -> None:
    text = "Hi Ada,\n\nIs the clay in Oulu wet, Ada? We come on Friday, in July.\n\nBest,\nJoost Alder"
    like = likeness(text)
    ada, oulu, joost, alder = PEOPLE[:4]
    clay = f"Hi {ada},\n\nIs the clay in {oulu} wet, {ada}? We come on {DAYS[0]}, in {MONTHS[0]}.\n\nBest,\n{joost} {alder}"
    assert like.text == clay


@pytest.mark.parametrize("firm", ["Norrby Foods", "Quarnwick Tools", "Oak Alderby", "Zebor Works", "Oak Tools", "North Foods"])
@pytest.mark.parametrize("saw", ["I saw that", "Noticed", "Saw"])
def test_drafts_made_from_one_template_are_alike(firm: str, saw: str) -> None:
    template = f"Hi {{0}},\n\n{saw} {{1}} opened a shop in {{2}} on {{3}}. Who packs the clay there?\n\nBest,\nJoost"
    one = likeness(template.format("Ada", "Dune Seeds", "Cork", "Monday"), subject="For Ada")
    other = likeness(template.format("Bartholomew", firm, "Oulu", "Friday"), subject="For Bartholomew")
    assert (one.text, one.subject) == (other.text, other.subject)


def test_names_that_are_given_and_words_of_the_thread_stay() -> None:
    assert swapped("I saw that Alder sells clay in Oulu.", names=Names(seller=("Alder",))) == ["Oulu"]
    assert swapped("I saw that Alder sells clay in Oulu.", thread="the shop in oulu") == ["Alder"]


def test_a_draft_has_as_many_as_there_are_stand_ins() -> None:
    names = [f"Qu{a}r{b}k" for a in "aeiou" for b in "aeiou"]
    text = " ".join(f"I was in {name}." for name in names)
    assert len(swapped(text)) < len(names)
    assert swapped(text) == names[: len(swapped(text))]


def test_offsets_lead_to_the_likeness_and_back() -> None:
    text = "Hi Bartholomew,\n\nIs the clay in Ely wet, Bartholomew?"
    like = likeness(text)
    for swap in like.text_swaps:
        assert text[swap.start : swap.end] in ("Bartholomew", "Ely")
        assert (like.text_swaps.to(swap.start), like.text_swaps.to(swap.end)) == (swap.to, swap.until)
        assert (like.text_swaps.back(swap.to), like.text_swaps.back(swap.until)) == (swap.start, swap.end)
    outside = [i for i in range(len(text) + 1) if not any(swap.start < i < swap.end for swap in like.text_swaps)]
    assert [like.text_swaps.back(like.text_swaps.to(i)) for i in outside] == outside
    there = [like.text_swaps.to(i) for i in range(len(text) + 1)]
    assert there == sorted(there)
    assert there[-1] == len(like.text)


def test_within_a_word_an_offset_leads_no_further_than_the_other_words_end() -> None:
    swaps = Swaps([Swap(3, 8, 3, 5)])
    assert [swaps.to(i) for i in range(2, 11)] == [2, 3, 4, 5, 5, 5, 5, 6, 7]
    assert [swaps.back(i) for i in range(2, 8)] == [2, 3, 4, 8, 9, 10]


def test_a_message_can_be_pickled() -> None:
    made = message("Hi Bartholomew,\n\nIs the clay in Ely wet?")
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert made.likeness
    assert again.likeness.text == made.likeness.text
    assert [again.likeness.text_swaps.to(i) for i in range(30)] == [made.likeness.text_swaps.to(i) for i in range(30)]


@pytest.mark.parametrize("names", [("Ada", "Bo Alderley"), ("Bartholomew", "Jo Featherstonehaugh-Smythe"), ("Zebor", "Wu Li")])
def test_how_a_draft_is_divided_does_not_depend_on_names(names: tuple[str, str]) -> None:
    text = "Hi {0},\n\nHow do you dry the clay, {0}?\n\nBest regards,\n{1}\nClay Drying Ltd".format(*names)
    made = message(text)
    said = [(part.role, text[part.start : part.end]) for part in made.parts]
    assert said == [
        ("greeting", f"Hi {names[0]},"),
        ("body", f"How do you dry the clay, {names[0]}?"),
        ("sign-off", "Best regards,"),
        ("signature", f"{names[1]}\nClay Drying Ltd"),
    ]


def test_fields_and_code_are_found_at_their_places() -> None:
    text = "Hi Bartholomew,\n\nIs {{clay}} in Ely as `wet` as {{fair_name}} says?"
    made = message(text)
    assert [text[field.start : field.end] for field in made.fields] == ["{{clay}}", "{{fair_name}}"]
    assert [text[start:end] for start, end in made.code] == ["`wet`"]
    assert likeness_of(made.draft, made.fields).text.count("{{") == 2


def test_the_words_that_mean_something_to_those_who_divide_drafts_are_all_known() -> None:
    assert sorted(dividing_words()) == told.dividing_words(), "run python -m msglint.language.training.told"
    assert {"unsubscribe", "cheers", "wrote"} <= dividing_words()


def test_anchors_find_their_offsets_with_other_names_in_the_text() -> None:
    template = "Hi {0},\n\nIs the clay in {1} wet, {0}?"
    short, long = template.format("Ada", "Oulu"), template.format("Bartholomew", "Quarnwick")
    one, other = likeness(short).text_swaps, likeness(long).text_swaps
    offsets = [0, short.index("Is"), short.index("Oulu"), short.index(" wet"), len(short)]
    led = Anchors(offsets, one).among(other)
    assert led == dict(zip(offsets, [0, long.index("Is"), long.index("Quarnwick"), long.index(" wet"), len(long)], strict=True))
    assert Anchors(offsets, one).among(one) == {offset: offset for offset in offsets}
    with pytest.raises(ValueError):
        Anchors([short.index("Oulu") + 1], one)


@pytest.mark.parametrize("text", ["Saw " * 60_000, ". Saw Ana" * 25_000, "".join(f"I was in Q{i:05}, qu. " for i in range(9_000))])
def test_a_long_text_takes_no_longer_for_its_length(text: str) -> None:
    start = time.perf_counter()
    likeness_of(Draft("a", "a", text), [])
    assert time.perf_counter() - start < 3  # a fraction of that; what grows with the square takes ten times as long
