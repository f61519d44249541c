"""The pages in docs/ are true: those made from the rules are up to date, and what the others show is what msglint does."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner

from msglint import docs
from msglint.campaign import Repeated
from msglint.categories import about_categories
from msglint.cli import main
from msglint.configured import RuleSets
from msglint.docs.markdown import in_line, marked, plain, table
from msglint.drafts import NAMED, READERS, message_of, read_path, read_text
from msglint.drafts.exports.tools import TOOLS
from msglint.drafts.fields.lexer import fields_of
from msglint.drafts.markdown import KEYS as FRONT_MATTER
from msglint.errors import DraftError
from msglint.finding import DraftFailure, DraftReport
from msglint.linter import Linter
from msglint.message import CHANNELS, COLUMNS, STAGES, Message, Role
from msglint.reports.json_v1 import text_of as json_of
from msglint.reports.json_v1 import write_json, write_jsonl
from msglint.ruleset import FAULTS, STRENGTHS, RuleSet, built_in
from msglint.settings import FAIL_ON, KEYS, SettingsFiles

TOP = Path(__file__).parents[1]
DOCS = TOP / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
BLOCK = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def name_of(path: Path) -> str:
    return path.relative_to(TOP).as_posix()


def text_of(page: str) -> str:
    return (DOCS / page).read_text("utf-8")


def blocks(text: str, info: str) -> list[str]:
    """The fenced blocks with this info string."""
    return [block["text"] for block in BLOCK.finditer(text) if block["info"].strip() == info]


def coded(text: str) -> set[str]:
    """Everything that stands in backticks outside of fenced blocks."""
    return set(re.findall(r"`([^`\n]+)`", BLOCK.sub("", text)))


def section(text: str, title: str) -> str:
    """What stands below a heading, up to the next one of its level or above."""
    start = re.search(rf"^(#+) {re.escape(title)}$", text, re.MULTILINE)
    assert start, title
    rest = text[start.end() :]
    end = re.search(rf"^#{{1,{len(start[1])}}} ", BLOCK.sub(lambda block: " " * len(block[0]), rest), re.MULTILINE)
    return rest[: end.start()] if end else rest


def first_column(text: str) -> set[str]:
    """The names in backticks with which the rows of tables begin."""
    return {name for line in text.splitlines() if line.startswith("| `") for name in re.findall(r"`([^`]+)`", line.split(" | ")[0])}


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return docs.pages()


# -- pages made from the rules


def test_the_pages_made_from_the_rules_are_up_to_date(made: dict[str, str]) -> None:
    old = [name for name, text in made.items() if not (DOCS / name).is_file() or (DOCS / name).read_text("utf-8") != text]
    gone = [name_of(path) for path in docs.left_over(made)]
    assert not old + gone, f"not up to date: {old + gone}; run: python -m msglint.docs"


def test_writing_says_what_changed_and_takes_left_over_pages_away(
    made: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docs, "pages", lambda: {"score.md": made["score.md"], "categories/hype.md": made["categories/hype.md"]})
    (tmp_path / "categories").mkdir()
    (tmp_path / "categories/hyperbole.md").write_text(made["categories/hype.md"], "utf-8")
    (tmp_path / "own.md").write_text("# Mine\n", "utf-8")
    (tmp_path / "score.md").write_text("old", "utf-8")
    assert [line.split(":")[0] for line in docs.write(tmp_path)] == ["changed", "new", "gone"]
    assert [*docs.write(tmp_path)] == []
    assert sorted(path.name for path in tmp_path.rglob("*.md")) == ["hype.md", "own.md", "score.md"]


def test_every_category_is_described_and_those_with_rules_have_a_page(made: dict[str, str], rules: RuleSet) -> None:
    assert [*about_categories()] == [*FAULTS, *STRENGTHS]
    judged = {rule.category for rule in rules.rules}
    assert {name for name in made if name.startswith("categories/")} == {f"categories/{name}.md" for name in (*judged, "README")}
    index = made["categories/README.md"]
    for name in (*FAULTS, *STRENGTHS):
        assert (f"[{name}]({name}.md)" in index) == (name in judged)
        assert (f"\n- {name}: " in index) == (name not in judged)


def test_a_category_page_says_all_of_its_rules(made: dict[str, str], rules: RuleSet) -> None:
    for rule in rules.rules:
        own = section(made[f"categories/{rule.category}.md"], rule.id)
        assert [said for said in (rule.title, rule.why, rule.advice) if plain(said) not in own] == []
        assert [reason.claim for reason in rule.reasons if plain(reason.claim) not in own] == []
        assert [hit.better for hit in rule.hits[:2] if in_line(hit.better) not in own] == []


def test_the_score_page_adds_up(made: dict[str, str]) -> None:
    rows = [
        line.split(" | ") for line in section(made["score.md"], "A message and its ledger").splitlines() if re.search(r"\| [+-]\d", line)
    ]
    total = re.search(r"Together: \*\*(\d+) of 100", made["score.md"])
    assert total and sum(float(row[2]) for row in rows) == int(total[1])
    assert {row[0].strip("| ") for row in rows} >= {"base", "cap"}


@pytest.mark.parametrize("name", [*built_in().score.faults, *built_in().score.strengths, *built_in().score.questions])
def test_the_score_page_has_every_number(made: dict[str, str], rules: RuleSet, name: str) -> None:
    share = {**rules.score.faults, **rules.score.strengths, **rules.score.questions}[name]
    sign = "-" if name in rules.score.faults else "+"
    assert f"| {name} | {sign}{share.share * rules.score.dimensions[share.dimension].points:g} |" in made["score.md"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a *b* _c_ [d](e) `f` ~g~", r"a \*b\* \_c\_ \[d\](e) \`f\` \~g\~"),
        ("<b> & {{x|y}}", r"&lt;b&gt; &amp; \{\{x\|y\}\}"),
        ("# no\n- list\n1. nor this\n2 of them", "\\# no<br>\\- list<br>1\\. nor this<br>2 of them"),
    ],
)
def test_text_in_a_page_is_shown_as_it_is(text: str, shown: str) -> None:
    assert in_line(text) == shown


def test_the_words_found_are_bold_where_they_stand() -> None:
    assert marked("So *big*.\nSo big.", "big*") == r"So \*<b>big\*</b>.<br>So big."
    assert marked("a < b", "") == "a &lt; b"


# -- every page


@pytest.mark.parametrize("path", [*PAGES, TOP / "README.md", TOP / "CONTRIBUTING.md"], ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    text = BLOCK.sub("", path.read_text("utf-8"))
    for target, _, anchor in (link.partition("#") for link in re.findall(r"(?<!\\)\]\((?!https?:|mailto:)([^)\s]+)\)", text)):
        there = (path.parent / target).resolve() if target else path
        assert there.exists(), f"{target} is not there"
        if anchor:
            assert anchor in anchors(there), f"{target}#{anchor} is not there"


def anchors(path: Path) -> set[str]:
    """The anchors GitHub gives to a page's headings."""
    heads = re.findall(r"^#+ (.+)$", BLOCK.sub("", path.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_page_is_whole(path: Path) -> None:
    text = path.read_text("utf-8")
    prose = BLOCK.sub("", text)
    assert len(re.findall(r"^# ", prose, re.MULTILINE)) == 1, "a page has one title"
    assert not re.search(r"^```", prose, re.MULTILINE), "a fence is not closed"
    assert not re.search(r"/(?:home|Users|tmp|work|root|opt|var)/|[A-Z]:\\", text), "the path of a machine"
    for rows in re.findall(r"(?:^\|.*\n)+", prose, re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in rows.splitlines()}
        assert len(widths) == 1, f"a row has too many or too few cells:\n{rows}"


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_the_settings_in_a_page_can_be_used(path: Path, tmp_path: Path) -> None:
    """Every yaml block that is no rule (docs/writing-rules.md tests those)."""
    for text in blocks(path.read_text("utf-8"), "yaml"):
        if re.search(r"^(?:id|find|phrases|hits):", text, re.MULTILINE) or path.name == "writing-rules.md":
            continue
        (tmp_path / "our-rules").mkdir(exist_ok=True)
        (tmp_path / ".msglint.yaml").write_text(text, "utf-8")
        settings = SettingsFiles()
        for draft in ("mail.md", "dm/mail.md", "newsletter/june.html"):
            own = settings.of(tmp_path / draft)
            RuleSets(load=lambda folders: built_in()).of(own)


def test_the_index_has_every_page() -> None:
    linked = {(DOCS / link.partition("#")[0]).resolve() for link in re.findall(r"\]\(([^)\s]+)\)", text_of("README.md"))}
    assert [name_of(path) for path in PAGES if path.parent == DOCS and path.name != "README.md" and path not in linked] == []
    assert DOCS / "categories/README.md" in linked


# -- what the pages show is what msglint says; MSGLINT_UPDATE_OUTPUTS=1 writes it anew


def same(page: str, block: re.Match[str], real: str, *, alike: Callable[[str, str], bool] = str.__eq__) -> None:
    """Compare what a block of a page shows with what msglint really says."""
    shown = block["text"]
    if alike(shown, real):
        return
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        text = text_of(page)
        opened, closed = text.index(block[0]) + len(block[0]) - len(shown) - 3, text.index(block[0]) + len(block[0]) - 3
        (DOCS / page).write_text(text[:opened] + real + text[closed:], "utf-8")
    else:
        assert shown == real, f"docs/{page} shows something else; write it anew with MSGLINT_UPDATE_OUTPUTS=1"


def the_block(page: str, info: str) -> re.Match[str]:
    (found,) = (block for block in BLOCK.finditer(text_of(page)) if block["info"].strip() == info)
    return found


def run(folder: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command says in a folder, with paths as they are seen from there."""
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(main, command.split()[1:], prog_name="msglint")
    return result.output.replace(f"{folder.resolve()}{os.sep}", "").replace(f"{folder}{os.sep}", "").replace("\\", "/")


@pytest.fixture
def reported(tmp_path: Path) -> DraftReport:
    """The report of the draft that docs/report.md shows."""
    draft = next(read_text(the_block("report.md", "md draft")["text"], name="mail.md", as_="md"))
    assert not isinstance(draft, DraftError)
    return next(Linter(built_in()).lint([message_of(draft)]))


def as_json(reports: list[DraftReport | DraftFailure], *shared: Repeated) -> dict[str, Any]:
    out = StringIO()
    meta = json.loads((TOP / "msglint/language/model/meta.json").read_text("utf-8"))
    drafts = [each if isinstance(each, DraftFailure) else json_of(each) for each in reports]
    write_json(drafts, out, model=f"{meta['lang']}_{meta['name']} {meta['version']}", rules=built_in().hash, repeated=lambda: shared)
    read: dict[str, Any] = json.loads(out.getvalue())
    return read


def laid_out(value: Any, indent: str = "") -> str:
    """JSON for reading: what fits on a line is on a line."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or not value or len(indent) + len(line) <= 118:
        return line
    inner = indent + "  "
    if isinstance(value, dict):
        items = [f"{inner}{json.dumps(key)}: {laid_out(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{indent}}}"
    return "[\n" + ",\n".join(inner + laid_out(item, inner) for item in value) + f"\n{indent}]"


def test_the_report_shown_is_a_real_one(reported: DraftReport) -> None:
    real = as_json([reported])

    def alike(shown: str, _: str) -> bool:  # the hash changes with every rule, and nobody should have to care
        return bool(shown) and {**json.loads(shown), "rules": real["rules"]} == real

    same("report.md", the_block("report.md", "json report"), laid_out(real) + "\n", alike=alike)
    assert reported.findings and reported.strengths and reported.questions, "the example should have some of everything"


def test_the_error_shown_is_a_real_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "list.jsonl").write_text('{"text": "Hi"}\n\n{"subject": "Hi"}\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "list.jsonl", "--format", "jsonl"])
    same("report.md", the_block("report.md", "json error"), result.stdout.splitlines()[1] + "\n")
    assert result.exit_code == 2


def keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key != "dimensions":  # its keys are names, not ours
                yield from keys_in(inner)
    elif isinstance(value, list):
        for item in value:
            yield from keys_in(item)


def test_report_md_has_every_key_of_a_report_and_no_other(reported: DraftReport) -> None:
    branched = next(read_text("{Hi|Hello} Ana, what did the council say about the ramp?"))
    assert not isinstance(branched, DraftError)
    two = next(Linter(built_in()).lint([message_of(branched)]))
    assert two.variants
    real = as_json([reported, two, DraftFailure("a.md", "line 3: no")], Repeated("opening", ("a", "b", "c"), "We bake."))
    assert first_column(text_of("report.md")) == {*keys_in(real)}


def test_report_md_says_which_sections_have_which_keys(reported: DraftReport) -> None:
    real = as_json([reported])
    (draft,) = real["drafts"]
    text = text_of("report.md")
    assert first_column(section(text, "The frame")) == {*real}
    assert first_column(section(text, "A draft")) == {*draft, "variants"}
    assert first_column(section(text, "A row of the ledger")) == {*draft["ledger"][0]}
    rows = [line.split(" | ") for line in section(text, "A finding, a strength, a question").splitlines() if line.startswith("| `")]
    for kind in ("findings", "strengths", "questions"):
        said = {key for row in rows if row[1] == "all" or kind in row[1] for key in re.findall(r"`([^`]+)`", row[0])}
        assert said == {*draft[kind][0]}, kind


def test_report_md_has_every_value_that_is_one_of_few() -> None:
    from msglint.finding import QUESTION_KINDS, SEVERITIES

    said = coded(text_of("report.md"))
    assert {*QUESTION_KINDS, *SEVERITIES, *CHANNELS, *STAGES, "given", "read", "default", "template", "final"} <= said


def test_what_you_can_count_on_in_a_report(reported: DraftReport) -> None:
    text = the_block("report.md", "md draft")["text"]
    places = [found.place for found in (*reported.findings, *reported.strengths, *reported.questions)]
    assert all(place.quote == text[place.start : place.end] and place.exact for place in places)
    assert sum(row.points for row in reported.score.ledger) == reported.score.value
    for name, points in reported.score.dimensions.items():
        assert sum(row.points for row in reported.score.ledger if row.dimension == name) == points
    alone, among = StringIO(), StringIO()
    write_jsonl([json_of(reported)], alone)
    write_jsonl([json_of(reported), json_of(replace(reported, id="b"))], among)
    assert among.getvalue().startswith(alone.getvalue())


# -- settings.md


def test_settings_md_has_every_setting_and_its_values() -> None:
    text = text_of("settings.md")
    assert first_column(section(text, "All settings")) == {*KEYS, "root", "paths", "ignore"}
    assert {*CHANNELS, *STAGES, *FAIL_ON, "template", "final", *COLUMNS} <= coded(text)


def test_settings_md_shows_what_msglint_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for block in BLOCK.finditer(text_of("settings.md")):
        if block["info"].startswith("yaml settings "):
            path = tmp_path / block["info"].split()[2]
            path.parent.mkdir(exist_ok=True)
            path.write_text(block["text"], "utf-8")
    (tmp_path / "drafts/dm").mkdir()
    (tmp_path / "drafts/dm/hello.md").write_text(
        "---\nstage: first\n---\nsaw you moved to the old mill. what did you leave behind?\n", "utf-8"
    )
    shown = [block for block in BLOCK.finditer(text_of("settings.md")) if block["text"].startswith("$ msglint ")]
    assert len(shown) == 2
    for block in shown:
        command = block["text"].splitlines()[0]
        said = run(tmp_path, command.removeprefix("$ "), monkeypatch).rstrip("\n")
        same("settings.md", block, f"{command}\n{said}\n")


def test_init_starts_a_file_with_every_setting_the_page_has() -> None:
    from msglint.cli.init import START

    assert {name for name in (*KEYS, "root", "paths", "ignore") if not re.search(rf"^# {name}:", START, re.MULTILINE)} <= {"score"}


# -- drafts.md

_FROM = {"given": "given", "read": "read from the message", "default": "assumed"}
_PARTS: dict[Role, str] = {"boilerplate": "small print"}


def read_as(info: str, text: str) -> list[str]:
    """The table that tells how a draft in the page is read."""
    suffix = info.split()[0]
    drafts = [*read_text(text, name=f"list.{suffix}", as_=suffix)]
    assert all(not isinstance(draft, DraftError) for draft in drafts), drafts
    messages = [message_of(draft) for draft in drafts if not isinstance(draft, DraftError)]
    if suffix in ("csv", "jsonl", "json"):
        rows = [
            [m.draft.id, f"{m.stage}, {_FROM[m.stage_from]}", in_line(m.draft.subject), in_line(m.draft.text.strip())] for m in messages
        ]
        return [*table(("Draft", "Stage", "Subject", "Text"), rows)]
    (message,) = messages
    return [*table(("Part", "What is read"), _rows(message))]


def _rows(message: Message) -> Iterator[list[str]]:
    yield ["channel", f"{message.channel}, {_FROM[message.channel_from]}"]
    yield ["stage", f"{message.stage}, {_FROM[message.stage_from]}"]
    if not message.english:
        yield ["language", "not English"]
    readings = (message, *message.variants)
    for number, reading in enumerate(readings, 1):
        for part in reading.parts:
            if number == 1 or part.role == "body":
                name = _PARTS.get(part.role, part.role)
                words = in_line(reading.text(part.text_name)[part.start : part.end])
                yield [f"{name}, reading {number}" if len(readings) > 1 else name, words]
    for field in message.fields:
        yield ["field", f"{in_line(field.raw)}: {field.kind}" + (f', else "{in_line(field.default)}"' if field.default else "")]


def test_drafts_md_says_how_its_drafts_are_read() -> None:
    text = text_of("drafts.md")
    shown = re.findall(r"^```(\w+ draft)\n(.*?)^```\n\n((?:^\|[^\n]*\n)+)", text, re.MULTILINE | re.DOTALL)
    assert len(shown) == len(re.findall(r"^```\w+ draft$", text, re.MULTILINE)) > 8
    new = text
    for info, draft, told in shown:
        real = "\n".join(read_as(info, draft))
        new = new.replace(f"```{info}\n{draft}```\n\n{told}", f"```{info}\n{draft}```\n\n{real}")
    if os.environ.get("MSGLINT_UPDATE_OUTPUTS"):
        (DOCS / "drafts.md").write_text(new, "utf-8")
    else:
        assert text == new, "write it anew with MSGLINT_UPDATE_OUTPUTS=1, and look at what changed"


def test_drafts_md_has_every_suffix() -> None:
    assert first_column(section(text_of("drafts.md"), "Files")) == {*READERS}


def test_drafts_md_has_every_tool_whose_sequences_are_read() -> None:
    own = section(text_of("drafts.md"), "Sequences from other tools")
    told = {line.split(" | ")[0].strip("| ") for line in own.splitlines() if re.match(r"\| [A-Z][a-z]+ \| `", line)}
    assert told == {*TOOLS}
    assert {*NAMED} <= coded(own)


def test_drafts_md_has_every_key_of_front_matter_and_its_values() -> None:
    own = section(text_of("drafts.md"), "Front matter")
    assert first_column(own) == {*FRONT_MATTER}
    assert {*CHANNELS, *STAGES, "template", "final"} <= coded(own)


def test_drafts_md_has_every_part_and_says_which_are_judged() -> None:
    rows = [line.split(" | ") for line in section(text_of("drafts.md"), "Parts").splitlines() if re.match(r"\| [a-z]", line)]
    judged = {row[0].removeprefix("| "): row[1] == "yes" for row in rows if row[1] in ("yes", "no")}
    looked_at = {role for rule in built_in().rules for role in rule.where}
    assert judged == {_PARTS.get(role, role): role in looked_at for role in get_args(Role)}


def test_drafts_md_has_the_columns_of_tables_and_the_most_readings() -> None:
    from msglint.drafts.fields.branches import MOST
    from msglint.drafts.sizes import LONGEST

    text = text_of("drafts.md")
    assert {*COLUMNS} <= coded(section(text, "Tables"))
    assert f"Up to {MOST}\nreadings" in text or f"Up to {MOST} readings" in text
    assert f"more than {LONGEST // 1024} KB" in text


def test_drafts_md_names_brackets_that_are_fields() -> None:
    said = re.search(r"brackets that mail merges use: (.*?) Footnotes", text_of("drafts.md"), re.DOTALL)
    assert said
    examples = [" ".join(example.split()) for example in re.findall(r"`([^`]+)`", said[1])]
    assert len(examples) > 10
    assert [example for example in examples if not fields_of(f"How is {example} now?", "text")] == []


def test_drafts_md_shows_what_is_said_of_a_draft_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "list.jsonl").write_text(the_block("drafts.md", "jsonl broken")["text"], "utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "list.jsonl"])
    same("drafts.md", the_block("drafts.md", "text"), result.stderr)
    assert result.exit_code == 2
    assert "list.jsonl:1" in result.stdout, "the others are still linted"


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("Thanks for your reply", "warm"),
        ("when you signed up", "warm"),
        ("my last note", "follow-up"),
        ("still no answer", "follow-up"),
        ("We haven't met", "first"),
    ],
)
def test_drafts_md_quotes_words_that_tell_the_stage(said: str, stage: str) -> None:
    assert said.lower() in " ".join(section(text_of("drafts.md"), "Stage and channel").split()).lower()
    message = told(f"Hi Ana,\n\n{said}, and the ramp was still shut in May. Who signs it off?\n\nJo\n")
    assert (message.stage, message.stage_from) == (stage, "read")


def test_drafts_md_is_right_about_what_tells_nothing() -> None:
    message = told("Subject: Re: the ramp\n\nHi Ana,\n\nYour ramp was shut in May. Who signs it off?\n\nJo\n")
    assert (message.draft.subject, message.stage, message.stage_from) == ("Re: the ramp", "first", "default")
    assert told("Your ramp was shut in May. Who signs it off? Reply STOP to end.").channel == "sms"
    assert (
        told("A page about ramps\n\nSteel\n\nWood and stone\n\nEvery ramp here has a rail. It can be taken down in winter.").channel
        == "copy"
    )


def test_drafts_md_is_right_about_final_messages() -> None:
    draft = next(read_text("{Hi|Hello} Ana,\n\nWho signs {{company}} off for the ramp that was shut in May?"))
    assert not isinstance(draft, DraftError)
    linter = Linter(built_in())
    final, template = (next(linter.lint([message_of(draft, fields=fields)])) for fields in ("final", "template"))
    assert [f.severity for f in final.findings if f.rule == "field-left-open"] == ["error", "error"]
    assert not [f for f in template.findings if f.rule == "field-left-open"]
    assert "cap" in [row.rule for row in final.score.ledger]


def told(text: str) -> Message:
    draft = next(read_text(text))
    assert not isinstance(draft, DraftError)
    return message_of(draft)


@pytest.mark.parametrize(
    ("name", "text", "exact"),
    [
        ("a.txt", "Subject: Hi\n\nOur till is a game changer.\n", True),
        ("a.md", "---\nstage: first\n---\nOur till is a game changer.\n", True),
        ("a.html", "<p>Our till &amp; scale is a <b>game</b> changer.</p>\n", True),
        ("a.eml", "Subject: Hi\nContent-Type: text/plain\n\nOur till is a game changer.\n", True),
        ("a.eml", "Subject: Hi\nContent-Transfer-Encoding: quoted-printable\n\nOur till =E2=80=93 a game changer.\n", False),
        ("a.jsonl", '{"text": "Hi Ana,\\nOur till is a game changer."}\n', False),
        ("a.csv", 'text,id\n"Our till is a game changer.",1\n', False),
    ],
)
def test_report_md_is_right_about_places(tmp_path: Path, name: str, text: str, exact: bool) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    (draft,) = (draft for draft in read_path(tmp_path / name) if not isinstance(draft, DraftError))
    report = next(Linter(built_in()).lint([message_of(draft)]))
    (place,) = (finding.place for finding in report.findings if finding.rule == "size-words")
    assert place.exact == exact
    assert (text[place.start : place.end] == place.quote) == exact
    assert exact or (place.column == 1 and place.line == (2 if name == "a.csv" else 1))
