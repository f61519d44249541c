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
_OUR = frozenset(["our", "ours", "my", "mine"])
_THEIR_DIARY = frozenset("look looking diary calendar number phone mobile availability schedule planner agenda".split())
_TALK = frozenset("call chat meeting coffee minutes zoom conversation phone meet".split())
_APPETITE = (
    "(interest|interests|interested|keen|tempt|tempts|tempted|intrigue|intrigued|appeal|appeals|appealing|appetite|curious|receptive|entice"
    "|up for|open to|on your (radar|list|mind)|of (use|interest|value|help)|worth (a|your|exploring)|something (you|for you|your"
    "|of)|~grab you|~speak to you|~catch your eye|~suit you"
    "|~strike you|a (good|right) fit|right for you|~catch your (attention|eye|fancy)|~pique|~whet|~arouse|~tickle|~take your fancy"
    "|~strike a chord|~resonate|~ring (a|any) bell|up your (street|alley)|your (thing|cup of tea|bag)|of (relevance|service)|(mileage"
    "|merit|scope) (in|for)|have (a|any|some) use for|meets (with|your)|on (your|the) * (list|horizon|agenda)|(~excite|~attract|~entice"
    "|~fascinate|~please|~grab|~inspire|~convince) you)"
)
_WISH = (
    "(like|love|care|fancy|consider|want|welcome|enjoy|entertain|contemplate|go for|be (keen|open|willing|happy|up|game|interested|minded"
    "|inclined"
    "|prepared|disposed|curious|tempted|amenable|ready|receptive|glad))"
)
_ATTRACTIVE = (
    "(attractive|appealing|interesting|inviting|promising|relevant|worthwhile|exciting|tempting|useful|helpful|intriguing|valuable"
    "|handy|good|right)"
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
    "(does|would|might|could|do|did|will|may) ...9 (sound (good|like (something|a|an|fun|it|you)|interesting|useful|ok|fair)"
    "|appeal|tempt|entice|~interest you"
    "|grab you|be of"
    " (interest|use|help|value)|be something|be worth (a|an|your|it|some|having"
    "|trying|seeing|considering|looking|exploring|discussing)|be welcome|float your boat|suit you (at|to))",
    # Would you like one.
    "^ [*] [*] [,] (would you like|do you want|would you want|do you need|would you care for|do you fancy|do u want|u want|you want) "
    "(a|an|some|our|my|one|any|me to|(it|them|this|these) ?) ...9 ?",
    f"(would you like|do you want|would you want|do you need|would you care for|do you fancy) the ...2 {_SHOWN[:-1]}|sheet|list|details"
    f"|specs|link|menu|file|plan) ...4 ?",
    "(^|,|!|-) (need|want|fancy|short of|looking for|craving|in need of) * [*] [*] ?",
    "(^|,|-|!) (need|fancy|want) (a|an|some|our|my|one|any|me to) ...9 ?",
    # Would the team fancy ours; whoever it is that should want it.
    f"(would|will|might|could|may|shall|'d) ...5 {_WISH} ...4 (our|ours|my|mine|us|what (we|i)|how (we|i))",
    f"(would|will|might) (the|your|*) ...3 {_WISH[:-1]}|be) [to] (take part|join in|sign up|have a go|give it a go|try (it|one|some|them)"
    f"|come along)",
    # Does it attract you; has it caught your eye.
    f"(does|do|did|would|might|could|will|is|are) ...9 (sound|look|seem|feel) [at all|very|quite|like something] {_ATTRACTIVE} [to you"
    f"|for you|at all] ?",
    "(it|this|that|any of (it|this|that)|(our|my) [*] *) [at all] (tempts|tempt|interests|appeals|intrigues|excites) [to] you",
    "(did|does|has|have|had|will|would|might|could) ...9 (catch|caught|take|taken|tickle|tickled|pique|piqued|whet|arouse|grab|grabbed"
    "|strike|struck|hold|held|stir|stirred) your (attention|eye|fancy|interest|imagination|curiosity)",
    "(would|could|might|will) (a|an|the|our|one|some|two) ...6 [be] (of [any|some] (use|help|interest)|any (use|good|help)|useful|helpful"
    "|handy|welcome"
    "|do|suit|appeal|tempt you|interest you) [to you|for you|you|at all|to have] ?",
    "(does|do|has|have) your (school|hotel|team|company|firm|board|practice|office|club|business|organisation|organization|department"
    "|shop|farm|charity"
    "|council|restaurant|group) (have|got|has) (a|an|any|some) (interest|appetite|use|need|place|opening) (in|for|of) (a|an|our|having"
    "|trying) ...6",
    "^ [*] [*] [,] (would|could|might) ...9 (our|ours) ...9 ?",
    "^ [*] [*] [,] (how|what) about (a|an|some|our|having|getting|trying|giving|never|no|one) ...9 ?",
    "(thoughts|feelings|views) on (trying|using|having|joining|adding|stocking|giving|getting|taking|working|switching) ...6",
    f"(worth|any use|useful|helpful|of use|sensible|handy) (my|our|me|us|if i|if we) (sending|send|sent|sharing|share|forwarding|posting"
    f"|dropping|popping"
    f"|showing|bringing|mailing) ...6 {_SHOWN}",
    "^ (sound|sounds|seem|seems|feel|feels|look|looks) (interesting|useful|tempting|of interest|any good|like (you|your *|something)) "
    "...4 ?",
    # Room for us; open to it, or not against it.
    "(is there|is there any|would there be|any|have you|have you any|do you have|do you see) ...2 (scope|room|space|opening|opportunity"
    "|openings|need|call|demand|use|market|place|appetite|vacancy) (for|to use|to try) (us|our|ours|me|my|mine|a *|an *) ...6",
    "(are|would) you ...3 (against|opposed to|averse to|down (to|for|with)|game (to|for)|cool with|keen (to|on|for)|curious (about|to|how)"
    "|excited (by|about|to)) ...9 (our|ours|my|mine|us|me)",
    "(^|,) [*] [are|r] you [all|at all|guys] (keen|interested|curious|tempted|game|sold|down) (?|or|$)",
    "(is|are|would) ...6 something [that] (you|your *) [people|folks|guys|two|all] ('d|would|might|could|'re|are) ...2 (look at|looking "
    "at|consider"
    "|considering|thinking about|entertain|entertaining|welcome|stock|sell|try|buy|have|take on|go for|explore|exploring|want|wanting"
    "|need|needing|use|like|interested|keen|open to|after)",
    # May I show you.
    f"(would it be|is it|are you) [all] (ok|okay|alright|right|fine|possible|good|cool|acceptable) ...3 (to|if i|if we) (send|sent|share"
    f"|shared"
    f"|show|showed|forward|forwarded|drop|dropped|pop|popped|email|emailed|post|posted|pass|passed|put) ...6 {_SHOWN[:-1]}|overview)",
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
# How it takes them, and whether they would look: told apart before the month, the day or the inbox in it is taken for something else.
GRABS = (
    "(can|could|may|might|shall) (i|we) [also|perhaps|maybe|still] (tempt|interest|entice|lure|persuade|convince|win) (you|your *) (with"
    "|in|into|to|over|on)",
    "(is there|is there any|would there be|any|have you|have you any|do you have|do you see|see) ...2 (call|demand|need|use|market|room"
    "|place|appetite) for "
    "(a|an|our|ours|us|this|mine|my) ...6",
    # If I sent it, would you read it?
    f"(if|say|suppose) (i|we) ...2 (~put|~drop|~send|~make|~record|~show|~share|~write|~prepare|~leave|~bring|~post|~mail|~email|~run"
    f"|~set) ...9 "
    f"{_SHOWN[:-1]}|our|my) ...9 (would|could|might|will) you ...2 (read|watch|look|open|try|view|see|use|take|consider|study|have|give"
    f"|like)",
    f"(mind if|ok if|okay if|fine if|all right if|what if|can|could|may|might|shall|should) (i|we) * ...4 (our|my) ...3 {_SHOWN}",
    "how (does|would|do|might|'d|could) (a|an|the|our|this|that|it|having|getting|*) ...9 (~grab you|~strike you|appeal|~tempt you"
    "|~take your fancy)",
)
WRAPPED = (
    # I was wondering whether; it would be good to know if.
    f"(wonder|wondering|wondered|curious|know|see|ask|enquire|inquire|confirm|advise|indicate|state|signal|tell me|tell us|say|hear"
    f"|understand|check) "
    f"[to] [me|us] (if|whether) ...9"
    f" {_APPETITE}",
    "(wonder|wondering|wondered|curious|know|see|ask|enquire|inquire|confirm|advise) (if|whether) (you|your *|anyone|somebody|any "
    "of you) ...3 (like|love|want"
    "|wish|care|fancy|consider|be open|be up|be keen|be willing|be happy) [to|be] ...2 (learn|hear|see|find|try|trying|test|testing|receive"
    "|receiving|get|have|having|take|taking|explore|exploring|look|looking|read|watch|join|hearing|seeing|giving|more|our|my)",
    # I'd love to know if ours could; whether the firm would consider it.
    "(wonder|wondering|wondered|curious|know|see|ask|enquire|inquire|confirm|advise|tell me|tell us|hear|understand) [to] [me|us] (if"
    "|whether) "
    "(our|ours|my|mine) ...9 (could|would|might|can|may|will|is|are|has|have|appeal|fit|suit) ...6",
    f"(wonder|wondering|wondered|curious|know|see|ask|enquire|inquire|confirm|advise) (if|whether) ...5 (would|might|could|may|will|'d) "
    f"{_WISH} ...4 (our|ours|my|mine|us|one of)",
    "(wonder|wondering|wondered|curious|enquire|inquire|hoping|hope) (if|whether|that) ...6 (would|might|could|may|will|'d) ...6 (our"
    "|ours)",
    "(subject to|upon|on receipt of|pending|depending on|given) your [kind|*] (interest|go - ahead)",
    "(have|express|convey|register|show|indicate|state|confirm|communicate|know|send|signal) [us|me] your [kind|*] interest",
    "(if|should|where) there ('s|is|be|were) (any|some|the slightest|the least|an|even) [*] (interest|curiosity|appetite|demand|need"
    "|wish) ...9",
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
_CALLS_BY = "(ring|call|phone|text|pop|come|drop|swing|visit|stop|nip|look|meet|see you)"
MEETING = (
    # Something in the diary; whether it has been looked at.
    "(get|put|set|fix|pin|pencil|find|arrange|have|book) [us|you|me] (something|one|a time|a slot|a day|a date|it|time|that) [down|up] "
    "(in|on|into|up|for) "
    "[the|your|our|both] [*] (calendar|calendars|diary|diaries|week|books|planner|agenda)",
    "(can|could|shall|may|might|should) (we|i) [*] (set|fix|get|put|arrange|find|pin) (something|one|a time|a slot|a day|a date|us) (up"
    "|in|down|on|for)",
    "(check|look at|looked at|look in|open|consult|checked|see) your [*] (calendar|diary|schedule|availability|planner)",
    f"(can|could|shall|may|might) (we|i) [*] * ...2 (sometime|some time|{_TIME[1:-1]}|soon|later|tonight)",
    "(may|can|could|might|shall) (our|one of our|my|i|we) ...6 (calling|visiting|coming|meeting|seeing|speaking|dropping|stopping) ...6",
    "(objection|objections|harm|problem|issue|trouble) (to|if|with|in) (my|me|i|our|us|we) [*] (popping|coming|calling|dropping|visiting"
    "|ringing|stopping"
    "|swinging|phoning|pop|come|came|call|called|drop|dropped|visit|visited|ring|rang|stop|stopped|swing|swung|phone|phoned)",
    # Are you free; on which number.
    f"(^|,|and|so|;|-|!) [*] [are] [you] (you free|you around|you about|you available|free|available) ...2 {_TIME}",
    "(number|line|extension) ...3 (to|i can|we can|for) ...2 (reach|get|catch|call|ring|phone) (you|on)",
    "(share|send|give|drop|have|get) [me|us] your [*] [*] (number|mobile|phone|whatsapp|cell|contact|extension) ...6 (call|ring|talk"
    "|speak|chat|time|?)",
    # Which day may we note; may our man come.
    "(which|what) [*] (date|day|time|hour|slot|morning|afternoon|week) (may|can|could|shall|might|would|is|are) (we|i|he|she|they|our *) "
    "...6",
    f"(can|could|may|might|shall|would) (our|my|one of our|one of my) ...2 {_CALLS_BY} (round|by|in|over|past|on|to|you|up|across) ...6",
    f"(ok|okay|alright|all right|fine|mind|cool|good|possible) if (i|we) [*] {_CALLS_BY} ...6 {_TIME}",
    "(request|ask for|seek|beg|crave|solicit|have|get) (a|an|some|your) [*] (appointment|audience|hearing)",
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
    "(looks after|look after|signs off|sign off|approves|chooses|picks|manages|runs|oversees|procures|purchases|controls|organises"
    "|organizes"
    "|has the (say|last word|budget)|holds the budget|makes the (decision|call|decisions)|handles|handle|deals with|deal with|decides on"
    "|decides|sees to|takes care of|buys|orders|is responsible for|is"
    " in charge of)"
)
_THEIR_OFFICE = "(manager|director|head|department|officer|person|buyer|boss|owner|secretary|team|colleague|bursar|principal|committee)"
NAME_WANTED = (
    f"(inform|tell|give|send|advise|share|let|provide|pass|forward) (me|us) ...4 (name|email|number|contact|contacts|details|extension) "
    f"...4 of (your|the) "
    f"...2 {_THEIR_OFFICE}",
    f"(learn|find out|discover|establish|know|told) who ...6 {_SEES_TO}",
)
REFERRAL = (
    "(should|would|shall|ought) (i|we) [to] [be] [rather] (bother|bothering|ask|asking|talk|talking|write|writing|contact|contacting"
    "|speak|speaking|try"
    "|address|addressing|pester|trouble) ...3 (somebody|someone|another|else|who|whom|instead)",
    "^ [if|and|or] not [,|you] [,] who [else] (is|does|would|should|might|will|can|do|then)",
    *NAME_WANTED,
    f"(tell me|tell us|know|say|advise) who [*] [*] [*] {_SEES_TO}",
    f"who (in|at|within) (your|the) * {_SEES_TO}",
    f"(which|who) of you {_SEES_TO}",
    f"(is|was) it [*] * who {_SEES_TO}",
    "(is|are) (it|that|this) (you|yourself|somebody else|someone else|your *) ...7 or (a|one of your|should|would|another|somebody"
    "|someone) ...2 (colleague"
    "|colleagues|else|person|i|one|department|office)",
    "(who|whom) (may|can|could|should|do|might|would|shall) (i|we) ...2 (contact|contacting|speaking|talking|asking|speak|talk|write"
    "|address|approach|ask|email|reach"
    "|call|ring)",
)
WHEN_WANTED = (
    "(name|state|suggest|propose|fix|indicate|choose|pick|give me|give us|let me have|let us have|appoint) (a|the|your|any) [*] (day|date"
    "|time|hour|slot) "
    "(on|at|when|that|which|convenient|in|next|this|for (a|the|us|our|me)) ...6",
    "^ [hi|hello|hey|dear] [*] [,] [just|only] [a] (#|five|ten|fifteen|twenty|thirty) (minutes|mins|min) [,|.] (no|tops|max|is all|that "
    "'s all|on|by|over|together)",
    "(let me know|let us know|lmk|tell me|say|shout|advise|confirm|reply with|drop me) [a] when ...4 (suits|suit|free|good|works|best"
    "|available|convenient"
    "|handy|ready|around|about)",
    "(like|love|want|hope|keen) to (get|put|set|fix|pin|pencil|find|arrange) (something|a time|a slot|a day|a date|time) (in|on|up|into"
    "|for|down)",
    "(grant|spare|allow|fix|give|offer) (me|us) ...2 (appointment|audience|hearing)",
)
ASKED_POLITELY = (
    *WHEN_WANTED,
    "(grant|spare|allow|fix) (me|us) ...4 (appointment|minutes|minute|audience|slot|moment|quarter of an hour|half an hour|hearing)",
)
# Hooks that nobody answers.
HOOKS = (
    "^ [*] [*] [,] why (choose|us|go with|pick|use|buy|switch|trust|hire|work with|book|call) ...6 ?",
    "(do|would|are|have|is) n't (you|we) ...2 (hate|love|wish|dread|tired|fed up|rather|prefer|had enough)",
    "^ [*] [*] [,] [have|are|have you|are you|you] [*] (had enough|fed up|sick|tired|weary|bored|sick and tired|over it) (of|with|by)",
    "^ [*] [*] (is|are|was|would|does|do|did|has|have) n't ...6 (what|who|that|something) (everyone|everybody|anyone|anybody|nobody|all"
    "|every *|most"
    "|we all|any *)",
    "^ [*] [*] [,] remember (having|when|the days|a time|what it (was|is) like|being|getting|how (it|you|life))",
    "(^|,) [*] [*] [*] [*] (driving|getting|sending|keeping) (you|your *) (mad|crazy|nuts|bonkers|bananas|insane|down|up (the wall|at "
    "night)|round the bend"
    "|awake|to despair|spare)",
    "(does|do|did|has|would|will|can|could) (anyone|anybody|any *|people) ...2 (enjoy|like|love|want|fancy|relish|miss|look forward to"
    "|dream of)",
    "(could|would) (you|your *|your * *) [*] (use|do with) (a|an|some|more|less|fewer|cheaper|better|faster|extra|new|another|help|* er)",
)
# Which of the seller's things they will take.
ORDERS = (
    "(tell|let) (me|us) [know] (which|how many|what (size|sizes|colour|colours|quantity|day|date)) ...4 (you|u) ...2 (like|want|need|prefer"
    "|require|fancy)",
)
# Whether they will have it: "tell me if you want it".
TAKES_IT = (
    "(tell me|let (me|us) know|say|shout|text|write|message|reply) (if|whether|when|should) (i|we) (should|shall|may|can|could|might|am"
    "|are) ...6",
    "(if|in case|should) (you|your *|any of your *|your * *|anyone|anybody) ...2 (need|needs|want|wants|fancy|fancies) [it|one|them|some"
    "|any] ($|.|!)",
    "(tell me|let (me|us) know|say|say so|shout|ring|text|call|write|message|reply|give me a (shout|nod|ring|bell)|drop me (a line|*)) "
    "(if|whether"
    "|should) (you|u|ya|you'd) [would|'d] (want|need|like|fancy|take) (it|one|them|some|any|this|that|these|a *|the *|more|me to|us to)",
    "(tell|let) (me|us) [know] (yes or no|yay or nay|either way)",
)
# Asks for an opinion of what was sent, and of nothing of theirs.
OPINION = (
    "(tell|let) (me|us) [know] what you (think|reckon|say|make of (it|this|them|ours)) [of|about|to] [it|this|our *|my *] ($|.|!|,)",
    "(hear|get|have|appreciate|welcome|value) ...2 (what you (think|make of (it|this))|your (thoughts|feedback|opinion|views|view)) "
    "[on (it|this|that|these|my *|our *)]"
    " (when|if|$|.|!|,|?|and|as soon|at|once|before|asap|soon)",
    "(~hear|~know) (of|about) (our|my|us)",
    "(heard of|come across) * [*] [*] (?|yet)",
)

# "A Saturday lift", "the Monday run": a thing of theirs on that day, not the day.
_DAYS_THING = re.compile(
    r"\b(?:an?|the|your) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?!or|and|at|in|to|for|of|be|morning|afternoon|evening|lunch|slot|call"
    r"|meeting|chat|coffee|visit|appointment|after|before|suit|work|look)[a-z]+"
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
        ("referral", matcher_of(NAME_WANTED)),
        ("interest", matcher_of(WRAPPED)),
        ("logistics", matcher_of((*ORDERS, *TAKES_IT))),
        ("seller-product", matcher_of(OPINION)),
    )


_SEEKS_LEAVE = re.compile(
    r"(?:^|[,;:-]) (?:(?:and|so|or|please|if so|then|hi|hello) )*(?:may|can|could|shall|should|might) (?:i|we) "
    r"(?!(?:just |perhaps |maybe |please |also )?(?:ask|check|know|assume|take it|guess|be|have it|understand|infer|conclude|gather"
    r"|presume|suppose"
    r"|learn|hear|trust|help wondering|expect)\b)"
)


def seeks_leave(line: str) -> bool:
    """Whether leave is asked for something the writer would do: "could we set one up at your depot"."""
    theirs = re.search(r" (?:what|how|why|which|who|where) (?:you|your|they|do|does|is|are) ", line)
    return _SEEKS_LEAVE.search(line) is not None and theirs is None


_IDENTITY = re.compile(
    r"^ (?:(?:hi|hello|hey|morning|evening|good|,) )*(?:is|am i speaking) (?:that|this|to|with) "
    r"(?:mr|mrs|ms|miss|dr|sir|the) (?:\W+ )?(?:\w+ ){1,3}\? $"
)
_HELP_ME = re.compile(
    r"^ (?:(?:please|so|and|then) ,? ?)*(?:would|could|can|will|might) you (?:be able to |kindly |please |be so kind as to )?"
    r"(?:tell|help|let|inform|point|advise|assist|oblige|direct|enlighten) (?:me|us)(?: \w+){0,4} \? $"
)
_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun tomorrow tmrw noon lunch lunchtime "
    "morning afternoon evening week today".split()
)
_WHEN_WITH = frozenset(
    "at on around about next this or say perhaps maybe in the am pm then half past quarter o'clock early late after before and how".split()
)


def _names_a_time(sentence: Sentence) -> bool:
    """ "Tuesday 11?", "Thursday at three?": a time and nothing else."""
    said = [w for w in sentence.lowers if w[0].isalnum()]
    numbers = "one two three four five six seven eight nine ten eleven twelve".split()
    return (
        0 < len(said) <= 6
        and bool(_WHEN & set(said))
        and all(w in _WHEN or w in _WHEN_WITH or w[0].isdigit() or w in numbers for w in said)
        and any(w.startswith("?") for w in sentence.lowers)
    )


def asked_for_us(sentence: Sentence) -> QuestionKind | None:
    """The kind of a question that asks for something of the seller's: interest, a meeting, a name, an opinion of their thing."""
    if _names_a_time(sentence):
        return "meeting"
    if _IDENTITY.search(sentence.line) or _HELP_ME.search(sentence.line):
        return "logistics"
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
        if re.search(r" or (?!nah|not|no )", line) and not sentence.known & {"our", "my", "us", "me"}:
            return True  # which of two
        talk = _TALK - {"call"} if " call for " in line else _TALK
        if talk & sentence.known:  # "is it worth a call to see if this is of use": their time
            return True
        if (_DENIED - {"never"}) & known or (_THEIR_PEOPLE & known and not _OUR & known):
            return True
        return "rate" in sentence.known or _seeks_theirs(words)
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


_SENDS = frozenset().union(
    *map(forms, "send share show forward pass drop mail email post bring pop paste give leave print text copy lend hand".split())
)
# What anybody may hand over: it says nothing of the seller, unless it is theirs.
_NEUTRAL = frozenset(
    "list lists checklist checklists table tables map maps sheet sheets name names address addresses date dates figure figures number "
    "numbers "
    "note notes photo photos picture pictures drawing drawings sketch sketches template templates form forms recipe article articles "
    "resource resources rule rules circular minutes letter wording summary sum sums calculation contact contacts step steps instructions "
    "findings answers questions clause paragraph circulars leaflets timetable rota screenshot screenshots reading readings "
    "working message".split()
)
_SHOWPIECES = frozenset(
    "brochure deck catalogue catalog quote quotation demo trial sample samples portfolio profile video playbook offer proposal info "
    "information details more prices price pricing leaflet ebook guide study studies story stories overview rates menu".split()
)
_POINTS = frozenset("it them that those these this one both copy".split())
_OBJECT = 8  # words in which the thing handed over is named


def hands_over_neutral(sentence: Sentence, before: Sentence | None) -> bool:
    """Whether what the writer asks leave to send is nothing that sells: a list of dates, the council's form; "it" is what the
    sentence before was about."""
    lowers = sentence.lowers
    at = next((i for i, lower in enumerate(lowers) if lower in _SENDS and i), None)
    if at is None or sentence.known & {"our", "ours", "interested"}:
        return False
    thing = lowers[at + 1 : at + 1 + _OBJECT]
    end = next((j for j, lower in enumerate(thing) if lower in (",", "if", "?", ";", ".", "so")), len(thing))
    thing = thing[:end]
    if _SHOWPIECES & set(thing):
        return False
    if _NEUTRAL & set(thing):
        return True
    if before is None or not _POINTS & set(thing) or before.known & {"our", "ours"} or before.known & _SHOWPIECES:
        return False
    return bool(_NEUTRAL & before.known)


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
