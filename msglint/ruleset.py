"""The loader of rule files: a folder of YAML becomes rules, and every mistake in every file is told at once, with its place."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

from msglint import checks
from msglint.errors import MsglintError, Problem, RuleError, UsageError
from msglint.finding import SEVERITIES
from msglint.language.patterns import Lists, Pattern, PatternError, any_of, compile_pattern
from msglint.marked_yaml import Node, load
from msglint.message import CHANNELS, STAGES, Channel, Role, Stage
from msglint.rule import Example, Reason, Rule, SeverityWhen, Speaks
from msglint.score import ScoreSettings, settings_from

FAULTS: tuple[str, ...] = (
    "seller-need", "seller-urgency", "false-scarcity", "premature-pitch", "hype", "interest-fishing", "one-down", "one-up",
    "no-buyer-question", "meeting-only-question", "link-before-rapport", "self-opening", "self-density", "feature-dump",
    "mass-blast", "guilt-trip", "empty-bump", "fake-familiarity", "unverifiable-claim", "ask-too-big", "no-reason-to-change",
    "scare-push", "empty-flattery",
)  # fmt: skip
STRENGTHS: tuple[str, ...] = (
    "buyer-question", "buyer-observation", "reason-to-change", "buyer-outcome", "buyers-own-words", "easy-no", "humble-equal",
    "give-first", "small-ask",
)  # fmt: skip
WHOLE_MESSAGE = frozenset({"nothing_like", "share", "count"})  # kinds that judge the message, so no words of it are "found"

Kind = Literal["fault", "strength"]
Word = TypeVar("Word", bound=str)

_KINDS: tuple[Kind, ...] = ("fault", "strength")
_SPEAKS: tuple[Speaks, ...] = ("for", "partly", "against")
_STRENGTHS_OF_REASON = ("opinion", "vendor data", "second hand", "peer reviewed")
# Quoted text and signatures are left out: nothing is ever found there.
_WHERE: tuple[Role, ...] = ("subject", "greeting", "body")
_CONDITIONS: Mapping[str, tuple[str, ...]] = {
    "stage": (*STAGES, "unknown"),
    "channel": CHANNELS,
    "part": ("subject", "body"),
    "after": ("buyer-question",),
}
_OF_FAULTS = ("severity", "advice")
_REQUIRED = ("id", "category", "title", "find", "message", "why", "reasons", "hits", "misses")
_KEYS = (
    "id", "category", "title", "kind", "severity", "severity_when", "stages", "channels", "where", "find", "unless",
    "message", "why", "advice", "reasons", "hits", "misses",
)  # fmt: skip
_SCORE = "score.yaml"  # read by the score, not a rule
_NEVER = Pattern("(?!)", frozenset())


@dataclass(frozen=True)
class RuleSet:
    """The rules in use, by id, and the numbers of the score; ``hash`` changes when any rule file, word list or score.yaml does."""

    rules: tuple[Rule, ...]
    score: ScoreSettings
    hash: str

    def get(self, id: str) -> Rule:
        if id in self._by_id:
            return self._by_id[id]
        if id in FAULTS or id in STRENGTHS:
            rules = ", ".join(rule.id for rule in self.of_category(id))
            raise UsageError(f'"{id}" is a category, not a rule; ' + (f"its rules: {rules}" if rules else "no rule has it"))
        guess = _guess(id, (*self._by_id, *FAULTS, *STRENGTHS)) or ";"
        raise UsageError(f'there is no rule "{id}"{guess} `msglint rules` lists them')

    def of_category(self, name: str) -> tuple[Rule, ...]:
        if name not in FAULTS and name not in STRENGTHS:
            raise UsageError(f'there is no category "{name}"{_guess(name, (*FAULTS, *STRENGTHS))}')
        return tuple(rule for rule in self.rules if rule.category == name)

    @cached_property
    def _by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}


def built_in_rules() -> Path:
    """The folder of msglint's own rules: inside the package when installed, beside it in a checkout."""
    package = Path(str(files("msglint")))
    folders = (package / "rules", package.parent / "rules")
    for folder in folders:
        if next(folder.rglob("*.yaml"), None):
            return folder
    raise MsglintError(f"msglint's own rules are missing: there are no .yaml files in {folders[0]} or {folders[1]}; install msglint again")


@cache
def built_in() -> RuleSet:
    """msglint's own rules, read once in a process."""
    return load_rules(built_in_rules())


def load_rules(*folders: Path) -> RuleSet:
    """Read all rules below the folders (default: msglint's own). Raises RuleError with every problem of every file.

    The score's numbers come from the last folder that has a score.yaml, else from msglint's own.
    """
    problems: list[Problem] = []
    texts = {path: _read(path, problems) for path in _files(folders or (built_in_rules(),))}
    score = _score(texts, problems)
    lists = _WordLists({path: text for path, text in texts.items() if path.suffix == ".txt"}, problems)
    rules: list[Rule] = []
    taken: dict[str, Path] = {}
    for path, text in texts.items():
        if text is None or path.suffix == ".txt" or path.name == _SCORE:
            continue
        if path.suffix == ".yml":
            problems.append(Problem(str(path), 1, 1, text.split("\n")[0], "a rule file's name ends in .yaml", f"name it {path.stem}.yaml"))
            continue
        source, node = load(text, str(path))
        rule = _rule(node, path, lists, taken) if node else None
        problems += source.problems
        if rule:
            rules.append(rule)
    if problems or score is None:
        raise RuleError(tuple(sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column))))
    content = json.dumps(sorted((path.name, text) for path, text in texts.items()))
    return RuleSet(tuple(sorted(rules, key=lambda rule: rule.id)), score, hashlib.sha256(content.encode()).hexdigest()[:12])


def _files(folders: Iterable[Path]) -> list[Path]:
    """Rule files, word lists and the one score.yaml; each once, however often its folder is named."""
    found: dict[Path, Path] = {}
    score: Path | None = None
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"there is no folder {folder}")
        named = [path for path in sorted(folder.rglob("*.y*ml")) if path.suffix in (".yaml", ".yml") and not path.name.startswith("_")]
        rules = [path for path in named if path.name != _SCORE]
        if not rules:
            raise UsageError(f"there are no rule files (.yaml) in {folder}")
        if (folder / _SCORE).is_file():
            score = folder / _SCORE
        for path in (*rules, *sorted((folder / "words").glob("*.txt"))):
            found.setdefault(path.resolve(), path)
    return [*found.values(), score or built_in_rules() / _SCORE]


def _score(texts: Mapping[Path, str | None], problems: list[Problem]) -> ScoreSettings | None:
    path, text = next((path, text) for path, text in texts.items() if path.name == _SCORE)
    if text is None:
        return None
    source, node = load(text, str(path))
    settings: ScoreSettings | None = None
    if node:
        try:
            settings = settings_from(_plain(node))
        except KeyError as error:
            node.complain(f'the score needs "{error.args[0]}"')
        except (AttributeError, TypeError, ValueError) as error:
            node.complain(f"the numbers of the score can't be read: {error}")
    problems += source.problems
    return settings


def _plain(node: Node) -> Any:
    """Mappings, lists and texts without their places; a doubled key is a problem."""
    if node.is_mapping:
        keys = node.mapping("this", [str(_raw(key)) for key, _ in node.pairs()])
        return {name: _plain(value) for name, value in keys.items()}
    return [_plain(item) for item in node.items()] if node.is_list else node.text()


def _read(path: Path, problems: list[Problem]) -> str | None:
    """The file's text with plain line ends, so that the hash is the same on every system; None after a problem."""
    try:
        content = path.read_bytes().replace(b"\r\n", b"\n")
    except OSError as error:
        problems.append(Problem(str(path), 1, 1, "", f"the file can't be read: {error.strerror}"))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        above = error.object[: error.start].decode().split("\n")
        line = error.object.split(b"\n")[len(above) - 1].decode(errors="replace")
        problems.append(Problem(str(path), len(above), len(above[-1]) + 1, line, "the file is not UTF-8 text", "save it as UTF-8"))
        return None


class _WordLists:
    """The lists ``@name`` stands for, each compiled when first asked for. Asking for one that is not there is a PatternError."""

    def __init__(self, texts: Mapping[Path, str | None], problems: list[Problem]) -> None:
        self._texts: dict[str, tuple[Path, str | None]] = {}
        self._problems = problems
        self._compiled: dict[str, Pattern] = {}
        self._open: list[str] = []  # the lists being compiled, outermost first
        for path, text in texts.items():
            first, _ = self._texts.setdefault(path.stem, (path, text))
            if first != path:
                self._complain(path, 1, "", f'the word list "{path.stem}" is also in {first}', "rename one of the two")

    def __call__(self, name: str) -> Pattern:
        if name in self._open:
            circle = " uses ".join(f"@{each}" for each in (*self._open[self._open.index(name) :], name))
            raise PatternError(f"word lists in a circle: {circle}")
        if name not in self._texts:
            raise PatternError(f'there is no word list "{name}"{_guess(name, self._texts)}')
        if name not in self._compiled:
            self._open.append(name)
            self._compiled[name] = self._compile(*self._texts[name])
            self._open.pop()
        return self._compiled[name]

    def _compile(self, path: Path, text: str | None) -> Pattern:
        if text is None:
            return _NEVER
        patterns: list[Pattern] = []
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip() and not _is_comment(line)]
        for number, line in lines:
            try:
                patterns.append(compile_pattern(line.strip(), self))
            except PatternError as error:
                self._complain(path, number, line, str(error))
        if not lines:
            self._complain(path, 1, text.split("\n")[0], "the word list is empty")
        return any_of(patterns) if patterns else _NEVER

    def _complain(self, path: Path, number: int, line: str, problem: str, hint: str = "") -> None:
        column = len(line) - len(line.lstrip()) + 1
        self._problems.append(Problem(str(path), number, column, line, problem, hint))


def _is_comment(line: str) -> bool:
    # "#" is also the pattern for a number, hence the space; a lone "#" is a comment's empty line, not a list of all numbers.
    return line.startswith("# ") or line.rstrip() == "#"


def _rule(node: Node, path: Path, lists: Lists, taken: dict[str, Path]) -> Rule | None:
    kind: Kind = "strength" if any(_raw(key) == "kind" and _raw(value) == "strength" for key, value in node.pairs()) else "fault"
    fault = kind == "fault"
    legal = [key for key in _KEYS if fault or not key.startswith("severity")]
    keys = node.mapping(f"a {kind} rule", legal, [key for key in _KEYS if key in _REQUIRED or (fault and key in _OF_FAULTS)])
    if "kind" in keys:
        keys["kind"].choice(_KINDS, "kind")
    find, check = _find(keys["find"], lists) if "find" in keys else ("", None)
    rule = Rule(
        id=_id(keys["id"], path, taken) if "id" in keys else "",
        category=_category(keys["category"], kind) if "category" in keys else "",
        title=_text(keys, "title"),
        kind=kind,
        severity=_choice(keys["severity"], SEVERITIES, "severity") if "severity" in keys else "info",
        severity_when=tuple(_severity_when(keys["severity_when"])) if "severity_when" in keys else (),
        stages=_choices(keys, "stages", STAGES, default=tuple(stage for stage in STAGES if stage != "none")),
        channels=_choices(keys, "channels", CHANNELS, default=CHANNELS),
        where=_choices(keys, "where", _WHERE, default=("subject", "body")),
        find=find,
        check=check,
        unless=checks.read_guards(keys["unless"], lists) if "unless" in keys else (),
        message=_message(keys),
        why=_text(keys, "why"),
        advice=_text(keys, "advice"),
        reasons=tuple(_reasons(keys["reasons"])) if "reasons" in keys else (),
        hits=tuple(_examples(keys["hits"], "hits", _needed(kind, find), find)) if "hits" in keys else (),
        misses=tuple(_examples(keys["misses"], "misses", ("text",), find)) if "misses" in keys else (),
        path=str(path),
    )
    return None if node.source.problems else rule


def _needed(kind: Kind, find: str) -> tuple[str, ...]:
    """What every hit must have. Without a readable ``find`` nobody can say whether ``found`` is needed."""
    found = ("found",) if find and find not in WHOLE_MESSAGE else ()
    return ("text", *found, *(("better",) if kind == "fault" else ()))


def _id(node: Node, path: Path, taken: dict[str, Path]) -> str:
    id = node.text("id")
    if not node.is_text:
        return ""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", id):
        node.complain(f'id can\'t be "{id}"', "lower-case words joined by hyphens, like needs-the-sale")
    elif id != path.stem:
        node.complain(f'id "{id}" is not the name of its file', f'write "{path.stem}", or name the file {id}.yaml')
    elif id in taken:
        node.complain(f'id "{id}" is taken: {taken[id]} has it too', "rename one of the two")
    taken.setdefault(id, path)
    return id


def _category(node: Node, kind: Kind) -> str:
    legal, other = (FAULTS, STRENGTHS) if kind == "fault" else (STRENGTHS, FAULTS)
    if node.is_text and _raw(node) in other:
        hint = 'add "kind: strength"' if kind == "fault" else f"legal: {', '.join(legal)}"
        node.complain(f'category "{_raw(node)}" is not for a {kind}', hint)
        return str(_raw(node))
    return node.choice(legal, "category")


def _find(node: Node, lists: Lists) -> tuple[str, Any]:
    kinds = checks.KINDS
    keys = node.mapping("find", kinds)
    if node.is_mapping and not _raw(node):
        node.complain("find is empty", f"legal: {', '.join(kinds)}")
    if len(keys) > 1:
        first, second = list(keys)[:2]
        key = next(key for key, _ in node.pairs() if _raw(key) == second)
        key.complain(f'find can have one kind, not "{first}" and "{second}"', "keep one; the other can be a rule of its own")
    if len(keys) != 1:
        return "", None
    ((kind, value),) = keys.items()
    known = len(node.source.problems)
    try:
        check = kinds[kind](value, lists)
    except PatternError as error:
        value.complain(str(error))
        return kind, None
    if check is None and len(node.source.problems) == known:
        value.complain(f"{kind} says nothing to look for")
    return kind, check


def _message(keys: Mapping[str, Node]) -> str:
    text = _text(keys, "message")
    if re.search("[{}]", text.replace("{quote}", "")):
        keys["message"].complain("message can have no braces but {quote}", "{quote} stands for the words found")
    return text


def _severity_when(node: Node) -> Iterator[SeverityWhen]:
    for item in node.items("severity_when"):
        keys = item.mapping("severity_when", ("is", *_CONDITIONS), ("is",))
        given = {name: keys[name].choice(legal, name) for name, legal in _CONDITIONS.items() if name in keys}
        if "is" in keys:
            if not given:
                item.complain("severity_when needs a condition", f"any of: {', '.join(_CONDITIONS)}")
            yield SeverityWhen(_choice(keys["is"], SEVERITIES, "severity"), **given)


def _reasons(node: Node) -> Iterator[Reason]:
    for item in _filled(node, "reasons"):
        keys = item.mapping("a reason", ("source", "claim", "strength", "speaks"), ("source", "claim", "strength"))
        yield Reason(
            source=_text(keys, "source"),
            claim=_text(keys, "claim"),
            strength=keys["strength"].choice(_STRENGTHS_OF_REASON, "strength") if "strength" in keys else "",
            speaks=_choice(keys["speaks"], _SPEAKS, "speaks") if "speaks" in keys else "for",
        )


def _examples(node: Node, name: Literal["hits", "misses"], needed: Sequence[str], find: str) -> Iterator[Example]:
    what, legal = ("a hit", ["text", "found", "better"]) if name == "hits" else ("a miss", ["text"])
    items = node.items(name)
    if (node.is_list or node.is_text) and len(items) < 2:
        node.complain(f"{name} must have at least two examples")
    for item in items:
        keys = {"text": item} if item.is_text else item.mapping(what, [*legal, "channel", "stage", "subject"])
        for key in needed:
            if key not in keys and (item.is_text or item.is_mapping):
                item.complain(f'{what} needs "{key}"', f"write it as lines: {': ..., '.join(needed)}: ..." if item.is_text else "")
        if "found" in keys and find in WHOLE_MESSAGE:
            keys["found"].complain(f'a hit of {find} has no "found"', "it is about the whole message")
        yield Example(
            text=_text(keys, "text"),
            found=_found(keys) if "found" in keys else "",
            better=_text(keys, "better"),
            channel=cast(Channel, keys["channel"].choice(CHANNELS, "channel")) if "channel" in keys else None,
            stage=cast(Stage, keys["stage"].choice(STAGES, "stage")) if "stage" in keys else None,
            subject=_text(keys, "subject"),
            line=item.raw.start_mark.line + 1,
        )


def _found(keys: Mapping[str, Node]) -> str:
    found = _text(keys, "found")
    texts = [str(_raw(keys[name])) for name in ("text", "subject") if name in keys and keys[name].is_text]
    if found and texts and not any(found in text for text in texts):
        words = re.compile(r"\s+".join(map(re.escape, found.split())), re.IGNORECASE)
        near = next(filter(None, map(words.search, texts)), None)
        hint = f'did you mean "{near.group()}"?' if near else "copy the words the rule finds, letter for letter"
        keys["found"].complain("found does not occur in the text or subject", hint)
    return found


def _filled(node: Node, name: str, hint: str = "") -> list[Node]:
    """The items of a list that must not be empty."""
    items = node.items(name)
    if node.is_list and not items:
        node.complain(f"{name} is empty", hint)
    return items


def _text(keys: Mapping[str, Node], name: str) -> str:
    """The text under a key, "" when the key is not there; an empty text is a problem."""
    if name not in keys:
        return ""
    text = keys[name].text(name)
    if keys[name].is_text and not text.strip():
        keys[name].complain(f"{name} is empty")
    return text.strip("\n")


def _choice(node: Node, legal: Sequence[Word], what: str) -> Word:
    return cast(Word, node.choice(legal, what))


def _choices(keys: Mapping[str, Node], name: str, legal: Sequence[Word], default: tuple[Word, ...]) -> tuple[Word, ...]:
    if name not in keys:
        return default
    items = _filled(keys[name], name, f"legal: {', '.join(legal)}")
    return tuple(dict.fromkeys(_choice(item, legal, name) for item in items))


def _raw(node: Node) -> object:
    return node.raw.value


def _guess(given: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(given, list(known), n=1)
    return f'; did you mean "{near[0]}"?' if near else ""
