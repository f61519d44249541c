"""Wordings that offer something whatever the parse says: the seller's thing by name, a price, an invitation to try or buy."""

from __future__ import annotations

_THINGS = (
    "platform|app|tool|tools|solution|solutions|software|product|products|service|services|system|agency|package"
    "|packages|programme|program|course|dashboard|plugin"
    "|module|technology|method|offer|plan|plans|pricing|prices|range|cover|kit|device|approach|process|line|trial|free "
    "trial|demo|catalogue|crm|ai|bot|brochure"
    "|engineers|experts|consultants|technicians"
)
# Of these, what "my" makes one's own trade: "my dashboard" may be the one in the car.
_MINE = (
    "platform|app|software|product|products|service|services|agency|package|packages|programme|program|course|courses|module|method|offer|"
    "pricing|prices|free trial|demo|catalogue|brochure|workshop|workshops|membership|subscription|tool"
)

OFFER_CUES = (
    # the thing
    f"our [own|new|latest|brand - new|free|full|online|in - house] [*] ({_THINGS})",
    f"my [own|new|latest|brand - new|free|full|online|in - house] [*] ({_MINE})",
    f"(i|we) (have|'ve) [got] (a|an|some|#|two|three|several) [*] [*] [*] ({_MINE})",
    "at your (disposal|service)",
    "(~draw|~bring|~call|~direct|~invite) your [*] (attention|notice) to (our|a|an|the * #)",
    "why (we|i) (built|made|created|developed|founded|started|launched|designed|invented|set up|wrote)",
    # what was offered before still is
    "(the|our|my) [*] [*] (offer|quote|price|proposal|discount|deal|estimate|quotation) [of|for ...4] [still] (stands|holds|remains|stays"
    "|applies"
    "|is still|is open|is on|is valid|is good|lapses|expires|ends|runs out|closes)",
    "(quotation|quote) (for|of|on) (the|your|a|an|our) ...4 (stands|holds|lapses|expires|ends|runs out|is valid|is good|is still|remains)",
    "(yours|going|available|on offer|let go) for (just|only|#|£|$|€|free|nothing|a * quid)",
    "(knock|take|shave|bring|come) (off|down|another|a further|a bit|some|#|£|$|€) ...4 (off|down|hundred|thousand|quid|pounds|euros|%|#)",
    "[still] (got|have|keep|hold|holding|kept) [you] (that|a|the|one|two|three|#|your) ...5 (slot|spot|place|gap|opening|space|pieces"
    "|places|slots"
    "|rooms|seats) ...6 (if you|for you|free|open|left|available|yours)",
    "(like|want|invite|ask|urge|have|see) (you|your *|your * *) to (purchase|buy|order|use our|try our|stock|become|join our|sign up"
    "|switch)",
    "(purchase|buy|order|ordering|buying|purchasing|hire|rent) from (us|me)",
    "(put|set|kept|held|putting|setting|keeping|holding) (by|aside|back) for (you|the|your)",
    "(price|prices|quote|terms|charge|charges|fee|fees) (is|are|has|have|was|were|come|comes|came|stay|stays|remain|remains) (as|the same"
    "|unchanged"
    "|come down|gone down|still|now|#|£|$|€|rs)",
    "(a|the|our|my) (price|quote|rate) (of|for) ...4 (#|£|$|€)",
    "(~love|like|happy|glad|keen) to (be|get) (on|listed|featured|considered|added|included|one of)",
    "(may|let|allow|permit) (i|we|us|me) [to] [also|now|proudly|herewith] (present|offer|recommend|propose) (a|an|our|the|my|* [*] [*] :)",
    "(i|we) (have|'ve) [got] (a|an|#|some|several|two|three) ...3 (full|load|stock|supply|batch|pallet|pallets|surplus|crate|crates|ton"
    "|tons|tonnes|kilo|kilos"
    "|roll|rolls|box|boxes) of *",
    "(got|have) ...4 free (if|for|in|on|next|this) ...4",
    "(rate|price|discount|offer|deal|promotion) ...6 (ends|expires|lapses|runs out|finishes|stops) (on|at|with|in|this|next|today"
    "|tomorrow|by)",
    "(one|it|they|this|that|the *|these|those) ('s|is|are) yours [if|for|to|$|!|.|x|,]",
    "open to (any|new|more|all) [*] (projects|work|commissions|clients|bookings|collabs|enquiries|offers|gigs|jobs)",
    "(taking|accepting|booking) [on|in] [new|more|*] (bookings|commissions|orders|clients|students|pupils|enquiries|projects|jobs)",
    "(n't|not) [a|another|one more|your usual|the usual] (sales|selling|marketing) (email|mail|pitch|call|message|letter|note|dm)",
    "(want|wanted|like|liked) (you|everyone|everybody) to know (that|about|we|our) *",
    # what somebody does just now, and for whom
    "(^|^ [*] [*] [*] ,|^ [*] [*] [*] !|mate|still|also|now) (doing|offering|selling|taking on|running|fitting|hiring out|renting out"
    "|giving) * ...6 "
    "(cheap|cheaper|free|this (week|month|weekend|season)|next (week|month|weekend)|if (you|u|anyone|anybody|ur)|for (only|just|£|$|€) "
    "|half|off)",
    "(~introduce|~present|~share|~show|tell|telling|~offer|~walk|~announce|~launch|~unveil|~pitch|~showcase|~demo|~mention) "
    "[you] [to you] [about|through|to] (our|my|what we|how we|the new|a new)",
    "(~propose|~present) (to you|you with|our|my)",
    "(~build|~make|~launch|~develop|~create|~design|~release) (a|an|our|this|the) [*] [*] (app|tool|platform|software"
    "|system|service|product|course|plugin|bot|widget|solution|programme|program|method|kit|template|product line)",
    "(check out|take a look at|have a look at|~try|~discover|~explore|~meet|~see) (our|my|what we|how we)",
    "(has|have) (teamed up|partnered|joined forces) with ...6 to (help|bring|offer|give|provide) you",
    "show you (how|what) (the|our|we|it|a|this)",
    "let me tell you (about|what|how|our)",
    "what (we|i) (do|offer|build|sell|make|provide) (is|:|for)",
    "^ (introducing|presenting|meet|announcing) (the|our|a|*)",
    "(i|we) 'm [also] (a|an|the) * who ~help",
    "(~specialise|~specialize|specialising|specializing) in",
    "(leading|trusted|premier|top|#1) (provider|supplier|agency|company|maker|manufacturer|platform)",
    "(~offer|~provide) [you|a|an|our|the] (free|full|complete|wide|range|discount|best)",
    "(handled|done|delivered|managed|run|built|supplied|laid|made|fitted|installed|designed|staffed|maintained|serviced|printed|grown|baked"
    "|sewn|crafted|cooked|roasted) [and *] [only|entirely|all] by (our|us)",
    "(info|information|details|specs|particulars|leaflet|leaflets|literature|price list|pricelist) (on|of|about|for|regarding) (our|my)",
    "(buy|purchase|stock|to order|take (a|an|one|two|some|even|just)) ...4 of (our|my) *",
    "(await|awaiting|receiving|receive|forward to|expecting|waiting for) your [*] (order|orders|booking|po|purchase order)",
    "(^|,|please|kindly) (place|give|send) [us|me] [your|an|a|the] [first|small|trial|repeat|*] order",
    "(^|,|and|i|we|you) can do (your|ur) * ...4 (cash|today|tomorrow|this week|cheap|for (£|$|€|#))",
    "(that|this|which|it) (is|'s) [exactly|just|precisely] what (our *|my *|we|i) (does|do|offer|offers|make|makes|sell|sells)",
    "(you are|you 're) [cordially|warmly|hereby|all|kindly|personally] invited to",
    "what (a|an|the|one) ...3 of (our|my) * (costs|cost|comes to)",
    "(letter|mail|email|note|message) is (about|on) (a|an|the|our|my|some) ...6 (we|our) ",
    "(~set) (you|your *|* & *|*) up with (a|an|our|the) [free|*] (trial|licence|license|account|demo|sample|subscription)",
    # try it, buy it
    "(start|get|claim|grab|begin|try) [your|a|the] [own] (free|# - day|# day) [trial|demo|quote|sample|consultation|audit|month|account]",
    "(^|,|:|-|!|to|and|or|please|just|simply|can|now|today|so) sign up",
    "(subscribe|buy now|order now|order today|buy today|get started|join now|enrol|enroll|claim your|book now|dm me)",
    "(^|,|-|to|and|:) [please|just] shop now",
    "(^ [please|just|simply|kindly]|and|to|,) register (now|today|here|for|at|your|online|free|before|by)",
    "(text|reply|comment|dm) [yes|back|*] and (we|i) ('ll|will|can)",
    "(login|access) (for|to) (the|a|our) [free] trial",
    "happy to (do|make|set|run|put) ... (free|trial|demo|quote)",
    "(not trying|not here|not going) to (sell|pitch)",
    "(save|earn|make|get) (up to|over|as much as) #",
    # the price
    "(for|at|from) (only|just|as little as) #",
    "from [just|only] ($|£|€|rs) #",
    "# (off|discount)",
    "# % off",
    "half price",
    "^ for [just|only] ($|£|€|rs) #",
    "~cost (nothing|zero|you nothing)",
    "(on the house|free of charge|at no (cost|charge|extra cost)|no cost to you)",
    "(first|a) (month|week|year|visit|session|box|order|hour) ... (is|costs|comes|are) [completely] (free|on us|nothing|half)",
    "(free|no - cost|complimentary) (set - up|setup|trial|sample|samples|delivery|quote|quotation|consultation|install"
    "|installation|onboarding|audit|assessment|shipping)",
    "(price|prices|pricing|packages|plans|rates) (start|starts|from|begin|is from|are from)",
    "(price|prices|rate|rates|plans|packages|fees|licences|quotes|membership|subscriptions|ours|it|they|which) [*] (starts|start"
    "|starting|begin"
    "|begins) (at|from) [only|just] [*] #",
    "# [eur|euro|euros|pounds|dollars|quid|usd|rupees] (per|a|an|/) [single] (month|seat|user|employee|piece|drop"
    "|episode|unit|head|licence|license)",
)  # fmt: skip
