"""Names the writer has given: where the seller's and the buyer's firms, products and people stand in a text.

A name is read as the side it belongs to (`SELLER_NAME`, `BUYER_NAME`), as a merge field is read as what it will hold: so "Acme
helps" is the seller's clause, and "Birch & Co's new site" is the buyer's site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msglint.language.sides import BUYER_NAME, SELLER_NAME
from msglint.language.words import Fill
from msglint.message import Names
from msglint.text import fold


def name_fills(text: str, names: Names, taken: Sequence[Fill]) -> Iterator[Fill]:
    """The names in a folded text, in order, outside of what is ``taken`` (merge fields, code).

    A name counts as it is written or in capitals; in lower case only where the whole text is: "square" is no firm.
    """
    found = _search(names, text.islower())
    if found is None:
        return
    for match in found.finditer(text):
        if not any(fill.start < match.end() and match.start() < fill.end for fill in taken):
            side, read = ("seller", SELLER_NAME) if match["seller"] else ("buyer", BUYER_NAME)
            yield Fill(match.start(), match.end(), side, (read.capitalize(),))


@lru_cache(maxsize=256)
def _search(names: Names, lower: bool) -> re.Pattern[str] | None:
    sides = [(side, [_written(name, lower) for name in given if name.strip()]) for side, given in _sides(names)]
    groups = [f"(?P<{side}>{'|'.join(sorted(given, key=len, reverse=True)) or '(?!)'})" for side, given in sides]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)") if any(given for _, given in sides) else None


def _sides(names: Names) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("seller", names.seller), ("buyer", names.buyer)


def _written(name: str, lower: bool) -> str:
    name = " ".join(fold(name).text.split())
    forms = dict.fromkeys((name, name.upper(), *((name.lower(),) if lower else ())))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
