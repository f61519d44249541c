"""Word lists: what ``@name`` stands for in a phrase, one phrase a line in ``words/name.txt``."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from msglint.errors import Problem
from msglint.language.patterns import Pattern, PatternError, any_of, compile_pattern
from msglint.language.searches import Searches

_NEVER = Pattern("(?!)", frozenset())


class WordLists:
    """Lists by name, each compiled when first asked for. Asking for one that is not there is a PatternError.

    ``below`` are the lists that fill in for those not here: msglint's own, for a folder of somebody's own rules. Inside a
    list, its own name means the one below: an own ``hype.txt`` with the line ``@hype`` adds to msglint's.
    ``searches`` are those of the rules that use these lists, which are ``called`` so among them.
    """

    def __init__(
        self,
        texts: Mapping[Path, str | None],
        problems: list[Problem],
        below: WordLists | None = None,
        searches: Searches | None = None,
        called: str = "",
    ) -> None:
        self.searches = searches
        self.called = called
        self._texts: dict[str, tuple[Path, str | None]] = {}
        self._problems = problems
        self._below = below
        self._compiled: dict[str, Pattern] = {}
        self._open: list[str] = []  # the lists being compiled, outermost first
        for path, text in texts.items():
            first, _ = self._texts.setdefault(path.stem, (path, text))
            if first != path:
                self._complain(path, 1, "", f'the word list "{path.stem}" is also in {first}', "rename one of the two")

    @property
    def names(self) -> list[str]:
        return [*self._texts, *(self._below.names if self._below else ())]

    def __call__(self, name: str) -> Pattern:
        if self._below and name in self._below.names and (name not in self._texts or name in self._open[-1:]):
            return self._below(name)
        if name in self._open:
            circle = " uses ".join(f"@{each}" for each in (*self._open[self._open.index(name) :], name))
            raise PatternError(f"word lists in a circle: {circle}")
        if name not in self._texts:
            near = difflib.get_close_matches(name, self.names, n=1)
            raise PatternError(f'there is no word list "{name}"' + (f'; did you mean "{near[0]}"?' if near else ""))
        if name not in self._compiled:
            self._open.append(name)
            self._compiled[name] = self._compile(*self._texts[name])
            self._open.pop()
        return self._compiled[name]

    def _compile(self, path: Path, text: str | None) -> Pattern:
        if text is None:
            return _NEVER
        patterns: list[Pattern] = []
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip() and not _is_comment(line)]
        for number, line in lines:
            try:
                patterns.append(compile_pattern(line.strip(), self))
            except PatternError as error:
                self._complain(path, number, line, str(error))
        if not lines:
            self._complain(path, 1, text.split("\n")[0], "the word list is empty")
        return any_of(patterns) if patterns else _NEVER

    def _complain(self, path: Path, number: int, line: str, problem: str, hint: str = "") -> None:
        column = len(line) - len(line.lstrip()) + 1
        self._problems.append(Problem(str(path), number, column, line, problem, hint))


def _is_comment(line: str) -> bool:
    # "#" is also the pattern for a number, hence the space; a lone "#" is a comment's empty line, not a list of all numbers.
    return line.startswith("# ") or line.rstrip() == "#"
