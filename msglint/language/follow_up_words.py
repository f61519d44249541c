"""Words that a follow-up is made of when it only asks for an answer: sending again, earlier messages, answers, courtesy."""

from __future__ import annotations

from msglint.language.content import all_forms

# What points back to an earlier message of the writer's, or asks for an answer to it.
AGAIN = all_forms(
    "follow circle bump float ping nudge remind reminder poke prod resend resurface surface bubble chase recap revert await attempt "
    "followup regroup reconnect re-share reshare re-send"
)
MESSAGES = all_forms(
    "mail email message note letter dm voicemail proposal quote quotation inbox spam junk text invite request offer "
    "estimate txt pdf link attachment file doc document sample catalogue catalog material mailbox"
)
ANSWERS = all_forms(
    "thought thoughts feedback update news status decision response reply answer respond verdict comment opinion reaction word luck joy "
    "hear view progress development acknowledge"
)
# What became of the earlier message.
LOST = all_forms("slip lose bury eat swallow fall disappear vanish drown land end get go reach catch")
_MINE = (
    "(message|messages|mail|mails|email|emails|e - mail|note|notes|letter|letters|dm|dms|voicemail|proposal|quote|"
    "quotation|invite|text|texts|txt"
    "|estimate|offer|request|thread|conversation|msg|ping|one|ones)"
)
# Wordings that ask for an answer, or send again.
CHASES = (
    "(~bump|~nudge|~poke|~prod|~ping|~resurface|~float|~resend|~chase|~remind|reminder|re - send|re - sending|~bubble|~surface)",
    "(~follow|~circle|~loop|~pop|~come|~get|~reach|~bring|~move|~push|~drop|~jump|~swing) [this|it|you|my *] [*] (up|"
    "back|round|around|again|out again)",
    "(follow - up|followup|follow up|check - in|checking in|check in|check - up|touch base|touching base|touched base|touch bases)",
    "(my|our|the|this|that|your) [last|previous|earlier|first|other|original|initial|recent|trailing|two|three|below|"
    f"second|prior|above] [*] [*] {_MINE}",
    f"(last|previous|earlier|trailing|first|prior|original) {_MINE}",
    "(the|on|see|at|regarding|about|re|mail) (below|above|trailing)",
    "(any|your|some|had|have|no|further|share|of) [*] (thoughts|news|update|updates|feedback|luck|joy|word|response|"
    "reply|answer|verdict|decision|reaction|progress|comments|status|movement|opinion|questions)",
    "^ [any|and|so|hey|hi|hello|ok|well|thoughts|again|hey there|hiya] [again] (thoughts|news|update|updates|feedback"
    "|luck|reply|verdict|answer|again) [*] $",
    "~hear (back|anything|something|a thing|from (you|u)|what (you|u)|your (thoughts|feedback|answer|view|views|opinion|side))",
    "(await|awaiting|awaits|wait|waiting) [for|on|to] [*] [*] (reply|response|answer|feedback|confirmation|hear|"
    "decision|word|revert|news|you|u)",
    "(~get|~reply|~respond|~revert|~answer|~come|~write) [back] (to|on|at) (me|us|my|our|the|this|your)",
    "(~have|~get|~find|~had) ... (chance|opportunity|moment|minute|time|look|second|glance) ... (~look|~read|~see|"
    "~review|~go|~check|~digest|~think|~consider|~open|at|over|through)",
    "(see|saw|seen|get|got|gotten|receive|received|read|look at|looked at|look over|looked over|reach|reached|open|"
    "opened|spot|miss|missed|notice|go through|went through|catch|caught|make of|made of|think of|thought of|thought "
    "about|think about|around to|round to|land|landed) ... (my|this|it|what (i|we)|below|that|the [*] (mail|email|"
    "message|note|text|proposal|quote)|reading)",
    "(reach|reached|get to|got to|gotten to|come to|find|found|made it to) (you|u)",
    "where (we|things|you|this|it|that|matters) (are|stand|stands|is|'s|are at|'re)",
    "where (are|do|does|is) (we|things|you|this|it|that|matters) [stand|at|with|on]",
    "(~send|~try|~write|~email|~mail|~message|~call|~ring|~contact|~reach) [to|out|this|you|it|my *] [*] (again|once "
    "more|one more time|another (time|line|go)|one last time|a (second|third) time)",
    "(another|second|third|one more|last|final) (attempt|try|go|time|nudge|ping|email|mail|message|note|reminder|shot)",
    "(does n't|did n't|do n't|not|has n't|have n't|wo n't|is n't|had n't|was n't) [*] [*] (~lose|~bury|~land|~slip|"
    "~eat|~miss|~reach|~fall|~get|~go)",
    "(top|front|bottom|back|surface) of (your|ur|the|my) *",
    "(~make|~be|be) (sure|certain) (you|u|this|it|my|that) ... (~see|~get|~reach|~receive|~land|~miss|~come|~go|~arrive|through|n't)",
    "(is|would|might) (now|this week|today|next week|this|it|that) [be] [*] (better|good|right|still) [*] (time|"
    "moment|week|day|of interest|relevant|on your)",
    "(still|yet) (keen|interested|open|interest|waiting|hoping|eager|thinking|up for|relevant|a priority|wondering)",
    "(please|kindly|pls) (reply|respond|revert|confirm|answer|advise|acknowledge|do the needful|update|let (me|us) know)",
    "what (do|would|did|does) (you|u|we|everyone|your *) (say|think|reckon|make)",
    "(where|what|how) (your|ur) [*] (head|heads|mind|thinking|thoughts|interest|feeling|feelings) (is|are|'s|stand|stands|at|on)",
    "(give|gave|given|spare|spared|have) ... [more|some|any|further] thought to",
    "(give|gis|drop) (me|us) a (shout|bell|buzz|ring|line|call|holler)",
    "(you|u) [have|'ve] (decided|made up your mind|had a think) [*] [on|about|yet]",
    "(still|you|u|anyone|anybody) (alive|there|around) [yet|still] [*] (?|$)",
    "(not|n't|never|yet to|without) [*] ~receive ... (reply|response|answer|word|anything|feedback)",
    "(give|giving|gave) (it|this|that|my *) (a|another|one more) (push|nudge|bump|go|try|boost)",
    "(third|second|fourth) time (lucky|around|of asking)",
    "(confirm|check|see|sure|know) [that|if|whether] (it|this|that|my *) (~arrive|~land|~reach|came|~get|went)",
    "(it|this|that|my *) (~arrive|~land|came through|got (there|through)|went (through|astray))",
    "~make up (your|ur) mind",
    "~make this happen",
    "(has|have|was|is) (a|any|the|your) (decision|progress|update|news)",
    "(~attach|~share|~send|~include|~enclose|~paste|~copy|~forward|re - sharing|re - sending|resharing) ... (again|once more|"
    "for (ease|reference|your)|anew)",
    "(re - share|re - sharing|resharing|reshare)",
    "still (on the (table|cards)|alive|live|a runner|a goer|happening|in play|needed|required|wanted|under consideration|being "
    "considered|of use)",
    "(lmk|let me know|let me no|lemme know) [*] [*] (either|about|bout|ok|what|how|when|$|thx|thanks|pls|please)",
    "(have|had|having) [*] a think",
    "(you|u|you've|we) ['ve|have] got (to|anywhere|any further|round to)",
    "(in|back in) (touch|your (inbox|dms|mailbox))",
)
# What may stand around them without telling the reader anything.
_ACTS = all_forms(
    "check touch base loop drop push move bring revisit reach connect contact write call ring phone shout line try send forward "
    "receive get got read see look review consider think decide digest go land slip miss lose bury forget overlook ignore wait expect hope "
    "wonder want like love know let tell say ask appreciate thank understand apologise apologize bother disturb pester bug hassle "
    "trouble mean keep stay make ensure confirm verify find need help give share discuss talk speak chat meet schedule arrange book "
    "set hop jump introduce work advise proceed take come put pop poke stand refer regard concern welcome pass happen "
    "simple stop grateful attach fix oblige obliged apology build person colleague point whoever sneak raise mention enquire "
    "inquire allow date remain receipt trust settle seem feel guess suppose assume imagine realise realize figure sit"
    " catch swing leave pick start begin end do"
)
_THINGS = all_forms(
    "pile radar stack list top bottom folder filter crack thread conversation chance opportunity moment minute min mins time second sec "
    "look glimpse peek view opinion question interest availability calendar diary schedule slot week day weekend morning "
    "afternoon evening month reminder side position convenience matter subject topic thing stuff anything something pest nuisance "
    "plate hand mind page place attention everything nothing case "
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday today tomorrow yesterday tonight year summer holiday break "
    "regards please pls plz kindly needful sir madam hi hey hello dear cheers thanks mate folks team everyone all"
)
_MANNER = frozenset(
    "quick quickly brief briefly gentle gently friendly kind polite politely soft small little tiny lil short busy "
    "hectic crazy swamped slammed "
    "snowed tied full positive early earlier earliest soon possible asap free available open convenient good great well fine happy glad "
    "keen eager interested curious sorry patient patiently warm still yet again once back down over forward simply probably perhaps maybe "
    "possibly likely sure certain able right better best lovely nice next last previous first third fourth fifth final initial original "
    "trailing below above prior past recent recently ago since while lately moment far worries worry rush pressure "
    "hurry stress honestly really "
    "definitely certainly truly always never ever often sometimes usually also too much many lot lots bit couple few another other "
    "same around round away off on-board aboard board amid among through via before after during until till upon regarding concerning "
    "reference ref respect along together either both whether because though although however quite rather even such own "
    "anyone someone somebody anybody xx x lol ok okay yo u ur pleasure oh ah so then else elsewhere hopefully meanwhile accordingly "
    "excited disposal front pleasant nice lovely amazing fantastic manic mad hiya morning heya howdy shall eagerly "
    "urgent urgently step steps "
    "festive christmas easter peep new year everybody anybody home knock radio silence silent quiet excitedly further"
    " favourable favorable finest prompt promptly valued esteemed trickling buried hidden crazy-busy nudging "
    "self myself yourself inboxes wondering possibility inst ult alive there thinking head shout holler sing dey abeg oga ma bless "
    "god slept weekly daily monthly fortnightly usual regular ease ready table bout wish spare lmk anywhere whenever suit suits re "
    "sleep trust proper thorough properly conscious aware flat lucky luck given manage managed managing mulling mull unclear clear "
    "cooperation co-operation proposition restful captioned valuable correspondence indication matter tender kindest decided lean "
    "leaning mind "
    "popping dropping poking wave waving asap prod hoping hope circling arrived arrive push pushing yay nay yes no ".split()
)
# Selling in general: said of any firm and any product.
_GENERIC = all_forms(
    "company business firm organisation organization solution product service platform offering value benefit partner partnership "
    "synergy collaborate collaboration potential grow growth success need requirement goal explore learn show demo meeting call session "
    "fit explain detail information info brochure deck presentation client customer support assist assistance collaborate deal cooperation "
    "improve boost transform achieve result software tool system package demonstrate pitch opportunity discuss purchase order sign"
)
EMPTY_WORDS = LOST | AGAIN | MESSAGES | ANSWERS | _ACTS | _THINGS | _MANNER | _GENERIC
