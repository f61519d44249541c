"""Where reports go: to standard output or a file, and with --also to more files, each in a format of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, TextIO, cast

import click

from msglint.errors import UsageError
from msglint.finding import DraftFailure
from msglint.reports.formats import AUTO, FORMATS, format_for
from msglint.reports.frame import Frame, Linted, Look
from msglint.reports.pieces import InPieces, Piece
from msglint.reports.several import written_beside

_PIPED_WIDTH = 100
_TO_READ = ("terminal", "line")  # written in the terminal's encoding


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file it goes to; None is standard output."""

    format: str
    file: Path | None


class FormatAndFile(click.ParamType[Output]):
    """`sarif=msglint.sarif`."""

    name = "format=file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        if isinstance(value, Output):
            return value
        format, _, file = str(value).partition("=")
        if format not in FORMATS or not file:
            self.fail(
                f'"{value}" should be a format, "=" and a file, such as sarif=msglint.sarif; formats: {", ".join(FORMATS)}', param, ctx
            )
        return Output(format, Path(file))


def outputs_of(format: str, file: Path | None, also: Iterable[Output], drafts: Iterable[object]) -> list[Output]:
    """The reports to write, the main one first; no two may go to one file, none over a draft."""
    format = format_for(os.environ, to_file=file is not None) if format == AUTO else format
    outputs = [Output(format, file), *also]
    there = any(output.file and output.file.exists() for output in outputs)  # only then it may be a draft
    taken = {_which(draft) for draft in drafts if isinstance(draft, str)} - {None} if there else set()
    written: set[Path] = set()
    for output in outputs:
        if output.file and _which(output.file) in taken:
            raise UsageError(f"{output.file} is one of the files to check, and the report would overwrite it; give the report another name")
        if output.file and output.file.resolve() in written:
            raise UsageError(f"two reports would be written to {output.file}; give one of them another name")
        written |= {output.file.resolve()} if output.file else set()
    return outputs


def _which(file: str | Path) -> tuple[int, int] | None:
    """Which file of the machine it is, by whatever name; None for one that is not there."""
    try:
        found = os.stat(file)  # noqa: PTH116 - many files, and a Path takes longer
    except OSError:
        return None
    return found.st_dev, found.st_ino


@dataclass(slots=True)
class Written:
    """The outputs of a run, open. ``look`` is how people are shown things on a stream."""

    streams: list[tuple[Output, TextIO]]
    look: Callable[[TextIO], Look]

    @property
    def scrolls(self) -> bool:
        """Whether a report is written to the terminal as the drafts are read."""
        return self.streams[0][1].isatty()

    @property
    def in_pieces(self) -> InPieces | None:
        """How the report is written draft by draft, if it is the only one and can be."""
        return FORMATS[self.streams[0][0].format].in_pieces if len(self.streams) == 1 else None

    def write(self, linted: Iterable[Linted | DraftFailure], frame: Frame) -> None:
        writers = [partial(_write, output, stream, replace(frame, look=self.look(stream))) for output, stream in self.streams]
        writers[0](written_beside(linted, writers[1:]))

    def join(self, pieces: Iterable[Piece | DraftFailure], frame: Frame) -> None:
        """Write a report that is `in_pieces`."""
        assert self.in_pieces
        ((output, stream),) = self.streams
        with _to(output, stream):
            self.in_pieces.join((each if isinstance(each, DraftFailure) else each.text for each in pieces), stream, frame)


def _write(output: Output, stream: TextIO, frame: Frame, linted: Iterable[Linted | DraftFailure]) -> None:
    with _to(output, stream):
        FORMATS[output.format].write(linted, stream, frame)


@contextmanager
def _to(output: Output, stream: TextIO) -> Iterator[None]:
    """Around what writes a report: all of it is written at the end, or it is told that it can't be."""
    try:
        yield
        stream.flush()
    except OSError as error:
        if output.file is None:
            raise
        raise UsageError(f"the report can't be written to {output.file}: {error.strerror}") from None


def opened(outputs: Sequence[Output], stack: ExitStack, look: Callable[[TextIO], Look]) -> Written:
    """Every output open at once, so that a file that can't be written is told before anything is linted."""
    streams = []
    for output in outputs:
        stream = _opened(output)
        if output.file:
            stack.callback(_close, stream)
        streams.append((output, stream))
    return Written(streams, look)


def _close(stream: TextIO) -> None:
    with suppress(OSError):  # a full disk has been told already
        stream.close()


def _opened(output: Output) -> TextIO:
    """JSON is UTF-8 everywhere, and a half character in a file's name becomes a JSON escape."""
    errors = "replace" if output.format in _TO_READ else "backslashreplace"
    if output.file is None:
        return cast(TextIO, click.open_file("-", "w", encoding=None if output.format in _TO_READ else "utf-8", errors=errors))
    try:
        return output.file.open("w", encoding="utf-8", errors=errors, newline="\n")
    except OSError as error:
        raise UsageError(f"the report can't be written to {output.file}: {error.strerror}") from None


def look_of(stream: TextIO, ledger: bool, why: Callable[..., Sequence[str]] | None) -> Look:
    on_terminal = stream.isatty()
    return Look(
        color=on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns if on_terminal else _PIPED_WIDTH,
        ledger=ledger,
        why=why,
    )
