"""Whose side a word or a stretch of words is on: the seller's, the buyer's, both together (inclusive we), or neither."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

Side = Literal["seller", "buyer", "both", "other"]
SIDES: tuple[Side, ...] = get_args(Side)

# What the names given for a side are read as, whatever they are (see `named`). Of hundreds of made-up names these are among those
# with which the model parses best: it takes "Acme closes" for a noun in 23 of 50 sentences, "Gahotech closes" in none.
SELLER_NAME, BUYER_NAME = "mubozesoft", "gahotech"
SELLER = frozenset(f"i we me us my our ours mine myself ourselves {SELLER_NAME}".split())
BUYER = frozenset(["you", "your", "yours", "yourself", "yourselves", "y'all", BUYER_NAME])

# "We" plus one of these, or "let 's": the two of us together, not the firm.
_TOGETHER = frozenset("talk speak chat meet compare discuss catch connect jump hop".split())


def side_of_words(words: Iterable[str]) -> Side:
    """The side of a noun phrase: its owner's, the buyer's when both are named ("my notes on your site")."""
    known = set(words)
    if known & BUYER:
        return "buyer"
    if known & SELLER:
        return "seller"
    return "other"


def inclusive(subject: str, verb: str, rest: Iterable[str], question: bool) -> bool:
    """Whether a "we" means writer and reader ("shall we compare notes", "we need to talk about your churn")."""
    if subject != "we":
        return False
    words = set(rest)
    return (verb in _TOGETHER or bool(_TOGETHER & words)) and (question or ("about" in words and bool(BUYER & words)))
