"""The linter asked about one mail. All that takes long to import is imported here, when it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msglint.errors import MsglintError
from msglint.presend.answer import Answer, Question

if TYPE_CHECKING:
    from msglint.linter import Linter
    from msglint.settings import Settings


@dataclass(frozen=True, slots=True)
class Ready:
    """Settings and a linter of their rules, for those who lint mail after mail."""

    settings: Settings
    linter: Linter


def get_ready(settings_file: Path | None, beside: Path | None = None) -> Ready:
    """What a question with these settings needs. Raises MsglintError."""
    from msglint.configured import RuleSets
    from msglint.linter import Linter
    from msglint.settings import SettingsFiles

    settings = SettingsFiles(settings_file, search=beside is not None).of(beside or Path("/"))
    return Ready(settings, Linter(RuleSets().of(settings)))


def lint(question: Question, ready: Ready | None = None) -> Answer:
    """Lint a mail as it will be read: a merge field still open is an error. Never raises."""
    try:
        return _lint(question, ready)
    except Exception as error:
        return Answer(failed=in_words(error))


def _lint(question: Question, ready: Ready | None) -> Answer:
    from io import BytesIO

    from msglint.cli.quick_start import quick_start
    from msglint.drafts import message_of
    from msglint.drafts.mail.message import read_mail
    from msglint.errors import DraftError, NothingToRead
    from msglint.reports.json_v1 import draft as as_data

    draft = next(iter(read_mail("mail", BytesIO(question.mail))))
    if isinstance(draft, NothingToRead):
        return Answer(unread=draft.problem)
    if isinstance(draft, DraftError):
        return Answer(broken=draft.problem)
    if not draft.text.strip() and not draft.subject.strip():
        return Answer(unread="has no words in it")
    with quick_start():
        ready = ready or get_ready(question.settings_file, question.beside)
        report = next(ready.linter.lint([message_of(ready.settings.for_draft(draft), fields="final")]))
    return Answer(as_data(report), subject=draft.subject)


def in_words(error: Exception) -> str:
    """What went wrong; of an error nobody foresaw only its kind and its place, since its text may quote the mail."""
    if isinstance(error, MsglintError):
        return str(error)
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    return f"{type(error).__name__} in {Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else type(error).__name__
