"""Where a sentence turns from telling to asking: "it lasts for ever, so who looks after yours?"."""

from __future__ import annotations

from msglint.language.sides import SELLER

_MARKS = frozenset([",", ":", ";", "-", "–", "—", "...", "…", "."])
_LINKS = frozenset(["and", "but", "so", "then", "now"])
_ASKS = frozenset("what how who whom whose which where when why did do does are is has have was were will would can could should".split())
_WISHES = frozenset("would 'd wonder wondered am 'm was want wanted hope".split())  # "..., and I would like to hear how ..."
_TELLS = (("did", "you", "know"), ("have", "you", "heard"), ("have", "i", "told"), ("did", "i", "mention"), ("did", "you", "hear"))
_CONDITIONS = frozenset("if when whenever since after before while as because once until unless whether".split())
_QUESTION_WORDS = frozenset("what how who which where why did do does is are has have can could would will should".split())
_TOLD = 4  # words that make a telling of their own


def told_before(lowers: tuple[str, ...], end: int) -> bool:
    """Whether what ends at this word is told before the asking begins, and on no condition."""
    if lowers[:3] in _TELLS:
        return True
    turn = next((i for i in range(max(1, end), len(lowers) - 2) if _turns(lowers, i)), None)
    if turn is None or {"if", "whether", "unless"} & set(lowers[:end]):
        return False
    if lowers[0] in _QUESTION_WORDS:
        return lowers[0] == "what" and lowers[1] in SELLER
    return lowers[0] not in _CONDITIONS or any(lowers[i] == "," and turn - i > _TOLD for i in range(2, turn))


def _turns(lowers: tuple[str, ...], i: int) -> bool:
    at = i + 1 if lowers[i] in _MARKS else i
    linked = at < len(lowers) and lowers[at] in _LINKS
    at += linked
    if at == i or at + 1 >= len(lowers):
        return False
    if lowers[at] in _ASKS:
        return lowers[i] in _MARKS
    return linked and lowers[at] in ("i", "we") and bool(_WISHES & set(lowers[at + 1 : at + 3]))


def told_until(lowers: tuple[str, ...]) -> int:
    """Where the telling ends in a sentence that goes on to ask."""
    if "?" not in lowers or lowers[0] in _QUESTION_WORDS:
        return len(lowers)
    return next((i for i in range(_TOLD, len(lowers) - 2) if _turns(lowers, i)), len(lowers))
