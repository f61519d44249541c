"""What every check works with: a reading in, matches out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from msglint.language.reading import Reading


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``[first, last)`` of one sentence; ``whole`` says that the message as a whole is meant."""

    sentence: int
    first: int
    last: int
    whole: bool = False


class Check(Protocol):
    """One kind of ``find:``, as one rule uses it.

    Some have more. One that cannot judge every sentence on its words alone, nor by the facts of the reading, has
    ``wants_parse(reading)``, the sentences it wants parsed; one that finds nothing in a message that leaves no room for a certain
    search has ``search``; one with numbers that users may move has ``parameters`` (see `msglint.checks.parameters`); one that must
    know where its rule looks and what its rule excuses has ``within(where, unless)``; one that can say why it found nothing has
    ``told(reading)``, which yields lines for the author of its rule.
    """

    def find(self, reading: Reading) -> Iterator[Match]:
        """Matches in the order of the message."""
        ...


def whole_message(reading: Reading) -> Iterator[Match]:
    """A finding about the whole message stands at its first sentence."""
    for i in reading.body[:1]:
        yield Match(i, 0, len(reading.sentences[i].words), whole=True)
