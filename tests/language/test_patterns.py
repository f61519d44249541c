"""The pattern language: what matches where, what is refused, and that triggers never hide a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from made import sentences

from msglint.language.matching import Matcher
from msglint.language.patterns import Lists, Pattern, PatternError, any_of, compile_pattern, in_sequence


def _none(name: str) -> Pattern | None:
    return None


def _fruit(name: str) -> Pattern | None:
    return compile_pattern("(plum|ripe pear)", _none) if name == "fruit" else None


def _found(pattern: str, text: str, lists: Lists = _fruit) -> list[str]:
    matcher = Matcher(compile_pattern(pattern, lists))
    found = []
    for sentence in sentences(text):
        for span in matcher.spans(sentence.line, sentence.known):
            first, last = sentence.word_range(span)
            start, end = sentence.place(first, last)
            found.append(text[start:end])
    return found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        # A word, however it is typed
        ("need", "We NEED it, need it", ["NEED", "need"]),
        ("van", "a caravan, vans, a van", ["van"]),
        ("late van", "everyone at the yard waits for the late\nvan", ["late\nvan"]),
        ("don't pack", "dont pack, don\u2019t pack", ["dont pack", "don\u2019t pack"]),
        ("i'll send", "ill send it and I\u2019ll send more", ["ill send", "I\u2019ll send"]),
        ("we're hiring", "were hiring", ["were hiring"]),
        ("your van", "ur van", ["ur van"]),
        ("(would|'d) like", "I'd like oak, id like ash", ["'d like", "d like"]),
        ("i 'm here", "im here", ["im here"]),
        ("what 's burning", "what\u2019s burning", ["what\u2019s burning"]),
        ("(will|'ll) pack", "We'll pack oak, we will pack ash", ["'ll pack", "will pack"]),
        ("solar", "so\u00adlar", ["so\u00adlar"]),
        ("3.5", "at 3.5 now", ["3.5"]),
        ("24/7", "Open 24/7.", ["24/7"]),
        ("day-to-day", "your day-to-day work", ["day-to-day"]),
        ("?", "who?", ["?"]),
        # Choices
        ("oak|ash", "oak and ash", ["oak", "ash"]),
        ("(red brick|tile)", "brick, red brick, tile", ["red brick", "tile"]),
        ("(late|early [morning|evening]) van", "late van, early van, early evening van", ["late van", "early van", "early evening van"]),
        # May be there
        ("so [very|quite] dry", "so dry and so quite dry", ["so dry", "so quite dry"]),
        ("so [very|quite] dry", "so terribly dry", []),
        # Any form
        ("~need", "they needed what he needs, needy", ["needed", "needs"]),
        ("~pack it", "packing it", ["packing it"]),
        ("~try|~go", "tries and went", ["tries", "went"]),
        # Gaps
        ("late ... van", "late van", ["late van"]),
        ("late ... van", "late one two three four van", ["late one two three four van"]),
        ("late ... van", "late one two three four five van", []),
        ("late ...5 van", "late one two three four five van", ["late one two three four five van"]),
        ("late ...0 van", "late the van", []),
        ("late ... van", "Late. The van", []),
        ("late ... van", "late, the van", ["late, the van"]),
        ("late ... van", "late; the van", []),
        ("late ... van", "late van, old van", ["late van"]),
        ("ask * now", "ask him now, ask now, ask him right now", ["ask him now"]),
        # Numbers
        ("# doors", "12 doors, three doors, a couple of doors, many doors", ["12 doors", "three doors", "a couple of doors"]),
        ("# doors", "1,200 doors", ["1,200 doors"]),
        # Lists
        ("@fruit pie", "ripe pear pie, plum pie, pear pie", ["ripe pear pie", "plum pie"]),
        # Ends
        ("^ oak", "Oak and oak.\n\nOak", ["Oak", "Oak"]),
        ("oak $", "oak is oak!", ["oak"]),
        ("oak $", 'They said "oak."', ["oak"]),
        ("^ oak $", "Oak!", ["Oak"]),
        ("^ oak $", "Oak burns!", []),
        ("(^|so) dry", "Dry and so dry, not dry", ["Dry", "so dry"]),
        # What has to follow
        ("oak {and|,}", "oak and oak, oak", ["oak", "oak"]),
        ("oak {burns|$}", "The oak grows, the oak.", ["oak"]),
        ("oak {* tree}", "oak old tree, oak tree", ["oak"]),
    ],
)
def test_a_pattern_finds_exactly_these_words(pattern: str, text: str, found: list[str]) -> None:
    assert _found(pattern, text) == found


def test_its_may_be_the_possessive() -> None:
    assert _found("its roof", "its roof leaks") == ["its roof"]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("", "a pattern must hold at least one word that is not optional"),
        ("  ", "a pattern must hold at least one word that is not optional"),
        ("()", "a pattern must hold at least one word that is not optional"),
        ("[oak]", "a pattern must hold at least one word that is not optional"),
        ("[oak] [ash]", "a pattern must hold at least one word that is not optional"),
        ("...", "a pattern must hold at least one word that is not optional"),
        ("^ $", "a pattern must hold at least one word that is not optional"),
        ("oak|^", "a pattern must hold at least one word that is not optional"),
        ("(oak ash", '")" is missing'),
        ("[oak", '"]" is missing'),
        ("oak)", '")" closes nothing'),
        ("(oak]", '"]" closes nothing'),
        ("oak | ash", "write a|b without spaces, or put word groups in brackets: (a b|c)"),
        ("|oak", "write a|b without spaces, or put word groups in brackets: (a b|c)"),
        ("oak|", '"|" after "oak" has no word to choose'),
        ("oak| ash", '"|" after "oak" has no word to choose'),
        ("(oak|)", '"|" has nothing on one side'),
        ("(|oak)", '"|" has nothing on one side'),
        ("@trees", 'there is no word list "trees"'),
        ("~don't", '"~don\'t": ~ stands before one word'),
        ("oak ...x ash", '"...x" is no gap; write ... or, for another number of words, ...1 to ...9'),
        ("oak ...12 ash", '"...12" is no gap; write ... or, for another number of words, ...1 to ...9'),
        ("~plant[ing] oak", '"~plant[ing]": brackets hold whole words, no endings; leave a space beside them, or write ~word for any form'),
        ("old (oak|ash)s", '"(oak|ash)s": brackets hold whole words, no endings; leave a space beside them, or write ~word for any form'),
    ],
)
def test_a_pattern_that_cannot_be_read_says_why(pattern: str, said: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(pattern, _fruit)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("pattern", "triggers"),
    [
        ("oak", {"oak"}),
        ("the oak", {"oak"}),
        ("oak|ash", {"oak", "ash"}),
        ("~pack", {"pack", "packs", "packed", "packing"}),
        ("[very] dry", {"dry"}),
        ("# crates", {"crates"}),
        ("@fruit pie", {"pie"}),
        ("@fruit", {"plum", "ripe"}),
        ("don't shout", {"shout"}),
        ("#", None),
        ("*", None),
        ("oak|*", None),
    ],
)
def test_triggers_are_the_rarest_looking_words_that_must_be_there(pattern: str, triggers: set[str] | None) -> None:
    found = compile_pattern(pattern, _fruit).triggers
    assert found == (None if triggers is None else frozenset(triggers))


def test_without_a_trigger_in_sight_nothing_is_searched() -> None:
    matcher = Matcher(compile_pattern("oak", _none))
    assert matcher.found(" oak ", frozenset(["oak"]))
    compiled = len(matcher._compiled)
    ash = Matcher(compile_pattern("ash tree", _none))
    assert not ash.found(" an oak ", frozenset(["an", "oak"])) and not ash.found(" ash ", frozenset(["ash"]))
    assert (compiled, len(ash._compiled)) == (1, 0)


def test_any_of_matches_where_either_does_and_in_sequence_only_both() -> None:
    oak, ash = (compile_pattern(word, _none) for word in ("oak", "ash"))
    line, known = " ash oak ash ", frozenset(["oak", "ash"])
    assert Matcher(any_of([oak, ash])).spans(line, known) == [(1, 5), (5, 9), (9, 13)]
    assert Matcher(in_sequence([oak, ash])).spans(line, known) == [(5, 13)]


# A small vocabulary, so that random patterns do match random lines.
WORDS = st.sampled_from(["oak", "ash", "late", "needs", "don't", "it's", "the"])
ATOMS = st.one_of(WORDS, WORDS, st.sampled_from(["~need", "*", "#", "...", "...2", "^", "$", "@fruit", "oak|ash", "oak|*"]))
GROUPS = st.lists(st.lists(ATOMS, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=2).map("|".join)
ITEMS = st.one_of(ATOMS, GROUPS.map("({})".format), GROUPS.map("[{}]".format))
PATTERNS = st.lists(ITEMS, min_size=1, max_size=3).map(" ".join)
TYPED = "oak ash late need needs dont don't it's the three plum ripe pear , . ?"
LINES = st.lists(st.sampled_from(TYPED.split()), max_size=5)


def _untriggered(pattern: Pattern) -> Pattern:
    return Pattern(pattern.regex, None, options=tuple(Pattern(option.regex, None) for option in pattern.options))


@given(PATTERNS, st.lists(LINES, min_size=1, max_size=8))
@settings(deadline=None, max_examples=300)
def test_triggers_never_hide_a_match(source: str, lines: list[list[str]]) -> None:
    try:
        pattern = compile_pattern(source, _fruit)
    except PatternError:
        assume(False)
    triggered, plain = Matcher(pattern), Matcher(_untriggered(pattern))
    for line in lines:
        for sentence in sentences(" ".join(line)):
            assert triggered.spans(sentence.line, sentence.known) == plain.spans(sentence.line, sentence.known)


@given(PATTERNS, LINES)
@settings(deadline=None)
def test_every_match_begins_and_ends_at_a_word(source: str, line: list[str]) -> None:
    try:
        matcher = Matcher(Pattern(compile_pattern(source, _fruit).regex, None))
    except PatternError:
        assume(False)
    for sentence in sentences(" ".join(line)):
        last = 0
        for span in matcher.spans(sentence.line, sentence.known):
            first, end = sentence.word_range(span)
            assert last <= first < end <= len(sentence.words)
            last = end


@pytest.mark.parametrize(
    ("pattern", "triggers", "needs"),
    [
        ("~need [really] (a sale|two deals)", {"sale", "deals"}, [{"need", "needs", "needed", "needing"}]),
        ("huge|vast ...3 oven", {"oven"}, [{"huge", "vast"}]),
        ("you (huge|vast) oven oven", {"oven"}, [{"you"}, {"huge", "vast"}]),
        ("[very] big", {"big"}, []),
        ("* oven # $", {"oven"}, []),
    ],
)
def test_what_a_sentence_must_hold_for_a_pattern_to_be_tried(pattern: str, triggers: set[str], needs: list[set[str]]) -> None:
    found = compile_pattern(pattern, lambda _: None)
    assert found.triggers == triggers
    assert [set(words) for words in found.needs] == needs


@pytest.mark.parametrize("text", ["i need a sale", "we really needed two deals now", "need a deal", "a sale needs two", "two sale need"])
def test_needs_hide_no_match(text: str) -> None:
    pattern = compile_pattern("~need [really] (a sale|two deals)", lambda _: None)
    line, words = f" {text} ", frozenset(text.split())
    plain = re.compile("(?<= )" + pattern.regex)
    assert Matcher(pattern).found(line, words) == bool(plain.search(line))
