"""Cues of questions and statements that ask for the reader's time."""

from __future__ import annotations

MEETING = (
    "(which|what) ~be (better|best|easier|easiest|good) for (a|the|our) [*] [*] @talk & not your",
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
    "(on the|over the|by|by the|on|over) (phone|telephone|blower) ... (@soon|to|for|what|which|?) & not (~pay|~order|somebody|someone) "
    "...2 (on|over|by) & not (you (take|get)|yours|by (phone|mail|text) or|customers"
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
    " & not (work (on|at|for you)|the # (year|month|day|week|hour|man|litre|metre)|(your|the) (staff|team|crew|drivers|shift|lads"
    "|volunteers|rota|kitchen|shop))",
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
)  # fmt: skip

MEETING_STATED = (
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
)  # fmt: skip
