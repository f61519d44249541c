"""docs/safety.md: its limits are those of the code, its commands and figures are about targets that there are."""

from __future__ import annotations

import re
from pathlib import Path

from run import TARGETS

from msglint import yaml_trees
from msglint.drafts.exports import json_file
from msglint.drafts.fields import branches
from msglint.drafts.html import page, text
from msglint.drafts.mail import entities, message
from msglint.drafts.sizes import LONGEST
from msglint.language import sentences
from msglint.presend.milter.limits import Limits

PAGE = (Path(__file__).parents[2] / "docs" / "safety.md").read_text("utf-8")


def test_the_limits_are_those_of_the_code() -> None:
    mb = 2**20
    for said in (
        f"| the text of a message, in whatever file | {LONGEST // 1024} KB | an error |",
        f"| a mail | {message.LARGEST_MAIL // mb} MB, of which {LONGEST // 1024} KB of text or ",
        f"or {message._LARGEST_PAGE // 1024:,} KB of HTML are read |",
        f"| parts in each other, parts in all | {entities._DEEPEST}, {entities._MOST_PARTS} |",
        f"| a header | {entities._LONGEST:,} characters |",
        f"| a page | {page.LARGEST_PAGE // mb} MB, {text.MOST_TAGS:,} tags |",
        f"| an export in JSON | {json_file.LARGEST // mb} MB |",
        f"| spintax and conditions | {branches.MOST} readings, {branches._CHARACTERS:,} characters in all |",
        f"| a sentence | {sentences._LONGEST} words |",
        f"| lists and mappings in each other in rules, settings and front matter | {yaml_trees._DEEPEST} |",
        f"| values in a file of rules or settings, aliases counted each time | {yaml_trees._MOST:,} |",
        f"| a frame from a mail server | {Limits().frame // mb} MB |",
    ):
        assert said in PAGE, said


def test_every_target_has_its_figures() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted(TARGETS)


def test_the_commands_name_targets() -> None:
    commands = re.findall(r"python tests/fuzz/run\.py (\w+)", PAGE)
    assert commands and set(commands) <= TARGETS.keys()
