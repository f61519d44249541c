"""Clauses that say what they have, do or did: "your second kiln has been cold since May"."""

from __future__ import annotations

from dataclasses import replace

from msglint.language.clauses import Clause
from msglint.language.content import WordSpan, clip
from msglint.language.observations.no_statement import NO_STATEMENT, possessed
from msglint.language.observations.seen import AUXILIARIES, Seen, asking_from
from msglint.language.sentences import Sentence
from msglint.language.sides import SELLER

_PEOPLE = frozenset("customers clients team staff people employees users guests audience buyers visitors business company firm".split())


_NOT_WITHIN = SELLER | AUXILIARIES | frozenset(", ; : ( ) that who which if when and or but to".split())
_LONGEST_SUBJECT = 8


def stated(seen: Seen) -> WordSpan | None:
    """A clause that says what they have, do or did: "your second kiln has been cold since May"."""
    end = asking_from(seen.sentence) if seen.asked else len(seen.sentence.words)
    for clause in (_with_subject(seen.sentence, c) for c in seen.clauses):
        if clause.own[-1] <= end and not _inverted(seen.sentence, clause):
            span = _stated_by(seen, clause)
            if span is not None:
                return span
    return None


def _stated_by(seen: Seen, clause: Clause) -> WordSpan | None:
    if any(rules_out(seen, clause) for rules_out in NO_STATEMENT):
        return None
    end = clip(seen.sentence, clause.own[-1] + 1)
    content = len(seen.content_of(clause.own))
    if clause.side == "other":
        return (clause.subject[0], end) if content >= 4 else None
    return (min([*clause.subject, clause.verb]), end) if content >= _wanted(seen, clause) else None


def _wanted(seen: Seen, clause: Clause) -> int:
    """How many words with content a statement needs: fewer the more of it could be checked."""
    verb = seen.sentence.lowers[clause.verb]
    vague = verb.startswith(("los", "leav", "miss", "wast", "look", "think", "try", "go"))
    if not (seen.exact or clause.past) and _PEOPLE & {seen.sentence.lowers[i] for i in clause.subject}:
        return 6  # "your customers expect more" is true of everybody
    if seen.exact or (verb.endswith("ing") and clause.finite and not vague and not seen.asked):
        return 2
    if possessed(seen, clause) or clause.past:
        return 3
    return 5 if seen.asked else 4


def _inverted(sentence: Sentence, clause: Clause) -> bool:
    """The auxiliary stands before the subject: "what do you say"."""
    first = min(clause.subject, default=0)
    return bool(clause.subject) and first > 0 and sentence.lowers[first - 1] in AUXILIARIES


def _with_subject(sentence: Sentence, clause: Clause) -> Clause:
    """The clause with the subject that the parse has missed: "your ridge tile at the back | slipped in the storm"."""
    if clause.subject or not clause.finite or clause.mood != "statement":
        return clause
    lowers, verb = sentence.lowers, clause.verb
    while verb and lowers[verb - 1] in AUXILIARIES | {"been", "n't", "not"}:
        verb -= 1
    start = next((i for i in range(verb - 2, max(-1, verb - _LONGEST_SUBJECT - 1), -1) if lowers[i] == "your"), None)
    if start is None or _NOT_WITHIN & set(lowers[start:verb]):
        return clause
    return replace(clause, subject=tuple(range(start, verb)), side="buyer", own=tuple(sorted({*range(start, verb), *clause.own})))
