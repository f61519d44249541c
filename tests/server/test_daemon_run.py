"""How the daemon comes and goes, without a language model."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import Listen

import msglint
from msglint import client
from msglint.cli import main
from msglint.errors import UsageError
from msglint.server import run

TOP = Path(msglint.__file__).parents[1]

# A daemon in a process of its own, which says when it is asked.
SERVE = """
import socket, sys, time
from pathlib import Path
from msglint.server import run
from msglint.server.listening import Daemon
listener = socket.socket(socket.AF_UNIX)
listener.bind(sys.argv[1])
listener.listen()
def answer(question):
    print("asked", flush=True)
    time.sleep(question["seconds"])
    return {"slept": question["seconds"]}
run.LONGEST = 1
daemon = Daemon(listener, Path(sys.argv[1]), run.in_time(answer), 60)
run.until_signal(daemon)
print("ready", flush=True)
print(daemon.run(), flush=True)
"""


@contextmanager
def process(path: Path) -> Iterator[subprocess.Popen[str]]:
    env = {**os.environ, "PYTHONPATH": str(TOP)}
    with subprocess.Popen([sys.executable, "-c", SERVE, str(path)], stdout=subprocess.PIPE, text=True, env=env) as running:
        try:
            assert said(running) == "ready"
            yield running
        finally:
            running.kill()


def said(running: subprocess.Popen[str]) -> str:
    assert running.stdout
    return running.stdout.readline().strip()


def asked(path: Path, seconds: float) -> socket.socket:
    """A connection on which a question of so many seconds was asked."""
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(str(path))
    connection.sendall(client.framed(b'{"do": "sleep", "seconds": %g}' % seconds))
    return connection


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_after_what_it_is_at(place: Path, number: signal.Signals) -> None:
    path = place / "signalled.sock"
    with process(path) as running, asked(path, 0.3) as connection:
        assert said(running) == "asked"
        running.send_signal(number)
        assert client.received(connection, 100, time.monotonic() + 5) == b'{"slept": 0.3}'
        assert said(running) == f"it got {number.name}"
        assert running.wait(5) == 0
    assert not path.exists()


def test_an_idle_one_hears_a_signal_at_once(place: Path) -> None:
    path = place / "idle.sock"
    with process(path) as running:
        running.terminate()
        assert running.wait(5) == 0
    assert not path.exists()


def test_killed_while_it_answers_it_leaves_a_socket_which_the_next_one_takes_away(place: Path) -> None:
    path, other = place / "killed.sock", place / "notes.txt"
    other.write_text("not a socket", "utf-8")
    with process(path) as running, asked(path, 0.9) as connection:
        assert said(running) == "asked"
        running.kill()
        with pytest.raises(OSError, match=r"gone|reset"):
            client.received(connection, 100, time.monotonic() + 5)
    assert path.exists()
    assert client.ask({"do": "x"}, at=str(path)) is None
    run.sweep(place)
    assert not path.exists() and other.exists()
    other.unlink()


def test_an_answer_that_takes_too_long_ends_it(place: Path) -> None:
    path = place / "long.sock"
    with process(path) as running, asked(path, 60) as connection:
        with pytest.raises(OSError, match=r"gone|reset"):
            client.received(connection, 100, time.monotonic() + 5)
        assert running.wait(5) == -signal.SIGALRM
    run.sweep(place)


def test_a_daemon_that_listens_is_not_swept_away(listen: Listen, place: Path) -> None:
    daemon = listen()
    run.sweep(place)
    assert client.ask({"do": "x"}, at=daemon.at) == {"heard": "x"}


def test_only_one_at_a_time_holds_the_lock(place: Path) -> None:
    lock = client.locked(str(place))
    assert lock is not None
    assert client.locked(str(place)) is None
    assert not client.start(), "somebody else is at it"
    with pytest.raises(UsageError, match="just being started"):
        run.run(1)
    os.close(lock)
    again = client.locked(str(place))
    assert again is not None
    os.close(again)


def test_where_a_daemon_listens_no_other_starts(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    daemon = listen()
    monkeypatch.setattr(client, "name", lambda: daemon.path.name)
    assert not client.start()
    with pytest.raises(UsageError, match="running already"):
        run.run(1)


def test_a_folder_that_others_can_enter_is_not_used(place: Path) -> None:
    place.chmod(0o777)
    try:
        with pytest.raises(UsageError, match="which nobody else can enter"):
            run.run(1)
        told = CliRunner().invoke(main, ["daemon", "start"])
        assert told.exit_code == 2
        assert told.stderr.startswith("msglint: there is no folder for the daemon's socket that only you can enter")
    finally:
        place.chmod(0o700)


# -- the commands


def test_no_daemon_is_told(place: Path) -> None:
    told = CliRunner().invoke(main, ["daemon", "status"])
    assert told.exit_code == 1
    assert told.stdout == f"msglint: no daemon is running for this msglint; `msglint daemon start` starts one at {client.address()}\n"
    told = CliRunner().invoke(main, ["daemon", "stop"])
    assert (told.exit_code, told.stdout) == (0, "msglint: no daemon is running\n")


def test_there_is_none_in_ci(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    for command in ("start", "status", "run"):
        told = CliRunner().invoke(main, ["daemon", command])
        assert (told.exit_code, told.stderr) == (2, "msglint: there is no daemon in CI, and with MSGLINT_DAEMON=off; unset what says so\n")


def test_status_and_stop_tell_of_all_there_are(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, older = listen(idle=1800), listen(idle=90)
    monkeypatch.setattr(client, "name", lambda: ours.path.name)
    told = CliRunner().invoke(main, ["daemon", "status"])
    assert told.exit_code == 0
    first, second = told.stdout.splitlines()
    assert first.startswith(f"msglint: the daemon is running (process {os.getpid()}, ")
    assert first.endswith(" MB, 0 calls answered, ends after 30 min without one)")
    assert second.endswith("ends after 1.5 min without one, of another msglint)")
    told = CliRunner().invoke(main, ["daemon", "start"])
    assert told.stdout.startswith("msglint: the daemon is running already (process ")
    told = CliRunner().invoke(main, ["daemon", "stop"])
    assert told.stdout == "msglint: the daemon is stopped\n"
    assert (ours.ended(), older.ended()) == ("it was told to", "it was told to")
