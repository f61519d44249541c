"""Worker processes: results in order, errors told, nothing left behind."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from msglint.errors import MsglintError, UsageError
from msglint.runs.in_order import BATCH, in_order
from msglint.runs.jobs import Jobs


@dataclass(frozen=True)
class Doubling:
    """A recipe: workers double numbers; -1 is a mistake, -2 a worker's death, -3 a print."""

    @contextmanager
    def working(self) -> Iterator[Callable[[Sequence[int]], list[tuple[int, int]]]]:
        yield lambda numbers: [self._double(number) for number in numbers]

    def _double(self, number: int) -> tuple[int, int]:
        if number == -1:
            raise UsageError("no number")
        if number == -2:
            os._exit(7)
        if number == -3:
            print("in the way")  # noqa: T201
        return 2 * number, os.getpid()


@pytest.fixture
def jobs() -> Iterator[Jobs[int, tuple[int, int]]]:
    made: Jobs[int, tuple[int, int]] = Jobs(2, Doubling(), lifetime=100)
    yield made
    made.close()


def test_results_come_in_order_from_workers_that_are_replaced(jobs: Jobs[int, tuple[int, int]]) -> None:
    done = list(in_order(range(600), lambda number: None, jobs.begin, ahead=4))
    assert [number for number, _ in done] == [2 * number for number in range(600)]
    workers = {process for _, process in done}
    assert len(workers) >= 600 // (100 + BATCH) and os.getpid() not in workers


def test_an_error_of_a_worker_is_ours(jobs: Jobs[int, tuple[int, int]]) -> None:
    with pytest.raises(UsageError, match="no number"):
        jobs.begin([1, -1])()
    assert jobs.begin([-3, 5])()[1][0] == 10


def test_the_death_of_a_worker_is_told(jobs: Jobs[int, tuple[int, int]]) -> None:
    with pytest.raises(MsglintError, match=r"a worker process ended .*status 7.*--jobs 1"):
        jobs.begin([-2])()


@pytest.mark.skipif(os.name == "nt", reason="asks for a process by signal 0")
def test_no_worker_outlives_its_run() -> None:
    made: Jobs[int, tuple[int, int]] = Jobs(2, Doubling())
    workers = {made.begin([number])()[0][1] for number in range(4)}
    made.close()
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
    with pytest.raises((MsglintError, RuntimeError)):
        made.begin([1])()


def test_known_items_go_past_and_stay_in_place() -> None:
    worked: list[list[int]] = []

    def work(numbers: Sequence[int]) -> Callable[[], list[str]]:
        worked.append(list(numbers))
        return lambda: [f"new {number}" for number in numbers]

    done = list(in_order(range(300), lambda number: None if number % 3 == 0 else f"known {number}", work))
    assert done == [f"{'known' if number % 3 else 'new'} {number}" for number in range(300)]
    assert [len(batch) for batch in worked] == [BATCH, 100 - BATCH]


def test_what_waits_behind_work_is_bounded() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(20_000):
            taken.append(number)
            yield number

    flow = in_order(items(), lambda number: number if number else None, lambda numbers: lambda: list(numbers), ahead=4)
    assert next(flow) == 0
    assert len(taken) < 5_000
    assert sum(1 for _ in flow) == 19_999


def test_work_is_begun_ahead_of_what_is_waited_for() -> None:
    begun = 0

    def work(numbers: Sequence[int]) -> Callable[[], list[int]]:
        nonlocal begun
        begun += 1
        return lambda: list(numbers)

    flow = in_order(range(BATCH * 10), lambda number: None, work, ahead=4)
    next(flow)
    assert begun == 4
    flow.close()
