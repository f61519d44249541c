"""YAML texts as trees (see `msglint.marked_yaml`), read by PyYAML: its C code where it is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from msglint.yaml_source import LINE_ENDS, LIST, MAPPING, TEXT, Source, Tree

_NO_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 100  # lists and mappings inside each other
_MOST = 100_000  # values of a file, each counted as often as an alias repeats it
_BEFORE_VALUE = re.compile(r"^[ \t?:-]+", re.MULTILINE)
_TOO_DEEP = "the lists and mappings stand inside each other too deep"


def tree_in(source: Source) -> Tree | None:
    """The tree of one YAML document; None when there is none to be had, which is a problem of the source."""
    try:
        raw = composed(source.content, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        source.complain(*place, f"not YAML: {error.problem or error.context}", "quote text that has : # { [ or a leading - in it")
        return None
    except yaml.reader.ReaderError as error:
        wrong = _NO_YAML.search(source.content)  # the error counts bytes
        above = LINE_ENDS.split(source.content[: wrong.start()] if wrong else "")
        source.complain(len(above), len(above[-1]) + 1, f"not YAML: {error.reason}")
        return None
    except yaml.YAMLError as error:
        source.complain(1, 1, f"not YAML: {error}")
        return None
    if raw is None:
        source.complain(1, 1, "the file is empty")
        return None
    try:
        return _tree(raw, {})[0]
    except _Unusable as wrong:
        source.complain(wrong.line + 1, wrong.column + 1, f"not a rule or setting: {wrong.why}")
        return None
    except RecursionError:
        source.complain(1, 1, _TOO_DEEP)
        return None


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
        kind, value = MAPPING, [[key[0], each[0]] for key, each in pairs]
        count += sum(key[1] + each[1] for key, each in pairs)
    elif isinstance(node, yaml.SequenceNode):
        items = [_tree(item, made) for item in node.value]
        kind, value = LIST, [item[0] for item in items]
        count += sum(item[1] for item in items)
    else:
        kind, value = TEXT, node.value
    if count > _MOST:
        raise _Unusable(mark.line, mark.column, f"it holds more than {_MOST:,} values")
    tree = made[id(node)] = [kind, mark.line, mark.column, value], count
    return tree
