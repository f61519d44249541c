"""Rules of one's own: new-rule, --rules beside msglint's own, --no-built-in, and what explain says of their numbers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from msglint.checks import KINDS
from msglint.cli.rule_starts import STARTS
from msglint.cli.rule_text import rule_text
from msglint.errors import RuleError
from msglint.examples import run_examples
from msglint.marked_yaml import load
from msglint.overrides import changed
from msglint.ruleset import FAULTS, STRENGTHS, built_in, load_rules

Run = Callable[..., Result]
RULES = str(Path(__file__).parents[1] / "fixtures" / "rules")
OWN = rule_text("own-words", "phrases")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rule of each kind, and one of each kind as a strength (or a fault, if its start is a strength)."""
    folder = tmp_path_factory.mktemp("started")
    for kind, start in STARTS.items():
        id = f"try-{kind.replace('_', '-')}"
        (folder / f"{id}.yaml").write_text(rule_text(id, kind), "utf-8")
        other = "one-up" if start.category in STRENGTHS else "easy-no"
        (folder / f"{id}-turned.yaml").write_text(rule_text(f"{id}-turned", kind, other), "utf-8")
    return folder


def test_every_kind_has_a_start() -> None:
    assert set(STARTS) == set(KINDS)


def test_each_start_is_a_rule_that_works(started: Path) -> None:
    rules = load_rules(started)
    assert len(rules.rules) == 2 * len(KINDS)
    assert [f"{f.rule.id}: {f.problem}" for f in run_examples(rules)] == []


def test_a_start_has_the_kind_it_is_named_for(started: Path) -> None:
    rules = load_rules(started)
    assert {kind: rules.get(f"try-{kind.replace('_', '-')}").find for kind in KINDS} == {kind: kind for kind in KINDS}


@pytest.mark.parametrize("category", [*FAULTS, *STRENGTHS])
def test_a_start_in_each_category(category: str, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(rule_text("own", "phrases", category), "utf-8")
    (rule,) = load_rules(tmp_path).rules
    assert (rule.category, rule.kind) == (category, "strength" if category in STRENGTHS else "fault")


def test_the_commented_lines_of_a_start_hold_too(tmp_path: Path) -> None:
    lines = OWN.split("\n")
    told = [line.removeprefix("# ") if line.startswith(("# severity_when", "#   ", "# stages", "# channels")) else line for line in lines]
    assert told != lines
    (tmp_path / "own-words.yaml").write_text("\n".join(told), "utf-8")
    (rule,) = load_rules(tmp_path).rules
    assert (rule.stages, rule.channels, len(rule.severity_when)) == (("first", "follow-up"), ("email", "dm"), 1)


def test_new_rule(run: Run, here: Path) -> None:
    result = run("new-rule", "our-bread", "--kind", "count", "--category", "one-up", "--to", "deep/rules")
    path = Path("deep/rules/our-bread.yaml")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{path} is a rule that works")
    (rule,) = load_rules(Path("deep/rules")).rules
    assert (rule.id, rule.category, rule.find, rule.title) == ("our-bread", "one-up", "count", "Our bread")
    assert run("test-rules", "deep/rules").stdout == "4 examples of 1 rule: all pass\n"


def test_new_rule_overwrites_nothing(run: Run, here: Path) -> None:
    (here / "my-rules/asking").mkdir(parents=True)
    path = here / "my-rules/asking/our-bread.yaml"
    path.write_text("mine", "utf-8")
    result = run("new-rule", "our-bread")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"msglint: {Path('my-rules/asking/our-bread.yaml')} is there already, and stays as it is;")
    assert path.read_text("utf-8") == "mine"
    assert not (here / "my-rules/our-bread.yaml").exists()


def test_new_rule_with_the_name_of_one_of_msglints(run: Run, here: Path) -> None:
    assert run("new-rule", "size-words").stdout.startswith("msglint has a rule of this name; yours will stand in for it.\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("Our_bread",), 'a rule can\'t be called "Our_bread"; its name is lower-case words joined by hyphens, like circle-back'),
        (("our-bread", "--category", "hyp"), 'there is no category "hyp"; did you mean "hype"? faults: seller-need, '),
        (("our-bread", "--to", "a-file/rules"), f"{Path('a-file/rules/our-bread.yaml')} can't be written: "),
    ],
)
def test_new_rule_cannot(run: Run, here: Path, args: tuple[str, ...], said: str) -> None:
    (here / "a-file").write_text("x", "utf-8")
    result = run("new-rule", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"msglint: {said}")


def listed(result: Result) -> list[str]:
    return [record["id"] for record in json.loads(result.stdout)]


def test_own_rules_run_beside_msglints(run: Run, here: Path) -> None:
    for folder in ("a", "b"):
        run("new-rule", f"own-{folder}", "--category", "one-up", "--to", folder)
    own = ["own-a", "own-b"]
    ids = listed(run("rules", "--format", "json", "--rules", "a", "--rules", "b"))
    assert sorted(ids) == sorted([*own, *(rule.id for rule in built_in().rules)])
    assert listed(run("rules", "--format", "json", "--rules", "a", "--rules", "b", "--no-built-in")) == own
    found = run(
        "check", "--rules", "a", "--format", "json", "--fail-on", "never", input="I really need to make a sale. Just touching base."
    )
    rules = {finding["rule"] for finding in json.loads(found.stdout)["drafts"][0]["findings"]}
    assert {"own-a", "needs-the-sale"} <= rules


def test_a_rule_that_stands_in_is_told(run: Run, here: Path) -> None:
    run("new-rule", "size-words", "--to", "own")
    lines = run("rules", "--rules", "own").stdout.splitlines()
    assert lines[-1] == f"size-words in {Path('own/size-words.yaml')} stands in for msglint's own rule of this name."
    assert not any("stands in" in line for line in run("rules").stdout.splitlines())


def test_two_own_rules_of_one_name(run: Run, here: Path) -> None:
    for folder in ("a", "b"):
        run("new-rule", "own-words", "--to", folder)
    result = run("rules", "--rules", "a", "--rules", "b")
    assert result.exit_code == 2
    assert 'id "own-words" is taken' in result.stderr
    with pytest.raises(RuleError):
        load_rules(Path("a"), Path("b"), with_built_in=True)


def test_no_rules_at_all(run: Run) -> None:
    result = run("rules", "--no-built-in")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "msglint: --no-built-in leaves no rules at all; name a folder of your own with --rules FOLDER\n"


def test_rules_are_tested_alone_but_with_msglints_word_lists(run: Run, here: Path) -> None:
    (here / "own").mkdir()
    Path("own/own-words.yaml").write_text(OWN.replace('"~touch base [with you]"', '"@hype"\n    - "~touch base [with you]"'), "utf-8")
    result = run("test-rules", "own")
    assert (result.exit_code, result.stdout) == (0, "4 examples of 1 rule: all pass\n")


def test_what_explain_says_can_be_put_into_settings(run: Run) -> None:
    """For every rule, with the values in use: nothing changes by it."""
    for rule in built_in().rules:
        shown = run("explain", rule.id).stdout.split("To change it, in .msglint.yaml\n")[1]
        source, node = load(shown, "settings")
        assert node
        ((_, rules),) = node.pairs()
        ((id, change),) = rules.pairs()
        made = changed(rule, change)
        assert (id.text(), source.problems) == (rule.id, [])
        if rule.kind == "fault":
            assert made and (made.check, made.severity, made.severity_when) == (rule.check, rule.severity, rule.severity_when)


def test_explain_shows_the_numbers(run: Run) -> None:
    shown = run("explain", "stacked-apologies").stdout
    rows = [line.split("#")[0].split() for line in shown.split("    stacked-apologies:\n")[1].splitlines()]
    assert rows == [["severity:", "warning"], [], ["at_least:", "2"]]


def test_rules_as_json_say_what_can_be_changed(run: Run) -> None:
    records = {record["id"]: record for record in json.loads(run("rules", "--format", "json").stdout)}
    assert records["stacked-apologies"]["can_change"] == ["severity", "severity_when", "at_least"]
    assert records["asks-about-them"]["can_change"] == []


def test_rules_and_explain_know_the_settings(run: Run, here: Path) -> None:
    run("new-rule", "own-words", "--to", "own")
    place = here / ".msglint.yaml"
    place.write_text("root: yes\nrule_folders: [own]\nrules:\n  size-words: off\n  begging: info\n", "utf-8")
    lines = run("rules").stdout.splitlines()
    assert {"own-words", "begging"} <= {line.split()[0] for line in lines if line}
    assert lines[-1] == f"size-words is off: {place}:4"
    assert run("explain", "own-words").stdout.startswith("own-words: Own words\n")
    assert f"\n  It is changed by the settings: {place}:5\n" in run("explain", "begging").stdout
    assert "Severity: note." in run("explain", "begging").stdout
    assert f"\n  It is off by the settings: {place}:4\n" in run("explain", "size-words").stdout
    assert "settings:" not in run("explain", "size-words", "--no-settings").stdout
    assert run("explain", "own-words", "--no-settings").exit_code == 2


def test_only_own_rules_with_settings_for_msglints(run: Run, here: Path) -> None:
    run("new-rule", "own-words", "--to", "own")
    (here / ".msglint.yaml").write_text("root: yes\nrules: {size-words: off}\n", "utf-8")
    assert run("check", "--rules", "own", "--no-built-in", input="Who cuts the tiles at yours?\n").exit_code == 0
