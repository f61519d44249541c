"""How a message was read, for rule authors: parts, sentences as read, questions, facts, and who does what in each clause."""

from __future__ import annotations

from collections.abc import Collection, Iterator

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
    sentence = reading.sentences[index]
    yield f"  {index + 1:>2}  {as_read(sentence)}"
    yield from (f"        question: {q.kind}{' (stated, not asked)' if q.stated else ''}" for q in reading.questions if q.sentence == index)
    for name, facts in (("offer", reading.offers), ("observation", reading.observations)):
        if index in facts:
            first, last = facts[index]
            yield f"        {name}: {_words(sentence, range(first, last))}"
    asked = index in reading.asked_in
    yield from (f"        {shown(clause, sentence, asked=asked)}" for clause in reading.clauses(index))


def as_read(sentence: Sentence) -> str:
    """The words as the parser sees them; a merge field shows its kind and what it is read as."""
    return _words(sentence, range(len(sentence.words)))


def shown(clause: Clause, sentence: Sentence, *, asked: bool) -> str:
    """A clause on one line: whose it is, subject | verb with what goes before it | the rest, and what else is known."""
    mood = mood_in(clause, asked=asked)
    own = [i for i in clause.own if i not in clause.subject and any(map(str.isalnum, sentence.words[i].read))]
    verb = [i for i in own if i <= clause.verb]
    rest = [i for i in own if i > clause.verb]
    pieces = [_words(sentence, clause.subject) if clause.subject else "(understood)", _words(sentence, verb)]
    if rest:
        pieces.append(_words(sentence, rest))
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


def _words(sentence: Sentence, indices: range | list[int] | tuple[int, ...]) -> str:
    out: list[str] = []
    for i in indices:
        word = sentence.words[i]
        if word.field in _NAMED:
            out.append(f"[{word.field}'s name]")
        else:
            out.append(f"[{word.field}: {word.read}]" if word.field else word.read)
    return clean(" ".join(out))


def _text(part: Part, message: Message) -> str:
    return message.text(part.text_name)[part.start : part.end]


def _short(text: str) -> str:
    text = clean(" ".join(text.split()))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
