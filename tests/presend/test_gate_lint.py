"""The gate with the real linter: mails are judged as final, and the rules and names of settings hold."""

from __future__ import annotations

import json
from pathlib import Path
from unittest import mock

import pytest
from click.testing import CliRunner, Result
from made_gates import MAIL

from msglint.cli import main
from msglint.presend import decide
from msglint.presend.answer import Answer, Question, answer_of
from msglint.presend.lint import lint

RULE = """\
id: bread-only
category: hype
severity: error
title: Says bread
message: '"{quote}" is about bread.'
why: A rule to test with.
advice: Say cakes.
reasons: [{source: S0, claim: A test., strength: opinion}]
find: {phrases: [bake bread]}
hits:
  - {text: "We bake bread.", found: bake bread, better: "We bake cakes."}
  - {text: "They bake bread.", found: bake bread, better: "They bake cakes."}
misses: ["We bake cakes.", "The bread is baked."]
"""
SALE = MAIL.replace(b"we bake bread", b"I really need to make a sale")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".msglint.yaml").write_text("root: yes\n", "utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(mail: bytes, home: Path) -> Answer:
    answer = lint(Question(mail, beside=home / "mail.eml"))
    assert answer_of(json.loads(json.dumps(answer.plain()))) == answer
    return answer


def found(answer: Answer) -> set[str]:
    assert not answer.failed
    return {finding["rule"] for finding in answer.draft["findings"]}


def test_a_mail_is_judged_by_the_rules_of_the_settings(home: Path) -> None:
    (home / "rules").mkdir()
    (home / "rules/bread-only.yaml").write_text(RULE, "utf-8")
    (home / ".msglint.yaml").write_text("root: yes\nrule_folders: [rules]\n", "utf-8")
    answer = asked(MAIL, home)
    assert "bread-only" in found(answer)
    assert (answer.subject, answer.draft["channel"], answer.draft["fields"]) == ("the old mill", "email", "final")
    assert "bread-only" not in found(lint(Question(MAIL)))


def test_an_open_merge_field_is_an_error_whatever_settings_say(home: Path) -> None:
    (home / ".msglint.yaml").write_text("root: yes\nfields: template\n", "utf-8")
    answer = asked(MAIL.replace(b"Hi Ana", b"Hi {{first_name}}"), home)
    assert "error" in {finding["severity"] for finding in answer.draft["findings"]}


@pytest.mark.parametrize(
    ("mail", "kind", "words"),
    [
        (b"Subject: a\nContent-Type: image/png\n\nabc", "unread", "has no text to read"),
        (b"Subject: a\n\n" + b"word " * 60_000, "unread", "KB of text"),
        (
            b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/pkcs7-mime\n\nabc\n--x--\n",
            "unread",
            "is encrypted",
        ),
        (b"From: a@b\n\n  \n", "unread", "has no words"),
        (b"\xff\xfeH\0i\0", "broken", "is UTF-16"),
        (b"Subject: a\n\nHi\0Ana", "broken", "NUL"),
    ],
)
def test_mails_that_cannot_be_judged(home: Path, mail: bytes, kind: str, words: str) -> None:
    answer = asked(mail, home)
    assert words in getattr(answer, kind) and not answer.draft and not answer.failed


def test_mistakes_in_rules_are_told_and_errors_nobody_foresaw_quote_nothing(home: Path) -> None:
    (home / ".msglint.yaml").write_text("root: yes\nrules: {bread: off}\n", "utf-8")
    assert '.msglint.yaml:2:16: there is no rule "bread"' in asked(MAIL, home).failed
    (home / ".msglint.yaml").write_text("root: yes\n", "utf-8")
    with mock.patch("msglint.drafts.message_of", side_effect=ValueError("we bake bread")):
        assert asked(MAIL, home).failed.startswith("ValueError in mock.py:")


# -- the commands


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The linter in this process, which has its rules already."""
    monkeypatch.setattr(decide, "lint_soon", lambda question, seconds: lint(question))


def run(*arguments: str, input: bytes | None = None) -> Result:
    result = CliRunner().invoke(main, arguments, input=input, prog_name="msglint", terminal_width=100)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.usefixtures("inside")
def test_gate_why_and_send_anyway(home: Path) -> None:
    (home / "mail.eml").write_bytes(SALE)
    stopped = run("gate", "mail.eml")
    assert (stopped.exit_code, stopped.stdout) == (77, "")
    assert "[needs-the-sale]" in stopped.stderr and "Instead: " in stopped.stderr
    why = run("why").stdout
    assert '  gate "the old mill"\nnot sent: ' in why and "[needs-the-sale]" in why
    assert run("gate", input=MAIL).exit_code == 0
    assert "sent: nothing in it stops it" in run("why").stdout
    assert run("why", "--stopped").stdout == why
    records = [json.loads(line) for line in run("why", "-n", "9", "--format", "jsonl").stdout.splitlines()]
    assert [record["kind"] for record in records] == ["sent", "stopped"]
    assert "may go once as it is" in run("send-anyway").stdout
    assert (run("gate", "mail.eml").exit_code, run("gate", "mail.eml").exit_code) == (0, 77)
    assert run("why", "--forget").stdout == "4 reports are gone.\n"
    for command in (("why",), ("why", "--stopped"), ("send-anyway",)):
        assert run(*command).exit_code == 2


@pytest.mark.usefixtures("inside")
def test_gate_goes_by_the_headers_that_git_gives(home: Path) -> None:
    (home / ".msglint.yaml").write_text("root: yes\ngate: {own_domains: [acme.example]}\n", "utf-8")
    (home / "mail.txt").write_bytes(SALE.replace(b"To: ana@birch.example\n", b""))
    for to, status in (("rob@acme.example", 0), ("rob@birch.example", 77)):
        (home / "headers").write_text(f"To: {to}\nX-Msglint: send\n\n", "utf-8")
        assert run("gate", "mail.txt", "headers").exit_code == status
    assert run("gate", "mail.txt").exit_code == 77


@pytest.mark.usefixtures("inside")
def test_gate_says_so_when_it_could_not_judge(home: Path) -> None:
    (home / ".msglint.yaml").write_text("root: yes\nrules: {bread: off}\n", "utf-8")
    opened = run("gate", input=MAIL)
    assert opened.exit_code == 0 and opened.stderr.startswith("msglint: sent: msglint could not judge it: ")
    (home / ".msglint.yaml").write_text("root: yes\nrules: {bread: off}\ngate: {on_failure: hold}\n", "utf-8")
    assert run("gate", input=MAIL).exit_code == 75
    (home / ".msglint.yaml").write_text("root: yes\ngate: {on_failur: hold}\n", "utf-8")
    result = run("gate", input=MAIL)
    assert result.exit_code == 75 and 'did you mean "on_failure"?' in result.stderr


def test_gate_called_wrongly(home: Path) -> None:
    result = run("gate", "none.eml")
    assert (result.exit_code, result.stderr) == (2, "msglint: none.eml can't be read: No such file or directory\n")
    assert run("gate", ".").exit_code == 2


def test_settings_shows_the_gate(home: Path) -> None:
    (home / ".msglint.yaml").write_text("root: yes\ngate:\n  sendmail: [msmtp, -a, work]\n  seconds: 9\n", "utf-8")
    rows = {line.split()[0]: line.split(maxsplit=1)[1] for line in run("settings", ".").stdout.splitlines()[3:]}
    assert rows["gate.sendmail"].split("  ")[0] == "msmtp, -a, work"
    assert rows["gate.seconds"].split() == ["9", f"{home / '.msglint.yaml'}:4"]
