"""Put a trained pipeline into the package: its name and licence in the meta data, and no strings beyond its labels.

python -m msglint.language.training.pack TRAINED_DIR MODEL_DIR
"""

from __future__ import annotations

import sys
from pathlib import Path

import spacy


def pack(trained: Path, model: Path) -> None:
    """Read the pipeline in ``trained`` and write it to ``model``; a LICENSE already there stays."""
    nlp = spacy.load(trained)
    nlp.meta.update(
        name="msglint",
        version="0.1.0",
        description="Tagger and parser for English mail and direct messages, one sentence a Doc.",
        license="CC BY-SA 4.0",
        sources=[{"name": "UD English EWT v2.15", "license": "CC BY-SA 4.0"}],
        performance={},
    )
    nlp.config["paths"] = {**nlp.config["paths"], "train": None, "dev": None}
    licence = (model / "LICENSE").read_text("utf-8") if (model / "LICENSE").exists() else None
    nlp.to_disk(model, exclude=["vocab"])
    # A vocabulary is written all the same, so that the folder loads by itself; the labels' strings travel with the pipes.
    blank = spacy.blank("en")
    for name in ("tagger", "parser"):
        labels: tuple[str, ...] = getattr(nlp.get_pipe(name), "labels", ())
        for label in labels:
            blank.vocab.strings.add(label)
            for piece in label.replace("||", "-").split("-"):
                blank.vocab.strings.add(piece)
    blank.vocab.to_disk(model / "vocab", exclude=["lookups", "vectors"])
    if licence is not None:
        (model / "LICENSE").write_text(licence, "utf-8")


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
