"""What tells a name from other words with capitals, and the stand-ins that names are read as."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

# Days and months that are nothing else: which of them is meant changes nothing either.
DAYS = ("Tuesday", "Thursday", "Wednesday", "Monday", "Friday")
MONTHS = ("October", "June", "November", "April", "September", "January", "July", "February", "December", "August")

# With these in the place of names the model parses the treebank's held-out sentences best, of fifty that were tried.
PEOPLE = ("Dana", "Jordan", "Maria", "Laura", "Robert", "Mary")
PLACES = ("Houston", "Paris", "Boston", "Madrid", "Lisbon", "Toronto", "Oslo", "Kerala")
STAND_INS = frozenset((*DAYS, *MONTHS, *PEOPLE, *PLACES))

# What tells where somebody or something is from: in front of a name a part of it, or said of it.
_OF_WHERE = frozenset(
    """english british irish scottish welsh french german dutch belgian danish swedish norwegian finnish spanish portuguese italian greek
    turkish polish czech slovak hungarian romanian bulgarian russian ukrainian swiss austrian european american canadian mexican
    brazilian australian indian chinese japanese korean thai vietnamese indonesian african nigerian kenyan ghanaian egyptian arabic
    arab israeli hebrew hindi tamil asian latin western eastern northern southern north south east west""".split()
)
# Capitalised words that are no names: for the time, for what people speak and where they are from, for who is greeted.
NO_NAMES = _OF_WHERE | frozenset(
    """all team there sir madam friend friends folks everyone everybody hiring manager guys mr mrs ms miss mx dr prof professor father
    sister brother captain reverend rev hon lord lady councillor i january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays christmas easter diwali ramadan eid thanksgiving halloween hanukkah internet""".split()
)
# With what names of firms end. Where all of a name means something ("Oak Tools"), this tells that it is one ...
_FIRMS = frozenset(
    """analytics aviation bakery bank bikes brewery bros brothers builders cafe capital carpets cars catering chemicals cleaners clinic
    club coffee college couriers creamery creative dairy dental diner electric electrical electronics energy engineering enterprises
    estates farm farms feeds fish flooring florists flowers foods foundation foundry freight furniture garage garages gardens
    garments glass group growers gym haulage holdings homes hospital hotel hotels industries instruments interiors ironworks joinery
    kitchen kitchens laboratories labs landscapes laundry lettings lodge logistics machinery marine meats media metals mills mining
    motors mutual networks nurseries nursery optical optics orchards outdoors packaging paints paper partners partnership payroll
    pharma pharmacy plastics plumbing pottery power press printers properties publishing pumps ranch realty records recycling
    removals renewables restaurant restaurants retail roasters robotics roofing salon school seeds shipping shoes skips snacks solar
    spa spares stables staffing steel stone stores studio studios supplies supply surgery surveyors systems tea technologies telecom
    textiles theatre tiles timber tools toys traders trading transport travel trust tutors tyres union university ventures vets
    vineyards watches water wholesale windows wines wood woodworks works workshop workshops""".split()
)
# ... unless a word of it says what all of a kind are: "Free Tools", "Business Travel".
_NO_FIRMS = (NO_NAMES - _OF_WHERE) | frozenset(
    """all any best better big business cheap client company content corporate customer data digital direct email expert extra fast free
    full growth hidden high home key latest lead leading life local low main marketing more most new office online open our own paid
    personal premium private professional public real right sales secret small smart social special staff team the their top trusted
    used video web work your""".split()
)
# What a sentence may open with before a name.
LEADS = frozenset(
    """in at on from for with when if has have is are was were does do did since after before as by to and but so though while because
    will would can could should how why where who what or of near around saw seen noticed heard read watched spotted visited met
    tried used bought found loved liked enjoyed congrats congratulations kudos given like unlike between across inside outside
    behind until during under over past beside besides despite without""".split()
)
ARTICLES = frozenset("the a an your our my their his her its".split())
ALSO_WORDS = frozenset(["March", "May"])
TIMES = frozenset((*DAYS, *MONTHS, *ALSO_WORDS))
_LONGEST = 100  # characters of a word, and of blanks behind it
BEFORE_MONTHS = frozenset("in since by of until till from during before after last this next late early mid".split())


def word_before(said: str, at: int) -> str:
    """The word before a place, in lower case; "" if there is none."""
    return said[max(0, at - _LONGEST) : at].rstrip().rpartition(" ")[2].lower()


def names_a_firm(words: Sequence[str]) -> bool:
    """Whether words that stand together with capitals, here in lower case, name a firm, whatever they mean."""
    return len(words) > 1 and words[-1] in _FIRMS and _NO_FIRMS.isdisjoint(words)


@cache
def told_words() -> frozenset[str]:
    """The words that patterns and word lists of rules and the language layer look for."""
    return frozenset(Path(__file__).with_name("told_words.txt").read_text("utf-8").split())


@cache
def dividing_words() -> frozenset[str]:
    """The words that tell those who divide a draft what its parts, its occasion and its language are."""
    return frozenset(Path(__file__).with_name("dividing_words.txt").read_text("utf-8").split())
