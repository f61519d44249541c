"""`--no-worse-than`: no draft may score less than it did in a commit, and no folder's mean may fall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from msglint.cli.choices import Choices
from msglint.cli.gains import changed_rows, gained_in
from msglint.cli.linting import Linted
from msglint.cli.sources import STANDARD_INPUT
from msglint.drafts import READERS, reader_of
from msglint.errors import DraftError, UsageError
from msglint.finding import DraftFailure, DraftReport
from msglint.message import Draft
from msglint.reports.excerpt import clean
from msglint.runs.repository import Changes, Repository


@dataclass(slots=True)
class Ratchet:
    """Gathers the reports of today, and afterwards those of then: of changed drafts only, the others score what they did."""

    choices: Choices
    repository: Repository
    changes: Changes
    base: str
    ref: str
    paths: Sequence[str]
    today: dict[str, dict[str, DraftReport]] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    fell: int = 0

    def start(self, files: Iterable[str | DraftFailure]) -> None:
        """Raises UsageError when a file cannot have been in the commit."""
        for file in files:
            if file == STANDARD_INPUT:
                raise UsageError("--no-worse-than is about files of a repository; a message on standard input has no past")
            if not isinstance(file, DraftFailure):
                self.changes.name(Path(file))

    def watch(self, linted: Iterable[Linted | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        for each in linted:
            if not isinstance(each, DraftFailure):
                report, message = each
                self.today.setdefault(report.path, {})[report.id] = report
                self.texts.setdefault(report.path, {})[report.id] = message.source("text")
            yield each

    def told(self) -> Iterator[str]:
        """What fell, draft by draft with the rows that made it fall, then folder by folder."""
        pairs: list[tuple[DraftReport | None, DraftReport]] = []
        for path, reports in self.today.items():
            pairs += self._pairs(path, reports)
        for old, new in pairs:
            yield from self._fallen(old, new)
        for path in self.paths:
            if Path(path).is_dir():
                yield from self._mean(path, [pair for pair in pairs if Path(pair[1].path).is_relative_to(path)])

    def _pairs(self, path: str, reports: Mapping[str, DraftReport]) -> Iterator[tuple[DraftReport | None, DraftReport]]:
        """Each draft of a file with what it was; None for a new one."""
        before = self.changes.before(Path(path))
        if before is not None and self.changes.of(Path(path)) is None:
            yield from ((report, report) for report in reports.values())
            return
        then = self._then(path, before) if before is not None else {}
        left = {id: old for id, old in then.items() if id not in reports or _by_line(path, id)}
        for id, new in reports.items():
            if not _by_line(path, id):
                yield (then[id][0] if id in then else None), new
                continue
            # Where only a line names a record, one with the same text is the same; the rest pair in order.
            same = next((key for key, (_, text) in left.items() if text == self.texts[path][id]), None)
            if same is not None:
                yield left.pop(same)[0], new
            else:
                changed = next(iter(left), None) if len(then) == len(reports) else None
                yield (left.pop(changed)[0] if changed is not None else None), new

    def _then(self, path: str, before: str) -> dict[str, tuple[DraftReport, str]]:
        """A file as it was, judged by the rules and settings of today."""
        reader = reader_of(Path(path).suffix, self.choices.holds_for(path).columns)
        if reader is None:
            return {}
        read = reader(path, BytesIO(self.repository.content_at(self.base, before)))
        drafts: list[Draft | DraftFailure] = [draft for draft in read if not isinstance(draft, DraftError)]
        linted = (each for each in self.choices.lint_drafts(drafts) if not isinstance(each, DraftFailure))
        return {report.id: (report, message.source("text")) for report, message in linted}

    def _fallen(self, old: DraftReport | None, new: DraftReport) -> Iterator[str]:
        if old is None or old is new:
            return
        gained = gained_in(old, new)
        if gained is not None and gained < 0:
            self.fell += 1
            yield f"{clean(new.id)} fell from {old.score.value} to {new.score.value} since {self.ref}"
            yield from changed_rows(old, new)
        elif old.score.value is not None and new.score.value is None:
            was = f"{new.score.band}; {old.score.value} in {self.ref}"
            yield f"{clean(new.id)} has no score any more ({was}), which --no-worse-than lets pass"

    def _mean(self, folder: str, pairs: Sequence[tuple[DraftReport | None, DraftReport]]) -> Iterator[str]:
        """A folder's drafts of today against those of them that were there; what was taken out counts on neither side."""
        now = [new.score.value for _, new in pairs if new.score.value is not None]
        then = [old.score.value for old, _ in pairs if old is not None and old.score.value is not None]
        if now and then and round(sum(now) / len(now), 1) < round(sum(then) / len(then), 1):
            self.fell += 1
            new = sum(old is None for old, _ in pairs)
            added = f"; {new} {'draft is' if new == 1 else 'drafts are'} new" if new else ""
            yield (
                f"the mean of {clean(folder)} fell from {sum(then) / len(then):.1f} to {sum(now) / len(now):.1f} since {self.ref} "
                f"({len(now)} {'draft' if len(now) == 1 else 'drafts'}{added})"
            )


def _by_line(path: str, id: str) -> bool:
    """Whether a record's id is no more than its line."""
    return id.startswith(f"{path}:") and id.removeprefix(f"{path}:").partition("#")[0].isdigit()


SUFFIXES = tuple(READERS)
