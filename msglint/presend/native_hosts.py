"""Where Thunderbird looks for programs that its add-ons may start, and what has to stand there for msglint's own."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

import msglint
from msglint.errors import UsageError

NAME = "msglint"
ADD_ON = "msglint@msglint"  # nobody else's add-on may start it
_MODULE = "msglint.presend.thunderbird"


def install(environment: Mapping[str, str]) -> list[Path]:
    """Write the two files: what tells Thunderbird of the program, and the program. Raises UsageError, OSError."""
    named, program = _places(environment)
    # Python imports first from the folder it is started in: not that of Thunderbird, but the one msglint is in.
    folder = Path(msglint.__file__).parents[1]
    call = f"cd {shlex.quote(str(folder))} && exec {shlex.quote(sys.executable)} -m {_MODULE}"
    told = {
        "name": NAME,
        "description": "Judges a mail before it is sent.",
        "path": str(program),
        "type": "stdio",
        "allowed_extensions": [ADD_ON],
    }
    _write(program, f"#!/bin/sh\n{call}\n", 0o700)
    for path in named:
        _write(path, json.dumps(told, indent=2) + "\n", 0o600)
    return [*named, program]


def remove(environment: Mapping[str, str]) -> list[Path]:
    """Take them away; those that were there. Raises UsageError, OSError."""
    named, program = _places(environment)
    there = [path for path in (*named, program) if os.path.lexists(path)]
    for path in there:
        path.unlink()
    return there


def _places(environment: Mapping[str, str]) -> tuple[list[Path], Path]:
    """Where Thunderbird is told of the program, and where the program is."""
    home = Path(environment.get("HOME") or "~").expanduser()
    if not home.is_absolute():
        raise UsageError("there is no home folder to put it in")
    if sys.platform == "darwin":
        folders = [home / "Library/Mozilla/NativeMessagingHosts"]
    elif os.name == "posix":
        folders = [home / ".mozilla/native-messaging-hosts"]
    else:
        raise UsageError("this works on Linux and macOS only")
    data = Path(environment.get("XDG_DATA_HOME") or "")
    base = data if data.is_absolute() else home / ".local/share"
    return [folder / f"{NAME}.json" for folder in folders], base / "msglint/thunderbird-host"


def _write(path: Path, text: str, mode: int) -> None:
    """There at once or not at all; a link in its place is replaced, not followed."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
    part.replace(path)
