"""Paths as a repository's tools want them: from the top of the repository, with forward slashes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

STANDARD_INPUT = "-"
_STDIN = "stdin"
_TOPS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")  # where GitHub and GitLab check a repository out


@dataclass(frozen=True, slots=True)
class Home:
    """``top`` is the folder that paths are told from, ``here`` the one they were named in."""

    top: Path
    here: Path

    def path(self, named: str) -> str:
        """`drafts/a.md`; outside of the repository the whole path; `stdin` for standard input."""
        if named == STANDARD_INPUT:
            return _STDIN
        place = Path(os.path.normpath(self.here / named))  # not resolved: a link is told by its own name
        return (place.relative_to(self.top) if place.is_relative_to(self.top) else place).as_posix()

    def uri(self, named: str) -> str:
        """The same as a URI reference, percent-encoded."""
        path = self.path(named)
        encoded = quote(os.fsencode(path), safe="/")
        return f"file://{'' if encoded.startswith('/') else '/'}{encoded}" if Path(path).is_absolute() else encoded


def home_of(here: Path, environment: Mapping[str, str]) -> Home:
    """The top that the CI names when ``here`` is below it, else the repository's folder, else ``here``."""
    for named in (environment.get(name) for name in _TOPS):
        for top in (Path(named), Path(named).resolve()) if named else ():
            if top.is_absolute() and here.is_relative_to(top):
                return Home(top, here)
    return Home(next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here), here)
