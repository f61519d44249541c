"""Whether they would like it: the reader, a wish, and getting to know or to have something."""

from __future__ import annotations

from msglint.language.asking_frames.theirs import DENIED, TALK, seeks_theirs
from msglint.language.forms import forms
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER

_MODALS = frozenset("would will do did are is could might can may 'd 'll 're be shall should".split())
_WANT = frozenset(
    "like love want wish care fancy mind consider interested keen tempted curious open willing happy ready eager prepared "
    "inclined considering wanting liking fancying intrigued mood receptive".split()
)
_LEARN = frozenset(["more"]).union(
    *map(
        forms,
        "learn hear see find try test receive get have take explore look read watch join sample experience switch use order buy "
        "view discover "
        "give discuss consider taste pilot trial adopt meet know partner browse".split(),
    )
)
_OPEN = frozenset("what which how who whom whose why where when".split())


def would_you_like(sentence: Sentence) -> bool:
    """ "Will you like to try it?", "would your board consider having one": reader, wish, and getting to know or have something."""
    lowers = sentence.lowers
    if TALK & sentence.known:
        return False
    for i, lower in enumerate(lowers):
        if lower not in ("you", "your", "anyone", "committee") or _OPEN & set(lowers[max(0, i - 6) : i]):
            continue
        if not _MODALS & set(lowers[max(0, i - 5) : i]):
            continue
        near = lowers[i + 1 : i + 6]
        want = next(
            (j for j, w in enumerate(near) if w in _WANT or (w in ("up", "game") and near[j + 1 : j + 2] in (("for",), ("to",)))), None
        )
        if want is None or _OPEN & set(near[:want]):
            continue
        rest = lowers[i + 2 + want : i + 10 + want]
        learn = next((j for j, w in enumerate(rest) if w in _LEARN), None)
        if learn is None or DENIED & set(near):
            continue
        if (
            not BUYER & set(rest[learn + 1 : learn + 4])
            and not seeks_theirs(list(rest))
            and not _OPEN & set(rest[learn + 1 : learn + 2]) - {"how", "what"}
        ):
            return True
    return False
