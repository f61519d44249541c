"""The reader's own words, given back with their content: "you told the paper that ...", "your point about ..."."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msglint.language.content import WordSpan, all_forms, clip, content_words, specifics
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER

_SAID = all_forms(
    "say write tell mention call describe note post claim report explain ask argue complain admit name promise joke warn type tweet "
    "grumble "
    "reply answer confirm state remark comment insist reveal confess declare stress swear vow hint object acknowledge predict quip"
)
# What they wanted or feared can only be known from what they said. In the past: "you want more leads" is a guess.
_FELT = frozenset(
    "wanted feared hoped wondered worried suggested insisted doubted preferred wished proposed meant thought felt reckoned expected".split()
)
_WERE = frozenset(
    "worried afraid unsure concerned sure certain hoping minded inclined tempted keen unhappy happy clear firm adamant"
    " proud amazed surprised".split()
)
_HOW_MUCH = frozenset("quite very so rather really most a bit little still also".split())
_EMPTY = frozenset(
    "website site profile page company business work content linkedin account instagram feed email note message mail details "
    "info post brand job stuff things thing way people lot bit name online today time day great amazing impressive really good "
    "nice awesome love interesting forward few ideas through across over about recently earlier just web yesterday how what "
    "that this and the you your yes hello hi interest interested".split()
)
_PRAISE = frozenset("great amazing impressive really good nice awesome love interesting volumes lot much everything something".split())
_SAYING = frozenset("have 've had 'd also just once already recently both all guys then even kindly always still rightly yourself".split())
_NO_SPEAKER = frozenset("will 'll would can could if do did does should to ? who when that which might whether or and must".split())
_AUXILIARIES = frozenset("do does did has is are was were can could would will should".split())
_BEING = frozenset(["are", "were", "'re", "was"])
_BEFORE_NOUN = frozenset("your the a this that my our".split())
_PLACES = frozenset("at of in like for near".split())
# Not the reader's own words, though of them: "your reviews mention ...".
_OTHERS = frozenset(
    "reviews review reviewers customers guests clients accounts ratings rating parents visitors figures numbers neighbour "
    "neighbor neighbours neighbors competitor competitors rival rivals friend supplier suppliers landlord predecessor insurer bank "
    "accountant council".split()
)
# Nouns as well as verbs of saying, and what follows the verb.
_NOUNS_TOO = all_forms("post note report claim call name promise joke reply answer state remark comment stress hint object quip")
_WHAT_FOLLOWS = frozenset(["that", "the", "a", "an", "how", "no", "it", '"'])
_PAGES = frozenset("site website checkout form app page shop till portal menu machine".split())
_PUT_UP = frozenset(["posted", "post", "posts", "named"])
_MADE_TO = frozenset("have let make ask get tell".split())
_THANKED = frozenset("thanks thank grateful appreciate appreciated cheers".split())
_SAYINGS = (
    "(they|people|folk|folks|we|everybody|everyone|somebody|some) [always|all|used to|like to] (say|said|tell you|call it) ",
    "(the|that|an|as the) [old] (saying|proverb|song|expression|adage) ",
)
_GIVER = frozenset("our we us my".split())
_FEWEST_QUOTED = 3  # words between quotation marks that can be somebody's own

_SOURCE = (
    "(email|mail|reply|message|note|letter|post|comment|comments|thread|article|piece|interview|podcast|episode|talk|ad|advert|listing"
    "|posting|faq|page|site|website|newsletter|bio|report|review|notice|brochure|survey|form|tweet|story|column|blog|handbook|menu"
    "|deck|webinar|panel|keynote|question|questions|words|answer|headline|tagline|motto|slogan|caption|banner|strapline|status|sign)"
)  # fmt: skip
_SOURCES = frozenset(_SOURCE.strip("()").split("|"))
_PAPERS = (
    "(ad|advert|listing|listings|posting|vacancy|tender|page|pages|site|website|menu|brochure|notice|sign|faq|faqs|form|timetable|register"
    "|catalogue|handbook|policy|plan|accounts|report|minutes|leaflet|poster|booking|shop|bio|checkout|programme|newsletter|bulletin"
    "|magazine"
    "|gazette|journal|flyer|calendar|rota|schedule)"
)
# A frame and, behind it, what they said.
_TOLD_AFTER = (
    f"(per|from|according to|going by|as per) your [*] [*] {_SOURCE}",
    f"your [*] [*] {_SOURCE} [*] [*] (:|—|–|, especially|, the (bit|part|line|story|idea|point)|that|where you)",
    "your [*] (question|worry|wish|fear|rule|aim|concern|objection|condition|complaint) ...4 (was|is) (whether|that|how|if|why|what"
    "|about|\")",
    "your [*] (point|comment|remark|answer|reply|question|story|post|line) (under|below|to|on|in|at) ...5 (about|on|that|,|regarding)",
    "you [*] (spoke|talked|wrote|complained|joked|grumbled) [to|on|at|in] [*] [*] (of|about|how|why)",
    "you [once|also|rightly] (raised|brought up|made|flagged) (the|a) (matter|question|point|issue|subject|worry|case)",
    "you put it ...7 (:|as|that|\")",
    f"your [*] [*] {_SOURCE} [*] [*] , \"",
    f"your [*] [*] {_SOURCE} [of|from|on] [*] [*] (raised|listed|named|gave|set out|brought up)",
    "your [*] (talk|letter|post|speech|article|column|note|piece|leaflet|video|interview|answer) [*] [*] [*] (ended|began"
    "|begins|ends|opened|opens"
    "|closed|closes|argued|argues|made|makes) (on|with|that|by|the (point|case))",
    "(one|some|two|three) of you , * , (said|wrote|told|mentioned|asked)",
    "your [*] (point|line|remark|comment|question|worry|phrase|observation|argument|take|story|quip|joke|complaint|advice|idea|answer|reply"
    "|concern|insight|example|thoughts) (about|on|that|of|:|,|regarding|around|how|why|is)",
    "(as to|as for|to|on|re|regarding|about) your [*] (question|point|worry|remark|query|concern|comment|objection) [from *|of *] [,]"
    " (whether|if|how|why|what|when|which|who|where|about)",
    "(the|your|that) [*] (phrase|word|words|expression|term|line|sentence|name|image) you [yourself|once] (used|chose|wrote|gave"
    "|picked)",
    "(thanks|thank you|grateful|appreciate) [you] [for] (writing|saying|telling|sharing|explaining|mentioning|asking|noting|admitting"
    "|pointing) [me|us|back|out|with us] (that|how|why|about|what|the)",
    "you (were|have been|'ve been|had been|are) (asking|saying|complaining|telling|wondering|worrying|joking)"
    " [me|us|everyone|people|how|if]",
    "(in your [own] words|as you put it|by your own (count|account|reckoning|estimate|words)|to quote you|quoting you|in your phrase)",
    "heard you [*] [*] [*] (say|tell|call|describe|explain|argue|complain|joke|admit)",
    "you (were|are|'re) right [*] [*] [*] ,",
    "your [*] (rule|phrase|motto|name|nickname|term|principle|policy|line|joke|idea|law|recipe|motto) (of|about|for) \"",
    "(it was you|you are the one|you were the one|you 're the one) (who|that) [once] (told|said|wrote|put|called|asked|warned)",
    "you [yourself|also] (named|listed|gave|mentioned|had|counted|spoke of) (#|a few|several|two|three|four) [*] [*] ...6 :",
    f"(line|bit|part|story|paragraph|passage|sentence|joke|remark|piece|words) (about|on|where|with) ...6 (in|from|on) your [*] [*] "
    f"{_SOURCE}",
    "(remember|recall|recalled|remembered) you (saying|telling|mentioning|asking|writing|complaining|joking)",
    "you ['re|are|were|have been|'ve been] (quoted as saying|on record|known for saying) [as|that|with]",
    "your [*] (van|vans|shirt|door|window|mug|apron|board|lorry|bag|badge|gate|till|wall|counter|card) (says|say|reads|read) [\"]",
    "(took|take|taken) [it|that|this] to heart (what|that) you",
)  # fmt: skip
# What they said, and behind it the frame.
_TOLD_BEFORE = (
    "(the|that|those|one) ...4 you (gave|raised|shared|mentioned|described|named|flagged|listed|brought up|pointed out|wrote about"
    "|voiced|aired|expressed|stated|put"
    "|spoke about|talked about|asked about)",
    "\" [,|.] (you|your *) [have|'ve|had] [also|once] (told|said|wrote|called|put it|say|write|posted|asked|explained)",
    "\" , (so|as|that is how|that 's how|is how) you [also|once|yourself] (put|said|called|wrote|say)",
    "\" [,|-] (it|that|this|so it) (says|said|reads|stands|is written|goes) (on|in|at|over|above|by|under) your",
    "(is|was|that 's|'s) how you [once|yourself] (put|said|described|called|phrased) it",
)  # fmt: skip


def written_down(sentence: Sentence) -> bool:
    """Whether what they say stands on something of theirs for all to read, and so is a fact about them too."""
    return _written().found(sentence.line, sentence.known)


@remembered
def own_words_in(sentence: Sentence, before_it: Sentence | None, fields: str = "") -> WordSpan | None:
    """What the reader wrote or said, with its content. ``fields``: what the sentence's merge fields are called."""
    for frame in _FRAMES:
        span = frame(sentence, before_it)
        if span is not None:
            return span
    return _promised(sentence, fields)


def _said(sentence: Sentence, _: Sentence | None) -> WordSpan | None:
    """ "You told the paper that ...", "your page promises ..."."""
    lowers = sentence.lowers
    for i, lower in enumerate(lowers):
        if lower not in _SAID or (i and lowers[i - 1] in _BEFORE_NOUN) or (lower in ("called", "call") and lowers[i - 1] in ("was", "is")):
            continue
        speaker = next((j for j in range(i - 1, max(-1, i - 8), -1) if lowers[j] in ("you", "your")), None)
        if speaker is None or not _speaks(lowers, speaker, i):
            continue
        if lowers[speaker - 1 : speaker] == ("what",) and sentence.known & _THANKED and lowers[speaker] == "you":
            continue  # "thank you for what you said on Monday, it was good to hear"
        on_paper = lowers[speaker] == "your" and bool(set(lowers[speaker + 1 : i]) & _SOURCES)
        if _says_enough(sentence, range(i + 1, _my_turn(lowers, i)), on_paper=on_paper):
            return speaker, clip(sentence, len(lowers))
        if lowers[speaker] == "you" and lowers[speaker - 1] in ("as", "so") and _says_enough(sentence, range(speaker - 1)):
            return 0, clip(sentence, len(lowers))  # "it goes back in March, as you explained on Thursday"
    return None


def _felt(sentence: Sentence, _: Sentence | None) -> WordSpan | None:
    """ "You wanted the gate wide enough", "you were worried that the pickers ..."."""
    lowers = sentence.lowers
    for i in range(len(lowers) - 3):
        if lowers[i] != "you" or set(lowers[max(0, i - 2) : i]) & (_NO_SPEAKER | _AUXILIARIES | {"what", "as"}):
            continue
        were = i + 1
        while were < len(lowers) - 1 and (lowers[were] in _HOW_MUCH or (were == i + 1 and lowers[were] in ("were", "was"))):
            were += 1
        told = lowers[were] in (_WERE if were > i + 1 else _FELT) and "?" not in sentence.known
        if told and _says_enough(sentence, range(were + 1, len(lowers))):
            return i, clip(sentence, len(lowers))
    return None


def _speaks(lowers: tuple[str, ...], speaker: int, verb: int) -> bool:
    """Whether "you" (or "your page") is who says it: next to the verb, and not in a question or a condition."""
    between = lowers[speaker + 1 : verb]
    if lowers[verb] in _PUT_UP and not (set(lowers[verb + 1 : verb + 2]) & _WHAT_FOLLOWS or "that" in lowers[verb + 1 : verb + 5]):
        return False  # "you posted eleven vacancies": what they did
    if lowers[verb].startswith("ask") and set(between) & _PAGES:
        return False  # "your checkout asks for a fax number": what it does
    if set(lowers[max(0, speaker - 3) : speaker]) & _OTHERS and lowers[speaker] == "your":
        return False  # "four reviews of your clinic mention ..."
    doing = _BEING if lowers[verb].endswith("ing") else frozenset[str]()  # "you are writing that ..."
    if lowers[speaker] == "you" and set(between) - _SAYING - doing:
        return False
    before = lowers[max(0, speaker - 1) : speaker]
    if lowers[speaker] == "your" and lowers[verb] in ("say", "tell", "ask", "report") and set(before) & _PLACES:
        return False  # "others at your stage tell me"
    if lowers[speaker] == "your" and set(lowers[max(0, speaker - 2) : speaker]) & _MADE_TO:
        return False  # "have your office type in the old records": what they are to do
    if lowers[speaker] == "your" and "'s" in between and '"' not in lowers and not set(between[:1]) & _SOURCES:
        return False  # "your museum's bulletin says": what somebody else wrote about it
    theirs = not set(between[:1]) & _SOURCES  # "your comment under the council's post" is theirs
    if lowers[speaker] == "your" and ((theirs and set(between) & _OTHERS) or lowers[verb] in ("name", "names", "named")):
        return False
    if lowers[speaker] == "your" and lowers[verb] in _NOUNS_TOO and not set(lowers[verb + 1 : verb + 2]) & _WHAT_FOLLOWS:
        return False  # "of your last twenty posts ..."
    if before == ("when",) and lowers[verb] in ("told", "said", "wrote", "mentioned", "described"):
        before = ()  # a time that was, and no condition
    if not theirs and between[1:2] in (("to",), ("on",)):  # "your letter to the Argus"
        between = between[2:]
    return not (set(between) | set(before)) & _NO_SPEAKER and not set(before) & _AUXILIARIES


def _told(sentence: Sentence, _: Sentence | None) -> WordSpan | None:
    """ "From your email: two vans ...", "your point about ..."."""
    for first, last in (sentence.word_range(s) for s in _after().spans(sentence.line, sentence.known)):
        if not _own(sentence, first) and _says_enough(sentence, range(last, len(sentence.words))):
            return first, clip(sentence, len(sentence.words))
    return None


def _told_before(sentence: Sentence, _: Sentence | None) -> WordSpan | None:
    """ "The reason you gave, that ...", '"..." you told the paper'."""
    for first, last in (sentence.word_range(s) for s in _before().spans(sentence.line, sentence.known)):
        if "if" in sentence.lowers[first:last]:  # "it would mean the world if you gave me ten minutes"
            continue
        if sentence.lowers[first] == '"':
            first = sentence.lowers.index('"')
        if sentence.words[first].start != sentence.words[last - 1].start and _says_enough(sentence, range(first, len(sentence.words))):
            return first, clip(sentence, len(sentence.words))
    return None


def _quoted(sentence: Sentence, before_it: Sentence | None) -> WordSpan | None:
    """Words in quotation marks, where the reader or something of theirs has just been named as what says them."""
    quotes = [i for i, lower in enumerate(sentence.lowers) if lower == '"']
    if len(quotes) < 2 or quotes[1] - quotes[0] <= _FEWEST_QUOTED or sentence.known & _GIVER:
        return None
    if _sayings().found(sentence.line, sentence.known):
        return None
    near = sentence.known | (before_it.known if before_it else frozenset())
    line = (before_it.line if before_it else " ") + sentence.line
    told = near & BUYER and (near & _SAID or _source().found(line, near))
    return (quotes[0], quotes[1] + 1) if told or _source_says().found(sentence.line, sentence.known) else None


def _promised(sentence: Sentence, fields: str) -> WordSpan | None:
    """A merge field that will hold what they said: "your point about [topic]", "[something they wrote]"."""
    filled = [i for i, word in enumerate(sentence.words) if word.field in ("phrase", "sentence")]
    if not filled:
        return None
    for first, last in (sentence.word_range(s) for s in _after().spans(sentence.line, sentence.known)):
        if any(last <= i <= last + 2 for i in filled):
            return first, filled[-1] + 1
    if _their_words().found(f" {fields} ", frozenset(fields.split())):
        return filled[0], filled[-1] + 1
    return None


_FRAMES: tuple[Callable[[Sentence, Sentence | None], WordSpan | None], ...] = (_said, _felt, _told, _told_before, _quoted)


def _my_turn(lowers: tuple[str, ...], said: int) -> int:
    """Where what they said ends, and what the writer makes of it begins: "a few things that I'd like to come back to"."""
    wanted = (i for i in range(said + 1, len(lowers) - 1) if lowers[i] == "i" and lowers[i + 1] in ("'d", "would", "'ll", "want", "wanted"))
    return next(wanted, len(lowers))


def _says_enough(sentence: Sentence, indices: range, *, on_paper: bool = False) -> bool:
    """Whether there is content in it, beyond that something was said. On a page, two words are enough."""
    if on_paper and len([w for w in content_words(sentence, indices) if w not in _PRAISE]) > 1:
        return True
    rest = [w for w in content_words(sentence, indices) if w not in _EMPTY]
    return len(rest) >= (2 if '"' in sentence.lowers[indices.start :] or specifics(sentence) else 3)


def _own(sentence: Sentence, first: int) -> bool:
    """A form of thanks or asking, not something that was said."""
    return bool(set(sentence.lowers[max(0, first - 3) : first]) & {"would", "'d", "could", "if", "please"})


@cache
def _written() -> Matcher:
    return matcher_of((f"your [*] [*] {_PAPERS}", f"{_PAPERS} (for|of|on|from|at) [*] your"))


@cache
def _after() -> Matcher:
    return matcher_of(_TOLD_AFTER)


@cache
def _before() -> Matcher:
    return matcher_of(_TOLD_BEFORE)


@cache
def _sayings() -> Matcher:
    """ "You know what they say": nobody's own words."""
    return matcher_of(_SAYINGS)


@cache
def _source() -> Matcher:
    return matcher_of((f"your [*] [*] {_SOURCE}",))


@cache
def _source_says() -> Matcher:
    return matcher_of((f"{_SOURCE} [#] [still|also] (says|asks|asks for|promises|calls|reads|tells|puts|goes|said|asked|promised)",))


@cache
def _their_words() -> Matcher:
    return matcher_of(
        (
            "(they|prospect|he|she|lead|you) ...3 (said|wrote|mentioned|told|shared|asked|posted|told us)",
            "their (insight|point|quote|words|comment|question|reply)",
            "(specific|key|particular) (insight|takeaway|point|quote|line)",
            "(quote|insight) from (their|them)",
        )
    )
