"""Turn the treebank into training data as msglint reads text: one sentence a Doc, words by our own tokeniser.

    python -m msglint.language.training.corpus TREEBANK_DIR OUT_DIR

Each sentence's raw text is read by `words_of`, so the model trains on the forms it will see; annotation is carried over
by character alignment. Train sentences are given again in the ways people type: lower case, no apostrophes, no final stop,
typographic quotes. Writes train.spacy and dev.spacy.
"""

from __future__ import annotations

import lzma
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from msglint.language.words import words_of
from msglint.text import fold


@dataclass(frozen=True, slots=True)
class Token:
    """One gold word: its place in the sentence's text and its annotation. ``head`` is an index, its own for the root."""

    start: int
    end: int
    tag: str
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class Sentence:
    genre: str
    text: str
    tokens: tuple[Token, ...]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file (.xz), with character places for every syntactic word."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for block in lines.read().split("\n\n"):
            if block.strip():
                yield _sentence(block)


def _sentence(block: str) -> Sentence:
    genre = re.search(r"^# sent_id = (\w+?)-", block, re.MULTILINE)
    rows: list[tuple[int, int, str, int, str]] = []
    text, covered = "", 0
    for line in block.split("\n"):
        if not line or line.startswith("#"):
            continue
        cols = line.split("\t")
        space = "" if "SpaceAfter=No" in cols[9] else " "
        if "-" in cols[0]:  # a multiword token: its words stand inside its letters
            covered = int(cols[0].split("-")[1])
            text += cols[1] + space
            continue
        if not cols[0].isdigit():
            continue
        if int(cols[0]) <= covered:
            at = rows[-1][1] if rows and text.find(cols[1], rows[-1][1]) >= 0 else 0
            start = text.find(cols[1], at)
            if start < 0:
                start = at
        else:
            start = len(text)
            text += cols[1] + space
        head = int(cols[6]) - 1 if cols[6] != "0" else int(cols[0]) - 1
        rows.append((start, start + len(cols[1]), cols[4], head, "ROOT" if cols[7] == "root" else cols[7]))
    return Sentence(genre.group(1) if genre else "", text.rstrip(), tuple(Token(*row) for row in rows))


def retyped(sentence: Sentence, *, lower: bool = False, apostrophes: bool = True, final_stop: bool = True) -> Sentence:
    """The same sentence as somebody would type it, places moved with the letters."""
    keep = [True] * len(sentence.text)
    if not apostrophes:
        for i, char in enumerate(sentence.text):
            inside = 0 < i < len(keep) - 1 and sentence.text[i - 1].isalpha() and sentence.text[i + 1].isalpha()
            keep[i] = not (char in "'’" and inside)
    tokens = sentence.tokens
    if not final_stop and tokens[-1].tag == "." and len(tokens) > 2 and sentence.text[tokens[-1].start : tokens[-1].end] == ".":
        tokens = tokens[:-1]
        keep[sentence.tokens[-1].start :] = [False] * (len(keep) - sentence.tokens[-1].start)
    moved = [0]
    for kept in keep:
        moved.append(moved[-1] + kept)
    text = "".join(c for c, kept in zip(sentence.text, keep, strict=True) if kept)
    if lower:
        text = text.lower()
    return Sentence(sentence.genre, text, tuple(Token(moved[t.start], moved[t.end], t.tag, t.head, t.dep) for t in tokens))


def curly(sentence: Sentence) -> Sentence:
    return Sentence(sentence.genre, sentence.text.replace("'", "’"), sentence.tokens)


def doc_of(sentence: Sentence, vocab: Vocab) -> Doc | None:
    """The sentence as a Doc of our words; annotation is left open where our words and the treebank's do not meet."""
    if len(sentence.text.lower()) != len(sentence.text):
        return None
    words = words_of(fold(sentence.text))
    ours = {(w.start, w.end): i for i, w in enumerate(words)}
    to_ours: dict[int, int] = {}
    for j, token in enumerate(sentence.tokens):
        place = (token.start, token.end)
        if place in ours:
            to_ours[j] = ours[place]
        else:
            to_ours[j] = next((i for i, w in enumerate(words) if w.start <= token.start < w.end), -1)
    tags, heads, deps = [""] * len(words), list(range(len(words))), [""] * len(words)
    for j, token in enumerate(sentence.tokens):
        i, head = to_ours[j], to_ours[token.head]
        if i < 0 or head < 0 or (head == i and token.dep != "ROOT") or tags[i]:
            continue  # no word of ours, or one of several gold words in it whose head is inside
        tags[i], heads[i], deps[i] = token.tag, head, token.dep
    if _has_cycle(heads):
        return None
    if not words or not any(tags):
        return None
    starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
    return Doc(vocab, words=[w.read for w in words], tags=tags, heads=heads, deps=deps, sent_starts=starts)


def _has_cycle(heads: list[int]) -> bool:
    for i in range(len(heads)):
        at, steps = i, 0
        while heads[at] != at:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return True
    return False


def main(treebank: Path, out: Path, seed: int = 20261121) -> None:
    random.seed(seed)
    vocab = Vocab()
    out.mkdir(parents=True, exist_ok=True)
    for name in ("train", "dev"):
        docs, skipped = DocBin(attrs=["ORTH", "TAG", "HEAD", "DEP", "SENT_START"]), 0
        for sentence in read_conllu(treebank / f"ewt-{name}.conllu.xz"):
            versions = [sentence]
            if random.random() < (0.6 if name == "train" else 0.3):
                versions.append(retyped(sentence, lower=True, apostrophes=False, final_stop=random.random() < 0.4))
            if name == "train" and random.random() < 0.3:
                versions.append(retyped(curly(sentence), lower=random.random() < 0.3, apostrophes=random.random() < 0.5, final_stop=False))
            for version in versions:
                doc = doc_of(version, vocab) if version.tokens else None
                if doc is None:
                    skipped += 1
                else:
                    docs.add(doc)
        docs.to_disk(out / f"{name}.spacy")
        print(f"{name}: {len(docs)} docs, {skipped} left out")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
