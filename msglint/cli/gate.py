"""`msglint gate`: would this mail be sent? The gate without the sending, for hooks and scripts."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from msglint.cli.draft_options import settings_files, settings_options
from msglint.errors import MsglintError, UsageError
from msglint.presend.answer import Question
from msglint.presend.decide import MEGABYTE, decide
from msglint.presend.mail import Mail
from msglint.presend.records import keep, record_of
from msglint.presend.verdict import STATUS
from msglint.presend.words import in_short


@click.command("gate", short_help="Say whether a mail should be sent.")
@click.argument("file", default="-", metavar="[FILE]")
@click.argument("headers", required=False, type=click.Path(path_type=Path))
@settings_options
@click.pass_context
def command(ctx: click.Context, file: str, headers: Path | None, settings_file: Path | None, no_settings: bool) -> None:
    """Judge a mail in FILE (or on standard input) as `msglint sendmail` does before it sends, and send nothing.

    It is judged as it will be read: a merge field still open is an error. `gate:` in the settings says what stops it. HEADERS
    is a file with the headers the mail will really have, as git gives to its hook; they say whom it is to.

    Exit status: 0 it may go (and not a word is said, unless msglint failed), 77 it should not go as it is, 65 it is broken,
    75 msglint can't say. `msglint why` shows the reason again, and `msglint send-anyway` lets the mail pass once.

    \b
    Examples:
      msglint gate mail.eml && sendmail -t < mail.eml
      msglint gate "$1" "$2"        in a git hook, sendemail-validate
    """
    try:
        status = _judge(file, headers, settings_file, no_settings)
    except UsageError:
        raise
    except MsglintError as error:
        click.echo(f"msglint: {error}", err=True)
        status = STATUS["held"]
    except Exception as error:
        click.echo(f"msglint: it could not be judged: msglint has a fault ({type(error).__name__})", err=True)
        status = STATUS["held"]
    ctx.exit(status)


def _judge(file: str, headers: Path | None, settings_file: Path | None, no_settings: bool) -> int:
    """The status of the mail. What is wrong with it is said and written down."""
    place = Path.cwd() / ("mail.eml" if file == "-" else file)
    gate = settings_files(settings_file, no_settings).of(place).before_sending()
    mail = _read(file, gate.largest)
    sent_with = _read(str(headers), gate.largest) if headers else mail
    question = Question(mail.data, settings_file, None if settings_file or no_settings else place)
    verdict = decide(mail, sent_with.addresses, gate, question, by_header=False)
    record = record_of(verdict, mail, "gate", time.time())
    keep(record, gate.reports)
    if verdict.status or verdict.failed:
        click.echo(in_short(record), err=True, nl=False)
    return verdict.status


def _read(file: str, largest: int) -> Mail:
    """As much of a mail as the linter would read."""
    most = largest * MEGABYTE
    try:
        if file == "-":
            if sys.stdin.isatty():
                raise UsageError("there is no mail: name a file, or pipe one in (msglint gate < mail.eml)")
            data = sys.stdin.buffer.read(most + 1)
        else:
            with Path(file).open("rb") as stream:
                data = stream.read(most + 1)
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}") from None
    return Mail(data, len(data))
