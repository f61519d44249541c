"""Outcomes: what would be different for the reader, in their terms ("the night nurse can leave on time"), not what is sold."""

from __future__ import annotations

from functools import cache

from msglint.language.changes import rises
from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip
from msglint.language.matching import Matcher, matcher_of
from msglint.language.mishaps import perilous
from msglint.language.results import result_in
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER
from msglint.language.stake_cues import PEOPLE

_WHO = (
    "(you|your *|your * *|your * * *|their *|the {p}|{p}|they|he|she|nobody|no one|nobody at (yours|your *|the * *|"
    "the *)|no one at (yours|your *|the * *)|everyone|each *|each * *|every *|every * *|one of your *"
    "|one person|people|anyone|somebody|someone|"
    "the * {p}|a {p}|new {p}|those who *)"
).replace("{p}", f"({PEOPLE})")
_WOULD = "('d|would|could|can|will|'ll|wo n't|would n't|do n't have to|does n't have to|no longer|never)"
_NUMBER = "[$|£|€] #"
OUTCOMES = (
    # so that they can
    f"(then|so|so that|that way) {_WHO} (see|sees|know|knows|get|gets|hear|hears|find|finds|have|has|leave|leaves|only"
    "|still|already|never|no longer) ...",
    "(so|so that|that way) [if ... ,] (the|a|every|each) * [only|never|no longer|still|already|always] (~get|~go|"
    "~drive|~leave|~run|~work|~come|~arrive|~close|~open|~reach|~need|~stop|~stay|~know|~see|~have|~find|~pay|~keep|"
    "~last) ...",
    "(so|so that) (the|your|a|each|every) * [*] (is|are|'s) [all|already] * (before|without|by the time|in time) * ...",
    f"^ (then|that way) ...5 (is|are|~go|~come|~leave|~stand) ...6 (by|before) ({_NUMBER}|noon|lunch|dark|you|the) ...",
    "(do n't|does n't|never|no longer|would n't|wo n't) (have to|has to|need to|needs to) * ...",
    "^ (you|your *|people|they|{p}) can ... (while|from (home|bed|the|their)|at night|at midnight|at any hour|after "
    "hours|on (their|your) phone) ...".replace("{p}", PEOPLE),
    "(~spare|~sparing) (your *|you|them|him|her|the *|each *|every *) ...",
    "(~be|be) (home|done|gone|off|free|through|finished|rid) (by|for|before|in|of|on) ...",
    "and (everyone|everybody|the whole *|your whole *|all of (them|you)) (knows|sees|hears|has|gets) ...",
    "leave (full|on time|early|at)",
    f"(so|so that|then|that way|this way|which means|means|meaning) {_WHO} {_WOULD} [not|n't|all|both|only|just|still|"
    "also|ever|always|each|even]",
    f"(so|so that|that way|which means|means|meaning) [that] {_WHO} (get|gets|keep|keeps|see|sees|know|knows|leave|"
    "leaves|stay|stays|spend|spends|stop|stops|start|starts|have|has|pay|pays|find|finds|reach|reaches|go|goes|do|"
    "does|need|needs|order|orders|book|books|are|is|close|closes|finish|finishes|walk|walks|hear|hears|buy|buys|come|"
    "comes|lose|loses|miss|misses)",
    f"^ (then|with it|with that|instead|by monday|from monday|next week|after that|with ...6) [,] {_WHO} {_WOULD} [not"
    "|n't|all|both|only|just|still|also|ever|always|each|even]",
    f", {_WHO} ('d|would|could|can|will|'ll) [not|n't|all|both|only|just|still|also|ever|always|each|even] (know|see|"
    "have|get|keep|stop|spend|leave|pay|find|hear|take|close|book|order|go|finish|start|open|serve|sell|hire|stay|"
    "bill|switch|send|print|skip|wait|lose|need|both|likely)",
    f"(^ [and|then]|:) {_WHO} ('d|would|could) [not|n't|all|both|only|just|still|also|ever|always|each|even] *",
    "(what|all) (you|they|your *|your * *) ('d|would|'ll|will) [actually|really] (end up with|have|get|see|hold|be left with) ...",
    f"(from then on|after that|from that day|from monday|by monday) [,] (nobody|no one|{PEOPLE.split('|')[0]}|your *|you|they) ...",
    "(~help|~let|~allow|~enable) ... (remove|cut|reduce|shorten|fill|avoid|recover|find|keep|book|close|catch|spot|answer|hire|finish) ...",
    f"(would mean|will mean|'d mean|means|'ll mean) [that] {_WHO} (would|could|can|'d|keep|keeps|have|has|no longer|get|gets"
    f"|need|needs|know) *",
    "(what 's|what is) in it for ...4 (:|,) (your|the|you|they) *",
    "(you|your *|your * *|your own *|a *) (can|could|would|'d) ...9 without (~ring|~call|~ask|~wait|~drive|~phone|~touch|~leave|~hire|~stop"
    "|~move|either of|any of|one of) *",
    "so [that] your * (match|matches|balance|balances|agree|add up|run|runs|reach|reaches|ship|arrive|arrives|last|lasts) *",
    # what it comes to
    "(comes to|means|adds up to|change|changes|be different|differently|in it) ...4 : *",
    "(point|idea|upshot|gain|difference|aim|goal|purpose|effect) ...9 (is|would be) that "
    "(no *|nobody|each *|every *|your *|you|all *) * ...",
    f"(that|which|this|it) (usually|mostly|often|normally) means [that] {_WHO} * ...",
    f"so (basically|then|in the end|really|in short) {_WHO} (stop|stops|see|sees|get|gets|pay|pays|keep|keeps|need|needs"
    "|have|has|save|saves) ...",
    "would mean ...6 (and not|instead of|rather than|, not) * ...",
    "^ if ...9 ...6 [,] (you|your *|your * *) ('d|would|could) (read|have|see|know|get|keep|tell|answer|open"
    "|close|start|leave|sell|save|find) ...",
    "(could|would|can) have (his|her|their|your) * (off|free|back|to (himself|herself|themselves)) ...",
    "(~give) (your *|your * *|you|them|the *) back (about|around|some|nearly|a|an|half|#|their|your) ...",
    # told as what comes of it, put plainly
    "(^|, [but|and]|:|;) (that way|this way|like (this|that)|done (this|that) way|in plain (terms|words)|put plainly|as a result|in short"
    "|for you [that|it|this] means|in the end) [,] (you|your|the|a|an|one|every|each|no|nobody|fewer|less|they|people) * * ...",
    "(^|,|:|;|and) (it|that|this|which) [just|simply] (means|'ll mean|will mean|would mean|comes down to|comes to) [for you]"
    " (fewer|less|no|no more|half|one|an end|not) * ...",
    "^ (less|fewer|no more|more) * ...9 (and|,|;) [a|an] (less|fewer|no|more|a * that|a * * that|one|nobody) * ...",
    "^ [and|but|so] (after that|afterwards|from then on|from that day|from there on|thereafter|henceforth) [,] (you|your|the|a|an"
    "|one|every|each|no"
    "|nobody|everyone|they|people) * * ...",
    f"(and|but) {_WHO} ('d|would|could) [not|n't|all|both|only|just|still|also|ever|always|each|even|then] *",
    "(the|my) [whole|main|real] (point|idea|upshot|gain|difference|effect|result) (is|would be) [simply|only|just] that * * ...",
    "^ with (the|a|one|that|it) ...6 (by themselves|by itself|by himself|by herself|on (its|their|his|her) own) ...",
    "(and|so) (you|your *) (know|knows|see|sees|hear|hears) (who|what|which|when|where|how|whether|if) ...",
    "^ (so|then) [*] (can|could|would|will|may) (go|leave|see|have|stay|get|keep|close|finish|sleep|start|stop|open|serve|know) ...",
    "(will|'ll|would) ...5 (before|by|in time for|ahead of) (noon|lunch|dark|dinner|breakfast|closing|opening|midnight|the (bell"
    "|rush|weekend"
    "|holidays|season|first *|next *|* (starts|opens|comes))) ",
    # what they do then, told as it will be
    "(you|they|he|she|your *) (just|only|simply) * (it|them|that|the|one|a) (off|from|on|in|into|up|out|to|at|by|down|*) ...",
    "(you|your *|he|she|they|people|guests) (wake|wakes|come in|comes in|come back|walk in|walks in|wake up|wakes up) ...3 (to|and) (a"
    "|an|the|your"
    "|it|all|everything|find|finds) * ...",
    "(on|in|by|with|from|off) ...5 , (not|and not) (on|in|by|with|from|after|off) ...",
    f"for (the|your) ({PEOPLE}|trustees|board|owners|cook|foreman) (it|this|that|which) means ...",
    "(one|a single|the same) (number|button|click|page|list|form|message|call|place|sheet|photo|scan|key|tap) [*] and (you|your *|the *"
    "|it|everyone"
    "|everybody|they|nobody) ...",
    "^ [and|so] with ((a|an|one) (second|third|new|shared|single|spare|bigger|wider|longer|proper|common|extra)|two|#) ...4 [,] "
    "(nobody|no one|none of (you|them)|fewer *) * * ...",
    "(is|'s|becomes|would be|'d be) [then|only|just] (a|one) [#|*] [-] (minute|minutes|hour|second|day|evening) [-] (job|matter|thing"
    "|task|affair) * ...",
    "(nobody|no one|none of (you|them)) (has|needs|had|'d have|would have) to (look|ring|drive|type|wait|call|chase|carry|write|copy"
    "|count|remember|ask|search|walk|run|get|stay|come|queue|lift|climb|guess|print|sort|enter|fill|stand|leave|stop|bend) ...",
    "(know|knows|see|sees|hear|hears) (at|on|by|in) ...3 (where|what|who|which|when|whether) ...",
    "(has|have|find|finds|get|gets) (the|a|an|all|his|her|their|your|#) ...6 (in (his|her|their|your|the) (inbox|hand|hands|pocket)|on "
    "(his|her"
    "|their|your|the) (phone|desk|screen|tablet|card)|ready|waiting) [*] [*] (when|before|by|,|.|$) ...",
    "(next time|when|whenever) ...9 ...4 [,] (you|they|he|she|your *) (just|only|simply|already|can|will|'ll) * ...",
    "(you|he|she|they) (come|comes|come in|open|opens|arrive|arrives) ...5 and (the|your|all|every) * (is|are) [all|already|both] "
    "(sorted|ready|done"
    "|there|set|warm|open|clean|full|stacked|packed|laid|counted) ...",
    "(one|two|a single|half|a|three) [*] * instead of (two|three|four|five|#|every|all|a|an|half) ...",
    f"^ ...3 {_WHO} ('d|would|could) ...9 (and not|, not|rather than) (in|on|at|with|from|by|a|an|the|when|after) ...",
    "(a|an) [*] * (in|near|outside|at) * ...9 ...6 (and|but|,) (has n't|have n't|no longer|is down to|are down to|never) ...",
    "(pick|picks|choose|chooses|book|books|enter|enters|fill in|fills in) (their|his|her) own * (and|,|while|so) (you|the|nobody|it"
    "|your) ...",
    f"(everybody|everyone|anyone|each *|{PEOPLE.split('|')[0]}) ...4 (knows|sees|hears|gets) (which|what|who|when|where|whether|his|her"
    f"|their) ...",
    "(~tap|~press|~scan|~click|~pull|~swipe|~drop|~hand out|~type) (the|a|an|one|it|her|his|their|in) ...6 [,] and [on|by|at|in] [*] "
    "(the|it|you|a"
    "|everything|everyone|nobody|your) * ...",
    "(they|he|she) ('re|are|'s|is) [now] down to (#|one|two|a|an|half) ...",
    "(picture|imagine) (the|your|a) * ...6 (done|finished|over|gone|sorted|ready|home) ...",
    "in (the time it (now|today|currently)|half the time|a (third|quarter|tenth) of the time) ...",
    # what is otherwise today
    "where there (is|are) (#|now|today) ...",
    "(where|when|while|and not as|not as) (today|now|currently|at present|at the moment|so far) (it|they|you|he|she|that|there|this) * ...",
    "(~spend|~take|~need|~finish|~close|~wait|~drive|~pay|~mark|~work|~quote|~answer|~order|~plan) ...9 (and not|, not|not|instead of"
    "|rather than) (#|the whole|a whole|with|on|in|at|until|till|half|all|after|from|by) ...",
    "(what|all that|the only thing that) (goes|goes away|changes|disappears|stops|falls away|drops out|is gone) [then] (is|:) [*] * ...",
    "nothing (changes|is different|else changes) ...5 (except|but|apart from|other than|only) ...",
    "(^|,|:) (a|an|one|two|three|some|#) ...6 and (your|you|the|nobody|no|they|it) [*] [*] (stay|stays|'ll|will|never|no longer|wo n't|keep"
    "|keeps|runs|gets) ...",
    f"^ {_WHO} (get|gets|see|sees|hear|hears|know|knows|have|has|find|finds) ...9 before (he|she|they|you|anyone|anybody|it) ...",
    "(have|has|get|gets|keep|keeps) (the|their|his|her|your) * (for (themselves|yourself|yourselves|himself|herself)|back|to (themselves"
    "|yourself|himself|herself)) ",
    # no more of it
    "(no more|never again|an end to|without (having|needing|anyone|anybody|somebody|someone|you|your|a|picking|"
    "calling|typing|waiting|driving|hiring|leaving|losing|chasing)|not having to|instead of|rather than|goodbye to) "
    "... ",
    f"{_WHO} (would|will|'d|'ll|wo) [likely|both|all] (not|n't|no longer|never|stop) [have to|has to"
    "|need to|needs to|be|being|having to|again] * ",
    f"(^|:|and|then|so|,) (you|your *|your * *|nobody|no one|they|the *|{PEOPLE}) (stop|stops|would stop|'d stop|can stop|no longer keep"
    "|never again start) (asking|waiting|queueing|queuing|guessing|typing|retyping|rekeying|chasing|carrying|copying|searching|counting"
    "|climbing|complaining|lifting|juggling|wondering|worrying|hunting|shouting|looking|fetching|phoning round|ringing round) ...",
    # from so much to so much
    f"(from|of) [about|over|nearly|some|around] {_NUMBER} ... (to|down to|into) [about|under|just|around] ({_NUMBER}|none|zero|nothing)",
    "(~cut|~drop|~fall|~shrink|~reduce|~halve|~shorten|~shave|~save|~trim|~bring|~go|~took|~turn|~lift|~decrease) "
    f"...7 (to|by|from|about|back|down|into|of|off) [about|under|just|around|over|nearly|roughly] ({_NUMBER}|none|a "
    "third|half|a quarter|one|two|a day|an hour|the same day|minutes)",
    "(# (fewer|more|less)|half the|fewer|half as many) [*] [*] (calls|returns|no - shows|complaints|visits|hours|"
    "trips|errors|breakdowns|parcels|stops|mistakes|questions|emails|mails|mails|days|cancellations|tickets|refunds|"
    "miles|deliveries|evenings|claims|phone calls|approvals|forms|minutes)",
    "(~decrease|~reduce|~cut|~shorten|~speed up|~halve) (your|their) * ...",
    "(~book|~win|~close|~sell|~make|~ship|~serve|~finish|~deliver) more * than",
    "(# %|# percent|twice as|half as|# times) (faster|more|less|fewer|quicker|sooner|cheaper|fast|long|many) ...",
    # time and rest back
    f"(~free|~spare|~save|~leave|~get|~give|~hand|~buy|~win) [up] ({PEOPLE}|you|your|them|him|her|people|each|the|"
    "their|his|back) ... (hour|hours|day|days|evening|evenings|night|nights|weekend|weekends|minutes|morning|mornings"
    "|afternoon|afternoons|sunday|sundays|friday|fridays|saturday|saturdays|week|weeks|time|desk|plate|job|back|off|"
    "trip|trips|drive|call|calls)",
    "(~free|~frees|~freed) [up] (you|your|them|him|her|people|the|his|their|staff) ... (for|to|from)",
    f"(means|lets|leaves|let|leave|allows|allowed|helps|helped) (you|your *|your * *|your {PEOPLE.split('|')[0]}|them|"
    "him|her) [can|could|to] *",
    # what happens at theirs
    "^ [then] (the|your) [*] * (gets|runs|knows|sees|goes|finds|stays|arrives|closes|hears|leaves|starts|finishes|"
    "keeps|fills|lasts|prints|comes) ... (once|without|instead|before|by|on time|the same|at once|himself|herself|"
    "itself|alone|straight|through|in one|gone|first time|every)",
    f"^ {_WHO} (get|gets|find|finds|hear|hears|keep|keeps|see|sees|know|knows|pay|pays|leave|leaves|stay|stays|book|"
    "books|finish|finishes|spend|spends) ... (once|without|instead|the same|at once|first time|even when|even if|as "
    "soon as|rather|fewer)",
    "(back in (their|your|his|her) (pocket|hands|diary|day|week)|home (by|before|on time|for|in time)|(on|in) time "
    "(for|again)|off (your|their|his|her) (plate|desk|list|hands)|the same day|first time (round|around)|off the "
    "table)",
)  # fmt: skip

_NOT_OUTCOMES = all_forms(
    "reply respond call email mail contact reach click visit sign subscribe register download watch schedule unsubscribe let tell "
    "agree like love enjoy appreciate interest consider imagine believe understand wonder hope guess want ignore delete trust regret "
    "join try buy purchase choose check compare judge decide start proceed log prefer welcome explain worry"
)
_SAID_TO_SOMEBODY = all_forms("tell call answer reply respond email mail check explain compare welcome sign agree trust")
_SOMEBODY_ELSE = frozenset("a an the your them him her their each every any whoever anyone people customers clients staff for".split())
_CHORES = all_forms("guess check compare choose tell call answer reply decide explain worry email mail let sign schedule")
_PRODUCT = all_forms(
    "platform dashboard app tool software solution service product feature access support demo brochure portal module "
    "integration package plan trial suite system functionality result growth success experience roi benefit advantage discount offer "
    "catalogue deck presentation webinar opportunity potential quality community email receipt confirmation tracking "
    "link reply parcel copy "
    "invite newsletter guarantee template membership member"
)
_EMPTY = all_forms(
    "amazing great huge incredible massive real best better good full complete seamless powerful business company grow boost increase "
    "improve efficient effective productivity efficiency sale lead revenue more get have make take see help give need use way thing lot "
    "new right easy easily quickly fast love back able let mean can time customer client people team day work keep stop know go"
)
# What happens to them then is no gain.
_BAD = all_forms("eat lapse lose cost fail breach suffer regret explain sue fine penalty miss risk leak throw waste") | frozenset(
    ["crazy", "mad", "fool"]
)
_WENT = frozenset("went goes going gone fell dropped rose took cut lifted turned go".split())
_NO_MORE = frozenset("no not n't never nobody without fewer less instead rather stop longer".split())
_RESULT = all_forms("result benefit")
_UNPROMISED = all_forms("promise guarantee")
_SENT = all_forms("send mail email forward share attach enclose put text call ring")
_WOULD_BE = frozenset("would could 'd will 'll can so once".split())
THEM = frozenset(PEOPLE.split("|"))
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday".split()
)
_HOURS = frozenset("am pm a.m. p.m. o'clock noon midnight".split())
_HOPES = frozenset(["if", "whether", "unless", "hope", "wonder", "wondering", "hopefully"])


@cache
def _outcomes() -> Matcher:
    return matcher_of(OUTCOMES)


@remembered
def outcome_in(sentence: Sentence, *, asked: bool) -> WordSpan | None:
    """The words that say what the reader would get out of it."""
    if (asked and "?" in sentence.lowers[-1]) or any("!" in w for w in sentence.lowers[-2:]):
        return None
    if " stop working " in sentence.line or " stops working " in sentence.line:  # what breaks is no gain
        return None
    if sentence.known & _UNPROMISED and sentence.known & _NO_MORE:  # "I can't promise it will cut your bills"
        return None
    if rises(sentence) or perilous(sentence):
        return None
    return framed_in(sentence) or (None if _PRODUCT - _RESULT & sentence.known else result_in(sentence))


def framed_in(sentence: Sentence) -> WordSpan | None:
    """The words of one of the frames: a clause or a phrase that can only say what would come."""
    for span in _outcomes().spans(sentence.line, sentence.known):
        first, last = sentence.word_range(span)
        end = _end(sentence, last)
        inside = sentence.lowers[first:end]
        if _only_an_act(inside, last - first) or _HOPES & set(sentence.lowers[max(0, first - 4) : first]):
            continue
        if inside[0] in _WENT and BUYER & set(sentence.lowers[:first]):  # how it went at theirs, and no promise
            continue
        if inside[0] in ("instead", "rather") and not _WOULD_BE & sentence.known:
            continue
        if _told_or_ordered(sentence, first, inside):
            continue
        if "gone" in inside and THEM & set(inside):
            continue
        if sentence.lowers[0] in SELLER and not (BUYER | THEM) & set(inside):
            continue
        if (_BAD & set(inside[: last - first + 2]) and not _NO_MORE & set(inside)) or _handed_over(sentence, first):
            continue
        if SELLER & set(inside[:4]) or _PRODUCT & set(inside) or _seller_gains(inside):
            continue
        own = {w for w in inside if w[0].isalpha() and w not in FUNCTION_WORDS and w not in _EMPTY}
        if len(own) >= 1 and len(inside) >= 4:
            return first, max(last, clip(sentence, end))
    return None


def _only_an_act(words: tuple[str, ...], framed: int) -> bool:
    """What they would do is answer, buy or think, and not "no longer have to guess", "tell a client on the phone"."""
    first = 1 if words[0] == "lets" and set(words[1:3]) & (BUYER | THEM) else 0  # "lets you sleep till five"
    at = next((i for i, w in enumerate(words[: framed + 1]) if i >= first and w in _NOT_OUTCOMES), None)
    if at is not None and words[at].endswith("s") and words[max(0, at - 2)] in ("your", "each", "every"):
        return False  # "your baker starts at four"
    if at is None or (words[at] in _CHORES and set(words[:at]) & _NO_MORE) or set(words[max(0, at - 1) : at]) & THEM:
        return False
    return words[at] not in _SAID_TO_SOMEBODY or not set(words[at + 1 : at + 2]) & _SOMEBODY_ELSE


def _told_or_ordered(sentence: Sentence, first: int, inside: tuple[str, ...]) -> bool:
    """What has been said or done, a stretch of days, and an order: no outcome."""
    has = next((i for i, w in enumerate(inside[:8]) if w in ("has", "have")), None)
    if has is not None and inside[has + 1 : has + 2] and inside[has + 1].endswith("ed"):
        return True
    if inside[0] == "from" and (_MONTHS | _HOURS) & set(inside[:8]):
        return True
    return inside[0] in ("bring", "take") and (first == 0 or sentence.lowers[first - 1] in (",", "and", "please", ";", ":"))


def _handed_over(sentence: Sentence, first: int) -> bool:
    """What they get is only what the writer sends them."""
    before = set(sentence.lowers[:first])
    return bool(before & {"i", "we", "'ll"}) and bool(before & _SENT)


def _seller_gains(words: tuple[str, ...]) -> bool:
    return bool({"me", "us", "my", "our", "we", "i"} & set(words))


def _end(sentence: Sentence, last: int) -> int:
    at = last
    while at < len(sentence.lowers) and sentence.lowers[at] not in (";", "?", "–", "—", "(", ")", "."):
        at += 1
    return at
