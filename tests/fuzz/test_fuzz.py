"""The fuzzing targets on what earlier runs found worth keeping, and on what hypothesis makes of their words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from run import KEPT, TARGETS, corpus, target

FEW = settings(
    max_examples=int(os.environ.get("MSGLINT_EXAMPLES", "100")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_kept_passes(name: str) -> None:
    files = corpus(name)
    assert files
    for path in files:
        try:
            target(name).one(path.read_bytes())
        except Exception as error:
            raise AssertionError(f"python tests/fuzz/run.py {name} {path.relative_to(Path.cwd())}") from error


@pytest.mark.parametrize("name", TARGETS)
def test_what_hypothesis_makes_passes(name: str) -> None:
    words = st.one_of(st.sampled_from(target(name).TOKENS), st.binary(max_size=6))
    kept = st.sampled_from([path.read_bytes() for path in corpus(name)])

    @FEW
    @given(st.integers(0, 255), st.one_of(st.lists(words, max_size=30).map(b"".join), st.builds(_with, kept, words, st.integers(0, 3000))))
    def run(first: int, rest: bytes) -> None:
        target(name).one(bytes([first]) + rest)

    run()


def _with(kept: bytes, word: bytes, at: int) -> bytes:
    return kept[1:at] + word + kept[at:]


def test_what_is_kept_is_little() -> None:
    sizes = [path.stat().st_size for path in KEPT.rglob("*") if path.is_file()]
    assert len(sizes) <= 300 and sum(sizes) <= 1_000_000


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_says_what_it_is_made_of(name: str) -> None:
    assert len(target(name).TOKENS) == len(set(target(name).TOKENS)) >= 10 and target(name).__doc__
