"""Sentences and messages made by hand, for the tests of the language layer."""

from __future__ import annotations

from collections.abc import Sequence

from msglint.language.parse import parse
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence, sentences_of
from msglint.language.words import Fill
from msglint.message import Channel, Draft, MergeField, Message, Part, Role
from msglint.text import fold


def sentences(text: str, fills: Sequence[Fill] = (), role: Role = "body") -> list[Sentence]:
    """The sentences of a text that is all one part."""
    folded = fold(text)
    return list(sentences_of(folded, Part(role, 0, len(text)), 0, len(folded.text), fills))


def sentence(text: str, role: Role = "body") -> Sentence:
    """A text that is one sentence."""
    (only,) = sentences(text, role=role)
    return only


def message(
    text: str, parts: Sequence[Part] = (), *, subject: str = "", channel: Channel = "email", fields: Sequence[MergeField] = ()
) -> Message:
    """A message whose text is all body unless parts are given."""
    return Message(
        draft=Draft("draft", "draft", text, subject=subject),
        channel=channel,
        stage="first",
        stage_from="given",
        fields_as="template",
        parts=tuple(parts) or (Part("body", 0, len(text)),),
        fields=tuple(fields),
    )


def parsed(made: Message) -> Reading:
    """A message read, with the sentences parsed that it wants parsed."""
    reading = Reading(made)
    reading.parsed = reading.wants_parse
    parse(reading.sentences[i] for i in sorted(reading.parsed))
    return reading


def shown(reading: Reading, spans: dict[int, tuple[int, int]]) -> list[str]:
    """The words of spans by sentence, as they stand in the text."""
    found = []
    for i, (first, last) in spans.items():
        start, end = reading.sentences[i].place(first, last)
        found.append(reading.message.draft.text[start:end])
    return found
