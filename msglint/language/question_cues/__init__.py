"""What each kind of question is told by: frames in the pattern language, one idea a line.

`@name` is a class of words from `CLASSES`. `A & B` asks for both somewhere in the sentence, `& not C` that C is absent:
an idea is often a frame times a field, such as appetite times the seller's thing. The first cue that fits decides.
"""

from __future__ import annotations

from msglint.finding import QuestionKind
from msglint.language.question_cues.hooks import HOOKS
from msglint.language.question_cues.interest import FIRST_LOOK, INTEREST, INTEREST_STATED
from msglint.language.question_cues.meeting import MEETING, MEETING_STATED
from msglint.language.question_cues.ours import LOGISTICS, LOGISTICS_STATED, OURS, OURS_STATED
from msglint.language.question_cues.referral import REFERRAL, REFERRAL_STATED
from msglint.language.question_cues.theirs import ASKED_POLITELY, IMPACT, PROBLEM, WANTS_TO_KNOW

CLASSES: dict[str, str] = {
    "day": "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|tomorrow|today|tonight"
    "|noon|morning|mornings|afternoon|afternoons|arvo|evening|evenings|weekend)",
    "soon": "(@day|next week|this week|next month|this month|the week after|sometime|soon|later|then|the #|# (am|pm|o'clock))",
    "wh": "(how|what|why|who|whom|whose|which|where|when|whether|if)",
    "open": "(so|and|but|or|ok|okay|well|also|hi|hey|hello|just|btw|now|honestly|please|kindly|sure|look|yes|no|@comma)",
    "comma": "(,|:|-|—|–|lol|haha)",
    # Talking to the seller.
    "talk": "(call|calls|chat|coffee|tea|cuppa|zoom|meeting|conversation|catch up|catchup|catch - up|teams|video call|lunch"
    "|drink|pint|walkthrough|walk through|walk - through|slot|demo|demonstration|screen share|appointment|webinar|sit down|sit - down"
    "|tour|natter|bell|buzz|yarn|discussion|huddle|phone call|visit|face to face|quick word|chinwag|tinkle)",
    "minutes": "(# minutes|# minute|# - minute|# min|# more minutes|half an hour|half - hour|half hour|quarter of an hour|# hour|an hour"
    "|a few minutes|few minutes|couple of minutes|a spare minute|a gap|a free moment)",
    "meet": "(~talk|~speak|~chat|~meet|~connect|~zoom|~ring|~phone|~call|~visit|~discuss|~buzz|~natter|~bell|catch up|sit down|get together"
    "|pop (in|by|over|round|up)|drop (by|in|round)|stop by|swing by|call (in|by|over|to|round)|come (by|over|round|and see|and meet)"
    "|get on a|hop on|jump on|find (a|some) time|(buy|get) you a|take you (to|for)|give you a (call|ring|bell|buzz|tinkle|shout)"
    "|bend your ear|see you|walk you through|sit with you)",
    # The seller's thing.
    "ours": "(our|my|ours|mine|us|what (we|i) (do|offer|make|sell|charge|supply|build|run|grow|provide|have|had|did|could|can)|how (we|i"
    "|our|my))",
    "show": "(brochure|brochures|deck|catalogue|catalog|price list|pricelist|price - list|rate card|rates|quote|quotation|estimate|demo"
    "|trial"
    "|sample|samples|taster|case study|case studies|playbook|one - pager|one pager|white paper|whitepaper|portfolio|company profile|leaflet"
    "|lookbook|link|examples|particulars|proposal|video|vid|clip|screenshots|details|info|information|pricing|prices|sneak peek|copy)",
    "look": "(a|another) [quick|closer|little|wee|good|free|sneak|proper|short] (look|peek|go|try|shot|whirl|spin|gander|glance|taste"
    "|trial|nosy|test|browse|peep|read|sample)",
    "send": "(send|show|share|forward|shoot|email|drop|give|offer|put together|prepare|mail|post|pop|dm|quote|fling|fire|ping|pass you"
    "|get you|run you|walk you|hand you|whatsapp|text|courier|leave you)",
    "appetite": "(interest|interests|interested|keen|tempt|tempts|tempted|intrigue|intrigues|intrigued|appeal|appeals|appealing|appetite"
    "|curious|curiosity|pique|piques|piqued|resonate|resonates|worth your while|take your fancy|takes your fancy|catch your eye"
    "|catches your eye|in the market|entice|entices|attract|attracts|receptive|~grab you|your (kind of thing|cup of tea|thing|bag|street)"
    "|up your (street|alley)|~like the (look|sound|idea) of|~tickle your fancy|caught your eye|(find|finds|found|finding) favour)",
    "wish": "(~fancy|~consider|~explore|open to|up for|game for|down for|sound|sounds|suit|suits|want|wants|like|care|want more|like more"
    "|of use|useful|helpful|relevant|a fit|worth a look|worth a try|worth exploring|good)",
    "learn": "(~hear|~learn|~know|~see|~find out|~explore|~try|~discover|~test|~receive|~peek|~look at|~have a|~take a|~give|~watch|~get a"
    "|~sample|~taste|~view|~read)",
    "invite": "(let me know|let us know|drop (me|us)|(give|send|shoot|fire|gis) (me|us|a|over)|shout|holler|say the word|say so|just say"
    "|reply"
    "|respond|revert|write back|get in touch|in touch|ping|dm|message|text|email|happy to|glad to|i'll|we'll"
    "|will be (sent|forwarded|shared)|just ask|word answer|say yes|lmk|i can|we can|here's|here is|shall (send|share|forward))",
    # Of use without the seller, so that to offer it asks for no interest in the seller's thing.
    "neutral": "(list|lists|checklist|table|dates|names|figures|numbers|notes|template|map|sheet|summary|form|forms|addresses|wording"
    "|readings|steps|instructions|minutes of|recipe|sums|plan of|deadlines|rules|findings)",
    # What the writer of an earlier message waits for.
    "answering": "(answer|answering|answered|reply|replying|replied|respond|responding|responded|react|reacting|reacted|getting back"
    "|got back|get back|gotten back|writing back|written back|write back|come back to me|came back to me|coming back to me)",
    # An ongoing transaction.
    "goods": "(invoice|invoices|delivery|pallet|pallets|purchase order|po number|order number|certificate|certificates|parcel|fitter"
    "|fitters"
    "|receipt|gate code|door code|entry code|access code|alarm code|shipment|courier|installer|plumber|electrician|engineer"
    "|drawings|paperwork|signed copy"
    "|attachment"
    "|password|login|logins|keys|samples|sample|van|driver|lads|crate|crates|boxes|consignment|proofs|booking|reservation|forms|form"
    "|contract|payment|deposit|file|files|pdf|spreadsheet|link|photos|doc|docs|document|documents|spare key|skip|agenda|venue|parking"
    "|reception|refund|order|replacement|scans|statement|agreement|video link)",
}

CUES: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    ("interest", FIRST_LOOK),
    ("rhetorical", HOOKS),
    ("referral", REFERRAL),
    ("meeting", MEETING),
    ("indirect-buyer", ASKED_POLITELY),
    ("interest", INTEREST),
    ("seller-product", OURS),
    ("logistics", LOGISTICS),
    ("buyer-impact", IMPACT),
    ("buyer-problem", PROBLEM),
)
# Statements that ask.
STATED: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    ("interest", INTEREST_STATED),
    ("meeting", MEETING_STATED),
    ("referral", REFERRAL_STATED),
    ("seller-product", OURS_STATED),
    ("logistics", LOGISTICS_STATED),
    ("indirect-buyer", WANTS_TO_KNOW),
)
