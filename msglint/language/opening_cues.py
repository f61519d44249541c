"""Wordings that open a message with its writer, and what may be said before anything is said."""

from __future__ import annotations

# What people are by trade.
PEOPLE_OF_TRADES = frozenset(
    "accountant adviser advisor agent animator architect artist astrologer author baker barber barista beautician blacksmith bookkeeper "
    "bricklayer broker builder butcher carpenter carver caterer chef cleaner coach coder consultant contractor cook copywriter "
    "courier curator cutter dancer dealer decorator dentist designer dev developer dietitian distributor dj driver editor electrician "
    "embroiderer engineer exporter fabricator farmer filmmaker fitter fixer florist founder framer freelancer gardener gilder glazier "
    "groomer grower guide guitarist hairdresser handyman haulier herbalist hypnotherapist illustrator importer inspector installer "
    "instructor interpreter joiner jeweller keeper knitter labourer landscaper lawyer locksmith maker magician manufacturer marketer "
    "marketeer mason masseuse mechanic mentor merchant midwife milliner musician nanny notary nutritionist optician osteopath owner "
    "operator provider painter photographer physio physiotherapist pianist plasterer plumber potter printer processor producer "
    "programmer promoter "
    "publicist publisher recruiter rep representative researcher restorer rigger roofer saddler sculptor seamstress seller shearer "
    "signwriter "
    "singer sitter smith solicitor specialist sparky strategist stylist supplier surgeon surveyor tailor tattooist tech technician "
    "therapist tiler trader trainer translator treasurer tuner tutor upholsterer va valuer vet videographer walker weaver welder winemaker "
    "wholesaler writer".split()
)
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
    "(quick|short|random|just a quick|one quick|a quick|cheeky) (question|one|note|message|thought|hello)",
    "(hi|hello|hey|hiya|yo|dear|sir|madam|sir / madam|respected) [sir|madam|there|all|again|team|mate|friend|folks|*]",
    "(season 's|festive) greetings",
    "i (know|understand|appreciate|realise|realize) (you|your) ...6 (busy|time|inbox)",
    "(sorry|apologies|forgive|excuse) ...8 (bother|cold|blue|intrusion|disturb|interrupt|out of nowhere|random|unsolicited|inbox)",
)
NAME = (
    "(a word|something|a few words|a (bit|little) [more]|some words|more|a thing or two) about (us|me|our|my|myself|ourselves|who (i|we))",
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
    "is (my|our) (trade|job|craft|living|profession|passion|bread and butter|thing|speciality|specialty|game|line|calling|bag|field|forte)",
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
    "(gives|give|affords|afforded) (me|us) [great|much|real|immense|no small] (pleasure|joy|honour|honor|delight|satisfaction)",
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
    "^ as (the|one of the) [*] [*] (largest|biggest|oldest|leading|only|top|foremost|fastest|first|longest|newest|most *) ...6 (in|of|on"
    "|across|for|north|south|around) ...4 , ...3 (~cover|~offer|~make|~provide|~serve|~supply|~do|~be|~have|~help|~handle|~deliver)",
    "(i|we) ['ve|have|were|was|got|are] [just|recently|also|again|been] [been|just] (named|voted|awarded|shortlisted|nominated|crowned"
    "|ranked|featured|appointed|certified|accredited|commended)",
    "^ (the|a) (team|firm|company|agency|business|charity|outfit|crew|shop|farm|yard|group|school) (i|we) (lead|run|work for|work with|own"
    "|represent|manage|belong to|started|founded|set up|joined)",
    "^ [hi|hello|hey|dear] [*] [,] (we|us) [here] at * [*] *",
    "^ (when|after|since|once|before) (i|we) (left|quit|retired|finished|sold|lost|graduated|moved|gave up|had|was|were) ...6 (i|we) "
    "(bought|opened|set up|started"
    "|began|turned|became|founded|built|took up|took over|went into|trained|learned|learnt)",
    "you (may|might|will|'ll|must|could|probably) [well|already|also|perhaps] [have] (seen|heard of|come across|noticed|read about|passed"
    "|tried|used|know|remember"
    "|recognise|recognize|hear of) (our|us|my|of us|of our)",
    "^ [*] [*] * (was|were|has been|is) [first|originally|only] (founded|set up|established|started|launched|formed|incorporated|born"
    "|opened|created|registered) "
    "(in|by|#|last|this|after|on|at) ...4",
    "^ as (somebody|someone|a person|one|people|a firm|a man|a woman) who ('ve|has|have|'s|is|was|sells|makes|runs|does|works|spends"
    "|spent|sold|made|ran) "
    "...9 , (i|we)",
    "^ there ('s|is|are) (one|two|three|a few|some|only one) (thing|things) (we|i) (do|make|sell|know|offer|believe)",
    "^ it ('s|has) been (a|an|quite|some) ...4 (at|for us|for our|here|in our)",
    "^ [*] [*] (i|we) (come|came|hail|descend) from (a|an|three|four|five|generations|the) [*] [*] (family|line|house|generations|village"
    "|long)",
    "^ [*] [*] * (ltd|limited|plc|gmbh|inc|llc|sons|daughters|brothers|bros|associates|industries|enterprises|technologies|holdings|group) "
    "(has|have|is|are|was|were|makes|offers|provides|supplies|does|can|specialises|specializes) ...6",
    # What one has just done oneself, and left behind to do it.
    "^ (having|after|fresh from|straight from) [just|recently|only] [now] (~finish|~complete|~build|~restore|~launch|~win|~open|~train"
    "|~spend|~serve|~work|~sell|~run|~raise|~supply|~deliver|~fit|~sign|~move|~leave|~expand|~open|~gain|~earn|~retire|~qualify) ...9 , "
    "(i|we|our|my)",
    "^ [*] [*] (i|we) [have|'ve] [recently|just|only|finally|now|then|since|both] [just|recently] (~set up|quit|gave up|~retire from|~train"
    "|~qualify|~switch|~turn|~leave * [*] [*] (ago|to|in|last|after|behind))",
    "^ (for|over|in|since|with) ...6 (years|decades|generations|centuries|months|seasons) * ...5 (has|have) (~make|~build|~help|~supply"
    "|~serve|~bake|~print|~sell|~clean|~fit|~teach|~repair|~grow|~be|~brew|~install|~train)",
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
    "^ [*] * is (a|an|the|your) ...6 (platform|app|tool|software|service|agency|company|firm|startup|marketplace|"
    "studio|provider|supplier|system|solution|consultancy|network|community|programme|program|plugin|brand|bureau|broker|brokerage"
    "|manufacturer|maker|wholesaler|distributor|dealer|practice|laboratory|lab|workshop|centre|institute|device|gadget|range|product"
    "|machine|course|method|house|widget|tracker|assistant|toolkit|extension|scanner|planner|directory|portal|series|game|kit|sensor"
    "|monitor|bot|newsletter|magazine|festival|choir|band|resort|hotel|venue)",
    "^ (our|my) [*] (company|firm|agency|business|studio|startup|workshop|mill|factory|group|consultancy) * *",
    "(we|i) (believe|pride|take pride|specialise|specialize|are proud|'re proud|am proud|'m proud|have a passion|are "
    "passionate|'re passionate|'m passionate|am passionate|live and breathe)",
)
