"""What a parse says of a sentence: each word's tag, what it hangs on, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category


class Node:
    """A word of the tree. Attributes have the names that spaCy's `Token` has for them."""

    __slots__ = ("children", "dep_", "head", "i", "lower_", "tag_", "text")

    def __init__(self, i: int, text: str, tag: str, dep: str) -> None:
        self.i, self.text, self.lower_, self.tag_, self.dep_ = i, text, text.lower(), tag, dep
        self.head = self
        self.children: list[Node] = []  # in the order of the sentence

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_punct(self) -> bool:
        return all(category(char).startswith("P") for char in self.text)

    @property
    def subtree(self) -> Iterator[Node]:
        """The word and all below it: what hangs on its left, itself, what hangs on its right."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def depth(self) -> int:
        """How many words are above it."""
        above, node = 0, self
        while node.head is not node:
            above, node = above + 1, node.head
        return above


@dataclass(frozen=True, slots=True)
class Tree:
    """The parse of a sentence, as small as it can be kept: of each word its tag, the word that heads it (the root, or one of them, heads
    itself) and its label. Its nodes lead to each other in circles, so they are made when somebody looks, and not kept."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    def nodes(self) -> list[Node]:
        nodes = list(map(Node, range(len(self.words)), self.words, self.tags, self.labels))
        for node, head in zip(nodes, self.heads, strict=True):
            if head != node.i:
                node.head = nodes[head]
                node.head.children.append(node)
        return nodes
