"""What a contender's process does: read a few messages to be warm, read the others, and say how long that took. Standard library only."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path


def timed(read: Callable[[str], None]) -> None:
    """One line of JSON: seconds on the clock, seconds of the processor (with those of its own processes), and the peak in MB."""
    read(sys.argv[1])
    busy, start = _busy(), time.perf_counter()
    read(sys.argv[2])
    took = time.perf_counter() - start
    sys.stdout.write(json.dumps({"seconds": took, "busy": _busy() - busy, "peak": _peak()}) + "\n")


def _peak() -> float:
    """Of this process, or of the largest of its own. What the system tells of a process may be the peak of the one it came from."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    status = Path("/proc/self/status")
    if status.exists():
        own = next(int(line.split()[1]) for line in status.read_text("utf-8").splitlines() if line.startswith("VmHWM"))
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / unit


def _busy() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)
