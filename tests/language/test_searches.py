"""Searches that were made before find what they found, and stand in the index as those made anew do."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Sequence

import pytest

from msglint.language import matching
from msglint.language.matching import Matcher, matcher_of
from msglint.language.patterns import NO_LISTS, Pattern, any_of, compile_pattern
from msglint.language.searches import KnownSearches, Searches, name_of

PHRASES: Sequence[Sequence[str]] = (
    ["~fire the kiln", "(cold|hot) glaze [again]"],
    ["*"],
    ["nobody ...2 asked", "the ...3 #"],
    ["we ~fire|~cool", "kiln"],
)
LINES = (" we fired the kiln again ", " a hot glaze again ", " nobody else has asked ", " the last of 12 ", " ")


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> matching._Index:
    made = matching._Index()
    monkeypatch.setattr(matching, "_index", made)
    return made


def made(phrases: Iterable[str]) -> Matcher:
    return Matcher(any_of(compile_pattern(phrase, NO_LISTS) for phrase in phrases))


def not_made() -> Matcher:
    raise AssertionError("made again")


def searches() -> Searches:
    fresh = Searches()
    for phrases in PHRASES:
        fresh.of(name_of(phrases, "own"), lambda phrases=phrases: made(phrases))  # type: ignore[misc]
    return fresh


def known() -> KnownSearches:
    plain, beside = searches().plain()
    return KnownSearches(json.loads(json.dumps(plain)), beside)


@pytest.mark.parametrize("phrases", PHRASES, ids=lambda phrases: phrases[0])
def test_a_known_search_finds_the_same(index: matching._Index, phrases: Sequence[str]) -> None:
    kept = known().of(name_of(phrases, "own"), not_made)
    assert kept
    fresh = made(phrases)
    for line in LINES:
        words = frozenset(line.split())
        assert kept.spans(line, words) == fresh.spans(line, words)
        assert kept.found(line, words) == fresh.found(line, words)
    assert [tuple(option) for option in kept.options] == [(option.regex, *tuple(option)[1:]) for option in fresh.options]
    assert any(fresh.spans(line, frozenset(line.split())) for line in LINES)


def test_it_stands_in_the_index_where_it_would_stand_anew(index: matching._Index) -> None:
    fresh = searches()
    plain, beside = fresh.plain()
    index._looked_at(" any ", frozenset(["any"]))
    anew = {word: {(number - 1, option, needs) for number, option, needs in rows} for word, rows in index._by_word.items()}
    block = KnownSearches(plain, beside)
    kept = {word: set(block.rows(word, 0)) for word in anew}
    assert kept == anew
    assert {word or None for word in plain["rows"]} == set(anew)
    assert None in anew  # a search that needs no word


def test_searches_and_blocks_have_numbers_of_their_own(index: matching._Index) -> None:
    first, block = matcher_of(["kiln"]), known()
    last = matcher_of(["glaze"])
    kept = [block.of(name_of(phrases, "own"), not_made) for phrases in PHRASES]
    numbers = [first.number, *(each.number for each in kept if each), last.number]
    assert numbers == sorted(set(numbers))
    line = " a hot glaze in kilns and a kiln "
    rooms = matching.Rooms([(line, frozenset(line.split()))])
    assert first in rooms and last in rooms
    assert [each in rooms for each in kept if each] == [True, True, False, True]


def test_a_block_that_nobody_has_leaves_the_index(index: matching._Index) -> None:
    block = known()
    kept = block.of(name_of(PHRASES[3], "own"), not_made)
    assert kept and kept.found(" we cool ", frozenset(["we", "cool"]))
    del block
    gc.collect()
    assert len(index._blocks) == 1  # the search has it
    del kept
    gc.collect()
    assert not index._blocks
    assert not matcher_of(["cold"]).found(" we cool ", frozenset(["we", "cool"]))
    assert not index._rows["cool"]


def test_other_word_lists_make_another_search_of_the_same_phrases() -> None:
    assert name_of(["@hype"], "own") != name_of(["@hype"], "below")
    assert name_of(["a", "b"], "own") != name_of(["a b"], "own")


@pytest.mark.parametrize("spoilt", ["names", "ends", "rows", "sets"])
def test_what_was_not_kept_like_this_is_refused(spoilt: str) -> None:
    plain, beside = searches().plain()
    KnownSearches(plain, beside)
    with pytest.raises((KeyError, TypeError, ValueError)):
        KnownSearches({name: value for name, value in plain.items() if name != spoilt}, beside)
    with pytest.raises(ValueError, match="kept"):
        KnownSearches(plain, beside[:-1])


def test_an_alternative_is_read_when_it_is_tried(index: matching._Index, monkeypatch: pytest.MonkeyPatch) -> None:
    block = known()
    kept = block.of(name_of(PHRASES[0], "own"), not_made)
    assert kept
    with monkeypatch.context() as patch:
        patch.setattr(KnownSearches, "alternatives", lambda *_: not_made())
        assert not kept.found(" we ask ", frozenset(["we", "ask"]))
    assert kept.found(" fire the kiln ", frozenset(["fire", "the", "kiln"]))


def test_a_pattern_of_before_is_a_pattern(index: matching._Index) -> None:
    (pattern,) = KnownSearches(*searches().plain()).alternatives(1)
    assert pattern == Pattern("[^ ]+ ", None)
