"""The client: what it asks, where, and that it is small."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from conftest import Listen
from hypothesis import given, settings
from hypothesis import strategies as st

import msglint
from msglint import client
from msglint.cli.check import command
from msglint.drafts import READERS

TOP = Path(msglint.__file__).parents[1]

# Options of `check` that the daemon does not serve: they write files, or start git. A new option belongs here or in the client.
ONLY_HERE = {
    "-o", "--output", "--also", "--baseline", "--update-baseline", "--prune", "--changed-since", "--no-worse-than", "--jobs", "--profile",
}  # fmt: skip


def test_every_option_of_check_is_served_or_is_not() -> None:
    options = {name: option for option in command.params if isinstance(option, click.Option) for name in option.opts}
    assert options.keys() == client.VALUED | client.FLAGS | ONLY_HERE
    assert not (client.VALUED | client.FLAGS) & ONLY_HERE
    assert not any(options[name].is_flag for name in client.VALUED)
    assert all(options[name].is_flag for name in client.FLAGS)
    assert set(client.SUFFIXES) <= set(READERS)


@pytest.mark.parametrize(
    ("arguments", "drafts"),
    [
        ("", []),
        ("a.txt", ["a.txt"]),
        ("a.txt --format json b.md -v", ["a.txt", "b.md"]),
        ("-f json --explain -", ["-"]),
        ("--format=json --stage=first a.txt", ["a.txt"]),
        ("--as md -", ["-"]),
        ("--as csv -", None),
        ("--as=jsonl", None),
        ("a.txt -o b.txt", None),
        ("a.txt --output=b.txt", None),
        ("a.txt -ob.txt", None),
        ("a.txt --also sarif=b", None),
        ("a.txt -fjson", None),
        ("a.txt -vo b.txt", None),
        ("-- a.txt", None),
        ("--help", None),
        ("a.txt --baseline b.json", None),
        ("a.txt --changed-since main", None),
        ("a.txt --format -o", ["a.txt"]),  # click takes "-o" for a format, and complains
    ],
)
def test_which_calls_the_daemon_may_answer(arguments: str, drafts: list[str] | None) -> None:
    assert client.paths_in(arguments.split()) == drafts


def test_only_small_single_drafts_are_put_to_it(tmp_path: Path) -> None:
    for name in ("a.txt", "b.MD", "c.csv", "d.txt"):
        (tmp_path / name).write_text("Hello", "utf-8")
    (tmp_path / "d.txt").write_bytes(b"x" * client.LARGEST)
    os.mkfifo(tmp_path / "e.txt")
    (tmp_path / "f.txt").mkdir()
    a, b, c, d, e, f, gone = (str(tmp_path / name) for name in ("a.txt", "b.MD", "c.csv", "d.txt", "e.txt", "f.txt", "gone.txt"))
    assert client.simple([a, b]) and client.simple([d])
    assert not any(client.simple(drafts) for drafts in ([c], [a, d], [e], [f], [gone], [str(tmp_path)], ["a\0.txt"]))
    assert client.simple([], b"Hello") and client.simple(["-", a], b"Hello")
    assert not client.simple([]) and not client.simple([a], b"Hello") and not client.simple([], b"x" * (client.LARGEST + 1))


def test_in_ci_and_when_told_so_it_asks_nobody(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    daemon = listen()
    monkeypatch.setattr(client, "name", lambda: daemon.path.name)
    assert client.ask({"do": "x"}) == {"heard": "x"}
    for name, value in (("CI", "true"), ("GITHUB_ACTIONS", "true"), ("GITLAB_CI", "1"), (client.SWITCH, "off")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert client.ask({"do": "x"}) is None
            assert not client.start()


def test_the_folder_of_the_sockets(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.chmod(0o755)
    assert client.folder() is None, "others can look in"
    place.chmod(0o700)
    link = place.parent.parent / "elsewhere/msglint"
    link.mkdir(parents=True)
    (link / "daemon").symlink_to(place)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(link.parent))
    assert client.folder() is None, "a link may lead anywhere"
    (link / "daemon").unlink()
    assert client.folder() == str(link / "daemon")
    assert client.ask({"do": "x"}) is None
    assert not (link / "daemon").exists(), "who only asks makes nothing"
    assert client.folder(make=True) == str(link / "daemon")
    assert (link / "daemon").stat().st_mode & 0o777 == 0o700
    monkeypatch.setenv("XDG_RUNTIME_DIR", "not/absolute")
    monkeypatch.setenv("XDG_STATE_HOME", str(link.parent))
    assert client.folder() == str(link / "daemon")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ("long" * 20)))
    assert client.folder() is None, "no socket's name can be that long"
    monkeypatch.setenv("XDG_STATE_HOME", str(link.parent))
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert client.folder() is None, "it is somebody else's"


def test_the_name_changes_with_all_that_an_answer_depends_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, rules, site = tmp_path / "lib/msglint", tmp_path / "lib/rules", tmp_path / "site-packages"
    for folder in (package / "deep", rules, site):
        folder.mkdir(parents=True)
    monkeypatch.setattr(client, "_PACKAGE", str(package))
    monkeypatch.setattr(sys, "path", [str(site)])
    names = [client.name()]

    def changed() -> bool:
        names.append(client.name())
        return names[-1] not in names[:-1]

    (package / "deep/a.py").write_text("1", "utf-8")
    assert changed()
    os.utime(package / "deep/a.py", (1, 1))
    assert changed()
    (package / "deep/a.py").write_text("12", "utf-8")
    os.utime(package / "deep/a.py", (1, 1))
    assert changed()
    (rules / "b.yaml").write_text("id: b", "utf-8")
    assert changed(), "a checkout has its rules beside the package"
    os.utime(site, (1, 1))
    assert changed(), "something was installed"
    monkeypatch.setattr(sys, "prefix", "/another")
    assert changed()
    (package / "__pycache__").mkdir()
    (package / "__pycache__/a.pyc").write_text("1", "utf-8")
    assert not changed()


KEYS = st.sampled_from(["a", "b", "c"])
PLAIN = st.none() | st.booleans() | st.binary(max_size=9)


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(KEYS, PLAIN | st.lists(PLAIN, max_size=3) | st.dictionaries(KEYS, PLAIN)))
def test_what_it_writes_is_json(value: object) -> None:
    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        return value.hex() if isinstance(value, bytes) else list(map(plain, value)) if isinstance(value, list) else value

    assert json.loads(client._written(value)) == plain(value)


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(KEYS, st.binary(max_size=9)))
def test_what_it_reads_is_json(value: dict[str, bytes]) -> None:
    assert client._read(json.dumps({key: each.hex() for key, each in value.items()})) == value


@pytest.mark.parametrize(
    "answer", [{}, {"status": ""}, {"status": "zz"}, {"status": 1, "out": None}, {"status": "00", "out": "61"}, {"a": ["b"]}]
)
def test_an_answer_it_cannot_read_is_none(listen: Listen, tmp_path: Path, answer: dict[str, object]) -> None:
    (tmp_path / "a.txt").write_text("Hello", "utf-8")
    daemon = listen(lambda question: answer)
    assert client.check([str(tmp_path / "a.txt")], at=daemon.at) is None


def test_no_daemon_is_no_error(place: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hello", "utf-8")
    assert client.ask({"do": "x"}) is None
    assert client.check([str(tmp_path / "a.txt")]) is None
    assert client.gate(b"Subject: x\n\nHello\n") is None


def test_a_daemon_killed_while_it_answers_is_no_error(place: Path) -> None:
    code = (
        "import socket, sys, time; from pathlib import Path; from msglint.server.listening import Daemon\n"
        "listener = socket.socket(socket.AF_UNIX); listener.bind(sys.argv[1]); listener.listen()\n"
        "Daemon(listener, Path(sys.argv[1]), lambda question: print('asked', flush=True) or time.sleep(60), 60).run()"
    )
    path = place / "killed.sock"
    env = {**os.environ, "PYTHONPATH": str(TOP)}
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, env=env) as process:
        until = time.monotonic() + 10
        while not (there := client.connect(str(path), until)) and time.monotonic() < until:
            time.sleep(0.01)
        assert there
        with_question = client.framed(b'{"do": "x"}')
        there.sendall(with_question)
        assert process.stdout and process.stdout.readline() == b"asked\n"
        process.send_signal(signal.SIGKILL)
        with pytest.raises(OSError, match=r"gone|reset"):
            client.received(there, 100, until)
        there.close()
    assert path.exists()
    assert client.ask({"do": "x"}, at=str(path)) is None, "its socket is left, and nobody is there"
    path.unlink()


def test_a_call_that_the_daemon_answers_imports_next_to_nothing(listen: Listen, tmp_path: Path) -> None:
    daemon = listen(lambda question: {"status": "01", "out": b"said".hex(), "err": ""})
    (tmp_path / "a.txt").write_text("Hello", "utf-8")
    code = (
        "import sys; before = set(sys.modules)\n"
        "from msglint import __main__, client\n"
        f"print(*sorted(set(sys.modules) - before)); print(client.check([{str(tmp_path / 'a.txt')!r}], at={daemon.at!r}))\n"
        "print(*sorted(set(sys.modules) - before)); print(client.name())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(TOP)}, capture_output=True, text=True, check=True
    )
    first, answer, then, _ = done.stdout.splitlines()
    assert answer == "(1, b'said', b'')"
    assert set(first.split()) | set(then.split()) <= {"__future__", "_socket", "fcntl", "msglint", "msglint.__main__", "msglint.client"}
