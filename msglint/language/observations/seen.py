"""A sentence as the frames of observations ask it, and the words that several of them go by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from msglint.language.clauses import Clause
from msglint.language.content import WordSpan, all_forms, clip, content_words, specifics
from msglint.language.forms import base_verbs
from msglint.language.offers import offer_cues
from msglint.language.sentences import Sentence
from msglint.language.sides import SELLER

_GENERIC = frozenset(
    "website site profile page company business work content linkedin account instagram feed email note message mail "
    "details info post brand job stuff things thing way people lot bit name online today time day great amazing "
    "impressive really good nice awesome love interesting work forward few ideas through across over about recently "
    "earlier just page web yesterday how what that this and the you your".split()
)
# Praise says what the writer feels, not what is so.
PRAISE = frozenset(
    "amazing awesome great good nice lovely cute pretty beautiful gorgeous stunning everything queen king inspiring impressive incredible "
    "brilliant fantastic wonderful perfect best goals fire dope cool legend star hero genius inspiration truly such "
    "leader expert pioneer".split()
)
# Of these the reader has none that could be checked: what is said of them is a pitch, or the small print.
NO_FACT = frozenset(
    "competitors competitor rivals competition potential success future path dream dreams opportunity chance chances journey goals growth "
    "credit privacy information email subscription membership address order security attention consideration support help "
    "satisfaction investment freedom life wealth family health time problems pain success ticket key answer".split()
)
GUESSED = frozenset("probably likely perhaps maybe must presumably surely undoubtedly doubtless sure hope hopefully imagine bet".split())
HYPOTHETICAL = frozenset("if unless whether imagine suppose whenever once should".split())
DESERVES = all_forms("need want deserve require qualify benefit")
# How a place speaks of itself, and what a notice tells.
ADVERTISED = all_forms(
    "offer provide specialise specialize found establish boast pride feature guarantee combine invite confirm export"
) | (frozenset("award awards won founded today welcome manufactures available".split()))
AUXILIARIES = frozenset("do does did has have had is are was were can could would will should".split())
BREAKS = frozenset(", ; : - — – --".split())
PRODUCTS = frozenset(
    "service offer company product program programme system price membership opportunity package app software tool".split()
)
MODAL = frozenset(["will", "would", "'ll", "could", "can", "might"])
WISHED = frozenset("if would 'd will 'll could might please never".split())
_KIN = frozenset(
    "mum mom mother dad father wife husband son daughter kids kid children child boys girls sister brother aunt uncle gran nan grandmother "
    "grandfather cousin friend friends neighbour neighbor partner order bag coat bike car dog cat way birthday lunch coffee visit".split()
)
_ASKING = AUXILIARIES | frozenset("who what which how where why when any".split())
_DASHES = frozenset("- — – -- :".split())


@dataclass(frozen=True)
class Seen:
    """A sentence and what the frames ask of it.

    ``asked``: it is a question; ``after_offer``: what "you" do in the present then is what they would get, not what was
    seen; ``fields``: what its merge fields are called; ``early``: it stands near the beginning.
    """

    sentence: Sentence
    clauses: list[Clause]
    asked: bool
    after_offer: bool
    fields: str = ""
    early: bool = True

    @cached_property
    def exact(self) -> int:
        """How many things in it could be checked."""
        return specifics(self.sentence)

    @cached_property
    def content(self) -> list[str]:
        return self.content_of(range(len(self.sentence.words)))

    def content_of(self, indices: tuple[int, ...] | range) -> list[str]:
        """Its words with content there, without those that fit any reader."""
        return [w for w in content_words(self.sentence, indices) if w not in _GENERIC]

    @property
    def before_the_question(self) -> Seen | None:
        """What a question states before it asks: "two of the tanks were bypassed; how long has it been like that?" """
        end = asking_from(self.sentence) if self.asked else 0
        if not end:
            return None
        told = self.sentence.only(range(end))
        return replace(self, sentence=told, clauses=[c for c in self.clauses if c.own[-1] < end], asked=False)

    @property
    def whole(self) -> WordSpan:
        return 0, clip(self.sentence, len(self.sentence.words))

    @property
    def ours(self) -> bool:
        """It speaks of the writer's firm; "I" alone may be who saw it."""
        return bool(self.sentence.known & (SELLER - {"i", "me"}))

    @property
    def ours_but_kin(self) -> bool:
        """The same, without "my mum" and others whom the writer came with or for."""
        lowers = self.sentence.lowers
        kin = all(set(lowers[i + 1 : i + 3]) & _KIN for i, w in enumerate(lowers) if w == "my")
        return bool(self.sentence.known & (SELLER - {"i", "me", "my"} if kin else SELLER - {"i", "me"}))


_NO_OWNERS = frozenset("there here it that this what who he she where how let".split())


def owner(before: tuple[str, ...]) -> int | None:
    """Where an owner stands right before: "the Crown's glass (bin)", and not "there's a glass (bin)"."""
    at = next((i for i in range(len(before) - 1, max(0, len(before) - 4), -1) if before[i] == "'s"), None)
    return at - 1 if at is not None and before[at - 1] not in _NO_OWNERS else None


def third_person(word: str) -> bool:
    """Whether the word can be what somebody does: "asks", "slopes"."""
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and (word[:-1] in base_verbs() or word[:-2] in base_verbs())


def plain_statement(seen: Seen, *, needed: int = 1) -> bool:
    """Neither asked nor supposed, nothing of the writer's, and so many things in it could be checked."""
    known = seen.sentence.known
    return not (seen.asked or offer_cues().found(seen.sentence.line, known) or known & HYPOTHETICAL or seen.ours or seen.exact < needed)


def asking_from(sentence: Sentence) -> int:
    """The word where a sentence starts to ask: what stands before it may still state something."""
    for i in range(len(sentence.words) - 2, 1, -1):
        here, following = sentence.lowers[i], sentence.lowers[i + 1]
        if here in _DASHES or (here in BREAKS and (following in _ASKING or following in ("so", "and", "or", "but"))):
            return i
    return 0
