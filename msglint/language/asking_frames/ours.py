"""Frames of what comes after the seller's thing is shown: which they take, whether they take it, what they think of it."""

from __future__ import annotations

# Which of the seller's things they will take.
ORDERS = (
    "(tell|let) (me|us) [know] (which|how many|what (size|sizes|colour|colours|quantity|day|date)) ...4 (you|u) ...2 (like|want|need|prefer"
    "|require|fancy)",
)
# Whether they will have it: "tell me if you want it".
TAKES_IT = (
    "(tell me|let (me|us) know|say|shout|text|write|message|reply) (if|whether|when|should) (i|we) (should|shall|may|can|could|might|am"
    "|are) ...6",
    "(if|in case|should) (you|your *|any of your *|your * *|anyone|anybody) ...2 (need|needs|want|wants|fancy|fancies) [it|one|them|some"
    "|any] ($|.|!)",
    "(tell me|let (me|us) know|say|say so|shout|ring|text|call|write|message|reply|give me a (shout|nod|ring|bell)|drop me (a line|*)) "
    "(if|whether"
    "|should) (you|u|ya|you'd) [would|'d] (want|need|like|fancy|take) (it|one|them|some|any|this|that|these|a *|the *|more|me to|us to)",
    "(tell|let) (me|us) [know] (yes or no|yay or nay|either way)",
)
# Asks for an opinion of what was sent, and of nothing of theirs.
OPINION = (
    "(tell|let) (me|us) [know] what you (think|reckon|say|make of (it|this|them|ours)) [of|about|to] [it|this|our *|my *] ($|.|!|,)",
    "(hear|get|have|appreciate|welcome|value) ...2 (what you (think|make of (it|this))|your (thoughts|feedback|opinion|views|view)) "
    "[on (it|this|that|these|my *|our *)]"
    " (when|if|$|.|!|,|?|and|as soon|at|once|before|asap|soon)",
    "(~hear|~know) (of|about) (our|my|us)",
    "(heard of|come across) * [*] [*] (?|yet)",
)
