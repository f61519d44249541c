"""The small pattern language of phrase rules, for people who do not program.

    word            that word, however it is typed (case, curly quotes, missing apostrophe, line break do not matter)
    a|b             one of these words
    (a b|c)         one of these word groups
    [really|just]   may be there or not
    ~need           any form: need, needs, needed, needing
    ...  ...5       up to four (five) words in between
    *               exactly one word
    #               a number
    @list           anything on the list rules/words/list.txt
    ^  $            the sentence begins or ends here (closing punctuation does not count)
    {and|,|$}       has to follow, and is not part of the words found

A pattern is compiled to one regular expression over the sentence's read words, so matching is exact and linear in
practice; `triggers` are words of which at least one must be there for the pattern to match at all. `matching` searches for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple, cast

from msglint.language.forms import forms
from msglint.language.typed import is_joined
from msglint.language.words import words_of
from msglint.text import fold

Lists = Callable[[str], "Pattern | None"]

_NUMBER = (
    r"(?:[$£€]?\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety"
    r"|hundred|a couple of|dozens?|half a)"
)
_GAP_WORD = r"(?:[^ .?!;:()\"]+ )"
_ITEM = re.compile(r"\s*(?:(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<bar>\|)|(?P<gap>\.\.\.\d?(?=[\s()\[\]{}|]|$))|(?P<word>[^\s()\[\]{}|]+))")
# An ending in brackets: "client(s)", "~follow[ing]".
_GLUED = re.compile(r"(?:[^\W_][(\[]|[)\]][^\W_])[^\s()\[\]]*[)\]]?")
# The most frequent words of messages, the most frequent first: bad triggers.
_FREQUENT = (
    ". the , and to a i in you of is for it that on ? your have with this are we be - my 's was do at they not ! n't if or "
    "but from will me can as would so : what there all one by about our has he out just like get up an time had when how "
    "know no good which been very them their were go did who any more am only new 'm great could also hi now back some want "
    "us work service best place here please see 've people his two other then over take she should make does because day "
    "well after even need before than going him 'll may last first $ said way year 're into let many call still right 'd "
    "thanks help her really week most never off think its years since these got much find where again come use say put down "
    "give too look around next"
).split()
_RANK = {word: rank for rank, word in enumerate(_FREQUENT)}


class PatternError(ValueError):
    """A pattern that cannot be read; the text says what is wrong with it."""


class Pattern(NamedTuple):
    """A compiled pattern: its regular expression, its triggers (None: it may fire anywhere), whether it can match no word at
    all, and the alternatives it is made of, if it is nothing but alternatives, which has no expression of its own.

    What an earlier run has translated keeps its expression until it is asked for: most are never tried."""

    own: str | Callable[[], str]
    triggers: frozenset[str] | None
    empty: bool = False
    options: tuple[Pattern, ...] = ()
    needs: tuple[frozenset[str], ...] = ()  # of each of these a sentence must hold a word too; the rarest first

    @property
    def regex(self) -> str:
        """The regular expression, over `Sentence.line`."""
        if self.options:
            return f"(?:{'|'.join(option.regex for option in self.options)})"
        return self.own if isinstance(self.own, str) else self.own()


def compile_pattern(source: str, lists: Lists) -> Pattern:
    """Compile one pattern. ``lists`` gives the pattern of a named word list, or None when there is none; lists may have a
    ``memory`` (`translations.Translations`) of what was compiled with them before."""
    memory = getattr(lists, "memory", None)
    return cast(Pattern, memory.of(source, lambda: _compiled(source, lists))) if memory else _compiled(source, lists)


def _compiled(source: str, lists: Lists) -> Pattern:
    if glued := _GLUED.search(source):
        start = source.rfind(" ", 0, glued.start()) + 1
        problem = "brackets hold whole words, no endings; leave a space beside them, or write ~word for any form"
        raise PatternError(f'"{source[start : glued.end()]}": {problem}')
    parser = _Parser(source, lists)
    pattern = parser.sequence(closing="")
    if pattern.empty:
        raise PatternError("a pattern must hold at least one word that is not optional")
    return pattern


def any_of(patterns: Iterable[Pattern]) -> Pattern:
    """One pattern that matches where any of these does."""
    patterns = list(patterns)
    told = [pattern.triggers for pattern in patterns if pattern.triggers is not None]
    triggers = frozenset[str]().union(*told) if len(told) == len(patterns) else None
    options = tuple(option for p in patterns for option in (p.options or (p,)))
    return Pattern("", triggers, any(p.empty for p in patterns), options)


def in_sequence(patterns: Iterable[Pattern]) -> Pattern:
    """Patterns one after the other; the rarest-looking required part gives the triggers."""
    patterns = list(patterns)
    if len(patterns) == 1:
        return patterns[0]
    needed = [p.triggers for p in patterns if p.triggers]
    if any(p.triggers is not None and not p.triggers for p in patterns):  # a part that never matches
        return Pattern("(?!)", frozenset())
    triggers = min(needed, key=_frequency) if needed else None
    needs = [words for p in patterns for words in (*((p.triggers,) if p.triggers else ()), *p.needs) if words != triggers]
    regex = "".join(p.regex for p in patterns)
    return Pattern(regex, triggers, all(p.empty for p in patterns), needs=tuple(sorted(needs, key=len)))


def _frequency(words: frozenset[str]) -> int:
    """How often a sentence has one of these words, roughly, by Zipf's law (a word's frequency goes with 1 / its rank): the more, the
    worse they tell sentences apart."""
    return sum(1000 // (_RANK[word] + 2) if word in _RANK else 2 for word in words)


class NoLists:
    """No word lists at all, for msglint's own cues; they may have a memory too."""

    def __init__(self) -> None:
        self.memory: Any = None

    def __call__(self, name: str) -> Pattern | None:
        return None


NO_LISTS = NoLists()


_THEMSELVES = frozenset(["its", "ill", "id", "wed", "well", "were", "lets"])  # only their neighbours make them "it's", "I'll", ...
_CLITICS = frozenset(["'s", "'m", "'d", "'re", "'ve", "'ll", "n't"])  # pieces of words, which the tokeniser would take apart


@cache
def read_as(word: str) -> tuple[str, ...]:
    """The words that one word, typed in lower case, is read as: "dont" is "do" and "n't"."""
    if word in _CLITICS or word in _THEMSELVES or (word.isalpha() and word.isascii() and not is_joined(word)):
        return (word,)
    return tuple(w.lower for w in words_of(fold(word)))


def _literal(words: Iterable[str]) -> str:
    return "".join(re.escape(w) + " " for w in words)


class _Parser:
    def __init__(self, source: str, lists: Lists) -> None:
        self.source, self.lists, self.at = source, lists, 0

    def _next(self) -> re.Match[str] | None:
        return _ITEM.match(self.source, self.at)

    def sequence(self, closing: str) -> Pattern:
        """Items up to the closing bracket; inside brackets a bar divides whole alternatives."""
        options: list[list[Pattern]] = [[]]
        while True:
            found = self._next()
            if found is None or found.end() == self.at:
                if self.source[self.at :].strip():
                    raise PatternError(f'can\'t read "{self.source[self.at :].strip()}"')
                if closing:
                    raise PatternError(f'"{closing}" is missing')
                break
            if found["close"]:
                if found["close"] != closing:
                    raise PatternError(f'"{found["close"]}" closes nothing')
                self.at = found.end()
                break
            self.at = found.end()
            if found["bar"]:
                if not closing:
                    raise PatternError("write a|b without spaces, or put word groups in brackets: (a b|c)")
                options.append([])
            elif found["open"] == "(":
                options[-1].append(self.sequence(")"))
            elif found["open"] == "{":
                options[-1].append(Pattern(f"(?={self.sequence('}').regex})", None, empty=True))
            elif found["open"] == "[":
                inner = self.sequence("]")
                options[-1].append(Pattern(f"(?:{inner.regex})?", None, empty=True))
            elif found["gap"]:
                options[-1].append(Pattern(f"{_GAP_WORD}{{0,{found['gap'][3:] or 4}}}?", None, empty=True))
            else:
                options[-1].append(self._alternatives(found["word"], bool(closing)))
        if any(not option for option in options) and len(options) > 1:
            raise PatternError('"|" has nothing on one side')
        made = [in_sequence(option) for option in options]
        return made[0] if len(made) == 1 else any_of(made)

    def _alternatives(self, first: str, grouped: bool) -> Pattern:
        words = [first]
        while not grouped and self.at < len(self.source) and self.source[self.at] == "|":
            self.at += 1
            found = self._next()
            if found is None or not found["word"] or found.start("word") != self.at:
                raise PatternError(f'"|" after "{words[-1]}" has no word to choose')
            words.append(found["word"])
            self.at = found.end()
        made = [self._word(word) for word in words]
        return made[0] if len(made) == 1 else any_of(made)

    def _word(self, word: str) -> Pattern:
        if word.startswith("..."):
            raise PatternError(f'"{word}" is no gap; write ... or, for another number of words, ...1 to ...9')
        if word == "*":
            return Pattern(r"[^ ]+ ", None)
        if word == "#":
            return Pattern(_NUMBER + " ", None)
        if word == "^":
            return Pattern(r"(?<=\A )", None, empty=True)
        if word == "$":
            return Pattern(r"(?=(?:[^ \w]+ )*\Z)", None, empty=True)
        if word.startswith("@"):
            known = self.lists(word[1:])
            if known is None:
                raise PatternError(f'there is no word list "{word[1:]}"')
            return known
        return _any_form(word) if word.startswith("~") else _plain(word)


@cache
def _plain(word: str) -> Pattern:
    read = read_as(word.lower())
    return Pattern(_literal(read), _trigger_of(read))


@cache
def _any_form(word: str) -> Pattern:
    read = read_as(word[1:].lower())
    if len(read) != 1:
        raise PatternError(f'"{word}": ~ stands before one word')
    return _one_of(forms(read[0]))


def _one_of(words: frozenset[str]) -> Pattern:
    return Pattern("(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ") ", words)


def _trigger_of(read: tuple[str, ...]) -> frozenset[str]:
    return frozenset(read) if len(read) == 1 else min((frozenset([w]) for w in read), key=_frequency)
