"""The baseline: findings that are known and wait, so that a check speaks of new ones only.

    {"version": 1, "known": {"drafts/a.md": {"size-words": {"Our till is a game changer.": 1}}}}

Findings are known by file, rule and sentence, and how often the rule has that sentence there: text that moves, is wrapped
anew or gets another comma stays known. Sentences stand in the file as they are, so that a reviewer sees what is put off; of a
long one only the beginning and a hash. Paths are told from the baseline's own folder. Lines are sorted: a finding that goes
or comes is one line of a diff.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msglint.errors import UsageError
from msglint.finding import DraftReport, Finding

VERSION = 1
WHOLE = "(the whole message)"
_LONGEST, _SHOWN = 160, 100  # characters of a sentence that is written whole; and of one that is not
_WORD = re.compile(r"\w+")
_CUT = re.compile(r"… ([0-9a-f]{12})\Z")

_Key = tuple[str, str, str]  # path, rule, sentence


@dataclass(slots=True)
class Baseline:
    """What is known, and what a run has seen of it."""

    path: Path
    known: Counter[_Key] = field(default_factory=Counter)
    shown: dict[_Key, str] = field(default_factory=dict)  # the sentences as they are written
    seen: Counter[_Key] = field(default_factory=Counter)
    checked: set[str] = field(default_factory=set)
    hidden: int = 0

    def sift(self, report: DraftReport) -> tuple[Finding, ...]:
        """The findings of a draft that are not known. The first ones in a file are the known ones, if a sentence comes again."""
        name = self._name(report.path)
        if not name:
            return report.findings
        self.checked.add(name)
        new: list[Finding] = []
        for finding in report.findings:
            key = name, finding.rule, _identity(finding)
            self.seen[key] += 1
            self.shown.setdefault(key, written(finding))
            if self.seen[key] <= self.known[key]:
                self.hidden += 1
            else:
                new.append(finding)
        return tuple(new)

    def gone(self) -> int:
        """How many known findings of the files that were checked, and of files that are no more, are not there."""
        return sum((self.known - self._kept()).values())

    def update(self) -> None:
        """Know exactly what was found in the files that were checked."""
        self.known = Counter({key: count for key, count in self.known.items() if self._untouched(key)}) + self.seen

    def prune(self) -> None:
        """Forget what is not found any more, and learn nothing new."""
        self.known = self._kept()

    def write(self) -> None:
        files: dict[str, Any] = {}
        for key in sorted(self.known):
            path, rule, _ = key
            files.setdefault(path, {}).setdefault(rule, {})[self.shown[key]] = self.known[key]
        text = json.dumps({"version": VERSION, "known": files}, indent=1, sort_keys=True, ensure_ascii=False)
        try:
            self.path.write_text(text + "\n", "utf-8", errors="backslashreplace", newline="\n")
        except OSError as error:
            raise UsageError(f"the baseline can't be written to {self.path}: {error.strerror}") from None

    def _kept(self) -> Counter[_Key]:
        return +Counter({key: count if self._untouched(key) else min(count, self.seen[key]) for key, count in self.known.items()})

    def _untouched(self, key: _Key) -> bool:
        """Whether a file was not checked, but is still there."""
        return key[0] not in self.checked and (self.path.parent / key[0]).exists()

    def _name(self, path: str) -> str:
        """A draft's path from the baseline's folder; "" for standard input, which is nobody's file."""
        return "" if path == "-" else Path(os.path.relpath(path, self.path.parent)).as_posix()


def read_baseline(path: Path, *, new: bool = False) -> Baseline:
    """Read a baseline; with ``new`` one that is not there yet is empty. Raises UsageError when it cannot be read."""
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        if new:
            return Baseline(path)
        raise UsageError(f"there is no baseline {path} yet; --update-baseline writes what is found today into it") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the baseline {path} can't be read: {getattr(error, 'strerror', None) or 'it is not UTF-8 text'}") from None
    made = Baseline(path)
    try:
        for key, sentence, count in _entries(json.loads(text)):
            made.known[key] += count
            made.shown.setdefault(key, sentence)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        told = f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else str(error) or "it has another form"
        raise UsageError(f"{path} is no baseline of msglint: {told}; delete it and write it anew with --update-baseline") from None
    return made


def _entries(data: Any) -> Iterator[tuple[_Key, str, int]]:
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise ValueError(f'it has no "version": {VERSION}')
    for path, rules in data["known"].items():
        for rule, sentences in rules.items():
            for sentence, count in sentences.items():
                if not isinstance(count, int) or isinstance(count, bool) or count < 1:
                    raise ValueError(f'"{sentence}" must have a number from 1')
                yield (path, rule, _read(sentence)), sentence, count


def written(finding: Finding) -> str:
    """A finding's sentence as the baseline shows it."""
    if finding.whole:
        return WHOLE
    sentence = " ".join((finding.sentence or finding.place.quote).split())
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_SHOWN].rstrip()}… {_hash(sentence)}"


def _identity(finding: Finding) -> str:
    return _read(written(finding))


def _read(sentence: str) -> str:
    """What makes a sentence the same: its words, without case, marks and spacing."""
    cut = _CUT.search(sentence)
    return cut[1] if cut else sentence if sentence == WHOLE else _words(sentence)


def _words(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.lower())) or sentence


def _hash(sentence: str) -> str:
    return hashlib.sha256(_words(sentence).encode("utf-8", "surrogatepass")).hexdigest()[:12]
