"""The small print of a mailing: opt-outs, disclaimers, company registers, "Sent from my iPhone", "View in browser"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msglint.drafts.parts.names import FIELDS, OPT_OUT
from msglint.regexes import later

_TAIL = 60  # lines from the end among which small print is looked for
_LONGEST = 300  # characters of a line that are looked at
_LINK = rf"(?:here|below|link|page|https?:|[<(\[{{{FIELDS}])"
SMALL_PRINT = later(
    rf"""\s*[*_>|(\[]*(?:
      unsubscribe(?:\s*[.|:<({{\])>-]|\s*$|\s\s|\s+(?:here|from|at|link|now|me|instantly|any\s?time|by|via|if|https?:|{OPT_OUT}))
    | (?:to|click\s(?:here|below)\s(?:to|if)|click\s\S{{1,40}}\sto|if\syou\sno\slonger\swish\sto|you\s(?:can|may)(?:\salso)?)\s
      (?:unsubscribe|opt[\s-]?out|stop\s(?:receiving|these|getting)|be\sremoved|no\slonger\sreceive|manage\s(?:your\s)?(?:e-?mail\s)?preferences
        |update\syour\spreferences|receive\s(?:these|our|further)\s(?:e-?mails|messages|mailings))
    | (?:if|not|no\slonger|don't|do\snot|prefer|rather|want|wish)\b.{{0,100}}\b(?:unsubscribe|opt[\s-]?out)\b[^.?!]{{0,30}}{_LINK}
    | (?:don't\s)?want\sto\schange\show\syou\s(?:receive|get)\sthese\s
    | (?:manage|update|change)\s(?:your\s)?(?:(?:e-?mail|subscription|communication)\s)?(?:preferences|subscription|profile)
    | opt[\s-]?out(?:\s*[.:|]|\s*$|\s(?:here|at|by|of\s(?:these|future))\b)
    | (?:reply|text|send)\s['"]?(?-i:[Ss]top|STOP|END|QUIT)\b
    | you(?:'re|\sare|\shave|\swere)?\s(?:received?|receiving|getting|got|been\ssent|sent)\s(?:this|these)\b
    | this\s(?:e-?mail|message|newsletter)\s(?:was|has\sbeen)\ssent\s(?:to|by|from)\b
    | our\s(?:mailing|postal)\saddress\sis
    | why\s(?:did|am)\si\s(?:get|getting|receive|receiving)\sthis
    | add\sus\sto\syour\saddress\sbook | forward\s(?:this\s)?to\sa\sfriend
    | view\s(?:this|it|the)?\s?(?:e-?mail|message|online|in\s(?:your|a)?\s?(?:web\s)?browser)
    | (?:©|\(c\)|copyright)\s | all\srights\sreserved\b
    | msg\s(?:&|and)\sdata\srates
    | (?:sent|posted)\s(?:from|via|with|using)\s(?:
        (?:an?|the)\s(?:mobile|smart|i?phone|cell|handset|device|tablet|galaxy|road|move|go|train|app\b)
        |my\s|outlook|yahoo|gmail|e?mail\b|proton|superhuman|spark|blackberry|samsung|hey\b|front\b|mixmax|thunderbird|apple|airmail|canary|missive|aol\b)
    | (?:sent|written|typed|dictated)\s?:?\son\s(?:the\s(?:move|go|run)|my|a)\b
    | (?:please\s)?(?:excuse|forgive|pardon)\s(?:the\s|my\s|any\s)?(?:brevity|typos?|typing|spelling)\b
    | (?:get|download)\soutlook\sfor\s
    | {OPT_OUT}+
    | this\s(?:e-?mail|message|communication|transmission)\b.{{0,80}}\b
      (?:confidential|privileged|intended\s(?:solely|only|exclusively|for\b|recipient))
    | the\s(?:information|contents?)\s(?:contained\s)?(?:in|of)\sthis\s(?:e-?mail|message|communication|transmission)
    | (?:confidentiality|privacy|legal|important)\s(?:notice|disclaimer)\b | disclaimer\s*(?::|$)
    | if\syou\s(?:are\snot\sthe\s(?:intended|named)|(?:have\s|think\syou\s)?received\sthis\b.{{0,40}}\b(?:error|mistake|because))\b
    | (?:any|the)\s(?:views|opinions)\s(?:or\s(?:views|opinions)\s)?(?:expressed|presented|stated)\b
    | (?:please\s)?(?:consider|think\s(?:of|about))\sthe\senvironment\b
    | before\s(?:you\s)?print(?:ing)?\b | (?:please\s)?(?:think|consider)\sbefore\s(?:you\s)?print
    | (?:although|while)\s.{{0,60}}\bvirus | .{{0,60}}\b(?:scanned|checked)\sfor\sviruses\b | virus-free\b
    | .{{0,120}}\b(?:registered|incorporated)\s(?:in|at|under|with)\b.*\b(?:(?:no\.?|number)\s?:?\s?\d|registered\soffice|charity\b)
    | .{{0,120}}\b(?:ltd|limited|llc|llp|plc|inc|gmbh|company)\.?,?\s(?:is\s)?(?:an?\s\w+\s(?:company\s)?)?(?:registered|incorporated)\s
    | .{{0,120}}\b(?:company|charity|registration)\s(?:reg\w*\.?\s)?(?:no\.?|number)\s?:?\s?[A-Z]{{0,2}}\d
    | (?:regd\.?|reg\.?|registered)\s(?:office|address|no|company|charity)\b
    | (?:vat|gst|abn|cin|gstin|ust-?id|siret)\b\.?\s?(?:(?:no|number|reg\w*|nr)\b\.?)?\s?:?\s?[A-Z]{{0,3}}\s?\d[\dA-Z\s]{{5}}
    | (?:geschäftsführer(?:in)?|amtsgericht|registergericht|handelsregister|sitz\sder\sgesellschaft|managing\sdirectors?\s?:)
    | .{{0,80}}\bauthori[sz]ed\sand\sregulated\sby\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_MASTHEAD = later(
    r"\s*[*_>|(\[]*(?:view\s(?:this|it|the)?\s?(?:e-?mail\s|message\s|newsletter\s)?(?:online|in\s(?:your|a)\s(?:web\s)?browser)"
    r"|(?:having\s)?(?:trouble|problems?|difficulty)\s(?:viewing|reading)\sthis|(?:can't|cannot)\s(?:see|read|view)\sthis\s(?:e-?mail|message))",
    re.IGNORECASE,
)
_RULE = later(r"\s*(?:[-–—_=*~#][ ]?){2,200}\s*")
_STREET = later(r"\d.*,|,.*\d")


def is_boilerplate(line: str) -> bool:
    """Whether a line is small print by its own words."""
    return bool(SMALL_PRINT.match(line[:_LONGEST]))


def masthead(lines: Sequence[str], filled: Sequence[int]) -> int:
    """How many of the first filled lines are "View this email in your browser"."""
    return next((at for at, i in enumerate(filled[:3]) if not _MASTHEAD.match(lines[i][:_LONGEST])), 0)


def small_print(lines: Sequence[str], filled: Sequence[int]) -> int:
    """How many of the last filled lines are small print, or below a line that is and in its paragraph."""
    count = 0
    for seen, i in enumerate(reversed(filled[-_TAIL:]), 1):
        line = lines[i][:_LONGEST]
        below = count == seen - 1 and count > 0
        if SMALL_PRINT.match(line) or (below and (_RULE.fullmatch(line) or _sender_address(lines, i))):
            count = seen
        elif i and not lines[i - 1].strip():
            break  # a paragraph that does not begin with any
    return count


def _sender_address(lines: Sequence[str], i: int) -> bool:
    """Whether a line above small print begins its paragraph and is the postal address that mailings have to name."""
    above = lines[i - 1] if i else ""
    return not above.strip() and len(lines[i]) <= 120 and bool(_STREET.search(lines[i])) and not lines[i].rstrip().endswith(("?", "!"))
