"""A draft as the user has it, and the message that was read from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from msglint.text import OffsetMap, Span

Channel = Literal["email", "dm", "sms", "copy"]
Stage = Literal["first", "follow-up", "warm", "none"]
StageFrom = Literal["given", "read", "default"]
FieldsAs = Literal["template", "final"]
Stakes = Literal["normal", "high"]
TextName = Literal["text", "subject"]
Role = Literal["subject", "greeting", "body", "sign-off", "signature", "boilerplate", "quoted"]
FieldKind = Literal["name", "company", "phrase", "sentence", "link", "number", "date", "sender", "logic"]
MarkForm = Literal["comment", "template", "front matter", "bare"]
Reasons = Literal["asked", "required", "optional"]

CHANNELS: tuple[Channel, ...] = get_args(Channel)
STAGES: tuple[Stage, ...] = get_args(Stage)
STAKES: tuple[Stakes, ...] = get_args(Stakes)
REASONS: tuple[Reasons, ...] = get_args(Reasons)
# What a record, or a row of a table, may tell of a draft.
COLUMNS = ("id", "channel", "stage", "subject", "text", "to", "thread", "fields", "stakes")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a text that is read was made from: ``text``, in which places are told, and the maps from the text that is read
    to it, applied in order (a spun branch to the page's words, these to the page)."""

    text: str
    maps: tuple[OffsetMap, ...]

    def span(self, start: int, end: int) -> Span:
        span = Span(start, end)
        for map in self.maps:
            span = map.span(span.start, span.end)
        return span


@dataclass(frozen=True, slots=True)
class Names:
    """Names of firms, products and people that words alone do not give away, as their owners write them."""

    seller: tuple[str, ...] = ()
    buyer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A note to msglint in a draft (``msglint: off ...``): what it says, and ``[start, end)`` in the text places are told in.

    A comment of a page and of Markdown, or one of a template, is nothing a reader gets to see; a ``bare`` one stands in the
    open, where it would be sent.
    """

    start: int
    end: int
    said: str
    form: MarkForm = "comment"


@dataclass(frozen=True, slots=True)
class Draft:
    """One message as found in a file, a table row or standard input, before it is divided into parts.

    ``text`` is what is read. Places refer to it, unless it was made from something else (a web page, one branch of a
    spun text): then ``origin`` leads from it to the text they refer to. For files that is the file as it is, and the
    message starts at ``body_start`` (after front matter). ``exact`` is false when that text was unescaped from the file
    (a JSON record, base64): then every place is reported as ``line``, the record's first line in the file.
    ``subject_place`` is the line and column of the subject in the file, ``subject_exact`` whether it stands there as it is.
    """

    id: str
    path: str
    text: str
    subject: str = ""
    channel: Channel | None = None
    stage: Stage | None = None
    to: str = ""
    thread: str = ""
    fields: FieldsAs | None = None
    body_start: int = 0
    exact: bool = True
    line: int = 1
    subject_place: tuple[int, int] = (1, 1)
    subject_exact: bool = True
    origin: Origin | None = None
    subject_origin: Origin | None = None
    names: Names = Names()
    stakes: Stakes | None = None
    mail: bool = False  # it was read from a mail file
    reply: bool = False  # the mail's headers say that it answers another one
    marks: tuple[Mark, ...] = ()
    reasons: Reasons | None = None  # whether a mark must give one


@dataclass(frozen=True, slots=True)
class MergeField:
    """A placeholder a mail merge or a person still has to fill: ``[start, end)`` in ``part``, and what it will hold.

    ``default`` is what will stand there when nothing is known, "" when the field tells none.
    """

    part: TextName
    start: int
    end: int
    kind: FieldKind
    raw: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the message with one role; ``[start, end)`` in ``text`` or, for the subject, in ``subject``."""

    role: Role
    start: int
    end: int

    @property
    def text_name(self) -> TextName:
        return "subject" if self.role == "subject" else "text"


class Swap(NamedTuple):
    """A word at ``[start, end)`` in a text and its stand-in at ``[to, until)`` in another, which is the same but for such words."""

    start: int
    end: int
    to: int
    until: int


class Swaps:
    """All the words of a text that have stand-ins in another, in order. ``to`` leads an offset of the text to the other one, within a word
    no further than its stand-in's end; ``back`` is the way back."""

    __slots__ = ("_swaps", "back", "to")

    def __init__(self, swaps: Sequence[Swap]) -> None:
        self._swaps = swaps
        self.to = _way(swaps) if swaps else unmoved
        self.back = _way([(to, until, start, end) for start, end, to, until in swaps]) if swaps else unmoved

    def __iter__(self) -> Iterator[Swap]:
        return iter(self._swaps)

    def __reduce__(self) -> tuple[type[Swaps], tuple[Sequence[Swap]]]:
        return Swaps, (self._swaps,)  # a message can be pickled


def _way(pairs: Sequence[tuple[int, int, int, int]]) -> Callable[[int], int]:
    starts = [pair[0] for pair in pairs]

    def led(offset: int) -> int:
        i = bisect_right(starts, offset)
        if not i:
            return offset
        start, end, to, until = pairs[i - 1]
        return until + offset - end if offset >= end else min(to + offset - start, until)

    return led


def unmoved(offset: int) -> int:
    """The way from a text to itself."""
    return offset


class Anchors:
    """Offsets of a text, none of them within a word that has a stand-in, each held by the word before it that has one: with other words
    in their places the same offsets are found again."""

    __slots__ = ("_held", "_offsets")

    def __init__(self, offsets: Iterable[int], swaps: Swaps) -> None:
        """Raises ValueError for an offset within such a word."""
        ends = [0, *(swap.end for swap in swaps)]
        starts = [swap.start for swap in swaps]
        self._offsets = sorted(set(offsets))
        self._held: list[tuple[int, int]] = []
        for offset in self._offsets:
            word = bisect_left(starts, offset)
            if offset < ends[word]:
                raise ValueError(f"{offset} is within a word that has a stand-in")
            self._held.append((word, offset - ends[word]))

    def among(self, swaps: Swaps) -> dict[int, int]:
        """The offsets, and where they are in a text with as many words in the same places."""
        ends = [0, *[swap.end for swap in swaps]]
        return dict(zip(self._offsets, [ends[word] + beyond for word, beyond in self._held], strict=True))


@dataclass(frozen=True, slots=True)
class Likeness:
    """The subject and text of a draft with stand-ins for all words that may be names, the same always for the same, and where they are."""

    subject: str
    subject_swaps: Swaps
    text: str
    text_swaps: Swaps

    def swaps(self, part: TextName) -> Swaps:
        return self.subject_swaps if part == "subject" else self.text_swaps


@dataclass(frozen=True, slots=True)
class Message:
    """What was read from a draft: channel and stage (given, read or assumed), parts in order, merge fields, inline code.

    A draft whose text has branches (spintax, conditions) is read once a branch: the first is the message itself, the
    others are its ``variants``. ``english`` is false when the text is in another language. ``likeness`` is what it was divided by,
    None for one that was put together by hand, and ``digest`` the same for two messages only if they were divided by the same in all.
    """

    draft: Draft
    channel: Channel
    stage: Stage
    stage_from: StageFrom
    fields_as: FieldsAs
    parts: tuple[Part, ...] = ()
    fields: tuple[MergeField, ...] = ()
    code: tuple[tuple[int, int], ...] = ()  # inline code in ``text``: no prose
    channel_from: StageFrom = "given"
    english: bool = True
    variants: tuple[Message, ...] = ()
    likeness: Likeness | None = field(default=None, compare=False, repr=False)
    digest: bytes = field(default=b"", compare=False, repr=False)

    @property
    def stakes(self) -> Stakes:
        """How much is asked of the reader: with a high price or a big step, the score is stricter."""
        return self.draft.stakes or "normal"

    def text(self, part: TextName) -> str:
        """The text that is read; parts and fields are places in it."""
        return self.draft.subject if part == "subject" else self.draft.text

    def source(self, part: TextName) -> str:
        """The text that places are told in."""
        origin = self.origin(part)
        return origin.text if origin else self.text(part)

    def origin(self, part: TextName) -> Origin | None:
        return self.draft.subject_origin if part == "subject" else self.draft.origin
