"""Trade talk: what sells without anybody saying "we offer": a price, terms, a trade, a product by name, a call to buy."""

from __future__ import annotations

import re
from functools import cache

from msglint.language.content import WordSpan, all_forms, clip
from msglint.language.forms import base_verbs
from msglint.language.matching import Matcher, matcher_of
from msglint.language.opening_cues import PEOPLE_OF_TRADES
from msglint.language.removal import signs_off
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER
from msglint.language.trade_cues import CALLS, PRODUCT, PROPOSES, TERMS

_SIGNS = frozenset("£ $ € ₹ ₦ r$ rs usd eur gbp inr ksh kes ngn zar aed aud".split())
_CURRENCIES = frozenset(
    "pounds pound euro euros dollars dollar quid naira rupees rupee shillings rand kronor krona kroner francs pence cents dirhams zloty "
    "usd eur gbp inr ksh ngn".split()
)
_ANSWERS = (("reply",), ("answer",), ("asking",), ("no",), ("yes",))  # what an answer costs is no price
_FIGURE = re.compile(r"[£$€₹₦]?\d[\d,.]*(?:k|p|m)?$")
_OVER = frozenset("over above than under below exceeding".split())
_GETS = frozenset("get receive pay save only just 'll have".split())
_SAYS = frozenset("shows show showed says lists listed reads states quotes promises advertised advertises".split())
_FUSED = re.compile(r"(?:r|rs|kr|ksh|usd|chf|aed)\d[\d,.]+$")
_PENCE = re.compile(r"\d+p$")
# Money that is no price of the seller's: what somebody paid, lost, earned or was fined.
_OTHER_MONEY = all_forms(
    "fine penalty rent wage salary lose raise bill pay spend grant fund turnover revenue budget tax levy surcharge save refund premium win "
    "amount total damage owe charge worth earn donate award invoice deposit overtime loan debt payment steal permit toll council ministry"
) - frozenset(["rented", "rents", "renting"])
# The same, when they stand by the figure: "the bids jumped to £8", but "jump in as well" does not.
_MOVES_MONEY = all_forms("put add rise fall jump climb drop go take fetch buy")
# Names with a capital inside are products, save those that everybody uses.
_BRAND = re.compile(r"[A-Z][a-z]+[A-Z0-9][A-Za-z0-9]*$|[a-z]+[A-Z][a-z]+$")
_COMMON_BRANDS = frozenset(
    "linkedin youtube whatsapp facebook quickbooks tiktok paypal wordpress github powerpoint sharepoint hubspot mailchimp tripadvisor ebay "
    "iphone ipad onedrive woocommerce freeagent trustpilot openai chatgpt gocardless airbnb sumup deliveroo".split()
)
_PATRONYMIC = re.compile(r"(?:Mc|Mac|De|Du|La|Le|Van|Fitz|St)[A-Z]")
# What people are to each other, not trades: "I'm a regular", "we are neighbours".
_NO_TRADE = frozenset(
    "customer customers visitor visitors reader readers neighbour neighbours neighbor neighbors member members user users follower "
    "followers "
    "lover lovers number numbers other others matter order winter summer paper letter later after over under further never ever "
    "another mother "
    "father brother sister daughter together either whether newcomer newcomers passenger passengers parent parents beginner manager "
    "managers".split()
)
_TRADES = frozenset(
    "company firm agency laboratory lab studio workshop consultancy practice wholesaler brokerage bakery brewery distillery mill "
    "foundry nursery "
    "press printworks garage agents dealers suppliers roofers vets architects solicitors accountants specialists experts startup start-up "
    "cooperative charity collective business family-run manufacturer team house outfit".split()
)
_TRADE_ENDS = ("ers", "ors", "ists", "ians", "smiths", "wrights", "makers", "monger", "mongers")
# Theirs in another sense: "our street is closed on Sunday".
_NEAR = frozenset(
    "street village town road children kids daughter son dog cat family council friend friends neighbour neighbours neighbor mutual "
    "call talk chat "
    "conversation meeting last first email mail message letter note parish school church club apologies mistake roof house kitchen".split()
)
_SOMEBODY = frozenset("him her them us me somebody".split())  # whom something cost money
_TURNS = frozenset("of near by from with who that on behind to as".split())
# Doing something for others, of a firm that is called by its name.
_SERVES = all_forms(
    "sell lease rent fit fill supply print repair service train install manufacture import export distribute organise organize "
    "place recruit "
    "hire run build provide make design clean offer bring help do cater insure teach"
)
_SERVED = frozenset(
    (
        "companies businesses firms schools brands agencies shops clinics teams professionals founders owners startups hotels "
        "restaurants salons gyms "
        "practices stores retailers manufacturers studios bakeries breweries cafes churches charities hospitals farms garages "
        "contractors builders "
        "landlords lawyers accountants dentists coaches consultants surgeries nurseries colleges universities theatres museums "
        "venues pubs offices labs "
        "factories plants kitchens homes caterers plumbers vets solicitors hauliers makers groomers hairdressers florists barbers farmers"
    ).split()
)
_DOES_OR_ARE = frozenset("stores books texts stocks logs plans records schedules maps bills".split())  # what a ware does, or things
_LOOK_AT = frozenset(("at", "out", "try", "meet", "introducing", "discover", "presenting", "to", "using", "adopting"))
_LOOK = frozenset("look check try meet introducing discover presenting say using adopting".split())


@cache
def _terms() -> Matcher:
    return matcher_of(TERMS)


@cache
def _wordings() -> Matcher:
    return matcher_of((*PROPOSES, *CALLS, *PRODUCT))


@remembered
def trade_talk_in(sentence: Sentence) -> WordSpan | None:
    """The words of a sentence that sell: a price, terms, a proposal, a trade, a product by its name."""
    if signs_off(sentence):
        return None
    return _price(sentence) or _by_wording(sentence) or _trade(sentence) or _product(sentence) or _serves(sentence) or _ours(sentence)


def _by_wording(sentence: Sentence) -> WordSpan | None:
    spans = _wordings().spans(sentence.line, sentence.known)
    if spans:
        return sentence.word_range(spans[0])
    spans = _terms().spans(sentence.line, sentence.known)
    if not spans:
        return None
    first, last = sentence.word_range(spans[0])
    if _theirs_before(sentence, first) or _asked(sentence) or sentence.lowers[max(0, first - 1) : first] in _ANSWERS:
        return None
    return first, last


def _theirs_before(sentence: Sentence, first: int) -> bool:
    """Whether the reader is spoken of before the words: "your page promises free delivery"."""
    before = sentence.lowers[:first]
    theirs = any(w in BUYER and (w != "you" or not _GETS & set(sentence.lowers[i + 1 : i + 3])) for i, w in enumerate(before))
    return theirs and not SELLER & set(before)


def _asked(sentence: Sentence) -> bool:
    return any(w.startswith("?") for w in sentence.lowers[-2:]) and not sentence.known & SELLER


def _price(sentence: Sentence) -> WordSpan | None:
    """A sum of money that is the price of something of the seller's."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers):
        if not (_FIGURE.match(lower) or _FUSED.match(lower)):
            continue
        before = lowers[i - 1] if i else ""
        after = lowers[i + 1] if i + 1 < len(lowers) else ""
        if (before == "the" and _FUSED.match(lower)) or after in ("round", "seed"):  # "farms on the R702", "the $9M round"
            continue
        marked = before in _SIGNS or (i > 1 and lowers[i - 2] == "rs") or after in _CURRENCIES or lower[0] in "£$€"
        if not (marked or _PENCE.match(lower) or _FUSED.match(lower)):
            continue
        if "from" in lowers[max(0, i - 2) : i] and "to" in lowers[i + 1 : i + 3]:  # what a sum went from
            return None
        if _SAYS & set(lowers[:i]) and not SELLER & sentence.known:  # "the menu still shows oysters at €2": what is read there
            return None
        if _MOVES_MONEY & set(lowers[max(0, i - 5) : i]) and "for" not in lowers[max(0, i - 2) : i]:
            return None
        if _OVER & set(lowers[max(0, i - 2) : i]) and not SELLER & sentence.known:  # "traders turning over more than £50,000"
            return None
        if lowers[0] == "at" and i < 3 and not SELLER & sentence.known:  # "at £4 a crate, each late lorry costs a margin": a sum worked out
            return None
        if "with" in lowers[max(0, i - 5) : i] and "at" in lowers[max(0, i - 2) : i]:  # "with diesel at 92 rupees": what the market asks
            return None
        if sentence.known & _OTHER_MONEY or _theirs_before(sentence, i) or _asked(sentence):
            return None
        if {"cost", "costs", "costing"} & sentence.known and (BUYER | _SOMEBODY) & sentence.known:
            return None
        return max(i - 1, 0) if before in _SIGNS else i, clip(sentence, min(i + 4, len(lowers)))
    return None


def _trade(sentence: Sentence) -> WordSpan | None:
    """ "We are dealers in pumps", "we're a dental laboratory": what the seller is, when it is a trade."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers[:-2]):
        if lower != "we" or lowers[i + 1] not in ("are", "'re"):
            continue
        for at in range(i + 2, min(i + 9, len(lowers))):
            word = lowers[at]
            if word == "-" and _hyphen(sentence, at):  # "a full-service provider"
                continue
            if (
                not word[0].isalpha()
                or word in BUYER
                or word in _TURNS
                or word in ("looking", "writing", "in", "at", "not", "here", "about", "going")
            ):
                break
            if word not in _NO_TRADE and (word in _TRADES or word in PEOPLE_OF_TRADES or word.endswith(_TRADE_ENDS)):
                return i, at + 1
    return None


def _hyphen(sentence: Sentence, at: int) -> bool:
    return sentence.words[at - 1].end == sentence.words[at].start


def _product(sentence: Sentence) -> WordSpan | None:
    """A product by its name: one with a capital inside that does something, or one they are told to look at."""
    words = sentence.words
    if sentence.part.role != "body":
        return None
    for i, word in enumerate(words):
        if word.lower in BUYER:  # from here on it may be theirs: "your ShiftPal stops at noon"
            return None
        if word.field or word.lower in _COMMON_BRANDS:
            continue
        if _BRAND.match(word.read) and not _PATRONYMIC.match(word.read):
            after = words[i + 1].lower if i + 1 < len(words) else ""
            before = words[i - 1].lower if i else ""
            if before in _LOOK_AT or _does(after) or after in _DOES_OR_ARE or after in ("is", "'s", "has", "was", "gives", "lets"):
                return max(i - 1, 0) if before in _LOOK_AT else i, clip(sentence, min(i + 5, len(words)))
        elif i and word.read[0].isupper() and words[i - 1].lower in _LOOK_AT and words[0].lower in _LOOK | {"take", "have"} and i < 6:
            return 0, i + 1
    return None


def _ours(sentence: Sentence) -> WordSpan | None:
    """ "Our brewery firm sells kegs", whatever the parse makes of it: opens with what is the seller's, and the reader is not in it."""
    lowers = sentence.lowers
    if len(lowers) < 5 or not (lowers[0] in ("our", "ours") or (lowers[0] == "my" and lowers[1] in _TRADES)):
        return None
    if sentence.known & BUYER or lowers[1] in _NEAR or _asked(sentence):
        return None
    verb = next((i for i in range(2, min(8, len(lowers))) if _does(lowers[i]) or lowers[i] in base_verbs()), None)
    return (0, min(verb + 3, len(lowers))) if verb else None


def _does(word: str) -> bool:
    """A verb of the third person."""
    return (
        word.endswith("s")
        and len(word) > 3
        and (word[:-1] in base_verbs() or word[:-2] in base_verbs() or (word.endswith("ies") and f"{word[:-3]}y" in base_verbs()))
    )


def _serves(sentence: Sentence) -> WordSpan | None:
    """What a firm does "for schools", "to small kitchens", whoever it is that says so."""
    lowers = sentence.lowers
    if sentence.known & BUYER or _asked(sentence):
        return None
    for i, lower in enumerate(lowers):
        if lower not in _SERVES or not i:
            continue
        for at in range(i + 1, min(i + 8, len(lowers))):
            if lowers[at] in ("for", "to", "with", "into") and any(w in _SERVED for w in lowers[at + 1 : at + 4]):
                return i, min(at + 4, len(lowers))
    return None
