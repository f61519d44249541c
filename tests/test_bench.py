"""tests/bench: its messages are what they are said to be, and the script runs from end to end, however little it has to do."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).parents[1]


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(TOP / "tests" / "bench")
    import messages

    return messages


def test_unique_messages_are_unique_and_no_snippets(messages: ModuleType) -> None:
    unique = messages.unique()
    assert len(unique) == len(set(unique)) > 200
    assert min(len(text.split()) for text in unique) >= messages.LEAST
    assert not set(unique) & set(messages.short())


def test_templated_messages_share_their_template_and_nothing_more(messages: ModuleType) -> None:
    made = list(messages.templated(600, 3))
    assert made == list(messages.templated(600, 3)) != list(messages.templated(600, 3, seed=2))
    assert len(set(made)) > 550
    bodies = {text.split("\n\n", 2)[2].rpartition("\n\n")[0] for text in made}
    assert len(bodies) == 3
    assert not [text for text in made if re.search(r"[{}]", text)]


def test_more_templates_than_texts_is_an_error(messages: ModuleType) -> None:
    with pytest.raises(SystemExit, match="templates, not 5000"):
        next(messages.templated(1, 5000))


def test_the_benchmark_runs(tmp_path: Path) -> None:
    sizes = "--unique 2 --templated 3 --templates 2 --others 1 --rounds 1 --starts 0".split()
    nobody = ["--proselint", str(tmp_path / "python"), "--write-good", str(tmp_path)]
    script = [sys.executable, str(TOP / "tests" / "bench" / "run.py"), "--output", str(tmp_path / "page.md"), *sizes, *nobody]
    done = subprocess.run(script, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(TOP)})
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "page.md").read_text("utf-8")
    assert "- Left out: proselint is not installed" in page and "- Left out: write-good is not installed" in page
    assert "2 messages, each there once" in page and "3 messages from 2 templates" in page
    rows = re.findall(r"^\| (msglint|spaCy pipeline alone) \| ([\d,]+) \| [\d,]+ \| ([\d.]+) \| (\d+) MB \|$", page, re.MULTILINE)
    assert [row[0] for row in rows] == ["msglint", "spaCy pipeline alone"] * 2
    assert [row[2] for row in rows if row[0] == "msglint"] == ["1.00", "1.00"]
    assert all(int(row[3]) > 50 for row in rows)


def test_its_help_says_how_to_use_it() -> None:
    script = [sys.executable, str(TOP / "tests" / "bench" / "run.py"), "--help"]
    done = subprocess.run(script, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(TOP)})
    assert "--proselint PYTHON" in done.stdout and "--write-good FOLDER" in done.stdout
