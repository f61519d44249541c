"""Feature lists: three or more of the seller's features or services in a row, in a sentence or as bullets.

Only what is sold counts: what is said of the reader, asked of them, or stands in a list of their own is none. A list whose
items are outcomes ("fewer calls, shorter queues") is none either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from msglint.language.clauses import Clause
from msglint.language.content import FUNCTION_WORDS, WordSpan, clip
from msglint.language.feature_leads import (
    behind_lead,
    hands_over,
    has_done,
    has_it,
    leads_to_list,
    led,
    led_to,
    product_has,
    summed_up,
    theirs_before,
)
from msglint.language.feature_words import ASIDE, FEATURES, NO_ITEM, PRAISE, PRAISED, RESULTS, TOLD_OF_OTHERS
from msglint.language.sentences import Sentence, remembered
from msglint.language.sides import BUYER, SELLER
from msglint.language.turning import told_before

_LEAST = 3
_LONGEST = 7  # words of one item
_BRIEF = 5  # words of a bullet that is no more than a name, on the average
_BULLET = 14  # words of one bullet
_BETWEEN = frozenset(", ; / | • · + & and or plus".split())
_STOPS = frozenset('. ! ? : ; ( ) " - – — ...'.split())
_TOO = frozenset(["also", "too", "plus", "besides", "moreover", "additionally"])
_NOT_ITS = frozenset("your yours not n't no never was were had did if may might than he she they would could".split())
_ARTICLES = frozenset(["a", "an", "the", "two", "three", "four"])
_NO_PIECE = (FUNCTION_WORDS | NO_ITEM | PRAISED) - {"-", "two"}
_HOLDS = frozenset("has have includes with holds carries measures takes is".split())
_THINGS = frozenset("the our it each every this".split())
_ITSELF = frozenset(["it", "this"])
_BULLETS = "-*•·–—→>✓✔☑✅►▪➡👉🔹🔸▶"
_JOINED = frozenset(
    "works connector connectors plugin plugins integrates integrate integration integrations compatible connects syncs plugs".split()
)  # with things that have names
_ASKS = frozenset(["?", "??", "???", "or", "which"])
_AREA = frozenset("area town city street region neighbourhood neighborhood county state district".split())
_OFFERS_TO_DO = re.compile(
    r" (?:i|we) (?:can |will |'ll |also |could )*(?:do|handle|take|sort|manage|run|cover|fix|clean|check|write|design|build|look after"
    r"|repair|keep|prepare|organise|mind|paint|print|host|file) (?:[a-z]+ )?your "
)
_CUTS = frozenset("all from for in at on with to by".split())


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
        if not {i, i + 1} & _set(outcomes, (i, i + 1)):
            span = _in_a_row(sentences[i], offered=i in offered) or _from_to(sentences[i]) or _does_in_a_row(sentences[i])
            span = span or _yours_in_a_row(sentences[i]) or _said_in_a_row(sentences[i], clauses(i))
            asks = i in asked and sentences[i].known & _ASKS and not _tells(sentences[i])
            if span and not (asks and not told_before(sentences[i].lowers, span[1])):
                found[i] = span
    for run in (*_fragments(sentences, body), *_one_by_one(sentences, body, asked, outcomes)):
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
    return any(asked in sentence.line[:30] for asked in (" did you know ", " have i told you ", " did i mention "))


def _set(there: Container[int], of: Sequence[int]) -> set[int]:
    return {i for i in of if i in there}


@remembered
def _in_a_row(sentence: Sentence, *, offered: bool) -> WordSpan | None:
    for first, items, last in _rows(sentence):
        if len(items) < _LEAST or any(w in RESULTS for item in items for w in item[:1]):
            continue
        lead = sentence.lowers[:first]
        given = hands_over(sentence, first, first + len(items[0])) or (not lead and summed_up(sentence, last))
        given = given or (any(_feature(item) for item in items) and product_has(sentence, first, first + len(items[0])))
        named = _names(sentence, first, last) * 2 > len(items) and not _JOINED & sentence.known
        if len(items) > _LEAST and given and not named and not has_done(items[0], lead):
            return behind_lead(sentence, first, first + len(items[0])), clip(sentence, last)
        if lead[:1] == ("if",) and not (SELLER | BUYER) & set(lead):  # "if it's the joints, glue and a bracket": a remedy
            continue
        if theirs_before(lead) and not led_to(sentence, first, first + len(items[0])):
            continue
        if (ASIDE | TOLD_OF_OTHERS) & set(lead) and not SELLER & set(lead):
            continue
        hits = sum(bool(_feature(item)) for item in items)
        if hits < 2 and sum(item[0] == "the" for item in items) >= 2:  # the bus, the post and the milk: what there is already
            continue
        announced = led(sentence, first, first + len(items[0]), last) and not has_done(items[0], lead)
        if _names(sentence, first, last) * 2 > len(items) and hits < 2 and not _JOINED & sentence.known:
            continue
        theirs = "yours" in sentence.known or any(
            w == "your" and not _AREA & set(sentence.lowers[j : j + 3]) for j, w in enumerate(sentence.lowers)
        )
        ours = announced or (not theirs and (offered or hits > 0) and bool(sentence.known & SELLER) and len(items) > _LEAST)
        if (
            (ours and (hits >= 2 or (not theirs and _sellers(sentence))))
            or ((hits >= _LEAST or (len(items) > _LEAST and hits * 2 >= len(items))) and not theirs and not sentence.known & ASIDE)
            or (not theirs and _is_stock(sentence, first, items, last))
        ):
            return behind_lead(sentence, first, first + len(items[0])), clip(sentence, last)
    return None


def _does_in_a_row(sentence: Sentence) -> WordSpan | None:
    """ "It tracks parcels, prints labels, manages returns and sends texts": four things that one thing does."""
    lead = next((n for n, head in ((1, _ITSELF), (2, _THINGS)) if sentence.lowers[0] in head), 0)
    lead = lead or (1 if sentence.words[0].read[0].isupper() and not sentence.lowers[0].endswith("s") else 0)
    if not lead or sentence.known & (BUYER | ASIDE | TOLD_OF_OTHERS | _ASKS):
        return None
    for first, items, last in _rows(sentence):
        does = [item for item in items if len(item) > 1 and item[0].endswith("s") and not item[0].endswith("ss")]
        if first in (0, lead) and len(items) > _LEAST and len(does) + (first == 0) >= len(items):
            return lead, clip(sentence, last)
    return None


def _yours_in_a_row(sentence: Sentence) -> WordSpan | None:
    """ "I can do your books, your VAT, your wages and your year end": all that would be taken off them."""
    known = sentence.lowers
    at = [i for i, w in enumerate(known) if w == "your"]
    if len(at) <= _LEAST or not _OFFERS_TO_DO.match(sentence.line) or not all(known[i - 1] in (",", "and", "&") for i in at[1:]):
        return None
    return at[0], clip(sentence, len(known))


def _from_to(sentence: Sentence) -> WordSpan | None:
    """ "From brand strategy to paid social to email flows": a stretch of services, which names no places and counts nothing."""
    lowers = sentence.lowers
    if "from" not in lowers or lowers.count("to") < _LEAST - 1 or sentence.known & (BUYER | ASIDE | TOLD_OF_OTHERS):
        return None
    first = lowers.index("from") + 1
    stops = [j for j in range(first, len(lowers)) if lowers[j] in _STOPS or lowers[j] in NO_ITEM or lowers[j] == ","]
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
    if sentence.known & (BUYER | ASIDE | TOLD_OF_OTHERS | _ASKS) or len(items) <= _LEAST or _names(sentence, first, last):
        return False
    if any(w.isalpha() for w in rest) or any(item[0] in FUNCTION_WORDS - _ARTICLES or item[0].isdigit() for item in items[1:]):
        return False
    if not any(item[-1].endswith("s") for item in items):
        return False
    if not lead:
        enough = _LEAST if all(item[-1].endswith("s") and len(item) > 1 for item in items) else _LEAST + 1
        return len(items) > enough and all(len(item) <= _LEAST + 1 for item in items)
    return (lead[-1] in _HOLDS and lead[0] in _THINGS) or (lead[-1] == ":" and len(items) > _LEAST + 1)


def _names(sentence: Sentence, first: int, last: int) -> int:
    """How many of the items are names: places and people are no features."""
    starts = [j for j in range(first, last) if j and (j == first or sentence.lowers[j - 1] in _BETWEEN)]
    return sum(sentence.words[j].read[0].isupper() and not sentence.words[j].read.isupper() for j in starts)


def _said_in_a_row(sentence: Sentence, clauses: list[Clause]) -> WordSpan | None:
    """ "Our carts carry more, map the floor and plug into anything": three things that are said of ours."""
    said = [c for c in clauses if c.side == "seller" and c.finite and not c.past and not c.negated and c.mood == "statement"]
    said = [c for c in said if c.subject and sentence.lowers[min(c.subject)] in ("our", "my")]
    if len(said) < _LEAST or sentence.known & BUYER or any(RESULTS & {sentence.lowers[i] for i in c.own} for c in said):
        return None
    return min(said[0].subject), clip(sentence, max(i for c in said for i in c.own) + 1)


def _sellers(sentence: Sentence) -> bool:
    """Whether the list can be the seller's: "I" and "we" do it, or something nobody owns does."""
    lowers = sentence.lowers
    return not (lowers[0] in ("you", "your") and not leads_to_list().found(sentence.line, sentence.known)) and not set(lowers[:3]) & {
        "thanks",
        "thank",
    }


def _feature(item: Sequence[str]) -> bool:
    return any(w in FEATURES or w in PRAISE for w in item)


def _rows(sentence: Sentence) -> list[tuple[int, list[list[str]], int]]:
    """Runs of short items with commas and the like between them: (first word, items, end)."""
    lowers = sentence.lowers
    rows: list[tuple[int, list[list[str]], int]] = []
    items: list[tuple[int, int]] = []
    start = 0
    for i in range(len(lowers) + 1):
        word = lowers[i] if i < len(lowers) else "."
        if (word not in _BETWEEN and word not in _STOPS and word not in NO_ITEM) or _joins(sentence, i):
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
    if kept and kept[-1][1] - kept[-1][0] > _LONGEST:
        a, b = kept[-1]
        kept[-1] = a, next((j for j in range(a + 1, b) if lowers[j] in _CUTS), b)
    if _LEAST <= len(kept) <= _LEAST + 1 and lowers[kept[1][0] - 1] in ("and", "&") and lowers[kept[2][0] - 1] == ",":
        return  # "gaskets and seals, small stuff"
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


def _one_by_one(sentences: Sequence[Sentence], body: Sequence[int], asked: Container[int], outcomes: Container[int]) -> list[list[int]]:
    """ "The van comes with racking. There is a tail lift. It also has a camera.": one thing it has after the other."""
    runs: list[list[int]] = []
    for i in body:
        has = has_it().found(sentences[i].line, sentences[i].known) and len(sentences[i].lowers) <= _BULLET
        if not has or i in asked or i in outcomes or sentences[i].known & _NOT_ITS:
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) >= _LEAST and _adds_up([sentences[i] for i in run])]


def _adds_up(run: Sequence[Sentence]) -> bool:
    """ "It also has", or the same beginning each time."""
    return any(_TOO & s.known for s in run[1:]) or len({s.lowers[:2] for s in run}) == 1


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
    introduced = before is not None and (offered or leads_to_list().found(before.line, before.known)) and not before.known & ASIDE
    if before is not None and before.known & ASIDE and not introduced:
        return False
    if sum(bool(BUYER & set(item)) for item in items) * 2 > len(items):
        return False
    hits = sum(_feature(item) for item in items)
    if all(len(item) == 1 for item in items) and not hits:
        return False  # fields still to fill, or single words
    brief = sum(map(len, items)) <= _BRIEF * len(items)
    if before is None and brief and hits and len(items) > _LEAST:
        return True
    return hits * 2 > len(items) or (introduced and (hits > 0 or brief))
