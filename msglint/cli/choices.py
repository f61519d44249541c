"""What was chosen on the command line, and what therefore holds for each draft: it wins over the draft's own words, those
win over settings files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from msglint.cli.draft_options import as_option, channel_option, settings_files, settings_options
from msglint.cli.linting import Linted, lint_in_order
from msglint.cli.options import rules_in, rules_option
from msglint.cli.sources import STANDARD_INPUT, drafts_in, files_of
from msglint.drafts import message_of
from msglint.finding import DraftFailure
from msglint.message import STAGES, STAKES, Channel, Draft, FieldsAs, Message, Stage, Stakes
from msglint.runs.cards import CardBox, Cards
from msglint.settings import Settings, SettingsFiles

if TYPE_CHECKING:
    from msglint.configured import RuleSets
    from msglint.linter import Linter
    from msglint.profile import Profile
    from msglint.ruleset import RuleSet

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


@dataclass(frozen=True, slots=True)
class Recipe:
    """The options of a command that judges drafts, as they were given."""

    stage: Stage | None
    channel: Channel | None
    fields: FieldsAs | None
    stakes: Stakes | None
    as_: str
    rules_folders: tuple[Path, ...]
    no_built_in: bool
    settings_file: Path | None
    no_settings: bool

    def choices(self) -> Choices:
        return Choices(self, settings_files(self.settings_file, self.no_settings))


class Choices:
    """What the options come to. Rules and settings are read when they are first asked for."""

    def __init__(self, recipe: Recipe, settings: SettingsFiles) -> None:
        self.recipe = recipe
        self.settings = settings
        self.profile: Profile | None = None  # told what is done, if there is one
        self._last: tuple[str, Settings] | None = None
        self._alike: dict[str, Settings] = {}
        self._linters: dict[int, Linter] = {}
        self._cards = CardBox(recipe.rules_folders, recipe.no_built_in, lambda settings: self._rules.of(settings))

    def files(self, paths: Iterable[str], *, even_named: bool = False) -> list[str | DraftFailure]:
        """The files to read, without those that settings leave out of a folder; with ``even_named`` they leave out named files too."""
        files = files_of(paths, self.settings.ignores)
        return [file for file in files if not (even_named and self._ignored(file))]

    def _ignored(self, file: str | DraftFailure) -> bool:
        return isinstance(file, str) and file != STANDARD_INPUT and self.settings.ignores(Path(file))

    def holds_for(self, path: str) -> Settings:
        # A draft is asked about several times, and one file may hold many.
        if self._last is None or self._last[0] != path:
            self._last = path, self._settings_of(path)
        return self._last[1]

    def _settings_of(self, path: str) -> Settings:
        if path == STANDARD_INPUT:
            return self.settings.of(Path.cwd())
        folder = os.path.dirname(path)  # noqa: PTH120  (a folder may hold many files)
        if folder in self._alike:
            return self._alike[folder]
        found = self.settings.of(Path(path))
        if not Path(path).is_dir() and self.settings.alike_in(Path(folder)):
            self._alike[folder] = found
        return found

    @cached_property
    def _rules(self) -> RuleSets:
        from msglint.configured import RuleSets  # what a run answered from earlier results does without

        return RuleSets(self.recipe.rules_folders, lambda folders: rules_in(folders, self.recipe.no_built_in))

    def rules_for(self, path: str) -> RuleSet:
        return self._rules.of(self.holds_for(path))

    def cards_for(self, path: str) -> Cards:
        """What reports say of the rules. Raises what reading the rules and settings raises."""
        return self._cards.of(self.holds_for(path))

    def drafts(self, files: Iterable[str | DraftFailure]) -> Iterator[Draft | DraftFailure]:
        """The drafts in the files, as they stand there."""
        found = drafts_in(files, self.recipe.as_, lambda file: self.holds_for(file).columns)
        return self.profile.each("reading", found) if self.profile else found

    def lint(self, files: Iterable[str | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        """A report for each draft in order, what cannot be read in its place."""
        return self.lint_drafts(self.drafts(files))

    def lint_drafts(self, drafts: Iterable[Draft | DraftFailure]) -> Iterator[Linted | DraftFailure]:
        """The same for drafts that were read already."""
        if self.profile:
            return lint_in_order(drafts, self.profile.timed("parts", self._read), self._profiled)
        return lint_in_order(drafts, self._read, self._linter)

    def _linter(self, message: Message) -> Linter:
        """The linter of a message's rules: the same for all drafts, since it remembers messages."""
        rules = self.rules_for(message.draft.path)
        if id(rules) not in self._linters:
            from msglint.cli.quick_start import settle
            from msglint.linter import Linter

            self._linters[id(rules)] = Linter(rules)  # which keeps the rules, and their id
            settle()
        return self._linters[id(rules)]

    def at(self, stage: str) -> AbstractContextManager[None]:
        """Around what belongs to a stage of the profile, if there is one."""
        return self.profile.at(stage) if self.profile else nullcontext()

    def _read(self, draft: Draft) -> Message:
        return message_of(self.resolved(draft))

    def _profiled(self, message: Message) -> Linter:
        assert self.profile
        return self.profile.linter(lambda: self.rules_for(message.draft.path))

    def resolved(self, draft: Draft) -> Draft:
        """The draft with all that options and settings say of it."""
        settled, said = self.holds_for(draft.path).for_draft(draft), self.recipe
        if not (said.stage or said.channel or said.fields or said.stakes):
            return settled
        return replace(
            settled,
            stage=said.stage or settled.stage,
            channel=said.channel or settled.channel,
            fields=said.fields or settled.fields,
            stakes=said.stakes or settled.stakes,
        )


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
        recipe = Recipe(stage, channel, fields, stakes, as_, rules_folders, no_built_in, settings_file, no_settings)
        return command(*args, choices=recipe.choices(), **kwargs)

    wrapped: Any = with_choices
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]
