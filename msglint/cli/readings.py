"""How a message was read, for rule authors: parts, sentences as read, questions, facts, and who does what in each clause."""

from __future__ import annotations

from collections.abc import Iterator

from msglint.language.clauses import Clause
from msglint.language.parse import read_words
from msglint.language.reading import Reading
from msglint.language.sentences import Sentence
from msglint.message import Message, Part
from msglint.reports.excerpt import clean

_SHOWN = 70  # characters of a part that is not read


def lines_of(reading: Reading) -> Iterator[str]:
    """The whole reading as lines. A sentence that nothing asked to parse says so."""
    at = 0
    for part in reading.message.parts:
        own = [i for i in range(at, len(reading.sentences)) if reading.sentences[i].part is part]
        at += len(own)
        if own:
            yield part.role
        else:
            yield f"{part.role} (not read): {_short(_text(part, reading.message))}"
        for i in own:
            yield from _sentence(reading, i)


def _sentence(reading: Reading, index: int) -> Iterator[str]:
    sentence = reading.sentences[index]
    yield f"  {index + 1:>2}  {as_read(sentence)}"
    yield from (f"        question: {q.kind}{' (stated, not asked)' if q.stated else ''}" for q in reading.questions if q.sentence == index)
    for name, facts in (("offer", reading.offers), ("observation", reading.observations)):
        if index in facts:
            first, last = facts[index]
            yield f"        {name}: {_words(sentence, range(first, last))}"
    if read_words(sentence) not in reading.docs:
        yield "        (not parsed: no rule asked for it)"
    yield from (f"        {shown(clause, sentence)}" for clause in reading.clauses(index))


def as_read(sentence: Sentence) -> str:
    """The words as the parser sees them; a merge field shows its kind and what it is read as."""
    return _words(sentence, range(len(sentence.words)))


def shown(clause: Clause, sentence: Sentence) -> str:
    """A clause on one line: whose it is, subject | verb with what goes before it | the rest, and what else is known."""
    own = [i for i in clause.own if i not in clause.subject and any(map(str.isalnum, sentence.words[i].read))]
    verb = [i for i in own if i <= clause.verb]
    rest = [i for i in own if i > clause.verb]
    pieces = [_words(sentence, clause.subject) if clause.subject else "(understood)", _words(sentence, verb)]
    if rest:
        pieces.append(_words(sentence, rest))
    flags = [
        "main" if clause.main else "",
        clause.mood if clause.mood != "statement" else "",
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
        out.append(f"[{word.field}: {word.read}]" if word.field else word.read)
    return clean(" ".join(out))


def _text(part: Part, message: Message) -> str:
    return message.text(part.text_name)[part.start : part.end]


def _short(text: str) -> str:
    text = clean(" ".join(text.split()))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
