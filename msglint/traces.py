"""What is kept of a message to compare it with others: the keys of its sentences, names and numbers left out, and how it opens.

"Hi Ana, saw Birch is hiring" and "Hi Jo, saw Elm is hiring" have the same keys, in every process and every run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from msglint.drafts.parts.names import mask
from msglint.message import Message

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_NAME = re.compile(r"\b[A-Z][\w'’]*(?:\s+(?:&\s+)?[A-Z][\w'’]*)*|\d[\d.,:%]*")
_WORD = re.compile(r"\w+")
_LONG = 10_000  # characters; the keys of a longer text are not remembered


@dataclass(frozen=True, slots=True)
class Trace:
    """``keys`` are those of the sentences in order; ``opening`` is the first one, which begins at ``start`` in the text."""

    keys: tuple[int, ...]
    opening: str
    start: int


def trace_of(message: Message) -> Trace | None:
    """None for a message without sentences worth comparing. With stand-ins for its names it is compared, and so they do not count where a
    sentence opens with one either."""
    fields = [field for field in message.fields if field.part == "text"]
    bodies = [part for part in message.parts if part.role == "body"]
    own = mask(message.text("text"), fields)
    if message.likeness is None:
        found = _keys_of(own, tuple((part.start, part.end) for part in bodies))
        return Trace(found.keys, own[found.start : found.end], found.start) if found else None
    to, back = message.likeness.text_swaps.to, message.likeness.text_swaps.back
    said = mask(message.likeness.text, [replace(field, start=to(field.start), end=to(field.end)) for field in fields])
    keys_of = _keys_of if len(said) <= _LONG else _keys_of.__wrapped__
    found = keys_of(said, tuple((to(part.start), to(part.end)) for part in bodies))
    if found is None:
        return None
    start = back(found.start)
    return Trace(found.keys, own[start : back(found.end)], start)


class _Keys(NamedTuple):
    """The keys of the sentences of a text, and where the first of these stands."""

    keys: tuple[int, ...]
    start: int
    end: int


@lru_cache(maxsize=1024)  # messages made from one template have the same ones
def _keys_of(text: str, bodies: tuple[tuple[int, int], ...]) -> _Keys | None:
    sentences = [found for start, end in bodies for found in _SENTENCE.finditer(text, start, end)]
    numbers = [(number, found) for found in sentences if (number := _number_of(found[0])) is not None]
    if not numbers:
        return None
    first = numbers[0][1]
    start = first.start() + len(first[0]) - len(first[0].lstrip())
    return _Keys(tuple([number for number, _ in numbers]), start, start + len(first[0].strip()))


def _number_of(sentence: str) -> int | None:
    """The number of a sentence, the same for the same key; None if it is not worth comparing."""
    key = _key(sentence)
    if key.count(" ") < 2:  # two words beside names ("Ana from Birch.") say nothing
        return None
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")


def _key(sentence: str) -> str:
    """A sentence without what differs from reader to reader: names inside it, numbers, merge fields, case and marks."""
    first, _, rest = sentence.strip().partition(" ")
    return " ".join(_WORD.findall(f"{first} {_NAME.sub(' ', rest)}".lower()))
