"""What tells a name from other words with capitals, and the stand-ins that names are read as."""

from __future__ import annotations

from functools import cache
from pathlib import Path

# Days and months that are nothing else: which of them is meant changes nothing either.
DAYS = ("Tuesday", "Thursday", "Wednesday", "Monday", "Friday")
MONTHS = ("October", "June", "November", "April", "September", "January", "July", "February", "December", "August")

# With these in the place of names the model parses the treebank's held-out sentences best, of fifty that were tried.
PEOPLE = ("Dana", "Jordan", "Maria", "Laura", "Robert", "Mary")
PLACES = ("Houston", "Paris", "Boston", "Madrid", "Lisbon", "Toronto", "Oslo", "Kerala")
STAND_INS = frozenset((*DAYS, *MONTHS, *PEOPLE, *PLACES))

# Capitalised words that are no names: for the time, for what people speak and where they are from, for who is greeted.
NO_NAMES = frozenset(
    """all team there sir madam friend friends folks everyone everybody hiring manager guys mr mrs ms miss mx dr prof professor father
    sister brother captain reverend rev hon lord lady councillor i january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays christmas easter diwali ramadan eid thanksgiving halloween hanukkah english british irish scottish welsh french german
    dutch belgian danish swedish norwegian finnish spanish portuguese italian greek turkish polish czech slovak hungarian romanian
    bulgarian russian ukrainian swiss austrian european american canadian mexican brazilian australian indian chinese japanese korean
    thai vietnamese indonesian african nigerian kenyan ghanaian egyptian arabic arab israeli hebrew hindi tamil asian latin western
    eastern northern southern north south east west internet""".split()
)
ARTICLES = frozenset("the a an your our my their his her its".split())
ALSO_WORDS = frozenset(["March", "May"])
TIMES = frozenset((*DAYS, *MONTHS, *ALSO_WORDS))
_LONGEST = 100  # characters of a word, and of blanks behind it
BEFORE_MONTHS = frozenset("in since by of until till from during before after last this next late early mid".split())


def word_before(said: str, at: int) -> str:
    """The word before a place, in lower case; "" if there is none."""
    return said[max(0, at - _LONGEST) : at].rstrip().rpartition(" ")[2].lower()


@cache
def told_words() -> frozenset[str]:
    """The words that patterns and word lists of rules and the language layer look for."""
    return frozenset(Path(__file__).with_name("told_words.txt").read_text("utf-8").split())


@cache
def dividing_words() -> frozenset[str]:
    """The words that tell those who divide a draft what its parts, its occasion and its language are."""
    return frozenset(Path(__file__).with_name("dividing_words.txt").read_text("utf-8").split())
