"""A YAML text that is being read, the problems found in it, and what its tree is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from msglint.errors import Problem

Tree = list[Any]
"""A value as plain lists, which JSON can hold: its kind (text, list, mapping), line and column from 0, and what it holds:
a string, Trees, or pairs of Trees."""

LINE_ENDS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as lines
TEXT, LIST, MAPPING = "text", "list", "mapping"


@dataclass
class Source:
    """One YAML file being read, and the problems found in it so far."""

    path: str
    content: str
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def lines(self) -> list[str]:
        return LINE_ENDS.split(self.content)

    def complain(self, line: int, column: int, problem: str, hint: str = "") -> None:
        if line > len(self.lines):  # YAML misses something in the line after the last
            line, column = len(self.lines), len(self.lines[-1]) + 1
        source = self.lines[line - 1] if line > 0 else ""
        self.problems.append(Problem(self.path, line, column, source, problem, hint))
