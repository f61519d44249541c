"""Frames of a colleague: whether somebody else sees to it, and what they are called."""

from __future__ import annotations

_SEES_TO = (
    "(looks after|look after|signs off|sign off|approves|chooses|picks|manages|runs|oversees|procures|purchases|controls|organises"
    "|organizes"
    "|has the (say|last word|budget)|holds the budget|makes the (decision|call|decisions)|handles|handle|deals with|deal with|decides on"
    "|decides|sees to|takes care of|buys|orders|is responsible for|is"
    " in charge of)"
)
_THEIR_OFFICE = "(manager|director|head|department|officer|person|buyer|boss|owner|secretary|team|colleague|bursar|principal|committee)"
REFERRAL_STATED = (
    f"(inform|tell|give|send|advise|share|let|provide|pass|forward) (me|us) ...4 (name|email|number|contact|contacts|details|extension) "
    f"...4 of (your|the) "
    f"...2 {_THEIR_OFFICE}",
    f"(learn|find out|discover|establish|know|told) who ...6 {_SEES_TO}",
)
REFERRAL = (
    "(should|would|shall|ought) (i|we) [to] [be] [rather] (bother|bothering|ask|asking|talk|talking|write|writing|contact|contacting"
    "|speak|speaking|try"
    "|address|addressing|pester|trouble) ...3 (somebody|someone|another|else|who|whom|instead)",
    "^ [if|and|or] not [,|you] [,] who [else] (is|does|would|should|might|will|can|do|then)",
    *REFERRAL_STATED,
    f"(tell me|tell us|know|say|advise) who [*] [*] [*] {_SEES_TO}",
    f"who (in|at|within) (your|the) * {_SEES_TO}",
    f"(which|who) of you {_SEES_TO}",
    f"(is|was) it [*] * who {_SEES_TO}",
    "(is|are) (it|that|this) (you|yourself|somebody else|someone else|your *) ...7 or (a|one of your|should|would|another|somebody"
    "|someone) ...2 (colleague"
    "|colleagues|else|person|i|one|department|office)",
    "(who|whom) (may|can|could|should|do|might|would|shall) (i|we) ...2 (contact|contacting|speaking|talking|asking|speak|talk|write"
    "|address|approach|ask|email|reach"
    "|call|ring)",
)
