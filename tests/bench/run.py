"""The benchmark: `python tests/bench/run.py --help`. It prints a page with what it ran on, how, and tables of what came out.

Contenders take turns within every round, so that a busy machine is busy for all of them; figures are medians over the rounds, and
a ratio is the median of the rounds' ratios.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

import contenders  # noqa: E402
import messages  # noqa: E402
from contenders import Contender  # noqa: E402

from msglint import client  # noqa: E402

WARM = 48  # messages read before the clock starts


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast msglint is, beside others, on messages of its own.")
    add = parser.add_argument
    add("--proselint", metavar="PYTHON", help="the Python that proselint is installed in (default: this one)")
    add("--write-good", metavar="FOLDER", help="the folder that npm has installed write-good in")
    add("--unique", type=int, metavar="N", help="messages that are there once (default: all)")
    add("--templated", type=int, default=5_000, metavar="N", help="messages made from templates (default: 5000)")
    add("--templates", type=int, default=20, metavar="K", help="templates (default: 20)")
    add("--others", type=int, default=500, metavar="N", help="templated messages for those that are not msglint (default: 500)")
    add("--rounds", type=int, default=3, metavar="N", help="times that every contender reads the messages (default: 3)")
    add("--starts", type=int, default=11, metavar="N", help="times that every contender is started (default: 11; 0: no starts)")
    add("--jobs", type=int, default=1, metavar="N", help="also msglint with so many processes, on templated messages")
    add("-o", "--output", type=Path, metavar="FILE", help="where the page goes (default: standard output)")
    return parser.parse_args()


@dataclass(frozen=True, slots=True)
class Reading:
    """One contender through one table of messages."""

    messages: int
    seconds: float
    busy: float
    peak: float

    @property
    def rate(self) -> float:
        return self.messages / self.seconds

    @property
    def busy_rate(self) -> float:
        return self.messages / self.busy


@dataclass(frozen=True, slots=True)
class Table:
    """Messages, as a file that contenders read, and a shorter one for those who take long."""

    texts: Sequence[str]
    path: Path
    others: int
    path_for_others: Path

    def of(self, contender: Contender) -> tuple[Path, int]:
        return (self.path, len(self.texts)) if contender.ours else (self.path_for_others, self.others)


def main() -> None:
    chosen = arguments()
    found = [contenders.proselint(chosen.proselint), contenders.write_good(chosen.write_good)]
    missing = [each for each in found if isinstance(each, str)]
    for each in missing:
        tell(f"{each}: left out")
    ours = contenders.ours(chosen.jobs)
    others = [contenders.pipeline(), *(each for each in found if isinstance(each, Contender))]
    with tempfile.TemporaryDirectory(prefix="ml-bench-") as name, own_msglint(Path(name), daemon=chosen.starts > 0):
        folder = Path(name)
        unique = messages.unique()[: chosen.unique]
        templated = list(messages.templated(chosen.templated, chosen.templates))
        warm = messages.write(messages.short()[:WARM], folder / "warm.jsonl")
        draft = folder / "draft.txt"
        draft.write_text(templated[0], "utf-8")
        tables = {
            "unique": table(unique, len(unique), folder / "unique"),
            "templated": table(templated, chosen.others, folder / "templated"),
        }
        began = load()
        starts = started([contenders.nothing(), *ours, *others], draft, chosen.starts) if chosen.starts else {}
        if starts and answered() < chosen.starts:
            missing.append("the daemon (it does not run here, or ended because files of msglint changed meanwhile)")
            starts = {who: took for who, took in starts.items() if who.name != contenders.WITH_DAEMON}
        read = {
            "unique": readings([*ours[:1], *others], tables["unique"], warm, chosen.rounds),
            "templated": readings([*ours, *others], tables["templated"], warm, chosen.rounds),
        }
        page = [*about([*ours[:1], *others], missing, began, chosen)]
        if starts:
            page += ["", *start_rows(starts, templated[0])]
        for kind, each in read.items():
            page += ["", *reading_rows(kind, tables[kind], each, chosen)]
    text = "\n".join(page) + "\n"
    if chosen.output:
        chosen.output.write_text(text, "utf-8")
    else:
        sys.stdout.write(text)


def tell(what: str) -> None:
    sys.stderr.write(f"bench: {what}\n")


@contextmanager
def own_msglint(folder: Path, *, daemon: bool) -> Iterator[None]:
    """msglint with a cache and a daemon of its own. The daemon, if one is wanted and there can be one, is running."""
    os.environ.update(XDG_RUNTIME_DIR=str(folder), MSGLINT_CACHE=str(folder / "cache"), OMP_NUM_THREADS="1")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(TOP), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    for name in (client.SWITCH, *client.CI):
        os.environ.pop(name, None)
    try:
        until = time.monotonic() + 60
        if daemon and client.start():
            while not client.ask({"do": "status"}) and time.monotonic() < until:
                time.sleep(0.05)
        yield
    finally:
        client.ask({"do": "stop"})


def answered() -> int:
    """How many calls the daemon has answered."""
    said = client.ask({"do": "status"})
    return int(said["answered"]) if said else 0


def table(texts: Sequence[str], others: int, path: Path) -> Table:
    few = texts[:others]
    return Table(texts, messages.write(texts, path.with_suffix(".jsonl")), len(few), messages.write(few, path.with_suffix(".few.jsonl")))


def started(who: Iterable[Contender], draft: Path, times: int) -> dict[Contender, list[float]]:
    """Milliseconds of whole processes, from start to end, in turns; the first turn does not count."""
    able = [each for each in who if each.start]
    took: dict[str, list[float]] = {each.name: [] for each in able}
    for turn in range(times + 1):
        for each in able:
            start = time.perf_counter()
            done = run((*each.start, str(draft)) if each.needs_draft else each.start, each)
            if turn:
                took[each.name].append((time.perf_counter() - start) * 1000)
            if done.returncode not in (0, 1) and each.name != "write-good":  # which exits with the number of what it found
                raise SystemExit(f"bench: {each.name} does not start: {done.stderr.strip()[-500:]}")
        tell(f"starts, turn {turn} of {times}")
    return {each: took[each.name] for each in able}


def readings(who: Iterable[Contender], table: Table, warm: Path, rounds: int) -> dict[Contender, list[Reading]]:
    able = [each for each in who if each.read]
    found: dict[str, list[Reading]] = {each.name: [] for each in able}
    for turn in range(rounds):
        for each in (*able[turn % len(able) :], *able[: turn % len(able)]):
            path, count = table.of(each)
            done = run((*each.read, str(warm), str(path), *each.more), each)
            if done.returncode:
                raise SystemExit(f"bench: {each.name} cannot read the messages: {done.stderr.strip()[-500:]}")
            found[each.name].append(Reading(count, **json.loads(done.stdout.splitlines()[-1])))
            tell(f"{count} messages, round {turn + 1} of {rounds}: {each.name} {found[each.name][-1].rate:.0f} a second")
    return {each: found[each.name] for each in able}


def run(command: Sequence[str], who: Contender) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env={**os.environ, **who.environment}, capture_output=True, text=True, check=False)


# -- the page


def about(who: Iterable[Contender], missing: Sequence[str], began: str, chosen: argparse.Namespace) -> Iterator[str]:
    versions = ", ".join(f"{each.name} {each.version}" for each in who)
    yield f"- When: {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, msglint at {commit()}"
    yield f"- Machine: {processor()}, {os.cpu_count()} processors, {memory()}, {platform.system()} {platform.machine()}"
    yield f"- Load (others on the machine and ourselves, over one minute): {began} at the start, {load()} at the end"
    yield f"- Versions: Python {platform.python_version()}, {versions}"
    yield f"- Method: {chosen.starts} starts and {chosen.rounds} rounds, all in turns; medians, and the median of the ratios of a turn;"
    yield "  those of reading are of processor time, since time by the clock depends on who else is on the machine"
    for each in missing:
        yield f"- Left out: {each}"


def start_rows(starts: dict[Contender, list[float]], draft: str) -> Iterator[str]:
    own = next(each for who, each in starts.items() if who.name == "msglint")
    yield f"A whole process for one draft of {len(draft.split())} words, from its start to its end:"
    yield ""
    yield "| | median | least | of msglint's start |"
    yield "|---|---:|---:|---:|"
    for who, took in starts.items():
        ratio = statistics.median(a / b for a, b in zip(took, own, strict=True))
        yield f"| {who.name} | {statistics.median(took):,.0f} ms | {min(took):,.0f} ms | {ratio:.2f} |"


def reading_rows(kind: str, table: Table, read: dict[Contender, list[Reading]], chosen: argparse.Namespace) -> Iterator[str]:
    own = next(each for who, each in read.items() if who.name == "msglint")
    words = round(statistics.mean(len(text.split()) for text in table.texts))
    yield {
        "unique": f"{len(table.texts):,} messages, each there once, of {words} words on average:",
        "templated": f"{len(table.texts):,} messages from {chosen.templates} templates, of {words} words on average "
        f"(the first {table.others:,} for those that are not msglint):",
    }[kind]
    yield ""
    yield "| | messages a second | ... of a processor | msglint to it | peak memory |"
    yield "|---|---:|---:|---:|---:|"
    for who, each in read.items():
        rates, busy = (statistics.median(values) for values in ([r.rate for r in each], [r.busy_rate for r in each]))
        faster = statistics.median(a.busy_rate / b.busy_rate for a, b in zip(own, each, strict=True))
        peak = max(r.peak for r in each)
        yield f"| {who.name} | {rates:,.0f} | {busy:,.0f} | {faster:.2f} | {peak:,.0f} MB |"


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / (1 << 30):.0f} GB"
    except (ValueError, OSError):
        return "memory not known"


def load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"


def commit() -> str:
    try:
        git = ("git", "-C", str(TOP))
        head = subprocess.run((*git, "rev-parse", "--short", "HEAD"), capture_output=True, text=True, check=True).stdout.strip()
        changed = subprocess.run((*git, "status", "--porcelain", "--", "msglint", "rules"), capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "no commit"
    return f"commit {head}" + (" with changes" if changed.stdout.strip() else "")


if __name__ == "__main__":
    main()
