"""Cues of what is asked about the reader's world: what it costs them, what goes wrong, what the writer wants to know."""

from __future__ import annotations

ASKED_POLITELY = (
    "(could|can|would|will|may|might) (you|i ask you to|i ask|i trouble you to) ...3 (tell|let me know|let us know|walk|talk|show"
    "|describe|explain|say|share)"
    " [with] [me|us|to me|something|a little|a bit|briefly] [through|about] (how|what|why|who|which|where|when|whether|if|about"
    "|your|the)"
    " & not (brief|testimonial|contact|number|details|name|friends|interested) & not ^ [@open] (if|suppose|supposing|when)",
    "(do|would|did|hope) [you] mind [if|my|me] [i] (asking|ask|telling|ask|saying|explaining|describing) & not (testimonial)",
    "(may|might|can|could) i ask (how|what|why|who|which|where|when|whether|if you|about your|roughly|you) & not (to forward|to"
    " pass)",
    "^ [@open] [@open] [do|just] tell (me|us) (how|what|why|who|which|where)",
    "(curious|wondering|wonder|intrigued) [about|to (know|hear|learn|understand|see)] [:] (how|what|why|who|which|where|when) &"
    " you|your & not (challenge|biggest)",
)  # fmt: skip

WANTS_TO_KNOW = (
    # I would like to know.
    "(give|pay) [a lot|much|anything|something|good money] to (know|hear|learn|see|understand) [from you] @wh",
    "(not clear|n't clear|unclear|not obvious|a mystery|a puzzle|a riddle) [to me] ...6 (is|:|,) @wh",
    "^ [@open] [@open] [do|can you|could you] (walk|talk|take|guide) (me|us) through (how|what|your|the|a|who|where|which)",
    "(my|one|a|the only|another|the|first) [only|one|real|small|other|simple] (question|thing|point) [i] [could n't|could"
    " not|ca n't|do n't|is|was|did n't"
    "|still] ...4 (is|:|,|-|—|–|:) [simply|just] @wh ... (you|your|the|they)"
    " & not (our|my (app|tool|offer))",
    "(would|i'd|we'd|it'd|should) [really|just|so|also] (like|love|luv|want|be [really|very|so|genuinely] (curious|interested|keen"
    "|grateful|glad|happy|good|helpful|useful)|be great|help|appreciate|value) [me] [to|if you could]"
    " (understand|know|hear|learn|see|find out|get|ask|knowing|hearing|tell|understanding) [more|about|from you|a bit|to grips"
    "|me] [about] (@wh|your|the|about)",
    "(curious|wondering|wonder|intrigued) [about|to (know|hear|learn|understand|see|find out)] [,|:|—|–|-|about] (@wh|your|the)"
    " & not (no wonder|you'll wonder|you will wonder|'ll be wondering|(@appetite|interested) in (our|my))"
    " & not (watched|seen|read|looked|tried|opened|received|got|had) ...4 (our|my)",
    "(what|how|who|why|which|where) ... , i wonder",
    "i wonder , ",
    "[my|our|a|the] [best|first] (guess|hunch|suspicion|bet|feeling|impression) (is|would be|was|:) ...9 ...9 (you|your"
    "|the) ...9 (you ('d|'ll"
    "|will|would) know|correct me|tell me|put me right)",
    ", (but|and|though) you ('d|'ll|will|would) know [best|better|that|,|.|$]",
    "^ [@open] [@open] (share|explain|describe|outline) [with|to] [me|us] (how|what|why|who|which|where|roughly) & not (our|my)",
    "(interested|keen|eager|like|love|glad|good|great|want|need|hoping|trying|dying|itching) to (know|hear|understand|learn|see"
    "|find out|work out|figure out|get a sense|get a feel) ...4 (@wh|your)"
    " & not ((they|he|she|people|clients|buyers|customers|you) (want|wants|need|needs|like|likes)|want to (know|hear|see|learn)"
    " (how|what) (we|i|our)|@wh (our|my|we|i))",
    # Tell me.
    "[do|please|just|so] (tell|enlighten|school|teach|educate|fill) (me|us) [in] [a bit|a little|more|briefly|in a line|please"
    "|then] [on|as to|about|a bit about|more about] (@wh|about|your|the|roughly) & not if (you|our|this) ... interested",
    "(let me|let us) know (how|what|why|who|which|where|whether|roughly|when you|in a line) ... (you|your|~bite|~happen|~go|~work"
    "|~come|~do|of|they|the|is|are) & not (time|day|slot|suits|i can|we can|want|need|prefer|like|think|@soon)",
    "help (me|us) [to] (see|understand|get|picture|grasp|work out|figure) (@wh|your|the)",
    # I do not know, I cannot picture.
    "(ca n't|can not|could n't|cannot|do n't|did n't|hard to|struggling to|struggle to|trying to|tried to|never|hardly) [quite"
    "|really|yet|rightly|properly|for the life of me]"
    " (work out|tell|figure out|see|make out|find|picture|imagine|fathom|understand|grasp|follow|get|know|guess|visualise) ..."
    " @wh ... (you|your|the|it|they)"
    " & not how (someone|anyone|anybody|you (can|could|dare)|a person|i (can|could|should))",
    "(no|little|not a|without any|any|not the faintest|not the foggiest) (idea|notion|clue|inkling|picture|sense|feel) [of|about"
    "|as to] ...3 (@wh|your) & not (you|they|people) [probably|clearly|really] (have|'ve) no",
    "(not sure|unsure|not clear|unclear|not obvious|not certain|hard to tell|hard to say|in the dark) [to me|from here|yet|about"
    "|as to|on] ...2 @wh ... (you|your|the|it|they)",
    "(trying|want|wanted|like) to (picture|imagine|visualise) (what|how|where|who|your) & (you|your|the)",
    "(puzzles|beats|baffles|intrigues|strikes|bothers|interests|fascinates|stumps|puzzled|baffled|intrigued) (me|us) [is|:|most"
    "|is that|about] (@wh|is|about|in|:)",
    "what (interests|puzzles|strikes|intrigues|bothers|baffles) me",
    "(~ask|~asking) myself @wh",
    "(~left|got|set|makes|made|had|has) me (wondering|curious|asking|thinking about|wonder) [about|,|:] (@wh|your)",
    "i'd (ask|want to ask|like to ask) ... (how|what|why|which|who|where)",
    # Your view; am I wrong.
    "(value|welcome|appreciate|like|love|want|hear|glad of|glad to have|grateful for|keen on|curious about|interested in|know|get"
    "|after|for|have) your [own|honest|frank] (view|views|take|thoughts on (how|what|which|why|your|whether)|experience|opinion"
    "|read|perspective|thinking|side)"
    " & not (have your own|know your interest)",
    "your (view|take|opinion|read|thoughts) (on|about|as to)",
    "(correct|put|set) me (right|straight|if i|if this|if that|if it|: )",
    "tell me (if|where|whether) (i|that|this|it) ... (wrong|off|mistaken|not|true|right|so)",
)  # fmt: skip

IMPACT = (
    "~cost [you|your|the|them|a|it|in|more|each|per|to|if|when|?] & not (cost centre|who|how do you (cost|price))",
    "(~set|~sets) [you|the|them] back",
    "(~lose|~waste) [on|to|in|a|when|if|because|each|every|per|out|from|?] & not ~get lost",
    "how (would|will|might|could) ...6 (change|affect|alter|ease|shift) (your|the|things|it|their) & not (our|my)",
    "what (would|will|could|might|does|do|did|has) ... (mean|change|do (to|for|with)|happen|free up|be worth|be different|buy you"
    "|let you|become|open up|it take out|make of the time)"
    " & not (change first|you change|do with the)",
    "what (changes|stops|suffers|slips|gives|happens) ... (once|if|when|while|until|till|the day)",
    "(~happen|~go) to (your|the|you) ... (if|when|while|until|till|unless|once)",
    "what ~happen if",
    "^ [@open] [@open] if ...9 , (what|who|how|where|would|could|which)",
    "^ [@open] [@open] if ...9 (what|who|how|where|which) (would|will|could|do|does|can|happens|gets|has) & (left|leaves|failed"
    "|fails|~go|stopped|stops|broke|~hand|~lose|closed|quit|goes|went|gone|rose|doubled|came|~drop|~fall)",
    "^ [@open] [@open] were ...9 , (what|who|how|where|would|could|which)",
    "(what|how much) ... (share|percentage|proportion|part|portion|of the) ... (~go|~walk|~disappear|~lose|~end|~vanish|~eat)",
    "how (much|many) ... (~lose|~cost|~miss|~waste|~go|~slip|~walk|~leave|~drop|~eat|~save|~leak|~bleed|hours|days|nights"
    "|evenings|weekends) & not turn into",
    "worth (to you|to your|to the)",
    "(~end up|~wind up) (working|doing|paying|staying|covering|carrying|picking|losing|with) & not do",
    "(because of|thanks to|on account of|as a result|knock on|knock - on|downstream) & (what|how|who|which|where)",
    "what (would|might|could|'d) ...9 (if|without|instead|were|had they|had you)",
    "what (would|might|could|'d) ...9 with (the|a|an|one|two|three|more|those|that|#) ... (room|extra|spare|hour|hours|day"
    "|days|more|sooner|earlier"
    "|freed|saved|time|week|money|free|back)",
    "(^|,|;|:|-) [@open] [@open] by how (much|many|far|long)",
    "how (much|many|far|long|often) ... (help|shrink|grow|fall|rise|drop|gain|sooner|earlier|faster|easier|better|more"
    "|less|fewer) ... if",
    "^ [@open] [@open] (suppose|supposing|imagine|say) ... (what|who|how|where|which|would|could)",
    "(come|comes|came|add|adds|amount|amounts) (to|up to) [in|over|per|a|each|every|by|$] & (what|how much)",
    "(is|are|be|was) ...6 worth [to|in|a|per|over|$] & (what|how much) & not (worth (it|a|your|while)|trying|doing)",
    "how (much|many) ... (~take) (you|your|them|him|her|the) ... (month|week|year|day|season|night|shift)",
    "what (has|have|did|does|would) ... (~mean|~do|~cost) (for|to) ",
    "(bill|toll|damage|impact|effect|consequence|consequences|difference|fallout|hit) & not on time",
    "~mean for (you|your|the)",
    "~do to (you|your|the)",
    "(~save|~gain|~win) [you|your|the] ... (if|by|from|each|a)",
    "(eat|eats|eating) into",
    "who (pays|covers|carries|suffers|bears|foots)",
)  # fmt: skip

PROBLEM = (
    "(wrong|worst|worse|hardest|hard|harder|hassle|headache|headaches|pain|painful|problem|problems|issue|issues|stuck|struggle"
    "|struggles|struggling|trouble"
    "|annoying|bottleneck|bottlenecks|delay|delays|fail|fails|failed|failing|complaint|complaints|complain|frustrating"
    "|frustration|mess|messy|awkward|challenge"
    "|challenges|challenging|tricky|trickiest|nightmare|slow|slowest|slows|slowing|tedious|difficult|difficulty|difficulties"
    "|broken|breaks|break|broke|missing|miss"
    "|missed|short|backlog|bite|bites|burden|drag|late|error|errors|mistake|mistakes|risk|worry|worries|worried|quit|quitting"
    "|churn|chargebacks"
    "|no - shows|fall|falls|falling|slip|slips|slipping|suffer|suffers|dread|hate|hates|grumble|pushback|rework|gap|gaps|concern"
    "|concerns|obstacle|blocker"
    "|blocking|rejected|wasted|overloaded|stretched|tight|dies|die|died|leak|leaks|ruin|ruins|ruining|chase|chasing|bug|bugs"
    "|bother|bothers|irritate"
    "|irritates|annoys|unpaid|fault|faults|hurdle|hurdles|thorn|jam|jams|clog|clogs|no - show|jammed|refused|damaged|spoiled"
    "|spoilt)",
    "(least|cross|angry|upset|annoyed|impatient|fed up|~get lost|goes unnoticed|complained|complaining|moan|moans|hurt"
    "|hurts|hurting|dodge|dodges|avoid|avoids|avoided|mix - up|mix - ups"
    "|mixup|mixups|unhappy"
    "|unreliable|crash|crashes|crashed|overrun|overruns|idle|forget|forgets|forgotten|overlooked|stolen|sore|weakest|ache"
    "|aches|locked"
    "|muddle|muddles|queue|queues|shortage|shortages|grumbles|grumbling|swear|swears|curse|curses|double - booked|lost"
    " track|stall|stalls"
    "|strain|strained|unsold|outage|outages|run out|runs out|ran out)"
    " & not at least",
    "too (long|late|slow|much|little|often|far|big|small|heavy|many|few|tight|cold|hot|loud|early)",
    "~be [*] (off|out|down|wrong) because",
    "~hold ... (up|back)",
    "(~get|~stand) in the way",
    "(nobody|no one|never|nothing) ... (want|wants|like|likes|return|do|has|works|fits|gets)",
    "~drive ... (off|away|mad|crazy|out)",
    "(~put|~send|~throw|~turn|~keep) ... (off|awake|up at night)",
    "(~eat|~take) ... (time|longest|most|up|the) & not (take the (call|orders|bookings)|~take (over|on|out|the lease))",
    "~go (astray|missing|sideways|off)",
    "still ~get",
    "~keep ...3 from",
    "(~give|~cause) ... grief",
    "(leave|leaves|leaving) & why",
    "(catches|trips|lets) ... (out|up|down)",
    "the (catch|snag|sticking point|weak)",
)  # fmt: skip
