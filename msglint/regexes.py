"""Regular expressions compiled once for all runs: Python takes a millisecond for a long one, and one draft needs a hundred.

What Python compiles them to is a list of numbers, which is kept (`Shelf`) and given back to Python's own engine, which
checks it. Python has no documented way to do that, so it is done on the versions it is known for, by programs of
msglint's own (see `remembered_regexes`), and everywhere else `re.compile` does as ever.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import re
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any, cast

from msglint.kept import Shelf

_KNOWN_FOR = ((3, 10), (3, 11), (3, 12), (3, 13))
_MOST = 5_000  # expressions on the shelf, about 5 KB each
_shelf: Shelf | None = None


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`; while `remembered_regexes` is open, what was compiled before is not again."""
    internals = _internals() if _shelf is not None else None
    if _shelf is None or internals is None:
        return re.compile(source, flags)
    engine, compiler, parser = internals
    name = f"{int(flags)} {source}"
    with contextlib.suppress(Exception):  # a spoilt thing, or whatever these internals do with it
        if known := _shelf.get(name):
            names, _, numbers = zlib.decompress(known).partition(b"\n")
            return _made(engine, source, json.loads(names), array("I", numbers))
    with contextlib.suppress(Exception):
        tree = parser.parse(source, flags)
        groups = tree.state.groupdict
        numbers = array("I", [tree.state.flags, tree.state.groups - 1, *compiler._code(tree, flags)]).tobytes()
        _shelf.put(name, zlib.compress(json.dumps(groups).encode() + b"\n" + numbers, 1))
        return _made(engine, source, groups, array("I", numbers))
    return re.compile(source, flags)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """An expression that is `compiled` when it is first used. For long ones of modules, which a start would wait for."""
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Has what an expression has, once it is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what copying and the like look for
            raise AttributeError(name)
        if name == "pattern":
            return self._given[0]
        if "_expression" not in self.__dict__:
            self._expression = compiled(*self._given)
        found = self.__dict__[name] = getattr(self._expression, name)  # asked for here no more
        return found


def _made(engine: Any, source: str, names: dict[str, int], numbers: array[int]) -> re.Pattern[str]:
    """The expression of the names of its groups, its flags, the number of groups and its code."""
    flags, groups, *code = numbers
    named: list[str | None] = [None] * (groups + 1)
    for name, group in names.items():
        named[group] = name
    made: re.Pattern[str] = engine.compile(source, flags, code, groups, names, tuple(named))
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
        tree = parser.parse("(?<= )(?P<all>(?:ab |a(?= )){1,2})", re.IGNORECASE)
        numbers = array("I", [tree.state.flags, tree.state.groups - 1, *compiler._code(tree, re.IGNORECASE)])
        made = _made(engine, "", tree.state.groupdict, numbers)
        return [found["all"] for found in made.finditer(" ab AB a ")] == ["ab AB ", "a"] and engine.CODESIZE == 4
    except Exception:
        return False
