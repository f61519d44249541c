"""Feature lists: three or more of the seller's features or services in a row, in a sentence or as bullets.

Only what is sold counts: what is said of the reader, asked of them, or stands in a list of their own is none. A list whose
items are outcomes ("fewer calls, shorter queues") is none either.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import cache

from msglint.language.clauses import Clause
from msglint.language.content import FUNCTION_WORDS, WordSpan, all_forms, clip
from msglint.language.matching import Matcher, matcher_of
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER

_LEAST = 3
_LONGEST = 7  # words of one item
_BRIEF = 5  # words of a bullet that is no more than a name, on the average
_BULLET = 14  # words of one bullet
_BETWEEN = frozenset(", ; / | • · + & and or plus".split())
_STOPS = frozenset('. ! ? : ; ( ) " - – — ...'.split())
# What is in a list of things has no verb of its own and names nobody.
_NO_ITEM = (
    frozenset(
        "i we you he she they it who which that if when where why how because so but while is are was were be been am has have "
        "had do does did"
        " can could will would should may might must not n't 'm 're 've 'll 'd let then than as there here what"
        " your yours his her their".split()
    )
    | BUYER
)
_LEADS = (
    "^ (each|every|all) [of] [our|the] [*] * (has|have|comes|come|gets|offers|includes|carries)",
    "standard (on|with|in|across)",
    "^ (our|my) * [*] (~rent|~hire|~lease|~sell|~stock|~bake|~grow|~print|~repair|~clean|~service|~teach|~fit) [out] *",
    "(ask|call|ring|talk to|come to|see) (us|me) (about|for|on)",
    "what (you|u) get (is|are)",
    "^ (each|every|all|both) [of] [our|the|them|these] [*] (is|are) ... with {a|an|two|#|built|its|their}",
    "(^|,|-|:|.) (now|now also|also|complete|together|plus) with",
    "(included|comprised|contained|packed|bundled|built|thrown) (in|into|inside|within|with) (the|our|this|every|each|it|all|one) [*] "
    "[*] [*] (is|are)",
    "(fitted|kitted out|equipped|furnished|supplied|stocked|decked out|rigged|loaded|packed|crammed) with",
    "(the|our|this|each|every|it|they) [*] [*] (comes|come) ...6 with {a|an|two|#|built|its|their|no}",
    "(is|are|comes) [now] (out|live|available|in stock|on sale) (now|today|in|from|at|.|!)",
    "(besides|apart from|aside from|on top of|alongside|as well as|in addition to|next to|over and above) ...6 (it|we|our *|my *|i) "
    "[also|can|will] *",
    "(among|amongst) the things (it|we|our *|the *|i|you) ",
    "(nothing|little|not much|everything|anything|whatever) ...3 (we|i|our *|my *|the (crew|team|lads)) ",
    "(all|it 's all|all of it) [*] (done|made|handled|covered|taken care of) (in - house|by (us|one|our|the)|under|at|here|from|through)",
    "(it|this|that) (can|will|also|does)",
    "(~include|~feature) is",
    "(sits|sit|comes|goes|is|are) (inside|in|with) (our|my) *",
    "(plan|version|tier|package|edition|bundle|option|kit|subscription|membership|licence|license) with",
    "^ [also|now|currently|still|just|we're] (doing|offering|selling|making|providing|teaching|stocking|supplying|covering)",
    "(our|my|the|this|it|which|that|and|platform|app|tool|suite|software|package|packages|system|* version #) (~include|"
    "~feature|~offer|~provide|~cover|~contain|~combine|~bundle|~support|~bring|~have|~boast|~deliver|~add|~handle|"
    "~integrate)",
    "(we|i|we're|i'm|we are|i am) [can|also|now|'ll|will|both|only|currently] (do|does|offer|provide|supply|sell|handle|"
    "cover|deliver|make|manage|specialise|specialize|specialising|specializing|stock|fit|install|bring|build|design|run|"
    "have|teach|deal in|dealing in|dealing with|dealing|deal|undertake|undertaking|manufacture|manufacturing|export|"
    "exporting|offering|providing|supplying|take care of|look after|support|develop|create|produce|print|work on|work "
    "across|help with|integrate|include)",
    "(our|my) [*] [*] (services|features|range|packages|products|offering|offerings|solutions|portfolio|modules|"
    "capabilities|expertise|suite|work|benefits|plans) (~include|~range from|~cover|~be|~span|~comprise|~consist of|:|like|"
    "such as)",
    "(includes|including|featuring|features|comes with|come with|coming with|complete with|packed with|equipped with|"
    "loaded with|bundled with|integrates with|integrate with|integration with|integrations with|works with|compatible with|"
    "combines|combining|bundles|with features like|such as|ranging from|supports|offering|providing|offers|provides)",
    "(you|u|customers|users|clients|members|everyone) [also|'ll|will|can] (get|receive|have|gets|access|enjoy) [access to]",
    "(all|everything) [*] [*] [*] (in|under|on|from) (one|a single|the same) (place|dashboard|roof|platform|app|tool|"
    "system|screen|login|package|price|provider|partner|hands|supplier|view|hub)",
    "(all - in - one|one - stop|one stop|end - to - end|full - service|full service|turnkey|360)",
    "(features|benefits|services|services include|products|what you get|what's included|highlights|key features|specs|"
    "modules|includes|capabilities) [:|-]",
    "(^ (our|the (firm|company|practice|agency|house|studio|workshop|team|crew|range|service|work|bureau|surgery|garage|yard|farm"
    "|list)) [*|'s *] [*]"
    "|we|i|this|it) [also|now] (~comprise|~encompass|~span|~take in|~run to|~extend to|~embrace|~stretch to|~boast|~house|~carry"
    "|~hold|~list|~take on)",
    "((we|i) [can] do it all|(has|have) it all|soup to nuts|a to z|under one roof)",
    "(machine|device|unit|model|sensor|app|tool|system|kit|platform|version|plan|edition|suite|update|release|software|"
    "solution) (#|comes|has|brings|with|offers|gives)",
    "(with|using) [our|my] (ai|cloud|real - time|built - in|automated|advanced|smart|integrated|*) - (powered|based|driven|"
    "enabled|ready|native) *",
)  # fmt: skip
# Adjectives and nouns of brochures: two of them among the items tell a list of features where nobody says whose it is.
_FEATURES = all_forms(
    "dashboard integration analytics automation reporting report alert workflow api sso scim saml crm erp seo ppc cms "
    "hosting backup encryption"
    " ssl webhook template editor builder tracking monitoring support onboarding training maintenance installation "
    "consultation consulting"
    " branding marketing copywriting website web app ads ad design development sync scheduling invoicing billing payroll "
    "forecasting segmentation"
    " personalisation personalization notification chatbot telephony dialer dialler portal module plugin widget log access "
    "permission role heatmap testing"
    " storage security compliance warranty delivery setup migration customisation customization localization heating "
    "bluetooth wifi battery sensor gps"
    " logo thumbnail caption video photography editing email sms campaign funnel landing lead generation prospecting "
    "bookkeeping vat tax audit advisory"
    " tier edition sdk oauth gdpr soc iso certificate certification mobile desktop offline online cloud ai ml realtime "
    "leave roster rostering timesheet"
    " inventory checkout upload download export import search filter sign signature mode field chat inbox document "
    "calendar whiteboard task reviews"
)
_PRAISE = frozenset(
    "seamless scalable robust powerful flexible intuitive secure reliable affordable customisable customizable modular "
    "innovative comprehensive"
    " easy-to-use user- friendly  automated ai-powered cloud-based end-to-end real-time lightweight compliant"
    " certified  responsive professional holistic tailored bespoke integrated  dynamic "
    "   intelligent configurable extensible multilingual transparent cost-effective cutting-edge state-of-the-art".split()
)
_RESULTS = frozenset(
    "fewer less more faster quicker shorter lower higher earlier sooner longer no without half twice better cheaper safer".split()
)
_ARTICLES = frozenset(["a", "an", "the", "two", "three", "four"])
_PRAISED = frozenset("great good nice excellent amazing friendly thanks thank cheers regards best love lovely".split())
_NO_PIECE = (FUNCTION_WORDS | _NO_ITEM | _PRAISED) - {"-", "two"}
_HOLDS = frozenset("has have includes with holds carries measures takes is".split())
_THINGS = frozenset("the our it each every this".split())
_BULLETS = "-*•·–—→>✓✔☑✅►▪➡👉🔹🔸▶"
_JOINED = frozenset("integrates integrate integration integrations compatible connects syncs plugs".split())  # with things that have names
_ASKS = frozenset(["?", "??", "???", "or", "which"])
_AREA = frozenset("area town city street region neighbourhood neighborhood county state district".split())
# What stands behind these is told of somebody, and no product has it.
_TOLD_OF_OTHERS = frozenset(
    "inspector inspectors auditor auditors council county grant grants regulator law police court report minutes he she his her they their "
    "went was were had said found took saw".split()
)
_ASIDE = frozenset("asked requested wanted tender rfp brief your yours".split())


def feature_lists_in(
    sentences: Sequence[Sentence],
    body: Sequence[int],
    texts: Sequence[str],
    clauses: Callable[[int], list[Clause]],
    *,
    asked: Container[int],
    outcomes: Container[int],
    offered: Container[int],
) -> dict[int, WordSpan]:
    """Sentence -> its words that list features. ``texts`` are the texts the sentences stand in, ``outcomes`` and ``asked``
    sentences that tell an outcome for the reader, or ask."""
    found: dict[int, WordSpan] = {}
    for i in body:
        if not (i in asked and sentences[i].known & _ASKS and not _tells(sentences[i])) and not {i, i + 1} & _set(outcomes, (i, i + 1)):
            span = _in_a_row(sentences[i], offered=i in offered) or _from_to(sentences[i]) or _said_in_a_row(sentences[i], clauses(i))
            if span:
                found[i] = span
    for run in _fragments(sentences, body):
        found[run[0]] = (0, clip(sentences[run[0]], len(sentences[run[0]].words)))
    for run in _bulleted(sentences, body, texts):
        after = run[-1] + 1
        if any(j in asked or j in outcomes or j in found for j in run) or after in outcomes:
            continue
        before = sentences[run[0] - 1] if run[0] - 1 in body else None
        if _are_features([sentences[j].lowers for j in run], before, offered=run[0] - 1 in offered):
            found[run[0]] = (0, clip(sentences[run[0]], len(sentences[run[0]].words)))
    return found


def _tells(sentence: Sentence) -> bool:
    """ "Did you know that our vans ...?" tells."""
    return " did you know " in sentence.line[:30] or " have i told you " in sentence.line[:30]


def _set(there: Container[int], of: Sequence[int]) -> set[int]:
    return {i for i in of if i in there}


@remembered
def _in_a_row(sentence: Sentence, *, offered: bool) -> WordSpan | None:
    for first, items, last in _rows(sentence):
        if len(items) < _LEAST or any(w in _RESULTS for item in items for w in item[:1]):
            continue
        lead = sentence.lowers[:first]
        if BUYER & set(lead) and not _led_to(sentence, first, first + len(items[0])):
            continue
        if (_ASIDE | _TOLD_OF_OTHERS) & set(lead) and not SELLER & set(lead):
            continue
        hits = sum(bool(_feature(item)) for item in items)
        if hits < 2 and sum(item[0] == "the" for item in items) >= 2:  # the bus, the post and the milk: what there is already
            continue
        led = _leads().found(sentence.line, sentence.known)
        if _names(sentence, first, last) * 2 > len(items) and hits < 2 and not _JOINED & sentence.known:
            continue
        theirs = "yours" in sentence.known or any(
            w == "your" and not _AREA & set(sentence.lowers[j : j + 3]) for j, w in enumerate(sentence.lowers)
        )
        ours = led or (not theirs and (offered or hits > 0) and bool(sentence.known & SELLER) and len(items) > _LEAST)
        if (
            (ours and (hits >= 2 or (not theirs and _sellers(sentence))))
            or ((hits >= _LEAST or (len(items) > _LEAST and hits * 2 >= len(items))) and not theirs and not sentence.known & _ASIDE)
            or (not theirs and _is_stock(sentence, first, items, last))
        ):
            return _behind_lead(sentence, first, first + len(items[0])), clip(sentence, last)
    return None


def _from_to(sentence: Sentence) -> WordSpan | None:
    """ "From brand strategy to paid social to email flows": a stretch of services, which names no places and counts nothing."""
    lowers = sentence.lowers
    if "from" not in lowers or lowers.count("to") < _LEAST - 1 or sentence.known & (BUYER | _ASIDE | _TOLD_OF_OTHERS):
        return None
    first = lowers.index("from") + 1
    stops = [j for j in range(first, len(lowers)) if lowers[j] in _STOPS or lowers[j] in _NO_ITEM or lowers[j] == ","]
    last = stops[0] if stops else len(lowers)
    parts = " ".join(lowers[first:last]).split(" to ")
    named = any(w.read[0].isupper() and not w.read.isupper() for w in sentence.words[first:last])
    if (
        len(parts) < _LEAST
        or named
        or any(not p or len(p.split()) > _LEAST + 1 or p.split()[0] in _ARTICLES or any(c.isdigit() for c in p) for p in parts)
    ):
        return None
    return first - 1, clip(sentence, last)


def _is_stock(sentence: Sentence, first: int, items: Sequence[Sequence[str]], last: int) -> bool:
    """ "Banners, flyers, mugs, stickers." and "The pump has a dry-run switch, a soft starter, a 2-inch outlet, a float": what there is,
    and nothing else in the sentence."""
    lead, rest = sentence.lowers[:first], sentence.lowers[last:]
    if sentence.known & (BUYER | _ASIDE | _TOLD_OF_OTHERS | _ASKS) or len(items) <= _LEAST or _names(sentence, first, last):
        return False
    if any(w.isalpha() for w in rest) or any(item[0] in FUNCTION_WORDS - _ARTICLES or item[0].isdigit() for item in items[1:]):
        return False
    if not any(item[-1].endswith("s") for item in items):
        return False
    if not lead:
        return len(items) > _LEAST + 1 and all(len(item) <= _LEAST for item in items)
    return (lead[-1] in _HOLDS and lead[0] in _THINGS) or (lead[-1] == ":" and len(items) > _LEAST + 1)


def _names(sentence: Sentence, first: int, last: int) -> int:
    """How many of the items are names: places and people are no features."""
    starts = [j for j in range(first, last) if j and (j == first or sentence.lowers[j - 1] in _BETWEEN)]
    return sum(sentence.words[j].read[0].isupper() and not sentence.words[j].read.isupper() for j in starts)


def _said_in_a_row(sentence: Sentence, clauses: list[Clause]) -> WordSpan | None:
    """ "Our carts carry more, map the floor and plug into anything": three things that are said of ours."""
    said = [c for c in clauses if c.side == "seller" and c.finite and not c.past and not c.negated and c.mood == "statement"]
    said = [c for c in said if c.subject and sentence.lowers[min(c.subject)] in ("our", "my")]
    if len(said) < _LEAST or sentence.known & BUYER or any(_RESULTS & {sentence.lowers[i] for i in c.own} for c in said):
        return None
    return min(said[0].subject), clip(sentence, max(i for c in said for i in c.own) + 1)


def _led_to(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what leads to a list stands right before it, or in its first item: "you get", "our suite includes"."""
    ends = (sentence.word_range(span)[1] for span in _leads().spans(sentence.line, sentence.known))
    return any(first - 2 <= end <= last for end in ends)


def _behind_lead(sentence: Sentence, first: int, last: int) -> int:
    """Where the first item begins: "our suite includes" is no part of it."""
    spans = (sentence.word_range(span) for span in _leads().spans(sentence.line, sentence.known))
    return max([first, *(end for _, end in spans if first < end < last)])


def _sellers(sentence: Sentence) -> bool:
    """Whether the list can be the seller's: "I" and "we" do it, or something nobody owns does."""
    lowers = sentence.lowers
    return not (lowers[0] in ("you", "your") and not _leads().found(sentence.line, sentence.known)) and not set(lowers[:3]) & {
        "thanks",
        "thank",
    }


def _feature(item: Sequence[str]) -> bool:
    return any(w in _FEATURES or w in _PRAISE for w in item)


def _rows(sentence: Sentence) -> list[tuple[int, list[list[str]], int]]:
    """Runs of short items with commas and the like between them: (first word, items, end)."""
    lowers = sentence.lowers
    rows: list[tuple[int, list[list[str]], int]] = []
    items: list[tuple[int, int]] = []
    start = 0
    for i in range(len(lowers) + 1):
        word = lowers[i] if i < len(lowers) else "."
        if (word not in _BETWEEN and word not in _STOPS and word not in _NO_ITEM) or _joins(sentence, i):
            continue
        if i > start:
            items.append((start, i))
        if word in _BETWEEN and (items or i == start):
            start = i + 1
            continue
        _close(rows, items, lowers)
        items, start = [], i + 1
    return rows


def _joins(sentence: Sentence, i: int) -> bool:
    """A hyphen or stroke inside a word: "clean-up", "A/B"."""
    words = sentence.words
    inside = 0 < i < len(words) - 1 and words[i - 1].end == words[i].start and words[i].end == words[i + 1].start
    return inside and words[i].read in ("-", "/", "&")


def _close(rows: list[tuple[int, list[list[str]], int]], items: list[tuple[int, int]], lowers: Sequence[str]) -> None:
    kept = [(a, b) for a, b in items if any(w not in FUNCTION_WORDS and w[0].isalnum() for w in lowers[a:b])]
    if len(kept) >= _LEAST and all(b - a <= _LONGEST for a, b in kept[1:]):
        rows.append((kept[0][0], [list(lowers[a:b]) for a, b in kept], kept[-1][1]))


def _fragments(sentences: Sequence[Sentence], body: Sequence[int]) -> list[list[int]]:
    """ "HD cameras. Motion sensors. Cloud storage. Night mode.": things with a full stop behind each."""
    runs: list[list[int]] = []
    for i in body:
        lowers = sentences[i].lowers
        if lowers[-1] != "." or not 1 < len(lowers) <= _LEAST + 2 or set(lowers[:-1]) & _NO_PIECE:
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) > _LEAST and any(sentences[i].lowers[-2].endswith("s") for i in run)]


def _bulleted(sentences: Sequence[Sentence], body: Sequence[int], texts: Sequence[str]) -> list[list[int]]:
    """Runs of at least three short bullets."""
    runs: list[list[int]] = []
    run: list[int] = []
    for i in body:
        if _is_bullet(sentences[i], texts[i]):
            run = [*run, i] if run and run[-1] == i - 1 else [i]
            if len(run) == _LEAST:
                runs.append(run)
            elif len(run) > _LEAST:
                runs[-1] = run
        else:
            run = []
    return runs


def _is_bullet(sentence: Sentence, text: str) -> bool:
    line = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start].strip()
    return bool(line) and len(sentence.words) <= _BULLET and len(line) <= 3 and (line[0] in _BULLETS or line[0].isdigit())


def _are_features(items: Sequence[Sequence[str]], before: Sentence | None, *, offered: bool) -> bool:
    led = before is not None and (offered or _leads().found(before.line, before.known)) and not before.known & _ASIDE
    if before is not None and before.known & _ASIDE and not led:
        return False
    if sum(bool(BUYER & set(item)) for item in items) * 2 > len(items):
        return False
    hits = sum(_feature(item) for item in items)
    if all(len(item) == 1 for item in items) and not hits:
        return False  # fields still to fill, or single words
    brief = sum(map(len, items)) <= _BRIEF * len(items)
    return hits * 2 > len(items) or (led and (hits > 0 or brief))


@cache
def _leads() -> Matcher:
    return matcher_of(_LEADS)
