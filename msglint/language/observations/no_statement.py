"""Why a clause states nothing of theirs after all."""

from __future__ import annotations

from collections.abc import Callable

from msglint.language.clauses import Clause
from msglint.language.content import all_forms
from msglint.language.observations.seen import DESERVES, GUESSED, HYPOTHETICAL, MODAL, NO_FACT, PRAISE, PRODUCTS, Seen
from msglint.language.sides import BUYER

_ANSWERED = all_forms("answer reply respond ignore ghost email mail message note letter voicemail reminder") | {"quiet", "silent", "cold"}
_CAME_UP = frozenset("search feed timeline suggestions recommendations results radar".split())
# "When you turn 21", "before you buy": of anybody, unless it is past.
_WHENEVER = frozenset("when before after until till whenever where long case minute as".split())
_NEEDS = all_forms(
    "need want deserve get receive save pay choose enjoy love like hate see think know believe agree hear understand feel "
    "wonder mind care find look miss sign reply click let respond contact regret gain benefit expect opt qualify"
)
_GREETING = frozenset("hello hi hey dear sorry".split())
_MANY = frozenset("most many some all every few no any each average typical other".split())
# "Your order form", "your address book": no small print.
_THINGS = frozenset("form page book list line desk sheet box screen button office field hall card counter".split())
_ACCUSING = frozenset("even clearly obviously".split())
_SHARED = frozenset("size kind sort type age shape standing calibre scale".split())
_MAKING = all_forms("do build create share make achieve grow")


def possessed(seen: Seen, clause: Clause) -> bool:
    return any(seen.sentence.lowers[i] in ("your", "yours") for i in clause.subject)


def _plain_you(seen: Seen, clause: Clause) -> bool:
    return bool(clause.subject) and seen.sentence.lowers[clause.subject[0]] == "you" and not possessed(seen, clause)


def _texts(seen: Seen, clause: Clause) -> set[str]:
    return {seen.sentence.lowers[i] for i in clause.own}


def _before(seen: Seen, clause: Clause) -> set[str]:
    """The words that lead up to the verb, and the two before the clause."""
    return {seen.sentence.lowers[i] for i in range(max(0, clause.own[0] - 2), clause.verb)}


def _asks_or_orders(seen: Seen, clause: Clause) -> bool:
    if "please" in seen.sentence.lowers[: clause.verb]:  # "please have your leads write it down"
        return True
    return clause.mood == "imperative" or (seen.asked and clause.main and clause.mood == "question")


def _not_theirs(seen: Seen, clause: Clause) -> bool:
    """The writer's doing, or nobody's in particular."""
    if clause.side in ("seller", "both") or not clause.finite:
        return True
    if clause.subject and seen.sentence.lowers[clause.subject[0]] in _GREETING:
        return True
    return any(seen.sentence.lowers[i] == "like" and i + 1 in clause.subject for i in clause.subject)  # "companies like yours"


def _supposed(seen: Seen, clause: Clause) -> bool:
    """What may be, would be or will be, and what only gives a reason for something else."""
    if clause.modal:
        return not (clause.modal == "will" and seen.exact >= 2 and possessed(seen, clause) and not seen.after_offer and not seen.ours)
    before = _before(seen, clause)
    if not clause.main and (before & {"so", "while", "until", "because"} or MODAL & set(_after_seeing(seen)[: clause.verb])):
        return True
    texts = _texts(seen, clause)
    if _plain_you(seen, clause) and texts & _ACCUSING:  # "you don't even tell them"
        return True
    if _plain_you(seen, clause) and (_must(seen, clause) or (not clause.main and not clause.past and before & _WHENEVER)):
        return True
    return bool((before | texts) & GUESSED or before & HYPOTHETICAL or texts & {"if", "unless"})


def _after_seeing(seen: Seen) -> tuple[str, ...]:
    """The words, without the "can" of "I can see"."""
    lowers = seen.sentence.lowers
    return tuple("" if w in ("can", "could") and lowers[i + 1 : i + 2] in (("see",), ("hear",)) else w for i, w in enumerate(lowers))


def _must(seen: Seen, clause: Clause) -> bool:
    """ "You have to open the back": anybody's duty."""
    return seen.sentence.lowers[clause.verb] in ("have", "got") and seen.sentence.lowers[clause.verb + 1 : clause.verb + 2] == ("to",)


def _towards_us(seen: Seen, clause: Clause) -> bool:
    """ "You opened my message": what the reader did to the writer is nothing of theirs."""
    texts = {seen.sentence.lowers[i] for i in clause.own if i > clause.verb}
    if possessed(seen, clause) and "my" in texts and texts & _CAME_UP:  # "your salon came up in my search"
        return True
    return _plain_you(seen, clause) and bool(texts & {"my", "our"} or (texts & {"me", "us"} and texts & _ANSWERED))


def _wants_or_needs(seen: Seen, clause: Clause) -> bool:
    """ "You deserve ...", "your team needs ...": the seller's view."""
    verb = seen.sentence.lowers[clause.verb]
    if _plain_you(seen, clause):
        return verb in _NEEDS and not clause.past
    return verb in DESERVES and not clause.past and possessed(seen, clause) and not seen.exact


def _promises(seen: Seen, clause: Clause) -> bool:
    """After an offer, the present is what they would get."""
    return seen.after_offer and not clause.past and (not seen.exact or clause.side == "other")


def _about_many(seen: Seen, clause: Clause) -> bool:
    """ "Most bakeries your size", "many like you", "firms in your sector"."""
    subject = [seen.sentence.lowers[i] for i in clause.subject]
    if subject and subject[0] not in BUYER and subject[0] != "the" and "your" in subject and {"in", "across", "like"} & set(subject):
        return True
    if clause.subject and seen.sentence.lowers[clause.subject[0]] in _MANY:
        return True
    if {"such", "yours"} <= _texts(seen, clause):  # "companies such as yours"
        return True
    if "of" in subject and "your" in subject and _SHARED & set(subject):  # "firms of your size"
        return True
    return bool(_texts(seen, clause) & {"like", "most", "many"}) and not seen.exact and not possessed(seen, clause)


def _small_print_or_pitch(seen: Seen, clause: Clause) -> bool:
    """ "Your competitors are ...", "your e-mail address was ...": nobody looked at anything."""
    lowers = seen.sentence.lowers
    return possessed(seen, clause) and any(lowers[i] in NO_FACT and lowers[i + 1] not in _THINGS for i in clause.subject)


def _praises(seen: Seen, clause: Clause) -> bool:
    return not seen.exact and clause.copular and bool(PRAISE & _texts(seen, clause))


def _hands_over(seen: Seen, clause: Clause) -> bool:
    """ "Here's your code", and what is measured against the writer's own."""
    return seen.sentence.lowers[0] == "here" or "ours" in _texts(seen, clause)


def _says_nothing(seen: Seen, clause: Clause) -> bool:
    """ "What you're building", "whatever you're using" name no thing."""
    before = seen.sentence.lowers[max(0, clause.own[0] - 1) : clause.verb]
    if before and before[0] == "whatever" and _plain_you(seen, clause):
        return True
    return "what" in before and seen.sentence.lowers[clause.verb] in _MAKING and _plain_you(seen, clause)


def _others_unproven(seen: Seen, clause: Clause) -> bool:
    """Somebody else's doing counts only when it touches the reader and could be checked."""
    if clause.side != "other":
        return False
    if PRODUCTS & {seen.sentence.lowers[i] for i in clause.subject}:
        return True
    texts = _texts(seen, clause)
    if any(seen.sentence.lowers[i] in ("you", "yours") and seen.sentence.lowers[i - 1] == "like" for i in clause.own):
        return True  # "a mill in Hull cut it by half on 22 trucks like yours"
    return not (texts & BUYER and seen.exact and clause.subject) or bool(texts & {"my", "our"})


NO_STATEMENT: tuple[Callable[[Seen, Clause], bool], ...] = (
    _asks_or_orders,
    _not_theirs,
    _supposed,
    _wants_or_needs,
    _towards_us,
    _promises,
    _about_many,
    _small_print_or_pitch,
    _praises,
    _hands_over,
    _says_nothing,
    _others_unproven,
)
