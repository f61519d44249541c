"""Clauses, read off parses made by hand: the tests hold whatever model is trained.

A word is written ``text/tag/relation/head``, the head as an index (the root's is its own), as UD has them.
"""

from __future__ import annotations

import pytest

from msglint.language.clauses import Clause, Mood, clauses_of
from msglint.language.sides import Side
from msglint.language.trees import Tree


def _tree(words: str) -> Tree:
    rows = [word.split("/") for word in words.split()]
    texts, tags, relations, heads = zip(*rows, strict=True)
    return Tree(texts, tags, tuple(map(int, heads)), relations)


def _clauses(words: str, *, question: bool = False) -> dict[str, Clause]:
    """The clauses by their verbs."""
    tree = _tree(words)
    return {tree.words[clause.verb]: clause for clause in clauses_of(tree, question=question)}


def _only(words: str, *, question: bool = False) -> Clause:
    (clause,) = _clauses(words, question=question).values()
    return clause


I_NEED = "I/PRP/nsubj/1 need/VBP/ROOT/1 your/PRP$/nmod:poss/3 plans/NNS/obj/1 ././punct/1"
YOUR_OVEN_IS_HOT = "Your/PRP$/nmod:poss/1 oven/NN/nsubj/3 is/VBZ/cop/3 hot/JJ/ROOT/3"
FIXED_BY_US = "The/DT/det/1 roof/NN/nsubj:pass/3 was/VBD/aux:pass/3 fixed/VBN/ROOT/3 by/IN/case/5 us/PRP/obl:agent/3"
DREW_AND_MEASURED = "I/PRP/nsubj/1 drew/VBD/ROOT/1 roofs/NNS/obj/1 and/CC/cc/4 measured/VBD/conj/1 doors/NNS/obj/4"
WANT_TO_BUY = "I/PRP/nsubj/1 want/VBP/ROOT/1 to/TO/mark/3 buy/VB/xcomp/1 oak/NN/obj/3"
ASKED_YOU_TO_CALL = "I/PRP/nsubj/1 asked/VBD/ROOT/1 you/PRP/obj/1 to/TO/mark/4 call/VB/xcomp/1"
I_THINK_IT_LEAKS = "I/PRP/nsubj/1 think/VBP/ROOT/1 your/PRP$/nmod:poss/3 oven/NN/nsubj/4 leaks/VBZ/ccomp/1"


def test_a_plain_subject() -> None:
    clause = _only(I_NEED)
    assert clause == Clause(
        verb=1,
        subject=(0,),
        side="seller",
        own=(0, 1, 2, 3, 4),
        object_side="buyer",
        gains="other",
        negated=False,
        modal="",
        past=False,
        finite=True,
        mood="statement",
        main=True,
        copular=False,
    )
    assert not clause.understood


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("You/PRP/nsubj/1 pack/VBP/ROOT/1", "buyer"),
        ("We/PRP/nsubj/1 pack/VBP/ROOT/1", "seller"),
        ("They/PRP/nsubj/1 pack/VBP/ROOT/1", "other"),
        ("Your/PRP$/nmod:poss/1 couples/NNS/nsubj/2 wait/VBP/ROOT/2", "buyer"),
        ("Our/PRP$/nmod:poss/1 oven/NN/nsubj/2 waits/VBZ/ROOT/2", "seller"),
        ("Their/PRP$/nmod:poss/1 oven/NN/nsubj/2 waits/VBZ/ROOT/2", "other"),
        ("The/DT/det/1 oven/NN/nsubj/2 waits/VBZ/ROOT/2", "other"),
        ("The/DT/det/1 crew/NN/nsubj/5 at/IN/case/4 your/PRP$/nmod:poss/4 depot/NN/nmod/1 packs/VBZ/ROOT/5", "buyer"),
        ("Your/PRP$/nmod:poss/1 baker/NN/nmod:poss/3 's/POS/case/1 oven/NN/nsubj/4 waits/VBZ/ROOT/4", "buyer"),
        # A clipped line whose pronoun the parser hung on wrongly
        ("i/PRP/compound/1 help/NN/ROOT/1 bakers/NNS/obj/1", "seller"),
    ],
)
def test_the_side_of_the_subject(words: str, side: Side) -> None:
    assert _only(words).side == side


@pytest.mark.parametrize(
    ("words", "question", "side", "mood"),
    [
        # "Book the slot", "Do n't ring us"
        ("Book/VB/ROOT/0 the/DT/det/2 slot/NN/obj/0", False, "buyer", "imperative"),
        ("Do/VB/aux/2 n't/RB/advmod/2 ring/VB/ROOT/2 us/PRP/obj/2", False, "buyer", "imperative"),
        # "Saw your post", "Measured your roof", "Looking at your roof"
        ("Saw/VBD/ROOT/0 your/PRP$/nmod:poss/2 post/NN/obj/0", False, "seller", "statement"),
        ("Saw/VB/ROOT/0 your/PRP$/nmod:poss/2 post/NN/obj/0", False, "seller", "statement"),
        ("Measured/VBD/ROOT/0 your/PRP$/nmod:poss/2 roof/NN/obj/0", False, "seller", "statement"),
        ("Looking/VBG/ROOT/0 at/IN/case/3 your/PRP$/nmod:poss/3 roof/NN/obl/0", False, "seller", "statement"),
        # "need three photos", "Would love oak", "Could send oak"
        ("need/VBP/ROOT/0 three/CD/nummod/2 photos/NNS/obj/0", False, "seller", "statement"),
        ("Would/MD/aux/1 love/VB/ROOT/1 oak/NN/obj/1", False, "seller", "statement"),
        ("Could/MD/aux/1 send/VB/ROOT/1 oak/NN/obj/1", False, "seller", "statement"),
        # "Needs oil": neither
        ("Needs/VBZ/ROOT/0 oil/NN/obj/0", False, "other", "statement"),
        # "still packing by hand?"
        ("still/RB/advmod/1 packing/VBG/ROOT/1 by/IN/case/3 hand/NN/obl/1", True, "buyer", "question"),
    ],
)
def test_the_subject_that_is_left_out(words: str, question: bool, side: Side, mood: Mood) -> None:
    clause = _only(words, question=question)
    assert (clause.side, clause.mood, clause.understood) == (side, mood, True)


def test_a_modal_is_kept() -> None:
    assert _only("Could/MD/aux/1 send/VB/ROOT/1 oak/NN/obj/1").modal == "could"
    assert _only(I_NEED).modal == ""


def test_a_conjunct_inherits_the_subject() -> None:
    found = _clauses(DREW_AND_MEASURED)
    assert (found["measured"].side, found["measured"].subject, found["measured"].main) == ("seller", (0,), True)
    assert found["drew"].own == (0, 1, 2)
    assert found["measured"].own == (3, 4, 5)


def test_a_conjunct_keeps_a_subject_of_its_own() -> None:
    found = _clauses("I/PRP/nsubj/1 drew/VBD/ROOT/1 and/CC/cc/4 you/PRP/nsubj/4 measured/VBD/conj/1")
    assert [clause.side for clause in found.values()] == ["seller", "buyer"]


def test_a_conjunct_inherits_what_was_left_out() -> None:
    clipped = _clauses("Saw/VBD/ROOT/0 oak/NN/obj/0 and/CC/cc/3 thought/VBD/conj/0")
    assert (clipped["thought"].side, clipped["thought"].mood) == ("seller", "statement")
    told = _clauses("Fix/VB/ROOT/0 roofs/NNS/obj/0 and/CC/cc/3 paint/VB/conj/0 doors/NNS/obj/3")
    assert (told["paint"].side, told["paint"].mood) == ("buyer", "imperative")


def test_an_infinitive_takes_the_subject_of_its_verb() -> None:
    found = _clauses(WANT_TO_BUY)
    assert (found["buy"].side, found["buy"].finite, found["buy"].main, found["buy"].understood) == ("seller", False, False, True)
    assert found["want"].own == (0, 1, 2, 3, 4), "an infinitive belongs to the clause it completes"


def test_an_infinitive_takes_the_object_before_it() -> None:
    assert _clauses(ASKED_YOU_TO_CALL)["call"].side == "buyer"
    assert _clauses(ASKED_YOU_TO_CALL)["asked"].side == "seller"


def test_the_predicate_of_a_copula_is_the_head() -> None:
    clause = _only(YOUR_OVEN_IS_HOT)
    assert (clause.verb, clause.side, clause.copular, clause.finite, clause.past) == (3, "buyer", True, True, False)
    assert not _only(I_NEED).copular


def test_a_copula_in_the_past() -> None:
    assert _only("You/PRP/nsubj/2 were/VBD/cop/2 late/JJ/ROOT/2").past


def test_a_passive_has_the_thing_done_to_as_subject() -> None:
    clause = _only(FIXED_BY_US)
    assert (clause.subject, clause.side, clause.past, clause.finite) == ((0, 1), "other", True, True)
    assert 5 in clause.own


@pytest.mark.parametrize(
    ("words", "verb", "side"),
    [
        # "the baker who fixed oak", "your baker who left", "the oven you bought"
        ("the/DT/det/1 baker/NN/ROOT/1 who/WP/nsubj/3 left/VBD/acl:relcl/1", "left", "other"),
        ("your/PRP$/nmod:poss/1 baker/NN/ROOT/1 who/WP/nsubj/3 left/VBD/acl:relcl/1", "left", "buyer"),
        ("our/PRP$/nmod:poss/1 baker/NN/ROOT/1 that/WDT/nsubj/3 left/VBD/acl:relcl/1", "left", "seller"),
        ("our/PRP$/nmod:poss/1 oven/NN/ROOT/1 you/PRP/nsubj/3 bought/VBD/acl:relcl/1", "bought", "buyer"),
    ],
)
def test_a_relative_clause_is_about_its_noun(words: str, verb: str, side: Side) -> None:
    clause = _clauses(words)[verb]
    assert (clause.side, clause.main) == (side, False)


THE_BAKER_WHO = "The/DT/det/1 baker/NN/nsubj/6 who/WP/nsubj/3 fixed/VBD/acl:relcl/1 your/PRP$/nmod:poss/5 oven/NN/obj/3 left/VBD/ROOT/6"


def test_a_relative_clause_is_not_part_of_the_clause_around_it() -> None:
    assert _clauses(THE_BAKER_WHO)["left"].own == (0, 1, 6)


def test_a_relative_clause_is_not_part_of_the_subject() -> None:
    assert _clauses(THE_BAKER_WHO)["left"].subject == (0, 1)


def test_a_relative_clause_does_not_say_whose_the_subject_is() -> None:
    assert _clauses(THE_BAKER_WHO)["left"].side == "other"


@pytest.mark.parametrize(
    ("words", "question", "side"),
    [
        # "We should talk about your roof", "Shall we meet", "We sell your oak"
        ("We/PRP/nsubj/2 should/MD/aux/2 talk/VB/ROOT/2 about/IN/case/5 your/PRP$/nmod:poss/5 roof/NN/obl/2", False, "both"),
        ("Shall/MD/aux/2 we/PRP/nsubj/2 meet/VB/ROOT/2", True, "both"),
        ("We/PRP/nsubj/1 sell/VBP/ROOT/1 your/PRP$/nmod:poss/3 oak/NN/obj/1", False, "seller"),
        ("We/PRP/nsubj/1 talk/VBP/ROOT/1 daily/RB/advmod/1", False, "seller"),
    ],
)
def test_we_may_be_both_of_us(words: str, question: bool, side: Side) -> None:
    assert _only(words, question=question).side == side


@pytest.mark.parametrize("pronoun", ["'s", "us"])
def test_lets_is_both_of_us_where_the_pronoun_is_the_subject(pronoun: str) -> None:
    words = f"Let/VB/ROOT/0 {pronoun}/PRP/nsubj/2 talk/VB/ccomp/0 about/IN/case/5 your/PRP$/nmod:poss/5 roof/NN/obl/2"
    assert _clauses(words)["talk"].side == "both"


@pytest.mark.parametrize("pronoun", ["'s", "us"])
def test_lets_is_both_of_us(pronoun: str) -> None:
    words = f"Let/VB/ROOT/0 {pronoun}/PRP/obj/0 talk/VB/xcomp/0 about/IN/case/5 your/PRP$/nmod:poss/5 roof/NN/obl/2"
    assert _clauses(words)["talk"].side == "both"


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("I/PRP/nsubj/3 do/VBP/aux/3 n't/RB/advmod/3 pack/VB/ROOT/3", True),
        ("I/PRP/nsubj/2 never/RB/advmod/2 packed/VBD/ROOT/2", True),
        ("You/PRP/nsubj/1 have/VBP/ROOT/1 no/DT/det/3 ramp/NN/obj/1", True),
        ("No/DT/det/1 oven/NN/nsubj/2 leaks/VBZ/ROOT/2", True),
        ("Need/VBP/ROOT/0 no/DT/det/2 oil/NN/obj/0", True),
        ("You/PRP/nsubj/1 have/VBP/ROOT/1 a/DT/det/3 ramp/NN/obj/1", False),
        (I_NEED, False),
    ],
)
def test_negation(words: str, negated: bool) -> None:
    assert _only(words).negated is negated


def test_negation_stays_in_its_clause() -> None:
    words = "I/PRP/nsubj/3 do/VBP/aux/3 n't/RB/advmod/3 think/VB/ROOT/3 it/PRP/nsubj/5 leaks/VBZ/ccomp/3"
    assert {verb: clause.negated for verb, clause in _clauses(words).items()} == {"think": True, "leaks": False}


@pytest.mark.parametrize(
    ("words", "gains"),
    [
        # "It means oak for us", "Give me oak", "We cut oak for your crew", "We cut oak for them", "I need oak"
        ("It/PRP/nsubj/1 means/VBZ/ROOT/1 oak/NN/obj/1 for/IN/case/4 us/PRP/obl/1", "seller"),
        ("Give/VB/ROOT/0 me/PRP/iobj/0 oak/NN/obj/0", "seller"),
        ("I/PRP/nsubj/1 sold/VBD/ROOT/1 you/PRP/iobj/1 oak/NN/obj/1", "buyer"),
        ("We/PRP/nsubj/1 cut/VBP/ROOT/1 oak/NN/obj/1 for/IN/case/5 your/PRP$/nmod:poss/5 crew/NN/obl/1", "buyer"),
        ("We/PRP/nsubj/1 cut/VBP/ROOT/1 oak/NN/obj/1 for/IN/case/4 them/PRP/obl/1", "other"),
        ("We/PRP/nsubj/1 cut/VBP/ROOT/1 oak/NN/obj/1 with/IN/case/4 you/PRP/obl/1", "other"),
        (I_NEED, "other"),
    ],
)
def test_who_gains(words: str, gains: Side) -> None:
    assert _only(words).gains == gains


def test_a_place_gains_nothing() -> None:
    assert _only("We/PRP/nsubj/1 moved/VBD/ROOT/1 to/IN/case/4 our/PRP$/nmod:poss/4 depot/NN/obl/1").gains == "other"


@pytest.mark.parametrize(
    ("words", "side"),
    [
        (I_NEED, "buyer"),
        ("You/PRP/nsubj/1 have/VBP/ROOT/1 our/PRP$/nmod:poss/3 plans/NNS/obj/1", "seller"),
        ("You/PRP/nsubj/1 have/VBP/ROOT/1 plans/NNS/obj/1", "other"),
        ("I/PRP/nsubj/1 called/VBD/ROOT/1 you/PRP/obj/1", "buyer"),
    ],
)
def test_the_side_of_the_object(words: str, side: Side) -> None:
    assert _only(words).object_side == side


def test_a_clause_inside_another_is_one_of_its_own() -> None:
    found = _clauses(I_THINK_IT_LEAKS)
    assert found["think"].own == (0, 1)
    assert (found["leaks"].side, found["leaks"].own, found["leaks"].main) == ("buyer", (2, 3, 4), False)


def test_a_noun_phrase_alone_is_nobodys_deed() -> None:
    clause = _only("Fresh/JJ/amod/1 oak/NN/ROOT/1")
    assert (clause.side, clause.mood, clause.understood) == ("other", "statement", True)


def test_clauses_come_in_the_order_of_their_verbs() -> None:
    words = "When/WRB/advmod/2 you/PRP/nsubj/2 open/VBP/advcl/4 ,/,/punct/4 call/VB/ROOT/4 us/PRP/obj/4"
    found = _clauses(words)
    assert list(found) == ["open", "call"]
    assert [(c.side, c.mood) for c in found.values()] == [("buyer", "statement"), ("buyer", "imperative")]
