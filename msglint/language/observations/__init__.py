"""Observations: specific, true-looking facts about this reader.

A sentence is held against frames, one kind of observation each, in the order of `_FRAMES`; the first that fits gives the words.
"""

from __future__ import annotations

from collections.abc import Callable

from msglint.language.clauses import Clause
from msglint.language.content import WordSpan, specifics
from msglint.language.observations.detailed import detailed, filled_in, in_sight, may_be_in_sight
from msglint.language.observations.occasions import dealt_with, given, good_news
from msglint.language.observations.perceived import i_gather, looks_like, only_their_trade, perceived
from msglint.language.observations.placed import at_a_place
from msglint.language.observations.read_off import it_was_yours, plainly_said, so_many_of_yours, there_is, there_or_since
from msglint.language.observations.seen import Seen
from msglint.language.observations.stated import stated
from msglint.language.observations.told import of_somebody, reported
from msglint.language.places import PLACES
from msglint.language.results import announces
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER

_GREETS_NEWS = frozenset("congrats congratulations luck kudos".split())
_OF_MANY = frozenset("industry sector article articles economy businesses companies".split())
# What a field for the writer's own matter is called.
_FIELDS_OF_OURS = frozenset(
    "resource resources guide guides documentation attached linked attachment feedback summary extension answer question questions "
    "agenda step steps offer result results metric case study testimonial proof pitch benefit value solution product service "
    "cta date dates time link price similar our my your sender".split()
)


@remembered
def may_observe(sentence: Sentence) -> bool:
    """Words alone: names the buyer's side or a source, and holds something that could be checked."""
    known = sentence.known
    if known & BUYER:
        return len(sentence.words) >= 4
    if any(w.field in ("company", "sentence", "phrase") for w in sentence.words) or known & _GREETS_NEWS:
        return True
    if known & (SELLER - {"i", "me"}) or known & _OF_MANY or len(sentence.words) < 4:
        return False
    return specifics(sentence) >= 1 or may_be_in_sight(known) or bool(known & PLACES)


def observed_in(sentence: Sentence, clauses: list[Clause], asked: bool, after_offer: bool, fields: str, early: bool) -> WordSpan | None:
    """The words that state a specific fact about this reader, in a sentence of which all this is known (see `Seen`)."""
    return observation_in(Seen(sentence, clauses, asked, after_offer, fields, early))


def observation_in(seen: Seen) -> WordSpan | None:
    """The words that state a specific fact about this reader."""
    if _in_title_case(seen.sentence) or announces(seen.sentence) or only_their_trade(seen):
        return None
    told = seen.before_the_question
    return _first_in(seen) or (_first_in(told) if told else None)


def _first_in(seen: Seen) -> WordSpan | None:
    return next((span for span in (frame(seen) for frame in _FRAMES) if span is not None), None)


def _promised(seen: Seen) -> WordSpan | None:
    """A merge field for a whole sentence about them: "[one thing you saw on their page]"."""
    hits = [i for i, w in enumerate(seen.sentence.words) if w.field == "sentence"]
    if not hits or _FIELDS_OF_OURS & set(seen.fields.split()):
        return None
    return hits[0], hits[-1] + 1


def _in_title_case(sentence: Sentence) -> bool:
    """A headline, in which capitals name nobody."""
    words = [w.read for w in sentence.words if w.read.isalpha()]
    return len(words) > 4 and 2 * sum(w[0].isupper() for w in words) > len(words)


_FRAMES: tuple[Callable[[Seen], WordSpan | None], ...] = (
    so_many_of_yours,
    _promised,
    perceived,
    stated,
    plainly_said,
    it_was_yours,
    there_is,
    there_or_since,
    i_gather,
    dealt_with,
    given,
    good_news,
    looks_like,
    reported,
    of_somebody,
    at_a_place,
    detailed,
    filled_in,
    in_sight,
)
