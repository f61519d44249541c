"""Wordings of what is at stake for the reader: what staying as they are costs, and what they could have.

PEOPLE are theirs: those they serve and those who work for them.
"""

from __future__ import annotations

PEOPLE = (
    "customers|clients|guests|patients|tenants|residents|members|parents|families|students|pupils|shoppers|visitors|drivers|reps|nurses"
    "|teachers|staff|crew|people|callers|buyers|users|applicants|candidates|volunteers|donors|engineers|technicians|managers|tourists"
    "|travellers|travelers|players|readers|subscribers|riders|passengers|owners|employees|workers|carers|chefs|cooks|waiters|agents|leads"
    "|enquiries|visits|fitters|joiners|couples|brides|diners|regulars|learners|developers|devs|analysts|accountants|hires|starters|half"
    "|bookkeeper|customer|guest|patient|tenant|driver|nurse|fitter|chef|manager|receptionist|dispatcher|buyer|shopper|clerk|team|desk"
    "|office|kitchen|workshop|warehouse|crews|teams|shop|foreman|planner|kids|children|colleagues|partners|suppliers|"
    "dealers|punters|folk|folks|foremen|bakers|packers|pickers|cleaners|porters|apprentices|grooms|mechanics"
)
_TIME = (
    "hour|hours|day|days|evening|evenings|night|nights|weekend|weekends|minutes|morning|mornings|afternoon|afternoons"
    "|week|weeks|sunday|sundays|saturday|saturdays|friday|fridays|month|months|shift|shifts"
)
_MONEY_WORD = (
    "fee|fees|fine|fines|penalty|penalties|surcharge|charge|charges|bill|bills|postage|overtime|premium|duty|levy|tax|rent|deposit|interest"
)
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|"
    "winter|fall|monday|next|this|q1|q2|q3|q4|1|new|then|the"
)

_ABOUT = "worth|roughly|about|around|nearly|almost|close to|upwards of|getting on for|north of|some"

# What it costs, takes, loses: each is a stake when it is theirs and can be pictured.
# Time and trouble: a stake where the writer says it, a mere fact where the reader's own words are given back.
TROUBLES = (
    # time
    "(~spend|~take|~burn|~sink|~eat|~eat up|~tie|~tie up|~swallow|~steal|~go|~give) ... (#|a|an|half|whole|most|all|"
    f"every|his|her|their|your|two|three) [a|and a|or two|full|whole|of|the] [half] ({_TIME}) ... (on|in|for|to|just|"
    "typing|chasing|looking|doing|copying|entering|sorting|driving|waiting|every|each|a|per|with|by|at|instead|$|,)",
    f"(#|an|half a|half an|a) [extra|whole|full|half|of a|and a half|working|to #] ({_TIME}) (a|per|each|every|and a "
    f"half a) [*] ({_TIME}|visit|truck|order|rep|van|claim|invoice|job|site|student|patient)",
    f"(~wait|on hold|~queue|~stand|~sit|~delay) ... # [to #] ({_TIME})",
    f"# [to #] ({_TIME}) (late|behind|overdue|on hold|of (waiting|downtime|delay|overtime|typing|phone|driving|"
    "paperwork|admin|lost)|to (find|get|answer|book|reply|load|print|sign|approve|close|onboard|fill|replace))",
    "(until|till|past|after) (midnight|dark|ten|eleven|nine|late|closing|hours|# [at] [night|pm])",
    "(~get|~come|~arrive|~deliver|~answer|~reply|~ship|~pay|~start|~finish|~open|~leave|~land) [*] [*] # [to #] (days"
    "|hours|weeks|minutes) (late|later|after|behind)",
    # trouble
    "(half|most|a third|two thirds|a quarter|three quarters|many|#) of (the|your|those|these) ... (are|go|end|come|"
    "take|takes|wait|arrive) ...",
    "(by hand|manually|by phone|on paper|paper forms|in a spreadsheet|in excel|in spreadsheets|from memory|twice over"
    "|~retype|~rekey|~re - enter|~re - type|~copy ... (into|from|by|across)|~type ... (twice|again|by)|~enter ... "
    "(twice|again|by)|~chase ... (up|by|for|down|each|every)|~double - book|~double - check|~guess ... (which|what|"
    "how|whether|where)|~guessing (which|what|how|whether|where)|workaround|~juggle|~firefight|~scramble)",
    "(only|just) (one|two|person|* one) [person] ... (who|knows|can|left|has|with)",
    "(nobody|no one|no - one) ... (can|knows|could|notices|noticed|sees|picks|answers|has|owns|looks|checks|else)",
    "(stand|stands|stood|standing|sit|sits|sat|sitting|stay|stays|lie|lies|lay|run|runs) (still|idle|empty|unused|"
    "unsold|dark|cold|open for|vacant|half empty|half - empty|on the|in a (drawer|box)|dry|unread|unanswered)",
    "(~break|~breaks|~broke) (down|again|every|twice)",
    "(~fail|~leak|~crash|~stall|~jam|~overflow|~flood|~freeze|~rot|~rust|~clog|~bounce|~reject|~roll back|rolled back"
    "|~drop out|~go down|went down|~go dark|~run out|ran out|~run dry|~slip|~fall (over|behind|through|apart)|fell "
    "(over|behind|through|apart)|~pile up|~stack up|~build up|~get lost|got lost|~go missing|went missing|~go stale|"
    "~time out) ... (#|at|every|in|on|twice|when|before|since|during|by|after|a|while|last|again|each|until|whenever|"
    "the|for|of|your|if|,|$)",
    "(downtime|outage|outages|backlog|bottleneck|shortage|stockout|stockouts|stock - outs|rework|scrap rate|error "
    "rate|complaints|complaint|delays|delay|mix - up|mix - ups|mistakes|breakdown|breakdowns|recall|recalls|leak|gap|"
    "shortfall|queue|queues|waiting list|waitlist|wait list|vacancies|vacancy) ... (#|at|in|on|of|for|every|since|"
    "grew|is|are|was|cost|a|last|to|that|has|have|by|when|runs|,|$)",
    "(short of|short on|understaffed|short - staffed|overbooked|double - booked|fully booked|booked out|sold out|at "
    "capacity|full until|out of stock|out of (space|room|hours|date)|behind schedule|at risk|in limbo|no spare|one "
    "man down|a man down|down to (one|two|#))",
    "without (it|one|that|them|a valid|a second|cover|anyone|anybody|him|her)",
    "(while|as long as|each time|every time|whenever|every (day|week|month|hour|night)) ... (stays|stay|is|are|"
    "remains|keeps|keep|runs|run|drops|fails|stands|sticks|jams) ... (,|you|your|people|they|nobody|the)",
    "(last|second|third|first|fourth) [*] (breakdown|resignation|complaint|recall|outage|rollback|no - show|cancellation|delay|flood) ",
    "(leave|leaves|left|quit|quits) (in|after|within|before) (the|a|#|their|his|her|two|three) * ...",
    "(~bruise|~crack|~wilt|~spoil|~tear|~warp|~curl|~fade|~chip|~dent|~scratch|~shrink|~melt) (in|on|at|between|before|by|every|when|after"
    "|each|within|under) ...",
)  # fmt: skip
STAKES = (
    # money
    "~cost (you|your|them|the|each|every|a|an|about|around|roughly|some|up|more|#|everyone|nearly|over)",
    "(costs|costing|cost) [of] # ",
    "(~pay|~paid) ... (twice|extra|double|more|for (nothing|miles|hours|seats|space|overtime|empty)|full price|too "
    "much|overtime|rent|again)",
    f"(you|your|{PEOPLE}) ... [still|already|now|'ll|will] (pay|pays|paying|spend|spends|spending) ... (#|twice|extra|more)",
    "(a|the|another|late|extra|no) [*] (fine|fee|penalty|surcharge|charge) (of|for|per|on|if|from|when|each|every)",
    f"(that 's|which is|{_ABOUT}|is) ... # [euro|euros|pounds|dollars|naira|rupees|hours|days|minutes"
    "|weeks|evenings] (a (year|month|week|day)|per *|each *|every *|in (orders|sales|fees|fines|rent|postage|overtime|wages|fuel|repairs"
    "|scrap|returns|refunds|revenue|stock|lost|missed)|left|more|down)",
    f"(that 's|which is|{_ABOUT}) ... # ... (gone|lost|wasted|you ca n't|missed|written off)",
    "(~charge|~bill|~fine|~invoice) ... (for|per|you|every|each|twice|extra|#)",
    "(~leave|~keep|~stay|~wait|doing nothing|holding off|~put off) ...7 (means|costs|adds|brings|leaves|puts) ...",
    "that 's [already|well] (over|about|around|nearly|almost|roughly|more than|another|most of|some) [$|£|€|a] (#|"
    "week|month|year|day|salary|wage|third|half|quarter) ...",
    "now (is|costs|at|for) [$|£|€] # ...9 [$|£|€] # ...",
    "(~come to|~add up to|~amount to|~work out at|~work out to) [about|around|roughly|nearly|over|some] [$|£|€] # ...",
    "(~hit|~run into) (a wall|the limit|the ceiling|a limit)",
    "~eat into ...",
    "(~become|~create|~cause|~put|~bring|~mean|~add|~lead to) [*] [*] (bottleneck|challenge|challenges|pressure|"
    "strain|headache|headaches|delays|gaps|chaos|burden|overtime|extra work|double work|backlog|friction|churn|errors"
    "|mistakes) ...",
    "(theft|crime|claims|accidents|costs|complaints|losses|break - ins|injuries|prices|absences|errors|returns|"
    "cancellations) ... (doubled|tripled|rose|jumped|climbed|went up|grew|gone up|going up|rising) ...",
    "rising (* rates|rates|costs|complaints|theft|prices|churn|returns|* costs)",
    "(~overpay|~overspend|~undercharge|over budget|written off|~write off|refund|refunds|~refund)",
    "(energy|fuel|insurance|freight|diesel|power|gas|electricity|heating|shipping|rent|wages|rates|tariff|material|"
    "steel|flour|interest) [*] [*] [has|have] (went|gone|goes|rise|rises|rose|risen|jumps|jumped|doubled|climbed|up "
    "by|is up|are up|going up)",
    "(rent|rents|rate|rates|tariff|tariffs|price|prices|premium|fees) [*] [*] [*] (went|gone|goes|rises|rose|jumps|"
    "jumped|doubles|doubled|climbs|climbed) [up]",
    # loss
    f"(you|your *|your * *|your * * *|{PEOPLE}) [who|that] (ca n't|can not|cannot|could n't|wo n't be able to|will not"
    " be able to|are not able to|are n't able to) * ...",
    "(~throw|~chuck|~pour) [*] [*] (away|out)",
    "(crowd|crowds|trade|rush|queue|business) [*] [*] (go|goes|went|walks|drifts|drives|moves)"
    " (across|over|down|next door|elsewhere|to the (other|next)) ...",
    "(you|your *) ...3 (pay|pays|paying) for ...6 (every|each) (month|week|year|time|night|day|visit) ...",
    "worth [about|roughly|nearly|almost|just] (what|as much as) ... (cost|costs|charges|pay|pays) ...",
    "(until|till|as long as|while) ...9 , (you|your *) (are|is|'re) [still] (the one|the only one|stuck|left) * ...",
    "(~carry|~bear|~foot|~shoulder) the (whole|full|entire) (cost|bill|price|loss)",
    "used to * (your|you) ...6 now * ...3 (there|elsewhere|at|with|over)",
    "without ...4 (you|your *) (start|starts|are|is|'re|stand|stands|fall|falls|come|comes) ...3 (behind|short|last|late)",
    f"({PEOPLE}) (will|would|'ll) [all] be gone (before|by|when) ...",
    "(go|goes|going|went) to waste",
    "~scrap (#|a|the|every|half|whole)",
    "(~add|~cost|~eat|~swallow|~burn) [*] [*] (#|a|an) [$|£|€] [*] [*] (in|of|a (week|month|year|day)|per) ...",
    "~take ...6 until *",
    "# [of the|of your|of those] [#] [*] * ...3 (asked|wanted|requested|looked) (for|after|whether|about) ...",
    "# (weeks|months|days) (at present|at the moment|these days|currently|out at present)",
    "(down the drain|out of pocket|out of the window|for nothing|into the bin|in the bin|off the top)",
    "(insurer|insurance|bank|council|landlord|inspector|auditor|regulator|fire service|customs) ... (wo n't|will not|"
    "does n't|no longer|~refuse|~close|~fine|~reject|~stop|~cancel) ...",
    "(retiring|retires|retire|resigning|going on leave) (in|this|next|at|soon|by) ...",
    "(nobody|no one|no - one|hardly anybody|hardly anyone|hardly anybody) ...6 (your|you|yours) ...",
    "(twice|three times|again and again|all over again) (because|since|as|when|every) ...",
    "while (you|they) (wait|waits|decide|search|look|sleep|~be) ...",
    "(~lose|~waste|~forfeit|~forgo|~bleed|~leak|~miss out on|~miss) (your|the|a|an|out|some|half|up|about|around|"
    "roughly|nearly|over|those|these|people|more|#|two|him|her|them|money|sales|orders|customers|clients|guests|"
    "bookings|staff|time|hours|days|good|track|heat|stock)",
    "(lost|wasted|missed|cancelled|canceled|unsold|unbilled|unpaid|unanswered|abandoned|expired|spoiled|spoilt|"
    "rejected|failed|late|overdue|empty|idle|spare|double) (~sale|~order|~booking|~call|~hour|~day|~shift|~visit|"
    "~appointment|~delivery|~cart|~basket|~seat|~table|~room|~bed|~unit|~mile|~run|~payment|~invoice|~enquiry|"
    "~inquiry|~lead|stock|heat|milk|food|time|revenue|margin|~parcel|~trip|~deadline|~slot|~entry)",
    "(~turn|~send|~drive) ... away",
    "~turn down (#|work|jobs|orders|bookings|people|weddings|business)",
    f"({PEOPLE}|ones|who|they|somebody|someone|most|many|half|third) ...8 (leave|leaves|leaving|left|walk (away|out|"
    "past|off|by)|walked (away|out|past|off)|go elsewhere|goes elsewhere|went elsewhere|give up|gives up|gave up|"
    "giving up|drop out|drops out|dropped out|drop off|dropping out|hang up|hangs up|hung up|abandon|abandons|"
    "abandoned|quit|quits|resign|resigned|cancel|cancels|cancelled|switch|switched|bail|bounce|complain|complains|"
    "complained|drive (on|off|past|by)|drives (on|off|past|by)|go on to|call (somebody|someone) else|ring (somebody|"
    "someone) else|go (to|with|across|next|down) (the|a|another|somebody|someone)|never (come|came|call|called|finish"
    "|book|return|get|reply|see|find)|do n't (come|call|finish|book|return|show|buy|order|bother|get|reply|see|find)|"
    "can n't|turn up late|wait longer)",
    "(did n't|does n't|do n't|never) (come back|show up|turn up|renew|reorder|return|arrive|make it)",
    "no - shows|no - show|churn|~churn|turnover of|attrition|drop - off|drop - out|dropouts|backorders|returns",
    # risk with a date or a rule
    "(~expire|~lapse|run out|runs out|ran out|~end|comes up for|up for renewal) (on|in|at|by|before|this|next|from|#|for|renewal) ...",
    f"(from|since|until|by|starting|as of|after) ({_MONTH}) ... (must|has to|have to|need|needs|require|requires|"
    "required|charge|charges|ban|bans|banned|illegal|apply|applies|no longer|~ask|counts|becomes|logged|file|fine|"
    "fines|only|stop|stops|mandatory|change|changes|wo n't|will not|can not|ca n't|will|is not|are not)",
    "(new|stricter|updated|tougher|coming) (rule|rules|law|regulation|regulations|directive|standard|tariff|act|code)"
    " ... (mean|means|bring|brings|require|requires|ask|asks|say|says|ban|bans|apply|applies|need|needs|from|in|on|"
    "for|make|makes|cover|covers|put|puts|force|forces)",
    "(audit|inspection|certificate|licence|license|permit|lease|warranty|contract|tender|insurance|policy|grant|"
    "exemption|support) ... (expires|expire|ends|end|lapses|runs out|is due|due|is up|comes up|closes|falls|stops|"
    "fails|failed|needs|in (january|february|march|april|may|june|july|august|september|october|november|december|"
    "spring|summer|autumn|#))",
    # it goes to somebody else
    "(~go|~walk|~drive|~drift|~move|~ring|~book|~order|~turn) [off|over|across|straight|instead] (to|at|with) (the|a|another|some|somebody"
    "|someone) [*] [*] (shop|place|firm|bakery|garage|rival|competitor|clinic|store|yard|one|school|hotel|bar|salon|else) [*] (opposite"
    "|next door|down the|up the|across|round the|over the|else|in|on|instead|$|,|by|who)",
    "(has|have|had) to (shut|close|stop|cancel|refuse|turn (away|people|them|* away)|send (people|them|* home)) ...",
    "(~burst|~silt|~seize) ... (at|in|on|last|during|twice|when|again|before|after)",
    "(~eat|~swallow|~devour) (it|them|every|all|most|half|each|your|two|three|the) ... (from|until|till|every|each|evening|morning|sunday"
    "|saturday|friday|thursday|weekend|afternoon|hour|hours|day|night|margin|of|before|,|$)",
    "(the other|another|every other|the new|the next|your nearest) [*] * (in|on|at|across|over|round|down) [the|your"
    "|this] ...3 (takes|has|opens"
    "|offers|delivers|sells|does|gives|lets|lists|answers|ships|stays) ...",
    "(dock|docks|deduct|deducts|knock off|knocks off|withhold|withholds) ...2 # ...",
    "(adds|add|adding) [about|some|nearly] (a|an|#|half a|another|two|three) (day|hour|week|month|days|hours|weeks|minutes|night"
    "|euro|pounds"
    "|per cent|percent|%) (to|on|for|each|per|a|every) ...",
    "(think|thinks|assume|assumes|believe) (you|your *|it|the *) ('re|is|are) (shut|closed|full|gone|dear|too|out|not|sold) ...",
    "(you|your *|your * *) used to (get|have|sell|see|take|fill|draw|win|do|make) ...",
    "(~give|gave) up (on|before|after|when|waiting|looking|at|halfway|because) ...",
    # each time, and what comes of it
    "(each|every|one|another) * ...7 (is|costs|means|takes|eats|adds) ...2 # ...",
    "(each time|every time|whenever|when) ...6 (,|and|the|your|that|it) ...3 (closes|shuts|floods|fails|stops|breaks|spoils|drops|leaves"
    "|slips|stalls|empties|waits|wait|leave|close|stop|goes with it|is (wet|cold|lost|full|gone|late|out|off|empty|down|shut)) ...",
    "(have|has|must|need|needs) (to be|be) ...3 (in|by|before) (january|february|march|april|may|june|july|august|september"
    "|october|november"
    "|december|spring|summer|autumn|the end|easter|christmas|#) ",
    "(wants|want|asks for|demands|requires|expects) ...5 (by|before|from) (the end|next|january|february|march|april|may|june|july|august"
    "|september|october|november|december|#) ",
    "(is|are|gets|get|goes|go|turns) (stale|flat|sour|mouldy|useless|spoilt|void|invalid|worthless|out of date|obsolete|wet|soaked) ...",
    "(you|they|your *|your * *) (lose|loses|lost|will lose|'ll lose) ... (in|on|to|at|with|every|each|by|from|because|when|a) ...",
    # it ends, or somebody with a say comes and asks
    "(stop|stops|cease|ceases|quit|quits) (working|being (sold|made|supported|accepted|valid|paid|sent)|to (work|count|be)) (in"
    "|on|from|when"
    "|after|at|next|this|once|as|by|with|the)",
    "(no longer|not) be (accepted|valid|allowed|supported|sold|made|insured|covered|legal|paid|taken|repaired) ...",
    "(goes|go|is switched|are switched|gets switched|turned|switched) off (in|on|from|at|by|next) ...",
    "(auditor|inspector|inspection|insurer|bank|landlord|regulator|surveyor|survey|audit|council|tax office|licensing|fire officer)"
    " [will|'ll|would|may|could|then] [then|also] (ask|asks|want|wants|demand|demands|write|writes|refuse|refuses|fine|fines|find|finds"
    "|charge|charges|close|closes|read|reads) [for|to|it|the|your|you|in|up|every|what|why|a]",
    "(after|from|beyond) (that|then|which) [,] (you|your *|the|they|it) [would|will|'ll|must|'d] (carry|carries|pay|pays|bear"
    "|bears|have to|has to"
    "|cost|costs|lose|loses|foot|need) ...",
    # what it comes to
    "(would|could|will|'d) (pay for|pay|cover|buy|fund) (a|an|another|the|your|half|two|one|three) ...",
    "(is|are|makes|means|that 's) [about|around|some|roughly|nearly|at least] # * (who|that|you|gone|lost|a (week|month|year|day)) ...",
    "(you|they) (turned|turn|had to turn|sent) (down|away|back) (in|last|on|this|since|every|because|for|twice|$|,|;) ...",
    "the difference between ... and ...",
    "(would|will|'d|'ll) (pay|owe|face|need|carry) (up to|about|around|some|nearly|at least) [$|£|€] # ...",
    "(you|your *) (are|'re) (down|short|out) (#|a|an|two|three|half) ...",
    "(is|means|makes) another (week|month|day|year|night|winter|season|term|evening|round|trip) (of|in|without|on|for) ...",
    "(seldom|rarely|hardly ever|mostly never) * (again|back|twice|a second time) ...",
    "(nobody|no one|none of (you|them|your *)|hardly anyone) (on|at|in|behind|among) (the|your) ...3 (could|can|would) (say|tell|know"
    "|show|prove|find) ...",
    "(mean|means|meant|meaning) (waiting|paying|losing|doing|starting|going without|turning|sending|closing|having) ...4 (#|two|three|a"
    "|an|another|away|again|for|until) ...",
    "(whoever|anyone|people|somebody|someone|they|who|that) ...6 (drive|drives|walk|walks|go|goes|ride|rides|pass|passes) (past|by|on"
    "|straight on) ...",
    "(trade|traffic|custom|guests|tourists|footfall|visitors|shoppers|drivers) ...9 (will|would|'ll) (go|pass|drive|walk|drift|stay"
    "|turn) (past|by|elsewhere|away|around|over|round|off) ...",
    "(could|would|might|may|can|will) be (turned down|refused|rejected|declined|thrown out|void|sent back|closed|shut) ...",
    "(a|the|any|another|your) * (across|over|down|round|beyond|opposite|next to) the * [*] (picks|answers|opens|is|has|takes|gets|serves"
    "|sells"
    "|rings|delivers|quotes|books|offers|fills|wins|does|sends|had|got|took|won|replies|calls) ...",
    "the (bigger|other|larger|next|rival|cheaper|quicker|nearest) (firm|shop|one|yard|garage|place) [usually|already|mostly]"
    " (has|have|had|is|gets|sends|wins|takes|quotes|answers|replies|got|sent|won) ...",
    "(you|your *|your * *) [*] (#|forty|twenty) (minutes|hours|miles|km|kilometres|trips|times) (between|from|to|for|on) ...",
    "(eats|burns|costs|takes|uses|swallows|loses|drinks) more [*] [*] ...4 than ...",
    "(you|your *|your * *) (pay|pays) (the|an|a) * ...4 (for|on|when|while|because|every|whenever) ...",
    f"(anybody|anyone|people|they|{PEOPLE}) ...9 (has|have) to (ring|call|wait|queue|come|drive|write|print|pay|go|ask|stand|phone|fax"
    f"|post|walk|hire) ...",
    "# (weeks|days|months|hours|years) before (they|he|she|you|it|anyone|anybody|the|your) [*] (may|can|could|is|are|gets|get|sees|see) "
    "...",
    "(ends|goes|dies|leaves|vanishes|disappears|lapses|falls) with (it|him|her|them|that|$) ...",
    f"(have|are|is|'s|has|will be) [all|usually|already|mostly|long] (made up|decided|booked|gone|taken|full|sold|closed|signed|let"
    f"|over) ...4 by ({_MONTH}"
    "|then|noon|easter|christmas|the end) ...",
    "(nobody|no one|none of (you|them)) (hears|sees|reads|notices|answers|picks|finds|knows|checks|looks) ...4 (until|till|before|for) ...",
    "(at present|at the moment|today|now|so far|currently) [,] (you|they|your *) (pay|wait|lose|throw|drive|type|chase|carry|turn|pays"
    "|waits|loses"
    "|drives|types|chases|carries|turns) ...",
    "(signed|gone|went|booked|bought|started|moved|found (one|it|work)) (elsewhere|next door|with (another|somebody|someone)) ...",
    "(cost|costs) (about|nearly|almost|roughly|as much as|more than|half of|half) (what|as much|the same|that) ...",
    "(for|is|are|at|brings|fetches|sells for) a (fifth|third|quarter|tenth|half) less ...",
    "^ as (it|things) (stands|stand|is|are) , ...",
    "(is|eats|was|are) (the|a|your|half the|all the|most of the) [*] * 's (profit|margin|wage|wages|takings|rent|pay|earnings) ...",
    "(under|by) the (new|coming|revised|next) (code|rule|rules|law|act|regulation|regulations|directive|contract|terms|tariff|standard) "
    "...9 (ca n't"
    "|can not|may not|must|no longer|only|has to|have to|needs|need|will|would) ...",
    "(from|after|since) (easter|christmas|term|the new year|harvest|midsummer|ramadan|diwali|august|then) [on] [,] ...9 (only|must|no "
    "longer|has to"
    "|have to|charges|wants|need|needs) ...",
    f"~spend ...3 (the|their|his|her) [whole|best part of the] ({_TIME}) ...",
    f"(from|since|starting|after) ({_MONTH}) ...6 (wants|expects|demands|takes in|refuses|insists) ...",
    "(is|are|be|stands|goes|go|sits|sit) without (water|power|heat|heating|light|cover|gas|a|an|any|your) ...",
    "^ (fixing|mending|sealing|clearing|cleaning|moving|changing|swapping|doing|replacing|repairing|checking|testing|covering|draining"
    "|digging|painting|cutting|fitting|sorting|treating|pruning|filing|applying|measuring|filling|laying|lifting|turning|lining|oiling"
    "|pointing|servicing) ...6 (before|ahead of|by) ...6 (saves|spares|would save|would spare|'ll save|will save) (you|your *) ...",
    # growth and rivals
    "(ca n't|can not|cannot|could n't|unable to|no way to|no room to|nowhere to|not able to|not enough [*] to) (take|"
    "serve|accept|fill|book|order|pay|reach|seat|keep|see|find|hire|cover|ship|deliver|bill|answer|tell|get|handle|"
    "open|offer|claim|use|say|know|sell|grow|add|go|leave|close|quote)",
    "(competitor|competitors|rival|rivals|shop next door|(block|shop|place|bar|cafe|hotel|salon|garage|store|clinic|"
    "dealer|firm|one) (next door|across the road|over the road|down the road|down the street|around the corner|"
    "opposite)|neighbours|neighbors) ... (delivers|deliver|answers|answer|opens|open|opened|offers|offer|charges|"
    "charge|does|do|takes|take|ships|ship|lets|let|has|have|went|books|gets|get|reply|replies|cut|cuts|started|quote|quotes"
    "|promise|promises|send|sends|print|prints|sell|sells)",
    f"(#|hundred|dozens of|hundreds of|thousands of|more) [new|more|extra|other] ({PEOPLE}|homes|houses|flats|desks|"
    "rooms|orders|jobs|households|desks|offices) ... (looking|need|needing|within|waiting|moving|searching|asking|"
    "without|coming|arriving)",
    "(demand|footfall|enquiries|orders|bookings|traffic|searches|sales|volume|volumes|headcount|intake) ... (doubled|"
    "doubles|grew|grows|grown|rose|rises|jumped|fell|falls|dropped|drops|down|up|peaks|peak|slipped|tripled)",
    "(chance|room|space|opening|gap|market) (to|for) ... (before|while|since|because|as)",
)  # fmt: skip
