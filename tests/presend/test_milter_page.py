"""docs/milter.md says what the milter does."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest

from msglint.cli.milter import LISTEN, command
from msglint.gate_settings import GATE_KEYS, Gate
from msglint.linter import Linter
from msglint.presend.answer import Question
from msglint.presend.lint import Ready, lint
from msglint.presend.milter import wire
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.listen import address_of
from msglint.presend.milter.told import Stopped, reason
from msglint.presend.verdict import verdict_of
from msglint.ruleset import RuleSet
from msglint.settings import Settings

TOP = Path(__file__).parents[2]
TEXT = (TOP / "docs/milter.md").read_text("utf-8")
WORDS = re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)
PLAIN = " ".join(TEXT.split())
OPTIONS = {name: option for option in command.params for name in option.opts if name not in ("--help", "-h")}
LIMITS = Limits()


def table(first: str) -> dict[str, str]:
    rows = TEXT[TEXT.index(f"| {first} |") :].partition("\n\n")[0].splitlines()[2:]
    return {row.split(" | ")[0].strip("| "): row for row in rows}


def calls() -> Iterator[list[str]]:
    """Every call of `msglint milter` in the page, with its arguments."""
    for line in re.findall(r"^(?:ExecStart=\S*/)?msglint milter( .*)$", TEXT, re.MULTILINE):
        yield shlex.split(line.replace("$(postconf -h queue_directory)", "/queue"))


def test_every_option_and_no_other_is_in_the_page() -> None:
    shown = {name.strip("`") for name in table("Option")}
    assert shown == {"--no-quotes" if name == "--quotes" else name for name in OPTIONS}
    named = {name for call in re.findall(r"`([^`\n]+)`", WORDS) for name in re.findall(r"(?<![\w-])--[a-z-]+", call)}
    assert named <= shown


def test_what_holds_without_an_option_is_in_the_page() -> None:
    rows = table("Option")
    assert f"without it `{LISTEN}`" in rows["`--listen`"]
    for name in ("stopped", "workers", "connections"):
        assert re.search(rf"without it `?{OPTIONS[f'--{name}'].default}\b", rows[f"`--{name}`"])
    assert set(get_args(Stopped)) <= set(re.findall(r"`(\w+)`", rows["`--stopped`"]))
    for name in ("workers", "connections"):
        legal = OPTIONS[f"--{name}"].type
        assert isinstance(legal, click.IntRange) and f"{legal.min} to {legal.max}" in rows[f"`--{name}`"]


def test_every_setting_of_the_gate_is_in_the_page() -> None:
    assert {name for row in table("`gate:`") for name in re.findall(r"\w+", row)} == {*GATE_KEYS}


def test_the_calls_in_the_page_can_be_made() -> None:
    made = [*calls()]
    assert len(made) == 3
    for arguments in made:
        context = command.make_context("milter", arguments)
        assert all(address_of(place) for place in context.params["places"])


def test_the_places_for_postfix_are_those_msglint_listens_at() -> None:
    (line,) = re.findall(r"^  -o \{ smtpd_milters = \{ (.*) \} \}$", TEXT, re.MULTILINE)
    place, *rest = line.split(", ")
    assert place == LISTEN and {each.partition("=")[0] for each in rest} == {
        "connect_timeout", "command_timeout", "content_timeout", "default_action",
    }  # fmt: skip
    content = int(re.search(r"content_timeout=(\d+)s", line)[1])  # type: ignore[index]
    assert content > Gate().seconds + LIMITS.waiting > LIMITS.progress
    assert re.search(rf"the {LIMITS.waiting:.0f} seconds that a mail may wait", PLAIN) and f"Every {LIMITS.progress:.0f} seconds" in PLAIN


def test_systemd_is_told_what_the_milter_needs() -> None:
    unit = dict(re.findall(r"^(\w+)=(.*)$", TEXT, re.MULTILINE))
    assert (unit["Type"], unit["KillMode"]) == ("notify", "mixed")
    assert unit["ExecReload"].split()[1] == "-HUP"
    assert int(unit["TimeoutStopSec"]) > LIMITS.grace and f"at most {LIMITS.grace:.0f} seconds" in PLAIN


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("more than {:,} headers", LIMITS.headers),
        ("{:,} recipients", LIMITS.recipients),
        ("a frame of more than {} MB", LIMITS.frame // 1024**2),
        ("{} MB of headers", LIMITS.header_bytes // 1024**2),
        ("over {} KB of it", LIMITS.in_memory // 1024),
        ("silent for {:.0f} minutes", LIMITS.idle / 60),
        ("more than {:.0f} minutes to come in", LIMITS.mail / 60),
        ("versions {} to", wire.VERSIONS[0]),
        ("to {}, so", wire.VERSIONS[1]),
    ],
)
def test_every_limit_is_in_the_page(words: str, limit: float) -> None:
    assert words.format(limit) in PLAIN


def test_the_page_shows_what_is_said(rules: RuleSet) -> None:
    mail = b"Subject: the old mill\n\nHi Ana,\n\nI really need to make a sale.\n\nJo\n"
    verdict = verdict_of(lint(Question(mail), Ready(Settings(), Linter(rules))), Settings().before_sending())
    assert f"\n550 5.7.1 {reason(verdict, quotes=True)}\n" in TEXT
    assert f"(1 error, {verdict.draft['score']}/100)" in TEXT
