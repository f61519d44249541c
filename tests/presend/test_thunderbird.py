"""The program that Thunderbird starts, over its standard streams, and the add-on that asks it."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from made_gates import CLEAN, FAULTY

from msglint.cli import main
from msglint.presend import thunderbird
from msglint.presend.answer import Question, answer_of
from msglint.presend.composed import composed
from msglint.presend.frames import MOST
from msglint.presend.native_hosts import ADD_ON, NAME

TOP = Path(__file__).parents[2]
FOLDER = TOP / "contrib/thunderbird"
GOOD = "Hi Ana,\n\nYour bakery opens at six on Saturdays now. Who lights the oven at four?\n\nJo\n"
BAD = "Hi Ana,\n\nI really need to make a sale.\n\nJo\n"
MAIL = {
    "from": "Jo <jo@acme.example>", "to": ["Ana <ana@birch.example>"], "cc": [], "bcc": ["boss@acme.example"], "subject": "the old mill",
    "type": "new", "isPlainText": True, "plainTextBody": BAD, "customHeaders": [],
}  # fmt: skip


def framed(question: Any) -> bytes:
    data = question if isinstance(question, bytes) else json.dumps(question).encode()
    return struct.pack("=I", len(data)) + data


def unframed(data: bytes) -> Any:
    (length,) = struct.unpack("=I", data[:4])
    assert len(data) == 4 + length
    return json.loads(data[4:])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def environment(home: Path) -> dict[str, str]:
    cache = os.environ["MSGLINT_CACHE"]
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(TOP), "MSGLINT_DAEMON": "off", "MSGLINT_CACHE": cache}


def called(home: Path, data: bytes, *, stdin: Any = None) -> subprocess.CompletedProcess[bytes]:
    """The program as Thunderbird calls it: with the manifest's path and the add-on's name, somewhere."""
    command = [sys.executable, "-m", "msglint.presend.thunderbird", "/manifest.json", ADD_ON]
    return subprocess.run(command, input=data, capture_output=True, env=environment(home), cwd=home, timeout=60, check=False)


def told(home: Path, question: Any) -> Any:
    done = called(home, framed(question))
    assert (done.returncode, done.stderr) == (0, b"")
    return unframed(done.stdout)


# -- the program, as a process


def test_a_good_mail_goes(home: Path) -> None:
    assert told(home, {"mail": {**MAIL, "plainTextBody": GOOD}}) == {"go": True}


def test_a_bad_one_stays_with_the_reason_and_goes_once_with_leave(home: Path) -> None:
    answer = told(home, {"mail": MAIL})
    assert (answer["go"], answer["more"]) == (False, 0)
    assert answer["why"].startswith("not sent: 1 error (")
    finding = answer["findings"][0]
    assert (finding["rule"], finding["severity"], finding["quote"]) == ("needs-the-sale", "error", "I really need to make a sale")
    assert finding["advice"]
    (report,) = (home / ".local/state/msglint/reports").iterdir()
    assert report.stat().st_mode & 0o777 == 0o600
    assert not any(name in report.read_text("utf-8") for name in ("birch", "boss"))
    record = json.loads(report.read_text("utf-8"))
    assert (record["by"], record["kind"], record["subject"]) == ("thunderbird", "stopped", "the old mill")
    leave = [sys.executable, "-m", "msglint", "send-anyway"]
    subprocess.run(leave, env=environment(home), cwd=TOP, check=True, capture_output=True, timeout=60)
    assert told(home, {"mail": MAIL}) == {"go": True}


def test_a_question_that_is_cut_off_gets_no_answer(home: Path) -> None:
    for data in (b"", b"\x05\x00", framed({"mail": MAIL})[:-1]):
        done = called(home, data)
        assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


# -- the same in this process


def asked(data: bytes, home: Path, answer: Any = None) -> dict[str, Any]:
    """The reply to what comes on a pipe, with a linter that says ``answer``."""
    reader, writer = os.pipe()
    try:
        os.write(writer, data[:60_000])
        os.close(writer)
        return thunderbird.reply(reader, environment(home), lint=lambda question, seconds: answer_of(answer or CLEAN))
    finally:
        os.close(reader)


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def set_gate(home: Path, text: str) -> None:
    (home / ".msglint.yaml").write_text(text, "utf-8")


BROKEN: list[bytes] = [
    framed(b"no json"), framed(b"\xff"), framed(b"[" * 50_000), framed([1]), framed({"mail": 7}), framed({"mail": {}, "more": 1}),
    framed({}), framed({"mail": {**MAIL, "to": 5}}), framed({"mail": {**MAIL, "subject": ["x"]}}), framed({"mail": {**MAIL, "cc": [None]}}),
    struct.pack("=I", MOST + 1) + b"x", struct.pack("=I", 2**32 - 1),
]  # fmt: skip


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_question_is_a_failure_and_goes_by_the_policy(data: bytes, home: Path) -> None:
    assert asked(data, home) == {"go": True}
    set_gate(home, "gate: {on_failure: hold}\n")
    answer = asked(data, home)
    assert answer["go"] is False
    assert answer["why"].startswith("held back: msglint could not judge it: what Thunderbird said can't be read: it")


def test_msglints_own_failure_goes_by_the_policy(home: Path) -> None:
    failing = {"draft": {}, "failed": "it broke"}
    assert asked(framed({"mail": MAIL}), home, failing) == {"go": True}
    set_gate(home, "gate: {on_failure: hold}\n")
    assert asked(framed({"mail": MAIL}), home, failing)["why"] == "held back: msglint could not judge it: it broke"


def test_a_fault_of_the_program_is_one_of_msglint(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(said: Any) -> Any:
        raise RuntimeError("I really need to make a sale")

    monkeypatch.setattr(thunderbird, "composed", breaks)
    assert asked(framed({"mail": MAIL}), home) == {"go": True}
    set_gate(home, "gate: {on_failure: hold}\n")
    assert asked(framed({"mail": MAIL}), home)["why"] == "held back: msglint could not judge it: RuntimeError"


def test_a_mistake_under_gate_holds_every_mail(home: Path) -> None:
    set_gate(home, "gate: {blok_on: error}\n")
    answer = asked(framed({"mail": MAIL}), home)
    assert answer["go"] is False and "blok_on" in answer["why"]


@pytest.mark.parametrize(
    ("changed", "said", "goes"),
    [
        ({}, "", False),
        ({"to": ["bo@acme.example"]}, "own_domains: [acme.example]", True),
        ({}, "own_domains: [acme.example]", False),
        ({"to": ["bo@acme.example"], "bcc": ["ana@birch.example"]}, "own_domains: [acme.example]", False),
        ({"to": ["Friends <Friends>"]}, "own_domains: [acme.example]", False),
        ({"to": [{"id": "5", "type": "mailingList"}]}, "own_domains: [acme.example]", False),
        ({"type": "reply"}, "", False),
        ({"type": "reply"}, "skip: [replies]", True),
        ({"type": "redirect"}, "", True),
        ({"subject": "Invoice 4"}, 'skip_subject: ["Invoice *"]', True),
        ({"customHeaders": [{"name": "X-Ticket", "value": "4"}]}, "skip_header: [X-Ticket]", True),
        ({"customHeaders": [{"name": "X-Msglint", "value": "send"}]}, "", False),
        ({"customHeaders": [{"name": "Auto-Submitted", "value": "yes"}]}, "", False),
        ({}, "block_on: never", True),
        ({"plainTextBody": "x" * 2_000_000}, "largest: 1", True),
    ],
)
def test_settings_hold_as_for_sendmail(changed: dict[str, Any], said: str, goes: bool, home: Path) -> None:
    set_gate(home, f"gate: {{{said}}}\n")
    reader, writer = os.pipe()
    question = framed({"mail": {**MAIL, **changed}})
    if os.fork() == 0:
        sent = 0
        while sent < len(question):
            sent += os.write(writer, question[sent:])
        os._exit(0)
    os.close(writer)
    answer = thunderbird.reply(reader, environment(home), lint=lambda question, seconds: answer_of(FAULTY))
    os.close(reader)
    os.wait()
    assert answer["go"] is goes


def test_only_the_worst_findings_are_told(home: Path) -> None:
    many = {**FAULTY, "draft": {**FAULTY["draft"], "findings": FAULTY["draft"]["findings"] * 30}}
    answer = asked(framed({"mail": MAIL}), home, many)
    assert (len(answer["findings"]), answer["more"]) == (20, 10)


# -- the mail that is made


def test_the_mail_that_is_made() -> None:
    made = composed({**MAIL, "subject": "caf\u00e9\r\nBcc: x@y.example", "cc": "bo@birch.example", "type": "reply"})
    assert (
        made.mail.data
        == (
            "From: Jo <jo@acme.example>\nTo: Ana <ana@birch.example>\nCc: bo@birch.example\nSubject: caf\u00e9 Bcc: x@y.example\n"
            "In-Reply-To: <reply@composed.invalid>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
            f"Content-Transfer-Encoding: 8bit\n\n{BAD}"
        ).encode()
    )
    assert made.recipients == ("ana@birch.example", "bo@birch.example", "boss@acme.example")


def test_a_page_is_judged_as_one_without_its_quotes_and_signature() -> None:
    from msglint.presend.lint import lint

    quoted = (
        "<div class='moz-cite-prefix'>On 3 June 2024, Ana wrote:</div><blockquote type='cite'>I really need to make a sale.</blockquote>"
    )
    signature = "<div class='moz-signature'>-- <br>We are the leading makers of ovens.</div>"
    page = f"<html><body><p>Hi Ana,</p><p>Who lights the oven at four?</p>{quoted}{signature}</body></html>"
    answer = lint(Question(composed({**MAIL, "isPlainText": False, "body": page}).mail.data))
    assert not answer.failed
    assert [finding["rule"] for finding in answer.draft["findings"] if finding["severity"] == "error"] == []


@settings(max_examples=60)
@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
)
def test_whatever_is_said_makes_a_mail_or_a_complaint(said: Any) -> None:
    for question in (said, dict.fromkeys(MAIL, said), {**MAIL, "customHeaders": [{"name": "X-A", "value": said}]}):
        try:
            made = composed(question)
        except ValueError:
            continue
        assert [header.name for header in made.mail.headers if header.name == "bcc"] == []
        assert bool(made.recipients) == any(question.get(name) for name in ("to", "cc", "bcc"))


# -- where Thunderbird finds it


def test_it_is_installed_and_taken_away(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    run: Callable[..., Any] = CliRunner().invoke
    for _ in range(2):
        assert run(main, ["thunderbird", "--install"]).exit_code == 0
    manifest = home / ".mozilla/native-messaging-hosts/msglint.json"
    said = json.loads(manifest.read_text("utf-8"))
    assert (said["name"], said["type"], said["allowed_extensions"]) == (NAME, "stdio", [ADD_ON])
    program = Path(said["path"])
    assert program.stat().st_mode & 0o777 == 0o700
    env = environment(home)
    done = subprocess.run([program, manifest, ADD_ON], input=framed({}), capture_output=True, env=env, timeout=60, check=True)
    assert unframed(done.stdout) == {"go": True}
    gone = run(main, ["thunderbird", "--remove"])
    assert gone.exit_code == 0 and str(manifest) in gone.stdout
    assert not manifest.exists() and not program.exists()
    assert "nothing to take away" in run(main, ["thunderbird", "--remove"]).stdout


@pytest.mark.parametrize("options", [[], ["--install", "--remove"]])
def test_it_says_what_it_needs(options: list[str]) -> None:
    done = CliRunner().invoke(main, ["thunderbird", *options])
    assert done.exit_code == 2 and "say --install or --remove" in done.stderr


def test_a_folder_that_cannot_be_written_is_told(home: Path) -> None:
    (home / ".local").write_text("a file", "utf-8")
    done = CliRunner().invoke(main, ["thunderbird", "--install"])
    assert done.exit_code == 2 and "can't be written" in done.stderr


# -- the add-on


def test_the_add_on_is_whole() -> None:
    manifest = json.loads((FOLDER / "manifest.json").read_text("utf-8"))
    assert manifest["browser_specific_settings"]["gecko"]["id"] == ADD_ON
    assert manifest["permissions"] == ["compose", "nativeMessaging"]  # no network, no mail that was received
    named = {*manifest["background"]["scripts"], "manifest.json", "report.html", "report.js", "report.css"}
    assert {path.name for path in FOLDER.iterdir()} == named
    scripts = [path.read_text("utf-8") for path in FOLDER.glob("*.js")]
    assert not any(word in script for script in scripts for word in ("innerHTML", "fetch(", "XMLHttpRequest", "eval(", "console."))
    assert f'const HOST = "{NAME}"' in (FOLDER / "gate.js").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")
def test_the_add_on_does_what_it_should() -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", str(Path(__file__).with_name("thunderbird.test.js"))],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.partition("# pass ")[2].split()[0]) >= 12
