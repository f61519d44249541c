"""What was chosen on the command line, and what therefore holds for each draft: it wins over the draft's own words, those
win over settings files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from msglint.cli.draft_options import as_option, channel_option, settings_files, settings_options
from msglint.cli.linting import Linted, lint_in_order
from msglint.cli.options import rules_in, rules_option
from msglint.cli.sources import STANDARD_INPUT, drafts_in, files_of
from msglint.configured import RuleSets
from msglint.drafts import message_of
from msglint.finding import DraftFailure
from msglint.linter import Linter
from msglint.message import STAGES, STAKES, Channel, Draft, FieldsAs, Message, Stage, Stakes
from msglint.ruleset import RuleSet
from msglint.settings import Settings, SettingsFiles

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--stage",
        type=click.Choice(STAGES),
        help="How well you know each other: first touch, follow-up without a reply so far, warm (they have replied, or are "
        "customers), or none (not outreach: no score). Wins over what a draft says.",
    ),
    channel_option,
    click.option(
        "--fields",
        type=click.Choice(get_args(FieldsAs)),
        help='Merge fields such as {{first_name}}: still to be filled ("template"), or a mistake by now ("final"). '
        "Wins over what a draft says; without either they are still to be filled.",
    ),
    click.option(
        "--stakes",
        type=click.Choice(STAKES),
        help="How much you ask for: with high stakes (a big price, a big step) the score is stricter. Wins over what a draft says.",
    ),
    as_option,
    rules_option,
    settings_options,
)


@dataclass(slots=True)
class Choices:
    """The options of a command that judges drafts. Rules and settings are read when they are first asked for."""

    stage: Stage | None
    channel: Channel | None
    fields: FieldsAs | None
    stakes: Stakes | None
    as_: str
    settings: SettingsFiles
    rules: RuleSets

    def files(self, paths: Iterable[str], *, even_named: bool = False) -> list[str | DraftFailure]:
        """The files to read, without those that settings leave out of a folder; with ``even_named`` they leave out named files too."""
        files = files_of(paths, self.settings.ignores)
        return [file for file in files if not (even_named and self._ignored(file))]

    def _ignored(self, file: str | DraftFailure) -> bool:
        return isinstance(file, str) and file != STANDARD_INPUT and self.settings.ignores(Path(file))

    def holds_for(self, path: str) -> Settings:
        return self.settings.of(Path.cwd() if path == STANDARD_INPUT else Path(path))

    def rules_for(self, path: str) -> RuleSet:
        return self.rules.of(self.holds_for(path))

    def lint(self, files: Iterable[str | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        """A report for each draft in order, what cannot be read in its place."""
        return self.lint_drafts(drafts_in(files, self.as_, lambda file: self.holds_for(file).columns))

    def lint_drafts(self, drafts: Iterable[Draft | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        """The same for drafts that were read already."""
        linters: dict[int, Linter] = {}

        def linter_of(message: Message) -> Linter:
            rules = self.rules_for(message.draft.path)
            return linters.setdefault(id(rules), Linter(rules))

        return lint_in_order(drafts, self._message, linter_of)

    def _message(self, draft: Draft) -> Message:
        draft = self.holds_for(draft.path).for_draft(draft)
        if self.stakes:
            draft = replace(draft, stakes=self.stakes)
        return message_of(draft, fields=self.fields, channel=self.channel, stage=self.stage)


def judges_drafts(command: Command) -> Command:
    """Give a command the options of `Choices`, which it gets as ``choices``."""

    @wraps(command)  # options that the command has already come along
    def with_choices(
        *args: Any,
        stage: Stage | None,
        channel: Channel | None,
        fields: FieldsAs | None,
        stakes: Stakes | None,
        as_: str,
        rules_folders: tuple[Path, ...],
        no_built_in: bool,
        settings_file: Path | None,
        no_settings: bool,
        **kwargs: Any,
    ) -> Any:
        rules = RuleSets(rules_folders, lambda folders: rules_in(folders, no_built_in))
        choices = Choices(stage, channel, fields, stakes, as_, settings_files(settings_file, no_settings), rules)
        return command(*args, choices=choices, **kwargs)

    wrapped: Any = with_choices
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]
