"""Frames of the reader's time: a meeting, a call or a visit, asked for or wished for."""

from __future__ import annotations

_TIME = (
    "(@day|week|day|days|date|dates|month|morning|afternoon|evening|time|times|slot|slots|hour|noon|the #|# (am|pm)|tomorrow|today)"
).replace("@day", "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun")
_COME = (
    "(come|pop|call|drop|swing|stop|visit|nip|look|meet|see you|drive|sit down|catch you|catch up|ring you|call you|phone you|talk|speak"
    "|chat|see) "
)
_CALLS_BY = "(ring|call|phone|text|pop|come|drop|swing|visit|stop|nip|look|meet|see you)"
MEETING = (
    # Something in the diary; whether it has been looked at.
    "(get|put|set|fix|pin|pencil|find|arrange|have|book) [us|you|me] (something|one|a time|a slot|a day|a date|it|time|that) [down|up] "
    "(in|on|into|up|for) "
    "[the|your|our|both] [*] (calendar|calendars|diary|diaries|week|books|planner|agenda)",
    "(can|could|shall|may|might|should) (we|i) [*] (set|fix|get|put|arrange|find|pin) (something|one|a time|a slot|a day|a date|us) (up"
    "|in|down|on|for)",
    "(check|look at|looked at|look in|open|consult|checked|see) your [*] (calendar|diary|schedule|availability|planner)",
    f"(can|could|shall|may|might) (we|i) [*] * ...2 (sometime|some time|{_TIME[1:-1]}|soon|later|tonight)",
    "(may|can|could|might|shall) (our|one of our|my|i|we) ...6 (calling|visiting|coming|meeting|seeing|speaking|dropping|stopping) ...6",
    "(objection|objections|harm|problem|issue|trouble) (to|if|with|in) (my|me|i|our|us|we) [*] (popping|coming|calling|dropping|visiting"
    "|ringing|stopping"
    "|swinging|phoning|pop|come|came|call|called|drop|dropped|visit|visited|ring|rang|stop|stopped|swing|swung|phone|phoned)",
    # Are you free; on which number.
    f"(^|,|and|so|;|-|!) [*] [are] [you] (you free|you around|you about|you available|free|available) ...2 {_TIME}",
    "(number|line|extension) ...3 (to|i can|we can|for) ...2 (reach|get|catch|call|ring|phone) (you|on)",
    "(share|send|give|drop|have|get) [me|us] your [*] [*] (number|mobile|phone|whatsapp|cell|contact|extension) ...6 (call|ring|talk"
    "|speak|chat|time|?)",
    # Which day may we note; may our man come.
    "(which|what) [*] (date|day|time|hour|slot|morning|afternoon|week) (may|can|could|shall|might|would|is|are) (we|i|he|she|they|our *) "
    "...6",
    f"(can|could|may|might|shall|would) (our|my|one of our|one of my) ...2 {_CALLS_BY} (round|by|in|over|past|on|to|you|up|across) ...6",
    f"(ok|okay|alright|all right|fine|mind|cool|good|possible) if (i|we) [*] {_CALLS_BY} ...6 {_TIME}",
    "(request|ask for|seek|beg|crave|solicit|have|get) (a|an|some|your) [*] (appointment|audience|hearing)",
    "(can|could|shall|may|might) (we|i) [please|perhaps|maybe|quickly] (fix|arrange|set|set up|book|make|agree|agree on|schedule|plan|find)"
    " (a|an|another|some) ...2 (appointment|meeting|call|time|date|slot|visit|day) ...3",
    f"(got|have|spare|find) [me|us|you|got] (#|a|an|half an|a few|a couple of) [spare|free|quick] (minutes|minute|mins|min|hour|moment|sec)"
    f" [on|this|next|for|to|in|,] (?|free|{_TIME[1:-1]}|(next|this) week|talk|chat|speak|call|meet)",
    f"(which|what|when|would|does|is|are|shall|how|say|might|could|any) ...6 {_TIME} ...9 (suit|suits|work|works|convenient|good"
    f"|free|possible|available|best|ok|okay|fit"
    "|handy|doable|feasible|manageable|workable|realistic|alright|all right) [for] [you|in|$|?|on|at|to (meet|talk|call|speak|visit)]",
    f"(which|what|when|would|does|is|are|shall|how|say|might|could|any) ...6 (suit|suits|convenient|free|available) ...4 {_TIME}",
    "when ('s|is|are|would|might|could|will) ...2 (good|best|convenient|free|ok|okay|possible|a good (time|moment)) [for|to|time"
    "|moment|$|?]",
    "when (can|could|may|might|shall|do|should) (we|i) ...2 (see|meet|talk|speak|come|call|chat|visit|ring|connect|sit)",
    f"(ok|okay|alright|all right|fine|mind|cool|possible) (if|for|with you if) (i|me|we|us) [to] {_COME}",
    f"(ok|okay|alright|all right|fine|cool|possible|convenient) to {_COME}",
    "(what|how) (does|is|'s) your (week|diary|calendar|schedule|monday|tuesday|wednesday|thursday|friday) (look|looking)",
    "(can|could|may|might|shall) (i|we) ...5 (on|in|into) (the|your) (calendar|diary)",
    f"(can|could|may|might|shall) (i|we) [maybe|perhaps|just|please|quickly|briefly] {_COME}(by|in|round|over|up|past|you|to you|on"
    f"|at|for|with|about|and|when|this|next"
    "|tomorrow|down)",
    f"shall we say {_TIME}",
    "(are|will) you (about|around|in|at (the|your) *|on site|there|up) (on|this|next|tomorrow|today|monday|tuesday|wednesday"
    "|thursday|friday|later)",
    "(any|a|some) chance (of|for) ...4 (natter|coffee|chat|call|word|visit|tea|lunch|meeting|minutes|look round)",
    "(spare|give|grant|allow|lend) (me|us) ...3 (quarter of an hour|half an hour|an hour)",
    "(spare|give|grant|allow|fit|squeeze|find|make|slot|pencil) (me|us) ...4 (minutes|minute|hour|appointment|time|slot|moment"
    "|audience|in)",
)
MEETING_STATED = (
    "(name|state|suggest|propose|fix|indicate|choose|pick|give me|give us|let me have|let us have|appoint) (a|the|your|any) [*] (day|date"
    "|time|hour|slot) "
    "(on|at|when|that|which|convenient|in|next|this|for (a|the|us|our|me)) ...6",
    "^ [hi|hello|hey|dear] [*] [,] [just|only] [a] (#|five|ten|fifteen|twenty|thirty) (minutes|mins|min) [,|.] (no|tops|max|is all|that "
    "'s all|on|by|over|together)",
    "(let me know|let us know|lmk|tell me|say|shout|advise|confirm|reply with|drop me) [a] when ...4 (suits|suit|free|good|works|best"
    "|available|convenient"
    "|handy|ready|around|about)",
    "(like|love|want|hope|keen) to (get|put|set|fix|pin|pencil|find|arrange) (something|a time|a slot|a day|a date|time) (in|on|up|into"
    "|for|down)",
    "(grant|spare|allow|fix|give|offer) (me|us) ...2 (appointment|audience|hearing)",
    "(grant|spare|allow|fix) (me|us) ...4 (appointment|minutes|minute|audience|slot|moment|quarter of an hour|half an hour|hearing)",
)
