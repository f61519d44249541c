"""Word forms: one table for the pattern language and the triggers."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msglint.language.forms import forms


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("need", "need needs needed needing"),
        ("hope", "hope hopes hoped hoping"),
        ("try", "try tries tried trying"),
        ("play", "play plays played playing"),
        ("watch", "watch watches watched watching"),
        ("fix", "fix fixes fixed fixing"),
        ("miss", "miss misses missed missing"),
        ("agree", "agree agrees agreed agreeing"),
        ("tie", "tie ties tied tying"),
        ("us", "us"),
        ("q3", "q3"),
        ("can", "can could"),
        ("i", "i me"),
    ],
)
def test_all_forms_of_a_lemma(lemma: str, expected: str) -> None:
    assert forms(lemma) == set(expected.split())


@pytest.mark.parametrize(
    ("lemma", "holds"),
    [
        ("be", "be am is are was were been being 's 're 'm"),
        ("have", "have has had having 've"),
        ("will", "will would 'll wo"),
        ("see", "see sees saw seen seeing"),
        ("build", "build builds built building"),
        ("hit", "hit hits hitting"),
        ("sell", "sell sells sold selling"),
        ("person", "person persons people"),
        ("woman", "woman women"),
        ("this", "this these"),
        ("good", "good better best"),
        ("stop", "stop stops stopped stopping"),
        ("ship", "ship ships shipped shipping"),
        ("refer", "refer refers referred referring"),
        ("travel", "travel travels travelled traveled travelling traveling"),
        ("reach", "reach reaches reached reaching"),
        ("company", "company companies"),
    ],
)
def test_forms_that_must_be_among_them(lemma: str, holds: str) -> None:
    assert set(holds.split()) <= forms(lemma)


@pytest.mark.parametrize(
    ("lemma", "never"), [("hope", "hopeed"), ("try", "trys"), ("stop", "stopd"), ("see", "seed"), ("need", "needded"), ("fix", "fixs")]
)
def test_forms_nobody_writes(lemma: str, never: str) -> None:
    assert never not in forms(lemma)


@given(st.text(string.ascii_lowercase, min_size=1, max_size=12))
def test_a_lemma_is_one_of_its_forms_and_all_are_single_words(lemma: str) -> None:
    found = forms(lemma)
    assert lemma in found
    assert all(form and form == form.lower() and " " not in form for form in found)
