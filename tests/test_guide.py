"""Everything that docs/writing-rules.md shows is run: rules, parts of rules, settings, and commands with what they print.

MSGLINT_UPDATE_OUTPUTS=1 writes the outputs anew; then read the diff.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from msglint.categories import about_categories
from msglint.checks import KINDS
from msglint.cli import main
from msglint.configured import RuleSets
from msglint.docs.markdown import in_line, table
from msglint.docs.words import dimension
from msglint.examples import run_examples
from msglint.marked_yaml import load
from msglint.rule_files import read_rule
from msglint.ruleset import FAULTS, STRENGTHS, RuleSet, built_in, load_rules
from msglint.settings import SettingsFiles

GUIDE = Path(__file__).parents[1] / "docs/writing-rules.md"
STUB = {
    "id": "stub", "category": "hype", "title": "A stub", "severity": "info", "find": {"phrases": "stub"}, "message": "A stub.",
    "why": "It stands in.", "advice": "None.", "reasons": [{"source": "S0", "claim": "None.", "strength": "opinion"}],
}  # fmt: skip


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the file it is (if any), its text, and the line it begins at."""

    language: str
    file: str
    text: str
    line: int


def blocks(text: str) -> Iterator[Block]:
    for found in re.finditer(r"^```(\w*) ?([^\n]*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        yield Block(found[1], found[2], found[3], text[: found.start()].count("\n") + 1)


BLOCKS = list(blocks(GUIDE.read_text("utf-8")))
SNIPPETS = [block for block in BLOCKS if block.language == "yaml" and not block.file]
RULES = [block for block in SNIPPETS if block.text.startswith("id: ")]
PARTS = [block for block in SNIPPETS if block not in RULES]


def line_of(block: Block) -> str:
    return f"line {block.line}"


def test_every_block_is_of_a_kind_that_is_run() -> None:
    assert {block.language for block in BLOCKS} == {"yaml", "text", "console"}
    assert RULES and PARTS
    assert all(block.file for block in BLOCKS if block.language == "text")


@pytest.mark.parametrize("block", RULES, ids=line_of)
def test_a_rule_in_the_guide_holds(block: Block, tmp_path: Path) -> None:
    id = block.text.split()[1]
    (tmp_path / f"{id}.yaml").write_text(block.text, "utf-8")
    rules = load_rules(tmp_path)
    assert [rule.id for rule in rules.rules] == [id]
    assert [f"{failure.example.line}: {failure.problem}" for failure in run_examples(rules)] == []


@pytest.mark.parametrize("block", PARTS, ids=line_of)
def test_a_part_of_a_rule_in_the_guide_is_read(block: Block, tmp_path: Path) -> None:
    part = yaml.load(block.text, Loader=yaml.BaseLoader)
    whole = next(iter(part.get("find", STUB["find"]))) in ("nothing_like", "share", "count")
    hit = {"text": "A stub."} | ({} if whole else {"found": "stub"})
    keys = STUB | part
    if part.get("kind") == "strength":
        keys = {name: value for name, value in keys.items() if name not in ("severity", "advice")} | {"category": "easy-no"}
    else:
        hit["better"] = "Better."
    stub = yaml.safe_dump(keys | {"hits": [hit, hit], "misses": ["One.", "Two."]}, sort_keys=False)
    (tmp_path / "stub.yaml").write_text(stub, "utf-8")
    (rule,) = load_rules(tmp_path).rules
    assert rule.find == next(iter(part.get("find", STUB["find"])))


def test_each_kind_has_a_snippet() -> None:
    shown = {next(iter(part["find"])) for block in PARTS if "find" in (part := yaml.safe_load(block.text))}
    assert shown == set(KINDS)


def category_table(kind: str) -> str:
    """The categories with what they mean, and the points of the first finding of each."""
    score = built_in().score
    shares, sign = (score.faults, "-") if kind == "fault" else (score.strengths, "+")
    rows = []
    for name in FAULTS if kind == "fault" else STRENGTHS:
        share = shares.get(name)
        points = f"{sign}{share.share * score.dimensions[share.dimension].points:g} {dimension(share.dimension)}" if share else "none"
        rows.append([f"`{name}`", in_line(about_categories()[name].line), points])
    return "\n".join(table((kind, "in one line", "points"), rows))


@pytest.mark.parametrize("kind", ["fault", "strength"])
def test_the_tables_of_categories_say_what_the_rules_say(kind: str) -> None:
    text = GUIDE.read_text("utf-8")
    (shown,) = re.findall(rf"^\| {kind} \| in one line \|.*?\n(?=\n)", text, re.MULTILINE | re.DOTALL)
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        GUIDE.write_text(text.replace(shown, category_table(kind)), "utf-8", newline="\n")
    assert shown == category_table(kind), "a category or a number has changed: run this with MSGLINT_UPDATE_OUTPUTS=1"


def test_the_links_of_the_guide_lead_somewhere() -> None:
    text = GUIDE.read_text("utf-8")
    heads = {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^#+ (.*)$", text, re.MULTILINE)}
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", text) if link not in heads] == []


def test_settings_in_the_guide_hold(tmp_path: Path) -> None:
    shown = [block for block in BLOCKS if block.file == ".msglint.yaml"]
    assert len(shown) >= 2
    (tmp_path / "my-rules").mkdir()
    (tmp_path / "my-rules/circle-back.yaml").write_text(next(b.text for b in BLOCKS if b.file == "my-rules/circle-back.yaml"), "utf-8")
    for block in shown:
        (tmp_path / block.file).write_text("root: yes\n" + block.text, "utf-8")
        rules: RuleSet = RuleSets().of(SettingsFiles().of(tmp_path / "mail.txt"))
        assert rules.hash != built_in().hash


def test_a_walk_through_the_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files it shows are written as they come, and its commands print what it says."""
    monkeypatch.chdir(tmp_path)
    text = GUIDE.read_text("utf-8")
    said = []
    for block in BLOCKS:
        if block.file and block.file != ".msglint.yaml":
            Path(block.file).parent.mkdir(parents=True, exist_ok=True)
            Path(block.file).write_text(block.text, "utf-8")
        if block.language == "console":
            command = block.text.split("\n")[0]
            output = run(command)
            said.append((block.text, f"{command}\n{output}"))
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        for shown, real in said:
            text = text.replace(f"```console\n{shown}```", f"```console\n{real}```", 1)
        GUIDE.write_text(text, "utf-8", newline="\n")
    assert [shown for shown, _ in said] == [real for _, real in said]


def run(command: str) -> str:
    """What a command of the guide prints, without the blank line at its end."""
    found = re.fullmatch(r'\$ (?:echo "([^"]*)" \| )?msglint (.*)', command)
    assert found, command
    result = CliRunner().invoke(main, shlex.split(found[2]), input=f"{found[1]}\n" if found[1] else None, prog_name="msglint")
    return result.output.replace("\\", "/").rstrip("\n") + "\n"


def test_a_stub_is_a_rule_by_itself(tmp_path: Path) -> None:
    """Else a part could be refused for what the stub lacks."""
    hits = [{"text": "A stub.", "found": "stub", "better": "Better."}] * 2
    source, node = load(yaml.safe_dump(STUB | {"hits": hits, "misses": ["One.", "Two."]}), str(tmp_path / "stub.yaml"))
    assert node
    assert read_rule(node, tmp_path / "stub.yaml", lambda name: None, {})
    assert source.problems == []
