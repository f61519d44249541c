"""What msglint says of every draft in `corpus/` stands in `corpus/snapshot.out`, so that a changed rule shows as a diff.

MSGLINT_UPDATE_OUTPUTS=1 writes it anew; read the diff before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from msglint.drafts import READERS, message_of, read_path
from msglint.errors import DraftError
from msglint.finding import DraftReport, Place
from msglint.linter import Linter
from msglint.message import Draft
from msglint.settings import SettingsFiles

CORPUS = Path(__file__).parent.parent / "corpus"
SNAPSHOT = CORPUS / "snapshot.out"


def drafts() -> Iterator[Draft]:
    for path in sorted(path for path in CORPUS.rglob("*") if path.suffix in READERS):
        for draft in read_path(path):
            assert not isinstance(draft, DraftError), draft
            yield draft


def reports(linter: Linter) -> Iterator[DraftReport]:
    settings = SettingsFiles()
    return linter.lint(message_of(settings.of(Path(draft.path)).for_draft(draft)) for draft in drafts())


def lines(report: DraftReport) -> Iterator[str]:
    path = Path(report.path).relative_to(CORPUS).as_posix()
    name = path if report.id == report.path else f"{path}#{report.id}"
    yield f"{name}  {'no score' if report.score.value is None else report.score.value}"
    for finding in report.findings:
        yield f"  {finding.severity} {finding.rule}: {said(finding.place)}"
    for strength in report.strengths:
        yield f"  + {strength.rule}: {said(strength.place)}"


def said(place: Place) -> str:
    words = " ".join(place.quote.split())
    return words if len(words) <= 80 else f"{words[:60]} ... {words[-15:]}"


def test_the_corpus_is_judged_as_before(linter: Linter) -> None:
    text = "".join(f"{line}\n" for report in reports(linter) for line in lines(report))
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        SNAPSHOT.write_text(text, "utf-8")
    assert SNAPSHOT.read_text("utf-8") == text, "rules changed; write it anew with MSGLINT_UPDATE_OUTPUTS=1 and look at the diff"


def test_every_draft_of_the_corpus_is_in_it() -> None:
    if not SNAPSHOT.exists():
        pytest.fail("there is no snapshot")
    shown = [line for line in SNAPSHOT.read_text("utf-8").splitlines() if not line.startswith(" ")]
    assert len(shown) == len(list(drafts()))
