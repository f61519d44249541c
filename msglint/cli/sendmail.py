"""`msglint sendmail`: the gate in sendmail's place. Its arguments are sendmail's, so nothing here looks at them."""

from __future__ import annotations

import sys

import click

from msglint.presend.sendmail import run


class _AsTheyAre(click.Command):
    """A command that leaves its arguments alone, `--` and all."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.params = {"arguments": tuple(args)}
        return []


@click.command("sendmail", cls=_AsTheyAre, short_help="Lint a mail, then hand it to the real sendmail.")
def command(arguments: tuple[str, ...]) -> None:
    """Stand in for sendmail(1). The help is in `msglint.presend.sendmail`."""
    sys.exit(run(sys.argv[0], arguments))
