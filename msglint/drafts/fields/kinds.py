"""What a merge field will be filled with, read from the words inside it."""

from __future__ import annotations

import re
from functools import lru_cache

from msglint.drafts.parts.names import word_set
from msglint.message import FieldKind

_NAME = word_set(
    "name names firstname fname lastname lname fullname surname forename nickname addressee recipient contact prospect lead "
    "connection referrer referee person colleague friend"
)
_COMPANY = word_set(
    "company companies companyname cname organisation organisations organization organizations org account accountname firm firms "
    "business businesses agency agencies employer brand competitor competitors customer customers client clients startup"
)
_LINK = word_set(
    "link links url urls calendar calendly website site homepage domain unsubscribe unsub optout preferences linkedin email mail webpage"
)
_NUMBER = word_set(
    "number numbers num amount price count percent percentage pct phone mobile telephone tel cell figure quantity headcount fee "
    "total x xx xxx n nn"
)
_DATE = word_set(
    "date dates day days weekday month months year years quarter week weeks time times timeslot slot deadline hour hours today tomorrow "
    "now monday tuesday wednesday thursday friday"
)
_SENTENCE = word_set(
    "sentence sentences line icebreaker opener personalization personalisation personalized personalised observation intro introduction "
    "compliment paragraph snippet firstline customline hook"
)
_SELLER = word_set("sender signature signoff sdr bdr ae rep seller salesperson owner")
_SELLER_SPACES = _SELLER | word_set("user from me my your")
_SELLER_WORDS = word_set("your my our")
_SELLER_ITEMS = word_set("title role position team") | _NAME | _COMPANY
# "Name" of these is no person's.
_THINGS = word_set(
    "product event project deliverable milestone campaign tool page file city town street place domain post job plan feature course report "
    "resource pet list template book article podcast show conference webinar app software industry department venue document field list"
)
_NO_LINES = word_set("subject product business phone")
_LEADING = word_set("insert add enter put include use the a an please their his her its this that any some e.g eg")
_STOPS = word_set(
    "of from for about that who whom which where you they i we he she to on in at with and or goes here related relevant like as by used "
    "is are was were if when"
)
_ONE_WORD = re.compile(r"(?i)\be-mail\b|linkedin")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DOTTED = re.compile(r"\.?[A-Za-z_]\w*(?:\.\w[\w ]*)+")
_CLAUSE = re.compile(r"[—–:,;(|]| - ")


@lru_cache(maxsize=4096)
def kind_of(content: str) -> FieldKind:
    """The kind of a field with this content (without its brackets, filters and defaults)."""
    content = _ONE_WORD.sub(lambda match: match[0].replace("-", "").lower(), content.replace("’", "'").replace("'s", "")).strip()
    words = max((len(choice.split()) for choice in content.split("/")), default=0)
    tokens, seller = _tokens(content)
    if not tokens:
        return "phrase"
    head, first = _head(tokens)
    own = seller or not _SELLER.isdisjoint(tokens) or (tokens[0] in _SELLER_WORDS and head in _SELLER_ITEMS)
    if head in _LINK or first in _LINK or "unsubscribe" in tokens:
        return "link"
    if head in _NUMBER:
        return "number"
    if head in _DATE:
        return "date"
    if own and (seller or words < 4):
        return "sender"
    if _names_a_person(head, tokens):
        return "name"
    if head in _COMPANY or (head in ("name", "names") and not _COMPANY.isdisjoint(tokens)):
        return "company"
    if words >= 4 or _says_sentence(tokens):
        return "sentence"
    return "phrase"


def _tokens(content: str) -> tuple[list[str], bool]:
    """Lower-case words of the first clause, and whether a path such as ``sender.first_name`` points at the seller."""
    spaces: list[str] = []
    if _DOTTED.fullmatch(content):
        *spaces, content = content.strip(".").split(".")
        content = f"{spaces[-1]} {content}" if spaces else content
    clause = next((piece for piece in _CLAUSE.split(content) if piece.strip()), "").split("/")[0]
    tokens = [token.lower() for token in _TOKEN.findall(_CAMEL.sub(" ", clause))]
    while len(tokens) > 1 and (tokens[-1].isdigit() or len(tokens[-1]) == 1):
        tokens.pop()  # "area 1", "topic A"
    while len(tokens) > 1 and tokens[0] in _LEADING:
        tokens.pop(0)
    return tokens, any(space.lower() in _SELLER_SPACES for space in spaces)


def _head(tokens: list[str]) -> tuple[str, str]:
    """The noun a phrase is about, and the phrase's first word: "time" of "time that suits you"."""
    phrase: list[str] = []
    for token in tokens:
        if token in _STOPS:
            break
        phrase.append(token)
    phrase = phrase or tokens
    return phrase[-1], phrase[0]


def _names_a_person(head: str, tokens: list[str]) -> bool:
    if head not in _NAME:
        return False
    at = tokens.index(head)
    before = tokens[at - 1] if at else ""
    return not (head in ("name", "names") and (before in _THINGS or before in ("company", *_COMPANY - {"customer", "client"})))


def _says_sentence(tokens: list[str]) -> bool:
    return any(word in _SENTENCE and not (word == "line" and i and tokens[i - 1] in _NO_LINES) for i, word in enumerate(tokens))
