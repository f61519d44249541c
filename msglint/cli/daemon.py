"""`msglint daemon`: start, stop and look at the process that keeps model and rules in memory."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from msglint import client
from msglint.errors import UsageError

_PATIENCE = 30.0  # seconds for the daemon to come or go

_idle = click.option(
    "--idle",
    type=click.FloatRange(0, min_open=True),
    default=client.IDLE,
    show_default=True,
    metavar="MINUTES",
    help="End when nobody has asked for so long.",
)


@click.group("daemon", short_help="Keep msglint ready in memory.")
def command() -> None:
    """Keep msglint ready in memory, so that checking a draft takes a tenth of the time.

    While the daemon runs, `msglint check` asks it about single drafts, and so does the gate before sending; the reports are the
    same to the byte. It ends when nobody has asked for a while. It listens at a socket only you can reach.

    MSGLINT_DAEMON=auto starts it when it is missed, MSGLINT_DAEMON=off never asks it. It is never asked in CI.

    \b
    Examples:
      msglint daemon start
      msglint daemon status
      msglint daemon stop
    """


@command.command("start")
@_idle
def start(idle: float) -> None:
    """Start the daemon in the background, and wait until it listens."""
    place = _place()
    if said := client.ask({"do": "status"}, at=place):
        click.echo(f"msglint: the daemon is running already ({_shown(said)})")
        return
    client.start(str(idle))  # or somebody else is just starting it
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if said := client.ask({"do": "status"}, at=place):
            click.echo(f"msglint: the daemon is running ({_shown(said)})")
            return
        time.sleep(0.05)
    raise UsageError("the daemon has not come; `msglint daemon run` shows why")


@command.command("stop")
def stop() -> None:
    """End the daemon, and those of other versions of msglint that are left."""
    stopped = [path for path, said in _running({"do": "stop"}) if said]
    until = time.monotonic() + _PATIENCE
    while any(path.exists() for path in stopped) and time.monotonic() < until:
        time.sleep(0.02)
    click.echo("msglint: the daemon is stopped" if stopped else "msglint: no daemon is running")


@command.command("status")
@click.pass_context
def status(ctx: click.Context) -> None:
    """Say whether the daemon is running, and what it does.

    Exit status: 0 it is, 1 it is not.
    """
    here = _place()
    found = False
    for path, said in _running({"do": "status"}):
        found |= str(path) == here
        other = "" if str(path) == here else ", of another msglint"
        click.echo(f"msglint: the daemon is running ({_shown(said)}{other})" if said else f"msglint: {path} does not answer")
    if not found:
        click.echo(f"msglint: no daemon is running for this msglint; `msglint daemon start` starts one at {here}")
    ctx.exit(0 if found else 1)


@command.command("run")
@_idle
def run(idle: float) -> None:
    """Be the daemon, in the foreground: for systemd and its like, and to see why it does not start."""
    from msglint.server.run import run

    _place()
    ended = run(idle, told=lambda said: click.echo(f"msglint: {said}", err=True))
    click.echo(f"msglint: the daemon ended: {ended}", err=True)


def _place() -> str:
    """Where the daemon of this msglint listens. Raises UsageError where there can be none."""
    if os.name != "posix":
        raise UsageError("there is no daemon on this system: it needs unix sockets")
    if not client.wanted():
        raise UsageError(f"there is no daemon in CI, and with {client.SWITCH}=off; unset what says so")
    place = client.address()
    if place is None:
        raise UsageError(
            "there is no folder for the daemon's socket that only you can enter: look at XDG_RUNTIME_DIR and XDG_STATE_HOME (the path "
            "must be short, below 80 characters), and at the folder msglint/daemon there (yours, mode 0700)"
        )
    return place


def _running(question: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every daemon that there is with its answer; an empty one of those that say nothing."""
    place = client.folder()
    for path in sorted(Path(place).glob("*.sock")) if place else ():
        if there := client.connect(str(path), time.monotonic() + 1):
            there.close()
            yield path, client.ask(question, at=str(path)) or {}


def _shown(said: dict[str, Any]) -> str:
    if not said:
        return "it says nothing of itself"
    answered = "1 call" if said["answered"] == 1 else f"{said['answered']} calls"
    return f"process {said['process']}, {said['memory'] >> 20} MB, {answered} answered, ends after {_time(said['idle_most'])} without one"


def _time(seconds: int) -> str:
    return f"{seconds} s" if seconds < 60 else f"{seconds / 60:g} min"
