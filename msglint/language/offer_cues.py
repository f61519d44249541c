"""Wordings that offer something whatever the parse says: the seller's thing by name, a price, an invitation to try or buy."""

from __future__ import annotations

_THINGS = (
    "platform|app|tool|tools|solution|solutions|software|product|products|service|services|system|agency|package"
    "|packages|programme|program|course|dashboard|plugin"
    "|module|technology|method|offer|plan|plans|pricing|prices|range|cover|kit|device|approach|process|line|trial|free "
    "trial|demo|catalogue|crm|ai|bot|brochure"
    "|engineers|experts|consultants|technicians"
)

OFFER_CUES = (
    # the thing
    f"(our|my) [own|new|latest|brand - new|free|full|online|in - house] [*] ({_THINGS})",
    "(~introduce|~present|~share|~show|tell|telling|~offer|~walk|~announce|~launch|~unveil|~pitch|~showcase|~demo|~mention) "
    "[you] [to you] [about|through|to] (our|my|what we|how we|the new|a new)",
    "(~propose|~present) (to you|you with|our|my)",
    "(~build|~make|~launch|~develop|~create|~design|~release) (a|an|our|this|the) [*] [*] (app|tool|platform|software"
    "|system|service|product|course|plugin|bot|widget|solution|programme|program|method|kit|template|product line)",
    "(check out|take a look at|have a look at|~try|~discover|~explore|~meet|~see) (our|my|what we|how we)",
    "show you (how|what) (the|our|we|it|a|this)",
    "let me tell you (about|what|how|our)",
    "what (we|i) (do|offer|build|sell|make|provide) (is|:|for)",
    "^ (introducing|presenting|meet|announcing) (the|our|a|*)",
    "(i|we) 'm [also] (a|an|the) * who ~help",
    "(~specialise|~specialize|specialising|specializing) in",
    "(leading|trusted|premier|top|#1) (provider|supplier|agency|company|maker|manufacturer|platform)",
    "(~offer|~provide) [you|a|an|our|the] (free|full|complete|wide|range|discount|best)",
    "(handled|done|delivered|managed|run|built) by our",
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
