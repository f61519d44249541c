"""The model's tok2vec as msglint runs it: the same numbers as thinc's, what a word always gets computed once a word.

A token's embedding, and its share in the first convolution over a window of three, depend on the word alone; so both
are kept by word (half of the multiplications of a sentence). Between sentences thinc leaves as many empty cells as there
are layers and computes them all; here only those are computed that a word can see. Formulas: thinc's `MultiHashEmbed`,
`MaxoutWindowEncoder` (residual convolution, maxout, layer normalisation), to be read there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np
from spacy.attrs import ORTH
from spacy.tokens import Doc
from thinc.api import Model

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]
    Cells = NDArray[np.intp]

REMEMBERED = 10_000
"""Words kept, about 4 KB each; then all are forgotten and learnt anew, which bounds the memory of a long run."""

EPSILON = np.float32(1e-8)
"""What thinc adds to a variance before it divides by its root."""

AWAY = 127
"""A cell no word can see."""


class Layer(NamedTuple):
    """A convolution: weights by piece and window, and the normalisation after it; `outside` is what an unseen cell holds after it."""

    weights: Rows
    bias: Rows
    scale: Rows
    shift: Rows
    outside: Rows


def quicker(model: Model[Any, Any]) -> Model[list[Doc], list[Any]]:
    """A tok2vec of `spacy.Tok2Vec.v2` with `MultiHashEmbed` and `MaxoutWindowEncoder` of window 1 -> one that predicts the same, faster.

    It cannot be trained or saved. Same numbers means: to the rounding of 32-bit floats.
    """
    encoder = Encoder(model)

    def forward(_: Model[Any, Any], docs: Any, is_train: bool) -> tuple[list[Rows], Any]:
        if is_train:
            raise NotImplementedError("this tok2vec only predicts; train the one it was made from")
        return encoder.encode(docs), None

    return Model("remembering_tok2vec", forward, dims={"nO": encoder.width})


class Encoder:
    def __init__(self, model: Model[Any, Any]) -> None:
        encode = model.get_ref("encode")
        self.embed = model.get_ref("embed")
        self.gemm: Any = model.ops.gemm
        self.width: int = model.get_dim("nO")
        self.layers = list(self._layers(encode))
        first, width = self.layers[0].weights, self.width
        self.window = np.ascontiguousarray(np.concatenate([first[:, i * width : (i + 1) * width] for i in range(3)]))
        self.place: dict[int, int] = {}
        self.known = self._room(256)

    def _layers(self, encode: Model[Any, Any]) -> Iterable[Layer]:
        outside = np.zeros((1, self.width), dtype="float32")
        named = [[node for node in encode.walk() if node.name == name] for name in ("maxout", "layernorm")]
        for maxout, norm in zip(*named, strict=True):
            by_piece = maxout.get_param("W").transpose(1, 0, 2)
            weights = np.ascontiguousarray(by_piece.reshape(-1, by_piece.shape[-1]))
            bias = np.ascontiguousarray(maxout.get_param("b").T.reshape(-1))
            layer = Layer(weights, bias, norm.get_param("G"), norm.get_param("b"), outside)
            outside = outside + self._normal(self._product(np.tile(outside, 3), weights) + bias, layer)
            yield layer._replace(outside=outside)

    def encode(self, docs: Sequence[Doc]) -> list[Rows]:
        """Docs -> a row a token of each."""
        lengths = np.array([len(doc) for doc in docs])
        words = self._words(docs)
        ends = np.cumsum(lengths)
        cells, away = _spaced(lengths, ends, gap=len(self.layers))
        known = self.known[words]
        rows = self._first_sums(known, cells, len(away))
        held = np.zeros((len(away), self.width), dtype="float32")
        held[cells] = known[:, : self.width]
        for depth, layer in enumerate(self.layers):
            seen = np.flatnonzero(away <= min(depth + 1, len(self.layers) - 1 - depth))
            if depth:
                window = np.concatenate([held[seen - 1], held[seen], held[seen + 1]], axis=1)
                sums = self._product(window, layer.weights)
                sums += layer.bias
            else:
                sums = rows[seen]
            after = np.repeat(layer.outside, len(away), axis=0)
            after[seen] = held[seen] + self._normal(sums, layer)
            held = after
        return cast("list[Rows]", np.split(held[cells], ends[:-1]))

    def _words(self, docs: Sequence[Doc]) -> Cells:
        """The place of each token's word among the known; unknown ones are computed."""
        if len(self.place) > REMEMBERED:
            self.place.clear()
            self.known = self._room(256)
        keys = np.concatenate([doc.to_array(ORTH) for doc in docs]).tolist()
        place = self.place
        new = [key for key in dict.fromkeys(keys) if key not in place]
        if new:
            start = len(place)
            while start + len(new) > len(self.known):
                self.known = np.concatenate([self.known, self._room(len(self.known))])
            vocab = docs[0].vocab
            embedded = self.embed.predict([Doc(vocab, words=[vocab.strings[key] for key in new])])[0]
            self.known[start : start + len(new), : self.width] = embedded
            self.known[start : start + len(new), self.width :] = self._product(embedded, self.window)
            place.update((key, start + i) for i, key in enumerate(new))
        return np.fromiter((place[key] for key in keys), dtype=np.intp, count=len(keys))

    def _first_sums(self, known: Rows, cells: Cells, size: int) -> Rows:
        """What the first convolution sums up in each cell: the shares of the word before it, its own, and of the word after it."""
        before, own, after = np.split(known[:, self.width :], 3, axis=1)
        sums = np.repeat(self.layers[0].bias[None], size, axis=0)
        sums[cells] += own
        sums[cells + 1] += before
        sums[cells - 1] += after
        return sums

    def _normal(self, sums: Rows, layer: Layer) -> Rows:
        """The largest of each cell's pieces, normalised."""
        width = self.width
        best: Rows = sums[:, :width]
        for start in range(width, sums.shape[1], width):
            best = np.maximum(best, sums[:, start : start + width])
        best = best - best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + EPSILON
        best *= (1 / np.sqrt(variance))[:, None]
        best *= layer.scale
        best += layer.shift
        return best

    def _product(self, rows: Rows, weights: Rows) -> Rows:
        return cast("Rows", self.gemm(rows, weights, trans2=True))

    def _room(self, words: int) -> Rows:
        return np.zeros((words, self.width + self.window.size // self.width), dtype="float32")


def _spaced(lengths: Cells, ends: Cells, gap: int) -> tuple[Cells, Cells]:
    """Sentences laid out with `gap` empty cells around each -> every token's cell, and how far each cell is from a sentence."""
    starts = np.cumsum(lengths + gap) - lengths
    cells = np.arange(lengths.sum()) + np.repeat(starts - (ends - lengths), lengths)
    away = np.full(int((lengths + gap).sum()) + gap, AWAY, dtype=np.intp)
    for far in range(gap - 1, 0, -1):
        away[starts - far] = far
        away[starts + lengths - 1 + far] = far
    away[cells] = 0
    return cells, away
