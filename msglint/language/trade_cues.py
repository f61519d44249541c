"""Wordings of trade: on what terms a thing is sold, what the seller would do for them, and calls to buy it."""

from __future__ import annotations

# What somebody does who supplies others.
SUPPLY = (
    "(~supply|~quote|~price|~provide|~survey|~fit|~install|~print|~design|~build|~deliver|~cater|~serve|~service|~clean|~repair|~train"
    "|~offer|~demonstrate|~host|~tailor|~fix|~paint|~bake|~lend|~rent|~lease|~hire out|~redo|~treat|~restore|~insure|~stock|~tender|~bid"
    "|~manage|~organise|~organize|~measure|~cost|~put (forward|you down|together)|~set [you|it|one|things|something|them] up|~mock [one"
    "|it|some|something] up|~knock [one|it|something] up|~have (the *|your *|the * *) (with|to|at|ready)|~run [one|it|something] up"
    "|~send samples|~sort "
    "[it|you|that|this]"
    "|~take [it|this|that|them] on|~take (down|away|care of)|~look after|~do (it|this|that|yours|the same|them|one|you) [for|a]"
    "|~pick (it|them|yours|one) up|~have (it|one|them) (with|to|at|there|ready)|~draw [it|one|something] up|~turn on|~drop [some"
    "|one|a|samples|it]"
    " [*] (in|off|over|by|round)|~bring (some|one|samples|a|it|them)|~send (one|some|samples|a sample|a crew|a man|a team)|~make "
    "(one|some|you|it|them)"
    "|~cover (it|this|that|them|for)|~hold (some|one|a few)|~save you|~help)"
)
_SELLER_WOULD = "(would|should|'d|can|could|will|'ll|am|'m|are|'re|stand)"
_GLAD = "(like|love|glad|happy|pleased|delighted|keen|able|ready|honoured|honored|hoping|proud|prepared|looking|in a position)"
_FREE = (
    "(delivery|fitting|collection|shipping|installation|returns|samples|sample|survey|inspection|estimate|gift|parking|visit|month|week)"
)

# On which terms.
TERMS = (
    f"(free|next day|next - day|same day|same - day|nationwide|weekly|daily|local) {_FREE}",
    f"({_FREE}|set - up|setup) [to *|within *|across *|in *] [is|are|comes] [now|completely] (free|included|on us|extra"
    f"|from [just|only] (£|$|€|₹|#)|within|in # days)",
    "(delivered|installed|fitted|shipped|dispatched|posted) [*] (free|within|in # (hours|days|weeks)|next day|same day|nationwide"
    "|anywhere|across|all over|from stock|weekly|daily|to your door|with|by courier|before)",
    "(in|from|ex|off) [ready|our|the] (stock|warehouse|godown|the shelf|yard)",
    "(min (order|of)|minimum [order|of|quantity]|moq) [of|is|:] #",
    "(wholesale|trade|bulk|introductory|unbeatable|competitive|affordable|reasonable|cheap|honest|fair|factory|bargain) (price|prices"
    "|rate|rates|pricing|terms|only|too)",
    "(best|good|great|low|lowest|special|discount|flat) (price|prices|rate|rates|fee)",
    "(all|any|every|most) (size|sizes|colour|colours|color|colors|shade|shades|make|makes|model|models|brand|brands|occasion|occasions"
    "|thickness|thicknesses|style|styles|vehicle|vehicles|car)",
    "(all|any|every) * (welcome|catered for|covered|considered|undertaken)",
    "(fully|fairly) (insured|qualified|licensed|certified|vetted|used|guaranteed|accredited)",
    "no (call - out|callout|call out|sign - up|signup|sign up|joining|setup|set - up|booking|hidden) (fee|fees|charge|charges|cost|costs)",
    "no (contract|contracts|tie - in|tie - ins|lock - in|minimum|minimums|deposit|obligation)",
    "(comes|come|supplied|sold) (with|in) [a|an|its|their|full] [*] [*] (warranty|guarantee|support|training|fitting|sizes|colours"
    "|colors|filters"
    "|plan|versions|packs|bags|boxes|black|white)",
    "[#|year|years|month|full|long] (warranty|guarantee) (of|included|on|for|as standard)",
    "(one - stop|one stop|all - in - one|24 / 7|end - to - end|turnkey|bespoke|tailor - made|made to measure|hassle - free|award - winning"
    "|family - run|family run|high - quality|top - quality|top quality|high quality|finest|premium|affordable|hand - made|handmade"
    "|purpose - built|custom - made|custom made|no - nonsense) [*] *",
    "^ (quality|genuine|original|brand new|refurbished|fresh) * ,",
    "# [a|per|each|the] [*] [,|or|and] # for #",
    "# (inc|incl|excl|plus|ex|+) (vat|delivery|permit|fitting|postage|labour|materials|install|installation|collection|tax)",
    "(buy|order|book|take) # [and] get # [free|half price|off]",
    "(pay as you go|money back|cancel any time|cancel anytime|no strings attached|nothing to pay|pay monthly|pay nothing)",
    "# [-] (year|month|years|months) [onsite|on - site|full|parts|money back] (warranty|guarantee|contract|plan|terms|licence|license)",
    "(parts|installation|delivery|vat|fitting|breakfast|beans|materials|labour|servicing) (and * included|included|inclusive|incl)",
    "(for|on) [corporate|long|short|daily|weekly|monthly|company] [term|-] [term] (sale|hire|rent|lease) [by|from|at|in|to|,|$]",
    "to (rent|let|hire) [out|on|by|from|at|in|,|$]",
    "(rent|hire|lease) out",
    "(is|are|now) available (with|from|at|in|for|on|to|now) ",
    "~cost [you] nothing",
    "(samples|sample) (on|upon|at) (request|demand)",
    "(rates|prices|samples|references|terms|catalogue|brochure|quotes|quotations|details) [and *] (are|is) (on|upon|available)",
)

# What the seller would do for them.
PROPOSES = (
    f"(i|we) [*] {_SELLER_WOULD} [also|just|gladly|easily|happily|both|very|more than|be|always|well] [be|very|more than] [{_GLAD}] "
    f"[to] {SUPPLY}",
    f"and (could|can|will|would|'d) [gladly|easily|happily|also] {SUPPLY}",
    f"(^|,|;|-) [and|so|also|please] [very|more than|always|be] (happy|glad|pleased|delighted|able|ready) to [*] {SUPPLY}",
    "(can|could|may|might|shall|let) (i|we|me|us) [*] (~quote|~supply|~put (you down|forward)|~tender|~hold (some|one|a few)"
    "|~price|~survey|~cater|~provide)",
    "(i|we) ('d|would|will|'ll|can) [also|gladly|happily] [be] [glad|happy|delighted|pleased|willing] [to] (give|lend|let|set|offer) "
    "(you|your *) ...9 (free|trial|sample|quote|licence|license|demo|half price)",
    "(can|could|may) (i|we) do (you|yours|it|them)",
    "(would|should) (like|love|be pleased|be glad) to (supply|quote|provide|serve|tender|offer|put forward|be considered|become "
    "your|be your)",
    "(~hope|~look forward|looking forward) to (~supply|~serve|~work with|~do business|~quote|~add you)",
    "(i|we|it|one) can be (with|at|there|on site|in place|yours)",
    "(i|we) (can|could|will|'ll) (do|make|give|offer) you [*] [*] (#|price|rate|deal|discount|free)",
)

# Calls to buy.
CALLS = (
    "(call|ring|text|whatsapp|dm|message|contact|email) (us|me) [on|at|now|today|for|if|to|the|when|with|!|$]",
    "^ [please|kindly|just|so|and] (save|keep|note) (this|my|our) (number|card|contact|leaflet|details)",
    "(send|place|give|let (us|me) have|tell (us|me)|forward) [us|me] your [*] (order|orders|requirement|requirements|enquiry"
    "|enquiries|specs|sizes)",
    "(give|send|place|award|grant) (us|me) [a|your|the|one] [small|first|trial|sample|*] (order|orders|enquiry|enquiries|inquiry|tender"
    "|rfq)",
    "(ring|call|text|phone|whatsapp|message|dm|pop in|drop in|come in) for (a|an|your|any|details|prices|bookings|more|info|availability)",
    "[just|simply|please|only] say (yes|the word|so|when) and (it|one|they|we|i|the *|your *)",
    "(if|should) (you|u) ['d|would|may|might] (want|need|like|desire|require|wish|fancy) (some|any|one|a few|to order|to buy)",
    "(await|awaiting|waiting for|wait for|looking forward to|look forward to|anticipating) your [*] [*] (order|orders|enquiry"
    "|enquiries|inquiry"
    "|instructions|requirements|requirement|confirmation|favourable|patronage|business)",
    '^ [just|simply|please|or|kindly|so] (reply|text|answer|dm|comment|message) [back] [with] (yes|"|go|start|info|me|your '
    "(postcode|size|address"
    "|number))",
    "(hit|click|press) reply",
    "(get|up and) (going|running) (today|now|whenever|when|in [a|an|#] *)",
    "^ [so|please|do|just] give (it|us|them|one) a (go|try|whirl|spin)",
    "(shout|holler|drop me a (line|msg|message)|hmu|hit me up|dm|text|ping me) if (you|ya) (need|want|fancy|would like|'d like)",
    "ask (me|for) (anything|about (prices|our|my)|a price|a quote|samples)",
    "(~try|~test) (it|one|them|us) (free|for free|for yourself|for a (week|month)|today)",
    "when you ~run (low|out)",
)

# What they are made for, and what somebody gets who buys.
PRODUCT = (
    "^ [with (it|this|that|*|the *) ,] [so|and|then] you (get|receive|leave with|'ll get|will get|'ll receive|will receive|can now"
    "|only pay|pay only"
    "|just pay|'ll have|will have|walk away with|come away with)",
    "(made|built|designed|written|meant|ideal|perfect|suitable|tailored|great) (for|by) [small|busy|independent|local|the|all|other"
    "|growing]"
    " [*] (schools|hotels|clinics|shops|practices|farms|restaurants|teams|firms|companies|offices|agencies|dentists|solicitors"
    "|charities|garages|"
    "homes|kitchens|salons|studios|pubs|churches|businesses|makers|builders|nurseries|surgeries|cafes|bakeries|venues|landlords|vets)",
    "it plugs (into|in|straight)",
    # what somebody is, and what for
    "(we are|we 're|i am|i 'm) * [*] [*] , (providing|offering|making|selling|supplying|serving|helping|specialising|specializing) *",
    "(founder|ceo|owner|director) (of|at) * [*] , (a|an|the) ...3 (platform|app|tool|software|agency|company|firm|service|startup|studio)",
    "[real|money making|home - based|home based|work at home] (business|money making|income|investment|earning|home - based|franchise)"
    " (opportunity|opportunities)",
    "for (less than|under|only|just) a (penny|cent|dollar|pound|euro|coffee|cup of *) (a|per|each) (day|week|month)",
    "^ now you can *",
    "(i|we) (will|'ll|can) show (you|u) how to (turn|make|earn|get|double|become|save|win|grow)",
    "(i|we|who) (~represent|act for) [the|a|an|our]",
    "(^|^ *|,|and) (we|we 've|we 're) (run|operate|organise|organize|arrange|publish|distribute|stock|keep|propose|trade in|deal in"
    "|(got|have) (a|an|the|#)) [a|an|the|#] ...6"
    " (for|to (rent|let|hire)|round|across|in stock|from|by the|between|with|to)",
    "on behalf of (a|an|the|our|my|*) ",
    "(me|i|my *|my * *|us) and (me|i|my *|my * *|the *|the * *) (do|make|build|run|sell|fit|supply|offer|print|clean|write|design"
    "|repair|teach|cater"
    "|import|grow|train|hire|rent)",
    "(came|come|comes|turned|turn) to (us|me) (with|for|because|when|after|about)",
    "((our|my) [*]|the) (product|service|licence|license|machine|machines|system|package|range|maker|course|programme|app"
    "|software|tool|plan) (is|are|has|have|runs|ships|costs|starts|comes|includes|covers|does|takes|works|fits|lasts)",
    "(new|better|smarter|easier|simpler|cheaper|faster|whole new) (way|kind|type|sort) (to|of)",
    "(is|was) not (cheap|dear|expensive)",
    "(does n't|need not|do n't) [have to|need to] (be (dear|expensive|hard|complicated|a)|cost (a|the|much|you))",
)  # fmt: skip
