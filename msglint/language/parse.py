"""The parse: msglint's own model, loaded once, one tree a sentence. The only room that runs it.

The model is trained with spaCy, and `spacy.load(MODEL)` reads it. Here its numbers are used without spaCy, with the same trees, because
importing spaCy takes longer than all the rest of linting a mail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from threading import Lock

import numpy as np

from msglint.language.sentences import Line, Sentence
from msglint.language.tok2vec import Tok2Vec
from msglint.language.transitions import Parser
from msglint.language.trees import Tree
from msglint.language.weights import MODEL, Weights

_TOGETHER = 2_000  # words that are parsed in one go, or a few more: 16 KB of numbers each
_one_at_a_time = Lock()  # what the model remembers of words is shared by all threads

Words = tuple[str, ...]


class Model:
    """Tagger and parser over one tok2vec."""

    def __init__(self, weights: Weights) -> None:
        self._tok2vec = Tok2Vec(weights.tok2vec)
        (softmax,) = (layer for layer in weights.tagger if layer.name == "softmax")
        self._tagger, self._tagger_bias = np.ascontiguousarray(softmax.of["W"].T), softmax.of["b"]
        self._parser = Parser(weights.parser, weights.moves)
        self._tags = weights.tags

    def trees(self, sentences: Sequence[Words]) -> Iterator[Tree]:
        """The tree of each sentence, which has words."""
        for some in _in_batches(sentences):
            rows = self._tok2vec.encode(some)
            tags = map(self._tags.__getitem__, np.argmax(rows @ self._tagger + self._tagger_bias, axis=1).tolist())
            for words, (heads, labels) in zip(some, self._parser.parse([len(words) for words in some], rows), strict=True):
                yield Tree(words, tuple(islice(tags, len(words))), tuple(heads), tuple(labels))


def _in_batches(sentences: Iterable[Words]) -> Iterator[list[Words]]:
    batch: list[Words] = []
    words = 0
    for sentence in sentences:
        batch.append(sentence)
        words += len(sentence)
        if words >= _TOGETHER:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


@cache
def load() -> Model:
    """msglint's language model."""
    return Model(Weights(MODEL))


def parse(sentences: Iterable[Sentence]) -> int:
    """See to it that the line of each sentence has its tree; equal ones are parsed once. Gives how many words were parsed for it."""
    wanted: dict[Words, list[Line]] = {}
    for sentence in sentences:
        if sentence.said.tree is None:
            wanted.setdefault(read_words(sentence), []).append(sentence.said)
    if wanted:
        with _one_at_a_time:
            for lines, tree in zip(wanted.values(), load().trees(list(wanted)), strict=True):
                for line in lines:
                    line.tree = tree
    return sum(map(len, wanted))


def read_words(sentence: Sentence) -> Words:
    return tuple(w.read for w in sentence.words)
