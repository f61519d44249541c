"""Cues of what is asked about the seller's own: their thing, and what is under way with it."""

from __future__ import annotations

OURS = (
    # They and our thing.
    "(what|how) (did|do|does|would) you (make|think) of (our|my)",
    "^ [@open] [@open] (have|has|had|did) (you|anyone|anybody|someone|somebody|your *|u) ...7 (our|ours"
    "|my) & not (delivery|invoice)",
    "(were|was|are) (you|anyone|your *|u) able to (log in|open|try|see|watch|get into|look|download|play|start|use|test) ...9 (i|we|our"
    "|my)",
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
    "(do|did|would|have|had) you [have|had|got|still have] [any|a few|more|some|further|other|no] [more|further|other]"
    " (questions|queries|doubts|objections|feedback|thoughts) [so far|yet|at all|for (me|us)|left] $",
)  # fmt: skip

OURS_STATED = (
    "(wondering|wonder|curious|asking|checking|hoping|know|hear|learn|see) [to hear|to learn|to know] (if|whether) you (got|received|saw"
    "|read|had|opened)"
    " (my|our) ",
    "(wondering|wonder|curious|asking|checking|hoping|know|hear) [if|whether|that|to hear if] you ['d|had|have|'ve] [had"
    "|yet|already]"
    " [a|the] (watched|seen|read|looked|tried|opened|received|got|had|chance|look|used|gone through) ...6 (our|my|it|the (quote"
    "|sample|demo|proposal|video|deck|link|offer))",
)  # fmt: skip

# The thing under way.
LOGISTICS = (
    # Whether the writer should do something, which asks nothing of how it is at theirs.
    "(do|would|did) you (want|like|need|prefer|rather) (me|us) to * & not (what|which|how much|@send|where)",
    "^ [@open] [@open] (book|put|pencil|squeeze|pop) (him|her|them|it|you|your) ...3 (in|down|on)",
    "when (can|will|do|should|could|shall) (i|we) ...3 (have|get|expect|collect|deliver|send|receive|see)",
    "who else ~be (coming|joining)",
    "^ [@open] [@open] [kindly|please] (confirm|advise|let me know if|revert)",
    # Whether the writer gets an answer.
    "(^|still|yet|again|and) no (reply|response|answer|word) [yet|still|then|at all|from you|to (my|our|that|this) *] $",
    "(let|give|send|drop|get) (me|us) [have] [a|an|your|some] [quick|simple|straight|honest|plain|final|clear] (yes or [a] no|answer|reply"
    "|response|decision) & (can|could|will|would|may|might) & not (on|about|to) (how|what|which|where|whether)",
    "(did|have|had) (i|we) ...2 (~offend|~upset|~annoy|say something|~do something|~do anything) & not your",
    # The thing under way: has it come, does it open, is it still on.
    "^ [@open] [@open] (did|has|have|is|are|was|were|will|shall|should|((can|could|would) (you|i|we|the))|you) ...5 (the|this"
    "|that|my|our"
    "|those|these) ...3 @goods"
    " & not (your|the|a|an|any) ...2 (always|usually|often|ever|normally|generally) & not (problem|issue|or ...3 (problem|issue)"
    "|giving you|~cost|~lose)"
    " & not (~struggle|~cope|~complain|~grumble|~wrestle|~fight|~hate|~mind|~manage|fed up|short of|worn out|used to|happy|keen)"
    " & not ^ [@open] [@open] (is|was|are|were) (it|that|they) (the|a|an|that) ...9 or",
    "^ [@open] [@open] (did|have|has|can|could|will|u|you) [you|u] [get|got|have|receive|received|find|sign|signed|open|pay|paid"
    "|seen|see] (the|my|our|that|this) ... @goods",
    "(is|are) there [somewhere|anywhere|a|any|room|space|*] [*] [*] (for|to) (my|our|us|me|park|unload|turn|plug in"
    "|(the|a|an) [*] [*] [*] (van|transit|lorry|truck|trailer|sprinter|pallet|forklift|ladder|skip)) & not (your|you)",
    "(what|which) ~be the [best|right|correct|full|exact] [postal|delivery|street] (address|postcode|entrance|gate|door) (to|for)"
    " & not your",
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
)  # fmt: skip

LOGISTICS_STATED = (
    "(let me|let us|tell me|say) [know] (whether|if|which) ...6 or ...6 (is|are|works|suits) (easier|better|best|fine|ok"
    "|okay|preferable)",
    "^ [@open] (pls|please|kindly) [just] confirm (the|your|whether|receipt|if|that) ...6 (spelling|name|address|delivery"
    "|order|invoice"
    "|number|certificate|date of|receipt|booking|gate|door|amount)",
    "^ same ... as (last time|before|usual|last week|yesterday)",
)  # fmt: skip
