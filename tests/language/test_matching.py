"""The index of all searches: it follows the searches that come and go, and each finds only its own."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor

import pytest

from msglint.language import matching
from msglint.language.matching import Matcher, matcher_of
from msglint.language.patterns import Pattern


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> matching._Index:
    made = matching._Index()
    monkeypatch.setattr(matching, "_index", made)
    return made


def known(line: str) -> frozenset[str]:
    return frozenset(line.split())


def test_searches_of_the_same_word_find_their_own(index: matching._Index) -> None:
    late, never = matcher_of(["~arrive late"]), matcher_of(["~arrive never", "never ~arrive"])
    line = " it arrived late "
    assert late.spans(line, known(line)) == [(4, 17)]
    assert not never.spans(line, known(line)) and not never.found(line, known(line))


def test_a_search_made_after_others_were_used_is_in_the_index(index: matching._Index) -> None:
    line = " the oven is cold "
    assert matcher_of(["oven"]).found(line, known(line))
    assert matcher_of(["cold"]).found(line, known(line))


def test_a_search_without_a_needed_word_is_tried_everywhere(index: matching._Index) -> None:
    anything = Matcher(Pattern("[^ ]+ ", None))
    assert anything.spans(" oven cold ", known(" oven cold ")) == [(1, 6), (6, 11)]


def test_searches_that_are_gone_leave_the_index(index: matching._Index) -> None:
    kept = matcher_of(["oven"])
    for i in range(50):  # rules read anew, again and again
        assert matcher_of([f"oven door{i}"]).found(f" oven door{i} ", frozenset(["oven", f"door{i}"]))
        gc.collect()
    assert kept.found(" oven ", frozenset(["oven"]))
    assert sum(map(len, index._by_word.values())) < 20


def test_sentences_are_remembered_up_to_a_bound(index: matching._Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_REMEMBERED", 10)
    oven = matcher_of(["oven"])
    for i in range(100):
        assert oven.found(f" oven {i} ", frozenset(["oven", str(i)]))
    assert len(index._remembered) <= 10


def test_threads_may_search_while_others_add_searches(index: matching._Index) -> None:
    def search(i: int) -> bool:
        return matcher_of([f"word{i} ...2 end"]).found(f" word{i} the end ", frozenset([f"word{i}", "the", "end"]))

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(search, range(200)))


def test_a_search_made_after_the_lines_were_looked_at_has_room_in_them_too(index: matching._Index) -> None:
    lines = [(" we fix kilns ", frozenset(["we", "fix", "kilns"])), (" you dry oak ", frozenset(["you", "dry", "oak"]))]
    early, rooms = matcher_of(["kilns"]), matching.Rooms(lines)
    assert list(rooms.of(early)) == [0]
    late = matcher_of(["oak|kilns"])
    assert list(rooms.of(late)) == [0, 1]
    assert list(rooms.of(early)) == [0]
    assert list(rooms.of(matcher_of(["ovens"]))) == []
