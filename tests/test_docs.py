"""What the documents name is there, and what is there the documents name."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from msglint import checks
from msglint.checks import clause, fact, guards, shouting
from msglint.cli import main
from msglint.finding import QUESTION_KINDS
from msglint.ruleset import built_in

TOP = Path(__file__).parents[1]
README = (TOP / "README.md").read_text("utf-8")
WRITING_RULES = (TOP / "docs/writing-rules.md").read_text("utf-8")
CHANGELOG = (TOP / "CHANGELOG.md").read_text("utf-8")


def table(text: str, head: str) -> list[str]:
    """The lines of the table that starts with this head, without the head and its rule."""
    lines = text[text.index(f"{head}\n") :].split("\n\n")[0].splitlines()
    return lines[2:]


def named(text: str, name: str) -> bool:
    """Whether a name stands there as a word of its own: "hype" is not named by "hyped" or by "size-hype"."""
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def helped(*args: str) -> str:
    result = CliRunner().invoke(main, [*args, "--help"], prog_name="msglint", terminal_width=100)
    assert result.exit_code == 0
    return result.stdout


CALLS = [call for line in table(README, "| You want | Command |") for call in re.findall(r"`([^`]*msglint [^`]*)`", line)]
COMMANDS = {shlex.split(call.split("msglint ", 1)[1])[0] for call in CALLS}


def test_the_readme_shows_every_command() -> None:
    listed = helped().split("Commands:\n")[1]
    assert {line.split()[0] for line in listed.splitlines()} == COMMANDS


@pytest.mark.parametrize("call", CALLS)
def test_a_command_in_the_readme_has_its_options(call: str) -> None:
    command, *args = shlex.split(call.split("msglint ", 1)[1])
    shown = helped(command)
    for option in (arg for arg in args if re.match("--?[a-z]", arg)):
        assert named(shown, option), option


def test_the_files_the_readme_points_to_are_there() -> None:
    assert [name for name in re.findall(r"\]\(((?!http)[^)]+)\)", README) if not (TOP / name).is_file()] == []


def test_nothing_is_left_to_be_filled_in() -> None:
    names = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/writing-rules.md")
    assert [(name, left) for name in names for left in re.findall("@@[A-Z]+@@", (TOP / name).read_text("utf-8"))] == []


def test_the_changelog_names_every_rule() -> None:
    assert [rule.id for rule in built_in().rules if not named(CHANGELOG, rule.id)] == []


def test_the_readme_names_the_categories_of_all_rules() -> None:
    judges = re.sub(r"\s+", " ", README.split("## What it judges today\n")[1].split("\n## ")[0])
    said = re.search(r"faults: ([a-z, -]+)\. \w+ strengths: ([a-z, -]+)\.", judges)
    assert said
    for names, kind in zip(said.groups(), ("fault", "strength"), strict=True):
        assert set(names.split(", ")) == {rule.category for rule in built_in().rules if rule.kind == kind}


def first_cells(text: str, head: str) -> set[str]:
    """The names in the first column of a table: the keyword of `sentence_has: [...]` is its name."""
    return {cell[1] for line in table(text, head) if (cell := re.match(r"\| `([\w-]+)", line))}


def test_writing_rules_names_every_kind_of_find() -> None:
    assert first_cells(WRITING_RULES, "| kind | finds |") == set(checks.KINDS)


def test_writing_rules_names_every_guard() -> None:
    assert first_cells(WRITING_RULES, "| guard | holds when |") == {*guards.NAMED, *guards.REACHES}


def test_writing_rules_names_everything_a_kind_can_be_told() -> None:
    lines = {cell[1]: line for line in table(WRITING_RULES, "| kind | finds |") if (cell := re.match(r"\| `([\w-]+)", line))}
    told = {"shouting": shouting._WAYS, "fact": fact.FACTS}
    assert [(kind, name) for kind, names in told.items() for name in names if not re.search(rf"`{name}\b", lines[kind])] == []
    assert first_cells(WRITING_RULES, "| key | takes | fits when | example |") == set(clause.KEYS)


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_writing_rules_names_every_kind_of_question(kind: str) -> None:
    assert named(WRITING_RULES, kind)


def test_writing_rules_says_where_a_rule_can_look() -> None:
    (line,) = [line for line in WRITING_RULES.splitlines() if line.startswith("where:")]
    assert "greeting" in line and "sign-off" not in line
