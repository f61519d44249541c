"""Who runs: msglint, the bare spaCy pipeline, proselint and write-good, each by the commands that start it and that read messages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import spacy

import msglint
from msglint.language.weights import MODEL

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Contender:
    """``start`` lints the one draft whose path is put behind it, as a whole process; ``read`` reads tables (see `timing`)."""

    name: str
    version: str
    start: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    more: tuple[str, ...] = ()  # behind the tables
    ours: bool = False
    needs_draft: bool = True
    environment: dict[str, str] = field(default_factory=dict, hash=False)


OFF = {"MSGLINT_DAEMON": "off"}
WITH_DAEMON = "msglint, with the daemon"


def ours(jobs: int) -> list[Contender]:
    version = msglint.__version__
    check = (sys.executable, "-m", "msglint", "check", "--format", "json")
    read = (sys.executable, str(HERE / "read_msglint.py"))
    found = [
        Contender("msglint", version, (*check, "--no-cache"), read, ours=True, environment=OFF),
        Contender("msglint, draft not changed", version, check, ours=True, environment=OFF),
        Contender(WITH_DAEMON, version, (*check, "--no-cache"), ours=True),
    ]
    if jobs > 1:
        found.append(Contender(f"msglint, {jobs} processes", version, (), read, ("--jobs", str(jobs)), ours=True, environment=OFF))
    return found


def pipeline() -> Contender:
    start = (sys.executable, "-c", f"import spacy; spacy.load({str(MODEL)!r})")
    return Contender("spaCy pipeline alone", spacy.__version__, start, (sys.executable, str(HERE / "read_spacy.py")), needs_draft=False)


def nothing() -> Contender:
    return Contender("Python alone", sys.version.split()[0], (sys.executable, "-c", "pass"), needs_draft=False)


def proselint(python: str | None) -> Contender | str:
    """proselint by the Python it is installed in; what is missing in a sentence."""
    missing = "proselint is not installed (pip install proselint, in a venv of its own; then --proselint VENV/bin/python)"
    python = python or sys.executable
    version = _said(python, "-c", "from importlib.metadata import version; print(version('proselint'))")
    if not version:
        return missing
    start = (python, "-m", "proselint", "check") if _said(python, "-m", "proselint", "version") else ()
    beside = Path(python).with_name("proselint")
    start = (str(beside), "check") if beside.exists() else start
    return Contender("proselint", version, start, (python, str(HERE / "read_proselint.py")))


def write_good(folder: str | None) -> Contender | str:
    """write-good by the folder that npm has put it in; what is missing in a sentence."""
    missing = "write-good is not installed (npm install --prefix FOLDER write-good; then --write-good FOLDER)"
    node = shutil.which("node")
    if node is None or folder is None:
        return missing
    package = Path(folder).resolve() / "node_modules" / "write-good"
    version = _said(node, "-p", f"require({str(package / 'package.json')!r}).version")
    if not version:
        return missing
    start = (node, str(package / "bin" / "write-good.js"))
    return Contender("write-good", version, start, (node, str(HERE / "read_write_good.js")), (str(package),))


def _said(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
