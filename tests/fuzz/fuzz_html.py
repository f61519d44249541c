"""Web pages: tags, the text a reader sees, the places in the source."""

from __future__ import annotations

from html import unescape
from itertools import pairwise

from holding import check_maps, check_reader, soon, text_of

from msglint.drafts.html.tags import closed_by, tags_of
from msglint.drafts.html.text import html_text
from msglint.message import Origin

TOKENS = (
    b"<p>", b"</p>", b"<div ", b"</div>", b"<br/>", b"<table><tr><td>", b"</td>", b"</table>", b"<ul><li>", b"<ol>", b"<blockquote>",
    b"</blockquote>", b"<pre>", b"</pre>", b"<code>", b"</code>", b"<q>", b"</q>", b"<a href=", b"<b>", b"</b>", b"<span style='",
    b"hidden", b"display:none", b"font-size:0", b"white-space:pre", b"margin:0", b"class=gmail_quote", b"class=gmail_attr",
    b"class=gmail_signature", b"id=divRplyFwdMsg", b"type=cite", b"<title>", b"</title>", b"<script>", b"</script", b"<style>",
    b"</style>", b"<!--", b"-->", b"<!", b"<?", b"</", b"&nbsp;", b"&amp;", b"&lt", b"&#x41;", b"&#0;", b"&#55357;", b"&zwnj;", b"{{",
    b"}}", b"{%", b"%}", b"<<", b">>", b"<First Name>", b"='", b'="', b"/>", b"<head>", b"<body>", b"<meta charset=", b"utf-16",
    b"shift_jis", b"<hr>", b"<h1>", b"<dl><dt>", b"<dd>", b"<option>", b"<svg>", b"<!-- msglint: off hype -- why -->", b"\xc2\xa0",
    b"\xe2\x80\x8b", b"\xff\xfe", b"--\n", b"--&nbsp;", b"<template>", b"<textarea>",
)  # fmt: skip


def one(data: bytes) -> None:
    check_reader("html", data, divided=8)
    source = text_of(data)
    with soon():
        tags = tags_of(source, 0, len(source))
        closed = closed_by(tags)
    assert all(0 <= tag.start < tag.end <= len(source) and source[tag.start] == "<" for tag in tags)
    assert all(a.end <= b.start for a, b in pairwise(tags))
    assert all(tag.inside is None or tag.start <= tag.inside.start <= tag.inside.end <= tag.end for tag in tags)
    assert len(closed) == len(tags) and all(i < end <= len(tags) for i, end in enumerate(closed) if not tags[i].empty and tags[i].name)
    with soon():
        made = html_text(source)
    check_maps(made.text, Origin(source, (made.map,)))
    pieces = made.map.pieces
    stops = [*(at for at, _, _ in pieces[1:]), len(made.text)]
    for (at, start, end), stop in zip(pieces, stops, strict=False):
        text, origin = made.text[at:stop], source[start:end]
        if origin:
            assert text in (origin, unescape(origin)) or text == " "
        else:
            assert not text.strip(' \n->`"'), text  # lines, bullets and quotes are all that is made from nothing
