"""What writers say when they write for the first time, again without an answer, or to somebody who answered or bought.

Cues are classes of words with gaps between them, for sentences as `prose.sentences_of` gives them: lower case, no apostrophes.
"""

from __future__ import annotations

import re

from msglint.drafts.occasion.prose import Cues

_LETTER = r"(?:e-?mails?|mails?|messages?|msgs?|notes?|dms?|texts?|letters?|inmails?|voicemails?|outreach)"
_NTH = r"(?:second|third|fourth|fifth|2nd|3rd|4th|5th|last|final)"
_ANSWER = r"(?:repl(?:y|ies|ied|ying)|respon(?:se|ses|ded|ding)|answer(?:s|ed|ing)?)"
_TALK = r"(?:call|chat|convo|conversation|talk|meeting|demo|session|workshop|coffee|lunch|kick-?off|discussion|catch-?up)"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{1,6})?"
_PAST = (
    rf"(?:ago|yesterday|last \w+|earlier|before|back in \w+|(?:on )?{_WEEKDAY}|in {_MONTH}"
    r"|(?:two|three|four|a few|several|a couple of|\d) times|twice|once already)"
)
_HAVE = r"(?:get|got|getting|had|have|having|find|found)"
_SPARE = r"(?:chance|time|moment|opportunity|minute|mins?|sec\w*)"
_STUDY = r"(?:see|look|read|review|think|check|consider|open|watch|go|digest|glance|skim)"
_HEARD = r"(?:hear|heard|got|gotten|received?|get|seen|see|had)"
_NOT = r"(?:havent|hadnt|didnt|have not|had not|did not|not|never|dont)"
_FROM_YOU = rf"(?:back|from (?:you|u)|{_ANSWER})\b(?! from (?!you|u\b))"
_THANKS = r"(?:thanks|thank you|thank u|thx|tnx|ty|cheers|appreciated?|grateful)"
_GOOD = rf"(?:great|good|nice|lovely|pleasure|wonderful|fun|enjoyed|loved|glad|fantastic|delight\w*|{_THANKS} for)"
_BOUGHT = (
    r"(?:signed up|subscribed|registered|ordered|bought|purchased|joined|upgraded|renewed|enrolled|started (?:using|with)"
    r"|(?:switched|moved) to us)"
)
_DAYS = rf"(?:yesterdays|todays|{_WEEKDAY}s)"
_CUSTOMER = r"(?:customers?|clients?|members?|subscribers?)"
# How a sentence comes to its verb: "hey, just wanted to", "i thought id", "sorry to".
_LEAD = (
    r"\W*(?:(?:hi|hey|hello|hiya|so|and|but|just|quick|quickly|simply|only|really|still|again|gently|gentle|briefly|kindly|friendly"
    r"|am|im|ill|id|ive|i|we|were|well|wanted|want|would|like|love|to|thought|figured|let|me|lemme|writing|reaching|out|a|one|more"
    r"|last|final|be|sorry|hope|dont|mind|this|is|my|was|will|keep|hate|apologies|for|here)\b[\s,:;-]*){0,9}\b"
)


# Anywhere in the message: there was an earlier message of the writer's, or there is no answer.
FOLLOW_UP = Cues(
    # the earlier message: "my last e-mail", "the note i left", "texted you monday", "what i sent"
    rf"(?:my|our|the|this) (?:\w+ ){{0,2}}?(?:previous|earlier|prior|first|original|initial|{_NTH}|recent|other) (?:\w+ )?{_LETTER}\b",
    rf"(?:my|our) {_LETTER} (?:from|of|sent|last|yesterday|below|above|earlier|probably|got|may|might|must|on {_WEEKDAY})\b",
    rf"(?:in|to|on|with|below|about) my (?:\w+ )?{_LETTER}\b(?! (?:list|server|address))",
    rf"{_LETTER} (?:that )?(?:i|we) (?:sent|wrote|left|dropped)\b|what (?:i|we) (?:sent|wrote|shared)\b",
    r"(?:i|we|ive|weve) (?:have )?(?:already |first |last )?(?:sent|wrote|written|e-?mailed|messaged|texted|dmd|mailed|pinged"
    rf"|reached out|called|rang|tried)\b(?: \w+){{0,6}}? {_PAST}\b",
    rf"^(?:hi |hey )?(?:e-?mailed|messaged|texted|dmd|pinged|called|rang|wrote to) (?:you|u)\b(?: \w+){{0,4}}? {_PAST}\b",
    rf"(?:since|after) (?:my|our) (?:last |first )?{_LETTER}\b|since i (?:last )?(?:wrote|e-?mailed|messaged|reached)\b",
    r"(?:left out|forgot to (?:say|mention|add)|didnt (?:say|mention)|should have (?:said|mentioned|added)) (?:\w+ ){0,4}"
    rf"(?:last (?:time|week|month)|{_LETTER})\b",
    # whether it arrived: "did you get a chance to look", "have you seen my", "make sure you saw", "got buried"
    rf"{_HAVE} (?:(?:a|the|any|some|enough|your) )*{_SPARE} to (?:\w+ )?{_STUDY}\b",
    r"(?:did|have|if|whether|not sure|sure) (?:you|u|ya)(?:ve)? (?:\w+ )?"
    r"(?:see|seen|saw|get|got|received?|read|noticed?|missed|catch|caught) (?:my|our)\b",
    rf"(?:u|you) (?:saw|seen|got|read|missed) my (?:\w+ )?{_LETTER}\b",
    r"(?:make|making|made|be) sure (?:that )?(?:you|u|this|it|my \w+) "
    r"(?:saw|got|received|seen|had seen|reached|didnt|hadnt|doesnt|wasnt|arrived|landed)\b",
    rf"(?:my|this|it|{_LETTER}) (?:\w+ ){{0,4}}(?:buried|lost in|slip(?:ped)? (?:through|past|your|off)|f[ae]ll(?:en)? through"
    rf"|in (?:your )?spam)\b",
    # no answer: "as i havent heard back", "still no reply", "you never answered", "seen and no reply"
    rf"^(?:(?:as|since|but|so|and|because|sorry|well|i|we|ive|weve|have|has|still|just"
    rf"|yet) )*{_NOT} (?:\w+ )?{_HEARD}\b(?: \w+){{0,3}}? {_FROM_YOU}",
    rf"(?:i|we|ive|weve|and|but) (?:\w+ )?{_NOT} (?:\w+ )?{_HEARD}\b(?: \w+){{0,3}}? {_FROM_YOU}",
    rf"(?:not|never) (?:to )?(?:have )?{_HEARD} (?:\w+ )?{_FROM_YOU}",
    r"(?:had|have|got|with|still|but|seen|been|is|was) no (?:reply|response|answer|word)\b",
    r"no (?:reply|response|answer|word) (?:so far|yet|from (?:you|u)|since|to my)\b",
    r"(?:you|u) (?:still )?(?:havent|have not|didnt|never) (?:\w+ ){0,5}?(?:replied|responded|answered|got back|gotten back|reply"
    r"|respond|answer|get back)\b",
    r"(?:seen|read)\b\W+(?:it )?(?:and|but) no(?:t| a| an|thing)?\b|left (?:me )?on (?:read|seen)\b|ghost(?:ed|ing) me\b",
    r"my (?:last|first|previous|other) one\b",
    # once more: "trouble you again", "the third time i", "last note from me"
    r"(?:trouble|bother|disturb|write to|writing to|contact|contacting|chase|nudge|remind|reminding|e-?mailing|messaging"
    r"|texting) (?:you|u)"
    r" (?:once )?(?:again|once more|one (?:more|last) time)\b|sorry (?:to|for) (?:the )?chas(?:e|ing)\b"
    r"|(?:\w+ )?(?:anyway )?bumping this\b",
    rf"(?:this|here|that)s? (?:is |will be |was )?(?:my|the) {_NTH}\b|the {_NTH} time (?:that )?i\b",
    rf"{_NTH} (?:and \w+ )?(?:{_LETTER}|try|attempt|nudge|follow-?up|time) from (?:me|us|my)\b",
    # the end of it: "ill stop here", "close your file", "ill assume its not"
    r"(?:ill|i will|im|we|well|going to|gonna|time to|let me|should i|shall i|can i|before i) (?:\w+ ){0,3}?"
    r"(?:stop (?:here|writing|e-?mailing|reaching|bothering|there|chasing|following)|clos(?:e|ing) (?:your|the|this|out"
    r"|my) (?:\w+ )?(?:file|loop|thread|case|out)"
    r"|leave (?:it|this|things|you) (?:\w+ )?(?:here|there|be|alone|at that)|give up on|step back)\b",
    r"(?:ill|i will|should i|can i|i) (?:\w+ )?assume (?:that )?(?:\w+ ){0,6}(?:isnt|is not|arent|not|no|never|timing|moved|gone"
    r"|sorted)\b",
)
# In the first sentences and the subject only: further down the same words may be about something else.
FOLLOW_UP_OPENING = Cues(
    rf"^{_LEAD}(?:follow(?:ing)?[ -]?up|(?:do|doing) (?:\w+ )?follow[ -]?up|circl(?:e|ing) (?:back|round|around)|loop(?:ing)? back"
    r"|touch(?:ing)? base|resurfac(?:e|ing)|resend(?:ing)?|re-?sharing|nudg(?:e|ing)|bump(?:ing)?(?! into)|ping(?:ing)? (?:you|u|this"
    r"|on|again)"
    r"|float(?:ing)? (?:this|it|my)|chas(?:e|ing)(?= you| this| up|\W*$)|clos(?:e|ing) the loop|reminder"
    r"|(?:reach(?:ing)? (?:back )?out|writ(?:e|ing)|try(?:ing)?|messag(?:e|ing)|e-?mail(?:ing)?|back) (?:\w+ )?"
    r"(?:again|one (?:more|last) time|once more|a (?:second|third|last|final) time)|(?:bring|push)(?:ing)? this (?:back )?(?:up"
    r"|to the top))\b",
    rf"^{_LEAD}check(?:ing)? (?:back )?(?:in|back|up)"
    r"(?= (?:on|to|with|about|again|re|regarding|here|quickly|from|and|as|in case|one|because|since|after|before|if|w/)\b|\W*$"
    r"|\s*[,:;)-])",
    r"^(?:\W*\w+ ){0,3}?any (?:news|updates?|thoughts|luck|feedback|joy|word|progress|movement)\b(?! (?:you|u)\b)",
    r"\w+(?: \([^)]{1,30}\))? again(?: (?:from|at|here|with)\b|\W*$)|^(?:\W*\w+ ){1,3}?\w+ (?:from|at|with|@|w/) (?:\w+ ){1,4}again\b",
    r"^(?:\W*\w+ ){1,3}?who (?:wrote|txt|texted|e-?mailed|messaged|called|rang|asked)\b",
    r"^(?:its )?me again\b|^(?:back|trying) again\b|^\W*\?{2,}",
    r"(?:as|the \w+(?: \w+)?|what|like) i (?:mentioned|wrote|said|raised|flagged|described|noted|shared|sent)\b(?! (?:below|above|here))",
    rf"^(?:\w+ ){{0,2}}{_NTH} (?:and \w+ )?(?:{_LETTER}|try|attempt|nudge|time|reminder|notice to)\b",
)
# Only somebody who answered, asked or bought is told this.
WARM = Cues(
    # they answered: "thanks for the quick reply", "good to hear from you", "to answer your question"
    rf"(?:{_THANKS}|good|great|glad|nice|lovely)\b(?: \w+){{0,5}}? (?:for|to|on|that)? ?(?:you |u )?(?:your |ur |the "
    rf"|such a )?(?:\w+ ){{0,2}}?"
    rf"(?:{_ANSWER}|get(?:ting)? back|got back|writing back|coming back|hear(?:ing)? (?:back )?from (?:you|u)"
    rf"|reaching out(?! to (?!us|me))|feedback)\b"
    r"(?! in advance)",
    rf"{_THANKS} (?:\w+ ){{0,3}}?for (?:(?:your|the) (?:e-?mail|message|note|msg|interest|enquiry|inquiry|questions?|order|purchase"
    rf"|payment|business|patience"
    r"|booking|call|visit|referral|time (?:today|yesterday|on|this|earlier))\b|(?:having|hosting|showing|contacting|letting|asking"
    r"|telling) (?:me|us)\b"
    r"|(?:signing|choosing|downloading|registering|attending|joining|confirming|sending|ordering|booking|buying|meeting|speaking|chatting"
    r"|hopping|coming|visiting|calling|trying|catching|spotting|flagging|introducing (?:me|us)|connecting (?:me|us) (?:with|to)"
    r"|making (?:that|this|it|the intro\w*) (?:happen)?|being (?:such )?(?:a|an|our|one))\b)",
    r"(?:to|on|re|regarding|about|answers?) your (?:\w+ )?(?:questions?|points?|request)\b|to answer (?:you|your)\b|(?:you"
    r"|u) were right\b",
    rf"(?:{_THANKS}) (?:\w+ ){{0,2}}?(?:for )?(?:(?:the|your) (?:\w+ )?(?:intro\w*|referral|recommendation)|(?:you|u) (?:making"
    rf"|introducing|sharing"
    r"|sending|vouching))\b",
    # they sent something: "thanks for the photos", "got your transfer", "if i got you right", "tuesday suits us"
    rf"{_THANKS} (?:\w+ )?for (?:the|your|ur|all the|these|those) (?:\w+ )?(?:logs?|files?|photos?|pictures?|pics|details|info"
    rf"|information|drawings?|specs?"
    r"|lists?|numbers|figures|data|updates?|drafts?|forms?|documents?|docs|copy|address|dates|samples?|link|screenshots?|transfer"
    r"|deposit)\b",
    r"got (?:your|ur) (?:\w+ )?(?:transfer|payment|message|order|e-?mail|files?|form|deposit|note|call)\b",
    r"(?:heard|understood|got|understand|read) (?:you|u) (?:right|correctly)\b",
    rf"(?:{_WEEKDAY}|tomorrow|morning|afternoon|noon|\d+(?:st|nd|rd|th)?|that|it) (?:\w+ ){{0,3}}?(?:(?:suits|works for|is fine (?:for"
    rf"|with)) (?:us|me)|works (?:here|on our side|at our end))\b",
    r"(?:the|your|those|these|both|all) (?:\w+ ){1,2}?(?:you|u) sent\b(?! out)|(?:you|u) were (?:choosing|deciding|torn"
    r"|hesitating) between\b",
    r"(?:so )?glad (?:that )?(?:the|your) (?:\w+ ){1,2}?(?:liked?|enjoyed|suits?|suited|works?|worked|helped|arrived|fits?)\b"
    r"|as you did last \w+",
    # they asked: "as requested", "you asked for", "here is the quote you wanted"
    r"(?:as|like) (?:you )?(?:requested|asked)\b|(?:since|because) (?:you|u) asked\b|per your (?:\w+ )?(?:request|question|email"
    r"|message|note)\b",
    r"(?:you|u|youd|youve|you had|you have) (?:\w+ )?(?:asked (?:for|me|us|what|whether|if|how|about|why|when|which|to)|requested"
    r"|promised (?:me|us|to)"
    r"|told (?:me|us)|wrote (?:to )?(?:me|us)|sent (?:me|us|over|through|across|in)|gave (?:me|us)|showed (?:me|us)|were going to)\b",
    r"(?:here(?:s| is| are)|attached|enclosed|please find|sending|below|the|with)\b.{0,60}\b(?:you|u) (?:asked|requested|wanted"
    r"|ordered)\b",
    # a quote was sent: whoever gets one has asked
    r"(?:check\w* (?:in )?(?:on|about)|look (?:at|over|through)|thoughts (?:on|about)|questions (?:on|about)|follow\w* up (?:on|about)"
    r"|decided? (?:on|about)|read)"
    r" (?:the|our|my|your) (?:\w+ )?(?:quote|quotation|estimate)\b",
    # they said it in a talk: "you mentioned on our call", "in our demo you said"
    r"(?:you|u|youd) (?:\w+ )?(?:said|mentioned|asked|wrote|told|raised|described|shared|brought)\b.{0,80}"
    rf"\b(?:on|in|during|at|over|from|after) (?:our|the|{_DAYS}) (?:\w+ )?{_TALK}\b",
    rf"(?:on|in|during|at|over) our (?:\w+ )?{_TALK}\b.{{0,30}}\b(?:you|u) (?:\w+ )?(?:said|mentioned|asked|told|raised|described"
    rf"|were|had)\b",
    # they bought: "since you signed up", "welcome aboard", "your plan renews", "ticket 4471"
    rf"(?:since|when|after|now that) (?:you|u|youve|your \w+) (?:\w+ )?{_BOUGHT}\b|your (?:first|second|last|next) (?:\w+ )?with us\b",
    r"welcome (?:aboard|on board|to (?:the (?:family|team|club)|your (?:new|first)))\b|(?:ticket|order|case|invoice) (?:no\.? ?"
    r"|number |#)?\d{3,}",
    r"^(?:you|u) (?:ordered|booked|bought|paid)\b|po (?:no\.? ?|number |#)?\d{3,}|youve had (?:the|our"
    r"|your new) (?:\w+ ){1,3}for (?:\w+ )?(?:days|weeks?|months?)\b",
    r"your (?:recent |latest |last )?order\b(?= (?:of|no|number|has (?:shipped|left|arrived|been)|leaves|ships|shipped|with us)\b| ?#)",
    r"your (?:\w+ )?(?:contract|subscription|plan|licen[cs]e|membership|policy|seats?) (?:\w+ )?(?:renews?|(?:is|are|comes) (?:up"
    r"|due) for renewal)\b|^renewal\b",
    r"your (?:\w+ )?(?:renewal|onboarding|trial|account) (?:is|was|with us|has|ends|ended|expires|started|next|on|runs|shows)\b",
    r"(?:confirming|confirm|confirmed|reminder (?:of|about)|regarding) (?:your|our) (?:\w+ )?"
    r"(?:visit|appointment|booking|order|slot|meeting|call|session|delivery|reservation)\b",
    rf"you(?:ve| have)? (?:\w+ )?(?:been|are) (?:\w+ )?(?:a |an |our |one of our )?(?:\w+ )?{_CUSTOMER} (?:of ours|with us|since|for)\b",
    rf"as (?:a|an|one of our|our) (?:\w+ )?{_CUSTOMER},? (?:of ours|with us|you|we|i)\b",
    r"you(?:ve| have) been (?:using|with) (?:(?:us|it|our \w+) )?(?:for|since)\b|\W*(?:\w+: )?welcome(?: back)?$"
    r"|the project (?:\w+ )?on (?:schedule|track|time)\b",
    r"how (?:are|do) (?:you|u) (?:liking|like|finding|find|getting on with|enjoying) (?:our|your|the)\b|we(?:ve)? miss(?:ed)? (?:you"
    r"|having you)\b",
    r"(?:since|while since) (?:we(?:ve)? (?:last )?(?:saw|seen) you|you(?:ve)? (?:last )?(?:logged in|ordered|visited|shopped))\b",
    r"how (?:did|was|is|has|are|were) (?:\w+ ){0,3}(?:first|last|new) (?:week|month|days?|order|batch|delivery"
    r"|session)\b(?=.{0,60}\b(?:go|going|with|treat))",
    # work for them goes on: "ready for your review", "sorry for the delay", "our work together"
    rf"(?:{_THANKS}|pleasure|enjoyed|great|good|loved?|nice)\b(?: \w+){{0,3}}? (?:working with (?:you|u)|partnership|collaboration"
    r"|your (?:continued )?(?:trust|support|business|loyalty))\b|our (?:work together|partnership|collaboration)\b",
    r"ready for (?:your|ur) (?:review|approval|sign-?off|pick-?up|collection|feedback)\b|project (?:is )?(?:now )?completed?\b"
    r"|revision round\b",
    r"(?:final|your|the) invoice (?:is )?attached\b|attached is (?:the|your) (?:\w+ )?invoice\b",
    r"(?:sorry|apologies|apologi[sz]e) (?:\w+ )?(?:for|about|that) (?!any inconvenience)(?:the|my|our|any) (?:\w+ )?(?:delay|slow|late"
    r"|wait|confusion"
    r"|mix-?up|trouble|inconvenience"
    r"|problem|outage|mistake)\b|sorry (?:that )?(?:the|our|your) (?:\w+ ){1,5}(?:failed|broke|was late|went|again|let you down)\b",
)
# The first words of an answer.
WARM_FIRST_WORDS = re.compile(
    r"^\W*(?:sure|yes|yep|yeah|of course|absolutely|(?:good|great) (?:question|point)|fair (?:question|point|enough)|no problem"
    r"|no worries|got it"
    r"|(?:that )?makes sense|understood|perfect|sounds good|exactly|agreed|noted|will do|ha(?:ha)+|lol yes|(?:glad|sorry|good"
    r"|great) to hear"
    r"|thats (?:great|good|fair|helpful|right)|happy to (?:help|hear|clarify)|both work|either works|(?:\w+ ){1,2}works)\b(?! (?:you"
    r"|your|with)\b)"
)
# Said of a talk, a meeting or a promise: it may be true, or made up by a stranger.
CLAIMED = Cues(
    rf"{_GOOD}(?: \w+){{0,3}}? (?:(?:talk|speak|chat|meet|catch up)(?:ing|ed)?|see(?:ing)? (?:you|u))\b(?: \w+){{0,4}}? "
    r"(?:today|yesterday|earlier|last|this|on|at|the other|in|over|briefly|again)\b",
    rf"(?:it )?was {_GOOD}(?: \w+){{0,2}}? (?:(?:talk|speak|chat|meet|catch)(?:ing)?|see(?:ing)? (?:you|u))\b",
    r"(?:great|good|nice|lovely|enjoyed) (?:talking|speaking|chatting|catching up)\b",
    rf"{_GOOD} (?:\w+ ){{0,3}}?{_TALK} (?:today|yesterday|this (?:morning|afternoon|week)|earlier|last|just now|on|with you)\b",
    rf"thanks for the (?:\w+ )?{_TALK}\b|{_TALK}s? with your team\b",
    r"(?:as|like) (?:we )?(?:discussed|promised|agreed|talked about|spoke about)\b|(?:i|we) promised\b",
    r"(?:when|after|since|as|that|what|like) we (?:last )?(?:spoke|talked|met|chatted|discussed|agreed)\b",
    r"we (?:met|spoke|talked|chatted) (?:at|on|in|last|yesterday|briefly|about|before|back|earlier|this)\b",
    rf"(?:on|from|after|during|per|following|since|at|about|to) (?:our|{_DAYS}) (?:\w+ )?{_TALK}\b",
    rf"our (?:\w+ )?{_TALK} (?:on|last|yesterday|today|this|earlier|in|at|about|with)\b",
    rf"looking forward to (?:meeting|seeing|speaking|talking|our)\b(?: \w+){{0,4}}? (?:tomorrow|next|on {_WEEKDAY}|this {_WEEKDAY}"
    rf"|during|at the)\b",
    rf"see (?:you|u) (?:tomorrow|on {_WEEKDAY}|next \w+)\b",
)
# What the reader said, and the words by which anybody could have heard it.
TOLD = Cues(r"(?:you|u|youd|youve) (?:\w+ )?(?:said|mentioned|told)\b(?! (?:no|yes) to\b)")
PUBLIC = Cues(
    r"(?:posts?|posted|podcast|talk|article|interview|page|site|website|web|linkedin|twitter|facebook|reddit|newsletter|webinar|video"
    r"|reviews?|episode"
    r"|thread|comments?|tweet(?:ed)?|report|blog|panel|papers?|radio|ads?|advert|listing|menu|bio|story|stories|reel|stream"
    r"|conference|keynote|slides?"
    r"|forum|group|survey|stage|channel|magazine|press|news|notice|hiring|job|online|public)\b"
)
# A stranger says so.
FIRST = Cues(
    rf"{_THANKS} (?:\w+ ){{0,2}}?for (?:connecting|accepting|following|adding|the (?:add|connect\w*|follow\w*|accept\w*))\b",
    r"(?:glad|great|good|nice|happy|pleased|lovely|delighted|excited) (?:that )?(?:were|we are|to be|to|being) (?:now )?connect(?:ed"
    r"|ing)?\b"
    r"|(?:great|nice|good) connecting\b",
    r"we(?:ve)? (?:havent|have not|have never|dont|do not|didnt|never) (?:actually |yet |properly )?(?:met|spoken|know|talked|crossed)\b",
    r"(?:you|u) (?:dont|do not) know me\b|we(?: a)?re (?:complete )?strangers\b|out of the blue\b|cold (?:e-?mail|message|dm|outreach"
    r"|call)\b",
    r"(?:\w+ ){0,3}?my name is\b|(?:introduce|introducing) (?:myself|our\w*|my|you to|the)\b|i represent\b|i work (?:at|with|for)\b",
    r"^(?:\w+ ){0,3}?(?:im|i am|this is) (?!off\b|away\b|out\b|back\b|on\b|in\b|not\b|at\b|free\b)(?:\w+ ){1,3}(?:from|at|with|of"
    r"|here at)\b",
    r"(?:i|we|just|ive|weve) (?:\w+ )?(?:came across|come across|stumbled|discovered|ran across|found (?:you|your)|noticed"
    r"|been following|spotted)\b",
    r"^(?:i|we|just|hey|hi)? ?(?:saw|read|watched|listened to|loved|noticed|spotted|love) (?:that )?(?:you|your|ur|u)\b",
    r"i (?:saw|read|watched|heard|was reading|listened to) (?:that |on |in )?(?:you|your|ur|u)\b",
)
# By this a stranger sells; whoever was really met needs no such line.
INTRODUCES = Cues(
    r"(?:we|i|our (?:\w+ )?(?:agency|company|firm|team|platform|software|tool|solution|services?)) (?:\w+ )?(?:helps?|offers?"
    r"|provides?|represents?"
    r"|speciali[sz]es?|are (?:a|an|the) (?:\w+ )?(?:leading|company|agency|firm|provider))\b",
    r"my name is\b|introduce (?:myself|our)\b|i (?:am|represent) (?:\w+ ){0,3}(?:from|with)\b",
)
