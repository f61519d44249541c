"""What a source says of them, or a sentence of names and numbers that is about nobody else."""

from __future__ import annotations

from functools import cache

from msglint.language.content import WordSpan, all_forms, content_words
from msglint.language.matching import Matcher, matcher_of
from msglint.language.observations.seen import ADVERTISED, PRAISE, PRODUCTS, Seen, plain_statement
from msglint.language.sides import BUYER, SELLER

_SOURCE = (
    "according to the [*] [*] [*] [*] (register|page|minutes|notice|accounts|site|website|report|filing|list|board|council"
    "|paper|journal|map)",
    "(notice|advert|ad|tender|menu|sign|board|page|register|minutes|timetable|listing|leaflet|poster|programme|application"
    "|plan) (for|of|on|at)"
    " ...5 (asks|lists|shows|says|mentions|gives|names|puts|wants|calls|states|reads)",
    "(according to|going by|judging by|per|says|say|shows|show|lists|mentions|reads|states|puts|said|wrote|told|writes"
    "|from|on|in|by) [*] [*] (minutes|notice|notices|reviews|review|report|accounts|ad|ads|advert|adverts|careers page"
    "|job page|page|site|website|filing|filings|listing|listings|map|menu|newsletter|post|posts|interview|podcast"
    "|episode|ep|article|piece|talk|register|plan|plans|posting|postings|job ads|gazette|journal|paper|papers|timetable"
    "|brochure|catalogue|tender|permit|application|award|release|changelog|inspection|website|linkedin|github|profile"
    "|video|reel|story|column|study|survey|press|announcement|news|board|council|planning|table|tables)",
    "(the|their) [*] [*] (accounts|filing|register|report|minutes|notice|plan|tender|survey|inspection) (for|of|from|on) ...5 (say|says"
    "|said"
    "|show|shows|list|lists|mention|mentions|put|puts|give|gives)",
    "(the|a|an|two|three|four|# of your|one of your) [*] [*] (minutes|notice|reviews|review|report|accounts|ad|ads"
    "|advert|page|site|filing|listing|map|menu|newsletter|post|interview|podcast|article|talk|register|posting|job ads"
    "|gazette|timetable|brochure|tender|permit|inspection) (say|says|said|show|shows|list|lists|mention|mentions|put"
    "|puts|give|gives|ask|asks|read|reads)",
)  # fmt: skip
_SOMEBODY = frozenset(
    "a an one two three four five some many most plenty few several lots everyone another other people companies firms "
    "teams at price prices it this that there here".split()
)
_EVERYBODY = frozenset("every anyone everyone anybody everybody".split())
_RESULTS = all_forms("cut reduce save double triple halve increase boost raise lower drop grow slash")
_TOLD_WITHOUT = 6  # words with content in what a source says, when nothing in it is a number or a name
_HANDED = frozenset(["attached", "enclosed", "pasted", "below", "above"])


def reported(seen: Seen) -> WordSpan | None:
    """Something a source says: "the planning notice lists two cranes"."""
    known = seen.sentence.known
    content = content_words(seen.sentence, range(len(seen.sentence.words)))
    needed = 0 if len(content) >= _TOLD_WITHOUT and not PRAISE & known else 1
    if known & {"i", "me"} or len(content) < 4 or not plain_statement(seen, needed=needed):
        return None
    return seen.whole if _source_cues().found(seen.sentence.line, known) else None


def of_somebody(seen: Seen) -> WordSpan | None:
    """Names and numbers about somebody who is not the writer: most likely the reader's firm."""
    sentence = seen.sentence
    known = sentence.known
    if sentence.line.startswith((" since i wrote ", " since i last wrote ", " since my ")):
        known = known - {"i", "my"}
    if not plain_statement(seen) or seen.exact < 2 or seen.after_offer or known & (BUYER | SELLER | _HANDED | PRODUCTS | ADVERTISED):
        return None
    if not seen.early or _statistic().found(sentence.line, known):
        return None
    if (
        known & _EVERYBODY
        or sentence.lowers[0] in ("a", "an", "some", "most", "many")
        or (not sentence.words[0].read[0].isupper() and sentence.lowers[0] != "the")
        or (known & _RESULTS and known & {"%", "from", "by"})
    ):
        return None
    content = content_words(sentence, range(len(sentence.words)))
    told = any(
        c.finite
        and c.main
        and not c.modal
        and c.side == "other"
        and len(c.subject) > 1
        and sentence.lowers[min(c.subject, default=0)] not in _SOMEBODY
        for c in seen.clauses
    )
    return seen.whole if told and len(content) >= 5 else None


@cache
def _source_cues() -> Matcher:
    return matcher_of(_SOURCE)


@cache
def _statistic() -> Matcher:
    """Of a whole land or trade: "4,100 pubs in England called in ..."."""
    return matcher_of(
        (
            "(the|an) (average|typical|usual|normal) ",
            "next door ",
            "(^|,|year|month|week) [more than|over|some|about|nearly|almost] # * (in|across|of) * ...3 (~call|~close|~open|~use|~have"
            "|~lose|~be|~buy|~go)",
        )
    )
