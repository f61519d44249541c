"""The messages of the benchmark: all written for msglint, every one either there once, or made from a template."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from msglint.cli.sources import files_of
from msglint.drafts import read_path
from msglint.errors import DraftError

TOP = Path(__file__).parents[2]
LEAST = 50  # words; what is shorter is no message of the usual length

_NAMES = (
    "Ada Bruno Carla Dmitri Elin Farid Greta Hugo Ines Jonas Karima Lars Mette Nuno Olga Piet Quentin Rosa Sven Tara Umar Vera Wim Xenia "
    "Yusuf Zoe Anton Beate Cosmin Dina Emil Fatma Goran Hanne Ivo Jette Kofi Lina Marek Nadia"
).split()
_FIRST = (
    "Alder Birch Cedar Dune Elm Fjord Garnet Harbour Iris Juniper Kestrel Linden Maple North Oak Pine Quarry Reed Slate Tern Umber Vale "
    "Willow Yarrow Zephyr Amber Brook Copper Delta Ember"
).split()
_LAST = "Foods Freight Labs Mills Motors Optics Paper Pumps Retail Robotics Seeds Steel Studios Systems Textiles Tools Travel Wines".split()
_CITIES = "Aarhus Bilbao Cork Dresden Espoo Faro Ghent Haifa Izmir Jena Krakow Leeds Malmo Nantes Oulu Porto Riga Split Turin".split()
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
_THINGS = ("second warehouse", "repair shop", "night shift", "training centre", "new line", "service desk", "show room", "web shop")
_SAW = "I saw that {company} opened a {thing} in {city} in {month}."
_ASK = "{name}, would a call on {day} suit you?"


def unique() -> list[str]:
    """Every message of the corpus and of the held-out sets that is long enough, once."""
    texts = [*_corpus(), *_held_out()]
    return list(dict.fromkeys(text for text in texts if len(text.split()) >= LEAST))


def short() -> list[str]:
    """Other texts, to get warm with."""
    return list(dict.fromkeys(text for text in _held_out() if LEAST // 2 <= len(text.split()) < LEAST))


def templated(count: int, templates: int, seed: int = 1) -> Iterator[str]:
    """So many messages from so many templates in turns: a text that stays, and in each message a greeting, a sentence about the
    reader and a question with fields filled in."""
    bodies = [_without_greeting(text) for text in unique()][:templates]
    if len(bodies) < templates:
        raise SystemExit(f"there are texts for {len(bodies)} templates, not {templates}")
    chance = random.Random(seed)
    for number in range(count):
        fields = {
            "name": chance.choice(_NAMES),
            "company": f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
            "thing": chance.choice(_THINGS),
            "city": chance.choice(_CITIES),
            "month": chance.choice(_MONTHS),
            "day": chance.choice(_DAYS),
        }
        saw, ask = _SAW.format(**fields), _ASK.format(**fields)
        yield f"Hi {fields['name']},\n\n{saw}\n\n{bodies[number % templates]}\n\n{ask}\n"


def write(texts: Sequence[str], path: Path) -> Path:
    """Messages as a table of records."""
    path.write_text("".join(json.dumps({"id": f"m{i}", "text": text}) + "\n" for i, text in enumerate(texts)), "utf-8")
    return path


def _corpus() -> Iterator[str]:
    for file in files_of([str(TOP / "corpus")]):
        if isinstance(file, str):
            drafts = (draft for draft in read_path(Path(file)) if not isinstance(draft, DraftError))
            yield from (draft.text[draft.body_start :].strip() for draft in drafts)


def _held_out() -> Iterator[str]:
    for path in sorted((TOP / "tests" / "heldout").rglob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            text = json.loads(line).get("text")
            if isinstance(text, str):
                yield text


def _without_greeting(text: str) -> str:
    first, _, rest = text.strip().partition("\n")
    return rest.strip() if first.rstrip().endswith(",") and len(first.split()) < 5 else text.strip()
