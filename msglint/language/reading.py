"""A message as msglint has read it: its sentences, and on demand their clauses, questions, offers and observations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from msglint.language import follow_ups, outcomes, stakes
from msglint.language import observations as observing
from msglint.language import offers as offering
from msglint.language.advice import advice_in
from msglint.language.asking_frames.leave import hands_over_neutral
from msglint.language.burdens import burden_in, chance_in
from msglint.language.clauses import Clause, clauses_of
from msglint.language.content import WordSpan
from msglint.language.feature_lists import feature_lists_in
from msglint.language.flattery import empty_praise_in
from msglint.language.gains import gain_in
from msglint.language.link_hosts import is_address, named_by
from msglint.language.links import Link, links_in
from msglint.language.matching import Rooms
from msglint.language.named import name_fills
from msglint.language.namesakes import Namesakes, Standing, namesakes_in, stood_in
from msglint.language.opening import Opening, opening_of
from msglint.language.own_words import own_words_in, written_down
from msglint.language.parse import parse
from msglint.language.questions import ReadQuestion, question_in
from msglint.language.quotations import quoted_in
from msglint.language.sentences import Sentence, sentences_of
from msglint.language.sides import BUYER, SELLER, SELLER_NAME
from msglint.language.trade_talk import trade_talk_in
from msglint.language.trees import Tree
from msglint.language.words import Fill, words_of
from msglint.message import FieldKind, Message, Role, TextName
from msglint.text import Folded, fold

# What a merge field is read as, so that the sentence around it parses as it will once it is filled.
_STAND_INS: dict[FieldKind, tuple[str, ...]] = {
    "name": ("Dana",),
    "company": ("Tipetech",),  # parses better than a real name does (see `sides`)
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
# Where anybody has a mailbox or a page: their names say nothing of whose a link is.
_MAIL_HOSTS = frozenset(
    "gmail googlemail outlook hotmail yahoo icloud proton protonmail gmx web aol live linkedin twitter facebook".split()
)
_READ_ROLES = frozenset(["subject", "greeting", "body"])
TEXT_NAMES: tuple[TextName, ...] = ("subject", "text")
_EARLY = 3  # sentences in which a message says whom it is about


class Reading:
    """The sentences of a message in order (subject first), and everything the checks ask about them."""

    def __init__(self, message: Message, meant: frozenset[str] = frozenset()) -> None:
        """``meant`` are words of somebody's own rules, which are read as they are."""
        self.message = message
        self._meant = meant
        self.parsed: frozenset[int] = frozenset()  # sentences whose trees may be looked at
        self.faulted: set[int] = set()  # sentences in which a fault was found, as far as they are known
        self.told: dict[object, bool] = {}  # what guards asked of the whole message, by their phrases
        self.names: dict[TextName, list[Standing]] = {}  # of people, firms and places, in the folded texts
        self._clauses: dict[int, list[Clause]] = {}
        self.sentences: tuple[Sentence, ...] = tuple(self._split())

    def _split(self) -> Iterable[Sentence]:
        texts = {name: self._as_read(name) for name in TEXT_NAMES}
        for part in self.message.parts:
            if part.role in _READ_ROLES:
                text, fills = texts[part.text_name]
                yield from sentences_of(text, part, _inverse(text, part.start), _inverse(text, part.end), fills)

    def _as_read(self, name: TextName) -> tuple[Folded, list[Fill]]:
        """A text folded, with its names as their stand-ins; and what stands in it for others (see `_fills`)."""
        text = self.folded[name]
        fills = _fills(text, self.message, name)
        names = self.names[name] = self.namesakes.found_in(text.text, [(fill.start, fill.end) for fill in fills])
        read, came = stood_in(text, names)
        if read is text:
            return text, fills
        return read, [Fill(bisect_left(came, f.start), bisect_left(came, f.end), f.kind, f.words) for f in fills]

    @cached_property
    def folded(self) -> Mapping[TextName, Folded]:
        """The texts with their typography folded."""
        return {name: fold(self.message.text(name)) for name in TEXT_NAMES}

    @cached_property
    def namesakes(self) -> Namesakes:
        """The names of people, firms and places, and what they are read as."""
        names = self.message.draft.names
        given = (word.lower() for name in (*names.seller, *names.buyer) for word in re.findall(r"\w+", name))
        return namesakes_in(self._stretches("greeting"), self._stretches("subject", "body"), self.seller_names.union(given, self._meant))

    def _stretches(self, *roles: Role) -> Iterator[str]:
        """What stands in the parts with these roles, folded."""
        for part in self.message.parts:
            if part.role in roles:
                text = self.folded[part.text_name]
                yield text.text[_inverse(text, part.start) : _inverse(text, part.end)]

    @cached_property
    def rooms(self) -> Rooms:
        """For each search the sentences whose words do not rule it out."""
        return Rooms([(sentence.line, sentence.known) for sentence in self.sentences])

    @property
    def casual(self) -> bool:
        return self.message.channel in ("dm", "sms")

    @cached_property
    def body(self) -> tuple[int, ...]:
        """Indices of the body's sentences; a message that is only a greeting has none."""
        return tuple(i for i, s in enumerate(self.sentences) if s.part.role == "body")

    @cached_property
    def seller_names(self) -> frozenset[str]:
        """Names in the signature, in lower case: the writer's own, and their firm's; and what given names are read as."""
        text = self.message.draft.text
        own = frozenset(name for p in self.message.parts if p.role == "signature" for name in _names_in(text[p.start : p.end]))
        return own | {SELLER_NAME} if self.message.draft.names.seller else own

    @cached_property
    def wants_parse(self) -> frozenset[int]:
        """Sentences whose facts cannot be read off the words alone."""
        return frozenset(
            i
            for i, s in enumerate(self.sentences)
            if s.part.role == "body" and (offering.may_offer(s, self.seller_names) or observing.may_observe(s))
        )

    @cached_property
    def opening(self) -> Opening | None:
        """How the message opens with its writer, if it does."""
        facts = {"asked": self.asked_in, "observed": self.observations.keys() | self.own_words.keys(), "offered": self.sells.keys()}
        texted = self.message.channel == "sms"
        return opening_of(self.sentences, self.body, self.clauses, **facts, texted=texted)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links of the body, each with what it is (see `links`)."""
        draft = self.message.draft
        signed = (p for p in self.message.parts if p.role in ("signature", "boilerplate"))
        words = (w.read for p in signed for w in words_of(fold(draft.text[p.start : p.end])))
        ours = _as_in_addresses([*draft.names.seller, *(w for w in words if is_address(w) or "@" in w)])
        to = draft.to.rpartition("<")[2].strip("<> ")
        yours = _as_in_addresses([*draft.names.buyer, *([to] if "@" in to else [])])
        fields = {f.start: f.raw for f in self.message.fields if f.part == "text"}
        return tuple(links_in(self.sentences, self.body, fields, ours, yours))

    def clauses(self, index: int) -> list[Clause]:
        """The clauses of a sentence; none when it was not parsed."""
        if index not in self._clauses:
            tree, asked = self.tree(index), index in self.asked_in
            said = self.sentences[index].said
            self._clauses[index] = said.once((clauses_of, asked), lambda: clauses_of(tree, question=asked)) if tree is not None else []
        return self._clauses[index]

    def tree(self, index: int) -> Tree | None:
        """The parse of a sentence; none when it was not asked for, though another message may have had the same one parsed."""
        return self.sentences[index].said.tree if index in self.parsed else None

    def _recalled(self, index: int, read: Callable[..., WordSpan | None], *told: Hashable) -> WordSpan | None:
        """What a function of a sentence, its clauses and ``told`` gives; not worked out again for the same line."""
        sentence, clauses = self.sentences[index], self.clauses(index)
        key = (read, sentence.part.role, index in self.asked_in, bool(clauses), *told)
        return sentence.said.once(key, lambda: read(sentence, clauses, *told))

    @cached_property
    def questions(self) -> tuple[ReadQuestion, ...]:
        quoted = quoted_in(self.sentences)
        found = (question_in(s, i, casual=self.casual, quoted=quoted.get(i, frozenset())) for i, s in enumerate(self.sentences))
        return tuple(self._of_what(q) for q in found if q is not None)

    def _of_what(self, question: ReadQuestion) -> ReadQuestion:
        """A question that asks leave to send something wakes no interest in the seller when it is nothing of theirs."""
        i = question.sentence
        before = self.sentences[i - 1] if i and self.sentences[i - 1].part.role == "body" else None
        neutral = question.kind == "interest" and hands_over_neutral(self.sentences[i], before)
        return replace(question, kind="logistics") if neutral else question

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
                span = self._recalled(i, offering.offer_in, self.seller_names)
                if span is not None:
                    found[i] = span
        return found

    @cached_property
    def sells(self) -> dict[int, WordSpan]:
        """Sentence -> the words in it that sell: an offer, or only a price, terms, a trade, a product by its name."""
        return {**self._spans(lambda i, s: trade_talk_in(s)), **self.offers}

    @cached_property
    def asked_first(self) -> dict[int, WordSpan]:
        """The questions about the reader, beside something seen of them, that stand before anything is sold."""
        if not (self.observations or self.own_words):
            return {}
        sold = min(self.sells, default=len(self.sentences))
        return {q.sentence: (0, len(self.sentences[q.sentence].words)) for q in self.questions if q.about_buyer and q.sentence < sold}

    @cached_property
    def observations(self) -> dict[int, WordSpan]:
        """Sentence -> the words in it that state a specific fact about the reader."""
        found: dict[int, WordSpan] = {}
        for i in self.body:
            sentence = self.sentences[i]
            said = i in self.own_words and not written_down(sentence)  # what they said is not also seen, what they wrote up is
            if said or not observing.may_observe(sentence):
                continue
            after_offer = bool(self.offers) and min(self.offers) <= i
            early = i in self.body[:_EARLY]
            span = self._recalled(i, observing.observed_in, i in self.asked_in, after_offer, self._field_names(i), early)
            if span is not None:
                found[i] = span
        return found

    def _field_names(self, index: int) -> str:
        """What the merge fields of a sentence are called, as words."""
        if not self.message.fields:
            return ""
        sentence = self.sentences[index]
        starts, raws = self._fields[sentence.part.text_name]
        within = raws[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        return " ".join(word.lower() for raw in within for word in re.findall(r"[A-Za-z]+", raw))

    @cached_property
    def _fields(self) -> Mapping[TextName, tuple[list[int], list[str]]]:
        """The merge fields of subject and text: where each begins, and how it is written."""
        made: dict[TextName, tuple[list[int], list[str]]] = {"subject": ([], []), "text": ([], [])}
        for field in sorted(self.message.fields, key=lambda field: field.start):
            starts, raws = made[field.part]
            starts.append(field.start)
            raws.append(field.raw)
        return made

    @cached_property
    def own_words(self) -> dict[int, WordSpan]:
        """Sentence -> the words in it that give back what the reader wrote or said."""
        return self._spans(lambda i, s: own_words_in(s, self.sentences[i - 1] if i else None, self._field_names(i)))

    @cached_property
    def said_words(self) -> frozenset[str]:
        """The words of the earlier messages: the thread that is given, and what is quoted."""
        draft = self.message.draft
        quoted = (draft.text[p.start : p.end] for p in self.message.parts if p.role == "quoted")
        said = frozenset(w.lower for text in (draft.thread, *quoted) for w in words_of(fold(text)))
        return said | self.namesakes.among(said)

    @cached_property
    def chases(self) -> dict[int, WordSpan]:
        """Sentence -> its words, when it only asks for an answer to an earlier message."""
        return self._spans(lambda i, s: follow_ups.chases(s, self.said_words))

    @cached_property
    def news(self) -> dict[int, WordSpan]:
        """Sentence -> the words that tell or ask the reader something that no earlier message did."""
        asking = {q.sentence for q in self.questions if q.about_buyer}
        return self._spans(lambda i, s: follow_ups.tells(s, self.said_words, asks_them=i in asking))

    @cached_property
    def said_before(self) -> dict[int, WordSpan]:
        """Sentence -> its words, when it says something that stands in the thread already."""
        return self._spans(lambda i, s: (0, len(s.words)) if follow_ups.repeats(s, self.said_words) else None)

    @cached_property
    def stakes(self) -> dict[int, WordSpan]:
        """Sentence -> the words that say what staying as they are costs the reader, or what they could have."""
        before = {i: self.sentences[i - 1] for i in self.body[1:]}
        own = self.own_words
        found = self._spans(
            lambda i, s: (
                stakes.stake_in(s, before.get(i), asked=i in self.asked_in, given_back=i in own)
                or burden_in(s, before.get(i), asked=i in self.asked_in)
            )
        )
        chances = self._spans(lambda i, s: chance_in(s, asked=i in self.asked_in))
        return {i: span for i, span in found.items() if not self._promises(i)} | chances

    def _promises(self, index: int) -> bool:
        """A sentence in which the seller offers something, or says what would be different: no reason, but an answer to one."""
        known = self.sentences[index].known
        if index in self.offers and known & (SELLER - {"me", "us"}):
            return True
        if known.isdisjoint(BUYER | stakes.THEIR_PEOPLE) and {index, index - 1} & self.sells.keys():
            return True  # about what is offered: "charges are Rs 500 per acre"
        return index in self.outcomes and bool(known & stakes.WOULD_BE) and outcomes.framed_in(self.sentences[index]) is not None

    @cached_property
    def outcomes(self) -> dict[int, WordSpan]:
        """Sentence -> the words that say what would be different for the reader."""
        return self._spans(lambda i, s: outcomes.outcome_in(s, asked=i in self.asked_in) or gain_in(s, asked=i in self.asked_in))

    @cached_property
    def advice(self) -> dict[int, WordSpan]:
        """Sentence -> the words that say what the reader could do or use by themselves."""
        return self._spans(lambda i, s: advice_in(s, asked=i in self.asked_in))

    @cached_property
    def empty_praise(self) -> dict[int, WordSpan]:
        """Sentence -> the words that praise the reader and name nothing of theirs."""
        return self._spans(lambda i, s: empty_praise_in(s, asked=i in self.asked_in))

    @cached_property
    def feature_lists(self) -> dict[int, WordSpan]:
        """Sentence -> the words that list features of the seller's thing."""
        texts = [self.message.text(s.part.text_name) for s in self.sentences]
        known = {"asked": self.asked_in, "outcomes": self.outcomes.keys(), "offered": self.offers.keys()}
        return feature_lists_in(self.sentences, self.body, texts, self.clauses, **known)

    def _spans(self, read: Callable[[int, Sentence], WordSpan | None]) -> dict[int, WordSpan]:
        spans = ((i, read(i, self.sentences[i])) for i in self.body)
        return {i: span for i, span in spans if span is not None}


def parse_all(readings: Iterable[Reading]) -> None:
    """Have every sentence of these parsed, whatever rules may ask of them."""
    readings = list(readings)
    for reading in readings:
        reading.parsed = frozenset(range(len(reading.sentences)))
    parse(sentence for reading in readings for sentence in reading.sentences)


@lru_cache(maxsize=256)  # one writer signs many messages
def _names_in(signature: str) -> frozenset[str]:
    words = words_of(fold(signature))
    return frozenset(w.lower for w in words if w.read[0].isupper() and w.read.isalpha() and len(w.read) > 2) - _TITLES


def _as_in_addresses(names: Iterable[str]) -> frozenset[str]:
    """Names of firms and addresses of theirs, as an address has the name: "Acme Oil" and "www.acme-oil.ie" are "acmeoil"."""
    read = ("".join(c for c in named_by(n.rpartition("@")[2]) if c.isalnum()) if "." in n else n for n in names)
    plain = ("".join(c for c in name.lower() if c.isalnum()) for name in read)
    return frozenset(name for name in plain if len(name) > 2) - _MAIL_HOSTS


def _fills(text: Folded, message: Message, name: TextName) -> list[Fill]:
    fields = [Fill(_inverse(text, f.start), _inverse(text, f.end), f.kind, _STAND_INS[f.kind]) for f in message.fields if f.part == name]
    code = [Fill(_inverse(text, a), _inverse(text, b), "code", ()) for a, b in message.code if name == "text"]
    known = [*fields, *code]
    return sorted([*known, *name_fills(text.text, message.draft.names, known)], key=lambda fill: fill.start)


def _inverse(text: Folded, offset: int) -> int:
    """The folded offset of an offset in the text as decoded."""
    if isinstance(text.at, range):
        return offset
    import bisect

    return bisect.bisect_left(text.at, offset)
