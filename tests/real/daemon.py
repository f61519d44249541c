"""Measure the daemon: run it by hand (`python tests/real/daemon.py`), it is not among the tests.

It starts a daemon in a folder of its own and prints how long a warm call takes as a whole process, beside a Python that does
nothing and beside a cold call, in turns; how fifty calls at once fare; the daemon's memory before and after; and whether every
draft of the corpus and the fixtures has, one call each, the same report with and without it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

from click.testing import CliRunner  # noqa: E402

from msglint import client  # noqa: E402
from msglint.cli import main  # noqa: E402

DRAFTS = sorted(str(p) for folder in ("corpus", "tests/fixtures") for p in (TOP / folder).rglob("*") if p.suffix in client.SUFFIXES)
DRAFT = """Hi Bruna,

I saw that your bakery opened a second shop in May, and that the queue on Saturday went round the corner. Who lights the oven at
four, now that Sam has left?

We make a timer that lights it for you. I really need to make a sale this month, so I would love fifteen minutes of your time. We are
the best in the market, and our customers love us. Would you be interested in a short call on Tuesday?

If mornings are calm already, forget that I wrote. What would you do with an hour more of sleep?

Best,
Tom
"""


def whole(*command: str, **env: str) -> float:
    """Milliseconds of a process, from its start to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], env={**os.environ, **env}, stdout=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - start) * 1000


def warm_and_cold(draft: str, times: int) -> None:
    calls = {
        "python -c pass": lambda: whole("-c", "pass"),
        "warm, json": lambda: whole("-m", "msglint", "check", draft, "--format", "json"),
        "warm, to read": lambda: whole("-m", "msglint", "check", draft),
        "cold, json": lambda: whole("-m", "msglint", "check", draft, "--format", "json", "--no-cache", MSGLINT_DAEMON="off"),
    }
    took: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(times):
        for name, call in calls.items():
            took[name].append(call())
    for name, each in took.items():
        print(f"{name:<15} median {statistics.median(each):7.1f} ms   least {min(each):7.1f}   of {len(each)}")


def at_once(draft: str, count: int) -> None:
    took: list[float] = []
    missed: list[int] = []

    def ask(number: int) -> None:
        start = time.perf_counter()
        if client.check([draft, "--format", "json"], seconds=30) is None:
            missed.append(number)
        took.append((time.perf_counter() - start) * 1000)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{count} at once: the first after {min(took):.0f} ms, the last after {max(took):.0f} ms, without an answer: {len(missed)}")


def same(format: str) -> None:
    differ = []
    took = []
    for draft in DRAFTS:
        start = time.perf_counter()
        warm = client.check([draft, "--format", format])
        took.append((time.perf_counter() - start) * 1000)
        cold = CliRunner().invoke(main, ["check", "--no-cache", draft, "--format", format], prog_name="msglint")
        if warm != (cold.exit_code, cold.stdout_bytes, cold.stderr_bytes):
            differ.append(draft)
    print(
        f"{len(DRAFTS)} drafts as {format}, a call each: {len(differ)} differ; median {statistics.median(took):.1f} ms an answer", *differ
    )


def measure(folder: Path) -> None:
    draft = folder / "draft.txt"
    draft.write_text(DRAFT, "utf-8")
    os.environ.update(XDG_RUNTIME_DIR=str(folder), MSGLINT_CACHE=str(folder / "cache"), PYTHONPATH=str(TOP))
    for name in (client.SWITCH, *client.CI):
        os.environ.pop(name, None)
    print(f"cold, nothing kept  {whole('-m', 'msglint', 'check', str(draft)):.0f} ms")
    start = time.perf_counter()
    assert client.start(), "a daemon can be started"
    while not (said := client.ask({"do": "status"})):
        time.sleep(0.02)
    print(f"it listens after {time.perf_counter() - start:.1f} s, {said['memory'] >> 20} MB")
    try:
        warm_and_cold(str(draft), int(sys.argv[1]) if len(sys.argv) > 1 else 21)
        at_once(str(draft), 50)
        for format in ("json", "terminal"):
            same(format)
        said = client.ask({"do": "status"})
        print(f"after {said and said['answered']} answers {said and said['memory'] >> 20} MB")
    finally:
        client.ask({"do": "stop"})


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="ml-") as name:
        measure(Path(name))
