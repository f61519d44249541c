"""Mail that goes unread: to one's own house, of a kind or with a header that settings name. Decided on headers alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msglint.gate_kinds import KINDS
from msglint.gate_settings import Gate
from msglint.presend.mail import Mail


def why_skipped(mail: Mail, recipients: Iterable[str], gate: Gate) -> str:
    """Why nobody has to read this mail, in words; "" when somebody has to."""
    recipients = tuple(recipients)
    if gate.own_domains and recipients and all(_is_own(address, gate.own_domains) for address in recipients):
        return "all who get it are your own"
    if gate.skip_to and recipients and all(_fits(address, gate.skip_to) or _is_own(address, gate.own_domains) for address in recipients):
        return "all who get it are in skip_to"
    if gate.skip_subject and _fits(mail.get("subject"), gate.skip_subject):
        return "its subject is in skip_subject"
    if any(_has_header(mail, wanted) for wanted in gate.skip_header):
        return "it has a header of skip_header"
    return next((kind.why for name, kind in KINDS.items() if name in gate.skip and kind.fits(mail)), "")


def _is_own(address: str, domains: tuple[str, ...]) -> bool:
    """Whether an address is in one of the domains or below it. One without a domain is on this machine."""
    domain = address.strip().strip("<>").rpartition("@")[2].lower().rstrip(".") if "@" in address else ""
    own = (each.lower().lstrip("@").rstrip(".") for each in domains)
    return not domain or any(domain == each or domain.endswith(f".{each}") for each in own)


def _fits(text: str, patterns: tuple[str, ...]) -> bool:
    """Whether the text is one of these; in them ``*`` is anything and ``?`` one character."""
    return any(_pattern(pattern).fullmatch(text.strip().strip("<>")) for pattern in patterns)


@lru_cache
def _pattern(pattern: str) -> re.Pattern[str]:
    wild = {"*": ".*", "?": "."}
    parts = re.split(r"(\*+|\?)", pattern.strip())
    return re.compile("".join(wild.get(part[:1], re.escape(part)) for part in parts), re.DOTALL | re.IGNORECASE)


def _has_header(mail: Mail, wanted: str) -> bool:
    name, colon, pattern = wanted.partition(":")
    values = mail.all(name.strip().lower())
    return any(_fits(value, (pattern,)) for value in values) if colon else bool(values)
