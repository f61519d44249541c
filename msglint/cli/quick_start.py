"""What makes a command that reads messages start sooner, in the process msglint owns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from msglint.cli.quick_spacy import quick_spacy
from msglint.regexes import remembered_regexes
from msglint.rule_memory import remembered_cues


@contextmanager
def quick_start() -> Iterator[None]:
    with remembered_regexes(), remembered_cues(), quick_spacy():
        yield
