"""Reports made by hand, for the tests of formats: real places in real texts, without a linter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, TextIO

import jsonschema
import xmlschema

from msglint.finding import DraftFailure, DraftReport, Finding, Place, Score, Severity
from msglint.message import Draft, Message
from msglint.reports.frame import Frame, Linted
from msglint.reports.home import Home
from msglint.rule import Example, Proof, Reason, Rule
from msglint.text import Lines

SCHEMAS = Path(__file__).parent / "schemas"
TOP = Path("/repo")
FAILURE = DraftFailure("drafts/list.jsonl", 'line 3: the record has no "text"', 3)

TEXT = "Grüße Ana 🍞,\n\nour oven is “huge” & <b>hot</b>, 100% @home #7 ##[error]x | y.\r\nWho lights it\nat four?\n"
NASTY = 'a,b:c%"<&>\x1b[31m\u202e\x00\nd'


def place(text: str, quote: str, *, exact: bool = True, line: int = 1) -> Place:
    start = text.index(quote)
    end = start + len(quote)
    if not exact:
        return Place("text", start, end, quote, line, 1, line, 1, exact=False)
    lines = Lines(text)
    return Place("text", start, end, quote, *lines.place(start), *lines.place(end))


def finding(
    quote: str, severity: Severity = "error", rule: str = "big", *, text: str = TEXT, exact: bool = True, line: int = 1, **kwargs: Any
) -> Finding:
    kwargs = {"message": f'"{quote}" is big.', "advice": "Say how big.", **kwargs}
    return Finding(rule, "hype", severity, place(text, quote, exact=exact, line=line), **kwargs)


def linted(
    *findings: Finding, path: str = "drafts/a.txt", id: str = "", text: str = TEXT, score: int | None = 41, exact: bool = True,
    line: int = 1, silenced: int = 0,
) -> Linted:  # fmt: skip
    draft = Draft(id or path, path, text, exact=exact, line=line)
    made = Score(score, "mostly about you" if score is not None else "not enough text: no score", {}, ())
    report = DraftReport(id or path, path, "email", "first", "given", "template", made, findings, (), (), silenced)
    return report, Message(draft, "email", "first", "given", "template")


def some() -> list[Linted | DraftFailure]:
    """A file with everything, a table with two records, a name that has to be escaped, a clean draft, and a failure."""
    everything = linted(
        finding("“huge”"), finding("hot</b>, 100%", "warning", "hot"), finding("lights it\nat four", "info", "split"),
        finding("oven", message=f'"{NASTY}" is big.', advice=NASTY),
        silenced=2,
    )  # fmt: skip
    record = finding("oven", exact=False, line=7)
    return [
        everything,
        linted(record, path="drafts/list.jsonl", id="rec-1", exact=False, line=7),
        linted(replace(record, severity="info"), path="drafts/list.jsonl", id="drafts/list.jsonl:8", exact=False, line=8, score=None),
        FAILURE,
        linted(finding("oven"), path="drafts/ä b/%:,[1].txt"),
        linted(path="drafts/clean.txt", score=88),
    ]


def a_rule(id: str) -> Rule:
    better = Example("Our oven is huge & <hot>.", found="huge", better="Our oven takes @forty kilos.")
    return Rule(
        id=id, category="hype", title="size words", kind="fault", severity="warning", severity_when=(), stages=(), channels=(), where=(),
        find="phrases", check=None, unless=(), message="", why="Nobody can check a size word.", advice="Say how big, or delete it.",
        proof=lambda: Proof((Reason("S3", "so it is", "opinion"),), (better,)), path="",
    )  # fmt: skip


def frame(**kwargs: Any) -> Frame:
    """The frame of a run at the top of a repository in which a score under 45 stops, and an error does."""

    def under(report: DraftReport) -> str:
        return "" if report.score.value is None or report.score.value >= 45 else f"The draft scores {report.score.value}."

    def stops(report: DraftReport) -> bool:
        return bool(under(report)) or any(each.severity == "error" for each in report.findings)

    rule = {"big": a_rule("big"), "hot": a_rule("hot")}
    return Frame(Home(TOP, TOP), **{"rule": lambda report, id: rule.get(id), "under": under, "stops": stops, **kwargs})


def calm(**kwargs: Any) -> Frame:
    """A frame in which nothing stops."""
    return frame(under=lambda report: "", stops=lambda report: False, **kwargs)


def written(
    write: Callable[[Iterable[Linted | DraftFailure], TextIO, Frame], object],
    items: Iterable[Linted | DraftFailure],
    run: Frame | None = None,
) -> str:
    stream = StringIO()
    write(items, stream, run or frame())
    return stream.getvalue()


@cache
def _schema(name: str) -> Any:
    if name.endswith(".xsd"):
        return xmlschema.XMLSchema(SCHEMAS / name)
    return jsonschema.Draft202012Validator(json.loads((SCHEMAS / name).read_text("utf-8")))


def valid(name: str, text: str) -> Any:
    """The text as read, after the schema has had its say."""
    if name.endswith(".xsd"):
        _schema(name).validate(text)
        return text
    read = json.loads(text)
    _schema(name).validate(read)
    return read
