"""The arc-eager parser: sentences and what tok2vec makes of their words -> who depends on whom, and how.

The transition system is spaCy's (`spacy.pipeline._parser_internals.arc_eager`: Nivre 2003, with the moves of Goldberg and
Nivre 2012 that may undo, and pseudo-projective labels after Nivre and Nilsson 2005), greedy, for one sentence at a time that is
never split. All sentences of a batch go step by step together, so that a step is one multiplication.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from msglint.language.weights import Layer, Rows, named

SHIFT, REDUCE, LEFT, RIGHT = range(4)

_OF_CONTEXT = 8  # words whose features a state looks at
_NOBODY = -1
_DECORATED = "||"  # "obj||xcomp": really hangs on an xcomp

Arcs = tuple[list[int], list[str]]  # the head of each word (its own place for the root), and the label


class State:
    """One sentence half parsed: a stack of words, a buffer of those to come, and the arcs so far."""

    __slots__ = ("back", "heads", "labels", "left", "length", "next", "right", "shifted", "stack")

    def __init__(self, length: int) -> None:
        self.length = length
        self.stack: list[int] = []
        self.back: list[int] = []  # words that were put back on the buffer
        self.next = 0  # the first word that never left it
        self.heads = [_NOBODY] * length
        self.labels = [""] * length
        self.left: dict[int, list[int]] = {}  # head -> children before it, as they came
        self.right: dict[int, list[int]] = {}
        self.shifted = [False] * length  # may not be shifted again

    @property
    def done(self) -> bool:
        return not self.stack and not self.back and self.next >= self.length

    def context(self) -> tuple[int, ...]:
        """The words that decide: two of the buffer, three of the stack, and the last children of the first of each."""
        stack, back = self.stack, self.back
        ahead = self.next - len(back)
        b0 = back[-1] if back else self.next if self.next < self.length else _NOBODY
        b1 = back[-2] if len(back) > 1 else ahead + 1 if ahead + 1 < self.length else _NOBODY
        s0 = stack[-1] if stack else _NOBODY
        s1 = stack[-2] if len(stack) > 1 else _NOBODY
        s2 = stack[-3] if len(stack) > 2 else _NOBODY
        return b0, b1, s0, s1, s2, _last(self.left, b0), _last(self.left, s0), _last(self.right, s0)

    def allowed(self) -> int:
        """Which moves it may make, as a row of `_allowances`."""
        if not self.stack:
            return 0
        left = self.length - self.next + len(self.back)
        if not left:
            return 1
        first = self.back[-1] if self.back else self.next
        return 2 + (left > 1 and not self.shifted[first]) + 2 * (len(self.stack) > 1)

    def make(self, move: int, label: str) -> None:
        """One step."""
        if move == SHIFT:
            self._push()
        elif move == REDUCE:
            word = self.stack.pop()
            if self.stack and self.heads[word] == _NOBODY:
                self.shifted[word] = True
                self.back.append(word)
        else:
            first = self.back[-1] if self.back else self.next
            if move == LEFT:
                self._hang(self.stack[-1], first, label)
                self.shifted[first] = False
                self.stack.pop()
            else:
                self._hang(first, self.stack[-1], label)
                self._push()

    def _push(self) -> None:
        if self.back:
            self.stack.append(self.back.pop())
        else:
            self.stack.append(self.next)
            self.next += 1

    def _hang(self, child: int, head: int, label: str) -> None:
        before = self.heads[child]
        if before != _NOBODY:
            (self.left if before > child else self.right)[before].remove(child)
        (self.left if head > child else self.right).setdefault(head, []).append(child)
        self.heads[child], self.labels[child] = head, label


def _last(children: dict[int, list[int]], head: int) -> int:
    own = children.get(head)
    return own[-1] if own else _NOBODY


class Parser:
    """A `TransitionBasedParser.v2` with 8 context words, maxout and an upper layer."""

    def __init__(self, layers: Sequence[Layer], moves: Sequence[tuple[int, str]]) -> None:
        upper, narrow = named(layers, "linear")  # as the network nests
        (lower,) = named(layers, "precomputable_affine")
        weights = lower.of["W"]
        features, self._width, _, inputs = weights.shape
        if features != _OF_CONTEXT:
            raise ValueError(f"the model's parser looks at {features} words, not at {_OF_CONTEXT}")
        self._narrow, self._narrow_bias = np.ascontiguousarray(narrow.of["W"].T), narrow.of["b"]
        by_piece = weights.transpose(0, 2, 1, 3)  # place, piece, output, input
        self._lower = np.ascontiguousarray(by_piece.reshape(-1, inputs).T)
        self._pad = lower.of["pad"].transpose(0, 1, 3, 2).reshape(1, features, -1)
        self._lower_bias = lower.of["b"].T.reshape(-1)
        self._upper, self._upper_bias = np.ascontiguousarray(upper.of["W"].T), upper.of["b"]
        self._moves = moves
        self._allowances = _allowances(moves)

    def parse(self, lengths: Sequence[int], words: Rows) -> Iterator[Arcs]:
        """The arcs of each sentence; ``words`` are tok2vec's rows of all of them, one sentence after the other."""
        shares, firsts = self._shares(lengths, words)
        states = [State(length) for length in lengths]
        going = np.arange(len(states))
        while len(going):
            some = [states[i] for i in going]
            context = np.array([state.context() for state in some], dtype=np.intp) + firsts[going, None]
            chosen = self._choose(shares, context, np.array([state.allowed() for state in some], dtype=np.intp))
            for state, action in zip(some, chosen.tolist(), strict=True):
                state.make(*self._moves[action])
            going = going[[not state.done for state in some]]
        return map(_arcs, states)

    def _shares(self, lengths: Sequence[int], words: Rows) -> tuple[Rows, NDArray[np.intp]]:
        """What each word gives to the sums in each place it may have in a context, with a row for nobody before each sentence; and
        the row of each sentence's first word."""
        starts = np.cumsum([0, *lengths[:-1]]) + np.arange(len(lengths))
        narrow = np.zeros((len(words) + len(lengths), self._narrow.shape[1]))
        narrow[np.delete(np.arange(len(narrow)), starts)] = words @ self._narrow + self._narrow_bias
        shares = (narrow @ self._lower).reshape(len(narrow), _OF_CONTEXT, -1)
        shares[starts] = self._pad
        return shares, starts + 1

    def _choose(self, shares: Rows, context: NDArray[np.intp], allowed: NDArray[np.intp]) -> NDArray[np.intp]:
        sums = shares[context[:, 0], 0]
        for feature in range(1, _OF_CONTEXT):
            sums += shares[context[:, feature], feature]
        sums += self._lower_bias
        hidden = sums[:, : self._width]
        for start in range(self._width, sums.shape[1], self._width):
            hidden = np.maximum(hidden, sums[:, start : start + self._width])
        scores = hidden @ self._upper + self._upper_bias + self._allowances[allowed]
        best: NDArray[np.intp] = np.argmax(scores, axis=1)
        return best


def _allowances(moves: Sequence[tuple[int, str]]) -> Rows:
    """For each row of `State.allowed` what is added to the score of each action: nothing, or enough to rule it out."""
    kinds = ({SHIFT}, {REDUCE}, {LEFT, RIGHT}, {LEFT, RIGHT, SHIFT}, {LEFT, RIGHT, REDUCE}, {LEFT, RIGHT, SHIFT, REDUCE})
    return np.array([[0.0 if move in kind else -np.inf for move, _ in moves] for kind in kinds])


def _arcs(state: State) -> Arcs:
    """The arcs of a finished sentence; what hangs nowhere is the root, and a decorated label is put where it says."""
    heads = [i if head == _NOBODY else head for i, head in enumerate(state.heads)]
    labels = ["ROOT" if heads[i] == i else label for i, label in enumerate(state.labels)]
    for i, label in enumerate(labels):
        if _DECORATED in label:
            labels[i], above = label.split(_DECORATED)
            heads[i] = _lifted(i, above, heads, labels)
    return heads, labels


def _lifted(word: int, above: str, heads: list[int], labels: list[str]) -> int:
    """The nearest word below the word's head that has this label, level by level from the left; else the head."""
    level = [heads[word]]
    while level:
        below = [i for head in level for i in range(len(heads)) if heads[i] == head and i not in (head, word)]
        for i in below:
            if labels[i] == above:
                return i
        level = below
    return heads[word]
