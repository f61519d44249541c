"""YAML as msglint reads it: words stay words, and every complaint has its place."""

from __future__ import annotations

import json
from unittest import mock

import pytest
import yaml

from msglint.marked_yaml import Node, load
from msglint.yaml_source import Source, Tree


def read(text: str) -> tuple[Source, Node]:
    source, node = load(text, "a.yaml")
    assert node is not None
    return source, node


@pytest.mark.parametrize("word", ["no", "on", "yes", "off", "true", "null", "~", "12:30", "0x10", "1_000", "2024-05-01", ".5", "007"])
def test_words_stay_as_they_are_written(word: str) -> None:
    source, node = read(f"a: {word}\nb: [x, {word}]\n")
    keys = node.mapping("it", ["a", "b"])
    assert keys["a"].text() == word
    assert [item.text() for item in keys["b"].items()] == ["x", word]
    assert source.problems == []


def test_a_key_given_twice() -> None:
    source, node = read("on: 1\ntwo: 2\non: 3\n")
    keys = node.mapping("it", ["on", "two"])
    assert keys["on"].text() == "1"
    assert [str(problem) for problem in source.problems] == ['a.yaml:3:1: "on" is given twice\n    on: 3\n    ^\n    keep one of the two']


def test_columns_count_characters() -> None:
    source, node = read("{größe: 1, 😀: 2, c: 3}\n")
    node.mapping("it", ["größe", "😀"])
    assert [str(problem) for problem in source.problems] == [
        'a.yaml:1:18: it has no "c"\n    {größe: 1, 😀: 2, c: 3}\n                     ^\n    legal: größe, 😀'
    ]


def test_a_single_text_is_a_list_of_one() -> None:
    _, node = read("body\n")
    assert [item.text() for item in node.items()] == ["body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a]", "this must be text"),
        ("{a: b}", "this must be text"),
        ("word", 'this can\'t be "word"'),
    ],
)
def test_a_choice(text: str, expected: str) -> None:
    source, node = read(text)
    assert node.choice(["one", "two"], "this") == "one"
    assert [(problem.line, problem.column, problem.problem) for problem in source.problems] == [(1, 1, expected)]


def test_a_number_that_is_none() -> None:
    def number(text: str) -> int:
        if not text.isdigit():
            raise ValueError(f'"{text}" is not a number')
        return int(text)

    source, node = read("[3, three]")
    assert [item.convert(number, 0, "points") for item in node.items()] == [3, 0]
    assert [problem.problem for problem in source.problems] == ['points: "three" is not a number']


@pytest.mark.parametrize(
    ("text", "line", "column", "problem"),
    [
        ("a: b: c\n", 1, 5, "not YAML: mapping values are not allowed in this context"),
        ("a: 'b\n", 2, 1, "not YAML: found unexpected end of stream"),
        ("a: [b\nc: d\n", 2, 2, "not YAML: did not find expected ',' or ']'"),
        ("a: 1\n---\nb: 2\n", 2, 1, "not YAML: but found another document"),
        ("", 1, 1, "the file is empty"),
    ],
)
def test_what_is_not_yaml(text: str, line: int, column: int, problem: str) -> None:
    source, node = load(text, "a.yaml")
    assert node is None
    assert [(found.line, found.column, found.problem) for found in source.problems] == [(line, column, problem)]


def test_a_character_yaml_does_not_allow() -> None:
    source, node = load("a: \x07\n", "a.yaml")
    assert node is None
    assert source.problems[0].problem.startswith("not YAML: ")


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [("a: &x [1, *x]", "holds itself", 1), ("[" * 1200 + "]" * 1200, "too deep", 1)],
    ids=["a circle", "too deep"],
)
def test_what_has_no_end_is_a_problem_and_no_crash(text: str, said: str, line: int) -> None:
    source, node = load(text, "x.yaml")
    assert node is None
    assert [said in problem.problem for problem in source.problems] == [True]
    assert source.problems[0].line == line


def test_a_text_read_before_is_not_read_again() -> None:
    text = "title: one\nhits:\n- a\n- text: b\n"
    trees: dict[str, Tree] = {}
    _, first = load(text, "one.yaml", trees)
    assert first is not None
    known = json.loads(json.dumps(trees))
    with mock.patch.object(yaml, "compose", side_effect=AssertionError("read again")):
        _, again = load(text, "two.yaml", known)
    assert again is not None
    assert again.plain() == first.plain() == {"title": "one", "hits": ["a", {"text": "b"}]}
    items = {key.text(): value for key, value in again.pairs()}["hits"].items()
    assert [item.place for item in items] == ["two.yaml:3", "two.yaml:4"]
