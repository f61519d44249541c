"""msglint reads a table of messages and writes its JSON report: `read_msglint.py WARM TEXTS [OPTION]...` (see `timing`)."""

from __future__ import annotations

import os
import sys

from timing import timed

from msglint.cli import main


def check(path: str) -> None:
    arguments = ["check", path, "--format", "json", "--output", os.devnull, "--no-cache", "--jobs", "1", *sys.argv[3:]]
    main(arguments, standalone_mode=False)


if __name__ == "__main__":
    timed(check)
