"""YAML that remembers its lines: every value knows where it stands, every complaint is collected with its place.

Scalars stay strings (``no`` is a word, not a boolean); a key written twice is a problem, not a silent overwrite.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import yaml

from msglint.errors import Problem

T = TypeVar("T")
Tree = list[Any]
"""A value as plain lists, which JSON can hold: its kind (text, list, mapping), line and column from 0, and what it holds:
a string, Trees, or pairs of Trees."""

_LINE_ENDS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as lines
_NO_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT, _LIST, _MAPPING = "text", "list", "mapping"
_DEEPEST = 100  # lists and mappings inside each other
_MOST = 100_000  # values of a file, each counted as often as an alias repeats it
_BEFORE_VALUE = re.compile(r"^[ \t?:-]+", re.MULTILINE)
_TOO_DEEP = "the lists and mappings stand inside each other too deep"


@dataclass
class Source:
    """One YAML file being read, and the problems found in it so far."""

    path: str
    content: str
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def lines(self) -> list[str]:
        return _LINE_ENDS.split(self.content)

    def complain(self, line: int, column: int, problem: str, hint: str = "") -> None:
        if line > len(self.lines):  # YAML misses something in the line after the last
            line, column = len(self.lines), len(self.lines[-1]) + 1
        source = self.lines[line - 1] if line > 0 else ""
        self.problems.append(Problem(self.path, line, column, source, problem, hint))


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value at a place. Its readers complain to the source and return a harmless value when the shape is wrong."""

    source: Source
    tree: Tree

    def complain(self, problem: str, hint: str = "") -> None:
        self.source.complain(self.line, self.tree[2] + 1, problem, hint)

    @property
    def line(self) -> int:
        """The line it starts in, from 1."""
        return int(self.tree[1]) + 1

    @property
    def place(self) -> str:
        """``path:line``."""
        return f"{self.source.path}:{self.line}"

    @property
    def is_text(self) -> bool:
        return bool(self.tree[0] == _TEXT)

    @property
    def is_list(self) -> bool:
        return bool(self.tree[0] == _LIST)

    @property
    def is_mapping(self) -> bool:
        return bool(self.tree[0] == _MAPPING)

    def text(self, what: str = "this") -> str:
        if self.is_text:
            return str(self.tree[3])
        self.complain(f"{what} must be text")
        return ""

    def choice(self, legal: Iterable[str], what: str) -> str:
        """One of the legal words; anything else is a problem that names them and the nearest guess."""
        legal = list(legal)
        text = self.text(what)
        if self.is_text and text not in legal:
            self.complain(f'{what} can\'t be "{text}"', _legal(text, legal))
        return text if text in legal else legal[0]

    def items(self, what: str = "this") -> list[Node]:
        """A list's items; a single text counts as a list of one."""
        if self.is_list:
            return [Node(self.source, item) for item in self.tree[3]]
        if self.is_text:
            return [self]
        self.complain(f"{what} must be a list")
        return []

    def choices(self, legal: Iterable[str], what: str) -> frozenset[str]:
        """The legal words of a list, or a single one."""
        return frozenset(item.choice(legal, what) for item in self.items(what))

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        if self.is_mapping:
            for key, value in self.tree[3]:
                yield Node(self.source, key), Node(self.source, value)

    def mapping(self, what: str, legal: Iterable[str], required: Iterable[str] = ()) -> dict[str, Node]:
        """A mapping with these keys only; unknown, doubled and missing keys are problems."""
        legal = list(legal)
        if not self.is_mapping:
            self.complain(f"{what} must be a mapping (key: value lines)", f"it can have: {', '.join(legal)}")
            return {}
        found: dict[str, Node] = {}
        for key, value in self.pairs():
            name = key.text("a key")
            if not key.is_text:
                continue
            if name not in legal:
                key.complain(f'{what} has no "{name}"', _legal(name, legal))
            elif name in found:
                key.complain(f'"{name}" is given twice', "keep one of the two")
            else:
                found[name] = value
        for name in required:
            if name not in found:
                self.complain(f'{what} needs "{name}"')
        return found

    def plain(self) -> Any:
        """Mappings, lists and texts without their places; a key written twice is a problem."""
        if self.is_mapping:
            keys = self.mapping("this", [key.text() for key, _ in self.pairs() if key.is_text])
            return {name: value.plain() for name, value in keys.items()}
        return [item.plain() for item in self.items()] if self.is_list else self.text()

    def convert(self, read: Callable[[str], T], default: T, what: str) -> T:
        """The text read by ``read``; a ValueError becomes a problem with its words."""
        try:
            return read(self.text(what))
        except ValueError as error:
            self.complain(f"{what}: {error}")
            return default


def _legal(given: str, legal: list[str]) -> str:
    near = difflib.get_close_matches(given, legal, n=1)
    guess = f'did you mean "{near[0]}"? ' if near else ""
    return f"{guess}legal: {', '.join(legal)}"


def load(text: str, path: str, known: dict[str, Tree] | None = None) -> tuple[Source, Node | None]:
    """Read one YAML document. Syntax errors become problems of the source; then there is no node.

    ``known`` are trees of texts read before, which need not be read again; this one joins them.
    """
    source = Source(path, text)
    if known is not None and text in known:
        return source, Node(source, known[text])
    try:
        raw = composed(text, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        source.complain(*place, f"not YAML: {error.problem or error.context}", "quote text that has : # { [ or a leading - in it")
        return source, None
    except yaml.reader.ReaderError as error:
        wrong = _NO_YAML.search(text)  # the error counts bytes
        above = _LINE_ENDS.split(text[: wrong.start()] if wrong else "")
        source.complain(len(above), len(above[-1]) + 1, f"not YAML: {error.reason}")
        return source, None
    except yaml.YAMLError as error:
        source.complain(1, 1, f"not YAML: {error}")
        return source, None
    if raw is None:
        source.complain(1, 1, "the file is empty")
        return source, None
    try:
        node = Node(source, _tree(raw, {})[0])
    except _Unusable as wrong:
        source.complain(wrong.line + 1, wrong.column + 1, f"not a rule or setting: {wrong.why}")
        return source, None
    except RecursionError:
        source.complain(1, 1, _TOO_DEEP)
        return source, None
    if known is not None:
        known[text] = node.tree
    return source, node


def composed(text: str, loader: Any) -> yaml.Node | None:
    """`yaml.compose`, but a YAMLError for a text that nests without end: PyYAML's C code ends the whole process over one."""
    before = max((len(found[0]) for found in _BEFORE_VALUE.finditer(text)), default=0)
    if text.count("[") + text.count("{") + 2 * before > _DEEPEST:
        depth = 0
        for event in yaml.parse(text, Loader=loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise yaml.YAMLError(_TOO_DEEP)
    node: yaml.Node | None = yaml.compose(text, Loader=loader)
    return node


@dataclass
class _Unusable(Exception):
    line: int
    column: int
    why: str


def _tree(node: yaml.Node, made: dict[int, tuple[Tree, int] | None]) -> tuple[Tree, int]:
    """A node as lists, and how many values it holds; what an alias (``*name``) repeats is one list."""
    mark = node.start_mark
    if known := made.get(id(node)):
        return known
    if id(node) in made:
        raise _Unusable(mark.line, mark.column, "the value holds itself (*)")
    made[id(node)] = None
    value: Any
    count = 1
    if isinstance(node, yaml.MappingNode):
        pairs = [(_tree(key, made), _tree(each, made)) for key, each in node.value]
        kind, value = _MAPPING, [[key[0], each[0]] for key, each in pairs]
        count += sum(key[1] + each[1] for key, each in pairs)
    elif isinstance(node, yaml.SequenceNode):
        items = [_tree(item, made) for item in node.value]
        kind, value = _LIST, [item[0] for item in items]
        count += sum(item[1] for item in items)
    else:
        kind, value = _TEXT, node.value
    if count > _MOST:
        raise _Unusable(mark.line, mark.column, f"it holds more than {_MOST:,} values")
    tree = made[id(node)] = [kind, mark.line, mark.column, value], count
    return tree
