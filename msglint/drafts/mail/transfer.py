"""The transfer encodings of mail, read as far as they go: cut off, padded wrongly, with a list's footer after them."""

from __future__ import annotations

import binascii
import re

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_FOOTER = re.compile(rb"\n[ \t]*(?:[-_*]{2,}[ \t]*\r?(?:\n|\Z)|[^\s=]+[ \t]+\S)")


def from_base64(data: bytes) -> bytes:
    footer = _FOOTER.search(data)
    clean = _NOT_BASE64.sub(b"", data[: footer.start() if footer else len(data)].partition(b"=")[0])
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def from_quoted_printable(data: bytes) -> bytes:
    return binascii.a2b_qp(data)
