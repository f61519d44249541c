"""What the source of the package must not hold: `noun_chunks`, which is wrong on UD relations, and spaCy outside its room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import msglint

HOUSE = Path(msglint.__file__).parent
SOURCES = sorted(HOUSE.rglob("*.py"))
# Where spaCy may be imported at run time; the command line only puts a stand-in before the import that parse.py makes.
SPACY_ROOMS = ("language/parse.py", "language/training/", "cli/quick_spacy.py")


def _is_type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING")


def _imported(node: ast.AST) -> Iterator[str]:
    """The modules imported below a node at run time, anywhere in it."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield node.module or ""
    elif isinstance(node, ast.If) and _is_type_checking(node.test):
        for child in node.orelse:
            yield from _imported(child)
        return
    for child in ast.iter_child_nodes(node):
        yield from _imported(child)


def _imports_spacy(source: str) -> bool:
    return any(name.split(".")[0] == "spacy" for name in _imported(ast.parse(source)))


@pytest.mark.parametrize(
    ("source", "imports"),
    [
        ("import spacy", True),
        ("import json, spacy.tokens", True),
        ("from spacy.tokens import Doc", True),
        ("def load():\n    import spacy", True),
        ("if TYPE_CHECKING:\n    pass\nelse:\n    import spacy", True),
        ("if TYPE_CHECKING:\n    import spacy", False),
        ("if typing.TYPE_CHECKING:\n    from spacy.tokens import Doc", False),
        ("import spacyish", False),
        ("from . import spacy", False),
    ],
)
def test_the_search_for_imports_sees_them(source: str, imports: bool) -> None:
    assert _imports_spacy(source) is imports


def test_there_is_source_to_look_at() -> None:
    assert HOUSE / "language" / "parse.py" in SOURCES


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_no_source_uses_noun_chunks(path: Path) -> None:
    assert "noun_chunks" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_only_the_parse_imports_spacy(path: Path) -> None:
    name = path.relative_to(HOUSE).as_posix()
    if not name.startswith(SPACY_ROOMS):
        assert not _imports_spacy(path.read_text("utf-8")), "import spaCy in language/parse.py, or under TYPE_CHECKING"


def test_the_parse_does_import_spacy() -> None:
    assert _imports_spacy((HOUSE / "language" / "parse.py").read_text("utf-8"))
