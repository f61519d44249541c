"""The floor plan: a module imports only from its own room and from rooms below it.

`ROOMS` is the house from the ground up. Modules that share a line do not know each other. A new module needs a line.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import msglint

HOUSE = Path(msglint.__file__).parent

# From the ground up; modules on one line may not import each other.
ROOMS: tuple[tuple[str, ...], ...] = (
    # 0
    ("client", "errors", "kept", "text"),
    ("regexes", "yaml_source"),
    ("yaml_trees",),
    ("marked_yaml",),
    # 1
    ("message",),
    ("finding",),
    ("rule",),
    # 1 names/
    ("names", "names.words"),
    ("names.likeness",),
    # 2 language/
    (
        "language",
        "language.asking_frames.hooks",
        "language.asking_frames.interest",
        "language.asking_frames.meeting",
        "language.asking_frames.ours",
        "language.asking_frames.referral",
        "language.forms",
        "language.link_hosts",
        "language.offer_cues",
        "language.opening_cues",
        "language.question_cues.hooks",
        "language.question_cues.interest",
        "language.question_cues.meeting",
        "language.question_cues.ours",
        "language.question_cues.referral",
        "language.question_cues.theirs",
        "language.stake_cues",
        "language.trade_cues",
    ),
    ("language.lexical", "language.question_cues", "language.trees", "language.typed", "language.weights"),
    ("language.tok2vec", "language.transitions", "language.words"),
    ("language.patterns", "language.sentences"),
    ("language.matching", "language.translations"),
    ("language.parse", "language.searches", "language.sides", "language.spacy_patterns"),
    ("language.clauses", "language.links", "language.named", "language.namesakes", "language.quotations"),
    ("language.asking_frames.leave", "language.asking_frames.theirs"),
    ("language.asking_frames.wish",),
    ("language.asking_frames",),
    ("language.questions", "language.content", "language.places"),
    (
        "language.changes",
        "language.mishaps",
    ),
    ("language.feature_lists.words", "language.removal", "language.tips", "language.turning"),
    ("language.feature_lists.items", "language.feature_lists.leads"),
    ("language.feature_lists.rows", "language.feature_lists.runs"),
    (
        "language.advice",
        "language.checkable",
        "language.feature_lists",
        "language.flattery_words",
        "language.offers",
        "language.opening",
        "language.results",
        "language.stakes",
        "language.follow_up_words",
        "language.trade_talk",
    ),
    ("language.burdens", "language.follow_ups", "language.flattery", "language.gains", "language.outcomes"),
    ("language.observations.seen", "language.own_words"),
    (
        "language.observations.detailed",
        "language.observations.no_statement",
        "language.observations.occasions",
        "language.observations.perceived",
        "language.observations.placed",
        "language.observations.read_off",
        "language.observations.told",
    ),
    ("language.observations.stated",),
    ("language.observations",),
    ("language.reading",),
    ("language.training",),
    ("language.training.corpus",),
    ("language.training.measure", "language.training.pack", "language.training.told"),
    # 2 drafts/
    ("drafts.fields", "drafts.html", "drafts.mail", "drafts.occasion", "drafts.parts", "drafts.tables"),
    ("drafts.decoding", "drafts.marks", "drafts.parts.names", "drafts.parts.quoting"),
    ("drafts.sizes",),
    ("drafts.parts.signoffs", "drafts.parts.boilerplate", "drafts.fields.kinds", "drafts.fields.tags", "drafts.parts.greeting"),
    ("drafts.parts.signature_lines",),
    ("drafts.plain", "drafts.parts.closing"),
    ("drafts.markdown", "drafts.fields.defaults"),
    ("drafts.fields.lexer", "drafts.fields.groups"),
    ("drafts.fields.branches",),
    ("drafts.parts.division", "drafts.occasion.english", "drafts.occasion.prose"),
    ("drafts.occasion.stage_cues", "drafts.occasion.ordinary_cues"),
    ("drafts.occasion.selling_cues",),
    ("drafts.occasion.ordinary", "drafts.occasion.channel"),
    ("drafts.occasion.stage",),
    (
        "drafts.charsets",
        "drafts.mail.transfer",
        "drafts.mail.flowed",
        "drafts.mail.entities",
        "drafts.tables.columns",
        "drafts.tables.cells",
    ),
    ("drafts.html.tags", "drafts.html.attributes", "drafts.html.lines", "drafts.mail.encoded_words"),
    ("drafts.html.text",),
    ("drafts.html.page", "drafts.mail.message", "drafts.markdown_prose", "drafts.tables.jsonl"),
    ("drafts.exports", "drafts.exports.located", "drafts.exports.step"),
    ("drafts.exports.order", "drafts.exports.rows", "drafts.exports.tools"),
    ("drafts.mail.mbox", "drafts.tables.csv", "drafts.exports.json_file", "drafts.division"),
    ("drafts",),
    # 2
    ("gate_kinds",),
    ("gate_settings",),
    ("settings",),
    # 3 checks/
    ("checks.match", "checks.parameters", "checks.spacy_values"),
    ("checks.phrases", "checks.question", "checks.fact", "checks.field", "checks.link", "checks.shouting"),
    ("checks.evidence", "checks.clause", "checks.guards", "checks.share"),
    ("checks.nothing_like", "checks.order", "checks.count", "checks.spacy_tokens"),
    ("checks.spacy_dependencies",),
    ("checks",),
    # 4
    ("score",),
    ("word_lists", "rule_files"),
    ("rule_memory",),
    ("overrides",),
    ("ruleset",),
    ("silence",),
    ("configured", "categories"),
    # 5
    ("judgement", "places"),
    ("alike",),
    ("linter",),
    ("profile", "traces"),
    ("examples",),
    ("watch",),
    # 6 runs/
    ("runs", "runs.baseline", "runs.in_order", "runs.jobs", "runs.keys", "runs.repository", "runs.results", "runs.worker"),
    ("runs.answers",),
    ("runs.cards",),
    # 7 reports/
    ("reports", "reports.counts", "reports.excerpt", "reports.home", "reports.worst", "reports.xml", "campaign"),
    ("reports.frame", "reports.json_v1", "reports.markup"),
    ("reports.marks", "reports.pieces", "reports.terminal"),
    ("reports.fingerprints", "reports.line", "reports.markdown", "reports.rdjson", "reports.checkstyle"),
    ("reports.github", "reports.gitlab", "reports.junit", "reports.sarif"),
    ("reports.formats", "reports.several"),
    # 7 docs/
    ("docs.markdown", "docs.words"),
    ("docs.categories", "docs.score"),
    ("docs",),
    ("docs.__main__",),
    # 7
    ("corpus",),
    # 8
    ("component",),
    # 8 cli/
    ("cli.quick_start", "cli.paragraphs", "cli.options", "cli.draft_options", "cli.linting", "cli.sources", "cli.readings"),
    ("cli.rule_starts",),
    ("cli.rule_text",),
    ("cli.explain_score", "cli.outcome", "cli.outputs", "cli.choices", "cli.rules_in_use"),
    ("cli.profiling",),
    ("cli.gains", "cli.touched", "cli.run"),
    ("cli.ratchet",),
    ("cli.adopting",),
    # 8 presend/, the gate before sending
    (
        "presend",
        "presend.answer",
        "presend.arguments",
        "presend.frames",
        "presend.mail",
        "presend.native_hosts",
        "presend.real",
        "presend.spool",
        "presend.users",
    ),
    ("presend.composed", "presend.lint", "presend.skips", "presend.verdict"),
    ("presend.apart", "presend.records"),
    ("presend.warm", "presend.words"),
    ("presend.decide",),
    ("presend.sendmail", "presend.thunderbird"),
    # 8 presend/milter/, the same at a mail server
    (
        "presend.milter",
        "presend.milter.limits",
        "presend.milter.listen",
        "presend.milter.scope",
        "presend.milter.wire",
        "presend.milter.worker",
    ),
    ("presend.milter.helper", "presend.milter.letter"),
    ("presend.milter.desk", "presend.milter.session"),
    ("presend.milter.told",),
    ("presend.milter.connection",),
    ("presend.milter.server",),
    (
        "cli.check",
        "cli.compare",
        "cli.eval",
        "cli.new_rule",
        "cli.explain",
        "cli.gate",
        "cli.init",
        "cli.milter",
        "cli.parse",
        "cli.rules",
        "cli.rule_examples",
        "cli.send_anyway",
        "cli.sendmail",
        "cli.score",
        "cli.settings",
        "cli.thunderbird",
        "cli.why",
    ),
    # 8 server/
    ("server", "server.callers"),
    ("server.answers", "server.listening"),
    ("server.run",),
    ("cli.daemon",),
    ("cli",),
)
APART = {"", "__main__"}  # the door: `msglint/__init__` may reach everywhere, but only when it is called
FLOOR_2_HALVES = ("language", "drafts")  # neither side of floor 2 knows the other

LEVEL = {room: level for level, rooms in enumerate(ROOMS) for room in rooms}


def modules() -> dict[str, Path]:
    """Every module of the package by its name inside msglint; the package itself is ""."""
    found = {}
    for path in sorted(HOUSE.rglob("*.py")):
        parts = path.relative_to(HOUSE).with_suffix("").parts
        if parts[0] != "rules":
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports(name: str, source: str, *, is_package: bool = False) -> Iterator[tuple[int, str]]:
    """(line, module) of every msglint module that a module's code imports, in functions too; TYPE_CHECKING blocks do not run."""
    package = f"msglint.{name}".rstrip(".").split(".")[: None if is_package else -1]
    todo: list[ast.AST] = [ast.parse(source)]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            todo.extend(node.orelse)
            continue
        todo.extend(ast.iter_child_nodes(node))
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1], *filter(None, [node.module])] if node.level else [node.module or ""]
            origin = ".".join(base)
            targets = [f"{origin}.{alias.name}" for alias in node.names]
        else:
            continue
        for target in targets:
            inside = target.split(".")
            if inside[0] == "msglint":
                yield node.lineno, room_of(".".join(inside[1:]))


def room_of(target: str) -> str:
    """The module an imported name belongs to: the longest prefix that is one."""
    while target and target not in MODULES:
        target = target.rpartition(".")[0]
    return target


def complaint(name: str, target: str) -> str:
    """What is wrong with ``name`` importing ``target``; "" when nothing is."""
    if name in APART:
        return ""
    if name not in LEVEL:
        return f"{name} has no place in ROOMS"
    if target == "":  # the version number, nothing else is defined there before it is called
        return "" if LEVEL[name] > LEVEL["linter"] else f"{name} imports msglint itself"
    if target not in LEVEL:
        return f"{target} has no place in ROOMS"
    halves = {name.partition(".")[0], target.partition(".")[0]}
    if halves == set(FLOOR_2_HALVES):
        return f"{name} imports {target}: language and drafts do not know each other"
    return "" if LEVEL[target] < LEVEL[name] else f"{name} imports {target}, which is not below it"


@pytest.mark.parametrize("name", sorted(MODULES.keys() - APART))
def test_a_module_imports_only_what_is_below_it(name: str) -> None:
    path = MODULES[name]
    found = imports(name, path.read_text("utf-8"), is_package=path.name == "__init__.py")
    wrong = [f"line {line}: {problem}" for line, target in found if target != name and (problem := complaint(name, target))]
    assert wrong == []


def test_every_module_has_a_room_and_every_room_a_module() -> None:
    assert set(LEVEL) | APART == set(MODULES)
    assert len(LEVEL) == sum(map(len, ROOMS)), "a room stands in ROOMS twice"


def test_every_package_is_installed() -> None:
    """A package that pyproject does not name is there in a checkout, and missing for everybody else."""
    root = Path(__file__).parent.parent
    known = (root / "pyproject.toml").read_text("utf-8")
    packages = {".".join(init.parent.relative_to(root).parts) for init in (root / "msglint").rglob("__init__.py")}
    assert {name for name in packages if f'"{name}"' not in known} == set()


def test_the_door_imports_only_the_ground_floors_until_it_is_called() -> None:
    tree = ast.parse(MODULES[""].read_text("utf-8"))
    at_once = ast.unparse(ast.Module([node for node in tree.body if not isinstance(node, ast.FunctionDef)], []))
    assert {target for _, target in imports("", at_once, is_package=True)} <= {"errors", "finding", "message"}


def test_spacy_is_imported_in_few_rooms_only() -> None:
    """spaCy's matchers belong to `spacy_patterns`; training makes the weights, and the component is a guest in a host's pipeline."""
    training = (m for m in MODULES if m.startswith("language.training"))
    allowed = {"language.spacy_patterns", "component", *training}
    found = set()
    for name, path in MODULES.items():
        todo: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
        while todo:
            node = todo.pop()
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
                continue
            todo.extend(ast.iter_child_nodes(node))
            names = (
                [a.name for a in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            if any(n.split(".")[0] in ("spacy", "thinc") for n in names):
                found.add(name)
    assert found <= allowed
    assert "language.spacy_patterns" in found


def test_no_check_uses_noun_chunks() -> None:
    """They are wrong on Universal Dependencies labels."""
    users = [name for name, path in MODULES.items() if "noun_chunks" in path.read_text("utf-8")]
    assert users == []


@pytest.mark.parametrize(
    ("name", "source", "wrong"),
    [
        ("errors", "from msglint.message import Draft", "errors imports message, which is not below it"),
        ("text", "def f():\n    import msglint.errors", "text imports errors, which is not below it"),
        ("language.forms", "from msglint.language import patterns", "language.forms imports language.patterns, which is not below it"),
        ("language.words", "from . import sentences", "language.words imports language.sentences, which is not below it"),
        ("drafts.plain", "from ..message import Draft", ""),
        (
            "drafts.plain",
            "from msglint.language.words import Word",
            "drafts.plain imports language.words: language and drafts do not know each other",
        ),
        ("score", "from msglint import __version__", "score imports msglint itself"),
        ("reports.json_v1", "from msglint import __version__", ""),
        ("score", "from msglint import linter", "score imports linter, which is not below it"),
        ("attic", "from msglint.errors import UsageError", "attic has no place in ROOMS"),
    ],
)
def test_the_test_sees_an_import_that_goes_up(name: str, source: str, wrong: str) -> None:
    (found,) = imports(name, source)
    assert complaint(name, found[1]) == wrong


def test_imports_for_the_type_checker_do_not_count() -> None:
    source = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from msglint.linter import Linter\nelse:\n    import msglint.text"
    assert [target for _, target in imports("score", source)] == ["text"]
