"""The formats of a report: name -> how it is written, and what it is for. `auto` chooses one for where msglint runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TextIO

from msglint.finding import DraftFailure
from msglint.reports.frame import Frame, Linted
from msglint.reports.json_v1 import text_of, write_json, write_jsonl
from msglint.reports.pieces import InPieces
from msglint.reports.terminal import write_terminal

AUTO = "auto"
Write = Callable[[Iterable[Linted | DraftFailure], TextIO, Frame], object]


@dataclass(frozen=True, slots=True)
class Format:
    """``counts``: it has a place for how many drafts, findings and silenced findings there were; otherwise somebody else says it.
    ``in_pieces``: how it is written of drafts one by one, if it can be."""

    write: Write
    about: str
    counts: bool = True
    in_pieces: InPieces | None = None


def _late(name: str) -> Write:
    """`write_NAME` of the room `reports/NAME.py`, which is imported when it is called: a run writes one format or two."""

    def write(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> object:
        return getattr(import_module(f"msglint.reports.{name}"), f"write_{name}")(linted, stream, frame)

    return write


def _terminal(linted: Iterable[Linted | DraftFailure], stream: TextIO, frame: Frame) -> None:
    write_terminal(linted, stream, frame.look, frame.repeated)


def _in_pieces(about: str, join: Callable[[Iterable[str | DraftFailure], TextIO, Frame], object]) -> Format:
    pieces = InPieces(text_of, join)
    return Format(pieces.write, about, in_pieces=pieces)


def _json(drafts: Iterable[str | DraftFailure], stream: TextIO, frame: Frame) -> None:
    write_json(drafts, stream, model=frame.model, rules=frame.rules_hash, repeated=frame.repeated)


def _jsonl(drafts: Iterable[str | DraftFailure], stream: TextIO, frame: Frame) -> None:
    write_jsonl(drafts, stream)


FORMATS: Mapping[str, Format] = {
    "terminal": Format(_terminal, "to read: scores, the words meant, what to do instead"),
    "line": Format(_late("line"), "file:line:column: severity: rule: message, for editors and grep", counts=False),
    "json": _in_pieces("everything, one object (docs/report.md)", _json),
    "jsonl": _in_pieces("the same, a draft a line, written as they are read", _jsonl),
    "github": Format(_late("github"), "GitHub Actions: annotations, log, summary of the step"),
    "gitlab": Format(_late("gitlab"), "GitLab: code quality, shown in the merge request", counts=False),
    "sarif": Format(_late("sarif"), "SARIF 2.1.0: GitHub code scanning, Azure, editors"),
    "junit": Format(_late("junit"), "JUnit XML: a test a draft, failed when the draft stops the run"),
    "rdjson": Format(_late("rdjson"), "reviewdog: review comments on any code host", counts=False),
    "checkstyle": Format(_late("checkstyle"), "Checkstyle XML: Jenkins and older tools", counts=False),
    "markdown": Format(_late("markdown"), "a comment on a pull request"),
}


def format_for(environment: Mapping[str, str], *, to_file: bool) -> str:
    """What `auto` stands for: what the CI that runs msglint shows, else the report to read. GitLab reads files only; its log is
    read by people."""
    if environment.get("GITHUB_ACTIONS") == "true" and not to_file:
        return "github"
    if environment.get("GITLAB_CI") == "true" and to_file:
        return "gitlab"
    return "terminal"
