"""A run over many drafts: what an earlier run found is taken from the cache, the rest is linted, by worker processes if it is much."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

import click

from msglint.campaign import Campaign
from msglint.cli.choices import Choices, Recipe
from msglint.cli.linting import Linted
from msglint.cli.sources import STANDARD_INPUT, about_how_many
from msglint.finding import DraftFailure
from msglint.message import Draft, Message
from msglint.reports.pieces import Piece, TextOf, piece_of
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


Told = TypeVar("Told", Answer, Piece)
Tell = Callable[[Answer], Told]  # what becomes of an answer, in the process that has it; a function of a module, or a partial of one


@dataclass(slots=True)
class Run:
    """Use it as a context: its end is the end of its workers. ``jobs`` None chooses by the size of the work."""

    choices: Choices
    jobs: int | None = None
    no_cache: bool = False
    campaign: Campaign | None = None  # is told of outreach only: a newsletter is meant to go to many
    _results: Results | None = None
    _workers: Jobs[Draft, tuple[Any, bytes | None]] | None = None  # once there is enough to do
    _open: ExitStack = field(default_factory=ExitStack)
    _count: int = 1  # of processes
    _ready: bool = False  # whether this process is

    def __enter__(self) -> Run:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def lint(self, files: Sequence[str | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        """A report for each draft in order, what cannot be read in its place."""
        for each in self._through(files, _all_of_it):
            yield each if isinstance(each, DraftFailure) else (each[1].report, _message(each[1], each[0]))

    def pieces(self, files: Sequence[str | DraftFailure], text_of: TextOf) -> Iterator[Piece | DraftFailure]:
        """The same in pieces of a report. Worker processes make these themselves, so that little is left to do here."""
        for each in self._through(files, partial(piece_of, text_of)):
            yield each if isinstance(each, DraftFailure) else each[1]

    def _through(self, files: Sequence[str | DraftFailure], tell: Tell[Told]) -> Iterator[tuple[Draft, Told] | DraftFailure]:
        if not self.no_cache and any(file != STANDARD_INPUT and isinstance(file, str) for file in files):
            self._results = Results()
            self._open.callback(self._results.close)
        count = self._count = self._how_many(files)
        drafts = (each if isinstance(each, DraftFailure) else self.choices.resolved(each) for each in self.choices.drafts(files))
        known, begin = partial(self._known, tell), partial(self._begin, tell)
        for done in in_order(drafts, known, begin, ahead=4 if count > 1 else 1, batch_of=count * BATCH):
            if self.campaign and not isinstance(done, DraftFailure):
                self.campaign.add_trace(done[0].id, done[1].trace)
            yield done

    def _how_many(self, files: Iterable[str | DraftFailure]) -> int:
        if self.jobs is not None:
            return self.jobs
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return 1 if processors == 1 else max(1, min(processors, about_how_many(files) // _WORTH_A_WORKER))

    def _known(self, tell: Tell[Told], draft: Draft | DraftFailure) -> tuple[Draft, Told] | DraftFailure | None:
        if isinstance(draft, DraftFailure):
            return draft
        if self._results is None or draft.path == STANDARD_INPUT:
            return None
        cards = self.choices.cards_for(draft.path)
        kept = self._results.get(draft_key(draft, cards.digest))
        answer = answers.read(kept, draft, cards.cards) if kept else None
        return (draft, tell(answer)) if answer else None

    def _begin(self, tell: Tell[Told], drafts: Sequence[Draft | DraftFailure]) -> Callable[[], Sequence[tuple[Draft, Told] | DraftFailure]]:
        unknown = [draft for draft in drafts if isinstance(draft, Draft)]
        if self._workers or (self._count > 1 and len(unknown) > BATCH):
            waiting = self._with_workers(tell).begin(unknown)
            return lambda: self._kept(unknown, waiting())
        if not self._ready:
            self._ready = True
            with self.choices.at("loading"):
                self._open.enter_context(_quick_start())
        done = self._kept(unknown, _worked(self.choices, unknown, tell, self._keeping))
        return lambda: done

    def _with_workers(self, tell: Tell[Told]) -> Jobs[Draft, tuple[Told, bytes | None]]:
        if self._workers is None:
            from msglint.runs.jobs import Jobs  # what a run answered from earlier results does without

            self._workers = Jobs(self._count, _Working(self.choices.recipe, tell, self._keeping), like=_longest_line)
            self._open.callback(self._workers.close)
        return self._workers

    @property
    def _keeping(self) -> bool:
        return self._results is not None

    def _kept(self, drafts: Iterable[Draft], worked: Iterable[tuple[Told, bytes | None]]) -> list[tuple[Draft, Told]]:
        """What is told of drafts, after what is kept of them."""
        done = []
        for draft, (told, kept) in zip(drafts, worked, strict=True):
            if self._results and kept is not None:
                self._results.put(draft_key(draft, self.choices.cards_for(draft.path).digest), kept)
            done.append((draft, told))
        return done


@dataclass(frozen=True, slots=True)
class _Working:
    """What a worker process is made from."""

    recipe: Recipe
    tell: Tell[Any]
    keeping: bool

    @contextmanager
    def working(self) -> Iterator[Callable[[Sequence[Draft]], list[tuple[Any, bytes | None]]]]:
        choices = self.recipe.choices()
        with _quick_start():
            yield lambda drafts: list(_worked(choices, drafts, self.tell, self.keeping))


def _worked(choices: Choices, drafts: Sequence[Draft], tell: Tell[Told], keeping: bool) -> Iterator[tuple[Told, bytes | None]]:
    """Drafts linted together: what is told of each, and its answer as it is kept, if it is."""
    from msglint.traces import trace_of

    for draft, linted in zip(drafts, choices.lint_drafts(drafts), strict=True):
        assert not isinstance(linted, DraftFailure)  # these are drafts
        report, message = linted
        outreach = report.stage in ("first", "follow-up") and report.channel != "copy"
        answer = Answer(report, trace_of(message) if outreach else None, message.english)
        keeps = keeping and draft.path != STANDARD_INPUT
        yield tell(answer), answers.written(answer, draft, message, choices.cards_for(draft.path).cards) if keeps else None


def _all_of_it(answer: Answer) -> Answer:
    return answer


def _quick_start() -> AbstractContextManager[None]:
    from msglint.cli.quick_start import quick_start  # what a run answered from earlier results does without

    return quick_start()


def _longest_line(draft: Draft) -> str:
    """What drafts of one template most likely have in common."""
    return max(draft.text.split("\n"), key=len)


def _message(answer: Answer, draft: Draft) -> Message:
    """The message of an answer that came without it: all that a report asks of it."""
    told = answer.report
    return Message(draft, told.channel, told.stage, told.stage_from, told.fields, channel_from=told.channel_from, english=answer.english)
