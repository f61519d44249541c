"""Messages that are read alike, as those made from one template are but for the names in them: what is found in one is found in all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from hashlib import blake2b
from itertools import accumulate

from msglint.language.reading import Reading
from msglint.message import TextName

_ADDRESS = re.compile(r"\w\.\w|@|://")


def key_of(reading: Reading) -> bytes | None:
    """A digest, equal for two readings only if the same is found in both, at the same words. None for a message with marks in it, which
    turn rules off by lines.

    It is made of all that a check may ask for: the texts, with what names are read as, what each part of them is, and what is known
    of the message besides.
    """
    message = reading.message
    draft = message.draft
    if draft.marks:
        return None
    subject, text = _Written(reading, "subject"), _Written(reading, "text")
    of = {"subject": subject, "text": text}
    linked = _ADDRESS.search(draft.text) is not None  # only beside a link the reader's own address matters
    said = (
        message.channel,
        message.stage,
        message.stage_from,
        message.fields_as,
        message.english,
        tuple((part.role, *of[part.text_name].at(part.start, part.end)) for part in message.parts),
        tuple((f.part, *of[f.part].at(f.start, f.end), f.kind, f.raw, f.default) for f in message.fields),
        tuple(text.at(start, end) for start, end in message.code),
        subject.text,
        text.text,
        draft.names,
        draft.thread,
        draft.reply,
        draft.to if linked else "",
    )
    return blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class _Written:
    """A text of a message as it is written, but for its names, which stand there as what they are read as."""

    def __init__(self, reading: Reading, name: TextName) -> None:
        raw, names = reading.message.text(name), reading.names[name]
        self.text = raw
        self._ends: Sequence[int] = ()
        if names:
            at = reading.folded[name].at
            stretches = [(at[start], at[end - 1] + 1, read) for start, end, read in names]
            self._ends = [end for _, end, _ in stretches]
            self._longer = [0, *accumulate(len(read) - (end - start) for start, end, read in stretches)]
            before = [0, *self._ends]
            pieces = (raw[done:start] + read for done, (start, _, read) in zip(before, stretches, strict=False))
            self.text = "".join([*pieces, raw[self._ends[-1] :]])

    def at(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the message's own text in this one."""
        if not self._ends:
            return start, end
        return start + self._longer[bisect_right(self._ends, start)], end + self._longer[bisect_right(self._ends, end)]
