"""Cues of questions that want no answer."""

from __future__ import annotations

HOOKS = (
    # Who would not.
    "^ [@open] [@open] who (does n't|would n't|could|can|wo n't|do n't|never|has n't) ... (want|love|like|say|need|dream|use"
    "|resist|enjoy|benefit|hate)",
    "^ [@open] [@open] who ... (in their right mind|on earth|in the world|in god's name|the hell|honestly|seriously|ever|really)",
    "^ [@open] [@open] who (enjoys|likes|loves|wants|wanted|needs|fancies|has the (time|energy|patience)|has time|can afford|said"
    "|says|knew)"
    " & not (your|you|at the|or)",
    "^ [@open] [@open] who (has|have|had) (n't|not|never) & not (you|your|yet|still|been|paid|signed|sent|had)",
    "is there (a|an|any|one) * (alive|anywhere|on earth|in the world|out there|living) (who|that)",
    "^ [@open] [@open] (what|which|who) ...4 in (his|her|their|its) right (mind|senses|head)",
    "how (great|nice|good|lovely|cool|easy|wonderful|sweet|much better) would (it|that|life|this) be",
    # Have you ever, imagine, what if.
    "^ [@open] [@open] [have|do|did] [you] ever (~wonder|~wish|~feel|~think|~dream|~imagine|~notice|~catch yourself|~find"
    " yourself|~ask yourself)",
    "^ [@open] [@open] ever (~have|~be|~get|~find|~see|~try|~look|~sit|~lie|~stand|~hear|~lose|~hate|~stop|~miss|~spend|~want"
    "|~need) & not (our|my)",
    "^ [@open] [@open] [just|can you|could you] (imagine|picture) (if|you|your|this|that|never|every|no|not|a|the|having|waking"
    "|being|how)",
    "^ [@open] [@open] [do you] (~dream of|dreaming of|~wish you)",
    "^ [@open] [@open] what if (you|your|there|i|we|it|that|the|every|all|nobody|no|one)",
    # Needs nobody denies.
    "^ [@open] [@open] [are] [you] [so|really|still|just] (sick|tired|fed up|frustrated|bored|overwhelmed|drowning) (of|with|by"
    "|in)",
    "^ [@open] [@open] [are you] [still] (struggling|looking|dreaming|worried|hoping|wanting|trying|searching|wishing|suffering"
    "|spending|wasting)"
    " (to|for|with|of|about|from|hours|time|money) & not @day",
    "^ [@open] [@open] (want|need|looking for|love|like|got|fancy|craving) (more|a|an|to|new|better|extra|help|your|fresh|#|less"
    "|fewer|some) & not (our|my|me|us|look|@talk|demo|quote|sample|trial|link|price|copy|peek|visit)",
    "^ [@open] [@open] [are] [you] [guys] ready (to|for)",
    "^ [@open] [@open] ready & not (@day|call|order|for (us|me|the))",
    "(want|like|need) ... your ...3 (fixed|sorted|solved|handled|taken care of|done (right|properly|for you))",
    # Why not, is it not time, who cares.
    "^ [@open] [@open] why (settle|wait|not|pay|waste|spend|struggle|risk|let|keep|bother|leave|lose)",
    "^ [@open] [@open] why (should|would|must) (you|anyone|anybody|a|an|any|one|we)",
    "^ [@open] [@open] (is n't|are n't|was n't|is not|ai n't) (it|that|this) [about|high|not] (time|what|just what|a shame|a pity"
    "|every|the dream|mad|crazy)",
    "(would|could|should) n't (you|it|that|life|everyone|we) [all|rather|also] (love|like|want|be|prefer|feel|save)",
    "(would|could|should) (it|that) not be (nice|great|good|lovely|better|easier|wonderful)",
    "^ [@open] [@open] (does|do|is|are|would|has|could) n't (every|everyone|everybody|all|anyone|anybody)",
    "do n't you (want|think|deserve|wish|agree|love|feel|just)",
    "are n't you (tired|sick|curious|fed)",
    "(could|can|would) (you|anyone|anybody|we) (~afford|~resist|turn down|pass up|refuse)",
    "what (are you waiting|have you got to lose|do you have to lose|~be stopping you|~be not to|~be to stop you|is there to lose"
    "|could be (better|easier|simpler|nicer|worse)|more could)",
    "^ [@open] [@open] (who am i to|where else|how hard can|how cool|who knew|how often do you (get|see) a chance|how would you"
    " like to)",
    "^ [@open] [@open] remember (when|the|you|how|that)",
    "am i right ($|or|,)",
    "^ [@open] [@open] when (will|are) you [finally|ever|going to] (let|finally|learn|stop|listen|see|realise|realize|understand|hire"
    "|wake)",
    "^ [*] [*] [,] (is|are) n't (it|they|that) , & not (your|you)",
    "^ [@open] (is|are) n't (*|the *) * ? & not (your|you|there|still|free|open|available|on|in|at)",
    # A lack or a heap, without a verb and without them.
    "^ [@open] (too (many|much|few|little)|not enough|lack of|lacking|no time|bad credit|poor|more than # in) ...9 ?"
    " & not (your|you|yours|still|that|it|or)",
    "or nah",
    "(guess|you know|know) what ?",
    "^ [@open] [@open] did you know [that] (#|one|two|most|many|half|the|a|an|over|more|nearly|almost|every|some|only|on average"
    "|people|firms"
    "|companies) & not (your|yours|you 're|you are)",
    # Why the writer gets no answer.
    "why (are|have|do|did) (not|n't) (you|u) ...2 @answering & not (to (the|your|their|a)|the|your phone|phones|calls)",
    "why [are|have|do|did|r] (you|u) ...2 (not|n't|no) ...2 @answering & not (to (the|your|their|a)|the|your phone|phones|calls)",
    "why (has|have|is|does|do|did) (nobody|no one|no|noone) ...2 @answering me|us",
    "^ [@open] [@open] (why|how|what) (did|do|have) we * & not (you|your|yours|next|now|start)",
    # Tags on a wish or a judgement; on a plain fact ("you run two sites, right?") a tag still asks.
    "you (want|need|deserve) & , (right|yeah|yes|eh|huh|innit|correct|agreed|no) ? & not (want|need) (us|it|them|me)",
    "(you'd|you would) (like|love|want|prefer|rather|be glad|be happy) & , (right|yeah|yes|eh|huh|innit|correct|agreed|no) ?",
    "(i'd|you'd|we'd|would|want|wants|like|love|need|needs|deserve|deserves|wish|hate|agree|prefer|rather|nice|great|good|easy"
    "|simple|fair|lovely|handy"
    "|better|sounds|sound|amazing|tempting|useful) ...9 , (right|yeah|yes|eh|huh|hey|innit|correct|agreed|no|ok|okay"
    "|(do|does|would|is|are|wo|ca|did|could|should|has|have) n't (you|it|that|we|they|everyone|one)) ? & not (or|want us|want it"
    "|want them|like it|like them)",
    "^ [@open] [@open] [that|it|this|does that|does it] (sound|sounds|seem|seems) ... (good|fair|familiar|great|right|ok|okay"
    "|reasonable|like a plan|like you|amazing|nice|easy)",
    "^ [@open] [@open] [does|would|do] [that|this|it|all that|any of that] (make|makes|making) [any] sense $",
    "^ [@open] [@open] (all good|fair enough|deal|agreed|tempting|exciting|amazing|crazy|incredible|right|yes|no|really|huh|good"
    "|cool|see|simple|easy|well|ok|okay|yeah|sound) ?",
    "^ [and|but|so] [the] (best|good|clever|funny|sad) (bit|part|thing|news) $",
    "^ [the] (best part|result|results|catch|secret|kicker|why|how|problem|good news|takeaway|price|cost) $",
    "(and|but|so) (the|what's the) (best part|result|catch|secret|kicker|answer|good news|point) ?",
    "you in $",
    # Greetings.
    "^ [@open] [*] [@open] how (~be|have) (you|things|everything|life|business|it|the family|tricks|the form|your (day|week"
    "|weekend|morning|monday|friday))"
    " [been] [all] [going|doing|today|keeping|getting on|treating you] [so far|today|lately|these days|this week] $",
)  # fmt: skip
