"""Branches: a text with spintax or conditions, divided into the texts a reader may get. Nothing is executed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from msglint.drafts.fields.groups import Group, groups_of
from msglint.message import Draft, Origin
from msglint.text import MappedText, OffsetMap

MOST = 64  # readings of one text
_CHARACTERS = 2_000_000  # of all readings of one text together


def readings_of(draft: Draft) -> list[Draft]:
    """A draft once for each reading of its text, then of its subject, the other at its first; itself if it has no branches."""
    subjects = [
        replace(draft, subject=text, subject_origin=_before(map, draft.subject, draft.subject_origin))
        for text, map in branches_of(draft.subject)
    ] or [draft]
    texts = branches_of(draft.text, draft.body_start)
    if not texts:
        return subjects
    origins = [(text, _before(map, draft.text, draft.origin)) for text, map in texts]
    first = [replace(subjects[0], text=text, origin=origin) for text, origin in origins]
    return [*first, *(replace(subject, text=origins[0][0], origin=origins[0][1]) for subject in subjects[1:])]


def _before(map: OffsetMap, text: str, origin: Origin | None) -> Origin:
    """The way from a reading of ``text`` to where places are told."""
    return Origin(origin.text, (map, *origin.maps)) if origin else Origin(text, (map,))


def branches_of(text: str, start: int = 0) -> list[tuple[str, OffsetMap]]:
    """The readings of a text whose message begins at ``start``, with maps to the text; none when it has no branches.

    The first reading takes the first branch of every group. Then each other branch of each group has its turn, the other
    groups at their first branch (those around it at the branch it stands in): as many readings as there are branches, not
    as there are combinations. After ``MOST`` readings, fewer if the text is very long, the branches left are not read.
    """
    groups = groups_of(text, start)
    if not groups:
        return []
    readings: dict[str, OffsetMap] = {}
    for choice in islice(_choices(groups), max(1, min(MOST, _CHARACTERS // len(text)))):
        made = _read(text, start, groups, choice)
        readings.setdefault(made.text, made.map)
    return list(readings.items())


def _choices(groups: Sequence[Group]) -> Iterator[Mapping[int, int]]:
    """Which branch each group takes, by the group's number, where it is not its first."""
    yield {}
    around: list[tuple[int, Mapping[int, int]]] = []  # the groups a group lies in: number, and what they must choose for it
    for number, group in enumerate(groups):
        while around and groups[around[-1][0]].end <= group.start:
            around.pop()
        needed: Mapping[int, int] = {}
        if around:
            outer, needed = around[-1]
            branches = groups[outer].branches
            inside = next((i for i, (start, end) in enumerate(branches) if start <= group.start and group.end <= end), None)
            if inside is None:
                continue  # in a comment: nobody gets it
            needed = {**needed, outer: inside} if inside else needed
        around.append((number, needed))
        for i in range(1, len(group.branches)):
            yield {**needed, number: i}


def _read(text: str, start: int, groups: Sequence[Group], choice: Mapping[int, int]) -> MappedText:
    """One reading; what comes before ``start`` stays as it is."""
    made = _Joined(text, start)
    at = start
    inside: list[tuple[int, int]] = []  # ends of the branches that are being read, and of their groups
    for number, group in enumerate(groups):
        while inside and inside[-1][0] <= group.start:
            branch_end, group_end = inside.pop()
            made.copy(at, branch_end)
            at = group_end
        if group.start < at:
            continue  # in a branch that is left out
        made.copy(at, group.start)
        at, branch_end = group.branches[choice.get(number, 0)]
        inside.append((branch_end, group.end))
    while inside:
        branch_end, group_end = inside.pop()
        made.copy(at, branch_end)
        at = group_end
    made.copy(at, len(text))
    return made.made


class _Joined:
    """Joins what is left of a text; where a branch was left out between two blanks, one goes too."""

    def __init__(self, text: str, start: int) -> None:
        self.made = MappedText(text)
        self.made.copy(0, start)
        self._last = text[start - 1] if start else "\n"
        self._first = True

    def copy(self, start: int, end: int) -> None:
        text = self.made.source
        if not self._first and self._last.isspace():
            while start < end and text[start] in " \t":
                start += 1
        self._first = False
        if start < end:
            self.made.copy(start, end)
            self._last = text[end - 1]
