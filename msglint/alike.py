"""Messages that are read alike, as those made from one template are but for the names in them: what is found in one is found in all."""

from __future__ import annotations

import re
from bisect import bisect_left
from hashlib import blake2b

from msglint.language.reading import TEXT_NAMES, Reading
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
    written = {name: reading.written(name) for name in TEXT_NAMES}

    def at(name: TextName, *offsets: int) -> tuple[int, ...]:
        """Offsets in the text as it is written."""
        return tuple(bisect_left(written[name][1], offset) for offset in offsets)

    linked = _ADDRESS.search(draft.text) is not None  # only beside a link the reader's own address matters
    earlier = draft.thread or any(part.role == "quoted" for part in message.parts)  # may name in its own way who is named here
    said = (
        message.channel,
        message.stage,
        message.stage_from,
        message.fields_as,
        message.english,
        tuple((part.role, *at(part.text_name, part.start, part.end)) for part in message.parts),
        tuple((f.part, *at(f.part, f.start, f.end), f.kind, f.raw, f.default) for f in message.fields),
        tuple(at("text", start, end) for start, end in message.code),
        [text for text, _ in written.values()],
        draft.names,
        draft.thread,
        reading.namesakes.read_as if earlier else {},
        draft.reply,
        draft.to if linked else "",
    )
    return blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=16).digest()
