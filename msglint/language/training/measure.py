"""Accuracy of the language model on raw text, through msglint's own words, aligned by characters.

    python -m msglint.language.training.measure TREEBANK_DIR [MODEL_DIR] [--genre email] [--split test]

Per way of typing: tag accuracy over gold words (a word we divide differently counts as wrong), precision and recall of
subjects (a pair of word and head with an nsubj label, both at the gold places), and recall of verb-subject pairs (subjects
whose head is a verb, the label aside).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy
from spacy.tokens import Doc

from msglint.language.training.corpus import Sentence, read_conllu, retyped
from msglint.language.words import words_of
from msglint.text import fold

Place = tuple[int, int]


def measure(sentences: list[Sentence], nlp: spacy.language.Language) -> dict[str, float]:
    """Shares in 0-1 over the sentences."""
    read = [words_of(fold(s.text)) for s in sentences]
    docs = nlp.pipe(_doc(nlp, [w.read for w in words]) for words in read)
    tags = right = 0
    subjects = [0, 0, 0]  # found and right, found, gold
    pairs = [0, 0]
    for sentence, words, doc in zip(sentences, read, docs, strict=True):
        place = [(w.start, w.end) for w in words]
        tag_at = {p: t.tag_ for p, t in zip(place, doc, strict=True)}
        found = {(place[t.i], place[t.head.i]) for t in doc if t.dep_.startswith("nsubj")}
        linked = {(place[t.i], place[t.head.i]) for t in doc if t.i != t.head.i}
        gold: set[tuple[Place, Place]] = set()
        for token in sentence.tokens:
            here = (token.start, token.end)
            tags += 1
            right += tag_at.get(here) == token.tag
            if token.dep.startswith("nsubj"):
                head = sentence.tokens[token.head]
                gold.add((here, (head.start, head.end)))
                if head.tag.startswith("VB"):
                    pairs[0] += (here, (head.start, head.end)) in linked
                    pairs[1] += 1
        subjects[0] += len(found & gold)
        subjects[1] += len(found)
        subjects[2] += len(gold)
    return {
        "tag": right / tags,
        "subject P": subjects[0] / subjects[1],
        "subject R": subjects[0] / subjects[2],
        "verb-subject R": pairs[0] / pairs[1],
    }


def _doc(nlp: spacy.language.Language, words: list[str]) -> Doc:
    starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
    return Doc(nlp.vocab, words=words, sent_starts=starts)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("treebank", type=Path)
    ap.add_argument("model", type=Path, nargs="?", default=Path(__file__).parent.parent / "model")
    ap.add_argument("--genre", default="email")
    ap.add_argument("--split", default="test")
    args = ap.parse_args()
    nlp = spacy.load(args.model)
    sentences = [s for s in read_conllu(args.treebank / f"ewt-{args.split}.conllu.xz") if s.tokens and args.genre in ("all", s.genre)]
    for name, version in (
        ("as written", sentences),
        ("lower case, no apostrophes", [retyped(s, lower=True, apostrophes=False) for s in sentences]),
        ("and no final stop", [retyped(s, lower=True, apostrophes=False, final_stop=False) for s in sentences]),
    ):
        figures = measure(version, nlp)
        print(f"{name:28}" + "".join(f"  {k} {v:.3f}" for k, v in figures.items()))


if __name__ == "__main__":
    main()
