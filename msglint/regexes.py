"""Regular expressions compiled once for all runs: Python takes a millisecond for a long one, and one draft needs a hundred.

What Python compiles them to is a list of numbers, which is kept (`Shelf`) and given back to Python's own engine, which
checks it. Python has no documented way to do that, so it is done on the versions it is known for, by programs of
msglint's own (see `remembered_regexes`), and everywhere else `re.compile` does as ever.
"""

from __future__ import annotations

import contextlib
import importlib
import re
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

from msglint.kept import Shelf

_KNOWN_FOR = ((3, 10), (3, 11), (3, 12), (3, 13))
_MOST = 5_000  # expressions on the shelf, about 5 KB each
_shelf: Shelf | None = None


def compiled(source: str) -> re.Pattern[str]:
    """`re.compile` of an expression without flags; while `remembered_regexes` is open, what was compiled before is not again."""
    internals = _internals() if _shelf is not None else None
    if _shelf is None or internals is None:
        return re.compile(source)
    engine, compiler, parser = internals
    with contextlib.suppress(Exception):  # a spoilt thing, or whatever these internals do with it
        if known := _shelf.get(source):
            return _made(engine, source, array("I", zlib.decompress(known)))
    with contextlib.suppress(Exception):
        tree = parser.parse(source, 0)
        if not tree.state.groupdict:
            numbers = array("I", [tree.state.flags, tree.state.groups - 1, *compiler._code(tree, 0)])
            _shelf.put(source, zlib.compress(numbers.tobytes(), 1))
            return _made(engine, source, numbers)
    return re.compile(source)


def _made(engine: Any, source: str, numbers: array[int]) -> re.Pattern[str]:
    """The expression of its flags, number of groups and code."""
    flags, groups, *code = numbers
    made: re.Pattern[str] = engine.compile(source, flags, code, groups, {}, (None,) * (groups + 1))
    return made


@contextmanager
def remembered_regexes() -> Iterator[None]:
    """While this is open, expressions come from the shelf and go there. For programs of msglint's own: it reads and writes files."""
    global _shelf
    if _shelf is not None or _internals() is None:
        yield
        return
    engine = _internals()[0]  # type: ignore[index]
    _shelf = Shelf(f"regexes-{sys.version_info[0]}.{sys.version_info[1]}-{engine.MAGIC}-{engine.CODESIZE}", _MOST)
    try:
        yield
    finally:
        shelf, _shelf = _shelf, None
        shelf.close()


@cache
def _internals() -> tuple[Any, Any, Any] | None:
    """Python's engine, compiler and parser of expressions, where they are known."""
    if sys.implementation.name != "cpython" or sys.version_info[:2] not in _KNOWN_FOR or array("I").itemsize != 4:
        return None
    names = ("_sre", "sre_compile", "sre_parse") if sys.version_info < (3, 11) else ("_sre", "re._compiler", "re._parser")
    try:
        engine, compiler, parser = (importlib.import_module(name) for name in names)
    except ImportError:
        return None
    return (engine, compiler, parser) if _works(engine, compiler, parser) else None


def _works(engine: ModuleType, compiler: ModuleType, parser: ModuleType) -> bool:
    """Whether they do with one expression what `re.compile` does."""
    try:
        tree = parser.parse("(?<= )(?:ab |a(?= )){1,2}", 0)
        code = compiler._code(tree, 0)
        groups = tree.state.groups - 1
        made = engine.compile("", tree.state.flags, code, groups, {}, (None,) * (groups + 1))
        return bool(made.findall(" ab ab a ") == ["ab ab ", "a"] and engine.CODESIZE == 4)
    except Exception:
        return False
