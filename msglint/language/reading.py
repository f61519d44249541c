"""A message as msglint has read it: its sentences, and on demand their clauses, questions, offers and observations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msglint.language import observations as observing
from msglint.language import offers as offering
from msglint.language.clauses import Clause, clauses_of
from msglint.language.content import WordSpan
from msglint.language.parse import read_words
from msglint.language.questions import ReadQuestion, question_in
from msglint.language.sentences import Sentence, sentences_of
from msglint.language.words import Fill, words_of
from msglint.message import FieldKind, Message, TextName
from msglint.text import Folded, fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What a merge field is read as, so that the sentence around it parses as it will once it is filled.
_STAND_INS: dict[FieldKind, tuple[str, ...]] = {
    "name": ("Dana",),
    "company": ("Acme",),
    "sender": ("Alex",),
    "phrase": ("details",),
    "sentence": ("Specifics",),
    "link": ("https://example.com",),
    "number": ("12",),
    "date": ("Tuesday",),
    "logic": (),
}
# Words of a signature that name nobody.
_TITLES = frozenset(
    "head sales manager director senior junior lead chief officer executive account accounts founder owner partner president marketing "
    "business development growth customer success team representative consultant associate assistant office ltd inc llc gmbh plc corp "
    "company group sent from the and phone mobile tel email web street road ceo cto cfo coo bdm sdr".split()
)
_READ_ROLES = frozenset(["subject", "greeting", "body"])


class Reading:
    """The sentences of a message in order (subject first), and everything the checks ask about them."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self.docs: Mapping[tuple[str, ...], Doc] = {}
        self._clauses: dict[int, list[Clause]] = {}
        self.sentences: tuple[Sentence, ...] = tuple(self._split())

    def _split(self) -> Iterable[Sentence]:
        folded: dict[TextName, tuple[Folded, list[Fill]]] = {}
        for part in self.message.parts:
            if part.role not in _READ_ROLES:
                continue
            name = part.text_name
            if name not in folded:
                text = fold(self.message.text(name))
                folded[name] = text, _fills(text, self.message, name)
            text, fills = folded[name]
            yield from sentences_of(text, part, _inverse(text, part.start), _inverse(text, part.end), fills)

    @property
    def casual(self) -> bool:
        return self.message.channel in ("dm", "sms")

    @cached_property
    def body(self) -> tuple[int, ...]:
        """Indices of the body's sentences; a message that is only a greeting has none."""
        return tuple(i for i, s in enumerate(self.sentences) if s.part.role == "body")

    @cached_property
    def seller_names(self) -> frozenset[str]:
        """Names in the signature, in lower case: the writer's own, and their firm's."""
        signed = [p for p in self.message.parts if p.role == "signature"]
        words = (w for p in signed for w in words_of(fold(self.message.draft.text[p.start : p.end])))
        return frozenset(w.lower for w in words if w.read[0].isupper() and w.read.isalpha() and len(w.read) > 2) - _TITLES

    @cached_property
    def wants_parse(self) -> frozenset[int]:
        """Sentences whose facts cannot be read off the words alone."""
        return frozenset(
            i
            for i, s in enumerate(self.sentences)
            if s.part.role == "body" and (offering.may_offer(s, self.seller_names) or observing.may_observe(s))
        )

    def clauses(self, index: int) -> list[Clause]:
        """The clauses of a sentence; none when it was not parsed."""
        if index not in self._clauses:
            sentence = self.sentences[index]
            doc = self.docs.get(read_words(sentence))
            self._clauses[index] = clauses_of(doc, question=index in self.asked_in) if doc is not None else []
        return self._clauses[index]

    @cached_property
    def questions(self) -> tuple[ReadQuestion, ...]:
        found = (question_in(s, i, casual=self.casual) for i, s in enumerate(self.sentences))
        return tuple(q for q in found if q is not None)

    @cached_property
    def asked_in(self) -> frozenset[int]:
        """Sentences put as questions (stated ones are statements)."""
        return frozenset(q.sentence for q in self.questions if not q.stated)

    @cached_property
    def offers(self) -> dict[int, WordSpan]:
        """Sentence -> the words in it that offer the seller's thing."""
        found: dict[int, WordSpan] = {}
        for i in self.body:
            sentence = self.sentences[i]
            if offering.may_offer(sentence, self.seller_names):
                span = offering.offer_in(sentence, self.clauses(i), self.seller_names)
                if span is not None:
                    found[i] = span
        return found

    @cached_property
    def observations(self) -> dict[int, WordSpan]:
        """Sentence -> the words in it that state a specific fact about the reader."""
        found: dict[int, WordSpan] = {}
        for i in self.body:
            sentence = self.sentences[i]
            if not observing.may_observe(sentence):
                continue
            after_offer = i in self.offers or any(j in self.offers for j in range(i))
            span = observing.observation_in(sentence, self.clauses(i), asked=i in self.asked_in, after_offer=after_offer)
            if span is not None:
                found[i] = span
        return found

    @cached_property
    def own_words(self) -> dict[int, WordSpan]:
        """Sentence -> the words in it that give back what the reader wrote or said."""
        found: dict[int, WordSpan] = {}
        for i in self.body:
            span = observing.own_words_in(self.sentences[i], self.sentences[i - 1] if i else None)
            if span is not None:
                found[i] = span
        return found


def _fills(text: Folded, message: Message, name: TextName) -> list[Fill]:
    fields = [Fill(_inverse(text, f.start), _inverse(text, f.end), f.kind, _STAND_INS[f.kind]) for f in message.fields if f.part == name]
    code = [Fill(_inverse(text, a), _inverse(text, b), "code", ()) for a, b in message.code if name == "text"]
    return sorted([*fields, *code], key=lambda fill: fill.start)


def _inverse(text: Folded, offset: int) -> int:
    """The folded offset of an offset in the text as decoded."""
    if isinstance(text.at, range):
        return offset
    import bisect

    return bisect.bisect_left(text.at, offset)
