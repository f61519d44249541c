"""The way to the daemon (`msglint daemon`): ask it, or start it for the next time.

It stands alone: a few modules of the standard library, nothing of msglint, so that a call the daemon answers costs little more than
Python's own start. Whatever goes wrong here, the answer is None, which means: do it yourself. Nothing depends on a daemon, and there
is none in CI (`CI` and its like are set) or with MSGLINT_DAEMON=off. With MSGLINT_DAEMON=auto whoever missed it starts it.

Whom one talks to: the socket is in a folder that only its user can enter, and both sides ask the kernel whose process the other is.
The socket's name is made from all that an answer depends on (msglint's code, rules and model, the Python and the packages beside
it), so that a daemon of another state is never found.

What is said: a question and an answer, each four bytes of length, then JSON. What is bytes to the system (arguments, paths, what
stands on a stream) is hexadecimal in it, so that it is written and read here without the `json` module, whose import would be half of
the time that is left.
"""

from __future__ import annotations

import os
import sys
import time

try:
    import _socket as sockets  # what `socket` is made of, there in a tenth of the time
except ImportError:
    import socket as sockets  # type: ignore[no-redef]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

SWITCH = "MSGLINT_DAEMON"  # off, auto (start one for the next call); anything else: use the one that is there
CI = ("CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "GITLAB_CI", "CI_PROJECT_DIR")
LARGEST = 256 * 1024  # bytes of drafts in one question: more than that is not worth the hurry
FRAME = 4 * LARGEST
ANSWER = 32 * 1024 * 1024
PATIENCE = 5.0  # seconds
IDLE = 30  # minutes

# The environment that a report depends on; a terminal's width goes along as COLUMNS.
ENVIRONMENT = ("COLUMNS", "LINES", "NO_COLOR", "TERM")

# What the daemon answers: single drafts, and options that write no file and start no program. With a value, or without.
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".eml")
VALUED = frozenset(
    "-f --format --stage --channel --fields --stakes --as --fail-on --min-score --rules --settings".split()
)  # fmt: skip
FLAGS = frozenset("-v --verbose --explain --force-ignore --no-built-in --no-cache --no-settings".split())

_LONGEST = 80  # bytes of the folder's path: the system cuts the names of sockets at about a hundred
_PACKAGE = os.path.dirname(os.path.abspath(__file__))
# Two forks away from whoever starts it, the daemon is nobody's child.
_START = """\
import os, sys
if os.fork():
    os._exit(0)
sys.path = [*filter(None, sys.path), sys.argv[1]]
from msglint.server.run import background
background(sys.argv[2:])
"""


def wanted() -> bool:
    """Whether a daemon may be asked at all."""
    return os.name == "posix" and os.environ.get(SWITCH) != "off" and not any(os.environ.get(name) for name in CI)


def folder(make: bool = False) -> str | None:
    """The folder of the sockets, which need not be there if it is not to be made. None when it would not be its user's alone."""
    base = os.environ.get("XDG_RUNTIME_DIR", "")
    try:
        if not base.startswith("/") or os.stat(base).st_uid != os.geteuid():  # that of another user, after `sudo -E`
            base = os.environ.get("XDG_STATE_HOME", "")
            base = base if base.startswith("/") else os.path.expanduser("~/.local/state")
        place = os.path.join(base, "msglint", "daemon")
        if len(os.fsencode(place)) > _LONGEST:
            return None
        if not os.path.lexists(place):
            if not make:
                return place
            os.makedirs(os.path.dirname(place), 0o700, exist_ok=True)
            os.mkdir(place, 0o700)
        found = os.lstat(place)
    except OSError:
        return None
    is_ours = found.st_mode & 0o170077 == 0o040000 and found.st_uid == os.geteuid()  # a folder, and nothing for others
    return place if is_ours else None


def name() -> str:
    """The socket's name, from the state of everything an answer depends on."""
    import zlib

    state = [f"1 {sys.version} {sys.prefix} {sys.getfilesystemencoding()} {_PACKAGE}"]
    _look(_PACKAGE, state)
    if not os.path.isdir(os.path.join(_PACKAGE, "rules")):  # a checkout has them beside the package
        _look(os.path.join(os.path.dirname(_PACKAGE), "rules"), state)
    for path in sys.path:
        if path.endswith(("site-packages", "dist-packages")) and os.path.isdir(path):
            state.append(f"{path} {os.stat(path).st_mtime_ns}")  # changes when a package comes or goes
    seen = "\n".join(sorted(state)).encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(seen):08x}{zlib.adler32(seen):08x}.sock"


def _look(folder: str, state: list[str]) -> None:
    """Note every file below a folder with its size and its time."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                seen = entry.stat()
                state.append(f"{entry.path} {seen.st_size} {seen.st_mtime_ns}")
            elif entry.name != "__pycache__":
                _look(entry.path, state)


def address() -> str | None:
    """Where the daemon of this msglint listens, if it is there."""
    if not wanted():
        return None
    place = folder()
    try:
        return os.path.join(place, name()) if place else None
    except OSError:
        return None


# -- what is asked


def check(
    arguments: Sequence[str], stdin: bytes | None = None, *, seconds: float = PATIENCE, at: str | None = None
) -> tuple[int, bytes, bytes] | None:
    """What `msglint check ARGUMENTS` comes to here: exit status, standard output, standard error.

    ``stdin`` is what stands on standard input. Only calls that are `simple` are answered, and only if nothing in them is wrong:
    whoever does it himself says best what is.
    """
    if sys.stdout is None or sys.stderr is None or not simple(arguments, stdin):
        return None
    try:
        cwd = os.getcwdb()
    except OSError:
        return None
    call = {
        "arguments": [os.fsencode(argument) for argument in arguments],
        "cwd": cwd,
        "stdin": stdin,
        "environment": _environment(),
        "stdout": _look_of(sys.stdout),
        "stderr": _look_of(sys.stderr),
    }
    said = _asked(f'{{"do": "check", "call": {_written(call)}}}'.encode(), seconds, at or address())
    try:
        answer = _read(said.decode()) if said else {}
        return (answer["status"][0], answer["out"], answer["err"]) if answer else None
    except (KeyError, IndexError, ValueError):
        return None


def gate(mail: bytes, settings_file: str | None = None, beside: str | None = None, *, seconds: float = PATIENCE) -> dict[str, Any] | None:
    """What the linter says of a mail before it is sent: a `msglint.presend.answer.Answer` as plain data.

    ``settings_file`` and ``beside`` (whole paths) are those of its `Question`.
    """
    if len(mail) > LARGEST:
        return None
    question = {"do": "gate", "mail": mail.hex(), "settings_file": settings_file, "beside": beside}
    return ask(question, seconds) or None


def simple(arguments: Sequence[str], stdin: bytes | None = None) -> bool:
    """Whether the daemon answers such a call of `msglint check`: small single drafts, options it knows to write nothing."""
    drafts = paths_in(arguments)
    if drafts is None or (stdin is None) == reads_input(drafts):
        return False
    size = len(stdin or b"")
    for draft in drafts:
        if draft == "-":
            continue
        try:
            found = os.stat(draft)
        except (OSError, ValueError):
            return False
        size += found.st_size
        if not draft.lower().endswith(SUFFIXES) or found.st_mode & 0o170000 != 0o100000:
            return False
    return size <= LARGEST


def paths_in(arguments: Sequence[str]) -> list[str] | None:
    """The drafts that a call of `msglint check` names; None if it has an option that the daemon does not serve."""
    drafts: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        option, equals, value = argument.partition("=")
        if argument == "-" or not argument.startswith("-"):
            drafts.append(argument)
        elif option in VALUED and (not equals or option.startswith("--")):
            value = value if equals else next(rest, "")
            if option == "--as" and f".{value}" not in SUFFIXES:
                return None
        elif argument not in FLAGS:
            return None
    return drafts


def reads_input(drafts: Sequence[str]) -> bool:
    return not drafts or "-" in drafts


def _environment() -> dict[str, bytes]:
    found = {name: os.environb[name.encode()] for name in ENVIRONMENT if name in os.environ}
    if not found.get("COLUMNS", b"").strip(b"0").isdigit():
        try:
            found["COLUMNS"] = b"%d" % os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
        except (AttributeError, ValueError, OSError):
            pass
    return found


def _look_of(stream: Any) -> dict[str, bytes | bool]:
    return {"encoding": stream.encoding.encode(), "errors": stream.errors.encode(), "terminal": stream.isatty()}


def _written(value: Any) -> str:
    """JSON, with bytes in hexadecimal."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {_written(each)}' for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    return f'"{value.hex()}"' if isinstance(value, bytes) else {None: "null", True: "true", False: "false"}[value]


def _read(said: str) -> dict[str, bytes]:
    """A JSON object whose values are all in hexadecimal. Raises ValueError for anything else."""
    pieces = said.split('"')
    return dict(zip(pieces[1::4], map(bytes.fromhex, pieces[3::4])))  # noqa: B905, as `strict` it would not notice more


# -- how it is asked


def ask(question: Mapping[str, Any], seconds: float = PATIENCE, at: str | None = None) -> dict[str, Any] | None:
    """The daemon's answer; None when there is no daemon, or no answer in time. It must be asked nothing that may not be done twice."""
    import json

    said = _asked(json.dumps(question).encode(), seconds, at or address())
    try:
        answer = json.loads(said) if said else None
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _asked(question: bytes, seconds: float, place: str | None) -> bytes | None:
    until = time.monotonic() + seconds
    connection = connect(place, until)
    if connection is None:
        return None
    try:
        connection.sendall(framed(question))
        return received(connection, ANSWER, until)
    except OSError:
        return None
    finally:
        connection.close()


def connect(place: str | None, until: float) -> sockets.socket | None:
    """A connection to a process of this user's own that listens at this place."""
    if place is None:
        return None
    connection = sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM)
    try:
        connection.settimeout(max(until - time.monotonic(), 0.001))
        connection.connect(place)
        if peer(connection)[1] == os.geteuid():
            return connection
    except OSError:
        pass
    connection.close()
    return None


def framed(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def received(connection: sockets.socket, most: int, until: float) -> bytes:
    """One frame. Raises OSError when it is too long, cut off, or late."""
    length = int.from_bytes(_exactly(connection, 4, until), "big")
    if length > most:
        raise OSError("more than anybody should say")
    return _exactly(connection, length, until)


def _exactly(connection: sockets.socket, count: int, until: float) -> bytes:
    data = bytearray()
    while len(data) < count:
        if (left := until - time.monotonic()) <= 0:
            raise OSError("too late")
        connection.settimeout(left)
        more = connection.recv(min(count - len(data), 1 << 16))
        if not more:
            raise OSError("the other side is gone")
        data += more
    return bytes(data)


def peer(connection: sockets.socket) -> tuple[int, int]:
    """The process (0: unknown) and the user at the other end, as the kernel has it. Raises OSError where it does not say."""
    if sys.platform == "linux":
        said = connection.getsockopt(sockets.SOL_SOCKET, sockets.SO_PEERCRED, 12)
        return int.from_bytes(said[:4], sys.byteorder), int.from_bytes(said[4:8], sys.byteorder)
    if sys.platform == "darwin":
        return 0, int.from_bytes(connection.getsockopt(0, 1, 76)[4:8], sys.byteorder)  # LOCAL_PEERCRED, a struct xucred
    raise OSError("this system does not tell who is at the other end")


# -- how it comes to be there


def missed() -> None:
    """There was no answer: start a daemon for the next time, where that was asked for."""
    if os.environ.get(SWITCH) == "auto":
        start()


def start(*options: str) -> bool:
    """Start the daemon in the background, and do not wait for it. False when there is one, or somebody is at it.

    Whoever starts one holds the lock, and hands it to the daemon, which lets go of it once it listens: so only one starts.
    """
    import subprocess

    place, at = folder(make=True), address()
    lock = locked(place) if place and at else None
    if lock is None:
        return False
    try:
        if there := connect(at, time.monotonic() + 1):
            there.close()
            return False
        quiet = subprocess.DEVNULL
        command = [sys.executable, "-c", _START, os.path.dirname(_PACKAGE), str(lock), *options]
        done = subprocess.run(
            command, stdin=quiet, stdout=quiet, stderr=quiet, cwd="/", start_new_session=True, pass_fds=(lock,), timeout=10, check=False
        )
        return done.returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False
    finally:
        os.close(lock)


def locked(place: str) -> int | None:
    """The lock that whoever starts a daemon in this folder holds; None when somebody else does."""
    import fcntl

    try:
        lock = os.open(os.path.join(place, "starting"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return lock
    except OSError:
        os.close(lock)
        return None
