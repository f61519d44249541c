"""find: field - merge fields that should have been filled by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msglint.checks.match import Match
from msglint.language.patterns import Lists
from msglint.language.reading import Reading
from msglint.marked_yaml import Node

_GREETINGS = frozenset(["hi", "hello", "hey", "dear", "hiya", "greetings"])


@dataclass(frozen=True, slots=True)
class UnfilledField:
    """A merge field in a final message; in a template fields are as they should be, but "[INSERT NAME]" is a note to self.

    "[link]" is more likely written out than a field.
    """

    def find(self, reading: Reading) -> Iterator[Match]:
        final = reading.message.fields_as == "final"
        yield from _blanks(reading)
        fields = {(f.part, f.start): f for f in reading.message.fields}
        for i, sentence in enumerate(reading.sentences):
            seen = -1
            for j, word in enumerate(sentence.words):
                if not word.field or word.start == seen:
                    continue
                seen = word.start
                field = fields.get((sentence.part.text_name, sentence.place(j, j + 1)[0]))
                if field is not None and (final or "insert" in field.raw.lower()) and field.raw.lower() != "[link]":
                    yield Match(i, j, j + 1)


def _blanks(reading: Reading) -> Iterator[Match]:
    """ "Hi ," with a gap before the comma: a merge field came out empty."""
    for i, sentence in enumerate(reading.sentences[:3]):
        words = sentence.words
        if len(words) > 1 and words[0].lower in _GREETINGS and words[1].read == "," and words[1].start > words[0].end:
            yield Match(i, 0, 2)


def read(node: Node, lists: Lists) -> UnfilledField:
    node.choice(("unfilled",), "field")
    return UnfilledField()
