"""What is asked of the reader for the seller's sake, by frame: appetite for the seller's thing, their time, the name of a colleague.

A frame is who (the reader), what they should feel or do (want, consider, spare), and towards what (the seller's thing, a
meeting). It holds however the question is wrapped: asked outright, or in "I was wondering whether ...", "let me know if ...".
"""

from __future__ import annotations

import re
from functools import cache

from msglint.finding import QuestionKind
from msglint.language.forms import forms
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER

_MODALS = frozenset("would will do did are is could might can may 'd 'll 're be shall should".split())
_WANT = frozenset(
    "like love want wish care fancy mind consider interested keen tempted curious open willing happy ready eager prepared "
    "inclined considering wanting liking fancying intrigued mood receptive".split()
)
_LEARN = frozenset(["more"]).union(
    *map(
        forms,
        "learn hear see find try test receive get have take explore look read watch join sample experience switch use order buy "
        "view discover "
        "give discuss consider taste pilot trial adopt meet know partner browse".split(),
    )
)
_OPEN = frozenset("what which how who whom whose why where when".split())
_WRAPPERS = frozenset(
    "wonder wondering wondered curious know see ask enquire inquire confirm tell advise say hear learn check understand".split()
)
_ANSWERS = frozenset(
    "let drop reply shout text message call email ring confirm advise revert say respond contact write ping dm i'll 'll will happy "
    "glad can "
    "line send kindly please gladly".split()
)
_DENIED = frozenset("not n't never no unsubscribe stop remove".split())
_THEIR_PEOPLE = frozenset(
    "customers clients guests members readers tenants residents parents students staff drivers patients families children pupils".split()
)
_THEIR_DIARY = frozenset("look looking diary calendar".split())
_TALK = frozenset("call chat meeting coffee minutes zoom conversation phone meet".split())
_APPETITE = (
    "(interest|interests|interested|keen|tempt|tempts|tempted|intrigue|intrigued|appeal|appeals|appealing|appetite|curious|receptive|entice"
    "|up for|open to|on your (radar|list|mind)|of (use|interest|value|help)|worth (a|your|exploring)|something (you|for you|your"
    "|of)|~grab you|~speak to you|~catch your eye|~suit you"
    "|~strike you|a (good|right) fit|right for you|~catch your (attention|eye|fancy)|~pique|~whet|~arouse|~tickle|~take your fancy"
    "|~strike a chord|~resonate|~ring (a|any) bell|up your (street|alley)|your (thing|cup of tea|bag)|of (relevance|service)|(mileage"
    "|merit|scope) (in|for))"
)
_SHOWN = (
    "(more|us|our|ours|my|mine|what (i|we)|how (i|we|it|our|my|this|they)|brochure|deck|catalogue|catalog|price list|rate card"
    "|quote|quotation"
    "|demo|trial|sample|samples|taster|case study|case studies|portfolio|profile|leaflet|examples|proposal|video|clip|prices|pricing"
    "|guide|ebook|playbook|showreel|testimonials|screenshots|one)"
)
INTEREST = (
    # To what degree; what it does to them.
    "how (interested|keen|curious|open|likely|tempted) [would|are|might|do|will] you",
    "how interested you (are|would|might)",
    "how (does|would|do|might|'d|could) (a|an|the|our|this|that|it|having|getting|*) ...9 (sound|~grab you|~strike you|appeal"
    "|~tempt you|~take your fancy)",
    "(does|would|might|could|do|did|will|may) ...9 (sound (good|like|interesting|useful|ok|fair)|appeal|tempt|entice|~interest you"
    "|grab you|be of"
    " (interest|use|help|value)|be something|be worth (a|an|your|it|some|having"
    "|trying|seeing|considering|looking|exploring|discussing)|be welcome|float your boat|suit you (at|to))",
    # May I show you.
    f"(can|could|may|might|shall|should|ok if|okay if|mind if|what if|let) (i|we|me|us) ...3 (tell|show|send|share|give|walk|talk"
    f"|introduce|offer"
    f"|forward|run|pass|post|email|drop|put|interest|tempt) ...7 {_SHOWN}",
    # Want a look?
    f"(^ [so|and|hey|hi|hello|*] [,]|,|;|-|!) (wanna|want to|want|care to|care for|fancy|keen to|keen on|up for|in the mood for) ...3 (see"
    f"|seeing|hear|hearing"
    f"|try|trying|look|go|taste|peek|one|{_SHOWN[1:]}",
    "^ [so|and] (wanna|want|fancy|like) (in|one|some|it) ?",
    "(has|have|is) (your|the|any|there) [any|an] (interest|appetite) ...6 (grown|changed|gone|still|in|for)",
    "(might|would|could|is|will) there be [any|an|some] (appetite|interest|call|demand|room) (for|in|at|among)",
    "(^|,) [*] still (keen|interested|curious)",
    "(are|would) you [be] looking for ...7 (like us|like ours|such as us|such as ours)",
    "(you|anyone|anybody) ...4 (interested|keen|intrigued|tempted) (in|for|on|by|about|to|with|at|?)",
    # Curious to see what it could do; is there a world in which.
    "(^|,|;|-|and|you) [*] (curious|keen|itching|tempted|intrigued) (to (see|hear|learn|find out|know)|about|how|what) ...6"
    " (could|can|would|might|does|do|works|help|looks|sounds) ...6",
    "(is there|would there be|can you (see|imagine|picture)) (a|any) (world|scenario|chance|case|situation|way|universe|future"
    "|circumstances)"
    " ...6 (~use|~try|~consider|~want|~take|~have|~give|~buy|~stock|~order|~switch|~work with) ...6",
    # Would your people like ours; do you think it would suit.
    "(think|reckon|suppose|imagine|believe|feel|guess|sure) [that] ...6 (~like|~enjoy|~want|~use|~go for|~take to|~have use for|~welcome"
    "|~benefit from|~join|~buy|~love|~fancy) ...3 (our|ours|my|mine|us|one of (our|ours|my))",
    "(see|picture|imagine|fancy) (yourself|yourselves|itself|themselves) ...3 (~go for|~use|~buy|~have|~try|~switch|~sell|~work|~take"
    "|~stock|~want|~join|~drive|~order|with)",
    "(could|can|would|might|do|does) (you|your *|your * *|the *) (see|picture|imagine) (our|us|this|it|that|these|one) ...6"
    " (being|fitting|working|having|finding|on|in|as|something|helping|at)",
    "(is|was|would|might|are|could) (this|that|it|these|any of (this|that|it)|something like (this|that)|our *|our * *) ...3"
    " (the|a|your) (sort|kind|type) of (thing|idea|service|offer|product|help) ...6 (you|your)",
    # Asked so that a no means yes.
    "(would|is|will) (it|that) [be] [so|too|very|completely|totally] (crazy|mad|wrong|silly|unreasonable|out of the question|ridiculous"
    "|terrible|strange|daft|a (crime|bad idea|sin|stretch)|asking too much|too (much|bold|cheeky) to ask) [if (we|i)|of (me|us)] [to] "
    "(try|have|see|test|take|give|run|put|trial|swap|switch|suggest|propose|ask for|offer|send|show"
    "|set up|book|talk|meet|start) ...9",
    "what (would|do|'d|will) you say to (our|my|having|trying|giving|getting|taking|letting|being|one|a (free|quick|short|small|trial"
    "|call|chat|visit)) ...9",
    "(has|have|had) (i|we|this|that|it|any of (this|that|it)|my *|our *) ...2 (got|caught|piqued|sparked|stirred|grabbed|aroused|whetted)"
    " your (attention|interest|curiosity|eye|appetite|imagination)",
    "your (curiosity|interest|appetite) [been|at all|yet] (piqued|aroused|whetted|tickled|stirred)",
    "(earn|earns|deserve|deserves|find|finds|have|win) (a|its|their|itself a) (place|spot|home|room) (on|in|at|with|among) (your|the) * ",
)
# How it takes them: told apart before the month or the day in it is taken for a date.
GRABS = (
    "how (does|would|do|might|'d|could) (a|an|the|our|this|that|it|having|getting|*) ...9 (~grab you|~strike you|appeal|~tempt you"
    "|~take your fancy)",
)
WRAPPED = (
    # I was wondering whether; it would be good to know if.
    f"(wonder|wondering|wondered|curious|know|see|ask|enquire|inquire|confirm|advise|tell me|tell us|say|hear|understand|check) "
    f"[to] [me|us] (if|whether) ...9"
    f" {_APPETITE}",
    "(wonder|wondering|wondered|curious|know|see|ask|enquire|inquire|confirm|advise) (if|whether) (you|your *|anyone|somebody|any "
    "of you) ...3 (like|love|want"
    "|wish|care|fancy|consider|be open|be up|be keen|be willing|be happy) [to|be] ...2 (learn|hear|see|find|try|trying|test|testing|receive"
    "|receiving|get|have|having|take|taking|explore|exploring|look|looking|read|watch|join|hearing|seeing|giving|more|our|my)",
    # Let me know if.
    f"(let (me|us) know|drop (me|us)|confirm|reply|shout|text|message|call|email|ring|get (back|in touch)|say|revert|i 'll|we 'll|i "
    f"will|we will|happy to"
    f"|glad to) ...9 (if|whether|should) ...6 {_APPETITE}",
    f"(if|should|in case) (you|your *|that|this|it|our|my|any|there|what|all|some|the|a) ...5 ({_APPETITE[1:-1]}|~sound (good"
    f"|interesting|useful|like)"
    f"|'d like|would like|fancy) ...9"
    " (let (me|us) know|drop (me|us)|confirm|reply|shout|text|message|call|email|ring|get (back|in touch)|say|revert|i 'll|we 'll|i "
    "will|we will|i 'd|we 'd|i would|we would|i can|we can"
    "|happy to|glad to)",
    "(happy|glad|delighted|pleased) to (send|share|show|forward|drop|email) ...9 (if|should) ...3 (that|it|this|you|they|helpful|useful)",
    "how interested you (are|would|might)",
    "(say the word|say so|say yes|give (me|us) (the|a) nod) [from you] [,] and (i|we) ('ll|will|can|would) (tell|show|explain|walk)",
)
_TIME = (
    "(@day|week|day|days|date|dates|month|morning|afternoon|evening|time|times|slot|slots|hour|noon|the #|# (am|pm)|tomorrow|today)"
).replace("@day", "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun")
_COME = (
    "(come|pop|call|drop|swing|stop|visit|nip|look|meet|see you|drive|sit down|catch you|catch up|ring you|call you|phone you|talk|speak"
    "|chat|see) "
)
MEETING = (
    "(can|could|shall|may|might) (we|i) [please|perhaps|maybe|quickly] (fix|arrange|set|set up|book|make|agree|agree on|schedule|plan|find)"
    " (a|an|another|some) ...2 (appointment|meeting|call|time|date|slot|visit|day) ...3",
    f"(got|have|spare|find) [me|us|you|got] (#|a|an|half an|a few|a couple of) [spare|free|quick] (minutes|minute|mins|min|hour|moment|sec)"
    f" [on|this|next|for|to|in|,] (?|free|{_TIME[1:-1]}|(next|this) week|talk|chat|speak|call|meet)",
    f"(which|what|when|would|does|is|are|shall|how|say|might|could|any) ...6 {_TIME} ...9 (suit|suits|work|works|convenient|good"
    f"|free|possible|available|best|ok|okay|fit"
    "|handy|doable|feasible|manageable|workable|realistic|alright|all right) [for] [you|in|$|?|on|at|to (meet|talk|call|speak|visit)]",
    f"(which|what|when|would|does|is|are|shall|how|say|might|could|any) ...6 (suit|suits|convenient|free|available) ...4 {_TIME}",
    "when ('s|is|are|would|might|could|will) ...2 (good|best|convenient|free|ok|okay|possible|a good (time|moment)) [for|to|time"
    "|moment|$|?]",
    "when (can|could|may|might|shall|do|should) (we|i) ...2 (see|meet|talk|speak|come|call|chat|visit|ring|connect|sit)",
    f"(ok|okay|alright|all right|fine|mind|cool|possible) (if|for|with you if) (i|me|we|us) [to] {_COME}",
    f"(ok|okay|alright|all right|fine|cool|possible|convenient) to {_COME}",
    "(what|how) (does|is|'s) your (week|diary|calendar|schedule|monday|tuesday|wednesday|thursday|friday) (look|looking)",
    "(can|could|may|might|shall) (i|we) ...5 (on|in|into) (the|your) (calendar|diary)",
    f"(can|could|may|might|shall) (i|we) [maybe|perhaps|just|please|quickly|briefly] {_COME}(by|in|round|over|up|past|you|to you|on"
    f"|at|for|with|about|and|when|this|next"
    "|tomorrow|down)",
    f"shall we say {_TIME}",
    "(are|will) you (about|around|in|at (the|your) *|on site|there|up) (on|this|next|tomorrow|today|monday|tuesday|wednesday"
    "|thursday|friday|later)",
    "(any|a|some) chance (of|for) ...4 (natter|coffee|chat|call|word|visit|tea|lunch|meeting|minutes|look round)",
    "(spare|give|grant|allow|lend) (me|us) ...3 (quarter of an hour|half an hour|an hour)",
    "(spare|give|grant|allow|fit|squeeze|find|make|slot|pencil) (me|us) ...4 (minutes|minute|hour|appointment|time|slot|moment"
    "|audience|in)",
)
_SEES_TO = (
    "(looks after|look after|handles|handle|deals with|deal with|decides on|decides|sees to|takes care of|buys|orders|is responsible for|is"
    " in charge of)"
)
REFERRAL = (
    f"(tell me|tell us|know|say|advise) who {_SEES_TO}",
    f"who (in|at|within) (your|the) * {_SEES_TO}",
    f"(which|who) of you {_SEES_TO}",
    f"(is|was) it [*] * who {_SEES_TO}",
    "(is|are) (it|that|this) (you|yourself|somebody else|someone else|your *) ...7 or (a|one of your|should|would|another|somebody"
    "|someone) ...2 (colleague"
    "|colleagues|else|person|i|one|department|office)",
    "(who|whom) (may|can|could|should|do|might|would|shall) (i|we) ...2 (contact|speak|talk|write|address|approach|ask|email|reach"
    "|call|ring)",
)
ASKED_POLITELY = (
    "(grant|spare|allow|fix) (me|us) ...4 (appointment|minutes|minute|audience|slot|moment|quarter of an hour|half an hour|hearing)",
)
# Hooks that nobody answers.
HOOKS = ("(do|would|are|have|is) n't (you|we) ...2 (hate|love|wish|dread|tired|fed up|rather|prefer|had enough)",)
# Which of the seller's things they will take.
ORDERS = (
    "(tell|let) (me|us) [know] (which|how many|what (size|sizes|colour|colours|quantity|day|date)) ...4 (you|u) ...2 (like|want|need|prefer"
    "|require|fancy)",
)
# Asks for an opinion of what was sent, and of nothing of theirs.
OPINION = (
    "(hear|get|have|appreciate|welcome|value) ...2 (what you (think|make of (it|this))|your (thoughts|feedback|opinion|views|view)) "
    "[on (it|this|that|these|my *|our *)]"
    " (when|if|$|.|!|,|?|and|as soon|at|once|before|asap|soon)",
    "(~hear|~know) (of|about) (our|my|us)",
    "heard of *",
)

# "A Saturday lift", "the Monday run": a thing of theirs on that day, not the day.
_DAYS_THING = re.compile(
    r"\b(?:an?|the|your) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?!or|and|at|in|to|for|of|be|morning|afternoon|evening|lunch|slot|call"
    r"|meeting|chat|coffee|visit|appointment|after|before|suit|work)[a-z]+"
)

_PROCESS = re.compile(r" (?:decides?|knows?|says?|sees|checks?|notices?) (?:when|whether|if|how|what|which|that) ")
# "Do you still have the Monday call": a meeting of theirs.
_THEIR_MEETING = re.compile(
    r" (?:do|does|did) (?:you|they|your \w+)(?: (?:all|still|ever|usually|always|also))*"
    r" (?:have|hold|run|keep|do) (?:the|that|those|these|your|all|any of the) "
)


def of_a_day(line: str) -> bool:
    """Whether a thing is called after its day, which is then no day to meet on."""
    return _DAYS_THING.search(line) is not None


def of_theirs(line: str) -> bool:
    """Whether a meeting that is asked about is held at theirs already."""
    return _THEIR_MEETING.search(line) is not None


@cache
def _frames() -> tuple[tuple[QuestionKind, Matcher], ...]:
    return (
        ("rhetorical", matcher_of(HOOKS)),
        ("interest", matcher_of(GRABS)),
        ("referral", matcher_of(REFERRAL)),
        ("meeting", matcher_of(MEETING)),
        ("interest", matcher_of(INTEREST)),
        ("interest", matcher_of(WRAPPED)),
        ("seller-product", matcher_of(OPINION)),
    )


@cache
def _wrapped() -> tuple[tuple[QuestionKind, Matcher], ...]:
    return (
        ("meeting", matcher_of(ASKED_POLITELY)),
        ("interest", matcher_of(WRAPPED)),
        ("logistics", matcher_of(ORDERS)),
        ("seller-product", matcher_of(OPINION)),
    )


def asked_for_us(sentence: Sentence) -> QuestionKind | None:
    """The kind of a question that asks for something of the seller's: interest, a meeting, a name, an opinion of their thing."""
    if _would_you_like(sentence):
        return "interest"
    return _fitting(_frames(), sentence)


def stated_for_us(sentence: Sentence) -> QuestionKind | None:
    """As `asked_for_us`, of a statement: "I was wondering whether you would like to see our brochure"."""
    return _fitting(_wrapped(), sentence)


def _fitting(frames: tuple[tuple[QuestionKind, Matcher], ...], sentence: Sentence) -> QuestionKind | None:
    for kind, matcher in frames:
        for span in matcher.spans(sentence.line, sentence.known):
            words = sentence.line[span[0] : span[1]].split()
            if not _about_them(sentence, words, kind):
                return kind
    return None


def _about_them(sentence: Sentence, words: list[str], kind: QuestionKind) -> bool:
    """Whether it is their own appetite, time or thing after all: "do your parents show interest", "which day suits your drivers"."""
    known = frozenset(words)
    if kind == "interest":
        line = sentence.line
        if not sentence.known & {"our", "my", "us", "we", "i"} and re.search(
            r" (?:did|does|has|do|have) (?:the|your|their) (?!you\b)", line
        ):
            return True  # somebody else's interest
        if _TALK & sentence.known:  # "is it worth a call to see if this is of use": their time
            return True
        return bool(_DENIED & known or _THEIR_PEOPLE & known) or "rate" in sentence.known or _seeks_theirs(words)
    if kind == "referral":  # "who decides when a van is past repair": how they go about it
        return _PROCESS.search(sentence.line) is not None
    if kind == "meeting":
        if of_a_day(" ".join(words)) or of_theirs(sentence.line):
            return True
        if "your" in known and not known & _THEIR_DIARY:
            return True
        return bool(_THEIR_PEOPLE & sentence.known) or "usually" in known or "they" in known
    return False


def _seeks_theirs(words: list[str]) -> bool:
    """Wants to hear of what is theirs: "interested to know how you ..."."""
    return bool(re.search(r"\b(?:how|what|why|which|where|who) (?:you|your|they|the)\b", " ".join(words)))


def _would_you_like(sentence: Sentence) -> bool:
    """ "Will you like to try it?", "would your board consider having one": reader, wish, and getting to know or have something."""
    lowers = sentence.lowers
    if _TALK & sentence.known:
        return False
    for i, lower in enumerate(lowers):
        if lower not in ("you", "your", "anyone", "committee") or _OPEN & set(lowers[max(0, i - 6) : i]):
            continue
        if not _MODALS & set(lowers[max(0, i - 5) : i]):
            continue
        near = lowers[i + 1 : i + 6]
        want = next(
            (j for j, w in enumerate(near) if w in _WANT or (w in ("up", "game") and near[j + 1 : j + 2] in (("for",), ("to",)))), None
        )
        if want is None or _OPEN & set(near[:want]):
            continue
        rest = lowers[i + 2 + want : i + 10 + want]
        learn = next((j for j, w in enumerate(rest) if w in _LEARN), None)
        if learn is None or _DENIED & set(near):
            continue
        if (
            not BUYER & set(rest[learn + 1 : learn + 4])
            and not _seeks_theirs(list(rest))
            and not _OPEN & set(rest[learn + 1 : learn + 2]) - {"how", "what"}
        ):
            return True
    return False
