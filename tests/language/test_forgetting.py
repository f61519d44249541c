"""Words that are forgotten with their batch change nothing in what is found, by rules of spaCy's kind least of all."""

from __future__ import annotations

from pathlib import Path

from msglint.drafts import message_of
from msglint.language.parse import forgetting, load
from msglint.linter import Linter
from msglint.message import Draft, Message
from msglint.ruleset import load_rules

RULE = """
id: {id}
category: hype
title: A word before an oven
severity: error
where: [body]
find:
  {find}
message: '"{{quote}}" is too much.'
why: It is.
advice: Leave it out.
reasons:
  - {{source: S3, claim: Less is more., strength: opinion}}
hits:
  - {{text: It is a colossal oven., found: colossal oven, better: It is an oven.}}
  - {{text: We have a huge oven., found: huge oven, better: We have an oven.}}
misses:
  - It is an oven.
  - It is colossal.
"""
KINDS = {
    "token-oven": "spacy_tokens: [{TAG: JJ}, {LOWER: oven}]",
    "tree-oven": "spacy_dependencies: [{RIGHT_ID: oven, RIGHT_ATTRS: {LOWER: oven}}, "
    '{LEFT_ID: oven, REL_OP: ">", RIGHT_ID: how, RIGHT_ATTRS: {TAG: JJ}}]',
}


def test_reports_are_the_same_when_words_are_forgotten(tmp_path: Path) -> None:
    for id, find in KINDS.items():
        (tmp_path / f"{id}.yaml").write_text(RULE.format(id=id, find=find))
    rules = load_rules(tmp_path)
    load()

    def made(begin: str, count: int = 70) -> list[Message]:
        return [
            message_of(Draft(f"{n}", "", f"Hi Jo,\n\n{begin} a grand oven by name of zyx{n}q. Is it a q{n}ish one?")) for n in range(count)
        ]

    with forgetting():
        first = list(Linter(rules).lint(made("They have")))
        known = len(load().vocab.strings)
        assert list(Linter(rules).lint(made("They have"))) == first
        assert len(load().vocab.strings) < known + 20
    assert list(Linter(rules).lint(made("They have"))) == first
    assert len(load().vocab.strings) > known + 70
    assert {finding.rule for report in first for finding in report.findings} & {*KINDS}
