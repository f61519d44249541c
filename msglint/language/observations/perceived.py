"""What the writer says they saw, read or heard: "saw you moved the class", "the planning was granted, I see"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from msglint.language.content import WordSpan, all_forms, clip
from msglint.language.forms import forms
from msglint.language.matching import Matcher, matcher_of
from msglint.language.observations.seen import NO_FACT, PRAISE, Seen
from msglint.language.sides import BUYER

_SEEN = all_forms(
    "see saw notice read hear watch listen catch try visit spot find love enjoy ring pass rewatch gather remember come "
    "look have tour attend hit walk stop follow"
)
_LEADING_IN = frozenset(
    "i just also been genuinely have 've recently was 'm am we hey hi so and but really again today yesterday , looks like".split()
)
_HAILS = frozenset("hi hey hello hiya heya morning dear yo".split())
_NOT_SEEN = frozenset("if when would 'd will 'll to could can might please let may do does n't not never".split())
_THOUGHT = frozenset("i we thought wanted figured felt decided had would was am think believe loved like".split())
_WHERE = frozenset("on in under outside".split())
_HAVE = forms("have") | forms("look")
# Of these alone, without the reader: the rest ("enjoyed", "visited", "tried") tells of the writer.
_NEWS_VERBS = all_forms("see notice read hear watch catch spot gather") - frozenset(["seeing", "hearing"])
# Without an ending these are requests or plans ("see our page", "try it"), not something that was seen.
_PLAIN_SEEN = frozenset(
    "follow find try love enjoy come watch hit walk stop listen hear see look notice visit catch spot attend remember gather ring "
    "read".split()
)


def perceived(seen: Seen) -> WordSpan | None:
    """ "Saw you moved the class", "I had a look at your shop": what was seen must go beyond that they have a page.

    Read off the words: a clipped opening is what parsers get wrong most.
    """
    sentence, lowers = seen.sentence, seen.sentence.lowers
    looked = _looked_at(seen)
    if looked is not None:
        return looked
    verb = _seeing_verb(lowers)
    if verb is None:
        return None
    rest = range(verb + 1, len(lowers))
    after = {lowers[i] for i in rest}
    if after & {"our", "my", "newsletter", "opened", "web"} and not (seen.exact and after & BUYER):
        return None
    if lowers[verb + 1 : verb + 2] == ("it",):  # "seen it work elsewhere"
        return None
    named = [i for i in rest if sentence.words[i].field in ("phrase", "company", "sentence")]
    if _came_to_us().found(sentence.line, sentence.known):
        return None
    theirs = next((i for i in rest if lowers[i] in BUYER), named[0] - 1 if named else None)
    if theirs is None:
        reported = seen.early and lowers[verb] in _NEWS_VERBS and not after & {"me", "my"}
        if not reported or (not seen.exact and "the" not in lowers[verb + 1 : verb + 2]):
            return None
        theirs = verb
    where = lowers[theirs - 1] in _WHERE and theirs > verb + 2  # "saw the naming ceremony on your page"
    held = seen.content_of(range(verb + 1 if where else theirs + 1, _thought_from(lowers, theirs)))
    if named and PRAISE & after and not set(held) - {lowers[i] for i in named}:  # "the great work at Acme"
        return None
    if len(held) >= 2 or (held and seen.exact) or named:
        return 0 if verb < 3 else verb, clip(sentence, len(lowers))
    return None


def _looked_at(seen: Seen) -> WordSpan | None:
    """ "I was looking at the barn at Hatchley and wondered ...": a thing of theirs with a name or a place, before anything is asked."""
    lowers = seen.sentence.lowers
    hit = next((s for s in _looking().spans(seen.sentence.line, seen.sentence.known)), None)
    if hit is None or not seen.early:
        return None
    first, last = seen.sentence.word_range(hit)
    end = next((i for i in range(last, len(lowers)) if lowers[i] in ("and", ",", "when", "so", "but", "?", ".", ";", "-")), len(lowers))
    told = seen.sentence.only(range(last - 1, end))
    if (
        {"our", "my"} & set(lowers[first:end])
        or "thought" in lowers[end : end + 3]
        or not replace(seen, sentence=told).exact
        or len(seen.content_of(range(last, end))) < 2
    ):
        return None
    return first, clip(seen.sentence, end)


def _thought_from(lowers: tuple[str, ...], start: int) -> int:
    """Where the writer goes on to what they thought or wanted: "and thought we should connect"."""
    after = range(start + 1, len(lowers) - 1)
    return next((i for i in after if lowers[i] in ("and", "so", "but") and lowers[i + 1] in _THOUGHT), len(lowers))


def _seeing_verb(lowers: tuple[str, ...]) -> int | None:
    """Where a sentence says that something was seen; none when it asks, plans or supposes that."""
    verb = next((i for i, w in enumerate(lowers[:8]) if w in _SEEN and (w not in _HAVE or "look" in lowers[i + 1 : i + 4])), None)
    lead = lowers[:verb]
    if lead[:1] and lead[0] in _HAILS:  # "hey Tunde noticed ..."
        lead = lead[2:]
    if verb is None or lowers[verb + 1 : verb + 2] == ("up",) or set(lead) - _LEADING_IN or set(lowers[:verb]) & _NOT_SEEN:
        return None
    if lowers[verb] not in _PLAIN_SEEN:
        return verb
    before = lowers[verb - 1] if verb else ""
    past = before in ("i", "we", "'ve", "have") and lowers[verb] in ("read", "hit")
    now = (
        before == "i" and lowers[verb] in ("see", "hear", "notice", "gather") and lowers[verb + 1] not in ("a", "you", "no", "this", "how")
    )
    return verb if past or now else None


def only_their_trade(seen: Seen) -> bool:
    """ "I see that you work in the property sector": what anybody of the trade is told."""
    return not seen.exact and _role().found(seen.sentence.line, seen.sentence.known)


def i_gather(seen: Seen) -> WordSpan | None:
    """ "The planning was granted on Tuesday, I see"."""
    said = not seen.asked and not seen.ours and seen.exact and _gathered().found(seen.sentence.line, seen.sentence.known)
    return seen.whole if said and len(seen.content) >= 3 else None


def looks_like(seen: Seen) -> WordSpan | None:
    """ "Looks like you're hiring drivers"."""
    found = not seen.asked and _looks().found(seen.sentence.line, seen.sentence.known)
    return seen.whole if found and len(seen.content) >= (2 if seen.exact else 3) and not seen.sentence.known & NO_FACT else None


@cache
def _came_to_us() -> Matcher:
    """What the reader did at the writer's: "I noticed you visited our website twice"."""
    return matcher_of(("you [have|'ve|recently|just] (visited|opened|clicked|viewed|downloaded|liked|read|followed|looked at) (our|my) ",))


@cache
def _looking() -> Matcher:
    return matcher_of(
        (
            "^ [*] [*] i (was|'ve been|have been) [just] (looking|walking|driving|passing|standing) "
            "(at|round|past|by|through|over) (the|your) ",
        )
    )


@cache
def _role() -> Matcher:
    return matcher_of(
        ("(see|saw|noticed|notice|understand|gather) [that] you (work|are|deal|operate|lead|head|'re) (in|with|at|as|a|an|the) ",)
    )


@cache
def _gathered() -> Matcher:
    return matcher_of(
        (
            ", (i|we) (see|saw|hear|heard|gather|understand|notice|noticed|read|counted|believe|take it|am told|was told|'m told)"
            " [from|at|in|on|by] ...6 $",
            "^ i (gather|understand|hear|see) [that] (the|your|you|* *) ",
        )
    )


@cache
def _looks() -> Matcher:
    return matcher_of(("^ [and|so] [it] (looks|seems|sounds) (like|as if|as though|that) (you|your|you 're|yourfirm|acme)",))
