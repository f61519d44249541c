"""Cues of questions and statements that ask whom to write to, or to pass something on."""

from __future__ import annotations

REFERRAL = (
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
    "^ [@open] [@open] who (at|in|within|from|over at) ...4 (would|should|might|could|'d) [best|normally] (deal with|handle|look after"
    "|see to|take care of|decide on|be responsible|be in charge|be the (one|person)|sign off) & not (your|yours)",
    "(know|tell me|say|idea) (who|(which|what) (person|manager|department|colleague|team|office|desk|one|guy|lady|buyer|committee"
    "|branch)) [it is that|is it that|there] (handles|deals with|looks after|buys|books|decides|takes care of|manages|signs off|sees to"
    "|~be in charge) & (you|u|idea) & not (your|yours|when|whether)",
    "(know|tell me|say|idea) which of (the|your) (partners|directors|managers|owners|trustees|governors|bosses|brothers|sisters|heads"
    "|colleagues) (handles|deals with|looks after|buys|books|decides|takes care of|manages|signs off|sees to|~be in charge)",
    "whose (desk|door|inbox|table|lap|side|remit|department) ...9 (land|lands|go|goes|belong|belongs|end up|arrive|fall|falls) (on|to|in"
    "|under|at|$) & (this|question|mail|email|letter|offer|proposal|like|such|i|my|our)",
    "is it (you|yourself) [that|who|whom] i (should|ought|need|must|can|could|may)",
    "(am|are|would|'d) (i|we) [be] (better off|better|best|wiser) (~write|~ask|~call|~ring|~talk|~speak|~go|~email|~contact|~try|~message)"
    " & not (your (staff|customers))",
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
)  # fmt: skip

REFERRAL_STATED = (
    "(put|point) me (in|to|toward|towards)",
    "(pass|forward|send|share) (this|it|my) ... (to|along|on) & (please|kindly|could|can|would|grateful|appreciate|feel free|if"
    " you're not|whoever|might|ask)",
    "(~share|~send|~give) ... (contacts|contact|number|details|references|referrals|names) (of|for) & not (i'll|i will|i can)",
    "know (anyone|someone|somebody|anybody) ... (who|that|needs|looking)",
    "(i am|i'm|am|we are|we're) [just] (looking for|trying to (reach|find|contact)|after) (whoever|the (right|best) person|the"
    " (individual|person|one|manager|colleague|lady|man|officer|head|people|team) (who|that|in charge|responsible|for))",
    "ask you to (forward|pass|direct|introduce)",
    "(introduce|connect) me",
)  # fmt: skip
