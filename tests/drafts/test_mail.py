"""Mails: which text is read, how it is decoded, what its headers say, and what cannot be read."""

from __future__ import annotations

import base64
import io
import json
from dataclasses import replace

import pytest

from msglint.drafts import message_of
from msglint.drafts.mail.encoded_words import header_text
from msglint.drafts.mail.flowed import unflowed
from msglint.drafts.mail.message import read_mail
from msglint.drafts.sizes import LONGEST
from msglint.errors import DraftError
from msglint.linter import Linter
from msglint.message import Channel, Draft


def read(mail: str | bytes) -> Draft | DraftError:
    (found,) = read_mail("a.eml", io.BytesIO(mail.encode() if isinstance(mail, str) else mail))
    return found


def draft(mail: str | bytes) -> Draft:
    found = read(mail)
    assert isinstance(found, Draft), found
    return found


def error(mail: str | bytes) -> DraftError:
    found = read(mail)
    assert isinstance(found, DraftError), found
    return found


def part(kind: str, text: str, encoding: str = "") -> str:
    return f"Content-Type: {kind}\n{f'Content-Transfer-Encoding: {encoding}' + chr(10) if encoding else ''}\n{text}\n"


def multipart(kind: str, *parts: str, boundary: str = "b") -> str:
    inner = "".join(f"--{boundary}\n{each}" for each in parts)
    return f"Content-Type: multipart/{kind}; boundary={boundary}\n\nThis is MIME.\n{inner}--{boundary}--\nepilogue\n"


PLAIN = part("text/plain; charset=utf-8", "Hi Ada, plain")
PAGE = part("text/html", "<p>Hi Ada, <b>page</b></p>")
STUB = part("text/plain", "Your mail program doesn't support HTML. View this message in your browser: https://a.example/1")
EMPTY = part("text/plain", " ")
PICTURE = part("image/png", "xxxx", "base64")
ATTACHED = "Content-Disposition: attachment; filename=a.txt\n" + part("text/plain", "attached")


@pytest.mark.parametrize(
    ("mail", "text"),
    [
        (PLAIN, "Hi Ada, plain"),
        (PAGE, "Hi Ada, page"),
        (multipart("alternative", PLAIN, PAGE), "Hi Ada, plain"),
        (multipart("alternative", PAGE, PLAIN), "Hi Ada, plain"),
        (multipart("alternative", STUB, PAGE), "Hi Ada, page"),
        (multipart("alternative", EMPTY, PAGE), "Hi Ada, page"),
        (multipart("alternative", STUB), "Your mail program"),
        (multipart("mixed", PICTURE, PLAIN), "Hi Ada, plain"),
        (multipart("mixed", EMPTY, PLAIN), "Hi Ada, plain"),
        (multipart("mixed", ATTACHED, PLAIN), "Hi Ada, plain"),
        (multipart("related", PAGE, PICTURE), "Hi Ada, page"),
        (multipart("signed; protocol=x", PLAIN, part("application/pgp-signature", "xx")), "Hi Ada, plain"),
        (
            multipart("mixed", multipart("related", multipart("alternative", PLAIN, PAGE, boundary="d"), boundary="c"), PICTURE),
            "Hi Ada, plain",
        ),
        (multipart("mixed", PLAIN).replace("; boundary=b", ""), "Hi Ada, plain"),
        (multipart("mixed", PLAIN).replace("=b\n", "=nope\n"), "Hi Ada, plain"),
        (multipart("mixed", PLAIN).partition("--b--")[0], "Hi Ada, plain"),
        ("Content-Type: multipart/mixed; boundary=b\n\nno parts at all", "no parts at all"),
        ("Content-Type: nonsense\n\nHi Ada", "Hi Ada"),
        ("Content-Type: text/plain; name*\n\nHi Ada", "Hi Ada"),
        ("Hi Ada,\n\nno headers.", "Hi Ada,"),
        ("Hi: Ada,\n\nno headers.", "Hi: Ada,"),
        ("Subject: x\nHi Ada, no blank line", "Hi Ada, no blank line"),
        ("Subject: x\nbroken header\nTo: y\n\nHi Ada", "Hi Ada"),
        ("From a@b Mon Mar  3 10:00:00 2025\nSubject: x\n\nHi Ada", "Hi Ada"),
        ("\r\n\r\nSubject: x\r\n\r\nHi Ada", "Hi Ada"),
        ("\ufeffSubject: x\n\nHi Ada", "Hi Ada"),
        ("Subject: headers only\n", ""),
        ("", ""),
        ("X-Note: -\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHi Ada\n-----BEGIN PGP SIGNATURE-----\n\nxx\n", "Hi Ada"),
    ],
)
def test_the_text_that_is_read(mail: str, text: str) -> None:
    for line_end in ("\n", "\r\n"):
        made = draft(f"Subject: x\n{mail}".replace("\n", line_end) if mail.startswith("Content-") else mail)
        first = made.text.partition("\n")[0].strip()
        assert first.startswith(text) if text.startswith("Your") else first == text
        assert (made.channel, made.mail) == (None, True)


@pytest.mark.parametrize(
    ("headers", "body", "text", "exact"),
    [
        ("Content-Type: text/plain; charset=utf-8", "Café\n".encode(), "Café\n", True),
        ("Content-Type: text/plain; charset=iso-8859-1", "Café “x”\n".encode("cp1252"), "Café “x”\n", True),
        ("Content-Type: text/plain; charset=koi8-r", "печь\n".encode("koi8-r"), "печь\n", True),
        ("Content-Type: text/plain; charset=us-ascii", "Café\n".encode(), "Café\n", True),
        ("Content-Type: text/plain; charset=utf-8", "Café\n".encode("cp1252"), "Café\n", True),
        ("Content-Type: text/plain; charset=x-nope", "Café\n".encode("cp1252"), "Café\n", True),
        ('Content-Type: text/plain; charset="utf-8', "Café\n".encode(), "Café\n", True),
        ("Content-Type: text/plain; charset=shift_jis", "焼\n".encode("shift_jis"), "焼\n", False),
        ("Content-Type: text/plain; charset=utf-7", b"a +2AA- b\n", "a +2AA- b\n", True),
        ("Content-Transfer-Encoding: quoted-printable", b"Caf=C3=A9 is=\n here =zz\n", "Café is here =zz\n", False),
        ("Content-Transfer-Encoding: BASE64", base64.b64encode("Café\n".encode()), "Café\n", False),
        ("Content-Transfer-Encoding: base64", base64.b64encode("Café now\n".encode())[:-2] + b"\n--\nlist footer", "Café now\n", False),
        ("Content-Transfer-Encoding: base64", b"====", "", False),
        ("Content-Transfer-Encoding: nonsense", b"Hi\n", "Hi\n", True),
    ],
)
def test_decoding(headers: str, body: bytes, text: str, exact: bool) -> None:
    made = draft(f"Subject: x\nMIME-Version: 1.0\n{headers}\n\n".encode() + body)
    assert (made.text, made.exact, made.line) == (text, exact, 1)
    if exact:
        assert made.origin
        place = made.origin.span(0, len(text))
        assert made.origin.text[place.start : place.end] == text
        assert made.origin.text.startswith("Subject: x\n")


@pytest.mark.parametrize(
    ("header", "subject", "place", "exact"),
    [
        ("Subject: Two ovens", "Two ovens", (2, 10), True),
        ("subject:Two ovens  ", "Two ovens", (2, 9), True),
        ("Subject: Zwei Öfen", "Zwei Öfen", (2, 10), True),
        ("Subject: Two\n ovens", "Two ovens", (2, 1), False),
        ("Subject: =?utf-8?Q?Two_=C3=B6vens?=", "Two övens", (2, 1), False),
        ("Subject: =?x-nope?B?!!!?= ovens", "ovens", (2, 1), False),
        ("Subject: =?utf-8?Q?cut", "=?utf-8?Q?cut", (2, 10), True),
        ("Subject:", "", (2, 1), False),
    ],
)
def test_subjects(header: str, subject: str, place: tuple[int, int], exact: bool) -> None:
    made = draft(f"From: b@a.example\n{header}\nMIME-Version: 1.0\n\nHi Ada\n")
    assert (made.subject, made.subject_place, made.subject_exact) == (subject, place, exact)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=?utf-8?B?w4Y=?= =?utf-8?Q?=C3?= =?utf-8?Q?=A9?= x", "Æé x"),
        ("a =?iso-8859-1?q?caf=E9?= b", "a café b"),
        ("=?utf-8*en?Q?a_b?=", "a b"),
        ("=?utf-8?Q?a?==?koi8-r?B?0A==?=", "aп"),
        ("=?utf-8?Q?two=0Alines?=", "two lines"),
        ("=?utf-8?Q?=ED=A0=BD?=", "í\xa0½"),
        ("plain", "plain"),
    ],
)
def test_encoded_words(value: str, text: str) -> None:
    assert header_text(value) == text


def test_whom_it_is_to_but_never_the_hidden_ones(linter: Linter) -> None:
    made = draft(
        "To: =?utf-8?Q?J=C3=B3n?= <j@b.example>\nCc: c@b.example\nBcc: secret@b.example\nSubject: I need help\n\nHi Jón, I need a sale.\n"
    )
    assert made.to == "Jón <j@b.example>, c@b.example"
    (report,) = linter.lint([message_of(made)])
    assert report.findings
    assert "secret" not in json.dumps([str(report), made.to, made.text, made.subject])


@pytest.mark.parametrize(
    ("headers", "reply"),
    [
        ("In-Reply-To: <a@b>\nSubject: Re: x", True), ("References: <a@b>\n <c@d>\nSubject: x", True), ("Subject: Re: x", False),
        ("In-Reply-To:\nSubject: Re: x", False),
    ],
)  # fmt: skip
def test_whether_it_answers(headers: str, reply: bool) -> None:
    assert draft(f"{headers}\n\nHi").reply is reply


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("one \r\ntwo \r\nthree\r\nfour", "one two three\r\nfour"),
        ("> a \n> b\n>> c \n> d", "> a b\n>> c \n> d"),
        ("one \n\ntwo", "one \ntwo"),
        (" >not quoted\n From here", ">not quoted\nFrom here"),
        ("so long \n-- \nBen", "so long \n-- \nBen"),
        ("", ""),
    ],
)
def test_flowed_text(source: str, text: str) -> None:
    made = unflowed(source, 0, len(source))
    assert made.text == text
    for i, char in enumerate(text):
        place = made.map.span(i, i + 1)
        assert source[place.start : place.end] in (char, "") or char in " \r\n"


def test_flowed_mail_and_deleted_blanks() -> None:
    head = "Subject: x\nContent-Type: text/plain; format=Flowed{}\n\nhot \novens\n"
    assert draft(head.format("")).text == "hot ovens\n"
    assert draft(head.format("; DelSp=yes")).text == "hotovens\n"


@pytest.mark.parametrize(
    ("mail", "words"),
    [
        (multipart("encrypted; protocol=x", part("application/pgp-encrypted", "Version: 1")), "is encrypted"),
        (part("application/pkcs7-mime; smime-type=enveloped-data", "xx", "base64"), "is encrypted"),
        (part("application/pkcs7-mime; smime-type=signed-data", "xx", "base64"), "hides its text"),
        (part("text/plain", "-----BEGIN PGP MESSAGE-----\n\nxx"), "is encrypted (PGP)"),
        (multipart("mixed", part("application/x-pkcs7-mime", "xx")), "is encrypted"),
        (PICTURE, "has no text to read: it is image/png"),
        (multipart("mixed", ATTACHED, PICTURE), "has no text to read: it is multipart/mixed with text/plain, image/png"),
        (part("text/calendar", "BEGIN:VCALENDAR"), "has no text to read"),
        (part("text/plain", "word " * (LONGEST // 5 + 1)), "has more than 256 KB of text"),
        (part("text/html", "<b></b>" * (LONGEST // 7 * 4 + 9)), "has more than 1,024 KB of HTML"),
        (part("text/plain", "Hi\0"), "NUL byte"),
    ],
)
def test_what_cannot_be_read(mail: str, words: str) -> None:
    found = error(f"Subject: x\n{mail}")
    assert words in found.problem
    assert found.line > 0


def test_utf_16() -> None:
    assert "UTF-16" in error("Subject: x\n\nHi".encode("utf-16")).problem


def test_a_subject_of_its_own_character_set() -> None:
    made = draft("Subject: Les cafés\nContent-Type: text/plain; charset=iso-8859-1\n\n".encode() + "à côté\n".encode("cp1252"))
    assert (made.subject, made.text, made.subject_exact) == ("Les cafés", "à côté\n", False)


@pytest.mark.parametrize(
    ("body", "given", "channel", "said"),
    [
        ("hi ada, who lights the oven?", None, "email", "read"),
        ("hi ada, who lights the oven?", "dm", "dm", "given"),
        ("The May letter\n\n" + "Flour is dear this month. " * 40 + "\n\nUnsubscribe here", None, "copy", "read"),
    ],
)
def test_a_mail_is_an_e_mail_unless_told_otherwise(body: str, given: Channel | None, channel: str, said: str) -> None:
    message = message_of(replace(draft(f"Subject: x\n\n{body}\n"), channel=given))
    assert (message.channel, message.channel_from) == (channel, said)
