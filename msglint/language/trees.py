"""What a parse says of a sentence: each word's tag, what it hangs on, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


Tree = Sequence[Node]


def tree_of(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], labels: Sequence[str]) -> Tree:
    """The tree of a sentence; a word that heads itself is the root, or one of them."""
    nodes = [Node(i, word, tag, label) for i, (word, tag, label) in enumerate(zip(words, tags, labels, strict=True))]
    for node, head in zip(nodes, heads, strict=True):
        if head != node.i:
            node.head = nodes[head]
            node.head.children.append(node)
    return nodes
