"""The daemon's ear: many callers, and none that can keep it from the others."""

from __future__ import annotations

import json
import os
import socket
import stat
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import Listen, Listening
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msglint import client
from msglint.server import callers, listening


def dial(daemon: Listening) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(daemon.at)
    connection.settimeout(5)
    return connection


def lives(daemon: Listening) -> bool:
    return client.ask({"do": "anything"}, at=daemon.at) == {"heard": "anything"}


def test_a_question_has_its_answer(listen: Listen) -> None:
    daemon = listen(lambda question: {"twice": question["number"] * 2})
    assert client.ask({"do": "x", "number": 21}, at=daemon.at) == {"twice": 42}


def test_fifty_at_once_get_their_own_answers(listen: Listen) -> None:
    answering = []

    def answer(question: Any) -> dict[str, Any]:
        answering.append(question["number"])
        assert len(answering) == 1, "one after the other"
        time.sleep(0.002)
        answering.clear()
        return {"number": question["number"]}

    daemon = listen(answer)
    said: dict[int, Any] = {}
    threads = [
        threading.Thread(target=lambda i=i: said.update({i: client.ask({"do": "x", "number": i}, 10, daemon.at)}))  # type: ignore[misc]
        for i in range(50)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == {i: {"number": i} for i in range(50)}


SPOILT = [b'{"do": ' + b"[" * 100_000, b"9" * 10_000, b"", b"\xff"]
FRAMES = st.one_of(
    st.binary(max_size=200),
    st.binary(max_size=200).map(client.framed),
    st.dictionaries(st.sampled_from(["do", "x"]), st.none() | st.text(max_size=5) | st.lists(st.none())).map(
        lambda question: client.framed(json.dumps(question).encode())
    ),
    st.sampled_from([*map(client.framed, SPOILT), b"\xff\xff\xff\xff{}", b"\0\0"]),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(frames=st.lists(FRAMES, max_size=4), waits=st.booleans())
def test_whatever_is_sent_the_daemon_lives_on(listen: Listen, frames: list[bytes], waits: bool) -> None:
    if not hasattr(listen, "daemon"):
        listen.daemon = listen()  # type: ignore[attr-defined]
    daemon = listen.daemon  # type: ignore[attr-defined]
    connections = []
    for frame in frames:
        connection = dial(daemon)
        connection.sendall(frame)
        if waits:
            connection.shutdown(socket.SHUT_WR)
            connection.recv(100)
        connections.append(connection)
    assert lives(daemon)
    for connection in connections:
        connection.close()


@pytest.mark.parametrize(
    "said", [b"", b"[]", b"3", b"{}", b'{"do": 3}', b'{"do": "nothing we know"}', b"[" * 50_000, b"\xff", b'"\\ud800"']
)
def test_what_is_no_question_has_an_empty_answer(listen: Listen, said: bytes) -> None:
    daemon = listen(lambda question: {"answer": {"known": 1}[question["do"]]})
    with dial(daemon) as connection:
        connection.sendall(client.framed(said))
        assert client.received(connection, 100, time.monotonic() + 5) == b"{}"


def test_an_answer_that_fails_is_empty_and_the_next_is_not(listen: Listen) -> None:
    def answer(question: Any) -> dict[str, Any]:
        if question["do"] == "exit":
            raise SystemExit(3)
        if question["do"] == "fail":
            raise MemoryError
        return {"heard": question["do"]}

    daemon = listen(answer)
    assert [client.ask({"do": do}, at=daemon.at) for do in ("fail", "exit")] == [{}, {}]
    assert lives(daemon)


def test_a_frame_that_is_too_long_is_not_waited_for(listen: Listen) -> None:
    daemon = listen()
    with dial(daemon) as connection:
        connection.sendall((client.FRAME + 1).to_bytes(4, "big"))
        assert connection.recv(1) == b""
    assert lives(daemon)


def test_who_says_more_than_announced_is_cut_off(listen: Listen) -> None:
    daemon = listen()
    with dial(daemon) as connection:
        connection.sendall(client.framed(b"{}") + b"!")
        assert connection.recv(1) == b""


def test_who_does_not_come_to_the_end_is_cut_off(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "SLOWEST", 0.2)
    daemon = listen()
    with dial(daemon) as silent, dial(daemon) as slow:
        slow.sendall(b"\0\0\0\x09{")
        assert lives(daemon), "nobody waits for them"
        assert (silent.recv(1), slow.recv(1)) == (b"", b"")
    assert lives(daemon)


def test_who_takes_no_answer_is_left(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "SLOWEST", 0.2)
    daemon = listen(lambda question: {"heard": question["do"], **({"long": "x" * 4_000_000} if question["do"] == "long" else {})})
    with dial(daemon) as connection:
        connection.sendall(client.framed(b'{"do": "long"}'))
        assert lives(daemon)


def test_who_is_gone_is_passed_over(listen: Listen) -> None:
    heard = []

    def answer(question: Any) -> dict[str, Any]:
        heard.append(question["do"])
        time.sleep(0.2)
        return {"heard": question["do"]}

    daemon = listen(answer)
    patient, gone = dial(daemon), dial(daemon)
    patient.sendall(client.framed(b'{"do": "first"}'))
    time.sleep(0.1)
    gone.sendall(client.framed(b'{"do": "gone"}'))
    gone.close()
    assert lives(daemon)
    assert client.received(patient, 100, time.monotonic() + 5) == b'{"heard": "first"}'
    patient.close()
    assert heard == ["first", "anything"]


def test_a_client_does_not_wait_for_ever(listen: Listen) -> None:
    daemon = listen(lambda question: time.sleep(0.6) or {"late": 1})  # type: ignore[func-returns-value]
    start = time.monotonic()
    assert client.ask({"do": "x"}, 0.2, daemon.at) is None
    assert time.monotonic() - start < 0.5


# -- when it ends


def test_it_ends_when_nobody_asks(listen: Listen) -> None:
    daemon = listen(idle=0.3)
    assert daemon.ended(0.15) == ""
    assert lives(daemon)
    assert daemon.ended(0.2) == "", "a question starts the time anew"
    assert daemon.ended() == "nobody has asked for a while"
    assert not daemon.path.exists()
    assert client.ask({"do": "x"}, at=daemon.at) is None


def test_it_ends_when_its_socket_is_taken_away_or_another_stands_there(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "LOOK", 0.1)
    first, second = listen(), listen()
    monkeypatch.setattr(client, "name", lambda: "same.sock")
    for daemon in (first, second):
        daemon.path.unlink()
    second.path.write_text("somebody else's", "utf-8")
    assert (first.ended(), second.ended()) == ("its socket is gone", "its socket is gone")
    assert second.path.exists(), "what is not its own it leaves"
    second.path.unlink()


def test_it_ends_when_msglint_has_changed(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "LOOK", 0.1)
    monkeypatch.setattr(client, "name", lambda: "0.sock")
    daemon = listen()
    assert daemon.ended(0.3) == ""
    monkeypatch.setattr(client, "name", lambda: "new.sock")
    assert daemon.ended() == "msglint has changed"
    assert not daemon.path.exists()


def test_it_ends_when_it_has_become_too_large_but_answers_first(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    daemon = listen()
    assert lives(daemon)
    monkeypatch.setattr(listening, "MOST_MEMORY", 1000)
    assert lives(daemon)
    assert daemon.ended() == "it has become too large"


def test_it_says_how_it_is_and_ends_when_told(listen: Listen) -> None:
    daemon = listen()
    assert lives(daemon)
    said = client.ask({"do": "status"}, at=daemon.at)
    assert said is not None
    assert (said["process"], said["answered"], said["idle_most"]) == (os.getpid(), 1, 60)
    assert said["memory"] > 10_000_000
    assert client.ask({"do": "stop"}, at=daemon.at)
    assert daemon.ended() == "it was told to"
    assert not daemon.path.exists()


# -- whom it answers


def test_the_kernel_says_who_is_at_the_other_end() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert client.peer(one) == (os.getpid(), os.geteuid())
        assert callers.is_ours(one)


@pytest.mark.parametrize("whose", [lambda connection: (os.getpid(), os.geteuid() + 1), lambda connection: (0, os.geteuid())])
def test_nobody_else_is_answered(listen: Listen, monkeypatch: pytest.MonkeyPatch, whose: Any) -> None:
    """Another user, and a process that cannot be seen from here, as one in another container."""
    daemon = listen()
    monkeypatch.setattr(client, "peer", whose)
    with dial(daemon) as connection:
        assert connection.recv(1) == b""
    monkeypatch.undo()
    assert lives(daemon)


def test_a_process_with_another_view_of_the_files_is_not_answered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    one, other = socket.socketpair()
    monkeypatch.setattr(callers, "_view", lambda process: [process])
    with one, other:
        assert not callers.is_ours(one)


def test_nobody_is_asked_but_oneself(listen: Listen, monkeypatch: pytest.MonkeyPatch) -> None:
    daemon = listen()
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert client.connect(daemon.at, time.monotonic() + 1) is None


def test_the_folder_is_its_users_alone(place: Path) -> None:
    assert stat.filemode(place.lstat().st_mode) == "drwx------"
