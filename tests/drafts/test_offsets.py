"""Places in every format: what is exact cuts its quote out of the file itself, by offset and by line and column."""

from __future__ import annotations

import base64
import html
import json
import quopri
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from msglint.drafts import message_of, read_path
from msglint.finding import DraftReport, Place
from msglint.linter import Linter
from msglint.message import Draft, Message

OPENERS = [
    "I really need to make a sale before Friday.",
    "We're the leading provider of bakery software, and I'd love to show you our platform.",
    "I just wanted to check in, sorry to bother you again.",
    "I saw that your bakery in Łódź opened a second shop – congrats!",
    "I’m hoping to get 15 minutes of your time & I need it this week.",
]
MIDDLES = [
    "How do you plan the ovens on a Saturday at the moment?",
    "We need three more customers to hit our quota, so it would mean a lot to me.",
    "Your café’s menu changed twice this month, which bakers say costs them a day each time.",
    "Our award-winning, cutting-edge solution is a game-changer.",
    "What happens when a baker calls in sick at five?",
    "Don't miss out: this is a limited-time offer!!!",
]
ENDS = [
    "Can we hop on a quick call tomorrow?",
    "Would it be a bad idea to compare notes?",
    "Please let me know when you are free, I would really appreciate it.",
]
SUBJECTS = ["Your second oven", "Quick question", "I need your help", "Ovens & rotas on Saturdays", "Les cafés à Łódź"]
CASES = 26


def texts() -> Iterator[tuple[str, str]]:
    """(subject, text) of messages; their lines end in LF."""
    dice = random.Random(20)
    for _ in range(CASES):
        body = f"{dice.choice(OPENERS)} {dice.choice(MIDDLES)}\n\n{dice.choice(MIDDLES)}\n\n{dice.choice(ENDS)}"
        yield dice.choice(SUBJECTS), f"Hi {dice.choice(['Ada', 'Łukasz', '{{first_name}}'])},\n\n{body}\n\nBest,\nBen\n"


def as_txt(subject: str, text: str, dice: random.Random) -> bytes:
    return f"Subject: {subject}\n\n{text}".replace("\n", dice.choice(["\n", "\r\n"])).encode(
        "utf-8-sig" if dice.random() < 0.3 else "utf-8"
    )


def as_md(subject: str, text: str, dice: random.Random) -> bytes:
    return f"---\nchannel: email\nsubject: {subject}\n---\n{text}".encode()


def page(text: str, dice: random.Random) -> str:
    """The text as somebody's mail program would write it."""
    paragraphs = []
    for paragraph in text.strip().split("\n\n"):
        words = []
        for word in (
            html.escape(paragraph, quote=False).replace("\n", "<br>\n").replace("’", dice.choice(["’", "&rsquo;", "&#8217;"])).split(" ")
        ):
            if "<" not in word and "&" not in word and "{" not in word and dice.random() < 0.2:
                cut = dice.randrange(len(word))
                word = dice.choice(
                    [f"<b>{word}</b>", f"{word[:cut]}<i>{word[cut:]}</i>", f'<a href="https://a.example/?q={word}">{word}</a>']
                )
            words.append(word)
        joined = "".join(word + dice.choice([" ", " ", " ", "\n  ", "&nbsp;", " <!-- x --> "]) for word in words).strip()
        paragraphs.append(
            dice.choice([f"<p>{joined}</p>", f"<div style='margin:0'>{joined}</div><div><br></div>", f"<tr><td>{joined}</td></tr>"])
        )
    return "\n".join(["<div style='display:none'>I need you</div>", *paragraphs, "<img src=x alt='I need you'>"])


def as_html(subject: str, text: str, dice: random.Random) -> bytes:
    head = f"<html><head><title>{html.escape(subject)}</title><style>p {{ color: red }}</style></head><body>\n"
    return f"{head}{page(text, dice)}\n</body></html>".encode()


def mail(subject: str, kind: str, encoding: str, body: bytes, line_end: str = "\r\n") -> bytes:
    if not subject.isascii():
        subject = f"=?utf-8?B?{base64.b64encode(subject.encode()).decode()}?="
    head = f"From: b@a.example\nTo: Ada <a@b.example>\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: {kind}\n"
    return (head + f"Content-Transfer-Encoding: {encoding}\n\n").replace("\n", line_end).encode() + body


def as_8bit(subject: str, text: str, dice: random.Random) -> bytes:
    return mail(subject, "text/plain; charset=utf-8", "8bit", text.replace("\n", "\r\n").encode())


def as_western(subject: str, text: str, dice: random.Random) -> bytes:
    text = text.replace("Ł", "L").replace("ź", "z").replace("ó", "o")
    return mail(subject, "text/plain; charset=windows-1252", "8bit", text.encode("cp1252"), "\n")


def as_quoted_printable(subject: str, text: str, dice: random.Random) -> bytes:
    return mail(subject, "text/plain; charset=utf-8", "quoted-printable", quopri.encodestring(text.encode()))


def as_base64(subject: str, text: str, dice: random.Random) -> bytes:
    return mail(subject, 'text/plain; charset="utf-8"', "base64", base64.encodebytes(text.encode()))


def as_flowed(subject: str, text: str, dice: random.Random) -> bytes:
    soft = re.sub(r"(.{30,50}) (?=\S)", r"\1 \n", text)
    return mail(subject, "text/plain; charset=utf-8; format=flowed", "8bit", soft.encode())


def as_html_mail(subject: str, text: str, dice: random.Random) -> bytes:
    return mail(subject, "text/html; charset=utf-8", "8bit", page(text, dice).encode())


def as_html_quoted_printable(subject: str, text: str, dice: random.Random) -> bytes:
    return mail(subject, "text/html; charset=utf-8", "quoted-printable", quopri.encodestring(page(text, dice).encode()))


def as_alternative(subject: str, text: str, dice: random.Random) -> bytes:
    parts = f"--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n--b\nContent-Type: text/html\n\n{page(text, dice)}\n--b--\n"
    return mail(subject, 'multipart/alternative; boundary="b"', "8bit", parts.encode())


def as_csv(subject: str, text: str, dice: random.Random) -> bytes:
    return "id;Subject;Email Body\n7;{};{}\n".format(*(f'"{cell}"' for cell in (subject, text.replace('"', '""')))).encode()


def as_jsonl(subject: str, text: str, dice: random.Random) -> bytes:
    return json.dumps({"subject": subject, "text": text}, ensure_ascii=dice.random() < 0.5).encode()


def as_mbox(subject: str, text: str, dice: random.Random) -> bytes:
    return b"From b@a.example Mon Mar  3 10:00:00 2025\n" + as_8bit(subject, text, dice)


Render = Callable[[str, str, random.Random], bytes]
FORMATS: dict[str, tuple[str, Render, bool]] = {  # suffix, how it is written, whether places in the text are exact
    "txt": ("txt", as_txt, True),
    "md": ("md", as_md, True),
    "html": ("html", as_html, True),
    "8bit": ("eml", as_8bit, True),
    "western": ("eml", as_western, True),
    "flowed": ("eml", as_flowed, True),
    "html mail": ("eml", as_html_mail, True),
    "alternative": ("eml", as_alternative, True),
    "quoted-printable": ("eml", as_quoted_printable, False),
    "html quoted-printable": ("eml", as_html_quoted_printable, False),
    "base64": ("eml", as_base64, False),
    "csv": ("csv", as_csv, False),
    "jsonl": ("jsonl", as_jsonl, False),
    "mbox": ("mbox", as_mbox, False),
}


@pytest.fixture(scope="module")
def plain_words(linter: Linter) -> list[list[tuple[str, str]]]:
    """What is found in each text when it is a plain text file's."""
    messages = [message_of(Draft("a", "a", text, subject=subject, channel="email")) for subject, text in texts()]
    return [found(report) for report in linter.lint(messages)]


def places(report: DraftReport) -> Iterator[tuple[str, Place]]:
    for finding in report.findings:
        yield finding.rule, finding.place
    for strength in report.strengths:
        yield strength.rule, strength.place
    for question in report.questions:
        yield question.kind, question.place


def found(report: DraftReport) -> list[tuple[str, str]]:
    """What was found, with its words as a reader sees them."""
    return [(rule, words(place.quote)) for rule, place in places(report)]


def words(quote: str) -> str:
    plain = html.unescape(re.sub(r"<!--.*?-->|</?[a-z][^>]*>", "", quote, flags=re.DOTALL))
    return " ".join(plain.split())


@pytest.mark.parametrize("name", FORMATS)
def test_places(name: str, linter: Linter, plain_words: list[list[tuple[str, str]]], tmp_path: Path) -> None:
    suffix, render, exact = FORMATS[name]
    dice = random.Random(name)
    files, messages = [], []
    for number, (subject, text) in enumerate(texts()):
        path = tmp_path / f"{number}.{suffix}"
        path.write_bytes(render(subject, text, dice))
        (draft,) = read_path(path)
        assert isinstance(draft, Draft)
        files.append(path)
        messages.append(message_of(draft, channel="email"))
    count = 0
    for path, message, report, expected in zip(files, messages, linter.lint(messages), plain_words, strict=True):
        for _, place in places(report):
            check(place, message, path)
            count += place.part == "text"
            assert place.exact is exact or place.part == "subject"
        if name != "western":  # which has other letters
            assert found(report) == expected
    assert count > 2 * CASES


def check(place: Place, message: Message, path: Path) -> None:
    assert message.source(place.part)[place.start : place.end] == place.quote != ""
    if not place.exact:
        assert (place.line, place.column) == (message.draft.line, 1) or place.part == "subject"
        return
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    source = data.decode("cp1252" if b"windows-1252" in data else "utf-8")
    if place.part == "text":
        assert source[place.start : place.end] == place.quote
    lines = source.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    start, end = starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
    assert source[start:end] == place.quote
