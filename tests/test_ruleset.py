"""What the loader of rule files accepts, and what it says, word for word, about what it does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from msglint import rule_files, ruleset, word_lists
from msglint.errors import MsglintError, RuleError, UsageError
from msglint.language.matching import Matcher
from msglint.language.patterns import Lists, Pattern, compile_pattern
from msglint.marked_yaml import Node
from msglint.rule import Example, Reason, SeverityWhen
from msglint.ruleset import FAULTS, STRENGTHS, built_in_rules, load_rules

FAULT = """\
id: size-words
category: hype
title: Size words
severity: warning
find:
  phrases: ["@hype", huge]
message: '"{quote}" is a size word.'
why: It tells nothing.
advice: Put the fact in its place.
reasons:
  - source: S3
    claim: Hurried selling.
    strength: opinion
hits:
  - text: Our page is a game changer.
    found: game changer
    better: Who answers your phone?
  - text: It's huge.
    found: huge
    better: It holds nine tons.
misses:
  - You called it "huge".
  - Congratulations.
"""

STRENGTH = """\
id: asks-about-them
category: buyer-question
title: Asks about the buyer
kind: strength
find:
  question: buyer
message: '"{quote}" asks about their world.'
why: Their answer says whether there is anything to sell.
reasons:
  - source: Rackham
    claim: Top sellers ask what a problem costs.
    strength: peer reviewed
    speaks: partly
hits:
  - text: Who restocks the van?
    found: Who restocks the van?
  - text: how u price it
    found: how u price it
    channel: dm
misses:
  - Would you like to hear more?
  - Who doesn't want a tidier van?
"""

ABSENCE = """\
id: asks-nothing
category: no-buyer-question
title: Nothing is asked
severity: warning
find:
  nothing_like: question
message: Nothing is asked.
why: You are guessing.
advice: Ask.
reasons:
  - {source: S3, claim: Questions first., strength: opinion}
hits:
  - text: We print labels.
    better: Who prints your labels?
  - text: We sell jam.
    better: Who buys your jam?
misses:
  - Who prints your labels?
  - Thanks.
"""

SCORE = """\
dimensions: {pace: {points: 100, base: 1, title: Pace}}
channels: {}
stages: {}
strengths: {}
questions: {}
faults: {hype: {dimension: pace, share: 0.5}}
severities: {error: 1}
stakes: {normal: 1, high: 2}
caps: {unfilled-field: {at: 40, why: Open.}, seller-need: {at: 55, why: Yours.}, no-buyer: {at: 35, why: Nobody.}}
bands: [{from: 0, name: some}]
least_words: 4
debt: 0
"""

HYPE = "# Words that claim much.\n#\n\ngame changer\n~skyrocket\n"


def read_phrases(node: Node, lists: Lists) -> list[Pattern | None] | None:
    def pattern(text: str) -> Pattern | None:
        return compile_pattern(text, lists)

    return [item.convert(pattern, None, "a phrase") for item in node.items("phrases")] or None


def read_text(node: Node, lists: Lists) -> str:
    return node.text()


def read_guards(node: Node, lists: Lists) -> tuple[str, ...]:
    return tuple(item.choice(["buyers-own-words", "learning"], "unless") for item in node.items("unless"))


@pytest.fixture(autouse=True)
def fake_checks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kinds = {"phrases": read_phrases, "question": read_text, "nothing_like": read_text}
    monkeypatch.setattr(
        rule_files, "checks", SimpleNamespace(KINDS=kinds, read_guards=read_guards, within=lambda check, where, unless: check)
    )
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own/score.yaml").write_text(SCORE, encoding="utf-8")
    monkeypatch.setattr(ruleset, "built_in_rules", lambda: tmp_path / "own")


Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / "rules" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return Path("rules")

    return write


def complaints(folder: Path) -> str:
    with pytest.raises(RuleError) as caught:
        load_rules(folder)
    return str(caught.value)


def swapped(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def test_a_fault(write: Write) -> None:
    folder = write({"wording/size-words.yaml": FAULT, "words/hype.txt": HYPE})
    (rule,) = load_rules(folder).rules
    assert (rule.id, rule.category, rule.title, rule.kind, rule.severity) == ("size-words", "hype", "Size words", "fault", "warning")
    assert rule.stages == ("first", "follow-up", "warm")
    assert rule.channels == ("email", "dm", "sms", "copy")
    assert rule.where == ("subject", "body")
    assert (rule.severity_when, rule.unless) == ((), ())
    assert rule.find == "phrases"
    assert [sorted(pattern.triggers) for pattern in rule.check][1] == ["huge"]
    assert rule.message == '"{quote}" is a size word.'
    assert (rule.why, rule.advice) == ("It tells nothing.", "Put the fact in its place.")
    assert rule.reasons == (Reason("S3", "Hurried selling.", "opinion", "for"),)
    assert rule.hits[1] == Example("It's huge.", found="huge", better="It holds nine tons.", line=18)
    assert rule.misses == (Example('You called it "huge".', line=22), Example("Congratulations.", line=23))
    assert Path(rule.path) == Path("rules/wording/size-words.yaml")


def test_a_strength(write: Write) -> None:
    (rule,) = load_rules(write({"asks-about-them.yaml": STRENGTH})).rules
    assert (rule.kind, rule.category, rule.severity, rule.advice) == ("strength", "buyer-question", "info", "")
    assert rule.stages == ("first", "follow-up", "warm")
    assert rule.reasons[0].speaks == "partly"
    assert rule.hits[1] == Example("how u price it", found="how u price it", channel="dm", line=17)


def test_everything_a_rule_may_say(write: Write) -> None:
    text = swapped(
        FAULT,
        "find:\n",
        "severity_when:\n"
        "  - {stage: unknown, channel: sms, is: info}\n"
        "  - {part: subject, after: buyer-question, is: error}\n"
        "stages: [follow-up, none]\n"
        "channels: email\n"
        "where: [greeting, body]\n"
        "unless: [learning]\n"
        "find:\n",
    )
    text = swapped(
        text,
        "  - text: It's huge.\n    found: huge\n",
        "  - text: |\n      Hi,\n\n      see above.\n    subject: Huge savings\n"
        "    stage: none\n    channel: email\n    found: Huge savings\n",
    )
    (rule,) = load_rules(write({"size-words.yaml": text, "words/hype.txt": HYPE})).rules
    assert rule.severity_when == (
        SeverityWhen("info", stage="unknown", channel="sms"),
        SeverityWhen("error", part="subject", after="buyer-question"),
    )
    assert (rule.stages, rule.channels, rule.where) == (("follow-up", "none"), ("email",), ("greeting", "body"))
    assert rule.unless == ("learning",)
    assert rule.hits[1].text == "Hi,\n\nsee above."
    assert (rule.hits[1].subject, rule.hits[1].stage, rule.hits[1].channel) == ("Huge savings", "none", "email")


def test_rules_about_a_whole_message_find_no_words(write: Write) -> None:
    (rule,) = load_rules(write({"asks-nothing.yaml": ABSENCE})).rules
    assert [hit.found for hit in rule.hits] == ["", ""]


SIZE = "rules/size-words.yaml"
CATEGORIES = (
    "legal: seller-need, seller-urgency, false-scarcity, premature-pitch, hype, interest-fishing, one-down, one-up, no-buyer-question, "
    "meeting-only-question, link-before-rapport, self-opening, self-density, feature-dump, mass-blast, guilt-trip, empty-bump, "
    "fake-familiarity, unverifiable-claim, ask-too-big, no-reason-to-change, scare-push, empty-flattery"
)
RULE_KEYS = (
    "legal: id, category, title, kind, severity, severity_when, stages, channels, where, find, unless, message, why, advice, reasons, "
    "hits, misses"
)

MISTAKES: dict[str, tuple[str, str, str]] = {
    "unknown key": (
        "message: '\"{quote}\" is a size word.'",
        "message: Big.\nmesage: Huge.",
        f"""\
{SIZE}:8:1: a fault rule has no "mesage"
    mesage: Huge.
    ^
    did you mean "message"? {RULE_KEYS}""",
    ),
    "doubled key": (
        "why: It tells nothing.",
        "why: It tells nothing.\nwhy: It says little.",
        f"""\
{SIZE}:9:1: "why" is given twice
    why: It says little.
    ^
    keep one of the two""",
    ),
    "missing key": (
        "why: It tells nothing.\n",
        "",
        f"""\
{SIZE}:1:1: a fault rule needs "why"
    id: size-words
    ^""",
    ),
    "missing severity": (
        "severity: warning\n",
        "",
        f"""\
{SIZE}:1:1: a fault rule needs "severity"
    id: size-words
    ^""",
    ),
    "missing advice": (
        "advice: Put the fact in its place.\n",
        "",
        f"""\
{SIZE}:1:1: a fault rule needs "advice"
    id: size-words
    ^""",
    ),
    "empty key": (
        "why: It tells nothing.",
        "why:",
        f"""\
{SIZE}:8:5: why is empty
    why:
        ^""",
    ),
    "a list for a text": (
        "why: It tells nothing.",
        "why: [It tells nothing.]",
        f"""\
{SIZE}:8:6: why must be text
    why: [It tells nothing.]
         ^""",
    ),
    "bad severity": (
        "severity: warning",
        "severity: warn",
        f"""\
{SIZE}:4:11: severity can't be "warn"
    severity: warn
              ^
    did you mean "warning"? legal: error, warning, info""",
    ),
    "bad category": (
        "category: hype",
        "category: hyp",
        f"""\
{SIZE}:2:11: category can't be "hyp"
    category: hyp
              ^
    did you mean "hype"? {CATEGORIES}""",
    ),
    "category of a strength": (
        "category: hype",
        "category: small-ask",
        f"""\
{SIZE}:2:11: category "small-ask" is not for a fault
    category: small-ask
              ^
    add "kind: strength\"""",
    ),
    "bad kind": (
        "severity: warning",
        "severity: warning\nkind: Fault",
        f"""\
{SIZE}:5:7: kind can't be "Fault"
    kind: Fault
          ^
    did you mean "fault"? legal: fault, strength""",
    ),
    "bad stage": (
        "find:\n",
        "stages: [first, followup]\nfind:\n",
        f"""\
{SIZE}:5:17: stages can't be "followup"
    stages: [first, followup]
                    ^
    did you mean "follow-up"? legal: first, follow-up, warm, none""",
    ),
    "no channel": (
        "find:\n",
        "channels: []\nfind:\n",
        f"""\
{SIZE}:5:11: channels is empty
    channels: []
              ^
    legal: email, dm, sms, copy""",
    ),
    "where nothing is ever found": (
        "find:\n",
        "where: quoted\nfind:\n",
        f"""\
{SIZE}:5:8: where can't be "quoted"
    where: quoted
           ^
    legal: subject, greeting, body""",
    ),
    "where it is signed": (
        "find:\n",
        "where: [body, sign-off]\nfind:\n",
        f"""\
{SIZE}:5:15: where can't be "sign-off"
    where: [body, sign-off]
                  ^
    legal: subject, greeting, body""",
    ),
    "severity_when without a list": (
        "find:\n",
        "severity_when:\n  stage: first\n  is: info\nfind:\n",
        f"""\
{SIZE}:6:3: severity_when must be a list
      stage: first
      ^""",
    ),
    "severity_when without a condition": (
        "find:\n",
        "severity_when:\n  - is: info\nfind:\n",
        f"""\
{SIZE}:6:5: severity_when needs a condition
      - is: info
        ^
    any of: stage, channel, part, after""",
    ),
    "severity_when without a severity": (
        "find:\n",
        "severity_when:\n  - stage: unknown\nfind:\n",
        f"""\
{SIZE}:6:5: severity_when needs "is"
      - stage: unknown
        ^""",
    ),
    "severity_when with an unknown condition": (
        "find:\n",
        "severity_when: [{stage: unknown, parts: body, is: info}]\nfind:\n",
        f"""\
{SIZE}:5:34: severity_when has no "parts"
    severity_when: [{{stage: unknown, parts: body, is: info}}]
                                     ^
    did you mean "part"? legal: is, stage, channel, part, after""",
    ),
    "unknown guard": (
        "find:\n",
        "unless: [lerning]\nfind:\n",
        f"""\
{SIZE}:5:10: unless can't be "lerning"
    unless: [lerning]
             ^
    did you mean "learning"? legal: buyers-own-words, learning""",
    ),
    "two kinds": (
        "find:\n",
        "find:\n  question: buyer\n",
        f"""\
{SIZE}:7:3: find can have one kind, not "question" and "phrases"
      phrases: ["@hype", huge]
      ^
    keep one; the other can be a rule of its own""",
    ),
    "unknown kind": (
        "  phrases:",
        "  phrase:",
        f"""\
{SIZE}:6:3: find has no "phrase"
      phrase: ["@hype", huge]
      ^
    did you mean "phrases"? legal: phrases, question, nothing_like""",
    ),
    "no kind": (
        'find:\n  phrases: ["@hype", huge]\n',
        "find: {}\n",
        f"""\
{SIZE}:5:7: find is empty
    find: {{}}
          ^
    legal: phrases, question, nothing_like""",
    ),
    "find is not a mapping": (
        'find:\n  phrases: ["@hype", huge]\n',
        "find: huge\n",
        f"""\
{SIZE}:5:7: find must be a mapping (key: value lines)
    find: huge
          ^
    it can have: phrases, question, nothing_like""",
    ),
    "nothing to find": (
        'phrases: ["@hype", huge]',
        "phrases: []",
        f"""\
{SIZE}:6:12: phrases says nothing to look for
      phrases: []
               ^""",
    ),
    "bad pattern": (
        'phrases: ["@hype", huge]',
        'phrases: ["@hype", "(huge|big"]',
        f"""\
{SIZE}:6:22: a phrase: ")" is missing
      phrases: ["@hype", "(huge|big"]
                         ^""",
    ),
    "unknown word list": (
        '"@hype", huge',
        '"@hyp", huge',
        f"""\
{SIZE}:6:13: a phrase: there is no word list "hyp"; did you mean "hype"?
      phrases: ["@hyp", huge]
                ^""",
    ),
    "braces in the message": (
        '"{quote}" is a size word.\'',
        '"{qoute}" is a size word.\'',
        f"""\
{SIZE}:7:10: message can have no braces but {{quote}}
    message: '"{{qoute}}" is a size word.'
             ^
    {{quote}} stands for the words found""",
    ),
    "id is not the file's name": (
        "id: size-words",
        "id: size-wrods",
        f"""\
{SIZE}:1:5: id "size-wrods" is not the name of its file
    id: size-wrods
        ^
    write "size-words", or name the file size-wrods.yaml""",
    ),
    "id in the wrong letters": (
        "id: size-words",
        "id: Size_words",
        f"""\
{SIZE}:1:5: id can't be "Size_words"
    id: Size_words
        ^
    lower-case words joined by hyphens, like needs-the-sale""",
    ),
    "reason without strength": (
        "    strength: opinion\n",
        "",
        f"""\
{SIZE}:11:5: a reason needs "strength"
      - source: S3
        ^""",
    ),
    "bad strength of a reason": (
        "strength: opinion",
        "strength: peer-reviewed",
        f"""\
{SIZE}:13:15: strength can't be "peer-reviewed"
        strength: peer-reviewed
                  ^
    did you mean "peer reviewed"? legal: opinion, vendor data, second hand, peer reviewed""",
    ),
    "no reasons": (
        "reasons:\n  - source: S3\n    claim: Hurried selling.\n    strength: opinion\n",
        "reasons: []\n",
        f"""\
{SIZE}:10:10: reasons is empty
    reasons: []
             ^""",
    ),
    "missing better": (
        "    better: It holds nine tons.\n",
        "",
        f"""\
{SIZE}:18:5: a hit needs "better"
      - text: It's huge.
        ^""",
    ),
    "missing found": (
        "    found: huge\n",
        "",
        f"""\
{SIZE}:18:5: a hit needs "found"
      - text: It's huge.
        ^""",
    ),
    "found not in the text": (
        "    found: huge\n",
        "    found: enormous\n",
        f"""\
{SIZE}:19:12: found does not occur in the text or subject
        found: enormous
               ^
    copy the words the rule finds, letter for letter""",
    ),
    "found typed otherwise": (
        "    found: game changer\n",
        "    found: Game  Changer\n",
        f"""\
{SIZE}:16:12: found does not occur in the text or subject
        found: Game  Changer
               ^
    did you mean "game changer"?""",
    ),
    "better in a miss": (
        "  - Congratulations.\n",
        "  - text: Congratulations.\n    better: Thanks.\n",
        f"""\
{SIZE}:24:5: a miss has no "better"
        better: Thanks.
        ^
    legal: text, channel, stage, subject""",
    ),
    "an example of the wrong shape": (
        "  - Congratulations.\n",
        "  - [Congratulations.]\n",
        f"""\
{SIZE}:23:5: a miss must be a mapping (key: value lines)
      - [Congratulations.]
        ^
    it can have: text, channel, stage, subject""",
    ),
    "a text with a colon": (
        "  - Congratulations.\n",
        "  - Well done: by all of us.\n",
        f"""\
{SIZE}:23:5: a text with a colon in it needs quotes
      - Well done: by all of us.
        ^
    write  'Well done: by all of us.'""",
    ),
    "a key of an example that is not quite one": (
        "  - Congratulations.\n",
        "  - txt: Congratulations to you.\n",
        f"""\
{SIZE}:23:5: a miss has no "txt"
      - txt: Congratulations to you.
        ^
    did you mean "text"? legal: text, channel, stage, subject

{SIZE}:23:5: a miss needs "text"
      - txt: Congratulations to you.
        ^""",
    ),
    "one example": (
        "  - Congratulations.\n",
        "",
        f"""\
{SIZE}:22:3: misses must have at least two examples
      - You called it "huge".
      ^""",
    ),
    "not YAML": (
        "why: It tells nothing.",
        "why: It tells: nothing.",
        f"""\
{SIZE}:8:14: not YAML: mapping values are not allowed in this context
    why: It tells: nothing.
                 ^
    quote text that has : # {{ [ or a leading - in it""",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake(write: Write, old: str, new: str, expected: str) -> None:
    assert complaints(write({"size-words.yaml": swapped(FAULT, old, new), "words/hype.txt": HYPE})) == expected


def test_a_hit_of_a_fault_needs_more_than_its_text(write: Write) -> None:
    text = swapped(FAULT, "  - text: It's huge.\n    found: huge\n    better: It holds nine tons.\n", "  - It's huge.\n")
    assert (
        complaints(write({"size-words.yaml": text, "words/hype.txt": HYPE}))
        == """\
rules/size-words.yaml:18:5: a hit needs "found"
      - It's huge.
        ^
    write it as lines: text: ..., found: ..., better: ...

rules/size-words.yaml:18:5: a hit needs "better"
      - It's huge.
        ^
    write it as lines: text: ..., found: ..., better: ..."""
    )


def test_a_strength_has_no_severity(write: Write) -> None:
    text = swapped(STRENGTH, "find:\n", "severity: info\nfind:\n")
    assert (
        complaints(write({"asks-about-them.yaml": text}))
        == """\
rules/asks-about-them.yaml:5:1: a strength rule has no "severity"
    severity: info
    ^
    legal: id, category, title, kind, stages, channels, where, find, unless, message, why, advice, reasons, hits, misses"""
    )


def test_a_strength_with_the_category_of_a_fault(write: Write) -> None:
    text = swapped(STRENGTH, "category: buyer-question", "category: hype")
    assert (
        complaints(write({"asks-about-them.yaml": text}))
        == """\
rules/asks-about-them.yaml:2:11: category "hype" is not for a strength
    category: hype
              ^
    legal: buyer-question, buyer-observation, reason-to-change, buyer-outcome, buyers-own-words, easy-no, humble-equal, \
give-first, small-ask"""
    )


def test_a_rule_about_the_whole_message_has_no_found(write: Write) -> None:
    text = swapped(ABSENCE, "  - text: We sell jam.\n", "  - text: We sell jam.\n    found: jam\n")
    assert (
        complaints(write({"asks-nothing.yaml": text}))
        == """\
rules/asks-nothing.yaml:16:12: a hit of nothing_like has no "found"
        found: jam
               ^
    it is about the whole message"""
    )


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n"])
def test_an_empty_file(write: Write, text: str) -> None:
    problem, _, _ = complaints(write({"size-words.yaml": text})).split("\n")
    assert problem == "rules/size-words.yaml:1:1: the file is empty"


def test_a_file_that_is_a_list(write: Write) -> None:
    said = complaints(write({"size-words.yaml": "- id: size-words\n"}))
    assert said.startswith("rules/size-words.yaml:1:1: a fault rule must be a mapping (key: value lines)\n    - id: size-words\n    ^\n")


def test_a_file_that_is_not_text(write: Write, tmp_path: Path) -> None:
    write({"size-words.yaml": FAULT})
    (tmp_path / "rules/size-words.yaml").write_bytes("id: size-words\ntitle: größer\n".encode("latin-1"))
    assert (
        complaints(Path("rules"))
        == """\
rules/size-words.yaml:2:10: the file is not UTF-8 text
    title: gr\ufffd\ufffder
             ^
    save it as UTF-8"""
    )


def test_a_file_with_a_name_that_is_not_read(write: Write) -> None:
    assert (
        complaints(write({"asks-nothing.yaml": ABSENCE, "size-words.yml": FAULT}))
        == """\
rules/size-words.yml:1:1: a rule file's name ends in .yaml
    id: size-words
    ^
    name it size-words.yaml"""
    )


def test_an_id_that_is_taken(write: Write) -> None:
    assert (
        complaints(write({"a/asks-nothing.yaml": ABSENCE, "b/asks-nothing.yaml": ABSENCE}))
        == """\
rules/b/asks-nothing.yaml:1:5: id "asks-nothing" is taken: rules/a/asks-nothing.yaml has it too
    id: asks-nothing
        ^
    rename one of the two"""
    )


def test_all_problems_of_all_files_at_once(write: Write) -> None:
    first = swapped(FAULT, "severity: warning", "severity: bad").replace("    found: huge\n", "").replace("title:", "titel:")
    second = swapped(ABSENCE, "advice: Ask.\n", "")
    folder = write({"size-words.yaml": first, "asking/asks-nothing.yaml": second, "words/hype.txt": "game\n(a b\n", "x.yaml": "a: b: c"})
    with pytest.raises(RuleError) as caught:
        load_rules(folder)
    assert [(Path(p.path).name, p.line, p.column, p.problem) for p in caught.value.problems] == [
        ("asks-nothing.yaml", 1, 1, 'a fault rule needs "advice"'),
        ("size-words.yaml", 1, 1, 'a fault rule needs "title"'),
        ("size-words.yaml", 3, 1, 'a fault rule has no "titel"'),
        ("size-words.yaml", 4, 11, 'severity can\'t be "bad"'),
        ("size-words.yaml", 18, 5, 'a hit needs "found"'),
        ("hype.txt", 2, 1, '")" is missing'),
        ("x.yaml", 1, 5, "not YAML: mapping values are not allowed in this context"),
    ]


def matches(pattern: Pattern, words: str) -> bool:
    return Matcher(pattern).found(f" {words} ", frozenset(words.split()))


def pattern_of(folder: Path) -> Pattern:
    pattern: Pattern = load_rules(folder).get("size-words").check[0]
    return pattern


def test_word_lists_use_other_lists(write: Write) -> None:
    lists = {"words/hype.txt": "game changer\n@size (deal|offer)\n", "words/size.txt": "# big things\nhuge\n  # ton\n"}
    pattern = pattern_of(write({"size-words.yaml": FAULT, **lists}))
    assert matches(pattern, "a game changer")
    assert matches(pattern, "a huge deal")
    assert matches(pattern, "a 9 ton offer")
    assert not matches(pattern, "a big deal")
    assert not matches(pattern, "huge")


def test_comments_and_empty_lines_of_a_word_list(write: Write) -> None:
    pattern = pattern_of(write({"size-words.yaml": FAULT, "words/hype.txt": "\ufeff# 9 lives\r\n#\r\n\r\n  \r\ngame changer\r\n"}))
    assert matches(pattern, "game changer")
    assert not matches(pattern, "9")
    assert not matches(pattern, "lives")


def test_a_list_is_compiled_once_and_only_when_used(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def watched(source: str, lists: Lists) -> Pattern:
        compiled.append(source)
        return compile_pattern(source, lists)

    monkeypatch.setattr(word_lists, "compile_pattern", watched)
    text = swapped(FAULT, '["@hype", huge]', '["@hype", "@hype deal"]')
    load_rules(write({"size-words.yaml": text, "words/hype.txt": "game changer\n", "words/other.txt": "(nobody reads this\n"}))
    assert compiled == ["game changer"]


LIST_MISTAKES: dict[str, tuple[dict[str, str], str]] = {
    "a pattern that cannot be read": (
        {"hype.txt": "# Words\ngame changer\n  [big deal\n"},
        """\
rules/words/hype.txt:3:3: "]" is missing
      [big deal
      ^""",
    ),
    "a list that is not there": (
        {"hype.txt": "@siez deal\n", "size.txt": "huge\n"},
        """\
rules/words/hype.txt:1:1: there is no word list "siez"; did you mean "size"?
    @siez deal
    ^""",
    ),
    "an empty list": (
        {"hype.txt": "# to be filled\n"},
        """\
rules/words/hype.txt:1:1: the word list is empty
    # to be filled
    ^""",
    ),
    "a list that uses itself": (
        {"hype.txt": "game changer\n@hype deal\n"},
        """\
rules/words/hype.txt:2:1: word lists in a circle: @hype uses @hype
    @hype deal
    ^""",
    ),
    "a circle of lists": (
        {"hype.txt": "@size deal\n", "size.txt": "huge\n@big one\n", "big.txt": "big\n@size\n"},
        """\
rules/words/big.txt:2:1: word lists in a circle: @size uses @big uses @size
    @size
    ^""",
    ),
}


@pytest.mark.parametrize(("lists", "expected"), LIST_MISTAKES.values(), ids=LIST_MISTAKES.keys())
def test_a_mistake_in_a_word_list(write: Write, lists: dict[str, str], expected: str) -> None:
    folder = write({"size-words.yaml": FAULT, **{f"words/{name}": text for name, text in lists.items()}})
    assert complaints(folder) == expected


def test_a_word_list_in_two_folders(write: Write) -> None:
    write({"a/size-words.yaml": FAULT, "a/words/hype.txt": HYPE, "b/asks-nothing.yaml": ABSENCE, "b/words/hype.txt": HYPE})
    with pytest.raises(RuleError) as caught:
        load_rules(Path("rules/a"), Path("rules/b"))
    (problem,) = caught.value.problems
    assert (problem.path, problem.problem) == ("rules/b/words/hype.txt", 'the word list "hype" is also in rules/a/words/hype.txt')


ADDED = swapped(ABSENCE, "id: asks-nothing", "id: asks-little")


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Rules and word lists as msglint's own."""
    folder = tmp_path / "own"
    (folder / "words").mkdir()
    (folder / "asks-nothing.yaml").write_text(ABSENCE, "utf-8")
    (folder / "size-words.yaml").write_text(FAULT, "utf-8")
    (folder / "words/hype.txt").write_text(HYPE, "utf-8")
    return folder


def test_own_rules_come_on_top_of_msglints(write: Write, ours: Path) -> None:
    folder = write({"asks-little.yaml": ADDED})
    assert [rule.id for rule in load_rules(folder).rules] == ["asks-little"]
    rules = load_rules(folder, with_built_in=True)
    assert [rule.id for rule in rules.rules] == ["asks-little", "asks-nothing", "size-words"]
    assert rules.replaced == frozenset()
    assert len({rules.hash, load_rules().hash, load_rules(folder).hash}) == 3


def test_an_own_rule_stands_in_for_msglints(write: Write, ours: Path) -> None:
    rules = load_rules(write({"asking/asks-nothing.yaml": swapped(ABSENCE, "severity: warning", "severity: info")}), with_built_in=True)
    assert [(rule.id, rule.severity) for rule in rules.rules] == [("asks-nothing", "info"), ("size-words", "warning")]
    assert rules.replaced == {"asks-nothing"}
    assert load_rules(Path("rules")).replaced == frozenset()


def test_msglints_rules_named_twice_are_read_once(write: Write, ours: Path) -> None:
    rules = load_rules(ours, with_built_in=True)
    assert ([rule.id for rule in rules.rules], rules.replaced) == (["asks-nothing", "size-words"], frozenset())
    assert rules.hash == load_rules().hash


def test_own_rules_use_msglints_word_lists(write: Write, ours: Path) -> None:
    pattern = pattern_of(write({"size-words.yaml": FAULT}))
    assert matches(pattern, "a game changer")


def test_an_own_word_list_is_for_own_rules_only(write: Write, ours: Path) -> None:
    own = swapped(FAULT, "id: size-words", "id: own-words")
    rules = load_rules(write({"own-words.yaml": own, "words/hype.txt": "bonkers\n"}), with_built_in=True)
    theirs, mine = rules.get("size-words").check[0], rules.get("own-words").check[0]
    assert (matches(theirs, "bonkers"), matches(theirs, "game changer")) == (False, True)
    assert (matches(mine, "bonkers"), matches(mine, "game changer")) == (True, False)


def test_an_own_word_list_may_add_to_msglints(write: Write, ours: Path) -> None:
    pattern = pattern_of(write({"size-words.yaml": FAULT, "words/hype.txt": "bonkers\n@hype\n"}))
    assert [matches(pattern, words) for words in ("bonkers", "a game changer", "calm")] == [True, True, False]


def test_the_nearest_word_list_may_be_msglints(write: Write, ours: Path) -> None:
    said = complaints(write({"size-words.yaml": swapped(FAULT, '"@hype", huge', '"@hyp", huge')}))
    assert 'there is no word list "hyp"; did you mean "hype"?' in said


def test_several_stages_and_channels_of_a_severity(write: Write, ours: Path) -> None:
    when = "severity_when:\n  - {stage: [warm, follow-up], channel: [dm, sms], is: info}\nfind:\n"
    (rule,) = load_rules(write({"size-words.yaml": swapped(FAULT, "find:\n", when)})).rules
    assert rule.severity_when == tuple(SeverityWhen("info", stage=s, channel=c) for s in ("warm", "follow-up") for c in ("dm", "sms"))


def test_several_folders_share_their_word_lists(write: Write) -> None:
    write({"a/size-words.yaml": FAULT, "b/asks-nothing.yaml": ABSENCE, "b/words/hype.txt": HYPE})
    rules = load_rules(Path("rules/a"), Path("rules/b"), Path("rules/a")).rules
    assert [rule.id for rule in rules] == ["asks-nothing", "size-words"]


def test_files_that_are_not_rules(write: Write) -> None:
    folder = write({"asks-nothing.yaml": ABSENCE, "_copy-me.yaml": "id: ...", "score.yaml": SCORE, "notes.md": "# Notes"})
    assert [rule.id for rule in load_rules(folder).rules] == ["asks-nothing"]


def test_no_folder_and_no_rules(write: Write) -> None:
    with pytest.raises(UsageError, match=r"^there is no folder rulez$"):
        load_rules(Path("rulez"))
    with pytest.raises(UsageError, match=r"^there are no rule files \(\.yaml\) in rules$"):
        load_rules(write({"score.yaml": SCORE, "words/hype.txt": HYPE}))


BOTH = {
    "a/asks-nothing.yaml": ABSENCE,
    "b/size-words.yaml": FAULT,
    "words/hype.txt": HYPE,
    "words/spare.txt": "x\n",
    "score.yaml": SCORE,
}


def test_the_hash_is_of_the_content_alone(write: Write, tmp_path: Path) -> None:
    hash = load_rules(write(BOTH)).hash
    assert len(hash) == 12
    assert load_rules(tmp_path / "rules").hash == hash
    moved = {"z/asks-nothing.yaml": ABSENCE, "y/size-words.yaml": FAULT.replace("\n", "\r\n"), "_copy-me.yaml": "x"}
    rest = {name: text for name, text in BOTH.items() if not name.startswith(("a/", "b/"))}
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "rules").rename(tmp_path / "elsewhere/before")
    assert load_rules(write({**moved, **rest})).hash == hash


@pytest.mark.parametrize("name", BOTH)
def test_the_hash_changes_with_any_file(write: Write, name: str) -> None:
    hash = load_rules(write(BOTH)).hash
    changed = BOTH[name].replace("Nothing is asked.", "Nobody asks.").replace("It tells", "This tells")
    assert load_rules(write({name: changed if changed != BOTH[name] else changed + "zzz: 2\n"})).hash != hash


def test_the_score_comes_from_the_last_folder_that_has_one(write: Write) -> None:
    write({"a/size-words.yaml": FAULT, "a/words/hype.txt": HYPE, "a/score.yaml": SCORE.replace("words: 4", "words: 7")})
    write({"b/asks-nothing.yaml": ABSENCE, "c/asks-about-them.yaml": STRENGTH, "c/score.yaml": SCORE.replace("words: 4", "words: 9")})
    a, b, c = Path("rules/a"), Path("rules/b"), Path("rules/c")
    assert [load_rules(*folders).score.least_words for folders in ((b,), (a, b), (a, b, c))] == [4, 7, 9]
    assert load_rules(a, b).score.dimensions["pace"].points == 100


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("least_words: 4\n", "", '1:1: the score needs "least_words"'),
        ("least_words: 4", "least_words: 4\nleast_words: 5", '12:1: "least_words" is given twice'),
        ("points: 100", "points: many", "1:1: the numbers of the score can't be read: could not convert string to float: 'many'"),
        (
            "dimension: pace",
            "dimension: pice",
            '1:1: the numbers of the score can\'t be read: "hype" names the dimension "pice", which is not there',
        ),
        (
            "channels: {}",
            "channels: {copy: {pice: 9}}",
            '1:1: the numbers of the score can\'t be read: "copy" names the dimension "pice", which is not there',
        ),
        (
            "stages: {}",
            "stages: {warm: {pice: 0.5}}",
            '1:1: the numbers of the score can\'t be read: "warm" names the dimension "pice", which is not there',
        ),
        (", no-buyer: {at: 35, why: Nobody.}", "", '1:1: the numbers of the score can\'t be read: caps need "no-buyer"'),
        ("{from: 0, name: some}", "", "1:1: the numbers of the score can't be read: bands go down from the best, the last from 0"),
        ("{from: 0,", "{from: 1,", "1:1: the numbers of the score can't be read: bands go down from the best, the last from 0"),
        ("bands: [{from: 0, name: some}]", "bands: [", "12:5: not YAML: did not find expected ',' or ']'"),
    ],
)
def test_a_mistake_in_the_score(write: Write, old: str, new: str, expected: str) -> None:
    said = complaints(write({"asks-nothing.yaml": ABSENCE, "score.yaml": swapped(SCORE, old, new)}))
    assert said.split("\n")[0] == f"rules/score.yaml:{expected}"


def test_a_rule_by_its_id(write: Write) -> None:
    rules = load_rules(write(BOTH))
    assert rules.get("size-words").category == "hype"
    assert [rule.id for rule in rules.of_category("no-buyer-question")] == ["asks-nothing"]
    assert rules.of_category("easy-no") == ()


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("size-word", 'there is no rule "size-word"; did you mean "size-words"? `msglint rules` lists them'),
        ("xyz", 'there is no rule "xyz"; `msglint rules` lists them'),
        ("hype", '"hype" is a category, not a rule; its rules: size-words'),
        ("hyped", 'there is no rule "hyped"; did you mean "hype"? `msglint rules` lists them'),
        ("one-up", '"one-up" is a category, not a rule; no rule has it'),
    ],
)
def test_a_rule_that_is_not_there(write: Write, id: str, expected: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_rules(write(BOTH)).get(id)
    assert str(caught.value) == expected


def test_a_category_that_is_not_there(write: Write) -> None:
    with pytest.raises(UsageError) as caught:
        load_rules(write(BOTH)).of_category("hyped")
    assert str(caught.value) == 'there is no category "hyped"; did you mean "hype"?'


def test_the_categories() -> None:
    assert (len(FAULTS), len(STRENGTHS)) == (23, 9)
    assert len({*FAULTS, *STRENGTHS}) == 32


def test_the_built_in_rules_are_found() -> None:
    assert any(built_in_rules().rglob("*.yaml"))


def test_built_in_rules_in_the_package_and_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "msglint"
    monkeypatch.setattr(ruleset, "files", lambda name: tmp_path / name)
    with pytest.raises(MsglintError) as caught:
        built_in_rules()
    missing = f"there are no .yaml files in {package / 'rules'} or {tmp_path / 'rules'}"
    assert str(caught.value) == f"msglint's own rules are missing: {missing}; install msglint again"
    for folder in (tmp_path / "rules", package / "rules"):
        (folder / "asking").mkdir(parents=True)
        (folder / "asking/asks-nothing.yaml").write_text(ABSENCE, encoding="utf-8")
        assert built_in_rules() == folder


def test_the_built_in_rules_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "own/asks-nothing.yaml").write_text(ABSENCE, encoding="utf-8")
    assert [rule.id for rule in load_rules().rules] == ["asks-nothing"]
    ruleset.built_in.cache_clear()
    try:
        assert [rule.id for rule in ruleset.built_in().rules] == ["asks-nothing"]
        assert ruleset.built_in() is ruleset.built_in()
    finally:
        ruleset.built_in.cache_clear()
