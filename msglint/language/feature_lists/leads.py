"""What leads to a list of features: who does, has or gives what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msglint.language.content import WordSpan, all_forms
from msglint.language.feature_lists.words import ASIDE, TOLD_OF_OTHERS
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER

_LEADS = (
    "^ (each|every|all) [of] [our|the] [*] * (has|have|comes|come|gets|offers|includes|carries)",
    "standard (on|with|in|across)",
    "^ (our|my) * [*] (~rent|~hire|~lease|~sell|~stock|~bake|~grow|~print|~repair|~clean|~service|~teach|~fit) [out] *",
    "(ask|call|ring|talk to|come to|see) (us|me) (about|for|on)",
    "what (you|u) get (is|are)",
    "^ (each|every|all|both) [of] [our|the|them|these] [*] (is|are) ... with {a|an|two|#|built|its|their}",
    "(^|,|-|:|.) (now|now also|also|complete|together|plus) with",
    "(included|comprised|contained|packed|bundled|built|thrown) (in|into|inside|within|with) (the|our|this|every|each|it|all|one) [*] "
    "[*] [*] (is|are)",
    "(fitted|kitted out|equipped|furnished|supplied|stocked|decked out|rigged|loaded|packed|crammed) with",
    "(the|our|this|each|every|it|they) [*] [*] (comes|come) ...6 with {a|an|two|#|built|its|their|no}",
    "(is|are|comes) [now] (out|live|available|in stock|on sale) (now|today|in|from|at|.|!)",
    "(besides|apart from|aside from|on top of|alongside|as well as|in addition to|next to|over and above) ...6 (it|we|our *|my *|i|there) "
    "[also|can|will] *",
    "(among|amongst) (the things|them|its *|our *|these|what) ...6 (are|is|we|i|you|it)",
    "there (are|is) [also|already|now] [*] (connectors|integrations|modules|plugins|add - ons|attachments|accessories|fittings|options"
    "|functions|features|settings|modes|extras|classes|courses|packages|programmes|sizes) (for|like|such as|to)",
    "(the|our|each|every|this) [*] * (tier|plan|package|version|edition|bundle|membership|option|kit|deal|set) [also] (gives|gets|brings"
    "|buys|adds|means|carries) [you|u]",
    "(incl|inc|incl .|w /|featuring|feat)",
    "(choose|pick|select) (from|between)",
    "(lets|let|allows|allow|enables|enable|helps|help) you [to]",
    "[it|that|this|which|*] (~bring|~give|~get|~buy|~grant|~hand|~send|~earn) (you|u) ",
    "you name it",
    "(with (us|our *|it)|in it|from there) (you|u) can",
    "(in the box|under the (bonnet|hood)|on board|in the kit) [you (get|will find|'ll find)] [is|are|:]",
    "(dashboard|app|screen|platform|system|tool|software|display) (shows|displays|lists)",
    "(our|the) (products|services|range|courses|lines|models|trades|works|offerings) (are|is|:)",
    "(nothing|little|not much|everything|anything|whatever) ...3 (we|i|our *|my *|the (crew|team|lads)) ",
    "(all|it 's all|all of it) [*] (done|made|handled|covered|taken care of) (in - house|by (us|one|our|the)|under|at|here|from|through)",
    "(it|this|that) (can|will|also|does)",
    "(~include|~feature) is",
    "(sits|sit|comes|goes|is|are) (inside|in|with) (our|my) *",
    "(plan|version|tier|package|edition|bundle|option|kit|subscription|membership|licence|license) with",
    "^ [also|now|currently|still|just|we're] (doing|offering|selling|making|providing|teaching|stocking|supplying|covering)",
    "(our|my|the|this|it|which|that|and|platform|app|tool|suite|software|package|packages|system|* version #) (~include|"
    "~feature|~offer|~provide|~cover|~contain|~combine|~bundle|~support|~bring|~have|~boast|~deliver|~add|~handle|"
    "~integrate)",
    "(we|i|we're|i'm|we are|i am) [can|also|now|'ll|will|both|only|currently] (do|does|offer|provide|supply|sell|handle|"
    "cover|deliver|make|manage|specialise|specialize|specialising|specializing|stock|fit|install|bring|build|design|run|"
    "have|teach|deal in|dealing in|dealing with|dealing|deal|undertake|undertaking|manufacture|manufacturing|export|"
    "exporting|offering|providing|supplying|take care of|look after|support|develop|create|produce|print|work on|work "
    "across|help with|integrate|include)",
    "(our|my) [*] [*] (services|features|range|packages|products|offering|offerings|solutions|portfolio|modules|"
    "capabilities|expertise|suite|work|benefits|plans) (~include|~range from|~cover|~be|~span|~comprise|~consist of|:|like|"
    "such as)",
    "(includes|including|featuring|features|comes with|come with|coming with|complete with|packed with|equipped with|"
    "loaded with|bundled with|integrates with|integrate with|integration with|integrations with|works with|compatible with|"
    "combines|combining|bundles|with features like|such as|ranging from|supports|offering|providing|offers|provides)",
    "(you|u|customers|users|clients|members|everyone) [also|'ll|will|can] (get|receive|have|gets|access|enjoy) [access to]",
    "(all|everything) [*] [*] [*] (in|under|on|from) (one|a single|the same) (place|dashboard|roof|platform|app|tool|"
    "system|screen|login|package|price|provider|partner|hands|supplier|view|hub)",
    "(all - in - one|one - stop|one stop|end - to - end|full - service|full service|turnkey|360)",
    "(features|benefits|services|services include|products|what you get|what's included|highlights|key features|specs|"
    "modules|includes|capabilities) [:|-]",
    "(^ (our|the (firm|company|practice|agency|house|studio|workshop|team|crew|range|service|work|bureau|surgery|garage|yard|farm"
    "|list)) [*|'s *] [*]"
    "|we|i|this|it) [also|now] (~comprise|~encompass|~span|~take in|~run to|~extend to|~embrace|~stretch to|~boast|~house|~carry"
    "|~hold|~list|~take on)",
    "((we|i) [can] do it all|(has|have) it all|soup to nuts|a to z|under one roof)",
    "(machine|device|unit|model|sensor|app|tool|system|kit|platform|version|plan|edition|suite|update|release|software|"
    "solution) (#|comes|has|brings|with|offers|gives)",
    "(with|using) [our|my] (ai|cloud|real - time|built - in|automated|advanced|smart|integrated|*) - (powered|based|driven|"
    "enabled|ready|native) *",
)  # fmt: skip
# What a thing has, told in a sentence of its own.
_HAS_IT = (
    "^ (it|there|this|our *|our * *|the *|the * *) [also|even|then] [also] (has|have|is (a|an|also)|are (two|three|also|#)|comes with"
    "|includes|offers|does|can|provides|supports|features|runs|works with|takes|handles|tracks|prints|sends|shows|makes|exports|connects)",
    "^ (you|u) (can|get|have) [also]",
    "^ (we|i) [also] (do|have|offer|sell|make|stock|provide|supply|fit|rent|lease|teach)",
)
_BREAKS = frozenset([",", ";", ":", "but", "so", "because", "when", "if", "while"])
_DONE = frozenset(
    "been done seen run made taught spent lived met built sold written driven kept grown had gone found heard read lost left come "
    "become broken brought bought caught chosen cut drawn eaten fallen felt forgotten got given held hit known laid led let paid put "
    "said sent set shown shut slept spoken stood taken thought told thrown worn won grew made did gave took ran came went saw knew "
    "drove wrote ate".split()
)
# Of these one that could as well be said of now, or of the thing itself ("built in"), tells nothing.
_TOLD = _DONE - frozenset(
    "been done seen run made taught built kept had read come cut let led paid put set shown shut told hit known worn".split()
)
_PRESENTS = all_forms("present introduce offer sell supply stock carry cover provide") | frozenset(
    "range line catalogue services kit".split()
)
_GIVERS = frozenset("we i our my it this which that the".split())
_GIVING = all_forms(
    "handle do cover offer include hold carry sell make provide supply stock fit teach build bring combine bundle feature contain comprise "
    "run track manage support deliver print design serve give pack take have lay grow bake rent hire lease repair clean wash organise"
) - frozenset(["had", "did", "made", "gave", "took", "sold", "ran", "built", "taught", "grew", "brought", "held"])
_THEN = frozenset("also now can will 'll do does still both only currently usually mostly just".split())
_TURNS = frozenset([":", "-", "–", "—", ","])


def _leading(sentence: Sentence) -> Iterator[WordSpan]:
    """The words of the sentence that lead to a list."""
    return (sentence.word_range(span) for span in leads_to_list().spans(sentence.line, sentence.known))


def led_to(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what leads to a list stands right before it, or in its first item: "you get", "our suite includes"."""
    return any(first - 2 <= end <= last for _, end in _leading(sentence))


def led(sentence: Sentence, first: int, begins: int, last: int) -> bool:
    """Whether what leads to a list stands before it in the same breath, or sums it up behind it ("all in one place")."""
    for _, end in _leading(sentence):
        if _past(sentence.lowers[end - 2 : end]):
            continue
        if end > last or (end <= begins and not _BREAKS & set(sentence.lowers[end:first])):
            return True
    return False


def theirs_before(lead: Sequence[str]) -> bool:
    """The reader is spoken of before the list, and not only as the one it is for."""
    return any(w in BUYER and (not j or lead[j - 1] not in ("for", "to", "4", "like")) for j, w in enumerate(lead))


def _past(words: Sequence[str]) -> bool:
    """ "My grandfather grew", "we carried": told, not offered."""
    return bool(_TOLD & set(words)) or any(w.endswith("ied") for w in words)


def has_done(item: Sequence[str], lead: Sequence[str]) -> bool:
    """ "I have worked in bakeries, kitchens and canteens": told of the past, not offered."""
    had = lead[-1:] in (("have",), ("'ve",), ("had",)) or item[0] in ("have", "'ve", "had")
    done = next((w for w in item if w not in ("have", "'ve", "had", "ever", "only", "just", "also", "always")), "")
    return had and (done.endswith("ed") or done in _DONE)


def hands_over(sentence: Sentence, first: int, begins: int) -> bool:
    """ "For your newsletter we do a, b, c and d": right before the list somebody who is not the reader does, has or gives."""
    for start, end in _leading(sentence):
        theirs = sentence.lowers[start] not in _GIVERS and BUYER & set(sentence.lowers[max(0, start - 3) : start])
        if first - 1 <= end <= begins and not theirs and not _past(sentence.lowers[end - 2 : end]):
            return not (ASIDE - BUYER | TOLD_OF_OTHERS) & set(sentence.lowers[max(0, start - 5) : end])
    lead = sentence.lowers[:first]
    if any(_gives(sentence, verb, begins) for verb in range(max(1, first - 1), begins)):
        return not (ASIDE - BUYER | TOLD_OF_OTHERS) & set(lead[max(0, first - 6) :])
    return lead[-1:] == (":",) and bool(SELLER & set(lead)) and bool(_PRESENTS & set(lead)) and not (ASIDE - BUYER) & set(lead)


def _gives(sentence: Sentence, verb: int, begins: int) -> bool:
    """ "Our till handles", "we now carry": somebody of the seller's, and what they do with the list."""
    lowers = sentence.lowers
    named = lowers[verb].endswith("s") and not lowers[verb].endswith("ss") and verb < begins - 1
    if lowers[verb] not in _GIVING and not named:
        return False
    before = [w for w in lowers[max(0, verb - 4) : verb] if w not in _THEN]
    return before[-1:] in (["we"], ["i"]) or any(w in ("our", "my") for w in before[-3:])


def product_has(sentence: Sentence, first: int, begins: int) -> bool:
    """ "ShiftNest has", "the pump is self-priming and has": a name or a thing, and what it has."""
    words, lowers = sentence.words, sentence.lowers
    for verb in range(max(1, first - 1), begins):
        if (
            lowers[verb] in ("has", "offers", "includes", "covers", "does", "comes", "combines", "features")
            and words[verb - 1].read[0].isupper()
        ):
            return not (ASIDE | TOLD_OF_OTHERS) & set(lowers[max(0, verb - 4) : verb])
    return False


def summed_up(sentence: Sentence, last: int) -> bool:
    """ "..., wills and probate are what our firm handles", "...: that's the window": said of the list behind it."""
    rest = sentence.lowers[last : last + 7]
    if rest[:2] in (("are", "what"), ("is", "what")):
        return bool(SELLER & set(rest))
    return rest[:1] != () and rest[0] in _TURNS and rest[1:2] in (("that",), ("all",), ("we",), ("everything",), ("one",), ("these",))


def behind_lead(sentence: Sentence, first: int, last: int) -> int:
    """Where the first item begins: "our suite includes" is no part of it."""
    return max([first, *(end for _, end in _leading(sentence) if first < end < last)])


@cache
def has_it() -> Matcher:
    return matcher_of(_HAS_IT)


@cache
def leads_to_list() -> Matcher:
    return matcher_of(_LEADS)
