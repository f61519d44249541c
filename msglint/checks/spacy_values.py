"""What may stand in spaCy patterns: attributes that our words have, with values they can take.

spaCy itself accepts `LOWER: "Hello"` and `DEP: sbj` and then never finds anything; here they are mistakes with a place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from msglint.language.patterns import read_as
from msglint.language.weights import MODEL
from msglint.language.words import words_of
from msglint.marked_yaml import Node
from msglint.text import fold

Token = dict[str, Any]

_TEXTS = ("LOWER", "TEXT", "ORTH", "SHAPE")
_LABELS = {"TAG": "tagger", "DEP": "parser"}
_FLAGS = (
    "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_BRACKET", "IS_QUOTE", "IS_LEFT_PUNCT",
    "IS_RIGHT_PUNCT", "IS_CURRENCY", "IS_STOP", "IS_SENT_START", "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL",
)  # fmt: skip
ATTRIBUTES = (*_TEXTS, *_LABELS, "LENGTH", *_FLAGS)
_NO_ENTITIES = "msglint's model knows no entities; a name is TAG: NNP"
NOT_HERE: Mapping[str, str] = {
    "LEMMA": "write the forms: LOWER: {IN: [need, needs, needed, needing]}",
    "POS": "use TAG, such as {IN: [VB, VBD, VBG, VBN, VBP, VBZ]} for a verb",
    "MORPH": "use TAG: VBD is a past, NNS a plural",
    "NORM": "use LOWER: words are read in their usual form already",
    "ENT_TYPE": _NO_ENTITIES,
    "ENT_ID": _NO_ENTITIES,
    "ENT_IOB": _NO_ENTITIES,
    "ENT_KB_ID": _NO_ENTITIES,
    "SPACY": "what stands between two words is not kept",
    "IS_SPACE": "spaces and line breaks are no words",
    "SENT_START": "use IS_SENT_START: yes",
    "_": "nothing sets attributes of your own",
}
_OPS = re.compile(r"[!?+*]|\{(\d{0,2})(?:,(\d{0,2}))?\}")
_FUZZY = ("FUZZY", *(f"FUZZY{n}" for n in range(1, 10)))
_COMPARISONS = ("==", "!=", ">=", "<=", ">", "<")
_YES = {"yes": True, "true": True, "no": False, "false": False}


def read_token(node: Node, what: str = "a token", *, op: bool = True) -> Token:
    """The attributes of one token, typed as spaCy wants them; what can never match is a problem."""
    token: Token = {}
    if not node.is_mapping:
        node.complain(f"{what} must be a mapping of attributes", "such as {LOWER: hello}")
    for key, value in node.pairs():
        name = key.text("an attribute").upper()
        if name in token:
            key.complain(f'"{name}" is given twice', "keep one of the two")
        elif name in NOT_HERE:
            key.complain(f"{name} is not set on our words, so nothing would be found", NOT_HERE[name])
        elif name == "OP" and not op:
            key.complain("OP has no place here", "a pattern of dependencies takes each token once")
        elif name == "OP":
            token[name] = _op(value)
        elif name in ATTRIBUTES:
            token[name] = _value(name, value)
        else:
            key.choice((*ATTRIBUTES, *(("OP",) if op else ())), "an attribute")
    return token


def fixed_words(token: Token) -> frozenset[str] | None:
    """The words, in lower case, of which one must be there for the token to match; None when no word is fixed."""
    if token.get("OP", "+") in ("!", "?", "*") or str(token.get("OP")).startswith(("{0", "{,")):
        return None
    for name in ("LOWER", "TEXT", "ORTH"):
        value = token.get(name)
        words = [value] if isinstance(value, str) else value.get("IN") if isinstance(value, dict) else None
        if words:
            return frozenset(word.lower() for word in words)
    return None


def needs_parse(token: Token) -> bool:
    return not _LABELS.keys().isdisjoint(token)


@cache
def labels(name: str) -> tuple[str, ...]:
    """The labels of the model's tagger ("TAG") or parser ("DEP"), read without loading it."""
    known: dict[str, list[str]] = json.loads((MODEL / "meta.json").read_text("utf-8"))["labels"]
    return tuple(known[_LABELS[name]])


def _op(node: Node) -> str:
    text = node.text("OP")
    found = _OPS.fullmatch(text)
    least, most = found.groups() if found else (None, None)
    if node.is_text and (not found or text in ("{}", "{,}") or (least and most and int(least) > int(most))):
        node.complain(f'OP can\'t be "{text}"', 'legal: "!", "?", "+", "*", "{2}", "{1,3}", "{2,}", "{,3}"; in quotes')
    return text


def _value(name: str, node: Node) -> Any:
    if name in _FLAGS:
        return _YES[node.choice(_YES, name)]
    if name == "LENGTH":
        return _length(node)
    read = _reader(name)
    if not node.is_mapping:
        if node.is_list:
            node.complain(f"{name} must be one value", f"for several, write {name}: {{IN: [...]}}")
        return read(node) if node.is_text else ""
    legal = ("IN", "NOT_IN", "REGEX") if name in _LABELS else ("IN", "NOT_IN", "REGEX", *_FUZZY)
    found: Token = {}
    for predicate, value in node.mapping(name, legal).items():
        if predicate == "REGEX":
            found[predicate] = _regex(name, value)
        elif predicate in ("IN", "NOT_IN"):
            found[predicate] = [read(item) for item in value.items(predicate)]
            if value.is_list and not found[predicate]:
                value.complain(f"{predicate} is empty")
        else:
            found[predicate] = read(value)
    if not any(node.pairs()):
        node.complain(f"{name} says nothing", f"it can have: {', '.join(legal)}")
    return found


def _length(node: Node) -> Any:
    def number(value: Node) -> int:
        text = value.text("LENGTH")
        if value.is_text and not text.isdecimal():
            value.complain(f'LENGTH: "{text}" is not a number of letters')
        return int(text) if text.isdecimal() else 0

    if not node.is_mapping:
        return number(node)
    return {name: number(value) for name, value in node.mapping("LENGTH", _COMPARISONS).items()}


def _reader(name: str) -> Callable[[Node], str]:
    if name in _LABELS:
        return lambda node: node.choice(labels(name), name)
    return _shape if name == "SHAPE" else lambda node: _word(name, node)


def _shape(node: Node) -> str:
    text = node.text("SHAPE")
    if not text or re.search(r"[^\W\dxXd_]|\d|\s", text):
        node.complain(f'no word has the shape "{text}"', "X is a capital, x a small letter, d a digit, such as Xxx or dd")
    elif re.search(r"(.)\1{4}", text):
        node.complain(f'no word has the shape "{text}"', "a row of more than four is written as four: any longer word is xxxx")
    return text


def _word(name: str, node: Node) -> str:
    """One word as it is read; anything else would never be found."""
    text = node.text(name)
    if not node.is_text:
        return text
    if name == "LOWER" and text != text.lower():
        node.complain(f'LOWER "{text}" is never found: it is compared with words in lower case', f"write {text.lower()}")
        return text
    read = read_as(text) if text == text.lower() else tuple(word.read for word in words_of(fold(text)))
    if not read:
        node.complain(f"{name} is empty")
    elif len(read) > 1:
        each = ", ".join(f"{{{name}: {_quoted(word)}}}" for word in read)
        node.complain(f'"{text}" is not one word but {len(read)}', f"give each a token of its own: {each}")
    elif read[0].lower() != text.lower():
        node.complain(f'"{text}" is read as "{read[0]}"', f"write {_quoted(read[0])}")
    return text


def _quoted(word: str) -> str:
    return word if re.fullmatch(r"\w+", word) else f'"{word}"'


def _regex(name: str, node: Node) -> str:
    text = node.text("REGEX")
    try:
        compiled = re.compile(text)
    except re.error as error:
        node.complain(f"REGEX can't be read: {error}", "\\ and { stand in a YAML text as they are when it is in single quotes")
        return text
    if name == "LOWER" and re.search("[A-Z]", re.sub(r"\\.|\(\?[^)]*\)", "", text)):
        node.complain(f'REGEX "{text}" has a capital, and LOWER is compared with words in lower case', "write it in lower case")
    elif name in _LABELS and not any(compiled.search(label) for label in labels(name)):
        node.complain(f'REGEX "{text}" fits none of the {name}s', f"there are: {', '.join(labels(name))}")
    return text
