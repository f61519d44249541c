"""msglint's own use of the model gives what spaCy's gives: the same numbers, tags and trees, whatever was read before."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from spacy.attrs import NORM, PREFIX, SHAPE, SUFFIX
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc

from msglint.drafts import message_of, read_path
from msglint.language import lexical, tok2vec
from msglint.language.parse import Model, load, read_words
from msglint.language.reading import Reading
from msglint.language.tok2vec import Tok2Vec
from msglint.language.weights import MODEL, Weights
from msglint.message import Draft

CORPUS = Path(__file__).parent.parent.parent / "corpus"
SENTENCES = [
    "Hi",
    "we need three more signatures before Friday",
    "how do your drivers find out that a slot has moved ?",
    "u ok with that or shd i leave it",
    "The board meets on the ninth , and the ovens in Leith are from 1998 .",
    ", , ?",
]
WORDS = ["X", "dep", "ROOT", "DATE", "obj", "’", "US$", "1.5", "a" * 120, "日本語", "🔥", "n't", "Ünïcode", "xxxxXXXXdddd", "12345678", "—"]


@pytest.fixture(scope="module")
def trained() -> Language:
    return spacy.load(MODEL)


@pytest.fixture(scope="module")
def read() -> list[tuple[str, ...]]:
    """Every sentence of the corpus."""
    drafts = (draft for path in sorted(CORPUS.rglob("*.md")) for draft in read_path(path) if isinstance(draft, Draft))
    return list(dict.fromkeys(read_words(s) for draft in drafts for s in Reading(message_of(draft)).sentences))


def ours() -> Tok2Vec:
    return Tok2Vec(Weights(MODEL).tok2vec)


def doc(trained: Language, words: list[str] | tuple[str, ...]) -> Doc:
    starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
    return Doc(trained.vocab, words=list(words), sent_starts=starts)


def encoded(encoder: Tok2Vec, *sentences: str) -> list[NDArray[np.float64]]:
    split = [sentence.split() for sentence in sentences]
    return np.split(encoder.encode(split), np.cumsum([len(words) for words in split])[:-1])


def test_same_trees_as_spacys(trained: Language, read: list[tuple[str, ...]]) -> None:
    assert len(read) > 500
    for theirs, mine in zip(trained.pipe(doc(trained, words) for words in read), load().trees(read), strict=True):
        nodes = mine.nodes()
        assert [(t.text, t.tag_, t.dep_, t.head.i) for t in theirs] == [(n.text, n.tag_, n.dep_, n.head.i) for n in nodes]
        for token, node in zip(theirs, nodes, strict=True):
            assert [t.i for t in token.subtree] == [n.i for n in node.subtree]
            assert [t.i for t in token.children] == [n.i for n in node.children]
            assert (node.lower_, node.is_alpha, node.is_punct) == (token.lower_, token.is_alpha, token.is_punct)
            assert node.depth == len(list(token.ancestors))


def test_same_numbers_as_spacys(trained: Language) -> None:
    theirs = trained.get_pipe("tok2vec").model.predict([doc(trained, sentence.split()) for sentence in SENTENCES])
    for mine, other in zip(encoded(ours(), *SENTENCES), theirs, strict=True):
        assert mine.shape == other.shape
        assert np.abs(mine - other).max() < 1e-4


def test_a_sentence_is_read_alike_in_any_order_and_batch(read: list[tuple[str, ...]]) -> None:
    model = Model(Weights(MODEL))
    told = {words: [(n.tag_, n.dep_, n.head.i) for n in tree.nodes()] for words, tree in zip(read, load().trees(read), strict=True)}
    for words in read[::-40]:
        (alone,) = model.trees([words])
        assert [(n.tag_, n.dep_, n.head.i) for n in alone.nodes()] == told[words]


def test_words_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tok2vec, "REMEMBERED", 8)
    encoder = ours()
    first = encoded(encoder, *SENTENCES)
    encoded(encoder, *(f"word{n} here" for n in range(300)))
    assert len(encoder._place) > 300
    again = encoded(encoder, *SENTENCES)
    assert len(encoder._place) == len({word for sentence in SENTENCES for word in sentence.split()})
    assert all(np.allclose(one, two, atol=1e-9) for one, two in zip(first, again, strict=True))


def test_a_word_has_the_features_that_spacy_gives_it(trained: Language, read: list[tuple[str, ...]]) -> None:
    words = sorted({word for sentence in read for word in sentence} | set(WORDS) | set(BASE_NORMS) | {name for name in IDS if name})
    theirs = doc(trained, words).to_array([NORM, PREFIX, SUFFIX, SHAPE]).tolist()
    for word, numbers in zip(words, theirs, strict=True):
        assert [lexical.key(feature) for feature in lexical.features(word)] == numbers, word


def test_features_are_hashed_as_thinc_does(trained: Language) -> None:
    ops = trained.get_pipe("tok2vec").model.ops
    keys = np.array([0, 1, 2**63, 2**64 - 1, *(lexical.key(word) for word in WORDS)], dtype=np.uint64)
    for seed in (0, 8, 11, 2**31):
        assert np.array_equal(lexical.hashed(keys, seed), ops.hash(keys, seed))


def test_the_moves_are_in_the_order_of_the_models_classes(trained: Language) -> None:
    names = [f"{'SDLRB'[move]}-{label}".rstrip("-") for move, label in Weights(MODEL).moves]
    assert names == list(trained.get_pipe("parser").move_names)
    assert Weights(MODEL).tags == list(trained.get_pipe("tagger").labels)
