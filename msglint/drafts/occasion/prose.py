"""The writer's own sentences in plain typing, from which is read what kind of message this is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

from msglint.message import Message, Role
from msglint.regexes import compiled
from msglint.text import fold

_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)|\n\s*\n")
_QUOTATION = re.compile(r"(?<!\w)\"[^\"\n]{3,400}\"|(?<!\w)'[^'\n]{8,400}'(?!\w)")
_REMEMBERED = 1024  # sentences
_FULL_LINE = 60  # characters; a line that ends before was not wrapped


def own_text(message: Message, *roles: Role) -> str:
    """The text of the parts with these roles, a line a part, without merge fields and code."""
    return "\n\n".join(_without(message, part.text_name, part.start, part.end) for part in message.parts if part.role in roles)


@lru_cache(maxsize=8)  # several ask for those of one message
def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text in lower case, without apostrophes and without what stands in quotation marks."""
    plain = _QUOTATION.sub(" ", fold(text).text).lower().replace("'", "")
    lines = "".join(line + ("\n\n" if len(line) < _FULL_LINE else " ") for line in plain.split("\n"))
    found = (" ".join(sentence.split()) for sentence in _SENTENCE_END.split(lines))
    return tuple(sentence for sentence in found if any(char.isalnum() for char in sentence))


class Cues:
    """One regular expression for all the cues, for such sentences; each begins where a word begins. Compiled when first asked. What was
    found in the sentences of a template is remembered."""

    def __init__(self, *cues: str) -> None:
        self._source = rf"(?<!\w)(?:{'|'.join(cues)})"

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        return lru_cache(maxsize=_REMEMBERED)(compiled(self._source).search)


def _without(message: Message, name: str, start: int, end: int) -> str:
    """``[start, end)`` of a text, with blanks for its merge fields and code."""
    text = message.draft.subject if name == "subject" else message.draft.text
    holes: Iterable[tuple[int, int]] = [(field.start, field.end) for field in message.fields if field.part == name]
    if name == "text":
        holes = [*holes, *message.code]
    pieces: list[str] = []
    at = start
    for hole, stop in sorted(holes):
        if at <= hole < end:
            pieces += [text[at:hole], " " * max(1, min(stop, end) - hole)]
            at = min(stop, end)
    return "".join([*pieces, text[at:end]])
