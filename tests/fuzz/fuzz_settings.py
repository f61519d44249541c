"""Settings files: mistakes are told at their places, what is read can be used for any draft and any rule."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from holding import soon, text_of

from msglint.errors import SettingsError
from msglint.marked_yaml import load
from msglint.message import Draft
from msglint.ruleset import built_in
from msglint.score import settings_from
from msglint.settings import SettingsFiles

TOKENS = (
    b"root: yes\n", b"channel: email\n", b"stage: first\n", b"fields: final\n", b"stakes: high\n", b"fail_on: error\n",
    b"min_score: 60\n", b"seller: [A]\n", b"buyer: B\n", b"columns: {text: body}\n", b"rule_folders: .\n", b"rules:\n  size-words: off\n",
    b"  hype-words: {severity: info}\n", b"rules: {", b"needs-the-sale: ", b"asks-for-interest: ", b"talks-of-itself: ",
    b"same-words-again: ", b"shouts: ", b"{severity: error", b"threshold: 3", b"points: 5", b"score:\n  dimensions:\n", b"caps: ",
    b"base: 1e9", b"nan", b"inf", b"-1", b"gate:\n  block_on: error\n", b"  min_score: 40\n", b"  internal: [a.example]\n",
    b"  on_failure: hold\n", b"  program: [sendmail, -i]\n", b"  largest: 2\n", b"  seconds: 5\n", b"  encrypted: block\n", b"  skip: ",
    b"paths:\n  '*.md': {channel: dm}\n", b"ignore: ['**/x', '!y']\n", b"silence_reason: required\n", b"[", b"]", b"{", b"}", b": ",
    b"- ", b"&a ", b"*a", b"!!int ", b"'", b'"', b"|\n ", b"\n", b"  ", b"#", b"? ", b"**", b"[a-", b"\\", b"\t", b"off", b"on", b"yes",
    b"~", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"9999999999999999999999",
)  # fmt: skip


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="msglint-fuzz-"))


def one(data: bytes) -> None:
    path = _folder() / "settings.yaml"
    path.write_bytes(data)
    try:
        with soon():
            files = SettingsFiles(path)
            made = files.of(Path("a.md"))
            files.ignores(Path("b/c.md"))
    except SettingsError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.problem and problem.line >= 1 and problem.column >= 1
            str(problem).encode("utf-8", "surrogatepass")
        return
    made.for_draft(Draft("a", "a.md", "Hi"))
    made.before_sending()
    with soon():
        built_in().changed(made.rules)
        for node in made.score:
            node.plain()
    _, node = load(text_of(data), "score.yaml")
    if node:
        with soon():
            said = node.plain()
        with suppress(AttributeError, TypeError, ValueError, KeyError):  # which the loader tells
            settings_from(said)
