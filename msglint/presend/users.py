"""The settings of the person who sends. Never those of the folder a mail program happens to run in: they name a program that
is started."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msglint.settings import FILE, Settings, SettingsFiles

ENV = "MSGLINT_SETTINGS"


def users_settings(environment: Mapping[str, str]) -> tuple[Path | None, Settings]:
    """The file that ENV names, else the one in the home folder, and what it says. Raises SettingsError."""
    named = environment.get(ENV)
    path = Path(named or f"~/{FILE}").expanduser()
    if not named and not path.is_file():
        return None, Settings()
    return path, SettingsFiles(path).of(Path("/"))
