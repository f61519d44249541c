"""The bare spaCy pipeline with msglint's model, and nothing done with what it says: `read_spacy.py WARM TEXTS` (see `timing`)."""

from __future__ import annotations

import json
from pathlib import Path

import spacy
from timing import timed

from msglint.language.weights import MODEL

nlp = spacy.load(MODEL)


def parse(path: str) -> None:
    texts = [json.loads(line)["text"] for line in Path(path).read_text("utf-8").splitlines()]
    for _ in nlp.pipe(texts, batch_size=64):
        pass


if __name__ == "__main__":
    timed(parse)
