"""Bytes in whatever character set they claim to be in, or are in after all."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ALIASES = {  # what mails and pages say, and what they mean
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "unicode": "utf-8",
    "x-unknown": "utf-8",
    "unknown-8bit": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "ansi": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "big5": "cp950",
    "cp-850": "cp850",
    "macintosh": "mac_roman",
    "x-mac-roman": "mac_roman",
}
# Codecs of Python that are no character sets, or that make half characters.
_NO_CHARSETS = frozenset("idna punycode undefined unicode_escape raw_unicode_escape utf-7 utf_7 mbcs oem".split())
_HALF = re.compile("[\ud800-\udfff]")


def known(charset: str) -> str:
    """The codec for a character set's name; "" when there is none."""
    name = charset.strip(" \t\r\n\"'").lower()
    name = _ALIASES.get(name, name.removeprefix("x-"))
    try:
        codec = codecs.lookup(name).name
        "".encode(codec)
    except (LookupError, ValueError):
        return ""
    return "" if codec in _NO_CHARSETS else codec


def decoded(data: bytes, *charsets: str) -> tuple[str, str]:
    """The text of ``data`` and the codec that read it: a byte-order mark decides, then the first of ``charsets`` that fits,
    then UTF-8, then Windows' Western one, which fits nearly always."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _whole(data[len(mark) :].decode(codec, "replace")), codec
    for name in (*map(known, charsets), "utf-8", "cp1252"):
        if name:
            try:
                return _whole(data.decode(name)), name
            except (UnicodeError, ValueError):
                continue
    return data.decode("latin-1"), "iso8859-1"


def _whole(text: str) -> str:
    """``text`` without half characters, which nothing after us could write out."""
    return _HALF.sub("\ufffd", text)
