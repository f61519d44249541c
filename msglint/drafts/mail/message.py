"""Mails: the text a recipient reads, with its subject, whom it is to, and whether it answers another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from msglint.drafts.charsets import decoded
from msglint.drafts.decoding import UTF_16_MARKS, no_nul
from msglint.drafts.html.text import html_text
from msglint.drafts.mail.encoded_words import header_text
from msglint.drafts.mail.entities import MailPart, mail_parts
from msglint.drafts.mail.flowed import unflowed
from msglint.drafts.mail.transfer import from_base64, from_quoted_printable
from msglint.drafts.sizes import LONGEST, bytes_of, too_long
from msglint.errors import DraftError, NothingToRead
from msglint.message import Draft, Origin
from msglint.text import MappedText, Span

_LARGEST_PAGE = 4 * LONGEST  # characters of HTML
_LARGEST_EXACT = 16 * 1024 * 1024  # bytes of a mail that is decoded as a whole
LARGEST_MAIL = 64 * 1024 * 1024  # bytes, attachments and all

_NOT_TEXT = frozenset("calendar css csv directory javascript rfc822-headers vcard x-amp-html x-vcard xml".split())
_STUB = re.compile(
    r"(?:view|read|see|open)\s(?:this|the|it)\b.{0,40}\b(?:html|browser|online)|(?:supports?|enables?|displays?|shows?|in|needs?|requires?|views?)"
    r"\s(?:an?\s|the\s)?html|html[\s-](?:e-?mail|message|version|format|viewer|capable|compatible|part|only)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_STUB = 500
_PGP = re.compile(r"^-----BEGIN PGP (?P<what>SIGNED )?MESSAGE-----[ \t]*\r?$", re.MULTILINE)
_PGP_BODY = re.compile(r"\r?\n[ \t]*\r?\n")
_PGP_END = "-----BEGIN PGP SIGNATURE-----"
_ONE_BY_ONE = re.compile(r"utf-8|ascii|cp125\d|cp8\d\d|iso8859-\d+|koi8-\w|mac-\w+")


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a part. ``exact`` says that ``source`` is the whole mail, and the text ``[start, end)`` of it."""

    part: MailPart
    source: str
    start: int
    end: int
    codec: str
    exact: bool

    @property
    def plain(self) -> bool:
        return self.part.subkind != "html"

    def inside(self) -> str:
        return self.source[self.start : self.end]


def read_mail(path: str, stream: BinaryIO) -> Iterator[Draft | DraftError]:
    """The one draft in a mail's file."""
    try:
        data = bytes_of(path, stream, LARGEST_MAIL, "a mail")
        if data.startswith(UTF_16_MARKS):
            raise DraftError(path, "is UTF-16, which no mail is: save it as UTF-8")
        yield draft_of_mail(path, data.removeprefix(b"\xef\xbb\xbf"))
    except DraftError as error:
        yield error


def draft_of_mail(path: str, data: bytes, *, id: str = "", line: int = 1, is_file: bool = True) -> Draft:
    """The draft in one mail. ``is_file`` says that the bytes are the file, so that places in it are exact."""
    mail = mail_parts(data)
    text = _chosen(path, data, mail, line, is_file)
    made = _made(path, text, line)
    no_nul(path, made.text, 0 if text.exact else line)
    subject = header_text(mail.headers.get("subject", ""))
    place = _subject_place(data, mail, text, subject) if text.exact else None
    draft = Draft(
        id=id or path,
        path=path,
        text=made.text,
        subject=subject,
        mail=True,
        to=", ".join(filter(None, (header_text(mail.headers.get(name, "")) for name in ("to", "cc")))),
        reply=any(mail.headers.get(name) for name in ("in-reply-to", "references")),
        exact=text.exact,
        line=line,
        subject_place=place or (_line_of(data, mail) if is_file else line, 1),
        subject_exact=place is not None,
    )
    return draft if made.text == text.source else replace(draft, origin=Origin(text.source, (made.map,)))


def _chosen(path: str, data: bytes, mail: MailPart, line: int, is_file: bool) -> _Text:
    """The text to read; a DraftError when there is none, or none that can be read."""
    kinds = [f"{part.kind}/{part.subkind}" for part in mail.walk()]
    if kinds[0] in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
        if mail.parameters.get("smime-type", "").lower() == "signed-data":
            raise NothingToRead(path, "is signed in a form that hides its text (S/MIME, signed-data), so it cannot be read", line)
        raise NothingToRead(path, "is encrypted, so its text cannot be read", line)
    found = _best(_Decoder(data, is_file), mail)
    if found:
        return found
    if any("encrypted" in kind or "pkcs7-mime" in kind for kind in kinds):
        raise NothingToRead(path, "is encrypted, so its text cannot be read", line)
    raise NothingToRead(path, f"has no text to read: it is {kinds[0]}" + (f" with {_listed(kinds[1:])}" if kinds[1:] else ""), line)


def _listed(kinds: list[str]) -> str:
    return ", ".join(dict.fromkeys(kinds[:6]))


def _best(decoder: _Decoder, part: MailPart) -> _Text | None:
    """The text of a part that its reader sees first: of alternatives the plain one, unless it only points to the page."""
    if not part.parts:
        return decoder.text(part) if _is_text(part) else None
    if part.subkind == "signed":
        return _best(decoder, part.parts[0])
    found: list[_Text] = []
    for inner in part.parts:
        text = _best(decoder, inner)
        if text:
            found.append(text)
            if part.subkind != "alternative" and text.inside().strip():
                return text
    full = [text for text in found if text.inside().strip()]
    plain = [text for text in full if text.plain and not _is_stub(text.inside())]
    pages = [text for text in full if not text.plain]
    return next(iter([*plain, *pages, *full, *found]), None)


def _is_text(part: MailPart) -> bool:
    attached = part.headers.get("content-disposition", "").lower().lstrip().startswith("attachment")
    return part.kind == "text" and part.subkind not in _NOT_TEXT and not attached


def _is_stub(text: str) -> bool:
    return len(text) <= _LONGEST_STUB and bool(_STUB.search(text))


class _Decoder:
    """Decodes parts; the text of the whole mail is made once for each character set."""

    def __init__(self, data: bytes, is_file: bool) -> None:
        self._data, self._is_file = data, is_file
        self._whole: dict[str, str] = {}

    def text(self, part: MailPart) -> _Text:
        data = self._data[part.start : part.end]
        encoding = part.headers.get("content-transfer-encoding", "").partition(";")[0].partition("(")[0].strip(" \t\"'").lower()
        if encoding == "base64":
            data = from_base64(data)
        elif encoding == "quoted-printable":
            data = from_quoted_printable(data)
        text, codec = decoded(data, part.parameters.get("charset", ""))
        as_it_is = self._is_file and encoding not in ("base64", "quoted-printable") and len(self._data) <= _LARGEST_EXACT
        if as_it_is and _ONE_BY_ONE.fullmatch(codec) and (whole := self._decoded(codec)):
            start = len(self._data[: part.start].decode(codec))
            if whole[start : start + len(text)] == text:
                return _Text(part, whole, start, start + len(text), codec, exact=True)
        return _Text(part, text, 0, len(text), codec, exact=False)

    def _decoded(self, codec: str) -> str:
        if codec not in self._whole:
            try:
                self._whole[codec] = self._data.decode(codec)
            except UnicodeDecodeError:
                self._whole[codec] = ""
        return self._whole[codec]


def _made(path: str, text: _Text, line: int) -> MappedText:
    """The text as it is read: tags, soft line breaks and a signature's armour taken off."""
    place = _without_armour(path, text, line)
    most = LONGEST if text.plain else _LARGEST_PAGE
    if place.end - place.start > most:
        raise NothingToRead(path, too_long(most, "text" if text.plain else "HTML"), line)
    if not text.plain:
        try:
            made = html_text(text.source, place.start, place.end)
        except ValueError as error:
            raise DraftError(path, str(error), line) from None
        if len(made.text) > LONGEST:
            raise NothingToRead(path, too_long(), line)
        return made
    if text.part.parameters.get("format", "").lower() == "flowed":
        return unflowed(text.source, place.start, place.end, drop_blank=text.part.parameters.get("delsp", "").lower() == "yes")
    made = MappedText(text.source)
    made.copy(place.start, place.end)
    return made


def _without_armour(path: str, text: _Text, line: int) -> Span:
    armour = _PGP.search(text.source, text.start, text.end)
    if not armour:
        return Span(text.start, text.end)
    if not armour["what"]:
        raise NothingToRead(path, "is encrypted (PGP), so its text cannot be read", line)
    body = _PGP_BODY.search(text.source, armour.end() - 1, text.end)
    start = body.end() if body else text.start
    end = text.source.find(_PGP_END, start, text.end)
    return Span(start, end if end >= 0 else text.end)


def _subject_place(data: bytes, mail: MailPart, text: _Text, subject: str) -> tuple[int, int] | None:
    """Line and column of a subject that stands in its header as it is."""
    place = mail.places.get("subject")
    if not subject or not place:
        return None
    raw = data[place.start : place.end]
    at = len(data[: place.start + len(raw) - len(raw.lstrip())].decode(text.codec))
    if b"\n" in raw.strip() or text.source[at : at + len(subject)] != subject:
        return None
    return text.source.count("\n", 0, at) + 1, at - text.source.rfind("\n", 0, at)


def _line_of(data: bytes, mail: MailPart) -> int:
    place = mail.places.get("subject")
    return data.count(b"\n", 0, place.start) + 1 if place else 1
