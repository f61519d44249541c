"""Signed and encrypted mail, for real: mutt and neomutt with GnuPG send through msglint, and what comes out is what they wrote,
byte for byte, with a signature that still holds. No part of the usual tests; run it where the programs are:

    apt-get install neomutt mutt gnupg tmux
    python tests/real/signed_mail.py

Exit status 1 when something else than expected happened.
"""

from __future__ import annotations

import email
import email.policy
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mail_clients import BAD, GOOD, Place

CLIENTS = ("mutt", "neomutt")
_KEY = """\
%no-protection
Key-Type: eddsa
Key-Curve: ed25519
Subkey-Type: ecdh
Subkey-Curve: cv25519
Name-Real: {name}
Name-Email: {address}
Expire-Date: 0
%commit
"""
_SECURED: Mapping[str, str] = {
    "signed": "set crypt_autosign=yes\n",
    "encrypted": "set crypt_autoencrypt=yes\n",
    "signed and encrypted": "set crypt_autosign=yes\nset crypt_autoencrypt=yes\n",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A body, more settings, and whether the mail is to go out."""

    what: str
    body: str
    more: str
    goes: bool


def cases(how: str) -> list[Case]:
    hidden = "encrypted" in how  # what nobody can read is not judged
    return [
        Case("good", GOOD, "", True),
        Case("with a fault", BAD, "", hidden),
        Case("with a fault and the header that says send", BAD, "my_hdr X-Msglint: send\n", hidden),
    ]


def sent(client: str, how: str, case: Case, home: Path) -> tuple[bytes, bytes, str, Place]:
    """What the client handed over, what was really sent, the last screen, and where it happened."""
    place = Place(home)
    place.env["GNUPGHOME"] = str(home / "gnupg")
    (home / "gnupg").mkdir(mode=0o700)
    for name, address in (("Jo", "jo@acme.example"), ("Ana", "ana@birch.example")):
        status, said = place.run("gpg", "--batch", "--quiet", "--generate-key", input=_KEY.format(name=name, address=address))
        assert not status, said
    handed = home / "handed"
    place.script("write-down", f'#!/bin/sh\ncat > {handed}\nexec {place.wrapper} "$@" < {handed}\n')
    rc = f'set sendmail="{place.bin / "write-down"}"\nset from="Jo <jo@acme.example>"\nset copy=no\nset editor=true\n'
    rc += f'set abort_unmodified=no\nset folder="{home}"\nset use_from=yes\nset autoedit=yes\nset crypt_use_gpgme=yes\n'
    rc += "set crypt_opportunistic_encrypt=no\n" + _SECURED[how] + case.more
    draft = place.file("draft", f"To: ana@birch.example\nSubject: the old mill\n\n{case.body}")
    keys = [("To: ana", "\r"), ("Subject: the", "\r"), ("y:Send", "y")]
    if "encrypted" in how:
        keys.append(("Use keyID", "y"))
    until = "(the mail was sent)" if case.goes else "msglint:"
    screen = place.shown(client, "-n", "-F", place.file("rc", rc), "-H", draft, keys=keys, until=until)
    for _ in range(20):
        if place.got.exists() or not case.goes:
            break
        time.sleep(0.1)
    return _content(handed), _content(place.got), screen, place


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def holds(mail: bytes, place: Place) -> bool:
    """Whether GnuPG finds a good signature on it, or can decrypt it."""
    message = email.message_from_bytes(mail, policy=email.policy.SMTP)
    if message.get_content_type() == "multipart/encrypted":
        cipher = place.home / "cipher"
        cipher.write_bytes(message.get_payload()[1].get_payload(decode=True))  # type: ignore[index, union-attr, arg-type]
        status, text = place.run("gpg", "--batch", "--decrypt", str(cipher))
        return status == 0 and "Hi Ana" in text
    if message.get_content_type() == "multipart/signed":
        start = mail.index(b"\n\n") + 2
        boundary = b"--" + str(message.get_boundary()).encode()
        parts = mail[start:].split(boundary)
        (place.home / "signed").write_bytes(parts[1][1:-1].replace(b"\n", b"\r\n"))
        (place.home / "signature").write_bytes(message.get_payload()[1].get_payload(decode=True))  # type: ignore[index, union-attr, arg-type]
        return place.run("gpg", "--batch", "--verify", str(place.home / "signature"), str(place.home / "signed"))[0] == 0
    return False


def main() -> int:
    wrong = 0
    for client in CLIENTS:
        if not shutil.which(client):
            print(f"== {client}: not installed")
            continue
        for how in _SECURED:
            for case in cases(how):
                with tempfile.TemporaryDirectory(prefix="msglint-") as folder:
                    handed, got, screen, place = sent(client, how, case, Path(folder))
                    same = got == handed if case.goes else not got
                    good = not got or holds(got, place)
                    place.run("gpgconf", "--kill", "all")
                    ok = bool(handed) and same and good
                    wrong += not ok
                    outcome = "sent as it was, and GnuPG is content" if got and ok else "stopped" if ok else "WRONG"
                    print(f"== {client}: {how}, {case.what}: {outcome}", flush=True)
                    if not ok or not got:
                        print("\n".join(f"   | {line}" for line in screen.replace(folder, "~").splitlines()[-6:]), flush=True)
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
