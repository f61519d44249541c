"""Follow-ups: what only asks for an answer to an earlier message, and what is new in it for the reader.

New is what has words of its own: words that are not about messages and answers, that did not stand in the thread, and that
are not just what the earlier message was about ("my mail about the roof").
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from msglint.language.content import FUNCTION_WORDS, WordSpan, clip
from msglint.language.follow_up_words import AGAIN, CHASES, EMPTY_WORDS, LOST, MESSAGES
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence
from msglint.language.sides import SELLER

_ABOUT = frozenset("about on regarding re concerning for of".split())
_TOPIC_ENDS = frozenset(
    "and but so to , . ; : - – — ? ! ( who which that what how when where why if i we you it is are was were has have".split()
)
# Of these, the ones that name what a question or a reminder is about, wherever they stand in it.
_ONLY_ABOUT = frozenset("about regarding re concerning on".split())
_GREETS = frozenset("hi hello hey dear morning afternoon evening hiya g'day good oga yo heyy alright".split())
_PARTS_WITH = frozenset("ta thanks cheers regards best bye god thx thank yours".split())
_AT_PLACE = frozenset("from of at re here again".split())
_HAPPENS = frozenset("is are was were 's has have had will would can could 're 'll went go goes came come up down".split())
_POINTS_BACK = frozenset(["this", "it", "that", "these", "yet", "still", "now"])
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred thousand half".split()
)
_TIME_WORDS = frozenset(
    "minute minutes min mins hour hours hr hrs am pm o'clock day days week weeks month months ago times time time(s) year years quick "
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday st nd rd th second email emails message messages mail".split()
)
_BEFORE_TIMES = frozenset("at on by around from before after since until till of : no no. nr ref number #".split())
_DRAWN_OUT = re.compile(r"(.)\1\1")  # "sooo"
_DAY_OF_MONTH = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)")  # "my note of the 4th"
# So many words of its own, and a statement tells something.
_ENOUGH, _ENOUGH_OF_OTHERS = 3, 2


def chases(sentence: Sentence, before: Collection[str]) -> WordSpan | None:
    """The words that only ask for an answer to an earlier message, when the sentence says nothing else."""
    if has_number(sentence) or any(not _is_name(sentence, i) for i in own_words_of(sentence, before)):
        return None
    if not _cues().found(sentence.line, sentence.known):
        return None
    return 0, max(clip(sentence, len(sentence.words)), 1)


@cache
def _cues() -> Matcher:
    return matcher_of(CHASES)


def _is_name(sentence: Sentence, i: int, *, first: bool = False) -> bool:
    return (first or i > 0) and sentence.words[i].read[0].isupper() and sentence.words[i].read[1:].islower()


def _introduces(lowers: tuple[str, ...], place: int) -> bool:
    """A few words say who writes: "Hi Julie, it's Mark from the blinds", "Sue from the solar people"."""
    end = _topic_end(lowers, place + 1, 5)
    ends = end >= len(lowers) or not lowers[end][0].isalnum()
    said = place == 1 or bool({"it", "this", "its"} & set(lowers[:place]))
    return place < 7 and ends and said and not _HAPPENS & set(lowers[place:end])


def _is_called(sentence: Sentence, i: int) -> bool:
    """A name set off by a comma at either end: "Sanjay, any update?", "Is now a better time, Sunil?" """
    lowers = sentence.lowers
    if i == 0:
        return len(lowers) > 1 and lowers[1] == "," and _is_name(sentence, 0, first=True)
    return lowers[i - 1] == "," and _is_name(sentence, i) and all(not w[0].isalnum() for w in lowers[i + 1 :])


def _topic_end(lowers: tuple[str, ...], start: int, most: int) -> int:
    return next((j for j in range(start, min(start + most, len(lowers))) if lowers[j] in _TOPIC_ENDS), min(start + most, len(lowers)))


def tells(sentence: Sentence, before: Collection[str], *, asks_them: bool) -> WordSpan | None:
    """The words of a sentence that tell or ask the reader something new. ``asks_them``: it is a question about them."""
    own = own_words_of(sentence, before)
    if not own and asks_them and _asks_of_theirs(sentence, before):
        return 0, max(clip(sentence, len(sentence.words)), 1)
    if not own:
        return None
    seller = bool(sentence.known & SELLER)
    promised = any(sentence.words[i].field for i in own)
    enough = 1 if asks_them or promised or has_number(sentence) else _ENOUGH if seller else _ENOUGH_OF_OTHERS
    distinct = {sentence.lowers[i] for i in own}
    if len(distinct) < enough:
        return None
    return own[0], max(clip(sentence, len(sentence.words)), own[0] + 1)


def _asks_of_theirs(sentence: Sentence, before: Collection[str]) -> bool:
    """A question in plain words that is not about the earlier message: "How did the open day go?" """
    known = sentence.known
    if known & (SELLER | _POINTS_BACK) or _cues().found(sentence.line, known):
        return False
    return sum(w[0].isalpha() and w not in FUNCTION_WORDS and w not in before for w in known) >= _ENOUGH_OF_OTHERS


def repeats(sentence: Sentence, before: Collection[str]) -> bool:
    """Whether a sentence that would say something stood in the thread already."""
    said = own_words_of(sentence, ())
    return len(said) >= _ENOUGH_OF_OTHERS and not own_words_of(sentence, before)


def own_words_of(sentence: Sentence, before: Collection[str]) -> list[int]:
    """Indices of the words that are the sentence's own."""
    topic = _topic(sentence) | _how_it_got_lost(sentence) | _who_writes(sentence)
    return [
        i
        for i, word in enumerate(sentence.words)
        if i not in topic
        and word.field not in ("name", "sender", "company")
        and (word.field in ("phrase", "sentence", "number", "date", "link") or _says_something(word.lower, before))
    ]


def _says_something(lower: str, before: Collection[str]) -> bool:
    return (
        lower[0].isalpha()
        and len(lower) > 1
        and lower not in FUNCTION_WORDS
        and lower not in EMPTY_WORDS
        and lower not in _NUMBER_WORDS
        and lower not in before
        and not _DRAWN_OUT.search(lower)
    )


def has_number(sentence: Sentence) -> bool:
    """A number that is no time of day, date, or length of a call."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers):
        if not (lower[0].isdigit() or lower[0] in "$£€" or lower in _NUMBER_WORDS):
            continue
        if lower in ("one", "second") or (_DAY_OF_MONTH.fullmatch(lower) and i and lowers[i - 1] in ("the", "of", "on")):
            continue
        around = {*lowers[max(0, i - 1) : i], *lowers[i + 1 : i + 3]}
        if not (around & _TIME_WORDS or (i and lowers[i - 1] in _BEFORE_TIMES and lower[0].isdigit() and "%" not in around)):
            return True
    return False


def _topic(sentence: Sentence) -> frozenset[int]:
    """The words that only say what the earlier message was about: behind "my mail about ...", "following up on ...", "the ... quote"."""
    lowers = sentence.lowers
    found: set[int] = set()
    asks_again = _cues().found(sentence.line, sentence.known)
    for i, lower in enumerate(lowers[:-1]):
        near = lowers[max(0, i - 4) : i]
        if lower in _ABOUT and (
            any(w in AGAIN or w in MESSAGES or w in _ABOUT_VERBS for w in near)
            or (asks_again and lower in _ONLY_ABOUT and "worry" not in near)
        ):
            at = i + 2 if lowers[i + 1] in ("that", "which") else i + 1
            while at < len(lowers) and lowers[at] not in _TOPIC_ENDS and at < i + 9:
                found.add(at)
                at += 1
        if lower in ("my", "our", "the", "that", "this"):
            message = next((j for j in range(i + 1, min(i + 5, len(lowers))) if lowers[j] in MESSAGES), None)
            if message is not None:
                found.update(range(i + 1, message))
    return frozenset(found)


def _who_writes(sentence: Sentence) -> frozenset[int]:
    """Names in a greeting or beside "it's ... again", and in the words of a goodbye: "Hi Tina", "its Bob again", "Ta, Gaz"."""
    lowers = sentence.lowers
    found: set[int] = set()
    for i, lower in enumerate(lowers):
        if lower in _GREETS and i < 3:
            found.update(j for j in range(i + 1, min(i + 4, len(lowers))) if _is_name(sentence, j))
        if lower in ("it", "this", "me") and lowers[i + 1 : i + 2] in (("'s",), ("is",), (",",)) and "again" in lowers[i : i + 7]:
            found.update(range(i + 2, min(i + 4, len(lowers))))
        if lower in _AT_PLACE and i and _is_name(sentence, i - 1, first=True) and _introduces(lowers, i):
            found.update((i - 1, *range(i + 1, _topic_end(lowers, i + 1, 5))))
        if lower == "re":
            found.update(range(i, _topic_end(lowers, i + 1, 6)))
    found.update(i for i in range(len(lowers)) if _is_called(sentence, i))
    if len(lowers) < 6 and lowers[0] in _PARTS_WITH:
        found.update(range(len(lowers)))
    return frozenset(found)


def _how_it_got_lost(sentence: Sentence) -> frozenset[int]:
    """The words that picture how the earlier message went missing: "in case it slipped through the net over the holiday"."""
    lowers = sentence.lowers
    found: set[int] = set()
    for i, lower in enumerate(lowers):
        if lower in LOST and any(w in MESSAGES or w in ("it", "this", "that", "these") for w in lowers[max(0, i - 7) : i]):
            found.update(range(i, next((j for j in range(i, len(lowers)) if lowers[j] in ("?", ";", ":", ".")), len(lowers))))
    return frozenset(found)


_ABOUT_VERBS = frozenset(
    "back in touch base hear heard thoughts thought update news feedback wrote write written emailed contacted reached progress decision "
    "status look checking check questions question discuss talk chat speak information details".split()
)
