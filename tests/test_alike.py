"""Messages that are read alike are judged once, and none is taken for another's like."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from msglint import alike
from msglint.alike import key_of, said_in, words_at
from msglint.cli import main
from msglint.cli.sources import files_of
from msglint.drafts import message_of, read_path
from msglint.finding import Finding, Place
from msglint.language.reading import Reading
from msglint.linter import Linter, depends_on_names
from msglint.message import Draft, Mark, Message, Names, Swaps
from msglint.ruleset import RuleSet

TOP = Path(__file__).parents[1]
TEXT = "Hi Ana,\n\nI need this deal. Your depot in Leeds runs two shifts. Who plans the second one? See birch.example/x\n\nBest,\nJo Birch"


def a_draft(**keys: Any) -> Draft:
    return replace(Draft(id="a", path="a.txt", text=TEXT, subject="Two shifts"), **keys)


def key(meant: frozenset[str] = frozenset(), **keys: Any) -> object:
    message = message_of(a_draft(**keys))
    return key_of(message, meant), words_at(message, said_in(Reading(message, meant)))


def judgements(linter: Linter, monkeypatch: pytest.MonkeyPatch) -> list[Reading]:
    """The readings that are judged from now on."""
    judged: list[Reading] = []
    judge = linter._judgement

    def told(reading: Reading, *rest: Any) -> Any:
        judged.append(reading)
        return judge(reading, *rest)

    monkeypatch.setattr(linter, "_judgement", told)
    return judged


def test_the_like_of_a_message_is_not_judged_again(rules: RuleSet, monkeypatch: pytest.MonkeyPatch) -> None:
    linter = Linter(rules)
    judged = judgements(linter, monkeypatch)
    first = next(linter.lint([message_of(a_draft())]))
    again = next(linter.lint([message_of(a_draft(id="b", path="b.jsonl", exact=False, line=7))]))
    assert len(judged) == 1
    assert first.findings
    assert [finding.place.quote for finding in first.findings] == [finding.place.quote for finding in again.findings]
    assert first.score == again.score
    assert {finding.place.line for finding in again.findings} == {7}  # places are its own
    assert {finding.place.line for finding in first.findings} == {3}


def test_messages_that_differ_in_names_only_are_alike(rules: RuleSet, monkeypatch: pytest.MonkeyPatch) -> None:
    said = (
        "Hi {0},\n\n"
        + "The papers wrote \u2019soon\u2019 and that {1} runs two shifts in {2}. "
        + "I need this deal, {0}. Who plans the second one?\n\nBest,\nJo Birch"
    )
    names = ("Ana", "Marl Brothers", "Leeds"), ("Bartholomew", "Quarnwick Pottery", "Oulu"), ("Wim", "Zebor Works", "Cork")
    texts = [said.format(*each) for each in names]
    linter = Linter(rules)
    judged = judgements(linter, monkeypatch)
    reports = list(linter.lint([message_of(a_draft(text=text)) for text in texts]))
    assert len(judged) == 1
    for text, report in zip(texts, reports, strict=True):
        assert [finding.rule for finding in report.findings] == [finding.rule for finding in reports[0].findings]
        assert report.score.value == reports[0].score.value
        for place in (each.place for each in (*report.findings, *report.strengths, *report.questions)):
            assert place.quote == text[place.start : place.end]
    assert "Bartholomew" in " ".join(finding.place.quote + finding.sentence for finding in reports[1].findings)
    assert next(Linter(rules).lint([message_of(a_draft(text=texts[2]))])) == reports[2]


@pytest.mark.parametrize("thread", ["so ana went to see it", ""])
def test_names_matter_where_an_earlier_message_may_have_them(thread: str) -> None:
    """What was said before is no news, and a name may have been said in lower case."""
    said = "Hi {},\n\nYour depot runs two shifts.\n\nBest,\nJo Birch"
    one, other = (key(text=said.format(name), thread=thread, stage="follow-up") for name in ("Ana", "Bartholomew"))
    assert (one == other) == (not thread)


@pytest.mark.parametrize(
    ("quoted", "same"),
    [("> how many boats come in the month?", True), ("> we asked for october", False), ("> we asked for june, in Dana", False)],
)
def test_beside_a_quoted_message_a_name_counts_only_if_that_has_the_word(quoted: str, same: bool) -> None:
    said = "Hi {},\n\nYour depot runs two shifts since {}.\n\nBest,\nJo Birch\n\n" + quoted
    one, other = (key(text=said.format(*called), stage="follow-up") for called in (("Ana", "June"), ("Bartholomew", "October")))
    assert (one == other) is same


def test_what_is_chosen_by_the_length_of_a_name_is_not_remembered(rules: RuleSet, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two findings of one category that share words, where the longer one stays: with another name it might be the other one."""
    linter = Linter(rules)
    judged = judgements(linter, monkeypatch)
    message = message_of(a_draft())
    next(linter.lint([message]))
    crossing = [
        Finding("a", "same", "warning", Place("text", start, end, TEXT[start:end]), "said", "do") for start, end in ((0, 20), (10, 40))
    ]
    assert depends_on_names(crossing, message)  # "Ana" stands in the first of them
    assert not depends_on_names([replace(each, place=each.place._replace(start=each.place.start + 20)) for each in crossing][:1], message)
    assert not depends_on_names([crossing[0], replace(crossing[1], category="another")], message)
    assert not depends_on_names([crossing[0], replace(crossing[1], severity="error")], message)
    inside = replace(crossing[1], place=Place("text", 10, 20, TEXT[10:20]))
    assert not depends_on_names([crossing[0], inside], message)
    assert len(judged) == 1
    monkeypatch.setattr("msglint.linter.depends_on_names", lambda findings, message: True)
    other = message_of(a_draft(text=TEXT.replace("I need this", "I need that")))
    assert list(linter.lint([other])) == list(linter.lint([other]))
    assert len(judged) == 3


def test_a_part_that_is_not_read_makes_another_message(rules: RuleSet) -> None:
    assert key(text=TEXT.replace("Jo Birch", "Al Birch")) != key()


@pytest.mark.parametrize(
    "other",
    [
        {"text": TEXT.replace("I need", "You need")},
        {"subject": "Three shifts"},
        {"channel": "dm"},
        {"stage": "first"},
        {"stage": "follow-up"},
        {"fields": "final"},
        {"names": Names(seller=("Birch",))},
        {"thread": "You asked for a price."},
        {"reply": True},
        {"to": "ana@birch.example"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_a_check_may_ask_for_makes_another_message_of_it(other: dict[str, Any]) -> None:
    assert key() == key(id="b", path="b.txt", line=3)
    assert key(**other) != key()


def test_the_readers_address_matters_beside_a_link_only() -> None:
    plain = TEXT.replace(" See birch.example/x", "")
    assert key(text=plain, to="ana@birch.example") == key(text=plain)


def test_a_message_with_marks_is_like_no_other() -> None:
    mark = Mark(0, 1, "off needs-the-sale")
    assert key_of(replace(message_of(a_draft()), draft=a_draft(marks=(mark,))), frozenset()) is None


def test_reports_are_the_same_from_memory_and_without(rules: RuleSet, monkeypatch: pytest.MonkeyPatch) -> None:
    messages = list(corpus())
    linter = Linter(rules)
    first = list(linter.lint(messages))
    judged = judgements(linter, monkeypatch)
    again = list(linter.lint(messages))
    assert again == first
    assert len(judged) < len(messages) / 10  # those with marks
    assert len(messages) > 100


def test_what_is_forgotten_between_reading_and_judging_is_judged_all_the_same(rules: RuleSet, monkeypatch: pytest.MonkeyPatch) -> None:
    messages = list(corpus())[:40]
    plain = list(Linter(rules).lint(messages))
    monkeypatch.setattr(alike, "REMEMBERED", 3)
    linter = Linter(rules)
    mixed = [each for message in messages for each in (messages[0], messages[1], message)]
    reports = list(linter.lint(mixed))
    assert reports[2::3] == plain
    assert reports[0::3] == [plain[0]] * len(messages)
    assert len(linter._memory) <= 3


def test_a_run_remembers_from_batch_to_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"Qu{first}r{second}k" for first in "aeiou" for second in "aeiou"] * 8
    lines = [json.dumps({"text": f"Hi {name},\n\nWho plans the second shift at your depot, {name}?"}) for name in names]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    judged: list[Reading] = []
    judge = Linter._judgement
    monkeypatch.setattr(Linter, "_judgement", lambda linter, reading, *rest: judged.append(reading) or judge(linter, reading, *rest))
    result = CliRunner().invoke(main, ["check", str(tmp_path / "many.jsonl"), "--format", "json", "--no-cache", "--jobs", "1"])
    assert len(json.loads(result.stdout)["drafts"]) == 200
    assert len(judged) <= 2  # the like of the first may stand in its own batch


def corpus() -> list[Message]:
    files = [file for file in files_of([str(TOP / "corpus")]) if isinstance(file, str)]
    return [message_of(draft) for file in files for draft in read_path(Path(file)) if isinstance(draft, Draft)]


# Names of many kinds: short and long, with a meaning and without, some that others are read as, some that also stand in a greeting.
_CALLED = """Ana Bo Tom May March Friday Tuesday October Houston Dana Jordan Sales Tools Oak Zoë Birch Team Bartholomew Works Group Will
Mark Best Paris Split Head Grace Sunday Dutch Optics Foods Quarnwick Alder""".split()


def test_whatever_names_stand_in_them_messages_are_judged_as_they_are_alone(rules: RuleSet) -> None:
    """Each draft with its names changed, so that many are alike: from memory it is told what is told without."""
    chance = random.Random(5)
    messages = [renamed for message in corpus()[::3] for renamed in (message, *(_renamed(message.draft, chance) for _ in range(5)))]
    judged: list[Reading] = []

    class Counted(Linter):
        def _judgement(self, reading: Reading, *rest: Any) -> Any:
            judged.append(reading)
            return super()._judgement(reading, *rest)

    class Forgetful(Linter):
        def _alike(self, message: Message) -> None:
            return None

    told, alone = list(Counted(rules).lint(messages)), list(Forgetful(rules).lint(messages))
    assert told == alone
    assert [[f.sentence for f in report.findings] for report in told] == [[f.sentence for f in report.findings] for report in alone]
    assert len(messages) / 5 < len(judged) < len(messages) * 0.8


def _renamed(draft: Draft, chance: random.Random) -> Message:
    like = message_of(draft).likeness
    assert like
    called: dict[str, str] = {}

    def renamed(text: str, swaps: Swaps) -> str:
        pieces: list[str] = []
        done = 0
        for start, end, *_ in swaps:
            pieces += (text[done:start], called.setdefault(text[start:end], chance.choice(_CALLED)))
            done = end
        return "".join([*pieces, text[done:]])

    text = renamed(draft.text, like.text_swaps) if not draft.origin and not draft.body_start and not draft.marks else draft.text
    return message_of(replace(draft, text=text, subject=renamed(draft.subject, like.subject_swaps)))
