"""What is so at theirs, read off the words where a clause is hard to parse: counts, places, dates."""

from __future__ import annotations

from functools import cache

from msglint.language.content import WordSpan, clip, content_words
from msglint.language.matching import Matcher, matcher_of
from msglint.language.observations.seen import (
    AUXILIARIES,
    BREAKS,
    DESERVES,
    GUESSED,
    HYPOTHETICAL,
    MODAL,
    NO_FACT,
    PRAISE,
    WISHED,
    Seen,
    plain_statement,
    third_person,
)
from msglint.language.sides import BUYER, SELLER

# What leads up to something of theirs: "since September your library ...", "on your price page the package ...".
_AT_OR_SINCE = frozenset("since from on in at by until till for outside behind under over last this before after every".split())
_NO_SUBJECT = NO_FACT | AUXILIARIES | MODAL | frozenset([",", "and", "that", "our", "to", "who", "which"])


def plainly_said(seen: Seen) -> WordSpan | None:
    """ "Your checkout asks for a fax number": read off the words, where the verb looks like a noun to the parser."""
    lowers = seen.sentence.lowers
    if seen.asked or seen.after_offer or seen.ours or set(lowers) & (GUESSED | {"if"}):
        return None
    if "every" in lowers and not seen.exact:  # "your team works hard every day"
        return None
    starts = [i for i, w in enumerate(lowers) if w == "your" and (i == 0 or lowers[i - 1] in BREAKS | {"and", "but"})]
    if lowers[0] in ("the", "this") and seen.exact and seen.sentence.known & BUYER:
        starts.append(0)
    for start in starts:
        verb = next((i for i in range(start + 2, min(start + 8, len(lowers))) if third_person(lowers[i])), None)
        if verb is None or set(lowers[start:verb]) & _NO_SUBJECT or lowers[verb] in DESERVES or PRAISE & set(lowers[verb:]):
            continue
        if len(seen.content_of(range(verb + 1, len(lowers)))) >= 2 and len(seen.content_of(range(start, len(lowers)))) >= 4:
            return start, clip(seen.sentence, len(lowers))
    return None


def there_or_since(seen: Seen) -> WordSpan | None:
    """ "On your price page the package is still in pounds", "since September your library stays open till nine"."""
    lowers = seen.sentence.lowers
    if seen.asked or seen.after_offer or seen.sentence.known & (SELLER | GUESSED | HYPOTHETICAL | MODAL | WISHED):
        return None
    owned = next((i for i in range(1, min(7, len(lowers))) if lowers[i] == "your"), None)
    if lowers[0] not in _AT_OR_SINCE or owned is None or "you" in lowers[:owned] or NO_FACT & set(lowers[owned : owned + 4]):
        return None
    told = any(c.main and c.mood == "statement" and c.side != "seller" for c in seen.clauses)
    return seen.whole if told and len(seen.content) >= (4 if seen.exact else 5) and not PRAISE & seen.sentence.known else None


def it_was_yours(seen: Seen) -> WordSpan | None:
    """ "It was your Hull yard that won the tender"."""
    opens = seen.sentence.line.startswith((" it was your ", " it 's your ", " it is your ", " yours is the ", " yours was the "))
    return seen.whole if opens and seen.exact and not seen.asked and len(seen.content) >= 4 else None


def there_is(seen: Seen) -> WordSpan | None:
    """ "There are nine bikes at your door", "of your last twenty posts ..."."""
    if seen.asked or seen.ours or seen.after_offer or not _there().found(seen.sentence.line, seen.sentence.known):
        return None
    return seen.whole if seen.exact and len(seen.content) >= 4 and not _around().found(seen.sentence.line, seen.sentence.known) else None


def so_many_of_yours(seen: Seen) -> WordSpan | None:
    """Counted at theirs, however the rest was parsed: "three of your five clinics close at noon"."""
    sentence = seen.sentence
    counted = seen.early and plain_statement(seen) and seen.exact >= 2 and not sentence.known & SELLER
    content = content_words(sentence, range(len(sentence.words)))
    return seen.whole if counted and len(content) >= 4 and _counted().found(sentence.line, sentence.known) else None


@cache
def _counted() -> Matcher:
    return matcher_of(
        (
            "^ # of your",
            "^ (of|among|out of) (the [*] # ...9 your ...6|your [*] # ...6) [,] (#|half|most|none) [of (them|these)] *",
            "(^|:|,) (#|thirteen|fourteen|sixteen|seventeen|eighteen|nineteen) of the ...5 your",
        )
    )


@cache
def _there() -> Matcher:
    return matcher_of(
        (
            "^ [and|but] there (is|are|was|were|'s) ...9 your",
            "^ # (of|out of|in) (your|the) [last|past|latest|most recent] [#] [*] * ...9 (mention|mentions|are|is|were|was|have"
            "|has|ask|complain|say"
            "|says|name|praise|talk|show|come|came|carry)",
            "^ (of|among|in) (your|the) [last|past|latest] # ...6 (are|is|were|was|have|has|ask|mention|show)",
        )
    )


@cache
def _around() -> Matcher:
    """Around them, and not theirs."""
    return matcher_of(("your [*] (area|industry|market|county|city|town|sector|field|space|country|region|street|size|way|disposal|life)",))
