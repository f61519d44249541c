"""Where mails are judged: one set of settings and rules, and the workers that lint by them. A reload opens a new desk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol

from msglint.errors import UsageError
from msglint.presend.answer import Answer, Question
from msglint.presend.decide import MEGABYTE, decide
from msglint.presend.mail import Mail
from msglint.presend.milter.helper import Helper
from msglint.presend.milter.letter import Letter
from msglint.presend.verdict import Verdict, failed
from msglint.settings import Settings, SettingsFiles


class Lints(Protocol):
    """What a desk needs of a worker."""

    def start(self) -> str: ...

    def ask(self, mail: bytes, seconds: float) -> Answer: ...

    def kill(self) -> None: ...

    def end(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict over a mail, and whether its bytes may not be changed, or are not known."""

    verdict: Verdict
    is_sealed: bool = True


class Desk:
    """As many mails are judged at a time as there are workers. Raises MsglintError when settings or rules can't be used."""

    def __init__(self, settings_file: Path | None, workers: int = 1, helper: Callable[[Path | None], Lints] = Helper) -> None:
        settings = SettingsFiles(settings_file).of(Path("/")) if settings_file else Settings()
        self.gate = settings.before_sending()
        self._helpers = [helper(settings_file) for _ in range(workers)]
        self._free: SimpleQueue[Lints] = SimpleQueue()
        for each in self._helpers:
            if problem := each.start():
                self._end()
                raise UsageError(problem)
            self._free.put(each)
        self.threads = ThreadPoolExecutor(workers, "judge")

    def judge(self, letter: Letter, *, override: bool) -> Judged:
        """What becomes of a mail; it takes its time. Nothing is raised."""
        try:
            if letter.too_much:
                return Judged(failed(letter.too_much, self.gate))
            mail = letter.mail()
            if letter.is_cut:  # whatever `largest` is by now
                mail = Mail(mail.data, max(mail.size, self.gate.largest * MEGABYTE + 1))
            verdict = decide(mail, letter.recipients, self.gate, Question(mail.data), by_header=override, lint=self._lint)
            return Judged(verdict, mail.is_sealed)
        except Exception as error:
            return Judged(failed(type(error).__name__, self.gate))

    def close(self, *, at_once: bool = False) -> None:
        """End the workers, when they have judged what is theirs, or in the middle of it."""
        if at_once:
            for each in self._helpers:
                each.kill()
        self.threads.shutdown(cancel_futures=at_once)
        self._end()

    def _lint(self, question: Question, seconds: float) -> Answer:
        helper = self._free.get()
        try:
            return helper.ask(question.mail, seconds)
        finally:
            self._free.put(helper)

    def _end(self) -> None:
        for each in self._helpers:
            each.end()
