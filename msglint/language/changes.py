"""Changes around the reader, told as bare facts: a price that rose, terms that somebody else changes on a day."""

from __future__ import annotations

import re
from functools import cache

from msglint.language.content import WordSpan, all_forms, clip
from msglint.language.matching import Matcher, matcher_of
from msglint.language.places import PLACES
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER

# What people pay for or by: when it rises, it costs them more.
_COSTS = all_forms(
    "price fee rent rate tariff toll fare duty levy tax postage premium deposit wage commission surcharge charge bill interest "
    "litre liter gallon load bag sack ton tonne kilo pallet crate barrel drum cylinder bale roll cord kwh unit kilowatt container trip"
) | frozenset(
    "diesel petrol gas electricity power water fuel oil feed flour steel timber larch oak pine cement insurance freight shipping parking "
    "heating cover wood charcoal seed fertiliser fertilizer sugar butter milk eggs paper copper glass rubber wool cotton leather".split()
)
# What they live on: when it falls, they have less.
_INCOMES = all_forms("grant subsidy allowance refund rebate visitor guest member donor order booking customer enrolment yield footfall") | {
    "pays",
    "paid",
    "attendance",
}
# Those who have a say in the reader's trade, and sell nothing here.
_OTHERS = frozenset(
    "council bank insurer insurers port dairy mill marketplace network operator ministry state county city municipality borough "
    "government parliament airline airport factory maker manufacturer supplier wholesaler landlord exchange union inspectorate inspector "
    "regulator authority board railway railways customs hmrc irs eu parish department province embassy utility grid highway motorway road "
    "bridge street route lane line ferry bypass tunnel scheme fund law act rule rules code standard regulation directive "
    "federation league association academy university hospital health exporter auction refinery quarry abattoir slaughterhouse buyer "
    "processor co-op cooperative coop union amazon etsy ebay google apple microsoft whatsapp meta instagram facebook visa mastercard "
    "paypal airbnb booking doctors surgery post courier carrier telecom bus train tram".split()
)
_DOES = all_forms(
    "end stop close switch drop move change put raise cut halve double limit ban require want ask accept need start begin charge pay "
    "count check shut take go introduce inspect phase withdraw scrap replace lift lower apply expect demand refuse collect measure fine "
    "audit reopen allow fund write insist"
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|easter|christmas|term|ramadan|diwali"
)
# A day that is to come, or since when it is so.
_DATED = (
    f"(from|on|in|by|until|till|since|before|after|as of|as from) [the] [early|mid|late|end of|start of|#] [of] ({_MONTHS})",
    "(from|on|by|until|since) [the] # (of|.|,|;|$|and|in)",
    "(next|this) (week|month|year|spring|summer|autumn|winter|term|season|quarter)",
    "(now|since) ",
    "(has|have) [now|also] (begun|started) to",
)
_PUSHED = frozenset(
    "workshop class session programme entry admission ticketed order buy hurry offer discount secure save webinar launch course "
    "ticket tickets seat seats demo trial subscription licence license plan sale promo please client customer's".split()
)
_NOT_SAID = frozenset("if unless whether hope hopefully maybe perhaps would could might".split())
_FIGURE = re.compile(r"[a-z]{0,3}(\d+(?:,\d{3})*(?:\.\d+)?)(k?)[a-z%]{0,2}")
_WORDS = {w: n for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)} | {
    "one": 1,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
}
_GOES_UP = all_forms("rise climb increase move change") | {"up", "dearer", "more"}
_NEAR = frozenset("next opposite across nearby near beside behind by round down over".split())
_OPENS = all_forms("open reopen close start move begin")
_ANY = frozenset("a an every any each".split())
_NOT_THEIRS = frozenset(["which", "who", "where", ",", ";", *BUYER])
_LEVY = frozenset("$ £ € ₹ ₦ about around some nearly over rs kr r ksh".split())
_APART = 7
_LEAD = 8
_BACK = 9


@remembered
def change_in(sentence: Sentence, *, asked: bool) -> WordSpan | None:
    """The words that tell such a change; none when it is the writer's own prices and terms, or only supposed."""
    lowers = _without_letter(sentence.lowers)
    known = frozenset(lowers)
    if asked or "!" in sentence.line or known & (SELLER - {"me"}) or known & _PUSHED or len(lowers) < 6:
        return None
    if _NOT_SAID & set(lowers[:_LEAD]):
        return None
    if _dearer(lowers) or (_dated().found(sentence.line, sentence.known) and _new_terms(lowers)):
        return 0, clip(sentence, len(sentence.lowers))
    return None


def rises(sentence: Sentence) -> bool:
    """Whether it tells of a cost that rose, or of an income that fell: no gain of theirs, though it goes from so much to so much."""
    return _dearer(sentence.lowers)


def _without_letter(lowers: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "since my last e-mail" or "since I wrote" before them."""
    end = 0
    if lowers[:1] == ("since",) and lowers[1:2] in (("my",), ("i",)):
        end = next((i + 1 for i, w in enumerate(lowers[:7]) if w in ("email", "mail", "e-mail", "note", "letter", "message", "wrote")), 0)
    return lowers[end:] or lowers


def _dearer(lowers: tuple[str, ...]) -> bool:
    """ "A load went from R900 to R1,400", "the grant falls from 40 to 25 %"."""
    known = frozenset(lowers)
    costs, incomes = known & _COSTS, known & _INCOMES
    if not (costs or incomes):
        return False
    if costs and {"by", "%"} <= known and known & _GOES_UP and _by_so_much(lowers):
        return True
    return any(_rose(lowers, i, bool(set(lowers[:i]) & _COSTS), bool(incomes) and not costs) for i in range(1, len(lowers)))


def _rose(lowers: tuple[str, ...], i: int, costs: bool, incomes: bool) -> bool:
    """ "From R900 to R1,400", "at 62 cents, it was 48", told of a cost; or the other way round, of an income."""
    if lowers[i] == "from":
        to = next((j for j in range(i + 2, min(i + 2 + _APART, len(lowers))) if lowers[j] == "to"), None)
        then, now = _figure(lowers, i + 1), _figure(lowers, to + 1) if to else None
        if then and now and ((now > then and costs) or (now < then and incomes)):
            return True
    was = (lowers[i] == "from" and lowers[i - 1] == "up") or lowers[i : i + 2] == ("used", "to") or (lowers[i - 1 : i + 1] == ("it", "was"))
    if was and costs:
        then = _figure(lowers, i + (3 if lowers[i] == "used" else 1))
        now = next((n for n in (_figure(lowers, j) for j in range(max(0, i - _BACK), i)) if n), None)
        return bool(then and now and now > then)
    return False


def _by_so_much(lowers: tuple[str, ...]) -> bool:
    return any(w == "by" and _figure(lowers, i + 1) and lowers[i + 2 : i + 3] == ("%",) for i, w in enumerate(lowers))


def _figure(lowers: tuple[str, ...], at: int) -> float | None:
    """The number there, behind a sign of money or a word like "about"."""
    while at < len(lowers) and lowers[at] in _LEVY:
        at += 1
    if at >= len(lowers):
        return None
    if lowers[at] in _WORDS:
        return _WORDS[lowers[at]]
    found = _FIGURE.fullmatch(lowers[at])
    if not found:
        return None
    figure = float(found[1].replace(",", "")) * (1000 if found[2] else 1)
    if lowers[at + 1 : at + 2] == (",",) and len(lowers[at + 2 : at + 3]) and re.fullmatch(r"\d{3}", lowers[at + 2]):  # "r1 , 400"
        figure = figure * 1000 + float(lowers[at + 2])
    return figure


def _new_terms(lowers: tuple[str, ...]) -> bool:
    """ "From May the inspectorate wants the list", "the bank has begun to ask for a night log"."""
    for at, word in enumerate(lowers):
        near = word in PLACES and lowers[at + 1 : at + 2] and lowers[at + 1] in _NEAR
        if (word in _OTHERS or near) and not set(lowers[max(0, at - 3) : at]) & _ANY:
            after = lowers[at + 1 : at + 1 + _APART]
            end = next((i for i, w in enumerate(after) if w in _NOT_THEIRS), len(after))
            if any(_does(lowers, i) or (near and lowers[i] in _OPENS) for i in range(at + 1, at + 1 + end)):
                return True
    return False


def _does(lowers: tuple[str, ...], i: int) -> bool:
    """What it does then, or has begun to do, and not what it once did."""
    if lowers[i] in ("will", "'ll"):
        return lowers[i + 1 : i + 2] not in (("be",), ("have",), ("not",))
    if lowers[i] in ("has", "have"):
        return bool(set(lowers[i + 1 : i + 3]) & {"begun", "started"})
    if lowers[i] in ("is", "are"):
        return bool({w for w in lowers[i + 1 : i + 3] if w.endswith("ing")} & _DOES)
    return lowers[i] in _DOES and (lowers[i].endswith("s") or lowers[i - 1] in ("will", "'ll", "only", "now", "to"))


@cache
def _dated() -> Matcher:
    return matcher_of(_DATED)
