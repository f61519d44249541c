"""`msglint sendmail` as mail programs call it: what is sent, what is said, and the status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from made_gates import CALLER, CLEAN, FAULTY, FINDING, MAIL, Gate, gate

__all__ = ["gate"]


def test_a_mail_that_may_go_goes_unchanged_and_nothing_is_said(gate: Gate) -> None:
    called = gate(arguments=["-oi", "-f", "jo two@acme.example", "--", "ana@birch.example", ""])
    assert (called.status, called.out, called.err, called.sent) == (0, "", "", MAIL)
    assert called.arguments == ["-oi", "-f", "jo two@acme.example", "--", "ana@birch.example", ""]


def test_the_status_of_the_program_that_sends_is_the_status(gate: Gate) -> None:
    loud = gate.program("loud", "echo to out; echo to err >&2; cat > /dev/null; exit 68")
    called = gate(env={"MSGLINT_SENDMAIL": str(loud)})
    assert (called.status, called.out, called.err) == (68, "to out\n", "to err\n")


def test_a_mail_with_a_fault_is_stopped_and_the_reason_said(gate: Gate) -> None:
    called = gate(answer=FAULTY)
    assert (called.status, called.out, called.sent) == (77, "", None)
    first, finding, advice, *rest = called.err.splitlines()
    assert first == "msglint: not sent: 1 error (31/100, about you)"
    assert finding == '  error: "we bake bread" is about you. [needs-the-sale]'
    assert advice == "    Instead: Say what it is to them."
    assert rest[-1].startswith("To send it as it is: run `msglint send-anyway`")


def test_the_worst_comes_first_and_only_a_few(gate: Gate) -> None:
    findings = [
        {**FINDING, "severity": severity, "rule": f"rule-{i}"} for i, severity in enumerate(["info", "warning", "error", "error", "info"])
    ]
    called = gate(answer={**FAULTY, "draft": {**FAULTY["draft"], "findings": findings}})
    assert [line.split("[")[1] for line in called.err.splitlines() if "[" in line] == ["rule-2]", "rule-3]", "rule-1]"]
    assert "  2 more: run `msglint why`" in called.err


@pytest.mark.parametrize(
    ("settings", "status", "why"),
    [
        ("gate: {block_on: never}", 0, ""),
        ("gate: {block_on: never, min_score: 32}", 77, "a score under 32"),
        ("gate: {block_on: never, min_score: 31}", 0, ""),
        ("gate: {min_score: 50}", 77, "1 error and a score under 50"),
        ("fail_on: never\nmin_score: 40", 77, "a score under 40"),
        ("fail_on: never", 0, ""),
        ("gate: {own_domains: [birch.example]}", 0, ""),
        ("gate: {skip_to: ['ANA@*']}", 0, ""),
        ("gate: {skip_subject: ['The old *']}", 0, ""),
        ("gate: {skip_header: ['From: *@acme.example']}", 0, ""),
        ("gate: {skip_header: [X-Ticket]}", 77, "1 error"),
    ],
)
def test_settings_say_what_stops_a_mail(gate: Gate, settings: str, status: int, why: str) -> None:
    gate.settings(settings)
    called = gate(answer=FAULTY)
    assert (called.status, called.sent) == (status, None if status else MAIL)
    assert called.err.partition("\n")[0] == (f"msglint: not sent: {why} (31/100, about you)" if why else "")


def test_a_mail_that_is_broken_has_its_own_status(gate: Gate) -> None:
    broken = {"draft": {}, "broken": "is UTF-16, which no mail is"}
    called = gate(answer=broken)
    assert (called.status, called.sent) == (65, None)
    assert "the mail is broken: it is UTF-16, which no mail is" in called.err
    gate.settings("gate: {broken: send}")
    assert gate(answer=broken).status == 0


def test_a_mail_without_a_text_to_judge_passes(gate: Gate) -> None:
    assert gate(answer={"draft": {}, "unread": "has no text to read"}).sent == MAIL


@pytest.mark.parametrize("how", ["crash", "raise", {"draft": {}, "failed": "no rules"}, {"draft": {"score": 1}}, ["nonsense"]])
def test_msglints_own_failure_lets_a_mail_pass_or_holds_it_back(gate: Gate, how: object) -> None:
    called = gate(answer=how)
    assert (called.status, called.err, called.sent) == (0, "", MAIL)
    gate.settings("gate: {on_failure: hold}")
    called = gate(answer=how)
    assert (called.status, called.sent) == (75, None)
    assert called.err.startswith("msglint: held back: msglint could not judge it: ")
    assert "bread" not in called.err


def test_linting_has_so_much_time_and_no_more(gate: Gate) -> None:
    gate.settings("gate: {seconds: 1, on_failure: hold}")
    called = gate(answer="hang")
    assert (called.status, called.sent) == (75, None)
    assert "linting took more than 1 seconds" in called.err


def test_a_library_that_talks_is_not_heard(gate: Gate) -> None:
    called = gate(answer="chatter")
    assert (called.status, called.out, called.err, called.sent) == (0, "", "", MAIL)


def test_a_mail_that_is_too_large_is_not_read(gate: Gate) -> None:
    gate.settings("gate: {largest: 1}")
    large = MAIL + b"x" * 72 + b"\n" * 1_100_000
    assert gate(large, answer=FAULTY).sent == large
    gate.settings("gate: {largest: 1, on_failure: hold}")
    called = gate(large, answer=FAULTY)
    assert called.status == 75 and "more than 1 MB" in called.err


# -- which program sends


def test_the_program_can_have_arguments_of_its_own(gate: Gate) -> None:
    gate.settings(f"gate: {{sendmail: [{gate.real}, -a, work]}}")
    assert gate(arguments=["-i", "x@y.example"], env={"MSGLINT_SENDMAIL": None}).arguments == ["-a", "work", "-i", "x@y.example"]
    assert gate(arguments=["-i"], env={"MSGLINT_SENDMAIL": f"{gate.real} -a home"}).arguments == ["-a", "home", "-i"]


def test_without_a_word_it_is_the_first_other_sendmail_on_the_path(gate: Gate) -> None:
    for folder in ("one", "two"):
        (gate.home / folder).mkdir()
    ours = gate.program("one/sendmail", "exit 99")
    (gate.home / "two/sendmail").symlink_to(gate.real)
    called = gate(called=str(ours), env={"MSGLINT_SENDMAIL": None, "PATH": f"{gate.home}/one:{gate.home}/two:/usr/bin:/bin"})
    assert (called.status, called.sent) == (0, MAIL)


@pytest.mark.parametrize(
    ("program", "said"),
    [("/no/such/program", "there is no program /no/such/program to send with"), ("{home}/text", "can't be started: Exec format error")],
)
def test_a_program_that_is_not_there_holds_the_mail_back(gate: Gate, program: str, said: str) -> None:
    (gate.home / "text").write_bytes(b"\x7fELF no program")
    (gate.home / "text").chmod(0o755)
    called = gate(env={"MSGLINT_SENDMAIL": program.format(home=gate.home)})
    assert (called.status, called.out) == (75, "")
    assert called.err.startswith("msglint: held back, nothing was sent: ") and said in called.err


def test_a_program_that_leads_back_here_is_found_out(gate: Gate) -> None:
    circle = gate.program("circle", f"exec {sys.executable} {CALLER} '{json.dumps(CLEAN)}' x \"$@\"")
    called = gate(env={"MSGLINT_SENDMAIL": str(circle)})
    assert called.status == 75 and "in a circle" in called.err


def test_a_mistake_in_settings_holds_the_mail_back_and_says_where(gate: Gate) -> None:
    gate.settings("gate:\n  own_domain: [acme.example]\n")
    called = gate()
    assert (called.status, called.sent) == (75, None)
    assert '.msglint.yaml:2:3: gate has no "own_domain"' in called.err and 'did you mean "own_domains"?' in called.err


def test_settings_of_the_folder_it_runs_in_are_not_read(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    gate.settings(f"gate: {{sendmail: [{gate.program('evil', 'exit 9')}], block_on: never}}")
    called = gate(answer=FAULTY, env={"HOME": str(tmp_path / "home")})
    assert called.status == 77


def test_other_settings_by_a_variable(gate: Gate) -> None:
    (gate.home / "work.yaml").write_text("gate: {block_on: never}\n", "utf-8")
    assert gate(answer=FAULTY, env={"MSGLINT_SETTINGS": str(gate.home / "work.yaml")}).status == 0
    called = gate(answer=FAULTY, env={"MSGLINT_SETTINGS": str(gate.home / "none.yaml")})
    assert called.status == 75 and "the settings can't be read" in called.err


# -- as sendmail


@pytest.mark.parametrize("arguments", [["-bp"], ["-bs"], ["-bi"], ["-q"], ["-I"], ["-bv", "ana@birch.example"]])
def test_calls_that_send_no_message_are_handed_through(gate: Gate, arguments: list[str]) -> None:
    called = gate(b"HELO x\r\n", arguments, answer=FAULTY)
    assert (called.status, called.sent, called.arguments) == (0, b"HELO x\r\n", arguments)
    assert not gate.reports()


def test_as_mailq_it_is_handed_through_under_that_name(gate: Gate) -> None:
    named = gate.program("named", 'echo "$0"')
    shown = gate(b"", [], called=str(gate.home / "mailq"), env={"MSGLINT_SENDMAIL": str(named)}).out
    assert shown.strip() in ("mailq", str(named))  # a script's name is its path, whatever it was called by


def test_the_program_gets_the_callers_environment_and_signals(gate: Gate) -> None:
    look = gate.program("look", "cat > /dev/null; env; grep -E '^Sig(Ign|Blk)' /proc/self/status")
    given = gate.environment({"MSGLINT_SENDMAIL": str(look)})
    called = gate(env={"MSGLINT_SENDMAIL": str(look)})
    shown = dict(line.split("=", 1) for line in called.out.splitlines() if "=" in line)
    for name in ("_", "PWD", "SHLVL", "OLDPWD"):  # the shell's own
        shown.pop(name, None)
    shown.pop("LC_CTYPE", None)
    assert shown == {**given, "MSGLINT_INSIDE": "1"}
    if Path("/proc/self/status").exists():
        ignored = int(called.out.split("SigIgn:")[1].split()[0], 16)
        assert not ignored & (1 << (13 - 1)), "a broken pipe must end it, as it would have without Python in between"


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (1, 2)])
def test_streams_that_the_caller_closed(gate: Gate, closed: tuple[int, ...]) -> None:
    def close() -> None:
        for stream in closed:
            os.close(stream)

    command = [sys.executable, str(CALLER), json.dumps(CLEAN), "x", "-i"]
    env = gate.environment({})
    with subprocess.Popen(command, stdin=subprocess.PIPE, preexec_fn=close, env=env, cwd=gate.home) as process:
        process.communicate(MAIL if 0 not in closed else b"")
    assert (process.returncode, gate.got.read_bytes()) == ((1, b"") if 0 in closed else (0, MAIL))  # `cat` fails on it, not the gate


def test_help_teaches(gate: Gate) -> None:
    called = gate(arguments=["--help"])
    assert called.status == 0 and called.out.startswith("Usage: msglint sendmail") and "set sendmail=" in called.out


# -- as it is, all the same


def test_a_header_lets_a_mail_pass_and_is_taken_off(gate: Gate) -> None:
    mail = MAIL.replace(b"Subject", b"x-msglint: send,\n\tshe asked for it\nSubject")
    assert gate(mail, answer=FAULTY).sent == MAIL
    assert gate(mail.replace(b"send,", b"no,"), answer=FAULTY).status == 77
    assert gate(mail.replace(b"send,", b"no,")).sent == MAIL


def test_nothing_is_taken_from_a_signed_mail_so_its_header_does_not_count(gate: Gate) -> None:
    mail = b"Content-Type: multipart/signed; boundary=x\nX-Msglint: send\n" + MAIL
    assert gate(mail, answer=FAULTY).status == 77
    assert gate(mail).sent == mail


def test_leave_is_given_to_one_mail_once(gate: Gate) -> None:
    again = MAIL.replace(b"From:", b"Date: Sun, 22 Nov 2026 05:05:00 +0000\nMessage-ID: <2@acme.example>\nFrom:")
    assert gate(answer=FAULTY).status == 77
    command = [sys.executable, "-m", "msglint", "send-anyway"]
    said = subprocess.run(command, env=gate.environment({}), cwd=gate.home, capture_output=True, text=True, check=True)
    assert said.stdout == '"the old mill" may go once as it is. Send it again within 15 minutes.\n'
    assert gate(again.replace(b"bread", b"cakes"), answer=FAULTY).status == 77
    assert gate(again, answer=FAULTY).sent == again
    assert gate(again, answer=FAULTY).status == 77


# -- what is written down


def test_reports_are_for_the_user_alone_and_name_no_recipient(gate: Gate) -> None:
    mail = MAIL.replace(b"Subject", b"Bcc: hidden@rival.example\nSubject")
    gate(mail, ["-t"], answer=FAULTY)
    gate(mail, ["-i", "hidden@rival.example"])
    assert [oct(path.stat().st_mode & 0o777) for path in gate.reports()] == ["0o600"] * 2
    assert oct(gate.reports()[0].parent.stat().st_mode & 0o777) == "0o700"
    said = "".join(path.read_text("utf-8") for path in gate.reports())
    assert "hidden" not in said and "ana@" not in said


def test_of_a_mail_that_was_not_read_nothing_is_kept(gate: Gate) -> None:
    gate.settings("gate: {own_domains: [birch.example]}")
    gate()
    (report,) = (json.loads(path.read_text("utf-8")) for path in gate.reports())
    assert (report["kind"], report["subject"], report["fingerprint"]) == ("sent", "", "")


def test_only_so_many_reports_are_kept(gate: Gate) -> None:
    gate.settings("gate: {reports: 2}")
    for _ in range(4):
        gate()
    assert len(gate.reports()) == 2


def test_a_mail_goes_though_nothing_can_be_written_down(gate: Gate) -> None:
    (gate.home / ".local").write_text("in the way", "utf-8")
    assert gate().sent == MAIL
    assert gate(answer=FAULTY).status == 77
