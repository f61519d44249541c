"""A rule made for one test, loaded as a user's rule is, and what it finds in a message."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from msglint.drafts import message_of
from msglint.examples import found_by
from msglint.linter import Linter
from msglint.message import Draft
from msglint.ruleset import WHOLE_MESSAGE, RuleSet, built_in_rules, load_rules

Load = Callable[..., RuleSet]
Found = Callable[..., list[str]]


def rule_text(find: dict[str, Any], **keys: Any) -> str:
    """A whole rule file (JSON is YAML) around a `find:`; its examples are only there because a rule must have some."""
    hit = {"text": "Some words here.", "better": "Other words."}
    if next(iter(find)) not in WHOLE_MESSAGE:
        hit["found"] = "words"
    rule = {
        "id": "trial", "category": "hype", "title": "A trial", "severity": "warning", "find": find,
        "message": 'Here is "{quote}".', "why": "For the test.", "advice": "None.",
        "reasons": [{"source": "S1", "claim": "A claim.", "strength": "opinion"}],
        "hits": [hit, hit], "misses": ["One thing.", "And another."],
    }  # fmt: skip
    return json.dumps(rule | keys, ensure_ascii=False)


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Rules (text of `find:` and other keys) as a loaded set; ``lists`` are word lists by name."""

    def load(find: dict[str, Any], *, lists: dict[str, str] | None = None, **keys: Any) -> RuleSet:
        folder = tmp_path / "own-rules"
        (folder / "words").mkdir(parents=True, exist_ok=True)
        shutil.copy(built_in_rules() / "score.yaml", folder / "score.yaml")
        for name, text in (lists or {}).items():
            (folder / "words" / f"{name}.txt").write_text(text, "utf-8")
        (folder / "trial.yaml").write_text(rule_text(find, **keys), "utf-8")
        return load_rules(folder)

    return load


@pytest.fixture
def found(load: Load) -> Found:
    """The words one rule finds in a text."""

    def found(
        text: str, find: dict[str, Any], *, lists: dict[str, str] | None = None, draft: dict[str, Any] | None = None, **keys: Any
    ) -> list[str]:
        rules = load(find, lists=lists, **keys)
        message = message_of(Draft(id="t", path="t", text=text, **(draft or {})))
        (reading,) = Linter(rules).read([message])
        return found_by(rules.rules[0], reading)

    return found
