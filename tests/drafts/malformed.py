"""Malformed drafts for every reader, made by a seeded generator: the same ones on every run."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator

MB = 1_000_000
TEXT = "Hi {{first_name}},\n\nI need you to look at our café’s ovens. How do you plan Saturdays?\n\nBest,\nBen\n"
PAGE = (
    "<html><head><title>Ovens &amp; you</title><style>p{}</style></head><body>"
    "<p>Hi {{first_name}},</p><div class=gmail_quote>"
    "<blockquote>old</blockquote></div><ul><li>I <b>need</b> you<li>now</ul><pre>code</pre><!-- note -->"
    "<table><tr><td>a<td>b</table></body>"
)
MAIL = (
    "From: b@a.example\r\nTo: Ada <a@b.example>\r\nSubject: =?utf-8?Q?caf=C3=A9?= ovens\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n'
    "Content-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Hi Ada, \r\nI need=\r\n you.\r\n"
    "--c\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    f"{base64.encodebytes(PAGE.encode()).decode()}\r\n--c--\r\n--b--\r\n"
)
BOX = "".join(f"From b@a.example Mon Mar  3 10:00:0{n} 2025\n{MAIL.replace(chr(13), '')}\n" for n in range(3))
CSV = 'id,Subject,Email Body,channel\n1,"Ovens, two","Hi Ada,\n\nI ""need"" you.",email\n2,Rotas,Hi Bo,dm\n3,x,"Hi, y",sms\n'
JSONL = "".join(json.dumps({"id": n, "text": TEXT, "subject": "Ovens", "stage": "first"}) + "\n" for n in range(3))
MARKDOWN = f"---\nchannel: dm\nsubject: 'Ovens'\n---\n{TEXT}\n```\ncode\n```\n"
SAMPLES = {"txt": TEXT, "md": MARKDOWN, "html": PAGE, "eml": MAIL, "mbox": BOX, "csv": CSV, "tsv": CSV.replace(",", "\t"), "jsonl": JSONL}

SPLINTERS = (
    b"\0",
    b"\xff\xfe",
    b"\xc3",
    b"\xed\xa0\xbd",
    b"\xf0\x9f\x98",
    b"<",
    b"<a ",
    b"<!--",
    b"-->",
    b"<pre>",
    b"<div hidden>",
    b"</td></td>",
    b"&",
    b"&#xD83D;",
    b"&#0;",
    b"{{",
    b"}}",
    b"{%",
    b"{{#if x}}",
    b"{a|{b|c}}",
    b"{{RANDOM | a | b",
    b"[",
    b'"',
    b'""',
    b"'",
    b",",
    b"\n",
    b"\r",
    b"\r\n\r\n",
    b"\t",
    b"--b\r\n",
    b"--c--",
    b"=",
    b"=?utf-8?B?",
    b"=?x-nope?Q?=ZZ?=",
    b"=?utf-8?Q?=ED=A0=BD?=",
    b"Content-Type: text/plain; charset=x-nope\r\n",
    b"charset=utf-7",
    b"boundary=",
    b"Content-Type: multipart/mixed\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"\\ud83d",
    b"\\",
    b"null",
    b"[[[[",
    b"---\n",
    b"```\n",
    b"> ",
    b"From ",
    b"\nFrom x Mon Mar  3 10:00:00 2025\n",
    b"\nOn Mon, 3 Mar 2025 at 10:00, Ada wrote:\n",
    b"\xe2\x80\x8b",
    b"\xe2\x80\xae",
    b"-----BEGIN PGP MESSAGE-----\n",
)


def mutated(dice: random.Random, data: bytes) -> bytes:
    """``data`` with a few splinters in it, holes, doubled stretches, flipped bytes, or cut off."""
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(data) + 1)
        to = min(len(data), at + dice.randint(1, 60))
        noise = bytes(dice.randrange(256) for _ in range(20))
        splinter = dice.choice(SPLINTERS) * dice.choice([1, 1, 1, 40])
        before, inside, after = data[:at], data[at:to], data[to:]
        data = dice.choice(
            [
                before + splinter + inside + after,
                before + after,
                before + inside + inside + after,
                before + noise[:1] + inside[1:] + after,
                before + noise + inside + after,
                before or data[:1],
            ]
        )
    return data


def head(kind: str, encoding: str = "7bit") -> bytes:
    return f"From: b@a.example\nSubject: Ovens\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n".encode()


def nested_mail(depth: int) -> bytes:
    opened = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return f"Subject: x\n{opened}Content-Type: text/plain\n\nHi Ada, I need you.\n".encode()


def handmade() -> Iterator[tuple[str, bytes]]:
    """Inputs that cost parsers time or crash them, and the usual accidents."""
    page = head("text/html")
    yield from (("html", (bit * (MB // 5))[: MB // 5].encode()) for bit in HOSTILE_MARKUP)
    yield from (("eml", page + (bit * 5000)[:50_000].encode()) for bit in HOSTILE_MARKUP)
    yield from (
        (suffix, line * size)
        for suffix in ("txt", "md", "html", "jsonl", "csv", "mbox")
        for line in (b"x", b" ", b"\n")
        for size in (MB, MB // 4, 0)
    )
    yield from ((suffix, TEXT.encode("utf-16")) for suffix in SAMPLES)
    yield from ((suffix, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20) for suffix in SAMPLES)
    for name in (
        "x-nope",
        "utf-7",
        "idna",
        "punycode",
        "unicode_escape",
        "hex",
        "rot13",
        "utf-16",
        "iso-2022-jp",
        "",
        '"',
        "utf-8; name*",
        "\x7f",
    ):
        yield "eml", head(f"text/plain; charset={name}") + "Hi Ada, caf\u00e9 +2AA- xn--\n".encode("cp1252")
        yield "html", f"<meta charset={name}>Hi Ada, caf\u00e9".encode("cp1252")
    for header in (
        "Message-ID: <[abc@m.com]>",
        'To: "',
        "From: =?utf-8?Q?=0A?=",
        "Content-Type: text/plain; name*",
        "Content-Type: ;;;=",
        "Subject",
        "Subject: " + "=?utf-8?q?a?= " * 3000,
        "To: " + "a@b.example, " * 5000,
        "Content-Type: " + 'x="' * 5000,
        ": x",
        "Subject: =?utf-8?b?" + "?" * 9000,
    ):
        yield "eml", f"From: b@a.example\r\n{header}\r\n\r\nHi Ada, I need you.\r\n".encode()
    yield from (("eml", nested_mail(depth)) for depth in (1, 13, 2000))
    yield from (
        ("eml", head(kind) + b"Hi Ada, I need you.")
        for kind in ("multipart/mixed", "multipart/mixed; boundary=", "multipart/encrypted", "image/png", "message/rfc822")
    )
    yield "eml", head("text/plain", "base64") + base64.b64encode(TEXT.encode())[:-3] + b"\n--\nlist footer\n"
    yield "eml", head("text/plain", "base64") + b"=" * 1000
    yield "eml", head("text/plain", "quoted-printable") + b"=" * MB
    yield "eml", head("text/plain") + b"word " * (MB // 5)
    yield "eml", head("text/plain; format=flowed") + b"> x \n" * 40_000
    yield "eml", b"Subject: x\n" * (MB // 11)
    yield "eml", head("multipart/mixed; boundary=b") + b"--b\n\n\n" * 100_000
    yield "mbox", b"From x Mon Mar  3 10:00:00 2025\n\n" * 3000
    yield "mbox", b"From x\n\n" * 20_000
    yield "csv", b'id,text\n1,"' + b"x" * MB + b'"\n'
    yield "csv", b'id,text\n1,"never closed\n' + b'2,"closed"\n' * 30_000
    yield "csv", b"id,text\n" + b'1,"\n' * 3001
    yield "csv", b"id,text\n1," + b'"' * MB
    yield "csv", b"," * MB + b"\n" + b"," * MB
    yield "csv", b"a;b\n1;2\n"
    yield "csv", b"text\r" * 100
    yield "csv", b"sep=;\n"
    yield "jsonl", b"[" * MB + b"\n" + b'{"text": "\\ud83d"}\n' + b'{"text": "a", "id": 1e999}\n' + b"{}"
    yield "jsonl", b'{"text": "' + b"\\u0000" * 1000 + b'"}'
    yield "md", b"---\nsubject: &a [*a, *a]\nchannel: {}\n---\nHi"
    yield "txt", b"{{" * 50_000 + b"{a|" * 50_000


HOSTILE_MARKUP = (
    "<a ",
    '<a ="',
    "<a ='<a =\"",
    "<",
    "</",
    "<!",
    "<!--",
    "&",
    "&#",
    "&amp",
    "{{",
    "{{a <b",
    "{%",
    "<div>",
    "<div hidden>",
    "<p hidden>",
    "<td>",
    "<li>x",
    "<blockquote>",
    "<span><div>",
    "</div></b>",
    "<pre>",
    "<code>",
    "<q>",
    "<br>",
    "<style>",
    "<title>x</title",
    "<script>",
    "&nbsp;",
    "<div class=gmail_quote>",
    "<div style='font-size:0'>x",
    "x &lt;% ",
)


def malformed() -> list[tuple[str, bytes]]:
    """(suffix, bytes) of every malformed draft."""
    dice = random.Random(4)
    made = [*handmade()]
    for suffix, sample in SAMPLES.items():
        made += [(suffix, mutated(dice, sample.encode())) for _ in range(45)]
    made += [(dice.choice([*SAMPLES]), bytes(dice.randrange(256) for _ in range(dice.randint(1, 400)))) for _ in range(40)]
    return made
