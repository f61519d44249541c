"""How a message was read, for rule authors: parts, sentences as read, questions, facts, and who does what in each clause."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from msglint.language.clauses import Clause, mood_in
from msglint.language.parse import read_words
from msglint.language.reading import Reading, parse_all
from msglint.language.sentences import Sentence
from msglint.message import Message, Part
from msglint.reports.excerpt import clean

Line = tuple[str, tuple[str, ...]]

_NAMED = ("seller", "buyer", "company")  # names that were given; what they are read as says nothing
_SHOWN = 70  # characters of a part that is not read


def branches_of(message: Message) -> Iterator[str]:
    """A message's reading as lines; of its other branches, what no branch before them says."""
    readings = [Reading(branch) for branch in (message, *message.variants)]
    parse_all(readings)
    known: set[Line] = set()
    for number, reading in enumerate(readings, 1):
        if len(readings) > 1:
            yield f"branch {number} of {len(readings)}{', where it differs' if known else ''}"
        yield from lines_of(reading, known)
        if known and known.issuperset(map(line_of, reading.sentences)):
            yield "(nothing that is not in a branch above)"
        known.update(map(line_of, reading.sentences))


def all_of(message: Message) -> Iterator[str]:
    """A message's reading as lines, every sentence parsed, whether a rule asks for it or not."""
    reading = Reading(message)
    parse_all([reading])
    yield from lines_of(reading)


def lines_of(reading: Reading, known: Collection[Line] = ()) -> Iterator[str]:
    """The reading, all of it parsed, as lines: all of them, or only the sentences not among ``known``."""
    at = 0
    for part in reading.message.parts:
        own = [i for i in range(at, len(reading.sentences)) if reading.sentences[i].part is part]
        at += len(own)
        if known:
            own = [i for i in own if line_of(reading.sentences[i]) not in known]
            if not own:
                continue
        if own:
            yield part.role
        else:
            yield f"{part.role} (not read): {_short(_text(part, reading.message))}"
        for i in own:
            yield from _sentence(reading, i)


def line_of(sentence: Sentence) -> Line:
    """What makes a sentence the same as one of another branch."""
    return sentence.part.role, read_words(sentence)


def _sentence(reading: Reading, index: int) -> Iterator[str]:
    sentence = _Shown(reading, reading.sentences[index])
    yield f"  {index + 1:>2}  {sentence.words(range(sentence.length))}"
    yield from (f"        question: {q.kind}{' (stated, not asked)' if q.stated else ''}" for q in reading.questions if q.sentence == index)
    for name, facts in (("offer", reading.offers), ("observation", reading.observations)):
        if index in facts:
            first, last = facts[index]
            yield f"        {name}: {sentence.words(range(first, last))}"
    asked = index in reading.asked_in
    yield from (f"        {sentence.clause(clause, asked=asked)}" for clause in reading.clauses(index))


class _Shown:
    """A sentence as it is shown: its words as the parser sees them; merge fields and names show what they are read as."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self._sentence = sentence
        self.length = len(sentence.words)
        part = sentence.part.text_name
        at, text = reading.folded[part].at, reading.message.text(part)
        places = [sentence.place(i, i + 1) for i in range(self.length)]
        self._names: dict[int, str] = {}  # word -> the name it stands for, "" for the words of a stand-in after its first
        for start, end, _ in reading.names[part]:
            own = [i for i, place in enumerate(places) if at[start] <= place[0] and place[1] <= at[end - 1] + 1]
            self._names |= {i: text[at[start] : at[end - 1] + 1] if i == own[0] else "" for i in own}

    def clause(self, clause: Clause, *, asked: bool) -> str:
        """A clause on one line: whose it is, subject | verb with what goes before it | the rest, and what else is known."""
        mood = mood_in(clause, asked=asked)
        own = [i for i in clause.own if i not in clause.subject and any(map(str.isalnum, self._sentence.words[i].read))]
        verb = [i for i in own if i <= clause.verb]
        rest = [i for i in own if i > clause.verb]
        pieces = [self.words(clause.subject) if clause.subject else "(understood)", self.words(verb)]
        if rest:
            pieces.append(self.words(rest))
        flags = [
            "main" if clause.main else "",
            mood if mood != "statement" else "",
            "negated" if clause.negated else "",
            "past" if clause.past else "",
            f"modal {clause.modal}" if clause.modal else "",
            "" if clause.finite else "not finite",
            f"object {clause.object_side}" if clause.object_side != "other" else "",
            f"gains {clause.gains}" if clause.gains != "other" else "",
        ]
        known = ", ".join(flag for flag in flags if flag)
        return f"{clause.side}: {' | '.join(pieces)}" + (f"   [{known}]" if known else "")

    def words(self, indices: Sequence[int]) -> str:
        return clean(" ".join(filter(None, map(self._word, indices))))

    def _word(self, i: int) -> str:
        word = self._sentence.words[i]
        if word.field in _NAMED:
            return f"[{word.field}'s name]"
        name = self._names.get(i)
        if name is None:
            return f"[{word.field}: {word.read}]" if word.field else word.read
        own = [i, *takewhile(lambda j: self._names.get(j) == "", range(i + 1, self.length))]
        return name and f"[{name}: {' '.join(self._sentence.words[j].read for j in own)}]"


def _text(part: Part, message: Message) -> str:
    return message.text(part.text_name)[part.start : part.end]


def _short(text: str) -> str:
    text = clean(" ".join(text.split()))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
