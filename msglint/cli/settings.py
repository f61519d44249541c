"""`msglint settings`: what holds for a draft, and where each value comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from msglint.cli.draft_options import settings_files, settings_options
from msglint.cli.sources import near
from msglint.drafts import message_of, read_path
from msglint.errors import DraftError, UsageError
from msglint.message import Draft
from msglint.settings import FILE, Settings

_OURS = "msglint's own"
_DRAFT = "the draft itself"


@click.command("settings", short_help="Show the settings that hold for a draft.")
@click.argument("file", required=False, default=".", type=click.Path(path_type=Path))
@settings_options
def command(file: Path, settings_file: Path | None, no_settings: bool) -> None:
    """Show what holds for FILE (a draft, or a folder: what its drafts start from), and which line of which file says so.

    What is typed on the command line of `msglint check` wins over all of this.

    \b
    Examples:
      msglint settings drafts/mail.md
      msglint settings drafts/
    """
    if not file.exists():
        raise UsageError(f"there is no file or folder {file}")
    files = settings_files(settings_file, no_settings)
    settings = files.of(file)
    draft = _first(file, settings)
    click.echo(f"{file}")
    read = files.read_from(file)
    click.echo(f"  settings files: {', '.join(map(near, read))}" if read else f"  no {FILE} here or above; `msglint init` writes one")
    click.echo()
    rows = [*_rows(settings, draft)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, where in rows:
        click.echo(f"  {name.ljust(widths[0])}  {value.ljust(widths[1])}  {where}")


def _first(file: Path, settings: Settings) -> Draft | None:
    """The first draft in a file; None for a folder and an empty table."""
    if file.is_dir():
        return None
    draft = next(iter(read_path(file, columns=settings.columns)), None)
    if isinstance(draft, DraftError):
        raise draft
    return draft


def _rows(settings: Settings, draft: Draft | None) -> Iterator[tuple[str, str, str]]:
    where = settings.where
    message = message_of(settings.for_draft(draft)) if draft else None
    for name in ("channel", "stage", "fields", "stakes"):
        if message is None:
            yield name, getattr(settings, name) or "as each draft says", where.get(name, _OURS)
            continue
        value = {"channel": message.channel, "stage": message.stage, "fields": message.fields_as, "stakes": message.stakes}[name]
        came = {"channel": message.channel_from, "stage": message.stage_from}.get(name)
        if getattr(draft, name):
            yield name, value, _DRAFT
        else:
            yield name, value, "read from the message" if came == "read" else where.get(name, _OURS)
    yield "fail_on", settings.fail_on, where.get("fail_on", _OURS)
    yield "min_score", "none" if settings.min_score is None else str(settings.min_score), where.get("min_score", _OURS)
    for name in ("seller", "buyer"):
        own = getattr(draft.names, name) if draft else ()
        yield name, ", ".join(own or getattr(settings, name)) or "none", _DRAFT if own else where.get(name, _OURS)
    for key, column in settings.columns.items():
        yield f"columns.{key}", column, where[f"columns.{key}"]
    for folder in settings.rule_folders:
        yield "rule_folders", near(folder), where["rule_folders"]
    for id, node in settings.rules.items():
        yield f"rules.{id}", _shown(node), where[f"rules.{id}"]
    for name, said in settings.gate.items():
        yield f"gate.{name}", said.shown, said.place
    if settings.silence_reason:
        yield "silence_reason", settings.silence_reason, where["silence_reason"]
    for node in settings.score:
        yield "score", _shown(node), node.place


def _shown(node: Any) -> str:
    """A value on one line, as YAML has it."""
    if node.is_mapping:
        return "{" + ", ".join(f"{key.text()}: {_shown(value)}" for key, value in node.pairs()) + "}"
    if node.is_list:
        return "[" + ", ".join(_shown(item) for item in node.items()) + "]"
    return str(node.text())
