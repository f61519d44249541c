"""Settings: `.msglint.yaml` files from a draft's folder upward, the nearer one first, and what they say of one draft.

    root: yes                        # look no further up
    channel: email
    min_score: 60
    seller: [Acme, Acme Flow]        # names that are ours
    rules: {size-words: off, stacked-apologies: {severity: info}}
    paths:                           # for some drafts only; the last that fits wins
      "dm/**": {channel: dm}

Only the shape is checked here. What stands under `rules` and `score` is checked against the rules by whoever has them; it
is kept with its places so that a complaint can name the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from msglint.errors import Problem, SettingsError
from msglint.finding import SEVERITIES
from msglint.gate_settings import Gate, Said, gate_of, read_gate
from msglint.marked_yaml import Node, load
from msglint.message import CHANNELS, COLUMNS, REASONS, STAGES, STAKES, Channel, Draft, FieldsAs, Names, Reasons, Stage, Stakes

FILE = ".msglint.yaml"
FAIL_ON = (*SEVERITIES, "never")
_NOT_FOR_PATHS = ("root", "paths", "ignore")


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for a draft. ``where`` says for each setting that somebody made which line of which file made it."""

    channel: Channel | None = None
    stage: Stage | None = None
    fields: FieldsAs | None = None
    stakes: Stakes | None = None
    fail_on: str = "error"
    min_score: int | None = None
    seller: tuple[str, ...] = ()
    buyer: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    rule_folders: tuple[Path, ...] = ()
    rules: Mapping[str, Node] = field(default_factory=dict)
    score: tuple[Node, ...] = ()
    gate: Mapping[str, Said] = field(default_factory=dict)
    silence_reason: Reasons | None = None
    where: Mapping[str, str] = field(default_factory=dict)

    def before_sending(self) -> Gate:
        """What holds before a mail is sent; where the gate says nothing of its own, it stops what `check` fails on."""
        gate = gate_of(self.gate)
        min_score = self.min_score if gate.min_score is None else gate.min_score
        return replace(gate, block_on=gate.block_on or self.fail_on, min_score=min_score)

    def for_draft(self, draft: Draft) -> Draft:
        """The draft with what it does not say itself filled in."""
        if not (self.channel or self.stage or self.fields or self.stakes or self.silence_reason or self.seller or self.buyer):
            return draft
        return replace(
            draft,
            channel=draft.channel or self.channel,
            stage=draft.stage or self.stage,
            fields=draft.fields or self.fields,
            stakes=draft.stakes or self.stakes,
            reasons=draft.reasons or self.silence_reason,
            names=Names(draft.names.seller or self.seller, draft.names.buyer or self.buyer),
        )


KEYS = tuple(f.name for f in fields(Settings) if f.name != "where")


@dataclass(frozen=True, slots=True)
class _File:
    """One settings file: its own values, those for some paths, which drafts it leaves out, and whether it is the last upward."""

    folder: Path
    own: Mapping[str, tuple[Any, str]]
    paths: tuple[tuple[re.Pattern[str], Mapping[str, tuple[Any, str]]], ...]
    ignored: tuple[re.Pattern[str], ...]
    root: bool


class SettingsFiles:
    """Finds and reads settings files, each once. ``only`` is one file to use instead of those beside the drafts."""

    def __init__(self, only: Path | None = None, *, search: bool = True) -> None:
        self._only = read_file(only, Path.cwd()) if only else None
        self._search = search and not only
        self._read: dict[Path, _File | None] = {}
        self._above: dict[Path, list[_File]] = {}
        self._made: dict[tuple[int, ...], Settings] = {}
        self._leaves_out: dict[Path, bool] = {}  # folder -> whether any draft in it may be

    def of(self, path: Path) -> Settings:
        """The settings of the draft at ``path`` (a folder's own, for standard input: that of the current folder)."""
        place = path.absolute()
        layers: list[Mapping[str, tuple[Any, str]]] = []
        for file in reversed(self._files(place)):
            layers += [file.own, *(values for pattern, values in file.paths if _fits(pattern, place, file.folder))]
        key = tuple(map(id, layers))
        if key not in self._made:
            self._made[key] = _merged(layers)
        return self._made[key]

    def alike_in(self, folder: Path) -> bool:
        """Whether the same settings hold for all files that lie in a folder: none of the settings are for some paths only."""
        return not any(file.paths for file in self._files(folder.absolute() / "any"))

    def ignores(self, path: Path) -> bool:
        """Whether a draft found in a folder is left out. One that is named on the command line never is."""
        folder = path.parent
        if folder not in self._leaves_out:
            self._leaves_out[folder] = any(file.ignored for file in self._files(folder.absolute() / "any"))
        if not self._leaves_out[folder]:
            return False
        place = path.absolute()
        return any(_fits(pattern, place, file.folder) for file in self._files(place) for pattern in file.ignored)

    def read_from(self, path: Path) -> list[Path]:
        """The settings files that hold for a path, the nearest first."""
        return [file.folder / FILE for file in self._files(path.absolute())]

    def _files(self, place: Path) -> list[_File]:
        """The nearest first."""
        if self._only:
            return [self._only]
        if not self._search:
            return []
        own = self._read_in(place) if place.is_dir() else None
        if own and own.root:
            return [own]
        above = self._upward(place.parent)
        return [own, *above] if own else above

    def _upward(self, folder: Path) -> list[_File]:
        """Those of a folder and the folders above it."""
        if folder not in self._above:
            file = self._read_in(folder)
            last = folder == folder.parent or (file is not None and file.root)
            self._above[folder] = [*([file] if file else []), *([] if last else self._upward(folder.parent))]
        return self._above[folder]

    def _read_in(self, folder: Path) -> _File | None:
        if folder not in self._read:
            path = folder / FILE
            self._read[folder] = read_file(path, folder) if path.is_file() else None
        return self._read[folder]


def read_file(path: Path, folder: Path) -> _File:
    """Read one settings file, whose patterns are about drafts below ``folder``. Raises SettingsError with all its problems."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SettingsError((Problem(str(path), 1, 1, "", f"the settings can't be read: {error.strerror}"),)) from None
    except UnicodeDecodeError:
        raise SettingsError((Problem(str(path), 1, 1, "", "the settings are not UTF-8 text", "save the file as UTF-8"),)) from None
    if all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines()):
        return _File(folder, {}, (), (), False)
    source, node = load(text, str(path))
    keys = node.mapping("settings", [*KEYS, *_NOT_FOR_PATHS]) if node else {}
    made = _File(
        folder,
        _values(keys, path),
        tuple((_glob(str(key.text())), _values(value.mapping("settings for a path", KEYS), path)) for key, value in _pairs(keys, "paths")),
        tuple(_glob(item.text("ignore")) for item in keys["ignore"].items("ignore")) if "ignore" in keys else (),
        "root" in keys and keys["root"].choice(("yes", "no"), "root") == "yes",
    )
    if source.problems:
        raise SettingsError(tuple(sorted(source.problems, key=lambda problem: (problem.line, problem.column))))
    return made


def _pairs(keys: Mapping[str, Node], name: str) -> Iterator[tuple[Node, Node]]:
    if name in keys:
        if not keys[name].is_mapping:
            keys[name].complain(f"{name} must be a mapping (pattern: settings)", 'such as  "dm/**": {channel: dm}')
        yield from keys[name].pairs()


def _values(keys: Mapping[str, Node], path: Path) -> dict[str, tuple[Any, str]]:
    """Each value read, with the line it stands in."""
    return {name: (_READ[name](node, path), node.place) for name, node in keys.items() if name in _READ}


def _names(node: Node, path: Path) -> tuple[str, ...]:
    return tuple(name for item in node.items("names") if (name := item.text("a name").strip()))


def _score(node: Node, path: Path) -> int:
    value = node.convert(int, 0, "min_score")
    if not 0 <= value <= 100:
        node.complain("min_score is from 0 to 100")
    return value


def _columns(node: Node, path: Path) -> dict[str, str]:
    return {key: value.text("a column") for key, value in node.mapping("columns", COLUMNS).items()}


def _folders(node: Node, path: Path) -> tuple[Path, ...]:
    folders = tuple((item, path.absolute().parent / item.text("a folder")) for item in node.items("rule_folders"))
    for item, folder in folders:
        if not folder.is_dir():
            item.complain(f"there is no folder {folder}", "the path is seen from the folder of this file")
    return tuple(folder for _, folder in folders)


def _rules(node: Node, path: Path) -> dict[str, Node]:
    if not node.is_mapping:
        node.complain("rules must be a mapping (rule: what to change)", "such as  size-words: off")
    return {key.text("a rule"): value for key, value in node.pairs()}


_READ: Mapping[str, Callable[[Node, Path], Any]] = {
    "channel": lambda node, path: node.choice(CHANNELS, "channel"),
    "stage": lambda node, path: node.choice(STAGES, "stage"),
    "fields": lambda node, path: node.choice(get_args(FieldsAs), "fields"),
    "stakes": lambda node, path: node.choice(STAKES, "stakes"),
    "fail_on": lambda node, path: node.choice(FAIL_ON, "fail_on"),
    "min_score": _score,
    "seller": _names,
    "buyer": _names,
    "columns": _columns,
    "rule_folders": _folders,
    "rules": _rules,
    "score": lambda node, path: (node,),
    "gate": lambda node, path: read_gate(node),
    "silence_reason": lambda node, path: node.choice(REASONS, "silence_reason"),
}


def _merged(layers: list[Mapping[str, tuple[Any, str]]]) -> Settings:
    """The layers on top of each other, the farthest first: mappings are merged by key, folders add up, the rest is replaced."""
    values: dict[str, Any] = {}
    where: dict[str, str] = {}
    for layer in layers:
        for name, (value, place) in layer.items():
            if isinstance(value, dict):
                values[name] = {**values.get(name, {}), **value}
                where |= {f"{name}.{key}": each.place if isinstance(each, Node | Said) else place for key, each in value.items()}
            elif name in ("rule_folders", "score"):
                values[name] = (*values.get(name, ()), *value)
                where[name] = f"{where[name]}, {place}" if name in where else place
            else:
                values[name], where[name] = value, place
    return Settings(**values, where=where)


def _fits(pattern: re.Pattern[str], place: Path, folder: Path) -> bool:
    return place.is_relative_to(folder) and bool(pattern.fullmatch(place.relative_to(folder).as_posix()))


@lru_cache(maxsize=1024)
def _glob(pattern: str) -> re.Pattern[str]:
    """A path pattern as .gitignore has it: ``*`` within a name, ``**`` across folders; without "/" it fits at any depth, and
    a folder fits everything in it."""
    pattern = pattern.strip().removeprefix("./")
    bare = pattern.strip("/")
    anywhere = "" if "/" in bare or pattern.startswith("/") else "(?:.*/)?"
    parts = re.split(r"(\*\*/|/\*\*|\*\*|\*|\?)", bare)
    wild = {"**/": "(?:.*/)?", "/**": "(?:/.*)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile(anywhere + "".join(wild.get(part, re.escape(part)) for part in parts) + "(?:/.*)?", re.DOTALL)
