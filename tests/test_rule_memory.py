"""Rules are the same from an earlier run's memory as from their files, and a memory that is broken or unsafe is none."""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path

import pytest
import yaml

from msglint import kept, regexes, rule_files
from msglint.errors import RuleError
from msglint.language import matching, patterns
from msglint.message import Draft
from msglint.rule_memory import remembered_cues
from msglint.ruleset import RuleSet, built_in_rules, load_rules

RULE = """\
id: sells-a-house
title: Sells a house
category: hype
severity: warning
find: {phrases: ["~sell [the|a] @home", "house|flat for (sale|rent by owner)"]}
message: '"{quote}" sells a house.'
why: It does.
advice: Ask first.
reasons: [{source: S1, strength: opinion, speaks: for, claim: Houses sell.}]
hits:
- {text: We sell the house., found: sell the house, better: You asked about the house.}
- {text: A flat for sale., found: flat for sale, better: You asked about the flat.}
misses: [We live in a house., We sell a boat.]
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(kept.FOLDER, str(folder))
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    (folder / "words").mkdir(parents=True)
    (folder / "sells-a-house.yaml").write_text(RULE, "utf-8")
    (folder / "words" / "home.txt").write_text("house\nflat\n", "utf-8")
    return folder


def no_reading(*args: object, **kwargs: object) -> None:
    raise AssertionError("read again")


def found(rules: RuleSet, text: str) -> list[str]:
    from msglint.drafts import message_of
    from msglint.linter import Linter

    (report,) = Linter(rules, parsing=False).lint([message_of(Draft(id="a", path="a.txt", text=text))])
    return [finding.place.quote for finding in report.findings if finding.rule == "sells-a-house"]


def test_the_second_run_reads_neither_yaml_nor_phrases(cache: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_rules(home)
    with monkeypatch.context() as patch:
        patch.setattr(yaml, "compose", no_reading)
        patch.setattr(patterns, "_compiled", no_reading)
        again = load_rules(home)
    assert again.rules[0].hits == first.rules[0].hits
    assert again.hash == first.hash
    for rules in (first, again):
        assert found(rules, "Hi,\nselling a flat here, and a house for rent by owner.") == ["selling a flat", "house for rent by owner"]


def test_the_second_run_reads_examples_only_when_asked(cache: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = load_rules(home).rules
    with monkeypatch.context() as patch:
        patch.setattr(rule_files, "_proof", no_reading)
        (again,) = load_rules(home).rules
        with pytest.raises(AssertionError, match="read again"):
            again.proof()
    assert (again.reasons, again.hits, again.misses) == (first.reasons, first.hits, first.misses)


def test_a_mistake_in_an_example_is_told_each_time(cache: Path, home: Path) -> None:
    (home / "sells-a-house.yaml").write_text(RULE.replace("found: sell the house", "found: sell a house"), "utf-8")
    for _ in range(2):
        with pytest.raises(RuleError, match="found does not occur"):
            load_rules(home)


def test_all_of_msglints_own_rules_are_the_same_from_memory(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_rules(built_in_rules())
    monkeypatch.setattr(patterns, "_compiled", no_reading)
    again = load_rules(built_in_rules())
    assert [rule.id for rule in again.rules] == [rule.id for rule in first.rules]
    for one, two in zip(first.rules, again.rules, strict=True):
        for mine, other in zip(matchers(one), matchers(two), strict=True):
            for name in ("triggers", "needs", "regex"):
                assert [getattr(option, name) for option in mine.options] == [getattr(option, name) for option in other.options]


def matchers(rule: object) -> list[matching.Matcher]:
    check = getattr(rule, "check", None)
    each = [getattr(check, "matcher", None), *(guard.phrases for guard in getattr(rule, "unless", ()))]
    return [matcher for matcher in each if isinstance(matcher, matching.Matcher)]


@pytest.mark.parametrize("changed", ["rule", "list"])
def test_a_changed_file_is_read_anew(cache: Path, home: Path, changed: str) -> None:
    assert found(load_rules(home), "Hi, we sell the boat.") == []
    if changed == "rule":
        (home / "sells-a-house.yaml").write_text(RULE.replace("@home", "boat").replace("We sell a boat.", "No boat."), "utf-8")
    else:
        (home / "words" / "home.txt").write_text("boat\n", "utf-8")
    assert found(load_rules(home), "Hi, we sell the boat.") == ["sell the boat"]


def test_rules_with_a_mistake_are_not_kept(cache: Path, home: Path) -> None:
    (home / "sells-a-house.yaml").write_text(RULE.replace("category: hype", "category: hyper"), "utf-8")
    for _ in range(2):
        with pytest.raises(Exception, match="hyper"):
            load_rules(home)
    assert not list(cache.glob("*.json"))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"trees": {}}', "null"])
def test_what_cannot_be_read_is_worked_out_again(cache: Path, home: Path, content: str) -> None:
    load_rules(home)
    (file,) = cache.glob("rules-*.json")
    file.write_text(content, "utf-8")
    assert found(load_rules(home), "Hi, we sell the house.") == ["sell the house"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of files")
def test_files_are_the_users_alone(cache: Path, home: Path) -> None:
    load_rules(home)
    (file,) = cache.glob("rules-*.json")
    assert (cache.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    cache.chmod(0o777)  # anybody could have put it there
    assert kept.recall(file.stem) is None
    kept.keep("rules-other", dict)
    assert [path.name for path in cache.iterdir()] == [file.name]


def test_only_so_many_stay(cache: Path) -> None:
    for n in range(5):
        kept.keep(f"rules-{n}", dict, most=3)
        os.utime(cache / f"rules-{n}.json", (n, n))
    assert sorted(path.stem for path in cache.iterdir()) == ["rules-2", "rules-3", "rules-4"]


def test_nothing_is_kept_when_it_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kept.FOLDER, "off")
    kept.keep("rules-1", no_reading)
    assert kept.recall("rules-1") is None


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv(kept.FOLDER, str(tmp_path / "file" / "cache"))
    assert load_rules(home).rules


EXPRESSIONS = ["(?<= )(?:the |a )?house ", "(?<!\\w)(?:you|ur)\\b(?! from (?!you|u\\b))", '[^ .?!;:()"]{0,3}?x', "(a)(b)?"]


def test_expressions_from_the_shelf_match_like_new_ones(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [" the house  a house ", "you from you, ur from here", "a x bx..x", "ab a b"]
    plain = [[m.span() for m in re.compile(e).finditer(t)] for e in EXPRESSIONS for t in texts]
    for _ in range(2):
        with regexes.remembered_regexes():
            made = [regexes.compiled(e) for e in EXPRESSIONS]
        assert [[m.span() for m in e.finditer(t)] for e in made for t in texts] == plain
        assert [e.pattern for e in made] == EXPRESSIONS
    monkeypatch.setattr(re, "compile", no_reading)
    with regexes.remembered_regexes():
        assert regexes.compiled(EXPRESSIONS[0]).search(" a house ")


def test_flags_and_the_names_of_groups_are_kept_too(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, flags = r"(?P<who>you) (a|the)  # or (?P<what>house)", re.IGNORECASE | re.VERBOSE
    plain = re.compile(source, flags)
    for _ in ("compiled", "from the shelf"):
        with regexes.remembered_regexes():
            made = regexes.compiled(source, flags)
        assert (made.flags, made.groups, made.groupindex) == (plain.flags, plain.groups, plain.groupindex)
        found = made.fullmatch("YOUthe")
        assert found and (found["who"], found[2], found.lastindex) == ("YOU", "the", 2)
        monkeypatch.setattr(re, "compile", no_reading)
        monkeypatch.setattr(regexes._internals()[2], "parse", no_reading)  # type: ignore[index]


def test_an_expression_for_later_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    compiled = regexes.compiled
    monkeypatch.setattr(regexes, "compiled", lambda source, flags: asked.append(source) or compiled(source, flags))
    made = regexes.later(r"(?P<n>\d+) kilns?", re.IGNORECASE)
    assert not asked
    assert [made.search("12 Kilns")["n"], made.sub("-", "a 1 KILN b"), made.groups] == ["12", "a - b", 1]  # type: ignore[index]
    assert (asked, made.pattern) == ([r"(?P<n>\d+) kilns?"], r"(?P<n>\d+) kilns?")


@pytest.mark.parametrize("thing", [b"", b"\0" * 40, zlib.compress(b""), zlib.compress(b"\xff" * 40), zlib.compress(b"abc")])
def test_a_spoilt_thing_on_the_shelf_is_compiled_anew(cache: Path, thing: bytes) -> None:
    with regexes.remembered_regexes():
        regexes.compiled(EXPRESSIONS[0])
        assert regexes._shelf is not None
        regexes._shelf.put(f"0 {EXPRESSIONS[0]}", thing)
    with regexes.remembered_regexes():
        assert regexes.compiled(EXPRESSIONS[0]).findall(" the house ") == ["the house "]


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to look at" * 40])
def test_a_spoilt_shelf_is_none(cache: Path, content: bytes) -> None:
    with regexes.remembered_regexes():
        regexes.compiled(EXPRESSIONS[0])
    (file,) = cache.glob("regexes-*.sqlite")
    file.write_bytes(content)
    with regexes.remembered_regexes():
        assert regexes.compiled(EXPRESSIONS[0]).findall(" the house ") == ["the house "]


def test_without_the_internals_python_compiles(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "_internals", lambda: None)
    with regexes.remembered_regexes():
        assert regexes.compiled(EXPRESSIONS[0]).findall(" the house ") == ["the house "]
    assert not list(cache.glob("*.sqlite"))


def test_a_shelf_that_is_full_begins_anew(cache: Path) -> None:
    for names in (["a", "b"], ["c"], ["d"]):
        shelf = kept.Shelf("things", most=3)
        for name in names:
            shelf.put(name, name.encode())
        shelf.close()
    shelf = kept.Shelf("things", most=3)
    assert [shelf.get(name) for name in "abcd"] == [None, None, None, b"d"]
    shelf.close()


def test_cues_are_translated_once(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with remembered_cues():
        first = matching.matcher_of(["our [new] ~barn"])
    monkeypatch.setattr(patterns, "_compiled", no_reading)
    with remembered_cues():
        again = matching.matcher_of(["our [new] ~barn"])
    words = frozenset(["our", "barns"])
    assert first.spans(" our barns ", words) == again.spans(" our barns ", words) == [(1, 11)]
