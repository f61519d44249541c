"""What is said in ordinary business mail and hardly in outreach: the cues of stage `none`.

Cues are written as in `stage_cues`: for sentences in lower case without apostrophes.
"""

from __future__ import annotations

import re

from msglint.drafts.occasion.prose import Cues
from msglint.regexes import later

_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu|fri|sat|sun)\b|tomorrow|tonight|today|noon|lunch|midnight|eod"
    r"|cob"
    r"|end of (?:the )?(?:day|week))"
)
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DATE = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b(?: of)?(?: {_MONTH})?|\d{{1,2}} {_MONTH}\b|{_MONTH} \d{{1,2}}(?!\d))"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?!\d)|\d{1,2} ?[ap]\.?m\b\.?)"
_WHEN = rf"(?:{_DAY}s?|{_DATE}|{_CLOCK}|(?:next|this) week)"
PAPER = (
    r"(?:invoices?|statements?|minutes|agenda|agreements?|contracts?|lease|nda|amendment|forms?|templates?|reports?|drafts?|draft \w+"
    r"|revisions?|redlines?|results|schedule|rota|(?:spread|work)?-?sheets?|drawings?|certificates?|bill of lading|receipts?|cvs?"
    r"|resumes?"
    r"|term sheets?|packing list|files?|letters?|memo(?:randum)?|purchase orders?|p\.?o\.?|budgets?|timesheets?|claims?|policy|ruling"
    r"|confirmations?|versions?|guidelines|calendar|notes|v\d|numbers|figures|exhibits?|annex|appendix|paperwork|records?)"
)
THING = (
    r"(?:case|ticket|order|invoice|deal|purchase order|p\.?o\.?|ref|reference|policy|claim|account|application|sample|job|plot|rev"
    r"|drawing|batch|flight|booking|contract|file|tracking|lot|unit|room|bed|bay|gate|platform|flat|apartment|form|request|issue|bug"
    r"|version)"
)
_GROUP = (
    r"(?:all|both|team|everyone|everybody|folks|guys|lads|ladies|gents|gang|counsel|members|colleagues|friends|parents(?: and \w+)?"
    r"|neighbou?rs|residents|tenants|singers|players|volunteers|students|staff|class|committee|trustees|directors|partners|speakers"
    r"|drivers|passengers|participants|delegates|carers|group|crew|chefs|nurses|teachers)"
)
_OFFICE = (
    r"(?:accounts(?: (?:receivable|payable))?|accounting|hr|h\.r\.|human resources|it|payroll|service desk|help ?desk|support"
    r"|customer (?:care|service|services|support)|facilities|(?:\w+ )?operations|(?:hon\. |honorary |club |school )?secretary|treasurer"
    r"|finance|(?:\w+ )?office|administration|admin|purchasing|procurement|legal|reception|dispatch|logistics|maintenance|billing"
    r"|registrar|surgery|clinic|lab(?:oratory)?|library|webmaster|postmaster|list (?:maintainer|owner)|moderators?)"
)
_DO = (
    r"(?:approve|review|check|cover|send|confirm|fix|let|update|upload|sign|forward|print|book|bring|call|ring|drop|chase|find out|resend"
    r"|pick|ask|countersign|return|submit|re-?submit|post|add|change|move|put|cancel|order|tell|give|have|advise|arrange|double-?check"
    r"|note"
    r"|file|stop|attend|circulate|coordinate|handle|look into|make sure|ensure|verify|clarify|include|remove|complete|fill|enter|copy|cc)"
)
_DONE = (
    r"(?:approved|processed|confirmed|booked|rescheduled|signed|countersigned|reset|resolved|closed|received|submitted|posted|filed"
    r"|updated"
    r"|uploaded|paid|ordered|cleared|credited|transferred|fixed|corrected|moved)"
)

# The running of a mailing list: it may ask and say what it will.
LISTED = Cues(r"listserv\b|mailman\b|majordomo\b|list ?(?:master|maintainer|owner|info)\b|(?:un)?subscription information\b")
# One of these is enough.
DECISIVE = Cues(
    # a machine writes
    r"do not (?:reply|respond) to this|mailbox is (?:not|un)|this is an automat\w+|automat(?:ic|ed) (?:reply|message|notification"
    r"|response)",
    r"auto-?reply|(?:out of|away from) (?:the|my) office (?:until|from|on|and|this|today|through|with|for|next)\b",
    r"(?:limited|no) access to (?:my )?(?:e-?)?mail|(?:reset|change) your password\b|your (?:\w+ )?password (?:for|is|has|will)\b",
    r"(?:verification|security|one-time|login) code\b|use the code \d|automated (?:\w+ )*reminder",
    r"(?:youre|you are|you have been|youve been|are) subscribed\b|(?:plain.text|html\)?|text.only) (?:version|format\w*|subscription)\b",
    r"newsletter subscribers\b|you have received this (?:e-?mail|message) because you are\b",
    # what was bought, paid or owed
    r"your (?:order|parcel|package|booking)\b (?:no\.? ?|number |#)?(?:\w*\d\w* )?"
    r"(?:has (?:been )?(?:shipped|left|dispatched|delivered|received|arrived)|left|leaves|is on its way|shipped|was shipped)\b",
    r"track (?:it here|your (?:order|parcel|package))\b|tracking number (?:is|for)\b|keep this receipt\b|paid by card\b|card ending\b",
    r"(?:processed|issued|made) (?:the|your|a) (?:full )?refund\b|your refund\b|replacement (?:has been|was|is) (?:sent|on its way"
    r"|shipped)",
    r"(?:thank you|thanks) for your (?:purchase|payment)\b|(?:statement|payslip) (?:for \w+ )?is (?:now )?(?:ready|available|online)",
    r"invoice (?:no\.? ?|number )?(?:#|\w{0,6}\d).{0,80}\b(?:is|was|still|remains|now|falls) (?:\w+ )?(?:due|unpaid|overdue"
    r"|outstanding)\b",
    r"if you(?:ve| have) already (?:paid|(?:sent|made).{0,30}payment)|disregard this (?:message|letter|reminder|notice|email)\b",
    r"(?:find|is|are|enclosed|attached) (?:\w+ )?(?:attached |enclosed |herewith )?(?:\w+ )?(?:invoice|purchase order|p\.?o\.?) "
    r"(?:no\.? ?|number |#)?\d",
    # those who work together
    r"minutes (?:(?:of|from) (?:\w+ ){1,5})?(?:are|is) (?:attached|below|enclosed)|(?:see|find) redlines?\b|redlines? (?:is|are"
    r"|attached|below)\b",
    r"(?:can|could) (?:you|u|anyone|someone|anybody|somebody) (?:please )?(?:cover|swap|take) (?:my|the|a|this) (?:\w+ ){0,2}"
    rf"(?:shifts?|{_DAY}|late|early|\d+-\d+)\b",
    # appointments and applications
    r"this is to confirm your (?:appointment|booking|reservation)\b|(?:appointment|appt) (?:with|w/?) (?:a |the )?(?:dr|doctor|nurse"
    r"|dentist)\b",
    r"we have received your (?:application|form|request|letter|complaint|claim)\b|interviews? will be held|to accept (?:the"
    r"|your) (?:\w+ )?offer\b"
    r"|your application for the (?:post|role|position|job)\b",
)
# None of these is enough alone; these say most.
PLAIN: tuple[Cues, ...] = (
    # a notice: "the lane will be closed from 3 May", "planned maintenance"
    Cues(
        r"notice (?:to (?:all|our)|is (?:hereby )?given|of (?:temporary|planned|scheduled|road|closure))\b|(?:service|public) notice\b",
        r"(?:will be|is|are|be) (?:\w+ )?(?:down|interrupted|unavailable|out of service|closed|replaced by \w+|cancelled|postponed"
        r"|emptied"
        rf"|collected|carried out|resurfaced)\b.{{0,60}}{_WHEN}",
        r"(?:scheduled|planned|routine|essential) (?:maintenance|outage|works|downtime)\b|fire drill\b",
    ),
    # what has been done about it: "your claim is approved", "i have updated"
    Cues(
        rf"(?:is|are|was|were|has been|have been|been|got|now) (?:now |all |already )?{_DONE}\b|correction\b|looks good to me\b",
        r"(?:i|we)(?:ve| have)? (?:just |also |already )?(?:reset|processed|approved|fixed|uploaded|updated|submitted|forwarded|filed"
        r"|scanned"
        r"|took out|accepted (?:their|the|your)|changed the|left the|put comments|received your|moved the|reviewed the|signed"
        r"|returned the)\b",
        r"fixing (?:it )?now\b|works again\b|known issue\b|(?:can|ready to) be (?:picked up|collected)|ready for (?:collection"
        r"|pick-?up)\b",
        r"no (?:further )?action (?:is )?(?:needed|required)|there is nothing for you to do",
    ),
)
# These say much.
STRONG: tuple[Cues, ...] = (
    # papers that are there already: "see the revised lease attached", "comments in the margin"
    Cues(
        rf"(?:attached|enclosed|herewith|see|find|here(?:s| is| are)|circulated?|below|appended) (?:\w+ ){{0,5}}?{PAPER}\b",
        rf"{PAPER}\b (?:\w+ ){{0,6}}?(?:attached|enclosed|below)\b|comments in the margin|mark-?up\b|files are in\b",
        r"(?:is|are) in the (?:shared |dropbox )?(?:folder|drive|safe|file)\b",
    ),
    # what is kept by those who work or contract together: a meeting, a rota, leave, signatures
    Cues(
        r"minutes of (?:the |our |last )|(?:^|the |our |next )(?:annual|extraordinary|monthly|weekly|general|committee|board|council"
        r"|staff|team) "
        r"(?:general )?meeting (?:is|will be|takes place)\b",
        rf"(?:rota|roster) (?:for (?:next|the|this|\w+day|{_MONTH})|(?:is|are) (?:up|out|below|attached|on|posted))\b",
        r"swapped \w+day|your leave\b|leave request\b|(?:my|our|accepted|rejected) redlines?\b|countersign\w*|for your records\b",
        r"execution (?:copy|version|pages?)|signature pages?\b|set of requests\b|depositions?\b|governing law\b",
    ),
    # what it is about has a number: "ticket 5520", "case number"
    Cues(rf"{THING} (?:(?:number|reference|id) (?:is )?|no\.? ?|nr\.? ?|#)?\w{{0,3}}-?\d[\w-]*", r"\(ref\b|our ref\b|case number\b"),
    # the words of a house, and of work that goes on
    Cues(
        r"(?:intranet|timesheets?|payroll|canteen|shared (?:folder|drive|calendar)|accruals?|hand-?over|stand-?up|on site|new starters?"
        r"|expense (?:claim|report)s?|board (?:call|pack|papers)|snag list|counterparty|head office|stock ?(?:take|count)"
        r"|general ledger)\b",
        r"fyi\b|for your (?:information|approval|signature|attention|review and)|as per (?:your|the|our)\b|please advise\b|copied (?:in"
        r"|on)\b"
        r"|per (?:our|your|my) (?:conversation|call|discussion|phone call|talk|meeting)\b|(?:i am|im) forwarding\b",
    ),
    # a list and its readers
    Cues(
        r"newsletter\b|mailing list\b|(?:this|our|the|weekly|monthly|daily) (?:\w+ )?(?:bulletin|digest|e-?news)\b|table of contents\b",
        r"(?:vol\.?|volume|issue|no\.) ?\d+\b|in this (?:issue|edition)\b|read the (?:\w+ )?(?:story|review|rest)\b|listserv\b"
        r"|your (?:daily|weekly) \w+",
    ),
    Cues(
        r"e-?mail (?:application|program|client|preferences?|settings?|reader)\b|mail system\b|account preferences\b|text only\b"
        r"|plain text\b",
        r"html\b|your browser\b|web ?page (?:where|below)|privacy policy\b|to (?:un)?subscribe\b|unsubscrib\w*|remove yourself\b"
        r"|send an (?:e-?)?mail to\b|administrator\b",
    ),
    # somebody asks for help with work of their own
    Cues(
        r"(?:could|can|would) (?:you|someone|anyone|anybody|somebody) (?:please |kindly )?(?:help me|tell me how|explain how|point me)\b",
        r"my questions? (?:is|are)\b|any (?:ideas|pointers|help|hints|suggestions)\b|thanks in advance\b",
    ),
    Cues(
        r"i(?: am|m| have)? (?:been )?(?:trying to|getting (?:an|the|this) error|created|running|using|testing|stuck)\b",
        r"(?:error message|the following error|query|server|compile|database)\b",
    ),
    # somebody takes up or leaves a post
    Cues(
        r"accept (?:the|your) (?:\w+ )?offer\b|(?:my|your) (?:start date|last day|first day|application|notice period)\b|paperwork\b"
        r"|cvs?\b",
        r"onboarding steps\b|(?:i finish|im off|i am off|im on leave|i will be away|im away|i leave) (?:on|from|next|until|till)\b",
    ),
)
# These say it together with others.
WEAK: tuple[Cues, ...] = (
    # something is asked of somebody who works on the same thing
    Cues(
        rf"(?:can|could|would|will) (?:you|u|one of you|somebody|someone) (?:both |all |please |also |pls |kindly |just |take )*{_DO}\b",
        r"(?:please|pls|plz|kindly) (?:also |just |all |both )?"
        rf"(?:{_DO}|leave|arrive|use|see|log|read|try|take|work|respond|ring|hand|top up|contact|settle|share)\b",
        r"(?:i|we)(?: will|ll)? (?:still )?need (?:your|it|this|that|them|someone|somebody|two|three|four|five|six|the|a) "
        r"(?:\w+ ){0,6}(?:by|before|for|until|till|done|from)\b",
        r"go ahead\b|sign-?off\b|approval\b|(?:cant|cannot) (?:do|make|attend)\b|your (?:section|comments|input|initials)\b",
        r"let me know (?:if|when|by|once|whether) (?:you want|the|its|it|he|she|they|this)\b",
    ),
    # where, when and until when
    Cues(
        rf"(?:by|before|until|till|no later than|due(?: (?:by|on|to|in|at))?) (?:\w+ )?(?:{_WHEN}|\d{{1,2}}\b|next|this)",
        r"(?:is|are|was|were) (?:now |still )?(?:due|overdue|late)\b|deadline (?:is|was|moved)|as soon as possible\b|asap\b",
        r"(?:meeting|rehearsal|training|stand-?up|call|deliver(?:y|ies)|collection|bins?|lesson|visit|match|trip|interviews?|session"
        r"|review"
        r"|order|count|lunch|shop|office|lot|water|hall|pool|library|exam|class|\w+day|bus) (?:\w+ ){0,4}?"
        r"(?:is|are|moves?|moved|will be|takes? place|starts?|leaves?|comes?|opens?|closes?|closed|now|shut\w*|falls?) (?:\w+ ){0,5}?"
        rf"(?:on|at|to|from|until|back|off|in|by|till|because|closed|open|{_WHEN})\b",
        r"(?:leave|arrive|back|close|open|start|meet|finish|closed|down|available|comes?|call) (?:\w+ )?(?:at|by|from|on|between|until) "
        rf"(?:\w+ )?{_WHEN}",
        rf"{_CLOCK}.{{1,60}}?{_CLOCK}|between \d{{1,2}} and \d{{1,2}}\b|{_DAY}s? (?:at )?{_CLOCK}|{_DATE} at \d|from (?:{_DATE}"
        rf"|{_DAY})\b",
        rf"room \d|dial-?in\b|conference call\b|at the front desk\b|{_DAY} \d{{1,2}}(?:st|nd|rd|th)?\b",
    ),
)
# How people are greeted who are many and known.
ADDRESSED = later(
    rf"\W*(?:(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|greetings)[\s,]+)?(?:all )?{_GROUP}(?: all)?\b\s*(?:[,:!\-–—]"
    rf"|$)"
)
# A name and nothing else, as colleagues write it.
BARE_NAME = later(r"\W*(?!(?:Hi|Hiya|Hey|Hello|Dear|Greetings|Yo|Good|Morning|Afternoon|Evening)\b)[A-Z][^\W\d_]+\s*(?:[,:]|[-–—]+)\s*$")
# The office that signs.
SIGNED = later(rf"(?:^|\n|,\s*|- ?|\s)(?:the )?(?:[\w.']+ )?{_OFFICE}(?: team| department| desk)?\s*(?:\n|$)", re.IGNORECASE)
