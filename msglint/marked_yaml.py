"""YAML that remembers its lines: every value knows where it stands, every complaint is collected with its place.

Scalars stay strings (``no`` is a word, not a boolean); a key written twice is a problem, not a silent overwrite.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, TypeVar

from msglint.yaml_source import LIST, MAPPING, TEXT, Source, Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value at a place. Its readers complain to the source and return a harmless value when the shape is wrong."""

    source: Source
    tree: Tree

    def complain(self, problem: str, hint: str = "") -> None:
        self.source.complain(self.line, self.tree[2] + 1, problem, hint)

    @property
    def line(self) -> int:
        """The line it starts in, from 1."""
        return int(self.tree[1]) + 1

    @property
    def place(self) -> str:
        """``path:line``."""
        return f"{self.source.path}:{self.line}"

    @property
    def is_text(self) -> bool:
        return bool(self.tree[0] == TEXT)

    @property
    def is_list(self) -> bool:
        return bool(self.tree[0] == LIST)

    @property
    def is_mapping(self) -> bool:
        return bool(self.tree[0] == MAPPING)

    def text(self, what: str = "this") -> str:
        if self.is_text:
            return str(self.tree[3])
        self.complain(f"{what} must be text")
        return ""

    def choice(self, legal: Iterable[str], what: str) -> str:
        """One of the legal words; anything else is a problem that names them and the nearest guess."""
        legal = list(legal)
        text = self.text(what)
        if self.is_text and text not in legal:
            self.complain(f'{what} can\'t be "{text}"', _legal(text, legal))
        return text if text in legal else legal[0]

    def items(self, what: str = "this") -> list[Node]:
        """A list's items; a single text counts as a list of one."""
        if self.is_list:
            return [Node(self.source, item) for item in self.tree[3]]
        if self.is_text:
            return [self]
        self.complain(f"{what} must be a list")
        return []

    def choices(self, legal: Iterable[str], what: str) -> frozenset[str]:
        """The legal words of a list, or a single one."""
        return frozenset(item.choice(legal, what) for item in self.items(what))

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        if self.is_mapping:
            for key, value in self.tree[3]:
                yield Node(self.source, key), Node(self.source, value)

    def mapping(self, what: str, legal: Iterable[str], required: Iterable[str] = ()) -> dict[str, Node]:
        """A mapping with these keys only; unknown, doubled and missing keys are problems."""
        legal = list(legal)
        if not self.is_mapping:
            self.complain(f"{what} must be a mapping (key: value lines)", f"it can have: {', '.join(legal)}")
            return {}
        found: dict[str, Node] = {}
        for key, value in self.pairs():
            name = key.text("a key")
            if not key.is_text:
                continue
            if name not in legal:
                key.complain(f'{what} has no "{name}"', _legal(name, legal))
            elif name in found:
                key.complain(f'"{name}" is given twice', "keep one of the two")
            else:
                found[name] = value
        for name in required:
            if name not in found:
                self.complain(f'{what} needs "{name}"')
        return found

    def plain(self) -> Any:
        """Mappings, lists and texts without their places; a key written twice is a problem."""
        if self.is_mapping:
            keys = self.mapping("this", [key.text() for key, _ in self.pairs() if key.is_text])
            return {name: value.plain() for name, value in keys.items()}
        return [item.plain() for item in self.items()] if self.is_list else self.text()

    def convert(self, read: Callable[[str], T], default: T, what: str) -> T:
        """The text read by ``read``; a ValueError becomes a problem with its words."""
        try:
            return read(self.text(what))
        except ValueError as error:
            self.complain(f"{what}: {error}")
            return default


def _legal(given: str, legal: list[str]) -> str:
    near = difflib.get_close_matches(given, legal, n=1)
    guess = f'did you mean "{near[0]}"? ' if near else ""
    return f"{guess}legal: {', '.join(legal)}"


def digest_of(text: str) -> str:
    """What a text is called among those read before."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def load(text: str, path: str, known: dict[str, Tree] | None = None) -> tuple[Source, Node | None]:
    """Read one YAML document. Syntax errors become problems of the source; then there is no node.

    ``known`` are trees of texts read before, by `digest_of` the text, which need not be read again; this one joins them.
    """
    source = Source(path, text)
    name = digest_of(text) if known is not None else ""
    if known is not None and name in known:
        return source, Node(source, known[name])
    from msglint.yaml_trees import tree_in  # what a run does without that knows its rules and has no settings

    if tree := tree_in(source):
        if known is not None:
            known[name] = tree
        return source, Node(source, tree)
    return source, None
