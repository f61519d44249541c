"""Plain text, Markdown with its front matter, and tables."""

from __future__ import annotations

from holding import check_reader, pick

TOKENS = (
    b"---\n", b"...\n", b"+++\n", b"subject: ", b"channel: dm\n", b"stage: first\n", b"to: ", b"thread: |\n", b"fields: final\n",
    b"stakes: high\n", b"seller: [", b"buyer: ", b"msglint: {off: {hype: x}}\n", b"msglint:\n  off:\n    hype: x\n", b"> ", b"'", b'"',
    b"&a ", b"*a", b"[", b"]", b"{", b"}", b"- ", b"? ", b"!!str ", b"|\n", b">-\n", b"%YAML 1.1\n", b"\t", b"#", b": ", b"\n", b"\r\n",
    b"\r", b"\n\n", b"Subject: ", b"Hi Ada,\n", b"Best,\nBen\n", b"-- \n", b"PS: ", b"On Mon, 3 Mar 2025 at 10:00, Ada wrote:\n",
    b"From: a\nSent: b\nTo: c\nSubject: d\n", b"Unsubscribe", b"```\n", b"~~~\n", b"`", b"# ", b"* ", b"1. ", b"[a](http://b.example)",
    b"![a](b)", b"<b>", b"</b>", b"<!-- x -->", b"|---|\n", b"| a | b |\n", b"id,text\n", b"text;subject\n", b"text\tchannel\n",
    b"sep=;\n", b"subject_1,body_1,subject_2,body_2\n", b'""', b",", b";", b'{"text": "', b'"}', b'"id": ', b'"channel": "sms"',
    b"\\ud83d", b"\\u0000", b"null", b"1e999", b"<p>", b"</p>", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"\xe2\x80\x8b", b"\xe2\x80\x94",
    b"msglint: off hype -- x\n", b"{# msglint: off hype -- x #}", b"*", b"_", b"http://a.example", b"\\",
)  # fmt: skip


def one(data: bytes) -> None:
    suffix, data = pick(data, ("md", "txt", "csv", "jsonl", "tsv"))
    check_reader(suffix, data)
