"""The words that mean something to msglint, which no name is read for: every word in a string of the language layer and the checks,
in a pattern of a rule and in a word list, and the verbs.

    python -m msglint.language.training.told

writes them to `told_words.txt` in `msglint.names`, and those of the readers of drafts to `dividing_words.txt` beside it. A rule's
examples and what it tells people are not looked for in a message.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

HOUSE = Path(__file__).parents[2]
FILE = HOUSE / "names" / "told_words.txt"
DIVIDING_FILE = FILE.with_name("dividing_words.txt")
_TOLD = frozenset("hits misses message why advice title reasons id".split())
_OWN = HOUSE / "language" / "namesakes.py"
_WORD = re.compile(r"(?<![A-Za-z])[a-z]{2,}")
_ANY_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}")  # of any language, for the readers of drafts tell English by the others
_ESCAPE = re.compile(r"\\[A-Za-z]")  # of a regular expression


def told_words() -> list[str]:
    """In alphabetical order."""
    return sorted({word for said in _said() for word in _WORD.findall(_ESCAPE.sub(" ", said))})


def dividing_words() -> list[str]:
    """What the readers of drafts look for, in alphabetical order."""
    said = (_ESCAPE.sub(" ", each).lower() for each in _in_modules("drafts"))
    return sorted({word for each in said for word in _ANY_WORD.findall(each)})


def _in_modules(*rooms: str) -> Iterator[str]:
    for path in (path for room in rooms for path in (HOUSE / room).rglob("*.py")):
        if path != _OWN and path.parent != HOUSE / "language" / "training":
            yield from _strings(ast.parse(path.read_text("utf-8")))


def _said() -> Iterator[str]:
    rules = HOUSE.parent / "rules"
    yield from _in_modules("language", "checks")
    for path in rules.rglob("*.yaml"):
        yield from _looked_for(yaml.safe_load(path.read_text("utf-8")))
    for path in rules.rglob("*.txt"):
        yield from (line for line in path.read_text("utf-8").splitlines() if not line.startswith("# "))
    yield (HOUSE / "language" / "verbs.txt").read_text("utf-8")


def _strings(tree: ast.AST) -> Iterator[str]:
    """The strings of a module, without what stands there for people to read."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def _looked_for(said: object) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, list):
        yield from (each for item in said for each in _looked_for(item))
    elif isinstance(said, dict):
        yield from (each for key, value in said.items() if key not in _TOLD for each in _looked_for(value))


if __name__ == "__main__":
    FILE.write_text("\n".join(told_words()) + "\n", "utf-8")
    DIVIDING_FILE.write_text("\n".join(dividing_words()) + "\n", "utf-8")
