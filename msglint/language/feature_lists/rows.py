"""Features in a row, in one sentence: with commas between them, from one to the other, or each with a verb of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msglint.language.clauses import Clause
from msglint.language.content import FUNCTION_WORDS, WordSpan, clip
from msglint.language.feature_lists.items import LEAST, STOPS, is_feature, names, rows_in
from msglint.language.feature_lists.leads import (
    behind_lead,
    hands_over,
    has_done,
    leads_to_list,
    led,
    led_to,
    product_has,
    summed_up,
    theirs_before,
)
from msglint.language.feature_lists.words import ASIDE, NO_ITEM, RESULTS, TOLD_OF_OTHERS
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER

_ARTICLES = frozenset(["a", "an", "the", "two", "three", "four"])
_HOLDS = frozenset("has have includes with holds carries measures takes is".split())
_THINGS = frozenset("the our it each every this".split())
_HAVING = frozenset(["having", "got"])
_SAYS = frozenset("says say said reads writes".split())
_MARK = 6  # letters of an abbreviation
_ITSELF = frozenset(["it", "this"])
_JOINED = frozenset(
    "works connector connectors plugin plugins integrates integrate integration integrations compatible connects syncs plugs".split()
)  # with things that have names
ASKS = frozenset(["?", "??", "???", "or", "which"])
_AREA = frozenset("area town city street region neighbourhood neighborhood county state district".split())
_OFFERS_TO_DO = re.compile(
    r" (?:i|we) (?:can |will |'ll |also |could )*(?:do|handle|take|sort|manage|run|cover|fix|clean|check|write|design|build|look after"
    r"|repair|keep|prepare|organise|mind|paint|print|host|file) (?:[a-z]+ )?your "
)


@remembered
def row_in(sentence: Sentence, *, offered: bool) -> WordSpan | None:
    """The words of a sentence that list features; ``offered`` says that it makes an offer."""
    span = _in_a_row(sentence, offered=offered) or _from_to(sentence)
    return span or _does_in_a_row(sentence) or _yours_in_a_row(sentence)


def _in_a_row(sentence: Sentence, *, offered: bool) -> WordSpan | None:
    for first, items, last in rows_in(sentence):
        if len(items) < LEAST or any(w in RESULTS for item in items for w in item[:1]):
            continue
        lead = sentence.lowers[:first]
        given = hands_over(sentence, first, first + len(items[0])) or (not lead and summed_up(sentence, last))
        given = given or (any(is_feature(item) for item in items) and product_has(sentence, first, first + len(items[0])))
        named = names(sentence, first, last) * 2 > len(items) and not _JOINED & sentence.known
        if len(items) > LEAST and sentence.lowers[last : last + 2] == ("as", "standard") and not named:
            return first, clip(sentence, last)
        if len(items) > LEAST and given and not named and not has_done(items[0], lead):
            return behind_lead(sentence, first, first + len(items[0])), clip(sentence, last)
        if lead[:1] == ("if",) and not (SELLER | BUYER) & set(lead):  # "if it's the joints, glue and a bracket": a remedy
            continue
        if theirs_before(lead) and not led_to(sentence, first, first + len(items[0])):
            continue
        if (ASIDE | TOLD_OF_OTHERS) & set(lead) and not SELLER & set(lead):
            continue
        hits = sum(bool(is_feature(item)) for item in items)
        if hits < 2 and sum(item[0] == "the" for item in items) >= 2:  # the bus, the post and the milk: what there is already
            continue
        announced = led(sentence, first, first + len(items[0]), last) and not has_done(items[0], lead)
        if names(sentence, first, last) * 2 > len(items) and hits < 2 and not _JOINED & sentence.known:
            continue
        theirs = "yours" in sentence.known or any(
            w == "your" and not _AREA & set(sentence.lowers[j : j + 3]) for j, w in enumerate(sentence.lowers)
        )
        ours = announced or (not theirs and (offered or hits > 0) and bool(sentence.known & SELLER) and len(items) > LEAST)
        if (
            (ours and (hits >= 2 or (not theirs and _sellers(sentence))))
            or ((hits >= LEAST or (len(items) > LEAST and hits * 2 >= len(items))) and not theirs and not sentence.known & ASIDE)
            or (not theirs and (_is_stock(sentence, first, items, last) or _is_spec(sentence, first, items, last)))
        ):
            return behind_lead(sentence, first, first + len(items[0])), clip(sentence, last)
    return None


def _does_in_a_row(sentence: Sentence) -> WordSpan | None:
    """ "It tracks parcels, prints labels, manages returns and sends texts": four things that one thing does."""
    lead = next((n for n, head in ((1, _ITSELF), (2, _THINGS)) if sentence.lowers[0] in head), 0)
    lead = lead or (1 if sentence.words[0].read[0].isupper() and not sentence.lowers[0].endswith("s") else 0)
    if not lead or sentence.known & (BUYER | ASIDE | TOLD_OF_OTHERS | ASKS):
        return None
    for first, items, last in rows_in(sentence):
        does = [item for item in items if len(item) > 1 and item[0].endswith("s") and not item[0].endswith("ss")]
        if first in (0, lead) and len(items) > LEAST and len(does) + (first == 0) >= len(items):
            return lead, clip(sentence, last)
    return None


def _yours_in_a_row(sentence: Sentence) -> WordSpan | None:
    """ "I can do your books, your VAT, your wages and your year end": all that would be taken off them."""
    known = sentence.lowers
    at = [i for i, w in enumerate(known) if w == "your"]
    if len(at) <= LEAST or not _OFFERS_TO_DO.match(sentence.line) or not all(known[i - 1] in (",", "and", "&") for i in at[1:]):
        return None
    return at[0], clip(sentence, len(known))


def _from_to(sentence: Sentence) -> WordSpan | None:
    """ "From brand strategy to paid social to email flows": a stretch of services, which names no places and counts nothing."""
    lowers = sentence.lowers
    if "from" not in lowers or lowers.count("to") < LEAST - 1 or sentence.known & (BUYER | ASIDE | TOLD_OF_OTHERS):
        return None
    first = lowers.index("from") + 1
    stops = [j for j in range(first, len(lowers)) if lowers[j] in STOPS or lowers[j] in NO_ITEM or lowers[j] == ","]
    last = stops[0] if stops else len(lowers)
    parts = " ".join(lowers[first:last]).split(" to ")
    named = any(w.read[0].isupper() and not w.read.isupper() for w in sentence.words[first:last])
    if (
        len(parts) < LEAST
        or named
        or any(not p or len(p.split()) > LEAST + 1 or p.split()[0] in _ARTICLES or any(c.isdigit() for c in p) for p in parts)
    ):
        return None
    return first - 1, clip(sentence, last)


def _is_stock(sentence: Sentence, first: int, items: Sequence[Sequence[str]], last: int) -> bool:
    """ "Banners, flyers, mugs, stickers." and "The pump has a dry-run switch, a soft starter, a 2-inch outlet, a float": what there is,
    and nothing else in the sentence."""
    lead, rest = sentence.lowers[:first], sentence.lowers[last:]
    if sentence.known & (BUYER | ASIDE | TOLD_OF_OTHERS | ASKS) or len(items) <= LEAST or names(sentence, first, last):
        return False
    if any(w.isalpha() for w in rest) or any(item[0] in FUNCTION_WORDS - _ARTICLES or item[0].isdigit() for item in items[1:]):
        return False
    if not any(item[-1].endswith("s") for item in items):
        return False
    if not lead:
        enough = LEAST if all(item[-1].endswith("s") and len(item) > 1 for item in items) else LEAST + 1
        return len(items) > enough and all(len(item) <= LEAST + 1 for item in items)
    return (lead[-1] in _HOLDS and lead[0] in _THINGS) or (lead[-1] == ":" and len(items) > LEAST + 1)


def _is_spec(sentence: Sentence, first: int, items: Sequence[Sequence[str]], last: int) -> bool:
    """ "The camera has 4K, IR to 40 m, two-way audio and an IP67 case": what it has, some of it in letters and numbers."""
    lead = sentence.lowers[:first]
    if sentence.known & (BUYER | ASIDE | TOLD_OF_OTHERS | ASKS) or len(items) <= LEAST:
        return False
    if any(item[0] in FUNCTION_WORDS - _ARTICLES for item in items[1:]) or any(w.isalpha() for w in sentence.lowers[last:]):
        return False
    has = lead[-1:] and lead[0] in _THINGS and (lead[-1] in _HOLDS or items[0][0] in _HAVING)
    if lead and not has and lead[-1] != ":":
        return False
    marks = sum(_is_mark(word.read) for word in sentence.words[first:last])
    return marks >= 2 and (bool(has) or marks * 2 <= len(items)) and items[-1][0] not in _SAYS


def _is_mark(word: str) -> bool:
    """ "4K", "IP67", "RTK": how techniques are called."""
    return len(word) > 1 and word.isalnum() and word.isupper() and (len(word) <= _MARK or not word.isalpha())


def said_in_a_row(sentence: Sentence, clauses: list[Clause]) -> WordSpan | None:
    """ "Our carts carry more, map the floor and plug into anything": three things that are said of ours."""
    said = [c for c in clauses if c.side == "seller" and c.finite and not c.past and not c.negated and c.mood == "statement"]
    said = [c for c in said if c.subject and sentence.lowers[min(c.subject)] in ("our", "my")]
    if len(said) < LEAST or sentence.known & BUYER or any(RESULTS & {sentence.lowers[i] for i in c.own} for c in said):
        return None
    return min(said[0].subject), clip(sentence, max(i for c in said for i in c.own) + 1)


def _sellers(sentence: Sentence) -> bool:
    """Whether the list can be the seller's: "I" and "we" do it, or something nobody owns does."""
    lowers = sentence.lowers
    return not (lowers[0] in ("you", "your") and not leads_to_list().found(sentence.line, sentence.known)) and not set(lowers[:3]) & {
        "thanks",
        "thank",
    }
