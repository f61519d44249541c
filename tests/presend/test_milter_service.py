"""The milter as a service: where it listens, its workers, reloading, stopping, the command."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from fake_mta import Mta, Worker

from msglint.cli import main
from msglint.errors import SettingsError, UsageError
from msglint.presend.answer import Answer, answer_of
from msglint.presend.milter.desk import Desk
from msglint.presend.milter.helper import Helper
from msglint.presend.milter.letter import Letter
from msglint.presend.milter.limits import Limits
from msglint.presend.milter.listen import Address, address_of, gone, listening
from msglint.presend.milter.scope import Scope
from msglint.presend.milter.server import Server, tell_systemd
from msglint.presend.milter.told import Manner
from msglint.presend.milter.worker import HEAD, serve

TOP = Path(__file__).parents[2]
ACCEPTED = [(b"a", b"")]


@pytest.fixture
def short(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a path short enough for sockets."""
    folder = Path(os.path.realpath(tmp_path_factory.mktemp("s")))
    yield folder


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("inet:127.0.0.1:9905", Address("127.0.0.1", 9905)),
        ("inet:localhost:1", Address("localhost", 1)),
        ("inet:[::1]:9905", Address("::1", 9905)),
        ("unix:/run/milter", Address(path=Path("/run/milter"))),
    ],
)
def test_a_place_to_listen_is_written_as_in_postfix(text: str, address: Address) -> None:
    assert address_of(text) == address
    assert str(address) == text


@pytest.mark.parametrize("text", ["inet:9905@127.0.0.1", "inet:127.0.0.1", "inet:127.0.0.1:99999", "inet:::1:9", "unix:here", "/run/x", ""])
def test_another_place_is_refused_with_the_way_to_write_it(text: str) -> None:
    with pytest.raises(UsageError, match=r"inet:127\.0\.0\.1:9905  or  unix:"):
        address_of(text)
    with pytest.raises(UsageError, match="at most 107 bytes"):
        address_of("unix:/" + "x" * 120)


def test_a_socket_with_a_path_is_for_its_owner_and_group_alone(short: Path) -> None:
    address = Address(path=short / "m")
    listener = listening(address)
    assert stat.S_IMODE((short / "m").stat().st_mode) == 0o660
    with pytest.raises(UsageError, match=r"somebody listens at .*m already"):
        listening(address)
    listener.close()
    again = listening(address)  # what a milter that was killed left is taken away
    gone(again)
    again.close()
    assert not (short / "m").exists()


def test_a_path_that_is_no_socket_is_left_alone(short: Path) -> None:
    (short / "m").write_text("mine")
    with pytest.raises(UsageError, match="is there and is no socket"):
        listening(Address(path=short / "m"))
    assert (short / "m").read_text() == "mine"
    with pytest.raises(UsageError, match="can't be listened at: No such file"):
        listening(Address(path=short / "no/m"))


def test_a_port_that_is_taken_is_said() -> None:
    with listening(Address("127.0.0.1", 0)) as first, pytest.raises(UsageError, match="Address already in use"):
        listening(Address("127.0.0.1", first.getsockname()[1]))


WORKER = """\
import json, os, struct, sys, time
def say(answer):
    data = json.dumps({"draft": {}, **answer}).encode()
    os.write(1, struct.pack("!I", len(data)) + data)
def read(size):
    data = b""
    while len(data) < size:
        more = os.read(0, size - len(data))
        if not more: sys.exit()
        data += more
    return data
say({})
while True:
    mail = read(struct.unpack("!I", read(4))[0])
    if mail == b"late": time.sleep(60)
    if mail == b"crash": os._exit(3)
    if mail == b"garbage": os.write(1, struct.pack("!I", 3) + b"{]}")
    if mail == b"endless": os.write(1, b"\\xff" * 8)
    say({"subject": f"{os.getpid()} {len(mail)}"})
"""


@pytest.fixture
def helper() -> Iterator[Helper]:
    made = Helper(None, (sys.executable, "-I", "-S", "-c", WORKER))
    yield made
    made.end()


def test_a_worker_answers_mail_after_mail(helper: Helper) -> None:
    assert helper.start() == ""
    first, second = helper.ask(b"x", 10), helper.ask(b"x" * 3_000_000, 10)
    assert second.subject == f"{first.subject.split()[0]} 3000000"


@pytest.mark.parametrize(
    ("mail", "seconds", "words"),
    [
        (b"late", 0.2, "linting took more than 0.2 seconds (`seconds` under `gate:` in settings)"),
        (b"crash", 10, "the linter ended before it had an answer: status 3"),
        (b"garbage", 10, "its answer can't be read"),
        (b"endless", 10, "its answer is too long"),
    ],
)
def test_a_worker_that_fails_is_started_anew(helper: Helper, mail: bytes, seconds: float, words: str) -> None:
    before = helper.ask(b"x", 10).subject
    assert words in helper.ask(mail, seconds).failed
    after = helper.ask(b"x", 10).subject
    assert before.endswith(" 1") and after.endswith(" 1") and before != after


def test_a_worker_that_died_while_nobody_asked_costs_no_mail(helper: Helper) -> None:
    pid = int(helper.ask(b"x", 10).subject.split()[0])
    os.kill(pid, signal.SIGKILL)
    while Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z":
        time.sleep(0.01)
    assert helper.ask(b"x", 10).failed == ""


def test_a_worker_that_is_killed_answers_nobody(helper: Helper) -> None:
    helper.start()
    threading.Timer(0.1, helper.kill).start()
    assert helper.ask(b"late", 20).failed.endswith("status -9")


@pytest.mark.parametrize("command", [("no-such-program",), (sys.executable, "-I", "-c", "pass")])
def test_a_worker_that_cannot_be_started_is_a_failure(command: tuple[str, ...]) -> None:
    helper = Helper(None, command)
    assert "the linter can't be started: " in helper.ask(b"x", 10).failed
    with pytest.raises(UsageError, match="can't be started"):
        Desk(None, helper=lambda _: helper)


class Service:
    """A server in a thread, with workers that say what they are told to."""

    def __init__(self, folder: Path, settings: str = "", limits: Limits | None = None) -> None:
        self.settings, self.path, self.log, self.worker = folder / "settings.yaml", folder / "m", list[str](), Worker()
        self.settings.write_text(settings)
        self.opened: list[Desk] = []
        self.server = Server(self.desk, self.log.append, Scope(), Manner(), limits or Limits())
        self.loop = asyncio.new_event_loop()
        listener = listening(Address(path=self.path))
        self.thread = threading.Thread(target=lambda: self.loop.run_until_complete(self.server.run([listener])))
        self.thread.start()

    def desk(self) -> Desk:
        self.opened.append(Desk(self.settings, helper=lambda _: self.worker))
        return self.opened[-1]

    def talk(self, script: Callable[[Mta], Awaitable[None]]) -> None:
        async def run() -> None:
            mta = Mta(*await asyncio.open_unix_connection(self.path))
            try:
                await mta.negotiate()
                await script(mta)
            finally:
                mta.writer.close()

        asyncio.run(asyncio.wait_for(run(), 20))

    def mail(self, body: bytes) -> bytes:
        got = b""

        async def script(mta: Mta) -> None:
            nonlocal got
            got = (await mta.mail(body))[-1][0]

        self.talk(script)
        return got

    def reload(self) -> None:
        asyncio.run_coroutine_threadsafe(self.server.reload(), self.loop).result(20)

    def stop(self) -> None:
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self.server.stop)
        self.thread.join(20)
        assert not self.thread.is_alive()
        if not self.loop.is_closed():
            self.loop.close()


Start = Callable[..., Service]


@pytest.fixture
def start(short: Path) -> Iterator[Start]:
    made: list[Service] = []

    def run(*arguments: object) -> Service:
        made.append(Service(short, *arguments))  # type: ignore[arg-type]
        return made[-1]

    yield run
    for each in made:
        each.stop()


def test_a_reload_reads_the_settings_anew(start: Start) -> None:
    service = start("gate: {block_on: never}\n")
    assert service.mail(b"faulty") == b"a"
    service.settings.write_text("gate: {block_on: error}\n")
    service.reload()
    assert service.mail(b"faulty") == b"y"
    assert "settings and rules were read anew" in service.log


def test_a_reload_with_a_mistake_leaves_the_old_settings(start: Start) -> None:
    service = start("gate: {block_on: never}\n")
    service.settings.write_text("gate: {block_on: sometimes}\n")
    service.reload()
    assert service.mail(b"faulty") == b"a"
    assert service.log[0].startswith("the settings and rules were not read anew, the old ones hold: ")
    assert "settings.yaml:1:" in service.log[0]


def test_a_reload_while_a_mail_is_judged_does_not_disturb_it(start: Start) -> None:
    service = start("gate: {block_on: never}\n")
    judging, go_on = threading.Event(), threading.Event()
    service.worker.gate = lambda: judging.set() or (go_on.wait(10) and None)
    got: list[bytes] = []
    sender = threading.Thread(target=lambda: got.append(service.mail(b"faulty")))
    sender.start()
    assert judging.wait(10)
    service.settings.write_text("gate: {block_on: error}\n")
    reloading = threading.Thread(target=service.reload)
    reloading.start()
    while not service.log:
        time.sleep(0.01)
    go_on.set()
    sender.join(10)
    reloading.join(10)
    assert got == [b"a"], "it began under the old settings"
    assert service.mail(b"faulty") == b"y"


def test_to_stop_it_waits_for_the_mails_in_hand_and_leaves_idle_connections(start: Start, short: Path) -> None:
    service = start()
    judging, go_on = threading.Event(), threading.Event()
    service.worker.gate = lambda: judging.set() or (go_on.wait(10) and None)
    idle = socket.socket(socket.AF_UNIX)
    idle.settimeout(10)
    idle.connect(str(service.path))
    got: list[bytes] = []
    sender = threading.Thread(target=lambda: got.append(service.mail(b"faulty")))
    sender.start()
    assert judging.wait(10)
    service.loop.call_soon_threadsafe(service.server.stop)
    assert idle.recv(1) == b""
    assert service.thread.is_alive() and not service.path.exists()
    go_on.set()
    sender.join(10)
    service.thread.join(10)
    assert got == [b"y"] and not service.thread.is_alive()
    assert "stopping when 1 mail is done" in service.log
    idle.close()


def test_a_mail_half_handed_over_is_finished_before_it_stops(start: Start) -> None:
    service = start()

    async def script(mta: Mta) -> None:
        assert await mta.ask(b"M", b"<jo@acme.example>\0") == (b"c", b"")
        service.loop.call_soon_threadsafe(service.server.stop)
        await asyncio.sleep(0.1)
        assert await mta.ask(b"B", b"faulty") == (b"c", b"")
        assert (await mta.end())[-1][0] == b"y"
        assert await mta.is_closed()

    service.talk(script)
    service.thread.join(10)
    assert not service.thread.is_alive()


def test_it_does_not_wait_for_ever_to_stop(start: Start) -> None:
    service = start("", Limits(grace=0.2))

    async def script(mta: Mta) -> None:
        await mta.ask(b"M", b"<jo@acme.example>\0")
        service.loop.call_soon_threadsafe(service.server.stop)
        assert await mta.is_closed()

    service.talk(script)


def test_a_linter_that_is_late_is_ended_when_it_stops(start: Start) -> None:
    service = start("", Limits(grace=0.2))
    service.worker.gate = lambda: service.worker.killed.wait(10) and None

    async def script(mta: Mta) -> None:
        with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
            asyncio.get_running_loop().call_later(0.1, service.loop.call_soon_threadsafe, service.server.stop)
            await mta.mail(b"Hi")

    service.talk(script)
    service.thread.join(5)
    assert not service.thread.is_alive() and service.worker.killed.is_set()


def test_more_connections_than_allowed_are_refused(start: Start) -> None:
    service = start("", Limits(connections=1))

    async def script(mta: Mta) -> None:
        second = Mta(*await asyncio.open_unix_connection(service.path))
        assert await second.is_closed()
        second.writer.close()
        assert await mta.mail(b"Hi") == ACCEPTED

    service.talk(script)
    assert service.log[0] == "a connection was refused: there are 1 already"


def test_a_fault_of_ours_closes_the_connection_and_no_more(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    service = start()
    with monkeypatch.context() as patch:
        patch.setattr("msglint.presend.milter.connection.replies", lambda *_: 1 / 0)

        async def script(mta: Mta) -> None:
            with pytest.raises(asyncio.IncompleteReadError):
                await mta.mail(b"secret")

        service.talk(script)
    assert service.log == ["a connection was closed: msglint has a fault (ZeroDivisionError)"]
    assert service.mail(b"Hi") == b"a"


def test_systemd_is_told_how_things_are(short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(short / "notify"))
        systemd.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(short / "notify"))
        tell_systemd("READY=1")
        assert systemd.recv(100) == b"READY=1"
    tell_systemd("READY=1")  # nobody there: nothing happens
    monkeypatch.delenv("NOTIFY_SOCKET")
    tell_systemd("READY=1")


def test_settings_with_a_mistake_are_said_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("gate: {block_on: sometimes}\n")
    with pytest.raises(SettingsError):
        Desk(tmp_path / "s.yaml", helper=Worker)
    done = CliRunner().invoke(main, ["milter", "--listen", "inet:127.0.0.1:0", "--settings", str(tmp_path / "s.yaml")])
    assert done.exit_code == 2 and "s.yaml:1:" in done.stderr and isinstance(done.exception, SystemExit)
    assert CliRunner().invoke(main, ["milter", "--listen", "here"]).exit_code == 2


def test_the_worker_says_whether_it_is_ready_and_then_answers(tmp_path: Path) -> None:
    def answers(settings: str, *mails: bytes) -> list[Answer]:
        (tmp_path / "s.yaml").write_text(settings)
        out = BytesIO()
        serve(BytesIO(b"".join(HEAD.pack(len(mail)) + mail for mail in mails)), out, tmp_path / "s.yaml")
        found, data = [], out.getvalue()
        while data:
            end = HEAD.size + HEAD.unpack(data[: HEAD.size])[0]
            found.append(answer_of(json.loads(data[HEAD.size : end])))
            data = data[end:]
        return found

    (failed,) = answers("rules: {no-such-rule: off}\n", b"Hi")
    assert "no-such-rule" in failed.failed and "s.yaml:1:" in failed.failed
    ready, bad, broken = answers("channel: email\n", b"\n\nI really need to make a sale.\n", b"\n\na\0b")
    assert not ready.failed and broken.broken
    assert "needs-the-sale" in [finding["rule"] for finding in bad.draft["findings"]]


def test_the_command_judges_with_the_real_linter_and_stops_when_told(short: Path, tmp_path: Path) -> None:
    settings, place = tmp_path / "s.yaml", short / "m"
    settings.write_text("gate: {seconds: 60}\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "msglint", "milter", "--listen", f"unix:{place}", "--settings", str(settings)],
        cwd=TOP, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stderr and process.stderr.readline() == f"msglint milter: listening at unix:{place}\n"
        got: list[bytes] = []

        async def send() -> None:
            mta = Mta(*await asyncio.open_unix_connection(place))
            await mta.negotiate()
            for text in (b"I really need to make a sale.", b"Saw you moved to the old mill."):
                got.append((await mta.mail(b"Hi Ana,\r\n\r\n" + text + b"\r\n\r\nJo\r\n"))[-1][1])
            mta.writer.close()

        asyncio.run(asyncio.wait_for(send(), 60))
        process.send_signal(signal.SIGTERM)
        rest = process.communicate(timeout=20)[1]
    finally:
        process.kill()
    assert b"550 5.7.1 msglint: not sent: 1 error" in got[0] and b"[needs-the-sale]" in got[0] and got[1] == b""
    assert process.returncode == 0 and rest.endswith("msglint milter: stopped\n") and not place.exists()
    assert "need to make" not in rest and "mill" not in rest.replace("milter", "")


def test_a_desk_that_has_a_fault_goes_by_the_policy() -> None:
    class Faulty(Worker):
        def ask(self, mail: bytes, seconds: float) -> Answer:
            raise RuntimeError("secret")

    desk, letter = Desk(None, helper=Faulty), Letter("", Limits(), 1000)
    letter.body(b"Hi")
    verdict = desk.judge(letter, override=False).verdict
    letter.close()
    assert verdict.failed and verdict.kind == "sent" and "secret" not in verdict.why
    desk.close()
