"""Mails as mail programs write them, each line marked by hand with its role, and how well the parts agree with the marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from msglint.drafts.parts.division import parts_of

LAYOUTS = Path(__file__).parent.parent / "fixtures" / "layouts"
# A line of a fixture is its marks, a tab and the line: two marks when two parts share it, "-" when it is blank.
MARKS = {"greeting": "G", "body": "B", "sign-off": "O", "signature": "S", "boilerplate": "F", "quoted": "Q"}
GROUPS = {"quoted": "Q", "closing": "OSF", "body": "B", "greeting": "G"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a mail, the marks a person gave it, and the marks of the parts that were found in it."""

    mail: str
    number: int
    text: str
    marked: str
    found: str

    def __str__(self) -> str:
        return f"{self.mail}:{self.number}: marked {self.marked}, found {self.found or 'nothing'}: {self.text.strip()}"


def lines_of(folder: Path) -> list[Line]:
    """Every filled line of the mails in a folder."""
    return [line for path in sorted(folder.glob("*.txt")) for line in _read(path)]


def _read(path: Path) -> Iterator[Line]:
    rows = [row.partition("\t") for row in path.read_text(encoding="utf-8").split("\n")[:-1]]
    texts = [text for _, _, text in rows]
    parts = parts_of("\n".join(texts), "", 0)
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    for number, ((marked, _, text), start) in enumerate(zip(rows, starts, strict=False), 1):
        inside = (part for part in parts if part.start < start + len(text) and start < part.end)
        if marked != "-":
            yield Line(path.stem, number, text, marked, "".join(MARKS[part.role] for part in inside))


def of_group(marks: str, group: str) -> bool:
    """Whether one of a line's marks belongs to a group."""
    return any(mark in GROUPS[group] for mark in marks)


def agreement(lines: list[Line], group: str) -> tuple[float, float]:
    """Precision and recall of a group's lines."""
    marked = [of_group(line.marked, group) for line in lines]
    found = [of_group(line.found, group) for line in lines]
    both = sum(m and f for m, f in zip(marked, found, strict=True))
    return both / max(1, sum(found)), both / max(1, sum(marked))


def eaten(lines: list[Line]) -> list[Line]:
    """Lines of the body in which no body was found: what hides what should be judged."""
    return [line for line in lines if of_group(line.marked, "body") and not of_group(line.found, "body")]


def table(lines: list[Line]) -> str:
    """The figures, and the lines that differ."""
    rows = [f"{group:10} precision {p:.3f}  recall {r:.3f}" for group in GROUPS for p, r in [agreement(lines, group)]]
    same = sum(line.marked == line.found for line in lines)
    head = f"{same} of {len(lines)} lines as marked, {len(eaten(lines))} lines of body eaten"
    return "\n".join([head, *rows, *(str(line) for line in lines if line.marked != line.found)])
