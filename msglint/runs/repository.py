"""A git repository, as far as a check asks: the commit work started from, which lines changed since, and files as they were then.

Only git itself is run, with nothing that a repository's own settings could add to a diff.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from msglint.errors import UsageError

if TYPE_CHECKING:
    import subprocess

_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(?P<at>\d+)(?:,(?P<count>\d+))? @@")
_ESCAPES = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"v": b"\v", b"f": b"\f", b'"': b'"', b"\\": b"\\"}
_QUOTED = re.compile(rb'\\([0-7]{3}|[ntrabvf"\\])')
# Outside settings that decide which repository is meant may stay; nothing may ask, lock or page.
_ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat", "LC_ALL": "C"}

Lines = tuple[tuple[int, int], ...]  # first and last line of each change, in order


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with its folder."""

    top: Path

    def base(self, ref: str) -> str:
        """The commit where work left ``ref``: what both have in common. Raises UsageError when there is none."""
        found = self._try("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        if found is None:
            fetch = f"git fetch origin {ref.removeprefix('origin/')}"
            raise UsageError(f'git knows no commit "{ref}"; if it is only not here yet: {fetch}')
        commit = found.decode().strip()
        base = self._try("merge-base", commit, "HEAD")
        if base is None:
            raise UsageError(
                f'"{ref}" and the commit you are on have nothing in common; in a shallow clone fetch more of it '
                "(git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow)"
            )
        return base.decode().strip()

    def files_at(self, commit: str) -> frozenset[str]:
        """All files of a commit, by their paths from the top."""
        listed = self._run("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
        return frozenset(os.fsdecode(name) for name in listed.split(b"\0") if name)

    def content_at(self, commit: str, path: str) -> bytes:
        return self._run("cat-file", "blob", f"{commit}:{path}")

    def changes(self, base: str, suffixes: Collection[str]) -> Changes:
        """What is different now, in the working tree, from a commit, in files with these suffixes."""
        diff = (
            "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--text", "--find-renames", "--ignore-submodules", "--no-relative",
        )  # fmt: skip
        only = [f":(top,icase,glob)**/*{suffix}" for suffix in sorted(suffixes)]
        patch = self._run(*diff, "--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", base, "--", *only)
        named = self._run(*diff, "--name-status", "-z", base, "--", *only)
        return Changes(self.top, _lines_in(patch), _renamed(named), self.files_at(base))

    def _run(self, *arguments: str) -> bytes:
        done = _git(self.top, *arguments)
        if done.returncode:
            raise UsageError(f"git {arguments[0]} failed: {_said(done)}")
        return done.stdout

    def _try(self, *arguments: str) -> bytes | None:
        done = _git(self.top, *arguments)
        return None if done.returncode else done.stdout


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed lines by path, which files had another name before, and which were there at all."""

    top: Path
    lines: Mapping[str, Lines]
    renamed: Mapping[str, str] = field(default_factory=dict)  # now -> then
    then: frozenset[str] = frozenset()

    def of(self, path: Path) -> Lines | None:
        """The changed lines of a file: none when it is as it was, all of them when it is new."""
        name = self.name(path)
        if name in self.lines:
            return self.lines[name]
        if name in self.renamed or name in self.then:
            return None
        return ((1, 1 << 60),)

    def before(self, path: Path) -> str | None:
        """The path that a file had then, None for a new one."""
        name = self.name(path)
        old = self.renamed.get(name, name)
        return old if old in self.then else None

    def name(self, path: Path) -> str:
        """A file's path from the top of the repository. Raises UsageError for one outside of it."""
        place = path.parent.resolve() / path.name  # a link is a file of its own
        if not place.is_relative_to(self.top):
            raise UsageError(f"{path} is not in the git repository of the current folder, {self.top}")
        return place.relative_to(self.top).as_posix()


def repository_of(folder: Path, option: str) -> Repository:
    """The repository that a folder is in. Raises UsageError, which names the option that needs one, when there is none."""
    try:
        done = _git(folder, "rev-parse", "--show-toplevel")
    except FileNotFoundError:
        raise UsageError(f"{option} needs git, which is not installed here") from None
    if done.returncode:
        why = "" if b"not a git repository" in done.stderr else f" ({_said(done)})"
        raise UsageError(f"{option} needs a git repository, and {folder} is in none{why}")
    return Repository(Path(os.fsdecode(done.stdout).rstrip("\n")).resolve())


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    import subprocess  # what a run that asks no repository does without

    command = ["git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=os.environ | _ENVIRONMENT)


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"status {done.returncode}"


def _lines_in(patch: bytes) -> dict[str, Lines]:
    """The changed lines of each file of a diff without context. Where lines were only taken out, both neighbours count."""
    found: dict[str, list[tuple[int, int]]] = {}
    lines: list[tuple[int, int]] = []
    left = 0  # lines of a hunk that are still to come: they may look like anything
    for line in patch.split(b"\n"):
        if left and line[:1] in (b"+", b"-"):
            left -= 1
        elif line.startswith(b"+++ "):
            name = _unquoted(line[4:].removesuffix(b"\t"))
            lines = found.setdefault(name.removeprefix("b/"), [])
        elif hunk := _HUNK.match(line):
            at, count = int(hunk["at"]), int(hunk["count"] or 1)
            lines.append((at, at + count - 1) if count else (at, at + 1))
            left = count + int((re.match(rb"@@ -\d+(?:,(\d+))?", line) or hunk)[1] or 1)
    return {name: tuple(lines) for name, lines in found.items() if name != "/dev/null"}


def _unquoted(name: bytes) -> str:
    """A path as git writes it, which is in quotes when it has odd characters."""
    if name.startswith(b'"'):
        name = _QUOTED.sub(lambda m: _ESCAPES.get(m[1]) or bytes([int(m[1], 8) & 255]), name[1:-1])
    return os.fsdecode(name)


def _renamed(named: bytes) -> dict[str, str]:
    """Now -> then, from a list of names with their status."""
    fields = iter(os.fsdecode(named).split("\0"))
    found: dict[str, str] = {}
    for status in fields:
        if status[:1] in ("R", "C"):
            old = next(fields)
            found[next(fields)] = old
        elif status:
            next(fields)
    return found
