"""What the daemon answers: a call of `msglint check`, a mail before it is sent. An empty answer means: do it yourself.

`msglint check` is the command itself, run here with the caller's arguments, folder and streams, so that it says the same to the
byte. Only calls that the client calls simple are run, and only what went well is told; what is wrong the caller says itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msglint import client
from msglint.cli.check import command
from msglint.cli.options import remember_rules
from msglint.cli.quick_start import has_started, quick_start
from msglint.drafts import message_of
from msglint.linter import Linter
from msglint.message import Draft
from msglint.presend.answer import Question
from msglint.presend.lint import lint
from msglint.ruleset import built_in
from msglint.server.callers import Call, Stream, as_caller, call_of

_SAMPLE = b"Hi Ana,\n\nSaturday's queue went round the corner. Who lights the oven at four, now that Sam has left?\n\nTom\n"


def answer(question: Mapping[str, Any]) -> dict[str, Any]:
    """Raises whatever it likes for a question that no client asks."""
    return ANSWERS[question["do"]](question)


def _check(question: Mapping[str, Any]) -> dict[str, Any]:
    return checked(call_of(question["call"]))


def checked(call: Call) -> dict[str, Any]:
    """A call of `msglint check`: status, standard output and standard error, in hexadecimal."""
    with as_caller(call):
        if not client.simple(call.arguments, call.stdin):
            return {}
        # What the daemon keeps in memory it need not keep on disk.
        status = command.main(["--no-cache", *call.arguments], prog_name="msglint check", standalone_mode=False)
        call.out.flush()
        call.err.flush()
    if status not in (0, 1):
        return {}
    return {"status": bytes([status]).hex(), "out": call.out.kept.getvalue().hex(), "err": call.err.kept.getvalue().hex()}


def _gate(question: Mapping[str, Any]) -> dict[str, Any]:
    beside = (Path(question[name]) if question[name] else None for name in ("settings_file", "beside"))
    answer = lint(Question(bytes.fromhex(question["mail"]), *beside))
    return {} if answer.failed else answer.plain()


ANSWERS: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {"check": _check, "gate": _gate}


def load() -> None:
    """Read rules and model, and try each rule on its first example: what is made when it is first used is then there."""
    rules = built_in()
    drafts = (Draft(id=rule.id, path=rule.id, text=hit.text) for rule in rules.rules for hit in rule.hits[:1])
    with quick_start():
        for _ in Linter(rules).lint(map(message_of, drafts)):
            pass
    has_started()
    remember_rules()
    for format in ("terminal", "json"):
        streams = (Stream({"encoding": b"utf-8".hex(), "errors": b"strict".hex(), "terminal": False}) for _ in range(2))
        checked(Call(["--no-settings", "--format", format], b"/", {}, _SAMPLE, *streams))
