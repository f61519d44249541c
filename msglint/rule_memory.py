"""What an earlier run made of the same rule files: their YAML as trees, and their phrases translated. Most of the loading.

Named by everything it depends on: the texts of rules and word lists, and msglint's own code that reads them. The cues of the
language rooms, which are written as phrases too, have a memory of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from msglint import kept, marked_yaml, rule_files, text, yaml_source
from msglint.language import forms, matching, patterns, question_cues, searches, translations, typed, words
from msglint.language.searches import KnownSearches, Searches
from msglint.language.translations import Expressions, Translations
from msglint.yaml_source import Tree

_READERS = (marked_yaml, yaml_source, rule_files, text, forms, matching, patterns, searches, translations, typed, words, question_cues)
_YAML_TREES = Path(yaml_source.__file__).with_name("yaml_trees.py")  # read, but not imported: it imports PyYAML


class RuleMemory:
    """The memory of one set of texts: ``trees`` by a digest of their text, and the ``searches`` of the rules. It is ``sound`` when an
    earlier run has read these texts and found no mistake."""

    def __init__(self, texts: Any) -> None:
        """``texts``: names and digests of them all, or whatever else JSON can hold that is equal only for equal rules."""
        said = json.dumps([_code(), texts], ensure_ascii=False)
        self._name = f"rules-{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
        known, beside = kept.recall_with(self._name)
        self.trees: dict[str, Tree] = {}
        self.searches = Searches()
        self.sound = False
        with suppress(KeyError, TypeError, ValueError, AttributeError):
            self.searches = KnownSearches(known["searches"], beside)
            self.trees = known["trees"]
            self.sound = True

    def keep(self) -> None:
        """For the next run. Only of rules without a mistake: mistakes are told anew each time."""
        if not self.sound:
            searches, beside = self.searches.plain()
            kept.keep(self._name, lambda: {"trees": self.trees, "searches": searches}, beside=lambda: beside)


@contextmanager
def remembered_cues() -> Iterator[None]:
    """While this is open, cues are translated once for all runs. For programs of msglint's own: it reads and writes files."""
    name = f"cues-{_code()[:24]}"
    known, expressions = kept.recall_with(name)
    memory = Translations(known if isinstance(known, dict) and known.keys() == {"sets", "patterns"} else None, Expressions(expressions))
    patterns.NO_LISTS.memory = memory
    try:
        yield
    finally:
        patterns.NO_LISTS.memory = None
        if memory.grown:
            made = Expressions()
            kept.keep(name, lambda: memory.plain(made), beside=made.text)


@cache
def _code() -> str:
    """A digest of the modules that read rules, which may change without the version in a checkout."""
    digest = hashlib.sha256()
    for path in (*(Path(str(module.__file__)) for module in _READERS), _YAML_TREES):
        digest.update(path.read_bytes())
    return digest.hexdigest()
