"""The report for people: per draft its score, what stands in the way and what to do instead, what is good; then the counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TextIO

from msglint.campaign import Repeated
from msglint.finding import DraftFailure, DraftReport, Finding, Place, Score, Severity, Strength, Variants
from msglint.message import Channel, Message, Stage, StageFrom
from msglint.reports.counts import Counts
from msglint.reports.excerpt import clean, excerpts
from msglint.reports.frame import Linted, Look

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_SEVERITY: Mapping[Severity, tuple[str, str]] = {"error": ("error", "bold red"), "warning": ("warning", "yellow"), "info": ("note", "cyan")}
_STAGE: Mapping[Stage, str] = {"first": "first touch", "follow-up": "follow-up", "warm": "warm conversation", "none": "not outreach"}
_CHANNEL: Mapping[Channel, str] = {"email": "e-mail", "dm": "direct message", "sms": "text message", "copy": "copy to many"}
_STAGE_FROM: Mapping[StageFrom, str] = {"given": "", "read": " (from its words)", "default": " (assumed)"}
_CHANNEL_FROM: Mapping[StageFrom, str] = {"given": "", "read": " (from its layout)", "default": " (assumed)"}
_NOT_ENGLISH = "its words read as another language: msglint judges English only, nothing here was judged"
_SHARED = {
    "message": "{count} drafts are one message with other names in it; whoever compares sees a mass mail. It begins",
    "opening": "{count} drafts open with the same sentence, so it is about none of their readers:",
}
_NAMED = 5  # drafts
_LEAST_WIDTH, _MOST_WIDTH = 40, 110


def write_terminal(
    reports: Iterable[Linted | DraftFailure],
    stream: TextIO,
    look: Look | None = None,
    repeated: Callable[[], Sequence[Repeated]] = lambda: (),
) -> Counts:
    """Write drafts one by one as they come, then what they share and the counts, which are also returned.

    Each report comes with its message, whose text the excerpts are cut from. Failures are counted, not told: whoever runs
    this tells them where errors go.
    """
    writer = _Writer(stream, look or Look())
    counts = Counts()
    for report in reports:
        counts.add(report if isinstance(report, DraftFailure) else report[0])
        if not isinstance(report, DraftFailure):
            writer.draft(*report)
            stream.flush()
    writer.repeated(repeated())
    writer.line((str(counts), "bold"))
    return counts


class _Writer:
    def __init__(self, stream: TextIO, look: Look) -> None:
        from rich.console import Console

        self.look = look
        self.width = max(_LEAST_WIDTH, min(look.width, _MOST_WIDTH))
        self.stream = stream
        # Nothing in a draft may become markup, an emoji or a colour of its own: texts are made of pieces and their styles.
        self.console: Console = Console(file=stream, width=self.width, color_system="standard" if look.color else None)
        self.wrapped = lru_cache(maxsize=1024)(self._wrapped)  # advice, above all, is the same in many drafts

    def draft(self, report: DraftReport, message: Message) -> None:
        score = report.score
        self.line((_name(report), "bold"), "  ", (_headline(score), _mood(score)))
        self.line((_read_as(report) if message.english else _NOT_ENGLISH, "dim"), indent=2)
        if report.variants:
            self.line((_branches(report.variants), "dim"), indent=2)
        advised: set[str] = set()
        for finding in report.findings:
            self.line()
            self.finding(finding, message, advise=finding.rule not in advised)
            if self.look.why and finding.rule not in advised:
                for said in self.look.why(report, finding):
                    self.line(clean(said), indent=4)
            advised.add(finding.rule)
        if report.strengths:
            self.line()
        for strength in report.strengths:
            self.strength(strength)
        if score.dimensions:
            self.line()
            self.dimensions(score)
            for row in score.ledger:
                if row.rule == "cap":
                    self.line((clean(row.why), "bold"), indent=2)
        if self.look.ledger and score.ledger:
            self.line()
            self.ledger(score)
        self.line()

    def repeated(self, repeated: Sequence[Repeated]) -> None:
        """What drafts share with each other."""
        for each in repeated:
            some = f"{', '.join(each.ids[:_NAMED])}{', ...' if len(each.ids) > _NAMED else ''}"
            said = _SHARED[each.what].format(count=len(each.ids))
            self.line(("across drafts", "yellow"), f'  {said} "{clean(each.quote)}" ({clean(some)})')
            self.line()

    def finding(self, finding: Finding, message: Message, *, advise: bool) -> None:
        """What is wrong, where, and once a rule what to do instead."""
        word, style = _SEVERITY[finding.severity]
        said = f"  {clean(finding.message)} "
        self.line((word, style), said, (f"[{finding.rule}]", "dim"), indent=2, prefix="" if finding.whole else f"{_where(finding.place)}  ")
        if not finding.whole:
            self.excerpt(finding.place, message, style)
        if advise:
            self.line(finding.advice, indent=4, prefix="Instead: ")

    def strength(self, strength: Strength) -> None:
        self.line(
            f"{_where(strength.place)}  ",
            f"{clean(strength.message)} ",
            (f"[{strength.rule}]", "dim"),
            indent=2,
            prefix="+ ",
            prefix_style="bold green",
        )

    def excerpt(self, place: Place, message: Message, style: str) -> None:
        from rich.cells import cell_len

        number = place.line if place.exact else 0
        gutter = max(3, len(str(place.end_line)))
        label = "Subject: " if place.part == "subject" else ""
        for shown in excerpts(message.source(place.part), place.start, place.end, self.width - gutter - len(label) - 7):
            before, under = label + shown.before, max(1, cell_len(shown.words))
            self.as_it_is((f"{number or '':>{gutter}} | ", "dim"), before, (shown.words, style), shown.after)
            self.as_it_is((" " * gutter + " | ", "dim"), " " * cell_len(before), ("^" * under, style))
            number = number and number + 1

    def dimensions(self, score: Score) -> None:
        """The dimensions on as few lines as they need; one that the channel gives no points is left out."""
        shown = [
            f"{name.replace('-', ' ')} {points:g}" + (f"/{score.most[name]:g}" if name in score.most else "")
            for name, points in score.dimensions.items()
            if points or score.most.get(name, 1)
        ]
        line = ""
        for each in shown:
            if line and 2 + len(line) + 2 + len(each) > self.width:
                self.line(line, indent=2)
                line = ""
            line += f"  {each}" if line else each
        self.line(line, indent=2)

    def ledger(self, score: Score) -> None:
        """Every row of the score; they add up to it."""
        for row in score.ledger:
            where = "" if row.dimension == "all" or row.rule == "base" else f"{row.dimension.replace('-', ' ')}: "
            self.line(f"{where}{clean(row.why)} ", (f"[{row.rule}]", "dim"), indent=2, prefix=f"{row.points:+7.2f}  ")
        self.line("the score", indent=2, prefix=f"{score.value:7.2f}  ")

    def line(self, *pieces: str | tuple[str, str], indent: int = 0, prefix: str = "", prefix_style: str = "bold") -> None:
        """A paragraph, wrapped to the right of its prefix."""
        from rich.text import Text

        left = indent + len(prefix)
        start: tuple[str | tuple[str, str], ...] = (" " * indent, (prefix, prefix_style))
        for line in self.wrapped(pieces, self.width - left):
            self.print(Text.assemble(*start, line) if pieces else line)
            start = (" " * left,)

    def as_it_is(self, *pieces: str | tuple[str, str]) -> None:
        from rich.text import Text

        line = Text.assemble("    ", *pieces)
        line.rstrip()
        self.print(line)

    def print(self, line: Text) -> None:
        """Write a line as it is. Not by `Console.print`, which would measure and wrap it once more: four fifths of a long report's time."""
        said = line.plain
        if self.look.color:
            from rich.color import ColorSystem

            styled = ((text, style) for text, style, _ in line.render(self.console))
            said = "".join(style.render(text, color_system=ColorSystem.STANDARD) if style else text for text, style in styled)
        self.stream.write(f"{said}\n")

    def _wrapped(self, pieces: tuple[str | tuple[str, str], ...], width: int) -> Sequence[Text]:
        from rich.text import Text

        text = Text.assemble(*pieces)
        fits = text.cell_len <= width and "\n" not in text.plain
        lines = [text] if fits else list(text.wrap(self.console, width))
        for line in lines:
            line.rstrip()
        return lines


def _name(report: DraftReport) -> str:
    """The path, and the record's id where it says more than the path does."""
    path = "standard input" if report.path == "-" else report.path
    rest = report.id.removeprefix(report.path)
    return clean(f"{path}{rest}" if rest[:1] in ("", ":") and rest != report.id else f"{path}: {report.id}")


def _branches(read: Variants) -> str:
    """How many branches of a draft were read and how they fared."""
    if read.min == read.max:
        return f"{read.n} branches read, all with this score"
    return f"{read.n} branches read, scores {read.min} to {read.max}; this is the worst"


def _read_as(report: DraftReport) -> str:
    """The stage and channel a draft was judged by, how they are known, and the options that change what nobody gave."""
    stage = f"{_STAGE[report.stage]}{_STAGE_FROM[report.stage_from]}"
    channel = f"{_CHANNEL[report.channel]}{_CHANNEL_FROM[report.channel_from]}"
    options = [f"--{name}" for name in ("stage", "channel") if getattr(report, f"{name}_from") != "given"]
    return f"read as {stage}, {channel}" + (f"; change with {', '.join(options)}" if options else "")


def _where(place: Place) -> str:
    return f"{place.line}:{place.column}" if place.exact else f"line {place.line}"


def _headline(score: Score) -> str:
    return score.band if score.value is None else f"{score.value}/100, {score.band}"


def _mood(score: Score) -> str:
    return "" if score.value is None else "bold green" if score.value >= 80 else "bold yellow" if score.value >= 60 else "bold red"
