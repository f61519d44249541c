"""Pages from the rules: Markdown for docs/, made by ``python -m msglint.docs`` and checked in.

What a rule or a number already says is never written twice by hand; a test compares the pages with what is made here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msglint.docs.categories import category_pages
from msglint.docs.markdown import MADE
from msglint.docs.score import score_page
from msglint.errors import MsglintError
from msglint.ruleset import built_in

DOCS = Path(__file__).parents[2] / "docs"


def pages() -> dict[str, str]:
    """Every page that is made, by its path in docs/."""
    rules = built_in()
    return {**category_pages(rules), "score.md": score_page(rules)}


def write(docs: Path = DOCS) -> Iterator[str]:
    """Bring docs/ up to date and say, a line each, what changed there."""
    if not docs.is_dir():
        raise MsglintError(f"there is no folder {docs}: the pages are written in a checkout of msglint, not in an installed one")
    made = pages()
    for name, text in made.items():
        path = docs / name
        known = path.read_text("utf-8") if path.is_file() else None
        if known != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            yield f"{'new' if known is None else 'changed'}: {path}"
    for path in left_over(made, docs):
        path.unlink()
        yield f"gone: {path}"


def left_over(made: Mapping[str, str], docs: Path = DOCS) -> list[Path]:
    """Pages made earlier that nothing makes any more."""
    old = (path for path in sorted(docs.rglob("*.md")) if path.relative_to(docs).as_posix() not in made)
    return [path for path in old if path.read_text("utf-8").startswith(MADE)]
