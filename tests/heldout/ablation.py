"""What each part of msglint is worth: the held-out sets with the parse, the guards, and each dimension of the score switched off.

    python tests/heldout/ablation.py [SET]...        (default: i k; prints the table of docs/ablation.md)

Pairs: the better of two versions of a message scores higher (a tie is lost). Recall: the named fault is found in a snippet that
has it, the mean over the faults. Near misses: share of the snippets without the named fault where it is raised all the same, and
where any error or warning is that does not speak of the message as a whole.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import mean
from typing import Any

from msglint.drafts import message_of
from msglint.finding import DraftReport
from msglint.linter import Linter
from msglint.message import Draft
from msglint.ruleset import RuleSet, built_in
from msglint.score import settings_from

HERE = Path(__file__).parent
SETS = ("i", "k")
# What a snippet is no whole message for.
OF_A_MESSAGE = {"no-buyer-question", "premature-pitch", "no-reason-to-change", "self-density", "meeting-only-question"}


def records(kind: str, sets: Iterable[str]) -> list[dict[str, Any]]:
    paths = [HERE / name / f"{kind}_{name}.jsonl" for name in sets]
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]


def draft(record: Mapping[str, Any], text: Mapping[str, Any]) -> Draft:
    given = {"text": text["text"], "subject": text.get("subject") or ""}
    return Draft(id=record["id"], path=record["id"], channel=record["channel"], stage=record["stage"], **given)


def reports(linter: Linter, drafts: Iterable[Draft]) -> list[DraftReport]:
    return list(linter.lint(map(message_of, drafts)))


def figures(linter: Linter, sets: Iterable[str]) -> list[str]:
    """Pairs won, recall, near misses with the named fault, near misses with any error or warning."""
    sets = list(sets)
    pairs = records("pairs", sets)
    worse, better = (reports(linter, (draft(pair, pair[side]) for pair in pairs)) for side in ("worse", "better"))
    won = mean((b.score.value or 0) > (w.score.value or 0) for w, b in zip(worse, better, strict=True))
    snippets = records("sentences", sets)
    found: dict[str, list[bool]] = {}
    named, loud = [], []
    for snippet, report in zip(snippets, reports(linter, (draft(s, s) for s in snippets)), strict=True):
        raised = any(finding.category == snippet["fault"] for finding in report.findings)
        if snippet["flag"]:
            found.setdefault(snippet["fault"], []).append(raised)
        else:
            named.append(raised)
            loud.append(any(f.severity != "info" and f.category not in OF_A_MESSAGE for f in report.findings))
    return [f"{value:.3f}" for value in (won, mean(map(mean, found.values())), mean(named), mean(loud))]


def without_guards(rules: RuleSet) -> RuleSet:
    return replace(rules, rules=tuple(replace(rule, unless=()) for rule in rules.rules))


def without_dimension(rules: RuleSet, name: str) -> RuleSet:
    """The dimension's points go to the others, so that the whole is still 100."""
    dimensions = rules.score.data["dimensions"]
    rest = 100 - float(dimensions[name]["points"])
    changed = {
        each: {**values, "points": 0 if each == name else float(values["points"]) * 100 / rest} for each, values in dimensions.items()
    }
    return replace(rules, score=settings_from({**rules.score.data, "dimensions": changed}))


def variants() -> Iterator[tuple[str, Linter]]:
    rules = built_in()
    yield "everything", Linter(rules)
    yield "without the parse", Linter(rules, parsing=False)
    yield "without the guards", Linter(without_guards(rules))
    for name, dimension in rules.score.dimensions.items():
        yield f"without the dimension: {dimension.title.lower()}", Linter(without_dimension(rules, name))


def table(sets: Iterable[str]) -> Iterator[str]:
    yield "| | pairs won | recall | near misses: the named fault | near misses: any error or warning |"
    yield "|---|---|---|---|---|"
    for name, linter in variants():
        yield f"| {name} | {' | '.join(figures(linter, sets))} |"


if __name__ == "__main__":
    for line in table(sys.argv[1:] or SETS):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
