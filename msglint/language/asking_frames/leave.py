"""Leave asked for something the writer would do, and whether what they would send is nothing that sells."""

from __future__ import annotations

import re

from msglint.language.forms import forms
from msglint.language.sentences import Sentence

_SEEKS_LEAVE = re.compile(
    r"(?:^|[,;:-]) (?:(?:and|so|or|please|if so|then|hi|hello) )*(?:may|can|could|shall|should|might) (?:i|we) "
    r"(?!(?:just |perhaps |maybe |please |also )?(?:ask|check|know|assume|take it|guess|be|have it|understand|infer|conclude|gather"
    r"|presume|suppose"
    r"|learn|hear|trust|help wondering|expect)\b)"
)
_SENDS = frozenset().union(
    *map(forms, "send share show forward pass drop mail email post bring pop paste give leave print text copy lend hand".split())
)
# What anybody may hand over: it says nothing of the seller, unless it is theirs.
_NEUTRAL = frozenset(
    "list lists checklist checklists table tables map maps sheet sheets name names address addresses date dates figure figures number "
    "numbers "
    "note notes photo photos picture pictures drawing drawings sketch sketches template templates form forms recipe article articles "
    "resource resources rule rules circular minutes letter wording summary sum sums calculation contact contacts step steps instructions "
    "findings answers questions clause paragraph circulars leaflets timetable rota screenshot screenshots reading readings "
    "working message".split()
)
_SHOWPIECES = frozenset(
    "brochure deck catalogue catalog quote quotation demo trial sample samples portfolio profile video playbook offer proposal info "
    "information details more prices price pricing leaflet ebook guide study studies story stories overview rates menu".split()
)
_POINTS = frozenset("it them that those these this one both copy".split())
_OBJECT = 8  # words in which the thing handed over is named


def seeks_leave(line: str) -> bool:
    """Whether leave is asked for something the writer would do: "could we set one up at your depot"."""
    theirs = re.search(r" (?:what|how|why|which|who|where) (?:you|your|they|do|does|is|are) ", line)
    return _SEEKS_LEAVE.search(line) is not None and theirs is None


def hands_over_neutral(sentence: Sentence, before: Sentence | None) -> bool:
    """Whether what the writer asks leave to send is nothing that sells: a list of dates, the council's form; "it" is what the
    sentence before was about."""
    lowers = sentence.lowers
    at = next((i for i, lower in enumerate(lowers) if lower in _SENDS and i), None)
    if at is None or sentence.known & {"our", "ours", "interested"}:
        return False
    thing = lowers[at + 1 : at + 1 + _OBJECT]
    end = next((j for j, lower in enumerate(thing) if lower in (",", "if", "?", ";", ".", "so")), len(thing))
    thing = thing[:end]
    if _SHOWPIECES & set(thing):
        return False
    if _NEUTRAL & set(thing):
        return True
    if before is None or not _POINTS & set(thing) or before.known & {"our", "ours"}:
        return False
    if any(word.lower in _SHOWPIECES and not word.field for word in before.words):  # a field is read as "details"
        return False
    return bool(_NEUTRAL & before.known)
