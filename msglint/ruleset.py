"""The loader of rules: folders of rule files become a set of rules, and every mistake in every file is told at once."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain
from pathlib import Path

from msglint.errors import MsglintError, Problem, RuleError, UsageError
from msglint.language.patterns import Lists
from msglint.marked_yaml import Node, digest_of, load
from msglint.overrides import changed
from msglint.rule import Rule
from msglint.rule_files import FAULTS, STRENGTHS, WHOLE_MESSAGE, read_rule
from msglint.rule_memory import RuleMemory
from msglint.score import ScoreSettings, settings_from
from msglint.word_lists import WordLists

__all__ = ["FAULTS", "STRENGTHS", "WHOLE_MESSAGE", "RuleSet", "built_in", "built_in_ids", "built_in_rules", "load_rules"]

_SCORE = "score.yaml"  # read by the score, not a rule
_Texts = dict[Path, str | None]  # None: the file could not be read, and that is a problem already


@dataclass(frozen=True)
class RuleSet:
    """The rules in use, by id, and the numbers of the score; ``hash`` changes when any rule file, word list or score.yaml does.

    ``replaced`` are the ids of msglint's own rules that somebody's rules of the same id stand in for, ``own_words`` the words of
    somebody's rules and lists, which are never read as names.
    """

    rules: tuple[Rule, ...]
    score: ScoreSettings
    hash: str
    replaced: frozenset[str] = frozenset()
    own_words: frozenset[str] = frozenset()

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

    def changed(self, changes: Mapping[str, Node]) -> RuleSet:
        """The rules as settings want them: rule id -> "off", a severity, or a mapping of what to change (`msglint.overrides`).

        Mistakes become problems of the nodes' sources.
        """
        for id, node in changes.items():
            if id not in self._by_id:
                self._complain_of(id, node)
        rules = [changed(rule, changes[rule.id]) if rule.id in changes else rule for rule in self.rules]
        said = json.dumps([self.hash, [[id, node.plain()] for id, node in sorted(changes.items())]])
        return replace(self, rules=tuple(rule for rule in rules if rule), hash=_hash(said))

    def _complain_of(self, id: str, node: Node) -> None:
        try:
            self.get(id)
        except UsageError as error:
            node.complain(str(error))

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
def built_in_ids() -> frozenset[str]:
    """The names of msglint's own rules, without reading them."""
    return frozenset(path.stem for path in _below(built_in_rules()) if _is_rule(path))


@cache
def built_in() -> RuleSet:
    """msglint's own rules, read once in a process."""
    return load_rules(built_in_rules())


def load_rules(*folders: Path, with_built_in: bool = False) -> RuleSet:
    """Read all rules below the folders (default: msglint's own). Raises RuleError with every problem of every file.

    With ``with_built_in`` they come on top of msglint's own rules, and stand in for those of the same id. Word lists are
    looked up in the folders first, then among msglint's own. The score's numbers come from the last folder that has a
    score.yaml, else from msglint's own.
    """
    problems: list[Problem] = []
    home = built_in_rules()
    own = _files(folders or (home,))
    ids = {path.stem for path in own if _is_rule(path)}
    ours = [] if not folders else _others(_below(home), own, with_built_in)
    replaced = frozenset(path.stem for path in ours if _is_rule(path) and path.stem in ids)
    mine = {path: _read(path, problems) for path in own}
    theirs = {path: _read(path, problems) for path in ours if not (_is_rule(path) and path.stem in replaced)}

    scored = _score_file(home, folders)
    score_text = _read(scored, problems)
    digests = [[(path.name, digest_of(text or "")) for path, text in texts.items()] for texts in (theirs, mine, {scored: score_text})]
    memory = RuleMemory(digests)
    below = WordLists(_lists(theirs), problems, None, memory.searches, "below")
    lists = WordLists(_lists(mine), problems, below, memory.searches, "own")
    taken: dict[str, Path] = {}
    read = [*_rules(theirs, below, taken, problems, memory), *_rules(mine, lists, taken, problems, memory)]
    rules = [replace(rule, lenient=True) if Path(rule.path).is_relative_to(home) else rule for rule in read]
    score = _score(scored, score_text, problems, memory)
    if problems or score is None:
        raise RuleError(tuple(sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column))))
    memory.keep()
    theirs_too = frozenset(word for path, text in mine.items() if not path.is_relative_to(home) for word in _words(text or ""))
    return RuleSet(tuple(sorted(rules, key=lambda rule: rule.id)), score, _hash(json.dumps(sorted(chain(*digests)))), replaced, theirs_too)


def _words(text: str) -> Iterator[str]:
    return (word[0] for word in re.finditer(r"[^\W\d_]+", text.lower()))


def _rules(texts: _Texts, lists: Lists, taken: dict[str, Path], problems: list[Problem], memory: RuleMemory) -> Iterator[Rule]:
    for path, text in texts.items():
        if text is None or not _is_rule(path):
            continue
        if path.suffix == ".yml":
            problems.append(Problem(str(path), 1, 1, text.split("\n")[0], "a rule file's name ends in .yaml", f"name it {path.stem}.yaml"))
            continue
        source, node = load(text, str(path), memory.trees)
        rule = read_rule(node, path, lists, taken, sound=memory.sound) if node else None
        problems += source.problems
        if rule:
            yield rule


def _lists(texts: _Texts) -> _Texts:
    return {path: text for path, text in texts.items() if not _is_rule(path)}


def _is_rule(path: Path) -> bool:
    return path.suffix != ".txt"


def _others(paths: Iterable[Path], than: Iterable[Path], rules: bool) -> list[Path]:
    """The files that are not ``than`` these; without ``rules`` only word lists."""
    than = set(than)
    rest = [path for path in paths if (rules or not _is_rule(path)) and path not in than]
    known = {path.resolve() for path in than} if rest else set()  # asks the disk for each
    return [path for path in rest if path.resolve() not in known]


def _files(folders: Iterable[Path]) -> list[Path]:
    """Rule files and word lists of somebody's folders; each once, however often its folder is named."""
    found: dict[Path, Path] = {}
    folders = list(folders)
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"there is no folder {folder}")
        paths = list(_below(folder))
        if not any(map(_is_rule, paths)):
            raise UsageError(f"there are no rule files (.yaml) in {folder}")
        for path in paths:
            found.setdefault(path.resolve() if len(folders) > 1 else path, path)
    return list(found.values())


def _below(folder: Path) -> Iterator[Path]:
    """The rule files of one folder, then its word lists."""
    for path in sorted(folder.rglob("*.y*ml")):
        if path.suffix in (".yaml", ".yml") and not path.name.startswith("_") and path.name != _SCORE:
            yield path
    yield from sorted((folder / "words").glob("*.txt"))


def _score_file(home: Path, folders: Iterable[Path]) -> Path:
    return [home / _SCORE, *(folder / _SCORE for folder in folders if (folder / _SCORE).is_file())][-1]


def _score(path: Path, text: str | None, problems: list[Problem], memory: RuleMemory) -> ScoreSettings | None:
    if text is None:
        return None
    source, node = load(text, str(path), memory.trees)
    settings: ScoreSettings | None = None
    if node:
        try:
            settings = settings_from(node.plain())
        except KeyError as error:
            node.complain(f'the score needs "{error.args[0]}"')
        except (AttributeError, TypeError, ValueError) as error:
            node.complain(f"the numbers of the score can't be read: {error}")
    problems += source.problems
    return settings


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


def _hash(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _guess(given: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(given, list(known), n=1)
    return f'; did you mean "{near[0]}"?' if near else ""
