"""Silence: what the marks in a draft turn off, which findings they cover, and what is wrong with the marks themselves.

    off RULE[, RULE ...] -- REASON     behind text: in this line. On a line of its own: in the next line with text,
    on [RULE ...]                      or, when this follows, in all lines between the two.
    off-file RULE[, ...] -- REASON     in the whole message.

A RULE is the id of a rule, or a category with all of its rules. A silenced finding costs nothing and is only counted. Marks
never turn each other's faults off: what is wrong with a mark is a finding of its own.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msglint.finding import Finding, Place, Severity
from msglint.message import Draft, Mark
from msglint.rule import Rule
from msglint.text import Lines

CATEGORY = "silencing"
_UNUSED, _UNKNOWN, _NO_REASON, _LEFT_IN = "mark-unused", "mark-unknown", "mark-without-reason", "mark-left-in"
# What is said of marks: the rule of such a finding, its title, and what to do.
MARK_RULES: Mapping[str, tuple[str, str]] = {
    _UNUSED: ("A mark turns off what is not found", "Take the mark away, or put it where the finding is."),
    _UNKNOWN: ("A mark cannot be understood", "Write `msglint: off RULE -- REASON`; `msglint rules` lists the rules."),
    _NO_REASON: ("A mark gives no reason", "Say behind two dashes why this is fine here: `msglint: off RULE -- REASON`."),
    _LEFT_IN: ("A mark would be sent", "Take it out, or write it as a comment of your mail merge: {# msglint: off RULE -- REASON #}."),
}
_VERBS = ("off", "on", "off-file")
_SAID = re.compile(r"(?P<verb>[\w-]*)\s*(?P<rules>.*?)\s*(?:(?:--+|[—–])\s*(?P<reason>.*))?", re.DOTALL)
_FIRST, _LAST = 0, 1 << 60  # lines of a whole message


@dataclass(slots=True)
class _Off:
    """One name that a mark turns off, from one line to another; ``first`` is -1 for the next line with text after ``last``."""

    mark: Mark
    name: str
    first: int
    last: int
    used: bool = False


@dataclass(slots=True)
class Shade:
    """What is silent in one reading of a message, by lines."""

    offs: Sequence[_Off]
    text_lines: Sequence[int]  # first lines of its sentences, in order

    def covers(self, rule: Rule, lines: tuple[int, int]) -> bool:
        """Whether a finding whose sentence runs over these lines is silent; the marks that say so are used."""
        covered = False
        for off in self.offs:
            if off.name in (rule.id, rule.category):
                first, last = self._reach(off)
                if first <= lines[1] and lines[0] <= last:
                    off.used = covered = True
        return covered

    def _reach(self, off: _Off) -> tuple[int, int]:
        if off.first >= 0:
            return off.first, off.last
        following = bisect_right(self.text_lines, off.last)
        return (self.text_lines[following],) * 2 if following < len(self.text_lines) else (_LAST, _LAST)


@dataclass(slots=True)
class Silence:
    """The marks of one draft, read by the rules that may be found in it. ``known`` names every rule there is."""

    draft: Draft
    rules: Sequence[Rule]
    known: Callable[[], frozenset[str]]
    _offs: list[_Off] = field(default_factory=list)
    _problems: list[tuple[Mark, str, Severity, str, str]] = field(default_factory=list)
    _lines: Lines | None = None

    def __post_init__(self) -> None:
        if self.draft.marks:
            self._lines = Lines(self._source)
            self._read()

    def __bool__(self) -> bool:
        return bool(self.draft.marks)

    def shade(self, text_lines: Sequence[int]) -> Shade:
        """For one reading, whose sentences begin in these lines."""
        return Shade(self._offs, sorted(text_lines))

    def line(self, offset: int) -> int:
        return self._lines.place(offset)[0] if self._lines else 1

    def findings(self, place_of: Callable[[int, int], Place]) -> Iterator[Finding]:
        """What is wrong with the marks, once all readings went by."""
        applies = {name for rule in self.rules for name in (rule.id, rule.category)}
        for off in self._offs:
            if not off.used and off.name in applies:
                where = "in this message" if off.last == _LAST else "where this mark turns it off"
                self._complain(off.mark, _UNUSED, "warning", f'"{off.name}" is not found {where}')
        for mark, rule, severity, said, advice in sorted(self._problems, key=lambda problem: problem[0].start):
            place = place_of(mark.start, mark.end)
            yield Finding(rule, CATEGORY, severity, place, said, advice, sentence=" ".join(mark.said.split()))

    @property
    def _source(self) -> str:
        return self.draft.origin.text if self.draft.origin else self.draft.text

    def _read(self) -> None:
        opened: list[_Off] = []
        for mark in sorted(self.draft.marks, key=lambda mark: mark.start):
            said = _SAID.fullmatch(mark.said)
            verb, rules, reason = (said["verb"], said["rules"], said["reason"]) if said else ("", "", "")
            if mark.form == "bare":
                self._complain(mark, _LEFT_IN, "error", "this note to msglint stands in the text and would be sent")
            elif verb.lower() not in _VERBS:
                self._complain(mark, _UNKNOWN, "warning", f'a mark says off, on or off-file, not "{verb}"{_guess(verb, _VERBS)}')
            elif verb.lower() == "on":
                self._close(mark, self._names(mark, rules), opened)
            else:
                self._open(mark, verb.lower(), rules, (reason or "").strip(), opened)

    def _open(self, mark: Mark, verb: str, rules: str, reason: str, opened: list[_Off]) -> None:
        names = self._names(mark, rules)
        if not rules.strip():
            self._complain(mark, _UNKNOWN, "warning", "this mark does not say which rules it turns off")
        required = self.draft.reasons == "required"
        if names and not reason and self.draft.reasons != "optional":
            self._complain(mark, _NO_REASON, "error" if required else "warning", _without_reason(names, required))
            if required:
                return
        if verb == "off-file":
            self._offs += (_Off(mark, name, _FIRST, _LAST) for name in names)
            return
        first, last = self.line(mark.start), self.line(mark.end)
        alone = self._stands_alone(mark)
        offs = [_Off(mark, name, -1 if alone else first, last) for name in names]
        self._offs += offs
        if alone:
            opened += offs

    def _close(self, mark: Mark, names: list[str], opened: list[_Off]) -> None:
        """What was opened above goes on to here: all of the nearest mark, or the nearest of each name that is given."""
        ends = [next((off for off in reversed(opened) if off.name == name), None) for name in names]
        if not names and opened:
            ends = [off for off in opened if off.mark is opened[-1].mark]
        for off in filter(None, ends):
            opened.remove(off)
            off.first, off.last = self.line(off.mark.start), self.line(mark.end)
        missing = [name for name, off in zip(names, ends, strict=False) if off is None]
        if missing or not ends:
            self._complain(mark, _UNUSED, "warning", f'there is no "off{f" {missing[0]}" if missing else ""}" above this "on" to end')

    def _names(self, mark: Mark, rules: str) -> list[str]:
        names = list(dict.fromkeys(name.lower() for name in re.split(r"[\s,]+", rules) if name))
        unknown = [name for name in names if name not in self.known()]
        for name in unknown:
            self._complain(mark, _UNKNOWN, "warning", f'there is no rule or category "{name}"{_guess(name, sorted(self.known()))}')
        return [name for name in names if name not in unknown]

    def _stands_alone(self, mark: Mark) -> bool:
        """Whether nothing but marks stands in its lines."""
        source = self._source
        at, end = source.rfind("\n", 0, mark.start) + 1, source.find("\n", mark.end)
        beside = ""
        for other in sorted(self.draft.marks, key=lambda other: other.start):
            if at <= other.start and (end < 0 or other.end <= end):
                beside += source[at : other.start]
                at = other.end
        return not (beside + source[at : end if end >= 0 else len(source)]).strip()

    def _complain(self, mark: Mark, rule: str, severity: Severity, said: str) -> None:
        self._problems.append((mark, rule, severity, said, MARK_RULES[rule][1]))


def _without_reason(names: Sequence[str], required: bool) -> str:
    off = f"{', '.join(names)} {'is' if len(names) == 1 else 'are'}"
    return f"{off} turned off without a reason" + (", so nothing is: the settings ask for one" if required else "")


def _guess(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word.lower(), known, n=1, cutoff=0.5)
    return f'; did you mean "{near[0]}"?' if near else ""
