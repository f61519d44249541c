"""How msglint's time grows with drafts and with rules: `python tests/bench/growth.py --help`. It prints two tables.

Drafts are templates with their fields filled, as in the benchmark; rules are made up, each of a few phrases of words that the
messages use, so that no index can leave them aside. Every measure has a process of its own; times are processor time.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

import messages  # noqa: E402

from msglint.drafts import message_of  # noqa: E402
from msglint.linter import Linter  # noqa: E402
from msglint.message import Draft  # noqa: E402
from msglint.ruleset import RuleSet, built_in, load_rules  # noqa: E402

_RULE = """\
id: {id}
category: hype
title: {id}
severity: info
find:
  phrases:
{phrases}
message: '"{{quote}}" is one of the phrases of {id}.'
why: To measure.
advice: None.
reasons: [{{source: S1, claim: None., strength: opinion, speaks: for}}]
hits:
  - {{text: {first}., found: {first}, better: None.}}
  - {{text: So {first}., found: {first}, better: None.}}
misses: [Nothing., Nothing else.]
"""
_PHRASES = 8  # of a rule
WARM = 48  # messages read before the clock starts


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How msglint's time grows with drafts and with rules.")
    add = parser.add_argument
    add("--drafts", type=int, nargs="*", default=[1_000, 10_000, 100_000], metavar="N", help="(default: 1000 10000 100000)")
    add("--rules", type=int, nargs="*", default=[100, 300, 1_000], metavar="N", help="(default: 100 300 1000)")
    add("--templates", type=int, default=20, metavar="K", help="templates (default: 20)")
    add("--read", type=int, default=300, metavar="N", help="messages read with each number of rules (default: 300)")
    return parser.parse_args()


def main() -> None:
    chosen = arguments()
    tell("| drafts | seconds | ms each | peak memory MB |\n|---|---|---|---|")
    for count in chosen.drafts:
        busy, peak = by_itself(read_drafts, count, chosen.templates)
        tell(f"| {count:,} | {busy:.1f} | {busy / count * 1000:.2f} | {peak:.0f} |")
    tell("\n| rules | seconds | ms each | of the first |\n|---|---|---|---|")
    first = 0.0
    for count in chosen.rules:
        busy, _ = by_itself(read_with_rules, count, chosen.read)
        first = first or busy
        tell(f"| {count:,} | {busy:.1f} | {busy / chosen.read * 1000:.2f} | {busy / first:.2f} |")


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def by_itself(measured: Callable[[int, int], float], *given: int) -> tuple[float, float]:
    """What a measure gives in a new process, which remembers no message of the one before, and the MB the process took at most."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1) as process:
        return process.submit(with_peak, measured, *given).result()


def with_peak(measured: Callable[[int, int], float], *given: int) -> tuple[float, float]:
    return measured(*given), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_drafts(count: int, templates: int) -> float:
    return timed(built_in(), messages.templated(count, templates))


def read_with_rules(count: int, read: int) -> float:
    texts = messages.unique()
    words = sorted({word for text in texts for word in text.lower().split() if word.isalpha() and len(word) > 3})
    with tempfile.TemporaryDirectory() as folder:
        rules = made_up(count, words, Path(folder))
    return timed(rules, texts[:read])


def timed(rules: RuleSet, texts: Iterable[str]) -> float:
    """Processor seconds for these messages, after a few others."""
    linter = Linter(rules)
    for _ in linter.lint(map(message_of, drafts(messages.short()[:WARM]))):
        pass
    began = time.process_time()
    for _ in linter.lint(map(message_of, drafts(texts))):
        pass
    return time.process_time() - began


def drafts(texts: Iterable[str]) -> Iterator[Draft]:
    for i, text in enumerate(texts):
        yield Draft(id=str(i), path=str(i), text=text)


def made_up(count: int, words: Sequence[str], folder: Path) -> RuleSet:
    """So many rules of random phrases of these words."""
    chance = random.Random(count)
    for i in range(count):
        first = " ".join(chance.sample(words, 2))
        phrases = [first, *(f"{a}|{b} [{c}] {d}" for a, b, c, d in (chance.sample(words, 4) for _ in range(_PHRASES - 1)))]
        text = _RULE.format(id=f"made-up-{i}", first=first, phrases="\n".join(f'    - "{phrase}"' for phrase in phrases))
        (folder / f"made-up-{i}.yaml").write_text(text, encoding="utf-8")
    return load_rules(folder)


if __name__ == "__main__":
    main()
