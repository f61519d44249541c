"""Facts: what offers the seller's thing, what states a fact about this reader, and what gives back the reader's words.

Clear cases only, read with msglint's own model.
"""

from __future__ import annotations

import pytest
from made import message, parsed, sentence, shown

from msglint.language.content import specifics
from msglint.language.observations import may_observe
from msglint.language.offers import may_offer
from msglint.message import MergeField, Part


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The kiln is hot.", 0),
        ("Twelve ovens and 40 vans.", 2),
        ("The van came in March.", 1),
        ("The kiln may burn.", 0),
        ("The depot in Leith packs oak.", 1),
        ("The depot in Port Seton packs oak.", 1),
        ("Oak burns.", 0),
        ("Who signs for \u00a3300 of oak in Hull?", 2),
    ],
)
def test_things_that_could_be_checked_are_counted(text: str, count: int) -> None:
    assert specifics(sentence(text)) == count


TOLD_OF_A_PLACE = (
    "The clinic in Leith sees 90 children on a Monday.",
    "The ferry café closes early when the boat is late.",
    "St Luke's kitchen bakes for nineteen.",
    "I queued at the tip on Saturday behind nine vans.",
    "The Crown's glass bin was overflowing both Mondays I passed.",
    "The tide table says small boats wait until the gate opens, on the harbour page.",
)
NOT_TOLD_OF_THEIRS = (
    "A clinic in Leith sees 90 children on a Monday.",
    "The clinic next door sees 90 children on a Monday.",
    "The school offers courses in law from 9 May.",
    "Our clinic in Leith sees 90 children on a Monday.",
    "The average clinic sees 90 children on a Monday.",
    "Care homes struggle because nobody tells the office.",
    "You've gone quiet on me since May.",
    "Your salon came up in my search for the area.",
)


@pytest.mark.parametrize("text", TOLD_OF_A_PLACE)
def test_what_is_so_at_a_place_needs_no_you(text: str) -> None:
    assert parsed(message(text)).observations


@pytest.mark.parametrize("text", NOT_TOLD_OF_THEIRS)
def test_not_of_any_place(text: str) -> None:
    assert not parsed(message(text)).observations


OFFERS = (
    "We help bakeries cut waste.",
    "We build ovens for small bakeries.",
    "We provide drivers with dry gloves.",
    "Our platform tracks every crate from the oven to the shop.",
    "Our software plans the night shift.",
    "Check out our range.",
    "I can show you our new app.",
)
NO_OFFERS = (
    "The shop on the quay had your ash cheese at half price on Sunday.",
    "Rita could run one off from the old mould.",
    "The library lends out ladders at no charge.",
    "A short answer costs nothing.",
    "I have nothing better to offer.",
    "I'll skip the pitch.",
    "I run a small mill in Omagh too.",
    'The paper wrote "we offer free ovens" of the wrong mill.',
    "I dive the same bay as a hobby.",
    "I began the free trial of your rota tool on Sunday.",
    "To get off our mailing list, unsubscribe at no cost.",
    "Your van is blue.",
    "We never sell ovens.",
    "I saw your oven on the news.",
    "I wrote to you in May.",
    "I hope you are well.",
    "Who packs the crates at your depot?",
    "The oven is down.",
    "Thanks for your time.",
)


@pytest.mark.parametrize("text", OFFERS)
def test_an_offer(text: str) -> None:
    reading = parsed(message(text))
    assert may_offer(reading.sentences[0], frozenset())
    assert list(reading.offers) == [0]
    (words,) = shown(reading, reading.offers)
    assert words in text


@pytest.mark.parametrize("text", NO_OFFERS)
def test_no_offer(text: str) -> None:
    assert parsed(message(text)).offers == {}


def test_what_the_sellers_firm_does_is_an_offer() -> None:
    said = "Kilnworks rents ovens to bakers."
    text = f"{said}\nKilnworks Ltd"
    body, signed = Part("body", 0, len(said)), Part("signature", len(said) + 1, len(text))
    assert parsed(message(text, [body, signed])).offers != {}
    assert parsed(message(said, [body])).offers == {}


OBSERVATIONS = (
    ("You opened a second bakery in Leith last May.", "You opened a second bakery in Leith last May"),
    ("I noticed you moved the kiln to the Leeds yard in March.", "I noticed you moved the kiln to the Leeds yard in March"),
    ("Saw your bakers moved to sourdough in March.", "Saw your bakers moved to sourdough in March"),
    ("Congrats on winning the Perth tender last week.", "Congrats on winning the Perth tender last week"),
    ("According to the planning notice, the new depot opens in April.", "According to the planning notice, the new depot opens in April"),
)
MORE_OBSERVATIONS = (
    "It was your Hull yard that won the tender in May.",
    "Your checkout asks for a fax number.",
    "I ordered a lamp from you and it came with two left feet.",
    "There are nine bikes at your door every morning.",
    "Of your last twenty posts fourteen are about parking.",
    "With your Lyon plant closing in June, the crews load elsewhere.",
    "Good luck with the new bakers.",
    "Looks like you're hiring two bakers.",
    "At noon on Friday there were two crates left at your gate in Leith.",
    "Your gutter at the back of the barn slipped in the storm.",
    "Cycled by on Sunday and the shutter on the left window was half open.",
    "The register of Leith for 2023 shows 40 ovens against 31 the year before.",
)
NO_OBSERVATIONS = (
    "Your competitors are moving to digital ordering fast.",
    "Your business deserves the best oven.",
    "Your customers expect more from you every day.",
    "Most bakeries your size throw away 12% of their bread.",
    "Saw your profile and thought we should connect.",
    "I've seen it work at a bakery in Leeds.",
    "Your podcast is everything, you're such a star.",
    "Norrby cut its returns from 14% to 9% in May.",
    "There are two inspectors in your county.",
    "Your e-mail address was taken from a list of 300 bakers.",
    "Here's your 10% code for May.",
    "I hope you are well.",
    "Thanks for your time.",
    "Your website looks great.",
    "You probably lose ten crates a week.",
    "If you open a second shop, call me.",
    "Would you open a second shop in Leith?",
    "You will save 20% on flour.",
    "We help bakeries cut waste.",
    "Most bakers like you struggle with waste.",
    "I see that you work in the baking sector and deal with flour.",
    "Bakeries of your size often find the winter hard.",
    "Last year 3,200 mills in Spain and Portugal called in an engineer.",
    "I noticed you visited our page three times.",
    "You don't even weigh the 12 crates at noon.",
    "I was looking at the new range at Harrogate and thought of you.",
    "I was looking at our plan for Leith and wondered if it rains.",
)


@pytest.mark.parametrize(("text", "words"), OBSERVATIONS)
def test_an_observation(text: str, words: str) -> None:
    reading = parsed(message(text))
    assert may_observe(reading.sentences[0])
    assert shown(reading, reading.observations) == [words]


@pytest.mark.parametrize("text", MORE_OBSERVATIONS)
def test_an_observation_put_otherwise(text: str) -> None:
    assert list(parsed(message(text)).observations) == [0]


@pytest.mark.parametrize(
    "text",
    [
        "Two of the six bells at Holme were silent on Sunday; how long has that been so?",
        "I was looking at the font at Holme and wondered who lights it?",
        "Of the six bells in your tower, two have no rope. Are they being mended?",
        "Since I last wrote, Holme Priory has hung a third bell in Leith.",
        "Hey Tunde noticed the second door in Leith is bricked up.",
        "Since my last note you have taken on a third ringer at Holme.",
        "On page 4 of your tender you ask for oak at 18 per cent.",
    ],
)
def test_an_observation_beside_something_else(text: str) -> None:
    assert list(parsed(message(text)).observations) == [0]


@pytest.mark.parametrize("text", NO_OBSERVATIONS)
def test_no_observation(text: str) -> None:
    assert parsed(message(text)).observations == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You told the Courier that the ovens run all night.", ["You told the Courier that the ovens run all night"]),
        ("In March you wrote that the kiln burns too much oak.", ["you wrote that the kiln burns too much oak"]),
        ("In May you wrote that the kiln burns too much oak.", ["you wrote that the kiln burns too much oak"]),
        (
            "Your letter to the Courier complains that nobody rings the ninth bell.",
            ["Your letter to the Courier complains that nobody rings the ninth bell"],
        ),
        (
            "Your comment under the council's post says the pews are wet after rain.",
            ["Your comment under the council's post says the pews are wet after rain"],
        ),
        ("Thank you for what you said on Monday, it was kind and good to hear.", []),
        ('You know what they say, "a cracked bell never sings".', []),
        ("It would mean the world to the ringers if you gave ten minutes on Monday.", []),
        ("From your email: two kilns, four bakers, no spare shelf.", ["From your email: two kilns, four bakers, no spare shelf"]),
        ("Your point about bakers leaving after Easter stuck.", ["Your point about bakers leaving after Easter stuck"]),
        ('"We lose a crate a day", you told the Courier.', ['"We lose a crate a day", you told the Courier']),
        ("As to your question whether green oak spits: it does.", ["As to your question whether green oak spits: it does"]),
        ("In May you are writing that the kiln burns too much oak.", ["you are writing that the kiln burns too much oak"]),
        ('The phrase you used, "a hungry kiln", is right.', ['The phrase you used, "a hungry kiln", is right']),
        ("The two ovens you mentioned, the brick and the gas one.", ["you mentioned, the brick and the gas one"]),
        ("Your reviews mention the cold oven eleven times.", []),
        ("Other bakers at your stage tell me that yeast is dear.", []),
        ('Our bakers say "this oven changed my life".', []),
        ("You said yes, great!", []),
        ("We wrote that the kiln burns too much oak.", []),
        ("If you say that the kiln burns too much oak, fine.", []),
        ("Your kiln burns too much oak.", []),
    ],
)
def test_the_readers_own_words(text: str, words: list[str]) -> None:
    reading = parsed(message(text))
    assert shown(reading, reading.own_words) == words


def test_what_they_said_is_not_also_an_observation() -> None:
    reading = parsed(message("You told the Courier that the two ovens in Leith run all night."))
    assert (list(reading.own_words), reading.observations) == ([0], {})


@pytest.mark.parametrize(
    ("field", "own", "observed"),
    [
        ("[something they said on the panel]", [0], []),
        ("[one thing you noticed about their shop]", [], [0]),
        ("[short description of the attached guide]", [], []),
    ],
)
def test_what_a_field_will_hold(field: str, own: list[int], observed: list[int]) -> None:
    text = f"I keep thinking of {field}."
    reading = parsed(message(text, fields=[MergeField("text", text.index("["), text.index("]") + 1, "sentence", field)]))
    assert (list(reading.own_words), list(reading.observations)) == (own, observed)
