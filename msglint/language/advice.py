"""Advice: what the reader could do or use by themselves - an act and what comes of it, or help that somebody else gives."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip, specifics
from msglint.language.forms import base_verbs
from msglint.language.matching import Matcher, matcher_of
from msglint.language.mishaps import perilous
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import SELLER
from msglint.language.tips import tip_in

_OURS = (SELLER - {"i", "me"}) | {"my"}
# Where this is spoken of, somebody sells.
_SALES = all_forms(
    "platform app solution trial demo discount offer subscribe download webinar course deal client revenue sale lead profit income "
    "invest investment wealth credit debt loan success potential prospect funnel seo growth software service package product account "
    "inbox attachment unsubscribe password winner prize gift money budget earn buy"
) - frozenset(["leading", "leads", "bought", "buying"])
# Acts towards the writer, or in the mind: nothing is put right by them.
_NO_ACT = all_forms(
    "call reply let see look click contact visit imagine think consider tell say know meet speak talk choose join book hope thank "
    "wish feel want need like love give get find believe remember forget wait note come go stay be have do answer confirm respond "
    "hear learn discover picture guess sign ring text message email mail please help enjoy welcome happy reach share schedule"
) | frozenset(["worth", "last", "long", "right", "still", "free", "double", "fine", "clean", "quiet", "second", "half", "well", "one"])
# What comes of it, said of a thing or of others.
_EASES = all_forms(
    "stop halve drop fall vanish disappear ease last hold clear save cut fix cure shrink settle fade prevent spare avoid lower shut dry "
    "open keep stay work help end lift loosen close drain tighten run cost take solve do pay refund sort"
) - frozenset(["saving", "working", "running", "opening", "ending", "closing", "costs", "cost", "costing", "took", "paid", "does", "do"])
_AND_THEN = frozenset(", ; : and — – - then".split())
_IF_YOU = (("if", "you"), ("when", "you"), ("once", "you"), ("if", "ye"))
_BEFORE_AN_ORDER = frozenset(", : ; - — – just simply then btw tip first try".split())
_AFTER_AN_ORDER = frozenset("the a an your it them that this both each one two every all half".split())
_NO_TURN = frozenset("to a the your of not n't that which who you i we or and ,".split())  # before a word that is then no verb of a thing
_GIVEN = (
    "(pays|covers|refunds|reimburses|waives|gives|lends|has|have|offers|keeps|sells|takes back|take back|lets|does|runs|still has"
    "|still have"
    "|funds) ...6 (half|free|a third|two thirds|for nothing|at no cost|at cost|half price|at half price|cheaper|spare|until (the|#)) ",
    "(pays|covers|refunds|reimburses|waives|funds|knocks) ...6 (# per cent|# %|all of|most of|the first|up to #) ",
    "(~qualify|eligible|entitled|exempt) (for|to|from) (the|a|an|half|#|free|this|that|relief) ",
    "(you|they|tenants|farms|schools|shops|halls|clubs|charities|firms|parents|anyone|anybody|sites|members|staff) (can|may"
    "|could) [still|also]"
    " (apply|claim|register|ask|appeal|object) [for|by|to|at|on|online|before|until|there|at|directly|under] ",
    "[still|also|now] (free|half price|spare) (stalls|tickets|places|tables|seats|pallets|boxes|slots|stands|hours|samples"
    "|crates) (for|at|in"
    "|on|,|and|until|on) ",
    "(exception|exemption|grant|rebate|allowance|relief|subsidy|waiver|tariff|scheme|derogation) (for|of|under|on|that|which|at|,) ",
    "* ...6 (for nothing|for free|free of charge|at no (cost|charge)|without charge|gratis) (,|.|;|$|if|when|to|for|on|at|until|and|with) ",
    "(there 's|there is|there are) (a|an|#|some) free * [*] (on|at|in|from|for|near) ",
    "(any|every|most) ...3 (has|have|sells|stocks|keeps|does|do|takes) (it|them|these|those|one|that) ",
    "you (can|could) [also|still] (get|buy|find|order|rent|hire|borrow|print|collect|download) (it|that|those|them|one|the"
    "|a) ...5 (at|from|on) (the"
    "|any|a|most|their|mrs|mr) ",
    "(is|are) [all|also] on (their|the|its) [* *|*] (page|site|website|counter|board) [under|at|for|in|on|,|.|;|and] ",
    "if you ...9 (before|by|until|in|under|at|through) ...4 you (pay|get|keep|save|skip|avoid) (the (old|lower|reduced|cheaper)"
    "|half|less|nothing"
    "|no|it free) ",
    "(is|are|'s) (free|half price|for nothing|cheaper|waived|refunded) (until|till|for|at|on|from|to|and|with|in|by|if) ",
)
_TILL_THEN = (
    "(until|till|in the meantime|meanwhile|for now|for the moment|as a stopgap) ...9 ...4 (will|'ll|should|would|can"
    "|does) [easily|usually|just|also]"
    " (hold|do|last|work|keep|manage|serve|bridge|help|stop|seal) ",
)
_IN_CASE = (
    "(^|,|;|-|:) (in case (it|that|this) (helps|'s useful|is useful|'s of use|is of use)|if it helps|if it 's any (use|help)|heads up"
    "|heads - up|fyi"
    "|for your files|for your notes|worth knowing|good to know) ",
)
_PASTE = (
    "(^|,|;|:|-|just|simply|and|can|could) [just|simply] (paste|copy|put|write|print|add|hang|try|use) (this|the following|these|one)"
    " (line|sentence|wording|text|phrase|words|note|sign|template|question|lines|sheet) ",
)
_WRONG_AT_THEIRS = (
    "your ...6 (link|number|address|hashtag|map|phone|form|page|button|listing|code|email|postcode|sign|poster|menu|ad"
    "|advert) ...6 (has [only]"
    " (a|one|two) ...3 (missing|wrong|too many)|is (missing|dead|broken|wrong|cut off)|(goes|leads|points|belongs) to (a|an|the|another"
    "|somebody|someone|your old)) ",
    "(^|,|;|:|but|please|and|just) (check|compare|correct|change|look at|measure|test) (the|your) ...7 (,|;|:|-|—|–) (the|it|they"
    "|that|yours"
    "|one|mine) ...5 (says|say|is|are|shows|show|reads|expired|expires|ends|runs|gives|was|were) ",
)
_BY_THEMSELVES = (
    "you (can|could|may|might) [just|easily|simply|also] * (it|them|that|this) (yourself|yourselves|by hand|at home|in a minute|online) ",
    "^ [just|please] (have|keep|take|use|read) (the|this|these|it|them|both) ...6 (,|;|:|-|—|–) (it|they|that|the *) (covers|has|have|shows"
    "|lists|says|cover|show|is|are|works|work|does|fits) ",
)
_THERE_IS = (
    "there (is|'s) (a|an|another) ...4 (in|on|at|near|behind|round|down|across) ...4 (with|who|that|which|run by|and|, and|where) ",
    "(a|the|one|another) * (in|near|at|of) * ...9 ...5 (and|,|;|:|-) [and] (it|that|this) [has|have] (sorted|stopped|solved|halved|fixed"
    "|cured"
    "|cut|ended|helped|works|worked|did it|does it) ",
    "(the|any|your|most|every) ...4 (swaps|exchanges|replaces|refunds|repairs|lends|gives|checks|tests|prints|collects|fetches|takes"
    "|waives|prunes)"
    " ...6 if you (bring|ask|show|say|mention|come|send|keep|hand|book|tell|ring|write|carry) ",
    "(a|an|one|two|any|half a) ...4 (across|over|under|on|in|behind|between|round|along|at|with) ...4 (gets|holds|stops|keeps|cures"
    "|sorts|saves"
    "|fixes|seals|lasts|takes) (you|it|the|them|that|this|till|until|any|most) ",
    "(renewing|applying|changing|registering|switching|printing|asking|ordering|filing|updating|correcting|moving|resetting|testing"
    "|claiming"
    "|deleting|measuring|checking) ...4 (takes|costs|needs) [you|only|just|about] (#|a|nothing|no|half|two|ten) ",
    "(,|;|:|and) (ask|look|go) (for|to|in at) (her|him|them) ",
    "(they|he|she) (did|do|does|manage|manages|managed|solved|solve|fixed|make|made) (it|that|this) [all|just|simply] (with|by|on|using) ",
    "(is|on|use|using|needs|under|via|through|by) (form|section|box|paragraph|clause|article|window|counter|desk) * ",
)
_CORRECTED = (
    "(says|reads|has|shows|gives|spells|calls) ...6 where (you|it|they) (mean|means|meant|want|should|ought|need) ",
    "(is|'s) the (word|spelling|number|link|form|name|term|address|part|size|setting|date) (you|they) (want|need|mean|meant|are after) ",
    "(try|worth trying|you could try|begin by|i 'd try) (calling|ringing|asking|hanging|writing|leaving|searching|sorting|weighing|counting"
    "|printing|running|holding|setting|putting|taking|closing|opening|reading|walking|going|sending|baking|planting|feeding|letting) ",
    "you (can|could) (drag|move|turn|switch|change|set|fix|untick|tick|delete|hide|reset|correct|swap|pin|sort|claim|check|test|measure"
    "|edit|rename|remove|unlock) (it|them|that|this|those) (in|on|under|at|from|with|through|by|to|off|back) ",
)
_LOOK_YOURSELF = (
    "(if|when|once) you (search|sort|check|look|open|print|weigh|count|measure|compare|filter|read|type|put|hold|turn|walk|ask|add|divide"
    "|list|tick|lift|scroll|plot|time|note|write|go) ...9 ...9 you ['ll|will|can|should|may|might] [likely|probably|usually|also|soon]"
    " (find|see|spot|notice|know|have|hear|get) (the|a|that|it|two|three|which|who|what|where|whether|why|how|most|your) ",
)
# What bad may come of a thing, and what is said of anything that is for sale.
_NO_HELP = all_forms(
    "cost lose ruin mean delay break damage fail hurt kill leave become happen cause suffer risk miss be have get want need like love "
    "say tell ask know think see help visit call show give send explain arrive come go start begin walk drive talk boost double triple "
    "transform increase grow improve generate bring deliver offer provide contact join meet answer reply decide buy order let allow put "
    "enable"
) | frozenset(["not", "n't", "never", "also"])
_SMALL_OR_SOLD = frozenset(
    "reply line word yes no call chat meeting visit demo quote look tour minute minutes hour answer mail email message note partner expert "
    "specialist consultant agency team plan step person customer guest client driver volunteer bride buyer tenant visitor parent patient "
    "member pupil student day week month year company firm business thing nod emoji number letter signature system machine".split()
)
# What stands between a helper and what it can do: then it is another's, or comes in another clause.
_NO_HELPER = _SMALL_OR_SOLD | (_AND_THEN - {"and"}) | {"who", "that", "you", "of"}
_SAVED = frozenset("date slot spot place seat diary calendar offer price deal space".split())
_HELPERS = frozenset("a an any one two half some".split())
_CAN = frozenset("can could will would 'll should might".split())
_WITHOUT_AN_END = frozenset("until till tonight meanwhile overnight".split())
_FEWEST_WORDS = 6


@remembered
def advice_in(sentence: Sentence, *, asked: bool) -> WordSpan | None:
    """The words that say what the reader could do, or have, without the writer."""
    known = sentence.known
    ours = known & _OURS and not _never_us().found(sentence.line, known)
    if asked or ours or known & _SALES or len(sentence.lowers) < _FEWEST_WORDS or "!" in sentence.line or perilous(sentence):
        return None
    if _for_the_writer().found(sentence.line, known):
        return _matched(_look_yourself, 0)(sentence)
    return next((span for span in (frame(sentence) for frame in _FRAMES) if span is not None), None)


def _done_and_eased(sentence: Sentence) -> WordSpan | None:
    """ "Turn the box round and the lid stays shut", "if you post the price first, the calls halve"."""
    lowers = sentence.lowers
    act = _act_of(sentence)
    if act is None:
        return None
    for i in range(act + 3, len(lowers)):
        if lowers[i] in _EASES and _of_a_thing(lowers, act, i):
            return act, clip(sentence, len(lowers))
    return None


def _by_something(sentence: Sentence) -> WordSpan | None:
    """Help by a thing or a hand of anybody's: "a joiner can plane that door", "a spray can would do more than our prints"."""
    lowers = sentence.lowers
    for start, word in enumerate(lowers[:-4]):
        if word not in _HELPERS or (start and lowers[start - 1] not in _AND_THEN | {"but", "so", "or", ".", "then"}):
            continue
        can = next((i for i in range(start + 2, min(start + 9, len(lowers) - 2)) if lowers[i] in _CAN), None)
        if can is None or set(lowers[start + 1 : can]) & _NO_HELPER:
            continue
        act = can + 1 + (lowers[can + 1] in ("easily", "just", "also", "usually", "probably", "well", "simply"))
        if lowers[act] in base_verbs() and lowers[act] not in _NO_HELP and act + 1 < len(lowers) and lowers[act + 1][0].isalnum():
            return start, clip(sentence, len(lowers))
    return None


def _for_now(sentence: Sentence) -> WordSpan | None:
    """An order that ends by itself: "keep the car from under it tonight"."""
    lowers = sentence.lowers
    act = _act_of(sentence)
    if act is None or lowers[act].endswith("ing") or not set(lowers[act + 3 :]) & _WITHOUT_AN_END or _SAVED & sentence.known:
        return None
    return act, clip(sentence, len(lowers))


def _act_of(sentence: Sentence) -> int | None:
    """Where an act stands that is told as something to do: an order, or "if you ..."."""
    lowers = sentence.lowers
    if lowers[0].endswith("ing") and lowers[0] not in _NO_ACT and _plainly_ordered(lowers, 0):  # "hanging the keys there halves ..."
        return 0
    for i in range(min(len(lowers) - 3, 9)):
        if i and lowers[i].endswith("ing") and lowers[i - 1] in (";", ":") and lowers[i] not in _NO_ACT and _plainly_ordered(lowers, i):
            return i
        if lowers[i] not in base_verbs() or lowers[i] in _NO_ACT:
            continue
        ordered = i == 0 or lowers[i - 1] in _BEFORE_AN_ORDER
        if (ordered and _plainly_ordered(lowers, i)) or lowers[max(0, i - 2) : i] in _IF_YOU:
            return i
    return None


def _plainly_ordered(lowers: tuple[str, ...], verb: int) -> bool:
    """ "Turn the box", and not "Stand prices fell"."""
    return lowers[verb + 1] in _AFTER_AN_ORDER


def _of_a_thing(lowers: tuple[str, ...], act: int, verb: int) -> bool:
    """Whether what eases is a thing or others, said after the act: "and it stops", "the calls halve", "you'll save"."""
    between = lowers[act + 1 : verb]
    if lowers[verb - 1] in _NO_TURN:
        return False
    told = any(w in _AND_THEN for w in between) or lowers[act].endswith("ing") or "will" in between or "'ll" in between
    return told or lowers[verb - 1].endswith("s")


def _matched(cues: Callable[[], Matcher], needed: int) -> Callable[[Sentence], WordSpan | None]:
    """A frame that is one of these cues, in a sentence with so many things that could be checked."""

    def frame(sentence: Sentence) -> WordSpan | None:
        for first, _ in (sentence.word_range(s) for s in cues().spans(sentence.line, sentence.known)):
            if set(sentence.lowers[max(0, first - 3) : first]) & {"you", "your"} and "apply" not in sentence.known:
                continue  # what is so at theirs
            own = {w for w in sentence.lowers if w[0].isalpha() and w not in FUNCTION_WORDS}
            if specifics(sentence) >= needed and len(own) >= needed + 3:
                return first + (not sentence.lowers[first][0].isalnum()), clip(sentence, len(sentence.lowers))
        return None

    return frame


@cache
def _there_is() -> Matcher:
    return matcher_of(_THERE_IS)


@cache
def _corrected() -> Matcher:
    return matcher_of(_CORRECTED)


@cache
def _look_yourself() -> Matcher:
    return matcher_of(_LOOK_YOURSELF)


@cache
def _never_us() -> Matcher:
    return matcher_of(("(even if|whether or not|if) we [ever] (never|do n't|ever) *",))


@cache
def _wrong_at_theirs() -> Matcher:
    return matcher_of(_WRONG_AT_THEIRS)


@cache
def _by_themselves() -> Matcher:
    return matcher_of(_BY_THEMSELVES)


@cache
def _given() -> Matcher:
    return matcher_of(_GIVEN)


@cache
def _till_then() -> Matcher:
    return matcher_of(_TILL_THEN)


@cache
def _in_case() -> Matcher:
    return matcher_of(_IN_CASE)


@cache
def _paste() -> Matcher:
    return matcher_of(_PASTE)


@cache
def _for_the_writer() -> Matcher:
    return matcher_of(
        (
            "(call|ask|tell|send|let|contact|ring|email|mail|text|message|drop|give|show|help|allow|pay|for|to|with|write|owe) me",
            "i (can|could|will|'ll|would|'d|need|want|hope|do|make|sell|offer|am|'m)",
            "(you|your *) (will|'ll) (love|see|be amazed|be able|find|get|receive|have)",
            "[sign|log] (up|in) (now|today|here)",
        )
    )


_FRAMES: tuple[Callable[[Sentence], WordSpan | None], ...] = (
    _done_and_eased,
    _matched(_paste, 0),
    _matched(_wrong_at_theirs, 0),
    _matched(_till_then, 0),
    _matched(_by_themselves, 0),
    _matched(_in_case, 1),
    _matched(_given, 1),
    _by_something,
    _for_now,
    _matched(_there_is, 1),
    _matched(_corrected, 0),
    _matched(_look_yourself, 0),
    tip_in,
)
