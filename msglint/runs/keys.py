"""What a result depends on, as a digest: the draft as it was read, the rules in use, and what judges it by them.

The last is msglint's own code and language model, spaCy and Python, by content: a checkout changes without a new version.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache
from hashlib import blake2b, sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msglint.message import Draft

PACKAGE = Path(__file__).parents[1]
_OWN = (PACKAGE / "rules", PACKAGE.parent / "rules")
_MOST = 32  # digests remembered
_remembered: dict[tuple[Any, ...], bytes] | None = None
_NAMES = tuple(field.name for field in fields(Draft) if field.name not in ("id", "path"))


def draft_key(draft: Draft, judged_by: bytes) -> bytes:
    """The name of a draft's result. Where a draft lies makes no difference, nor, where no place in it is told by lines, its line."""
    if not draft.exact:
        draft = replace(draft, line=1)
    if not (draft.exact and draft.subject_exact):
        draft = replace(draft, subject_place=(1, 1))
    said = repr([getattr(draft, name) for name in _NAMES])
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16, key=judged_by[:64]).digest()


@cache
def own_digest() -> bytes:
    """A digest of what judges drafts besides the rules. It imports nothing of it."""
    digest = sha256(repr((sys.version_info[:2], _spacy())).encode())
    _feed(digest, PACKAGE)
    return digest.digest()


def rules_digest(folders: Iterable[Path], more: object) -> bytes:
    """A digest of all rule files and word lists in folders, and of what else decides about the rules (by its ``repr``)."""
    if _remembered is None:
        return _digest(folders, more)
    folders = tuple(folders)
    state = (folders, repr(more), *(seen for folder in folders if folder not in _OWN for seen in files_seen(folder)))
    if state not in _remembered:
        if len(_remembered) >= _MOST:
            _remembered.clear()
        _remembered[state] = _digest(folders, more)
    return _remembered[state]


def remember_digests() -> None:
    """For the daemon, which ends when msglint's own rules change: from now on only files are read that have changed."""
    global _remembered
    _remembered = {}


def files_seen(folder: Path) -> list[tuple[Path, int, int]]:
    """Every file in a folder, with its size and its time."""
    found = ((path, path.stat()) for path in sorted(folder.absolute().rglob("*")) if path.is_file())
    return [(path, seen.st_size, seen.st_mtime_ns) for path, seen in found]


def _digest(folders: Iterable[Path], more: object) -> bytes:
    digest = sha256(own_digest() + repr(more).encode("utf-8", "surrogatepass"))
    for folder in folders:
        digest.update(b"\0folder\0")
        _feed(digest, folder, (".yaml", ".yml", ".txt"))
    return digest.digest()


def _feed(digest: Any, folder: Path, suffixes: tuple[str, ...] = ("",)) -> None:
    """All files below a folder whose names end like this, by name and content; the package's own rules are no code of its."""
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__" and (suffixes != ("",) or name != "rules"))
        for name in sorted(names):
            if not name.endswith(suffixes):
                continue
            path = os.path.join(top, name)  # noqa: PTH118  (twice as fast, and each run from the cache waits for it)
            try:
                with open(path, "rb") as stream:  # noqa: PTH123
                    content = stream.read()
            except OSError:  # a rule file nobody may read, which whoever reads the rules will tell
                continue
            digest.update(f"\0{path[len(str(folder)) :]}\0{len(content)}\0".encode("utf-8", "surrogatepass") + content)


def _spacy() -> str:
    """What spaCy says of its version, without importing it."""
    found = find_spec("spacy")
    about = Path(found.origin).with_name("about.py") if found and found.origin else None
    return about.read_text("utf-8") if about and about.is_file() else ""
