"""The opening: the first sentence with content, and whether it is about the writer: who they are, why they write, what they do.

The topic decides, not the pronoun: "I read your report" opens with the reader, "Kestrel has moved" with the writer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from functools import cache
from typing import Literal, NamedTuple

from msglint.language.clauses import Clause
from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip, content_words
from msglint.language.matching import Matcher, matcher_of
from msglint.language.opening_cues import FILLER, FIRM, NAME, PEOPLE_OF_TRADES, PURPOSE
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER

OpeningKind = Literal["name", "purpose", "firm"]


class Opening(NamedTuple):
    """How a message opens with its writer, and where."""

    kind: OpeningKind
    sentence: int
    words: WordSpan


# What is seen, asked or felt, and what is done where the reader is: nothing about the writer.
_ELSEWHERE = all_forms(
    "see notice read hear watch listen think know believe feel wonder guess hope find come try visit meet walk drive pass ring call count"
    " order buy eat get go stand sit look remember understand gather ask love like enjoy admire congratulate thank apologise apologize"
    " learn check search browse scroll stumble spot catch mean doubt imagine suppose assume figure bet owe sit swim live "
    "cycle attend follow"
    " subscribe use happen want need like need appreciate say share speak reach write email follow contact talk tell miss lose wait be "
    "hate adore prefer dread"
)
_LAUNCHED = all_forms(
    "launch found open start build develop release raise win move join establish create ship expand grow make help work train deliver "
    "design complete publish receive obtain achieve earn sell save cut reduce double serve run lead take spend set quit train qualify "
    "retire graduate switch begin extend add buy invest hire appoint sign secure invent patent restore finish fit supply import brew "
    "bake print grow teach coach manufacture export offer provide deal distribute produce specialise specialize"
)
# "Look after" and the like: what somebody does for a living, though to look is not.
_SEES_TO = frozenset([("look", "after"), ("looks", "after"), ("see", "to"), ("deal", "in"), ("deal", "with"), ("live", "for")])
_TO_WRITER = frozenset(
    "help helping helps to with for show give offer enable save let tell contact email introduce make get support serve assist reach"
    " like such".split()
)
_POLITE = frozenset("disposal service attention consideration notice perusal reference kind esteemed good".split())
_HELP = all_forms("help enable save support assist")
_FANS = frozenset(
    "fan student reader regular customer subscriber listener follower neighbour neighbor fellow member mother father parent patient user "
    "guest viewer admirer resident local curious afraid sorry sure not".split()
)


# Whose doings say nothing of what the writer does for a living.
_PRIVATE = frozenset(
    "street road son sons daughter daughters child children kids wife husband partner mother father mum dad brother sister friend friends"
    " neighbour neighbours neighbor neighbors dog cat house flat garden car bike dentist doctor landlord colleague colleagues question"
    " questions guess hunch sake letter note visit order parcel invoice train flight table room mutual email mail message".split()
)
# What firm and reader have had together: "our talk in Split" is no news of the firm.
_SHARED = frozenset("talk call chat meeting conversation lunch paths last first previous mutual discussion correspondence".split())
_NO_TRADE_BEFORE = (
    frozenset(
        "the any no every which what who whose need needed wanted looking is are was were has have had of to by than another some his "
        "her their"
        " this that these those not if as".split()
    )
    | SELLER
    | BUYER
)
_KIND_OF = frozenset(
    "freelance local full part time professional qualified mobile senior independent certified experienced self junior registered "
    "award".split()
)
_TRADES_ON = frozenset("here from for in based near round around at with of".split())
_BRAND = re.compile(r"[A-Z][a-z]+[A-Z]")
_CHASES = all_forms("follow circle bump resurface nudge chase") | {"reminder"}
_LINKS = frozenset("at in from with to for on by who that writing looking getting reaching not also".split())
_GREETING = 4  # words of a greeting in another tongue
_ENDS = frozenset(". ! ? ; : - – —".split())


def opening_of(
    sentences: Sequence[Sentence],
    body: Sequence[int],
    clauses: Callable[[int], list[Clause]],
    *,
    asked: Container[int],
    observed: Container[int],
    offered: Container[int],
    texted: bool = False,
) -> Opening | None:
    """How the message opens with its writer; None when its first sentence with content is about somebody else.

    ``texted``: a text message, whose number says little: who writes must stand in it.
    """
    for i in body:
        start = _after_filler(sentences[i])
        if start is None:
            continue
        named = _named(sentences[i], start) or _person_of_trade(sentences[i], start)
        trade = _is_of_trade(sentences[i], start)
        if texted and (named or _cues(NAME).found(sentences[i].line, sentences[i].known)) and not _tells_more(sentences[i], start):
            continue
        if trade or (named and i not in asked):
            return Opening("name", i, trade or named or (0, 0))
        if (i in asked and not _asks_leave(sentences[i], start)) or (i in observed and sentences[i].known & BUYER):
            return _told_first(sentences[i], i, start)
        read = [] if i in observed and i not in offered else clauses(i)  # then only a plain wording still tells that it is about the writer
        return _about_writer(sentences[i], i, start, read, offered=i in offered)
    return None


def _asks_leave(sentence: Sentence, start: int) -> bool:
    """ "May I first say a word about our house?" asks nothing that could be answered."""
    return sentence.lowers[start] in ("may", "might", "can", "could") and sentence.lowers[start + 1 : start + 2] in (("i",), ("we",))


def _after_filler(sentence: Sentence) -> int | None:
    """The word where the content begins; None when there is none."""
    at = 0
    for span in _cues(FILLER).spans(sentence.line, sentence.known):
        first, last = sentence.word_range(span)
        if content_words(sentence, range(at, first)) and not (at == 0 and first <= _GREETING and sentence.lowers[first - 1] == ","):
            break
        at = last
    while at < len(sentence.words) and not (sentence.lowers[at][0].isalnum() or sentence.words[at].field):
        at += 1
    rest = range(at, len(sentence.words))
    said = content_words(sentence, rest)
    return at if len(said) > (1 if at else 0) or (said and sentence.known & SELLER) else None


def _about_writer(sentence: Sentence, i: int, start: int, clauses: list[Clause], *, offered: bool) -> Opening | None:
    for kind, cues in _KINDS:
        for span in _cues(cues).spans(sentence.line, sentence.known):
            first, last = sentence.word_range(span)
            if _is_while(sentence, last):
                continue
            if last > start and sentence.lowers[first - 1 : first] != ("if",) and not _turns_to_reader(sentence, first, last, kind):
                return Opening(kind, i, (max(first, start), clip(sentence, _end(sentence, last))))
    if _CHASES & sentence.known:  # "I wanted to follow up on my email about our service" says nothing of us yet
        return None
    for clause in clauses:
        if clause.verb < start or not clause.finite:
            continue
        if _is_somebody(sentence, clause):
            return Opening("name", i, _span(sentence, clause))
        if _does(sentence, clause) or (offered and _is_ours(sentence, clause)):
            return Opening("firm", i, _span(sentence, clause))
        runs = not clause.past and sentence.lowers[clause.verb] in _LAUNCHED
        if (offered or runs or _is_made_for(sentence, clause)) and _is_name(sentence, clause):
            return Opening("firm", i, _span(sentence, clause))
        if clause.main and not _of_theirs(sentence, clause):  # else the first thing said decides
            return None
    ours = clauses and offered and (_only_ours(sentence) or _is_brand(sentence, start))
    return Opening("firm", i, (start, clip(sentence, len(sentence.words)))) if ours else None


def _is_while(sentence: Sentence, last: int) -> bool:
    """ "One change at the mill since I": "I" only says when it was."""
    return sentence.lowers[last - 1] in ("i", "we") and sentence.lowers[last - 2] in ("since", "when", "after", "before", "as", "while")


def _told_first(sentence: Sentence, i: int, start: int) -> Opening | None:
    """What tells of the writer before the reader is spoken of: "I left nursing to coach nurses, and your post ..."."""
    lowers = sentence.lowers
    theirs = next((j for j in range(start, len(lowers)) if lowers[j] in BUYER), 0)
    turn = next((j for j in range(theirs, start, -1) if lowers[j] in (",", "and", "but", ";")), 0)
    for kind, cues in _KINDS:
        for span in _cues(cues).spans(sentence.line, sentence.known) if turn and kind != "purpose" else ():
            first, last = sentence.word_range(span)
            if first <= start + 2 and start < last <= turn:
                return Opening(kind, i, (max(first, start), clip(sentence, turn)))
    return None


def _is_brand(sentence: Sentence, start: int) -> bool:
    """ "ClearBrief reads contracts": a name with a capital inside, which does something for nobody in sight."""
    does = sentence.lowers[start + 1 : start + 2]
    return bool(_BRAND.match(sentence.words[start].read)) and bool(does) and does[0].endswith("s") and not sentence.known & BUYER


def _is_name(sentence: Sentence, clause: Clause) -> bool:
    """A firm or product by name does something, and the reader does not turn up: "Brook Forge makes gates"."""
    words = [sentence.words[j] for j in clause.subject]
    going = sentence.lowers[clause.verb].endswith("ing") and sentence.lowers[clause.verb - 1] == "is"
    if sentence.known & BUYER or not (sentence.lowers[clause.verb].endswith("s") or clause.copular or going):
        return False  # "People sign up": a name does it alone
    return bool(words) and clause.main and not clause.past and all(w.read[0].isupper() and w.lower not in FUNCTION_WORDS for w in words)


def _is_made_for(sentence: Sentence, clause: Clause) -> bool:
    """ "Trellis is a notebook for nurses": what something is, and for whom."""
    lowers = sentence.lowers
    before = [lowers[j] for j in clause.own if j < clause.verb]
    is_a = before[len(clause.subject) : len(clause.subject) + 2] in (["is", "a"], ["is", "an"])
    return clause.copular and is_a and lowers[clause.verb + 1 : clause.verb + 2] in (("for",), ("that",), ("which",))


def _of_theirs(sentence: Sentence, clause: Clause) -> bool:
    """Whether a wish or a permission ("we would like to", "let me") leads to something of the writer's."""
    return clause.side == "seller" and clause.modal in ("would", "'d") and _only_ours(sentence)


def _only_ours(sentence: Sentence) -> bool:
    """Something of the writer's firm is named, and nothing of the reader's but politely ("at your disposal")."""
    lowers = sentence.lowers
    theirs = [j for j, lower in enumerate(lowers[:-1]) if lower in ("your", "yours") and lowers[j + 1] not in _POLITE]
    return "our" in lowers and not theirs and not _PRIVATE & sentence.known


def _named(sentence: Sentence, start: int) -> WordSpan | None:
    """ "I'm Priya", "this is Declan": a name, by its capital."""
    lowers, words = sentence.lowers, sentence.words
    if lowers[start] == "am" and start + 1 < len(words) and words[start + 1].read[0].isupper():  # "am Blessing, a caterer"
        return start, clip(sentence, _end(sentence, start + 2))
    if _from_firm(sentence, start):
        return start, clip(sentence, _end(sentence, start + 3))
    for i in range(start, min(start + 8, len(words) - 2)):
        its = lowers[i] == "its" and i == start  # typed without its apostrophe
        if (lowers[i], lowers[i + 1]) not in _I_AM and not its:
            continue
        word = words[i + 1 if its else i + 2]
        if (word.field in ("sender", "seller") or (word.read[0].isupper() and word.read.isalpha() and not word.field)) and (
            word.lower not in FUNCTION_WORDS and not BUYER & set(lowers[i + 3 : i + 5])
        ):
            return i, clip(sentence, _end(sentence, i + 3))
    return None


def _from_firm(sentence: Sentence, start: int) -> bool:
    """ "Sam from Tidy Trees.": a name, a firm, and no more."""
    lowers, words = sentence.lowers, sentence.words
    if start + 3 > len(words) or lowers[start + 1] not in ("from", "at", "of", "with"):
        return False
    named = all(words[j].read[0].isupper() and words[j].read.isalpha() and lowers[j] not in FUNCTION_WORDS for j in (start, start + 2))
    end = next((j for j in range(start + 3, len(lowers)) if lowers[j] in _ENDS or lowers[j] == ","), len(lowers))
    return named and end - start <= 6 and not BUYER & set(lowers[start:end])


def _tells_more(sentence: Sentence, start: int) -> bool:
    """Whether a sentence that names the writer also says what they do or are: "Karen from Swift Skips, we do same day skips"."""
    lowers = sentence.lowers
    behind = {lowers[j + 1] for j in range(start, len(lowers) - 1) if lowers[j] in ("i", "we", "'m", "'re", "are")}
    return bool(behind - {"'m", "am", "'re", "are"} - {word.lower for word in sentence.words if word.read[0].isupper()})


def _person_of_trade(sentence: Sentence, start: int) -> WordSpan | None:
    """ "Local nail tech here", "recruiter for care homes in Kent": what the writer is, without a verb."""
    lowers = sentence.lowers
    for i in range(start, min(start + 7, len(lowers) - 1)):
        if lowers[i] in _NO_TRADE_BEFORE or lowers[i] in _ENDS:
            return None
        if lowers[i] not in PEOPLE_OF_TRADES:
            continue
        after = lowers[i + 1]
        years = after in (",", "-", "&", "and") and lowers[i + 2 : i + 3] and lowers[i + 2][0].isdigit()
        known_as = after == "," and bool(_KIND_OF & set(lowers[start:i]))
        if after not in _TRADES_ON and not years and not known_as and "here" not in lowers[start : i + 6]:
            continue
        end = _end(sentence, i + 1)
        comma = next((j for j in range(i + 1, end) if lowers[j] == ","), end)
        if not BUYER & set(lowers[i + 1 : comma]) and "n't" not in lowers[i:comma]:
            return start, clip(sentence, end)
    return None


def _is_of_trade(sentence: Sentence, start: int) -> WordSpan | None:
    """ "Im a dog groomer in Paisley, do ur kennels ...", "i am wedding photographer": what the writer is, whatever is asked behind it."""
    lowers = sentence.lowers
    if start + 3 > len(lowers) or (lowers[start], lowers[start + 1]) not in _I_AM:
        return None
    for i in range(start + 2, min(start + 8, len(lowers))):
        if lowers[i] in _NO_TRADE_BEFORE - {"any"} or lowers[i] in _ENDS or lowers[i] in _LINKS:
            return None
        if lowers[i] in PEOPLE_OF_TRADES:
            end = next((j for j in range(i, len(lowers)) if lowers[j] in (",", *_ENDS)), len(lowers))
            return None if BUYER & set(lowers[i:end]) else (start, clip(sentence, end))
    return None


def _turns_to_reader(sentence: Sentence, first: int, last: int, kind: OpeningKind) -> bool:
    """Whether what is announced turns out to be about the reader: "I'm writing about your barn"."""
    rest = sentence.lowers[last:]
    if kind != "purpose":  # "I left nursing to coach nurses, and your post ..." has told of the writer by then
        rest = rest[: next((j for j, lower in enumerate(rest) if lower in ("and", "but", "so", ";")), len(rest))]
    theirs = next((j for j, lower in enumerate(rest) if lower in ("your", "yours")), None)
    return theirs is not None and not SELLER & {*sentence.lowers[first + 1 : last], *rest[:theirs]} and not _addressed(rest, theirs)


def _addressed(lowers: Sequence[str], at: int) -> bool:
    """The reader is only whom it is for: "help your team", "firms like yours"."""
    return bool(_TO_WRITER & set(lowers[max(0, at - 2) : at]))


def _is_somebody(sentence: Sentence, clause: Clause) -> bool:
    """ "I'm a brand designer", "we are the makers of": what the writer is."""
    lowers = sentence.lowers
    own = {lowers[i] for i in clause.own}
    return (
        clause.copular
        and clause.side == "seller"
        and not clause.negated
        and clause.mood == "statement"
        and not own & (BUYER | _FANS)
        and not _WHERE & {lowers[i] for i in clause.own if i < clause.verb}
        and (bool({"a", "an", "the", "one"} & {lowers[i] for i in clause.own if i < clause.verb}) or _people(lowers[clause.verb]))
    )


def _people(word: str) -> bool:
    """ "Weavers", "dealers": people by what they do."""
    return word[:-1] in PEOPLE_OF_TRADES or (word.endswith(("ers", "ors", "ists", "ians", "smiths", "wrights")) and word[:-1] not in _FANS)


def _does(sentence: Sentence, clause: Clause) -> bool:
    """What the writer does, has or has done, with nothing of the reader in it but that it is for them."""
    lowers = sentence.lowers
    verb = lowers[clause.verb]
    if clause.side != "seller" or clause.mood == "question" or clause.negated:
        return False
    if _PRIVATE & {lowers[i] for i in clause.subject} or BUYER & set(lowers[: min([*clause.subject, clause.verb])]):
        return False
    if {"me", "us"} & {lowers[i] for i in clause.subject}:
        return False  # no sentence: "me again with the mic"
    sees_to = (verb, *lowers[clause.verb + 1 : clause.verb + 2]) in _SEES_TO and not _PRIVATE & set(lowers[clause.verb :])
    ours = "our" in {lowers[i] for i in clause.subject} and not (BUYER | _SHARED) & sentence.known
    if clause.copular or (verb in _ELSEWHERE and not sees_to and not ours) or (clause.past and verb not in _LAUNCHED and not ours):
        return False
    if {"both", "all"} & set(lowers[max(0, clause.verb - 2) : clause.verb]):
        return False  # "we're both connected to", "we all lose a day": the reader too
    if clause.modal and verb not in _HELP:
        return False  # "we can bring it to you" is a favour, "I'll leave it here" a promise
    if lowers[clause.verb + 1 : clause.verb + 3] in (("what", "you"), ("how", "you")):  # "I dig what you do"
        return False
    readers = [i for i in clause.own if lowers[i] in BUYER]
    return not clause.understood and all(_addressed(lowers, i) for i in readers)


def _is_ours(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.lowers[clause.verb]
    if (clause.modal and verb not in _HELP) or verb == "share":
        return False
    return clause.side == "seller" and clause.main and not _PRIVATE & {sentence.lowers[i] for i in clause.subject}


def _span(sentence: Sentence, clause: Clause) -> WordSpan:
    return min([*clause.subject, clause.verb]), clip(sentence, max(clause.own[-1] + 1, clause.verb + 1))


def _end(sentence: Sentence, at: int) -> int:
    """The end of what is being said at a word."""
    return next((i for i in range(at, len(sentence.words)) if sentence.lowers[i] in _ENDS), len(sentence.words))


_KINDS: tuple[tuple[OpeningKind, tuple[str, ...]], ...] = (("purpose", PURPOSE), ("name", NAME), ("firm", FIRM))
_WHERE = frozenset("in at outside behind near by past on".split())  # "I was in the shop": where, not what
_I_AM = frozenset([("i", "'m"), ("i", "am"), ("this", "is"), ("it", "'s"), ("we", "are"), ("we", "'re")])


@cache
def _cues(cues: tuple[str, ...]) -> Matcher:
    return matcher_of(cues)
