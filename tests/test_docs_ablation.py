"""The page on what each part is worth shows a row for every part, with figures that can be."""

from __future__ import annotations

import importlib.util
from pathlib import Path

TOP = Path(__file__).parent.parent


def test_every_part_that_can_be_switched_off_has_its_row() -> None:
    spec = importlib.util.spec_from_file_location("ablation", TOP / "tests" / "heldout" / "ablation.py")
    assert spec is not None and spec.loader is not None
    ablation = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(ablation)
    page = (TOP / "docs" / "ablation.md").read_text("utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("| ")]
    head, *shown = rows
    assert head == ["", "pairs won", "recall", "near misses: the named fault", "near misses: any error or warning"]
    assert [row[0] for row in shown] == [name for name, _ in ablation.variants()]
    assert all(0 <= float(cell) <= 1 for row in shown for cell in row[1:])
    everything, *others = ([float(cell) for cell in row[1:]] for row in shown)
    assert all(other[0] <= everything[0] for other in others), "a part that costs pairs has no business here"
