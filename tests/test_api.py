"""The public API: two functions and a few types, and an import that costs nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import msglint
from msglint import DraftReport, Finding, Place, Question, RuleError, Score, Strength, UsageError, lint, lint_many
from msglint.message import Draft
from msglint.ruleset import load_rules

HEAVY = ("spacy", "thinc", "numpy", "click", "yaml", "rich")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in a fresh process that finds the same msglint as this one."""
    package = str(Path(msglint.__file__).parent.parent)
    path = os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH", "")]))
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": path}, timeout=120, check=False
    )


def imported(code: str) -> set[str]:
    """The heavy packages that are imported after the code."""
    done = run("-c", f"import sys\n{code}\nprint(*sys.modules, sep='\\n', file=sys.stderr)")
    assert done.returncode == 0, done.stderr
    modules = set(done.stderr.split())
    assert "msglint" in modules
    return modules & set(HEAVY)


def test_the_import_costs_nothing() -> None:
    assert imported("import msglint") == set()
    assert imported("from msglint import *") == set()


def test_the_test_sees_what_is_imported() -> None:
    assert imported("import msglint, yaml") == {"yaml"}


def test_calling_lint_many_reads_no_model_before_it_is_needed() -> None:
    assert "spacy" not in imported("import msglint; msglint.lint_many(['Hello there.'])")


def test_nothing_to_parse_nothing_to_load() -> None:
    assert "spacy" not in imported("import msglint; msglint.lint('Hello.')")


def test_a_parse_loads_numpy_and_not_spacy() -> None:
    found = imported("import msglint; msglint.lint('I need two more sales this month.')")
    assert "numpy" in found and "spacy" not in found


def test_the_help_comes_without_spacy() -> None:
    done = run("-X", "importtime", "-m", "msglint", "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: msglint")
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "msglint.cli" in modules
    assert {m.partition(".")[0] for m in modules} & {"spacy", "thinc", "numpy", "yaml"} == set()


def test_the_help_names_every_command() -> None:
    from msglint.cli import COMMANDS

    shown = run("-m", "msglint", "--help").stdout
    assert [name for name in COMMANDS if f"\n  {name} " not in shown] == []


def test_lint_gives_a_report() -> None:
    report = lint(
        "Hi Mara,\n\nI need two more sales. Your second kiln was new in May. Who unloads it?", name="mara", channel="dm", stage="warm"
    )
    assert isinstance(report, DraftReport)
    assert (report.id, report.path, report.channel, report.stage, report.stage_from, report.fields) == (
        "mara",
        "mara",
        "dm",
        "warm",
        "given",
        "template",
    )
    assert isinstance(report.score, Score) and isinstance(report.score.value, int)
    for found, kind in ((report.findings, Finding), (report.strengths, Strength), (report.questions, Question)):
        assert isinstance(found, tuple) and found
        assert all(isinstance(item, kind) and isinstance(item.place, Place) for item in found)


def test_lint_says_what_it_assumed() -> None:
    report = lint("Who unloads your kiln on Mondays?")
    assert (report.id, report.channel, report.stage, report.stage_from) == ("draft", "email", "first", "default")


def test_the_subject_is_linted_too() -> None:
    (finding,) = (f for f in lint("Who unloads your kiln?", subject="A game changer").findings if f.category == "hype")
    assert (finding.place.part, finding.place.start) == ("subject", 2)


def test_fields_say_whether_they_should_be_filled() -> None:
    text = "Hi {{first_name}},\n\nWho unloads your kiln on Mondays?"
    reports = {fields: lint(text, fields=fields) for fields in ("template", "final")}
    assert [reports[fields].fields for fields in reports] == ["template", "final"]
    assert [[f.rule for f in reports[fields].findings] for fields in reports] == [[], ["field-left-open"]]
    assert reports["final"].score.value == 40


def test_lint_many_takes_texts_and_drafts_in_order() -> None:
    reports = list(lint_many(["Who unloads your kiln?", Draft("own", "a.md", "It rains."), "It snows."]))
    assert [(report.id, report.path) for report in reports] == [("draft 1", "draft 1"), ("own", "a.md"), ("draft 3", "draft 3")]


def test_lint_many_is_an_iterator() -> None:
    reports = lint_many(iter(["It rains here."]))
    assert isinstance(reports, Iterator)
    assert next(reports).id == "draft 1"
    assert list(reports) == []
    assert list(lint_many([])) == []


def test_lint_is_one_of_many() -> None:
    text = "We build racks for vans. Who loads yours?"
    assert lint(text, name="draft 1") == next(lint_many([text]))


@pytest.mark.parametrize(
    "text", ["", " \n\n", "Hi", "?", "\u200b", "\U0001f680" * 3, "a" * 5000, "> quoted only\n> twice\n", "-- \nBen\n", "\x00\x01"]
)
def test_any_text_gets_a_report_and_too_little_no_score(text: str) -> None:
    report = lint(text)
    assert report.score.value is None
    assert report.score.band == "not enough text: no score"


def test_reports_can_be_told_apart_and_kept() -> None:
    report = lint("I need two more sales this month.")
    assert report == lint("I need two more sales this month.")
    (finding, *_) = report.findings
    assert len({finding, finding}) == 1
    with pytest.raises(AttributeError):
        finding.severity = "info"  # type: ignore[misc]


def test_errors_have_one_parent(tmp_path: Path) -> None:
    assert issubclass(RuleError, msglint.MsglintError) and issubclass(UsageError, msglint.MsglintError)
    (tmp_path / "bad.yaml").write_text("id: bad\n", "utf-8")
    with pytest.raises(RuleError):
        load_rules(tmp_path)


def test_all_names_exist() -> None:
    assert sorted(msglint.__all__) == msglint.__all__
    assert [name for name in msglint.__all__ if not hasattr(msglint, name)] == []
    assert msglint.__version__.count(".") == 2


def test_types_are_shipped() -> None:
    assert (files("msglint") / "py.typed").is_file()
    pyproject = Path(msglint.__file__).parent.parent / "pyproject.toml"
    if pyproject.exists():  # installed, the file itself is the proof
        assert 'msglint = ["py.typed"]' in pyproject.read_text("utf-8")


def test_the_types_are_those_the_checker_sees(tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text(
        "from typing import Iterator\n"
        "from msglint import Draft, DraftReport, lint, lint_many\n"
        "one: DraftReport = lint('x', channel='dm', stage='warm', fields='final')\n"
        "many: Iterator[DraftReport] = lint_many(['x', Draft('a', 'a', 'x')])\n"
        "value: int | None = one.score.value\n"
        "lint('x', channel='fax')\n",
        "utf-8",
    )
    done = run(
        "-m",
        "mypy",
        "--python-version",
        "3.10",
        "--cache-dir",
        str(tmp_path / "cache"),
        "--follow-imports",
        "silent",
        "--ignore-missing-imports",
        str(tmp_path / "use.py"),
    )
    errors = [line for line in done.stdout.splitlines() if "error:" in line]
    assert len(errors) == 1 and "use.py:6" in errors[0], done.stdout + done.stderr
