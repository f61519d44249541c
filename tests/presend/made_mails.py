"""Mails of all kinds that a gate must not touch, made by a seed: the same ones every time."""

from __future__ import annotations

import base64
import quopri
import random
from collections.abc import Callable, Iterator

_WORDS = "the old mill is dry again and nobody asks who moved the ovens to the harbour last spring when it rained ☂ é ü ß 窯".split()
_LINES = (
    b".",
    b"..",
    b". ",
    b"From me to you",
    b">From me",
    b"--",
    b"-- ",
    b"",
    b" ",
    b"\t",
    b"--x",
    b"X-Msglint: send",
    b"~.",
    b"\x1a",
    b"\x00",
)


def mails(count: int, seed: int = 7) -> Iterator[bytes]:
    """So many mails, of every kind in turn."""
    chance = random.Random(seed)
    for i in range(count):
        yield _KINDS[i % len(_KINDS)](chance)


def _text(chance: random.Random, codec: str = "utf-8") -> bytes:
    lines = [" ".join(chance.choices(_WORDS, k=chance.randint(1, 14))).encode(codec, "replace") for _ in range(chance.randint(1, 9))]
    for _ in range(chance.randint(0, 3)):
        lines.insert(chance.randint(0, len(lines)), chance.choice(_LINES))
    return b"\n".join(lines) + b"\n"


def _head(chance: random.Random, *more: bytes) -> bytes:
    lines = [
        b"From: Jo <jo@acme.example>",
        b"To: ana@birch.example,\n\t" + b"rob@birch.example",
        b"Bcc: hidden@rival.example",
        b"Subject: =?utf-8?Q?caf=C3=A9?= " + str(chance.randint(0, 999)).encode(),
        b"X-Long:\t" + b"word " * chance.randint(0, 300),
        b"x-odd :  spaces  ",
        b"X-8bit: caf\xc3\xa9 \xe9",
        *more,
    ]
    chance.shuffle(lines)
    return b"\n".join(lines) + b"\n\n"


def _plain(chance: random.Random) -> bytes:
    return _head(chance) + _text(chance)


def _crlf(chance: random.Random) -> bytes:
    return _plain(chance).replace(b"\n", b"\r\n")


def _mixed_ends(chance: random.Random) -> bytes:
    return b"".join(line + chance.choice((b"\n", b"\r\n", b"\r")) for line in _plain(chance).split(b"\n"))


def _no_last_end(chance: random.Random) -> bytes:
    return _plain(chance).rstrip(b"\n")


def _eight_bit(chance: random.Random) -> bytes:
    head = _head(chance, b"Content-Type: text/plain; charset=iso-8859-1", b"Content-Transfer-Encoding: 8bit")
    return head + _text(chance, "latin-1") + bytes(chance.randbytes(80))


def _encoded(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return _head(chance, b"Content-Transfer-Encoding: base64") + base64.encodebytes(_text(chance))
    return _head(chance, b"Content-Transfer-Encoding: quoted-printable") + quopri.encodestring(_text(chance))


def _parts(chance: random.Random) -> bytes:
    mark = b"=_" + str(chance.random()).encode()
    html = b"Content-Type: text/html; charset=utf-8\n\n<p>" + _text(chance) + b"</p>"
    inner = [b"Content-Type: text/plain; charset=utf-8\n\n" + _text(chance), html, b"Content-Type: image/png\n\n" + chance.randbytes(500)]
    body = b"".join(b"--" + mark + b"\n" + part + b"\n" for part in inner[: chance.randint(1, 3)])
    end = b"--" + mark + b"--" + chance.choice((b"", b"\n", b"\nafter\n"))
    return _head(chance, b"MIME-Version: 1.0", b'Content-Type: multipart/mixed; boundary="' + mark + b'"') + b"before\n" + body + end


def _signed(chance: random.Random) -> bytes:
    head = _head(
        chance, b"X-Msglint: send", b'Content-Type: multipart/signed; micalg=pgp-sha256;\n protocol="application/pgp-signature"; boundary=s'
    )
    return head + b"--s\nContent-Type: text/plain\n\n" + _text(chance) + b"--s\nContent-Type: application/pgp-signature\n\nabc\n--s--\n"


def _inline_signed(chance: random.Random) -> bytes:
    return (
        _head(chance, b"X-Msglint: yes")
        + b"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
        + _text(chance)
        + b"-----BEGIN PGP SIGNATURE-----\n\nabc\n"
    )


def _signed_by_server(chance: random.Random) -> bytes:
    return _head(chance, b"DKIM-Signature: v=1; a=rsa-sha256; d=acme.example;\n\tb=abc=", b"X-Msglint: send") + _text(chance)


def _encrypted(chance: random.Random) -> bytes:
    return (
        _head(chance, b"X-Msglint: send", b"Content-Type: multipart/encrypted; boundary=e")
        + b"--e\n\n"
        + chance.randbytes(300)
        + b"\n--e--\n"
    )


def _invitation(chance: random.Random) -> bytes:
    return _head(chance, b"Content-Type: text/calendar; method=REQUEST") + b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def _odd(chance: random.Random) -> bytes:
    return chance.choice(
        (
            b"",
            b"\n",
            b"\n\n" + _text(chance),
            _text(chance),
            b"Subject: only a head",
            chance.randbytes(200),
            b"From jo Sat\n" + _plain(chance),
        )
    )


def _huge(chance: random.Random) -> bytes:
    return _head(chance) + (_text(chance) * 2000)[: chance.randint(100_000, 900_000)]


def _long_line(chance: random.Random) -> bytes:
    return _head(chance) + b"a" * chance.randint(1000, 200_000) + b"\n"


_KINDS: tuple[Callable[[random.Random], bytes], ...] = (
    _plain, _crlf, _mixed_ends, _no_last_end, _eight_bit, _encoded, _parts, _signed, _inline_signed, _signed_by_server, _encrypted,
    _invitation, _odd, _huge, _long_line, _plain, _parts, _crlf, _eight_bit, _no_last_end,
)  # fmt: skip
