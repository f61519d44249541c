"""The examples in rule files, run: hits are found, near misses are not, and the better version of a fault passes its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from msglint.checks import Match
from msglint.drafts import message_of, read_text
from msglint.errors import DraftError
from msglint.language.reading import Reading
from msglint.linter import Linter, matches
from msglint.message import Draft, Message
from msglint.rule import Example, Rule
from msglint.ruleset import RuleSet

Part = Literal["hit", "better", "miss"]


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold: what is wrong in plain words, why (a line for each reason that is known), what the rule
    finds in it, and how the message was read (if it could be)."""

    rule: Rule
    example: Example
    part: Part
    problem: str
    reading: Reading | None = None
    because: tuple[str, ...] = ()
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    rule: Rule
    example: Example
    part: Part
    draft: Draft | DraftError


def run_examples(rules: RuleSet, only: Iterable[Rule] | None = None) -> Iterator[Failure]:
    """Run the examples of all rules (or of ``only`` these), with one parse for all of them."""
    cases = [case for rule in (rules.rules if only is None else only) for case in _cases(rule)]
    readings = iter(Linter(rules).read([_message(case.rule, case.draft) for case in cases if isinstance(case.draft, Draft)]))
    for case in cases:
        if isinstance(case.draft, DraftError):
            yield Failure(case.rule, case.example, case.part, f"the {case.part} can't be read: {case.draft.problem}")
            continue
        reading = next(readings)
        found = found_by(case.rule, reading)
        problem = _problem(case.part, case.example, found)
        if problem:
            because = tuple(dropped_by(case.rule, reading)) if case.part == "hit" else ()
            yield Failure(case.rule, case.example, case.part, problem, reading, because, tuple(dict.fromkeys(found)))


def count(rules: RuleSet) -> int:
    """How many hits and misses there are."""
    return sum(len(rule.hits) + len(rule.misses) for rule in rules.rules)


def found_by(rule: Rule, reading: Reading) -> list[str]:
    """The words a rule finds, as they stand in the message."""
    message = reading.message
    if message.stage not in rule.stages or message.channel not in rule.channels:
        return []
    return [words_of(match, reading) for match in matches(rule, reading)]


def words_of(match: Match, reading: Reading) -> str:
    """The words of a match, as they stand in the message."""
    sentence = reading.sentences[match.sentence]
    start, end = sentence.place(match.first, match.last)
    return reading.message.text(sentence.part.text_name)[start:end]


def dropped_by(rule: Rule, reading: Reading) -> Iterator[str]:
    """Why a rule does not find what its `find:` alone would: the message's stage, channel or language, the part the words
    stand in, or a guard."""
    message = reading.message
    if not message.english:
        yield "the message is not taken for English, and nothing is found in other languages"
    if message.stage not in rule.stages:
        yield f"the message is read as {message.stage}, and the rule holds at these stages: {', '.join(rule.stages)}"
        yield f"say in the example what it is, such as  stage: {rule.stages[0]}"
    if message.channel not in rule.channels:
        yield f"the message is read as {message.channel}, and the rule holds in these channels: {', '.join(rule.channels)}"
        yield f"say in the example what it is, such as  channel: {rule.channels[0]}"
    for match in rule.check.find(reading):
        words, role = words_of(match, reading), reading.sentences[match.sentence].part.role
        if not match.whole and role not in rule.where:
            yield f'"{words}" matches, but it stands in the {role}, and the rule looks at: {", ".join(rule.where)} (where)'
        elif not match.whole or rule.unless:
            excused = (guard.told(match, reading) for guard in rule.unless if guard.excuses(match, reading))
            yield from (f'"{words}" matches, but is excused by {guard}' for guard in excused)
    if hasattr(rule.check, "told"):
        yield from rule.check.told(reading)


def _problem(part: Part, example: Example, found: list[str]) -> str:
    """What is wrong with what was found in an example; "" when nothing is."""
    if part == "hit":
        if not found:
            return "the hit is not found" + (f': it should find "{example.found}"' if example.found else "")
        if example.found and example.found not in found:
            return f'the hit should find "{example.found}", and finds {_quoted(found)}'
    elif found:
        return f"the better version still has it: {_quoted(found)}" if part == "better" else f"the miss is found: {_quoted(found)}"
    return ""


def _quoted(found: list[str]) -> str:
    return " and ".join(f'"{words}"' for words in found)


def _cases(rule: Rule) -> Iterator[_Case]:
    for example in rule.hits:
        yield _Case(rule, example, "hit", _draft(rule, example, example.text, example.subject))
        if example.better:
            # The better version stands for the text the fault is in: the subject, if the words found are there only.
            in_subject = bool(example.found) and example.found in example.subject and example.found not in example.text
            text, subject = (example.text, example.better) if in_subject else (example.better, example.subject)
            yield _Case(rule, example, "better", _draft(rule, example, text, subject))
    for example in rule.misses:
        yield _Case(rule, example, "miss", _draft(rule, example, example.text, example.subject))


def _draft(rule: Rule, example: Example, text: str, subject: str) -> Draft | DraftError:
    """An example's text as a draft. It may start with front matter, as a Markdown draft does; the example's own keys win."""
    as_ = "md" if text.startswith("---\n") else "txt"
    draft = next(read_text(text, name=f"{rule.id}:{example.line}", as_=as_))
    if isinstance(draft, DraftError):
        return draft
    return replace(draft, subject=subject or draft.subject, channel=example.channel or draft.channel, stage=example.stage or draft.stage)


def _message(rule: Rule, draft: Draft) -> Message:
    """An example that names no channel or stage stands for the usual one, or for the first one its rule is about."""
    channel = draft.channel or (None if "email" in rule.channels else rule.channels[0])
    stage = draft.stage or (None if "first" in rule.stages else rule.stages[0])
    return message_of(draft, channel=channel, stage=stage)
