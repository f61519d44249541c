"""proselint reads the messages and writes JSON: `read_proselint.py WARM TEXTS` (see `timing`), by the Python it is installed in."""

from __future__ import annotations

import json
import os
from pathlib import Path

from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile, errors_to_json
from timing import timed

CheckRegistry().register_many(__register__)


def lint(path: str) -> None:
    with Path(os.devnull).open("w") as out:
        for line in Path(path).read_text("utf-8").splitlines():
            record = json.loads(line)
            out.write(errors_to_json(LintFile(record["id"], record["text"]).lint()))


if __name__ == "__main__":
    timed(lint)
