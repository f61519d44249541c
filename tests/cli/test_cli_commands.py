"""The group and the commands for rule authors: parse, rules, explain, test-rules."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from msglint import __version__
from msglint.categories import about_categories
from msglint.cli import COMMANDS

Run = Callable[..., Result]
RULES = str(Path(__file__).parents[1] / "fixtures" / "rules")


def test_help_lists_every_command(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_has_examples(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Examples:\n" in result.stdout
    assert f"msglint {name}" in result.stdout.split("Examples:")[1]


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"msglint {__version__}\n"


def test_unknown_command(run: Run) -> None:
    result = run("chek")
    assert result.exit_code == 2
    assert 'there is no command "chek"; did you mean "check"?' in result.stderr


@pytest.mark.parametrize("args", [["--help"], ["check", "--help"], ["rules"], ["explain", "score"], ["explain", "hype"]])
def test_what_needs_no_parse_never_imports_spacy(args: list[str]) -> None:
    run_main = f"import sys\nfrom msglint.cli import main\ntry:\n    main({args!r})\nexcept SystemExit:\n    pass\n"
    script = f"{run_main}assert 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


def test_linting_a_draft_never_imports_spacy(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Hi Jo,\n\nWe need this sale. Who mends your ovens?\n")
    arguments = ["check", "--no-cache", "--no-settings", str(tmp_path / "a.md")]
    run_main = f"import sys\nfrom msglint.cli import main\ntry:\n    main({arguments!r})\nexcept SystemExit:\n    pass\n"
    script = f"{run_main}assert 'msglint.language.parse' in sys.modules and 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


def test_rules_are_listed_with_a_title_each(run: Run) -> None:
    result = run("rules", "--no-built-in", "--rules", RULES)
    head, *rows = result.stdout.splitlines()
    assert head.split() == ["rule", "kind", "category", "severity", "title"]
    assert [row.split()[0] for row in rows] == ["big-words", "asks-interest", "asks-nothing", "asks-them"]


def test_rules_of_a_category_as_json(run: Run) -> None:
    (rule,) = json.loads(run("rules", "--no-built-in", "--rules", RULES, "--category", "hype", "--format", "json").stdout)
    assert (rule["id"], rule["severity"], rule["find"]) == ("big-words", "error", "phrases")
    assert rule["reasons"][1] == {"source": "A study", "claim": "Big words did no harm.", "strength": "vendor data", "speaks": "against"}


def test_unknown_category(run: Run) -> None:
    result = run("rules", "--no-built-in", "--rules", RULES, "--category", "hyp")
    assert (result.exit_code, result.stderr) == (2, 'msglint: there is no category "hyp"; did you mean "hype"?\n')


def test_explain_unknown_rule(run: Run) -> None:
    result = run("explain", "--no-built-in", "--rules", RULES, "big-word")
    assert result.exit_code == 2
    assert 'there is no rule "big-word"; did you mean "big-words"?' in result.stderr


def test_explain_category(run: Run) -> None:
    lines = run("explain", "--no-built-in", "--rules", RULES, "hype").stdout.splitlines()
    assert lines[0] == "hype: a fault, 1 rule"
    assert "  big-words: A big word" in lines
    assert "  hype takes up to 10 of the 25 points of whose need." in lines
    assert f"  {about_categories()['hype'].line}" in lines
    lines = run("explain", "--no-built-in", "--rules", RULES, "guilt-trip").stdout.splitlines()
    assert lines[:2] == ["guilt-trip: a fault, 0 rules", f"  {about_categories()['guilt-trip'].line}"]


def test_parse_shows_parts_words_as_read_questions_and_clauses(run: Run) -> None:
    text = "Hello Bruna,\n\nI really need two orders. how do u cool the dough\n\nBest,\nTom\n"
    result = run("parse", "-", "--channel", "dm", input=text)
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert lines[:3] == ["standard input", "greeting", "1  Hello [Bruna: Dana] ,"]
    assert "2  I really need two orders ." in lines
    assert any(line.startswith("seller: I | really need | two orders") for line in lines)
    assert "3  how do you cool the dough" in lines
    assert "question: buyer-situation" in lines
    assert not any("(not parsed" in line for line in lines)
    assert any(line.startswith("sign-off (not read)") for line in lines)


def test_parse_shows_what_a_field_is_read_as(run: Run) -> None:
    result = run("parse", "-", input="Hi {{first_name}},\n\nWho lights the oven at {{company}}?\n")
    assert "Hi [name: Dana] ," in result.stdout
    assert "at [company's name] ?" in result.stdout


def test_parse_shows_names_and_what_they_are_read_as(run: Run) -> None:
    said = "Dear Ms O'Hara-Lund,\n\nI saw that Alder Foods has opened three more shops in Cork, Oulu and Leeds.\n"
    lines = run("parse", "-", input=said).stdout.splitlines()
    assert any("[Alder Foods: Houston Paris] has opened three more shops in" in line for line in lines)
    assert any(" in [Cork: Boston] , [Oulu: Madrid] and [Leeds: Lisbon]" in line for line in lines)


def test_parse_shows_each_branch_and_what_is_new_in_it(run: Run) -> None:
    text = "{Hi|Hello} Bruna,\n\nWho {{RANDOM | lights | mends}} the oven?{% if tall %} How tall is it?{% endif %}\n"
    lines = run("parse", "-", input=text).stdout.splitlines()
    heads = [i for i, line in enumerate(lines) if line.startswith("  branch ")]
    assert [lines[i].strip() for i in heads] == ["branch 1 of 4", *(f"branch {n} of 4, where it differs" for n in (2, 3, 4))]
    shown = ["\n".join(lines[i:j]) for i, j in zip(heads, [*heads[1:], None], strict=True)]
    sentences = ["Hi [Bruna: Dana] ,", "Hello [Bruna: Dana] ,", "Who lights the oven ?", "Who mends the oven ?", "How tall is it ?"]
    assert [[n for n, part in enumerate(shown, 1) if sentence in part] for sentence in sentences] == [[1], [2], [1], [3], [1]]
    assert "branch" not in run("parse", "-", input="Hi Bruna,\n\nWho lights the oven?\n").stdout


def test_parse_of_a_missing_file(run: Run) -> None:
    result = run("parse", "gone.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "msglint: gone.txt: there is no such file or folder\n"


def test_examples_that_pass(run: Run) -> None:
    result = run("test-rules", RULES)
    assert (result.exit_code, result.stdout) == (0, "16 examples of 4 rules: all pass\n")


def test_examples_that_fail_show_how_they_were_read(run: Run, here: Path) -> None:
    (here / "rules").mkdir()
    (here / "rules" / "big-words.yaml").write_text(FAILING, "utf-8")
    result = run("test-rules", "rules")
    lines = result.stdout.splitlines()
    path = Path("rules/big-words.yaml")
    assert result.exit_code == 1
    assert f'{path}:13: big-words: the hit should find "new", and finds "huge"' in lines
    assert f'{path}:14: big-words: the hit is not found: it should find "vast"' in lines
    assert f'{path}:14: big-words: the better version still has it: "huge"' in lines
    assert f'{path}:16: big-words: the miss is found: "huge"' in lines
    assert f"{path}:17: big-words: the miss can't be read: front matter has no key 'stag': use" in result.stdout
    assert "       1  A vast oven ." in lines
    assert lines[-1] == "4 examples of 1 rule: 5 failed"


@pytest.mark.parametrize(
    ("keys", "example", "because"),
    [
        ('unless:\n  - negated\n  - next_to: ["old"]', "A huge old oven.", '"huge" matches, but is excused by next_to "old" (line 9)'),
        ('unless:\n  - before: ["a"]\n', "A huge old oven.", '"huge" matches, but is excused by before "a" (line 8)'),
        ("unless: [negated]", "No huge oven here.", '"huge" matches, but is excused by negated (line 7)'),
        ("where: [subject]", "A huge oven.", '"huge" matches, but it stands in the body, and the rule looks at: subject (where)'),
        (
            "stages: [first]",
            "Just following up on my last email. A huge oven.",
            "the message is read as follow-up, and the rule holds at these stages: first",
        ),
    ],
)
def test_a_hit_that_is_dropped_says_by_what(run: Run, here: Path, keys: str, example: str, because: str) -> None:
    (here / "rules").mkdir()
    (here / "rules" / "big-words.yaml").write_text(DROPPED.format(keys=keys, example=example), "utf-8")
    lines = run("test-rules", "rules").stdout.splitlines()
    assert lines[0].endswith('the hit is not found: it should find "huge"')
    assert lines[1] == f"    {because}"


def test_a_count_says_how_far_it_came(run: Run, here: Path) -> None:
    (here / "rules").mkdir()
    text = DROPPED.replace('phrases: "~huge"', 'count: {{phrases: "huge|vast", at_least: 4}}').replace("    found: huge\n", "")
    (here / "rules" / "big-words.yaml").write_text(text.format(keys="", example="A huge oven, and a vast one."), "utf-8")
    lines = run("test-rules", "rules").stdout.splitlines()
    assert lines[1:4] == ["    it counts 2; at_least is 4", '    counted: "huge"', '    counted: "vast"']


def test_what_is_found_stands_ready_to_copy(run: Run, here: Path) -> None:
    (here / "rules").mkdir()
    text = DROPPED.format(keys="", example="It's a huge oven.").replace("found: huge", "found: oven").replace('"~huge"', '"it\'s a huge"')
    (here / "rules" / "big-words.yaml").write_text(text, "utf-8")
    lines = run("test-rules", "rules").stdout.splitlines()
    assert lines[0].endswith('the hit should find "oven", and finds "It\'s a huge"')
    assert lines[1:3] == ["    if that is right, write", "      found: It's a huge"]


def test_bad_rules_are_not_run(run: Run, here: Path) -> None:
    (here / "rules").mkdir()
    (here / "rules" / "x.yaml").write_text("id: x\n", "utf-8")
    assert run("test-rules", "rules").exit_code == 2


DROPPED = """\
id: big-words
category: hype
title: A big word
severity: warning
find:
  phrases: "~huge"
{keys}
message: '"{{quote}}" is big.'
why: It says nothing.
advice: Say how many.
reasons: [{{source: S1, claim: None., strength: opinion}}]
hits:
  - text: {example}
    found: huge
    better: Who lights the oven?
  - text: {example}
    found: huge
    better: Who lights the oven?
misses: [It holds nine trays., Who lights it?]
"""
FAILING = """\
id: big-words
category: hype
title: A big word
severity: error
find: {phrases: huge}
message: '"{quote}" is a big word.'
why: It can't be checked.
advice: Say how many.
reasons:
  - {source: S3, claim: Big words., strength: opinion}

hits:
  - {text: A huge new oven., found: new, better: Nine decks.}
  - {text: A vast oven., found: vast, better: A huge oven.}
misses:
  - A huge oven stands there.
  - "---\\nstag: warm\\n---\\nNine decks."
"""
