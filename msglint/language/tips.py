"""Tips: what somebody else has, did or gives, what is wrong on a page of theirs, and small things to do - help without the writer."""

from __future__ import annotations

from functools import cache

from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip, specifics
from msglint.language.forms import base_verbs
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence

# Who gives without selling.
_OFFICES = all_forms(
    "council library office agency ministry court guild union department county church university college school museum charity fund club "
    "association board chamber parish museum archive register registry town city village state region district province government port "
    "station bureau institute trust society cooperative federation hospital ward clinic neighbour neighbor friend cousin farmer baker "
    "joiner carpenter plumber electrician mason tailor cobbler firm shop store bakery farm hotel yard mill market insurer bank embassy "
    "authority commission inspector inspectorate harbour airport brigade service"
)
_GIVES = frozenset(
    "has keeps lends publishes pays posts sells texts offers runs checks prints exempts gives lets hands rents takes repairs mends "
    "stocks teaches tests covers funds refunds waives collects swaps lists shows puts does hires supplies trains answers".split()
)
_THERE = frozenset(
    "on at under in from for until free form site page list window counter desk kit copy number charge map sheet address phone".split()
)
_DID = all_forms("put move switch write keep soak turn hang swap paint print change start stop ring ask leave open close set lay use try")
_CAME = frozenset(
    "halved stopped sorted cut fixed worked works helped dropped fell cured ended settled solved cleared vanished saved saves halves "
    "stops fixes cures sorts".split()
)
_NOW_IS = frozenset("quiet gone dry fine better over warm clean solved sorted enough cured quieter drier safe even still".split())
_WHAT_CAME = ("and", "so", ":", ";", "-", "–", "since")
_LISTED = (
    "hours|address|number|link|price|date|code|map|form|page|menu|listing|postcode|name|photo|certificate|tariff|email|sign|label|"
    "translation|spelling|timetable|button|heading|headline|logo|licence|notice|poster|entry|pin|times|title|caption|figure"
)
_WRONG = (
    f"(your|the) ...4 ({_LISTED}) ...7 (is|are|'s|was) [still|now|also] [*] (wrong|dead|broken|expired|missing|misspelt|misspelled|blank|"
    "last year 's|outdated|out of date|an old one|the old one|the wrong one|cut off|upside down|a year old|from (last|20*|19*)|not working"
    "|mistyped|unreadable|swapped) ",
    f"(your|the) ...4 ({_LISTED}) ...5 (does n't|do n't|wo n't|no longer) (work|works|load|loads|open|opens|send|sends|go|goes|lead|leads|"
    "match|matches|exist|exists|ring|rings) ",
    "(the|an) (right|current|correct|new|proper|valid|latest) (one|code|number|form|address|link|rate|version|spelling|date) (is"
    "|would be) ",
    "* * (is|are) the (right|current|correct|new|proper|valid|latest) (one|ones|code|number|form|address|link|rate|version|spelling) ",
    '(it|the form|the page) (says|shows) " * [*] [*] " (and|but) (nothing|no *|nobody) ',
)
_POINTED = (
    "(the|that|what|any) (form|permit|grant|rule|page|code|paragraph|section|law|office|person|number|name|part|book|course|scheme"
    "|thing|tool"
    "|setting|word|size|box|desk|clause) [that] (you|you 'd|you 'll|they|he|she) (need|want|are after|'re after|look for|'re looking for|"
    "have to|ask for|should) ...4 (is|'s|are) ",
    "(can|may|could) [still|also|now] be (appealed|claimed|refunded|reclaimed|deducted|contested|waived|ordered|downloaded|printed|borrowed"
    "|rented|had|found|claimed back|written off|extended|postponed|changed|paid|renewed|registered) ...3 (within|at|from|on|by|under|for"
    "|until|online|free|without|through|up to) ",
    "(worth|it 's worth|is worth|might be worth|may be worth|would be worth|i 'd start by|start by|you could begin by) (asking|checking|"
    "ringing|trying|looking|having|getting|reading|comparing|measuring|claiming|applying|testing|weighing|moving|calling) (your|the|a"
    "|whether|if|at|with|for|it|how|which|them|him|her|one|that) ",
    "(is|are) all it (takes|needs|wants|took) ",
    "(will do|does|did|do) (it|the trick) (when|if|for|,|in|,) ",
    "(mind|watch out (with|for)|beware|beware of|careful with|look out for|keep an eye on|bear in mind|heads up|heads - up) [that] "
    "(the|that|your|it"
    "|any|a) ...6 (:|,|it 's|is|wants|needs|has|closes|closed|goes|ends|means|only|must) ",
    "(the|a) (link|number|address|button|map|pin|photo|date) (in|on|under|at) your ...3 (goes|leads|points|says|is|rings|belongs"
    "|shows) (to|the"
    "|a|dead|wrong|still|nowhere|old|last) ",
    "(accepts|accept|takes|take|allows|allow|covers|cover|lets|lends|lend|recognises|waives|exempts) ...9 (so you can|so you need n't"
    "|you only"
    "|you just|and you|so there 's no|without) ",
    "(there 's|there is) (a|an|one) (second - hand|secondhand|used|spare|free|cheap|public|good|old) * ...4 (for sale|going|in|at|to "
    "be had) ",
    "(on|at|under|behind) (page|form|section|box|line|article|paragraph|window|counter|desk) * [*] (is|are) (the only|all|what|where) ",
    "(page|form|section|box|line|part|chapter) * (is|are) (the only|all|what|the bit|the one) ",
)
_WHEN_TO = frozenset("before first instead overnight tonight until till once yet meanwhile beforehand today".split())
_NOT_ORDERS = all_forms(
    "call reply let see look click contact visit imagine think consider tell say know meet speak talk choose join book hope thank wish "
    "feel want need like love give get believe remember forget wait note come go be have do answer confirm respond hear learn discover "
    "picture guess sign ring text message email mail please help enjoy welcome reach share schedule order act hurry buy pay claim reserve "
    "secure grab save register subscribe download send show ask bring write read stop start make"
) - frozenset(["soak", "thanks"])
_AFTER = frozenset("the a an your it them that this both each one two every all half off on up down".split())
_OPENS = frozenset(", : ; - – — so then just please and".split())


@cache
def _wrong() -> Matcher:
    return matcher_of(_WRONG)


@cache
def _how_long() -> Matcher:
    return matcher_of(("for (#|a|two|a few|half an|an) (second|seconds|minute|minutes|hour|hours|day|days|night|week|weeks) ",))


@cache
def _pointed() -> Matcher:
    return matcher_of(_POINTED)


def tip_in(sentence: Sentence) -> WordSpan | None:
    """The words of a tip; whoever asks has seen to it that nobody sells in the sentence."""
    if not (_given(sentence) or _done_elsewhere(sentence) or _told(sentence) or _ordered(sentence)):
        return None
    return 0, clip(sentence, len(sentence.lowers))


def _given(sentence: Sentence) -> bool:
    """ "The court keeps its own list at the clerk's window"."""
    lowers = sentence.lowers
    for i, word in enumerate(lowers[:12]):
        if word in _GIVES and i and set(lowers[max(0, i - 6) : i]) & _OFFICES and "your" not in lowers[max(0, i - 6) : i]:
            return (
                bool(set(lowers[i + 1 :]) & _THERE)
                and specifics(sentence) + bool({"free", "form", "list", "kit", "page"} & sentence.known) > 0
            )
    return False


def _done_elsewhere(sentence: Sentence) -> bool:
    """ "Sligo put a sign at the barrier, and it halved the fines"."""
    lowers = sentence.lowers
    did = next((i for i, w in enumerate(lowers[:9]) if i and w in _DID), None)
    if did is None or lowers[0] in ("you", "your", "i", "he", "she", "if", "when"):
        return False
    came = next(
        (
            i
            for i in range(did + 3, len(lowers))
            if lowers[i] in _CAME or (lowers[i] in _NOW_IS and lowers[i - 1] in ("'s", "is", "are", "was"))
        ),
        None,
    )
    return came is not None and bool(set(lowers[did + 1 : came]) & set(_WHAT_CAME))


def _told(sentence: Sentence) -> bool:
    return any(cues.found(sentence.line, sentence.known) for cues in (_wrong(), _pointed()))


def _ordered(sentence: Sentence) -> bool:
    """ "Turn the crates once, before you stack them": an order about a thing, with when to do it."""
    lowers = sentence.lowers
    if not (sentence.known & _WHEN_TO or _how_long().found(sentence.line, sentence.known)):
        return False
    for i, word in enumerate(lowers[:-4]):
        if (i == 0 or lowers[i - 1] in _OPENS) and word in base_verbs() and word not in _NOT_ORDERS and lowers[i + 1] in _AFTER:
            return len({w for w in lowers[i + 1 :] if w[0].isalpha() and w not in FUNCTION_WORDS}) > 2
    return False
