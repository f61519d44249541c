"""Names as people write them in greetings and signatures, with merge fields standing for one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msglint.message import MergeField


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# While parts are looked for, each merge field is written over with as many of one of these private characters.
PERSON, SELLER, OPT_OUT, OTHER = "\ue000", "\ue001", "\ue002", "\ue003"
FIELDS = f"{PERSON}-{OTHER}"
_MARKS = {"name": PERSON, "sender": SELLER, "logic": " "}
_OPT_OUT = re.compile(r"unsub|opt.?out|preferences|physical.?address|LIST:ADDRESS", re.IGNORECASE)

TITLES = word_set(
    "mr mrs ms mx miss dr prof professor sir madam madame mam ma'am rev reverend father sister canon principal captain capt judge "
    "senator councillor cllr lord lady hon"
)
GROUPS = word_set(
    """all everyone everybody team folks folk friends friend guys both there you y'all yall again gents gentlemen ladies colleagues
    colleague neighbours neighbors neighbour neighbor members member customers customer parents carers residents owner owners
    manager hiring buddy mate pal man bro dude dear sir hun boss chief crew people world and & / + or the de da di del van von
    der den la le el al bin ibn o fellow valued"""
)
# Words that begin a sentence of the message, or stand where a name might: no name, however they are capitalised.
NO_NAMES = word_set(
    """i i'm im i've ive i'd i'll ill it its it's he she they we me my mine your ur u yours our us them this that these those is are was
    were am be been being just quick need needs saw seen see got get any how hows how's what whats what's who whos where when why
    which did does could would should might must shall so not no yes yep nope thanks thank thx sorry apologies hoping love loved came
    noticed think thought wanted looking checking following circling bumping reaching writing long great good nice big happy
    congrats congratulations here still guess read heard working to on with w w/ for from about if have has had new only free
    limited last final act now today tonight tomorrow tonite yesterday urgent please pls plz let let's lets want wanna a an every
    some more most one two three very really also but because as at by in into up out over are you're youre you've youve hope
    hopefully quickly question interested interest thoughts thought deal ok okay cool sounds sure lmk rsvp asap help call reply
    respond stop done enjoy maybe perhaps soon then else first second welcome attention introducing announcing special exclusive
    offer offers sale discount save buy click visit open subject agenda summary update re fwd fyi ps p.s cheers best regards
    sincerely monday tuesday wednesday thursday friday saturday sunday either neither whatever anyway well actually curious since
    while after before"""
)
# Of those, the ones that are somebody's name when they are capitalised.
ALSO_NAMES = word_set("hope long an so")

EMOJI = r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\u231A-\u23FF\uFE0F\u200D\u20E3]|[:;=]-?[)D(P]|<3"
_NAME_WORD = rf"(?:[{FIELDS}]+|@?[^\W\d_][\w]*(?:['.&-][\w]+)*)"
TOKEN = re.compile(rf"\(?(?P<word>{_NAME_WORD}|[&+/]|\d\w*)\)?\.?")


def mask(text: str, fields: Sequence[MergeField]) -> str:
    """``text`` with each field written over, character for character; template logic becomes blank."""
    pieces: list[str] = []
    at = 0
    for field in fields:
        mark = OPT_OUT if _OPT_OUT.search(field.raw) else _MARKS.get(field.kind, OTHER)
        pieces += [text[at : field.start], mark * (field.end - field.start)]
        at = field.end
    return "".join([*pieces, text[at:]])


def is_field(word: str) -> bool:
    return PERSON <= word[:1] <= OTHER


def is_capital(word: str) -> bool:
    """Whether a word is written as a name: a capital, no shouting; a merge field may be anything."""
    word = word.lstrip("@")
    return is_field(word) or (word[:1].isupper() and not (len(word) > 3 and word.isupper()))


def is_stop(word: str) -> bool:
    lower = word.lower()
    return lower in NO_NAMES and not (lower in ALSO_NAMES and word[:1].isupper())


def name_words(text: str) -> list[str] | None:
    """The words of ``text`` if it is nothing but one to four capitalised words that may be a name, else None."""
    words = text.split()
    if not 1 <= len(words) <= 4:
        return None
    for word in words:
        bare = word.strip("().,'\"")
        if not bare or not TOKEN.fullmatch(bare) or is_stop(bare):
            return None
        if not is_capital(bare) and bare.lower() not in GROUPS:
            return None
    return words if any(is_capital(word.strip("().,'\"")) for word in words) else None
