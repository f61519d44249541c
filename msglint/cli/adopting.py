"""The options with which a repository full of old copy takes msglint up: a baseline, changed lines only, no score may fall."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from msglint.cli.choices import Choices
from msglint.cli.linting import Linted
from msglint.cli.ratchet import SUFFIXES, Ratchet
from msglint.cli.touched import Touched
from msglint.errors import UsageError
from msglint.finding import DraftFailure
from msglint.runs.baseline import Baseline, read_baseline
from msglint.runs.repository import Changes, Repository, repository_of

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--baseline",
        "baseline_file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Say nothing of the findings in this file: they are known. Each is known by its sentence, wherever that moves in its draft.",
    ),
    click.option("--update-baseline", "update", is_flag=True, help="Write what is found now into the --baseline, and pass."),
    click.option("--prune", is_flag=True, help="Take out of the --baseline what is not found any more."),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Check only what changed since work left this git commit (main, origin/main, HEAD): changed drafts, and in them the "
        "findings on changed lines; those about the whole message in any case.",
    ),
    click.option(
        "--no-worse-than",
        metavar="REF",
        help="Exit with status 1 when a draft scores less than it did where work left this git commit, or when the mean of a folder "
        "that was named is lower.",
    ),
)


@dataclass(slots=True)
class Adopting:
    """What was chosen. Use it in this order: `start`, `watch`, `tell`; then `fell` says whether the run fails for it."""

    baseline_file: Path | None
    update: bool
    prune: bool
    changed_since: str | None
    no_worse_than: str | None
    _baseline: Baseline | None = None
    _touched: Touched | None = None
    _ratchet: Ratchet | None = None

    def start(self, choices: Choices, paths: Sequence[str], files: list[str | DraftFailure]) -> list[str | DraftFailure]:
        """Read what the options name; the files that are left to check. Raises UsageError."""
        if (self.update or self.prune) and not self.baseline_file:
            raise UsageError(f"{'--update-baseline' if self.update else '--prune'} needs a --baseline FILE to write to")
        if (self.update or self.prune) and self.changed_since:
            raise UsageError("a baseline is written from whole drafts; leave --changed-since out")
        if self.baseline_file:
            self._baseline = read_baseline(self.baseline_file, new=self.update)
        if self.no_worse_than:
            repository, base, changes = _since(self.no_worse_than, "--no-worse-than")
            self._ratchet = Ratchet(choices, repository, changes, base, self.no_worse_than, paths)
            self._ratchet.start(files)
        if self.changed_since:
            self._touched = Touched(_since(self.changed_since, "--changed-since")[2], self.changed_since)
            if not self._ratchet:
                return self._touched.files(files)
            self._touched.files(files)  # for what it says of those outside of the repository
        return files

    @property
    def watches(self) -> bool:
        """Whether `watch` changes anything."""
        return bool(self._ratchet or self._baseline or self._touched)

    def watch(self, linted: Iterable[Linted | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        """The same, with the findings that count."""
        stages: list[Callable[[Iterable[Linted | DraftFailure]], Iterator[Linted | DraftFailure]]] = []
        stages += [self._ratchet.watch] if self._ratchet else []
        stages += [self._sifted] if self._baseline else []
        stages += [self._touched.watch] if self._touched else []
        for stage in stages:
            linted = stage(linted)
        yield from linted

    def _sifted(self, linted: Iterable[Linted | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        assert self._baseline
        for each in linted:
            if isinstance(each, DraftFailure):
                yield each
                continue
            new = self._baseline.sift(each[0])
            yield replace(each[0], findings=() if self.update else new), each[1]

    def tell(self) -> None:
        """What was kept back, what the baseline became, and what fell; on standard error."""
        if self._baseline:
            self._tell_baseline(self._baseline)
        if self._touched and self._touched.elsewhere:
            click.echo(f"msglint: {self._touched.told()}", err=True)
        for line in self._ratchet.told() if self._ratchet else ():
            click.echo(f"  {line}" if line.startswith((" ", "+", "-")) else f"msglint: {line}", err=True)

    def _tell_baseline(self, baseline: Baseline) -> None:
        if self.update:
            before = sum(baseline.known.values())
            baseline.update()
            baseline.write()
            click.echo(f"msglint: {baseline.path} knows {_findings(sum(baseline.known.values()))} now, {before} before", err=True)
            return
        if baseline.hidden:
            click.echo(f"msglint: {_findings(baseline.hidden)} known from {baseline.path}, not shown", err=True)
        gone = 0 if self._touched else baseline.gone()
        if gone and self.prune:
            baseline.prune()
            baseline.write()
            click.echo(f"msglint: {_findings(gone)} gone, and taken out of {baseline.path}", err=True)
        elif gone:
            away = "is not there any more; --prune takes it" if gone == 1 else "are not there any more; --prune takes them"
            click.echo(f"msglint: {_findings(gone)} in {baseline.path} {away} out", err=True)

    @property
    def fell(self) -> bool:
        return bool(self._ratchet and self._ratchet.fell)


def adopts(command: Command) -> Command:
    """Give a command these options, which it gets as ``adopting``."""

    @wraps(command)
    def with_adopting(*args: Any, baseline_file: Path | None, update: bool, prune: bool, **kwargs: Any) -> Any:
        since, least = kwargs.pop("changed_since"), kwargs.pop("no_worse_than")
        return command(*args, adopting=Adopting(baseline_file, update, prune, since, least), **kwargs)

    wrapped: Any = with_adopting
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]


def _since(ref: str, option: str) -> tuple[Repository, str, Changes]:
    repository = repository_of(Path.cwd(), option)
    base = repository.base(ref)
    return repository, base, repository.changes(base, SUFFIXES)


def _findings(count: int) -> str:
    return "1 finding" if count == 1 else f"{count} findings"
