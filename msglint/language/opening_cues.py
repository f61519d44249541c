"""Wordings that open a message with its writer, and what may be said before anything is said."""

from __future__ import annotations

# What is said before anything is said. What stands behind it in the same sentence may still be the opening.
FILLER = (
    "^ [to] (remove|unsubscribe|be removed|opt out) ...8 $",
    "[i|we] [do|really|just|also] (hope|trust|pray) [that] [*] [*] (you|u|your|this|the|all|everyone|things|everything) ...8 "
    "(well|good|great|health|spirits|week"
    "|day|weekend|morning|monday|tuesday|wednesday|thursday|friday|start|ok|okay|fine|safe|time|year|smoothly|treating you)",
    "(hope|trust) (all|everything) is (well|good|great|fine|ok)",
    "hoping (you|this|all) ...6 (well|good|great)",
    "how ('s|is|are|r) (you|it|things|everything|your (day|week|monday|friday|weekend|morning|year)|life|all) [going|doing|"
    "been|today|treating you|so far]",
    "(happy|merry) (monday|tuesday|wednesday|thursday|friday|new year|easter|christmas|weekend)",
    "(good|gud) (morning|afternoon|evening|day) [to you] [all|sir|madam|team|there]",
    "(thanks|thank you|thx|cheers) [so much|a lot|a million] for (connecting|the (add|connection|follow|invite|request)|"
    "accepting [*] [*] [*]|adding me|following [me|back]|your time)",
    "(nice|great|good|lovely|pleasure|pleased|glad|happy|delighted) to ([e|-] meet|be connected|be connecting|connect|e - "
    "meet|virtually meet|see you) [with] [you] [here]",
    "(warm|kind|many|best|seasons|season's) (greetings|regards|wishes) [from *]",
    "greetings [of the day|to you]",
    "(quick|short|random|just a quick|one quick|a quick|cheeky) (question|one|note|message|intro|thought|hello)",
    "(hi|hello|hey|hiya|yo|dear|sir|madam|sir / madam|respected) [sir|madam|there|all|again|team|mate|friend|folks|*]",
    "(season 's|festive) greetings",
    "i (know|understand|appreciate|realise|realize) (you|your) ...6 (busy|time|inbox)",
    "(sorry|apologies|forgive|excuse) ...8 (bother|cold|blue|intrusion|disturb|interrupt|out of nowhere|random|unsolicited|inbox)",
)
NAME = (
    "(say|tell you) (a word|something|a few words|a bit|a little|more|a thing or two) about (us|me|our|my|who)",
    "(write|writing|greet|greetings|acquaintance|contacting|approaching|speaking|speak|reaching out|introduce|introducing) ...6 on "
    "behalf of *",
    "^ [hi|hey|hello|so|,] (i am|i 'm|we are|we 're) [also|just|actually|only] (a|an) ...3 (for * [*] {,|.|!|$|and|who|that|in|on|so"
    "|-|based}|helping *|serving *|specialising *|specializing *|offering *)",
    "you (are|'re) (hearing|reading|getting this) [*] from",
    "^ (speaking|writing|talking) as (a|an|the|one of) ...6 , (i|we)",
    "^ it is (we|us|i|me) who *",
    "^ [hi] its * [*] [*] (with|from|at|here)",
    "^ [hi] * (from|at) * [*] [*] (again|here)",
    "^ [*] [*] [*] (still|again) (the|your) (guy|girl|man|woman|one|person|people|lads|team|folks) (who|that|from|with)",
    "(reminder|recap|note|word) (of|on|about) (who|what) (we|i) *",
    "my name [is|'s]",
    "(name 's|name is) *",
    "^ [*] [*] [*] [*] myself [mr|mrs|ms|dr] * [*] ,|from|,|-|working|i",
    "(i am|i 'm|we are|we 're|that 's|it 's) the (one|ones|guy|girl|man|woman|lady|chap|person|people|firm|lads|couple) (behind|who"
    "|from|with|that|at)",
    "the undersigned",
    "(allow|permit|let|kindly let) (us|me) [to] [first|quickly|briefly|just] (present|say who|say a (few words|word|bit) about|tell you a)",
    "(my|our) (co - founder|cofounder|brother|sister|wife|husband|partner|father|dad|mother|mum|son|daughter|family|friend) and (i"
    "|me|we) *",
    "^ [*] [*] (me|i) and my [*] *",
    "(allow|permit|let) me [to] [first|quickly|briefly|just] (introduce|start [by|with]|begin [by|with]|tell you (who|a bit|"
    "a little|about (me|us|myself|my|our)))",
    "(introduce|introducing) [you to|to you] (myself|ourselves|our|my|us|me)",
    "(who|what) (i am|we are|i do|we do|i 'm|we 're) [and]",
    "(a|by way of|quick|brief|short) [quick|brief|short] (intro|introduction) [to|of|from|about|:|-]",
    "(i|we) (represent|am representing|'m representing|are representing|work for|work with the team at|write on behalf of|am "
    "writing on behalf of)",
    "on behalf of (our|my)",
    "(it|this) (is|'s) * [*] (here|calling|writing|from|over at|at|with|,)",
    "^ [hi|hey|hello|hiya|yo] [there|,|!] [*] [,|!] * here (from|at|with|,|.|-)",
    "(i|we) (am|'m|are|'re) [currently|also|actually|just] (the|a|an|one of the) [*] [*] [*] (founder|co|owner|ceo|director|"
    "head|manager|rep|representative|consultant|coach"
    "|agency|company|firm|team|studio|provider|supplier|designer|developer|agent|broker|startup|platform|specialist|"
    "specialists|expert|freelancer"
    "|advisor|adviser|executive|salesperson|entrepreneur|photographer|copywriter|recruiter|partner|group|consultancy|"
    "manufacturer|distributor|maker|family|shop|business)",
)  # fmt: skip
PURPOSE = (
    "it is with [great|much|real|immense|the greatest|*] (pleasure|joy|pride|delight|excitement|honour|honor)",
    "(thought|figured) (i|we) (would|'d|should|might) [just|quickly] (write|drop|reach|tell|introduce|send|share|say hello|get in touch)",
    "(i|we) [am|'m|are|'re|was|were] [just|also|only] (reaching|reach|writing|write|emailing|contacting|"
    "messaging|mailing|texting|calling|getting in touch|get in touch|dropping [you]"
    " [a] (line|note|message)|touching base) ...6 (because|as|to|since|regarding|about|on|for|with|in) [*] [*] (i|we|our|us|"
    "my|introduce|offer|share|present|tell|discuss|explore|propose|show|let|inform|announce"
    "|see (if|whether)|find out|schedule|set up|seek|request|gauge|pitch|sell)",
    "(i|we) [just] (wanted|want|would like|'d like|'d love|thought (i|we) (would|'d)|wish|am writing|wished) to [quickly|"
    "briefly|just|take a moment to|personally] (introduce|tell you|share|drop|let you know|inform|announce|present|reach out|"
    "get in touch"
    "|connect|touch base|offer|pitch|put|show you|see if)",
    "^ [just|quickly] (wanted|wanting) to [quickly|briefly|just] (introduce|tell you|share|drop|let you know|inform|"
    "announce|present|reach out|offer|pitch|show you)",
    "(the|my) (reason|purpose|point|aim|intention|object) ...6 (is|was)",
    "(reason|why) (i|we) ('m|am|are|'re) (writing|reaching|emailing|contacting|messaging|calling)",
    "[i|we] [am|'m|are|'re] [very|so|really|extremely] (pleased|proud|happy|excited|glad|delighted|thrilled|honoured|"
    "honored|stoked|pumped) to (inform|announce|introduce|"
    "share|tell|present|offer|let you know|launch|say)",
)
FIRM = (
    "^ [so|basically|well|hey|hi|hello] [,] (i|we) [also|just|mostly|only|currently|mainly] (help|coach|train|mentor|assist|advise"
    "|supply) [*] [*] *",
    "^ (i|we) (have|'ve) been (helping|supplying|serving|supporting|providing|training|teaching|cleaning|fitting|selling|building|baking"
    "|repairing|printing|delivering|caring for|looking after|designing|insuring|installing|running|making|coaching|advising) *",
    "^ (having|after|with) ...9 (years|decades|lifetime|generations) ...4 , (i|we|our|my)",
    "^ as [the|a|an|one of the] [*] [*] (head|manager|director|owner|founder|representative|rep|agent|executive|consultant|specialist"
    "|partner)"
    " (of|for|at|in) ...9 (i|we) (look after|work|help"
    "|serve|supply|handle|manage|deal|run|cover|represent|support|am responsible|am in charge)",
    "^ [*] * is (software|gear|equipment|machinery|technology) *",
    "^ here at *",
    "^ [*] [*] (founded|established|started|launched|formed|incorporated|headquartered|based|set up|opened) (in|by|near|out of) ...6 , *",
    "^ [*] [*] [,] [here] at * [*] [*] [*] [,] [we|our|i] (we|our|i)",
    "^ as (a|an|the|one of|founder|owner|head|your|part of) ...9 , [*] [*] (we|i|our|my) (had|help|helps|work|works|offer|offers|"
    "serve|serves|have|has|am|are|'m|'re|'ve|know|provide|provides|do|build|run|see|can|want|specialise|specialize|believe)",
    "^ (for|over|in|since|with) [over|more than|almost|nearly|the|about|around] [the] [last|past] (#|many|several|more than "
    "#|over #) ...6 (we|our|i|my|us) *",
    "^ since * , (we|our|i|my)",
    "^ since (being|our|its|launching|winning|opening|starting|the launch) ...9 , [*] [*] * (has|have|is|are)",
    "^ (with|having|after|for|over) [over|more than|almost|nearly] [the last] (#|many|several|* hundred) ...3 (years|decades"
    "|generations) ...7 , [*] [*] [*] *"
    " (is|has|have|are|offers|provides|makes|serves|supplies|does)",
    "^ [*] [*] [*] (i|we) (run|own|operate|founded|co - founded|started|set up|opened) (a|an|the|my|our|one|two|three) *",
    "(i|we) [have|'ve] been (a|an|the|in the|in this|running|making|growing|selling|fitting|building|repairing|cleaning|teaching"
    "|baking|doing|trading) ...7"
    " (since|for|#|years|generations|all (my|our))",
    "^ [*] * is (a|an|the) [*] [*] (not - for - profit|non - profit|nonprofit|charity|collective|cooperative|co - op|social "
    "enterprise|printer|bakery"
    "|brewery|nursery|wholesaler|start - up|maker|team|scheme|initiative|club|academy|academy|kitchen|foundry|press|household name)",
    "^ [*] [*] [*] * is [very|so] (proud|pleased|delighted|excited|happy|thrilled) to *",
    "^ (at the moment|currently|right now|these days|this year) [,] (i|we) (am|are|'m|'re) (working|making|building|running|helping)",
    "^ (with|having|after|from) ...6 (years|decades|locations|offices|customers|clients|experience|staff|people) ...6 , (we|our|i|my)",
    "(our|my) (company|firm|agency|business|team|studio|family|organisation|organization|startup|platform|product|app|"
    "software|brand|shop|factory|group|consultancy|mission|story|founder"
    "|founders|practice|workshop|mill|kitchen|tool|solution|service|services|clients|customers|products|method|approach|"
    "office|programme|program|course|network|vision|goal|name) (~be|~have|has|~help|~offer|~provide|~make|~build|~work)",
    "^ * (has|have) (teamed up|partnered|joined|launched|announced|released|opened|just|recently)",
    "^ [*] * is (a|an|the|your) [*] [*] [*] (platform|app|tool|software|service|agency|company|firm|startup|marketplace|"
    "studio|provider|supplier|system|solution|consultancy|network|community|programme|program|plugin)",
    "^ (our|my) [*] (company|firm|agency|business|studio|startup|workshop|mill|factory|group|consultancy) * *",
    "(we|i) (believe|pride|take pride|specialise|specialize|are proud|'re proud|am proud|'m proud|have a passion|are "
    "passionate|'re passionate|'m passionate|am passionate|live and breathe)",
)
