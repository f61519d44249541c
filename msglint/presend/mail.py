"""What the top of a mail says: its headers with their places in the bytes, whom it is to, whether it is signed. The body is
looked at, not read; no module is needed that takes long to import."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

OURS = "x-msglint"
_LOOK = 1024 * 1024  # bytes of a mail that are looked at
_MOST_PARTS = 100  # boundaries that a mail sent once more may have anew
_LINE = re.compile(rb"[^\n]*\n?")
_NAME = re.compile(rb"([!-9;-~]+)[ \t]*:")
_FOLD = re.compile(r"\r?\n(?=[ \t])")
_ADDRESS = re.compile(r"[^\s<>,;:\"()\[\]]{1,100}@[^\s<>,;:\"()]{1,255}")
_BOUNDARY = re.compile(rb"boundary\s*=\s*\"?([^\";\r\n]{4,70})", re.IGNORECASE)
_PGP = re.compile(rb"^-----BEGIN PGP (SIGNED )?MESSAGE-----[ \t]*\r?$", re.MULTILINE)
_CALENDAR = re.compile(rb"^content-type:[ \t]*text/calendar", re.MULTILINE | re.IGNORECASE)
_DIFF = re.compile(rb"^diff --git ", re.MULTILINE)
_PATCH = re.compile(r"\s*\[[^\]]*PATCH[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Header:
    """A header's name in lower case, its value on one line, and its bytes ``[start, end)`` with the line end."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Mail:
    """A mail, or as much of it as is read: ``size`` is that of the whole."""

    data: bytes
    size: int

    @cached_property
    def headers(self) -> tuple[Header, ...]:
        return tuple(_headers(self.data[:_LOOK]))

    def all(self, name: str) -> list[str]:
        """The values of every header of a name."""
        return [header.value for header in self.headers if header.name == name]

    def get(self, name: str) -> str:
        return next(iter(self.all(name)), "")

    @property
    def override(self) -> str:
        """The first word of our own header: "send" lets the mail pass."""
        return next(iter(self.get(OURS).lower().replace(",", " ").split()), "")

    def without_ours(self) -> list[tuple[int, int]]:
        """The stretches of bytes that are handed on: all, but our own header. Nothing is taken from a signed or encrypted mail."""
        start, kept = 0, []
        for header in () if self.is_sealed else self.headers:
            if header.name == OURS:
                kept.append((start, header.start))
                start = header.end
        return [*kept, (start, self.size)]

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Whom the headers name as recipients, those of Bcc too."""
        values = (value for name in ("to", "cc", "bcc") for value in self.all(name))
        return tuple(address for value in values for address in addresses_in(value))

    @cached_property
    def type(self) -> str:
        return self.get("content-type").partition(";")[0].strip().lower()

    @cached_property
    def pgp(self) -> re.Match[bytes] | None:
        """The first armour of PGP in the text."""
        return _PGP.search(self.data, self._body, _LOOK)

    @cached_property
    def is_signed(self) -> bool:
        by_server = any(header.name in ("dkim-signature", "arc-seal", "domainkey-signature") for header in self.headers)
        hidden = self._is_smime and "signed-data" in self.get("content-type").lower()
        return by_server or hidden or self.type == "multipart/signed" or bool(self.pgp and self.pgp[1])

    @cached_property
    def is_encrypted(self) -> bool:
        """Whether the text cannot be read; a signature that hides it (S/MIME, signed-data) is no better."""
        return self.type == "multipart/encrypted" or self._is_smime or bool(self.pgp and not self.pgp[1])

    @property
    def is_sealed(self) -> bool:
        """Whether no byte of it may ever be changed."""
        return self.is_signed or self.is_encrypted

    @property
    def has_calendar(self) -> bool:
        return bool(_CALENDAR.search(self.data, 0, _LOOK))

    @property
    def has_patch(self) -> bool:
        return bool(_PATCH.match(self.get("subject")[:1000]) or _DIFF.search(self.data, self._body, _LOOK))

    @property
    def fingerprint(self) -> str:
        """The same for a mail that is sent once more: a mail program gives it another date, id and boundaries, and a signature
        or a cipher changes every time."""
        data = self.data[self._body :]
        for boundary in dict.fromkeys(found[1] for found in islice(_BOUNDARY.finditer(self.data, 0, _LOOK), _MOST_PARTS)):
            data = data.replace(boundary, b"")
        said = [self.get(name).encode("utf-8", "replace") for name in ("from", "subject", "to", "cc")]
        body = b"" if self.is_sealed else data.replace(b"\r\n", b"\n")
        return hashlib.sha256(b"\0".join([*said, body])).hexdigest()

    @cached_property
    def _body(self) -> int:
        return self.headers[-1].end if self.headers else 0

    @property
    def _is_smime(self) -> bool:
        return self.type in ("application/pkcs7-mime", "application/x-pkcs7-mime")


def addresses_in(value: str) -> list[str]:
    """The addresses that a list of recipients names."""
    return _ADDRESS.findall(value)


def _headers(data: bytes) -> Iterator[Header]:
    """The headers up to the empty line, or to what is none. A first line "From ..." is a mailbox's."""
    start, end, name = 0, 0, ""
    for line in _LINE.finditer(data):
        text = line[0]
        if name and text[:1] in (b" ", b"\t") and text.strip():
            end = line.end()
            continue
        if name:
            yield Header(name, _value(data[start:end]), start, end)
        match = _NAME.match(text)
        if not match:
            if line.start() == 0 and text.startswith((b"From ", b">From ")):
                name = ""
                continue
            return
        name, start, end = match[1].decode("ascii").lower(), line.start(), line.end()


def _value(header: bytes) -> str:
    return _FOLD.sub("", header.partition(b":")[2].decode("utf-8", "replace")).strip()
