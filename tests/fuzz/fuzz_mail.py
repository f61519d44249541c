"""Mails and mail boxes, as drafts and as the gate before sending sees them."""

from __future__ import annotations

from holding import check_reader, pick, soon

from msglint.drafts.mail.entities import MailPart, mail_parts
from msglint.presend.mail import Mail

TOKENS = (
    b"Content-Type: ", b"multipart/mixed", b"multipart/alternative", b"multipart/signed", b"multipart/encrypted", b"; boundary=b",
    b"--b\n", b"--b--\n", b"text/plain", b"text/html", b"; charset=utf-8", b"; charset=utf-16", b"; charset=iso-2022-jp",
    b"; charset=utf-7", b"; format=flowed", b"; delsp=yes", b"Content-Transfer-Encoding: ", b"base64\n", b"quoted-printable\n",
    b"Subject: ", b"From: a@b.example\n", b"To: ", b"Cc: ", b"Bcc: ", b"In-Reply-To: ", b"X-Msglint: send\n",
    b"Content-Disposition: attachment\n", b"=?utf-8?Q?caf=C3=A9?=", b"=?utf-8?B?", b"?=", b"\r\n", b"\n\n", b"\r\n\r\n", b"\n ", b"\n\t",
    b"From a Mon Mar  3 10:00:00 2025\n", b"\n\nFrom ", b">From ", b"-----BEGIN PGP SIGNED MESSAGE-----\n",
    b"-----BEGIN PGP MESSAGE-----\n", b"-----BEGIN PGP SIGNATURE-----\n", b"DKIM-Signature: ", b"application/pkcs7-mime",
    b"smime-type=signed-data", b"text/calendar", b"message/rfc822", b"=\n", b"=20\n", b"SGkgQWRh", b"> ", b"-- \n", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\xe9", b"\xc3\xa9", b"<p>", b"view this in HTML", b"[PATCH] ", b"diff --git ", b'"', b"\\", b"%",
)  # fmt: skip


def one(data: bytes) -> None:
    suffix, data = pick(data, ("eml", "mbox"))
    check_reader(suffix, data, divided=8)
    if suffix == "eml":
        with soon():
            _check_gate(data)
            _check_parts(data, mail_parts(data))


def _check_gate(data: bytes) -> None:
    mail = Mail(data, len(data))
    at = 0
    for header in mail.headers:
        assert at <= header.start < header.end <= len(data)
        assert data[header.start : header.end].lower().startswith(header.name.encode())
        at = header.end
    kept = mail.without_ours()
    assert all(a <= b for a, b in kept) and kept[-1][1] == len(data)
    handed_on = b"".join(data[start:end] for start, end in kept)
    assert handed_on == data if mail.is_sealed or not mail.get("x-msglint") else len(handed_on) < len(data)
    if not mail.is_sealed:
        assert not Mail(handed_on, len(handed_on)).all("x-msglint")
    assert mail.fingerprint == Mail(data, len(data)).fingerprint
    assert all(isinstance(each, bool) for each in (mail.is_signed, mail.is_encrypted, mail.has_calendar, mail.has_patch))
    assert all("@" in address for address in mail.addresses) and isinstance(mail.override, str)


def _check_parts(data: bytes, part: MailPart) -> None:
    """Parts lie in order in their mail, and end at the line that divides them from the next."""
    at = part.start
    for inner in part.parts:
        assert at <= inner.start <= inner.end <= part.end
        behind = data[inner.end : part.end]
        assert inner.end == part.end or behind.startswith((b"--", b"\n--", b"\r\n--"))
        at = inner.end
        _check_parts(data, inner)
    for name, place in part.places.items():
        assert 0 <= place.start <= place.end <= part.start or not name
