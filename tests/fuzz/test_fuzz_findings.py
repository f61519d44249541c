"""What fuzzing found: each is kept here as small as it gets."""

from __future__ import annotations

import io
import time

import pytest

from msglint.checks.guards import Guard
from msglint.checks.match import Match
from msglint.drafts import READERS, message_of
from msglint.errors import DraftError
from msglint.language.content import FUNCTION_WORDS
from msglint.language.links import links_in
from msglint.language.matching import Matcher
from msglint.language.patterns import NO_LISTS, Pattern, compile_pattern
from msglint.language.reading import Reading
from msglint.language.sides import BUYER, SELLER
from msglint.linter import Linter
from msglint.marked_yaml import load
from msglint.message import Draft
from msglint.text import fold


def read(suffix: str, data: bytes) -> Draft | DraftError:
    (only,) = READERS[f".{suffix}"](f"a.{suffix}", io.BytesIO(data))
    return only


def test_a_mail_without_a_body_whose_headers_are_in_no_character_set() -> None:
    draft = read("eml", b"From: a@b.example\nX: \xca\nSubject: Ovens\n\n")
    assert isinstance(draft, Draft)
    assert (draft.text, draft.subject, draft.exact) == ("", "Ovens", False)


@pytest.mark.parametrize("deep", ["[" * 60_000, "- " * 60_000 + "a", "{a: " * 60_000, "? " * 60_000])
def test_yaml_that_nests_without_end_is_told(deep: str) -> None:
    found = read("md", f"---\nsubject:\n {deep}\n---\nHi".encode())
    assert isinstance(found, DraftError) and "stand inside each other too deep" in found.problem
    source, node = load(deep, "a.yaml")
    assert node is None and "stand inside each other too deep" in source.problems[0].problem


def test_yaml_that_nests_as_people_do_is_read() -> None:
    text = "a:\n" + "".join(f"{'  ' * n}- b{n}:\n" for n in range(1, 30)) + " " * 70 + "[[c, {d: e}]]\n" + "f: [" + "[x], " * 200 + "]\n"
    source, node = load(text, "a.yaml")
    assert node is not None and not source.problems
    flat, listed = load("- - - a\n- {b: c}\n" * 500, "a.yaml")
    assert listed is not None and len(listed.items()) == 1000 and not flat.problems


def test_yaml_whose_aliases_multiply_is_told() -> None:
    text = "a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]\n" for n in range(9))
    source, node = load(text, "a.yaml")
    assert node is None
    (problem,) = source.problems
    assert problem.problem == "not a rule or setting: it holds more than 100,000 values" and problem.line == 6


def test_what_is_missing_at_the_end_of_a_file_is_told_there() -> None:
    source, node = load("a: b\nreasons:\n  - source: S3\n    c", "a.yaml")
    assert node is None
    (problem,) = source.problems
    assert (problem.line, problem.column, problem.source) == (4, 6, "    c")


@pytest.mark.parametrize(("text", "line", "column"), [("a: b\nc: \x01d", 2, 4), ("é“’: b\nc: é\x01d", 2, 5), ("é: \x85 b: \x7f", 2, 5)])
def test_a_character_that_yaml_does_not_allow_is_told_where_it_stands(text: str, line: int, column: int) -> None:
    (problem,) = load(text, "a.yaml")[0].problems
    assert (problem.line, problem.column) == (line, column) and "control characters" in problem.problem


def took(seconds: float, text: str) -> None:
    start = time.process_time()
    message_of(Draft("a", "a.txt", text))
    assert time.process_time() - start < seconds


@pytest.mark.parametrize("word", ["a ", "you, ", "é", "中", "аa", "1", "http://"])
def test_a_long_line_is_divided_in_linear_time(word: str) -> None:
    took(2, word * (100_000 // len(word)))


def test_questions_about_the_reader_are_found_in_a_long_text_too() -> None:
    dull = "the engineer said the invoice for the boiler was paid and then " * 100
    assert message_of(Draft("a", "a.txt", f"Dear all,\n\n{dull}. Please find attached the minutes.\n\nBest,\nJo")).stage == "none"
    asked = f"Dear all,\n\n{dull}. Please find attached the minutes. How do you plan nights?\n\nBest,\nJo"
    assert message_of(Draft("a", "a.txt", asked)).stage == "first"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("pl\u0430tform", "platform"),
        ("\u0441\u0430f\u0435s and \u041e\u0412", "cafes and \u041e\u0412"),
        ("\u043f\u0440\u0438 all", "\u043f\u0440\u0438 all"),
        ("a1\u043e b\u03bf2", "a1\u043e bo2"),
        ("x_\u0430 \u0430_x \u0430x", "x_\u0430 \u0430_x ax"),
    ],
)
def test_look_alike_letters_are_folded_in_mixed_words_only(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_many_links_take_linear_time() -> None:
    reading = Reading(message_of(Draft("a", "a.txt", "See https://a.example/b and c. " * 3000)))
    start = time.process_time()
    assert len(list(links_in(reading.sentences, reading.body, {}, (), ()))) > 2000
    assert time.process_time() - start < 4


def test_a_page_with_one_unseen_character_is_folded_soon() -> None:
    text = "we saw \ufb01ve o\u00advens\u200b. " + "your café is open. " * 50_000
    start = time.process_time()
    folded = fold(text)
    assert time.process_time() - start < 1
    assert folded.text.startswith("we saw five ovens. your café") and len(folded.at) == len(folded.text) + 1
    assert [text[folded.at[i]] for i in range(18)] == list("we saw \ufb01\ufb01ve ovens.")
    assert folded.at[-1] == len(text) and text[folded.at[-2]] == " "


class _Asked(Matcher):
    """Counts the sentences that it is asked about."""

    def __init__(self, pattern: Pattern) -> None:
        super().__init__(pattern)
        self.count = 0

    def spans(self, line: str, words: frozenset[str]) -> list[tuple[int, int]]:
        self.count += 1
        return super().spans(line, words)


@pytest.mark.parametrize(("phrase", "is_there"), [("thesis", False), ("ovens", True)])
def test_a_guard_about_the_message_asks_each_sentence_once(phrase: str, is_there: bool) -> None:
    reading = Reading(message_of(Draft("a", "a.txt", "We need a sale. " * 30 + "We like ovens.")))
    asked = _Asked(compile_pattern(phrase, NO_LISTS))
    for name, excuses in (("message_has", is_there), ("message_lacks", not is_there)):
        guard = Guard(name, asked)
        assert [guard.excuses(Match(i, 0, 1), reading) for i in range(30)] == [excuses] * 30
    assert asked.count == 31
    other = Reading(message_of(Draft("a", "a.txt", f"We need a sale. My {phrase} is due.")))
    assert Guard("message_has", asked).excuses(Match(0, 0, 1), other)


def test_fields_are_told_to_the_sentence_they_stand_in() -> None:
    text = "Hi {{first_name}}, saw your {{shop_type}} open. We like {{ city }} too."
    reading = Reading(message_of(Draft("a", "a.txt", text, subject="For {{company}}")))
    told = {reading.sentences[i].part.role: reading._field_names(i) for i in range(len(reading.sentences))}
    assert told == {"subject": "company", "greeting": "first name", "body": "city"}


@pytest.mark.parametrize("end", ["", ".", "?", " you"])
def test_a_sentence_of_a_word_is_linted(linter: Linter, end: str) -> None:
    words = sorted({*FUNCTION_WORDS, *SELLER, *BUYER, "fewer", "half", "less"})
    text = "Hi Ana,\n\n" + "\n\n".join(word + end for word in words)
    (report,) = linter.lint([message_of(Draft("a", "a.txt", text, channel="email", stage="first"))])
    assert report.score is not None
