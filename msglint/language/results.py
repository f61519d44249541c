"""Results told as such: "the upshot is that your florists ...", "once the ramp is in, your mum can ...", "the trustees would get ..."."""

from __future__ import annotations

from functools import cache

from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER

_DONE = (
    "(in|in place|done|fixed|sorted|on|up|open|live|running|there|set|set up|ready|gone|installed|fitted|swapped|moved|changed|built|shared"
    "|on site|at hand|connected|switched|sealed|mended|laid|hung|signed|trained|working|cleared|split|joined|merged|printed)"
)  # fmt: skip
# What is said to come of it stands behind these.
_ANNOUNCED = (
    "(^|,|:|;|and|so|then) (the|one|an|a) [net|end|first|main|practical|whole|real|only] (result|outcome|aim|upshot|difference|gain|effect"
    "|swap|goal|consequence|point|payoff|plus) [here|then] [(for|to|of|at|from|with|in|on) ...5] (is|was|would be|will be"
    "|being|:) [simple|plain"
    "|clear|this|small] [:|that|,]",
    "(^|,|:|;|and|so|then) (what|all that|the thing that|what would|what 'd) (changes|change|changed|differs|is different|'s different|you"
    " [would|'d|'ll|will|all] [actually|mainly|really|mostly] (get|notice|gain|have|end up with|see|are left with|keep)"
    "|it (means|meant|would mean|changes|does|buys|gives you)|comes of it|comes out) ...5"
    " (is|are|would be|:|was) [simple|plain|this] [:|that]",
    "(comes|boils|came) down to (this|that|one thing|* * *|* *|*) [:|,|—|–|-]",
    f"(^|,|:|;|-|so|and|then) (once|when|after|as soon as|from the day|the day|the moment) [the|that|we|it|they|our|your|this|those|a] ...5"
    f" (is|are|'s|was|were|has been|have been) {_DONE} [,]",
    "(^|,|:|;|-|so|and) (if|once|when|were|after|should) (we|i) [were to|just|only] (fix|swap|move|change|put|do|add|take|drop|split|join"
    "|merge|replace|turn|set|build|fit|lay|hang|print|cut|shift|switch|sort|mend|seal|clear|open|close|widen|raise|lower"
    "|run|bring|make) ...9"
    " [,] {you|your|the|they|nobody|no|a}",
    "(^|,|and|so) (after|with) (the|that|this|such a) (change|switch|move|swap|fix|new *) [in place] [,]",
    f"(^|,|and|so|but) with (the|one|a|our|that|those|these|two) ...4 {_DONE} [,]",
    "(^|,|and|so|but) with (it|that|this|them|these|one shared *|a shared *|a single *|a second *|the new *) [in|in place]"
    " {,|you|your|the|each|every|nobody|no|they}",
    "(it|that|this|which) (would|will|could|'d|'ll|means|meant|takes|would then) [then] (~take|~lift|~keep|~get) ...7 (off"
    "|away from|out of)"
    " (your|the|their|his|her) [*] *",
)  # fmt: skip
# So much instead of so much: a change, once it is said that it would come or has come.
_CONTRAST = (
    "(once|one|a single|#|two) ...6 (instead of|rather than|and not|, not|where ...4 used to|not) [the|in|on|after|with"
    "|about] (#|twice|all|three)",
    "(# *|a *|half a *|one *) (earlier|sooner|younger|fresher|faster|quicker|later than now|less)",
    "(now|today|since) ...9 (where|when|while|,) [it|they|he|she|that|before] ...2 (used to|took|sent|had|did|was|were) ...5 (#|twice)",
    "(half|twice|a third|a quarter) as (far|much|long|many|fast|often|quickly)",
    "before [that|it] [it] (took|was|were|had|needed|cost)",
)
_COMES = frozenset(["would", "could", "'d", "then", "now", "will", "'ll", "no", "nobody", "with"])
_LOSES_WEIGHT = (
    "(your|the|their|half|most|both|two|three|all|those) ...6 (would|could|'d|would simply|would just) (disappear|vanish|stop|end|be gone"
    "|fall away|drop out|be over|be history|go away|cease) ",
    "(that|it|this) [would] (is|'s|be|means|mean) (#|an|a|half) [an|a] * (less|fewer|sooner|earlier|saved|off|back) ",
    "(^|,|:|is|are|means|mean|meaning) [also|simply|basically|mainly|just|about] [#] (fewer|half the|half as many|no more"
    "|an end to|far less"
    "|less of) ...5 (for|on|at|in|per|from|during) (your|the|each|every|a|their|my *) ",
)
_NO_LEAD = frozenset("if unless whether hope hoping could can do does did is are would should what how why who when where which".split())
# Nobody's day is changed by these: they are what is asked or sold.
_NOT_WHO = all_forms(
    "call chat reply line word answer minute meeting price cost tool app offer product platform software service system solution visit "
    "yes question photo email mail message note letter demo trial sample quote figure number hour brochure link first next other reason"
) | frozenset("least most it this that there what which who how i we us me my our let anything something nothing".split())
_NO_GAIN = all_forms(
    "like love need want be wish lose cost fail miss hate regret agree help reply appreciate say tell suit suffer struggle welcome know "
    "mean depend seem appear prefer wonder think happen"
) - frozenset(["know", "knows", "be", "being"])
_VAGUE = frozenset(
    "great amazing good nice better best growth sales revenue business success potential interest interested more it lost".split()
)
_LONG_SUBJECT = 7


def result_in(sentence: Sentence) -> WordSpan | None:
    """The words that tell what would come of a change, for the reader or for somebody like them."""
    for frame in (_announced, _contrasted, _falls_away, _would_have):
        span = frame(sentence)
        if span is not None and not _seller_in(sentence, span):
            return span
    return None


def announces(sentence: Sentence) -> bool:
    """Whether what the sentence says is to come of something, and not what was seen."""
    return _announced(sentence) is not None


def _announced(sentence: Sentence) -> WordSpan | None:
    for first, last in (sentence.word_range(s) for s in _leads().spans(sentence.line, sentence.known)):
        told = sentence.lowers[last:]
        if len(_told(told)) >= 2 and not set(told[:2]) & _NO_LEAD and not set(told[:6]) & SELLER and not _tells_of_harm(told):
            return first, clip(sentence, len(sentence.lowers))
    return None


def _contrasted(sentence: Sentence) -> WordSpan | None:
    """ "The van goes out once instead of twice" - where the sentence says that this would be, or is now."""
    if not _contrasts().found(sentence.line, sentence.known) or not sentence.known & _COMES or sentence.lowers[0] in SELLER:
        return None
    if set(sentence.lowers[:1]) & _NO_LEAD or sentence.known & {"if", "whether"} or _tells_of_harm(sentence.lowers):
        return None
    return 0, clip(sentence, len(sentence.lowers))


def _falls_away(sentence: Sentence) -> WordSpan | None:
    for first, _ in (sentence.word_range(s) for s in _weights().spans(sentence.line, sentence.known)):
        if not sentence.known & {"if", "whether", "can"}:
            return first, clip(sentence, len(sentence.lowers))
    return None


def _would_have(sentence: Sentence) -> WordSpan | None:
    """ "The trustees would get one page they can read": somebody or something of theirs, a modal, and what is then so."""
    lowers = sentence.lowers
    modal = next((i for i, w in enumerate(lowers) if w in ("would", "could", "'d")), None)
    if modal is None or modal + 3 >= len(lowers) or sentence.known & {"if", "whether", "unless", "not", "n't"}:
        return None
    breaks = [i + 1 for i in range(modal) if lowers[i] in (",", ":", ";", "—", "–", "-", "so", "then", "and")]
    start = breaks[-1] if breaks else 0
    subject, rest = lowers[start:modal], lowers[modal + 1 :]
    known = set(subject) & (BUYER | {"the", "a", "an", "each", "every", "parents", "their", "his", "her", "everyone", "they", "nobody"})
    if not subject or len(subject) > _LONG_SUBJECT or not known or set(subject) & (_NOT_WHO | _NO_LEAD | SELLER):
        return None
    verb = next(
        (w for w in rest[:3] if w not in ("then", "only", "all", "also", "both", "just", "still", "each", "no", "longer", "be")), ""
    )
    if verb in ("get", "have", "receive") and "our" in rest:  # a call from our team
        return None
    if verb in _NO_GAIN or _tells_of_harm(rest) or len(_told(rest)) < 3:
        return None
    return start, clip(sentence, len(lowers))


def _told(words: tuple[str, ...]) -> list[str]:
    return [w for w in words if w[0].isalnum() and w not in FUNCTION_WORDS and w not in _VAGUE]


def _tells_of_harm(words: tuple[str, ...]) -> bool:
    return bool(set(words) & _HARM) and not set(words) & _UNDONE


_HARM = all_forms("lose cost fail breach sue fine miss leak break complain regret lapse wipe sink crash expire suffer collapse")
_UNDONE = frozenset("no not n't never nobody without fewer less instead rather stop longer before".split())


def _seller_in(sentence: Sentence, span: WordSpan) -> bool:
    """The gain is the writer's: "with that we would have ..."."""
    words = sentence.lowers[span[0] : span[1]]
    from_it = words[words.index("we") :] if "we" in words and words[0] not in ("if", "once", "when", "after", "so", ",") else ()
    return bool(from_it) or bool({"me", "us", "my"} & set(words[2:]))


@cache
def _leads() -> Matcher:
    return matcher_of(_ANNOUNCED)


@cache
def _contrasts() -> Matcher:
    return matcher_of(_CONTRAST)


@cache
def _weights() -> Matcher:
    return matcher_of(_LOSES_WEIGHT)
