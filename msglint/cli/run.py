"""A run over many drafts: what an earlier run found is taken from the cache, the rest is linted, by worker processes if it is much."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from msglint.campaign import Campaign
from msglint.cli.choices import Choices, Recipe
from msglint.cli.linting import Linted
from msglint.cli.sources import STANDARD_INPUT, about_how_many
from msglint.finding import DraftFailure
from msglint.message import Draft, Message
from msglint.runs import answers
from msglint.runs.answers import Answer
from msglint.runs.in_order import BATCH, in_order
from msglint.runs.keys import draft_key
from msglint.runs.results import Results

if TYPE_CHECKING:
    from msglint.runs.jobs import Jobs

Command = TypeVar("Command", bound=Callable[..., Any])

_WORTH_A_WORKER = 400  # drafts; it takes about as long to start one


def runs_option(command: Command) -> Command:
    """Give a command --jobs and --no-cache: it gets ``jobs`` and ``no_cache``."""
    command = click.option(
        "--no-cache",
        is_flag=True,
        help="Lint every draft, and keep no results. Otherwise a draft that has not changed since the last run is not linted again.",
    )(command)
    return click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="N",
        help="Lint with so many processes. [default: as many as there are processors, when there is enough work for them]",
    )(command)


class _Done(NamedTuple):
    answer: Answer
    message: Message


@dataclass(slots=True)
class Run:
    """Use it as a context: its end is the end of its workers. ``jobs`` None chooses by the size of the work."""

    choices: Choices
    jobs: int | None = None
    no_cache: bool = False
    campaign: Campaign | None = None  # is told of outreach only: a newsletter is meant to go to many
    _results: Results | None = None
    _workers: Jobs[Draft, bytes | Answer] | None = None  # once there is enough to do
    _open: ExitStack = field(default_factory=ExitStack)
    _count: int = 1  # of processes
    _ready: bool = False  # whether this process is

    def __enter__(self) -> Run:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def lint(self, files: Sequence[str | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        """A report for each draft in order, what cannot be read in its place."""
        if not self.no_cache and any(file != STANDARD_INPUT and isinstance(file, str) for file in files):
            self._results = Results()
            self._open.callback(self._results.close)
        count = self._count = self._how_many(files)
        drafts = (each if isinstance(each, DraftFailure) else self.choices.resolved(each) for each in self.choices.drafts(files))
        for done in in_order(drafts, self._known, self._begin, ahead=2 if count > 1 else 1, batch_of=count * BATCH):
            if isinstance(done, DraftFailure):
                yield done
                continue
            report = done.answer.report
            if self.campaign and report.stage in ("first", "follow-up") and report.channel != "copy":
                self.campaign.add_trace(report.id, done.answer.trace)
            yield report, done.message

    def _how_many(self, files: Iterable[str | DraftFailure]) -> int:
        if self.jobs is not None:
            return self.jobs
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return 1 if processors == 1 else max(1, min(processors, about_how_many(files) // _WORTH_A_WORKER))

    def _known(self, draft: Draft | DraftFailure) -> _Done | DraftFailure | None:
        if isinstance(draft, DraftFailure):
            return draft
        if self._results is None or draft.path == STANDARD_INPUT:
            return None
        cards = self.choices.cards_for(draft.path)
        kept = self._results.get(draft_key(draft, cards.digest))
        answer = answers.read(kept, draft, cards.cards) if kept else None
        return _Done(answer, _message(answer, draft)) if answer else None

    def _begin(self, drafts: Sequence[Draft | DraftFailure]) -> Callable[[], Sequence[_Done | DraftFailure]]:
        unknown = [draft for draft in drafts if isinstance(draft, Draft)]
        if self._workers or (self._count > 1 and len(unknown) > BATCH):
            waiting = self._with_workers().begin(unknown)
            return lambda: [self._done(draft, told) for draft, told in zip(unknown, waiting(), strict=True)]
        if not self._ready:
            self._ready = True
            with self.choices.at("loading"):
                self._open.enter_context(_quick_start())
        linted = [_Done(answer, message) for answer, message in answered(self.choices, unknown)]
        for draft, done in zip(unknown, linted, strict=True):
            if self._keeps(draft):
                self._keep(draft, answers.written(done.answer, draft, done.message, self.choices.cards_for(draft.path).cards))
        return lambda: linted

    def _with_workers(self) -> Jobs[Draft, bytes | Answer]:
        if self._workers is None:
            from msglint.runs.jobs import Jobs  # what a run answered from earlier results does without

            self._workers = Jobs(self._count, _Working(self.choices.recipe), like=_longest_line)
            self._open.callback(self._workers.close)
        return self._workers

    def _done(self, draft: Draft, told: bytes | Answer) -> _Done:
        """What a worker tells of a draft: as it is kept, if it can be."""
        if isinstance(told, Answer):
            return _Done(told, _message(told, draft))
        if self._keeps(draft):
            self._keep(draft, told)
        answer = answers.read(told, draft, self.choices.cards_for(draft.path).cards)
        assert answer, "a worker reads what it has written before it tells"
        return _Done(answer, _message(answer, draft))

    def _keeps(self, draft: Draft) -> bool:
        return self._results is not None and draft.path != STANDARD_INPUT

    def _keep(self, draft: Draft, kept: bytes | None) -> None:
        if self._results and kept is not None:
            self._results.put(draft_key(draft, self.choices.cards_for(draft.path).digest), kept)


@dataclass(frozen=True, slots=True)
class _Working:
    """What a worker process is made from."""

    recipe: Recipe

    @contextmanager
    def working(self) -> Iterator[Callable[[Sequence[Draft]], list[bytes | Answer]]]:
        choices = self.recipe.choices()

        def work(drafts: Sequence[Draft]) -> list[bytes | Answer]:
            done = zip(drafts, answered(choices, drafts), strict=True)
            return [
                answers.written(answer, draft, message, choices.cards_for(draft.path).cards) or answer for draft, (answer, message) in done
            ]

        with _quick_start():
            yield work


def _quick_start() -> AbstractContextManager[None]:
    from msglint.cli.quick_start import quick_start  # what a run answered from earlier results does without

    return quick_start()


def answered(choices: Choices, drafts: Sequence[Draft]) -> Iterator[tuple[Answer, Message]]:
    """Drafts linted together."""
    from msglint.traces import trace_of

    for linted in choices.lint_drafts(drafts):
        if not isinstance(linted, DraftFailure):
            report, message = linted
            yield Answer(report, trace_of(message), message.english), message


def _longest_line(draft: Draft) -> str:
    """What drafts of one template most likely have in common."""
    return max(draft.text.split("\n"), key=len)


def _message(answer: Answer, draft: Draft) -> Message:
    """The message of an answer that came without it: all that a report asks of it."""
    told = answer.report
    return Message(draft, told.channel, told.stage, told.stage_from, told.fields, channel_from=told.channel_from, english=answer.english)
