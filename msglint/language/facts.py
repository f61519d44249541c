"""Facts about sentences that several rules share: what is an offer, what is a true-looking fact about this reader.

Each fact has a word test (`may_be_...`, decides whether a parse is worth its time) and a reading on the clauses.
"""

from __future__ import annotations

import re
from functools import cache

from msglint.language.clauses import Clause
from msglint.language.forms import forms
from msglint.language.offer_cues import OFFER_CUES
from msglint.language.patterns import Matcher, any_of, compile_pattern
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER
from msglint.language.words import base_verbs

WordSpan = tuple[int, int]


def _all_forms(lemmas: str) -> frozenset[str]:
    return frozenset().union(*(forms(w) for w in lemmas.split()))


# What "I" and "we" do without offering anything: perceiving, thinking, talking, moving, being.
_NO_OFFER = _all_forms(
    "be have see saw read notice know think guess wonder hope need want like love hate ask say tell hear understand find believe assume feel remember "
    "appreciate apologise apologize thank look watch listen try come go get reach write call email follow check wait mean mention speak talk meet live "
    "work become stay keep leave notice learn agree promise doubt suspect gather figure reckon suppose expect bet visit walk pass drive ring count imagine "
    "realise realize respect admire recommend suggest connect happen sound seem appear let stop start begin study attend join spend pick catch rewatch use "
    "miss order buy eat drink sit stand wish may enjoy lose hit owe own prefer forget regret beg dare bother sympathise care worry decide run hop jump grab chat schedule arrange dig suppose mind test sign download install"
)
# Though listed above, these offer when their object is a service or somebody else: "we run workshops", "we have a tool", "we work with clinics".
# What "we" did that is an offer all the same: made the thing, helped somebody with it.
_MADE = _all_forms("build make develop create launch help design invent pioneer introduce release cut reduce save bring double generate deliver automate work")
# Verbs whose object may be "you" in an offer: "we help you", "I can show you".
_FOR_YOU = _all_forms("help give save offer let make bring provide support free cut reduce handle fix take keep deliver get enable allow show spare put connect match supply cover teach guide equip empower double grow boost increase")
_OFFER_WITH = _all_forms("run have work get use save start own let look")
_NOT_PRODUCTS = frozenset("number name address email mail office phone calendar question guess point door offer note reply apology".split())
_PRODUCT_VERBS = frozenset(
    "makes helps lets gives puts turns cuts sends runs handles replaces automates tracks keeps shows brings takes works integrates connects combines builds delivers supplies texts reads "
    "does saves provides offers enables allows syncs stores matches finds checks scans plans books manages monitors answers collects includes comes plugs sits".split()
)
_OPENERS = frozenset(", . ; : - — – ! ( and so but because connecting add hi hey hello yes well anyway here basically".split())
_SERVICE = frozenset(
    "software platform app tool tools solution solutions service services agency consultancy product products package packages programme program programs course courses workshop workshops "
    "training templates team plan plans subscription subscriptions trial system studio firm business company range offer offers pricing prices discount dashboard plugin demo workshop "
    "customers clients teams companies founders businesses brands owners leaders managers shops clinics restaurants agencies startups schools".split()
)
_SOURCE = (
    "(according to|going by|judging by|per|says|say|shows|show|lists|mentions|reads|states|puts|said|wrote|told|writes|from|on|in|by) [*] [*] (minutes|notice|notices|reviews|review|report|accounts|ad|ads|advert|adverts|careers page|job page|page|site|website|filing|filings|listing|listings|map|menu|newsletter|post|posts|interview|podcast|episode|ep|article|piece|talk|register|plan|plans|posting|postings|job ads|gazette|journal|paper|papers|timetable|brochure|catalogue|tender|permit|application|award|release|changelog|inspection|website|linkedin|github|profile|video|reel|story|column|study|survey|press|announcement|news|board|council|planning|table|tables)",
    "(the|a|an|two|three|four|# of your|one of your) [*] [*] (minutes|notice|reviews|review|report|accounts|ad|ads|advert|page|site|filing|listing|map|menu|newsletter|post|interview|podcast|article|talk|register|posting|job ads|gazette|timetable|brochure|tender|permit|inspection) (say|says|said|show|shows|list|lists|mention|mentions|put|puts|give|gives|ask|asks|read|reads)",
)  # fmt: skip
_SEEN = _all_forms("see saw notice read hear watch listen catch try visit spot find love enjoy ring pass rewatch gather remember come look have tour attend hit walk stop")
SAID = _all_forms("say write tell mention call describe put note post claim report explain ask argue complain admit name promise")
_GENERIC = frozenset(
    "website site profile page company business work content linkedin account instagram feed email note message mail details info post brand job stuff things thing way people lot bit name online today "
    "time day great amazing impressive really good nice awesome love interesting work forward few ideas through across over about recently earlier just page web yesterday how what that this and the you your".split()
)
_GUESSED = frozenset("probably likely perhaps maybe must presumably surely undoubtedly doubtless sure hope hopefully imagine bet".split())
_HYPOTHETICAL = frozenset("if unless whether imagine suppose whenever once should".split())
_BUYER_NEEDS = _all_forms("need want deserve get receive save pay choose enjoy love like hate see think know believe agree hear understand feel wonder mind care find look miss sign reply click let respond contact regret gain benefit expect")
_AUXILIARIES = frozenset("do does did have has had are is was were can could would will should".split())
_ASKING = _AUXILIARIES | frozenset("who what which how where why when any".split())
_BREAKS = frozenset(", ; : - — – --".split())
_SOMEBODY = frozenset("a an one two three four five some many most plenty few several lots everyone another other people companies firms teams at price prices it this that".split())
_HANDED = frozenset("attached enclosed pasted below above".split())
_MODAL = frozenset("will would 'll could can might".split())
_TIME = frozenset("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays spring summer autumn winter easter christmas xmas yesterday weekend weekends jan feb apr jun jul aug sept sep oct nov dec quarter year years month months week weeks since twice".split())
_LOOSE_TIME = frozenset("may march week year month years months weeks quarter spring since".split())  # a date only after "this", "last", ...
_NUMBER = re.compile(r"[$£€]?\d")
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand half third quarter dozen twice".split())
FUNCTION_WORDS = frozenset(
    "a an the to of in on for with and or but so if as at by from up out into about than then that this these those there here it its is are was were be been being am do does did has have had will would can could should may might "
    "i we you he she they me us my our your his her their not n't 's 'm 're 'd 'll 've no yes who what which how when where why all any some more most very just also too only even still now one get got go going been really , . ! ? : ; - ( ) \" '".split()
)


@cache
def _offer_cues() -> Matcher:
    return Matcher(any_of(compile_pattern(cue, lambda _: None) for cue in OFFER_CUES))


@cache
def _source_cues() -> Matcher:
    return Matcher(any_of(compile_pattern(cue, lambda _: None) for cue in _SOURCE))


def specifics(sentence: Sentence) -> int:
    """How many things in the sentence could be checked: numbers, dates, names, quoted words, fields that promise one."""
    count = 0
    fields_seen: set[int] = set()
    words = sentence.words
    for i, word in enumerate(words):
        lower = word.lower
        if word.field in ("phrase", "sentence", "number", "date"):
            if word.start not in fields_seen:
                count += 1
                fields_seen.add(word.start)
        elif word.field:
            continue
        elif _NUMBER.match(lower) or lower in _NUMBER_WORDS or lower in _TIME and (lower not in _LOOSE_TIME or i > 0 and words[i - 1].lower in ("this", "last", "next", "past", "in")):
            count += 1
        elif word.read[0].isupper() and i > 0 and len(word.read) > 1 and lower not in FUNCTION_WORDS and words[i - 1].read not in (".", ":", '"', "!", "?"):
            count += not (words[i - 1].read[0].isupper() and i > 1)  # a run of capitals is one name
        elif word.read == '"':
            count += 1
    return count


def content_words(sentence: Sentence, indices: tuple[int, ...] | range) -> list[str]:
    return [sentence.lowers[i] for i in indices if sentence.lowers[i] not in FUNCTION_WORDS and sentence.lowers[i][0].isalnum()]


# -- offers ------------------------------------------------------------------------------------------------------------


def may_offer(sentence: Sentence, names: frozenset[str]) -> bool:
    known = sentence.known
    if known & names or known & _PRODUCT_VERBS:
        return True
    return bool(known & {"i", "we", "my", "our", "us"}) or _offer_cues().found(sentence.line, known)


def offer_in(sentence: Sentence, clauses: list[Clause], names: frozenset[str]) -> WordSpan | None:
    """The words that offer the seller's thing, if the sentence does: what we do for customers, what our product lets you do.

    ``names`` are the seller's own, read off the signature; their doings count like "we".
    """
    spans = _offer_cues().spans(sentence.line, sentence.known)
    for span in spans:
        first, last = sentence.word_range(span)
        return first, last
    plain = _we_do(sentence)
    if plain:
        return plain
    for clause in clauses:
        if _offers(sentence, clause) or _product_does(sentence, clause, names):
            own = [i for i in clause.own if sentence.lowers[i][0].isalnum() or sentence.lowers[i][0] == "'"] or list(clause.own)
            first = min([*clause.subject, clause.verb])
            last = next((i for i in range(first, own[-1] + 1) if i > clause.verb + 6 and sentence.lowers[i] in (",", "and", "-")), own[-1] + 1)
            return first, max(last, clause.verb + 1)
    return None


_BETWEEN = frozenset("also just now all only mostly mainly really actually currently basically both 'll can already".split())


def _we_do(sentence: Sentence) -> WordSpan | None:
    """ "We fit trackers to bikes", at the start of a sentence or clause: what we do for a living, whatever the parse says."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers[:-2]):
        if lower not in ("we", "i") or (i and lowers[i - 1] not in _OPENERS):
            continue
        at = i + 1
        while at < len(lowers) - 1 and lowers[at] in _BETWEEN:
            at += 1
        after = lowers[at + 1 : at + 4]
        if lowers[at] in base_verbs() and lowers[at] not in _NO_OFFER and not BUYER & set(after) and not {"if", "to", "that", "this", "it", "the"} & set(after[:1]):
            end = next((j for j in range(at + 1, len(lowers)) if lowers[j] in (",", ".", ";", ":", "-", "!", "?", "and", "so", "but")), len(lowers))
            return i, end
    return None


def _product_does(sentence: Sentence, clause: Clause, names: frozenset[str]) -> bool:
    """The seller's firm or product by name: one from the signature, or a name that does what products do."""
    if clause.mood == "question" or not clause.subject or not clause.main or not clause.finite or clause.negated:
        return False
    subject = [sentence.words[i] for i in clause.subject]
    if {w.lower for w in subject} & names and not sentence.known & {"i", "you", "your"}:
        return True
    verb = sentence.lowers[clause.verb]
    own = len(subject) <= 2 and all(w.read[0].isupper() and not w.field and w.lower not in FUNCTION_WORDS for w in subject)
    return own and not clause.past and not clause.modal and verb in _PRODUCT_VERBS and not sentence.known & {"your", "i"} and specifics(sentence) <= 2


def _offers(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.lowers[clause.verb]
    if clause.side != "seller" or clause.mood == "question" or clause.negated:
        return False
    if (clause.past or clause.understood) and not (verb in _MADE and clause.main and (clause.past or clause.understood)):
        return False
    if clause.modal in ("might", "may"):
        return False
    subject = {sentence.lowers[i] for i in clause.subject}
    rest = {sentence.lowers[i] for i in clause.own if i > clause.verb}
    if "who" in rest and verb in _SERVICE or subject & {"colleague", "friend", "sister", "brother", "mother", "wife", "husband", "question", "guess", "hunch", "name", "apologies", "point", "mum", "dad", "note", "mail", "email", "fault", "last", "first"}:
        return False
    if subject & {"our", "my"}:
        return clause.main and not (clause.copular and subject & _NOT_PRODUCTS)
    if clause.copular:
        return False
    if verb in _NO_OFFER:
        return verb in _OFFER_WITH and bool(rest & _SERVICE) and not (rest & BUYER)
    if "you" in rest and verb in _all_forms("send show give tell") and clause.modal in ("'d", "would", "can", "could", "'ll", "will"):
        return bool(rest & {"our", "my", "demo", "deck", "brochure"})
    if not clause.main and not clause.finite:
        return False
    near = {sentence.lowers[i] for i in range(clause.verb + 1, min(clause.verb + 5, len(sentence.lowers)))}
    return not near & BUYER or verb in _FOR_YOU


# -- observations ------------------------------------------------------------------------------------------------------


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
    whole = 0, _clip(sentence, len(sentence.words))
    if (known & BUYER or exact) and _greets_news(sentence, exact):
        return whole
    if _offer_cues().found(sentence.line, known) or known & _HYPOTHETICAL or known & (SELLER - {"i", "me"}) or exact == 0:
        return None
    content = len(content_words(sentence, range(len(sentence.words))))
    if content >= 4 and _source_cues().found(sentence.line, known) and not known & {"i", "me"}:
        return whole
    stated = not known & _HANDED and any(c.finite and c.main and not c.modal and c.side == "other" and sentence.lowers[min(c.subject, default=0)] not in _SOMEBODY for c in clauses)
    if exact >= 2 and not after_offer and sentence.words[0].read[0].isupper() and stated and content >= 5 and not known & (BUYER | SELLER):
        return whole
    return None


def _asking_from(sentence: Sentence) -> int:
    """The word where a sentence starts to ask: what stands before it may still state something."""
    for i in range(len(sentence.words) - 2, 1, -1):
        if sentence.lowers[i] in _BREAKS and sentence.lowers[i + 1] in _ASKING | {"so", "and", "or", "but"} or sentence.lowers[i] in ("-", "—", "–", "--", ":"):
            return i
    return 0


def _inverted(sentence: Sentence, clause: Clause) -> bool:
    """The auxiliary stands before the subject: "what do you say"."""
    first = min(clause.subject, default=0)
    return bool(clause.subject) and first > 0 and sentence.lowers[first - 1] in _AUXILIARIES


def own_words_in(sentence: Sentence, before_it: Sentence | None) -> WordSpan | None:
    """What the reader wrote or said, with its content: "you told the paper that ...", their words in quotation marks."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers):
        if lower not in SAID or (i and lowers[i - 1] in ("your", "the", "a", "this", "that", "my", "our")) or (lower in ("called", "call") and i and lowers[i - 1] in ("was", "is")):
            continue
        before = lowers[max(0, i - 4) : i]
        theirs = "you" in before or ("your" in lowers[max(0, i - 5) : i])
        if not theirs or (i > 1 and lowers[max(0, i - 2)] in _AUXILIARIES) or {"will", "'ll", "would", "can", "could", "if", "do", "did", "does", "should", "to", "?"} & set(before):
            continue
        rest = [w for w in content_words(sentence, range(i + 1, len(lowers))) if w not in _GENERIC]
        if len(rest) >= 3 or (len(rest) >= 2 and '"' in lowers[i:]):
            return max(0, next(j for j in range(max(0, i - 5), i) if lowers[j] in ("you", "your"))), _clip(sentence, len(lowers))
    quotes = [i for i, lower in enumerate(lowers) if lower == '"']
    near = sentence.known | (before_it.known if before_it else frozenset())
    if len(quotes) >= 2 and quotes[1] - quotes[0] > 3 and near & BUYER and not sentence.known & {"our", "we"}:
        return quotes[0], quotes[1] + 1
    return None


@cache
def _news() -> Matcher:
    cues = (
        "(congrats|congratulations|well done|kudos|good luck|best of luck|fantastic news|great news|thanks|great (seeing|meeting|hearing)|lovely) ... (on|for|with|at|about|the|your|to) ... (your|the|you) ...5 *",
        "(congrats|congratulations) (on|to) *",
    )
    return Matcher(any_of(compile_pattern(cue, lambda _: None) for cue in cues))


def _greets_news(sentence: Sentence, exact: int) -> bool:
    content = [w for w in content_words(sentence, range(len(sentence.words))) if w not in _GENERIC]
    return len(content) >= (2 if exact else 3) and _news().found(sentence.line, sentence.known)


def _observes(sentence: Sentence, clause: Clause, exact: int, asked: bool, after_offer: bool) -> WordSpan | None:
    lowers = sentence.lowers
    own = clause.own
    texts = {lowers[i] for i in own}
    verb = lowers[clause.verb]
    if clause.mood == "imperative" or not clause.finite and not clause.understood and clause.side != "buyer":
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
        if not texts & BUYER or texts & {"my", "our"} or not exact or not clause.subject or len(content) < 4 or after_offer and not clause.past:
            return None
        return clause.subject[0], _clip(sentence, own[-1] + 1)
    if texts & {"like", "most", "many"} and exact == 0 and not possessed:
        return None
    ongoing = verb.endswith("ing") and clause.finite and not verb.startswith(("los", "leav", "miss", "wast", "look", "think", "try", "go"))
    wanted = 2 if exact or (ongoing and not asked) else 3 if possessed or clause.past else 4 if not asked else 5
    if len(content) >= wanted:
        return min([*clause.subject, clause.verb]), _clip(sentence, own[-1] + 1)
    return None


_LEADING_IN = frozenset("i just also have 've recently was 'm am we hey hi so and but really again today yesterday , looks like".split())
_NOT_SEEN = frozenset("if when would 'd will 'll to could can might please let may do does n't not never".split())


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
        return 0 if verb < 3 else verb, _clip(sentence, len(lowers))
    return None


_HAVE = forms("have") | forms("look")
# Without an ending these are requests or plans ("see our page", "try it"), not something that was seen.
_PLAIN_SEEN = frozenset("find try love enjoy come watch hit walk stop listen hear see look notice visit catch spot attend remember gather ring read".split())


def _clip(sentence: Sentence, end: int) -> int:
    """Leave closing punctuation outside the place."""
    while end > 1 and not (sentence.lowers[end - 1][0].isalnum() or sentence.words[end - 1].field):
        end -= 1
    return end
