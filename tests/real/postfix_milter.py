"""`msglint milter` with a real Postfix: what passes is delivered byte by byte, what should not go is refused with the reason, and no
mail is lost or doubled when the milter is killed, told to read its rules anew, or asked about many at once.

No part of the usual tests; run it as root, where Postfix is:

    apt-get install --no-install-recommends postfix miltertest
    python tests/real/postfix_milter.py [--mails 10000] [CASE]...

It runs a Postfix of its own in a folder of its own, on this machine alone. Exit status 1 when a case did not hold, 77 when there is
no Postfix.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import smtplib
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

TOP = Path(__file__).parents[2]
PAGE = TOP / "docs/milter.md"  # how Postfix is told stands there
GOOD = "Hi Ana,\n\nSaw you moved to the old mill. What did you leave behind?\n\nJo\n"
BAD = "Hi Ana,\n\nI really need to make a sale.\n\nJo\n"
SAID = '"I really need to make a sale"'
TEMPORARY = range(400, 500)

MAIN_CF = """\
compatibility_level = 3.6
queue_directory = {queue}
data_directory = {data}
mail_owner = postfix
setgid_group = postdrop
myhostname = relay.example
mydestination =
inet_protocols = ipv4
inet_interfaces = 127.0.0.1
mynetworks = 127.0.0.0/8
relayhost = [127.0.0.1]:{sink}
maillog_file = {log}
maillog_file_prefixes = {home}
smtputf8_enable = yes
message_size_limit = 52428800
default_destination_concurrency_limit = 20
smtpd_client_connection_count_limit = 0
smtpd_authorized_xclient_hosts = 127.0.0.0/8
smtpd_error_sleep_time = 0
smtpd_hard_error_limit = 100000
smtpd_soft_error_limit = 100000
minimal_backoff_time = 5s
queue_run_delay = 5s
"""
MASTER_CF = """\
127.0.0.1:{port} inet n - {root} - 250 smtpd
{line}
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - 30 smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
tlsmgr unix - - n 1000? 1 tlsmgr
"""


class Sink(socketserver.ThreadingTCPServer):
    """The next mail server: it takes everything and keeps it, as it came."""

    allow_reuse_address = daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.mails: list[bytes] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def wait(self, count: int, seconds: float = 60) -> None:
        until = time.monotonic() + seconds
        while len(self.mails) < count and time.monotonic() < until:
            time.sleep(0.05)


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.wfile.write(b"220 sink.example ESMTP\r\n")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"EHLO":
                self.wfile.write(b"250-sink.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 104857600\r\n")
            elif verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                self.server.mails.append(b"".join(self._lines()))  # type: ignore[attr-defined]
                self.wfile.write(b"250 ok\r\n")
            elif verb == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 ok\r\n")

    def _lines(self) -> Iterator[bytes]:
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            yield line[1:] if line.startswith(b".") else line


@dataclass
class Mailer:
    """A Postfix that asks one milter, the milter, and the sink behind them."""

    home: Path
    action: str = "tempfail"
    options: tuple[str, ...] = ()
    settings: str = ""
    by_path: bool = False
    sink: Sink = field(default_factory=Sink)

    def __post_init__(self) -> None:
        self.port, self.milter_port = _free_port(), _free_port()
        self.etc = self.home / "etc"
        self.log, self.milter_log = self.home / "postfix.log", self.home / "milter.log"
        for name in ("etc", "queue", "data"):
            (self.home / name).mkdir()
        self.home.chmod(0o755)
        shutil.chown(self.home / "data", "postfix")
        sockets = self.home / "queue/msglint"
        sockets.mkdir()
        shutil.chown(sockets, "root", "postfix")
        sockets.chmod(0o750)
        path = sockets / "milter.sock"
        self.place = f"unix:{path}" if self.by_path else f"inet:127.0.0.1:{self.milter_port}"
        names = {"queue": self.home / "queue", "data": self.home / "data", "log": self.log, "home": self.home, "port": self.port}
        names |= {"sink": self.sink.server_address[1], "milter": self.place, "action": self.action}
        (self.etc / "main.cf").write_text(MAIN_CF.format(**names))
        in_postfix = "unix:msglint/milter.sock" if self.by_path else self.place
        names["root"] = "y" if self.by_path else "n"  # whether it sees nothing but its queue folder
        line = next(line for line in PAGE.read_text().splitlines() if line.startswith("  -o { smtpd_milters"))
        names["line"] = line.replace("inet:127.0.0.1:9905", in_postfix).replace("default_action=accept", f"default_action={self.action}")
        (self.etc / "master.cf").write_text(MASTER_CF.format(**names))
        self.settings_file = self.home / "settings.yaml"
        self.settings_file.write_text(self.settings)
        self.milter: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.start_milter()
        self.postfix("start")

    def postfix(self, verb: str) -> None:
        done = subprocess.run(["postfix", "-c", self.etc, verb], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"postfix {verb}: {done.stderr}{done.stdout}")

    def start_milter(self) -> None:
        command = [sys.executable, "-m", "msglint", "milter", "--listen", self.place, "--settings", str(self.settings_file), *self.options]
        before = os.umask(0o077)
        seen = self.said().count("listening at")
        with self.milter_log.open("ab") as log:
            self.milter = subprocess.Popen(
                command, stderr=log, cwd=TOP, env={**os.environ, "PYTHONPATH": str(TOP)},
                extra_groups=[], group="postfix" if self.by_path else None,
            )  # fmt: skip
        os.umask(before)
        for _ in range(600):
            if self.said().count("listening at") > seen:
                return
            time.sleep(0.1)
        raise RuntimeError(f"the milter does not start: {self.said()}")

    def said(self) -> str:
        return self.milter_log.read_text() if self.milter_log.exists() else ""

    def stop_milter(self, number: int = signal.SIGTERM) -> int:
        assert self.milter
        self.milter.send_signal(number)
        return self.milter.wait(90)

    def send(self, mail: bytes, recipient: str = "ana@birch.example", sender: str = "jo@acme.example") -> tuple[int, str]:
        """The last status and text that the sender sees."""
        try:
            with smtplib.SMTP("127.0.0.1", self.port, timeout=180) as server:
                server.ehlo()
                for answer in (server.mail(sender, ["BODY=8BITMIME"]), server.rcpt(recipient)):
                    if answer[0] != 250:
                        return answer[0], answer[1].decode()
                code, text = server.data(mail)
                return code, text.decode()
        except smtplib.SMTPResponseException as error:
            return error.smtp_code, str(error.smtp_error)
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            return 0, str(error)

    def queued(self) -> str:
        return subprocess.run(["postqueue", "-c", self.etc, "-p"], capture_output=True, text=True).stdout

    def memory(self) -> dict[str, int]:
        """Megabytes of the milter and of its workers."""
        assert self.milter
        children = Path(f"/proc/{self.milter.pid}/task/{self.milter.pid}/children")
        workers = sorted({int(pid) for task in children.parent.parent.glob("*/children") for pid in task.read_text().split()})
        return {"milter": _megabytes(self.milter.pid), **{f"worker{at}": _megabytes(pid) for at, pid in enumerate(workers)}}

    def stop(self) -> None:
        if self.milter and self.milter.poll() is None:
            self.stop_milter()
        self.postfix("stop")
        self.sink.shutdown()
        self.sink.server_close()


@contextmanager
def mailer(action: str = "tempfail", *options: str, settings: str = "", by_path: bool = False) -> Iterator[Mailer]:
    with tempfile.TemporaryDirectory(prefix="milter-") as folder:
        made = Mailer(Path(folder), action, options, settings, by_path)
        try:
            made.start()
            yield made
        finally:
            made.stop()


def letter(text: str, number: object = 1, **headers: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    mail = (
        f"From: jo@acme.example\nTo: ana@birch.example\nSubject: the old mill\nDate: Sun, 1 Nov 2026 09:00:00 +0000\n"
        f"Message-ID: <{number}@acme.example>\n{more}\n{text}"
    )
    return mail.replace("\n", "\r\n").encode()


def behind_received(mail: bytes) -> bytes:
    """A delivered mail without the Received header that Postfix writes above it."""
    lines = mail.split(b"\r\n")
    assert lines[0].startswith(b"Received:"), lines[0]
    at = next(at for at, line in enumerate(lines) if at and not line.startswith((b" ", b"\t")))
    return b"\r\n".join(lines[at:])


def passes_byte_by_byte() -> str:
    """Good mails arrive as they were sent: 8-bit, dots, long lines, tabs in folded headers, MIME, signed, two megabytes."""
    boundary = "Content-Type: multipart/mixed; boundary=x\nMIME-Version: 1.0"
    mails = {
        "plain": letter(GOOD, "plain"),
        "8-bit": letter(GOOD.replace("Ana", "Ana Müller, Zoë"), "8bit", Content_Type="text/plain; charset=utf-8"),
        "latin-1": letter(GOOD, "latin1", Content_Type="text/plain; charset=iso-8859-1").replace(b"Ana,", b"Ana M\xfcller,"),
        "dots": letter(GOOD + "\n.\n..\n.hidden\n", "dots"),
        "folded": letter(GOOD, "folded", X_Long="a\n\tb\n   c", X_Tight="\tx"),
        "no blank": letter(GOOD, "noblank").replace(b"Subject: ", b"Subject:"),
        "trailing blanks": letter(GOOD.replace("\n", "  \n") + "\n\n\n", "blanks"),
        "no end of line": letter(GOOD, "noend").removesuffix(b"\r\n") + b"\r\n",
        "long line": letter(GOOD + "a" * 900 + "\n", "longline"),
        "signed": letter(
            "--x\nContent-Type: text/plain\n\n" + GOOD + "--x\nContent-Type: application/pgp-signature\n\nabc\n--x--\n", "signed",
            X_Msglint="send", Content_Type='multipart/signed; boundary=x; protocol="application/pgp-signature"',
        ),
        "attachment": letter(
            "--x\nContent-Type: text/plain\n\n" + GOOD + "--x\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
            + ("QUJD" * 18 + "\n") * 28000 + "--x--\n", "large",
        ).replace(b"\r\n\r\n", b"\r\n" + boundary.replace("\n", "\r\n").encode() + b"\r\n\r\n", 1),
    }  # fmt: skip
    for by_path in (False, True):
        with mailer(by_path=by_path) as made:
            for name, mail in mails.items():
                code, text = made.send(mail)
                assert code == 250, (name, code, text, made.said())
            made.sink.wait(len(mails))
            got = {behind_received(mail) for mail in made.sink.mails}
            assert got == {*mails.values()}, [name for name, mail in mails.items() if mail not in got]
            if by_path:
                assert (made.home / "queue/msglint/milter.sock").stat().st_mode & 0o777 == 0o660
    return f"{len(mails)} kinds of mail, by port and (chrooted) by path, all as they were sent"


def refused_with_the_text() -> str:
    with mailer("tempfail", "--score-header") as made:
        code, text = made.send(letter(BAD))
        assert code == 550 and text.startswith("5.7.1 msglint: not sent: 1 error (") and SAID in text, (code, text)
        forged = letter(GOOD, X_Msglint_Score="100", X_Msglint="send", x_msglint_score="99")
        assert made.send(forged)[0] == 250
        made.sink.wait(1)
        head = behind_received(made.sink.mails[0]).partition(b"\r\n\r\n")[0]
        ours = [line for line in head.split(b"\r\n") if line.lower().startswith(b"x-msglint")]
        assert len(ours) == 1 and ours[0].startswith(b"X-Msglint-Score: ") and ours[0] != b"X-Msglint-Score: 100", ours
        assert len(made.sink.mails) == 1
        for word in ("need to make", "mill", "birch", "acme"):
            assert word not in made.said(), word
        percent = made.send(letter(BAD.replace("a sale.", "a sale, 100% of it."), 3))
        assert percent[0] == 550 and "%%" not in percent[1], percent
    return f"{code} {text}"


def only_those_who_logged_in() -> str:
    """With --only-authenticated mail of somebody who did not log in passes unjudged. XCLIENT stands in for a login."""
    with mailer("tempfail", "--only-authenticated") as made:
        codes = []
        for login in ("", "jo"):
            with smtplib.SMTP("127.0.0.1", made.port, timeout=60) as server:
                server.ehlo()
                if login:
                    assert server.docmd("XCLIENT", f"LOGIN={login}")[0] == 220
                    server.ehlo()
                server.mail("jo@acme.example")
                server.rcpt("ana@birch.example")
                codes.append(server.data(letter(BAD, login))[0])
        assert codes == [250, 550], codes
    return "not logged in: 250; logged in: 550"


def quarantined() -> str:
    with mailer("tempfail", "--stopped", "quarantine") as made:
        assert made.send(letter(BAD))[0] == 250
        time.sleep(1)
        queue = made.queued()
        assert "!" in queue and not made.sink.mails, queue
    return "it is on hold in the queue"


def failures_by_policy() -> str:
    """A milter that is down (Postfix decides), and one that can't lint in time (`on_failure` decides)."""
    said = {}
    for action in ("accept", "tempfail"):
        with mailer(action) as made:
            made.stop_milter(signal.SIGKILL)
            said[action] = made.send(letter(BAD))[0]
    huge = letter("word " * 12 + "\n", "huge") + (b"x" * 70 + b"\r\n") * 40000
    for policy, code in (("send", 250), ("hold", 451)):
        with mailer(settings=f"gate: {{on_failure: {policy}, largest: 1}}\n") as made:
            assert made.send(huge)[0] == code, (policy, made.said())
            assert "more than 1 MB" in made.said()
    assert said == {"accept": 250, "tempfail": 451}, said
    return "down: accept 250, tempfail 451; too large: send 250, hold 451"


def killed_in_mid_mail() -> str:
    """The milter is killed while Postfix hands it a mail; the next mail goes when it is back."""
    with mailer() as made:
        with smtplib.SMTP("127.0.0.1", made.port, timeout=60) as server:
            server.ehlo()
            server.mail("jo@acme.example")
            server.rcpt("ana@birch.example")
            made.stop_milter(signal.SIGKILL)
            code, _ = server.data(letter(GOOD, "killed"))
        assert code in TEMPORARY, code
        made.start_milter()
        again = made.send(letter(GOOD, "killed"))
        assert again[0] == 250, again
        made.sink.wait(1)
        assert len(made.sink.mails) == 1
    return f"{code} to the sender, who sends it again: delivered once"


def ends_and_reloads() -> str:
    """SIGTERM lets a mail in hand come to its end; SIGHUP reads settings anew, and keeps the old ones when they have a mistake."""
    with mailer() as made:
        server = smtplib.SMTP("127.0.0.1", made.port, timeout=60)
        server.ehlo()
        server.mail("jo@acme.example")
        server.rcpt("ana@birch.example")
        assert made.milter
        made.milter.send_signal(signal.SIGTERM)
        time.sleep(1)
        code, _ = server.data(letter(GOOD, "term"))
        assert code == 250, (code, made.said())
        server.close()
        assert made.milter.wait(60) == 0
        made.start_milter()
        for text, line, bad in (
            ("gate: {block_on: never}\n", "read anew", 250),
            ("gate: {block_on: sometimes}\n", "the old ones hold", 250),
            ("gate: {block_on: error}\n", "read anew", 550),
        ):
            made.settings_file.write_text(text)
            before = made.said().count(line)
            made.milter.send_signal(signal.SIGHUP)
            until = time.monotonic() + 60
            while made.said().count(line) <= before and time.monotonic() < until:
                time.sleep(0.1)
            got = made.send(letter(BAD, text))
            assert got[0] == bad, (text, got, made.said())
    return "SIGTERM: the mail in hand was taken, status 0; SIGHUP: new settings hold, a mistake leaves the old ones"


def two_hundred_at_once() -> str:
    start = time.monotonic()
    with mailer() as made:
        with ThreadPoolExecutor(200) as pool:
            texts = [GOOD if at % 4 else BAD for at in range(200)]
            codes = Counter(code for code, _ in pool.map(lambda at: made.send(letter(texts[at], f"at{at}")), range(200)))
        assert codes == {250: 150, 550: 50}, (codes, made.said()[-500:])
        made.sink.wait(150)
        ids = Counter(_id(mail) for mail in made.sink.mails)
        assert len(ids) == 150 and set(ids.values()) == {1}
    return f"{dict(codes)}, {time.monotonic() - start:.0f} s with the start"


def many(count: int) -> str:
    """Many mails, the milter told to read its rules anew twice and restarted once on the way: none lost, none doubled."""
    rng = random.Random(7)
    words = "oven flour crate river school choir nurse harbour timber lease garden roof winter engine ledger".split()

    def text(at: int) -> str:
        body = GOOD if at % 5 else BAD
        return body.replace("old mill", f"old {rng.choice(words)} {rng.choice(words)} {at}")

    start, tries = time.monotonic(), Counter[str]()
    with mailer() as made:
        memory: list[dict[str, int]] = []
        done = 0
        lock = threading.Lock()

        def send(at: int) -> int:
            nonlocal done
            mail = letter(text(at), f"m{at}")
            for _ in range(200):
                code, _ = made.send(mail)
                if code in (250, 550):
                    break
                tries["again"] += 1
                time.sleep(0.5)
            with lock:
                done += 1
                if done % max(1, count // 10) == 0:
                    memory.append(made.memory())
            return code

        def disturb() -> None:
            for share in (0.3, 0.5, 0.7):
                while done < share * count:
                    time.sleep(0.2)
                if share == 0.5:
                    made.stop_milter()
                    made.start_milter()
                elif made.milter:
                    made.milter.send_signal(signal.SIGHUP)

        threading.Thread(target=disturb, daemon=True).start()
        with ThreadPoolExecutor(20) as pool:
            codes = Counter(pool.map(send, range(count)))
        good = sum(1 for at in range(count) if at % 5)
        made.sink.wait(good, 300)
        ids = Counter(_id(mail) for mail in made.sink.mails)
        assert codes == {250: good, 550: count - good}, (codes, made.said()[-500:])
        assert set(ids) == {f"<m{at}@acme.example>".encode() for at in range(count) if at % 5}
        assert set(ids.values()) == {1}, [name for name, times in ids.items() if times > 1][:5]
    seconds = time.monotonic() - start
    return f"{count} mails, {dict(codes)}, {tries['again']} sent again, {seconds:.0f} s, {count / seconds:.0f}/s; MB: {memory}"


def miltertest() -> str:
    """OpenDKIM's miltertest, without a mail server: negotiation, a refusal, an abort and the next mail."""
    if not shutil.which("miltertest"):
        return "(not installed)"
    with mailer("tempfail", "--score-header") as made, tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(LUA.replace("PORT", str(made.milter_port)))
        script.flush()
        done = subprocess.run(["miltertest", "-s", script.name], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0 and "all well" in done.stdout, (done.stdout, done.stderr, made.said())
    return "negotiation, refusal, abort, header, quit: all well"


LUA = """\
conn = mt.connect("inet:PORT@127.0.0.1")
if conn == nil then error("no connection") end
function begin()
  mt.macro(conn, SMFIC_MAIL, "i", "4F3A2B", "{auth_authen}", "jo")
  if mt.mailfrom(conn, "<jo@acme.example>") ~= nil then error("MAIL") end
  if mt.getreply(conn) ~= SMFIR_CONTINUE then error("no go-ahead after MAIL") end
  mt.rcptto(conn, "<ana@birch.example>")
  mt.header(conn, "From", "jo@acme.example")
  mt.header(conn, "Subject", "the old mill")
  mt.header(conn, "X-Msglint-Score", "100")
  mt.eoh(conn)
end
if mt.negotiate(conn, 6, 0x3F, 0x1FFFFF) ~= nil then error("negotiation") end
begin()
mt.bodystring(conn, "Hi Ana,\\r\\n\\r\\nI really need to make a sale.\\r\\n\\r\\nJo\\r\\n")
mt.eom(conn)
if mt.getreply(conn) ~= SMFIR_REPLYCODE then error("not refused") end
begin()
mt.bodystring(conn, "Hi Ana, this one is never finished")
mt.abort(conn)
begin()
mt.bodystring(conn, "Hi Ana,\\r\\n\\r\\nSaw you moved to the old mill. What did you leave behind?\\r\\n\\r\\nJo\\r\\n")
mt.eom(conn)
if mt.getreply(conn) ~= SMFIR_ACCEPT then error("not accepted") end
if not mt.eom_check(conn, MT_HDRADD, "X-Msglint-Score") then error("no score") end
if not mt.eom_check(conn, MT_HDRDELETE) then error("a forged score stays") end
mt.disconnect(conn)
mt.echo("all well")
"""


def _id(mail: bytes) -> bytes:
    return next(line.split()[1] for line in mail.split(b"\r\n") if line.startswith(b"Message-ID:"))


def _megabytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS:")), 0)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


CASES: tuple[Callable[[], str], ...] = (
    miltertest, passes_byte_by_byte, refused_with_the_text, only_those_who_logged_in, quarantined, failures_by_policy,
    killed_in_mid_mail, ends_and_reloads, two_hundred_at_once,
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", help=f"from: {', '.join(case.__name__ for case in CASES)}; all without it")
    parser.add_argument("--mails", type=int, default=0, help="send so many mails as well")
    asked = parser.parse_args()
    if not shutil.which("postfix"):
        print("there is no Postfix here")
        sys.exit(77)
    chosen = [case for case in CASES if case.__name__ in asked.cases or not (asked.cases or asked.mails)]
    wrong = 0
    for name, run in [*((case.__name__, case) for case in chosen), *([("many", lambda: many(asked.mails))] if asked.mails else [])]:
        try:
            print(f"ok    {name}: {run()}", flush=True)
        except (AssertionError, RuntimeError) as error:
            wrong += 1
            print(f"WRONG {name}: {error!r}", flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
