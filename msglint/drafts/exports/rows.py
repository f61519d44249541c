"""Tables with a row for each step of a sequence, in the columns of the tool they are from. Without these columns a table is read as
any other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msglint.drafts.exports.step import Step, channel_of


@dataclass(frozen=True, slots=True)
class RowsOf:
    """The columns of a tool's table: those it is known by, and where the rest stands if it is there."""

    tool: str
    number: str
    text: str
    known_by: tuple[str, ...] = ()
    variant: str = ""
    kind: str = ""
    sequence: tuple[str, ...] = ()


# Names without case, blanks, dashes and underscores, as a table flattened from the tool's JSON has them.
_TABLES = (
    RowsOf("Smartlead", "seqnumber", "emailbody", variant="variantlabel", sequence=("campaignname", "emailcampaignid", "campaignid")),
    RowsOf("Apollo", "position", "bodyhtml", ("waitmode",), kind="type", sequence=("emailercampaignname", "emailercampaignid")),
    RowsOf("Outreach", "order", "bodyhtml", ("steptype",), kind="steptype", sequence=("sequencename", "sequenceid")),
)
_PREFIX = re.compile(r".*[./]")
_BETWEEN = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class StepRows:
    """A tool's table, and the index of each of its columns."""

    table: RowsOf
    columns: Mapping[str, int]

    def step(self, cells: Sequence[str]) -> Step:
        """The step in a row. ValueError when its number is none."""
        number = self._cell(cells, self.table.number)
        if not re.fullmatch(r"0{0,3}[1-9]\d{0,2}", number):
            raise ValueError(f"a step of {self.table.tool} has a number, not {number[:40]!r}")
        return Step(
            sequence=next((name for column in self.table.sequence if (name := self._cell(cells, column))), ""),
            number=int(number),
            text=self._cell(cells, self.table.text),
            subject=self._cell(cells, "subject"),
            variant=self._cell(cells, self.table.variant),
            channel=channel_of(self._cell(cells, self.table.kind)),
        )

    def _cell(self, cells: Sequence[str], column: str) -> str:
        index = self.columns.get(column, len(cells)) if column else len(cells)
        return cells[index].strip() if index < len(cells) else ""


def step_rows(header: Sequence[str]) -> StepRows | None:
    """The tool whose columns these are, if they are one's."""
    names = [_BETWEEN.sub("", _PREFIX.sub("", cell.strip()[:200].lower())) for cell in header]
    columns = {name: at for at, name in reversed([*enumerate(names)])}
    for table in _TABLES:
        if {table.number, table.text, *table.known_by} <= columns.keys():
            return StepRows(table, columns)
    return None
