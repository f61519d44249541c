"""Questions: which sentences ask something, and what their answer would be about (ten kinds).

A question needs no question mark ("who does ur payroll atm") and may be a statement ("I'd like to understand how ...").
The cues stand in `question_cues`; they are tried in order, and what no cue claims is about the buyer's situation, unless
it only names the seller's side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from msglint.finding import BUYER_KINDS, QuestionKind
from msglint.language.asking_frames import asked_for_us, stated_for_us
from msglint.language.asking_frames.leave import seeks_leave
from msglint.language.asking_frames.theirs import of_a_day, of_theirs
from msglint.language.forms import base_verbs, forms
from msglint.language.matching import Matcher
from msglint.language.patterns import NO_LISTS, Pattern, any_of, compile_pattern
from msglint.language.question_cues import CLASSES, CUES, STATED
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WH = _words("who what which how where why whose whom when")
_AUX = _words("do does did is are was were am can could would will have has had should shall may might wo ca must")
_CLITICS = _words("'s 're 'd 've 'll n't")
_PERSONS = _words("you i we they he she anyone someone anybody somebody your")
_SUBJECTS = _PERSONS | _words("it that this there the any these those my our a an all both one")
_LEADING = _words("and but so or also well ok okay hey hi hello btw just then now honestly quick question first second plus curious lol")
# Clipped openings that ask when typed without a question mark.
_CLIPPED = _words("seen keen free know still any ready interested fancy heard tried up want need anyone")
_YOU_ASKS = _words("still guys free keen up tried seen heard got know get on around doing open in fancy")
_NOT_SUBJECTS = _words("not be to a an it love also definitely just happily never always been n't")
_BE = _words("is was are were 's")
_ASKED = _words("you they he she we it i")
_OBJECTS = _words("me us you them him her")
_TOPIC_OF = _words("you i we they he she it")
_STILL_OURS = _words("waiting hoping no not nothing awaiting hopeful looking here keen happy wondering curious thinking yours")
_FREE_WHEN = _words("for on this next at today tomorrow thurs tonight")
_FINITE_PAST = _words("went broke made happened came got changed stopped gave took drove")
_MORE_FINITE = _words("trips bugs irks suffers slips")
_ONE_WORD = _words("keen interested thoughts curious")
_BREAKS = _words(", : ; — – - -- … ..")
_CONDITIONS = _words("if when whenever once since while after before with by until now")
# "I know who ...", "the place where ...": the clause after these does not ask.
_EMBEDS = _words(
    "know knows tell see show hear wonder ask asked explain decide learn understand of about on at in for to with from the a is as that and"
)
_CUTS = _words(": ; — – -- …")
_MEETING_TIME = _words("works suits suit better look diary calendar time day free chat coffee best number")
_ABOUT_SELLER = _words(
    "questions thoughts feedback news update updates chance moment minute it new free liking finding this trial demo quote proposal "
    "brochure"
)
_HABITUAL = _words("do does did are is was were have has")
_APPETITE_OR_DIARY = _words("interested interest keen diary calendar schedule availability open")
_FURTHER_TO = _words("further following after since regarding re")
_LONGEST_TYPED = 18  # words; a typed line without a question mark that is longer than this rarely asks


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """A question in a sentence: its kind and whether it was put as a question or stated."""

    sentence: int
    kind: QuestionKind
    stated: bool

    @property
    def about_buyer(self) -> bool:
        return self.kind in BUYER_KINDS


def question_in(sentence: Sentence, index: int, *, casual: bool, quoted: frozenset[int] = frozenset()) -> ReadQuestion | None:
    """The question a sentence asks, if any. ``casual``: a DM or text message, where the question mark is often left out;
    ``quoted``: words between quotation marks, whose question mark asks nothing of the reader."""
    asked = _asked(sentence, casual, quoted)
    return ReadQuestion(index, *asked) if asked else None


@remembered
def _asked(sentence: Sentence, casual: bool, quoted: frozenset[int]) -> tuple[QuestionKind, bool] | None:
    """A question's kind, and whether it is stated."""
    marks = [i for i, word in enumerate(sentence.lowers) if word.startswith("?")] if quoted else []
    if marks and quoted.issuperset(marks):
        own = [i for i in range(len(sentence.words)) if i not in quoted]
        return _asked(sentence.only(own), casual, frozenset()) if own else None
    if sentence.part.role == "subject" and not _marked(sentence):
        return None
    if not _marked(sentence):
        framed = stated_for_us(sentence)
        if framed:
            return framed, True
        for kind, cues in _table(STATED):
            if cues.fit(sentence.line, sentence.known) and not (
                kind == "indirect-buyer" and (_seller_only(sentence) or _they_wonder(sentence))
            ):
                return kind, True
    if not asks(sentence, casual=casual):
        return None
    asked = sentence.only(range(lead, len(sentence.words))) if (lead := _of_the_letter(sentence.lowers)) else sentence
    return asked_for_us(asked) or kind_of(asked), False


def _of_the_letter(lowers: tuple[str, ...]) -> int:
    """Where the question begins behind "Further to my letter,", which names what the writer wrote and asks nothing of it."""
    if lowers[0] not in _FURTHER_TO or not {"my", "our"} & set(lowers[1:5]) or "," not in lowers[2:10]:
        return 0
    at = lowers.index(",", 2) + 1
    return at if at + 3 <= len(lowers) else 0


def kind_of(sentence: Sentence) -> QuestionKind:
    """What the answer to a question would be about."""
    line = _asking_part(sentence)
    for kind, cues in _table(CUES):
        fits = cues.fit(line, sentence.known) or (kind == "indirect-buyer" and _stated_indirect().fit(line, sentence.known))
        if fits and not _contradicted(kind, line, sentence):
            return kind
    if sentence.known & {"our", "my", "ours", "mine"} and not sentence.known & BUYER:
        return "seller-product"
    if seeks_leave(line):
        return "logistics"
    return "buyer-situation"


def asks(sentence: Sentence, *, casual: bool) -> bool:
    """Whether the sentence is put as a question, with or without a question mark."""
    if _marked(sentence):
        return True
    if sentence.lowers[-1] in (":", "!"):
        return False
    body = [w for w in sentence.lowers if w[0].isalnum() or w in _CLITICS or w in _BREAKS]
    if body[:1] == ["so"] and len(body) > 3 and body[1] in _AUX and body[2] not in _PERSONS:  # "so was a plumber in Hobart"
        return False
    body = _without_lead(body)
    if len(body) < 2:
        return casual and len(body) == 1 and body[0] in _ONE_WORD
    if _inverted(body):
        return True
    starts = [i + 1 for i, w in enumerate(body) if w in _BREAKS]
    if any(_plainly_inverted(_without_lead(body[i:])) for i in starts):
        return True
    if not casual or len(body) > _LONGEST_TYPED:
        return False
    later = [_without_lead(body[i:]) for i in starts]
    return _clipped(body) or any(_clipped(words) for words in later if words and words[0] in _AUX) or _asks_late(body)


def _marked(sentence: Sentence) -> bool:
    """Whether a question mark stands behind words, and not by itself ("???")."""
    return any(w.startswith("?") for w in sentence.lowers) and any(w[0].isalnum() for w in sentence.lowers)


def _without_lead(words: list[str]) -> list[str]:
    """The words after "so", "hey", "quick question:" and the like."""
    at = 0
    while at < len(words) and (words[at] in _LEADING or words[at] in _BREAKS):
        at += 1
    return words[at:]


def _inverted(body: list[str]) -> bool:
    """Whether the words open like a question: "do you ...", "which till does ...", "who handles ..."."""
    if len(body) < 3:
        return False
    first, second = body[0], body[1]
    if first in _AUX and second == "n't":
        return body[2] in _SUBJECTS
    if first in ("should", "may"):
        return second in ("i", "we")
    if first in ("do", "have"):  # "do the maths", "have a good week" ask nothing
        return second in _PERSONS or second in ("they", "your", "any")
    if first in _AUX:
        return second in _SUBJECTS and first != "had" and not (first == "were" and (second not in ("you", "they") or body[2] == "to"))
    if first == "when":
        return second in _AUX or second == "'s"
    if first == "to" and second in ("whom", "which", "what", "who"):
        return body[2] != "it" and bool(_AUX & set(body[2:7]))
    if first in _WH:
        return _opens_question(first, second, body)
    return False


def _plainly_inverted(words: list[str]) -> bool:
    """As `_inverted`, for the middle of a sentence, where "who runs ..." and "which means ..." belong to what went before."""
    if len(words) < 3 or not _inverted(words):
        return False
    first, second, third = words[:3]
    if first not in _WH or second in BUYER or second in ("many", "much", "often"):
        return True
    return third in _SUBJECTS and (second in _AUX or second in _CLITICS)


def _names_a_topic(body: list[str]) -> bool:
    """ "What most people miss is the deposit", "what you'd see first is ...": a statement whose subject opens like a question."""
    be = next((i for i in range(2, min(len(body) - 1, 10)) if body[i] in _BE), None)
    if body[0] != "what" or be is None or body[1] in _AUX or body[1] in _CLITICS or body[be + 1] in _ASKED:
        return False
    last = body[be - 1]
    said = last in base_verbs() or last in _OBJECTS or _finite(last) or last.endswith("ed")
    return body[1] in _TOPIC_OF or (be > 2 and said)


def _opens_question(first: str, second: str, body: list[str]) -> bool:
    if _names_a_topic(body):
        return False
    if second in ("i", "we", "to", "means", "knows", "cares"):
        return False
    if second == "is":
        return first in ("what", "where", "who", "how") and "is" not in body[2:]
    if second in BUYER:  # "how you do it" is a topic, "which your drivers hate" a clause of another sentence
        typed = len(body) < _LONGEST_TYPED and second == "you" and body[2].endswith("ing")
        return typed or bool(_AUX & set(body[2:8]))
    if first == "which" and second == "is":
        return False
    if any(w in _AUX or w in ("'s", "'re", "'d", "'ve") for w in body[1:8]):
        return not (_finite(second) and first in ("what", "which") and "is" in body[2:])
    if first in ("who", "what") and _finite(second):
        return len(body) < _LONGEST_TYPED and "is" not in body[2:]
    return (first == "who" and len(body) < 14) or (first == "how" and second in ("many", "much", "often") and bool(BUYER & set(body[2:6])))


@cache
def _finite(word: str) -> bool:
    """Whether the word can be a verb of a third person: "happens", "went"."""
    if word.endswith("s") and len(word) > 3:
        return word[:-1] in base_verbs() or word[:-2] in base_verbs() or word in _MORE_FINITE
    return word in _FINITE_PAST or word in forms("go")


def _clipped(body: list[str]) -> bool:
    """Typed without its verb or its question mark: "u still on gas", "free thurs", "any luck"."""
    if len(body) < 2:
        return False
    first, second = body[0], body[1]
    if first == "you":
        return (second.endswith("ing") or second in _YOU_ASKS) and "because" not in body
    if first == "do" and second in ("the", "these", "those", "they"):  # "do the kids log in", not "do the survey"
        return len(body) > 4 and body[2].endswith("s") and not base_verbs().isdisjoint(body[3:6])
    if first in ("is", "are", "do", "does", "did", "can", "will", "has", "have", "would"):
        return len(body) > 3 and second not in _NOT_SUBJECTS and second not in base_verbs() and not second.endswith("ing")
    if first in _CLIPPED:
        if first == "heard":  # "heard you run three vans" tells
            return second in ("of", "about", "from", "back", "anything", "any", "who", "what")
        if first == "tried":
            return second not in ("to", "with")
        if first == "free":
            return second in _FREE_WHEN
        if first == "still":  # "still waiting on your answer" tells of the writer
            return second not in _STILL_OURS
        if first == "any" and body[2:3] == ["now"]:  # "any day now" asks nothing
            return False
        return first not in ("need", "want", "up") or second in ("me", "more", "to", "for", "a", "some", "help") or second.endswith("ing")
    return False


def _asks_late(body: list[str]) -> bool:
    """Asks after a clause of condition or time, without a comma: "when it rains who minds the stall"."""
    if body[0] not in _CONDITIONS:
        return False
    for i in range(3, len(body) - 2):
        word, after = body[i], body[i + 1]
        if body[i - 1] in _EMBEDS:
            continue
        verb_follows = after in _AUX or after in ("'s", "'re", "'d") or _finite(after) or body[i + 2] in _AUX
        if word in ("who", "what", "how", "where") and verb_follows:
            return True
        if word in ("do", "does", "did", "would", "are", "is") and after in _PERSONS and body[i - 1] not in _PERSONS:
            return True
    return False


def _asking_part(sentence: Sentence) -> str:
    """The line after the last colon, semicolon or dash: what stands before it leads up to the question, or is it and the rest
    says what may be answered ("what goes wrong most: the drawer, or the wait?")."""
    lowers = sentence.lowers
    for i in range(len(lowers) - 4, 2, -1):
        if lowers[i] in _CUTS:
            if _plainly_inverted(_without_lead(list(lowers[:i]))) and not _opens_asking(lowers[i + 1 :]):
                return " " + " ".join(lowers[:i]) + " "
            return " " + " ".join(lowers[i + 1 :]) + " "
    return sentence.line


def _opens_asking(words: Sequence[str]) -> bool:
    return bool((_WH | _AUX) & set(words[:2]))


@cache
def _stated_indirect() -> _Cues:
    return dict(_table(STATED))["indirect-buyer"]


def _seller_only(sentence: Sentence) -> bool:
    return not (sentence.known & BUYER) and bool(sentence.known & {"our", "us"})


def _they_wonder(sentence: Sentence) -> bool:
    """ "You'll lie awake wondering who ...": the reader wonders, and nobody asks."""
    lowers = sentence.lowers
    at = lowers.index("wondering") if "wondering" in lowers else 0
    return "you" in lowers[max(0, at - 5) : at] and not {"i", "we", "i'm"} & set(lowers[:at])


def _of_their_people(words: Sequence[str]) -> bool:
    """Asks what someone on their side does: "do your drivers ...", "is your yard ..."."""
    at = next((i for i, w in enumerate(words[:6]) if w in _AUX), None)
    return at is not None and words[at] in _HABITUAL and words[at + 1 : at + 2] == ["your"]


def _suggests_a_day(words: Sequence[str]) -> bool:
    """ "How about Monday", "how's Thursday"."""
    return len(words) > 2 and words[0] == "how" and (words[1] == "about" or words[2].endswith("day"))


def _contradicted(kind: QuestionKind, line: str, sentence: Sentence) -> bool:
    """Whether what is asked, and of whom, takes back the cue that was found."""
    known = sentence.known
    words = line.split()
    head = next((w for w in words[:5] if w in _WH or w in _AUX), "")
    late = any(w == "," and (after in _WH or after in _AUX) for w, after in pairwise(words))  # "when it rains, who ..."
    open_question = (head in _WH and head != "when") or (head == "when" and late)
    own = bool(known & SELLER)
    if not own and kind in ("interest", "meeting", "logistics") and _of_their_people(words) and not known & _APPETITE_OR_DIARY:
        return True
    match kind:
        case "meeting":  # their own meetings, calls and visits: "how often does your team meet"
            if of_a_day(line) or of_theirs(line):
                return True
            return not own and open_question and not known & _MEETING_TIME and not _suggests_a_day(words)
        case "interest":
            if not own and words[:1] in (["did"], ["does"], ["has"], ["do"], ["have"]) and words[1:2] in (["the"], ["your"], ["their"]):
                return True  # somebody else's interest
            return open_question and bool(known & BUYER) and not own
        case "seller-product":
            return not own and not known & _ABOUT_SELLER
        case "logistics":
            return head in ("how", "why") or (head == "where" and not known & {"should", "shall", "must"})
        case "indirect-buyer":
            return _seller_only(sentence)
    return False


class _Cue:
    """One line of the table: all of its frames must be found, and none of those after "not"."""

    def __init__(self, source: str) -> None:
        parts = [part.strip() for part in source.split(" & ")]
        self._needed = [Matcher(compile_pattern(p, _class)) for p in parts if not p.startswith("not ")]
        self._barred = [Matcher(compile_pattern(p[4:], _class)) for p in parts if p.startswith("not ")]

    def fits(self, line: str, known: frozenset[str]) -> bool:
        return all(m.found(line, known) for m in self._needed) and not any(m.found(line, known) for m in self._barred)


class _Cues:
    """The cues of one row; those of a single frame are searched in one go."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._single = Matcher(any_of(compile_pattern(s, _class) for s in sources if " & " not in s))
        self._joint = [_Cue(s) for s in sources if " & " in s]

    def fit(self, line: str, known: frozenset[str]) -> bool:
        return self._single.found(line, known) or any(cue.fits(line, known) for cue in self._joint)


class _Classes:
    """The word classes of `question_cues`, as the word lists of its cues."""

    @property
    def memory(self) -> Any:
        return NO_LISTS.memory

    def __call__(self, name: str) -> Pattern | None:
        source = CLASSES.get(name)
        return compile_pattern(source, self) if source else None


_class = _Classes()


@cache
def _table(rows: tuple[tuple[QuestionKind, tuple[str, ...]], ...]) -> tuple[tuple[QuestionKind, _Cues], ...]:
    return tuple((kind, _Cues(sources)) for kind, sources in rows)
