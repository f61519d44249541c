"""Clauses: who does what to whom, read off the Universal Dependencies parse, with what is left unsaid filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from msglint.language.sides import BUYER, SELLER, Side, inclusive, side_of_words
from msglint.language.trees import Node, Tree

Nodes = Sequence[Node]
Mood = Literal["statement", "question", "imperative"]

# Clipped openings leave out "I": "Saw your post", "need 3 testimonials", "would love to". Clipped questions leave out "you".
_CLIPPED_SELLER = frozenset(
    "need want love hope guess think wish have got feel know believe figure doubt see understand appreciate".split()
)
_PREDICATE_DEPS = frozenset(
    "ROOT ccomp advcl advcl:relcl acl acl:relcl parataxis csubj csubj:pass conj xcomp list reparandum discourse dep".split()
)
_NOT = frozenset("n't not never no hardly without neither nor none".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate and what belongs to it. Numbers are word indices in the sentence.

    ``own`` holds the clause's words in order, without finite clauses inside it; ``subject`` is empty when understood.
    ``gains`` is the side of an indirect object or "for ...": who gets something out of it.
    """

    verb: int
    subject: tuple[int, ...]
    side: Side
    own: tuple[int, ...]
    object_side: Side
    gains: Side
    negated: bool
    modal: str
    past: bool
    finite: bool
    mood: Mood
    main: bool
    copular: bool

    @property
    def understood(self) -> bool:
        return not self.subject


def mood_in(clause: Clause, *, asked: bool) -> Mood:
    """The mood of a clause in its sentence: what depends on a question is no statement ("Do you want us to run it?")."""
    return "question" if asked and not clause.main and clause.mood == "statement" else clause.mood


def clauses_of(tree: Tree, *, question: bool) -> list[Clause]:
    """The clauses of a parsed sentence, in order of their verbs."""
    nodes = tree.nodes()
    heads = [node for node in nodes if _is_predicate(node)]
    chosen = {node.i for node in heads}
    known: dict[int, tuple[Side, tuple[int, ...], str]] = {}
    found = [_clause(node, nodes, chosen, known, question) for node in sorted(heads, key=lambda node: (node.depth, node.i))]
    return sorted(found, key=lambda c: c.verb)


def _is_verb(token: Node) -> bool:
    return token.tag_.startswith("VB") or token.tag_ == "MD"


def _is_predicate(token: Node) -> bool:
    if token.dep_ not in _PREDICATE_DEPS or token.is_punct:
        return False
    if token.dep_ == "ROOT" or _is_verb(token):
        return not (token.dep_ == "conj" and not _is_verb(token.head) and not _has_subject(token))
    return any(c.dep_ in ("cop", "nsubj", "nsubj:pass", "expl") for c in token.children)


def _has_subject(token: Node) -> bool:
    return any(c.dep_.startswith(("nsubj", "csubj")) for c in token.children)


def _subject_token(verb: Node) -> Node | None:
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")]
    plain = [c for c in subjects if c.dep_ != "nsubj:outer"] or subjects
    if plain:
        return plain[0]
    # A clipped or mistagged line often hangs the pronoun on as something else: "i help founders".
    for child in verb.children:
        if child.i < verb.i and child.lower_ in ("i", "we", "you") and child.dep_ not in ("nmod:poss", "obl", "obj"):
            return child
    return None


def _clause(verb: Node, tree: Nodes, chosen: set[int], known: dict[int, tuple[Side, tuple[int, ...], str]], question: bool) -> Clause:
    aux = [c for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop")]
    modal = next((c.lower_ for c in aux if c.tag_ == "MD"), verb.lower_ if verb.tag_ == "MD" else "")
    finite_word = aux[0] if aux else verb
    to_verb = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in verb.children)
    finite = not to_verb and (
        (verb.dep_ == "ROOT" and (_is_verb(verb) or bool(aux) or _has_subject(verb)))
        or bool(modal)
        or finite_word.tag_ in ("VBD", "VBP", "VBZ")
        or (verb.tag_ == "VBN" and not aux and _has_subject(verb))
    )
    own = _own_words(verb, chosen)
    texts = [tree[i].lower_ for i in own]
    side, subject, mood_hint = _subject(verb, tree, known, own, question, modal, to_verb)
    known[verb.i] = (side, subject, mood_hint)
    words_before = {c.lower_ for c in verb.children if c.i < verb.i}
    negated = bool(_NOT & {c.lower_ for c in verb.children}) or any(
        c.lower_ == "no" for o in verb.children if o.dep_ in ("obj", "nsubj", "xcomp") for c in o.children
    )
    if verb.lower_ in ("need", "needs") and "no" in words_before:
        negated = True
    mood: Mood = (
        "imperative"
        if mood_hint == "imperative"
        else "question"
        if question and verb.dep_ in ("ROOT", "conj", "parataxis")
        else "statement"
    )
    after = [i for i in own if i > verb.i]
    objects = [c for c in verb.children if c.dep_ in ("obj", "xcomp", "ccomp", "obl", "iobj") and c.i > verb.i]
    object_words = [t.lower_ for o in objects if o.dep_ in ("obj", "iobj") for t in o.subtree] or [tree[i].lower_ for i in after]
    return Clause(
        verb=verb.i,
        subject=subject,
        side=side,
        own=tuple(own),
        object_side=side_of_words(object_words),
        gains=_gains(verb),
        negated=negated,
        modal=modal,
        past=finite_word.tag_ == "VBD" or (verb.tag_ == "VBN" and not aux),  # a bare participle with a subject is a mistagged past
        finite=finite,
        mood=mood,
        main=verb.dep_ in ("ROOT", "parataxis") or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT") or "i" in texts[:1],
        copular=any(c.dep_ == "cop" for c in verb.children),
    )


def _own_words(verb: Node, chosen: set[int]) -> list[int]:
    """The words below the verb, leaving out other finite clauses (an infinitive stays: "need to make a sale")."""
    own = [verb.i]
    stack = list(verb.children)
    while stack:
        token = stack.pop()
        if token.i in chosen and token.i != verb.i and not _stays(token, verb):
            continue
        own.append(token.i)
        stack.extend(token.children)
    return sorted(own)


def _stays(token: Node, verb: Node) -> bool:
    if token.dep_ == "xcomp":
        return True
    return token.dep_ in ("acl", "advcl", "ccomp", "csubj") and not _has_subject(token) and token.tag_ in ("VB", "VBG", "VBN")


def _subject(
    verb: Node,
    tree: Nodes,
    known: dict[int, tuple[Side, tuple[int, ...], str]],
    own: list[int],
    question: bool,
    modal: str,
    to_verb: bool,
) -> tuple[Side, tuple[int, ...], str]:
    """Side and words of the subject; understood ones have no words. The last item is "imperative" or ""."""
    subject = _subject_token(verb)
    if subject is not None:
        aside = {t.i for c in subject.children if c.dep_ == "acl:relcl" for t in c.subtree}
        words = tuple(t.i for t in subject.subtree if t.i not in aside)
        if subject.lower_ in ("us", "'s") and (verb.head.lower_ == "let" or any(c.lower_ == "let" for c in verb.children)):
            return "both", words, ""
        if verb.dep_ == "acl:relcl" and subject.tag_ in ("WDT", "WP", "IN", "DT"):
            head = verb.head
            return side_of_words(t.lower_ for t in head.children if t.dep_ == "nmod:poss"), (), ""
        texts = [tree[i].lower_ for i in words]
        rest = [tree[i].lower_ for i in own if i > verb.i]
        if inclusive(texts[0] if len(texts) == 1 else "", verb.lower_, rest, question):
            return "both", words, ""
        return _phrase_side(subject), words, ""
    governor = verb.head if verb.dep_ != "ROOT" else None
    if governor is not None and verb.dep_ in ("conj", "xcomp", "advcl", "parataxis", "ccomp", "acl", "list"):
        carried = known.get(governor.i)
        if verb.dep_ == "conj" and carried:
            return carried
        if verb.dep_ == "xcomp" and carried:
            controller = next((c for c in governor.children if c.dep_ in ("obj", "iobj") and c.i < verb.i), None)
            if controller is not None and governor.lower_ == "let" and controller.lower_ in ("us", "'s"):
                return "both", (controller.i,), ""
            return (_phrase_side(controller), (), "") if controller is not None else (carried[0], (), "")
        if carried and verb.dep_ in ("advcl", "acl") and verb.tag_ not in ("VBD",):
            return carried[0], (), ""
    return _understood(verb, tree, question, modal, to_verb)


def _understood(verb: Node, tree: Nodes, question: bool, modal: str, to_verb: bool) -> tuple[Side, tuple[int, ...], str]:
    first = next((t for t in tree if t.is_alpha), verb)
    if question:
        return "buyer", (), ""
    if modal or verb.tag_ in ("VBD", "VBG", "VBN") or verb.lower_ in _CLIPPED_SELLER or first.lower_ in ("saw", "loved", "noticed", "read"):
        return "seller", (), ""
    if verb.tag_ in ("VB", "VBP") and not to_verb and verb.dep_ in ("ROOT", "parataxis", "conj", "ccomp"):
        return "buyer", (), "imperative"
    return "other", (), ""


def _phrase_side(token: Node) -> Side:
    """The side of a noun phrase: a pronoun's own, else its owner's; "the team at your place" is the buyer's."""
    if token.lower_ in SELLER:
        return "seller"
    if token.lower_ in BUYER:
        return "buyer"
    owners = [c.lower_ for c in token.children if c.dep_ == "nmod:poss"]
    if owners:
        side = side_of_words(owners)
        if side != "other":
            return side
        return _phrase_side(next(c for c in token.children if c.dep_ == "nmod:poss"))
    aside = {t.i for c in token.children if c.dep_ == "acl:relcl" for t in c.subtree}
    own = (t for t in token.subtree if t.i not in aside and t.dep_ in ("nmod:poss", "nmod", "obl", "nsubj", "conj"))
    return side_of_words(t.lower_ for t in own if t.i != token.i)


def _gains(verb: Node) -> Side:
    objects = [c for c in verb.children if c.dep_ == "obj"]
    for child in [*verb.children, *(c for o in objects for c in o.children)]:  # "print labels for you" hangs on either
        if child.dep_ == "iobj":
            return _phrase_side(child)
        if child.dep_ not in ("obl", "obl:agent", "nmod"):
            continue
        marks = {c.lower_ for c in child.children if c.dep_ == "case"}
        side = _phrase_side(child)
        if side != "other" and ("for" in marks or ("to" in marks and child.lower_ in SELLER | BUYER)):
            return side
    return "other"
