"""The shelf of results: what is put there is there for the next run, and nothing that befalls the file harms one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from msglint import kept
from msglint.runs.results import Results


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(kept.FOLDER, str(tmp_path / "cache"))
    return tmp_path / "cache"


def key(number: int) -> bytes:
    return number.to_bytes(16, "big")


def stored(*numbers: int, most: int = 1000) -> None:
    results = Results(most=most)
    for number in numbers:
        results.put(key(number), b"result %d" % number)
    results.close()


def found(*numbers: int) -> list[int]:
    results = Results()
    there = [number for number in numbers if results.get(key(number)) == b"result %d" % number]
    results.close()
    return there


def test_results_are_there_for_the_next_run() -> None:
    stored(1, 2)
    assert found(1, 2, 3) == [1, 2]


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_they_are_the_users_alone(place: Path) -> None:
    stored(1)
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert [stat.S_IMODE(file.stat().st_mode) for file in place.iterdir()] == [0o600]


def test_only_so_many_stay_and_the_latest_used_do(monkeypatch: pytest.MonkeyPatch) -> None:
    stored(*range(10))
    monkeypatch.setattr("time.time", lambda: 30_000 * 86_400.0)
    assert found(3, 4) == [3, 4]
    stored(*range(10, 20), most=14)
    there = found(*range(20))
    assert there == [3, 4, *range(10, 20)]


def test_two_runs_at_once() -> None:
    one, two = Results(), Results()
    for number in range(600):
        (one if number % 2 else two).put(key(number), b"result %d" % number)
    one.close()
    two.close()
    assert len(found(*range(600))) == 600


def test_a_broken_file_begins_anew(place: Path) -> None:
    stored(1)
    (place / "results-1.sqlite").write_bytes(b"not a database, but long enough to look like one " * 20)
    stored(2)
    assert found(1, 2) == [2]


def test_nothing_is_kept_when_it_is_off(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kept.FOLDER, "off")
    stored(1)
    assert found(1) == [] and not place.exists()
