"""Messages that are read alike, as those made from one template are but for the names in them: what is found in one is found in all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import NamedTuple, TypeVar

from msglint.judgement import Judgement, Way
from msglint.language.reading import TEXT_NAMES, Reading
from msglint.message import Anchors, Message, Role, Swap, TextName
from msglint.names.likeness import FIRMS
from msglint.names.words import STAND_INS, TIMES

_SIGNED: frozenset[Role] = frozenset(["signature", "boilerplate"])  # where names tell who writes
_WORD = re.compile(r"[^\W\d_]+")
_DOT_INSIDE = re.compile(r"\w\.\w")


REMEMBERED = 4_000  # messages whose like are known, about 3 KB each: digests, and what was found

Key = tuple[bytes, tuple[str, ...]]  # of messages that are alike, and those of their names that are read as they are written
K = TypeVar("K")
V = TypeVar("V")


class _Kept(NamedTuple):
    judgement: Judgement
    text: Anchors
    subject: Anchors


class Recalled(NamedTuple):
    """What was said of a message, and the ways from its text and subject to those of another one that is read alike."""

    judgement: Judgement
    text: Way
    subject: Way


class Memory:
    """What was said of the last messages. ``meant`` are the words of somebody's own rules, which are read as they are."""

    def __init__(self, meant: Collection[str]) -> None:
        self._meant = meant
        self._said: dict[bytes, tuple[int, ...]] = {}
        self._found: dict[Key, _Kept] = {}

    def alike(self, message: Message) -> bytes | None:
        """See `key_of`."""
        return key_of(message, self._meant)

    def key(self, alike: bytes, message: Message) -> Key | None:
        """The key of a message, if one that is alike was read."""
        said = _recalled(self._said, alike)
        return None if said is None else (alike, words_at(message, said))

    def learnt(self, alike: bytes, reading: Reading) -> Key:
        """The key of a message that was read."""
        said = said_in(reading)
        _keep(self._said, alike, said)
        return alike, words_at(reading.message, said)

    def __contains__(self, key: Key) -> bool:
        return key in self._found

    def __len__(self) -> int:
        return len(self._found)

    def recalled(self, key: Key, message: Message) -> Recalled | None:
        """What was said of a message with this key, for one that has it too."""
        kept, like = _recalled(self._found, key), message.likeness
        if kept is None or like is None:
            return None
        text, subject = kept.text.among(like.text_swaps), kept.subject.among(like.subject_swaps)
        return Recalled(kept.judgement, text.__getitem__, subject.__getitem__)

    def keep(self, key: Key, judgement: Judgement, message: Message) -> None:
        """Remember what was said of a message, unless words that are told of end within a name."""
        like = message.likeness
        if like is None:
            return
        offsets: dict[TextName, set[int]] = {name: set() for name in TEXT_NAMES}
        for spot in judgement.spots():
            offsets[spot.name].update((spot.start, spot.end, *spot.sentence))
        with suppress(ValueError):
            _keep(self._found, key, _Kept(judgement, *(Anchors(offsets[name], like.swaps(name)) for name in ("text", "subject"))))


def key_of(message: Message, meant: Collection[str]) -> bytes | None:
    """A digest, equal for two messages only if they are the same but for words that may be names; the same words of both are then read
    as stand-ins (see `said_in`). None for a message that is like no other: one with marks in it, which turn rules off by lines.

    It is made of all that a check may ask for: what the message was divided by, which of the words in that are stand-ins, and what is
    known of the message besides. ``meant`` are the words of somebody's own rules, which are read as they are.
    """
    draft, like = message.draft, message.likeness
    if like is None or draft.marks:
        return None
    earlier = [draft.text[part.start : part.end] for part in message.parts if part.role == "quoted"]  # may name who others are read as
    earlier += [draft.thread] if draft.thread else []
    words = list(enumerate(_words(message))) if earlier or meant else []
    before = {word for text in earlier for word in _WORD.findall(text.lower())}
    said = (
        message.digest,
        [swap.to for name in TEXT_NAMES for swap in like.swaps(name)],
        message.stage_from,  # which branches have from the first of them
        message.english,
        message.stakes,
        draft.names.seller,
        draft.names.buyer,
        draft.to if draft.to and _has_address(draft.text) else "",  # only beside a link the reader's own address matters
        [(number, word) for number, word in words if (word in STAND_INS or word in TIMES) and word.lower() in before],
        [(number, word) for number, word in words if word.lower() in meant],
    )
    return blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _has_address(text: str) -> bool:
    return "@" in text or "://" in text or _DOT_INSIDE.search(text) is not None


def said_in(reading: Reading) -> tuple[int, ...]:
    """Which of the words that may be names are read as they are written: the writer's own, those that open a sentence, ..."""
    message = reading.message
    like = message.likeness
    assert like is not None
    signed = [(part.start, part.end) for part in message.parts if part.role in _SIGNED]
    greeted = [(part.start, part.end) for part in message.parts if part.role == "greeting"]
    said: list[int] = []
    number = 0
    for name in TEXT_NAMES:
        at = reading.folded[name].at
        starts = [at[start] for start, _, _ in reading.names[name]]
        ends = [at[end - 1] + 1 for _, end, _ in reading.names[name]]
        for swap in like.swaps(name):
            told = name == "text" and _touches(swap, signed)
            # Who is greeted is told by which word of a name has a meaning.
            told |= name == "text" and like.text[swap.to : swap.until] in FIRMS and _touches(swap, greeted)
            i = bisect_right(starts, swap.start)
            if told or not i or ends[i - 1] < swap.end:
                said.append(number)
            number += 1
    return tuple(said)


def _touches(swap: Swap, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start < swap.end and swap.start < end for start, end in stretches)


def words_at(message: Message, numbers: Sequence[int]) -> tuple[str, ...]:
    """Those of the words that may be names, in the order of the texts."""
    if not numbers:
        return ()
    words = _words(message)
    return tuple(words[number] for number in numbers)


def _words(message: Message) -> list[str]:
    like = message.likeness
    assert like is not None
    return [message.text(name)[swap.start : swap.end] for name in TEXT_NAMES for swap in like.swaps(name)]


def _recalled(kept: dict[K, V], key: K) -> V | None:
    """What is kept under a key, which then is the last that will be forgotten."""
    value = kept.pop(key, None)
    if value is not None:
        kept[key] = value
    return value


def _keep(kept: dict[K, V], key: K, value: V) -> None:
    while len(kept) >= REMEMBERED:
        del kept[next(iter(kept))]
    kept[key] = value
