"""What an earlier run made of the same rule files: their YAML as trees, and their phrases translated. Most of the loading.

Named by everything it depends on: the texts of rules and word lists, and msglint's own code that reads them. The cues of the
language rooms, which are written as phrases too, have a memory of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from msglint import kept, marked_yaml, text
from msglint.language import forms, patterns, question_cues, translations, typed, words
from msglint.language.translations import Translations
from msglint.marked_yaml import Tree

_READERS = (marked_yaml, text, forms, patterns, translations, typed, words, question_cues)


class RuleMemory:
    """The memory of one set of texts: ``trees`` by text, and the phrases as the lists ``below`` and the ``own`` lists read them."""

    def __init__(self, texts: Any) -> None:
        """``texts``: whatever JSON can hold, equal only for equal rules."""
        said = json.dumps([_code(), texts], ensure_ascii=False)
        self._name = f"rules-{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
        known = kept.recall(self._name)
        self._known = isinstance(known, dict) and known.keys() == {"trees", "below", "own"}
        found = known if self._known else {"trees": {}, "below": None, "own": None}
        self.trees: dict[str, Tree] = found["trees"]
        self.below = Translations(found["below"])
        self.own = Translations(found["own"])

    def keep(self) -> None:
        """For the next run. Only of rules without a mistake: mistakes are told anew each time."""
        if not self._known:
            kept.keep(self._name, lambda: {"trees": self.trees, "below": self.below.plain(), "own": self.own.plain()})


@contextmanager
def remembered_cues() -> Iterator[None]:
    """While this is open, cues are translated once for all runs. For programs of msglint's own: it reads and writes files."""
    name = f"cues-{_code()[:24]}"
    known = kept.recall(name)
    memory = Translations(known if isinstance(known, dict) and known.keys() == {"sets", "patterns"} else None)
    patterns.NO_LISTS.memory = memory
    try:
        yield
    finally:
        patterns.NO_LISTS.memory = None
        if memory.grown:
            kept.keep(name, memory.plain)


@cache
def _code() -> str:
    """A digest of the modules that read rules, which may change without the version in a checkout."""
    digest = hashlib.sha256()
    for module in _READERS:
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()
