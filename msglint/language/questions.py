"""Questions: which sentences ask something, and what their answer would be about (ten kinds).

A question needs no question mark ("who does ur payroll atm") and may be a statement ("I'd like to understand how ...").
Cues are written in the pattern language; they are tried in the order of `_TABLE`, and what no cue claims is about the
buyer's situation when it names the buyer's side or asks openly about neither side.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from msglint.finding import BUYER_KINDS, QuestionKind
from msglint.language.patterns import Matcher, any_of, compile_pattern
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER

_WH = frozenset("who what which how where why whose whom when".split())
_AUX = frozenset("do does did is are was were am can could would will have has had should shall may might wo ca must".split())
_SUBJECTS = frozenset("you your i we it that this there the they he she anyone any someone somebody these those my our a an all both one".split())
_LEADING = frozenset("and but so or also well ok okay hey hi hello btw just then now honestly quick question first second plus curious".split())
# Clipped openings that ask when typed without a question mark.
_CLIPPED = frozenset("seen keen free know still any ready interested fancy heard tried wanna up want need anyone".split())

# Kind -> cues, in the order they are tried. The first that fits decides.
_TABLE: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    ("rhetorical", (
        "^ [and|so|but] who (does n't|would n't|could|can|wo n't|do n't|never|has n't) ... (want|love|like|say|need|dream|use|resist|enjoy|benefit|hate)",
        "^ [and|so|but|have|do|did] [you] ever (~wonder|~wish|~feel|~think|~dream|~imagine|~notice)",
        "^ [are] [you] [so|really|still] (sick|tired|fed up|frustrated|bored|overwhelmed|drowning) (of|with|by|in)",
        "^ [still] (struggling|looking|dreaming|worried|hoping|wanting|trying|searching|wishing|suffering|spending|wasting) (to|for|with|of|about|from|hours|time|money)",
        "^ (want|need|looking for|love|like|got|fancy|craving) (more|a|an|to|new|better|extra|help|your|fresh|#)",
        "^ [are] [you] [guys] ready (to|for)", "^ ready",
        "^ [and|so|but] what if (you|your|there|i|we|it|that|the|every|all)",
        "^ [so|but|and] why (settle|wait|not|pay|waste|spend|struggle|risk|let|keep|bother|leave|lose|should|would) [you]",
        "^ (is n't|are n't|is) it [about|high] time", "(sound|sounds|seem) (good|fair|familiar|great|right|about right|ok|okay|reasonable|like a plan|like you)",
        "(make|makes) sense", "(could|can|would) (you|anyone|anybody|we) (~afford|~imagine|~resist|say no|turn down|pass up|refuse)", "~imagine ... (if|you|your)",
        "(want|need|like|love|agree|deserve) ... , [right|no|do n't you|would n't you|yes|eh]", "or nah", "am i right", "how cool (is|would)", "who knew", "you in $",
        "(would|could) n't (you|it) (love|like|want|be)", "do n't you (want|think|deserve|wish|agree|love)", "what are you waiting", "what have you got to lose", "what 's stopping you",
        "how would you like to", "are n't you (tired|sick)", "remember (when|the)", "know what", "(guess|you know) what", "the (best part|result|catch|secret|kicker|answer|good news|point) ?", "^ [the] (best part|result|catch|secret|kicker|why|how|the problem|the good news|the takeaway) ? $",
        "^ [so|and|hey|hi|hello] [*] how (are|is) (you|things|everything|life|business|it going|the family) [going|doing|today|keeping]", "^ [so|and|hey|hi|hello] how 's (it|life|everything|things|your (day|week|weekend|morning|monday|friday)) [going|been] [so far]", "^ [all] (good|well|deal|fair|fine|cool|agreed|right|yes|no|ok|okay|huh|really|see) ? $", "^ (see|tempting|exciting|amazing|crazy|incredible|cool|great|wow|nice) ... $",
    )),
    ("referral", (
        "(right|best|correct|appropriate|relevant|proper|good) (person|contact|people|fit|team|department|one|point of contact) ... (to|for|on|about|who|regarding|i|$)", "(right|best|correct|relevant|concerned) (person|contact|colleague)",
        "(point|direct|steer|send|refer|guide) me", "put (me|us) (in touch|onto|on to|through|in contact)", "(introduce|connect|intro) (me|us)", "(an|the) (intro|introduction) to",
        "who ... (should|do|can|could|would|might|must) (i|we) ... (~speak|~talk|~contact|~write|~reach|~ask|~email|~approach|~address|~chase|~deal|~ring|~call|~send)",
        "(so|to know) [that] i (~write|~know who|can write|~send|~speak|~talk|do n't)", "(~pass|~forward|~send|~share|~hand|~relay) (this|it|me|my|these|that|them) ... (on|along|to|onto)", "(~forward|~pass) this",
        "~know (anyone|someone|anybody|somebody|people|a|any|other)", "(anyone|someone|anybody|somebody|anyone else|friends|colleagues|others) [else] [you know|in|at|of yours] ... (who|that|needs|need|looking|would|might|i should)",
        "(~share|~give|~send|~provide|~drop) ... (contact|contacts|number|details|email|name) (of|for|to)", "(contact|name|number|email) (of|for) (the|your|whoever|whichever|someone)", "tag (them|him|her|anyone|someone|a)",
        "(is|are|was|would|are you) (it|you|that|yourself|this) ... (or|the one|the person|someone) ... (i|we) (should|need|ought|must|can|could)", "(neighbour|neighbor|friend|colleague|contact|someone|anyone|peer|relative|family) ... of yours ... (who|that|want|need)",
        "are you the (one|person|right|decision)", "(in charge of|responsible for|owns|decides on|handles|looks after|runs|oversees) ... (, so|so that|so i|to (speak|talk|write|reach|contact)|could you|can you)", "who (is|'s|are) your * (person|guy|lead|contact|buyer|manager) ... (tag|contact|email|reach)", "(refer|recommend) (someone|anyone|us|me|a)", "who else ... (should|could|might|would) (i|we|want|be)", "spread the word",
    )),
    ("indirect-buyer", (
        "(would|'d|should) (like|love|want|be [really|very|so|genuinely] (curious|interested|keen|grateful|glad|happy|good)|be good|be great|help|be helpful|be useful) [me] to (understand|know|hear|learn|see|find out|get|ask) [more|about|from you|a bit|to grips] [about] (how|what|why|who|which|where|when|whether|if|about your|about the|your|about how)",
        "^ [so|and|just|was|also|honestly|really|genuinely|still|i 'm|i am|am] [just|really|genuinely|always|still|mostly] (curious|wondering|intrigued) [about|to (know|hear|learn|understand|see|find out)] (how|what|why|who|which|where|when|whether|if|about|the|your)",
        "(i 'm|am|i was|was|me|got me|left me|set me|makes me|made me) [just|really|genuinely|always|still|rather|very] (curious|wondering|wonder|intrigued) [about|to (know|hear|learn|understand|see|find out)] (how|what|why|who|which|where|when|whether|if|about|your)",
        "i [do|often|always|sometimes|just|still|also|did] wonder [about] (how|what|why|who|which|where|when|whether|if)", "(what|how|who|why|which|where) ... , i wonder", "i wonder , ",
        "[do|please|just|could you|can you|would you|will you|so] tell (me|us) [a bit|a little|more|briefly|in a line|please|then] [about|a bit about|more about] (how|what|why|who|which|where|when|whether|if|about|your|the|which|roughly)",
        "let me know (how|what|why|who|which|where|whether|roughly|when you|in a line) ... (you|your|~bite|~happen|~go|~work|~come|~do|of)", "(could|can|would|will|may|might) (you|i ask you to|i ask) [please|kindly|maybe] (tell|walk|talk|show|describe|explain) [me|us|to me] [through] (how|what|why|who|which|where|when|whether|if|about|your|the)",
        "(do|would|did|hope) [you] mind [if|my|me] [i] (asking|ask|telling|ask|sharing|saying)", "(may|might|can|could) i ask (how|what|why|who|which|where|when|whether|if you|about your|roughly)",
        "(it would|it 'd|would|it might|that would) [really] (help|be useful|be good|be great|be helpful|be handy) [me|us] to (know|hear|understand|learn|see)", "(ca n't|can not|could n't|cannot) (work out|tell|figure out|see|make out|find) ... (whether|how|what|why|who|which|where|if|from)",
        "(no idea|not sure|do n't know|unsure|not clear to me|hard to tell) ... (how|what|whether|if|who|which|why) ... (you|your|the|it)", "(correct|put|set) me (right|straight|if i|if this|if that|if it|: )", "(interested|keen|eager|like) to (know|hear|understand|learn|see) (how|what|why|who|which|where|whether|if|your)",
        "what (interests|puzzles|strikes|intrigues|bothers) me ... (is|:)", "i 'd (ask|want to ask|like to ask) ... (how|what|why|which|who|where)", "(love|like|glad|good|great|happy|want|interested|need) to (hear|know|understand|learn) ... (how|what|why|who|which|where|whether|your) ... (you|your|the)", "your (view|take|thoughts|experience|opinion|read) on",
    )),
    ("meeting", (
        "(~have|~got|~spare|~free|~find|~grab|~give|~take|~do|~steal|~borrow|~carve|~squeeze|~make|~offer|~need|~set|~schedule|~get|worth|open to|available for|for|~block|~put|~book|~lend|~want) [me|us|you|up|aside|out|in|together] [a|just|about|maybe|even|your|for|as little as|like|the|some|, |another] [quick|brief|spare|short|mere] (# minutes|# minute|# - minute|# min|half an hour|quarter of an hour|a quarter of an hour|# hour|an hour|a few minutes|few minutes|couple of minutes|a minute to (talk|speak|chat)|time to (talk|speak|chat|meet|connect|discuss)|some time|time on your|time in your|time next|time this)",
        "# [short|quick|spare] (minutes|minute) (of your|to|on|next|this|for|tomorrow|by phone|@day)", "(by|over the|on the) phone ... (day|time|week|tomorrow|@day)",
        "(~hop|~jump|~get|~set up|~schedule|~arrange|~book|~have|~do|~join|open to|up for|~grab|worth|~fancy|available for|free for|time for|keen [for|on]|~organise|~organize|~squeeze|~love|~meet for|~connect (over|for|via|on)|~catch|down for|game for|~host|~hold|~line up|about|suits you [better] for|~run|~plan|~come|a good time|~talk|like|~want|~propose|~suggest|~consider|interested in|how about|~look for|look like for|~offer) ... (call|chat|coffee|zoom|meeting|conversation|catch up|catchup|teams|video call|intro call|lunch|drink|walkthrough|walk through|slot|demo|screen share|appointment|pint|webinar|sit down|tour|phone)",
        "^ [a] [quick] (call|chat|coffee|zoom|meeting|demo|phone call) [@day|next|this|tomorrow|sometime|then|maybe|about|to] ", "^ [quick|brief|short] (call|chat|coffee|zoom|demo)", "(chat|call|coffee|talk|speak|meet|zoom) (@day|next week|this week|sometime|tomorrow|soon|later|in the morning|in the afternoon)",
        "when ... (free|available|around|about|suits|suit|good time|convenient|best time|work for|works|can i (ring|call|phone|pop|drop|talk|speak|visit|meet|come|reach)|could (i|we) (ring|call|talk|speak|meet|visit|come)|we (talk|speak|meet|chat)|would be (good|best|convenient))",
        "(what|which) [other|'s|is|would be] [a|the] [good|best] (time|times|day|days|slot|date|afternoon|morning|evening|part of the week) ... (work|works|suit|suits|good|best|free|you|call|talk|chat|meet|connect|prefer)",
        "(does|would|how about|how is|how does|is|are|how 's|do|what about|say|how are) ... (@day|tomorrow|next week|this week|# (am|pm)|# or #|#) ... (work|suit|good|ok|okay|look|free|fit|better|convenient|available|for you|any good)", "(how|what) (is|are|'s|about) (@day|next week|this week|tomorrow|# (am|pm)) [at|then|morning|afternoon|for you] [#] ?", "^ (@day|tomorrow|next week|# (am|pm)) ... (work|works|suit|suits|ok|good|any good|free|better)",
        "(can|could|may|might|shall|should|let) (i|we|'s|us|me) ... (call|ring|phone|meet|pop (in|round|over|by)|drop (by|in|round)|stop by|swing by|come (by|in|over|round|and see)|talk|speak|connect|chat|zoom|visit|show you|walk you|sit down|catch up|find a time|find time|get together|buy you|take you|hop|jump|give you a (call|ring|bell))",
        "(are|if|when|whenever) you [guys] (free|available|around|open|about) ... (@day|week|tomorrow|call|chat|talk|for|to (talk|chat|meet|speak|connect))", "^ [you|are you] [still] (free|available|around|about) [for|on|at|next|this|tomorrow|to|@day|sat|thurs]", "(does|what does|how does|is) your (diary|calendar|schedule|week|availability)", "your (availability|calendar)", "(put|get|grab|pick|book|find|drop|lock) ... (time|something|slot|spot|date) [on|in|into|from|with] [your|my|our|the|that|a] (calendar|diary|calendly|week|works|suits|that)",
        "(send|shoot|drop) [you|over|across] [over] (an|a|the) [calendar] invite", "(let me know|tell me|say) ... (time|day|slot|when) ... (work|works|suit|suits|free|you|good)", "(book|grab|pick|choose|schedule|reserve) (a|your|any|some) (slot|time|call|spot|demo|meeting|seat)", "on a call", "(jump|hop) on",
    )),
    ("interest", (
        "interested [in|to|at|?]", "(any|of|some) interest", "~interest (you|the|them|your)", "(keen|tempt|tempted|intrigued)", "(~want|would you|you 'd|~like|~love|~fancy|~care) [like|love|care|want] to (~hear|~learn|~know|~see) (more|how|what|our|about)",
    )),
    ("seller-product", (
        "(~hear|~see|~try|~use|~look at|~come across|~know|familiar|~think|~make|~read|~visit|~check|~watch|~test|~play|~get|~find|~download|~explore|~consider|~review|~remember|~realise|~realize|aware|experience|~like|~go|~have|~receive|~meet|~rate|~compare|~use|~open) ... (our|my|of us|with us|about us|we|us)",
        "(~go through|~look at|~look over|~read|~see|~open|~review|~watch|~get|~receive|~check|~try|~use|~think of|~make of|~download|~play with) ... (i|we|that i|that we) (~send|~share|~make|~write|~build|~mention|~attach|~forward|~put|~email)",
        "(questions|thoughts|feedback|concerns|objections|doubts) (about|on|regarding|for|around|with) (our|my|the|this) (proposal|quote|product|offer|demo|app|pricing|prices|service|plan|brochure|deck|pitch|email|mail|message|trial|version)", "^ [any] (questions|thoughts|feedback|news|update|updates|luck|word) [on|about|from|yet|so far|at all|at your end|there|?] ... (our|my|us|the|this|$|?|proposal|quote)",
        "(did|have|has|had) you ... (chance|minute|moment|time|opportunity) ... (look|read|review|see|go|check|think|watch|try)", "(did|have) you (see|get|read|receive|seen|got|received) (my|our|the|this|that) [last|previous|earlier|recent|first] (email|mail|message|note|dm|proposal|quote|brochure|deck|letter|invite|text|one)", "(tried|seen|used|heard of|heard about|checked out) (it|the (free|new|latest)|our|my)",
    )),
    ("interest", (
        "interested [in|to|at|?]", "~interest (you|the|them|your|to you|in (our|my|this|that|a|the|learning|hearing|seeing|trying|working|what))", "(any|of|some|be of|an|your) interest", "(intrigued|keen|tempted|curious) [?|to (learn|see|hear|know|find|try|give|explore)] [more|out]", "^ [you] (keen|intrigued|curious|tempted|interested)", "keen $", "tempt (you|them)",
        "(~want|would you|you 'd|~like|~love|~fancy|~care|happy|willing|open|up|ready|eager|game|down|dying|curious|~consider|prepared|~mind|~feel like) [like|love|care|want|be|open|happy|willing|up] [to|for|a|about] [me to|us to] (~hear|~learn|~know|~see|~find out|~explore|~try|~discover|~test|~receive|~join|~get|~give|~check|~consider|~take|~start|~switch|~work|~partner|~discuss|~show|~send|~be|~have|~look|~experience|~run|~dig|~chat about|a look|quote|sample|trial|taste|demo|walkthrough|copy|link|details|more|info|information|pricing|prices|price)",
        "(want|like|need|happy for|ok for|okay for|mind) (me|us) to (send|show|share|walk|give|put|run|drop|forward|email|quote|set|prepare|explain|tell|do|build|make|add|save|pop|bring|hook|dm|shoot|mock)", "(shall|should|can|could|may|might|ok if|mind if|okay if|cool if|alright if|all right if|what if|how about|would it (help|be ok|be okay|be useful) if) (i|we) ... (send|share|show|forward|shoot|email|drop|give|offer|put|prepare|mail|post|pop|dm|quote|tell|interest|tempt|set you|sign you|get you|run|save|reserve|hold|lock|add|sign|earn|help|book you|count on|pencil|put you|build|make you|start|help|do for|be of)",
        "worth (a|exploring|your|trying|considering|discussing|it|looking|investigating|seeing|sharing|sending|me|pursuing|testing|checking|a look|a shot|a try|hearing)", "(sound|sounds|seem|seems|look|looks|feel|feels) (like|interesting|useful|relevant|worthwhile|appealing|helpful|good|of)", "open to (it|this|that|~learn|~explore|~hear|~see|~try|~discuss|~consider|~test|~chat|~work|an|a|having|giving|something|the idea|taking|being|finding)", "be open to", "(resonate|resonates|appeal|appeals|grab you|grabs you|pique|piques|catch your eye|tickle)", "(a|another) (go|try|shot|whirl|spin|look|test)", "up for (it|~hear|~try|~give|~see|~learn|a|this|that|more|testing)",
        "something (you|your|that|worth|of) ... (like|consider|want|open|explore|interested|interest|use|help|value|be|need|for you|look|could|might|'d|would)", "(is|would) (this|that|it|any of this|any of that) (something|a fit|relevant|useful|of use|helpful|a priority|for you|be something|be useful|be helpful|be relevant|be of|be a fit|work for you|help|be worth|ring|land)", "(let me|let us|let me|do let us|please let us) know (if|whether|your interest|of your|should you|when you 're ready)", "just (say|reply) (yes|the word)", "how (can|could|may|might) (i|we) (help|assist|support|earn|be of|serve)", "what (can|could|would|will) (i|we) (do|need to do|offer|have to do) ... (to|for) (earn|help|you|win|get|make)", "what (would|will) it take (to|for) (you|get|earn|win)",
        "(when|how soon) (can|could|shall|should|do|would|will|are) (we|you|i) (start|starting|begin|get started|kick|sign|join|want|go live|launch)", "(~move|~switch|~give|~send|~bring|~place|~shift|~transfer|~hand) ... (to|over to|with) (me|us)", "(sign up|signing up|buy today|buy from|purchase|order today|order now|subscribe|join us|enrol|enroll|lock in|get you started|get started)", "(get|have|send|give) (me|us) your (order|confirmation|signature|answer|decision|yes|commitment|business|po)", "(any|a|made your|made a|reached a|come to a) (decision|decisions)", "(what do|what did|what 'd) you say", "are you in $", "(deal|thoughts|objections|takers) ? $", "^ [any|your] thoughts", "learn more", "hear more", "know more", "find out more", "see (it|this|that|how it|our) [in action|work|works|for yourself]", "who wants", "(handing|letting us|outsourcing|giving us) ... to us", "our (spring|range|offer|services|service|product|products|solution|platform|tool|app|team|help|module|dashboard|way)", "(is|would|are) (our|my|this|that|these) ... (fit|right|help|useful|good|suit|of use|benefit|make sense|make your|add|appeal)", "~benefit from", "more (info|information|details) $", "(could|can|might|would) (our|my|we) ... (help|be useful|be of|save|benefit|make|fit|serve|support)", "(free|no obligation|no - obligation|complimentary) (trial|quote|sample|audit|consultation|demo|estimate|assessment)", "(case study|brochure|playbook|one - pager|one pager|white paper|whitepaper|pitch deck|catalogue|price list)",
    )),
    ("logistics", (
        "^ [hi|hello|and|so|just|ok] [kindly|please] (confirm|advise|let me know if|revert)", "^ (did|has|have|is|are|was|will|shall|do|does|would|can|could|kindly|please|should|you|just|u|what time|which|hi|so|ok) ... (invoice|delivery|pallet|purchase order|po number|order number|certificate|certificates|parcel|fitter|receipt|countersigned|countersign|counter - signed|gate code|loading|tracking|shipment|courier|installer|plumber|drawings|paperwork|signed copy|attachment|password|login|keys|samples|sample|the van|the driver|address|lads|crate|crates|consignment|proofs|booking|appointment|reservation|session|the forms|the form|the contract|payment|deposit|the file|the files|spare key|skip|agenda|venue|parking|entrance|reception)",
        "what time (are|is|do|does|will|should|shall|r) ... (we|they|the|it|you|i)", "(by|via) (post|courier|email|mail) or (by|via|in)", "(still|all) (on|right|ok|okay|good|set) (for|with) (@day|tomorrow|the|your|our|delivery|tonight|this|next)", "(come|go|arrive|turn) (up|round the back|in the back|to the front)", "(who|how many) (is|are|will be|else is|else) (coming|joining|attending)", "(shall|should) (i|we|the|they|he|she) ... (or|leave|ring|bring|invoice|park|use|book it|keep)", "(which|what) (colour|color|size|finish|address|version|format|date|name|spelling) ... (want|prefer|like|should|shall|goes|go)", "(do|would|did) you (want|like|prefer|rather) (the|it|them|your|these|those|that) ... (or|in|by|at|on|before)", "(can|could|would|will) you (sign|confirm|approve|resend|send (me|us|over|back|the)|countersign|pay|bring|check the|leave|move the|park|upload|fill|open the gate|initial|return)", "(has|have) * (signed|arrived|paid|landed|shipped|countersigned|approved|cleared) ", "(ok|okay|alright|fine|good) (with|for) you if (we|i|they|the)", "@day (still|at #|or @day)",
    )),
    ("buyer-impact", (
        "~cost [you|your|the|them|a|it|in|more|each|per|to|if|when|?]", "(~lose|~waste) [on|to|in|a|when|if|because|each|every|per|out|from|?]", "what (would|will|could|might|does|do|did|has) ... (mean|change|do (to|for|with)|happen|free up|be worth|be different|buy you|let you|become|open up|it take out|make of the time)", "(~happen|~go) to (your|the|you) ... (if|when|while|until|till|unless|once)", "what ~happen if", "if ... , (what|who|how|where|would|could|which)", "(what|how much) ... (share|percentage|proportion|part|portion|of the) ... (~go|~walk|~disappear|~lose|~end|~vanish|~eat)", "how (much|many) ... (~lose|~cost|~miss|~waste|~go|~slip|~walk|~leave|~drop|~eat|~save|~leak|~bleed|hours|days|nights|evenings|weekends)", "worth (to you|to your|to the)", "(~end up|~wind up) (working|doing|paying|staying|covering|carrying|picking|losing|with)", "(because of|thanks to|on account of|as a result|knock on|knock - on|downstream)", "(price|bill|toll|damage|impact|effect|consequence|consequences|difference|fallout|hit)", "~mean for (you|your|the)", "~do to (you|your|the)", "(~save|~gain|~win) [you|your|the] ... (if|by|from|each|a)", "(eat|eats|eating) into", "who (pays|covers|carries|suffers|bears|foots)",
    )),
    ("buyer-problem", (
        "(wrong|worst|worse|hardest|hard|harder|hassle|headache|headaches|pain|painful|problem|problems|issue|issues|stuck|struggle|struggles|struggling|trouble|annoying|bottleneck|bottlenecks|delay|delays|fail|fails|failed|failing|complaint|complaints|complain|frustrating|frustration|mess|messy|awkward|challenge|challenges|challenging|tricky|trickiest|nightmare|slow|slowest|slows|slowing|tedious|difficult|difficulty|broken|breaks|break|broke|missing|miss|missed|short|backlog|bite|bites|burden|drag|late|error|errors|mistake|mistakes|risk|worry|worries|worried|quit|quitting|leave|leaving|churn|chargebacks|no - shows|fall|falls|falling|slip|slips|slipping|suffer|suffers|dread|hate|hates|grumble|pushback|rework|gap|gaps|concern|concerns|obstacle|blocker|blocking|rejected|returns|wasted|overloaded|stretched|tight|dies|die|died|leak|leaks)", "~hold ... (up|back)", "(~get|~stand) in the way", "(nobody|no one|never|nothing) ... (want|wants|like|likes|return|do|has|works|fits|gets)", "~drive ... (off|away|mad|crazy|out)", "(~put|~send|~throw|~turn|~keep) ... (off|awake|up at night)", "(~eat|~take) ... (time|longest|most|up|the)", "~go (astray|missing|sideways|off)", "still ~get", "~keep (you|your|the|~happen|~come|~get)", "(catches|trips|lets) (you|your|them|people) (out|up|down)", "the (catch|snag|sticking point|weak)",
    )),
)  # fmt: skip
_STATED_INTEREST = ("(let me|let us|please let us|do let us|kindly let us) know [if|your interest|whether] ... (interested|interest|interests|keen|like|want|fancy|more|open|curious|helpful|useful|resonates|appeals|sounds|worth|~see|~hear|~learn)", "(if|in case|should) ...6 (interest|interests|interested|keen|appeals|resonates|sounds|piques|curious|tempted|open to|like to (learn|hear|see|know|explore|discuss|find)|want to (learn|hear|see|know|try|explore|find)|fancy) ... (you|just|let|reply|drop|give|please|a|say|i|hit|shoot|, |more|our|.)", "(curious|keen|wondering|like|want|love|eager|hoping) [to (know|hear|see|learn)] (if|whether) ...6 (interested|interest|interests|keen|resonates|appeals|consider|open to|a fit|something you|explore|exploring)", "(wanna|want to) (hear|see|learn|know) ... (how|more|what|our|it)", "[would|'d] (be happy|happy|love|be glad|glad|like|be delighted|be pleased|pleased) to (send|share|show|tell) (you|over|our|more|a|some) ... (more|info|information|details|brochure|deck|case study|demo|video|link|catalogue|samples|our|how it)", "know your interest")  # fmt: skip
_STATED_MEETING = ("(would|'d|will) (love|like|be great|be good|be keen|be happy|appreciate|welcome) [to] ... (call|chat|coffee|zoom|meeting|conversation|# minutes|minutes|connect for|catch up|demo|sit down|speak with you|talk with you|meet with you|get on your|find a time|walk you through|show you)", "(book|grab|pick|choose|schedule|reserve) (a|your|any|some) [free|quick|short|# - minute|# minute|convenient] (slot|time|call|spot|demo|meeting|chat)", "(let me|let us|just let me) know ... (time|day|when|works|suits|slot|free|available|availability|convenient)", "(can|could|would|'d) ... (# minutes|half an hour) ... (@day|week|suit|works|call|chat)", "# minutes ... (by phone|on a (day|call)|of your choosing|of your time|this week|next week|whenever|is all)", "(i 'll|i will|i can|we can|happy to) (call|ring|phone) you", "(free|available|around) ... (thurs|@day|tomorrow|next week|this week) ?", "(worth|love|keen|up for|let 's|lets|want) ... (quick|short|brief) (call|chat|zoom|coffee)", "let 's (hop|jump|get|set up|schedule|book|find|grab|chat|talk|speak|connect|meet|arrange|do a)", "(suggest|propose) ... (time|times|slot|date|call|meeting)", "my (calendar|diary|calendly) ... (here|open|link|is|:)", "keen to (chat|talk|meet|speak|connect)", "(give|drop) me a (call|ring|bell)", "call (me|us) (on|at|today|now|tomorrow|back|anytime)")  # fmt: skip
_STATED_REFERRAL = ("(put|point) me (in|to|toward|towards)", "(pass|forward|send|share) (this|it|my) ... (to|along|on)", "(~share|~send|~give) ... (contacts|contact|number|details|references|referrals|names) (of|for)", "know (anyone|someone|somebody|anybody) ... (who|that|needs|looking)", "(i am|'m) looking for the (right|best) person", "ask you to (forward|pass|direct|introduce)", "(introduce|connect) me")  # fmt: skip

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|tomorrow|today|tonight|noon|morning|afternoon|arvo|evening"


def _lists(name: str):  # type: ignore[no-untyped-def]
    return compile_pattern(_DAYS, lambda _: None) if name == "day" else None


_STATED = (("interest", "stated-interest"), ("meeting", "stated-meeting"), ("referral", "stated-referral"), ("indirect-buyer", "indirect-buyer"))


@cache
def _row(index: int) -> Matcher:
    return Matcher(any_of(compile_pattern(cue, _lists) for cue in _TABLE[index][1]))


@cache
def _cues(kind: str) -> Matcher:
    table = {
        **dict(_TABLE),
        "stated-interest": _STATED_INTEREST,
        "stated-meeting": _STATED_MEETING,
        "stated-referral": _STATED_REFERRAL,
    }
    return Matcher(any_of(compile_pattern(cue, _lists) for cue in table[kind]))


def _has(kind: str, sentence: Sentence) -> bool:
    return _cues(kind).found(sentence.line, sentence.known)


_SEPARATORS = frozenset(": ; — – -- …".split())


def _asking_part(sentence: Sentence) -> str:
    """The line after the last colon, semicolon or dash: what stands before it leads up to the question."""
    for i in range(len(sentence.words) - 4, 2, -1):
        if sentence.lowers[i] in _SEPARATORS:
            return " " + " ".join(sentence.lowers[i + 1 :]) + " "
    return sentence.line


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """A question in a sentence: its kind and whether it was put as a question or stated."""

    sentence: int
    kind: QuestionKind
    stated: bool

    @property
    def about_buyer(self) -> bool:
        return self.kind in BUYER_KINDS


def question_in(sentence: Sentence, index: int, *, casual: bool) -> ReadQuestion | None:
    """The question a sentence asks, if any. ``casual``: a DM or text message, where the question mark is often left out."""
    if sentence.part.role == "subject" and not any(w.startswith("?") for w in sentence.lowers):
        return None
    if asks(sentence, casual=casual):
        return ReadQuestion(index, kind_of(sentence), stated=False)
    for kind, cues in _STATED:
        if _has(cues, sentence) and not (kind == "indirect-buyer" and _seller_only(sentence)):
            return ReadQuestion(index, kind, stated=True)  # type: ignore[arg-type]
    return None


def _seller_only(sentence: Sentence) -> bool:
    return not (sentence.known & BUYER) and bool(sentence.known & {"our", "us"})


def asks(sentence: Sentence, *, casual: bool) -> bool:
    """Whether the sentence is put as a question, with or without a question mark."""
    lowers = sentence.lowers
    if any(w.startswith("?") for w in lowers[-3:]) or any(w.startswith("?") for w in lowers):
        return True
    if lowers[-1] in (":", "!"):
        return False
    body = [w for w in lowers if w[0].isalnum() or w in ("'s", "n't", "'d", "'re", "'ve", "'ll", ",")]
    while body and (body[0] in _LEADING or body[0] == ","):
        body = body[1:]
    if "," in body and not _inverted(body) and body.index(",") < len(body) - 3:
        rest = body[body.index(",") + 1 :]
        while rest and rest[0] in _LEADING:
            rest = rest[1:]
        if _inverted(rest):
            body = rest
    if len(body) < 2:
        return casual and len(body) == 1 and body[0] in ("keen", "interested", "thoughts", "curious")
    if _inverted(body):
        return True
    return casual and len(body) <= 16 and _clipped(body)


def _inverted(body: list[str]) -> bool:
    if len(body) < 3:
        return False
    first, second = body[0], body[1]
    if first in _AUX:
        return second in _SUBJECTS and first not in ("had", "should", "were", "may") or (first in ("should", "may") and second in ("i", "we"))
    if first in ("who", "what", "which", "where", "why", "how") or first == "whose":
        if second in ("i", "we", "to", "is", "means") and first in ("what", "how", "which", "where", "why", "who"):
            return second == "is" and first in ("what", "where", "who", "how") and "is" not in body[2:] or (second == "we" and False)
        early = body[1:8]
        return any(w in _AUX or w in ("'s", "'re", "'d", "'ve") for w in early) or (second in BUYER and len(body) < 18) or (first == "who" and len(body) < 14)
    if first == "when" and second in _AUX | {"'s"}:
        return True
    return False


def _clipped(body: list[str]) -> bool:
    first, second = body[0], body[1]
    if first == "you":
        return second.endswith("ing") or second in ("still", "guys", "free", "keen", "up", "tried", "seen", "heard", "got", "know", "get", "on", "around", "doing", "open", "in") and "because" not in body
    if first in _CLIPPED:
        return first not in ("need", "want", "up", "still") or second in ("me", "more", "to", "for", "a", "some", "help") or second.endswith("ing") or (first == "still" and True)
    return False


def kind_of(sentence: Sentence) -> QuestionKind:
    """What the answer to a question would be about."""
    known = sentence.known
    line = _asking_part(sentence)
    for i, (kind, _) in enumerate(_TABLE):
        if _row(i).found(line, known) and not _contradicted(kind, sentence):
            return kind
    if known & BUYER:
        return "buyer-situation"
    if known & (SELLER - {"us"}) and not known & {"am", "'m"}:
        return "seller-product"
    return "buyer-situation"


_OPEN_WH = frozenset("who what which how where why whose when".split())


def _contradicted(kind: QuestionKind, sentence: Sentence) -> bool:
    """Cues that other words of the sentence take back."""
    lowers, known = sentence.lowers, sentence.known
    head = next((w for w in lowers if w in _OPEN_WH or w in _AUX), "")
    own = bool(known & SELLER)
    match kind:
        case "meeting":
            # Their own meetings, calls and visits: "how often does your team meet".
            return not own and head in ("how", "who", "what", "which", "why", "where") and not (known & {"works", "suits", "suit", "better", "look", "diary", "calendar", "time", "day", "free", "chat", "coffee"})
        case "interest":
            return head in ("who", "what", "which", "how", "why", "where") and bool(known & BUYER) and not (known & {"our", "my", "us", "we", "i"})
        case "seller-product":
            return not own and "?" in known and not (known & {"questions", "thoughts", "feedback", "news", "update", "updates", "chance", "moment", "minute", "it", "new", "free"})
        case "logistics":
            return head in ("how", "why", "where") and "what" not in known
        case "rhetorical":
            return False
        case "indirect-buyer":
            return _seller_only(sentence)
    return False
