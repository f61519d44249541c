"""What is kept of a message to compare it with others: the keys of its sentences, names and numbers left out, and how it opens.

"Hi Ana, saw Birch is hiring" and "Hi Jo, saw Elm is hiring" have the same keys, in every process and every run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from msglint.drafts.parts.names import mask
from msglint.message import Message
from msglint.text import kept_if_short

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_NAME = re.compile(r"\b[A-Z][\w'’]*(?:\s+(?:&\s+)?[A-Z][\w'’]*)*|\d[\d.,:%]*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Trace:
    """``keys`` are those of the sentences in order; ``opening`` is the first one, which begins at ``start`` in the text."""

    keys: tuple[int, ...]
    opening: str
    start: int


def trace_of(message: Message) -> Trace | None:
    """None for a message without sentences worth comparing."""
    sentences = [(start, said, number) for start, said in _sentences(message) if (number := _number_of(said)) is not None]
    if not sentences:
        return None
    start, first, _ = sentences[0]
    opening = first.strip()
    return Trace(tuple(number for _, _, number in sentences), opening, start + first.index(opening))


@kept_if_short(maxsize=1024)  # what a template leaves as it is stands in every message
def _number_of(sentence: str) -> int | None:
    """The number of a sentence, the same for the same key; None if it is not worth comparing."""
    if len(_WORD.findall(sentence)) <= 2:
        return None
    key = _key(sentence).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(key, digest_size=7).digest(), "big")


def _sentences(message: Message) -> Iterator[tuple[int, str]]:
    text = mask(message.text("text"), [field for field in message.fields if field.part == "text"])
    for part in message.parts:
        if part.role == "body":
            yield from ((found.start(), found[0]) for found in _SENTENCE.finditer(text, part.start, part.end))


def _key(sentence: str) -> str:
    """A sentence without what differs from reader to reader: names inside it, numbers, merge fields, case and marks."""
    first, _, rest = sentence.strip().partition(" ")
    return " ".join(_WORD.findall(f"{first} {_NAME.sub(' ', rest)}".lower()))
