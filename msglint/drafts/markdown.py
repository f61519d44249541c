"""Markdown drafts: front matter with the message's keys, and the code in the text, which is not prose.

Front matter may hold keys of other programs, such as a site's title and date: they are passed over.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import yaml

from msglint.drafts.decoding import FIELDS_AS, Legal, choice, listed
from msglint.drafts.marks import marks_before
from msglint.drafts.plain import subject_line
from msglint.drafts.sizes import text_of
from msglint.errors import DraftError
from msglint.message import CHANNELS, STAGES, STAKES, Draft, Mark, Names
from msglint.text import Span
from msglint.yaml_trees import composed

KEYS = ("channel", "stage", "subject", "to", "thread", "fields", "stakes", "seller", "buyer", "msglint")
_NAMES = ("seller", "buyer")  # lists, or one name
_NEAR = 0.75  # how like ours a key must be to be a slip; anything else is a key of another program

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_KEY = re.compile(r"(?P<key>[^\s:#][^:]*):(?:[ \t]+(?P<value>.*))?")
_NEEDS_YAML = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[|>][-+0-9]{0,2})[ \t]*(?:\#.*)?""")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_FENCE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~~~(?!~))(?P<info>[^`\n]*)$", re.MULTILINE)
# A backtick beside a letter is more likely an apostrophe ("I`ll") than code.
_INLINE = re.compile(r"(?<![\w`])(?:`[^`\n]{1,500}`|``(?!`)[^\n]{1,200}?(?<!`)``)(?![\w`])")


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of the front matter and where its first character stands in the file."""

    text: str
    line: int
    column: int
    plain: bool = True
    items: tuple[str, ...] = ()  # of a list
    marks: tuple[Mark, ...] = ()


def read_markdown(path: str, stream: BinaryIO) -> Iterator[Draft | DraftError]:
    """The one draft in a Markdown file."""
    try:
        yield _draft(path, text_of(path, stream))
    except DraftError as error:
        yield error


def fenced_blocks(text: str, start: int = 0) -> list[Span]:
    """Fenced code blocks from ``start`` on, fences included. A fence that is never closed is a slip and hides nothing."""
    blocks: list[Span] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text, start):
        if opened is None:
            opened = fence
        elif fence["marks"].startswith(opened["marks"]) and not fence["info"].strip():
            blocks.append(Span(opened.start(), fence.end()))
            opened = None
    return blocks


def code_spans(text: str, start: int = 0) -> list[Span]:
    """All code from ``start`` on, in order: fenced blocks, and inline code between them, backticks included."""
    spans: list[Span] = []
    at = start
    for block in [*fenced_blocks(text, start), None]:
        stop = block.start if block else len(text)
        spans.extend(Span(*inline.span()) for inline in _INLINE.finditer(text, at, stop))
        if block:
            spans.append(block)
            at = block.end
    return spans


def _draft(path: str, text: str) -> Draft:
    values, body_start = _front_matter(path, text)
    subject = values.get("subject")
    marks, start = marks_before(text, body_start)
    first = None if subject else subject_line(text, start)
    if first:
        subject = _Value(first.subject, text.count("\n", 0, start) + 1, first.column)
        body_start = first.end
    given = values["msglint"].marks if "msglint" in values else ()
    return Draft(
        id=path,
        path=path,
        text=text,
        subject=subject.text if subject else "",
        channel=_chosen(path, values, "channel", CHANNELS),
        stage=_chosen(path, values, "stage", STAGES),
        to=values["to"].text if "to" in values else "",
        thread=values["thread"].text if "thread" in values else "",
        fields=_chosen(path, values, "fields", FIELDS_AS),
        stakes=_chosen(path, values, "stakes", STAKES),
        body_start=body_start,
        subject_place=(subject.line, subject.column) if subject else (1, 1),
        names=Names(*(_names(values.get(key)) for key in _NAMES)),
        marks=(*given, *(marks if first else ())),
    )


def _names(value: _Value | None) -> tuple[str, ...]:
    if value is None:
        return ()
    given = value.items or (_COMMENT.sub("", value.text) if value.plain else value.text,)
    return tuple(name.strip() for name in given if name.strip())


def _chosen(path: str, values: dict[str, _Value], key: str, legal: Sequence[Legal]) -> Legal | None:
    value = values.get(key)
    if value is None:
        return None
    try:
        return choice(key, _COMMENT.sub("", value.text) if value.plain else value.text, legal)
    except ValueError as error:
        raise DraftError(path, str(error), value.line) from None


def _front_matter(path: str, text: str) -> tuple[dict[str, _Value], int]:
    """The values between ``---`` lines at the top, and the offset after them; no values and 0 when there are no such lines."""
    lines = text.split("\n")
    if lines[0].rstrip() == "+++":  # TOML, as some site generators have it: nothing of ours
        close = next((i for i in range(1, len(lines)) if lines[i].rstrip() == "+++"), -1)
        return {}, min(len(text), sum(len(line) + 1 for line in lines[: close + 1]))
    if lines[0].rstrip() != "---":
        return {}, 0
    close = next((i for i in range(1, len(lines)) if lines[i].rstrip() in ("---", "...")), 0)
    if not close:
        key = _KEY.match(lines[1]) if len(lines) > 1 else None
        if key and key["key"].rstrip() in KEYS:
            raise DraftError(path, "the front matter that starts here is not closed by a line ---", 1)
        return {}, 0
    values: dict[str, _Value] = {}
    at = 1
    while at < close:
        if not lines[at].strip() or lines[at].startswith("#"):
            at += 1
            continue
        end = at + 1
        while end < close and (not lines[end].strip() or lines[end][0] in " \t#" or lines[end].startswith("- ")):
            end += 1
        name, value = _entry(path, [line.rstrip("\r") for line in lines[at:end]], at + 1)
        if name in values:
            raise DraftError(path, f"{name} is given twice (first in line {values[name].line})", at + 1)
        if name == "msglint":
            value = _Value("", at + 1, 1, marks=tuple(_marks(path, lines[at:end], at + 1, sum(len(line) + 1 for line in lines[:at]))))
        if name:
            values[name] = value
        at = end
    return values, min(len(text), sum(len(line) + 1 for line in lines[: close + 1]))


def _entry(path: str, chunk: list[str], line: int) -> tuple[str, _Value]:
    """One ``key: value`` and the lines that continue it; the key "" for one of another program.

    A plain value on one line is taken as it is written: YAML would refuse ``subject: Re: the rota`` and ``to: {{name}}``, and
    would cut ``subject: your #1 pump`` off after ``your``.
    """
    entry = _KEY.fullmatch(chunk[0])
    if not entry:
        raise DraftError(path, f'front matter has lines "key: value" with the keys {listed(KEYS)}', line)
    key, value = entry["key"].rstrip(), entry["value"] or ""
    if key not in KEYS:
        if near := difflib.get_close_matches(key.lower(), KEYS, n=1, cutoff=_NEAR):
            raise DraftError(path, f'front matter has no key {key!r}: use {listed(KEYS)}; did you mean "{near[0]}"?', line)
        return "", _Value("", line, 1)
    if key == "msglint":
        return key, _Value("", line, 1)
    continued = any(more.strip() and not more.startswith("#") for more in chunk[1:])
    if continued or _NEEDS_YAML.fullmatch(value.strip()) or (key in _NAMES and value.strip().startswith("[")):
        return key, _yaml_value(path, key, chunk, line)
    text = "" if re.match(r"#(?:\s|$)", value) else value.strip()
    return key, _Value(text, line, len(chunk[0]) - len(value.lstrip()) + 1)


def _composed(path: str, key: str, chunk: list[str], line: int) -> yaml.Node | None:
    """The YAML node of a value."""
    try:
        node = composed("\n".join(chunk) + "\n", _LOADER)
    except yaml.MarkedYAMLError as error:
        below = error.problem_mark.line if error.problem_mark else 0
        raise DraftError(path, f"the value of {key} cannot be read: {error.problem}", line + below) from None
    except yaml.YAMLError as error:
        raise DraftError(path, f"the value of {key} cannot be read: {error}", line) from None
    value: yaml.Node | None = node.value[0][1] if isinstance(node, yaml.MappingNode) else None
    return value


def _marks(path: str, chunk: list[str], line: int, start: int) -> Iterator[Mark]:
    """What ``msglint: {off: {rule: reason}}`` turns off in the whole message; ``start`` is the offset of the first line."""
    value = _composed(path, "msglint", chunk, line)
    given = value.value if isinstance(value, yaml.MappingNode) else []
    pairs = _pairs(given[0][1]) if len(given) == 1 and _is_text(given[0][0]) and given[0][0].value == "off" else []
    if not pairs or not all(_is_text(node) for pair in pairs for node in pair if node is not None):
        raise DraftError(path, "msglint in front matter says what is off in this message: msglint: {off: {rule: reason}}", line)
    for rule, reason in pairs:
        at, end = (start + sum(len(line) + 1 for line in chunk[: mark.line]) + mark.column for mark in (rule.start_mark, rule.end_mark))
        said = f"off-file {rule.value}" + (f" -- {reason.value}" if reason and reason.value.strip() else "")
        yield Mark(at, end, said, "front matter")


def _pairs(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node | None]]:
    """Rules with their reasons: a mapping, a list of rules, or one."""
    if isinstance(node, yaml.MappingNode):
        return list(node.value)
    return [(item, None) for item in (node.value if isinstance(node, yaml.SequenceNode) else [node])]


def _is_text(node: yaml.Node | None) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _yaml_value(path: str, key: str, chunk: list[str], line: int) -> _Value:
    value = _composed(path, key, chunk, line)
    if key in _NAMES and isinstance(value, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in value.value):
        return _Value("", line, 1, items=tuple(str(item.value) for item in value.value))
    if not isinstance(value, yaml.ScalarNode):
        raise DraftError(path, f"the value of {key} must be text" + (" or a list of names" if key in _NAMES else ""), line)
    row, column = value.start_mark.line, value.start_mark.column
    if value.style in ("'", '"'):
        column += 1
    elif value.style in ("|", ">") and row + 1 < len(chunk):
        row += 1
        column = len(chunk[row]) - len(chunk[row].lstrip())
    return _Value(value.value.rstrip("\n"), line + row, column + 1, plain=value.style is None)
