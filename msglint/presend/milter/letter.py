"""A mail as it comes in piece by piece, within limits, and put together again for reading."""

from __future__ import annotations

from collections import Counter
from tempfile import SpooledTemporaryFile

from msglint.presend.mail import OURS, Mail
from msglint.presend.milter.limits import Limits

SCORE = "x-msglint-score"
_COUNTED = (OURS, SCORE)


class Letter:
    """``number`` is the mail server's own, for the log. ``too_much`` says in words which limit was passed, or that
    there is no room; "" when it is whole."""

    def __init__(self, sender: str, limits: Limits, largest: int) -> None:
        self.sender = sender
        self.number = ""
        self.recipients: list[str] = []
        self.too_much = ""
        self.size = 0
        self.ours: Counter[str] = Counter()  # headers of ours that are in it
        self._limits = limits
        self._largest = largest
        self._headers = 0
        self._in_body = False
        self._file = SpooledTemporaryFile(limits.in_memory)  # noqa: SIM115, it stays open until the mail is judged

    def recipient(self, address: str) -> None:
        if len(self.recipients) < self._limits.recipients:
            self.recipients.append(address)
        else:
            self.too_much = f"it goes to more than {self._limits.recipients} recipients"

    def header(self, name: bytes, value: bytes, *, has_space: bool) -> None:
        """A header; ``has_space`` says that the value brings the blank behind the colon, if there was one."""
        self._headers += 1
        if self._headers > self._limits.headers or self.size > self._limits.header_bytes:
            self.too_much = f"its headers are more than {self._limits.headers}, or than {self._limits.header_bytes} bytes"
            return
        named = name.decode("ascii", "replace").lower()
        if named in _COUNTED:
            self.ours[named] += 1
        lines = value.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        self._write(name + (b":" if has_space else b": ") + lines + b"\r\n")

    def body(self, piece: bytes) -> bool:
        """A piece of the body; whether any more is wanted."""
        self._start_body()
        self._write(piece)
        return not self.too_much and not self.is_cut

    @property
    def is_cut(self) -> bool:
        """Whether it was too large to be kept whole."""
        return self.size > self._largest

    def mail(self) -> Mail:
        """The whole, or the first of it when it is too large."""
        self._start_body()
        self._file.seek(0)
        return Mail(self._file.read(self._largest), self.size)

    def close(self) -> None:
        self._file.close()

    def _start_body(self) -> None:
        if not self._in_body:
            self._in_body = True
            self._write(b"\r\n")

    def _write(self, data: bytes) -> None:
        if self.is_cut or self.too_much:
            return
        try:
            self._file.write(data)
            self.size += len(data)
        except OSError as error:
            self.too_much = f"it can't be kept while it is linted: {error.strerror}"
