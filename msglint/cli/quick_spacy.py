"""A quicker `import spacy` for this process, which msglint owns: spaCy imports its own command line (and with it an HTTP
client) on the way, and msglint never calls it. Only for the command line: a library must leave its host's modules alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_COMMAND_LINE = "spacy.cli"
_INFO = "spacy.cli.info"  # what spaCy's `__init__` takes from it


@contextmanager
def quick_spacy() -> Iterator[None]:
    """While this is open, stand-ins take the place of spaCy's command line; afterwards it can be imported as ever."""
    if "spacy" in sys.modules or _COMMAND_LINE in sys.modules:
        yield
        return
    stand_ins = {_COMMAND_LINE: ModuleType(_COMMAND_LINE), _INFO: ModuleType(_INFO)}
    stand_ins[_COMMAND_LINE].__path__ = []
    stand_ins[_INFO].info = _info  # type: ignore[attr-defined]
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _info(*args: Any, **kwargs: Any) -> Any:
    """`spacy.info`, should anybody call it."""
    from spacy.cli.info import info

    return info(*args, **kwargs)
