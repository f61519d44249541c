"""Merge fields, spintax and conditions: what the lexers find, and the texts that come of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from holding import check_maps, check_message, soon, text_of

from msglint.drafts import message_of
from msglint.drafts.fields.branches import branches_of
from msglint.drafts.fields.groups import Group, groups_of, unspun
from msglint.drafts.fields.lexer import fields_of
from msglint.message import Draft, Origin

TOKENS = (
    b"{{", b"}}", b"{{{", b"}}}", b"{", b"}", b"|", b"||", b"{%", b"%}", b"{%-", b"-%}", b"{#", b"#}", b"${", b"#{", b"{!", b"*|", b"|*",
    b"%", b"%%", b"%%=", b"<<", b">>", b"\xc2\xab", b"\xc2\xbb", b"<First Name>", b"[", b"]", b"[[", b"]]", b"](", b"first_name",
    b"company", b"name", b"icebreaker", b"sender.", b"RANDOM |", b"spin |", b"fallback=", b"default: 'you'", b"default=", b' or "there"',
    b" ?? ", b"#if x", b"/if", b"else", b"else if y", b"elsif z", b"endif", b"if a", b"unless b", b"each c", b"for d in e", b"endfor",
    b"case f", b"when 1", b"comment", b"endcomment", b"raw", b"endraw", b"capture g", b"IF:X", b"ELSE:", b"END:IF", b"IFNOT:Y",
    b"%IF $A%", b"%ELSE%", b"%/IF%", b"^", b"~", b"!--", b"`", b"```\n", b"~~~\n", b"\n", b"\r\n", b"\n\n", b" ", b"\\", b"https://",
    b"www.", b"\xe2\x80\x9c", b"Hi ", b"[x]: http://", b"[1]", b": ", b"NullValue(", b"personalization_token('", b"', 'there')", b"/",
    b"Hello", b"\xc2\xa0",
)  # fmt: skip


def left_out(size: int, kept: list[tuple[int, int]], groups: list[Group]) -> Iterator[int]:
    """What is in no stretch that is kept, and in no group: it should be blanks."""
    taken = bytearray(size)
    for start, end in (*kept, *((group.start, group.end) for group in groups)):
        taken[start:end] = b"x" * (end - start)
    return (i for i in range(size) if not taken[i])


def one(data: bytes) -> None:
    start, text = (data[0] if data else 0), text_of(data[1:])
    start = start - 200 if 200 < start <= 200 + len(text) else 0
    with soon():
        fields = fields_of(text, "text", start)
        groups = groups_of(text, start)
        spun = unspun(text, start)
        readings = branches_of(text, start)
    assert all(start <= field.start < field.end <= len(text) and field.raw == text[field.start : field.end] for field in fields)
    assert all(a.end <= b.start for a, b in pairwise(fields))
    for group in groups:
        assert start <= group.start < group.end <= len(text)
        assert all(group.start <= a <= b <= group.end for a, b in group.branches)
        assert all(a[1] <= b[0] for a, b in pairwise(group.branches))
    for group, following in pairwise(groups):
        assert following.start >= group.end or following.end <= group.end  # one within the other, or apart
    assert all(a.end <= b.start for a, b in pairwise(spun))
    assert bool(readings) == bool(groups)
    for reading, map in readings:
        assert reading[:start] == text[:start]
        check_maps(reading, Origin(text, (map,)))
        assert "".join(text[a:b] for _, a, b in map.pieces) == reading
        assert not any(text[i] not in " \t" for i in left_out(len(text), [(a, b) for _, a, b in map.pieces], groups))
    for kind in ("template", "final"):
        with soon():
            message = message_of(Draft("a", "a", text, subject=text, body_start=start), fields=kind)  # type: ignore[arg-type]
        check_message(message)
