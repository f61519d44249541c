"""Watching rules: what a save changed, in examples and in drafts."""

from __future__ import annotations

from pathlib import Path

import pytest

from msglint.drafts import message_of
from msglint.message import Draft
from msglint.ruleset import load_rules
from msglint.watch import Watch

RULE = """\
id: {id}
category: hype
title: A big word
severity: warning
find:
  phrases: ["{phrase}"]
message: '"{{quote}}" is big.'
why: Because.
advice: Say how big.
reasons: [{{source: S3, claim: Do not hurry., strength: opinion}}]
hits:
  - {{text: "A huge barn.", found: huge, better: "A barn of 90 feet."}}
  - {{text: "Our huge oven.", found: huge, better: "Our oven."}}
misses: ["A barn.", "Nothing here."]
"""
DRAFTS = {"a": "A huge barn and a vast hall.", "b": "A vast hall.", "c": "A barn."}


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    made = Watch(tmp_path, lambda: load_rules(tmp_path))
    made.know(message_of(Draft(id, id, text, channel="email", stage="first")) for id, text in DRAFTS.items())
    return made


def save(watch: Watch, id: str, phrase: str) -> None:
    (watch.folder / f"{id}.yaml").write_text(RULE.format(id=id, phrase=phrase), "utf-8")


def test_the_first_look_runs_everything_and_touches_nothing(watch: Watch) -> None:
    save(watch, "big", "huge")
    change = watch.look()
    assert change and [rule.id for rule in change.rules] == ["big"]
    assert (change.failures, change.touched, change.error) == ((), (), None)
    assert watch.look() is None


def test_a_save_runs_only_its_own_rule_and_tells_which_drafts_it_touches(watch: Watch) -> None:
    save(watch, "big", "huge")
    save(watch, "other", "huge")
    watch.look()
    save(watch, "big", "vast")
    change = watch.look()
    assert change and [rule.id for rule in change.rules] == ["big"]
    assert [failure.part for failure in change.failures] == ["hit", "hit"]
    assert [(t.gained, t.draft, t.words) for t in change.touched] == [(False, "a", "huge"), (True, "a", "vast"), (True, "b", "vast")]


def test_a_mistake_is_told_and_the_next_save_compared_with_what_worked(watch: Watch) -> None:
    save(watch, "big", "huge")
    watch.look()
    save(watch, "big", "(huge")
    change = watch.look()
    assert change and change.error and "can't be read" in str(change.error)
    save(watch, "big", "huge|vast")
    change = watch.look()
    assert change and [(t.gained, t.draft, t.words) for t in change.touched] == [(True, "a", "vast"), (True, "b", "vast")]


def test_a_word_list_is_everybodys(watch: Watch) -> None:
    (watch.folder / "words").mkdir()
    (watch.folder / "words" / "sizes.txt").write_text("huge\n", "utf-8")
    save(watch, "big", "@sizes")
    save(watch, "other", "huge")
    watch.look()
    (watch.folder / "words" / "sizes.txt").write_text("huge\nvast\n", "utf-8")
    change = watch.look()
    assert change and {rule.id for rule in change.rules} == {"big", "other"}
    assert {(t.rule, t.draft) for t in change.touched} == {("big", "a"), ("big", "b")}


def test_a_rule_that_is_gone_takes_its_findings_along(watch: Watch) -> None:
    save(watch, "big", "huge")
    save(watch, "other", "huge")
    watch.look()
    (watch.folder / "big.yaml").unlink()
    change = watch.look()
    assert change and (change.rules, [(t.rule, t.draft, t.gained) for t in change.touched]) == ((), [("big", "a", False)])
