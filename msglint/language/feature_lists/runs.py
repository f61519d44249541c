"""Features over several sentences: bullets, fragments with a full stop behind each, one thing it has after the other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from msglint.language.content import FUNCTION_WORDS
from msglint.language.feature_lists.items import LEAST, is_feature
from msglint.language.feature_lists.leads import has_it, leads_to_list
from msglint.language.feature_lists.words import ASIDE, NO_ITEM, PRAISED
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER

_BRIEF = 5  # words of a bullet that is no more than a name, on the average
_BULLET = 14  # words of one bullet
_TOO = frozenset(["also", "too", "plus", "besides", "moreover", "additionally"])
_NOT_ITS = frozenset("your yours not n't no never was were had did if may might than he she they would could".split())
_NO_PIECE = (FUNCTION_WORDS | NO_ITEM | PRAISED) - {"-", "two"}
_BULLETS = "-*•·–—→>✓✔☑✅►▪➡👉🔹🔸▶"


def fragments(sentences: Sequence[Sentence], body: Sequence[int]) -> list[list[int]]:
    """ "HD cameras. Motion sensors. Cloud storage. Night mode.": things with a full stop behind each."""
    runs = _neighbours(i for i in body if _is_fragment(sentences[i].lowers))
    return [run for run in runs if len(run) > LEAST and any(sentences[i].lowers[-2].endswith("s") for i in run)]


def _is_fragment(lowers: Sequence[str]) -> bool:
    return lowers[-1] == "." and 1 < len(lowers) <= LEAST + 2 and not set(lowers[:-1]) & _NO_PIECE


def one_by_one(sentences: Sequence[Sentence], body: Sequence[int], asked: Container[int], outcomes: Container[int]) -> list[list[int]]:
    """ "The van comes with racking. There is a tail lift. It also has a camera.": one thing it has after the other."""
    runs = _neighbours(i for i in body if _tells_what_it_has(sentences[i]) and i not in asked and i not in outcomes)
    return [run for run in runs if len(run) >= LEAST and _adds_up([sentences[i] for i in run])]


def _tells_what_it_has(sentence: Sentence) -> bool:
    return len(sentence.lowers) <= _BULLET and not sentence.known & _NOT_ITS and has_it().found(sentence.line, sentence.known)


def _adds_up(run: Sequence[Sentence]) -> bool:
    """ "It also has", or the same beginning each time."""
    return any(_TOO & s.known for s in run[1:]) or len({s.lowers[:2] for s in run}) == 1


def bulleted(sentences: Sequence[Sentence], body: Sequence[int], texts: Sequence[str]) -> list[list[int]]:
    """Runs of at least three short bullets."""
    return [run for run in _neighbours(i for i in body if _is_bullet(sentences[i], texts[i])) if len(run) >= LEAST]


def _is_bullet(sentence: Sentence, text: str) -> bool:
    line = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start].strip()
    return bool(line) and len(sentence.words) <= _BULLET and len(line) <= 3 and (line[0] in _BULLETS or line[0].isdigit())


def are_features(items: Sequence[Sequence[str]], before: Sentence | None, *, offered: bool) -> bool:
    """Whether a run of bullets lists features; ``before`` is the sentence that leads to it, ``offered`` says that it makes an offer."""
    introduced = before is not None and (offered or leads_to_list().found(before.line, before.known)) and not before.known & ASIDE
    if before is not None and before.known & ASIDE and not introduced:
        return False
    if sum(bool(BUYER & set(item)) for item in items) * 2 > len(items):
        return False
    hits = sum(is_feature(item) for item in items)
    if all(len(item) == 1 for item in items) and not hits:
        return False  # fields still to fill, or single words
    brief = sum(map(len, items)) <= _BRIEF * len(items)
    if before is None and brief and hits and len(items) > LEAST:
        return True
    return hits * 2 > len(items) or (introduced and (hits > 0 or brief))


def _neighbours(of: Iterable[int]) -> list[list[int]]:
    """Runs of numbers that follow each other."""
    runs: list[list[int]] = []
    for i in of:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs
