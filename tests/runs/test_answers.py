"""What is kept of answers: they come out again letter for letter, and no word of a draft is in it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from msglint.drafts import READERS, message_of, read_path
from msglint.finding import QUESTION_KINDS, DraftReport
from msglint.linter import Linter
from msglint.message import Draft, Message, Names
from msglint.ruleset import RuleSet
from msglint.runs.answers import Answer, Card, read, written
from msglint.runs.keys import draft_key
from msglint.traces import trace_of

HOUSE = Path(__file__).parents[2]
FIXTURES = HOUSE / "tests" / "fixtures"
Case = tuple[Draft, Message, Answer]


def drafts() -> list[Draft]:
    files = [path for folder in ("drafts", "layouts") for path in sorted((FIXTURES / folder).rglob("*")) if path.suffix in READERS]
    files += sorted(path for path in (HOUSE / "corpus").rglob("*") if path.suffix in READERS)[::20]
    return [draft for path in files for draft in read_path(path) if isinstance(draft, Draft)]


MADE = (
    Draft("spun", "s.txt", "Hi Jo,\n\n{I really need to make a sale|We need  to make\na sale}. Is the {oven|mill} {old|slow}?\n\nRuth"),
    Draft("quoted", "q.txt", 'Hi Jo,\n\nI really need to make "a sale" today.  Our   revolutionary oven is a game changer.\n\nRuth'),
    Draft(
        "marked", "m.md", "Hi Jo,\n\nI really need to make a sale. {# msglint: off needs-the-sale -- a quote #}\n\nIs your oven new?"
    ),
    Draft("subject", "x.eml", "Hi Jo,\n\nDoes it smoke?", subject="I really need to make a sale", subject_place=(3, 10)),
    Draft("german", "g.txt", "Hallo Jo,\n\nwir haben gesehen, dass Ihr Ofen raucht, und machen neue. Wollen wir darüber reden?\n\nRuth"),
    Draft("record", "r.jsonl", "Hi {{first_name}},\n\nI really need\nto make a sale, {{first_name}}. Does it smoke?", exact=False, line=7),
)  # fmt: skip


@pytest.fixture(scope="module")
def cards(rules: RuleSet) -> Mapping[str, Card]:
    return {rule.id: Card(rule.category, rule.message, rule.advice) for rule in rules.rules}


@pytest.fixture(scope="module")
def cases(linter: Linter) -> list[Case]:
    found = [*drafts(), *MADE]
    messages = [message_of(draft) for draft in found]
    reports = linter.lint(messages)
    read = zip(found, messages, reports, strict=True)
    return [(draft, message, Answer(report, trace_of(message), message.english)) for draft, message, report in read]


def test_every_answer_comes_out_again(cases: list[Case], cards: Mapping[str, Card]) -> None:
    assert not all(case[2].english for case in cases)
    assert len(cases) > 40 and any(case[2].report.variants for case in cases) and any(case[2].report.silenced for case in cases)
    for draft, message, answer in cases:
        kept = written(answer, draft, message, cards)
        assert kept, draft.id
        again = read(kept, draft, cards)
        assert again == answer and all_of(again.report) == all_of(answer.report), draft.id


def test_a_report_comes_as_it_is_from_another_process(cases: list[Case]) -> None:
    for _, _, answer in cases:
        again = pickle.loads(pickle.dumps(answer))
        assert again == answer and all_of(again.report) == all_of(answer.report)


def all_of(report: DraftReport) -> str:
    return repr(report) + repr([finding.sentence for finding in report.findings])


def test_a_message_stands_for_what_a_report_shows_of_it(cases: list[Case]) -> None:
    for draft, message, _ in cases:
        bare = Message(draft, "email", "first", "given", "template")
        assert (bare.source("text"), bare.source("subject")) == (message.source("text"), message.source("subject"))


def test_no_word_of_a_draft_is_kept(cases: list[Case], cards: Mapping[str, Card]) -> None:
    for draft, message, answer in cases:
        kept = written(answer, draft, message, cards)
        assert kept
        report = answer.report
        own = {row.why for row in report.score.ledger if row.rule not in cards and row.rule not in QUESTION_KINDS}
        own |= {*cards, *QUESTION_KINDS, *report.score.dimensions, *(row.dimension for row in report.score.ledger), *own_rows(report)}
        own |= {report.channel, report.channel_from, report.stage, report.stage_from, report.fields, report.stakes, report.score.band}
        assert set(texts(json.loads(kept))) <= own


def own_rows(report: DraftReport) -> set[str]:
    return {row.rule for row in report.score.ledger}


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(each)


def test_what_is_not_about_this_draft_is_no_answer(cases: list[Case], cards: Mapping[str, Card]) -> None:
    draft, message, answer = next(case for case in cases if case[2].report.findings)
    kept = written(answer, draft, message, cards)
    assert kept
    assert read(kept, draft, {}) is None
    for broken in (b"", b"{}", b"[]", b"[1,2]", kept[:-20], b"\xff"):
        assert read(broken, draft, cards) is None


def test_words_that_nobody_can_cut_are_not_kept(cases: list[Case], cards: Mapping[str, Card]) -> None:
    draft, message, answer = next(case for case in cases if case[2].report.findings)
    finding = answer.report.findings[0]
    changes = {"message": "Something else."}, {"rule": "nobody's"}, {"sentence": "Not in it."}
    for change in changes:
        changed = replace(finding, **change)  # type: ignore[arg-type]
        other = replace(answer, report=replace(answer.report, findings=(changed, *answer.report.findings[1:])))
        assert written(other, draft, message, cards) is None


def test_the_key_holds_all_that_is_read() -> None:
    draft = Draft("a", "a.txt", "Does it smoke?", subject="Ovens")
    changes = {
        "text": "Does it smoke", "subject": "Oven", "channel": "dm", "stage": "warm", "to": "Jo", "thread": "Hi.", "fields": "final",
        "body_start": 3, "exact": False, "line": 2, "subject_place": (2, 1), "subject_exact": False, "names": Names(("Acme",)),
        "stakes": "high", "mail": True, "reply": True, "reasons": "required",
    }  # fmt: skip
    keys = {draft_key(replace(draft, **{name: value}), b"1") for name, value in changes.items()}  # type: ignore[arg-type]
    assert len(keys | {draft_key(draft, b"1"), draft_key(draft, b"2")}) == len(changes) + 2


def test_where_a_draft_lies_is_no_part_of_the_key() -> None:
    record = Draft("a", "a.jsonl", "Does it smoke?", exact=False, line=3, subject_place=(3, 1))
    assert draft_key(record, b"1") == draft_key(replace(record, id="b", path="b.jsonl", line=9, subject_place=(9, 1)), b"1")
