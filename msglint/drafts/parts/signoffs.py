"""Sign-offs: "Best,", "Kind regards", "Le meas", alone on a line or with a name after them."""

from __future__ import annotations

import re

from msglint.drafts.parts.names import EMOJI, FIELDS, is_capital, is_field, is_stop, name_words
from msglint.regexes import later

_LONGEST = 100  # characters of a line that may hold a sign-off
_PHRASES = r"""
    (?:(?:with\s)?(?:many\s)?thanks|thank\s(?:you|u))(?:\s(?:again|so\smuch|very\smuch|in\sadvance))?\sfor\s(?:(?:your|ur|the|any|all\syour)\s)?(?:time|help|consideration|attention|reading|considering|support|patience)(?:\sand\s(?:time|help|consideration|attention|support|patience))?
    |(?:with\s)?(?:my\s|our\s|the\s)?(?:very\s|all\s|many\s)?(?:kind|kindest|best|warm|warmest|good|cordial|friendly|sunny)(?:est)?\s(?:personal\s)?(?:regards|wishes|rgds)
    |with\sregards|(?:best\sof|good)\sluck|regards|rgds|kr|br|wishes
    |(?:all\s)?(?:the\s)?(?:very\s)?best|(?:all\s)?my\s(?:very\s)?best|best\salways|yours?\sin\sservice|all\sbest|kindest|warmest|atb
    |(?:with\s)?(?:many\s|much\s|big\s|huge\s|sincere\s|my\s)*(?:thanks|thx|tks|tnx|cheers)(?:\s(?:again|so\smuch|very\smuch|a\s(?:lot|million|bunch|ton)|loads|heaps|in\sadvance|kindly))*(?:,?\s(?:all|both|everyone|everybody|folks|guys|team|lads|mate|y'all))?
    |thanking\s(?:you|u)(?:\s(?:again|all|kindly|in\s(?:advance|anticipation)|for\syour\s(?:time|help|attention|support)))?
    |thank\s(?:you|u)(?:\s(?:again|so\smuch|very\smuch|in\sadvance|kindly|all|both|everyone|everybody))*
    |ta|ty|much\sappreciated|(?:with\s)?(?:much\s|my\s)?(?:gratitude|appreciation)|gratefully|appreciatively
    |(?:yours\s)?(?:most\s)?(?:sincerely|truly|faithfully|respectfully|cordially|warmly|ever|gratefully)(?:\syours)?|(?:very\s)?truly\syours|yours
    |fondly|kindly|humbly|cordially|faithfully|respectfully\ssubmitted|affectionately
    |(?:lots\sof\s|much\s|all\smy\s|with\s)?love|(?:hugs|xo+|x{1,5}|(?:xo){1,4}|hugs\sand\skisses)|(?:god\s|many\s)?bless(?:ings|\syou)?|peace|onwards?|upwards?|in\ssolidarity
    |mind\syourself|take\s(?:good\s)?care|be\swell|keep\swell|stay\s(?:safe|well|warm|healthy)
    |(?:talk|speak|chat|write|more)\s(?:to\s(?:you|u)\s)?(?:soon|later|then|tomorrow|(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:see|catch)\s(?:you|u|ya)(?:\s(?:soon|then|there|later|around|tomorrow|next\sweek|(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day))?|(?:until|till|til)\s(?:then|next\stime|soon|we\smeet)|ttyl|bye(?:\sfor\snow)?
    |(?:looking|look)\sforward(?:\sto\sit)?
    |(?:have|enjoy)\s(?:a|an|the|your)\s(?:(?:very|great|good|nice|lovely|wonderful|fantastic|fab|brilliant|restful|happy|rest\sof\s(?:the|your))\s)*(?:day|week|weekend|one|evening|afternoon|morning|summer|holidays?|break)(?:\sahead)?|happy\s\w{2,5}day
    |le\s(?:gach\s)?(?:meas|dea-ghuí)|is\smise|slán(?:\sgo\sfóill)?|go\sraibh\s(?:míle\s)?maith\sagat|beir\sbua
    |mit\s(?:freundlichen|besten|herzlichen)\sgrü(?:ß|ss)en|(?:viele|liebe|beste|schöne|herzliche)\sgrü(?:ß|ss)e|mfg|lg|vg
    |(?:bien\s)?cordialement|bien\sà\s(?:vous|toi)|amicalement|sincères\ssalutations|à\sbientôt|salutations
    |(?:un\s)?(?:cordial\s)?saludos?(?:\scordiales)?|atentamente|un\sabrazo|abrazos|(?:cordiali|distinti)\ssaluti|a\spresto|ciao
    |(?:met\s)?(?:vriendelijke|hartelijke)\sgroet(?:en)?|groet(?:en|jes)?|(?:med\s)?(?:vänliga?|vennlig|venlig)\shäls?e?n?ing(?:ar)?|(?:med\s)?(?:vennlig|venlig)\shilsen|hälsningar|mvh
    |abraços?|cumprimentos|atenciosamente|pozdrawiam|namaste|salaam|shalom|mahalo|aloha|arigato
"""
_JOIN = r"(?:\s*[,;/.!]\s*(?:and\s|&\s?)?|\s+(?:and|&|\+|n)\s+|\s+[–—-]\s+)"
_SIGN_OFF = later(
    rf"(?P<phrase>(?:{_PHRASES})(?:{_JOIN}(?:{_PHRASES}))?(?:\s+from\s+(?:(?:a\s)?(?:very\s)?(?:sunny|rainy|wet|cold|snowy|grey|windy)\s)?(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)?)?)(?![\w'])(?P<mark>[\s,.!;:~…–—-]*(?:(?:{EMOJI})\s*)*[,.!]?)",
    re.IGNORECASE | re.VERBOSE,
)
_KISS = later(r"x{1,5}|(?:xo){1,4}|xo+", re.IGNORECASE)  # "x Jo" needs no comma
_BOUNDARY = later(rf"(?:[.!?…)][\"')]?|{EMOJI})\s+(?=\S)")
_DASHED = later(rf"[–—~-]{{1,2}}\s?(?P<name>[{FIELDS}]+|[^\W\d_][\w'.-]*(?:\s[^\W\d_][\w'.-]*){{0,2}})\s*")


def split_sign_off(line: str) -> tuple[int, int] | None:
    """Where a line's sign-off ends and where the name after it starts (the line's length when there is none)."""
    if len(line.rstrip()) > _LONGEST:
        return None
    start = len(line) - len(line.lstrip(" *_"))
    match = _SIGN_OFF.match(line, start)
    if not match:
        return None
    rest = line[match.end() :].strip(" *_")
    end = match.start("mark") + len(match["mark"].rstrip())
    if not rest:
        return len(line.rstrip()), len(line)
    kissed = _KISS.fullmatch(match["phrase"]) and is_capital(rest)
    if not (match["mark"].strip() or kissed) or not _signs(rest):
        return None
    return end, line.index(rest, match.end())


def closing_in_line(line: str) -> tuple[int, int, int] | None:
    """A sign-off with a name that closes a line of prose ("... Saturday? Cheers, Jo"): start, end of sign-off, start of name.

    A dash and a name ("... Saturday? - Jo") close it as well; then the first two are the same.
    """
    tail = max(0, len(line) - _LONGEST)
    for boundary in _BOUNDARY.finditer(line, tail):
        start = boundary.end()
        split = split_sign_off(line[start:])
        if split and start + split[1] < len(line.rstrip()):
            return start, start + split[0], start + split[1]
        if dashed_name(line[start:]):
            return start, start, start
    return None


def dashed_name(line: str) -> bool:
    """Whether a line is a dash and a name: "— Jo"."""
    match = _DASHED.fullmatch(line.strip())
    return bool(match and (is_field(match["name"]) or name_words(match["name"])))


def _signs(rest: str) -> bool:
    """Whether what follows a sign-off in its line is a name, perhaps with the firm or the place."""
    name, _, more = rest.rstrip(" .!").partition(",")
    words = name.split()
    if not name_words(name) and not (len(words) == 1 and words[0].isalpha() and not is_stop(words[0])):
        return False
    return len(more.split()) <= 5 and not more.rstrip().endswith("?")
