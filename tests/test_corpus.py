"""The example drafts in `corpus/`: each has an answer, the answer's words stand in it, and together they show every category."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from msglint.corpus import EXPECTED, gold_of
from msglint.drafts import READERS, read_path
from msglint.errors import DraftError
from msglint.message import Draft
from msglint.rule_files import FAULTS, STRENGTHS

CORPUS = Path(__file__).parent.parent / "corpus"
FILES = sorted(path for path in CORPUS.rglob("*") if path.suffix in READERS)
LEAST = 5  # drafts in which a category is expected

Answers = Mapping[str, Mapping[str, Mapping[str, str | list[str]]]]


def in_file(path: Path) -> list[Draft | DraftError]:
    return list(read_path(path))


def name(draft: Draft) -> str:
    """The draft's name in the answers: its path below the corpus, with its id when it stands in a table."""
    path = Path(draft.path).relative_to(CORPUS).as_posix()
    return path if draft.id == draft.path else f"{path}#{draft.id}"


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    return {name(draft): draft for path in FILES for draft in in_file(path) if isinstance(draft, Draft)}


@pytest.fixture(scope="module")
def answers() -> Answers:
    found: Answers = yaml.safe_load((CORPUS / EXPECTED).read_text("utf-8"))
    return found


def told(answer: Mapping[str, Mapping[str, str | list[str]]]) -> dict[str, list[str]]:
    """Category -> the words that show it."""
    both = {**answer.get("faults", {}), **answer.get("strengths", {})}
    return {category: [words] if isinstance(words, str) else words for category, words in both.items()}


def even(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CORPUS).as_posix())
def test_every_draft_is_readable(path: Path) -> None:
    found = in_file(path)
    assert found
    assert [str(each) for each in found if isinstance(each, DraftError)] == []
    assert all(each.text.strip() for each in found if isinstance(each, Draft))


def test_every_draft_has_an_answer(drafts: Mapping[str, Draft], answers: Answers) -> None:
    assert sorted(answers) == sorted(drafts)


def test_no_two_drafts_share_an_id(drafts: Mapping[str, Draft]) -> None:
    assert [id for id, count in Counter(draft.id for draft in drafts.values()).items() if count > 1] == []


def test_the_words_of_an_answer_stand_in_its_draft(drafts: Mapping[str, Draft], answers: Answers) -> None:
    missing = [
        (id, category, words)
        for id, answer in answers.items()
        for category, quotes in told(answer).items()
        for words in quotes
        if even(words) not in even(drafts[id].text[drafts[id].body_start :]) and even(words) not in even(drafts[id].subject)
    ]
    assert missing == []


def test_strengths_show_their_words(answers: Answers) -> None:
    assert [(id, category) for id, answer in answers.items() for category, words in answer.get("strengths", {}).items() if not words] == []


@pytest.mark.parametrize("category", [*FAULTS, *STRENGTHS])
def test_every_category_is_expected(category: str, answers: Answers) -> None:
    assert sum(category in told(answer) for answer in answers.values()) >= LEAST


def test_many_drafts_are_clean(answers: Answers) -> None:
    assert sum(not answer.get("faults") for answer in answers.values()) >= 40


def test_nothing_is_expected_where_nothing_is_sold(drafts: Mapping[str, Draft], answers: Answers) -> None:
    silent = [id for id, draft in drafts.items() if draft.stage == "none"]
    assert silent and not any(told(answers[id]) for id in silent)


def test_msglint_reads_the_answers() -> None:
    assert len(gold_of(CORPUS)) == len(yaml.safe_load((CORPUS / EXPECTED).read_text("utf-8")))
