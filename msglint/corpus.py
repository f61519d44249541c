"""Gold: drafts with what a careful reader finds in them, and how far msglint agrees, category by category and rule by rule.

Two forms. A table of records (`.jsonl`) whose records carry the answer: ``faults`` and ``strengths`` (lists of ids, or of
``{"id": ..., "evidence": ...}``) speak for the whole draft; ``fault`` or ``strength`` with ``flag`` for one category alone.
Or a folder of drafts with an `expected.yaml`: path below the folder (``table.jsonl#id`` for a record) -> ``faults`` and
``strengths``, each a mapping from category to the words that show it (or a list of them; empty for what the whole message
lacks).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import Any

from msglint.errors import DraftError, RuleError, UsageError
from msglint.finding import DraftReport, Finding, Strength
from msglint.marked_yaml import Node, load
from msglint.rule_files import FAULTS, STRENGTHS

EXPECTED = "expected.yaml"
_Z = 1.959964  # 95 %, two-sided


@dataclass(frozen=True, slots=True)
class Gold:
    """What is expected of one draft. ``known`` are the categories the answer speaks for; the others are not judged."""

    expected: frozenset[str]
    known: frozenset[str]


ALL = frozenset((*FAULTS, *STRENGTHS))


@dataclass(slots=True)
class Count:
    """``found`` counts drafts where something was found, ``right`` those where it was expected."""

    expected: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.right / self.expected if self.expected else None


@dataclass(slots=True)
class Agreement:
    """Counts by category, and within a category by rule."""

    categories: dict[str, Count] = field(default_factory=dict)
    rules: dict[tuple[str, str], Count] = field(default_factory=dict)
    drafts: int = 0

    def add(self, report: DraftReport, gold: Gold) -> None:
        self.drafts += 1
        found: dict[str, set[str]] = {}
        things: list[Finding | Strength] = [*report.findings, *report.strengths]
        for each in things:
            found.setdefault(each.category, set()).add(each.rule)
        for category in sorted((gold.expected | found.keys()) & gold.known):
            right = category in gold.expected
            self._count(self.categories, category, right, category in found)
            for rule in found.get(category, ()):
                self._count(self.rules, (category, rule), right, True)

    @staticmethod
    def _count(counts: dict[Any, Count], key: Any, right: bool, found: bool) -> None:
        count = counts.setdefault(key, Count())
        count.expected += right
        count.found += found
        count.right += right and found


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927, 209-212); 0 to 1 when nothing was seen."""
    if not of:
        return 0.0, 1.0
    share, z2 = right / of, _Z * _Z
    middle = share + z2 / (2 * of)
    half = _Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z2 / of)), min(1.0, (middle + half) / (1 + z2 / of))


def gold_of(path: Path) -> Mapping[str, Gold]:
    """The answers in a file or folder: of a table by record id, of a folder by the draft's path. Raises UsageError, DraftError
    or RuleError when there are none or they cannot be read."""
    if path.is_dir():
        # "table.jsonl#id" is a record, which a report knows by its own id.
        return {name.partition("#")[2] or str(path / name): gold for name, gold in _expected(path / EXPECTED).items()}
    if path.suffix != ".jsonl":
        raise UsageError(f"{path} has no answers: name a .jsonl table with faults and strengths, or a folder with {EXPECTED}")
    return dict(_records(path))


def _records(path: Path) -> Iterator[tuple[str, Gold]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            gold = _gold(record)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise DraftError(str(path), f"the answer can't be read: {error}", number) from None
        if gold:
            yield str(record.get("id") or f"{path}:{number}"), gold


def _gold(record: Any) -> Gold | None:
    if not isinstance(record, dict):
        raise ValueError("a record is an object")
    if "faults" in record or "strengths" in record:
        named = [*record.get("faults", ()), *record.get("strengths", ())]
        ids = frozenset(each if isinstance(each, str) else each["id"] for each in named)
        return Gold(_legal(ids), ALL)
    for key in ("fault", "strength"):
        if key in record and "flag" in record:
            ids = _legal(frozenset([record[key]]))
            return Gold(ids if record["flag"] else frozenset(), ids)
    return None


def _legal(ids: frozenset[str]) -> frozenset[str]:
    if unknown := ids - ALL:
        raise ValueError(f'there is no category "{min(unknown)}"')
    return ids


def _expected(path: Path) -> dict[str, Gold]:
    if not path.is_file():
        raise UsageError(f"there is no {path}: it says for each draft what should be found")
    source, node = load(path.read_text("utf-8-sig"), str(path))
    found: dict[str, Gold] = {}
    for key, value in node.pairs() if node else ():
        name = key.text("a path")
        answers = value.mapping(name, ("faults", "strengths"))
        ids = [*_ids(answers, "faults", FAULTS), *_ids(answers, "strengths", STRENGTHS)]
        if not (path.parent / name.split("#")[0]).is_file():
            key.complain(f"there is no draft {name}")
        found[name] = Gold(frozenset(ids), ALL)
    if source.problems:
        raise RuleError(tuple(source.problems))
    return found


def _ids(answers: Mapping[str, Node], name: str, legal: Iterable[str]) -> list[str]:
    return list(answers[name].mapping(name, legal)) if name in answers else []
