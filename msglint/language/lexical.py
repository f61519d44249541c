"""What the model sees of a word by itself: the rows of its embedding tables for the word's norm, first letter, ending and shape.

As spaCy has it: `spacy.lang.lex_attrs`, its string store (MurmurHash64A) and thinc's `HashEmbed` (MurmurHash3), so that the tables
it trained fit. MurmurHash is Austin Appleby's, in the public domain.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]

FEATURES = ("NORM", "PREFIX", "SUFFIX", "SHAPE")

# Typographic variants that are read as one (`spacy.lang.norm_exceptions`).
_VARIANTS = {
    "'s": "'s 'S ’s ’S",
    "'": "’ ‘ ´ `",
    '"': "” “ '' `` ´´ „ » « ‘‘ ’’",
    "?": "？",
    "!": "！",
    ",": "，",
    ";": "；",
    ":": "：",
    ".": "。 ।",
    "...": "…",
    "-": "— – -- --- ——",
    "$": "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£",
}
_NORMS = {typed: norm for norm, variants in _VARIANTS.items() for typed in variants.split()}
_LONGEST = 100  # letters; a longer word has no shape
_IN_A_ROW = 4  # of one kind that a shape tells apart
_ALL = 2**64 - 1


def features(word: str) -> tuple[str, str, str, str]:
    """The word's norm, first letter, last three letters, and shape."""
    return _NORMS.get(word) or word.lower(), word[0], word[-3:], shape(word)


def shape(word: str) -> str:
    """ "Kiln-42" -> "Xxxx-dd"."""
    if len(word) >= _LONGEST:
        return "LONG"
    kinds: list[str] = []
    for char in word:
        kind = ("X" if char.isupper() else "x") if char.isalpha() else "d" if char.isdigit() else char
        if kinds[-_IN_A_ROW:] != [kind] * _IN_A_ROW:
            kinds.append(kind)
    return "".join(kinds)


def rows(words: Sequence[str], sizes: Sequence[int], seeds: Sequence[int]) -> list[NDArray[np.intp]]:
    """For each feature, and a table for it of so many rows hashed with a seed: the four rows of each word."""
    keys = np.array([[key(feature) for feature in features(word)] for word in words], dtype=np.uint64).reshape(len(words), len(FEATURES))
    return [(hashed(column, seed) % np.uint64(size)).astype(np.intp) for column, size, seed in zip(keys.T, sizes, seeds, strict=True)]


def key(text: str) -> int:
    """spaCy's number of a string: fixed for the names of its own attributes and labels, a hash for all others."""
    fixed = _reserved().get(text)
    return _string_hash(text.encode()) if fixed is None else fixed


@cache
def _reserved() -> dict[str, int]:
    names = Path(__file__).with_name("reserved.txt").read_text("utf-8").split("\n")
    return {name: number for number, name in enumerate(names, start=1) if name}


def _string_hash(data: bytes, seed: int = 1) -> int:
    """MurmurHash64A."""
    times, shift = 0xC6A4A7935BD1E995, 47
    h = seed ^ (len(data) * times & _ALL)
    whole = len(data) - len(data) % 8
    for at in range(0, whole, 8):
        k = int.from_bytes(data[at : at + 8], "little") * times & _ALL
        k = (k ^ k >> shift) * times & _ALL
        h = (h ^ k) * times & _ALL
    if whole < len(data):
        h = (h ^ int.from_bytes(data[whole:], "little")) * times & _ALL
    h = (h ^ h >> shift) * times & _ALL
    return h ^ h >> shift


def hashed(keys: Keys, seed: int) -> Keys:
    """MurmurHash3 (x86, 128 bits) of 64-bit keys as thinc has it: four 32-bit numbers a key, as columns."""

    def mixed(h: Keys) -> Keys:
        h = (h ^ h >> np.uint64(33)) * np.uint64(0xFF51AFD7ED558CCD)
        h = (h ^ h >> np.uint64(33)) * np.uint64(0xC4CEB9FE1A85EC53)
        h ^= h >> np.uint64(33)
        return h

    h1 = keys * np.uint64(0x87C37B91114253D5)
    h1 = (h1 << np.uint64(31) | h1 >> np.uint64(33)) * np.uint64(0x4CF5AD432745937F)
    h1 = h1 ^ np.uint64(seed ^ 8)
    h2 = np.full_like(keys, seed ^ 8)
    h1 = h1 + h2
    h2 = h2 + h1
    h1, h2 = mixed(h1), mixed(h2)
    h1 = h1 + h2
    h2 = h2 + h1
    low = np.uint64(0xFFFFFFFF)
    numbers: Keys = np.stack([h1 & low, h1 >> np.uint64(32), h2 & low, h2 >> np.uint64(32)], axis=1)
    return numbers
