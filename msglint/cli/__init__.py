"""The command line: `main` and the table of its commands. A command's module is imported when it is called, not before,
so that `msglint --help` comes at once."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from msglint import __version__
from msglint.errors import MsglintError

# Command -> the module with its `command`, and what --help says about it.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "check": ("msglint.cli.check", "Lint drafts: score, findings, what to do instead."),
    "parse": ("msglint.cli.parse", "Show how msglint reads a draft, sentence by sentence."),
    "score": ("msglint.cli.score", "Score drafts, one line each, and the mean of a folder."),
    "compare": ("msglint.cli.compare", "Show what a rewrite gained, row by row."),
    "gate": ("msglint.cli.gate", "Say whether a mail should be sent."),
    "sendmail": ("msglint.cli.sendmail", "Lint a mail, then hand it to the real sendmail."),
    "milter": ("msglint.cli.milter", "Judge mails for Postfix, as a milter."),
    "thunderbird": ("msglint.cli.thunderbird", "Let Thunderbird ask msglint before it sends."),
    "why": ("msglint.cli.why", "Show why the last mail was sent or stopped."),
    "send-anyway": ("msglint.cli.send_anyway", "Let the mail that was just stopped pass once."),
    "daemon": ("msglint.cli.daemon", "Keep msglint ready in memory."),
    "settings": ("msglint.cli.settings", "Show what settings hold for a draft, and where they come from."),
    "init": ("msglint.cli.init", "Write a commented settings file to start from."),
    "rules": ("msglint.cli.rules", "List the rules."),
    "explain": ("msglint.cli.explain", "Tell what a rule, a category or the score is about."),
    "new-rule": ("msglint.cli.new_rule", "Start a rule of your own."),
    "eval": ("msglint.cli.eval", "Measure the rules on drafts that say what should be found."),
    "test-rules": ("msglint.cli.rule_examples", "Run the examples that stand in rule files."),
}


class Commands(click.Group):
    """A group that knows its commands by name, and turns msglint's errors into a message and exit status 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name][0]).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = difflib.get_close_matches(name, COMMANDS, n=1)
            ctx.fail(f'there is no command "{name}"; ' + (f'did you mean "{near[0]}"?' if near else f"there are: {', '.join(COMMANDS)}"))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except MsglintError as error:
            click.echo(f"msglint: {error}", err=True)
            ctx.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s", prog_name="msglint")
def main() -> None:
    """The linter that makes sales messages about the buyer.

    msglint reads a message before it is sent and says where it is about you instead of the reader, what to do about it,
    and what it already does well. Nothing leaves this machine.

    \b
    Examples:
      msglint check drafts/            every draft in a folder
      msglint check mail.md -v         one draft, with the rows of its score
      msglint explain needs-the-sale   why a rule is there
    """
