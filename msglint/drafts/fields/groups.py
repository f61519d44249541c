"""Groups: places of a text where a reader gets one of several branches, by chance (spintax) or by a condition (template logic)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from msglint.drafts.fields.defaults import is_piped_field, is_spun
from msglint.drafts.fields.tags import BANG, CASES, COMMENT, CURLY, DOLLAR, HIDDEN, NESTED, ONCE, PERCENT_LOGIC, STARS, TAG, Logic, logic_of
from msglint.drafts.markdown import code_spans
from msglint.regexes import later
from msglint.text import Span

_LONGEST = 200_000  # characters; no message is that long, and a dump is not worth dividing

_TOKENS = rf"""(?=[hHwW{{|}}*%$\#])(?:
    (?P<url>(?i:https?://|www\.)%s)
  | (?P<spin>\{{\{{[ \t]{{0,9}}(?i:random|spin|fallback)\s{{0,9}}\|)
  | {CURLY} | {NESTED} | {TAG} | {COMMENT} | {DOLLAR} | {BANG} | {STARS} | {PERCENT_LOGIC}
  | (?P<mark>[{{|}}])
)"""
_OUTSIDE = later(_TOKENS.replace("%s", r"(?:\{\{[^{}\n]{0,200}\}\}|[^\s<>\"])*"), re.VERBOSE)
_INSIDE = later(_TOKENS.replace("%s", r"[^\s<>\"{|}]*"), re.VERBOSE)  # of a choice, which may be one of links
_BLOCK = later(r"\{%|\{\{[~ ]{0,9}(?:[#^]|(?i:if|unless|range|with|each|for)\b)|\*\|(?:IF|INTERESTED|RSSITEMS|FEEDBLOCK)|%IF ")
_CODE = later(r"""\s{0,99}(?:["'][^"'\n]{0,60}["']\s{0,9}:|[\w-]{1,30}\s{0,9}:[^{}|]{0,100};)|[^{}]{0,300}\s\|\|\s""")
_BLANK_END = later(r"[ \t]{0,80}(?:\r?\n|\Z)")
_SPUN = ("brace", "spin")
_NO_WORDING = frozenset(["random", "spin"])


@dataclass(frozen=True, slots=True)
class Group:
    """A place with branches, of which a reader gets one; ``spun`` when chance chooses, not a condition."""

    start: int
    end: int
    branches: tuple[tuple[int, int], ...]
    spun: bool


@dataclass(slots=True)
class _Open:
    """A group that is not closed yet. ``cuts`` are the places of its separators; the first ends what opens it."""

    family: str
    word: str
    cuts: list[tuple[int, int]] = field(default_factory=list)
    whole: bool = False  # an "else" was there


def unspun(text: str, start: int = 0) -> list[Span]:
    """The spintax of a text, whole groups, outermost ones only: what should be gone when the message is final."""
    found: list[Span] = []
    for group in groups_of(text, start):
        if group.spun and not (found and group.start < found[-1].end):
            found.append(Span(group.start, group.end))
    return found


def groups_of(text: str, start: int) -> list[Group]:
    """All groups in order of their starts; one lies within one branch of another or apart from it."""
    brace = text.find("{", start)
    if brace < 0 and "*|" not in text and "%IF " not in text:
        return []
    if len(text) - start > _LONGEST or not ((brace >= 0 and text.find("|", brace) >= 0) or _BLOCK.search(text, start)):
        return []
    finder = _Finder(text, start)
    finder.run()
    return sorted(finder.found, key=lambda group: group.start)


class _Finder:
    """Walks the tags and braces of a text once, with a stack of what is open. What is never closed is no group."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.found: list[Group] = []
        self.open: list[_Open] = []
        self.count: Counter[str] = Counter()  # of families of open tags, and of families with their words

    def run(self) -> None:
        code = iter([*code_spans(self.text, self.start), Span(len(self.text) + 1, len(self.text) + 1)])
        block = next(code)
        at = self.start
        while token := (_INSIDE if self.open else _OUTSIDE).search(self.text, at):
            while block.end <= token.start():
                block = next(code)
            at = block.end if block.start < token.end() else self.take(token)

    def take(self, token: re.Match[str]) -> int:
        """Take one token; where to go on."""
        family = str(token.lastgroup)
        if family == "mark":
            return self.mark(token.start())
        if family == "spin":
            self.push(_Open("spin", "", [token.span()]))
        elif family == "curly" and not token["triple"] and is_spun(token["curly"]):
            start, end = token.span()
            bars = [i for i in range(start, end) if self.text[i] == "|"]
            self.close(_Open("spin", "", [(start, start + 2), *((i, i + 1) for i in bars)]), end - 2, end)
        elif family not in ("url", "nested", "dollar", "bang") and (logic := logic_of(family, token[family])):
            self.logic(family, logic, *token.span())
        return token.end()

    def mark(self, at: int) -> int:
        """A brace or a bar; ``at`` is where it stands."""
        mark, top = self.text[at], self.open[-1] if self.open else None
        if mark == "{":
            if not self.text.endswith("\\", 0, at):
                self.push(_Open("brace", "", [(at, at + 1)]))
        elif top and top.family in _SPUN:
            if mark == "|":
                top.cuts.append((at, at + 1))
            elif top.family == "brace" or self.text.startswith("}}", at):
                end = at + (1 if top.family == "brace" else 2)
                self.close(self.pop(), at, end)
                return end
        return at + 1

    def logic(self, family: str, logic: Logic, start: int, end: int) -> None:
        """A tag of template logic."""
        start, end = self.line(start, end)
        if logic.step == "open":
            self.push(_Open(family, logic.word, [(start, end)]))
        elif logic.step != "aside" and self.count[f"{family} {logic.word}" if logic.step == "close" and logic.word else family]:
            while self.open[-1].family != family or (logic.step == "close" and logic.word not in ("", self.open[-1].word)):
                self.pop()  # never closed
            if logic.step == "close":
                self.close(self.pop(), start, end)
                return
            self.open[-1].cuts.append((start, end))
            self.open[-1].whole |= not logic.word

    def push(self, opened: _Open) -> None:
        self.open.append(opened)
        if opened.family not in _SPUN:
            self.count.update((opened.family, f"{opened.family} {opened.word}"))

    def pop(self) -> _Open:
        closed = self.open.pop()
        if closed.family not in _SPUN:
            self.count.subtract((closed.family, f"{closed.family} {closed.word}"))
        return closed

    def close(self, closed: _Open, start: int, end: int) -> None:
        """What was opened ends here, before the closing tag ``[start, end)``: a group, if it is one."""
        ends = [*(cut[0] for cut in closed.cuts[1:]), start]
        branches = [(cut[1], max(cut[1], stop)) for cut, stop in zip(closed.cuts, ends, strict=True)]
        opened = closed.cuts[0][0]
        if closed.family not in _SPUN:
            self.found.append(Group(opened, end, tuple(_shown(closed, branches, start)), spun=False))
        elif closed.family == "spin":  # blanks around the bars are only for looks there
            self.found.append(Group(opened, end, tuple(_stripped(self.text, *branch) for branch in branches), spun=True))
        elif self.is_choice(opened + 1, start, len(branches)):
            named = self.text[slice(*branches[0])].strip().lower() in _NO_WORDING
            self.found.append(Group(opened, end, tuple(branches[named:]), spun=True))

    def is_choice(self, start: int, end: int, branches: int) -> bool:
        """Whether what stands in braces is a choice of wordings: no code, no field with its default."""
        if branches < 2 or _CODE.match(self.text, start, end):
            return False
        return branches > 2 or not is_piped_field(self.text[start : min(end, start + 110)])

    def line(self, start: int, end: int) -> tuple[int, int]:
        """A tag that has a line to itself takes the line with it."""
        before = self.text[max(self.start, start - 80) : start]
        blank = len(before) - len(before.rstrip(" \t"))
        first = start - blank
        after = _BLANK_END.match(self.text, end)
        if after and (first == self.start or self.text[first - 1] == "\n"):
            return first, after.end()
        return start, end


def _shown(closed: _Open, branches: list[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """The branches of template logic; without an "else" the last one is that nothing is shown."""
    nothing = (end, end)
    if closed.word in HIDDEN:
        return [nothing]
    if closed.word in CASES:
        branches = branches[1:]
    return branches if branches and (closed.whole or closed.word in ONCE) else [*branches, nothing]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t":
        start += 1
    while start < end and text[end - 1] in " \t":
        end -= 1
    return start, end
