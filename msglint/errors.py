"""What can go wrong, in the user's words.

MsglintError
├── UsageError        a path, option or record msglint cannot use
├── DraftError        one draft cannot be read; the others still are
│   └── NothingToRead   it is as it should be, but there is no text in it that can be judged
├── RuleError         rule files with mistakes: every problem of every file at once
└── SettingsError     a settings file with mistakes: every problem at once
"""

from __future__ import annotations

from dataclasses import dataclass


class MsglintError(Exception):
    """Any error msglint raises on purpose; its text is for the user."""


class UsageError(MsglintError):
    """The call itself cannot be carried out."""


class DraftError(MsglintError):
    """A draft that cannot be read. ``path`` says where, ``line`` (from 1, 0 if unknown) the line in it."""

    def __init__(self, path: str, problem: str, line: int = 0) -> None:
        self.path, self.problem, self.line = path, problem, line
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")


class NothingToRead(DraftError):
    """A draft without a text that msglint can judge: encrypted, nothing but attachments, too long to be a message."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file a person wrote: where, the line itself, what is wrong, and what to write instead."""

    path: str
    line: int
    column: int
    source: str
    problem: str
    hint: str = ""

    def __str__(self) -> str:
        marker = " " * (self.column - 1) + "^"
        shown = f"{self.path}:{self.line}:{self.column}: {self.problem}\n    {self.source}\n    {marker}"
        return f"{shown}\n    {self.hint}" if self.hint else shown


class ProblemsError(MsglintError):
    """Files a person wrote that cannot be used; ``problems`` holds every mistake found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n\n".join(map(str, problems)))


class RuleError(ProblemsError):
    """Rule files that cannot be used."""


class SettingsError(ProblemsError):
    """A settings file that cannot be used."""
