"""Quotations that run over words and sentences: what stands between quotation marks is not the writer's own asking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER

_Place = tuple[int, int]  # sentence, word

_LONGEST = 6  # sentences; a mark that is not closed by then is an inch, or a slip
_OWN = frozenset("question questions ask asking wonder wondering".split())


def quoted_in(sentences: Sequence[Sentence]) -> Mapping[int, frozenset[int]]:
    """Sentence -> its words between quotation marks, the marks too. A message that begins with a mark is all the writer's own,
    and so is a question that is only put in marks ("My one question: ...")."""
    found: dict[int, set[int]] = {}
    opened: _Place | None = None
    for at in _marks(sentences):
        if opened is None or sentences[at[0]].part is not sentences[opened[0]].part or at[0] - opened[0] >= _LONGEST:
            opened = at if _opens(sentences, at) else None
        else:
            if not _own(sentences, opened, at):
                for i in range(opened[0], at[0] + 1):
                    first = opened[1] if i == opened[0] else 0
                    last = at[1] if i == at[0] else len(sentences[i].words) - 1
                    found.setdefault(i, set()).update(range(first, last + 1))
            opened = None
    return {i: frozenset(words) for i, words in found.items()}


def _marks(sentences: Sequence[Sentence]) -> Iterator[_Place]:
    return ((i, j) for i, sentence in enumerate(sentences) if '"' in sentence.known for j, w in enumerate(sentence.lowers) if w == '"')


def _opens(sentences: Sequence[Sentence], at: _Place) -> bool:
    """Whether a mark stands before its word, with a space before it: 6" tiles open nothing."""
    i, j = at
    sentence = sentences[i]
    words = sentence.words
    if j + 1 == len(words) or words[j].end != words[j + 1].start:
        return False
    if j:
        return words[j - 1].end < words[j].start
    return i > 0 and sentences[i - 1].part is sentence.part


def _own(sentences: Sequence[Sentence], opened: _Place, closed: _Place) -> bool:
    """Whether the words around a quotation say that it is the writer who asks."""
    around = {*sentences[opened[0]].lowers[: opened[1]], *sentences[closed[0]].lowers[closed[1] + 1 :]}
    return bool(around & _OWN) and not around & BUYER
