"""The program that really sends: which one it is, and handing a call over to it as if nothing had stood between."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from msglint.errors import UsageError

ENV = "MSGLINT_SENDMAIL"
INSIDE = "MSGLINT_INSIDE"  # set for the program that is handed a call: if it comes back here, it goes in a circle
_USUAL = ("/usr/sbin", "/usr/lib", "/usr/local/sbin", "/usr/bin")
_OTHER_NAMES = ("mailq", "newaliases")


def real_program(settings: Sequence[str], environment: Mapping[str, str], called: str) -> list[str]:
    """The program and the arguments of its own, from the environment, else from settings, else `sendmail` on the PATH.

    ``called`` is the path this program was called by: it never calls itself. Raises UsageError when there is none.
    """
    if environment.get(INSIDE):
        raise UsageError("the program that should send calls msglint again, in a circle; name the one that really sends")
    folders = [*environment.get("PATH", os.defpath).split(os.pathsep), *_USUAL]
    named = environment.get(ENV, "").strip()
    given = ([named] if named and _can_start(Path(named)) else named.split()) or list(settings)
    for path in _candidates(given[0] if given else "sendmail", folders):
        if _can_start(path) and not _is_this(path, called, folders):
            return [str(path), *given[1:]]
    if given:
        raise UsageError(f"there is no program {given[0]} to send with")
    raise UsageError("there is no sendmail to hand the mail to")


def hand_over(program: Sequence[str], arguments: Sequence[str], called: str, mail: int | None = None) -> NoReturn:
    """Become the program, with the caller's arguments, streams and environment; ``mail`` is what it reads. Raises OSError."""
    if mail is not None:
        os.lseek(mail, 0, os.SEEK_SET)
        os.dup2(mail, 0)
    name = Path(called).name
    for number in (signal.SIGPIPE, signal.SIGXFSZ):  # Python ignores them, and the next program would inherit that
        signal.signal(number, signal.SIG_DFL)
    argv = [name if name in _OTHER_NAMES else program[0], *program[1:], *arguments]
    os.execve(program[0], argv, {**_environment(), INSIDE: "1"})


def _candidates(name: str, folders: Sequence[str]) -> Iterator[Path]:
    if "/" in name:
        yield Path(name).expanduser()
    else:
        yield from (Path(folder or ".", name) for folder in folders)


def _can_start(path: Path) -> bool:
    try:
        return path.is_file() and os.access(path, os.X_OK)
    except (OSError, ValueError):  # a folder nobody may look into, a name that is too long
        return False


def _is_this(path: Path, called: str, folders: Sequence[str]) -> bool:
    """Whether a program is msglint: the file that was called, or the command of this installation."""
    beside = (Path(sys.executable).parent / name for name in ("msglint", "msglint-sendmail"))
    return any(_can_start(each) and path.samefile(each) for each in (*_candidates(called, folders), *beside))


def _environment() -> dict[str, str]:
    """The environment as the caller made it: Python may have set LC_CTYPE for itself at its start."""
    environment = dict(os.environ)
    try:
        given = Path("/proc/self/environ").read_bytes().split(b"\0")
    except OSError:
        return environment
    if not any(each.startswith(b"LC_CTYPE=") for each in given):
        environment.pop("LC_CTYPE", None)
    return environment
