"""`msglint milter`: the gate at a mail server."""

from __future__ import annotations

import asyncio
import os
import resource
import sys
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from typing import get_args

import click

from msglint.presend.milter.desk import Desk
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.listen import address_of, gone, listening
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.server import Server, serve
from msglint.presend.milter.told import Manner, Stopped
from msglint.presend.users import users_settings
from msglint.reports.excerpt import clean

LISTEN = "inet:127.0.0.1:9905"
_FILES = 4096  # a connection needs two at most


@click.command("milter", short_help="Judge mails for Postfix, as a milter.")
@click.option(
    "--listen", "places", multiple=True, metavar="PLACE", default=[LISTEN], show_default=True,
    help="Where Postfix finds it: inet:HOST:PORT or unix:/PATH. May be given more than once.",
)  # fmt: skip
@click.option(
    "--settings", "settings_file", type=click.Path(path_type=Path), metavar="FILE",
    help="The settings that hold. Without it: the file that MSGLINT_SETTINGS names, else .msglint.yaml in the home folder.",
)  # fmt: skip
@click.option(
    "--stopped", type=click.Choice(get_args(Stopped)), default="reject", show_default=True,
    help="What becomes of a mail that should not go: refuse it, keep it in the queue on hold, or let it go and only log it.",
)  # fmt: skip
@click.option("--quotes/--no-quotes", default=True, show_default=True, help="Whether a refusal quotes the words it is about.")
@click.option("--score-header", is_flag=True, help="Write X-Msglint-Score into mails that pass. Those who get them can see it.")
@click.option("--allow-override", is_flag=True, help='Let a mail with the header "X-Msglint: send" pass.')
@click.option("--only-authenticated", is_flag=True, help="Judge only mail of people who logged in.")
@click.option("--sender-domain", "domains", multiple=True, metavar="DOMAIN", help="Judge only mail from this domain. Repeatable.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many mails are linted at a time.")
@click.option("--connections", type=click.IntRange(1, 1900), default=Limits().connections, show_default=True, help="How many are served.")
def command(
    places: tuple[str, ...], settings_file: Path | None, stopped: Stopped, quotes: bool, score_header: bool, allow_override: bool,
    only_authenticated: bool, domains: tuple[str, ...], workers: int, connections: int,
) -> None:  # fmt: skip
    """Serve as a milter: Postfix asks before it takes a mail, and a mail that should not go as it is is refused with the reason.

    What stops a mail, and which mails are not judged, stands under `gate:` in the settings, as for `msglint sendmail`. SIGHUP
    reads settings and rules anew; SIGTERM ends it when the mails in hand are done. Nothing of a mail is kept or logged but its
    number, its score and how many findings it has. See docs/milter.md for Postfix and systemd.

    \b
    Examples:
      msglint milter --stopped accept              try it: everything passes, the log says what would not
      msglint milter --only-authenticated --listen unix:/run/msglint/milter.sock
    """
    if settings_file is None:
        settings_file, _ = users_settings(os.environ)
    addresses = [address_of(place) for place in places]
    scope, manner = Scope(only_authenticated, domains), Manner(stopped, quotes, score_header, allow_override)
    limits = replace(Limits(), connections=connections)
    with ExitStack() as at_the_end:
        listeners = []
        for address in addresses:
            listeners.append(at_the_end.enter_context(listening(address)))
            at_the_end.callback(gone, listeners[-1])
        _allow_files()
        server = Server(lambda: Desk(settings_file, workers), _say, scope, manner, limits)
        _say(f"listening at {', '.join(map(str, addresses))}")
        asyncio.run(serve(server, listeners))
        _say("stopped")


def _say(text: str) -> None:
    """A line for the log; a service must not end because nobody reads it."""
    with suppress(OSError, ValueError):
        for line in text.splitlines():
            print(f"msglint milter: {clean(line)}", file=sys.stderr, flush=True)


def _allow_files() -> None:
    """As many open files as connections may need, where the system lets us."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
