"""Words in a mail's headers that are written in ASCII (RFC 2047): ``=?utf-8?Q?caf=C3=A9?=``."""

from __future__ import annotations

import re

from msglint.drafts.charsets import decoded
from msglint.drafts.mail.transfer import from_base64, from_quoted_printable

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def header_text(value: str) -> str:
    """The text of an unfolded header; what cannot be decoded stays as it is. Neighbours in one character set are read
    together, since some programs cut a character in two."""
    pieces: list[str] = []
    run: list[bytes] = []
    charset, at = "", 0
    for word in _WORD.finditer(value):
        between = value[at : word.start()]
        if run and (between.strip() or word[1].lower() != charset):
            pieces.append(decoded(b"".join(run), charset)[0])
            run.clear()
        if between.strip() or not at:
            pieces.append(between)
        charset, at = word[1].partition("*")[0].lower(), word.end()
        data = word[3].encode("utf-8", "replace")
        run.append(from_base64(data) if word[2] in "bB" else from_quoted_printable(data.replace(b"_", b" ")))
    if run:
        pieces.append(decoded(b"".join(run), charset)[0])
    pieces.append(value[at:])
    return _CONTROL.sub(" ", "".join(pieces)).strip()
