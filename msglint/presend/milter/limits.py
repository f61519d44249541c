"""How much of anything a milter takes: nobody who can reach it may fill its memory or keep it busy without end."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, counts and seconds. The size of a mail and the time for linting it are `largest` and `seconds` under `gate:`."""

    frame: int = 1024 * 1024
    headers: int = 2000
    header_bytes: int = 1024 * 1024
    recipients: int = 2000
    in_memory: int = 256 * 1024  # of a mail; the rest waits in a file without a name
    connections: int = 500
    idle: float = 900.0  # seconds between two commands; Postfix keeps a connection as long as its client does
    mail: float = 900.0  # seconds from MAIL to the end of the mail
    waiting: float = 120.0  # seconds that a mail waits until it is its turn to be linted
    progress: float = 10.0  # seconds after which the mail server is told that it goes on
    grace: float = 60.0  # seconds that mails have to come to an end when the milter stops
