"""How much of a file is read, and how long a message may be. What has more is an error of its own; the rest of the run goes on."""

from __future__ import annotations

from typing import BinaryIO

from msglint.drafts.decoding import decode
from msglint.errors import DraftError

LONGEST = 256 * 1024  # characters of a message's text
_KB, _MB = 2**10, 2**20
_WIDEST = 4  # bytes of a character in UTF-8


def bytes_of(path: str, stream: BinaryIO, most: int, what: str) -> bytes:
    """All that a file holds: ``what`` of at most ``most`` bytes."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise DraftError(path, too_large(most, what))
    return data


def text_of(path: str, stream: BinaryIO) -> str:
    """The text of a file that is one message in UTF-8."""
    data = stream.read(_WIDEST * LONGEST + 1)
    if len(data) > _WIDEST * LONGEST or len(text := decode(path, data)) > LONGEST:
        raise DraftError(path, too_long())
    return text


def too_large(most: int, what: str) -> str:
    """What is said of a file of more than ``most`` bytes."""
    return f"is {what} of more than {most // _MB} MB, which msglint does not read: leave it out"


def too_long(most: int = LONGEST, what: str = "text") -> str:
    """What is said of a message of more than ``most`` characters."""
    return f"has more than {most // _KB:,} KB of {what}, more than msglint reads of a message: shorten it or leave it out"
