"""The way through: which rules apply, how bad a finding is here, where it stands, and that batches change nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from msglint import lint, lint_many, linter
from msglint.drafts import message_of, read_path, read_text
from msglint.finding import DraftReport, Finding
from msglint.linter import Linter
from msglint.marked_yaml import load
from msglint.message import CHANNELS, Draft, Stage
from msglint.ruleset import RuleSet, built_in, built_in_rules, load_rules

Rules = Callable[..., RuleSet]

PHRASES = {"phrases": ["huge"]}


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    """Loads rules: each is a mapping of the keys that matter in the test, ``find`` among them or `PHRASES`."""

    def rules(*given: dict[str, Any]) -> RuleSet:
        folder = tmp_path / "own-rules"
        folder.mkdir()
        shutil.copy(built_in_rules() / "score.yaml", folder)
        for number, keys in enumerate(given or ({},)):
            example = {"text": "Some words here.", "found": "words", "better": "Other words."}
            whole = {"title": "A trial", "find": PHRASES, "message": 'Here is "{quote}".', "why": "For the test."}
            rest = {
                "reasons": [{"source": "S1", "claim": "A claim.", "strength": "opinion"}],
                "hits": [example] * 2,
                "misses": ["One.", "Two."],
            }
            fault = {"id": f"rule-{number}", "category": "hype", "severity": "warning", "advice": "None."}
            if keys.get("kind") == "strength":
                fault = {"id": f"rule-{number}", "category": "buyer-outcome"}
                example.pop("better")
            if "nothing_like" in keys.get("find", {}):
                example.pop("found")
            rule = fault | whole | rest | keys
            (folder / f"{rule['id']}.yaml").write_text(json.dumps(rule), "utf-8")
        return load_rules(folder)

    return rules


def severities(report: DraftReport) -> list[str]:
    return [finding.severity for finding in report.findings]


def quotes(report: DraftReport) -> list[str]:
    return [finding.place.quote for finding in report.findings]


# Strengths in the words of a fault


def found_in(text: str) -> set[tuple[str, str]]:
    report = lint(text, channel="email", stage="first")
    return {(each.category, each.place.quote) for each in (*report.findings, *report.strengths)}


def test_a_fault_is_not_praised_for_what_it_claims() -> None:
    threat = "Your roof will fall in on somebody and you will never forgive yourself."
    assert {category for category, _ in found_in(f"Hi Ana,\n\n{threat}")} & {"scare-push", "buyer-outcome"} == {"scare-push"}
    outcome = "You would be home by six, without the Sunday count."
    assert ("buyer-outcome", outcome[:-1]) in found_in(f"Hi Ana,\n\n{outcome} {threat}")


# The benefit of the doubt

_GOOD = "Hi Ana,\n\nYour bakery in Leith opened a second oven in May. Who fires it on Sundays?"
_ALONE = "\n\nThis is a game changer."


def told(text: str, **given: Any) -> dict[str, str]:
    return {finding.rule: finding.severity for finding in lint(text, channel="email", stage="first", **given).findings}


def test_a_warning_alone_in_a_good_message_is_a_note() -> None:
    assert told(_GOOD) == {}
    assert told(_GOOD + _ALONE) == {"size-words": "info"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (_GOOD + _ALONE + "\n\nNo one has better ovens than us.", "size-words"),  # not alone
        ("Hi Ana,\n\nYour bakery in Leith opened a second oven in May." + _ALONE, "size-words"),  # asks nothing
        ("Hi Ana,\n\nWho fires your oven on Sundays?" + _ALONE, "size-words"),  # does nothing else right
        (_GOOD + "\n\nI need this sale.", "needs-the-sale"),  # an error
    ],
)
def test_else_it_stays(text: str, rule: str) -> None:
    assert told(text)[rule] != "info"


@pytest.mark.parametrize("change", ["size-words: warning", "size-words: {severity_when: [{channel: dm, is: error}]}"])
def test_a_severity_that_somebody_set_stays(change: str) -> None:
    _, node = load(change, "settings")
    assert node is not None
    changes = {key.text(): value for key, value in node.pairs()}
    assert told(_GOOD + _ALONE, rules=built_in().changed(changes)) == {"size-words": "warning"}


def test_in_rules_of_ones_own_it_stays(rules: Rules, tmp_path: Path) -> None:
    rules({"id": "own-huge", "severity": "warning"})
    both = load_rules(tmp_path / "own-rules", with_built_in=True)
    assert told(_GOOD + "\n\nA huge barn.", rules=both)["own-huge"] == "warning"


# Which rules apply


@pytest.mark.parametrize(("stage", "found"), [("first", True), ("warm", True), ("follow-up", False), (None, True)])
def test_a_rule_applies_at_its_stages(rules: Rules, stage: Stage | None, found: bool) -> None:
    assert bool(lint("A huge barn.", stage=stage, rules=rules({"stages": ["first", "warm"]})).findings) is found


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_rule_applies_on_its_channels(rules: Rules, channel: Any) -> None:
    report = lint("A huge barn.", channel=channel, rules=rules({"channels": ["dm", "copy"]}))
    assert bool(report.findings) is (channel in ("dm", "copy"))


def test_without_stages_a_rule_leaves_what_is_no_outreach_alone(rules: Rules) -> None:
    both = rules({"id": "usual"}, {"id": "always", "category": "one-down", "stages": ["none"]})
    report = lint("A huge barn.", stage="none", rules=both)
    assert [finding.rule for finding in report.findings] == ["always"]
    assert report.score.value is None


@pytest.mark.parametrize(("stages", "found"), [(None, True), (["first", "follow-up"], False)])
def test_a_page_to_nobody_in_particular_has_the_faults_of_every_stage(rules: Rules, stages: list[str] | None, found: bool) -> None:
    rule = rules({"stages": stages} if stages else {})
    assert bool(lint("A huge barn.", channel="copy", stage="none", rules=rule).findings) is found


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (["subject"], [("subject", 2)]),
        (["body"], [("text", 23)]),
        (["greeting"], [("text", 3)]),
        (["subject", "greeting", "body"], [("subject", 2), ("text", 3), ("text", 23)]),
    ],
)
def test_a_rule_looks_where_it_says(rules: Rules, where: list[str], found: list[tuple[str, int]]) -> None:
    report = lint("Hi huge Huginn,\n\nOur new huge barn is up. Who fills it?\n", subject="A huge barn", rules=rules({"where": where}))
    assert [(f.place.part, f.place.start) for f in report.findings] == [
        (part, start if part == "subject" else start + (start > 9) * 2) for part, start in found
    ]


def test_nothing_is_found_in_the_sign_off(rules: Rules) -> None:
    everywhere = rules({"where": ["subject", "greeting", "body"], "find": {"phrases": ["huge|thanks"]}})
    assert quotes(lint("Who fills the barn?\n\nHuge thanks,\nBen\n", rules=everywhere)) == []


def test_nothing_is_found_in_quoted_text_signatures_and_code(rules: Rules) -> None:
    own = "Who fills it?\n\n```\nhuge\n```\n\nBest,\nBen\n\n-- \nBen Huge, huge barns\n\n"
    text = own + "On Mon, 3 Mar 2025 at 10:00, Ada <a@b.example> wrote:\n> A huge barn.\n"
    (draft,) = read_text(text, as_="md")
    assert isinstance(draft, Draft)
    (report,) = lint_many([draft], rules=rules())
    assert quotes(report) == []


def test_nothing_is_found_in_inline_code(rules: Rules) -> None:
    assert quotes(lint("Who runs `huge --all` at your place?", rules=rules())) == []


def test_links_are_no_words(rules: Rules) -> None:
    assert quotes(lint("See https://barn.example/huge and huge.example today.", rules=rules())) == []


# How bad it is here


@pytest.mark.parametrize(
    ("stage", "expected"),
    [("first", "error"), ("warm", "warning"), ("follow-up", "info"), (None, "error")],
)
def test_severity_by_stage(rules: Rules, stage: Stage | None, expected: str) -> None:
    by_stage = [{"stage": "first", "is": "error"}, {"stage": "follow-up", "is": "info"}]
    assert severities(lint("A huge barn.", stage=stage, rules=rules({"severity_when": by_stage}))) == [expected]


@pytest.mark.parametrize(("stage", "expected"), [(None, "info"), ("first", "error")])
def test_a_stage_nobody_gave_is_unknown(rules: Rules, stage: Stage | None, expected: str) -> None:
    unknown = {"severity": "error", "severity_when": [{"stage": "unknown", "is": "info"}]}
    report = lint("A huge barn.", stage=stage, rules=rules(unknown))
    assert severities(report) == [expected]
    assert (report.stage, report.stage_from) == ("first", "given" if stage else "default")


def test_the_first_condition_that_holds_decides(rules: Rules) -> None:
    listed = [{"channel": "dm", "stage": "warm", "is": "error"}, {"channel": "dm", "is": "info"}, {"stage": "warm", "is": "error"}]
    assert severities(lint("A huge barn.", channel="dm", stage="first", rules=rules({"severity_when": listed}))) == ["info"]


@pytest.mark.parametrize("channel", CHANNELS)
def test_severity_by_channel(rules: Rules, channel: Any) -> None:
    report = lint("A huge barn.", channel=channel, rules=rules({"severity_when": [{"channel": "sms", "is": "error"}]}))
    assert severities(report) == ["error" if channel == "sms" else "warning"]


@pytest.mark.parametrize(("part", "expected"), [("subject", ["error", "warning"]), ("body", ["warning", "error"])])
def test_severity_by_part(rules: Rules, part: str, expected: list[str]) -> None:
    by_part = {"severity_when": [{"part": part, "is": "error"}]}
    assert severities(lint("A huge barn.", subject="The huge barn", rules=rules(by_part))) == expected


def test_severity_after_a_question_about_them(rules: Rules) -> None:
    after = rules({"severity_when": [{"after": "buyer-question", "is": "info"}]})
    report = lint("A huge barn. Who fills your huge barn? A huge barn.", rules=after)
    assert severities(report) == ["warning", "warning", "info"]  # the question's own sentence is not after it
    assert severities(lint("Would you like to hear more? A huge barn.", rules=after)) == ["warning"]


def test_all_of_a_condition_must_hold(rules: Rules) -> None:
    both = rules({"severity_when": [{"channel": "dm", "part": "body", "is": "error"}]})
    assert [severities(lint("A huge barn.", channel=channel, rules=both)) for channel in ("dm", "email")] == [["error"], ["warning"]]


# What is said


def test_a_finding_says_what_the_rule_says(rules: Rules) -> None:
    (finding,) = lint("A huge barn.", rules=rules({"message": '"{quote}" is big.', "advice": "Say how big."})).findings
    assert (finding.rule, finding.category, finding.message, finding.advice) == ("rule-0", "hype", '"huge" is big.', "Say how big.")
    assert not finding.whole


def test_a_strength_is_no_finding(rules: Rules) -> None:
    report = lint("A huge barn.", rules=rules({"kind": "strength", "category": "buyer-outcome"}))
    assert report.findings == ()
    ((strength),) = report.strengths
    assert (strength.rule, strength.category, strength.message, strength.place.quote) == (
        "rule-0",
        "buyer-outcome",
        'Here is "huge".',
        "huge",
    )


def test_a_long_quote_is_cut_in_what_is_said_and_whole_in_its_place(rules: Rules) -> None:
    words = "huge " + "very " * 30 + "barn"
    (finding,) = lint(f"The {words}.", rules=rules({"find": {"phrases": ["huge " + "very " * 30 + "barn"]}})).findings
    assert finding.place.quote == words
    assert len(finding.message) < 80 and "…" in finding.message


def test_a_finding_about_the_whole_message_says_so(rules: Rules) -> None:
    (finding,) = lint("The roof leaks. It rains.", rules=rules({"find": {"nothing_like": {"these": [{"question": "buyer"}]}}})).findings
    assert (finding.whole, finding.place.quote) == (True, "The roof leaks.")


def test_one_question_has_one_kind(rules: Rules) -> None:
    report = lint("Who fills your barn? Do you have ten minutes on Tuesday?", rules=rules())
    assert [(q.kind, q.place.quote) for q in report.questions] == [
        ("buyer-situation", "Who fills your barn?"),
        ("meeting", "Do you have ten minutes on Tuesday?"),
    ]


# Findings on the same words


def both(first: dict[str, Any], second: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"find": {"phrases": ["huge barn"]}} | first, {"find": {"phrases": ["a huge"]}} | second


@pytest.mark.parametrize(
    ("first", "second", "kept"), [("warning", "error", "a huge"), ("error", "warning", "huge barn"), ("info", "warning", "a huge")]
)
def test_of_one_category_on_the_same_words_the_worst_stays(rules: Rules, first: str, second: str, kept: str) -> None:
    report = lint("Here is a huge barn.", rules=rules(*both({"severity": first}, {"severity": second})))
    assert quotes(report) == [kept]


def test_of_two_as_bad_the_longer_stays(rules: Rules) -> None:
    assert quotes(lint("Here is a huge barn.", rules=rules(*both({}, {})))) == ["huge barn"]


def test_other_categories_stay_beside_each_other(rules: Rules) -> None:
    assert quotes(lint("Here is a huge barn.", rules=rules(*both({}, {"category": "one-down"})))) == ["a huge", "huge barn"]


def test_words_that_only_touch_are_not_the_same(rules: Rules) -> None:
    pair = {"find": {"phrases": ["a huge"]}}, {"find": {"phrases": ["barn"]}}
    assert quotes(lint("Here is a huge barn.", rules=rules(*pair))) == ["a huge", "barn"]


def test_subject_and_text_do_not_overlap(rules: Rules) -> None:
    assert quotes(lint("A huge barn.", subject="A huge barn", rules=rules())) == ["huge", "huge"]


def test_findings_stand_in_the_order_of_the_message_subject_first(rules: Rules) -> None:
    three = rules(
        {"category": "one-down", "find": {"phrases": ["barn"]}},
        {"severity": "error"},
        {"category": "mass-blast", "find": {"phrases": ["old"]}},
    )
    assert quotes(lint("The old huge barn. The huge old barn.", subject="One barn", rules=three)) == [
        "barn",
        "old",
        "huge",
        "barn",
        "huge",
        "old",
        "barn",
    ]


# Places


def draft_of(path: Path, text: str) -> list[Draft]:
    path.write_bytes(text.encode())
    drafts = list(read_path(path))
    assert all(isinstance(draft, Draft) for draft in drafts)
    return [draft for draft in drafts if isinstance(draft, Draft)]


def position(finding: Finding) -> tuple[int, int, int, int]:
    place = finding.place
    return place.line, place.column, place.end_line, place.end_column


MARKDOWN = "---\nchannel: dm\nsubject: The huge barn\n---\nHi Ruth,\n\nOur huge barn, a\nhuge one. Who fills it?\n"


def test_lines_and_columns_are_those_of_the_file(rules: Rules, tmp_path: Path) -> None:
    (report,) = lint_many(draft_of(tmp_path / "a.md", MARKDOWN), rules=rules())
    assert [(f.place.part, *position(f), f.place.exact) for f in report.findings] == [
        ("subject", 3, 14, 3, 18, True),
        ("text", 7, 5, 7, 9, True),
        ("text", 8, 1, 8, 5, True),
    ]


def test_places_are_offsets_of_the_whole_file(rules: Rules, tmp_path: Path) -> None:
    (draft,) = draft_of(tmp_path / "a.md", MARKDOWN)
    (report,) = lint_many([draft], rules=rules())
    for finding in report.findings:
        source = draft.subject if finding.place.part == "subject" else MARKDOWN
        assert source[finding.place.start : finding.place.end] == finding.place.quote == "huge"


def test_a_place_may_reach_over_a_line_end(rules: Rules) -> None:
    across = rules({"find": {"phrases": ["huge barn"]}})
    (finding,) = lint("What we put up beside the mill last year was a really huge\nbarn for the whole street.", rules=across).findings
    assert (position(finding), finding.place.quote) == ((1, 55, 2, 5), "huge\nbarn")


@pytest.mark.parametrize(
    ("text", "start", "column"),
    [
        ("\u201cSo\u201d \u2014 a huge barn", 9, 10),
        ("we don\u2019t. a huge barn", 12, 13),
        ("a\u00adbc\u200bd, a huge barn", 10, 11),
        ("\U0001f680 a huge barn", 4, 5),
        ("Straße, ﬁn, a huge barn", 14, 15),
        ("dont u see a huge barn", 13, 14),
        ("e\u0301te\u0301: a huge barn", 9, 10),
    ],
)
def test_folded_characters_move_no_place(rules: Rules, text: str, start: int, column: int) -> None:
    (finding,) = lint(text, rules=rules()).findings
    assert (finding.place.start, finding.place.column) == (start, column)
    assert text[finding.place.start : finding.place.end] == "huge"


def test_the_place_of_a_field_is_the_field(rules: Rules) -> None:
    (finding,) = lint("A huge {{company}} barn.", rules=rules({"find": {"phrases": ["huge * barn"]}})).findings
    assert finding.place.quote == "huge {{company}} barn"


def test_a_record_has_its_line_and_says_that_the_place_is_not_exact(rules: Rules, tmp_path: Path) -> None:
    records = [{"id": "a", "text": "Small."}, {"id": "b", "subject": "So huge", "text": 'Say "hi".\n\nA huge\tbarn.'}]
    drafts = draft_of(tmp_path / "a.jsonl", "\n".join(json.dumps(record) for record in records))
    first, second = lint_many(drafts, rules=rules())
    assert first.findings == ()
    assert [(f.place.part, f.place.start, *position(f), f.place.exact) for f in second.findings] == [
        ("subject", 3, 2, 1, 2, 1, False),
        ("text", 13, 2, 1, 2, 1, False),
    ]


# Batches

MESSAGES = (
    "Hi Mara,\n\nYour board says the kiln is fired twice a week. Who unloads it?\n\nTom",
    "I need two more sales this month. We build racks for vans.",
    "Your second van was new in May. We build racks for vans.",
    "We build racks for vans. Would you be interested in one?",
    "Just following up on my note. Did you get a chance to look at it?",
    "u said the tuner only comes when it snows. who pays him",
    "Dear Sir or Madam,\n\nWe offer a full range of rugs.",
    "It is a game changer!!! Book a call today.",
    "Let's compare notes on Friday, if your kiln is cold by then.",
    "",
    "Your second van was new in May. What does a late van cost you?",
    "I'm just a humble painter, sorry to bother you, I know you're busy. We build racks for vans.",
)


def drafts() -> list[Draft]:
    return [Draft(id=str(i), path="x", text=text, channel=CHANNELS[i % 3]) for i, text in enumerate(MESSAGES)]


def test_the_report_is_the_same_in_any_company() -> None:
    together = list(lint_many(drafts()))
    alone = [next(lint_many([draft])) for draft in drafts()]
    backwards = list(lint_many(reversed(drafts())))
    assert together == alone == backwards[::-1]
    assert sum(bool(report.findings) for report in together) > 6  # or there was nothing to compare


@pytest.mark.parametrize("size", [1, 2, 5])
def test_the_report_is_the_same_for_any_batch_size(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    whole = list(lint_many(drafts()))
    monkeypatch.setattr(linter, "BATCH", size)
    assert list(lint_many(drafts())) == whole


def test_what_another_message_had_parsed_is_no_matter(rules: Rules) -> None:
    own = rules(
        {"id": "words", "find": {"phrases": ["~need the sale"]}, "channels": ["dm"], "unless": ["other-subject"]},
        {"id": "clause", "category": "one-down", "find": {"clause": {"subject": "buyer", "verb": "~need"}}, "channels": ["email"]},
    )
    text = "The mill needs the sale, says the board."
    mail, dm = Draft("a", "a", text, channel="email"), Draft("b", "b", text, channel="dm")
    assert list(lint_many([mail, dm], rules=own))[1] == next(lint_many([dm], rules=own))


def test_reports_come_in_order_and_as_they_are_asked_for(monkeypatch: pytest.MonkeyPatch, rules: Rules) -> None:
    monkeypatch.setattr(linter, "BATCH", 2)
    asked = []

    def endless() -> Any:
        for number in range(1000):
            asked.append(number)
            yield message_of(Draft(str(number), "x", "A huge barn."))

    reports = Linter(rules()).lint(endless())
    assert [next(reports).id for _ in range(3)] == ["0", "1", "2"]
    assert len(asked) <= 6


def test_only_what_needs_a_parse_is_parsed(rules: Rules) -> None:
    checks = Linter(rules({"find": {"clause": {"subject": "seller", "verb": "~need", "with": "sale"}}}))
    messages = [
        message_of(Draft(str(i), "x", text)) for i, text in enumerate(["It rains here. I need a sale. It snows.", "I need a sale."])
    ]
    checks.read(messages)
    assert checks.tally.words == 4 + 5 + 3 + 5
    assert checks.tally.parsed == 5  # equal sentences once


def _lint(text: str, rules: RuleSet, **keys: Any) -> DraftReport:
    return next(lint_many([Draft("a", "a", text, **keys)], rules=rules))


SPUN = """Hi {{first_name}},

{How do the vans get home?|We are huge.|Who plans the huge routes? I think we are the huge best.}

Is the {depot|yard} huge?
"""


def test_places_in_a_branch_are_those_of_the_file_and_each_is_told_once(rules: Rules) -> None:
    report = _lint(SPUN, rules())
    assert [SPUN[f.place.start : f.place.end] for f in report.findings] == ["huge"] * 4
    assert [f.place.start for f in report.findings] == [at for at in range(len(SPUN)) if SPUN.startswith("huge", at)]
    lines = SPUN.splitlines()
    assert [f.place.line for f in report.findings] == [3, 3, 3, 5]
    assert all(lines[f.place.line - 1][f.place.column - 1 :].startswith("huge") for f in report.findings)
    assert all(f.place.exact and f.place.quote == "huge" for f in report.findings)


def test_the_worst_branch_is_what_counts(rules: Rules) -> None:
    own = rules({"find": {"phrases": ["huge"]}, "severity": "error", "category": "seller-need"})
    report = _lint(SPUN, own)
    alone = [_lint(SPUN.replace("{depot|yard}", "depot").replace(SPUN[21 : SPUN.index("}\n") + 1], branch), own) for branch in (
        "How do the vans get home?", "We are huge.", "Who plans the huge routes? I think we are the huge best."
    )]  # fmt: skip
    scores = [branch.score.value for branch in alone if branch.score.value is not None]
    assert len(set(scores)) > 1
    assert report.variants is not None
    assert (report.variants.n, report.variants.min, report.variants.max) == (4, min(scores), max(scores))
    worst = min(alone, key=lambda branch: branch.score.value or 0)
    assert (report.score.value, report.score.ledger) == (worst.score.value, worst.score.ledger)
    assert _lint(SPUN.replace("{", "(").replace("|", "/").replace("}", ")"), own).variants is None


def test_branches_of_a_draft_without_a_score_are_still_searched(rules: Rules) -> None:
    report = _lint("{Hello|How huge}", rules())
    assert report.score.value is None
    assert report.variants is None
    assert quotes(report) == ["huge"]


def test_branches_of_a_subject(rules: Rules) -> None:
    draft = next(read_text("---\nsubject: {Your roof|Huge roof|A huge roof}\n---\nHow is the weather up there in the hills?\n", as_="md"))
    assert isinstance(draft, Draft)
    report = next(lint_many([draft], rules=rules()))
    assert [(f.place.part, f.place.quote, f.place.line, f.place.column) for f in report.findings] == [
        ("subject", "Huge", 2, 21),
        ("subject", "huge", 2, 33),
    ]


def test_front_matter_with_braces_is_no_branch(rules: Rules) -> None:
    text = "---\nsubject: A roof\nto: {a|b}\n---\n{Hi|Hello} Dana,\n\nHow {huge|big} is the roof of your barn on the hill?\n"
    draft = next(read_text(text, as_="md"))
    assert isinstance(draft, Draft)
    report = next(lint_many([draft], rules=rules()))
    assert report.variants is not None and report.variants.n == 3
    assert [(text[f.place.start : f.place.end], f.place.line) for f in report.findings] == [("huge", 7)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{Hi|Hello} Dana, how is the roof?", ["{Hi|Hello}"]),
        ("Hi Dana, how is the roof{% if town %} in Cork{% endif %}?", ["{% if town %}", "{% endif %}"]),
        ("Hi Dana,\n\n{{#if barn}}\nHow is the barn?\n{{/if}}\nWho mends it?", ["{{#if barn}}", "{{/if}}"]),
        ("{{RANDOM | Hi {{name}} | Hello}}, how is the roof?", ["{{RANDOM | Hi {{name}} | Hello}}"]),
        ("Hi Dana, how is the roof?\n\n> {Hi|Hello} {{name}}", []),
    ],
)
def test_branches_that_are_left_in_a_final_message_are_errors(text: str, found: list[str]) -> None:
    report = next(lint_many([Draft("a", "a", text)], fields="final"))
    left = [f for f in report.findings if f.rule == "field-left-open"]
    assert [text[f.place.start : f.place.end] for f in left] == found
    assert all(f.severity == "error" for f in left)
    assert any("not filled in" in row.why for row in report.score.ledger) == bool(found)
    assert [f for f in next(lint_many([Draft("a", "a", text)])).findings if f.rule == "field-left-open"] == []


def test_a_draft_with_more_faults_than_a_score_can_halve_has_a_score() -> None:
    report = lint("I really need this deal. " * 1_200)
    assert len(report.findings) > 1_100
    assert report.score.value == sum(row.points for row in report.score.ledger)
