"""``python -m msglint.docs``: write the pages that are made from the rules."""

from __future__ import annotations

import click

from msglint.docs import DOCS, write
from msglint.errors import MsglintError

if __name__ == "__main__":
    try:
        changes = [*write()]
    except MsglintError as error:
        raise SystemExit(f"msglint: {error}") from None
    for change in changes or [f"{DOCS} is up to date"]:
        click.echo(change)
