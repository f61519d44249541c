"""Mail in format=flowed (RFC 3676): lines that end in a blank go on in the next one."""

from __future__ import annotations

import re

from msglint.text import MappedText

_LINE = re.compile(r"(?P<marks>>*)(?P<stuffed> ?)(?P<words>[^\r\n]*)(?P<end>\r?\n|\r|\Z)")


def unflowed(source: str, start: int, end: int, *, drop_blank: bool = False) -> MappedText:
    """``source[start:end]`` with each paragraph on one line. With ``drop_blank`` (DelSp) the blank at a soft break goes too."""
    made = MappedText(source)
    flows, depth = False, 0
    for line in _LINE.finditer(source, start, end):
        if line.start() == line.end():
            break
        marks, words = len(line["marks"]), line["words"]
        if flows and (marks != depth or words == "-- "):
            made.put("\n", line.start(), line.start())
            flows = False
        if not flows and marks:
            made.copy(line.start("marks"), line.end("marks"))
            made.put(" ", line.end("marks"), line.start("words"))
        flows, depth = words.endswith(" ") and words != "-- ", marks
        stop = line.end("words") - (1 if flows and drop_blank else 0)
        made.copy(line.start("words"), stop)
        if not flows:
            made.copy(*line.span("end"))
    return made
