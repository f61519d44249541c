"""Observations: specific, true-looking facts about this reader.

A sentence is held against frames, one kind of observation each, in the order of `_FRAMES`; the first that fits gives the words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from msglint.language.clauses import Clause
from msglint.language.content import WordSpan, all_forms, clip, content_words, specifics
from msglint.language.forms import base_verbs, forms
from msglint.language.offers import offer_cues
from msglint.language.patterns import Matcher, matcher_of
from msglint.language.results import announces
from msglint.language.sentences import Sentence
from msglint.language.sides import BUYER, SELLER

_SOURCE = (
    "according to the [*] [*] [*] [*] (register|page|minutes|notice|accounts|site|website|report|filing|list|board|council"
    "|paper|journal|map)",
    "(notice|advert|ad|tender|menu|sign|board|page|register|minutes|timetable|listing|leaflet|poster|programme|application"
    "|plan) (for|of|on|at)"
    " ...5 (asks|lists|shows|says|mentions|gives|names|puts|wants|calls|states|reads)",
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
    "look have tour attend hit walk stop follow"
)
_ANSWERED = all_forms("answer reply respond ignore ghost")
_GENERIC = frozenset(
    "website site profile page company business work content linkedin account instagram feed email note message mail "
    "details info post brand job stuff things thing way people lot bit name online today time day great amazing "
    "impressive really good nice awesome love interesting work forward few ideas through across over about recently "
    "earlier just page web yesterday how what that this and the you your".split()
)
# Praise says what the writer feels, not what is so.
_PRAISE = frozenset(
    "amazing awesome great good nice lovely cute pretty beautiful gorgeous stunning everything queen king inspiring impressive incredible "
    "brilliant fantastic wonderful perfect best goals fire dope cool legend star hero genius inspiration truly such "
    "leader expert pioneer".split()
)
# Of these the reader has none that could be checked: what is said of them is a pitch, or the small print.
_NO_FACT = frozenset(
    "competitors competitor rivals competition potential success future path dream dreams opportunity chance chances journey goals growth "
    "credit privacy information email subscription membership address order security attention consideration support help "
    "satisfaction investment freedom life wealth family health time problems pain success ticket key answer".split()
)
_GUESSED = frozenset("probably likely perhaps maybe must presumably surely undoubtedly doubtless sure hope hopefully imagine bet".split())
# "When you turn 21", "before you buy": of anybody, unless it is past.
_WHENEVER = frozenset("when before after until till whenever where long case minute as".split())
_HYPOTHETICAL = frozenset("if unless whether imagine suppose whenever once should".split())
_NEEDS = all_forms(
    "need want deserve get receive save pay choose enjoy love like hate see think know believe agree hear understand feel "
    "wonder mind care find look miss sign reply click let respond contact regret gain benefit expect opt qualify"
)
_DESERVES = all_forms("need want deserve require qualify benefit")
_AUXILIARIES = frozenset("do does did has have had is are was were can could would will should".split())
_ASKING = _AUXILIARIES | frozenset("who what which how where why when any".split())
_DASHES = frozenset("- — – -- :".split())
_BREAKS = frozenset(", ; : - — – --".split())
_SOMEBODY = frozenset(
    "a an one two three four five some many most plenty few several lots everyone another other people companies firms "
    "teams at price prices it this that there here".split()
)
_PEOPLE = frozenset("customers clients team staff people employees users guests audience buyers visitors business company firm".split())
_EVERYBODY = frozenset("every anyone everyone anybody everybody".split())
# What leads up to something of theirs: "since September your library ...", "on your price page the package ...".
_AT_OR_SINCE = frozenset("since from on in at by until till for outside behind under over last this before after every".split())
_GREETING = frozenset("hello hi hey dear sorry".split())
_MANY = frozenset("most many some all every few no any each average typical other".split())
_PRODUCTS = frozenset(
    "service offer company product program programme system price membership opportunity package app software tool".split()
)
_MAKING = all_forms("do build create share make achieve grow")
_RESULTS = all_forms("cut reduce save double triple halve increase boost raise lower drop grow slash")
_HANDED = frozenset(["attached", "enclosed", "pasted", "below", "above"])
_MODAL = frozenset(["will", "would", "'ll", "could", "can", "might"])
_LEADING_IN = frozenset(
    "i just also been genuinely have 've recently was 'm am we hey hi so and but really again today yesterday , looks like".split()
)
_NOT_SEEN = frozenset("if when would 'd will 'll to could can might please let may do does n't not never".split())
_THOUGHT = frozenset("i we thought wanted figured felt decided had would was am think believe loved like".split())
_WISHED = frozenset("if would 'd will 'll could might please never".split())
_HAVE = forms("have") | forms("look")
# Of these alone, without the reader: the rest ("enjoyed", "visited", "tried") tells of the writer.
_NEWS_VERBS = all_forms("see notice read hear watch catch spot gather") - frozenset(["seeing", "hearing"])
# Without an ending these are requests or plans ("see our page", "try it"), not something that was seen.
_PLAIN_SEEN = frozenset(
    "follow find try love enjoy come watch hit walk stop listen hear see look notice visit catch spot attend remember gather ring "
    "read".split()
)
_NO_SUBJECT = _NO_FACT | _AUXILIARIES | _MODAL | frozenset([",", "and", "that", "our", "to", "who", "which"])
# What the writer did with the reader's firm, as a customer or a passer-by.
_DEALT_WITH = all_forms(
    "order buy book call ring phone try visit walk drive pass stand wait queue park eat stay sign download click test write ask count "
    "send return pick sit use spend subscribe register"
)
_GREETS_NEWS = frozenset("congrats congratulations luck kudos".split())
# What a field for the writer's own matter is called.
_FIELDS_OF_OURS = frozenset(
    "resource resources guide guides documentation attached linked attachment feedback summary extension answer question questions "
    "agenda step steps offer result results metric case study testimonial proof pitch benefit value solution product service "
    "cta date dates time link price similar our my your sender".split()
)


@dataclass(frozen=True)
class Seen:
    """A sentence and what the frames ask of it.

    ``asked``: it is a question; ``after_offer``: what "you" do in the present then is what they would get, not what was
    seen; ``fields``: what its merge fields are called; ``early``: it stands near the beginning.
    """

    sentence: Sentence
    clauses: list[Clause]
    asked: bool
    after_offer: bool
    fields: str = ""
    early: bool = True

    @cached_property
    def exact(self) -> int:
        """How many things in it could be checked."""
        return specifics(self.sentence)

    @cached_property
    def content(self) -> list[str]:
        return self.content_of(range(len(self.sentence.words)))

    def content_of(self, indices: tuple[int, ...] | range) -> list[str]:
        """Its words with content there, without those that fit any reader."""
        return [w for w in content_words(self.sentence, indices) if w not in _GENERIC]

    @property
    def whole(self) -> WordSpan:
        return 0, clip(self.sentence, len(self.sentence.words))

    @property
    def ours(self) -> bool:
        """It speaks of the writer's firm; "I" alone may be who saw it."""
        return bool(self.sentence.known & (SELLER - {"i", "me"}))


def may_observe(sentence: Sentence) -> bool:
    """Words alone: names the buyer's side or a source, and holds something that could be checked."""
    known = sentence.known
    if known & BUYER:
        return len(sentence.words) >= 4
    if any(w.field in ("company", "sentence", "phrase") for w in sentence.words) or known & _GREETS_NEWS:
        return True
    return not known & (SELLER - {"i", "me"}) and len(sentence.words) >= 4 and specifics(sentence) >= 1


def observation_in(seen: Seen) -> WordSpan | None:
    """The words that state a specific fact about this reader."""
    if _in_title_case(seen.sentence) or announces(seen.sentence):
        return None
    return next((span for span in (frame(seen) for frame in _FRAMES) if span is not None), None)


def _promised(seen: Seen) -> WordSpan | None:
    """A merge field for a whole sentence about them: "[one thing you saw on their page]"."""
    hits = [i for i, w in enumerate(seen.sentence.words) if w.field == "sentence"]
    if not hits or _FIELDS_OF_OURS & set(seen.fields.split()):
        return None
    return hits[0], hits[-1] + 1


def _perceived(seen: Seen) -> WordSpan | None:
    """ "Saw you moved the class", "I had a look at your shop": what was seen must go beyond that they have a page.

    Read off the words: a clipped opening is what parsers get wrong most.
    """
    sentence, lowers = seen.sentence, seen.sentence.lowers
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
    theirs = next((i for i in rest if lowers[i] in BUYER), named[0] - 1 if named else None)
    if theirs is None:
        reported = seen.early and lowers[verb] in _NEWS_VERBS and not after & {"me", "my"}
        if not reported or (not seen.exact and "the" not in lowers[verb + 1 : verb + 2]):
            return None
        theirs = verb
    held = seen.content_of(range(theirs + 1, _thought_from(lowers, theirs)))
    if len(held) >= 2 or (held and seen.exact) or named:
        return 0 if verb < 3 else verb, clip(sentence, len(lowers))
    return None


def _thought_from(lowers: tuple[str, ...], start: int) -> int:
    """Where the writer goes on to what they thought or wanted: "and thought we should connect"."""
    after = range(start + 1, len(lowers) - 1)
    return next((i for i in after if lowers[i] in ("and", "so", "but") and lowers[i + 1] in _THOUGHT), len(lowers))


def _seeing_verb(lowers: tuple[str, ...]) -> int | None:
    """Where a sentence says that something was seen; none when it asks, plans or supposes that."""
    verb = next((i for i, w in enumerate(lowers[:8]) if w in _SEEN and (w not in _HAVE or "look" in lowers[i + 1 : i + 4])), None)
    if verb is None or lowers[verb + 1 : verb + 2] == ("up",) or set(lowers[:verb]) - _LEADING_IN or set(lowers[:verb]) & _NOT_SEEN:
        return None
    if lowers[verb] not in _PLAIN_SEEN:
        return verb
    before = lowers[verb - 1] if verb else ""
    past = before in ("i", "we", "'ve", "have") and lowers[verb] in ("read", "hit")
    now = (
        before == "i" and lowers[verb] in ("see", "hear", "notice", "gather") and lowers[verb + 1] not in ("a", "you", "no", "this", "how")
    )
    return verb if past or now else None


def _stated(seen: Seen) -> WordSpan | None:
    """A clause that says what they have, do or did: "your second kiln has been cold since May"."""
    end = _asking_from(seen.sentence) if seen.asked else len(seen.sentence.words)
    for clause in seen.clauses:
        if clause.own[-1] <= end and not _inverted(seen.sentence, clause):
            span = _stated_by(seen, clause)
            if span is not None:
                return span
    return None


def _stated_by(seen: Seen, clause: Clause) -> WordSpan | None:
    if any(rules_out(seen, clause) for rules_out in _NO_STATEMENT):
        return None
    end = clip(seen.sentence, clause.own[-1] + 1)
    content = len(seen.content_of(clause.own))
    if clause.side == "other":
        return (clause.subject[0], end) if content >= 4 else None
    return (min([*clause.subject, clause.verb]), end) if content >= _wanted(seen, clause) else None


def _wanted(seen: Seen, clause: Clause) -> int:
    """How many words with content a statement needs: fewer the more of it could be checked."""
    verb = seen.sentence.lowers[clause.verb]
    vague = verb.startswith(("los", "leav", "miss", "wast", "look", "think", "try", "go"))
    if not (seen.exact or clause.past) and _PEOPLE & {seen.sentence.lowers[i] for i in clause.subject}:
        return 6  # "your customers expect more" is true of everybody
    if seen.exact or (verb.endswith("ing") and clause.finite and not vague and not seen.asked):
        return 2
    if _possessed(seen, clause) or clause.past:
        return 3
    return 5 if seen.asked else 4


def _possessed(seen: Seen, clause: Clause) -> bool:
    return any(seen.sentence.lowers[i] in ("your", "yours") for i in clause.subject)


def _plain_you(seen: Seen, clause: Clause) -> bool:
    return bool(clause.subject) and seen.sentence.lowers[clause.subject[0]] == "you" and not _possessed(seen, clause)


def _texts(seen: Seen, clause: Clause) -> set[str]:
    return {seen.sentence.lowers[i] for i in clause.own}


def _before(seen: Seen, clause: Clause) -> set[str]:
    """The words that lead up to the verb, and the two before the clause."""
    return {seen.sentence.lowers[i] for i in range(max(0, clause.own[0] - 2), clause.verb)}


def _asks_or_orders(seen: Seen, clause: Clause) -> bool:
    return clause.mood == "imperative" or (seen.asked and clause.main and clause.mood == "question")


def _not_theirs(seen: Seen, clause: Clause) -> bool:
    """The writer's doing, or nobody's in particular."""
    if clause.side in ("seller", "both") or not clause.finite:
        return True
    if clause.subject and seen.sentence.lowers[clause.subject[0]] in _GREETING:
        return True
    return any(seen.sentence.lowers[i] == "like" and i + 1 in clause.subject for i in clause.subject)  # "companies like yours"


def _supposed(seen: Seen, clause: Clause) -> bool:
    """What may be, would be or will be, and what only gives a reason for something else."""
    if clause.modal:
        return not (clause.modal == "will" and seen.exact >= 2 and _possessed(seen, clause) and not seen.after_offer and not seen.ours)
    before = _before(seen, clause)
    if not clause.main and (before & {"so", "while", "until", "because"} or _MODAL & set(seen.sentence.lowers[: clause.verb])):
        return True
    texts = _texts(seen, clause)
    if _plain_you(seen, clause) and (_must(seen, clause) or (not clause.main and not clause.past and before & _WHENEVER)):
        return True
    return bool((before | texts) & _GUESSED or before & _HYPOTHETICAL or texts & {"if", "unless"})


def _must(seen: Seen, clause: Clause) -> bool:
    """ "You have to open the back": anybody's duty."""
    return seen.sentence.lowers[clause.verb] in ("have", "got") and seen.sentence.lowers[clause.verb + 1 : clause.verb + 2] == ("to",)


def _towards_us(seen: Seen, clause: Clause) -> bool:
    """ "You opened my message": what the reader did to the writer is nothing of theirs."""
    texts = _texts(seen, clause)
    return _plain_you(seen, clause) and bool(texts & {"my", "our"} or (texts & {"me", "us"} and texts & _ANSWERED))


def _wants_or_needs(seen: Seen, clause: Clause) -> bool:
    """ "You deserve ...", "your team needs ...": the seller's view."""
    verb = seen.sentence.lowers[clause.verb]
    if _plain_you(seen, clause):
        return verb in _NEEDS and not clause.past
    return verb in _DESERVES and not clause.past and _possessed(seen, clause) and not seen.exact


def _promises(seen: Seen, clause: Clause) -> bool:
    """After an offer, the present is what they would get."""
    return seen.after_offer and not clause.past and (not seen.exact or clause.side == "other")


def _about_many(seen: Seen, clause: Clause) -> bool:
    """ "Most bakeries your size", "many like you", "firms in your sector"."""
    subject = [seen.sentence.lowers[i] for i in clause.subject]
    if subject and subject[0] not in BUYER and subject[0] != "the" and "your" in subject and {"in", "across", "like"} & set(subject):
        return True
    if clause.subject and seen.sentence.lowers[clause.subject[0]] in _MANY:
        return True
    return bool(_texts(seen, clause) & {"like", "most", "many"}) and not seen.exact and not _possessed(seen, clause)


def _small_print_or_pitch(seen: Seen, clause: Clause) -> bool:
    """ "Your competitors are ...", "your e-mail address was ...": nobody looked at anything."""
    return _possessed(seen, clause) and bool(_NO_FACT & {seen.sentence.lowers[i] for i in clause.subject})


def _praises(seen: Seen, clause: Clause) -> bool:
    return not seen.exact and clause.copular and bool(_PRAISE & _texts(seen, clause))


def _hands_over(seen: Seen, clause: Clause) -> bool:
    """ "Here's your code", and what is measured against the writer's own."""
    return seen.sentence.lowers[0] == "here" or "ours" in _texts(seen, clause)


def _says_nothing(seen: Seen, clause: Clause) -> bool:
    """ "What you're building" names no thing."""
    before = seen.sentence.lowers[max(0, clause.own[0] - 1) : clause.verb]
    return "what" in before and seen.sentence.lowers[clause.verb] in _MAKING and _plain_you(seen, clause)


def _others_unproven(seen: Seen, clause: Clause) -> bool:
    """Somebody else's doing counts only when it touches the reader and could be checked."""
    if clause.side != "other":
        return False
    if _PRODUCTS & {seen.sentence.lowers[i] for i in clause.subject}:
        return True
    texts = _texts(seen, clause)
    return not (texts & BUYER and seen.exact and clause.subject) or bool(texts & {"my", "our"})


_NO_STATEMENT: tuple[Callable[[Seen, Clause], bool], ...] = (
    _asks_or_orders,
    _not_theirs,
    _supposed,
    _wants_or_needs,
    _towards_us,
    _promises,
    _about_many,
    _small_print_or_pitch,
    _praises,
    _hands_over,
    _says_nothing,
    _others_unproven,
)


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


def _plainly_said(seen: Seen) -> WordSpan | None:
    """ "Your checkout asks for a fax number": read off the words, where the verb looks like a noun to the parser."""
    lowers = seen.sentence.lowers
    if seen.asked or seen.after_offer or seen.ours or set(lowers) & (_GUESSED | {"if"}):
        return None
    starts = [i for i, w in enumerate(lowers) if w == "your" and (i == 0 or lowers[i - 1] in _BREAKS | {"and", "but"})]
    if lowers[0] in ("the", "this") and seen.exact and seen.sentence.known & BUYER:
        starts.append(0)
    for start in starts:
        verb = next((i for i in range(start + 2, min(start + 8, len(lowers))) if _third_person(lowers[i])), None)
        if verb is None or set(lowers[start:verb]) & _NO_SUBJECT or lowers[verb] in _DESERVES or _PRAISE & set(lowers[verb:]):
            continue
        if len(seen.content_of(range(verb + 1, len(lowers)))) >= 2 and len(seen.content_of(range(start, len(lowers)))) >= 4:
            return start, clip(seen.sentence, len(lowers))
    return None


def _there_or_since(seen: Seen) -> WordSpan | None:
    """ "On your price page the package is still in pounds", "since September your library stays open till nine"."""
    lowers = seen.sentence.lowers
    if seen.asked or seen.after_offer or seen.sentence.known & (SELLER | _GUESSED | _HYPOTHETICAL | _MODAL | _WISHED):
        return None
    owned = next((i for i in range(1, min(7, len(lowers))) if lowers[i] == "your"), None)
    if lowers[0] not in _AT_OR_SINCE or owned is None or "you" in lowers[:owned] or _NO_FACT & set(lowers[owned : owned + 4]):
        return None
    told = any(c.main and c.mood == "statement" and c.side != "seller" for c in seen.clauses)
    return seen.whole if told and len(seen.content) >= (4 if seen.exact else 5) and not _PRAISE & seen.sentence.known else None


def _i_gather(seen: Seen) -> WordSpan | None:
    """ "The planning was granted on Tuesday, I see"."""
    said = not seen.asked and not seen.ours and seen.exact and _gathered().found(seen.sentence.line, seen.sentence.known)
    return seen.whole if said and len(seen.content) >= 3 else None


def _third_person(word: str) -> bool:
    """Whether the word can be what somebody does: "asks", "slopes"."""
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and (word[:-1] in base_verbs() or word[:-2] in base_verbs())


def _it_was_yours(seen: Seen) -> WordSpan | None:
    """ "It was your Hull yard that won the tender"."""
    opens = seen.sentence.line.startswith((" it was your ", " it 's your ", " it is your ", " yours is the ", " yours was the "))
    return seen.whole if opens and seen.exact and not seen.asked and len(seen.content) >= 4 else None


def _there_is(seen: Seen) -> WordSpan | None:
    """ "There are nine bikes at your door", "of your last twenty posts ..."."""
    if seen.asked or seen.ours or seen.after_offer or not _there().found(seen.sentence.line, seen.sentence.known):
        return None
    return seen.whole if seen.exact and len(seen.content) >= 4 and not _around().found(seen.sentence.line, seen.sentence.known) else None


def _dealt_with(seen: Seen) -> WordSpan | None:
    """What the writer met as a customer: "I ordered a lamp from you and it came broken"."""
    lowers, known = seen.sentence.lowers, seen.sentence.known
    if seen.asked or not known & BUYER or known & _WISHED or "last" in lowers[:3] or len(seen.content) < (4 if seen.exact else 5):
        return None
    if seen.exact and _took_me().found(seen.sentence.line, known):
        return seen.whole
    did = any(
        clause.side == "seller" and clause.past and not clause.modal and lowers[clause.verb] in _DEALT_WITH for clause in seen.clauses
    )
    return seen.whole if did and not seen.ours and "i" in known and _at_theirs().found(seen.sentence.line, known) else None


def _given(seen: Seen) -> WordSpan | None:
    """A fact taken for granted before the point: "given your growth this quarter", "with the Lyon plant closing in June"."""
    for first, last in (seen.sentence.word_range(s) for s in _given_cues().spans(seen.sentence.line, seen.sentence.known)):
        end = next((i for i in range(last, len(seen.sentence.words)) if seen.sentence.lowers[i] in (",", "-", "—", "–")), last)
        held = seen.content_of(range(first + 1, end))
        if not seen.ours and (len(held) >= 3 or any(w.field for w in seen.sentence.words[first:end])):
            return first, end
    return None


def _good_news(seen: Seen) -> WordSpan | None:
    """ "Congratulations on the second yard", "good luck with the new hires"."""
    known = seen.sentence.known
    if seen.asked or not _news().found(seen.sentence.line, known):
        return None
    if "thanks" in known or _wish().found(seen.sentence.line, known):  # good manners, unless they name something of the reader's
        told = ("new" in known and "thanks" not in known) or (known & BUYER and seen.exact)
        return seen.whole if told and len(seen.content) >= 2 else None
    fits = (known & BUYER or seen.exact) and len(seen.content) >= (2 if seen.exact else 3)
    return seen.whole if fits or _luck().found(seen.sentence.line, known) else None


def _looks_like(seen: Seen) -> WordSpan | None:
    """ "Looks like you're hiring drivers"."""
    found = not seen.asked and _looks().found(seen.sentence.line, seen.sentence.known)
    return seen.whole if found and len(seen.content) >= (2 if seen.exact else 3) and not seen.sentence.known & _NO_FACT else None


def _plain_statement(seen: Seen) -> bool:
    """Neither asked nor supposed, nothing of the writer's, and something in it could be checked."""
    known = seen.sentence.known
    return not (seen.asked or offer_cues().found(seen.sentence.line, known) or known & _HYPOTHETICAL or seen.ours or seen.exact == 0)


def _reported(seen: Seen) -> WordSpan | None:
    """Something a source says: "the planning notice lists two cranes"."""
    known = seen.sentence.known
    content = content_words(seen.sentence, range(len(seen.sentence.words)))
    if _plain_statement(seen) and len(content) >= 4 and _source_cues().found(seen.sentence.line, known) and not known & {"i", "me"}:
        return seen.whole
    return None


def _of_somebody(seen: Seen) -> WordSpan | None:
    """Names and numbers about somebody who is not the writer: most likely the reader's firm."""
    sentence = seen.sentence
    known = sentence.known
    if sentence.line.startswith((" since i wrote ", " since my ")):
        known = known - {"i", "my"}
    if not _plain_statement(seen) or seen.exact < 2 or seen.after_offer or known & (BUYER | SELLER | _HANDED | _PRODUCTS):
        return None
    if not seen.early:
        return None
    if (
        known & _EVERYBODY
        or sentence.lowers[0] in ("a", "an", "some", "most", "many")
        or not sentence.words[0].read[0].isupper()
        or (known & _RESULTS and known & {"%", "from", "by"})
    ):
        return None
    content = content_words(sentence, range(len(sentence.words)))
    told = any(
        c.finite
        and c.main
        and not c.modal
        and c.side == "other"
        and len(c.subject) > 1
        and sentence.lowers[min(c.subject, default=0)] not in _SOMEBODY
        for c in seen.clauses
    )
    return seen.whole if told and len(content) >= 5 else None


def _so_many_of_yours(seen: Seen) -> WordSpan | None:
    """Counted at theirs, however the rest was parsed: "three of your five clinics close at noon"."""
    sentence = seen.sentence
    counted = seen.early and _plain_statement(seen) and seen.exact >= 2 and not sentence.known & SELLER
    content = content_words(sentence, range(len(sentence.words)))
    return seen.whole if counted and len(content) >= 4 and _counted().found(sentence.line, sentence.known) else None


@cache
def _counted() -> Matcher:
    return matcher_of(("^ # of your",))


def _in_title_case(sentence: Sentence) -> bool:
    """A headline, in which capitals name nobody."""
    words = [w.read for w in sentence.words if w.read.isalpha()]
    return len(words) > 4 and 2 * sum(w[0].isupper() for w in words) > len(words)


_FRAMES: tuple[Callable[[Seen], WordSpan | None], ...] = (
    _so_many_of_yours,
    _promised,
    _perceived,
    _stated,
    _plainly_said,
    _it_was_yours,
    _there_is,
    _there_or_since,
    _i_gather,
    _dealt_with,
    _given,
    _good_news,
    _looks_like,
    _reported,
    _of_somebody,
)


@cache
def _source_cues() -> Matcher:
    return matcher_of(_SOURCE)


@cache
def _news() -> Matcher:
    cues = (
        "(congrats|congratulations|well done|kudos|good luck|best of luck|fantastic news|great news|thanks|great "
        "(seeing|meeting|hearing)|lovely) ... (on|for|with|at|about|the|your|to) ... (your|the|you) ...5 *",
        "(congrats|congratulations) (on|to) *",
        "(best of luck|good luck|all the best|wish you the best) (with|for|on|at) (the|your|acme 's|details) [*] *",
    )
    return matcher_of(cues)


@cache
def _wish() -> Matcher:
    return matcher_of(("(luck|best) (with|for|on|at|to)",))


@cache
def _luck() -> Matcher:
    return matcher_of(("(congrats|congratulations) (with|for|on|at) (the|your|acme 's|details) [*] *",))


@cache
def _took_me() -> Matcher:
    return matcher_of(
        (
            "(it|this|that) took me ...9 (your|you)",
            "my ...3 (from|at|to|in) your",
            "when i ...6 (your|you)",
            "i (got|had|waited|stood|sat|spent|counted|needed) ...9 (your|you)",
        )
    )


@cache
def _gathered() -> Matcher:
    return matcher_of(
        (
            ", (i|we) (see|hear|gather|understand|notice|read|believe|take it) $",
            "^ i (gather|understand|hear|see) [that] (the|your|you|* *) ",
        )
    )


@cache
def _there() -> Matcher:
    return matcher_of(
        (
            "^ [and|but] there (is|are|was|were|'s) ...9 your",
            "^ # (of|out of|in) (your|the) [last|past|latest|most recent] [#] [*] * ...9 (mention|mentions|are|is|were|was|have"
            "|has|ask|complain|say"
            "|says|name|praise|talk|show|come|came|carry)",
            "^ (of|among|in) (your|the) [last|past|latest] # ...6 (are|is|were|was|have|has|ask|mention|show)",
        )
    )


@cache
def _around() -> Matcher:
    """Around them, and not theirs."""
    return matcher_of(("your [*] (area|industry|market|county|city|town|sector|field|space|country|region|street|size|way|disposal|life)",))


@cache
def _at_theirs() -> Matcher:
    return matcher_of(("(from|at|with|on|in|outside|past|behind|by|near|opposite|through|of) (you|your|yours)",))


@cache
def _given_cues() -> Matcher:
    return matcher_of(
        (
            "^ [and|so|but] (given|with|after|since|seeing) [that] (your|the|yourfirm|you)",
            "^ [and|so|but] (given|with|after) (acme|*) 's",
        )
    )


@cache
def _looks() -> Matcher:
    return matcher_of(("^ [and|so] [it] (looks|seems|sounds) (like|as if|as though|that) (you|your|you 're|yourfirm|acme)",))
