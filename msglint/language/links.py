"""Links: every address in the body and whose it is: the writer's calendar, deck or site, the reader's own page, a source.

The text of an address is opaque to all other rules. What is in the signature and in the small print is no link of the body.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from msglint.language.forms import base_verbs
from msglint.language.link_hosts import LinkKind, host_of, is_address, is_bare, is_tracked, kind_of_address, kind_of_field, named_by
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER

_ALONE = 4  # words; a link that stands by itself is explained by the sentence before it
_PAGES = (
    "page|pages|site|website|homepage|blog|post|article|menu|listing|listings|ad|advert|profile|shop|store|form|video|talk|"
    "report|interview"
    "|podcast|episode|app|tender|notice|review|reviews|changelog|docs|documentation|checkout|github|repo|feed|newsletter|"
    "map|faq|announcement"
    "|story|filing|timetable|accounts|policy|release|photo|photos|gallery|webshop|tracker|careers|vacancy|posting|posts|"
    "reel|domain|url|link"
    "|instagram|linkedin|channel|brochure|catalogue|price list|plan|plans|application|statement|thread|tweet|paper|column|bio"
)
_THEIRS = (
    f"your [own] [*] [*] [*] ({_PAGES})",
    f"you [have|'ve|had] [just|recently] (wrote|posted|published|put|list|listed|run|shared|linked|recorded|gave|uploaded|"
    f"built|launched) ... ({_PAGES})",
    "you [have|'ve|had] [just|recently] (wrote|posted|published|shared|linked|uploaded)",
    f"({_PAGES}) (of|by) (yours|your *)",
    f"@firm ({_PAGES})",
)
# So near that even a calendar there is theirs.
_THEIRS_NEAR = (f"your [own] [*] [*] ({_PAGES}) [is|at|,] @link",)
_ASKED = (
    "(you|u) (asked|requested|wanted|were after|were asking|needed)",
    "as (requested|promised|asked|agreed|discussed)",
    "(you|your) ...2 request",
    "per your request",
)
_UNSUBSCRIBE = (
    "unsubscribe|opt - out|imprint",
    "opt out",
    "(stop|no longer|not) ...3 (mail|mails|email|emails|message|messages|newsletters|texts|hear from (us|me))",
    "(remove|take) (me|you|yourself) (off|from)",
    "leave (this|the|our) list",
    "(privacy|cookie) (policy|notice|statement)",
    "(update|change|manage) [your] [email|mail] (preferences|settings)",
    "(view|read) ... (in|on) [your|a|the] (browser|web)",
)
_CITED = (
    "(law|act|rule|rules|regulation|regulations|directive|(public|land|company|trade|official) register|registry|council|"
    "gazette|the minutes|statistics|figures|guidance|ministry"
    "|authority|government|survey|study|census|ruling|court|paper|newspaper|journal|inspector|inspectorate|standard|ordinance|parliament"
    "|echo|times|bbc|wikipedia|ombudsman|planning) ...8 @link",
    "(according to|source|reported|wrote about|says|said|writes|quoted|published by|covered|announced) ...8 @link",
)
# What a page says or does, told by one who has seen it and speaks for no firm: "the menu at ... still shows the goose".
_SEEN = (
    f"({_PAGES}) (at|on|of|under) @link ...4 (still|shows|show|says|say|gives|lists|ends|leads|opens|returns|loads|asks|was|went|does"
    f"|promises)",
)
_INVITED = (
    "(over|available|shop|all|code * [over]) (at|on) @link",
    "(click|tap|visit|see|check|checkout|look|learn|read|find|discover|explore|watch|download|book|grab|pick|choose|"
    "schedule|sign|register"
    "|join|browse|order|buy|get|claim|start|try|follow|view|take|reserve|rsvp|subscribe|apply|hit|go|head|access|catch|"
    "enter|drop) ...9 @link",
    "(here|link|demo|website|site|portfolio|calendar|diary|deck|page|store|shop|more|info|details|work|samples|prices|online|brochure"
    "|video|🔗) [is|are|'s|'re] [here] @link",
    "@link (to|for) (book|see|learn|sign|find|more|join|get|start|details|grab|download|order|register|watch|browse)",
    "@link has (more|all|everything|the)",
    "(explained|described|shown|set out|laid out|listed|covered|summed up) (at|on|in|here) @link",
)
_READ = (
    "(i|we) [just|also|have|'ve|recently] (saw|read|noticed|found|came across|heard|watched|enjoyed|stumbled on|spotted|liked) ...9 @link",
)
_OWN = ("(our|my)", "(we|i) (made|built|run|recorded|wrote|published|launched|put together|created|prepared|shot|have|'ve)")
_FIRM_SPEAKS = SELLER - {"i", "me", "myself"}  # "I" may tell what it read somewhere
_ASKING = frozenset("do does did is are was were how where which who what when why".split())
_LINK, _FIRM = "thelink", "yourfirm"


@dataclass(frozen=True, slots=True)
class Link:
    """One link: its sentence and word, whose it is or what for, and whether it tells its owner who followed it."""

    sentence: int
    word: int
    kind: LinkKind
    tracked: bool = False


def links_in(
    sentences: Sequence[Sentence], body: Sequence[int], fields: Mapping[int, str], ours: Collection[str], yours: Collection[str]
) -> Iterator[Link]:
    """The links of the body in order. ``fields`` are merge fields of the text by their start, ``ours`` and ``yours`` names of
    firms as addresses have them ("acmeoil")."""
    bodies = frozenset(body)
    for i in body:
        sentence = sentences[i]
        before = sentences[i - 1] if i - 1 in bodies else None
        for at, word in enumerate(sentence.words):
            if word.field == "link" or (not word.field and is_address(word.read)):
                raw = fields.get(sentence.place(at, at + 1)[0], "") if word.field else ""
                address = "" if word.field else word.read
                context = _context(sentence, at, before)
                kind = _kind(address, raw, context, ours, yours)
                if kind and context:
                    yield Link(i, at, kind, is_tracked(address))


def _context(sentence: Sentence, at: int, before: Sentence | None) -> str:
    """The words around a link, the link itself as one fixed word; with those before it when it stands alone."""
    words = [_LINK if j == at else lower for j, lower in enumerate(sentence.lowers)]
    if len(words) <= _ALONE and before is not None:
        words = [*(lower for lower in before.lowers if lower not in ".!?"), *words]
    if _is_signed(sentence, at, before):
        return ""
    told = ("that" if is_address(word) else word for word in words)
    return " " + " ".join(word for word in told if word[0].isalnum() or word[0] in "',.;🔗") + " "


def _is_signed(sentence: Sentence, at: int, before: Sentence | None) -> bool:
    """A name and an address, and no more: "Olga Beck https://..."."""
    others = [w for j, w in enumerate(sentence.words) if j != at] or list(before.words if before else ())
    names = all(w.read[0].isupper() and w.read.isalpha() and w.lower not in base_verbs() for w in others)
    return len(others) in (2, 3) and names


def _kind(address: str, raw: str, context: str, ours: Collection[str], yours: Collection[str]) -> LinkKind | None:
    known = frozenset(context.split())
    told = kind_of_field(raw) if raw else kind_of_address(address)
    name = named_by(address) if address else ""

    def says(cues: tuple[str, ...]) -> bool:
        return _cues(cues).found(context, known)

    if told == "unsubscribe" or says(_UNSUBSCRIBE):
        return "unsubscribe"
    if says(_ASKED):
        return "asked"
    own = name in ours or says(_OWN)
    near = told in ("calendar", "form")
    shown = own and told in ("video", "deck")  # "I recorded a clip about your shop: loom.com/..."
    if name in yours or (name not in ours and not shown and says(_THEIRS_NEAR if near else _THEIRS)) or told == "theirs":
        return "theirs"
    if not own and not known & _FIRM_SPEAKS and says(_SEEN):
        return "theirs"
    if told == "source" or (not own and not known & _FIRM_SPEAKS and says(_CITED)):
        return "source"
    if address and is_bare(address) and not own and context.split()[0] in _ASKING:  # "do guests find you through booking.com"
        return None
    if told:
        return None if address and is_bare(address) and not (own or says(_INVITED)) else told
    if own or known & _FIRM_SPEAKS or says(_INVITED):
        return "site"
    if address and is_bare(address):
        return None
    cited = says(_READ) or (known & BUYER and not known & SELLER)
    return "source" if cited else "unknown"


@cache
def _cues(cues: tuple[str, ...]) -> Matcher:
    return matcher_of(cue.replace("@link", _LINK).replace("@firm", _FIRM) for cue in cues)


__all__ = ["Link", "LinkKind", "host_of", "links_in", "named_by"]
