"""The daemon as it is: with or without it, every report is the same to the byte."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from conftest import Listen

import msglint
from msglint import __main__, client
from msglint.cli import main
from msglint.presend import warm
from msglint.presend.answer import Answer, Question
from msglint.presend.lint import lint
from msglint.reports.formats import FORMATS

TOP = Path(msglint.__file__).parents[1]
DRAFTS = sorted(
    str(path) for folder in ("corpus", "tests/fixtures") for path in (TOP / folder).rglob("*") if path.suffix in client.SUFFIXES
)[::3]  # `tests/real/daemon.py` takes them all, one by one
MAIL = b"From: jo@acme.example\nTo: ana@birch.example\nSubject: the old mill\n\nHi Ana,\n\nI really need to make a sale.\n\nJo\n"
TEXT = "Hi Ana,\n\nI really need to make a sale. Schöne Grüße!\n\nJo\n".encode()
STARTERS = 8


@pytest.fixture(scope="module")
def starts(runtime: Path) -> Iterator[list[bool]]:
    """A daemon, asked for by many at once; what each of them was told."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(runtime / "real"))
        patch.setenv("PYTHONPATH", str(TOP))
        patch.delenv(client.SWITCH)
        (runtime / "real").mkdir()
        told: list[bool] = []
        threads = [threading.Thread(target=lambda: told.append(client.start("2"))) for _ in range(STARTERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        until = time.monotonic() + 60
        while not client.ask({"do": "status"}) and time.monotonic() < until:
            time.sleep(0.05)
        yield told
        client.ask({"do": "stop"})


@pytest.fixture
def daemon(starts: list[bool], runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime / "real"))
    monkeypatch.setenv("PYTHONPATH", str(TOP))
    monkeypatch.delenv(client.SWITCH, raising=False)


def here(*arguments: str, stdin: bytes | None = None) -> tuple[int, bytes, bytes]:
    result = CliRunner().invoke(main, ["check", "--no-cache", *arguments], input=stdin, prog_name="msglint")
    return result.exit_code, result.stdout_bytes, result.stderr_bytes


def answered() -> int:
    said = client.ask({"do": "status"})
    assert said, "the daemon is there"
    return int(said["answered"])


@pytest.mark.usefixtures("daemon")
def test_of_many_who_start_it_one_does(starts: list[bool]) -> None:
    assert sorted(starts) == [False] * (STARTERS - 1) + [True]
    assert len(list(Path(str(client.folder())).glob("*.sock"))) == 1


@pytest.mark.usefixtures("daemon")
def test_its_reports_are_the_same_to_the_byte_over_many_drafts() -> None:
    assert len(DRAFTS) >= 60
    for start in range(0, len(DRAFTS), 24):
        drafts = [*DRAFTS[start : start + 24], "--format", "json"]
        with ThreadPoolExecutor() as beside:
            said = beside.submit(client.check, drafts, seconds=30)
            assert here(*drafts) == said.result()


@pytest.mark.usefixtures("daemon")
@pytest.mark.parametrize("format", FORMATS)
def test_in_every_format(format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(TEXT)
    arguments = ["a.txt", str(DRAFTS[0]), "--format", format, "--explain", "-v"]
    said = client.check(arguments)
    assert said == here(*arguments)
    assert said and (said[0], b"a.txt" in said[1]) == (1, True)


@pytest.mark.usefixtures("daemon")
def test_settings_and_own_rules_hold_as_they_are_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rule = tmp_path / "own/big-words.yaml"
    rule.parent.mkdir()
    source = (TOP / "tests/fixtures/rules/big-words.yaml").read_text("utf-8").replace("@big", "stupendous")
    (tmp_path / "a.txt").write_text("Hello Bruna,\n\nThe bakery has a stupendous mixer. Who cleans your old one?\n\nTom\n", "utf-8")
    seen = set()
    for severity, settings in (("error", ""), ("warning", ""), ("warning", "rules: {big-words: off}\n"), ("warning", "stage: warm\n")):
        rule.write_text(source.replace("severity: error", f"severity: {severity}"), "utf-8")
        (tmp_path / ".msglint.yaml").write_text(f"root: yes\n{settings}", "utf-8")
        for more in ([], ["--channel=dm"]):
            arguments = ["a.txt", "--no-built-in", "--rules", "own", *more]
            said = client.check(arguments)
            assert said and said == here(*arguments)
            seen.add(said)
    assert len(seen) == 8, "all of them differ"


@pytest.mark.usefixtures("daemon")
def test_what_is_wrong_the_caller_says_himself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Hello", "utf-8")
    (tmp_path / "b.eml").write_bytes("Subject: x\n\nHello".encode("utf-16"))
    before = answered()
    assert client.check(["a.txt", "--format", "jsn"]) is None
    assert client.check(["a.txt", "--settings", "gone.yaml"]) is None
    assert client.check(["b.eml"]) is None
    assert answered() == before + 3
    (tmp_path / ".msglint.yaml").write_text("stage: fist\n", "utf-8")
    assert client.check(["a.txt"]) is None


@pytest.mark.usefixtures("daemon")
def test_a_mail_before_sending(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("rules: {needs-the-sale: info}\n", "utf-8")
    before = answered()
    for file in (None, settings):
        said = warm.lint_soon(Question(MAIL, file), 5)
        assert said == lint(Question(MAIL, file))
        assert "needs-the-sale" in {finding["rule"] for finding in said.draft["findings"]}
    assert answered() == before + 2
    assert client.gate(b"Subject: x\n\n") == lint(Question(b"Subject: x\n\n")).plain()
    settings.write_text("rules: {needs-the-sail: info}\n", "utf-8")
    assert client.gate(MAIL, str(settings)) is None, "the caller meets the same mistake, and says it"


def whole(*arguments: str, stdin: bytes = b"", **env: str) -> tuple[int, bytes, bytes]:
    """`python -m msglint` in a process of its own."""
    command = [sys.executable, "-m", "msglint", *arguments]
    done = subprocess.run(command, input=stdin, capture_output=True, env={**os.environ, **env}, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.usefixtures("daemon")
def test_the_command_asks_it(tmp_path: Path) -> None:
    before = answered()
    assert whole("check", "--format", "json", stdin=TEXT) == here("--format", "json", stdin=TEXT)
    (tmp_path / "a.md").write_bytes(TEXT)
    assert whole("check", str(tmp_path / "a.md"), "-v") == here(str(tmp_path / "a.md"), "-v")
    assert answered() == before + 2


def on_terminal(*arguments: str, **env: str) -> bytes:
    """What the command writes on a terminal of 64 columns."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(ours, (24, 64)) if sys.version_info >= (3, 11) else None
    said = bytearray()
    with subprocess.Popen(
        [sys.executable, "-m", "msglint", *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, **env}
    ):
        os.close(theirs)
        try:
            while more := os.read(ours, 65536):
                said += more
        except OSError:  # the terminal's other side is closed
            pass
    os.close(ours)
    return bytes(said)


@pytest.mark.usefixtures("daemon")
def test_on_a_terminal_it_looks_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    draft = tmp_path / "a.txt"
    draft.write_bytes(TEXT)
    before = answered()
    shown = on_terminal("check", str(draft))
    assert answered() == before + 1
    assert shown == on_terminal("check", str(draft), MSGLINT_DAEMON="off")
    assert b"\x1b[1;31m" in shown
    assert b"\x1b" not in on_terminal("check", str(draft), NO_COLOR="1")


# -- the command without a real daemon


def run_with(daemon: str, code: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command in a process that takes ``daemon`` for the daemon's place."""
    start = f"import sys; from msglint import __main__, client; client.address = lambda: {daemon!r}; "
    env = {**os.environ, "PYTHONPATH": str(TOP)}
    return subprocess.run([sys.executable, "-c", start + code], input=stdin, capture_output=True, env=env, check=False)


def test_the_command_says_what_the_daemon_says(listen: Listen, tmp_path: Path) -> None:
    def answer(question: Any) -> dict[str, str]:
        call = question["call"]
        said = " ".join([bytes.fromhex(call["stdin"]).decode(), *(bytes.fromhex(each).decode() for each in call["arguments"])])
        return {"status": "01", "out": said.encode().hex(), "err": b"hm".hex()}

    done = run_with(listen(answer).at, "sys.argv = ['msglint', 'check', '-', '--format=json']; __main__.main()", b"Hello")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"Hello - --format=json", b"hm")


def test_without_an_answer_standard_input_is_still_there(listen: Listen) -> None:
    code = (
        "sys.argv = ['msglint', 'check']; __main__._warm([]); "
        "sys.stdout.buffer.write(sys.stdin.buffer.read(3)); sys.stdout.buffer.write(sys.stdin.buffer.read())"
    )
    for text in (b"", b"Hello", b"\xff\n" * client.LARGEST):
        done = run_with(listen(lambda question: {}).at, code, text)
        assert (done.returncode, done.stdout, done.stderr) == (0, text, b"")


def test_when_nobody_listens_to_the_command_any_more_there_is_no_noise(listen: Listen, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hello", "utf-8")
    daemon = listen(lambda question: {"status": "00", "out": (b"x" * 100_000).hex(), "err": ""})
    deaf = "import os; r, w = os.pipe(); os.dup2(w, 1); os.close(w); os.close(r); "
    code = f"{deaf} sys.argv = ['msglint', 'check', {str(tmp_path / 'a.txt')!r}]; __main__.main()"
    done = run_with(daemon.at, code)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_terminal_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("typed"))
    assert __main__._input() is None


def test_auto_starts_one_for_the_next_call(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    monkeypatch.setattr(client, "start", lambda: started.append(1))
    mail = Question(b"Subject: x\n\nHello\n")
    monkeypatch.setattr(warm, "lint_apart", lambda question, seconds: Answer(subject=f"{seconds:.0f}"))
    assert warm.lint_soon(mail, 7).subject == "7"
    __main__._warm(["-"])
    assert not started, "only when it was asked for"
    monkeypatch.setenv(client.SWITCH, "auto")
    __main__._warm(["-"])
    assert warm.lint_soon(mail, 7).subject == "7"
    assert started == [1, 1]
