"""What people see, whole: compared with the files in tests/outputs. MSGLINT_UPDATE_OUTPUTS=1 writes them anew; then read the diff."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("mixer", ("check", "drafts/mixer.md", "--no-built-in", "--rules", "rules")),
        ("oven-explained", ("check", "drafts/oven.txt", "--no-built-in", "--rules", "rules", "-v", "--stage", "first")),
        ("records", ("check", "drafts/records.jsonl", "--no-built-in", "--rules", "rules")),
        ("explain-rule", ("explain", "big-words", "--no-built-in", "--rules", "rules")),
        ("explain-score", ("explain", "score", "--no-built-in", "--rules", "rules")),
        ("rules", ("rules", "--no-built-in", "--rules", "rules")),
    ],
)
def test_output(name: str, args: tuple[str, ...], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TESTS / "fixtures")
    shown = run(*args).stdout.replace("\\", "/")
    pinned = TESTS / "outputs" / f"{name}.txt"
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        pinned.write_text(shown, "utf-8", newline="\n")
    assert shown == pinned.read_text("utf-8")
    assert not any(line.endswith(" ") for line in shown.splitlines())
