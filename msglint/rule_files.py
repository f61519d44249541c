"""One rule file: its structure, checked key by key; every mistake is a problem at its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

from msglint import checks
from msglint.finding import SEVERITIES
from msglint.language.patterns import Lists, PatternError
from msglint.marked_yaml import Node
from msglint.message import CHANNELS, STAGES, Channel, Role, Stage
from msglint.rule import Example, Proof, Reason, Rule, SeverityWhen, Speaks

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
_OF_EXAMPLES = ("text", "found", "better", "channel", "stage", "subject")
_OF_FAULTS = ("severity", "advice")
_REQUIRED = ("id", "category", "title", "find", "message", "why", "reasons", "hits", "misses")
_KEYS = (
    "id", "category", "title", "kind", "severity", "severity_when", "stages", "channels", "where", "find", "unless",
    "message", "why", "advice", "reasons", "hits", "misses",
)  # fmt: skip


def read_rule(node: Node, path: Path, lists: Lists, taken: dict[str, Path], *, sound: bool = False) -> Rule | None:
    """A rule, or None when its file has problems. ``taken`` are the ids of rules read before, with their files. With ``sound`` an
    earlier run has found no mistake in these very files, and examples and reasons are read when they are asked for."""
    kind: Kind = "strength" if any(_raw(key) == "kind" and _raw(value) == "strength" for key, value in node.pairs()) else "fault"
    fault = kind == "fault"
    legal = [key for key in _KEYS if fault or not key.startswith("severity")]
    keys = node.mapping(f"a {kind} rule", legal, [key for key in _KEYS if key in _REQUIRED or (fault and key in _OF_FAULTS)])
    if "kind" in keys:
        keys["kind"].choice(_KINDS, "kind")
    find, check = _find(keys["find"], lists) if "find" in keys else ("", None)
    where = _choices(keys, "where", _WHERE, default=("subject", "body"))
    unless = checks.read_guards(keys["unless"], lists) if "unless" in keys else ()
    proof = cache(lambda: _proof(keys, kind, find))
    rule = Rule(
        id=_id(keys["id"], path, taken) if "id" in keys else "",
        category=_category(keys["category"], kind) if "category" in keys else "",
        title=_text(keys, "title"),
        kind=kind,
        severity=_choice(keys["severity"], SEVERITIES, "severity") if "severity" in keys else "info",
        severity_when=tuple(severity_when(keys["severity_when"])) if "severity_when" in keys else (),
        stages=_choices(keys, "stages", STAGES, default=tuple(stage for stage in STAGES if stage != "none")),
        channels=_choices(keys, "channels", CHANNELS, default=CHANNELS),
        where=where,
        find=find,
        check=checks.within(check, where, unless),
        unless=unless,
        message=_message(keys),
        why=_text(keys, "why"),
        advice=_text(keys, "advice"),
        proof=proof,
        path=str(path),
    )
    if not sound:
        proof()
    return None if node.source.problems else rule


def _proof(keys: Mapping[str, Node], kind: Kind, find: str) -> Proof:
    return Proof(
        reasons=tuple(_reasons(keys["reasons"])) if "reasons" in keys else (),
        hits=tuple(_examples(keys["hits"], "hits", _needed(kind, find), find)) if "hits" in keys else (),
        misses=tuple(_examples(keys["misses"], "misses", ("text",), find)) if "misses" in keys else (),
    )


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


def severity_when(node: Node) -> Iterator[SeverityWhen]:
    """Conditions in the order they are tried. One that names several stages or channels holds for any of them."""
    for item in node.items("severity_when"):
        keys = item.mapping("severity_when", ("is", *_CONDITIONS), ("is",))
        given = {name: _choices(keys, name, legal, default=()) for name, legal in _CONDITIONS.items() if name in keys}
        if "is" in keys:
            if not given:
                item.complain("severity_when needs a condition", f"any of: {', '.join(_CONDITIONS)}")
            severity = _choice(keys["is"], SEVERITIES, "severity")
            for each in product(*given.values()):
                yield SeverityWhen(severity, **dict(zip(given, each, strict=True)))


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
        if _sentence_with_colon(item):
            continue
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
            line=item.line,
        )


def _sentence_with_colon(item: Node) -> bool:
    """Whether an example is a bare text that YAML takes for a key and its value: "Fine: by us"."""
    pairs = list(item.pairs())
    if len(pairs) != 1 or not all(node.is_text for node in pairs[0]):
        return False
    key, value = (str(_raw(node)) for node in pairs[0])
    if " " not in key + value or difflib.get_close_matches(key, _OF_EXAMPLES, n=1):
        return False
    mark = '"' if "'" in key + value else "'"
    item.complain("a text with a colon in it needs quotes", f"write  {mark}{key}: {value}{mark}")
    return True


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
    return node.tree[3]
