"""The add-on in the real Thunderbird, without a screen: what becomes of a mail when "Send" is pressed, and what the writer sees.
No part of the usual tests; run it where Thunderbird is:

    apt-get install thunderbird
    python tests/real/thunderbird.py

Thunderbird is driven by its own remote control (Marionette), with a home folder and a mail server made for it. Exit status 1
when something was not as expected.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

TOP = Path(__file__).parents[2]
ADD_ON = TOP / "contrib/thunderbird"
PORT = 2899
GOOD = "Hi Ana,\n\nYour bakery now opens at six on Saturdays. Who lights the oven at four?\n\nJo\n"
BAD = "Hi Ana,\n\nI really need to make a sale.\n\nJo\n"
FAILING = "rules: {no-such-rule: off}\n"
PICTURE = '<img src="data:image/png;base64,iVBORw0KGgo=">'
PAGE = f"<p>Hi Ana,</p><p>I really need to make a sale.</p>{PICTURE}<blockquote type='cite'>We hit our quota.</blockquote>"

_COMPOSE = """
const [to, subject, body, html, done] = arguments;
(async () => {
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  const fields = Cc["@mozilla.org/messengercompose/composefields;1"].createInstance(Ci.nsIMsgCompFields);
  Object.assign(fields, { to, subject, body });
  const params = Cc["@mozilla.org/messengercompose/composeparams;1"].createInstance(Ci.nsIMsgComposeParams);
  params.composeFields = fields;
  params.format = html ? Ci.nsIMsgCompFormat.HTML : Ci.nsIMsgCompFormat.PlainText;
  params.identity = MailServices.accounts.allIdentities[0];
  MailServices.compose.OpenComposeWindowWithParams(null, params);
  const ready = () => Services.wm.getMostRecentWindow("msgcompose")?.document.getElementById("msgSubject")?.value === subject;
  while (!ready()) await pause();
  for (let i = 0; i < 15; i++) await pause();
  Services.wm.getMostRecentWindow("msgcompose").goDoCommand("cmd_sendNow");
})().then(() => done(""), (error) => done(String(error)));
"""
_AGAIN = 'Services.wm.getMostRecentWindow("msgcompose").goDoCommand("cmd_sendNow"); arguments[0]()'
_REPORT = 'const page = Services.wm.getMostRecentWindow("mail:extensionPopup")?.document.querySelector("#requestFrame, browser");'
_SEEN = f"{_REPORT} arguments[0](page?.contentDocument?.getElementById('why')?.textContent ? page.contentDocument.body.innerText : '')"
_CLICK = f"{_REPORT} page.contentDocument.getElementById(arguments[0]).click(); arguments[1]()"
_OPEN = 'arguments[0](Boolean(Services.wm.getMostRecentWindow("mail:extensionPopup")))'
_CLOSE = 'Services.wm.getMostRecentWindow("mail:extensionPopup").close(); arguments[0]()'
_READY = 'arguments[0](Services.wm.getMostRecentWindow("mail:3pane")?.document.readyState === "complete")'
_ACTIVE = """
const done = arguments[0];
const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
AddonManager.getAddonByID("msglint@msglint").then((found) => done(Boolean(found?.isActive)));
"""


class Remote:
    """Thunderbird's remote control."""

    def __init__(self) -> None:
        self._connection = waited(lambda: _connected(PORT), 60)
        self._stream = self._connection.makefile("rb")
        self._count = 0
        self._read()
        self.version = self._say("WebDriver:NewSession")["capabilities"]["browserVersion"]
        self._say("WebDriver:SetTimeouts", script=90_000)
        self._say("Marionette:SetContext", value="chrome")
        waited(lambda: self.run(_READY))

    def run(self, script: str, *arguments: Any) -> Any:
        return self._say("WebDriver:ExecuteAsyncScript", script=script, args=arguments)["value"]

    def _say(self, name: str, **parameters: Any) -> Any:
        self._count += 1
        data = json.dumps([0, self._count, name, parameters]).encode()
        self._connection.sendall(b"%d:%b" % (len(data), data))
        _, _, error, value = self._read()
        if error:
            raise RuntimeError(error["message"])
        return value

    def _read(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            length += byte
        return json.loads(self._stream.read(int(length)))


def _connected(port: int) -> socket.socket | None:
    try:
        return socket.create_connection(("127.0.0.1", port))
    except OSError:
        return None


def waited(found: Callable[[], Any], seconds: float = 30) -> Any:
    until = time.monotonic() + seconds
    while not (value := found()) and time.monotonic() < until:
        time.sleep(0.2)
    return value


class Sink(socketserver.StreamRequestHandler):
    """A mail server that keeps what it gets."""

    got: list[str] = []  # noqa: RUF012

    def handle(self) -> None:
        self._say("220 here")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            self._say({b"DATA": "354 go", b"QUIT": "221 bye"}.get(verb, "250 ok"))
            if verb == b"QUIT":
                return
            if verb == b"DATA":
                lines = iter(self.rfile.readline, b".\r\n")
                self.got.append(b"".join(lines).decode())
                self._say("250 ok")

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


def preferences(smtp: int, *, inside: bool) -> dict[str, Any]:
    """``inside``: the add-on's pages are in Thunderbird's own process, so that the remote control can look into them."""
    return {
        "marionette.port": PORT,
        "extensions.autoDisableScopes": 0,
        "extensions.webextensions.remote": not inside,
        "mail.provider.suppress_dialog_on_startup": True,
        "mail.spotlight.firstRunDone": True,
        "mail.shell.checkDefaultClient": False,
        "datareporting.policy.dataSubmissionEnabled": False,
        "mail.accountmanager.accounts": "account1",
        "mail.accountmanager.defaultaccount": "account1",
        "mail.accountmanager.localfoldersserver": "server1",
        "mail.account.account1.identities": "id1",
        "mail.account.account1.server": "server1",
        "mail.server.server1.type": "none",
        "mail.server.server1.hostname": "Local Folders",
        "mail.server.server1.userName": "nobody",
        "mail.identity.id1.fullName": "Jo",
        "mail.identity.id1.useremail": "jo@acme.example",
        "mail.identity.id1.smtpServer": "smtp1",
        "mail.identity.id1.valid": True,
        "mail.identity.id1.fcc": False,
        "mail.smtpservers": "smtp1",
        "mail.smtp.defaultserver": "smtp1",
        "mail.smtpserver.smtp1.hostname": "127.0.0.1",
        "mail.smtpserver.smtp1.port": smtp,
        "mail.smtpserver.smtp1.authMethod": 1,
        "mail.smtpserver.smtp1.try_ssl": 0,
    }


@contextmanager
def thunderbird(home: Path, smtp: int, *, inside: bool) -> Iterator[Remote]:
    profile = home / f"profile-{inside}"
    (profile / "extensions").mkdir(parents=True)
    with ZipFile(profile / "extensions/msglint@msglint.xpi", "w") as xpi:
        for path in ADD_ON.iterdir():
            xpi.write(path, path.name)
    said = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences(smtp, inside=inside).items())
    (profile / "user.js").write_text("".join(said), "utf-8")
    command = ["thunderbird", "--headless", "--no-remote", "--profile", profile, "--marionette", "--remote-allow-system-access"]
    with (home / f"log-{inside}").open("wb") as log:
        process = subprocess.Popen(command, env=environment(home), stdout=log, stderr=log, start_new_session=True)
    try:
        yield Remote()
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def environment(home: Path) -> dict[str, str]:
    return {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "MSGLINT_DAEMON": "off", "PYTHONPATH": str(TOP)}


class Trial:
    """Mails that are sent, and what becomes of each."""

    def __init__(self, remote: Remote, home: Path) -> None:
        self.remote, self.home, self.wrong = remote, home, 0
        self.to = "ana@birch.example"

    def settings(self, text: str) -> None:
        (self.home / ".msglint.yaml").write_text(text, "utf-8")

    def expect(self, what: str, good: bool) -> None:
        self.wrong += not good
        print(f"{'ok   ' if good else 'WRONG'} {what}")

    def send(self, subject: str, text: str, *, html: bool = False) -> None:
        if problem := self.remote.run(_COMPOSE, self.to, subject, text, html):
            raise RuntimeError(problem)

    def is_sent(self, subject: str, seconds: float = 30) -> bool:
        return bool(waited(lambda: any(f"Subject: {subject}\r\n" in mail for mail in Sink.got), seconds))

    def seen(self) -> str:
        return str(waited(lambda: self.remote.run(_SEEN)))

    def passes(self, subject: str, text: str) -> None:
        self.send(subject, text)
        self.expect(f"{subject}: it is sent, and nothing is shown", self.is_sent(subject) and not self.remote.run(_OPEN))

    def stopped(self, subject: str, text: str, *words: str, html: bool = False) -> None:
        """It is stopped with these words, stays after "Go back", and goes after "Send anyway"."""
        self.send(subject, text, html=html)
        said = self.seen()
        print("      | " + "\n      | ".join(said.splitlines()))
        self.expect(f"{subject}: the reason is shown", all(word in said for word in words) and not self.is_sent(subject, 0))
        if not said:
            return
        self.remote.run(_CLICK, "back")
        closed = waited(lambda: not self.remote.run(_OPEN))
        self.expect(f"{subject}: it stays after 'Go back'", bool(closed) and not self.is_sent(subject, 2))
        self.remote.run(_AGAIN)
        if self.seen():
            self.remote.run(_CLICK, "send")
        self.expect(f"{subject}: it goes after 'Send anyway'", self.is_sent(subject))
        waited(lambda: not self.remote.run(_OPEN))


def try_inside(trial: Trial) -> None:
    trial.expect("the add-on is active", trial.remote.run(_ACTIVE))
    trial.settings("gate: {own_domains: [acme.example]}\n")
    trial.passes("passes", GOOD)
    trial.stopped("stopped", BAD, "not sent: 1 error", "I really need to make a sale", "Instead:")
    trial.stopped("stopped, HTML", PAGE, "not sent: 1 error", html=True)
    trial.expect("stopped, HTML: its picture is sent with it", "image/png" in Sink.got[-1])
    trial.to = "Bo <bo@acme.example>"
    trial.passes("to a colleague", BAD)
    trial.to = "Bo <bo@acme.example>, ana@birch.example"
    trial.stopped("to a colleague and another", BAD, "not sent: 1 error")
    trial.settings(FAILING)
    trial.passes("msglint fails", BAD)
    trial.settings(f"gate: {{on_failure: hold}}\n{FAILING}")
    trial.stopped("msglint fails, held", GOOD, "held back: msglint could not judge it")
    trial.settings("gate: {blok_on: error}\n")
    trial.stopped("a mistake under gate", GOOD, "held back", "blok_on")
    (trial.home / ".msglint.yaml").unlink()
    host = trial.home / ".local/share/msglint/thunderbird-host"
    whole = host.read_text("utf-8")
    host.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    trial.stopped("the program breaks", GOOD, "msglint could not be asked")
    host.write_text("#!/bin/sh\nprintf 'no frame at all'\n", "utf-8")
    trial.stopped("the program babbles", GOOD, "msglint could not be asked")
    host.write_text(whole, "utf-8")
    (trial.home / ".mozilla/native-messaging-hosts/msglint.json").unlink()
    trial.stopped("not installed", GOOD, "msglint could not be asked")


def try_outside(trial: Trial) -> None:
    """As it is installed: the add-on in a process of its own."""
    trial.passes("passes, own process", GOOD)
    trial.send("stopped, own process", BAD)
    trial.expect("stopped, own process: a window opens", bool(waited(lambda: trial.remote.run(_OPEN))))
    time.sleep(1)
    trial.remote.run(_CLOSE)
    trial.expect("stopped, own process: it stays when the window is closed", not trial.is_sent("stopped, own process", 5))


def main() -> int:
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Sink)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wrong = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        for inside, mails in ((False, try_outside), (True, try_inside)):
            install = [sys.executable, "-m", "msglint", "thunderbird", "--install"]
            subprocess.run(install, env=environment(home), cwd=TOP, check=True, stdout=subprocess.DEVNULL)
            with thunderbird(home, server.server_address[1], inside=inside) as remote:
                print(f"Thunderbird {remote.version}")
                trial = Trial(remote, home)
                mails(trial)
                wrong += trial.wrong
        reports = sorted((home / ".local/state/msglint/reports").iterdir())
        kept = all(path.stat().st_mode & 0o77 == 0 and "birch.example" not in path.read_text("utf-8") for path in reports)
        print(f"{len(reports)} reports, each for its user alone and without a recipient: {'ok' if kept else 'WRONG'}")
        log = b"".join(path.read_bytes() for path in home.glob("log-*"))
        print(f"no word of a mail is in Thunderbird's log: {'WRONG' if b'make a sale' in log else 'ok'}")
    return int(wrong > 0 or not kept or b"make a sale" in log)


if __name__ == "__main__":
    sys.exit(main())
