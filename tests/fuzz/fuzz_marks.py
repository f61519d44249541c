"""Marks that silence findings, and baselines."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path

from holding import check_maps, pick, soon, text_of

from msglint.drafts.marks import comments_in, marks_before, without_marks
from msglint.errors import UsageError
from msglint.finding import Place
from msglint.message import Draft
from msglint.ruleset import built_in
from msglint.runs.baseline import read_baseline
from msglint.silence import Silence
from msglint.text import Lines

TOKENS = (
    b"msglint:", b" off ", b" on ", b" off-file ", b"<!-- ", b" -->", b"{# ", b" #}", b"{#- ", b"-#}", b"{{! ", b"{{!-- ", b"--}}", b"}}",
    b"{{~!", b"{% comment %}", b"{% endcomment %}", b"hype", b"needs-the-sale", b"size-words", b", ", b" -- ", b" \xe2\x80\x94 ", b"why",
    b"\n", b"\r\n", b"\n\n", b"# msglint: off hype\n", b"// ", b"MSGLINT", b"text ", b"`", b"\t", b'{"version": 1, "known": {',
    b'"a.md": {', b'"hype": {', b'"A sentence.": 1', b"}", b"\xe2\x80\xa6 0123456789ab", b'"(the whole message)": 2', b"\\ud83d",
    b"1e5", b"true", b"null", b"[", b"-1", b"\xef\xbb\xbf", b"\xff",
)  # fmt: skip


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="msglint-fuzz-"))


def one(data: bytes) -> None:
    kind, data = pick(data, ("template", "final", "baseline"))
    if kind == "baseline":
        _baseline(data)
    else:
        _marks(text_of(data), final=kind == "final")


def _marks(text: str, *, final: bool) -> None:
    with soon():
        before, start = marks_before(text)
        comments = comments_in(text)
        draft = without_marks(Draft("a", "a.txt", text, body_start=start, marks=before), final=final)
    assert 0 <= start <= len(text) and all(mark.end <= start for mark in before)
    assert without_marks(Draft("a", "a.txt", text, body_start=start, marks=before), final=final) == draft
    for mark in (*comments, *draft.marks):
        assert 0 <= mark.start < mark.end <= len(text)
        assert "msglint" in text[mark.start : mark.end].lower() and mark.said in text[mark.start : mark.end]
    assert not final or all(mark.form != "template" for mark in draft.marks[len(before) :])
    if draft.origin:
        check_maps(draft.text, draft.origin)
        pieces = draft.origin.maps[0].pieces
        assert "".join(text[a:b] for _, a, b in pieces) == draft.text
        kept = {i for _, a, b in pieces for i in range(a, b)} | {i for mark in draft.marks for i in range(mark.start, mark.end)}
        assert not any(text[i].strip() for i in range(len(text)) if i not in kept)
    rules = built_in().rules
    lines = Lines(text)
    with soon():
        silence = Silence(draft, rules, lambda: frozenset(rule.id for rule in rules) | {"hype"})
        shade = silence.shade([1, 2, 5])
        covered = [shade.covers(rule, (line, line)) for rule in rules[:20] for line in (1, 2, 5)]
        found = list(silence.findings(lambda a, b: Place("text", a, b, text[a:b], *lines.place(a), *lines.place(b))))
    assert bool(draft.marks) or not (found or any(covered))
    for finding in found:
        assert finding.place.quote == text[finding.place.start : finding.place.end] and finding.message


def _baseline(data: bytes) -> None:
    path = _folder() / "baseline.json"
    path.write_bytes(data)
    try:
        with soon():
            known = read_baseline(path)
    except UsageError as error:
        assert str(path) in str(error)
        return
    assert all(count >= 1 for count in known.known.values())
    known.gone()
    with soon():
        known.write()
        again = read_baseline(path)
    assert again.known == known.known
    assert json.loads(path.read_text("utf-8"))["version"] == 1
    known.prune()
    known.update()
