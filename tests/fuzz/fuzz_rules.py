"""Rule files and word lists: every mistake is told at its place, and a rule that loads can be used."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from holding import soon, text_of

from msglint.drafts import message_of
from msglint.errors import Problem
from msglint.language.reading import Reading
from msglint.linter import Linter, matches
from msglint.marked_yaml import load
from msglint.message import Draft
from msglint.rule_files import read_rule
from msglint.ruleset import built_in
from msglint.word_lists import WordLists

TOKENS = (
    b"id: a-rule\n", b"category: hype\n", b"title: x\n", b"kind: strength\n", b"severity: error\n",
    b"severity_when:\n- is: info\n  stage: first\n", b"stages: [first]\n", b"channels: dm\n", b"where: [subject, body]\n",
    b"find:\n  phrases:\n  - ", b"find:\n  clause:\n    subject: seller\n", b"    verb: need\n", b"    object: ", b"    negated: no\n",
    b"find:\n  question: interest\n", b"find:\n  link: own\n", b"find:\n  count:\n", b"find:\n  share:\n", b"find:\n  order:\n",
    b"find:\n  nothing_like:\n", b"find:\n  fact: offer\n", b"find:\n  field: name\n", b"find:\n  shouting:\n",
    b"find:\n  spacy_tokens:\n  - [{LOWER: need}]\n", b"find:\n  spacy_dependencies:\n", b"RIGHT_ID: a", b"RIGHT_ATTRS: ", b"LEFT_ID: a",
    b"REL_OP: '>'", b"REGEX: ", b"OP: '+'", b"IN: [", b"unless: [negated, buyer-question]\n", b"message: x {quote}\n", b"why: x\n",
    b"advice: x\n", b"reasons:\n- source: S1\n  claim: y\n  strength: opinion\n", b"hits:\n- text: a\n  found: a\n  better: b\n",
    b"misses: [a, b]\n", b"~need", b"@hype", b"@own", b"...9", b" ... ", b"...", b"[", b"]", b"(", b")", b"{", b"}", b"|", b"*", b"#",
    b"^", b"$", b"a|b", b"word ", b"we ", b"I ", b"|-\n", b">\n", b"'", b'"', b"- ", b"? ", b": ", b"\n  ", b"\n", b"&a ", b"*a ",
    b"<<: ", b"!!map ", b"---\n", b"\t", b"\xe2\x80\x99", b"text: ", b"found: ", b"better: ", b"at_least: 2", b"at_most: 1", b"min: ",
    b"max: ", b"[[", b"]]", b"\0",
)  # fmt: skip
_LISTS = {Path("words/own.txt"): "need\nwant|wish\n", Path("words/hype.txt"): "great\n~win big\n@own\n"}
_TEXTS = (
    "Hi Dana,\n\nI really need you to look at our great new platform. We saw your second bakery open in Cork. "
    "How do you plan Saturdays?\n\n"
    "Could we talk for 15 minutes? https://a.example/book\n\nBest,\nBen\n",
    "we need WE NEED " * 25 + "want word need a b $5,000 (a [b] {{first_name}} " * 20,
)


@cache
def _readings() -> list[Reading]:
    """Of some messages, with what msglint's own rules want parsed."""
    messages = [message_of(Draft("a", "a.txt", text, subject="I need your help")) for text in _TEXTS]
    return Linter(built_in()).read(messages)


def one(data: bytes) -> None:
    rule_text, _, list_text = data.partition(b"\0")
    text = text_of(rule_text)
    readings = _readings()
    problems: list[Problem] = []
    lists = WordLists({**_LISTS, Path("words/own.txt"): text_of(list_text) or _LISTS[Path("words/own.txt")]}, problems)
    with soon():
        source, node = load(text, "a-rule.yaml")
        rule = read_rule(node, Path("a-rule.yaml"), lists, {}) if node else None
    assert (rule is None) == bool(source.problems) or problems
    assert node is not None or source.problems
    for problem in source.problems:
        assert problem.problem and 1 <= problem.line <= len(source.lines)
        assert problem.source == source.lines[problem.line - 1] and 1 <= problem.column <= len(problem.source) + 1
        str(problem).encode()
    if rule is None:
        return
    for reading in readings:
        with soon():
            found = list(matches(rule, reading))
        assert found == list(matches(rule, reading))
        for match in found:
            assert 0 <= match.sentence < len(reading.sentences)
            assert 0 <= match.first < match.last <= len(reading.sentences[match.sentence].words)
