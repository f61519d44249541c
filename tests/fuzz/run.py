"""Fuzzing, one target at a time: `python tests/fuzz/run.py mail --seconds 300` (needs `pip install atheris`).

What a run finds worth keeping is in `--work`/TARGET/corpus; an input that fails is written beside it, as crash-*, and
`run.py mail FILE ...` tries it again without atheris. `--keep` takes the smallest set of inputs that reaches all that the
corpora reach into `corpus/TARGET`, `--figures` says what the kept ones reach (needs coverage).
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import io
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

HERE = Path(__file__).parent
KEPT = HERE / "corpus"
TARGETS = {  # the rooms that a target is about
    "mail": "msglint/drafts/mail msglint/drafts/charsets.py msglint/presend/mail.py",
    "html": "msglint/drafts/html",
    "fields": "msglint/drafts/fields",
    "drafts": "msglint/drafts/markdown.py msglint/drafts/markdown_prose.py msglint/drafts/plain.py msglint/drafts/tables "
    "msglint/drafts/parts",
    "exports": "msglint/drafts/exports",
    "rules": "msglint/marked_yaml.py msglint/rule_files.py msglint/word_lists.py msglint/language/patterns.py msglint/checks",
    "settings": "msglint/settings.py msglint/gate_settings.py msglint/overrides.py msglint/marked_yaml.py",
    "milter": "msglint/presend/milter/wire.py msglint/presend/milter/session.py msglint/presend/milter/letter.py "
    "msglint/presend/milter/connection.py",
    "marks": "msglint/drafts/marks.py msglint/silence.py msglint/runs/baseline.py",
    "repeats": "msglint/drafts",
    "lint": "msglint/checks msglint/language msglint/places.py",
}
_MOST = {
    "rules": 50,
    "mail": 40,
    "drafts": 36,
    "html": 36,
    "fields": 36,
    "exports": 30,
    "lint": 12,
    "repeats": 9,
}  # inputs kept for a target
_MOST_ELSE = 20
_LARGEST = 3000  # bytes of one
Arc = tuple[str, int, int]


def target(name: str) -> Any:
    return importlib.import_module(f"fuzz_{name}")


def corpus(name: str, *more: Path) -> list[Path]:
    return [path for folder in (KEPT / name, *more) if folder.is_dir() for path in sorted(folder.iterdir())]


def fuzz(name: str, seconds: int, work: Path, flags: list[str]) -> None:
    import atheris  # type: ignore[import-not-found]

    with atheris.instrument_imports(include=["msglint"]):
        one: Callable[[bytes], None] = target(name).one
        for path in corpus(name)[:60]:
            one(path.read_bytes())  # imports what is imported late
    found = work / name / "corpus"
    found.mkdir(parents=True, exist_ok=True)
    words = work / name / "words"
    words.write_text("".join(f'"{"".join(f"{chr(92)}x{byte:02x}" for byte in token)}"\n' for token in target(name).TOKENS))
    options = {"max_total_time": seconds, "max_len": 4096, "timeout": 60, "rss_limit_mb": 3000, "print_final_stats": 1}
    made = [*(f"-{key}={value}" for key, value in options.items()), f"-dict={words}", f"-artifact_prefix={work / name}/", *flags]
    folders = [str(found), *([str(KEPT / name)] if (KEPT / name).is_dir() else [])]
    atheris.Setup([sys.argv[0], *made, *folders], one)
    atheris.Fuzz()


def arcs(one: Callable[[bytes], None], data: bytes) -> set[Arc]:
    """The steps from line to line inside msglint that an input takes."""
    taken: set[Arc] = set()
    last: dict[FrameType, int] = {}

    def trace(frame: FrameType, event: str, _: object) -> Any:
        code: CodeType = frame.f_code
        if "msglint" not in code.co_filename or "tests" in code.co_filename:
            return None
        if event == "line":
            taken.add((code.co_filename, last.get(frame, 0), frame.f_lineno))
            last[frame] = frame.f_lineno
        elif event == "return":
            last.pop(frame, None)
        return trace

    sys.settrace(trace)
    try:
        one(data)
    finally:
        sys.settrace(None)
    return taken


def keep(name: str, work: Path) -> None:
    """The fewest and smallest inputs that take all steps, at most as many as ``_MOST`` says."""
    one: Callable[[bytes], None] = target(name).one
    reached: dict[bytes, set[Arc]] = {}
    for path in corpus(name, work / name / "corpus"):
        data = path.read_bytes()
        if len(data) <= _LARGEST and data not in reached:
            one(data)
            reached[data] = arcs(one, data)
    kept: list[bytes] = []
    missing = set().union(*reached.values())
    while missing and len(kept) < _MOST.get(name, _MOST_ELSE):
        best = max(reached, key=lambda data: (len(reached[data] & missing), -len(data)))
        kept.append(best)
        missing -= reached.pop(best)
    folder = KEPT / name
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for data in kept:
        (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    print(f"{name}: {len(kept)} inputs kept, {sum(map(len, kept))} bytes; {len(missing)} steps that they do not take")


def figures(name: str, files: Iterable[Path]) -> None:
    """Lines and branches of the target's rooms that some inputs reach."""
    import coverage  # type: ignore[import-not-found]

    house = HERE.parent.parent
    rooms = [house / room for room in TARGETS[name].split()]
    measure = coverage.Coverage(branch=True, data_file=None, include=[f"{room}/*" if room.is_dir() else str(room) for room in rooms])
    measure.start()
    one = target(name).one
    for path in files:
        one(path.read_bytes())
    measure.stop()
    measure.report(file=io.StringIO())
    lines = missed = branches = partly = 0
    for path in sorted(measure.get_data().measured_files()):
        numbers = measure._analyze(path).numbers
        lines, missed = lines + numbers.n_statements, missed + numbers.n_missing
        branches, partly = branches + numbers.n_branches, partly + numbers.n_missing_branches
    print(f"{name}: {branches - partly} of {branches} branches, {lines - missed} of {lines} lines")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--work", type=Path, default=Path("fuzzing"))
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("files", nargs="*", type=Path)
    given, flags = parser.parse_known_args()
    sys.path[:0] = map(str, (HERE.parents[1], HERE.parent))  # msglint, and what tests share
    if given.files:
        for path in given.files:
            print(path)
            target(given.target).one(path.read_bytes())
    elif given.keep:
        keep(given.target, given.work)
    elif given.figures:
        figures(given.target, corpus(given.target))
    else:
        os.environ.setdefault("MSGLINT_FUZZ_SECONDS", "20")  # instrumented code is slow
        fuzz(given.target, given.seconds, given.work, flags)


if __name__ == "__main__":
    main()
