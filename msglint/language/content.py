"""What a stretch of words holds: forms of lemmas, words with content, and things that could be checked."""

from __future__ import annotations

import re

from msglint.language.forms import forms
from msglint.language.sentences import Sentence, remembered

WordSpan = tuple[int, int]
_TIME = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays spring summer autumn "
    "winter easter christmas xmas yesterday weekend weekends jan feb apr jun jul aug sept sep oct nov dec quarter year "
    "years month months week weeks since twice".split()
)
_LOOSE_TIME = frozenset(
    "may march week year month years months weeks quarter spring since".split()
)  # a date only after "this", "last", ...
_NUMBER = re.compile(r"[$£€]?\d")
_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand half third quarter dozen twice".split()
)
FUNCTION_WORDS = frozenset(
    "a an the to of in on for with and or but so if as at by from up out into about than then that this these those "
    "there here it its is are was were be been being am do does did has have had will would can could should may "
    "might i we you he she they me us my our your his her their not n't 's 'm 're 'd 'll 've no yes who what which "
    "how when where why all any some more most very just also too only even still now one get got go going been "
    "really , . ! ? : ; - ( ) \" '".split()
)


def all_forms(lemmas: str) -> frozenset[str]:
    return frozenset().union(*(forms(w) for w in lemmas.split()))


@remembered
def specifics(sentence: Sentence) -> int:
    """How many things in the sentence could be checked: numbers, dates, names, quoted words, fields that promise one."""
    count = 0
    fields_seen: set[int] = set()
    words = sentence.words
    for i, word in enumerate(words):
        lower = word.lower
        if word.field in ("phrase", "sentence", "number", "date"):
            if word.start not in fields_seen:
                count += 1
                fields_seen.add(word.start)
        elif word.field:
            continue
        elif (
            _NUMBER.match(lower)
            or lower in _NUMBER_WORDS
            or (lower in _TIME and (lower not in _LOOSE_TIME or (i > 0 and words[i - 1].lower in ("this", "last", "next", "past", "in"))))
        ):
            count += 1
        elif (
            word.read[0].isupper()
            and i > 0
            and len(word.read) > 1
            and lower not in FUNCTION_WORDS
            and words[i - 1].read not in (".", ":", '"', "!", "?")
        ):
            count += not (words[i - 1].read[0].isupper() and i > 1)  # a run of capitals is one name
        elif word.read == '"':
            count += 1
    return count


def content_words(sentence: Sentence, indices: tuple[int, ...] | range) -> list[str]:
    return [sentence.lowers[i] for i in indices if sentence.lowers[i] not in FUNCTION_WORDS and sentence.lowers[i][0].isalnum()]


def clip(sentence: Sentence, end: int) -> int:
    """Leave closing punctuation outside the place."""
    while end > 1 and not (sentence.lowers[end - 1][0].isalnum() or sentence.words[end - 1].field):
        end -= 1
    quotes = [i for i in range(end) if sentence.lowers[i] == '"']
    if len(quotes) % 2 and '"' in sentence.lowers[end : end + 2]:  # a quotation keeps its closing mark
        end = sentence.lowers.index('"', end) + 1
    return end
