"""Whose mail is judged: everybody's, or only that of people who logged in, or of one's own domains."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """``domains`` are those of senders, with all below them; none of them means all."""

    only_authenticated: bool = False
    domains: tuple[str, ...] = ()

    def covers(self, sender: str, login: str) -> bool:
        """Whether a mail from this address, by somebody who logged in under this name ("" is nobody), is judged."""
        if self.only_authenticated and not login:
            return False
        domain = sender.strip("<>").rpartition("@")[2].lower().rstrip(".") if "@" in sender else ""
        own = (each.lower().strip("@.") for each in self.domains)
        return not self.domains or any(domain == each or domain.endswith(f".{each}") for each in own)
