"""Report version 1: what other tools read (``--format json`` and ``jsonl``).

Both are written draft by draft (`text_of`). ``write_json`` writes one object::

    {"version": 1, "msglint": "0.1.0", "model": "en_msglint 0.1.0", "rules": "<hash>",
     "drafts": [DRAFT, ...],
     "repeated": [{"what": "message", "ids": ["...", ...], "quote": "..."}],
     "errors": [{"path": "...", "message": "..."}, ...]}

``repeated`` is what drafts share with each other: ``what`` is ``message`` (the same but for names) or ``opening``, ``quote`` how it
begins.

``write_jsonl`` writes the same drafts without the frame, one a line in the order they were read; a draft that could not
be read is a line ``{"error": {"path": "...", "message": "..."}}`` in its place.

A draft has these keys, in this order:

``id``, ``path``
    The record's own id (else its path, with the line for tables), and the file it is in (``-`` for standard input).
``channel``, ``channel_from``, ``stage``, ``stage_from``, ``fields``, ``stakes``
    As what it was judged: email, dm, sms or copy; first, follow-up, warm or none; whether channel and stage were ``given``,
    ``read`` from the message or are the ``default``; whether merge fields may stay open (``template``) or not (``final``);
    and whether little or much is asked (``normal``, ``high``).
``score``, ``band``
    0-100, or null with the reason in ``band``.
``dimensions``
    The points of each dimension; empty without a score.
``ledger``
    Rows ``rule``, ``dimension``, ``points``, ``why``; their points add up to the score exactly.
``findings``, ``strengths``
    ``rule``, ``category``, (findings:) ``severity``, the place, ``message``, (findings:) ``advice``.
``questions``
    ``kind``, ``part``, ``start``, ``end``, ``quote``.
``silenced``
    How many findings a mark in the draft has turned off.
``variants``
    Only for a draft with branches (spintax, conditions): ``n`` readings, the ``min`` and ``max`` of their scores. Score, ledger,
    strengths and questions are the worst reading's, the findings those of all.

A place is ``part`` (text or subject), ``start`` and ``end`` (half-open, in characters of that part as decoded), ``quote``
(those characters), ``line``, ``column``, ``end_line``, ``end_column`` (in the file, from 1) and ``exact``: false when the text
was unescaped from its file (a JSON record); the line is then the record's first, the columns are 1.

Later versions may add keys. A key that is here keeps its name and meaning as long as ``version`` is 1.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, TextIO

from msglint import __version__
from msglint.campaign import Repeated
from msglint.finding import DraftFailure, DraftReport, Finding, Place, Question, Row, Strength

VERSION = 1


def write_json(
    drafts: Iterable[str | DraftFailure],
    stream: TextIO,
    *,
    model: str,
    rules: str,
    repeated: Callable[[], Sequence[Repeated]] = lambda: (),
) -> None:
    """One object for all drafts, whose texts are written as they come; only the failures and what drafts share wait for the end."""
    head = {"version": VERSION, "msglint": __version__, "model": model, "rules": rules}
    failures: list[DraftFailure] = []
    before = ""
    stream.write(_dump(head)[:-1] + ', "drafts": [')
    for each in drafts:
        if isinstance(each, DraftFailure):
            failures.append(each)
        else:
            stream.write(f"{before}\n{each}")
            before = ","
    shared = [{"what": each.what, "ids": list(each.ids), "quote": each.quote} for each in repeated()]
    stream.write(("\n" if before else "") + f'], "repeated": {_dump(shared)}, "errors": {_dump([failure(f) for f in failures])}}}\n')


def write_jsonl(drafts: Iterable[str | DraftFailure], stream: TextIO) -> None:
    """The text of one draft, or one error, a line."""
    for each in drafts:
        stream.write(f"{_dump({'error': failure(each)}) if isinstance(each, DraftFailure) else each}\n")


def draft(report: DraftReport) -> dict[str, Any]:
    """One draft as version 1 shows it."""
    data: dict[str, Any] = json.loads(text_of(report))
    return data


def text_of(report: DraftReport) -> str:
    """The same as text, which is written straight away, since a campaign has thousands; only what differs from draft to draft is encoded
    again."""
    score = report.score
    head = {
        "id": report.id,
        "path": report.path,
        "channel": report.channel,
        "channel_from": report.channel_from,
        "stage": report.stage,
        "stage_from": report.stage_from,
        "fields": report.fields,
        "stakes": report.stakes,
        "score": score.value,
        "band": score.band,
        "dimensions": score.dimensions,
    }
    variants = report.variants
    members = [
        _dump(head)[1:-1],
        f'"ledger": [{", ".join([_row(row) for row in score.ledger])}]',
        f'"findings": [{", ".join([_finding(finding) for finding in report.findings])}]',
        f'"strengths": [{", ".join([_strength(strength) for strength in report.strengths])}]',
        f'"questions": [{", ".join([_question(question) for question in report.questions])}]',
        f'"silenced": {report.silenced}',
        *([f'"variants": {{"n": {variants.n}, "min": {variants.min}, "max": {variants.max}}}'] if variants else []),
    ]
    return f"{{{', '.join(members)}}}"


def failure(failed: DraftFailure) -> dict[str, str]:
    return {"path": failed.path, "message": failed.message}


def _row(row: Row) -> str:
    return f'{{{_always(("rule", "dimension"), row.rule, row.dimension)}, "points": {row.points}, "why": {_said(row.why)}}}'


def _finding(finding: Finding) -> str:
    rule = _always(("rule", "category", "severity"), finding.rule, finding.category, finding.severity)
    return f'{{{rule}, {_place(finding.place)}, "message": {_said(finding.message)}, {_always(("advice",), finding.advice)}}}'


def _strength(strength: Strength) -> str:
    rule = _always(("rule", "category"), strength.rule, strength.category)
    return f'{{{rule}, {_place(strength.place)}, "message": {_said(strength.message)}}}'


def _question(question: Question) -> str:
    place = question.place
    return (
        f'{{"kind": "{question.kind}", "part": "{place.part}", "start": {place.start}, "end": {place.end}, "quote": {_said(place.quote)}}}'
    )


def _place(place: Place) -> str:
    part, start, end, quote, line, column, end_line, end_column, exact = place
    return (
        f'"part": "{part}", "start": {start}, "end": {end}, "quote": {_said(quote)}, "line": {line}, "column": {column}, '
        f'"end_line": {end_line}, "end_column": {end_column}, "exact": {"true" if exact else "false"}'
    )


@lru_cache(maxsize=4096)
def _always(names: tuple[str, ...], *values: str) -> str:
    """Members that have the same words in many reports, without the braces around them."""
    return _dump(dict(zip(names, values, strict=True)))[1:-1]


_dump = json.JSONEncoder(ensure_ascii=False).encode
_said = encode_basestring  # what the encoder does with a string
