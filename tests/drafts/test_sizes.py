"""How long a message may be, in whatever file it stands, and how large a file."""

from __future__ import annotations

import io

import pytest

from msglint.drafts import read_stream
from msglint.drafts.sizes import LONGEST, bytes_of
from msglint.errors import DraftError
from msglint.message import Draft

MAIL = "Subject: Ovens\nContent-Type: text/{}\n\n{}"
FILES = {
    "txt": "{}",
    "md": "{}",
    "html": "<b>{}</b>",
    "eml": MAIL.format("plain", "{}"),
    "csv": "id,text\n7,{}\n8,Hi\n",
    "jsonl": '{{"text": "{}"}}\n{{"text": "Hi"}}\n',
    "json": '[{{"text": "{}"}},\n{{"text": "Hi"}}]',
}
LINES = {"eml": 1, "csv": 2, "jsonl": 1, "json": 1}  # a record's; of the others the file says enough


def read(as_: str, text: str) -> list[Draft | DraftError]:
    return list(read_stream(f"a.{as_}", io.BytesIO(FILES[as_].format(text).encode()), as_=as_))


@pytest.mark.parametrize("as_", FILES)
@pytest.mark.parametrize("char", ["x", "\N{CJK UNIFIED IDEOGRAPH-5B57}", "\N{THUMBS UP SIGN}"])
def test_a_message_may_be_so_long_and_no_longer(as_: str, char: str) -> None:
    whole = read(as_, char * LONGEST)[0]
    assert isinstance(whole, Draft) and whole.text.strip() == char * LONGEST
    found = read(as_, char * (LONGEST + 1))
    assert isinstance(found[0], DraftError)
    assert (found[0].path, found[0].line) == (f"a.{as_}", LINES.get(as_, 0))
    assert found[0].problem == "has more than 256 KB of text, more than msglint reads of a message: shorten it or leave it out"
    assert [each.text for each in found[1:] if isinstance(each, Draft)] == (["Hi"] if as_ in ("csv", "jsonl", "json") else [])


@pytest.mark.parametrize("as_", ["txt", "md"])
def test_no_more_is_read_of_a_file_than_it_takes_to_know(as_: str) -> None:
    stream = io.BytesIO(b"\xff" * 20 * LONGEST)
    (error,) = read_stream("a", stream, as_=as_)
    assert "more than 256 KB" in str(error)
    assert stream.tell() == 4 * LONGEST + 1


@pytest.mark.parametrize("as_", ["html", "jsonl", "csv"])
def test_tags_are_no_text(as_: str) -> None:
    found = read(as_, f"<b id={'i' * 20}>x</b>" * 20_000)[0]
    assert isinstance(found, Draft) and found.text == "x" * 20_000


def test_a_file_may_be_so_large_and_no_larger() -> None:
    mb = 2**20
    assert len(bytes_of("a", io.BytesIO(b"x" * mb), mb, "a page")) == mb
    stream = io.BytesIO(b"x" * 2 * mb)
    with pytest.raises(DraftError, match=r"^a: is a page of more than 1 MB, which msglint does not read: leave it out$"):
        bytes_of("a", stream, mb, "a page")
    assert stream.tell() == mb + 1
