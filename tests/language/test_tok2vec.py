"""The tok2vec that remembers words predicts what the trained one predicts, whatever it read before."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from msglint.language import tok2vec
from msglint.language.parse import MODEL, load

SENTENCES = [
    "Hi",
    "we need three more signatures before Friday",
    "how do your drivers find out that a slot has moved ?",
    "u ok with that or shd i leave it",
    "The board meets on the ninth , and the ovens in Leith are from 1998 .",
    ", , ?",
]


@pytest.fixture(scope="module")
def trained():
    return spacy.load(MODEL)


def docs(vocab, sentences=SENTENCES):
    return [Doc(vocab, words=sentence.split()) for sentence in sentences]


def test_same_numbers_as_the_trained_one(trained):
    theirs = trained.get_pipe("tok2vec").model.predict(docs(trained.vocab))
    ours = tok2vec.quicker(trained.get_pipe("tok2vec").model).predict(docs(trained.vocab))
    assert [rows.shape for rows in ours] == [rows.shape for rows in theirs]
    for mine, other in zip(ours, theirs, strict=True):
        assert np.abs(mine - other).max() < 1e-4


def test_same_bits_in_any_order_and_batch(trained):
    together = tok2vec.quicker(trained.get_pipe("tok2vec").model).predict(docs(trained.vocab))
    alone = tok2vec.quicker(trained.get_pipe("tok2vec").model)
    for sentence, rows in reversed(list(zip(SENTENCES, together, strict=True))):
        assert np.array_equal(alone.predict(docs(trained.vocab, [sentence]))[0], rows)


def test_words_are_forgotten_when_there_are_too_many(trained, monkeypatch):
    monkeypatch.setattr(tok2vec, "REMEMBERED", 8)
    encoder = tok2vec.Encoder(trained.get_pipe("tok2vec").model)
    first = encoder.encode(docs(trained.vocab))
    many = [f"word{n} here" for n in range(300)]
    encoder.encode(docs(trained.vocab, many))
    assert len(encoder.place) > 300
    again = encoder.encode(docs(trained.vocab))
    assert len(encoder.place) == len({word for sentence in SENTENCES for word in sentence.split()})
    assert all(np.array_equal(one, two) for one, two in zip(first, again, strict=True))


def test_an_empty_sentence_among_others_is_no_row(trained):
    rows = tok2vec.Encoder(trained.get_pipe("tok2vec").model).encode(docs(trained.vocab, ["Hi there", "", "you"]))
    assert [len(each) for each in rows] == [2, 0, 1]


def test_it_does_not_train(trained):
    model = tok2vec.quicker(trained.get_pipe("tok2vec").model)
    with pytest.raises(NotImplementedError):
        model.begin_update(docs(trained.vocab))


def test_msglint_parses_with_it():
    assert load().get_pipe("tok2vec").model.name == "remembering_tok2vec"


def test_words_have_the_attributes_of_english():
    lexeme = load().vocab["forty"]
    assert lexeme.like_num
    assert load().vocab["the"].is_stop
