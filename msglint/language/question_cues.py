"""What each kind of question is told by: frames in the pattern language, one idea a line.

`@name` is a class of words from `CLASSES`. `A & B` asks for both somewhere in the sentence, `& not C` that C is absent:
an idea is often a frame times a field, such as appetite times the seller's thing. The first cue that fits decides.
"""

from __future__ import annotations

from msglint.finding import QuestionKind

CLASSES: dict[str, str] = {
    "day": "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|tomorrow|today|tonight"
    "|noon|morning|mornings|afternoon|afternoons|arvo|evening|evenings|weekend)",
    "soon": "(@day|next week|this week|next month|this month|the week after|sometime|soon|later|then|the #|# (am|pm|o'clock))",
    "wh": "(how|what|why|who|whom|whose|which|where|when|whether|if)",
    "open": "(so|and|but|or|ok|okay|well|also|hi|hey|hello|just|btw|now|honestly|please|kindly|sure|look|yes|no|@comma)",
    "comma": "(,|:|-|—|–|lol|haha)",
    # Talking to the seller.
    "talk": "(call|calls|chat|coffee|tea|cuppa|zoom|meeting|conversation|catch up|catchup|catch - up|teams|video call|lunch"
    "|drink|pint|walkthrough|walk through|walk - through|slot|demo|demonstration|screen share|appointment|webinar|sit down|sit - down"
    "|tour|natter|bell|buzz|yarn|discussion|huddle|phone call|visit|face to face|quick word|chinwag|tinkle)",
    "minutes": "(# minutes|# minute|# - minute|# min|# more minutes|half an hour|half - hour|half hour|quarter of an hour|# hour|an hour"
    "|a few minutes|few minutes|couple of minutes|a spare minute|a gap|a free moment)",
    "meet": "(~talk|~speak|~chat|~meet|~connect|~zoom|~ring|~phone|~call|~visit|~discuss|~buzz|~natter|~bell|catch up|sit down|get together"
    "|pop (in|by|over|round|up)|drop (by|in|round)|stop by|swing by|call (in|by|over|to|round)|come (by|over|round|and see|and meet)"
    "|get on a|hop on|jump on|find (a|some) time|(buy|get) you a|take you (to|for)|give you a (call|ring|bell|buzz|tinkle|shout)"
    "|bend your ear|see you|walk you through|sit with you)",
    # The seller's thing.
    "ours": "(our|my|ours|mine|us|what (we|i) (do|offer|make|sell|charge|supply|build|run|grow|provide|have|had|did|could|can)|how (we|i"
    "|our|my))",
    "show": "(brochure|brochures|deck|catalogue|catalog|price list|pricelist|price - list|rate card|rates|quote|quotation|estimate|demo"
    "|trial"
    "|sample|samples|taster|case study|case studies|playbook|one - pager|one pager|white paper|whitepaper|portfolio|company profile|leaflet"
    "|lookbook|link|examples|particulars|proposal|video|vid|clip|screenshots|details|info|information|pricing|prices|sneak peek|copy)",
    "look": "(a|another) [quick|closer|little|wee|good|free|sneak|proper|short] (look|peek|go|try|shot|whirl|spin|gander|glance|taste"
    "|trial|nosy|test|browse|peep|read|sample)",
    "send": "(send|show|share|forward|shoot|email|drop|give|offer|put together|prepare|mail|post|pop|dm|quote|fling|fire|ping|pass you"
    "|get you|run you|walk you|hand you|whatsapp|text|courier|leave you)",
    "appetite": "(interest|interests|interested|keen|tempt|tempts|tempted|intrigue|intrigues|intrigued|appeal|appeals|appealing|appetite"
    "|curious|curiosity|pique|piques|piqued|resonate|resonates|worth your while|take your fancy|takes your fancy|catch your eye"
    "|catches your eye|in the market|entice|entices|attract|attracts|receptive|~grab you|your (kind of thing|cup of tea|thing|bag|street)"
    "|up your (street|alley)|~like the (look|sound|idea) of|~tickle your fancy|caught your eye|(find|finds|found|finding) favour)",
    "wish": "(~fancy|~consider|~explore|open to|up for|game for|down for|sound|sounds|suit|suits|want|wants|like|care|want more|like more"
    "|of use|useful|helpful|relevant|a fit|worth a look|worth a try|worth exploring|good)",
    "learn": "(~hear|~learn|~know|~see|~find out|~explore|~try|~discover|~test|~receive|~peek|~look at|~have a|~take a|~give|~watch|~get a"
    "|~sample|~taste|~view|~read)",
    "invite": "(let me know|let us know|drop (me|us)|(give|send|shoot|fire|gis) (me|us|a|over)|shout|holler|say the word|say so|just say"
    "|reply"
    "|respond|revert|write back|get in touch|in touch|ping|dm|message|text|email|happy to|glad to|i'll|we'll"
    "|will be (sent|forwarded|shared)|just ask|word answer|say yes|lmk|i can|we can|here's|here is|shall (send|share|forward))",
    # Of use without the seller, so that to offer it asks for no interest in the seller's thing.
    "neutral": "(list|lists|checklist|table|dates|names|figures|numbers|notes|template|map|sheet|summary|form|forms|addresses|wording"
    "|readings|steps|instructions|minutes of|recipe|sums|plan of|deadlines|rules|findings)",
    # An ongoing transaction.
    "goods": "(invoice|invoices|delivery|pallet|pallets|purchase order|po number|order number|certificate|certificates|parcel|fitter"
    "|fitters"
    "|receipt|gate code|door code|entry code|access code|alarm code|shipment|courier|installer|plumber|electrician|engineer"
    "|drawings|paperwork|signed copy"
    "|attachment"
    "|password|login|logins|keys|samples|sample|van|driver|lads|crate|crates|boxes|consignment|proofs|booking|reservation|forms|form"
    "|contract|payment|deposit|file|files|pdf|spreadsheet|link|photos|doc|docs|document|documents|spare key|skip|agenda|venue|parking"
    "|reception|refund|order|replacement|scans|statement|agreement|video link)",
}

CUES: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    (
        "interest",
        (
            # Would you like to see our thing: before the hooks, which also open with "want to".
            "^ [@open] [@open] [do you|would you|did you|you] (want|like|care|fancy|need) [like|want|care] to @learn ... (our|my|how|more"
            "|it|what (we|i)|this)"
            " & not (learn|know|hear|see) (how|what|why|which) (you|your|they|the)",
            "^ [@open] [@open] [do you|would you|you] ~fancy [a|an] (@learn|look|go|peek|try|sample|demo) ... (our|my|ours|it|what we"
            "|what i|how)",
        ),
    ),
    (
        "rhetorical",
        (
            # Who would not.
            "^ [@open] [@open] who (does n't|would n't|could|can|wo n't|do n't|never|has n't) ... (want|love|like|say|need|dream|use"
            "|resist|enjoy|benefit|hate)",
            "^ [@open] [@open] who ... (in their right mind|on earth|in the world|in god's name|the hell|honestly|seriously|ever|really)",
            "^ [@open] [@open] who (enjoys|likes|loves|wants|wanted|needs|fancies|has the (time|energy|patience)|has time|can afford|said"
            "|says|knew)"
            " & not (your|you|at the|or)",
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
            # A lack or a heap, without a verb and without them.
            "^ [@open] (too (many|much|few|little)|not enough|lack of|lacking|no time|bad credit|poor|more than # in) ...9 ?"
            " & not (your|you|yours|still|that|it|or)",
            "or nah",
            "(guess|you know|know) what ?",
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
        ),
    ),
    (
        "referral",
        (
            # The right person.
            "which of (the|your|them) ...3 (should|do|can|could|would|might|must) (i|we) ...3 (~speak|~talk|~contact|~write|~ask|~email"
            "|~approach|~ring|~call|~address|~go to)",
            "(still|also) [the] (one|person|man|woman|lady|contact) (to|for) (contact|ask|write|speak|talk|call|email|ring|*)",
            "who ~be [the] (best|right) [one|person] (to|for) & not (your|staff)",
            ", or (is it|is that|would (it|that) be|is there|perhaps|should i) [rather|perhaps] [a|some|one of your] (colleague|colleagues"
            "|somebody|someone|another|ask|write)",
            "who ...6 (deals with|deal with|handles|looks after|decides (on|about)|~be in charge of|~be responsible for|signs off"
            "|buys|sees to)"
            " ...4 (contracts|contract|purchasing|procurement|buying|suppliers|budgets|budget|tenders|facilities|vendors|orders"
            " from outside) &"
            " not (your|you|when|if|what)",
            "(right|best|correct|appropriate|relevant|proper|concerned) (person|contact|people|colleague|department|team|desk|one|point"
            " of contact|official|officer)"
            " & not (for the right person|(find|hire|finding|hiring|get) the (right|best) (people|person))",
            "(good|better) (person|contact) (to|for)",
            # Whom should I write to.
            "(who|whom|which|what) ... (should|do|can|could|would|might|must|ought|shall|may|am|are) (i|we) ...3"
            " (~speak|~talk|~contact|~write|~reach|~ask|~email|~approach|~address|~chase|~deal|~ring|~call|~pester|~bother|~message"
            "|~liaise|~direct|~go to)"
            " & (who|whom|person|department|one|team|desk)",
            "(who|whom|to which) ... (should|must|ought|can|may|does|do) (this|it|the|my|a|an|such) ... (go|be (sent|addressed|directed"
            "|put|made)|~address|land)"
            " & not (your|invoice|parcel|samples)",
            "(is|are|was|would|are you) (it|you|that|yourself|this) ... (or|the one|the person|someone|yourself|whom) ... (i|we) (should"
            "|need|ought|must|can|could|might|had best)",
            "^ [@open] [@open] (is|was|would|will) (it|that|this) [be] ...5 (i|we) (should|ought to|must|need to|can|could"
            "|might|had best) ...2"
            " (~speak|~talk|~contact|~write|~reach|~ask|~email|~approach|~ring|~call|~message)",
            "(if|in case|should) (this|it|that) (is|does|was|be) (n't|not) ...6 , (who|whom|whose|which|where)",
            "^ [@open] [@open] (does|is|do|are) (*|* *|* * *) still (deal with|deals with|handle|look after|buy|responsible for"
            "|in charge of"
            "|the (one|person|contact|buyer|manager|lady|man)) ...9 (or (has|is|did|have) (someone|somebody|anyone|that|it)"
            "|to (write|speak|talk))",
            "are you the (one|person|right|decision|man|woman|lady|best) & not (the one|the person) who ~end",
            "so that|so (i|we) (write|know who|can write|speak|talk|do n't bother|get the right|reach)",
            "how (can|could|might|do|should|would) (i|we) ...2 (reach|contact|get (hold of|in touch)|write to|email|find) (them|him|her"
            "|that person)",
            "(is there|are there|do you have|have you|would there be|have you got) ...7 (i|we) (could|can|should|might|may|ought"
            " to|need to) [be]"
            " ...2 (write|writing|speak|talk|contact|ask|ring|call|email|approach|turn|talking|asking|speaking)",
            # Put me in touch.
            "(point|direct|steer|refer|guide|nudge) (me|us)",
            "~put (me|us) (in touch|onto|on to|through|in contact)",
            "(introduce|connect|intro) (me|us)",
            "(an|the|any|a quick) (intro|introduction|referral) [to|?|for]",
            # Pass it on.
            "(~pass|~forward|~send|~share|~hand|~relay|~give|~drop|~show) (this|it|me|my|these|that|them|our) ...3 (on|along|to|onto)"
            " [to] [your|the|a|whoever|whomever|any|someone]"
            " & (can|could|would|might|mind|may|kind|please|chance|possible) & not (to (me|us)|get on)",
            "(~forward|~pass) (this|my (mail|email|note|details|name))",
            "(~share|~give|~send|~provide|~drop|~have|~get) ...3 (contact|contacts|number|details|email|name|extension) (of|for|to)",
            "(contact|name|number|email) (of|for) (the|your|whoever|whichever|someone|whomever)",
            "(tag|loop in|cc|copy in|drop) (them|him|her|anyone|someone|whoever|a (msg|message|line)) & (who|whoever|anyone|someone|know)",
            # Anyone else.
            "~know (anyone|someone|anybody|somebody|people|any other|other) ... (who|that|in|with|needs|need|looking|might|would|$)",
            "(anyone|someone|anybody|somebody|friends|colleagues|others|anyone else) [else] (you know|in your (network|circle)|of yours)",
            "(neighbour|neighbor|friend|colleague|contact|someone|anyone|peer|relative|family|anybody) ... of yours ... (who|that|want"
            "|need)",
            "who else ... (should|could|might|would) (i|we|want|be)",
            "(refer|recommend) (someone|anyone|us|me|a)",
            "spread the word",
            "who ~be (your|the) ... (person|guy|lead|contact|buyer|manager|lady|fella) ... (tag|contact|email|reach|speak|talk)",
            # Who handles it, asked so as to write there.
            "(in charge of|responsible for|owns|decides on|handles|looks after|runs|oversees|deals with|signs off) ...4"
            " (, so|so that|so i|to (speak|talk|write|reach|contact)|could you put|can you put|and (how|where) (can|do|could|might) i) &"
            " (i|me|us)",
            "(are|is|would|does) ... (you|it|that) ... (deal with|deals with|look after|looks after|handle|handles|decide on|decides on)"
            " ... or (would|is|should) (that|it|somebody|someone)",
        ),
    ),
    (
        "meeting",
        (
            # A day, and nothing else.
            "^ [@open] [@open] how ('s|is|about|does) @day",
            "(ok|okay|all right|alright|fine|convenient|good|suit you|suit|mind|trouble|welcome|possible) if (i|we) ...2 (popped"
            "|dropped|came|called"
            "|stopped|rang|phoned|swung|visited|met|looked in|drove (over|out|up|down))",
            # Minutes of their time.
            "(~have|~got|~spare|~free|~find|~grab|~give|~take|~do|~steal|~borrow|~carve|~squeeze|~make|~offer|~need|~set|~schedule|~get"
            "|worth|open to|for|of|~block|there|there be"
            "|~put|~book|~lend|~want|~manage|in|would|up|have you|you|quick) [me|us|you|up|aside|out|in] [a|just|about|maybe|even|your"
            "|for|as little as|like|the|some|another|only]"
            " [quick|brief|spare|short|mere|free] @minutes & not (before (you|it|they|he|she|opening|closing|each|every)|within"
            "|every|each|takes|only takes|lose|losing|lost|save|waste"
            "|wasted|spend|spent|spending|until|how (many|much|long)) ",
            "^ [@open] [@open] [a|quick|just] @minutes [@soon|on the phone|by phone|to|for|of|over|in|?]",
            "(~have|~spare|~find|~make|~get) ... time [on|in|next|this|for|to] (talk|speak|chat|meet|connect|discuss|you|your|week|a|@soon)"
            " & not (how|what|why|who|your (staff|team|people|drivers))",
            "(on the|over the|by|by the|on|over) (phone|telephone|blower) ... (@soon|to|for|what|which|?) & not (you (take|get)|customers"
            "|orders)",
            # Talk, coffee, call.
            "(~hop|~jump|~get|~set up|~schedule|~arrange|~book|~have|~do|~join|open to|up for|~grab|worth|~fancy|available for|free for"
            "|time for|keen [for|on]|~organise"
            "|~organize|~squeeze|~love|~meet for|~connect (over|for|via|on)|~catch|down for|game for|~hold|~line up|suits you [better]"
            " for|~plan|~come|a good time"
            "|~like|~want|~propose|~suggest|~consider|interested in|how about|~look for|look like for|~offer|~make|be worth|what about"
            "|able to|possible|sense) ...3 @talk"
            " & not (your|the|their) (calls|meeting|meetings|tour|tours|visit|lunch|webinar|coffee) & not (calls|meetings)"
            " & not (demo|tour) of & not (make|think) of (our|my)",
            "(would|does|might|could) (a|an) [quick|brief|short|little|cheeky|10 - minute] @talk"
            " & not (interest|tempt|appeal|of our|of my|your (staff|team|customers|guests|members))",
            "a (quick|brief|short|wee|little) @talk & not (your (staff|team|customers|guests|members|drivers)|how)",
            "^ [@open] [@open] [a] [quick|brief|short|wee|cheeky|little] (call|chat|coffee|zoom|meeting|demo|phone call|natter|pint)"
            " [@soon|next|this|maybe|about|to|over|on|or|?]",
            "(chat|call|coffee|talk|speak|meet|zoom) (@day|next week|this week|sometime|tomorrow|soon|in the morning|in the afternoon) &"
            " not (your|they|the) (staff|team|talk|speak|meet)",
            "(jump|hop) on a",
            "(~chat|~speak|~talk|~meet) (about|to discuss|to explore|with (me|us|you)) & (would|could|can|shall|might|may|sense|worth"
            "|open) & not (with you about (it|that))",
            # When are you free.
            "(^ [@open] when|, when|so when|and when|or when|know when|when 's|when are|whens) ... (free|available|around|about|suits"
            "|suit|good time|convenient|best time|work for|works|could (i|we) ...2 @meet|(can"
            "|might|may|shall|should|do) (i|we) ...2 @meet)"
            " & not (when (is|are) (the|your|it))",
            "(what|which) [other|~be|would be] [a|the] [good|best] (time|times|day|days|slot|date|afternoon|morning|evening|part of the"
            " week|number|hour) ..."
            " (work|works|suit|suits|good|best|free|call|talk|chat|meet|connect|prefer|catch you|reach you|get you|ring|convenient)",
            "(does|would|could|might|how about|how is|how does|is|are|how's|do|what about|say|how are|if|or) ...2 (@day|next week|this"
            " week|# (am|pm)|# or #|the #|later) ...4"
            " (work|works|suit|suits|good|ok|okay|look|free|fit|better|convenient|available|for you|any good|handy|handier|easier)"
            " & not (work (on|at|for you)|(your|the) (staff|team|crew|drivers|shift|lads|volunteers|rota|kitchen|shop))",
            "(how|what) (~be|about|does) (@day|next week|this week|# (am|pm)|the #) [#|at|then|morning|afternoon|for you|look] [#|and|or"
            "|,|?|look|/]",
            "^ [@open] [@open] (@day|next week|# (am|pm)) ... (work|works|suit|suits|ok|good|any good|free|better)",
            "(will|for) (i|we|me|us) ...2 (swing by|pop|call (in|round|by|over)|drop (by|in|round)|stop by|come (by"
            "|over|round)) [in|@soon]",
            "(can|could|may|might|shall|should|let) (i|we|us|me|you and i) ...4 @meet [you|in|on|@soon|about|to|for|at|the|a|your|up"
            "|briefly|tonight|through|?|with|over|some|when|this|and|please]"
            " & not (call (it|them|this)|should i call (the|your)|discuss (with|it with) your|the ladder)",
            "(is it|would it be|is there any|any chance) ... (possible|chance) ... (to|for|of|you) ... (@meet|reached|reach you|get (hold"
            "|a hold))",
            "any chance ... (@minutes|@talk|word with you)",
            "(be|~reach|~catch|~get) ... by (telephone|phone) ",
            "(are|if|when|whenever|be|would|r) you [guys|both] [be|by any chance] (free|available|around|about) ... (@soon|call|chat|talk"
            "|for|to (talk|chat|meet|speak|connect))",
            "^ [@open] [@open] [you|are you] [still] (free|available|around|about) [for|on|at|next|this|to|@day]",
            "(does|what does|how does|is) your (diary|calendar|schedule|week|availability)",
            "your availability",
            "(put|get|grab|pick|book|find|drop|lock|pencil) ... (time|something|slot|spot|date|you) [on|in|into|from|with] [for|your|my"
            "|our|the|that|a] (calendar|diary|calendly|week|works|suits|that|@day)",
            "(send|shoot|drop|ping) [you|over|across] [over] (an|a|the) [calendar|teams|zoom|meeting] (invite|invitation)",
            "(let me know|tell me|say) ... (time|day|slot|when) ... (work|works|suit|suits|free|you|good)",
            "(book|grab|pick|choose|schedule|reserve) (a|your|any|some) (slot|time|call|spot|demo|meeting|seat)",
            "(work|works|suit|suits|worth) ... for a (quick|short|brief) (walkthrough|walk - through|look|call|chat|word)",
            "^ [@open] [@open] (can|could|may|might) i ...2 (steal|borrow|have|take|grab|pinch|nab) ... (your time|of your|you for)",
        ),
    ),
    (
        "indirect-buyer",
        (
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
        ),
    ),
    (
        "interest",
        (
            # Appetite, named.
            "^ [@open] [@open] [you|are you|would you be|r you] [still|at all|really] (interested|intrigued|keen|tempted|curious|game)"
            " & not (what|who|why|when) (are|is|were|was|made)",
            "(you|anyone|yourself|that|this|something|someone|be) [at all|really|still|also|both] (interested|intrigued|keen|tempted) [in"
            "|to|at|on|by|?]",
            "(any|of) interest (on your|from you|from your|at all|there|?|in (our|my|a|the|this|that|seeing|trying|hearing))"
            " & not (your (customers|members|guests|parents|tenants|readers)|in the land)",
            "[be|of|any|some|an|your|much] (interest|appetite) (in|for|to|?|on|among|at) & (our|my|ours|us|this|that|it|the"
            " window|of|any|a|free|seeing|trying|learning|hearing)"
            " & not (interest (rate|rates|on)|conflict of|overdraft|any of your|from your|your (customers|members|guests|tenants|parents"
            "|residents) ...4 interest)",
            "(would|could|might|may|can|does|do|shall|should|has|have) ...8 (~interest|tempt|appeal|entice|intrigue|pique|whet|tickle"
            "|attract|grab|win) [you|your|the|to|them|a] & (our|my|i|we|this|that|it|look)"
            " & not (your (customers|guests|members|readers|students))",
            "tempt (you|them)",
            "(wondering|wonder|confirm|advise) (if|whether) ...9 (something (you|your|the)|@appetite)",
            "(want to|like to|care to|fancy) (have|take|get|having|taking) @look",
            "(count|pencil|put|book|mark) you (in|down|in for|down for) & (can|could|may|shall|should)",
            "keen (on|for|to) ...3 (demo|tour|trial|sample) of",
            "~make you [at all] (curious|keen|hungry|want)",
            "(resonate|resonates|pique|piques|whetted|whet|tickle|grab you|grabs you|catch your eye|your cup of tea|up your street|up"
            " your alley|your kind of thing|take your fancy)",
            "(worth [your|the|their|a] ... while)",
            "(say no|say yes|object|be averse|be against|turn up your nose|turn down) (to|at) & (our|my|a free|sample|trial|look|it|this"
            "|that|~see|quote)",
            "appetite & (ours|our|my|us|like ours|such as)",
            # Considering, exploring, going for the seller's thing.
            "(~consider|~explore|go for|going for|~entertain|~envisage|~contemplate|~think about|~think of|~look at|~look for|in the"
            " market for|open to|receptive to|~switch to|~try|~use|~go with|~need|~want|~have a (use|need) for)"
            " ... (our|such as (ours|us|mine)|like (ours|us|mine)|from us|with us|of ours|of mine|my (services|help|team|work|app|tool))"
            " & not (how|what|why) & not (have you|did you|had you|you ever|you already)",
            "something (you|your|that|which|worth) ... (like|consider|want|open|explore|interested|interest|use|help|value|need|look"
            "|could|might|would|you'd|fancy|for) & (is|would|be|this|that|it|sound|like)"
            " & (this|that|our|my|it|us|we|i|be something) & not (already|do yourselves|you do|keep)",
            "(sound|sounds|seem|seems|look|looks|feel|feels) (like [it|something|a|that|your]|interesting|useful|relevant|worthwhile"
            "|appealing|helpful|good|of)"
            " & (this|that|it|our|my|i|we|what) & not (what does|how does|does your|do your|residents|sound like to)",
            "(is|would|are|was|might|could) (this|that|it|any of this|any of that|our|my|these|those|one) ...6 (a fit|relevant|useful|of"
            " use|helpful|a priority|(one|this|that) for you|be of (help|use)|ring|land|right for|suit|suits|benefit)"
            " & not (already|to you how)",
            # To see, to try, to hear more.
            "(~want|would you|you'd|~like|~love|~fancy|~care|happy|willing|open|up|ready|eager|game|down|dying|curious|prepared|~mind"
            "|~feel like|wish)"
            " [like|love|care|want|be|open|happy|willing|up|prepared|by any chance] [to|for|a|about] [me to|us to]"
            " (~learn|~start|~switch|~partner|~join|~experience|~dig|a look|quote|sample|trial|taste|demo|walkthrough|copy|link|details"
            "|more|info|information|pricing|prices|price)"
            " & not (what (would|did|do)|which|how|who|(your|the) (staff|customers|team|parents|members|drivers|guests)|from (another|a"
            " different|other)|or by|or on)",
            "(would|do|did|might|could) you [also|perhaps|by any chance|ever] (like|want|care|love|wish|fancy) ...2 @learn"
            " & not (what|which|who|how (do|does|often)|your (team|staff)|more of|fewer|rather|the back of)",
            "(would|are|will) you [be] [at all|perhaps] open to",
            "are we (doing|going ahead|good to go|agreed)",
            "^ [@open] [@open] [all] good to go $",
            "(would|is) (a|an|the) ... @show ... (welcome|handy|useful|helpful|any good|of use|of help)",
            "(more|free|no obligation|no - obligation|complimentary) (info|information|details|trial|quote|sample|audit|consultation|demo"
            "|estimate|assessment|review)"
            " & not (how many|do you (offer|give|hand)|does your|your (free|trial))",
            "(learn|hear|know|find out) more & not (what (would|do|did) you|need to know)",
            "see (how it|how our|how we|our|it in|what our|what we|what i)",
            "(have|take|give|fancy|like|want|up for|worth|for|get|getting|having|taking|giving) ...4 @look & not (have you had|had a|did"
            " you|you had|your staff|which|what) ",
            "(giving|give|~have|~take) ... a (go|try|whirl|shot|spin|look|chance) & not (have you had|had a (go|try|look)|did you (have"
            "|get)|you had|get a chance|got a chance)",
            "(up|game|down) for ... (~try|~hear|~see|~give|~learn|~test|it|this|that|our|my|a|more)",
            "open to ... (it|this|that|~learn|~explore|~hear|~see|~try|~discuss|~consider|~test|our|an|having|giving|something|the idea"
            "|taking|being|finding)"
            " & not (your (team|staff|board|members)|the public|who|when is)",
            "worth (a|exploring|your|trying|considering|discussing|it|looking|investigating|seeing|sharing|sending|me|pursuing|testing"
            "|checking|hearing) & not (how (much|many)|(was|were|did) ...9 worth)",
            # May I send you.
            "(want|like|need|happy for|ok for|okay for|mind|prefer) (me|us) to (@send|run|forward|set|explain|tell|do|build|make|add|save"
            "|bring|hook|mock|draw|draft|have|come up)"
            " & not (or (by|in|on|to)|(invoice|certificate|keys))",
            "(shall|should|can|could|may|might|ok if|mind if|okay if|cool if|alright if|all right if|what if|how about|would it (help|be"
            " ok|be okay|be useful|be helpful|be handy) if)"
            " (i|we) ...3 (@send|interest|tempt|sign you|reserve|hold|lock|save you|earn|count on|pencil|put you|build|make you|start"
            "|help|do for|be of|set you|set up)"
            " & not (or (leave|post|by|in|at|to|on|via)|(invoice|certificate|keys|contract|parcel|accountant|deposit)|~copy in|to head"
            " office|label|to your) & not (send|mail|email|post|share|forward|paste|drop|bring|give|show) ...4 @neutral",
            "(happy|glad) to (send|share|show|forward) ... (if|?) & (like|want|fancy|sample|try|peek|look|?)",
            "our (range|offer|services|service|product|products|solution|platform|tool|app|help|module|dashboard|way) & (is|would|could"
            "|might|can|may|should|shall|want)"
            " & not (have you|did you|do you (use|find|like|think)|how (do|did|are|is)|what (do|did)|you (tried|used|seen|heard)|which"
            "|aware|you know|you think|familiar|you made)",
            "(could|can|might|would|may) (our|my|we) ... (help|be useful|be of|save|benefit|make|fit|serve|support|suit|interest|appeal"
            "|add)",
            "(benefit|gain) from (our|my|a|an|this) & not (who|your (members|students|pupils))",
            # Assuming the sale.
            "how (can|could|may|might) (i|we) (help|assist|support|earn|be of|serve)",
            "what (can|could|would|will) (i|we) (do|need to do|offer|have to do) ... (to|for) (earn|help|you|win|get|make)",
            "what (would|will) it take (to|for) (you|get|earn|win|us)",
            "(when|how soon) (can|could|shall|should|do|would|will|are) (we|you|i) (start|starting|begin|get started|kick|sign|join|go"
            " live|launch) & not do you (start|begin)",
            "(can|could|will|would) you (commit|sign|sign off|order) (today|now|tomorrow|this|by|on|before|?|to)",
            "(~move|~switch|~give|~bring|~place|~shift|~transfer|~hand) ... (to|over to|with) (me|us) & not (in touch|a hand)",
            "(sign up|signing up|buy today|buy from|order today|order now|subscribe|join us|enrol|enroll|lock in|get you started|get"
            " started) & not (how (many|do your)|do your|your)",
            "(get|have|send|give) (me|us) your (order|confirmation|signature|answer|decision|yes|commitment|business|po)",
            "(made your|made a|reached a|come to a) (decision|decisions) & not (how|who)",
            "(what do|what did|what'd) you say $",
            "are you in $",
            "(deal|thoughts|objections|takers) $",
            "(handing|letting us|outsourcing|giving us) ... to us",
            "^ [@open] [@open] who wants",
            "^ [@open] [@open] [you] (interested|keen|curious|intrigued) [in|?|to] [our|my|it|more|how|what]",
            "keen $",
        ),
    ),
    (
        "seller-product",
        (
            # They and our thing.
            "(what|how) (did|do|does|would) you (make|think) of (our|my)",
            "^ [@open] [@open] (have|has|had|did) (you|anyone|anybody|someone|somebody|your *|u) ...7 (our|ours"
            "|my) & not (delivery|invoice)",
            "(think|make|thought) of (the|this) (trial|sample|samples|demo|quote|proposal|offer|draft|pilot|brochure|catalogue|mock - up)",
            "which of (our|my) & you|your",
            "(heard (of|about)|come across) (*|* *) [before|yet|at all|already] $ & you & not (heard|across) (of|about) [*] (a|an"
            "|the|any|anyone"
            "|anybody|someone|other|others|similar|such|people|it|this|that|these|problems|cases) & not (a|an|the|any|your|such|other)",
            "(~hear|~see|~try|~use|~look at|~come across|~know|familiar|~think|~make|~read|~visit|~check|~watch|~test|~play|~get|~find"
            "|~download|~explore|~consider"
            "|~review|~remember|~realise|~realize|aware|experience|~like|~go|~have|~receive|~meet|~rate|~compare|~leaf|~browse|~run into"
            "|~notice|~spot|~stumble)"
            " ... (our|my|of us|with us|about us|we|us|ours)",
            "(our|my) ... (~hear|~see|~try|~use|~look|~come across|~know|~think|~make|~read|~visit|~check|~watch|~test|~compare|~get"
            "|~find|~do|~work|~hold up|~treat|~help|~be)"
            " & (you|your)",
            "(~go through|~look at|~look over|~read|~see|~open|~review|~watch|~get|~get on with|~receive|~check|~try|~use|~think of|~make"
            " of|~download|~play with|~like|~find) ..."
            " (i|we|that i|that we) (~send|~share|~make|~write|~build|~mention|~attach|~forward|~put|~email|~set up|~leave|~install|~drop"
            "|~give)"
            " & not (invoice|certificate|contract|forms|keys)",
            "(our|my) ...4 (have|did|do|had|are) you ~be|~have|~see|~use|~try|~look|~compare|~read|~know|~like|~prefer|~think|~make|~get"
            "|~find|~come|~open|~order",
            "(questions|thoughts|feedback|concerns|objections|doubts) (about|on|regarding|for|around|with) (our|my|the|this)"
            " (proposal|quote|product|offer|demo|app|pricing|prices|service|plan|brochure|deck|pitch|email|mail|message|trial|version)",
            "^ [@open] [@open] [any|your] (questions|thoughts|feedback|news|update|updates|luck|word) [on|about|from|yet|so far|at all|at"
            " your end|there|?] ... (our|my|us|the|this|$|?|proposal|quote)",
            "(did|have|had) you (had|have) a (play|look|go|read|peek|flick|browse|chance)",
            "(did|have|has|had) you ... (chance|minute|moment|time|opportunity) ... (look|read|review|see|go|check|think|watch|try)",
            "(did|have) you (see|get|read|receive|seen|got|received|notice) (my|our|the|this|that) [last|previous|earlier|recent|first]"
            " (email|mail|message|note|dm|proposal|quote|brochure|deck|letter|invite|text|one)",
            "(tried|seen|used|heard of|heard about|checked out|try) (it|the (free|new|latest)|our|my) & you",
            "how are you (liking|finding|enjoying|getting on with) (your|the|our|it|them) & not (new (rules|staff|site|office))",
            "(did|have) you (see|seen|catch) this $",
        ),
    ),
    (
        "logistics",
        (
            "^ [@open] [@open] (book|put|pencil|squeeze|pop) (him|her|them|it|you|your) ...3 (in|down|on)",
            "when (can|will|do|should|could|shall) (i|we) ...3 (have|get|expect|collect|deliver|send|receive|see)",
            "who else ~be (coming|joining)",
            "^ [@open] [@open] [kindly|please] (confirm|advise|let me know if|revert)",
            # The thing under way: has it come, does it open, is it still on.
            "^ [@open] [@open] (did|has|have|is|are|was|were|will|shall|should|((can|could|would) (you|i|we|the))|you) ...5 (the|this"
            "|that|my|our"
            "|those|these) ...3 @goods"
            " & not (your|the|a|an|any) ...2 (always|usually|often|ever|normally|generally) & not (problem|issue|or ...3 (problem|issue)"
            "|giving you|~cost|~lose) & not ^ [@open] [@open] (is|was|are|were) (it|that|they) (the|a|an|that) ...9 or",
            "^ [@open] [@open] (did|have|has|can|could|will|u|you) [you|u] [get|got|have|receive|received|find|sign|signed|open|pay|paid"
            "|seen|see] (the|my|our|that|this) ... @goods",
            "does (the|that|this|my|our) (link|file|code|attachment|login|password|address|pdf) ...2 (work|open|load)",
            "(has|have|did|will|is) ... @goods ... (arrive|arrived|come|turn up|turned up|landed|land|open|opened|reach|reached|go"
            " through|gone through|clear|cleared|get there|got there|here|ready)",
            "(is|are) ...6 still (the|your|a) ...3 (address|number|contact|door|gate|entrance|email|person|date|time|plan|place)",
            "what time (are|is|do|does|will|should|shall|r) ... (we|they|the|it|you|i) & not (finish|close|open|start|your)",
            "(by|via) (post|courier|email|mail) or (by|via|in)",
            "is (the|that|my|our) ...4 still (the same|valid|right|correct|on|good|fine|ok|the one) & (@day|@goods|the #)",
            "(still|all) (on|right|ok|okay|good|set) (for|with) (@day|the|your|our|delivery|this|next)",
            "(i|we|our *|my *|he|she|the (driver|fitter|engineer|van)) (come|go|arrive|turn) (up|to the front)",
            "(come|go|in) (round|in) (the|by the) back",
            "when (i|we|our *|the (driver|fitter|engineer|van|lads|crew)) (deliver|delivers|arrive|arrives|come|comes|install"
            "|fit|unload|load"
            "|set up|collect|collects)"
            " & not (how|what|why|who|whose) ",
            "^ [@open] [@open] (can|will|could|would) (your|the) [*] * (take|fit|hold|receive|unload|manage|accept) (our|my)",
            "^ [@open] [@open] (do|must|should) (i|we|they|he|she|the (driver|fitter|lads|crew)) (need|have) to",
            "(who|how many) (is|are|will be|else is|else) (coming|joining|attending) & (@day|call|meeting|lunch|us|tour|on the)",
            "(will|is|are) ... (joining|coming|attending|be there|be in|in on|be on site|be home|at home) ... (@day|us|to (sign|let"
            "|receive)|the call) & not (how many|your (customers|guests))",
            # How shall we do it.
            "(shall|should|may|can|could) (i|we|the|they|he|she) ...5 (or|leave|ring|bring|invoice|park|use|book it|keep|copy in|~cc|post"
            "|put|send it|start at|deliver|collect|pick up|sign)"
            " & not (who|why|may i (know|ask)|your (staff|drivers|team) ~use)",
            "^ [@open] [@open] (shall|should|may) (i|we|the|it|they) & not may i (know|ask)",
            "(which|what) (colour|color|size|finish|address|version|format|date|name|spelling|number|email|door|gate|entrance|reference"
            "|language|currency) ... (want|prefer|like|should|shall|goes|go|put|send|on the|on it)",
            "(shall|should|may|can|could) (i|we) ...3 (send|mail|email|post|share|forward|paste|drop|bring|give|show) ...4 @neutral"
            " & not (our|my) & not @appetite",
            "where [abouts] (should|shall|must) (the|our|my|i|we) ...3 (leave|drop|deliver|park|put|send|unload|go|post|bring)",
            "still (on|happening|ok|okay|all right|as planned|as agreed) $ & not (you|your (staff|team|drivers)) still",
            "(do|would|did|will) you (want|like|prefer|rather|have|need) (the|it|them|your|these|those|that|this|both) ... (or|in|by|at|on"
            "|before|as|with)",
            "(can|could|would|will|did) you [please|kindly|just|now|also] (sign|confirm|approve|accept|resend|send (me|us|over|back|the|it)"
            "|countersign|pay|bring|check the|leave the|move the|park|upload|fill|open|initial|return"
            "|see the|access|print|log in|view|read the) & not if (you|your|the|it|they)",
            "(has|have) * (signed|arrived|paid|landed|shipped|countersigned|approved|cleared|collected|picked up) ",
            "(ok|okay|alright|fine|good) (with|for) you if (we|i|they|the)",
            "@day (still|at #|or @day) & (ok|good|fine|still|delivery|collect|it|the) & not (your|~be (busy|closed))",
            "(instead|okay|ok) $ & (gate|door|@day|meet|come)",
        ),
    ),
    (
        "buyer-impact",
        (
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
        ),
    ),
    (
        "buyer-problem",
        (
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
        ),
    ),
)  # fmt: skip

# Statements that ask.
STATED: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    (
        "interest",
        (
            # Let me know if you are interested.
            "(let me|let us|please let us|do let us|kindly let us) know [if|your interest|whether|should] ...9 (@appetite|@wish ..."
            " (@learn|@ours|@show|more|this|that)|more (info|information|about)|worth)"
            " & not (n't|not|no|wrong|mistaken|right|order)",
            "know your interest",
            # If it appeals, drop me a line; drop me a line if it appeals.
            "(if|should|in case|whenever|provided|once) (you|your|this|that|it|our|my|any|there|what|the (idea|offer|above|thought)"
            "|@learn|the) ...6 @appetite & @invite"
            " & not (n't|not|no|never|little|zero) ...4 @appetite & not (unsubscribe|remove)",
            "(if|should|in case|whenever|once) (you|your|this|that|it|our|my|any|there|what|the idea|@learn) ...4 @wish ...6 (@ours|@show"
            "|more) & @invite"
            " & not (n't|not|never|tell me|correct) & not (call|to reply|how i|sake|unsubscribe|stop|remove|error|opt)",
            "(checking|ask|asking|asked|see|know|enquire|inquire) (if|whether) (there|you|your|anyone|this|that|our) ...6"
            " (@appetite|interest"
            " (for|in)) & (our|my|training|services|package|packages|offer|this|it|a|the)",
            # Wondering whether there is an appetite.
            "(curious|keen|wondering|wonder|like|want|love|eager|hoping|ask|asking|see) [to (know|hear|see|learn|ask)] (if|whether) (you"
            "|your|this|that|it|our|my|any|there|anyone|the idea) ...6"
            " (@appetite|consider|considering|open to|a fit|something you|explore|exploring|up for)"
            " & not (your|the) (customers|members|guests|readers|tenants|parents|clients)",
            "(curious|wondering|wonder) (if|whether) (our|my) ...6 (@appetite|@wish)",
            # Offers to show the seller's things.
            "(wanna|want to) (hear|see|learn|know) ... (how|more|what|our|it) & not (wanted to|i want to|i just want to)",
            "[would|i'd|we'd] (be happy|happy|love|be glad|glad|like|be delighted|be pleased|pleased) to (send|share|show|tell) (you|over"
            "|our|more|a|some) ..."
            " (more|info|information|details|brochure|deck|case study|demo|video|link|catalogue|samples|our|how it)",
        ),
    ),
    (
        "meeting",
        (
            "(would|i'd|we'd|it'd|will) (love|like|be great|be good|be keen|be happy|appreciate|welcome) [to] ... (call|chat|coffee|zoom"
            "|meeting|conversation|# minutes|minutes|connect for|catch up|demo|sit down"
            "|speak with you|talk with you|meet with you|get on your|find a time|walk you through|show you|(give|buy) you a (call|bell"
            "|ring|buzz|coffee|pint))",
            "(book|grab|pick|choose|schedule|reserve) (a|your|any|some) [free|quick|short|# - minute|# minute|convenient] (slot|time|call"
            "|spot|demo|meeting|chat)",
            "(let me|let us|just let me) know ... (time|day|when|slot|a gap|have a gap|availability|times|dates) ... (works|work|suits"
            "|suit|free|available|availability|convenient|i'll (ring|call)|for you|best|you)"
            " & not (arrive|arrives|delivery|delivered|come back|hear)",
            "(let me|let us|just let me|say|tell me) [know] (if|whether) (@day|next week|this week|tomorrow|#|the #) ...6 (works"
            "|work|suits|suit|is (fine"
            "|ok|okay|good|possible|free|better))",
            "(advise|indicate|confirm|specify) ...5 (date|time|slot|day|dates|times) ... (meet|meeting|call|visit|chat|discussion"
            "|talk|convenient"
            "|suitable)",
            "(let me|let us|just let me) know ... (your availability|when works|when suits|what works|what suits|a slot)",
            "(can|could|would|you'd|i'd|if) ... (# minutes|half an hour) ... (@soon|suit|works|call|chat|come to you)",
            "# minutes ... (by phone|on a (day|call)|of your choosing|of your time|this week|next week|whenever|is all)",
            "(i'll|i will|i can|we can|happy to) (call|ring|phone|buzz) you & not (when|once|as soon as|if) (the|it|they)",
            "(free|available|around) ... (@day|next week|this week) ?",
            "(worth|love|keen|up for|let's|lets|want) ... (quick|short|brief) (call|chat|zoom|coffee)",
            "let's (hop|jump|get (on|together|a|all|you|round)|set up|schedule|book|find a|find some|grab|chat|talk|speak|connect|meet"
            "|arrange|do a)",
            "(suggest|propose|name|give|offer|revert with|reply with|come back with|share|send me) ...4 (time|times|slot|date|dates"
            "|availability) & (for|a|you|me|week|convenient|suitable|works|that) & not (delivery|first time|every time|last time|up to"
            " date)",
            "my (calendar|diary|calendly) ... (here|open|link|is|:)",
            "keen to (chat|talk|meet|speak|connect)",
            "(give|drop) me a (call|ring|bell|buzz)",
            "call (me|us) (on|at|today|now|tomorrow|back|anytime)",
            "(fancy|up for|time for) ...2 (call|chat|natter|coffee|pint|cuppa|zoom|yarn)",
        ),
    ),
    (
        "referral",
        (
            "(put|point) me (in|to|toward|towards)",
            "(pass|forward|send|share) (this|it|my) ... (to|along|on) & (please|kindly|could|can|would|grateful|appreciate|feel free|if"
            " you're not|whoever|might|ask)",
            "(~share|~send|~give) ... (contacts|contact|number|details|references|referrals|names) (of|for) & not (i'll|i will|i can)",
            "know (anyone|someone|somebody|anybody) ... (who|that|needs|looking)",
            "(i am|i'm|am|we are|we're) [just] (looking for|trying to (reach|find|contact)|after) (whoever|the (right|best) person|the"
            " (individual|person|one|manager|colleague|lady|man|officer|head|people|team) (who|that|in charge|responsible|for))",
            "ask you to (forward|pass|direct|introduce)",
            "(introduce|connect) me",
        ),
    ),
    (
        "seller-product",
        (
            "(wondering|wonder|curious|asking|checking|hoping|know|hear) [if|whether|that|to hear if] you ['d|had|have|'ve] [had"
            "|yet|already]"
            " [a|the] (watched|seen|read|looked|tried|opened|received|got|had|chance|look|used|gone through) ...6 (our|my|it|the (quote"
            "|sample|demo|proposal|video|deck|link|offer))",
        ),
    ),
    (
        "logistics",
        (
            "(let me|let us|tell me|say) [know] (whether|if|which) ...6 or ...6 (is|are|works|suits) (easier|better|best|fine|ok"
            "|okay|preferable)",
            "^ [@open] (pls|please|kindly) [just] confirm (the|your|whether|receipt|if|that) ...6 (spelling|name|address|delivery"
            "|order|invoice"
            "|number|certificate|date of|receipt|booking|gate|door|amount)",
            "^ same ... as (last time|before|usual|last week|yesterday)",
        ),
    ),
    (
        "indirect-buyer",
        (
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
        ),
    ),
)  # fmt: skip
