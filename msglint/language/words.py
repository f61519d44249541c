"""Words: what a stretch of text is made of, each with its place and the form it is read as.

Nothing here needs spaCy. A word knows where it stands in the text and how it is *read*: ``u`` as ``you``, ``dont`` as
``do`` + ``n't``, ``ill send`` as ``i`` + ``'ll`` + ``send``, a merge field as the kind of thing it will be filled with.
The parser sees only the read forms, findings only the places, so neither can disturb the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from msglint.text import Folded


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark: ``[start, end)`` in the text as decoded, and the form it is read as."""

    start: int
    end: int
    read: str
    field: str = ""  # the kind of merge field it stands for, "" when it is an ordinary word

    @property
    def lower(self) -> str:
        return self.read.lower()


@dataclass(frozen=True, slots=True)
class Fill:
    """A merge field in the folded text and the words it is read as."""

    start: int
    end: int
    kind: str
    words: tuple[str, ...]


_TLD = "com|co|io|ai|net|org|app|dev|ly|uk|ie|de|fr|nl|eu|us|in|au|ca|me|biz|info|shop|link|example|edu|gov|tech|agency|xyz"
_SCAN = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s<>()\[\]"]+[^\s<>()\[\]".,;:!?'] | (?<![\w@.])(?:[a-z0-9-]+\.)+(?:{_TLD})\b(?:/[^\s<>()\[\]"]*[^\s<>()\[\]".,;:!?'])?)
  | (?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)
  | (?P<handle>[@\#][A-Za-z]\w+)
  | (?P<abbr>(?:[A-Za-z]\.){{2,}} | (?-i:\b[A-Z]\.(?=\s[A-Z][a-z]))(?<![Ii]\.) | \b(?:jan|feb|aug|sept?|oct|nov|dec)\.(?=\s?\d) | \b(?:mr|mrs|ms|dr|jr|sr|st|vs|etc|inc|ltd|corp|approx|dept|assoc|vol)\. | \bno\.(?=\s?\d))
  | (?P<phone>\+?\d{{2,4}}(?:-\d{{3,4}})+\b)
  | (?P<number>\d{{2,4}}s\b | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|[xkm]|bn)?(?![A-Za-z0-9]) | \d+(?:[.,:/]\d+)*(?=(?:am|pm|hrs?|mins?|lbs?|kg|km|min|h|s|yrs?|years?|cm|mm|g)\b))
  | (?P<word>(?:(?:e|co|re|pre|non|anti|multi|ex|un|sub|semi)-)?[^\W\d_]+(?:'[^\W\d_]+)*(?![^\W_])'? | [^\W_]+)
  | (?P<emoji>[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\u231A-\u23FF\u2049\u203C\u3030\u303D][\U0001F000-\U0001FAFF\uFE0F\u200D\u20E3]*)
  | (?P<smiley>[:;=]-?[()DPp/|](?!\w) | <3)
  | (?P<mark>\.{{2,}} | …+ | !+ | \?[?!]* | -{{2,}} | [—–]+ | ''|\*+|_+|={{2,}} | \S)
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Written without an apostrophe: how the letters divide, and how each piece is read.
_JOINED: dict[str, tuple[tuple[int, str], ...]] = {
    **{w + "nt": ((len(w), w), (2, "n't")) for w in (
        "do", "does", "did", "ca", "wo", "is", "are", "was", "were", "have", "has", "had", "could", "should", "would", "ai", "need", "must")},
    "im": ((1, "i"), (1, "'m")), "ive": ((1, "i"), (2, "'ve")),
    "youre": ((3, "you"), (2, "'re")), "youve": ((3, "you"), (2, "'ve")), "youll": ((3, "you"), (2, "'ll")), "youd": ((3, "you"), (1, "'d")),
    "theyre": ((4, "they"), (2, "'re")), "theyve": ((4, "they"), (2, "'ve")), "theyll": ((4, "they"), (2, "'ll")), "theyd": ((4, "they"), (1, "'d")),
    "weve": ((2, "we"), (2, "'ve")), "thatll": ((4, "that"), (2, "'ll")), "itll": ((2, "it"), (2, "'ll")), "itd": ((2, "it"), (1, "'d")),
    **{w + "s": ((len(w), w), (1, "'s")) for w in ("that", "what", "there", "here", "he", "she")},
    "whatre": ((4, "what"), (2, "'re")), "howre": ((3, "how"), (2, "'re")),
    "cannot": ((3, "can"), (3, "not")), "gonna": ((3, "going"), (2, "to")), "wanna": ((3, "want"), (2, "to")),
    "gotta": ((3, "got"), (2, "to")), "gimme": ((3, "give"), (2, "me")), "lemme": ((3, "let"), (2, "me")), "dunno": ((2, "do"), (1, "n't"), (2, "know")),
    "ur": ((2, "your"),), "u": ((1, "you"),), "urs": ((3, "yours"),), "r": ((1, "are"),), "ya": ((2, "you"),), "yr": ((2, "your"),), "ye": ((2, "you"),),
    "youse": ((5, "you"),), "thx": ((3, "thanks"),), "tks": ((3, "thanks"),), "pls": ((3, "please"),), "plz": ((3, "please"),), "plse": ((4, "please"),), "ppl": ((3, "people"),),
    "bc": ((2, "because"),), "cuz": ((3, "because"),), "coz": ((3, "because"),), "cos": ((3, "because"),), "abt": ((3, "about"),), "tmrw": ((4, "tomorrow"),), "tmr": ((3, "tomorrow"),), "2moro": ((5, "tomorrow"),),
    "wk": ((2, "week"),), "w": ((1, "with"),), "rn": ((1, "right"), (1, "now")), "msg": ((3, "message"),), "msgs": ((4, "messages"),), "biz": ((3, "business"),),
    "bday": ((4, "birthday"),), "thru": ((4, "through"),), "tho": ((3, "though"),), "cld": ((3, "could"),), "shld": ((4, "should"),), "wld": ((3, "would"),), "hv": ((2, "have"),),
    "probs": ((5, "probably"),), "prob": ((4, "probably"),), "ik": ((1, "i"), (1, "know")), "gr8": ((3, "great"),), "ty": ((2, "thanks"),), "soz": ((3, "sorry"),),
    "mins": ((4, "minutes"),), "min": ((3, "minute"),), "yrs": ((3, "years"),), "hrs": ((3, "hours"),),
}  # fmt: skip
_CLITIC = re.compile(r"(?i)^(.+?)(n't|'(?:s|m|d|re|ve|ll))$")
_TITLE_ONLY = {"u", "r", "w", "ya", "ye"}  # a capital here is more likely an initial

_LOVE = frozenset("love like be have rather want also hate say suggest recommend appreciate really happily gladly need prefer happy never still just even take ask bet go only do make see send".split())
_FEEL = frozenset("am is are was were 'm 're 's feel feeling felt fell fall get got very so seriously mentally really be been too the terminally".split())
_START = frozenset("and but so since because as that where what how when why if while think know hope , . : ; ! - — ( ok hey hi hello yes no or also sure cool".split())
_WERE = frozenset("a an not all here happy excited trying looking hiring on in also based currently just now so very still always really glad proud the open running offering launching building working helping doing giving seeing getting going sending using adding reaching keen only sure able never delighted thrilled both".split())
_ITS = frozenset("a an the not been ok okay fine great worth time just like all also going possible hard easy true really so about no my your our too very been free good bad not me only tom still always never more what why how on in for easier better quick simple nice pretty clear been totally almost".split())
_LETS = frozenset("not just see go get chat talk".split())
_POSSESSED = frozenset("your the my our their user an customer order photo valid his her".split())


@cache
def base_verbs() -> frozenset[str]:
    """Common verbs in their base form (derived from the English Web Treebank, see training/README.md)."""
    return frozenset((Path(__file__).parent / "verbs.txt").read_text("utf-8").split())


def is_joined(lower: str) -> bool:
    """Whether these letters are read as something else wherever they stand ("dont", "u", "gonna")."""
    return lower in _JOINED or lower in ("whos", "hows", "wheres", "whens", "whys")


def _unapostrophed(lower: str, before: str, after: str) -> tuple[tuple[int, str], ...] | None:
    """How an ambiguous word without apostrophe is meant, from its neighbours; None when it means itself."""
    starts = before == "" or before in _START
    follows_verb = after in base_verbs()
    match lower:
        case "ill" if (follows_verb or after in _LOVE or after == "be") and before not in _FEEL:
            return (1, "i"), (2, "'ll")
        case "id" if after in _LOVE and before not in _POSSESSED:
            return (1, "i"), (1, "'d")
        case "wed" if after in _LOVE and starts:
            return (2, "we"), (1, "'d")
        case "well" if starts and (follows_verb or after == "be"):
            return (2, "we"), (2, "'ll")
        case "were" if starts and (after in _WERE and (after != "the" or before != "") or after.endswith("ing")):
            return (2, "we"), (2, "'re")
        case "its" if after in _ITS or after == "":
            return (2, "it"), (1, "'s")
        case "lets" if starts and (follows_verb or after in _LETS):
            return (3, "let"), (1, "'s")
        case "whos" | "hows" | "wheres" | "whens" | "whys":
            return (len(lower) - 1, lower[:-1]), (1, "'s")
    return None


def _pieces(raw: str, before: str, after: str) -> list[tuple[int, str]]:
    """Divide one run of letters: [(length, read form)]; the lengths add up to the run."""
    lower = raw.lower()
    if raw in ("NT", "IM", "US", "IT", "RE", "ID", "R", "U", "W") or (raw[:1].isupper() and lower in _TITLE_ONLY):
        if raw != "U" or not after:
            return [(len(raw), raw)]
    joined = _JOINED.get(lower) or _unapostrophed(lower, before, after)
    if joined:
        first = joined[0][1]
        if raw[0].isupper():
            first = first.capitalize()
        return [(joined[0][0], first), *joined[1:]]
    if "'" not in raw:
        return [(len(raw), raw)]
    if lower == "y'all":
        return [(len(raw), "you")]
    if raw.endswith("'"):
        return [*_pieces(raw[:-1], before, "'"), (1, "'")]
    clitic = _CLITIC.match(raw)
    if not clitic:
        return [(len(raw), raw)]
    stem, tail = clitic.groups()
    return [*([(len(stem), stem)] if "'" not in stem else _pieces(stem, before, tail)), (len(tail), tail)]


def _join_clitics(spans: list[tuple[int, int, str, Fill | None]], text: str) -> None:
    """Behind a merge field an apostrophe and its letters belong together: "{{company}}'s"."""
    for i in range(len(spans) - 2, 0, -1):
        (a, b, _, _), (c, d, _, _) = spans[i], spans[i + 1]
        if spans[i - 1][3] and text[a:b] == "'" and a == spans[i - 1][1] and c == b and text[c:d].lower() in ("s", "d", "m", "re", "ve", "ll"):
            spans[i : i + 2] = [(a, d, "clitic", None)]


def words_of(text: Folded, start: int = 0, end: int | None = None, fills: Sequence[Fill] = ()) -> list[Word]:
    """Divide ``text[start:end]`` (offsets in the folded text) into words.

    ``fills`` are the merge fields of the text in order; one that lies in the stretch becomes words of its own, all at
    the field's place. Places of the result are offsets in the text as decoded.
    """
    end = len(text.text) if end is None else end
    spans: list[tuple[int, int, str, Fill | None]] = []
    at = start
    for fill in [*(f for f in fills if start <= f.start and f.end <= end), None]:
        stop = fill.start if fill else end
        spans.extend((m.start(), m.end(), str(m.lastgroup), None) for m in _SCAN.finditer(text.text, at, stop))
        if fill:
            spans.append((fill.start, fill.end, "field", fill))
            at = fill.end
    _join_clitics(spans, text.text)
    found: list[Word] = []
    place = text.at
    for i, (a, b, group, filled) in enumerate(spans):
        if filled:
            found.extend(Word(place[a], place[b - 1] + 1, read, filled.kind) for read in filled.words)
            continue
        raw = text.text[a:b]
        if group != "word":
            found.append(Word(place[a], place[b - 1] + 1, raw))
            continue
        before = found[-1].lower if found else ""
        after = text.text[spans[i + 1][0] : spans[i + 1][1]].lower() if i + 1 < len(spans) else ""
        for length, read in _pieces(raw, before, after):
            found.append(Word(place[a], place[a + length - 1] + 1, read))
            a += length
    return found
