"""The gate before sending with the real mail programs: what each shows when a mail passes, is stopped, is held back because
msglint failed, and is sent all the same. No part of the usual tests; run it where the programs are:

    apt-get install neomutt mutt s-nail git-email libmailtools-perl libemail-valid-perl emacs-nox msmtp aerc tmux
    python tests/real/mail_clients.py [CLIENT]...

A client that is not installed is left out. Exit status 1 when one did something else than expected.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

TOP = Path(__file__).parents[2]
_SENT, _TOLD = "(the mail was sent)", "(a report was written)"  # on no screen
GOOD = "Hi Ana,\n\nSaw you moved to the old mill. What did you leave behind?\n\nJo\n"
BAD = "Hi Ana,\n\nI really need to make a sale.\n\nJo\n"
CASES = ("passes", "stopped", "msglint fails", "sent anyway")
FAILING = "gate: {on_failure: hold}\nrules: {no-such-rule: off}\n"


@dataclass
class Place:
    """A home folder with a wrapper, a program that really sends (it writes down what it gets) and settings."""

    home: Path
    settings: str = ""
    env: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bin = self.home / "bin"
        self.bin.mkdir()
        self.got = self.home / "got"
        self.script("real", f'#!/bin/sh\nprintf "%s\\n" "$@" > {self.got}.args\ncat > {self.got}.part && mv {self.got}.part {self.got}\n')
        for name, module in (("msglint-sendmail", "msglint.presend.sendmail"), ("msglint", "msglint.cli")):
            self.script(name, f"#!{sys.executable}\nfrom {module} import main\nmain()\n")
        (self.home / ".msglint.yaml").write_text(self.settings, "utf-8")
        self.env = {
            "HOME": str(self.home),
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "PYTHONPATH": str(TOP),
            "MSGLINT_SENDMAIL": str(self.bin / "real"),
            "MSGLINT_SETTINGS": str(self.home / ".msglint.yaml"),  # s-nail gives its programs another HOME
            "XDG_STATE_HOME": str(self.home / "state"),
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            "EMAIL": "jo@acme.example",
            **self.env,
        }

    @property
    def wrapper(self) -> str:
        return str(self.bin / "msglint-sendmail")

    def script(self, name: str, text: str) -> None:
        (self.bin / name).write_text(text, "utf-8")
        (self.bin / name).chmod(0o755)

    def file(self, name: str, text: str) -> str:
        (self.home / name).parent.mkdir(parents=True, exist_ok=True)
        (self.home / name).write_text(text, "utf-8")
        (self.home / name).chmod(0o600)
        return str(self.home / name)

    def run(self, *command: str, input: str = "", cwd: Path | None = None, env: Mapping[str, str] = {}) -> tuple[int, str]:
        """Status, and all that is shown."""
        done = subprocess.run(
            command, input=input.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**self.env, **env},
            cwd=cwd or self.home, timeout=120, start_new_session=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def shown(self, *command: str, keys: list[tuple[str, str]], until: str) -> str:
        """The last screen of a program that runs in a terminal: keys are typed as soon as the words before them are there."""
        tmux = ["tmux", "-L", self.home.name, "-f", "/dev/null"]
        line = " ".join(map(shlex.quote, command))
        subprocess.run([*tmux, "new-session", "-d", "-x", "110", "-y", "30", f"{line}; sleep 60"], env=self.env, cwd=self.home, check=True)
        try:
            for wanted, typed in keys:
                self._wait(tmux, wanted)
                for text in filter(None, typed.partition("\r")[:2]):
                    key = ["Enter"] if text == "\r" else ["-l", text]
                    subprocess.run([*tmux, "send-keys", *key], env=self.env, check=True)
            return self._wait(tmux, until)
        finally:
            subprocess.run([*tmux, "kill-server"], env=self.env, check=False)

    def _has_come(self, wanted: str) -> bool:
        if wanted == _TOLD and any((self.home / "state/msglint/reports").glob("*.json")):
            time.sleep(1)  # and the program has had time to see the status
            return True
        return wanted == _SENT and self.got.exists()

    def _wait(self, tmux: list[str], wanted: str) -> str:
        until, screen = time.monotonic() + 30, ""
        while wanted not in screen and not self._has_come(wanted) and time.monotonic() < until:
            time.sleep(0.2)
            screen = subprocess.run([*tmux, "capture-pane", "-p"], env=self.env, capture_output=True, text=True, check=False).stdout
        return "\n".join(line.rstrip() for line in screen.splitlines() if line.strip())


Client = Callable[[Place, str, str, bool], tuple[int, str]]  # of a place, a subject, a body, and whether it is sent anyway


def mutt(name: str) -> Client:
    def send(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
        rc = f'set sendmail="{place.wrapper}"\nset from="jo@acme.example"\nset record=""\nset copy=no\n'
        rc += "my_hdr X-Msglint: send\n" if anyway else ""
        return place.run(
            name, "-n", "-F", place.file("rc", rc), "-s", subject, "-b", "hidden@birch.example", "--", "ana@birch.example", input=body
        )

    return send


def mutt_screen(name: str) -> Client:
    """In a terminal, as it is used: the mail is written, and "y" sends it."""

    def send(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
        rc = f'set sendmail="{place.wrapper}"\nset from="jo@acme.example"\nset copy=no\nset editor=true\nset abort_unmodified=no\n'
        rc += f'set folder="{place.home}"\n'
        rc += "set use_from=yes\nset autoedit=yes\n" + ("my_hdr X-Msglint: send\n" if anyway else "")
        draft = place.file("draft", f"To: ana@birch.example\nSubject: {subject}\n\n{body}")
        goes = body == GOOD or anyway
        keys = [("To: ana", "\r"), ("Subject: the", "\r"), ("y:Send", "y")]
        return 0, place.shown(name, "-n", "-F", place.file("rc", rc), "-H", draft, keys=keys, until=_SENT if goes else "msglint:")

    return send


def s_nail(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
    options = [
        f"mta={place.wrapper}",
        "from=jo@acme.example",
        "sendwait",
        f"DEAD={place.home}/dead.letter",
        *(["customhdr=X-Msglint: send"] if anyway else []),
    ]
    sets = [word for option in options for word in ("-S", option)]
    return place.run("s-nail", "-:/", *sets, "-b", "hidden@birch.example", "-s", subject, "ana@birch.example", input=body)


def git_repository(place: Place, subject: str, body: str) -> Path:
    folder = place.home / "repo"
    if not folder.exists():
        place.run("git", "init", "-q", str(folder))
    place.file("repo/mail.txt", f"From: Jo <jo@acme.example>\nTo: ana@birch.example\nSubject: {subject}\n\n{body}")
    return folder


_GIT = ("git", "-c", "user.name=Jo", "-c", "user.email=jo@acme.example", "send-email", "--confirm=never", "--suppress-cc=all")


def git_command(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
    if anyway:
        git_command(place, subject, body, False)
        place.run("msglint", "send-anyway")
    folder = git_repository(place, subject, body)
    return place.run(*_GIT, f"--sendmail-cmd={place.wrapper}", "--to=ana@birch.example", "mail.txt", cwd=folder)


def git_hook(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
    folder = git_repository(place, subject, body)
    shutil.copy(TOP / "contrib/sendemail-validate", folder / ".git/hooks/sendemail-validate")
    skip = ["--no-validate"] if anyway else []
    return place.run(*_GIT, *skip, f"--sendmail-cmd={place.bin / 'real'}", "--to=ana@birch.example", "mail.txt", cwd=folder)


_COMPOSE = """\
(require 'message)
(setq send-mail-function 'sendmail-send-it message-send-mail-function 'message-send-mail-with-sendmail
      user-mail-address "jo@acme.example" user-full-name "Jo" message-fcc-handler-function nil
      sendmail-program "{program}" message-interactive t)
{more}
(message-mail "ana@birch.example" "{subject}")
(message-goto-body) (insert {body}) {header}
(let ((said (condition-case err (progn (message-send) "Sent") (error (error-message-string err)))))
  (princ (concat said "\\n"))
  (when (get-buffer " sendmail errors") (princ (with-current-buffer " sendmail errors" (buffer-string))))
  (kill-emacs (if (equal said "Sent") 0 1)))
"""


def _emacs(place: Place, subject: str, body: str, program: str, more: str, header: str) -> tuple[int, str]:
    text = '"' + body.replace('"', '\\"').replace("\n", "\\n") + '"'
    script = _COMPOSE.format(program=program, subject=subject, body=text, more=more, header=header)
    return place.run("emacs", "-Q", "--batch", "-l", place.file("send.el", script))


def emacs_program(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
    header = '(message-add-header "X-Msglint: send")' if anyway else ""
    return _emacs(place, subject, body, place.wrapper, "", header)


def emacs_hook(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
    hook = f"(load \"{TOP / 'contrib/msglint-message.el'}\" nil t) (add-hook 'message-send-hook #'msglint-message-check)"
    if anyway:
        hook += " (setq noninteractive nil) (advice-add 'yes-or-no-p :override (lambda (question) (princ question) t))"
    return _emacs(place, subject, body, str(place.bin / "real"), hook, "")


def msmtp(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
    """Called as s-nail would, and msmtp hands the mail to a server on this machine."""
    with _sink(place.got) as port:
        server = f"defaults\nauth off\ntls off\naccount default\nhost 127.0.0.1\nport {port}\nfrom jo@acme.example\n"
        program = f"sendmail: [msmtp, -C, {place.file('msmtprc', server)}]"
        place.file(".msglint.yaml", place.settings.replace("gate: {", f"gate: {{{program}, ") or f"gate: {{{program}}}\n")
        header = "X-Msglint: send\n" if anyway else ""
        mail = f"From: jo@acme.example\nTo: ana@birch.example\nSubject: {subject}\n{header}\n{body}"
        return place.run(place.wrapper, "-i", "--", "ana@birch.example", input=mail, env={"MSGLINT_SENDMAIL": ""})


def aerc(place: Place, subject: str, body: str, anyway: bool) -> tuple[int, str]:
    for name in ("cur", "new", "tmp"):
        (place.home / "Maildir/INBOX" / name).mkdir(parents=True)
    account = f"source = maildir://{place.home}/Maildir\nfrom = Jo <jo@acme.example>\noutgoing = {place.wrapper}\ndefault = INBOX\n"
    place.file(".config/aerc/accounts.conf", f"[work]\n{account}")
    place.script("write", f'#!/bin/sh\ncat {place.file("draft", body)} >> "$1"\n')
    place.file(".config/aerc/aerc.conf", f"[compose]\neditor = {place.bin / 'write'}\n")
    header = " -H 'X-Msglint: send'" if anyway else ""
    keys = [("Connected", f":compose -H 'To:ana@birch.example' -H 'Subject:{subject}'{header}\r"), ("Send this email", "y")]
    if body == BAD and not anyway:  # this version draws its screen anew only when a key comes
        return 0, place.shown("aerc", keys=[*keys, (_TOLD, "j")], until="Send this email")
    return 0, place.shown("aerc", keys=keys, until=_SENT)


CLIENTS: Mapping[str, tuple[str, Client]] = {
    "mutt": ("mutt", mutt("mutt")),
    "neomutt": ("neomutt", mutt("neomutt")),
    "mutt on screen": ("mutt", mutt_screen("mutt")),
    "neomutt on screen": ("neomutt", mutt_screen("neomutt")),
    "s-nail": ("s-nail", s_nail),
    "git send-email, program": ("git", git_command),
    "git send-email, hook": ("git", git_hook),
    "Emacs, program": ("emacs", emacs_program),
    "Emacs, hook": ("emacs", emacs_hook),
    "msmtp": ("msmtp", msmtp),
    "aerc": ("aerc", aerc),
}


@contextmanager
def _sink(got: Path) -> Iterator[int]:
    """A mail server on this machine that takes anything, and writes the mail down."""

    class Session(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 sink\r\n")
            for line in self.rfile:
                if line[:4].upper() == b"DATA":
                    self.wfile.write(b"354 go on\r\n")
                    lines = []
                    while (line := self.rfile.readline()) not in (b".\r\n", b""):
                        lines.append(line[1:] if line.startswith(b".") else line)
                    got.write_bytes(b"".join(lines))
                self.wfile.write(b"221 bye\r\n" if line[:4].upper() == b"QUIT" else b"250 ok\r\n")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def one(client: str, case: str) -> tuple[int, str, bytes]:
    """Status, what is shown, and what was sent (nothing: empty)."""
    with tempfile.TemporaryDirectory(prefix="msglint-") as folder:
        place = Place(Path(folder), FAILING if case == "msglint fails" else "")
        body = GOOD if case == "passes" else BAD
        status, shown = CLIENTS[client][1](place, "the old mill", body, case == "sent anyway")
        for _ in range(20):
            if place.got.exists() or case in ("stopped", "msglint fails"):
                break
            time.sleep(0.1)
        got = place.got.read_bytes() if place.got.exists() else b""
        return status, shown.replace(folder, "~").strip(), got


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clients", nargs="*", metavar="CLIENT", help=", ".join(CLIENTS))
    chosen = parser.parse_args().clients or [*CLIENTS]
    wrong = 0
    for client in chosen:
        if not shutil.which(CLIENTS[client][0]):
            print(f"== {client}: not installed")
            continue
        for case in CASES:
            status, shown, got = one(client, case)
            sent = case in ("passes", "sent anyway")
            ok = bool(got) == sent and b"x-msglint" not in got.lower()
            wrong += not ok
            print(f"== {client}: {case}: status {status}, {'sent' if got else 'not sent'}{'' if ok else '   <-- WRONG'}")
            print("\n".join(f"   | {line}" for line in shown.splitlines()))
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
