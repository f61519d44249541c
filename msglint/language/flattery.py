"""Empty praise: the reader is praised, and nothing in the sentence is particular to them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msglint.language.content import FUNCTION_WORDS, WordSpan, clip, specifics
from msglint.language.flattery_words import BOOSTERS, GENERIC, PRAISE, VIRTUES
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, BUYER_NAME

_DIVIDES = frozenset([",", ";", ":", "–", "—", "(", ")", "but", "because"])
_THEN = frozenset(["i", "we", "it", "my", "our", "he", "she", "they", "who", "what", "which", "is", "are", "do", "does", "did", "how"])
_DENIES = frozenset("not n't no never neither nor hardly if whether unless thank thanks hope wish would 'd should may might could".split())
_STILL_PRAISE = (
    ("never", "ceases"),
    ("never", "cease"),
    ("never", "fails"),
    ("n't", "help"),
    ("no", "introduction"),
    ("n't", "be"),
    ("would", "n't"),
)
_PAIRS = frozenset([("the", "best"), ("words", "fail"), ("no", "words")])
_OURS = frozenset(["our", "ours", "my", "mine", "us"])
_GOES_ON = frozenset("of on about for at in with from that which 's".split())
_COURTEOUS = frozenset("great nice good lovely wonderful fantastic amazing awesome brilliant cool fab exciting".split())
_HERALDS = frozenset(["what", "such", "wow", "love", "loved", "loving", "omg", "awesome", "amazing", "great", "hats", "kudos", "truly"])


@remembered
def empty_praise_in(sentence: Sentence, *, asked: bool) -> WordSpan | None:
    """The words that praise the reader in general terms only, if the sentence, or a stretch of it between commas, does that."""
    lowers = sentence.lowers
    if not sentence.known & (PRAISE | VIRTUES):
        return None
    asks = asked and "?" in lowers and ("would", "n't") not in pairwise(lowers)
    for first, last in _stretches(lowers):
        if not (asks and "?" in lowers[first:last]) and _praises(sentence, first, last):
            return first, clip(sentence, last)
    return _title(sentence) if asks else _epithet(sentence)


def _title(sentence: Sentence) -> WordSpan | None:
    """ "As a visionary in the world of flooring, how do you ...": a title before the question."""
    lowers = sentence.lowers
    if lowers[0] != "as" or lowers[1:2] not in (("a",), ("an",), ("the",)) or "," not in lowers[3:16]:
        return None
    end = lowers.index(",", 3)
    titled = PRAISE & set(lowers[2:end]) and not any(w[0].isdigit() for w in lowers[2:end])
    return (0, end) if titled and lowers[end + 1 : end + 2] and BUYER & set(lowers[end:]) else None


def _epithet(sentence: Sentence) -> WordSpan | None:
    """ "Your impressive background" in a sentence that holds nothing to be checked."""
    lowers = sentence.lowers
    for i, (your, praise, thing) in enumerate(zip(lowers, lowers[1:], lowers[2:], strict=False)):
        following = lowers[i + 3] if i + 3 < len(lowers) else ""
        goes_on = following in _GOES_ON or (following[:1].isalnum() and following not in GENERIC)
        if your == "your" and praise in PRAISE and thing in GENERIC - FUNCTION_WORDS and not goes_on and not specifics(sentence):
            return i, i + 3
    return None


def _stretches(lowers: tuple[str, ...]) -> Iterator[WordSpan]:
    """The sentence, and what stands between its commas and its further clauses."""
    yield 0, len(lowers)
    cuts = [0]
    for i, word in enumerate(lowers):
        emoji = not word.isascii() and not word[0].isalnum()
        goes_on = word in ("and", "so", "&") and i + 1 < len(lowers) and lowers[i + 1] in _THEN
        if word in _DIVIDES or emoji or goes_on:
            cuts += [i, i + 1]
    cuts.append(len(lowers))
    yield from ((a, b) for a, b in pairwise(cuts) if b - a > 1)


def _praises(sentence: Sentence, first: int, last: int) -> bool:
    lowers = sentence.lowers[first:last]
    known = frozenset(lowers)
    if _weight(lowers) < 2 or known & _OURS or _denied(lowers) or not _about_reader(lowers, starts=first == 0):
        return False
    return not any(_particular(sentence, i) for i in range(first, last))


def _weight(lowers: tuple[str, ...]) -> int:
    """How much praise there is. "Great to see you" and "nice, thanks" are courtesies."""
    strong = sum(w in PRAISE and not _courtesy(lowers, i) for i, w in enumerate(lowers))
    strong += sum(pair in _PAIRS for pair in pairwise(lowers))
    known = frozenset(lowers)
    return 2 * strong + len(VIRTUES & known) + bool(BOOSTERS & known)


def _courtesy(lowers: tuple[str, ...], i: int) -> bool:
    following = lowers[i + 1] if i + 1 < len(lowers) else ""
    return lowers[i] in _COURTEOUS and (following in ("to", "if", "that") or following.endswith("ing"))


def _denied(lowers: tuple[str, ...]) -> bool:
    denials = [i for i, w in enumerate(lowers) if w in _DENIES]
    return any(lowers[i : i + 2] not in _STILL_PRAISE and lowers[max(0, i - 1) : i + 1] not in _STILL_PRAISE for i in denials)


def _about_reader(lowers: tuple[str, ...], *, starts: bool) -> bool:
    """You, yours; or a cry at the beginning ("what an amazing company")."""
    named = [i for i, w in enumerate(lowers) if w in BUYER]
    if any(i == 0 or lowers[i - 1] not in ("for", "with", "from") for i in named):
        return any(w in PRAISE or w in VIRTUES for w in lowers)
    return starts and lowers[0] in _HERALDS and len(lowers) > 2 and not {"i", "we"} & frozenset(lowers)


def _particular(sentence: Sentence, i: int) -> bool:
    """A word that would not be said to anybody: a number, a name, a thing that few have."""
    word, lower = sentence.words[i], sentence.lowers[i]
    if word.field in ("name", "company") or lower == BUYER_NAME or not lower[0].isalnum():
        return lower == '"'
    if word.field or lower[0].isdigit():
        return True
    return lower not in GENERIC
