"""What is handed on is what came, byte by byte, and only msglint's own header is ever taken off."""

from __future__ import annotations

import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_gates import CLEAN, MAIL, Gate, gate
from made_mails import mails

from msglint.presend.mail import Mail
from msglint.presend.spool import Spool

__all__ = ["gate"]


def test_mails_of_every_kind_arrive_as_they_came(gate: Gate) -> None:
    changed = []
    for number, mail in enumerate(mails(int(os.environ.get("MSGLINT_MAILS", 60)))):
        called = gate.through_cat(mail, answer=CLEAN)
        if called != (0, mail, b""):
            changed.append((number, called[0], called[2], mail[:80]))
    assert not changed


def test_a_mail_of_many_megabytes_arrives_as_it_came(gate: Gate) -> None:
    mail = MAIL + random.Random(1).randbytes(30 * 1024 * 1024)
    assert gate.through_cat(mail, answer=CLEAN) == (0, mail, b"")


def stripped(mail: bytes) -> bytes:
    spool = Spool([mail])
    made = spool.only(Mail(spool.first(1024 * 1024), spool.size).without_ours())
    try:
        return made.first(made.size)
    finally:
        spool.close()
        made.close()


@pytest.mark.parametrize(
    "header", [b"X-Msglint: send\n", b"x-msglint:send\r\n", b"X-MSGLINT : send\n  and more\n\tof it\n", b"X-Msglint:\n"]
)
@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_only_our_header_is_taken_off(header: bytes, at: int) -> None:
    lines = MAIL.splitlines(keepends=True)
    assert stripped(b"".join([*lines[:at], header, *lines[at:]])) == MAIL
    assert stripped(b"".join([header, *lines[:at], header, *lines[at:]])) == MAIL


@pytest.mark.parametrize(
    "mail",
    [
        MAIL + b"X-Msglint: send\n",
        b"X-Msglint-Score: 3\n" + MAIL,
        b"X-Note: a\n X-Msglint: send\n" + MAIL,
        b"\nX-Msglint: send\n" + MAIL,
        b"no header\nX-Msglint: send\n",
        b"Content-Type: multipart/encrypted\nX-Msglint: send\n\n",
        b"DKIM-Signature: a\nX-Msglint: send\n\nHi\n",
        b"X-Msglint: send\n\n-----BEGIN PGP SIGNED MESSAGE-----\n\nHi\n",
        b"X-Msglint: send\n\n-----BEGIN PGP MESSAGE-----\r\n\r\nHi\n",
    ],
)
def test_what_only_looks_like_it_stays(mail: bytes) -> None:
    assert stripped(mail) == mail


@given(st.binary(max_size=400))
def test_bytes_without_our_header_are_never_touched(data: bytes) -> None:
    if b"msglint" not in data.lower():
        assert stripped(data) == data
