"""Observations: specific, true-looking facts about this reader, and the reader's own words given back."""

from __future__ import annotations

from functools import cache

from msglint.language.clauses import Clause
from msglint.language.content import WordSpan, all_forms, clip, content_words, specifics
from msglint.language.forms import forms
from msglint.language.offers import offer_cues
from msglint.language.patterns import Matcher, matcher_of
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER

_SOURCE = (
    "(according to|going by|judging by|per|says|say|shows|show|lists|mentions|reads|states|puts|said|wrote|told|writes"
    "|from|on|in|by) [*] [*] (minutes|notice|notices|reviews|review|report|accounts|ad|ads|advert|adverts|careers page"
    "|job page|page|site|website|filing|filings|listing|listings|map|menu|newsletter|post|posts|interview|podcast"
    "|episode|ep|article|piece|talk|register|plan|plans|posting|postings|job ads|gazette|journal|paper|papers|timetable"
    "|brochure|catalogue|tender|permit|application|award|release|changelog|inspection|website|linkedin|github|profile"
    "|video|reel|story|column|study|survey|press|announcement|news|board|council|planning|table|tables)",
    "(the|a|an|two|three|four|# of your|one of your) [*] [*] (minutes|notice|reviews|review|report|accounts|ad|ads"
    "|advert|page|site|filing|listing|map|menu|newsletter|post|interview|podcast|article|talk|register|posting|job ads"
    "|gazette|timetable|brochure|tender|permit|inspection) (say|says|said|show|shows|list|lists|mention|mentions|put"
    "|puts|give|gives|ask|asks|read|reads)",
)  # fmt: skip
_SEEN = all_forms(
    "see saw notice read hear watch listen catch try visit spot find love enjoy ring pass rewatch gather remember come "
    "look have tour attend hit walk stop"
)
SAID = all_forms("say write tell mention call describe put note post claim report explain ask argue complain admit name promise")
_GENERIC = frozenset(
    "website site profile page company business work content linkedin account instagram feed email note message mail "
    "details info post brand job stuff things thing way people lot bit name online today time day great amazing "
    "impressive really good nice awesome love interesting work forward few ideas through across over about recently "
    "earlier just page web yesterday how what that this and the you your".split()
)
_GUESSED = frozenset("probably likely perhaps maybe must presumably surely undoubtedly doubtless sure hope hopefully imagine bet".split())
_HYPOTHETICAL = frozenset("if unless whether imagine suppose whenever once should".split())
_BUYER_NEEDS = all_forms(
    "need want deserve get receive save pay choose enjoy love like hate see think know believe agree hear understand feel "
    "wonder mind care find look miss sign reply click let respond contact regret gain benefit expect"
)
_AUXILIARIES = frozenset("do does did have has had are is was were can could would will should".split())
_ASKING = _AUXILIARIES | frozenset("who what which how where why when any".split())
_DASHES = frozenset("- — – -- :".split())
_BREAKS = frozenset(", ; : - — – --".split())
_SOMEBODY = frozenset(
    "a an one two three four five some many most plenty few several lots everyone another other people companies firms "
    "teams at price prices it this that".split()
)
_HANDED = frozenset(["attached", "enclosed", "pasted", "below", "above"])
_MODAL = frozenset(["will", "would", "'ll", "could", "can", "might"])
_SAYING = frozenset("have 've had also just once already recently both all guys then even kindly 'd always still rightly yourself".split())
_NO_SPEAKER = frozenset("will 'll would can could if do did does should to ? who when that which might whether".split())
_LEADING_IN = frozenset("i just also have 've recently was 'm am we hey hi so and but really again today yesterday , looks like".split())
_NOT_SEEN = frozenset("if when would 'd will 'll to could can might please let may do does n't not never".split())
_HAVE = forms("have") | forms("look")
# Without an ending these are requests or plans ("see our page", "try it"), not something that was seen.
_PLAIN_SEEN = frozenset(
    "find try love enjoy come watch hit walk stop listen hear see look notice visit catch spot attend remember gather ring read".split()
)


@cache
def _source_cues() -> Matcher:
    return matcher_of(_SOURCE)


def may_observe(sentence: Sentence) -> bool:
    """Words alone: names the buyer's side or a source, and holds something that could be checked."""
    known = sentence.known
    if known & BUYER:
        return len(sentence.words) >= 4
    if any(w.field in ("company", "sentence", "phrase") for w in sentence.words):
        return True
    return not known & (SELLER - {"i", "me"}) and len(sentence.words) >= 4 and specifics(sentence) >= 1


def observation_in(sentence: Sentence, clauses: list[Clause], *, asked: bool, after_offer: bool) -> WordSpan | None:
    """The words that state a specific fact about this reader. ``asked``: the sentence is a question; ``after_offer``: what
    "you" do in the present then is what they would get, not what was seen."""
    if any(w.field == "sentence" for w in sentence.words):
        hits = [i for i, w in enumerate(sentence.words) if w.field == "sentence"]
        return hits[0], hits[-1] + 1
    exact = specifics(sentence)
    seen = _perceived(sentence, exact)
    if seen:
        return seen
    stated = _asking_from(sentence) if asked else len(sentence.words)
    for clause in clauses:
        if clause.own[-1] > stated or _inverted(sentence, clause):
            continue
        span = _observes(sentence, clause, exact, asked, after_offer)
        if span:
            return span
    if asked:
        return None
    known = sentence.known
    whole = 0, clip(sentence, len(sentence.words))
    if (known & BUYER or exact) and _greets_news(sentence, exact):
        return whole
    if offer_cues().found(sentence.line, known) or known & _HYPOTHETICAL or known & (SELLER - {"i", "me"}) or exact == 0:
        return None
    content = len(content_words(sentence, range(len(sentence.words))))
    if content >= 4 and _source_cues().found(sentence.line, known) and not known & {"i", "me"}:
        return whole
    stated = not known & _HANDED and any(
        c.finite and c.main and not c.modal and c.side == "other" and sentence.lowers[min(c.subject, default=0)] not in _SOMEBODY
        for c in clauses
    )
    if exact >= 2 and not after_offer and sentence.words[0].read[0].isupper() and stated and content >= 5 and not known & (BUYER | SELLER):
        return whole
    return None


def _asking_from(sentence: Sentence) -> int:
    """The word where a sentence starts to ask: what stands before it may still state something."""
    for i in range(len(sentence.words) - 2, 1, -1):
        here, following = sentence.lowers[i], sentence.lowers[i + 1]
        if here in _DASHES or (here in _BREAKS and (following in _ASKING or following in ("so", "and", "or", "but"))):
            return i
    return 0


def _inverted(sentence: Sentence, clause: Clause) -> bool:
    """The auxiliary stands before the subject: "what do you say"."""
    first = min(clause.subject, default=0)
    return bool(clause.subject) and first > 0 and sentence.lowers[first - 1] in _AUXILIARIES


def _speaks(lowers: tuple[str, ...], speaker: int, verb: int) -> bool:
    """Whether "you" (or "your page") is who says it: next to the verb, and not in a question or a condition."""
    between = lowers[speaker + 1 : verb]
    if lowers[speaker] == "you" and set(between) - _SAYING:
        return False
    before = lowers[max(0, speaker - 1) : speaker]
    return not (set(between) | set(before)) & _NO_SPEAKER and not set(before) & _AUXILIARIES


def own_words_in(sentence: Sentence, before_it: Sentence | None) -> WordSpan | None:
    """What the reader wrote or said, with its content: "you told the paper that ...", their words in quotation marks."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers):
        if (
            lower not in SAID
            or (i and lowers[i - 1] in ("your", "the", "a", "this", "that", "my", "our"))
            or (lower in ("called", "call") and i and lowers[i - 1] in ("was", "is"))
        ):
            continue
        speaker = next((j for j in range(i - 1, max(-1, i - 6), -1) if lowers[j] in ("you", "your")), None)
        if speaker is None or not _speaks(lowers, speaker, i):
            continue
        rest = [w for w in content_words(sentence, range(i + 1, len(lowers))) if w not in _GENERIC]
        if len(rest) >= 3 or (len(rest) >= 2 and '"' in lowers[i:]):
            return speaker, clip(sentence, len(lowers))
    quotes = [i for i, lower in enumerate(lowers) if lower == '"']
    near = sentence.known | (before_it.known if before_it else frozenset())
    if len(quotes) >= 2 and quotes[1] - quotes[0] > 3 and near & BUYER and not sentence.known & {"our", "we"}:
        return quotes[0], quotes[1] + 1
    return None


@cache
def _news() -> Matcher:
    cues = (
        "(congrats|congratulations|well done|kudos|good luck|best of luck|fantastic news|great news|thanks|great "
        "(seeing|meeting|hearing)|lovely) ... (on|for|with|at|about|the|your|to) ... (your|the|you) ...5 *",
        "(congrats|congratulations) (on|to) *",
    )
    return matcher_of(cues)


def _greets_news(sentence: Sentence, exact: int) -> bool:
    content = [w for w in content_words(sentence, range(len(sentence.words))) if w not in _GENERIC]
    return len(content) >= (2 if exact else 3) and _news().found(sentence.line, sentence.known)


def _observes(sentence: Sentence, clause: Clause, exact: int, asked: bool, after_offer: bool) -> WordSpan | None:
    lowers = sentence.lowers
    own = clause.own
    texts = {lowers[i] for i in own}
    verb = lowers[clause.verb]
    if clause.mood == "imperative" or (not clause.finite and not clause.understood and clause.side != "buyer"):
        return None
    before = {lowers[i] for i in range(max(0, own[0] - 2), clause.verb)}
    if not clause.main and (before & {"so", "while", "until", "because"} or _MODAL & set(lowers[: clause.verb])):
        return None
    if (before | texts) & _GUESSED or before & _HYPOTHETICAL or (texts & {"if", "unless"}):
        return None
    content = [w for w in content_words(sentence, own) if w not in _GENERIC]
    if clause.side in ("seller", "both") or not clause.finite or clause.modal or (asked and clause.main and clause.mood == "question"):
        return None
    if any(lowers[i] == "like" and i + 1 in clause.subject for i in clause.subject):
        return None  # "companies like yours" is nobody's fact
    possessed = bool(clause.subject) and any(lowers[i] in ("your", "yours") for i in clause.subject)
    plain_you = bool(clause.subject) and lowers[clause.subject[0]] == "you" and not possessed
    if plain_you and verb in _BUYER_NEEDS and not clause.past:
        return None
    if after_offer and not clause.past and exact == 0:
        return None
    if clause.side == "other":
        if (
            not texts & BUYER
            or texts & {"my", "our"}
            or not exact
            or not clause.subject
            or len(content) < 4
            or (after_offer and not clause.past)
        ):
            return None
        return clause.subject[0], clip(sentence, own[-1] + 1)
    if texts & {"like", "most", "many"} and exact == 0 and not possessed:
        return None
    ongoing = verb.endswith("ing") and clause.finite and not verb.startswith(("los", "leav", "miss", "wast", "look", "think", "try", "go"))
    wanted = 2 if exact or (ongoing and not asked) else 3 if possessed or clause.past else 4 if not asked else 5
    if len(content) >= wanted:
        return min([*clause.subject, clause.verb]), clip(sentence, own[-1] + 1)
    return None


def _perceived(sentence: Sentence, exact: int) -> WordSpan | None:
    """ "Saw you moved the class", "I had a look at your shop": what was seen must go beyond that they have a page.

    Read off the words: a clipped opening is what parsers get wrong most.
    """
    lowers = sentence.lowers
    verb = next((i for i, w in enumerate(lowers[:8]) if w in _SEEN and (w not in _HAVE or "look" in lowers[i + 1 : i + 4])), None)
    if verb is None or set(lowers[:verb]) - _LEADING_IN or set(lowers[:verb]) & _NOT_SEEN:
        return None
    if lowers[verb] in _PLAIN_SEEN and not (verb and lowers[verb - 1] in ("i", "we", "'ve", "have") and lowers[verb] in ("read", "hit")):
        return None
    rest = range(verb + 1, len(lowers))
    own = {lowers[i] for i in rest} & {"my", "our", "newsletter", "opened", "web"}
    if own and not exact:
        return None
    named = [i for i in rest if sentence.words[i].field in ("phrase", "company", "sentence")]
    theirs = next((i for i in rest if lowers[i] in BUYER), named[0] - 1 if named else None)
    if theirs is None:
        if not exact and "the" not in lowers[verb + 1 : verb + 2]:
            return None
        theirs = verb
    seen = [w for w in content_words(sentence, range(theirs + 1, len(lowers))) if w not in _GENERIC]
    if len(seen) >= 2 or (seen and exact) or named:
        return 0 if verb < 3 else verb, clip(sentence, len(lowers))
    return None
