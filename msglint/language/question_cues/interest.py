"""Cues of questions and statements that ask for an appetite for the seller's thing."""

from __future__ import annotations

FIRST_LOOK = (
    # Would you like to see our thing: before the hooks, which also open with "want to".
    "^ [@open] [@open] [do you|would you|did you|you] (want|like|care|fancy|need) [like|want|care] to @learn ... (our|my|how|more"
    "|it|what (we|i)|this)"
    " & not (learn|know|hear|see) (how|what|why|which) (you|your|they|the)",
    "^ [@open] [@open] [do you|would you|you] ~fancy [a|an] (@learn|look|go|peek|try|sample|demo) ... (our|my|ours|it|what we"
    "|what i|how)",
)  # fmt: skip

INTEREST = (
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
    "(is|would|will) there [be] (any|a) (requirement|requirements|need|call|demand) ...5 (our|ours|my|mine)",
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
    " & (this|that|our|my|it|us|we|i|be something) & not (already|do yourselves|you do|keep"
    "|(is|are) there something)",
    "(sound|sounds|seem|seems|look|looks|feel|feels) (like [it|something|a|that|your]|interesting|useful|relevant|worthwhile"
    "|appealing|helpful|good|of)"
    " & (this|that|it|our|my|i|we|what) & not (what (does|did|do)|how (does|did)|does your|do your|residents|sound like to"
    "|like (what|how) (you|your|the))",
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
    "(giving|give|~have|~take) ... a (go|try|whirl|shot|spin|look|chance) & not (~give (me|us) a (chance|shot)|have you had|had a (go"
    "|try|look)|did you (have"
    "|get)|you had|get a chance|got a chance)",
    "(up|game|down) for ... (~try|~hear|~see|~give|~learn|~test|it|this|that|our|my|a|more) & not ~make up for",
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
    "(is|was|might|would|could) (this|that|it|any of this) [be] [also|perhaps] something (for|you|your|of interest)",
    "(are|will|would) you [be] (taking|buying|ordering|having|take|buy|order|have|going (for|ahead|with)|go (for|ahead|with)) ...6 or "
    "not $",
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
    "(deal|objections|takers) $",
    "(handing|letting us|outsourcing|giving us) ... to us",
    "^ [@open] [@open] who wants",
    "^ [@open] [@open] [you] (interested|keen|curious|intrigued) [in|?|to] [our|my|it|more|how|what]",
    "keen $",
    "how (would|might|'d) you feel about & (our|us|my|free|trial|sample|we|for nothing)",
    "(find|make) (its|their) way (onto|into|to) (your|the) & (our|my|ours)",
    "(on|in|part of) (the|your) ...3 (radar|cards|agenda|wish list|wishlist|roadmap|horizon|shopping list|plans|pipeline) & (ours|our|us"
    "|mine|my)",
)  # fmt: skip

INTEREST_STATED = (
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
    "(wanna|want to) (hear|see|learn|know) ... (how|more|what|our|it) & not (wanted to|i want to|i just want to) & not (they|he|she|who"
    "|people|everyone|everybody|half|most|many|some|all|your|the|his|her|their) ...3 (want|wants) to",
    "[would|i'd|we'd] (be happy|happy|love|be glad|glad|like|be delighted|be pleased|pleased) to (send|share|show|tell) (you|over"
    "|our|more|a|some) ..."
    " (more|info|information|details|brochure|deck|case study|demo|video|link|catalogue|samples|our|how it)",
)  # fmt: skip
