"""`msglint thunderbird`: let Thunderbird's add-on find msglint, or no longer."""

from __future__ import annotations

import os

import click

from msglint.errors import UsageError
from msglint.presend.native_hosts import install, remove


@click.command("thunderbird", short_help="Let Thunderbird ask msglint before it sends.")
@click.option("--install", "installed", is_flag=True, help="Write the two files by which the add-on finds msglint.")
@click.option("--remove", "removed", is_flag=True, help="Take them away.")
def command(installed: bool, removed: bool) -> None:
    """Let the add-on in contrib/thunderbird find this msglint: Thunderbird starts it for every mail that is sent.

    Two files are written in your home folder: one tells Thunderbird of the program, the other is the program, which calls this
    Python. Write them again when msglint has moved. See docs/before-sending.md.

    \b
    Examples:
      msglint thunderbird --install
      msglint thunderbird --remove
    """
    if installed == removed:
        raise UsageError("say --install or --remove")
    try:
        paths = install(os.environ) if installed else remove(os.environ)
    except OSError as error:
        raise UsageError(f"{error.filename} can't be {'written' if installed else 'taken away'}: {error.strerror}") from None
    for path in paths:
        click.echo(f"{'written' if installed else 'gone'}: {path}")
    if removed and not paths:
        click.echo("there is nothing to take away")
