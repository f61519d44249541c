"""How people type: letters without their apostrophes, abbreviations, and what is meant by them.

A run of letters is divided into pieces, each with its length in the text and the form it is read as.
"""

from __future__ import annotations

import re

from msglint.language.forms import base_verbs

Pieces = tuple[tuple[int, str], ...]

# Written without the apostrophe: the letters are all there.
_WITHOUT = """
dont: do n't | doesnt: does n't | didnt: did n't | cant: ca n't | wont: wo n't | isnt: is n't | arent: are n't
wasnt: was n't | werent: were n't | havent: have n't | hasnt: has n't | hadnt: had n't | couldnt: could n't
shouldnt: should n't | wouldnt: would n't | aint: ai n't | neednt: need n't | mustnt: must n't | im: i 'm
ive: i 've | youre: you 're | youve: you 've | youll: you 'll | youd: you 'd | theyre: they 're
theyve: they 've | theyll: they 'll | theyd: they 'd | weve: we 've | thatll: that 'll | itll: it 'll
itd: it 'd | thats: that 's | whats: what 's | theres: there 's | heres: here 's | hes: he 's | shes: she 's
whatre: what 're | howre: how 're | cannot: can not
"""
_SHORT = """
ur: your | u: you | urs: yours | r: are | ya: you | yr: your | ye: you | youse: you | thx: thanks | tks: thanks
pls: please | plz: please | plse: please | ppl: people | bc: because | cuz: because | coz: because | cos: because
abt: about | tmrw: tomorrow | tmr: tomorrow | 2moro: tomorrow | wk: week | w: with | msg: message
msgs: messages | biz: business | bday: birthday | thru: through | tho: though | cld: could | shld: should
wld: would | hv: have | probs: probably | prob: probably | gr8: great | ty: thanks | soz: sorry | mins: minutes
min: minute | yrs: years | hrs: hours
"""
_FUSED: dict[str, Pieces] = {
    "gonna": ((3, "going"), (2, "to")),
    "wanna": ((3, "want"), (2, "to")),
    "gotta": ((3, "got"), (2, "to")),
    "gimme": ((3, "give"), (2, "me")),
    "lemme": ((3, "let"), (2, "me")),
    "dunno": ((2, "do"), (1, "n't"), (2, "know")),
    "rn": ((1, "right"), (1, "now")),
    "ik": ((1, "i"), (1, "know")),
    "ud": ((1, "you"), (1, "'d")),
    "ull": ((1, "you"), (2, "'ll")),
    "uve": ((1, "you"), (2, "'ve")),
    "ure": ((1, "you"), (2, "'re")),
}


def _rows(table: str) -> dict[str, str]:
    pairs = (row.split(": ") for line in table.strip().split("\n") for row in line.split(" | "))
    return dict(pairs)


_JOINED: dict[str, Pieces] = {
    **{typed: tuple((len(piece.replace("'", "")), piece) for piece in meant.split()) for typed, meant in _rows(_WITHOUT).items()},
    **{typed: ((len(typed), meant),) for typed, meant in _rows(_SHORT).items()},
    **_FUSED,
}
_CLITIC = re.compile(r"(?i)^(.+?)(n't|'(?:s|m|d|re|ve|ll))$")
_INITIALS = frozenset("NT IM US IT RE ID R U W".split())
_TITLE_ONLY = {"u", "r", "w", "ya", "ye"}  # a capital here is more likely an initial

_LOVE = frozenset(
    "love like be have rather want also hate say suggest recommend appreciate really happily gladly need prefer happy "
    "never still just even take ask bet go only do make see send".split()
)
_FEEL = frozenset(
    "am is are was were 'm 're 's feel feeling felt fell fall get got very so seriously mentally really be been too the terminally".split()
)
_START = frozenset(
    "and but so since because as that where what how when why if while think know hope , . : ; ! - — ( ok hey hi hello yes "
    "no or also sure cool".split()
)
_WERE = frozenset(
    "a an not all here happy excited trying looking hiring on in also based currently just now so very still always really "
    "glad proud the open running offering launching building working helping doing giving seeing getting going sending "
    "using adding reaching keen only sure able never delighted thrilled both".split()
)
_ITS = frozenset(
    "a an the not been ok okay fine great worth time just like all also going possible hard easy true really so about no "
    "my your our too very been free good bad not me only tom still always never more what why how on in for easier better "
    "quick simple nice pretty clear been totally almost".split()
)
_LETS = frozenset(["not", "just", "see", "go", "get", "chat", "talk"])
_COUNTS_YEARS = frozenset("a an per every each last this next one two three five ten twenty first / -".split())
_POSSESSED = frozenset("your the my our their user an customer order photo valid his her".split())


def is_joined(lower: str) -> bool:
    """Whether these letters are read as something else wherever they stand ("dont", "u", "gonna")."""
    return lower in _JOINED or lower in ("whos", "hows", "wheres", "whens", "whys")


def _by_neighbours(lower: str, before: str, after: str) -> tuple[tuple[int, str], ...] | None:
    """How an ambiguous word, most often one without its apostrophe, is meant from its neighbours; None when they say nothing of it."""
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
        case "were" if starts and ((after in _WERE and (after != "the" or before != "")) or after.endswith("ing")):
            return (2, "we"), (2, "'re")
        case "its" if after in _ITS or after == "":
            return (2, "it"), (1, "'s")
        case "lets" if starts and (follows_verb or after in _LETS):
            return (3, "let"), (1, "'s")
        case "yr" if before[:1].isdigit() or before in _COUNTS_YEARS:
            return ((2, "year"),)
        case "whos" | "hows" | "wheres" | "whens" | "whys":
            return (len(lower) - 1, lower[:-1]), (1, "'s")
    return None


def pieces(raw: str, before: str, after: str) -> list[tuple[int, str]]:
    """Divide one run of letters: [(length, read form)]; the lengths add up to the run."""
    lower = raw.lower()
    initial = raw in _INITIALS or (raw[:1].isupper() and lower in _TITLE_ONLY)
    if initial and (raw != "U" or not after):
        return [(len(raw), raw)]
    joined = _by_neighbours(lower, before, after) or _JOINED.get(lower)
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
        return [*pieces(raw[:-1], before, "'"), (1, "'")]
    clitic = _CLITIC.match(raw)
    if not clitic:
        return [(len(raw), raw)]
    stem, tail = clitic.groups()
    return [*([(len(stem), stem)] if "'" not in stem else pieces(stem, before, tail)), (len(tail), tail)]
