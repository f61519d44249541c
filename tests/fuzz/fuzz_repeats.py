"""Texts that say one thing over and over: whatever it is, the time grows with the length and no faster."""

from __future__ import annotations

from holding import SECONDS, read, soon

from msglint.drafts import message_of
from msglint.message import Draft

TOKENS = (
    b"a ", b"A", b"(", b")", b"1", b"1,", b"http://", b"www.a.", b"\xf0\x9f\x98\x80", b"{{", b"}}", b"{a|", b"[", b"[a](", b"<a ", b"<b>",
    b"</b>", b"<", b"&", b"&amp", b"=", b"=?utf-8?Q?a?=", b"\n", b"\r\n", b" \n", b"\n\n", b"> ", b"- ", b"--", b"`", b"```\n", b"* ",
    b"_", b"\"", b"'", b"\xe2\x80\x9c", b"Hi ", b"Hi Ada,\n", b"Best,\n", b"PS ", b"On Mon 2025 wrote:\n", b"From: a\n",
    b"Content-Type: ", b"--b\n", b"; a=", b"|", b"| a ", b",", b";", b'""', b"\t", b"<!-- ", b"msglint:", b"{# msglint: ",
    b"# msglint: off a\n", b"*|", b"|*", b"%", b"${", b"{%", b"@", b".", b"a.b", b"\\", b"\xc2\xa0", b"\xff",
)  # fmt: skip
KINDS = ("txt", "md", "html", "eml", "page", "flowed", "mbox", "csv", "jsonl")
_HEADS = {
    "eml": b"Subject: x\n\n",
    "page": b"Subject: x\nContent-Type: text/html\n\n",
    "flowed": b"Subject: x\nContent-Type: text/plain; format=flowed\n\n",
    "jsonl": b'{"text": "',
    "csv": b"id,text\n",
}
_SIZE = 30_000


def one(data: bytes) -> None:
    """The first byte is the kind; then, with 0xFF between, what comes over and over, what comes before it, and behind it."""
    kind, rest = KINDS[(data[0] if data else 0) % len(KINDS)], data[1:200]
    again, _, around = rest.partition(b"\xff")
    before, _, behind = around.partition(b"\xff")
    long = _HEADS.get(kind, b"") * (before[:1] != b"!") + before + again * (_SIZE // max(1, len(again))) + behind
    with soon(SECONDS * 0.75):
        found = read({"page": "eml", "flowed": "eml"}.get(kind, kind), long)
    for draft in [each for each in found if isinstance(each, Draft)][:1]:
        for fields in ("template", "final"):
            with soon():
                message_of(draft, fields=fields)  # type: ignore[arg-type]
