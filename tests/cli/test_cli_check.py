"""`msglint check`: what it reads, what it writes where, and its exit status."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

GOOD = "Hello Bruna,\n\nSaturday's queue went round the corner. Who lights the oven at four?\n\nTom\n"
BAD = "Hello Bruna,\n\nThe bakery has a stupendous mixer. Who cleans your old one?\n\nTom\n"
NOTE = "Who lights the oven at four? Are you interested in a new timer?\n"
FIRST_KEYS = ["version", "msglint", "model", "rules", "drafts", "repeated", "errors"]
DRAFT_KEYS = [
    "id", "path", "channel", "channel_from", "stage", "stage_from", "fields", "stakes", "score", "band", "dimensions", "ledger", "findings",
    "strengths",
    "questions", "silenced",
]  # fmt: skip
PLACE_KEYS = ["part", "start", "end", "quote", "line", "column", "end_line", "end_column", "exact"]


def test_good_draft_passes(check: Run, here: Path) -> None:
    (here / "good.txt").write_text(GOOD, "utf-8")
    result = check("good.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "good.txt  78/100, mixed\n  read as first touch (assumed), e-mail (from its layout); change with --stage, --channel\n"
    )
    assert result.stdout.endswith("\n1 draft: 0 errors, 0 warnings, 0 notes, 1 strength\n")
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("text", "fail_on", "status"),
    [
        (BAD, "error", 1), (BAD, "info", 1), (BAD, "never", 0),
        (NOTE, "error", 0), (NOTE, "warning", 0), (NOTE, "info", 1), (NOTE, "never", 0),
        (GOOD, "info", 0),
    ],
)  # fmt: skip
def test_fail_on(check: Run, text: str, fail_on: str, status: int) -> None:
    assert check("--fail-on", fail_on, input=text).exit_code == status


def test_error_fails_by_default(check: Run) -> None:
    assert check(input=BAD).exit_code == 1


def test_min_score(check: Run) -> None:
    assert check("--min-score", "78", input=GOOD).exit_code == 0
    result = check("--min-score", "79", input=GOOD)
    assert result.exit_code == 1
    assert result.stderr == "msglint: 1 draft is under --min-score 79\n"


def test_min_score_holds_even_when_findings_never_fail(check: Run) -> None:
    assert check("--min-score", "100", "--fail-on", "never", input=GOOD).exit_code == 1


def test_too_little_text_passes_min_score_and_says_so(check: Run) -> None:
    result = check("--min-score", "90", input="Thanks!\n")
    assert result.exit_code == 0
    assert "standard input  not enough text: no score\n" in result.stdout
    assert result.stderr == "msglint: 1 draft is without a score, which --min-score lets pass\n"


def test_missing_path_is_told_and_the_rest_still_linted(check: Run, here: Path) -> None:
    (here / "good.txt").write_text(GOOD, "utf-8")
    result = check("gone.txt", "good.txt", "gone")
    assert result.exit_code == 2
    assert result.stderr == "msglint: gone.txt: there is no such file or folder\nmsglint: gone: there is no such file or folder\n"
    assert result.stdout.startswith("good.txt  78/100")
    assert result.stdout.endswith("1 draft: 0 errors, 0 warnings, 0 notes, 1 strength, 2 not readable\n")


def test_a_draft_that_is_too_long_is_told_and_the_rest_still_linted(check: Run, here: Path) -> None:
    (here / "good.txt").write_text(GOOD, "utf-8")
    for name in ("all.txt", "all.md", "all.html"):
        (here / name).write_text("Who signs it off?\n" * 16_000, "utf-8")
    result = check("all.txt", "all.md", "all.html", "good.txt")
    assert result.exit_code == 2
    problem = "has more than 256 KB of text, more than msglint reads of a message: shorten it or leave it out"
    assert result.stderr == "".join(f"msglint: {name}: {problem}\n" for name in ("all.txt", "all.md", "all.html"))
    assert result.stdout.startswith("good.txt  78/100")
    assert result.stdout.endswith("1 draft: 0 errors, 0 warnings, 0 notes, 1 strength, 3 not readable\n")


def test_a_failure_outweighs_findings(check: Run, here: Path) -> None:
    (here / "bad.txt").write_text(BAD, "utf-8")
    assert check("gone.txt", "bad.txt").exit_code == 2


def test_folder_is_searched_in_order_without_hidden_files(check: Run, here: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "notes.pdf", ".git/c.txt", "sub/d.TXT"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(GOOD, "utf-8")
    report = json.loads(check(".", "--format", "json").stdout)
    assert [Path(draft["path"]).as_posix() for draft in report["drafts"]] == ["a.md", "b.txt", "sub/d.TXT"]


def test_folder_with_nothing_in_it_is_an_error(check: Run, here: Path) -> None:
    (here / "empty").mkdir()
    result = check("empty")
    assert result.exit_code == 2
    assert result.stderr.startswith("msglint: empty: there is nothing to read in this folder: msglint reads .txt, ")


def test_file_with_an_unknown_suffix_is_an_error(check: Run, here: Path) -> None:
    (here / "a.pdf").write_text(GOOD, "utf-8")
    result = check("a.pdf")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (2, "0 drafts: 0 errors, 0 warnings, 0 notes, 0 strengths, 1 not readable")


def test_json_is_the_report_of_version_1(check: Run, here: Path) -> None:
    (here / "bad.txt").write_text(BAD, "utf-8")
    result = check("bad.txt", "gone.txt", "--format", "json")
    report = json.loads(result.stdout)
    assert list(report) == FIRST_KEYS
    assert report["version"] == 1
    assert report["errors"] == [{"path": "gone.txt", "message": "there is no such file or folder"}]
    (draft,) = report["drafts"]
    assert list(draft) == DRAFT_KEYS
    assert (draft["id"], draft["channel"], draft["stage"], draft["stage_from"], draft["fields"]) == (
        "bad.txt", "email", "first", "default", "template",
    )  # fmt: skip
    (finding,) = draft["findings"]
    assert list(finding) == ["rule", "category", "severity", *PLACE_KEYS, "message", "advice"]
    assert BAD[finding["start"] : finding["end"]] == finding["quote"] == "stupendous"
    assert (finding["line"], finding["column"], finding["end_column"], finding["exact"]) == (3, 18, 28, True)
    (strength,) = draft["strengths"]
    assert list(strength) == ["rule", "category", *PLACE_KEYS, "message"]
    assert [list(question) for question in draft["questions"]] == [["kind", "part", "start", "end", "quote"]]
    assert [list(row) for row in draft["ledger"]] == [["rule", "dimension", "points", "why"]] * len(draft["ledger"])
    assert sum(row["points"] for row in draft["ledger"]) == draft["score"]


def test_jsonl_is_a_draft_a_line_in_order(check: Run) -> None:
    lines = '{"id": "one", "text": "Who lights the oven at four?"}\n{"text": 4}\n{"text": "Küche – \\ud83c\\udf5e"}\n'
    result = check("--as", "jsonl", "--format", "jsonl", "-", input=lines)
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert list(first) == DRAFT_KEYS
    assert (first["id"], first["path"]) == ("one", "-")
    assert second == {"error": {"path": "-", "message": 'line 2: "text" must be text, not a number'}}
    assert third["id"] == "-:3"
    assert result.exit_code == 2
    assert result.stderr == 'msglint: standard input: line 2: "text" must be text, not a number\n'


def test_options_win_over_the_draft(check: Run) -> None:
    lines = '{"text": "Who lights the oven at four?", "channel": "dm", "stage": "warm"}\n'
    asked = ("--as", "jsonl", "--format", "jsonl")
    own = json.loads(check(*asked, input=lines).stdout)
    given = json.loads(check(*asked, "--channel", "sms", "--stage", "follow-up", "--fields", "final", input=lines).stdout)
    assert (own["channel"], own["stage"], own["stage_from"], own["fields"]) == ("dm", "warm", "given", "template")
    assert (given["channel"], given["stage"], given["stage_from"], given["fields"]) == ("sms", "follow-up", "given", "final")


def test_many_drafts_keep_their_order_with_failures_between(check: Run, here: Path) -> None:
    records = [f'{{"id": "{i}", "text": "Who lights the oven at {i}?"}}' if i % 7 else "not a record" for i in range(150)]
    (here / "many.jsonl").write_text("\n".join(records), "utf-8")
    out = [json.loads(line) for line in check("many.jsonl", "--format", "jsonl").stdout.splitlines()]
    assert [line.get("id") for line in out] == [str(i) if i % 7 else None for i in range(150)]


def test_output_file(check: Run, here: Path) -> None:
    (here / "bad.txt").write_text(BAD, "utf-8")
    result = check("bad.txt", "--format", "json", "-o", "report.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((here / "report.json").read_text("utf-8"))["drafts"][0]["id"] == "bad.txt"


def test_report_never_overwrites_a_draft(check: Run, here: Path) -> None:
    (here / "bad.txt").write_text(BAD, "utf-8")
    result = check(".", "-o", "bad.txt")
    assert result.exit_code == 2
    assert "bad.txt is one of the files to check" in result.stderr
    assert (here / "bad.txt").read_text("utf-8") == BAD


def test_output_that_cannot_be_written(check: Run, here: Path) -> None:
    result = check("-o", "no/such/folder.txt", input=GOOD)
    assert result.exit_code == 2
    assert result.stderr == f"msglint: the report can't be written to {Path('no/such/folder.txt')}: No such file or directory\n"


def test_standard_input_that_is_not_utf8(check: Run) -> None:
    result = check(input=b"caf\xe9")
    assert result.exit_code == 2
    assert result.stderr == "msglint: standard input: line 1: is not UTF-8: byte 0xe9 at offset 3\n"


def test_nothing_named_on_a_terminal(check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True, raising=False)
    result = check()
    assert result.exit_code == 2
    assert "there is nothing to check: name a file or a folder" in result.stderr


def test_rules_folder_that_is_not_there(run: Run) -> None:
    result = run("check", "--rules", "nowhere", input=GOOD)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "msglint: there is no folder nowhere\n")


def test_bad_rules_are_told_with_their_place(run: Run, here: Path) -> None:
    (here / "rules").mkdir()
    (here / "rules" / "x.yaml").write_text("id: x\nseverety: error\n", "utf-8")
    result = run("check", "--rules", "rules", input=GOOD)
    assert result.exit_code == 2
    assert f"{Path('rules/x.yaml')}:2:1: " in result.stderr
    assert 'did you mean "severity"?' in result.stderr


def test_msglints_own_rules(run: Run) -> None:
    result = run("check", "--format", "json", input=GOOD)
    assert result.exit_code in (0, 1)
    assert json.loads(result.stdout)["drafts"][0]["score"] is not None
