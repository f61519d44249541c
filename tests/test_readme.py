"""What README shows is what msglint says. After a change of rules: MSGLINT_UPDATE_OUTPUTS=1 writes it anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from msglint.cli import main

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"```\n\$ msglint ([^\n]*)\n(.*?)\n```\n", re.DOTALL)


def test_readme_shows_what_msglint_says(monkeypatch: pytest.MonkeyPatch) -> None:
    text = README.read_text("utf-8")
    shown = BLOCK.search(text)
    assert shown is not None
    monkeypatch.chdir(README.parent)
    said = CliRunner().invoke(main, shown[1].split()).output.rstrip("\n")
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        README.write_text(text[: shown.start(2)] + said + text[shown.end(2) :], "utf-8")
    else:
        assert shown[2] == said
