"""Offers: what we do for customers, what our product lets you do, a price, an invitation to try."""

from __future__ import annotations

from functools import cache

from msglint.language.clauses import Clause
from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip, specifics
from msglint.language.forms import base_verbs, forms
from msglint.language.matching import Matcher, matcher_of
from msglint.language.offer_cues import OFFER_CUES
from msglint.language.removal import signs_off
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER

# What "I" and "we" do without offering anything: perceiving, thinking, talking, moving, being.
_NO_OFFER = all_forms(
    "be have see saw read notice know think guess wonder hope need want like love hate ask say tell hear understand "
    "find believe assume feel remember judge infer misread misjudge speculate presume smell taste "
    "appreciate apologise apologize thank look watch listen try come go get reach write call email follow check wait "
    "mean mention speak talk meet live "
    "work become stay keep leave notice learn agree promise doubt suspect gather figure reckon suppose expect bet "
    "visit walk pass drive ring count imagine "
    "realise realize respect admire recommend suggest connect happen sound seem appear let stop start begin study "
    "attend join spend pick catch rewatch use "
    "miss order buy eat drink sit stand wish may enjoy lose hit owe own prefer forget regret beg dare bother "
    "sympathise care worry decide skip spare run hop jump grab chat schedule arrange dig suppose mind test sign download install"
)
# Though listed above, these offer when their object is a service or customers: "we run workshops", "we work with clinics".
# What "we" did that is an offer all the same: made the thing, helped somebody with it.
_MADE = all_forms(
    "build make develop create launch help design invent pioneer introduce release cut reduce save bring double generate "
    "deliver automate work"
)
# Verbs whose object may be "you" in an offer: "we help you", "I can show you".
_FOR_YOU = all_forms(
    "help give save offer let make bring provide support free cut reduce handle fix take keep deliver get enable allow "
    "show spare put connect match supply cover teach guide equip empower double grow boost increase"
)
_OFFER_WITH = all_forms("run have work get use save start own let look")
# What is done to a note, a list, a picture: "I've pasted it below" hands over, and sells nothing.
_HANDED = all_forms("paste put type copy print quote photograph write name add mark draw sketch repeat translate enclose attach")
_NOTES = frozenset("reply mail note list questions page pages table sheet photo photos figures numbers answer answers names count".split())
_THAT = frozenset("it them this these that".split())
_FOR_NOTHING = frozenset("free charge cost nothing house half".split())
_HANDS_OUT = frozenset(
    "lends lend pays pay covers gives give offers waives takes collects refunds funds prints runs does has keeps lets sells "
    "tests checks".split()
)
_COSTS = all_forms("cost")
_ANSWERS = frozenset("reply answer line asking yes no question word call".split())
_LOSES = all_forms("lose earn owe forgo waste")
_NOT_PRODUCTS = frozenset("number name address email mail office phone calendar question guess point door offer note reply apology".split())
_PRODUCT_VERBS = frozenset(
    "makes helps lets gives puts turns cuts sends runs handles replaces automates tracks keeps shows brings takes "
    "works integrates connects combines builds delivers supplies texts reads does saves provides offers enables "
    "allows syncs stores matches finds checks scans plans books manages monitors answers collects includes comes "
    "plugs sits stores logs records fits cleans repairs sells bakes prints teaches trains rents leases hires ships stocks grows caters "
    "designs installs fixes hosts performs tours plays presents publishes serves covers operates specialises specializes makes moulds "
    "supplies".split()
)
_OPENERS = frozenset(", . ; : - — – ! ( and so but because connecting add hi hey hello yes well anyway here basically".split())
_NOT_THE_FIRM = frozenset(
    "colleague friend sister brother mother wife husband question guess hunch name apologies "
    "daughter daughters son sons father child children kid kids uncle aunt cousin gran grandmother grandfather neighbour neighbours boy "
    "girl dog cat doctor landlord "
    "point mum dad note mail email letter message visit call fault last first".split()
)
_SHOW = all_forms("send show give tell")
_SERVICE = frozenset(
    "software platform app tool tools solution solutions service services agency consultancy product products package "
    "packages programme program programs course courses workshop workshops training templates team plan plans "
    "subscription subscriptions trial system studio firm business company range offer offers pricing prices discount "
    "dashboard plugin demo workshop customers clients teams companies founders businesses brands owners leaders "
    "managers shops clinics restaurants agencies startups schools".split()
)
# What people do for others for a living, of the verbs that are nouns as well or that the parse takes for one.
_TRADE_VERBS = frozenset(
    "supply design clean repair bake lease paint plaster print coach teach tutor groom mend restore craft sew knit weave carve frame "
    "import "
    "export translate edit film photograph tile roof glaze weld service tune sharpen cater deliver brew roast stock rent hire wash fit mow "
    "prune plumb wire sand polish varnish upholster insure audit train source ship distribute manufacture furnish landscape host curate "
    "engrave embroider illustrate animate transcribe proofread recruit place refurbish recondition rewind regrind grind mill press dry "
    "smoke cure pack bottle can pickle blend breed shear shoe farm grow keep breed stuff trim lay pave point dig drill blast "
    "spray treat".split()
)
_BREAKS = frozenset(", . ; : - ! ? and so but".split())
_NO_VERBS = frozenset(
    "all both each two three four too alone really only just still even never always often usually sometimes folks guys lot together "
    "here there now then also again already probably perhaps maybe certainly surely simply commute cycle queue trust intend aim plan "
    "attach enclose confess admit accept struggle hesitate sympathise applaud treasure dread volunteer remain await anticipate "
    "expect estimate calculate noticed reply answer return arrive stayed overlook share".split()
)
_PASSING = frozenset("past near outside behind opposite beside through along".split())
_BETWEEN = frozenset("also just now all only mostly mainly really actually currently basically both 'll can already".split())


@cache
def offer_cues() -> Matcher:
    return matcher_of(OFFER_CUES)


@remembered
def may_offer(sentence: Sentence, names: frozenset[str]) -> bool:
    """Whether it is worth parsing the sentence to see what it offers."""
    known = sentence.known
    if known & names or known & _PRODUCT_VERBS:
        return True
    return bool(known & {"i", "we", "my", "our", "us"}) or offer_cues().found(sentence.line, known)


def offer_in(sentence: Sentence, clauses: list[Clause], names: frozenset[str]) -> WordSpan | None:
    """The words that offer the seller's thing, if the sentence does: what we do for customers, what our product lets you do.

    ``names`` are the seller's own, read off the signature; their doings count like "we".
    """
    if _owns_up(sentence) or signs_off(sentence):
        return None
    spans = (sentence.word_range(s) for s in offer_cues().spans(sentence.line, sentence.known))
    cued = next(
        (
            span
            for span in spans
            if not (
                sentence.lowers[: span[0]].count('"') % 2
                or _went_from(sentence, *span)
                or _is_lost(sentence, span[0])
                or _no_price(sentence, *span)
                or _of_another(sentence, *span)
                or _of_theirs(sentence, *span)
                or _of_an_answer(sentence, *span)
            )
        ),
        None,
    )
    if cued:
        return cued
    plain = _we_do(sentence)
    if plain:
        return plain
    for clause in clauses:
        if _offers(sentence, clause) or _product_does(sentence, clause, names):
            own = [i for i in clause.own if sentence.lowers[i][0].isalnum() or sentence.lowers[i][0] == "'"] or list(clause.own)
            first = min([*clause.subject, clause.verb])
            last = next(
                (i for i in range(first, own[-1] + 1) if i > clause.verb + 6 and sentence.lowers[i] in (",", "and", "-")), own[-1] + 1
            )
            return first, max(last, clause.verb + 1)
    return None


def _owns_up(sentence: Sentence) -> bool:
    """ "I've only fitted two of these", "we've done one school so far": how little the writer has done offers nothing."""
    lowers = sentence.lowers
    if lowers[0] not in ("i", "we") or lowers[1:2] not in (("'ve",), ("have",)):
        return False
    return "only" in lowers[2:3] or ("one" in lowers and " so far " in sentence.line)


def _went_from(sentence: Sentence, first: int, last: int) -> bool:
    """ "From €500 to €2,500": what a sum went from, not what a thing costs."""
    return sentence.lowers[first] == "from" and "to" in sentence.lowers[last : last + 3]


def _no_price(sentence: Sentence, first: int, last: int) -> bool:
    """ "I could run one off", "the shop had your cheese at half price": a piece made, and what others ask for the reader's things."""
    words = sentence.lowers[first:last]
    return words == ("one", "off") or (words == ("half", "price") and "had your" in sentence.line)


def _of_another(sentence: Sentence, first: int, last: int) -> bool:
    """ "The council lends them out at no charge": free of charge at somebody else's."""
    if sentence.known & SELLER or not _FOR_NOTHING & set(sentence.lowers[first:last]):
        return False
    before = sentence.lowers[:first]
    return before[:1] in (("the",), ("their",), ("most",), ("any",), ("every",), ("some",)) and bool(_HANDS_OUT & set(before))


def _of_theirs(sentence: Sentence, first: int, last: int) -> bool:
    """ "The free trial of your app", "your platform offers free cancellation": what the reader offers."""
    lowers = sentence.lowers
    return lowers[last : last + 2] == ("of", "your") or (lowers[max(0, first - 2) : first - 1] == ("your",) and lowers[first].endswith("s"))


def _of_an_answer(sentence: Sentence, first: int, last: int) -> bool:
    """ "A simple reply costs nothing": what an answer costs is no price."""
    return bool(_COSTS & set(sentence.lowers[first:last])) and bool(_ANSWERS & set(sentence.lowers[max(0, first - 4) : first]))


def _is_lost(sentence: Sentence, first: int) -> bool:
    """ "The route loses £3 a head": what somebody loses or earns is no price."""
    return bool(_LOSES & set(sentence.lowers[max(0, first - 3) : first]))


def _works_there(sentence: Sentence, clause: Clause) -> bool:
    """ "I deliver the linen", "I supply the chapel next door": who "I" am to the reader, not what everybody may have."""
    after = sentence.lowers[clause.verb + 1 : clause.own[-1] + 1]
    plain = not (clause.modal or clause.past) and {sentence.lowers[i] for i in clause.subject} == {"i"}
    return plain and after[:1] == ("the",) and len(after) <= 6 and not {"for", "to", "so", "with"} & set(after)


def _we_do(sentence: Sentence) -> WordSpan | None:
    """ "We fit trackers to bikes", at the start of a sentence or clause: what we do for a living, whatever the parse says."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers[:-2]):
        if lower not in ("we", "i") or (i and lowers[i - 1] not in _OPENERS and lowers[i - 1][0] not in "!.…"):
            continue
        at = i + 1
        while at < len(lowers) - 1 and lowers[at] in _BETWEEN:
            at += 1
        after = lowers[at + 1 : at + 4]
        if (
            _is_trade(lower, lowers[at])
            and lowers[at] not in _NO_OFFER
            and not BUYER & set(after)
            and after[:1] not in (("n't",), ("not",))
            and not (lowers[at] == "help" and after[:1] in (("at",), ("out",), ("in",), ("on",)))
            and not _in_common(lower, lowers[at:])  # "I weave too", "I dive the same coast"
            and not {"if", "to", "that", "this", "it", "the"} & set(after[:1])
        ):
            breaks = (j for j in range(at + 1, len(lowers)) if lowers[j] in _BREAKS and not _hyphen(sentence, j))
            end = next(breaks, len(lowers))
            return i, max(at + 1, clip(sentence, end))
    return None


def _in_common(who: str, told: tuple[str, ...]) -> bool:
    """What the two have in common, and what is done for fun, nobody sells."""
    if told[1:2] == ("too",) or "hobby" in told:
        return True
    end = next((i for i, word in enumerate(told) if word in _BREAKS), len(told))
    return who == "i" and ("same" in told[:end] or told[end - 1] == "too")


def _hyphen(sentence: Sentence, at: int) -> bool:
    """Inside a word: "two-year"."""
    return sentence.lowers[at] == "-" and sentence.words[at - 1].end == sentence.words[at].start


def _is_trade(who: str, word: str) -> bool:
    """Whether a word behind "I" or "we" is what somebody does for a living, as far as the word tells."""
    if word in base_verbs() or word in _TRADE_VERBS:
        return True
    plain = word.isalpha() and len(word) > 2 and not word.endswith(("ed", "ing"))
    return who == "we" and plain and word not in FUNCTION_WORDS and word not in _said_of_the_past() and word not in _NO_VERBS


@cache
def _said_of_the_past() -> frozenset[str]:
    return frozenset(form for verb in base_verbs() for form in forms(verb)) - base_verbs()


def _product_does(sentence: Sentence, clause: Clause, names: frozenset[str]) -> bool:
    """The seller's firm or product by name: one from the signature, or a name that does what products do."""
    if clause.mood == "question" or not clause.subject or not clause.main or not clause.finite or clause.negated:
        return False
    subject = [sentence.words[i] for i in clause.subject]
    if {w.lower for w in subject} & names and not sentence.known & {"i", "you", "your"}:
        return True
    verb = sentence.lowers[clause.verb]
    own = len(subject) <= 2 and all(w.read[0].isupper() and not w.field and w.lower not in FUNCTION_WORDS for w in subject)
    return (
        own
        and not clause.past
        and not clause.modal
        and verb in _PRODUCT_VERBS
        and not sentence.known & {"your", "i"}
        and specifics(sentence) <= 2
    )


def _offers(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.lowers[clause.verb]
    if clause.side != "seller" or clause.mood == "question" or clause.negated:
        return False
    if (clause.past or clause.understood) and not (verb in _MADE and clause.main):
        return False
    subject = {sentence.lowers[i] for i in clause.subject}
    rest = {sentence.lowers[i] for i in clause.own if i > clause.verb}
    if subject == {"i"} and any(w in _PASSING and sentence.lowers[i + 1] in BUYER for i, w in enumerate(sentence.lowers[:-1])):
        return False  # "I take the 7.50 past your nursery": where "I" goes, not what anybody may have
    if clause.past and subject == {"i"} and {"yours", "your"} & rest and not {"like", "help", "helped"} & (rest | {verb}):
        return False  # "I delivered diesel at yours": what was done there already
    if clause.modal in ("might", "may", "should") or _works_there(sentence, clause):
        return False
    if sentence.lowers[clause.verb - 1] == "'d" and verb in _said_of_the_past():  # "as I'd made it sound too easy"
        return False
    if clause.modal and sentence.lowers[clause.verb - 1] == "have":  # "I would have named": it was not done
        return False
    if verb in _MADE and _NOTES & set(sentence.lowers[clause.verb + 1 : clause.verb + 4]):  # "I made a table of the bus times"
        return False
    if verb in _HANDED and (_NOTES & rest or _THAT & set(sentence.lowers[clause.verb + 1 : clause.verb + 2])):
        return False
    if subject == {"i"} and sentence.lowers[clause.verb - 1] in ("have", "'ve") and verb not in _MADE:  # "I've crossed on it twice"
        return False
    if _in_common("i" if subject == {"i"} else "we", sentence.lowers[clause.verb :]):
        return False
    if clause.subject and sentence.lowers[: clause.subject[0] + 1].count('"') % 2:  # "My recipe for failure": a title
        return False
    if sentence.lowers[clause.verb + 1 : clause.verb + 2] == ("nothing",):  # "I have nothing better to offer"
        return False
    if ("who" in rest and verb in _SERVICE) or subject & _NOT_THE_FIRM:
        return False
    if clause.subject and clause.subject[0] > 0 and sentence.lowers[clause.subject[0] - 1] in ("than", "as"):
        return False
    if subject & {"ours", "mine"}:
        return clause.main and not clause.past and not rest & BUYER
    if subject & {"our", "my"}:
        if "my" in subject and not clause.copular and verb in _NO_OFFER:  # "my lads still talk about it"
            return False
        return clause.main and not (clause.copular and subject & _NOT_PRODUCTS)
    if clause.copular:
        return False
    if verb in _NO_OFFER:
        return verb in _OFFER_WITH and bool(rest & _SERVICE) and not (rest & BUYER)
    if "you" in rest and verb in _SHOW and clause.modal in ("'d", "would", "can", "could", "'ll", "will"):
        return bool(rest & {"our", "my", "demo", "deck", "brochure"})
    if not clause.main and not clause.finite:
        return False
    near = {sentence.lowers[i] for i in range(clause.verb + 1, min(clause.verb + 5, len(sentence.lowers)))}
    return not near & BUYER or verb in _FOR_YOU
