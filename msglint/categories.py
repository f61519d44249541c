"""What each category is about, in the words of rules/_categories.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from msglint.errors import RuleError
from msglint.marked_yaml import load
from msglint.ruleset import FAULTS, STRENGTHS, built_in_rules


@dataclass(frozen=True, slots=True)
class About:
    """One line for lists, and why it matters to the reader of a message."""

    line: str
    about: str


def about_categories() -> dict[str, About]:
    """By category, faults first. Raises RuleError when one is missing or not known."""
    path = built_in_rules() / "_categories.yaml"
    source, node = load(path.read_text("utf-8"), str(path))
    names = (*FAULTS, *STRENGTHS)
    found = {}
    for name, value in (node.mapping("categories", names, names) if node else {}).items():
        keys = value.mapping(name, ("line", "about"), ("line", "about"))
        found[name] = About(*(" ".join(keys[key].text().split()) if key in keys else "" for key in ("line", "about")))
    if source.problems:
        raise RuleError(tuple(source.problems))
    return {name: found[name] for name in names}
