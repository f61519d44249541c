"""What is said by somebody who wants to sell or to be met, and not in ordinary business mail.

They need not be certain: a message that holds one of them is read as outreach, as any message is when nothing tells. Cues are written
as in `stage_cues`: for sentences in lower case without apostrophes.
"""

from __future__ import annotations

from msglint.drafts.occasion.ordinary_cues import PAPER, THING
from msglint.drafts.occasion.prose import Cues
from msglint.regexes import later

_SELL = (
    r"(?:helps?|offers?|provides?|speciali[sz]es?|suppl(?:y|ies)|build|built|makes?|design|manufactures?|sell|develop(?:s|ed)?|serves?"
    r"|set up"
    r"|fit|install|handle|clean|wash|haul|cater|rent|lease out|run a|save|cut|automates?|boosts?|increases?|deliver|places?|represents?"
    r"|publish(?:es)?|train|inspect|restore|repair|print|pay cash)"
)
_GOODS = (
    r"(?:platform|software|solutions?|products?|services?|app|tool|agency|offer(?:s|ing)?|clients|portfolio|workshops?|courses?"
    r"|program(?:me)?"
    r"|webinar|ebook|brochure|catalog(?:ue)?|rates|experts?|advis[eo]rs?|demo|case stud(?:y|ies))"
)
_BUSINESS = (
    r"(?:company|agency|firm|studio|provider|manufacturer|team|shop|start-?up|consult\w+|supplier|practice|person|freelanc\w+|designer"
    r"|developer|coach|photographer|writer)"
)

OFFERS = Cues(
    # what they do: "we also supply", "we are a small agency", "our platform lets"
    rf"(?:we|i|who|that|which|our \w+) (?:(?:also|currently|can|could|will|would|specifically|mainly|only|just|now|actually) )*{_SELL}\b",
    rf"(?:we|im|i am|we are|were) (?:a|an|the) (?:\w+ ){{0,3}}{_BUSINESS}\b",
    rf"(?<!accept )(?:our|my) (?:\w+ ){{0,2}}{_GOODS}\b|(?<!accept )the (?:\w+ ){{0,2}}{_GOODS}\b"
    r"(?= (?:helps?|can|lets?|will|is|are|that|for|to|which|makes?|gives?|does|do|has|have|at|and|of)\b|[\s,;:]*$)",
    r"(?:brochure|catalog(?:ue)?|price list|company profile|one-?pager|case study|proposal|pitch|deck|portfolio|testimonial|upgrade"
    r"|demos?|seats"
    r"|licen[cs]es?)\b|(?<!per )(?<!accept )(?:our|my|the|your) (?:quote|quotation|offer|pricing)\b",
    r"(?:vendor|supplier) registration|register us\b|(?:purchasing|procurement) manager|look forward to (?:receiving|doing|working)",
    r"inquir(?:y|ies)\b|enquir(?:y|ies)\b|sir(?:/| or )madam",
    # what it costs, and what is gained: "free trial", "save you", "20 %", "work from home"
    r"(?:free|new|exclusive|special|limited|great|amazing|unbeatable|best|your) (?:\w+ )?(?:trial|offers?|deals?|demo|consultation|audit"
    r"|prices?|discount|shipping|gift|sample|sessions?|opportunit(?:y|ies)|place to)\b|free of charge\b|absolutely free\b|for free\b",
    r"(?:new|free|first \w+) (?:quote|info|free)\b|\d+ ?%|discounts?\b|coupon|promo\b|(?:only|for) [$€£] ?\d",
    r"(?:save|saving|win|earn|make) (?:you |up to |your \w+ |some )*(?:\$|€|£|\d|money|time|thousands|hours|big)|money.?back"
    r"|satisfaction\b",
    r"[$€£] ?\d[\d,.]*(?: per| a|/) ?(?:month|week|year|seat|user)|(?:lowe?s?t?|competitive|affordable|best) (?:\w+ )?(?:price|cost"
    r"|rate)s?\b",
    r"(?:business|legitimate|income|real|money|exciting|unique) (?:and \w+ )?opportunit\w+|opportunity of\b|once in a\b|dont miss\b",
    r"(?:make|making|earn|earning) (?:\w+ ){0,3}(?:money|cash|income)\b|no selling\b|guarantee|last chance|risk.free|no obligation",
    r"limited (?:time|slots|places|spots|seats)|only \d+ (?:\w+ )?(?:left|spots?|places?|seats?)|your (?:free|exclusive|dream)\b"
    r"|work (?:at|from) home\b",
    # what they ask for: "order now", "a quick call", "would you be interested", "happy to show you"
    r"(?:shop|order|buy|call|act|register|sign up|join|enrol|download|apply|reply|start|subscribe) (?:\w+ ){0,2}(?:now|today)\b"
    r"|shop now\b",
    r"click (?:here|below|the link)\b|dm me\b|book (?:a|your) (?:call|slot|demo|spot|place|seat|free)\b|book here\b|call (?:us "
    r"|me )?(?:now |today )?(?:free )?(?:on |at )?[\d+(]|order (?:your"
    r"|a) copy\b",
    r"(?:quick|short|brief|\d\d.?min\w*|intro\w*|discovery) (?:\w+ )?(?:call|chat|demo|meeting|conversation|talk)\b|(?:hop|jump"
    r"|get) on a\b",
    r"worth a (?:\w+ )?(?:chat|call|look|try|conversation)\b|worth trying\b|wanna try\b|any interest\b|interested\W*$|(?:your"
    r"|any) interest in\b",
    r"(?:\d+|ten|fifteen|twenty|thirty|a few|five|half an hour|couple of) minutes (?:of your|on|next|this|for a|to (?:show|talk|see))\b",
    r"(?:id|wed|would|happy|glad|able|like|love|let me|pleased|want|delighted) (?:\w+ )?(?:to |me )?(?:show|walk|demo|present|introduce"
    r"|share how|partner|collaborate|explore|work with your?|help (?:you(?!r)|your (?:team|business|company)))\b",
    r"(?:would|are|might|if) (?:you|this|that|it) (?:be )?(?:\w+ )?(?:interested|curious|open|keen|of interest)\b",
    # a stranger writes: "i came across your", "firms like yours", "for a living", "no reply needed"
    r"(?:came across|come across|stumbled|been following|found your?|read (?:your|that you)|i heard your?|loved? (?:your|what you)"
    r"|i see you"
    r"|noticed (?:that |how )?your?|saw (?:that )?(?:you|your|the)|congrat\w* (?:on|to you)|you wrote)\b",
    r"my name is\b|introduce (?:myself|our|my|you)\b|reaching out\b|i represent\b|i work with\b|for a living\b|havent met\b",
    r"thanks for (?:connecting|(?:the )?add|accepting)\b|people just like you\b|(?:one|two|three|other|several"
    r"|\d+) (?:\w+ ){0,2}near you\b",
    r"(?:companies|businesses|firms|teams|shops|people|clients|agencies|founders|owners|developers) "
    r"(?:like (?:you|yours)|your size|i (?:know|talk to))\b",
    r"your (?:new |current |own |existing )?(?:web ?site|competitors?|revenue|sales|roi|growth|leads|bottom line|brand|marketing|audience"
    r"|linkedin|prospects|pipeline|pricing|podcast|(?:\w+ )?page|site)\b",
    r"(?:no reply needed|(?:no need|dont (?:need|have)) to (?:reply|answer)|ignore me|leave it there|ill (?:stop here|leave it|leave you)"
    r"|no pitch|not a pitch|just curious|if im wrong|if it is(?:nt| not) (?:a|the)|no pressure)\b",
    # pressed, or begged: it is the writer who gains
    r"(?:your|a|need|want|the) (?:signature|yes|deposit|commitment)\b|sign (?:it )?(?:today|now|by|below|before|the (?:renewal|contract"
    r"|order))\b",
    r"please sign\b|deals? (?:in|done|closed)\b|slot away\b|(?:hold|keep|lock) (?:\w+ )?(?:the |this )?(?:price|rate|sheet|spot|place"
    r"|slot)\b",
    r"(?:my|our) (?:\w+ )?(?:manager|director|boss|quota|target|quarter|bonus|commission|numbers|pipeline|month end|year end|deals?)\b",
    r"quarter (?:shuts|ends|closes|end)|fiscal year|only hope\b|donat(?:e|ions?)\b",
)
# What a stranger is told about himself, to show that one has looked.
OBSERVED = later(
    rf"^(?:your|ur) (?!(?:\w+ )?(?:{PAPER}|{THING}|leave|comments|section|shift|stay|seat|table|child\w*|son|daughter|desk|keys?|card"
    rf"|refund"
    r"|passport|badge|parcel|delivery|connection|place|interview|slot|visit|payment|details|mailbox|mum|dad|manager|turn)\b)"
    r"|^(?:you|u) (?!(?:can|could|may|might|will|must|should|need|have to|do not|dont|requested)\b"
    r"|are (?:not )?(?:subscribed|invited|welcome|asked|requested|reminded|registered)\b)"
)
# A favour or a time is asked of anybody; any other question about the reader is one that outreach asks.
REQUEST = later(
    r"\b(?!.*\b(?:tell|show|share|point|say)\b.*\b(?:how|what|who|which|where|your)\b)"
    r"(?:(?:can|could|would|will|should) (?:you|u|one of you|someone|i|we|it)\b|do you (?:want me|have the|have a copy|need)"
    r"|did you (?:send|get the|book|do|sign|pay|file|receive the)|is there anything else|what do you think|which (?:day|of these|date"
    r"|time)"
    r"|are you (?:available|free|in|around|coming|able|ok)|when (?:can|could|are|will) (?:you|we|i|u)|who (?:has|took|is responsible))"
)
ABOUT_READER = later(r"\b(?:you|your|yours|u|ur)\b")
