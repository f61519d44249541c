"""The model's tok2vec: sentences -> a row of numbers a word, in its context.

A word's embedding, and its share in the first convolution over a window of three, depend on the word alone; so both are
kept by word (half of the multiplications of a sentence). Between sentences thinc leaves as many empty cells as there are
layers and computes them all; here only those are computed that a word can see. Formulas: thinc's `MultiHashEmbed`,
`MaxoutWindowEncoder` (residual convolution, maxout, layer normalisation), to be read there; computed in 64 bits, so that
neither the order of a sum nor the batch a sentence stands in shows in what comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from msglint.language import lexical
from msglint.language.weights import Layer, Rows, named

Cells = NDArray[np.intp]

REMEMBERED = 2_500
"""Words kept, about 8 KB each; then all are forgotten and learnt anew, which bounds the memory of a long run."""

_AT_ONCE = 2_500
"""Words that may be new in one batch without more room being made."""

EPSILON = 1e-8
"""What thinc adds to a variance before it divides by its root."""

AWAY = 127
"""A cell no word can see."""


class Maxout(NamedTuple):
    """An affine layer of which the largest of each cell's pieces is taken and normalised."""

    weights: Rows  # input x (piece, output)
    bias: Rows
    scale: Rows
    shift: Rows

    def __call__(self, rows: Rows) -> Rows:
        sums = rows @ self.weights
        sums += self.bias
        return self.normal(sums)

    def normal(self, sums: Rows) -> Rows:
        """The largest of each cell's pieces, normalised."""
        width = len(self.scale)
        best: Rows = sums[:, :width]
        for start in range(width, sums.shape[1], width):
            best = np.maximum(best, sums[:, start : start + width])
        best = best - best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / width + EPSILON
        best *= (1 / np.sqrt(variance))[:, None]
        best *= self.scale
        best += self.shift
        return best


class Tok2Vec:
    """`MultiHashEmbed.v2` of the features of `lexical` and `MaxoutWindowEncoder.v2` with a window of 1."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._tables = [(layer.of["E"], int(layer.settings["seed"])) for layer in named(layers, "hashembed")]
        self._mix, *self._layers = _maxouts(layers)
        self.width = len(self._mix.scale)
        self._outside = list(self._unseen())
        first, width = self._layers[0].weights, self.width
        self._window = np.concatenate([first[i * width : (i + 1) * width] for i in range(3)], axis=1)
        self._place: dict[str, int] = {}
        self._known = self._room(REMEMBERED + _AT_ONCE)  # the system gives memory to what is written, not before

    def _unseen(self) -> Iterable[Rows]:
        """What a cell that no word can see holds after each layer."""
        held = np.zeros((1, self.width))
        for layer in self._layers:
            held = held + layer(np.tile(held, 3))
            yield held

    def encode(self, sentences: Sequence[Sequence[str]]) -> Rows:
        """Sentences as words -> a row a word, one sentence after the other."""
        lengths = np.array([len(words) for words in sentences])
        words = self._words([word for sentence in sentences for word in sentence])
        cells, away = _spaced(lengths, gap=len(self._layers))
        known = self._known[words]
        sums = self._first_sums(known, cells, len(away))
        held = np.zeros((len(away), self.width))
        held[cells] = known[:, : self.width]
        for depth, (layer, outside) in enumerate(zip(self._layers, self._outside, strict=True)):
            seen = np.flatnonzero(away <= min(depth + 1, len(self._layers) - 1 - depth))
            window = (held[seen - 1], held[seen], held[seen + 1])
            new = layer(np.concatenate(window, axis=1)) if depth else layer.normal(sums[seen])
            after = np.repeat(outside, len(away), axis=0)
            after[seen] = held[seen] + new
            held = after
        encoded: Rows = held[cells]
        return encoded

    def _words(self, words: Sequence[str]) -> Cells:
        """The place of each word among the known; unknown ones are computed."""
        if len(self._place) > REMEMBERED:
            self._place.clear()
        place = self._place
        new = [word for word in dict.fromkeys(words) if word not in place]
        if new:
            start = len(place)
            while start + len(new) > len(self._known):
                self._known = np.concatenate([self._known, self._room(len(self._known))])
            embedded = self._embedded(new)
            self._known[start : start + len(new), : self.width] = embedded
            self._known[start : start + len(new), self.width :] = embedded @ self._window
            place.update((word, start + i) for i, word in enumerate(new))
        return np.fromiter((place[word] for word in words), dtype=np.intp, count=len(words))

    def _embedded(self, words: Sequence[str]) -> Rows:
        rows = lexical.rows(words, [len(table) for table, _ in self._tables], [seed for _, seed in self._tables])
        found = [table[places].sum(axis=1) for (table, _), places in zip(self._tables, rows, strict=True)]
        return self._mix(np.concatenate(found, axis=1))

    def _first_sums(self, known: Rows, cells: Cells, size: int) -> Rows:
        """What the first convolution sums up in each cell: the shares of the word before it, its own, and of the word after it."""
        before, own, after = np.split(known[:, self.width :], 3, axis=1)
        sums = np.repeat(self._layers[0].bias[None], size, axis=0)
        sums[cells] += own
        sums[cells + 1] += before
        sums[cells - 1] += after
        return sums

    def _room(self, words: int) -> Rows:
        return np.zeros((words, self.width + self._window.shape[1]))


def _maxouts(layers: Sequence[Layer]) -> Iterable[Maxout]:
    """thinc's maxout layers, each with the normalisation after it; the first is the embedding's own."""
    for maxout, norm in zip(named(layers, "maxout"), named(layers, "layernorm"), strict=True):
        weights = maxout.of["W"].transpose(2, 1, 0)  # output, piece, input -> input, piece, output
        yield Maxout(np.ascontiguousarray(weights.reshape(len(weights), -1)), maxout.of["b"].T.reshape(-1), norm.of["G"], norm.of["b"])


def _spaced(lengths: Cells, gap: int) -> tuple[Cells, Cells]:
    """Sentences laid out with `gap` empty cells around each -> every word's cell, and how far each cell is from a sentence."""
    ends = np.cumsum(lengths)
    starts = np.cumsum(lengths + gap) - lengths
    cells = np.arange(lengths.sum()) + np.repeat(starts - (ends - lengths), lengths)
    away = np.full(int((lengths + gap).sum()) + gap, AWAY, dtype=np.intp)
    for far in range(gap - 1, 0, -1):
        away[starts - far] = far
        away[starts + lengths - 1 + far] = far
    away[cells] = 0
    return cells, away
