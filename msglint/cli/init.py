"""`msglint init`: a commented `.msglint.yaml` to start from."""

from __future__ import annotations

from pathlib import Path

import click

from msglint.errors import UsageError
from msglint.settings import FILE

START = """\
# Settings of msglint for the drafts in this folder and below. Take the "# " away from a line to make it count.
# A settings file nearer to a draft wins over this one; what a draft says itself wins over both, and what you type on the
# command line wins over all. `msglint settings DRAFT` shows what holds for a draft and where it comes from.

# Do not look for settings in the folders above this one.
# root: yes

# What the drafts are, when they do not say so themselves (without this, msglint reads it from the message).
# channel: email                # email | dm | sms | copy
# stage: first                  # first | follow-up | warm | none
# fields: template              # template: merge fields are still to be filled; final: an open one is an error
# stakes: normal                # normal | high: the price or the step is big, so the score is stricter

# When `msglint check` should fail.
# fail_on: error                # error | warning | info | never
# min_score: 60                 # 0-100

# A mark in a draft that turns a rule off should say why.
# silence_reason: asked         # asked: a warning without one; required: an error, and nothing is off; optional

# Names msglint cannot know: of your firm and products, and of those you write to.
# seller: [Acme, Acme Flow]
# buyer: [Birch & Co]

# What happens before a mail is sent, with `msglint sendmail` or `msglint gate`. For `msglint sendmail` it is read from the
# .msglint.yaml in your home folder, nowhere else.
# gate:
#   sendmail: [msmtp]           # the program that really sends
#   block_on: error             # error | warning | info | never
#   own_domains: [acme.example] # mail that goes nowhere else is not judged
#   skip: [invitations, encrypted, automatic, patches]
#   on_failure: send            # send | hold: a mail that msglint could not judge

# Turn a rule off, change how bad it is, or move its numbers (`msglint explain RULE` lists them).
# rules:
#   size-words: off
#   stacked-apologies: {severity: info}

# Rules of your own, beside msglint's (`msglint new-rule` starts one).
# rule_folders: [our-rules]

# The columns of your tables (.csv, .tsv, .jsonl), when msglint does not find them.
# columns: {text: Email Body, subject: Subject Line}

# Drafts to pass over when a folder is checked.
# ignore: [archive, "*-old.md"]

# Settings for some drafts only; the last that fits wins.
# paths:
#   "dm/**": {channel: dm}
#   "newsletter/*.html": {channel: copy, min_score: 70}
"""


@click.command("init", short_help="Write a commented settings file.")
@click.argument("folder", required=False, default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write a .msglint.yaml with every setting in it, commented out, into FOLDER (default: here). Nothing is overwritten.

    \b
    Examples:
      msglint init
      msglint init drafts/
    """
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}")
    path = folder / FILE
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(START)
    except FileExistsError:
        raise UsageError(f"{path} is there already, and stays as it is; `msglint settings` shows what it says") from None
    except OSError as error:
        raise UsageError(f"{path} can't be written: {error.strerror}") from None
    click.echo(f"{path} is there, with every setting commented out. Take the # away from those you want.")
