"""Frames of appetite for the seller's thing: asked for outright, behind an offer to send it, or wrapped in a statement."""

from __future__ import annotations

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
    "|openings|need|call|demand|use|market|place|appetite|vacancy) (for|to use|to try) (us|our|ours|me|my|mine) ...6",
    "(is there|is there any|would there be|any|have you|have you any|do you have|do you see) ...2 (scope|opening|opportunity|openings|need"
    "|call|demand|use|market|appetite|vacancy) (for|to use|to try) (a *|an *) ...6",
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
FIRST_LOOK = (
    # Whoever says yes has bought.
    "(can|could|will|would|wo n't) you [please|not|just] (give|throw|hand|pass|let) (me|us) [have|do] (this|that|the|your|some) [next|*]"
    " (one|job|order|work|contract|business)",
    "(can|could|may|might|shall) (i|we) [also|perhaps|maybe|still] (tempt|interest|entice|lure|persuade|convince|win) (you|your *) (with"
    "|in|into|to|over|on)",
    "(is there|is there any|would there be|any|have you|have you any|do you have|do you see|see) ...2 (call|demand|need|use|market|room"
    "|place|appetite) for (our|ours|us|this|mine|my) ...6",
    "(is there|is there any|would there be|any|have you|have you any|do you have|do you see|see) ...2 (call|demand|need|use|market"
    "|appetite) for (a|an) ...6",
    # If I sent it, would you read it?
    f"(if|say|suppose) (i|we) ...2 (~put|~drop|~send|~make|~record|~show|~share|~write|~prepare|~leave|~bring|~post|~mail|~email|~run"
    f"|~set) ...9 "
    f"{_SHOWN[:-1]}|our|my) ...9 (would|could|might|will) you ...2 (read|watch|look|open|try|view|see|use|take|consider|study|have|give"
    f"|like)",
    f"(mind if|ok if|okay if|fine if|all right if|what if|can|could|may|might|shall|should) (i|we) * ...4 (our|my) ...3 {_SHOWN}",
    "how (does|would|do|might|'d|could) (a|an|the|our|this|that|it|having|getting|*) ...9 (~grab you|~strike you|appeal|~tempt you"
    "|~take your fancy)",
)
INTEREST_STATED = (
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
